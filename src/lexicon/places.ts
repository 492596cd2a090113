import { anyOf, pattern, wordsIn } from "./build.ts";

/** Names of places, which say nothing themselves: countries and territories as `Intl` has them, and some more. */

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

const MORE = `
  Inner Mongolia,
  England, Scotland, Wales, Ulster, Northern Ireland, London, Washington, Paris, Berlin, Moscow, Beijing,
  Brussels, Geneva, Vienna, Rome, Madrid, Tokyo, Baghdad, Kabul, Kiev, Kyiv, Tehran, Jerusalem, Gaza, Ankara,
  Istanbul, Cairo, Damascus, New York, New York City, Los Angeles, San Francisco, Chicago, Boston, Houston,
  Dallas, Philadelphia, Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida,
  Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan,
  Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, North
  Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota,
  Tennessee, Texas, Utah, Vermont, West Virginia, Wisconsin, Wyoming, Europe, Arabia, Soviet Union, Baltic States,
  US, U.S, U.S., Africa, Asia, Middle East, Far East, West Bank, Britain, America, USA, UK, Capitol Hill, Fleet
  Street, Abidjan, Abu Dhabi, Abuja, Accra, Addis Ababa, Adelaide, Ahmedabad, Albany, Albuquerque, Aleppo,
  Algiers, Almaty, Amman, Amritsar, Amsterdam, Anchorage, Antwerp, Ashgabat, Asmara, Asunción, Athens, Atlanta,
  Auckland, Baku, Baltimore, Bamako, Bangalore, Bengaluru, Bangkok, Basra, Beirut, Belfast, Belgrade, Bergen,
  Bern, Bishkek, Bogotá, Bogota, Bombay, Bonn, Brasília, Brasilia, Bratislava, Brisbane, Bucharest, Budapest,
  Buenos Aires, Calcutta, Calgary, Canberra, Cape Town, Caracas, Casablanca, Chennai, Chisinau, Cincinnati,
  Colombo, Copenhagen, Dakar, Dar es Salaam, Delhi, Denver, Detroit, Dhaka, Doha, Donetsk, Dresden, Dubai, Dublin,
  Durban, Dushanbe, Düsseldorf, Edinburgh, Edmonton, Entebbe, Erbil, Fallujah, Fort Worth, Frankfurt, Freetown,
  Gdansk, Glasgow, Gothenburg, Grozny, Guangzhou, Guatemala City, Gyumri, Haifa, Hamburg, Hanoi, Hanover, Harare,
  Havana, Helsinki, Herat, Hiroshima, Ho Chi Minh City, Hong Kong, Honolulu, Hyderabad, Indianapolis, Islamabad,
  Izmir, Jaffna, Jakarta, Jeddah, Johannesburg, Juba, Kampala, Kandahar, Kansas City, Karachi, Kathmandu, Kazan,
  Kharkiv, Kharkov, Khartoum, Kherson, Kigali, Kinshasa, Kolkata, Kuala Lumpur, Kuwait City, Kyoto, Lagos, Lahore,
  Las Vegas, Leipzig, Lisbon, Ljubljana, Louisville, Luanda, Lusaka, Luhansk, Lviv, Madras, Malmö, Managua,
  Manchester, Manila, Maputo, Mariupol, Marrakesh, Mecca, Medina, Melbourne, Mexico City, Miami, Milan, Milwaukee,
  Minneapolis, Minsk, Mogadishu, Mombasa, Monrovia, Montevideo, Montreal, Mosul, Mumbai, Munich, Muscat, Nagasaki,
  Nagoya, Nairobi, Naples, Nashville, New Delhi, New Orleans, Newark, Nicosia, Novosibirsk, Nuremberg, Odesa,
  Odessa, Omaha, Osaka, Oslo, Ottawa, Palermo, Panama City, Pasadena, Peshawar, Phnom Penh, Pittsburgh,
  Port-au-Prince, Portland, Prague, Pretoria, Pristina, Punjab, Pyongyang, Quebec, Quito, Rabat, Ramallah,
  Rangoon, Reykjavik, Riga, Rio de Janeiro, Riyadh, Rotterdam, Sacramento, Salt Lake City, Salzburg, San Antonio,
  San Diego, San Jose, San Salvador, Sanaa, Santo Domingo, São Paulo, Sao Paulo, Sapporo, Sarajevo, Seattle,
  Seoul, Sevastopol, Shanghai, Sheffield, Shenzhen, Sindh, Skopje, Srinagar, St Petersburg, St. Petersburg,
  Stockholm, Strasbourg, Stuttgart, Taipei, Tallinn, Tampa, Tashkent, Tbilisi, Tegucigalpa, Tel Aviv,
  Thessaloniki, Tijuana, Tirana, Toronto, Tripoli, Tunis, Turin, Ulaanbaatar, Utrecht, Vancouver, Venice, Vilnius,
  Vladivostok, Volgograd, Warsaw, Windhoek, Winnipeg, Wuhan, Yangon, Yerevan, Yokohama, Zagreb, Zaporizhzhia,
  Zurich, Alberta, Andalusia, Bavaria, British Columbia, Catalonia, Chechnya, Crimea, Dagestan, Darfur, Donbas,
  Flanders, Galicia, Kashmir, Kosovo, Kurdistan, Manitoba, Nagorno-Karabakh, New South Wales, Nova Scotia,
  Ontario, Queensland, Saskatchewan, Siberia, Sichuan, Silicon Valley, Tasmania, Tatarstan, Tibet, Transnistria,
  Tuscany, Xinjiang, Zanzibar, Latin America, South America, North America, Central America, Central Asia, South
  Asia, Eastern Europe, Western Europe, Southeast Asia, Scandinavia, Balkans, Caucasus, South Caucasus, North
  Africa, West Africa, East Africa, Southern Africa, Holy Land, Bay Area, Midwest, Gaza Strip, Golan Heights,
  Persian Gulf, South China Sea, Wall Street, Downing Street, Main Street, Great Plains, Rocky Mountains, Puerto
  Rico`;

const STATES = `
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex
  Va Vt Wash Wis Wyo`;

const STATE_CODES = `
  AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI
  SC SD TN TX UT VT VA WA WV WI WY DC`;

/** ", Conn.", ", N.Y.", ", MO": what stands before it is a place. */
export const IN_STATE = pattern("u")`
  ^, (?:N\.[YJHCDM]\.|S\.[CD]\.|R\.I\.|D\.C\.|W\.\s*Va\.|${anyOf(STATES)}\.|${anyOf(STATE_CODES)}(?!\p{L}))`;

let places: Set<string> | null = null;

/** Whether a name is a country's, a region's or a city's; small and without all the cities of the world. */
export function isPlace(name: string): boolean {
  if (places === null) {
    const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    const named = LETTERS.flatMap((first) => LETTERS.flatMap((second) => regions.of(first + second) ?? []));
    places = new Set([...named, ...wordsIn(MORE)]);
  }
  return places.has(name);
}

/** "It rains in Holm, he said": where something is. */
export const ENDS_IN_WHERE = /(?<!\p{L})(?:in|inside|outside|around|across|throughout)\s+(?:the\s+)?$/iu;

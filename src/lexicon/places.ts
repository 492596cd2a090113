import { anyOf, pattern, wordsIn } from "./build.ts";

/** Names of places, which say nothing themselves: countries and territories as `Intl` has them, and some more. */

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

const MORE = `
  England, Scotland, Wales, Ulster, Northern Ireland, London, Washington, Paris, Berlin, Moscow, Beijing,
  Brussels, Geneva, Vienna,
  Rome, Madrid, Tokyo, Baghdad, Kabul, Kiev, Kyiv, Tehran, Jerusalem, Gaza, Ankara, Istanbul, Cairo, Damascus, New York,
  New York City, Los Angeles, San Francisco, Chicago, Boston, Houston, Dallas, Philadelphia, Alabama, Alaska, Arizona,
  Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas,
  Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska,
  Nevada, New Hampshire, New Jersey, New Mexico, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania,
  Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, West Virginia, Wisconsin, Wyoming,
  Europe,
  Arabia, Soviet Union, Baltic States, US, U.S, U.S.,
  Africa, Asia, Middle East, Far East, West Bank, Britain, America, USA, UK, Capitol Hill, Fleet Street`;

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

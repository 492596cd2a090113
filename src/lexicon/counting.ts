import { MONTHS, WEEKDAYS } from "../text/calendar.ts";
import { anyOf, END, pattern, START, wordsIn } from "./build.ts";

/** What news counts: nouns that mean the same kind of thing, by a name of the kind; the first noun is its label. */

export type Kind = "persons" | "things" | "money" | "unknown";
export type NounClass = { name: string; kind: Kind; label: string };

const setOf = (list: string) => new Set(wordsIn(list));

const PERSONS: Record<string, string> = {
  person: `
    people persons person residents citizens inhabitants others individuals townspeople villagers locals souls
    human beings islanders townsfolk victims dead injured wounded missing casualties fatalities deaths survivors
    homeless evacuees captives hostages prisoners detainees refugees dwellers nationals adults lives bodies`,
  civilian: "civilians civilian noncombatants",
  woman: "women woman females mothers wives",
  man: "men man males fathers husbands",
  child: `
    children child kids minors schoolchildren pupils pupil youngsters infants babies toddlers juveniles
    schoolkids`,
  girl: "girls girl daughters",
  boy: "boys boy sons",
  elderly: "elderly_people elderly pensioners seniors retirees",
  family: "families family households household",
  soldier: "soldiers soldier servicemen serviceman troops fighters combatants",
  militant: "militants",
  gunman: "gunmen",
  insurgent: "insurgents",
  rebel: "rebels",
  police: "police policemen policeman constables",
  officer: "officers",
  passenger: "passengers passenger travellers travelers commuters riders",
  worker: "workers worker employees staff labourers laborers miners personnel",
  striker: "strikers",
  protester: "protesters protestors demonstrators marchers",
  lawmaker: "lawmakers deputies mps legislators parliamentarians senators councillors",
  voter: "voters electors",
  firefighter: "firefighters firemen",
  rescuer: "rescuers",
  medic: "medics paramedics",
  doctor: "doctors",
  nurse: "nurses",
  patient: "patients patient",
  journalist: "journalists reporters",
  member: "members member",
  volunteer: "volunteers",
  student: "students student undergraduates",
  athlete: "athletes sportsmen sportswomen competitors",
  spectator: "spectators fans onlookers viewers listeners readers",
  witness: "witnesses",
  relative: "relatives",
  brother: "brothers",
  sister: "sisters siblings",
  customer: "customers clients subscribers users",
  mayor: "mayors",
  activist: "activists campaigners supporters",
  lawyer: "lawyers",
  judge: "judges",
  prosecutor: "prosecutors",
  suspect: "suspects defendants",
  teacher: "teachers teacher professors lecturers",
  guest: "guests guest",
  official: "officials",
  minister: "ministers",
  diplomat: "diplomats",
  migrant: "migrants migrant asylum-seekers",
  farmer: "farmers",
  fisherman: "fishermen",
  observer: "observers monitors",
  candidate: "candidates",
  player: "players",
  tourist: "tourists holidaymakers",
  visitor: "visitors",
  crew: "crew sailors seamen crewmen",
  parent: "parents",
  driver: "drivers",
};

const THINGS: Record<string, string> = {
  home: "homes houses home house dwellings residences",
  building: "buildings building",
  school: "schools school",
  sailing: "sailings sailing departures crossings sails",
  flight: "flights flight",
  train: "trains train",
  bus: "buses bus coaches",
  vehicle: "vehicles cars car vehicle automobiles",
  vote: "votes vote ballots abstentions",
  job: "jobs job posts positions",
  seat: "seats seat",
  village: "villages village hamlets",
  country: "countries country nations",
  ship: "ships ship vessels boats",
  bridge: "bridges bridge",
  tank: "tanks tank",
  aircraft: "aircraft planes jets",
  helicopter: "helicopters helicopter",
  drone: "drones drone",
  weapon: "weapons guns",
  case: "cases infections",
  shop: "shops shop stores",
};

const CLASSES = new Map<string, NounClass>();
for (const [kind, classes] of [
  ["persons", PERSONS],
  ["things", THINGS],
] as const) {
  for (const [name, words] of Object.entries(classes)) {
    const all = wordsIn(words);
    for (const word of all) CLASSES.set(word, { name, kind, label: (all[0] as string).replace("_", " ") });
  }
}

CLASSES.set("members of parliament", CLASSES.get("lawmakers") as NounClass);
CLASSES.set("police officers", CLASSES.get("police") as NounClass);
CLASSES.set("crew members", CLASSES.get("crew") as NounClass);
CLASSES.set("staff members", CLASSES.get("staff") as NounClass);
CLASSES.set("family members", CLASSES.get("people") as NounClass);

export function classOfNoun(noun: string): NounClass | null {
  return CLASSES.get(noun) ?? null;
}

export const OLD = new Set(["elderly", "older", "old", "aged"]);

/** Adjectives that news counts like nouns: "12 dead, 30 injured". */
export const NOMINALS = setOf(`
  dead injured wounded missing hurt homeless killed arrested detained hospitalised hospitalized drowned displaced
  unaccounted jailed`);

const PLURALS = setOf(`
  people women men children police staff personnel sheep aircraft fish cattle troops persons elderly youth dead
  wounded crew helicopters data media buses viruses geese feet teeth mice oxen crises analyses bases theses`);
const NOT_PLURAL = setOf(`
  was is has this his its us thus as yes does goes across perhaps besides sometimes always says gets makes takes
  gives comes runs counts needs wants lies stands sails reports adds remains means seems becomes afterwards
  towards upwards downwards overseas hers ours theirs yours plus versus minus less unless whereas news series
  species perhaps nevertheless its`);

/** Whether a word (in lower case) looks like a plural, in a place where a noun may stand. */
export function isPlural(word: string): boolean {
  if (PLURALS.has(word) || /(?:men|women|people|children|folk)$/.test(word))
    return !/^(?:omen|specimen|regimen|acumen)$/.test(word);
  return word.length > 2 && word.endsWith("s") && !NOT_PLURAL.has(word) && !/(?:ss|us|is|ous)$/.test(word);
}

/** What a hyphen joins to its number and is counted, beside the classes above: "200-bed". Sizes ("12-inch") are not. */
export const COUNTED_IN_COMPOUNDS = setOf(`
  man woman child bed bedroom room berth unit cabin classroom nation state club party team match game juror runner rider
  truck lorry wagon turbine horse cow`);

/** Groups by which people are counted, and what is counted then: "a group of nine", "a 30-strong crew". */
export const GROUPS: ReadonlyMap<string, string> = new Map([
  ...wordsIn("population crowd audience group party family").map((group) => [group, "people"] as const),
  ...wordsIn("crew team convoy delegation garrison staff").map((group) => [group, group] as const),
  ["membership", "members"],
  ["workforce", "workers"],
]);

/** Verbs that are nouns after a number with nothing behind: "six of nine counts". */
export const NOUNS_AT_END = setOf("counts reports claims runs needs sails adds stands");

/** Words that end a noun phrase. */
export const FUNCTION_WORDS = setOf(`
  a an the this that these those his her its their our my your who whom whose which what where when while and or
  but nor so yet if as than then because before after since until till by in on at of to from for with without
  within into onto over under between among against about around during through throughout across along near
  behind beyond off out up down per via is are was were be been being am has have had having do does did will
  would shall should can could may might must not no never also still already only just both all each every either
  neither it they he she we you i them him us me there here now today yesterday tomorrow ago later earlier soon
  too very more most fewer less lost lose loses left leave leaves went go goes gone came come comes took take
  takes taken gave give gives given made make makes got get gets kept keep keeps held hold holds stood stand
  stands fell fall falls fallen rose rise rises risen ran run runs set sat sit sits spoke speak told tell said say
  says saw see sees seen knew know knows known found find finds fled flee flees died die dies fought fight fights
  led lead leads met meet meets sent send sends put puts became become becomes began begin begins stay stays
  remain remains live works work need needs want wants say says voted vote walk walked`);

const CALENDAR = [...WEEKDAYS.flatMap((day) => [day, `${day}s`]), ...MONTHS].join(" ").toLowerCase();

/** Heads of durations, dates, measures and idioms: no counts. */
export const NO_COUNT = setOf(`
  years year months month weeks week days day hours hour minutes minute seconds second decades decade centuries
  century nights night mornings evenings afternoons weekends fortnights moments winters summers springs autumns
  seasons generations generation anniversary anniversaries ${CALENDAR}
  quarters semesters km kms kilometres kilometers kilometre kilometer
  metres meters metre meter m cm mm centimetres centimeters millimetres millimeters miles mile yards feet foot ft
  inches inch knots kg kgs kilograms kilogrammes kilos grams grammes g tonnes tons tonne ton pounds-weight lbs
  ounces litres liters litre liter gallons hectares hectare acres acre degrees degree percent percentage
  percentages celsius fahrenheit volts watts kilowatts megawatts gigawatts mw gw kw kwh mwh gb mb tb hz mph kmh
  bpd thirds halves fifths tenths quarter tablespoons teaspoons spoons cups points sides ways hands fronts
  respects minds thanks occasions times sorts kinds types senses halves o'clock am pm gmt utc age ages old bits`);

/** After "a" and what is counted: by what it is so many ("40 boats a week"). */
export const RATED_BY = setOf(`
  second minute hour day night evening morning week weekend fortnight month quarter season summer winter term year
  decade time head person trip visit shift game match piece household`);

/** A number that follows one of these is a name or an address, no count. */
export const REFERENCE = pattern("u")`${START}${anyOf(`
  nos?\\., No\\.?, Nos\\.?, number, numbered, №, articles?, art\\.?, arts\\., clauses?, sections?, sec\\.?,
  paragraphs?,   paras?\\.?, pages?, pp?\\., chapters?, rooms?, flights?, routes?, lines?, highway, motorway,
  street, avenue, road,
  channel, resolutions?, decree, order, protocol, phase, stage, level, grade, class, form, group, division, regiment,
  battalion, brigade, platform, gate, track, block, apartment, flat, zone, district, category, type, mark, version,
  size, lot, case, file, item, step, part, volume, vol\\.?, table, question, round, season, episode, box, model, boeing,
  airbus, day, week, Unit, Building, Ward, Pier, Quay, Berth, Bus, Tram, Train, Exit, Bill, Law, Act, Agenda, Goal,
  Formula, Covid, Apollo, Psalm, verse`)}\s*$`;

const before = (list: string) => pattern("iu")`(?:^|\s)${anyOf(list)}\s*$`;

export const APPROXIMATE = {
  about: before(`
    about, around, some, approximately, approx\\.?, roughly, nearly, almost, close to, circa, ca?\\., an? estimated,
    estimated, ~, ≈`),
  "more than": before(`
    more than, over, at least, upwards of, no fewer than, not fewer than, no less than, in excess of, not less than,
    a minimum of`),
  "fewer than": before(`
    fewer than, less than, just under, well under, up to, as many as, at most, no more than, not more than, no more,
    a maximum of, at the most`),
} as const;

/** Right after a number, or after its noun: the same bounds. */
export const APPROXIMATE_AFTER: Readonly<Record<keyof typeof APPROXIMATE, RegExp>> = {
  about: /^\s+or\s+so(?!\p{L})/iu,
  "more than": /^(?:[-‐‑\s]plus(?!\p{L})|\s?\+|\s+or\s+more(?!\p{L})|\s+at\s+(?:the\s+very\s+)?least(?!\p{L}))/iu,
  "fewer than": /^(?:\s+or\s+(?:fewer|less)(?!\p{L})|\s+at\s+(?:the\s+)?(?:very\s+)?most(?!\p{L}))/iu,
};

const CURRENCY_CODES = "dlrs stg USD EUR GBP CHF AZN AMD RUB TRY GEL UAH SEK NOK DKK JPY CNY INR";

export const CURRENCY_BEFORE = pattern("u")`
  (?:(?:US|AU?|CA?|HK|NZ|R)?[$€£¥₹₼₽₺₾֏₴₪₩]|${START}${anyOf(CURRENCY_CODES)})\s*$`;
/** Names, codes and signs of one currency. */
const CURRENCIES = new Map(
  [
    "dollar, dollars, dlrs, usd, $, us$",
    "australian dollar, a$, au$",
    "canadian dollar, c$, ca$",
    "hong kong dollar, hk$",
    "new zealand dollar, nz$",
    "brazilian real, r$",
    "euro, euros, eur, €",
    "pound, pounds, stg, gbp, £",
    "manat, manats, azn, ₼",
    "dram, drams, amd, ֏",
    "rouble, roubles, ruble, rubles, rub, ₽",
    "lira, liras, try, ₺",
    "hryvnia, hryvnias, uah, ₴",
    "lari, laris, gel, ₾",
    "yen, jpy",
    "yuan, cny",
    "franc, francs",
    "swiss franc, chf",
    "rupee, rupees, inr, ₹",
    "peso, pesos",
  ].flatMap((names) => {
    const all = wordsIn(names);
    return all.map((name) => [name, all[0] as string] as const);
  }),
);

/** The nation that a currency is of where none is named. */
const OWN = new Map([
  ["dollar", "us"],
  ["pound", "british"],
  ["manat", "azerbaijani"],
  ["dram", "armenian"],
  ["rouble", "russian"],
  ["lira", "turkish"],
  ["hryvnia", "ukrainian"],
  ["lari", "georgian"],
  ["yen", "japanese"],
  ["yuan", "chinese"],
  ["rupee", "indian"],
]);

/** What nations with a currency of a name that others have too are called before it. */
const NATION = anyOf(`
  US, U\\.S\\., American, Canadian, Australian, New Zealand, Hong Kong, Singapore, Taiwan, Jamaican, British, Egyptian,
  Lebanese, Syrian, Sudanese, Cypriot, Swiss, French, Belgian, Rwandan, Congolese, Russian, Belarusian, Soviet,
  Azerbaijani, Turkmen, Armenian, Turkish, Italian, Maltese, Ukrainian, Georgian, Japanese, Chinese, Indian, Pakistani,
  Nepalese, Sri Lankan, Mexican, Argentine, Chilean, Colombian, Cuban, Philippine, Danish, Norwegian, Swedish,
  Icelandic, Czech, Slovak, Estonian, Polish`);

const OF_NATION = pattern("iu")`^(${NATION}) (.+)$`;

/** The currency that words or a sign name, of a nation where they name one; the same for all that name it. */
export function currencyNamed(words: string): string {
  const name = words.toLowerCase().replace(/\s+sterling$/u, "");
  const [, nation = "", unit = name] = OF_NATION.exec(name) ?? [];
  const currency = CURRENCIES.get(unit) ?? unit;
  const of = nation.replace(/\s+/gu, " ").replace(/^(?:u\.s\.|american)$/u, "us");
  return of === "" || OWN.get(currency) === of ? currency : `${of} ${currency}`;
}

/** The first group is the name of the currency, with the nation that it is of. */
export const CURRENCY_AFTER = pattern("u")`
  ^\s*((?:${NATION} )?${anyOf(
    `crowns?, dollars?, euros?, pounds?(?: sterling)?, manats?, drams?, roubles?, rubles?, liras?, francs?, yen, yuan,
    rupees?, pesos?, zlotys?, hryvnias?, laris?, kronor, kroner, pence, cents?`,
    CURRENCY_CODES,
    "[€£$₼₽₺֏₴]",
  )})${END}`;

/** Behind a verb that says what befell somebody: no object of it, so that it may end there. */
export const ENDS_WELL = new RegExp(
  `^\\s*(?:$|[^\\p{L}\\p{N}\\s]|(?:\\p{L}+ly|${anyOf(
    `
  in on at by from to of for with during after before when where while as because and or but near across around off over
  under between since until till through throughout within without outside inside along into onto against among
  amid despite so than that who which whose if although though
  yesterday today overnight early late last this then there here abroad alive again too also only more`,
    WEEKDAYS.join(" "),
  )})(?!\\p{L}))`,
  "u",
);

/** A clause that ends in one of these goes on: "families that have moved to". */
export const OPEN_END = new RegExp(
  `(?:\\s+${anyOf("to as of in on at from for by with and or that which who than into the a an")})+$`,
  "iu",
);

import { anyOf, part } from "./build.ts";

/** What kinds of things questions ask for, and how an English text tells them; sources of patterns of whole words. */

const MONEY = anyOf(`
  crown crowns krone kroner krona kronor dollar dollars cent cents euro euros pound pounds penny pence franc francs
  mark marks ruble rubles rouble roubles manat manats dram drams lira liras lire yen yuan rupee rupees peso pesos zloty
  forint forints guilder guilders shilling shillings usd eur gbp azn
`);
const LENGTH = `(?:nautical\\s+|square\\s+)?${anyOf(`
  kilometre kilometres kilometer kilometers metre metres meter meters mile miles yard yards foot feet inch inches league
  leagues block blocks hectare hectares acre acres km m cm ft tonne tonnes ton tons kilo kilos litre litres liter liters
  degree degrees percent
`)}`;
const TIME = anyOf(`
  second seconds minute minutes hour hours day days night nights week weeks month months year years winter winters
  summer summers decade decades century centuries
`);
const WORDS = anyOf(`
  a an half one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen hundred hundreds thousand thousands million millions dozen dozens several few
`);
const TENS = `${anyOf("twenty thirty forty fifty sixty seventy eighty ninety")}(?:-\\p{L}+)?`;
const SCALE = anyOf("hundred thousand million billion trillion");
/** A number and what is before its unit: "14km", "3-crown", "$3bn", but no "am" of "a". */
const FIGURE = `\\d[\\d.,]*(?:\\s?(?:k|m|bn|tn)(?!\\p{L})|[\\s-]+${SCALE})?`;
const SPELT = `(?:${WORDS}|${TENS})(?:[\\s-]+${SCALE})?`;
const MANY = `(?:${FIGURE}[\\s-]*|${SPELT}[\\s-]+)`;
const CODES = `(?-i:${anyOf("USD EUR GBP AZN AMD RUB CHF SEK NOK DKK TRY JPY")})`;
const SIGNED = `(?:(?:us|au?|ca?|nz|hk)?\\$|[€£¥₽₼₺]|${CODES})\\s?${FIGURE}`;
const INHABITANTS = anyOf("people persons folk inhabitants residents souls citizens");
const EXTENTS = anyOf("deep tall high wide broad thick");
const EXTENT_OF = anyOf("depth height width breadth thickness");
const PRICES = anyOf(`
  price prices fee fees fare fares salary salaries wage wages fine fines profit turnover revenue income debt debts
  budget
`);
const PAYS = anyOf(`
  cost costs pay pays paid earn earns earned charge charged spend spent fined worth money cash
`);

const NO_PRICE = anyOf(`
  to blame, at fault, responsible, guilty, liable, involved, affected, damaged, destroyed, changed, known, true, left,
  of a, of an, of the, like
`);

/** Questions for a measure: what holds none of the kind is no answer, and what holds one is nearer. */
export const MEASURES: readonly { asks: string; tells: string }[] = [
  {
    asks: part`how far|what(?: (?:is|was)|['’]s) the distance`,
    tells: [
      part`(?<!(?<!\p{L})${EXTENT_OF} of )${MANY}${LENGTH}(?!(?:\s|-)+${EXTENTS}(?!\p{L}))`,
      part`(?:walk|drive|ride|sail|journey) of|${TIME}['’]?s? (?:walk|drive|ride)`,
    ].join("|"),
  },
  { asks: part`how (?:tall|deep|wide|high|broad)`, tells: `${MANY}${LENGTH}` },
  {
    asks: [
      part`how much (?:is|are|was|were) (?:an?|the|one|it)(?!(?: \S+){0,4} ${NO_PRICE}(?!\p{L}))`,
      part`how much (?:\S+ ){0,8}?(?:${PAYS}|${PRICES})`,
      part`what (?:do|does|did|will|would) (?:\S+ ){1,8}?cost`,
      part`what(?: (?:is|was|are|were)|['’]s) (?:the|a|an|his|her|their|your) (?:\S+ )?${PRICES}`,
      part`how expensive|(?:price|cost|fee|fare) (?:of|for)`,
    ].join("|"),
    tells: [`${MANY}${MONEY}`, SIGNED, part`(?:pays?|costs?) nothing|free (?:of charge|admission)|for free`].join("|"),
  },
  {
    asks: [
      part`how (?:big|large) (?:is|was|are|were)|what(?: (?:is|was)|['’]s) the (?:population|size)`,
      part`(?<=^\s*)(?:the )?population of`,
      part`how many ${INHABITANTS} (?:\S+ )?(?:live|lives|lived|living|reside|resided|dwell|dwelt)`,
    ].join("|"),
    tells: [
      part`${MANY}(?:\p{L}+ )?(?:${INHABITANTS}|members)|${MANY}${LENGTH}`,
      part`population of (?:\p{L}+ )?${MANY}|population (?:\S+ ){1,4}?\d`,
    ].join("|"),
  },
  {
    asks: part`how long|since when`,
    tells: part`${MANY}(?:and a half )?(?:${TIME}|${LENGTH})(?! (?:ago|later|earlier|old)(?!\p{L}))|
      since|until|\d+\s?(?:to|–|-)\s?\d+`,
  },
];

const WHOEVER = anyOf("i we you one people kids children visitors anyone anybody someone somebody");

/** What asks the bot for an answer, and nobody for a permission: "can you tell me". */
const OF_THE_BOT = anyOf(`
  tell, show, know, ask, explain, describe, say, list, quote, help, find out, find me, find something, give me, give us
`);

const KINDS = `
  town village city settlement place region country state nation district island organisation organization treaty
  convention law group party
`;
const SEVERAL = `
  towns villages cities settlements places regions countries states nations districts islands organisations
  organizations treaties conventions laws groups parties
`;

/** Names in a row, or what stands before them. */
const LISTED = "(?-i:\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+)?,\\s\\p{Lu}\\p{Ll}+)|including|such\\s+as|namely";

/** Questions for which of several: what neither speaks of several of the kind nor lists names is no answer. */
export const SEVERAL_ASKED = { asks: `(?:which|what)\\s+(?:other\\s+)?(?<kind>${anyOf(SEVERAL)})`, lists: LISTED };

/** Questions for what is allowed, what should be, or which of many: what tells that is nearer, and all may answer. */
export const MANNERS: readonly { asks: string; tells: string }[] = [
  {
    asks: part`
      ^\W*(?:can|may|could) ${WHOEVER}(?!(?: (?:please|just|kindly))? ${OF_THE_BOT}(?!\p{L}))|
      (?:is|are|was|were|am) (?:\S+ ){0,8}?${anyOf("allowed permitted forbidden banned prohibited")}`,
    tells: anyOf(`
      may allow allows allowed permit permits permitted permission forbid forbids forbidden prohibited banned welcome
      must entitled
    `),
  },
  {
    asks: part`
      ^\W*(?:should|must|ought)|what (?:should|must|ought|needs?)|(?:can|must) be done|
      what (?:do|does|did) (?:\S+ ){0,8}?${anyOf("want, demand, ask, recommend, propose, urge, call for")}`,
    tells: anyOf(`
      should, must, ought, recommend, recommends, recommended, recommendation, demand, demands, demanded, urge, urges,
      urged, call on, calls on, called on, call for, calls for, called for, ask, asks, asked, need to, needs to,
      have to, has to, appeal, appeals, appealed
    `),
  },
  {
    asks: `(?:which|what)\\s+(?:other\\s+)?${anyOf(KINDS, SEVERAL)}`,
    tells: LISTED,
  },
];

import { anyOf } from "./build.ts";

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
const NUMBER = `(?:\\d[\\d.,]*|${WORDS}|\\p{L}+ty(?:-\\p{L}+)?)`;
const MANY = `${NUMBER}(?:\\s+(?:hundred|thousand|million|billion))?`;
const PRICES = anyOf(`
  price prices fee fees fare fares salary salaries wage wages fine fines profit turnover revenue income debt debts
  budget
`);
const PAYS = anyOf(`
  cost costs pay pays paid earn earns earned charge charged spend spent fined worth money cash
`);

/** Questions for a measure: what holds none of the kind is no answer, and what holds one is nearer. */
export const MEASURES: readonly { asks: string; tells: string }[] = [
  {
    asks: "how\\s+(?:far|tall|deep|wide|high|broad)|what(?:\\s+(?:is|was)|['’]s)\\s+the\\s+distance",
    tells: `${NUMBER}[\\s-]+${LENGTH}|(?:walk|drive|ride|sail|journey)\\s+of|${TIME}['’]s?\\s+(?:walk|drive|ride)`,
  },
  {
    asks: [
      "how\\s+much\\s+(?:is|are|was|were)\\s+(?:an?|the|one|it)",
      `how\\s+much\\s+(?:\\S+\\s+){0,8}?(?:${PAYS}|${PRICES})`,
      "what\\s+(?:do|does|did|will|would)\\s+(?:\\S+\\s+){1,8}?cost",
      `what(?:\\s+(?:is|was|are|were)|['’]s)\\s+(?:the|a|an|his|her|their|your)\\s+(?:\\S+\\s+)?${PRICES}`,
      "how\\s+expensive|(?:price|cost|fee|fare)\\s+(?:of|for)",
    ].join("|"),
    tells: [
      `${MANY}\\s+${MONEY}|[$€£¥₽₼₺]\\s?\\d+`,
      "(?:pays?|costs?)\\s+nothing|free\\s+(?:of\\s+charge|admission)|for\\s+free",
    ].join("|"),
  },
  {
    asks: "how\\s+(?:big|large)\\s+(?:is|was|are|were)|what(?:\\s+(?:is|was)|['’]s)\\s+the\\s+(?:population|size)",
    tells: `${MANY}\\s+(?:people|inhabitants|residents|souls|citizens|members|${LENGTH})|population\\s+of`,
  },
  {
    asks: "how\\s+long|since\\s+when",
    tells: `${NUMBER}[\\s-]+(?:and\\s+a\\s+half\\s+)?(?:${TIME}|${LENGTH})|since|until|\\d+\\s?(?:to|–|-)\\s?\\d+`,
  },
];

const WHOEVER = anyOf("i we you one people kids children visitors anyone anybody someone somebody");

/** Questions for what is allowed, what should be, or which of many: what tells that is nearer, and all may answer. */
export const MANNERS: readonly { asks: string; tells: string }[] = [
  {
    asks: `^\\W*(?:can|may|could)\\s+${WHOEVER}|
      (?:is|are|was|were|am)\\s+(?:\\S+\\s+)*${anyOf("allowed permitted forbidden banned prohibited")}`.replace(
      /\n\s*/g,
      "",
    ),
    tells: anyOf(`
      may allow allows allowed permit permits permitted permission forbid forbids forbidden prohibited banned welcome
      must entitled
    `),
  },
  {
    asks: `^\\W*(?:should|must|ought)|what\\s+(?:should|must|ought|needs?)|(?:can|must)\\s+be\\s+done|
      what\\s+(?:do|does|did)\\s+(?:\\S+\\s+)*${anyOf("want demand ask recommend propose urge call for")}`.replace(
      /\n\s*/g,
      "",
    ),
    tells: anyOf(`
      should, must, ought, recommend, recommends, recommended, recommendation, demand, demands, demanded, urge, urges,
      urged, call on, calls on, called on, call for, calls for, called for, ask, asks, asked, need to, needs to,
      have to, has to, appeal, appeals, appealed
    `),
  },
  {
    asks: `(?:which|what)\\s+(?:other\\s+)?${anyOf(`
      town towns village villages city cities settlement settlements place places region regions country countries state
      states nation nations district districts island islands organisation organisations organization organizations
      treaty treaties convention conventions law laws group groups party parties
    `)}`,
    tells: "(?-i:\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+)?,\\s\\p{Lu}\\p{Ll}+)|including|such\\s+as|namely",
  },
];

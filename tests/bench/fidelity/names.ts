import type { QuoteLabel } from "./texts.ts";

// Whether the name that was given to a quotation is the one that a person gave: by full name, by surname, by a name and its
// role, or by a role that the text itself puts beside the name.

const TITLES = new Set(
  (
    "mr mrs ms miss dr prof professor sir dame lord lady rev reverend sen senator senators rep representative " +
    "representatives gov governor president vice chancellor minister prime secretary speaker judge justice general " +
    "gen lt col capt captain sgt mayor king queen prince princess pope bishop hon former foreign interior elect the a an of " +
    "for and at in"
  ).split(" "),
);
const GENERATIONS = new Set(["jr", "sr", "ii", "iii", "iv"]);

/** Words of a name as they are compared: without marks, accents, case, possessive. */
function wordsOf(name: string): string[] {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/['’]s\b/g, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** The words of a person's name: no titles, no "Jr." */
function nameWords(name: string): string[] {
  return wordsOf(name).filter((word) => !TITLES.has(word) && !GENERATIONS.has(word));
}

export function isRightSpeaker(
  given: string,
  { speaker, also, whose }: Pick<QuoteLabel, "speaker" | "also" | "whose">,
  text: string,
): boolean {
  const forms = [...(speaker === null ? [] : [speaker]), ...also];
  return forms.some(
    (form) =>
      isSamePerson(given, form) || hasSameWords(given, form) || (whose === "person" && isRoleOf(given, form, text)),
  );
}

/** Same surname, and no two first names that differ ("J." and "John" do not). */
function isSamePerson(a: string, b: string): boolean {
  const [one, other] = [nameWords(a), nameWords(b)];
  const surname = other.at(-1);
  if (surname === undefined || one.at(-1) !== surname) return false;
  const [firstOfOne, firstOfOther] = [one.slice(0, -1), other.slice(0, -1)];
  if (firstOfOne.length === 0 || firstOfOther.length === 0) return true;
  return firstOfOne.some((x) => firstOfOther.some((y) => isShortFor(x, y)));
}

/** Names and their short forms that begin otherwise; the rest share their first three letters. */
const SHORT = new Map([
  ["jim", "james"],
  ["dick", "richard"],
  ["chuck", "charles"],
  ["bill", "william"],
  ["bob", "robert"],
  ["ted", "edward"],
]);

function isShortFor(a: string, b: string): boolean {
  if (a === b || SHORT.get(a) === b || SHORT.get(b) === a) return true;
  const length = Math.min(a.length, b.length, 3);
  return a.slice(0, length) === b.slice(0, length);
}

/** All words of the shorter are in the longer: "spokesman" and "the ministry's spokesman", "White House". */
function hasSameWords(a: string, b: string): boolean {
  const [shorter, longer] = [contentWords(a), contentWords(b)].sort((x, y) => x.length - y.length);
  return shorter !== undefined && shorter.length > 0 && shorter.every((word) => longer?.includes(word));
}

function contentWords(name: string): string[] {
  return wordsOf(name).filter((word) => !["the", "a", "an", "of", "for", "and"].includes(word));
}

/** So near to the surname does a role stand in the text, that it is the named one's. UTF-16 units. */
const BESIDE = 60;

/** Whether the text puts a role beside the surname: "the attorney general" and "Richard Blumenthal, attorney general". */
function isRoleOf(given: string, name: string, text: string): boolean {
  const role = contentWords(given).join(" ");
  const surname = nameWords(name).at(-1);
  if (role === "" || surname === undefined || role === surname) return false;
  if (!/^(?:the |an? )|^\p{Ll}/u.test(given) && !/^(?:president|prime minister|pope)$/i.test(given)) return false;
  const folded = wordsOf(text).join(" ");
  for (let at = folded.indexOf(surname); at >= 0; at = folded.indexOf(surname, at + 1)) {
    if (folded.slice(Math.max(0, at - BESIDE), at + surname.length + BESIDE).includes(role)) return true;
  }
  return false;
}

const MONTHS = "january february march april may june july august september october november december sept oct nov dec";
const DAYS = "monday tuesday wednesday thursday friday saturday sunday today yesterday";
const NO_SPEAKERS = new Set(
  (
    `${MONTHS} ${DAYS} fact facts figures note background update play related read watch photo image source ` +
    "twitter facebook google but and however meanwhile there here this that then also yet so earlier later"
  ).split(" "),
);
const REGIONS = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const STATES =
  "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana " +
  "Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska " +
  "Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming";
/** Countries, states of the USA, and some more: a place where somebody lives is not who speaks. */
const PLACES = new Set([
  ...LETTERS.flatMap((a) => LETTERS.flatMap((b) => REGIONS.of(a + b) ?? [])),
  ...STATES.split(" "),
  ...[
    "New York",
    "New Jersey",
    "New Mexico",
    "North Carolina",
    "South Carolina",
    "London",
    "Paris",
    "Ulster",
    "Scotland",
  ],
  ...["England", "Wales", "Washington", "Moscow", "Europe", "Asia", "Africa", "America"],
]);
/** One word that says what somebody is and not who: "Republican", "Tory", "Mormon", "British". */
const ADJECTIVE =
  /^(?:Republican|Democrat|Democratic|Tory|Conservative|Liberal|Mormon|Muslim|Christian|Catholic|Jewish|French|Dutch|Greek|\p{Lu}\p{Ll}+(?:ish|ese|[^m]an))$/u;
/** Words in lower case that somebody can be called by. */
const ROLE_ENDING =
  /(?:er|or|ist|ian|man|men|woman|women|person|people|ee|ant|ent|ess|eur|ive|ader|ials?|ers|ors|ists|ice|ry|ion|ce|king|queen|priest|monk|nun|chief|aide|mayor|coach|boss|pm|mp|ceo|head|victim|mother|father|son|daughter|wife|husband|team|group|party|police|union|court|report|letter|bank|house|company|firm)$/;

/** Why a name can be nobody's, or null. For a person to read: it says "can", not "is". */
export function whyNobody(name: string): string | null {
  const words = name.trim().split(/\s+/);
  const [first = ""] = words;
  const last = words.at(-1) ?? "";
  if (words.every((word) => NO_SPEAKERS.has(word.toLowerCase().replace(/\W/g, "")))) return "no speaker's word";
  if (words.length === 1 && /^\p{Lu}\p{Ll}+ing$/u.test(first)) return "participle";
  if (/-(?:based|born|backed|led|run|wide|century|old|style)$/i.test(last)) return "adjective";
  if (PLACES.has(name)) return "place";
  if (ADJECTIVE.test(name)) return "what somebody is";
  if (/\d/.test(name)) return "number";
  if (words.length > 7) return "long";
  if (/[?!;:"“”«»]/.test(name)) return "marks";
  if (/^(?:in|on|at|by|from|with|for|as|if|when|while|after|before|because)$/i.test(first))
    return "begins with a preposition";
  const lower = words.filter((word) => /^\p{Ll}/u.test(word));
  if (lower.length === words.length && !ROLE_ENDING.test(last.toLowerCase())) return "no role";
  return null;
}

import { ASKS_SAYING } from "../lexicon/asking.ts";
import { anyOf, wordsIn as listed } from "../lexicon/build.ts";
import { ANY_TEXT, DEPUTIES, NO_TOPIC, OTHER_COUNTRY, SAYING, UTTERED, VIEWS } from "../lexicon/query.ts";
import { ENGLISH, languageOf } from "./languages.ts";
import type { Library } from "./library.ts";
import { countryOf } from "./nations.ts";
import { type Form, type Person, withWords } from "./people.ts";
import { readQuery } from "./query.ts";
import { fold, isGrammar, isQuestionWord, stem, type Term, wordsOf } from "./terms.ts";

/**
 * A question that asks what somebody says. `speaks` tells whether the documents have words of theirs, and `people` are
 * all who may be meant; `rest` is what is asked of them, empty where that is all or stands elsewhere in the question,
 * and `isAll` tells that it is all. `documents` are the ids of those that are issued there, where a country is named,
 * which speaks where there are any; else null.
 */
export type AskedOf = {
  name: string;
  rest: string;
  isAll: boolean;
  speaks: boolean;
  people: readonly Person[];
  /** Whether it is their name or role, and neither one word of several nor what only a text calls them. */
  isWhole: boolean;
  documents: readonly string[] | null;
};

const DO = "(?:do|does|did|has|have|had)";
const SAYS = `(?:${listed(SAYING).join("|")})`;
const VIEW = `(?:${listed(VIEWS).join("|")})`;
const ANY_TEXTS = new Set(listed(ANY_TEXT).map(stem));
const NAMES_NOTHING = new Set(listed(NO_TOPIC));
const IN_ENGLISH = languageOf(ENGLISH);
const STANDING_FOR = new Set(listed(DEPUTIES).map(stem));
const OTHER = listed(OTHER_COUNTRY).map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`);
const NAME = `(?<!\\b(?:${OTHER.join("|")})\\s+)\\p{Lu}[\\p{L}-]+`;

/** The forms of such a question: with `who`, and what else is asked of them. */
const FORMS = [
  `^\\s*(?:what|which|(?<how>how|when|where|why))\\b(?<before>.{0,40}?)\\b${DO}\\s+(?<who>.{2,80}?)\\s+` +
    `(?:(?:have\\s+)?to\\s+)?${SAYS}\\b(?<rest>.*)$`,
  `^\\s*${DO}\\s+(?<who>.{2,80}?)\\s+${SAYS}\\b(?<rest>.*)$`,
  `^(?<rest>.*?),?\\s*\\baccording\\s+to\\s+(?<who>[^,?]{2,80}?)\\s*\\??$`,
  `^\\s*according\\s+to\\s+(?<who>[^,?]{2,80}),(?<rest>.*)$`,
  ...ASKS_SAYING.map(({ before, idle, verb, about, end }) => {
    const behind = (list: string | undefined) => (list === undefined ? "" : `\\s+${anyOf(list)}`);
    const start = before === undefined ? "" : `${anyOf(before)}(?:\\s+|(?<=['’]))`;
    const topic = about === undefined ? "" : `(?:${behind(about)}\\s+(?<rest>.+?))?`;
    const said = idle === undefined ? "" : `(?:${behind(idle)})?`;
    return `^\\s*¿?\\s*${start}(?<who>\\S.{1,79}?)${said}${behind(verb)}${topic}${behind(end)}\\s*[?.!]*$`;
  }),
].map((form) => new RegExp(form, "isu"));

const WORDS = `(?:${listed(UTTERED).join("|")})`;
const GIVE =
  "(?:please\\s+)?(?:(?:show|give|find|list|tell)\\s+(?:me\\s+|us\\s+)?)?(?:all\\s+)?(?:of\\s+)?(?:the\\s+)?";

/** The forms that ask for all words of somebody who has some here; of anybody else they are searched like others. */
const FOR_ALL = [
  `^\\s*what(?:\\s+(?:is|are|was|were)|['’]?s)\\s+(?<who>.{2,80}?)\\s+(?:saying|telling)\\b(?<rest>.*)$`,
  `^\\s*${GIVE}(?<who>.{2,80}?)(?:['’]s|(?<=s)['’])\\s+(?:own\\s+|exact\\s+)?${WORDS}\\b(?<rest>.*)$`,
  `^\\s*${GIVE}(?:quote|${WORDS}\\s+(?:of|by|from))\\s+(?<who>[^,?]{2,80}?)(?<rest>,?\\s+please)?\\s*[.?!]*$`,
].map((form) => new RegExp(form, "isu"));

/** The forms in which a country's own view is asked for: "Armenia's view of it", "the Armenian position on it". */
const OF_COUNTRIES = [
  `^(?:.{0,30}\\s)?(?<who>${NAME})(?:['’]s?)?\\s+(?:official\\s+)?${VIEW}\\b` +
    "(?:\\s+(?:on|of|about|regarding|towards?)\\b)?(?<rest>.*)$",
].map((form) => new RegExp(form, "su"));

/** One answer reads its question several times. */
const lastAsked = new WeakMap<Library, { text: string; of: AskedOf | null }>();

/**
 * Reads a question for whose words it asks; null where it asks for nobody's, or where it can't be told whether the one
 * named is somebody.
 */
export function askedOf(library: Library, text: string): AskedOf | null {
  const last = lastAsked.get(library);
  if (last?.text === text) return last.of;
  const of = readAskedOf(library, text);
  lastAsked.set(library, { text, of });
  return of;
}

function readAskedOf(library: Library, text: string): AskedOf | null {
  for (const form of FORMS) {
    const { how, before = "", who, rest = "" } = form.exec(text)?.groups ?? {};
    if (who === undefined) continue;
    const topic = { rest: isEmpty(rest) ? "" : rest, isAll: how === undefined && isEmpty(`${before} ${rest}`) };
    return askedOfNamed(library, text, who, topic);
  }
  for (const form of FOR_ALL) {
    const { who, rest = "" } = form.exec(text)?.groups ?? {};
    if (who === undefined || !isEmpty(rest)) continue;
    const found = askedOfNamed(library, text, who, { rest: "", isAll: true });
    if (found?.speaks) return found;
  }
  for (const form of OF_COUNTRIES) {
    const { who, rest = "" } = form.exec(text)?.groups ?? {};
    if (who === undefined) continue;
    const found = askedOfCountry(library, who, { rest, isAll: false });
    if (found) return found;
  }
  return null;
}

type Topic = Pick<AskedOf, "rest" | "isAll">;

/** Whether a part of a question tells of no topic: "so far?" */
function isEmpty(part: string): boolean {
  return (
    !/["“”„«»]/u.test(part) &&
    wordsOf(part).every((word) => NAMES_NOTHING.has(word.folded) || isGrammar(word, IN_ENGLISH))
  );
}

function askedOfNamed(library: Library, text: string, who: string, topic: Topic): AskedOf | null {
  const name = who.trim().replace(/^(?:the|der|die|das|den|dem|le|la|les|el|los|las)\s+|^l['’]/i, "");
  const { terms, proper, unknown, phrases, language } = readQuery(library, `of ${name}`);
  if (terms.length === 0 || phrases.length > 0) return null;
  const people = withWords(library.index.people);
  const isAnyText = wordsOf(name).every((word) => ANY_TEXTS.has(stem(word.folded)) || isQuestionWord(word, language));
  const called = isAnyText ? [] : people.filter((one) => formsOf(one).some((form) => isCalled(form, terms)));
  if (called.length > 0) {
    const isWhole = called.some((one) =>
      settledForms(one).some((form) => isShort(form, terms) && isCalled(form, terms)),
    );
    return { name, ...topic, speaks: true, people: holdersOf(called, terms), isWhole, documents: null };
  }
  const nationals = nationalsCalled(library, name, people);
  if (nationals.length > 0) return { name, ...topic, speaks: true, people: nationals, isWhole: true, documents: null };
  const ofCountry = askedOfCountry(library, name, topic);
  if (ofCountry) return ofCountry;
  // "What does Velmark say", where a body "of Velmark" speaks: nothing can be said of whether that is meant.
  const isPart = people.some((one) => formsOf(one).some((form) => terms.every((term) => form.terms.has(term))));
  if (isPart || unknown.length > 0) return null;
  // Whether a word is written as a name is told by the words around it.
  const named = new Set([...proper, ...readQuery(library, text).proper]);
  const isSomebody = terms.every((term) => named.has(term));
  return isSomebody ? { name, ...topic, speaks: false, people: [], isWhole: true, documents: null } : null;
}

/** Those of a nation who have a role: "Ukrainian MP". */
function nationalsCalled(library: Library, name: string, people: readonly Person[]): readonly Person[] {
  const [, nation = "", role = ""] = /^(\p{L}+)\s+(.+)$/su.exec(name) ?? [];
  const country = role === "" ? null : countryOf(fold(nation));
  if (country === null) return [];
  const { terms } = readQuery(library, `of ${role}`);
  if (terms.length === 0) return [];
  const isOfShort = (form: string) => {
    const held = new Set(wordsOf(form).map(({ folded }) => stem(folded)));
    return terms.every((term) => held.has(term));
  };
  return people.filter(({ name, documents, offices }) => {
    const isTheirs = offices.some((form) => isCalled(form, terms));
    return [...documents].some((number) =>
      library.corpus.documents[number]?.metadata.speakers.some(
        (one) => one.name === name && one.country === country.code && (isTheirs || isOfShort(one.short ?? "")),
      ),
    );
  });
}

/** The same where a country is named, or its people ("Armenian"): those who issue there speak for it. */
function askedOfCountry({ corpus }: Library, name: string, topic: Topic): AskedOf | null {
  const country = countryOf(fold(name));
  if (country === null) return null;
  const those = corpus.documents.filter(({ metadata }) => metadata.issuer.country === country.code);
  const speaks = those.length > 0;
  return { name: country.name, ...topic, speaks, people: [], isWhole: true, documents: those.map(({ id }) => id) };
}

function formsOf({ names, offices }: Person): readonly Form[] {
  return [...names, ...offices];
}

/** Those that do not only stand in a text. */
function settledForms({ names, role, offices }: Person): readonly Form[] {
  return [...names, ...(role === null ? [] : offices.slice(0, 1))];
}

/**
 * Whether somebody of such a name or role is called so: "the board" for a Harbour Board and a Board of the Harbour of
 * some place, but by no other part of a long name.
 */
function isCalled(form: Form, asked: readonly Term[]): boolean {
  const isHead = form.heads.some((head) => asked.includes(head));
  return (isShort(form, asked) || isHead) && asked.every((term) => form.terms.has(term));
}

function isShort({ terms, alias }: Form, asked: readonly Term[]): boolean {
  return terms.size <= 2 * asked.length || (alias !== null && asked.includes(alias));
}

/** Without those who only stand for one or were one, where others are: "the mayor" is no deputy mayor. */
function holdersOf(called: readonly Person[], asked: readonly Term[]): readonly Person[] {
  const isBeside = ({ terms }: Form) => [...terms].some((term) => STANDING_FOR.has(term) && !asked.includes(term));
  const those = called.filter((one) => formsOf(one).some((form) => isCalled(form, asked) && !isBeside(form)));
  return those.length > 0 ? those : called;
}

import { anyOf, pattern, START } from "../../lexicon/build.ts";
import { genderOfFirstName } from "../../lexicon/first-names.ts";
import { BODY_WORD, FEMALE_TITLE, IS_OF_RANK, IS_PERSON_HEAD, MALE_TITLE, NO_NAME } from "../../lexicon/people.ts";
import { isPlace } from "../../lexicon/places.ts";
import { VERB_OF_SAYING } from "../../lexicon/speech.ts";
import type { Entity } from "../model.ts";

// Whose name it is, as far as the parts of names tell.

/** Of "Malia and Sasha Holm" the first name that has its surname after the other's: another one of that surname. */
export function firstNameBeside(text: string, start: number): string | null {
  const [, name] =
    /(?<!\p{Lu}\p{L}*\s)(?<!\p{L})(\p{Lu}\p{Ll}+)(?:,? and | & )$/u.exec(text.slice(Math.max(0, start - 30), start)) ??
    [];
  return name && genderOfFirstName(name) !== null ? name : null;
}

/** Of those with one surname the only woman is "Mrs Holm", the only man "Mr Holm"; nobody where it can't be told. */
export function ofTitle(entities: readonly Entity[], title: string, isOfBoth: boolean): Entity[] {
  const gender = FEMALE_TITLE.test(title) ? "f" : MALE_TITLE.test(title) ? "m" : null;
  if (gender === null) return entities.length === 1 ? [...entities] : [];
  const fitting = entities.filter((entity) => entity.gender === gender || entity.gender === null);
  const [only] = fitting;
  // Where a text has a Mr and a Mrs Holm, of one whose gender is not known it can't be told which of them it is.
  return only && fitting.length === 1 && (only.gender !== null || !isOfBoth) ? [only] : [];
}

/** The surnames that a text gives to a man and to a woman. In small letters. */
export function surnamesOfBoth(text: string): ReadonlySet<string> {
  const bearing = (titles: RegExp) =>
    new Set([...text.matchAll(titles)].map(([, name]) => (name as string).toLowerCase()));
  const women = bearing(/(?<!\p{L})(?:Mrs|Ms|Miss|Frau)\.?\s+(\p{Lu}[\p{L}’'-]+)/gu);
  const men = women.size > 0 ? bearing(/(?<!\p{L})(?:Mr|Herrn?)\.?\s+(\p{Lu}[\p{L}’'-]+)/gu) : new Set();
  return new Set([...women].filter((name) => men.has(name)));
}

/** So often a surname alone has meant one before somebody else with it was named. */
const FEWEST_ALONE = 4;
/** So often at most the other one has been named, and so far before. UTF-16 units. */
const MOST_NAMED = 2;
const FEWEST_BETWEEN = 600;

/** How a text has named somebody so far: how often by surname alone, how often in full, and where last. */
export type Naming = { alone: number; inFull: number; last: number; speaks: boolean };

/**
 * Of those with one surname the one whom a text called by it alone again and again before it named another in passing,
 * who says nothing: the text goes on to call that one so. Near the name of the other it can't be told.
 */
export function establishedOf(
  entities: readonly Entity[],
  named: ReadonlyMap<Entity, Naming>,
  at: number,
): readonly Entity[] {
  const main = entities.filter((entity) => (named.get(entity)?.alone ?? 0) >= FEWEST_ALONE);
  const isClear = entities
    .filter((entity) => entity !== main[0])
    .map((entity) => named.get(entity))
    .every((other) => other && !other.speaks && other.inFull <= MOST_NAMED && at - other.last >= FEWEST_BETWEEN);
  return main.length === 1 && isClear ? main : [];
}

const SAYS = pattern(
  "u",
)`^,?(?: [^,;:.]{1,80},)? (?:\p{L}+ly |also |has |had |once |later ){0,2}(?:${VERB_OF_SAYING.source})`;
const IS_SAID_BY = pattern("u")`(?:${VERB_OF_SAYING.source}|according to|by) (?:[\p{L}.’'-]+,? ){0,4}$`;

/** Whether whoever is named there is told to say something. */
export function saysThere(text: string, start: number, end: number): boolean {
  return SAYS.test(text.slice(end, end + 120)) || IS_SAID_BY.test(text.slice(Math.max(0, start - 60), start));
}

const isInitial = (word: string) => /^\p{Lu}\.?$/u.test(word);

/** "J. Holm" and "Jon Holm", "Ada R. Holm" and "Ada Holm": one where nobody else has the surname. */
export function agreeByInitials(one: readonly string[], other: readonly string[]): boolean {
  const [first = "", second = ""] = [one[0], other[0]];
  const agree = first === second || ((isInitial(first) || isInitial(second)) && first.charAt(0) === second.charAt(0));
  const [middle, otherMiddle] = [one.slice(1, -1), other.slice(1, -1)];
  // "George W. Holm" is not "George H. Holm".
  const areApart = middle.length > 0 && otherMiddle.length > 0 && middle.join(" ") !== otherMiddle.join(" ");
  return agree && !areApart && [...middle, ...otherMiddle].every(isInitial);
}

/** Where the first name stands after an abbreviation or a place, with which no person's name begins; or null. */
export function firstNameAfter(words: readonly string[], from: number, isBody: boolean): number | null {
  // "Helm Island-based Rask & Vik"
  const based = words.findLastIndex((word) => /-based$/u.test(word));
  if (based >= from && based < words.length - 1) return based + 1;
  const begins = words.findIndex(
    (word, index) => index > from && genderOfFirstName(word) !== null && !isPlace(word) && !NO_NAME.test(word),
  );
  if (begins < 0 || begins === words.length - 1 || words.slice(begins).some((word) => BODY_WORD.test(word)))
    return null;
  const ahead = words.slice(from, begins);
  const isAhead =
    ahead.slice(isBody ? 1 : 0).some((word) => /^\p{Lu}{2,6}$/u.test(word)) ||
    isPlace(ahead.join(" ")) ||
    NO_NAME.test(ahead.at(-1) as string) ||
    ahead.some((word) => IS_OF_RANK.test(word)) ||
    ahead.some((word) => IS_PERSON_HEAD.test(word.replace(/s$/, "")));
  return isAhead ? begins : null;
}

/** More words with capitals than a person's name has are a headline. */
const MOST_WORDS_OF_PERSON = 4;

/** Whether a surname is told by a name, so that who is called by it alone may be meant. */
export function tellsSurname(words: readonly string[]): boolean {
  return words.length > 1 && words.length <= MOST_WORDS_OF_PERSON;
}

/**
 * "Holm" in a headline, and "Ada Holm" as whom the text then names first by it: one, where nobody else has the surname
 * and she is named as nobody's kin.
 */
export function isSurnameOf(text: string, alone: Entity, { gender }: Entity, start: number): boolean {
  if (gender === null || alone.is === "body" || alone.isKnown || isPlace(alone.name)) return false;
  const surname = alone.name;
  const body = text.search(/[\n\r]/);
  if (!/\p{Ll}/u.test(surname) || body < 0 || body > start || text.slice(body, start).includes(surname)) return false;
  const others = [...text.matchAll(/(?<!\p{L})(\p{Lu}\p{Ll}+) (?:\p{Lu}\p{Ll}*\.? )?(\p{Lu}[\p{L}’'-]+)/gu)]
    .filter(([, first, last]) => last === surname && genderOfFirstName(first as string) !== null)
    .map(([, first]) => first);
  const sentence = text
    .slice(Math.max(0, start - 40), start)
    .split(/[.!?\n]/)
    .at(-1) as string;
  return new Set(others).size < 2 && !IS_OF_ANOTHER.test(sentence);
}

/** "His coach, ", "Mother ", "the widow ": before the name of somebody who is told by another. */
const IS_OF_ANOTHER = pattern("iu")`
  (?:,\s*|${START}${anyOf(`
  mother father wife husband son sons daughter daughters sister brother widow widower aunt uncle niece nephew cousin
  parents granddaughter grandson`)}\s+)$`;

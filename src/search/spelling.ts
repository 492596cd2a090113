import dictionary from "dictionary-en";
import nspell from "nspell";
import { american } from "./american.ts";
import { bitsIn } from "./bits.ts";
import { errorsBetween } from "./errors.ts";
import { asks, ENGLISH_ASKING, ENGLISH_GRAMMAR, isStopWord, type Word } from "./terms.ts";
import { lettersOf, SHORTEST, type Vocabulary, withPrefix } from "./vocabulary.ts";

/** Two errors are looked for in words of this length and more; a name, which no dictionary knows, must be longer. */
const LONG = 8;
const LONG_NAME = 9;

/** No word is longer; looking for neighbours takes time and memory by the square of the length. */
const LONGEST = 40;

/** A word as it is folded and as it was typed. */
type Typed = { folded: string; written: string };

/**
 * What may still be done to correct the words of one question: a step is a word of the corpus that is passed over, and
 * to compare one with the word takes as long as so many.
 */
export type Work = { left: number };
const STEPS_OF_PAIR = 20;
/** To look a word up in the dictionary and among those of grammar takes as long as so many. */
export const STEPS_OF_WORD = 1000;

/** 100 words of a question are corrected where there are 20,000 to compare them with, which takes 3 to 7 ms. */
export const MOST_STEPS = 500_000;

type Neighbour = { word: string; written: string; distance: number };

type Speller = ReturnType<typeof nspell>;
let speller: Speller | null = null;

/** The English dictionary. To load it takes 0.1 s, so most answers of the command line do without. */
function english(): Speller {
  speller ??= nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
  return speller;
}

/** Loads the dictionary, so that nobody who asks has to wait for it. */
export function loadDictionary(): void {
  english();
}

/** Whether this is a word or name of English, so that it was meant as it stands. */
function isEnglish(written: string): boolean {
  const lower = written.toLowerCase();
  const capitalised = lower.charAt(0).toUpperCase() + lower.slice(1);
  return [lower, capitalised, lower.toUpperCase(), american(lower)].some((form) => english().correct(form));
}

/** Whether this is a word of English that is not only a name ("paris", which is written with a capital letter). */
export function isCommonWord(written: string): boolean {
  const lower = written.toLowerCase();
  return english().correct(lower) || english().correct(american(lower));
}

/**
 * The word of the corpus that was probably meant by one that it does not have, as written there; or null. One error
 * before two, then the more frequent; swapped letters are one error (Damerau 1964), and the first letter must be right.
 * Figures are never corrected: another number is another fact. Nor is a word of English: asked for a wife, the bot must
 * not answer with what was wiped out.
 */
export function correctWord(
  vocabulary: Vocabulary,
  typed: Typed,
  work: Work = { left: MOST_STEPS },
  shortest = SHORTEST,
): string | null {
  const { folded, written } = typed;
  if (work.left <= 0) return null;
  if (folded.length < shortest || folded.length > LONGEST || /\d/.test(folded) || isEnglish(folded)) return null;
  const isLong = folded.length >= (/^\p{Lu}/u.test(written) ? LONG_NAME : LONG);
  const near = neighbours(vocabulary, folded, isLong ? 2 : 1, folded.charAt(0), work);
  const isMeant = ({ word, written: found }: Neighbour) =>
    isLatin(found) === isLatin(written) && (folded.length >= SHORTEST || word.length > folded.length);
  return near.find(isMeant)?.written ?? null;
}

/**
 * The English word of grammar that was probably meant by a word that is none, with one error and the first letter
 * right; or null. In a short question a word that isn't known may be a name (Hess is no "hers"), so that there only
 * letters that changed places are put right, and what, which, when and the like where it begins with them.
 */
export function grammarMeant(typed: Typed, place: { isShort: boolean; isFirst: boolean }): string | null {
  const { folded, written } = typed;
  if (!(place.isFirst ? /^\p{L}\p{Ll}{2,}$/u : /^\p{Ll}{3,}$/u).test(written) || isEnglish(folded)) return null;
  const isMeant = (word: string) =>
    !place.isShort || isSwapped(folded, word) || (place.isFirst && word.startsWith("wh") && asks(word));
  return nearestOf(ENGLISH_GRAMMAR, folded, isMeant);
}

/** The same of a word of asking ("anyone"). */
export function askingMeant({ folded, written }: Typed): string | null {
  return !/^\p{Ll}{4,}$/u.test(written) || isEnglish(folded) ? null : nearestOf(ENGLISH_ASKING, folded, () => true);
}

/**
 * The word that was probably meant by one of English that the corpus lacks, in a question of which so much is misspelt
 * that this is likelier a typing error ("hat transfer") than meant as it stands. One error; in a word of three letters
 * one that was left out.
 */
export function otherMeant(
  vocabulary: Vocabulary,
  { folded, written }: Typed,
  isShort: boolean,
  work: Work,
): string | null {
  if (!/^\p{Ll}{3,}$/u.test(written) || folded.length > LONGEST) return null;
  const fits = (word: string) => folded.length >= SHORTEST || word.length > folded.length;
  const near = neighbours(vocabulary, folded, 1, folded.charAt(0), work).find(
    ({ word, written: found }) => isLatin(found) === isLatin(written) && fits(word),
  );
  return near?.written ?? (isShort ? null : nearestOf(ENGLISH_GRAMMAR, folded, fits));
}

function nearestOf(words: readonly string[], folded: string, isMeant: (word: string) => boolean): string | null {
  const near = words.filter(
    (word) => word.charAt(0) === folded.charAt(0) && errorsBetween(folded, word, 1) === 1 && isMeant(word),
  );
  return near.find((word) => isSwapped(folded, word)) ?? near[0] ?? null;
}

function isSwapped(one: string, other: string): boolean {
  return one.length === other.length && [...one].sort().join("") === [...other].sort().join("");
}

/**
 * Words of the corpus that are spelt somewhat/**
 * Words of the corpus that are spelt somewhat like this one, nearest first, as written there. None for a word of
 * English.
 */
export function similarWords(vocabulary: Vocabulary, folded: string, limit: number): string[] {
  if (folded.length < SHORTEST || folded.length > LONGEST || /\d/.test(folded) || isEnglish(folded)) return [];
  const most = Math.min(3, Math.floor(folded.length / 3));
  return neighbours(vocabulary, folded, most)
    .slice(0, limit)
    .map(({ written }) => written);
}

function isLatin(written: string): boolean {
  return /^\p{Script=Latin}/u.test(written);
}

/** The words of the vocabulary that are spelt like one, with `most` errors; all of them, or those that begin so. */
function neighbours(
  vocabulary: Vocabulary,
  folded: string,
  most: number,
  begin = "",
  work: Work = { left: MOST_STEPS },
): Neighbour[] {
  const { words, written, frequencies, isForm, letters } = vocabulary;
  const own = lettersOf(folded);
  const found: (Neighbour & { frequency: number })[] = [];
  const [from, to] = begin === "" ? [0, words.length] : withPrefix(vocabulary, begin);
  work.left -= to - from;
  for (let at = from; at < to; at++) {
    // An error changes one letter for another at most.
    if (bitsIn((letters[at] as number) ^ own) > 2 * most) continue;
    const word = words[at] as string;
    work.left -= STEPS_OF_PAIR;
    const distance = errorsBetween(folded, word, most);
    if (distance === 0 || distance > most || isStopWord(word) || /\d/.test(word)) continue;
    if (isForm[at] === 1 && !isEnglish(word)) continue;
    found.push({ word, written: written[at] as string, frequency: frequencies[at] as number, distance });
  }
  return found.sort(
    (a, b) =>
      a.distance - b.distance ||
      Number(a.word[0] !== folded[0]) - Number(b.word[0] !== folded[0]) ||
      b.frequency - a.frequency ||
      (a.word < b.word ? -1 : 1),
  );
}

/** Words that begin so, the most frequent first, as they are written. */
export function completionsOf(vocabulary: Vocabulary, prefix: string, limit: number): string[] {
  const { words, written, frequencies, isForm } = vocabulary;
  const [from, to] = withPrefix(vocabulary, prefix);
  const order = (a: number, b: number) =>
    (frequencies[b] as number) - (frequencies[a] as number) ||
    ((written[a] as string) < (written[b] as string) ? -1 : 1);
  const best: number[] = [];
  for (let at = from; at < to; at++) {
    if (best.length === limit && order(at, best[limit - 1] as number) >= 0) continue;
    if (isForm[at] === 1 && !isEnglish(words[at] as string)) continue;
    best.splice(best.findLastIndex((other) => order(other, at) <= 0) + 1, 0, at);
    if (best.length > limit) best.pop();
  }
  return [...new Set(best.map((at) => written[at] as string))];
}

/** `text` with some of its words replaced. */
export function replaceWords(text: string, replacements: readonly { word: Word; by: string }[]): string {
  return replacements
    .toReversed()
    .reduce((result, { word, by }) => result.slice(0, word.start) + by + result.slice(word.end), text);
}

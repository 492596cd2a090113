import damerauLevenshtein from "damerau-levenshtein";
import dictionary from "dictionary-en";
import nspell from "nspell";
import { american } from "./american.ts";
import { bitsIn } from "./bits.ts";
import { isStopWord, type Word } from "./terms.ts";
import { lettersOf, SHORTEST, type Vocabulary, withPrefix } from "./vocabulary.ts";

/** Two errors are looked for in words of this length and more; a name, which no dictionary knows, must be longer. */
const LONG = 8;
const LONG_NAME = 9;

/** No word is longer; looking for neighbours takes time and memory by the square of the length. */
const LONGEST = 40;

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
export function correctWord(vocabulary: Vocabulary, typed: { folded: string; written: string }): string | null {
  const { folded, written } = typed;
  if (folded.length < SHORTEST || folded.length > LONGEST || /\d/.test(folded) || isEnglish(folded)) return null;
  const isLong = folded.length >= (/^\p{Lu}/u.test(written) ? LONG_NAME : LONG);
  const near = neighbours(vocabulary, folded, isLong ? 2 : 1, folded.charAt(0));
  return near.find(({ written: found }) => isLatin(found) === isLatin(written))?.written ?? null;
}

/**
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
function neighbours(vocabulary: Vocabulary, folded: string, most: number, begin = ""): Neighbour[] {
  const { words, written, frequencies, isForm, letters } = vocabulary;
  const own = lettersOf(folded);
  const found: (Neighbour & { frequency: number })[] = [];
  const [from, to] = begin === "" ? [0, words.length] : withPrefix(vocabulary, begin);
  for (let at = from; at < to; at++) {
    const word = words[at] as string;
    // An error changes one letter for another at most.
    if (Math.abs(word.length - folded.length) > most || bitsIn((letters[at] as number) ^ own) > 2 * most) continue;
    const distance = damerauLevenshtein(folded, word).steps;
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

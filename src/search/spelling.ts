import damerauLevenshtein from "damerau-levenshtein";
import dictionary from "dictionary-en";
import type SearchableMap from "minisearch/SearchableMap";
import nspell from "nspell";
import { isStopWord, stem, type Term, type Word } from "./terms.ts";

/** A word of the corpus as it is written there, and the number of passages and document fields that hold it. */
export type VocabularyWord = { written: string; frequency: number };

/**
 * The words of a corpus: their stems; and, by folded word, all of them with the dictionary forms that they stand for.
 */
export type Vocabulary = { stems: ReadonlySet<Term>; vocabulary: () => SearchableMap<VocabularyWord> };

/** Shorter words have too many neighbours to tell which was meant. UTF-16 units. */
const SHORTEST = 4;

/** Two errors are looked for in words of this length and more; a name, which no dictionary knows, must be longer. */
const LONG = 8;
const LONG_NAME = 9;

/** No word is longer; looking for neighbours takes time and memory by the square of the length. */
const LONGEST = 40;

type Neighbour = { word: string; written: string; distance: number };

export function isKnown({ stems }: Pick<Vocabulary, "stems">, folded: string): boolean {
  return stems.has(stem(folded));
}

type Speller = ReturnType<typeof nspell>;
let speller: Speller | null = null;

/** The English dictionary. To load it takes 0.1 s, so most answers of the command line do without. */
function english(): Speller {
  speller ??= nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
  return speller;
}

/**
 * The dictionary forms that a word of the corpus stands for, so that a typing error in "library" is known for what it
 * is where the corpus has "libraries" only.
 */
function baseForms(folded: string): string[] {
  const forms = [
    [/ies$/, "y"],
    [/ied$/, "y"],
    [/es$/, ""],
    [/s$/, ""],
    [/ed$/, ""],
    [/d$/, ""],
    [/ing$/, ""],
    [/ing$/, "e"],
  ] as const;
  const bases = forms.filter(([ending]) => ending.test(folded)).map(([ending, by]) => folded.replace(ending, by));
  return [...new Set(bases)].filter(
    (base) => base.length >= SHORTEST && stem(base) === stem(folded) && isEnglish(base),
  );
}

/** Adds the dictionary forms of all words, each as frequent as the first word that stands for it. */
export function addBaseForms(words: SearchableMap<VocabularyWord>): void {
  const forms = [...words.entries()].flatMap(([folded, { frequency }]) =>
    baseForms(folded).map((base) => [base, { written: base, frequency }] as const),
  );
  for (const [base, word] of forms) if (!words.has(base)) words.set(base, word);
}

/** Whether this is a word or name of English, so that it was meant as it stands. */
function isEnglish(written: string): boolean {
  const lower = written.toLowerCase();
  const capitalised = lower.charAt(0).toUpperCase() + lower.slice(1);
  return [lower, capitalised, lower.toUpperCase()].some((form) => english().correct(form));
}

/**
 * The word of the corpus that was probably meant by one that it does not have, as written there; or null. One error
 * before two, then the more frequent; swapped letters are one error (Damerau 1964), and the first letter must be right.
 * Figures are never corrected: another number is another fact. Nor is a word of English: asked for a wife, the bot must
 * not answer with what was wiped out.
 */
export function correctWord(corpus: Vocabulary, typed: { folded: string; written: string }): string | null {
  const { folded, written } = typed;
  if (folded.length < SHORTEST || folded.length > LONGEST || /\d/.test(folded) || isEnglish(folded)) return null;
  const isLong = folded.length >= (/^\p{Lu}/u.test(written) ? LONG_NAME : LONG);
  const near = neighbours(corpus, folded, isLong ? 2 : 1);
  return (
    near.find(({ word, written: found }) => word[0] === folded[0] && isLatin(found) === isLatin(written))?.written ??
    null
  );
}

/**
 * Words of the corpus that are spelt somewhat like this one, nearest first, as written there. None for a word of
 * English.
 */
export function similarWords(corpus: Vocabulary, folded: string, limit: number): string[] {
  if (folded.length < SHORTEST || folded.length > LONGEST || /\d/.test(folded) || isEnglish(folded)) return [];
  const most = Math.min(3, Math.floor(folded.length / 3));
  return neighbours(corpus, folded, most)
    .slice(0, limit)
    .map(({ written }) => written);
}

function isLatin(written: string): boolean {
  return /^\p{Script=Latin}/u.test(written);
}

function neighbours({ vocabulary }: Vocabulary, folded: string, most: number): Neighbour[] {
  // The radix tree counts swapped letters as two errors, so it is asked for one more.
  return [...vocabulary().fuzzyGet(folded, most + 1)]
    .filter(([word]) => !isStopWord(word) && !/\d/.test(word))
    .map(([word, [{ written, frequency }]]) => ({
      word,
      written,
      frequency,
      distance: damerauLevenshtein(folded, word).steps,
    }))
    .filter(({ distance }) => distance > 0 && distance <= most)
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        Number(a.word[0] !== folded[0]) - Number(b.word[0] !== folded[0]) ||
        b.frequency - a.frequency ||
        (a.word < b.word ? -1 : 1),
    );
}

/** `text` with some of its words replaced. */
export function replaceWords(text: string, replacements: readonly { word: Word; by: string }[]): string {
  return replacements
    .toReversed()
    .reduce((result, { word, by }) => result.slice(0, word.start) + by + result.slice(word.end), text);
}

import { readFileSync } from "node:fs";
import { wordsIn } from "../lexicon/build.ts";
import { OPPOSITES } from "../lexicon/opposites.ts";
import { american } from "./american.ts";
import { DIMENSIONS, type Meanings, partnersOf, SCALE, unpackMeanings } from "./meaning-file.ts";
import { stem, type Term } from "./terms.ts";

/** A term of the corpus that is near in meaning to a word that was asked for, and the word that made it so. */
export type Alike = {
  term: Term;
  word: string;
  /** Cosine of the two words' vectors, from `LEAST_ALIKE` to 1. */
  similarity: number;
  /** Whether a thesaurus has it that `word` says the same as the one asked for, or says it more narrowly. */
  same: boolean;
};

/** What terms of a corpus are near in meaning to a folded word: most alike first, none that is an opposite. */
export type NearMeanings = (asked: string) => readonly Alike[];

/**
 * Less alike are words that only stand in like places. From 192 questions (see `nearest.ts`): floors from .4 to .55 did
 * the same, and with .4 one question less got nothing at all.
 */
export const LEAST_ALIKE = 0.4;

/** No word brings in more terms than this: beyond, each is less like it than the ranking can tell. */
const MOST = 32;

/** What is kept of words that were asked for; users type them, so there is a bound. Words. */
const KEPT = 1000;

/**
 * Which words of a corpus mean about what a word of a question means, by vectors of English words and by a thesaurus.
 * `vocabulary` has the corpus's folded words with their terms. It is called, and the file of meanings (5 MB) read, when
 * a word is first asked for: 22 to 31 ms in five runs on two cores. A word then takes 0.2 µs, once, for each word
 * of the corpus that has a vector (the median of 60 words with all 40,000 as the corpus).
 *
 * Names, nations, places, numbers and months have no vectors, so that none is ever taken for another. A passage where
 * only a word that is `same` stands for the one asked for may answer; the others show what is near and are no answer.
 * Their part of a score in trials: `similarity ** 2` times the weight (idf) of the word that was asked for.
 *
 * `rows` is what `rowsOf` has made of the vocabulary, where it was read elsewhere.
 *
 *     const alike = nearMeanings(() => [...words].map((word) => [word, stem(word)]));
 *     alike("captured")  // [{ term: "prison", word: "prisoner", similarity: 0.58, same: false }, ...]
 */
export function nearMeanings(vocabulary: () => CorpusWords, rows: Rows | null = null): NearMeanings {
  let corpus = rows;
  const kept = new Map<string, readonly Alike[]>();
  return (asked) => {
    const known = kept.get(asked);
    if (known) return known;
    const row = rowOf(asked);
    let found: readonly Alike[] = [];
    if (row !== undefined) {
      corpus ??= rowsOf(vocabulary());
      found = nearest(asked, row, corpus);
    }
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string);
    kept.set(asked, found);
    return found;
  };
}

/** Adds the vector of a folded word, times a weight, to a sum; false where it has none. */
export function addMeaning(word: string, weight: number, sum: Float64Array): boolean {
  const row = rowOf(word);
  if (row === undefined) return false;
  const { vectors } = meanings();
  const start = row * DIMENSIONS;
  for (let at = 0; at < DIMENSIONS; at++)
    sum[at] = (sum[at] as number) + (weight * (vectors[start + at] as number)) / SCALE;
  return true;
}

export type CorpusWords = Iterable<readonly [word: string, term: Term]>;

/** So many words may stand between a verb and what belongs to it ("laid fourteen dockers off"). */
const EXPRESSION_REACH = 2;

/**
 * The verb of two words that begins at a place among words ("turned down" is "turn_down", as the file has it), and
 * where its second word stands; null where none does.
 */
export function expressionAt(
  words: readonly { folded: string }[],
  at: number,
): { word: string; second: number } | null {
  const { expressions } = meanings();
  const known = expressions.get(stem((words[at] as { folded: string }).folded));
  if (!known) return null;
  for (let second = at + 1; second <= at + 1 + EXPRESSION_REACH && second < words.length; second++) {
    const word = known.get((words[second] as { folded: string }).folded);
    if (word !== undefined) return { word, second };
  }
  return null;
}

/** The words of a corpus that have a vector, with their terms and where it stands in the file. Plain data. */
export type Rows = { words: string[]; terms: Term[]; rows: Uint16Array };

export function rowsOf(vocabulary: CorpusWords): Rows {
  const [words, terms, rows]: [string[], Term[], number[]] = [[], [], []];
  for (const [word, term] of vocabulary) {
    const row = rowOf(word);
    if (row === undefined) continue;
    words.push(word);
    terms.push(term);
    rows.push(row);
  }
  return { words, terms, rows: Uint16Array.from(rows) };
}

/** Reads the file of meanings, so that nobody who asks has to wait for it. */
export function loadMeanings(): void {
  meanings();
}

function nearest(asked: string, row: number, { words, terms, rows }: Rows): Alike[] {
  const { vectors, same, opposite } = meanings();
  const narrower = new Set(partnersOf(same, row));
  const against = new Set(partnersOf(opposite, row));
  const best = new Map<Term, Alike>();
  const consider = (at: number, similarity: number) => {
    const [other, word, term] = [rows[at] as number, words[at] as string, terms[at] as Term];
    if (against.has(other) || areOpposite(asked, word)) return;
    const found = { term, word, similarity, same: narrower.has(other) };
    const known = best.get(term);
    if (!known || rank(found) > rank(known)) best.set(term, found);
  };
  const vector = vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS);
  for (let at = 0; at < rows.length; at++) {
    const similarity = cosine(vector, vectors, (rows[at] as number) * DIMENSIONS);
    if (similarity >= LEAST_ALIKE) consider(at, similarity);
  }
  best.delete(stem(asked));
  return [...best.values()].sort((a, b) => rank(b) - rank(a)).slice(0, MOST);
}

/** What is the same comes before what is only alike. */
function rank({ same, similarity }: Alike): number {
  return similarity + Number(same);
}

function cosine(vector: Int8Array, vectors: Int8Array, start: number): number {
  let sum = 0;
  for (let at = 0; at < DIMENSIONS; at++) sum += (vector[at] as number) * (vectors[start + at] as number);
  return Math.min(1, sum / (SCALE * SCALE));
}

/** `expressions` are the verbs of two words, by the stem of the first and then by the second. */
type Loaded = Meanings & { ids: Map<string, number>; expressions: ReadonlyMap<Term, ReadonlyMap<string, string>> };
let loaded: Loaded | null = null;

function meanings(): Loaded {
  if (loaded === null) {
    const read = readFileSync(new URL("../lexicon/meaning/en.bin", import.meta.url));
    const file = unpackMeanings(read);
    const ids = new Map(file.words.map((word, id) => [word, id]));
    loaded = { ...file, ids, expressions: expressionsIn(file.words) };
  }
  return loaded;
}

function expressionsIn(words: readonly string[]): Map<Term, Map<string, string>> {
  const found = new Map<Term, Map<string, string>>();
  for (const word of words) {
    if (!word.includes("_")) continue;
    const [first, second] = word.split("_") as [string, string];
    const those = found.get(stem(first)) ?? new Map<string, string>();
    found.set(stem(first), those.set(second, word));
  }
  return found;
}

/** The number of a word in the file, whose spelling is American. */
function rowOf(word: string): number | undefined {
  const { ids } = meanings();
  return ids.get(word) ?? ids.get(american(word));
}

/** The sides on which each stem stands, as [group, side]. */
const SIDES = new Map<Term, [number, number][]>();
OPPOSITES.split(";").forEach((group, number) => {
  group.split("|").forEach((side, at) => {
    for (const term of new Set(wordsIn(side).map(stem))) SIDES.set(term, [...(SIDES.get(term) ?? []), [number, at]]);
  });
});

const NEGATING = /^(?:un|in|im|il|ir|dis|non)(?=...)/;

/** Whether two words are opposites, or two of a kind of which one is never the other. */
export function areOpposite(one: string, other: string): boolean {
  const [a, b] = [stem(one), stem(other)];
  const sides = SIDES.get(b) ?? [];
  if ((SIDES.get(a) ?? []).some(([group, side]) => sides.some((met) => met[0] === group && met[1] !== side)))
    return true;
  if (a !== b && (a.replace(NEGATING, "") === b || b.replace(NEGATING, "") === a)) return true;
  return (
    /less$/.test(one) !== /less$/.test(other) && one.replace(/(?:less|ful)$/, "") === other.replace(/(?:less|ful)$/, "")
  );
}

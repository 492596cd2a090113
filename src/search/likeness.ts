import { type Library, passageAt } from "./library.ts";
import { addMeaning, expressionAt } from "./meaning.ts";
import { DIMENSIONS } from "./meaning-file.ts";
import { idf } from "./postings.ts";
import { isStopWord, stem, wordsOf } from "./terms.ts";

/**
 * Of some passages by their numbers, those at `those` places among them (else all): how alike in meaning a question is
 * to that of their sentences which is most like it, a cosine, 0 to 1. The meaning of a sentence is the sum of its
 * words' vectors by their weight (idf), as a unit, less what the sentences of all the passages have in common (after
 * Arora, Liang and Ma 2017, "A simple but tough-to-beat baseline").
 */
export function likenesses(
  library: Library,
  asked: Meaning,
  passages: readonly number[],
  those: readonly number[] = [...passages.keys()],
): number[] {
  if (asked === null) return those.map(() => 0);
  const meanings = passages.map((number) => meantIn(library, number));
  const common = meanOf(meanings);
  const apart = unit(asked.map((value, at) => value - (common[at] as number)));
  return those.map((at) => {
    let most = 0;
    for (const sentence of (meanings[at] as Meant).sentences)
      if (sentence) most = Math.max(most, likenessOf(apart, sentence, common));
    return most;
  });
}

/** How alike in meaning a question is to the sentences of a passage: the mean of `sentenceLikenesses`. */
export function likenessOfWhole(library: Library, asked: Meaning, passage: number): number {
  const each = sentenceLikenesses(library, asked, passage);
  return each.reduce((sum, one) => sum + one, 0) / Math.max(1, each.length);
}

/** How alike in meaning a question is to each sentence of a passage: a cosine, 0 where it is less. */
export function sentenceLikenesses(library: Library, asked: Meaning, passage: number): number[] {
  return meantIn(library, passage).sentences.map((meaning) =>
    asked && meaning ? Math.max(0, dot(asked, meaning)) : 0,
  );
}

/** Of so many passages of a library the meanings are kept, then it begins anew. */
const MOST_KEPT = 1000;
const kept = new WeakMap<Library, Map<number, Meant>>();

/** The meanings of a passage's sentences, their sum, and how many have one. */
type Meant = { sentences: readonly Meaning[]; sum: Float64Array; count: number };

function meantIn(library: Library, number: number): Meant {
  const known = kept.get(library) ?? new Map<number, Meant>();
  if (known.size >= MOST_KEPT) known.clear();
  kept.set(library, known);
  const before = known.get(number);
  if (before) return before;
  const { document, passage } = passageAt(library, number);
  const { text } = document;
  const sentences = passage.sentences.map(({ start, end }) => meaningOf(library, text.slice(start, end)));
  const meant = sentences.filter((meaning) => meaning !== null);
  const made = { sentences, sum: sumOf(meant), count: meant.length };
  known.set(number, made);
  return made;
}

/** A unit vector; null of words none of which has a meaning. */
export type Meaning = Float64Array | null;

export function meaningOf({ index: { passages } }: Library, text: string): Meaning {
  const { terms, starts, documentOf } = passages;
  const sum = new Float64Array(DIMENSIONS);
  let known = 0;
  const words = wordsOf(text);
  const taken = new Set<number>();
  for (const [at, { folded }] of words.entries()) {
    if (taken.has(at)) continue;
    const expression = expressionAt(words, at);
    if (expression) taken.add(expression.second);
    else if (isStopWord(folded)) continue;
    const ordinal = terms.get(stem(folded));
    const holders = ordinal === undefined ? 0 : (starts[ordinal + 1] as number) - (starts[ordinal] as number);
    if (addMeaning(expression?.word ?? folded, idf(documentOf.length, holders), sum)) known++;
  }
  return known === 0 ? null : unit(sum);
}

function sumOf(vectors: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(DIMENSIONS);
  for (const vector of vectors)
    for (let at = 0; at < DIMENSIONS; at++) sum[at] = (sum[at] as number) + (vector[at] as number);
  return sum;
}

function meanOf(meanings: readonly Meant[]): Float64Array {
  const mean = sumOf(meanings.map(({ sum }) => sum));
  const count = Math.max(
    1,
    meanings.reduce((all, one) => all + one.count, 0),
  );
  for (let at = 0; at < DIMENSIONS; at++) mean[at] = (mean[at] as number) / count;
  return mean;
}

/** The cosine of a unit vector and of another less what is common. */
function likenessOf(apart: Float64Array, vector: Float64Array, common: Float64Array): number {
  let product = 0;
  let square = 0;
  for (let at = 0; at < DIMENSIONS; at++) {
    const value = (vector[at] as number) - (common[at] as number);
    product += (apart[at] as number) * value;
    square += value * value;
  }
  return square === 0 ? 0 : product / Math.sqrt(square);
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < DIMENSIONS; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
}

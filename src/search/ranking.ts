import { type Accumulators, accumulatorsOf, addAlike, addDocuments, addPassages } from "./accumulators.ts";
import { MOST } from "./kinds.ts";
import type { Alike } from "./meaning.ts";
import type { PassageIndex } from "./passage-index.ts";
import { idf, type Postings } from "./postings.ts";
import type { Term } from "./terms.ts";

/**
 * A term of a question. `weight` scales what it adds to scores; what does not `count` ranks passages but answers
 * nothing.
 */
export type Wanted = {
  term: Term;
  weight: number;
  counts: boolean;
  /** Other terms of the same word, by the rules of other languages of the corpus. */
  forms?: readonly Term[];
  /** Terms of the words that mean the same in the corpus, by its operator. */
  synonyms?: readonly Term[];
  /** The word as it was asked for, where it is one word; and what of the corpus is near to it in meaning. */
  asked?: { written: string; folded: string };
  alike?: readonly Alike[];
};

/**
 * The terms of a question as the index of so many passages has them. `weights` are their inverse document frequencies;
 * `held` and `said` are by term the ordinals of its forms among what passages hold and what documents say of
 * themselves, `alike` the postings of what is near to it in meaning.
 */
export type Sought = {
  wanted: readonly Wanted[];
  count: number;
  weights: Float64Array;
  held: readonly (readonly number[])[];
  said: readonly (readonly number[])[];
  alike: readonly (readonly AlikePostings[])[];
};

/** The postings of a term that is near to a word of the question, and its own inverse document frequency. */
export type AlikePostings = {
  from: number;
  to: number;
  similarity: number;
  same: boolean;
  weighs: number;
  /** The highest impact. */
  most: number;
};

/**
 * What the index says of one question, until it is asked the next: by passage its score and terms, by document the
 * terms that it says of itself (`said`), as bits in the order of `wanted`. All of it holds of those that are `touched`.
 */
export type Ranking = Pick<Accumulators, "scores" | "own" | "near" | "said"> & {
  /** The passages that hold a term or what is near to one, or whose documents say one, in order. */
  touched: Uint32Array;
  /** The highest score. */
  best: number;
};

/** Terms of a question that are looked up, the rarest first: as many as a number has bits. */
export const MOST_TERMS = 32;

/**
 * What the score of a passage is multiplied by that has a date or number, where the question asks for one, and what is
 * added to that for each further one. From the dev part of tests/questions: 1.5 and 1.8 did the same, 1 to 1.3 less; of
 * 92, 65 first and 79 among the first three with no more for further ones, 67 and 80 with .1, 66 and 79 with .2.
 */
const FAVOUR = 1.5;
const FAVOUR_MORE = 0.1;

/** The most by which a score can be multiplied so. */
export const MOST_FAVOUR = FAVOUR + FAVOUR_MORE * (MOST - 1);

/** What the index has of the terms of a question. */
export function seek(index: Pick<PassageIndex, "passages" | "context" | "covered">, asked: readonly Wanted[]): Sought {
  const { passages, context } = index;
  const count = passages.documentOf.length;
  const wanted = rarest(passages, asked);
  const ordinalsIn = ({ terms }: Postings) => wanted.map((one) => heldBy(one).flatMap((form) => terms.get(form) ?? []));
  const [held, said] = [ordinalsIn(passages), ordinalsIn(context)];
  const alike = wanted.map(({ alike: near = [] }) => near.flatMap((one) => alikeIn(passages, one)));
  const weights = Float64Array.from(wanted, (_, bit) => {
    const holders = holdersOf(index, held[bit] as number[], said[bit] as number[]);
    const near = alike[bit] as AlikePostings[];
    // A word that no passage has weighs as much as what is most like it.
    return holders === 0 && near.length > 0
      ? Math.max(...near.map(({ similarity, weighs }) => similarity * weighs))
      : idf(count, holders);
  });
  return { wanted, count, weights, held, said, alike };
}

function alikeIn({ terms, starts, documentOf, maxima }: Postings, { term, similarity, same }: Alike): AlikePostings[] {
  const ordinal = terms.get(term);
  if (ordinal === undefined) return [];
  const [from, to] = [starts[ordinal] as number, starts[ordinal + 1] as number];
  return [{ from, to, similarity, same, weighs: idf(documentOf.length, to - from), most: maxima[ordinal] as number }];
}

/** How many passages hold a term, and how many others are of documents that say it of themselves. */
function holdersOf(
  { passages, context, covered }: Pick<PassageIndex, "passages" | "context" | "covered">,
  held: readonly number[],
  said: readonly number[],
): number {
  const sizeOf = (ordinal: number) => (passages.starts[ordinal + 1] as number) - (passages.starts[ordinal] as number);
  const holders = held.reduce((sum, ordinal) => sum + sizeOf(ordinal), 0);
  if (said.length === 0) return holders;
  if (said.length === 1 && held.length <= 1) return holders + (covered[said[0] as number] as number);
  // Of several forms no passage counts twice.
  const here = new Uint8Array(passages.documentOf.length);
  let others = 0;
  for (const ordinal of held)
    for (let at = passages.starts[ordinal] as number; at < (passages.starts[ordinal + 1] as number); at++)
      here[passages.passages[at] as number] = 1;
  for (const ordinal of said)
    for (let at = context.starts[ordinal] as number; at < (context.starts[ordinal + 1] as number); at++) {
      const document = context.passages[at] as number;
      const end = passages.firstPassages[document + 1] as number;
      for (let passage = passages.firstPassages[document] as number; passage < end; passage++) {
        others += 1 - (here[passage] as number);
        here[passage] = 1;
      }
    }
  return holders + others;
}

/**
 * Scores the passages of `documents` (by number, in order; null: of all); `favoured` tells how often each passage has
 * what a question of its kind asks for.
 */
export function rank(
  { passages, context }: Pick<PassageIndex, "passages" | "context">,
  sought: Sought,
  favoured: Uint8Array | null = null,
  documents: Uint32Array | null = null,
): Ranking {
  const accumulators = accumulatorsOf(passages);
  for (const bit of sought.wanted.keys()) addTerm(accumulators, { passages, context }, sought, bit, documents);
  return totalled(accumulators, passages, favoured, documents);
}

/** Adds what passages of `documents` (null: all), and these of themselves, have of a term of a question. */
export function addTerm(
  accumulators: Accumulators,
  { passages, context }: Pick<PassageIndex, "passages" | "context">,
  { wanted, weights, held, said, alike }: Sought,
  bit: number,
  documents: Uint32Array | null,
): void {
  const { weight } = wanted[bit] as Wanted;
  for (const ordinal of held[bit] as number[]) addPassages(accumulators, passages, { ordinal, weight, bit }, documents);
  for (const ordinal of said[bit] as number[]) addDocuments(accumulators, context, { ordinal, weight, bit });
  for (const one of alike[bit] as AlikePostings[])
    addAlike(accumulators, passages, { ...one, weight: weight * (weights[bit] as number), bit }, documents);
}

/** Adds to the scores of passages what their documents have. */
function totalled(
  { scores, own, near, said, additions, reached, touched }: Accumulators,
  { firstPassages }: Postings,
  favoured: Uint8Array | null,
  documents: Uint32Array | null,
): Ranking {
  let [size, best] = [0, 0];
  const count = documents?.length ?? additions.length;
  for (let at = 0; at < count; at++) {
    const document = documents ? (documents[at] as number) : at;
    if (reached[document] === 0) continue;
    const [bits, addition] = [said[document] as number, additions[document] as number];
    const end = firstPassages[document + 1] as number;
    for (let passage = firstPassages[document] as number; passage < end; passage++) {
      if (((own[passage] as number) | (near[passage] as number) | bits) === 0) continue;
      touched[size++] = passage;
      const favours = favoured === null ? 0 : (favoured[passage] as number);
      const score = (scores[passage] as number) + addition;
      scores[passage] = favours === 0 ? score : score * (FAVOUR + FAVOUR_MORE * (favours - 1));
      best = Math.max(best, scores[passage] as number);
    }
  }
  return { scores, own, near, said, touched: touched.subarray(0, size), best };
}

/** The terms by each of which a passage holds what is wanted. */
export function heldBy({ term, forms = [], synonyms = [] }: Wanted): Term[] {
  return [term, ...forms, ...synonyms];
}

/** What a set of terms weighs, as a function of its bits. Only terms that count are weighed. */
export function weigher({ wanted, weights }: Pick<Sought, "wanted" | "weights">): (bits: number) => number {
  return summing(wanted.map(({ counts }, bit) => (counts ? (weights[bit] as number) : 0)));
}

/** The sum of those numbers whose bits are set. */
export function summing(numbers: readonly number[]): (bits: number) => number {
  // A table for each byte, so that a passage costs four look-ups whatever it holds.
  const tables = Array.from({ length: 4 }, () => new Float64Array(256));
  for (const [byte, table] of tables.entries())
    for (let bits = 1; bits < 256; bits++) {
      const highest = 31 - Math.clz32(bits);
      table[bits] = (table[bits ^ (1 << highest)] as number) + (numbers[byte * 8 + highest] ?? 0);
    }
  const [a, b, c, d] = tables as [Float64Array, Float64Array, Float64Array, Float64Array];
  return (bits) =>
    (a[bits & 255] as number) +
    (b[(bits >>> 8) & 255] as number) +
    (c[(bits >>> 16) & 255] as number) +
    (d[bits >>> 24] as number);
}

function rarest({ terms, starts }: Postings, wanted: readonly Wanted[]): readonly Wanted[] {
  if (wanted.length <= MOST_TERMS) return wanted;
  const sizeOf = ({ term }: Wanted) => {
    const ordinal = terms.get(term);
    return ordinal === undefined ? 0 : (starts[ordinal + 1] as number) - (starts[ordinal] as number);
  };
  return wanted
    .map((one) => ({ one, size: sizeOf(one) }))
    .sort((a, b) => Number(b.one.counts) - Number(a.one.counts) || a.size - b.size)
    .slice(0, MOST_TERMS)
    .map(({ one }) => one);
}

import { CONTEXT, DOCUMENT, factorOf } from "./accumulators.ts";
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
 * themselves, `alike` the postings of what is near to it in meaning. `most` is the most that a term, with what is near
 * to it, adds to the score of a passage, `sizes` how many postings it has, and `order` has the rarest first.
 */
export type Sought = {
  wanted: readonly Wanted[];
  count: number;
  weights: readonly number[];
  held: readonly (readonly number[])[];
  said: readonly (readonly number[])[];
  alike: readonly (readonly AlikePostings[])[];
  most: readonly number[];
  sizes: readonly number[];
  order: readonly number[];
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

/** Terms of a question that are looked up, the rarest first: as many as a number has bits. */
export const MOST_TERMS = 32;

/** What the index has of the terms of a question. */
export function seek(index: Pick<PassageIndex, "passages" | "context" | "covered">, asked: readonly Wanted[]): Sought {
  const { passages, context } = index;
  const count = passages.documentOf.length;
  const wanted = rarest(passages, asked);
  const ordinalsIn = ({ terms }: Postings) => wanted.map((one) => heldBy(one).flatMap((form) => terms.get(form) ?? []));
  const [held, said] = [ordinalsIn(passages), ordinalsIn(context)];
  const alike = wanted.map(({ alike: near }) => (near ? keptAlike(passages, near) : []));
  const weights = wanted.map((_, bit) => {
    const holders = holdersOf(index, held[bit] as number[], said[bit] as number[]);
    const near = alike[bit] as AlikePostings[];
    // A word that no passage has weighs as much as what is most like it.
    return holders === 0 && near.length > 0
      ? Math.max(...near.map(({ similarity, weighs }) => similarity * weighs))
      : idf(count, holders);
  });
  const sizes = held.map(
    (ordinals, bit) =>
      ordinals.reduce((sum, at) => sum + sizeOf(passages, at), 0) +
      (alike[bit] as AlikePostings[]).reduce((sum, { from, to }) => sum + to - from, 0),
  );
  const order = [...wanted.keys()].sort((a, b) => (sizes[a] as number) - (sizes[b] as number) || a - b);
  const terms = { wanted, count, weights, held, said, alike };
  return { ...terms, most: wanted.map((_, bit) => mostOf(index, terms, bit)), sizes, order };
}

function sizeOf({ starts }: Postings, ordinal: number): number {
  return (starts[ordinal + 1] as number) - (starts[ordinal] as number);
}

/** The most that a term, and what is near to it, adds to the score of a passage. */
function mostOf(
  { passages, context }: Pick<PassageIndex, "passages" | "context">,
  { wanted, weights, held, said, alike }: Omit<Sought, "most" | "sizes" | "order">,
  bit: number,
): number {
  const { weight } = wanted[bit] as Wanted;
  const documents = passages.documentLengths.length;
  const inPassages = (held[bit] as number[]).map((ordinal) => {
    const worth = DOCUMENT * idf(documents, passages.documentFrequencies[ordinal] as number);
    return weight * ((passages.maxima[ordinal] as number) + worth * (passages.documentMaxima[ordinal] as number));
  });
  const inDocuments = (said[bit] as number[]).map((ordinal) => weight * CONTEXT * (context.maxima[ordinal] as number));
  const near = (alike[bit] as AlikePostings[]).map(
    (one) => one.most * factorOf(one, weight * (weights[bit] as number)),
  );
  return [...inPassages, ...inDocuments, Math.max(0, ...near)].reduce((sum, most) => sum + most, 0);
}

/** As long as it is kept what is near to a word, its postings are, of the index that was asked last. */
const alikeKept = new WeakMap<readonly Alike[], { of: Postings; postings: AlikePostings[] }>();

function keptAlike(of: Postings, near: readonly Alike[]): AlikePostings[] {
  const before = alikeKept.get(near);
  if (before?.of === of) return before.postings;
  const postings = near.flatMap((one) => alikeIn(of, one));
  alikeKept.set(near, { of, postings });
  return postings;
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
  const holders = held.reduce((sum, ordinal) => sum + sizeOf(passages, ordinal), 0);
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
  const a = sumsOf(numbers.slice(0, 8));
  if (numbers.length <= 8) return (bits) => a[bits & 255] as number;
  const [b, c, d] = [sumsOf(numbers.slice(8, 16)), sumsOf(numbers.slice(16, 24)), sumsOf(numbers.slice(24, 32))];
  return (bits) =>
    (a[bits & 255] as number) +
    (b[(bits >>> 8) & 255] as number) +
    (c[(bits >>> 16) & 255] as number) +
    (d[bits >>> 24] as number);
}

/** By bits, the sum of those of a few numbers; no typed array, as to make one takes longer than to fill it. */
function sumsOf(numbers: readonly number[]): number[] {
  const sums = [0];
  for (const number of numbers)
    for (let at = 0, size = sums.length; at < size; at++) sums.push((sums[at] as number) + number);
  return sums;
}

function rarest(passages: Postings, wanted: readonly Wanted[]): readonly Wanted[] {
  if (wanted.length <= MOST_TERMS) return wanted;
  const holdersOfTerm = ({ term }: Wanted) => {
    const ordinal = passages.terms.get(term);
    return ordinal === undefined ? 0 : sizeOf(passages, ordinal);
  };
  return wanted
    .map((one) => ({ one, size: holdersOfTerm(one) }))
    .sort((a, b) => Number(b.one.counts) - Number(a.one.counts) || a.size - b.size)
    .slice(0, MOST_TERMS)
    .map(({ one }) => one);
}

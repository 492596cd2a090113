import type { Alike } from "./meaning.ts";
import type { PassageIndex } from "./passage-index.ts";
import { idf, type Postings, saturation } from "./postings.ts";
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
 * What the index says of one question. `weights` are the inverse document frequencies over passages of the terms
 * `wanted`. By passage: `scores`; `terms`, the terms that it or its document's own fields hold, as bits in the order of
 * `wanted`; `own`, those in the passage; `near`, those that words of a like meaning stand for in it.
 */
export type Ranking = {
  wanted: readonly Wanted[];
  weights: Float64Array;
  scores: Float32Array;
  /** The highest score. */
  best: number;
  terms: Uint32Array;
  own: Uint32Array;
  near: Uint32Array;
  /** The passages that hold a term or what is near to one, or whose documents do, in order. */
  touched: Uint32Array;
};

/** Terms of a question that are looked up, the rarest first: as many as a number has bits. */
export const MOST_TERMS = 32;

/**
 * What a whole document, and what it says of itself (its title before all), add to the score of a passage, which is
 * found better where its document is about the question too. From trials on Cranfield and SciFact, which are public.
 */
const DOCUMENT = 1.5;
const CONTEXT = 1;

/**
 * What the score of a passage is multiplied by that has a date or number, where the question asks for one, and what is
 * added to that for each further one. From the dev part of tests/questions: 1.5 and 1.8 did the same, 1 to 1.3 less; of
 * 92, 65 first and 79 among the first three with no more for further ones, 67 and 80 with .1, 66 and 79 with .2.
 */
const FAVOUR = 1.5;
const FAVOUR_MORE = 0.1;

/**
 * What a likeness is raised to in a score: of what a thesaurus has as the same, and of the rest, of which 2 lets many
 * words that stand in like places outdo a word that was asked for. From the dev part of tests/questions.
 */
const SAME_POWER = 2;
const ALIKE_POWER = 4;

/** Scores the passages by a question; `favoured` tells how often they have what a question of its kind asks for. */
export function rank(
  { passages, context }: Pick<PassageIndex, "passages" | "context">,
  asked: readonly Wanted[],
  favoured: Uint8Array | null = null,
): Ranking {
  const count = passages.documentOf.length;
  const documents = new Float32Array(passages.documentLengths.length);
  const chosen = rarest(passages, asked);
  const ranking: Ranking = {
    wanted: chosen,
    weights: new Float64Array(chosen.length),
    scores: new Float32Array(count),
    best: 0,
    terms: new Uint32Array(count),
    own: new Uint32Array(count),
    near: new Uint32Array(count),
    touched: new Uint32Array(count),
  };
  for (const [bit, wanted] of chosen.entries()) {
    const { weight } = wanted;
    let holders = 0;
    for (const form of heldBy(wanted)) {
      const ordinal = passages.terms.get(form);
      if (ordinal !== undefined) holders += addPassages(passages, ordinal, weight, bit, ranking, documents);
    }
    for (const form of heldBy(wanted)) {
      const own = context.terms.get(form);
      if (own !== undefined) holders += addContext(passages, context, own, weight, bit, ranking, documents);
    }
    ranking.weights[bit] = idf(count, holders);
    if (wanted.alike) addAlike(passages, { ...wanted, alike: wanted.alike }, holders > 0, bit, ranking);
  }
  const { scores, terms, near, touched } = ranking;
  let size = 0;
  for (let passage = 0; passage < count; passage++) {
    if (((terms[passage] as number) | (near[passage] as number)) === 0) continue;
    touched[size++] = passage;
    const score = (scores[passage] as number) + (documents[passages.documentOf[passage] as number] as number);
    const favours = favoured?.[passage] ?? 0;
    scores[passage] = favours === 0 ? score : score * (FAVOUR + FAVOUR_MORE * (favours - 1));
    ranking.best = Math.max(ranking.best, scores[passage] as number);
  }
  return { ...ranking, touched: touched.subarray(0, size) };
}

/** The terms by each of which a passage holds what is wanted. */
export function heldBy({ term, forms = [], synonyms = [] }: Wanted): Term[] {
  return [term, ...forms, ...synonyms];
}

/** What a set of terms weighs, as a function of its bits. Only terms that count are weighed. */
export function weigher({ wanted, weights }: Ranking): (bits: number) => number {
  // A table for each byte, so that a passage costs four look-ups whatever it holds.
  const tables = Array.from({ length: 4 }, () => new Float64Array(256));
  for (const [byte, table] of tables.entries())
    for (let bits = 1; bits < 256; bits++) {
      const highest = 31 - Math.clz32(bits);
      const at = byte * 8 + highest;
      table[bits] = (table[bits ^ (1 << highest)] as number) + (wanted[at]?.counts ? (weights[at] as number) : 0);
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

/** Adds the postings of a term to the scores of passages, and what the term says of whole documents to `documents`. */
function addPassages(
  { starts, passages, impacts, frequencies, documentOf, documentLengths, documentFrequencies }: Postings,
  ordinal: number,
  weight: number,
  bit: number,
  { scores, terms, own }: Ranking,
  documents: Float32Array,
): number {
  const [from, to] = [starts[ordinal] as number, starts[ordinal + 1] as number];
  const worth = DOCUMENT * weight * idf(documents.length, documentFrequencies[ordinal] as number);
  const mask = 1 << bit;
  let [document, frequency] = [-1, 0];
  const close = () => {
    if (frequency > 0)
      documents[document] =
        (documents[document] as number) + worth * saturation(frequency, documentLengths[document] as number);
    frequency = 0;
  };
  for (let at = from; at < to; at++) {
    const passage = passages[at] as number;
    scores[passage] = (scores[passage] as number) + weight * (impacts[at] as number);
    terms[passage] = (terms[passage] as number) | mask;
    own[passage] = (own[passage] as number) | mask;
    if (documentOf[passage] !== document) {
      close();
      document = documentOf[passage] as number;
    }
    frequency += frequencies[at] as number;
  }
  close();
  return to - from;
}

/**
 * Adds what words of a like meaning say: in a passage without the word itself the most alike of them counts, by the
 * a power of its likeness. What says the same is marked as the word itself, the rest as `near`. A word that no passage
 * has weighs as much as what is most like it.
 */
function addAlike(
  { terms: ordinals, starts, passages, impacts }: Postings,
  { weight, alike }: Pick<Wanted, "weight"> & { alike: readonly Alike[] },
  isKnown: boolean,
  bit: number,
  { scores, terms, own, near, weights }: Ranking,
): void {
  const mask = 1 << bit;
  const found = alike.flatMap(({ term, similarity, same }) => {
    const ordinal = ordinals.get(term);
    if (ordinal === undefined) return [];
    const [from, to] = [starts[ordinal] as number, starts[ordinal + 1] as number];
    return [{ from, to, similarity, same, weighs: idf(scores.length, to - from) }];
  });
  if (!isKnown && found.length > 0)
    weights[bit] = Math.max(...found.map(({ similarity, weighs }) => similarity * weighs));
  for (const { from, to, similarity, same, weighs } of found) {
    const factor = (weight * similarity ** (same ? SAME_POWER : ALIKE_POWER) * (weights[bit] as number)) / weighs;
    for (let at = from; at < to; at++) {
      const passage = passages[at] as number;
      if ((((own[passage] as number) | (near[passage] as number)) & mask) !== 0) continue;
      scores[passage] = (scores[passage] as number) + factor * (impacts[at] as number);
      near[passage] = (near[passage] as number) | mask;
      if (!same) continue;
      own[passage] = (own[passage] as number) | mask;
      terms[passage] = (terms[passage] as number) | mask;
    }
  }
}

/**
 * Marks the passages of the documents whose own fields hold a term; how many there are that don't hold it themselves.
 */
function addContext(
  { firstPassages }: Postings,
  { starts, passages: holders, impacts }: Postings,
  ordinal: number,
  weight: number,
  bit: number,
  { terms }: Ranking,
  documents: Float32Array,
): number {
  const mask = 1 << bit;
  let others = 0;
  for (let at = starts[ordinal] as number; at < (starts[ordinal + 1] as number); at++) {
    const document = holders[at] as number;
    documents[document] = (documents[document] as number) + CONTEXT * weight * (impacts[at] as number);
    const end = firstPassages[document + 1] as number;
    for (let passage = firstPassages[document] as number; passage < end; passage++) {
      if (((terms[passage] as number) & mask) === 0) others++;
      terms[passage] = (terms[passage] as number) | mask;
    }
  }
  return others;
}

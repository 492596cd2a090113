import { type Accumulators, accumulatorsOf, addAlike, addDocuments, addPassages } from "./accumulators.ts";
import { type Asking, NEVER, PERHAPS } from "./answering.ts";
import { HEADING_WEIGHT } from "./best.ts";
import { MOST } from "./kinds.ts";
import type { PassageIndex } from "./passage-index.ts";
import type { Postings } from "./postings.ts";
import { type AlikePostings, type Sought, summing, type Wanted } from "./sought.ts";

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

/**
 * What the score of a passage is multiplied by that has a date or number, where the question asks for one, and what is
 * added to that for each further one. From the dev part of tests/questions: 1.5 and 1.8 did the same, 1 to 1.3 less; of
 * 92, 65 first and 79 among the first three with no more for further ones, 67 and 80 with .1, 66 and 79 with .2.
 */
const FAVOUR = 1.5;
const FAVOUR_MORE = 0.1;

/** The most by which a score can be multiplied so. */
const MOST_FAVOUR = FAVOUR + FAVOUR_MORE * (MOST - 1);

/** A sum of floats may be off by so much. */
const SLACK = 1.0001;

/** Where more documents than this share are left, it is quicker to sum up all. Chosen by hand. */
const MOST_LEFT = 0.25;

/** Before so many postings are summed up it is worth looking how good the best are. Chosen by hand. */
const MANY_POSTINGS = 500;

/** So few documents are no work, so that they are not made fewer before the last term. Chosen by hand. */
const FEW_DOCUMENTS = 100;

/** For that so many postings are enough, those of the rarest terms; and where none answers, so many. By hand. */
const [MOST_LOOKED_AT, MOST_IN_VAIN] = [1000, 20_000];

/**
 * What of all passages has to be ranked; the rest may be left out. `documents` are those that are searched, by number
 * and in order (null: all), `favoured` tells how often each passage has what a question of its kind asks for.
 * `answers` is what they must do, and of those `best` wants so many of the best, of those that have 1 in each of
 * `among`; where it weighs `headings`, these score less.
 */
export type Sifting = {
  documents?: Uint32Array | null;
  favoured?: Uint8Array | null;
  answers?: Asking | null;
  best?: Best | null;
};

export type Best = { count: number; headings: Uint8Array | null; among: readonly Uint8Array[] };

type Indexes = Pick<PassageIndex, "passages" | "context">;

/**
 * Scores passages, at least those that `sifting` asks for. Terms are summed up in their order, the rarest first. Once
 * nothing that has only the rest of them could answer, or be among the best (MaxScore, Turtle and Flood 1995), the rest
 * is looked for in those documents alone of which a passage still could.
 */
export function rank(index: Indexes, sought: Sought, sifting: Sifting = {}): Ranking {
  const { passages } = index;
  const { documents = null, favoured = null, answers = null } = sifting;
  const accumulators = accumulatorsOf(passages);
  const sift = answers && documents === null ? sifter(index, accumulators, sought, { ...sifting, answers }) : null;
  let left = documents;
  for (const [place, bit] of sought.order.entries()) {
    if (sift) left = sift(place, left);
    const isFew = left !== null && left.length <= MOST_LEFT * accumulators.reached.length;
    addTerm(accumulators, index, sought, bit, documents ?? (isFew ? left : null));
  }
  if (sift) left = sift(sought.order.length, left);
  return totalled(accumulators, passages, favoured, left);
}

/** Adds what passages of `documents` (null: all), and these of themselves, have of a term of a question. */
function addTerm(
  accumulators: Accumulators,
  { passages, context }: Indexes,
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

/**
 * Gives of the documents that are left (null: all) those that could have what is asked for, once the terms before a
 * place in their order are summed up.
 */
function sifter(
  { passages }: Indexes,
  accumulators: Accumulators,
  sought: Sought,
  { answers, favoured = null, best = null }: Sifting & { answers: Asking },
) {
  const { order, sizes } = sought;
  const factor = SLACK * (favoured === null ? 1 : MOST_FAVOUR);
  const highest = summing(sought.most);
  const leaders = best && new Float32Array(best.count);
  let least = 0;
  return (place: number, left: Uint32Array | null): Uint32Array | null => {
    if (left !== null && left.length < FEW_DOCUMENTS && place < order.length) return left;
    const open = order.slice(place).reduce((mask, bit) => mask | (1 << bit), 0);
    const bound = highest(open);
    const couldAnew = () => factor * bound >= least && answers(open, open, 0, factor * bound);
    if (left === null && place === 0) return couldAnew() ? null : new Uint32Array();
    const isLong = place === order.length || (sizes[order[place] as number] as number) > MANY_POSTINGS;
    if (best && leaders && isLong)
      least = Math.max(least, leastOfBest(passages, accumulators, { sought, place, answers, favoured, best }, leaders));
    if (left === null && couldAnew()) return null;
    return documentsIn(passages, accumulators, { answers, open, bound, factor, least }, left);
  };
}

type Scored = { sought: Sought; place: number; answers: Asking; favoured: Uint8Array | null; best: Best };

/**
 * What the last of so many of the best scores at least, by what is summed up before a place in the order of terms: of
 * passages that have one of the rarest, and that answer whatever else they have. 0 where there are fewer.
 */
function leastOfBest(
  { starts, passages, documentOf }: Postings,
  { scores, own, near, additions, said, hasNear }: Accumulators,
  { sought, place, answers, favoured, best: { headings, among } }: Scored,
  leaders: Float32Array,
): number {
  let [size, mask, looked] = [0, 0, 0];
  // What is yet to come may be held in other words, of which too many are no answer.
  const others = sought.order.slice(place).reduce((bits, bit) => bits | (sought.alike[bit]?.length ? 1 << bit : 0), 0);
  for (const bit of sought.order.slice(0, place)) {
    const next = looked + (sought.sizes[bit] as number);
    if (next > (size === leaders.length ? MOST_LOOKED_AT : MOST_IN_VAIN)) break;
    looked += sought.sizes[bit] as number;
    for (const ordinal of sought.held[bit] as readonly number[]) {
      const end = starts[ordinal + 1] as number;
      for (let at = starts[ordinal] as number; at < end; at++) {
        const passage = passages[at] as number;
        const held = own[passage] as number;
        // It was looked at with a rarer term.
        if ((held & mask) !== 0) continue;
        const alike = hasNear ? (near[passage] as number) : 0;
        const document = documentOf[passage] as number;
        const times = timesOf(favoured, passage) * (headings?.[passage] === 1 ? HEADING_WEIGHT : 1);
        const score = times * ((scores[passage] as number) + (additions[document] as number));
        if (size === leaders.length && score <= (leaders[0] as number)) continue;
        const [terms, inside] = [held | (said[document] as number), held | alike];
        if (!answers(terms, inside, alike, 0)) continue;
        if (others !== 0 && !answers(terms | others, inside | others, alike | others, 0)) continue;
        if (among.some((those) => those[passage] === 0)) continue;
        if (size < leaders.length) raise(leaders, size++, score);
        else lower(leaders, score);
      }
    }
    mask |= 1 << bit;
  }
  return size < leaders.length ? 0 : (leaders[0] as number);
}

/** Puts a number into a heap of which the first is the least: at a place behind all others. */
function raise(heap: Float32Array, place: number, number: number): void {
  let at = place;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if ((heap[parent] as number) <= number) break;
    heap[at] = heap[parent] as number;
    at = parent;
  }
  heap[at] = number;
}

/** Puts a number into a full heap in the place of the least. */
function lower(heap: Float32Array, number: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number)) child++;
    if ((heap[child] as number) >= number) break;
    heap[at] = heap[child] as number;
    at = child;
  }
  heap[at] = number;
}

type Sieve = {
  answers: Asking;
  /** The terms that are not summed up yet, with which alone nothing is found, and the most that they add. */
  open: number;
  bound: number;
  factor: number;
  least: number;
};

/**
 * The documents among `those` (null: all) of which a passage could answer and score so much, in the place of those that
 * were left before.
 */
function documentsIn(
  { firstPassages }: Postings,
  { scores, own, near, additions, said, peaks, reached, left, hasNear }: Accumulators,
  { answers, open, bound, factor, least }: Sieve,
  those: Uint32Array | null,
): Uint32Array {
  const count = those?.length ?? reached.length;
  let size = 0;
  for (let at = 0; at < count; at++) {
    const document = those === null ? at : (those[at] as number);
    const all = reached[document] as number;
    if (all === 0) continue;
    const [bits, addition] = [said[document] as number, additions[document] as number];
    const top = factor * ((peaks[document] as number) + addition + bound);
    if (top < least) continue;
    // First as if one passage had all that the document has.
    const could = answers.of(all | open);
    if (could === NEVER || (could === PERHAPS && top < answers.enough)) continue;
    const end = firstPassages[document + 1] as number;
    for (let passage = firstPassages[document] as number; passage < end; passage++) {
      const held = own[passage] as number;
      const inside = hasNear ? held | (near[passage] as number) : held;
      if ((inside | bits) === 0) continue;
      const most = factor * ((scores[passage] as number) + addition + bound);
      if (most < least || !answers(held | bits | open, inside | open, 0, most)) continue;
      left[size++] = document;
      break;
    }
  }
  return left.subarray(0, size);
}

/** What the score of a passage is multiplied by for what the question asks for. */
function timesOf(favoured: Uint8Array | null, passage: number): number {
  const favours = favoured === null ? 0 : (favoured[passage] as number);
  return favours === 0 ? 1 : FAVOUR + FAVOUR_MORE * (favours - 1);
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
      scores[passage] = ((scores[passage] as number) + addition) * timesOf(favoured, passage);
      best = Math.max(best, scores[passage] as number);
    }
  }
  return { scores, own, near, said, touched: touched.subarray(0, size), best };
}

import { idf, type Postings, saturation } from "./postings.ts";

/**
 * What a whole document, and what it says of itself (its title before all), add to the score of a passage, which is
 * found better where its document is about the question too. From trials on Cranfield and SciFact, which are public.
 */
export const DOCUMENT = 1.5;
export const CONTEXT = 1;

/**
 * What a likeness is raised to in a score: of what a thesaurus has as the same, and of the rest, of which 2 lets many
 * words that stand in like places outdo a word that was asked for. From the dev part of tests/questions.
 */
const SAME_POWER = 2;
const ALIKE_POWER = 4;

/**
 * What is summed up of a question: by passage its score, the terms that it holds (`own`) and those that words of a like
 * meaning stand for in it (`near`), as bits; by document what it adds to the scores of its passages, and the terms that
 * it says of itself. They are used anew for each question, as to make them would take longer than most questions.
 */
export type Accumulators = {
  scores: Float32Array;
  own: Uint32Array;
  near: Uint32Array;
  additions: Float32Array;
  said: Uint32Array;
  /** By document: the highest of the scores of its passages. */
  peaks: Float32Array;
  /** By document: the terms that it or any of its passages has, or has others for; 0 where nothing is summed up. */
  reached: Uint32Array;
  /** Those documents, so many, in the order in which they were reached. */
  used: Uint32Array;
  count: number;
  /** Whether any words of a like meaning are summed up. */
  hasNear: boolean;
  /** Room for the numbers of passages, and of documents. */
  touched: Uint32Array;
  left: Uint32Array;
};

const made = new WeakMap<Postings, Accumulators>();

/** Above this share of documents it is quicker to empty all of memory than the parts that were used. Chosen by hand. */
const MANY = 0.1;

/** Accumulators in which nothing is yet. */
export function accumulatorsOf(postings: Postings): Accumulators {
  const all = made.get(postings) ?? emptyFor(postings);
  made.set(postings, all);
  const { scores, own, near, reached, used, count } = all;
  const lists = all.hasNear ? [scores, own, near] : [scores, own];
  if (count > MANY * reached.length) for (const list of lists) list.fill(0);
  else
    for (let at = 0; at < count; at++) {
      const document = used[at] as number;
      const [from, to] = [postings.firstPassages[document], postings.firstPassages[document + 1]];
      for (const list of lists) list.fill(0, from, to);
    }
  for (const list of [all.additions, all.said, all.peaks, reached]) list.fill(0);
  all.count = 0;
  all.hasNear = false;
  return all;
}

/** Notes a document that has a term, or another for one. */
function reach(all: Accumulators, document: number, mask: number): void {
  const before = all.reached[document] as number;
  if (before === 0) all.used[all.count++] = document;
  all.reached[document] = before | mask;
}

function emptyFor({ documentOf, documentLengths }: Postings): Accumulators {
  const [passages, documents] = [documentOf.length, documentLengths.length];
  return {
    scores: new Float32Array(passages),
    own: new Uint32Array(passages),
    near: new Uint32Array(passages),
    additions: new Float32Array(documents),
    said: new Uint32Array(documents),
    peaks: new Float32Array(documents),
    reached: new Uint32Array(documents),
    used: new Uint32Array(documents),
    count: 0,
    hasNear: false,
    touched: new Uint32Array(passages),
    left: new Uint32Array(documents),
  };
}

/** A term of the index as the question has it: what scales it there, and its bit. */
type Asked = { ordinal: number; weight: number; bit: number };

/** Adds the postings of a term in `documents` (null: all) to the scores of passages, and to what documents add. */
export function addPassages(
  accumulators: Accumulators,
  postings: Postings,
  { ordinal, weight, bit }: Asked,
  documents: Uint32Array | null,
): void {
  const { scores, own, additions, peaks } = accumulators;
  const { starts, passages, impacts, frequencies, firstPassages, documentLengths } = postings;
  const worth = DOCUMENT * weight * idf(additions.length, postings.documentFrequencies[ordinal] as number);
  const [mask, last] = [1 << bit, starts[ordinal + 1] as number];
  let [at, next] = [starts[ordinal] as number, 0];
  while (at < last) {
    if (documents !== null && next === documents.length) break;
    const document = documents === null ? (postings.documentOf[passages[at] as number] as number) : documents[next++];
    const end = firstPassages[(document as number) + 1] as number;
    if (documents !== null) {
      at = firstFrom(passages, at, last, firstPassages[document as number] as number);
      if (at === last) break;
      if ((passages[at] as number) >= end) continue;
    }
    reach(accumulators, document as number, mask);
    let [frequency, peak] = [0, peaks[document as number] as number];
    for (; at < last && (passages[at] as number) < end; at++) {
      const passage = passages[at] as number;
      const score = (scores[passage] as number) + weight * (impacts[at] as number);
      scores[passage] = score;
      if (score > peak) peak = score;
      own[passage] = (own[passage] as number) | mask;
      frequency += frequencies[at] as number;
    }
    peaks[document as number] = peak;
    if (frequency > 0)
      additions[document as number] =
        (additions[document as number] as number) +
        worth * saturation(frequency, documentLengths[document as number] as number);
  }
}

/** The first place from `at` on (before `end`) that has so high a number, in steps that double. */
function firstFrom(numbers: Uint32Array, at: number, end: number, least: number): number {
  if (at >= end || (numbers[at] as number) >= least) return at;
  let [low, step] = [at, 1];
  while (low + step < end && (numbers[low + step] as number) < least) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step);
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < least) low = middle;
    else high = middle;
  }
  return high;
}

/** Adds what documents say of themselves. */
export function addDocuments(
  accumulators: Accumulators,
  { starts, passages: documents, impacts }: Postings,
  { ordinal, weight, bit }: Asked,
): void {
  const { additions, said } = accumulators;
  const mask = 1 << bit;
  for (let at = starts[ordinal] as number; at < (starts[ordinal + 1] as number); at++) {
    const document = documents[at] as number;
    additions[document] = (additions[document] as number) + CONTEXT * weight * (impacts[at] as number);
    said[document] = (said[document] as number) | mask;
    reach(accumulators, document, mask);
  }
}

type AskedAlike = { from: number; to: number; similarity: number; same: boolean; weighs: number; weight: number };

/** What the impact of a word of a like meaning is multiplied by; `weight` as in `addAlike`. */
export function factorOf(
  { similarity, same, weighs }: Pick<AskedAlike, "similarity" | "same" | "weighs">,
  weight: number,
): number {
  return (weight * similarity ** (same ? SAME_POWER : ALIKE_POWER)) / weighs;
}

/**
 * Adds what a word of a like meaning says in passages of `documents` (null: of all), the most alike first: in a passage
 * without the word itself the most alike of them counts, by a power of its likeness. What says the same is marked as
 * the word itself, the rest as `near`. `weight` is that of the word asked for, times its inverse document frequency.
 */
export function addAlike(
  accumulators: Accumulators,
  { passages, impacts, firstPassages, documentOf }: Postings,
  asked: AskedAlike & { bit: number },
  documents: Uint32Array | null,
): void {
  const { scores, own, near, peaks } = accumulators;
  const { to, same, bit } = asked;
  accumulators.hasNear = true;
  const [mask, factor] = [1 << bit, factorOf(asked, asked.weight)];
  let [at, next] = [asked.from, 0];
  while (at < to) {
    if (documents !== null && next === documents.length) return;
    const document = documents === null ? (documentOf[passages[at] as number] as number) : documents[next++];
    const end = firstPassages[(document as number) + 1] as number;
    if (documents !== null) at = firstFrom(passages, at, to, firstPassages[document as number] as number);
    for (; at < to && (passages[at] as number) < end; at++) {
      const passage = passages[at] as number;
      if ((((own[passage] as number) | (near[passage] as number)) & mask) !== 0) continue;
      reach(accumulators, document as number, mask);
      const score = (scores[passage] as number) + factor * (impacts[at] as number);
      scores[passage] = score;
      if (score > (peaks[document as number] as number)) peaks[document as number] = score;
      near[passage] = (near[passage] as number) | mask;
      if (same) own[passage] = (own[passage] as number) | mask;
    }
  }
}

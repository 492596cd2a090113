import MiniSearch from "minisearch";
import { GrowingNumbers } from "./growing.ts";
import { Chosen, type Strings } from "./strings.ts";
import type { Term } from "./terms.ts";

/**
 * An index in flat arrays, so that a question about a hundred thousand passages costs a pass over numbers. Passages are
 * numbered in the order of their documents. The postings of term `t` stand from `starts[t]` to `starts[t + 1]`, by
 * passage.
 */
export type Postings = {
  terms: ReadonlyMap<Term, number>;
  starts: Uint32Array;
  passages: Uint32Array;
  /** What a posting adds to the score of its passage where the term has the weight 1 in the question. */
  impacts: Float32Array;
  /**
   * How often the term stands in the text of the passage (65,535 at most), or 0 where only its speaker is called so.
   */
  frequencies: Uint16Array;
  /** By passage: the number of its document. */
  documentOf: Uint32Array;
  /** By document: its first passage; and, after the last document, the number of passages. */
  firstPassages: Uint32Array;
  /** By document: the number of terms in it over the mean of all documents. */
  documentLengths: Float32Array;
  /** By term: the number of documents whose passages hold it. */
  documentFrequencies: Uint32Array;
  /** By term: the highest of its impacts, and of what its saturation comes to in a document. */
  maxima: Float32Array;
  documentMaxima: Float32Array;
};

/** BM25 (Robertson and Zaragoza 2009): how fast repetition stops to count, and how much length does. */
const K = 1.6;
const B = 0.75;

export function idf(count: number, frequency: number): number {
  return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
}

/** How much of the weight of a term its frequency is worth; `length` is in mean lengths. */
export function saturation(frequency: number, length: number): number {
  return (frequency * (K + 1)) / (frequency + K * (1 - B + B * length));
}

/**
 * The terms of a few texts (the passages of one document) by their numbers, and how often each stands in which, in flat
 * arrays: the postings of term `t` stand from `starts[t]` to `starts[t + 1]`, by text. `frequencies` has one number a
 * field for each posting, and `lengths` for each text: how many different terms the field has.
 */
export type TermCounts = {
  terms: Uint32Array;
  starts: Uint32Array;
  texts: Uint32Array;
  frequencies: Uint32Array;
  lengths: Uint32Array;
};

type Given = Readonly<Record<string, readonly Term[]>>;

/** An index that MiniSearch makes of the terms of texts, given by field in the order of their numbers from 0. */
export class TermCounter extends MiniSearch<{ id: number; given: Given }> {
  readonly #fields: number;

  constructor(fields: readonly string[]) {
    super({
      fields: [...fields],
      // A text is read once, before, and not again by MiniSearch.
      extractField: ({ id, given }, field) => (field === "id" ? id : (given[field] ?? [])) as unknown as string,
      stringifyField: (terms) => terms,
      tokenize: (terms) => terms as unknown as string[],
      processTerm: (term) => term,
    });
    this.#fields = fields.length;
  }

  addTerms(id: number, given: Given): void {
    this.add({ id, given });
  }

  /** All that was counted; terms are numbered among `strings`. */
  counts(strings: Strings): TermCounts {
    const [terms, starts, texts, frequencies]: [number[], number[], number[], number[]] = [[], [0], [], []];
    const fields = Array.from({ length: this.#fields }, (_, field) => field);
    for (const [term, byField] of this._index) {
      terms.push(strings.of(term));
      for (const text of textsIn([...byField.values()])) {
        texts.push(text);
        for (const field of fields) frequencies.push(byField.get(field)?.get(text) ?? 0);
      }
      starts.push(texts.length);
    }
    const lengths = Array.from({ length: this._nextId }, (_, text) => this._fieldLength.get(text) as number[]);
    return {
      terms: Uint32Array.from(terms),
      starts: Uint32Array.from(starts),
      texts: Uint32Array.from(texts),
      frequencies: Uint32Array.from(frequencies),
      lengths: Uint32Array.from(lengths.flatMap((own) => fields.map((field) => own[field] ?? 0))),
    };
  }
}

/** The texts that hold a term in any field, in order; each field has its own in order. */
function textsIn([first, ...others]: readonly ReadonlyMap<number, number>[]): Iterable<number> {
  if (!first || others.length === 0) return first?.keys() ?? [];
  return [...new Set([first, ...others].flatMap((field) => [...field.keys()]))].sort((a, b) => a - b);
}

/** All counts of a corpus as they are added, one document after the other: by posting its term and its passage. */
type Joined = {
  fields: number;
  terms: ReadonlyMap<Term, number>;
  ordinals: Uint32Array;
  passages: Uint32Array;
  frequencies: Uint32Array;
  lengths: Uint32Array;
};

/**
 * Makes one index of the counts of documents, added in their order; `boosts` weighs the fields. `strings` are the
 * numbers of a document's strings among those of all documents.
 */
export function joiningCounts(boosts: readonly number[]) {
  const terms = new Chosen();
  const [ordinals, passages, frequencies] = [new GrowingNumbers(), new GrowingNumbers(), new GrowingNumbers()];
  const [lengths, documentOf] = [new GrowingNumbers(), new GrowingNumbers()];
  const fields = boosts.length;
  const add = (counts: TermCounts, strings: Uint32Array, document: number) => {
    const first = documentOf.length;
    for (const [at, term] of counts.terms.entries()) {
      const ordinal = terms.of(strings[term] as number);
      const end = counts.starts[at + 1] as number;
      for (let posting = counts.starts[at] as number; posting < end; posting++) {
        ordinals.add(ordinal);
        passages.add(first + (counts.texts[posting] as number));
      }
    }
    frequencies.addAll(counts.frequencies);
    lengths.addAll(counts.lengths);
    for (let text = 0; text < counts.lengths.length / fields; text++) documentOf.add(document);
  };
  const done = (all: readonly string[]): Postings => {
    const joined = { fields, terms: terms.named(all), ordinals: ordinals.done(), passages: passages.done() };
    return postingsOf(
      { ...joined, frequencies: frequencies.done(), lengths: lengths.done() },
      boosts,
      documentOf.done(),
    );
  };
  return { add, done };
}

/** Flat arrays by term, by a counting sort. The frequencies of the first field are kept. */
function postingsOf(joined: Joined, boosts: readonly number[], documentOf: Uint32Array): Postings {
  const { fields, ordinals, passages, frequencies, lengths } = joined;
  const postings = emptyPostings(joined.terms, ordinals, documentOf);
  const next = postings.starts.slice();
  const last = new Int32Array(joined.terms.size).fill(-1);
  const weights = weightsOf(joined, boosts, documentOf.length);
  const means = Float64Array.from(boosts, (_, field) => meanLength(lengths, field, fields));
  const sums = new Float64Array(postings.documentLengths.length);
  for (let at = 0; at < ordinals.length; at++) {
    const [ordinal, passage] = [ordinals[at] as number, passages[at] as number];
    const slot = next[ordinal] as number;
    next[ordinal] = slot + 1;
    let impact = 0;
    for (let field = 0; field < fields; field++) {
      const frequency = frequencies[at * fields + field] as number;
      if (frequency === 0) continue;
      const length = (lengths[passage * fields + field] as number) / (means[field] as number);
      impact += (weights[ordinal * fields + field] as number) * saturation(frequency, length);
    }
    const frequency = frequencies[at * fields] as number;
    postings.passages[slot] = passage;
    postings.impacts[slot] = impact;
    postings.frequencies[slot] = Math.min(frequency, 0xffff);
    const document = documentOf[passage] as number;
    sums[document] = (sums[document] as number) + frequency;
    if (last[ordinal] === document) continue;
    last[ordinal] = document;
    postings.documentFrequencies[ordinal] = (postings.documentFrequencies[ordinal] as number) + 1;
  }
  const mean = sums.reduce((sum, length) => sum + length, 0) / Math.max(1, sums.length);
  for (const [document, length] of sums.entries()) postings.documentLengths[document] = length / Math.max(1, mean);
  findMaxima(postings);
  return postings;
}

function findMaxima(postings: Postings): void {
  const { starts, passages, impacts, frequencies, documentOf, documentLengths, maxima, documentMaxima } = postings;
  for (let ordinal = 0; ordinal < maxima.length; ordinal++) {
    let [highest, most, document, frequency] = [0, 0, -1, 0];
    for (let at = starts[ordinal] as number; at < (starts[ordinal + 1] as number); at++) {
      highest = Math.max(highest, impacts[at] as number);
      const own = documentOf[passages[at] as number] as number;
      frequency = own === document ? frequency + (frequencies[at] as number) : (frequencies[at] as number);
      document = own;
      if (frequency > 0) most = Math.max(most, saturation(frequency, documentLengths[document] as number));
    }
    maxima[ordinal] = highest;
    documentMaxima[ordinal] = most;
  }
}

/** By term and field: how rare it is there, times what the field weighs. */
function weightsOf(
  { fields, terms, ordinals, frequencies }: Joined,
  boosts: readonly number[],
  count: number,
): Float64Array {
  const holders = new Uint32Array(terms.size * fields);
  for (const [at, ordinal] of ordinals.entries())
    for (let field = 0; field < fields; field++)
      if (frequencies[at * fields + field] !== 0)
        holders[ordinal * fields + field] = (holders[ordinal * fields + field] as number) + 1;
  return Float64Array.from(holders, (held, at) => idf(count, held) * (boosts[at % fields] as number));
}

function meanLength(lengths: Uint32Array, field: number, fields: number): number {
  let sum = 0;
  for (let at = field; at < lengths.length; at += fields) sum += lengths[at] as number;
  return sum / Math.max(1, lengths.length / fields);
}

function emptyPostings(terms: ReadonlyMap<Term, number>, ordinals: Uint32Array, documentOf: Uint32Array): Postings {
  const documents = documentOf.length === 0 ? 0 : (documentOf.at(-1) as number) + 1;
  const starts = new Uint32Array(terms.size + 1);
  for (const ordinal of ordinals) starts[ordinal + 1] = (starts[ordinal + 1] as number) + 1;
  for (let term = 0; term < terms.size; term++)
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  return {
    terms,
    starts,
    passages: new Uint32Array(ordinals.length),
    impacts: new Float32Array(ordinals.length),
    frequencies: new Uint16Array(ordinals.length),
    documentOf,
    firstPassages: firstPassagesOf(documentOf, documents),
    documentLengths: new Float32Array(documents),
    documentFrequencies: new Uint32Array(terms.size),
    maxima: new Float32Array(terms.size),
    documentMaxima: new Float32Array(terms.size),
  };
}

function firstPassagesOf(documentOf: Uint32Array, documents: number): Uint32Array {
  const first = new Uint32Array(documents + 1);
  first[documents] = documentOf.length;
  for (let passage = documentOf.length - 1; passage >= 0; passage--) first[documentOf[passage] as number] = passage;
  return first;
}

import type MiniSearch from "minisearch";
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

/** What MiniSearch says of an index that it serialises: version 2 of its format, as `toJSON` documents it. */
type Serialised = {
  documentCount: number;
  nextId: number;
  documentIds: Record<string, number>;
  fieldIds: Record<string, number>;
  fieldLength: Record<string, readonly number[]>;
  averageFieldLength: readonly number[];
  index: readonly [Term, Record<string, Record<string, number>>][];
};

/**
 * Flat arrays of an index that MiniSearch has made. `boosts` weighs the fields; the frequencies of `counted` are kept.
 * The ids of the index are the numbers of the passages, and `documentOf` has the document of each.
 */
export function postingsOf<T>(
  index: MiniSearch<T>,
  boosts: Readonly<Record<string, number>>,
  counted: string,
  documentOf: Uint32Array,
): Postings {
  const made = index.toJSON() as unknown as Serialised;
  const numbers = new Map(Object.entries(made.documentIds).map(([own, id]) => [own, id]));
  const fields = Object.entries(made.fieldIds).map(([name, id]) => ({ name, id: String(id), at: id }));
  const size = made.index.reduce(
    (sum, [, byField]) => sum + new Set(fields.flatMap(({ id }) => Object.keys(byField[id] ?? {}))).size,
    0,
  );
  const postings = emptyPostings(made.index.length, size, documentOf);
  const terms = postings.terms as Map<Term, number>;
  const lengths = new Float32Array(postings.documentLengths.length);
  let at = 0;
  for (const [term, byField] of made.index) {
    const ordinal = terms.size;
    terms.set(term, ordinal);
    postings.starts[ordinal] = at;
    const here = new Map<number, { impact: number; frequency: number }>();
    for (const { name, id, at: field } of fields) {
      const holders = Object.entries(byField[id] ?? {});
      const weight = idf(made.documentCount, holders.length) * (boosts[name] ?? 1);
      for (const [own, frequency] of holders) {
        const passage = numbers.get(own) as number;
        const length =
          ((made.fieldLength[own] as readonly number[])[field] ?? 0) / (made.averageFieldLength[field] ?? 1);
        const before = here.get(passage) ?? { impact: 0, frequency: 0 };
        here.set(passage, {
          impact: before.impact + weight * saturation(frequency, length),
          frequency: before.frequency + (name === counted ? frequency : 0),
        });
      }
    }
    let last = -1;
    for (const [passage, { impact, frequency }] of [...here].sort(([a], [b]) => a - b)) {
      const document = documentOf[passage] as number;
      postings.passages[at] = passage;
      postings.impacts[at] = impact;
      postings.frequencies[at] = Math.min(frequency, 0xffff);
      lengths[document] = (lengths[document] as number) + frequency;
      if (document !== last) {
        postings.documentFrequencies[ordinal] = (postings.documentFrequencies[ordinal] as number) + 1;
        last = document;
      }
      at++;
    }
  }
  postings.starts[terms.size] = at;
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  lengths.forEach((length, document) => {
    postings.documentLengths[document] = length / Math.max(1, mean);
  });
  return postings;
}

function emptyPostings(terms: number, size: number, documentOf: Uint32Array): Postings {
  const documents = documentOf.length === 0 ? 0 : (documentOf.at(-1) as number) + 1;
  return {
    terms: new Map(),
    starts: new Uint32Array(terms + 1),
    passages: new Uint32Array(size),
    impacts: new Float32Array(size),
    frequencies: new Uint16Array(size),
    documentOf,
    firstPassages: firstPassagesOf(documentOf, documents),
    documentLengths: new Float32Array(documents),
    documentFrequencies: new Uint32Array(terms),
  };
}

function firstPassagesOf(documentOf: Uint32Array, documents: number): Uint32Array {
  const first = new Uint32Array(documents + 1);
  first[documents] = documentOf.length;
  for (let passage = documentOf.length - 1; passage >= 0; passage--) first[documentOf[passage] as number] = passage;
  return first;
}

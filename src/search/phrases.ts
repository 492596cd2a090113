import type { Document, Passage } from "../documents/document.ts";
import { indexAt, type Range } from "../text/ranges.ts";
import { GrowingNumbers } from "./growing.ts";
import { Chosen } from "./strings.ts";
import { wordsOf } from "./terms.ts";

/** A passage with its document. */
export type Place = { document: Document; passage: Passage };

/**
 * Every word of the passages, as numbers, so that words in a row are found by comparing numbers. The words of passage
 * `p` stand from `starts[p]` to `starts[p + 1]`. `paragraphOf` numbers the paragraphs in order: a phrase may run on
 * into the next passage of its own. The places of word `w` in `words` stand in `places` from `firsts[w]` to
 * `firsts[w + 1]`.
 */
export type WordStream = {
  numbers: ReadonlyMap<string, number>;
  words: Uint32Array;
  starts: Uint32Array;
  paragraphOf: Uint32Array;
  firsts: Uint32Array;
  places: Uint32Array;
};

/** Phrases of one question that are looked for, the rarest first. */
export const MOST_PHRASES = 8;

/**
 * The words of one document's passages, in order, as numbers of its strings. `starts` and `paragraphOf` are as in
 * `WordStream`.
 */
export type DocumentStream = {
  words: Uint32Array;
  starts: Uint32Array;
  paragraphOf: Uint32Array;
};

export function streamIn(
  paragraphs: readonly Range[],
  passages: readonly { passage: Passage; numbers: readonly number[] }[],
): DocumentStream {
  const all: number[] = [];
  const starts = new Uint32Array(passages.length + 1);
  const paragraphOf = new Uint32Array(passages.length);
  let [paragraph, last]: [number, Range | undefined] = [-1, undefined];
  for (const [at, { passage, numbers }] of passages.entries()) {
    const here = paragraphs[indexAt(paragraphs, passage.start)];
    if (here === undefined || here !== last) paragraph++;
    last = here;
    paragraphOf[at] = paragraph;
    for (const number of numbers) all.push(number);
    starts[at + 1] = all.length;
  }
  return { words: Uint32Array.from(all), starts, paragraphOf };
}

/** Makes one stream of those of documents, added in their order; `strings` are as for `joiningCounts`. */
export function joiningStreams() {
  const numbers = new Chosen();
  const [words, starts, paragraphOf] = [new GrowingNumbers(), new GrowingNumbers(), new GrowingNumbers()];
  let paragraphs = 0;
  const add = (own: DocumentStream, strings: Uint32Array) => {
    const first = words.length;
    for (const start of own.starts.subarray(0, -1)) starts.add(first + start);
    for (const word of own.words) words.add(numbers.of(strings[word] as number));
    for (const paragraph of own.paragraphOf) paragraphOf.add(paragraphs + paragraph);
    paragraphs += (own.paragraphOf.at(-1) ?? -1) + 1;
  };
  const done = (strings: readonly string[]): WordStream => {
    starts.add(words.length);
    const all = words.done();
    const places = placesOf(all, numbers.size);
    return {
      numbers: numbers.named(strings),
      words: all,
      starts: starts.done(),
      paragraphOf: paragraphOf.done(),
      ...places,
    };
  };
  return { add, done };
}

/** Where each word stands, by a counting sort. */
function placesOf(words: Uint32Array, size: number): Pick<WordStream, "firsts" | "places"> {
  const firsts = new Uint32Array(size + 1);
  for (const word of words) firsts[word + 1] = (firsts[word + 1] as number) + 1;
  for (let word = 0; word < size; word++) firsts[word + 1] = (firsts[word + 1] as number) + (firsts[word] as number);
  const places = new Uint32Array(words.length);
  const next = firsts.slice();
  for (const [at, word] of words.entries()) {
    const slot = next[word] as number;
    places[slot] = at;
    next[word] = slot + 1;
  }
  return { firsts, places };
}

/** Where a phrase stands: from which word of the stream to which, exclusive. */
export type Run = { from: number; to: number };

/**
 * The passages in which every one of the phrases begins, in order, with the places of all of them that `admits` lets
 * pass. A phrase is its folded words.
 */
export function findPhrases(
  stream: WordStream,
  phrases: readonly (readonly string[])[],
  admits: (run: Run, passage: number) => boolean,
): Map<number, Run[]> {
  const read = phrases
    .map((phrase) => phrase.map((word) => stream.numbers.get(word) ?? -1))
    .map((words) => ({ words, rarity: Math.min(...words.map((word) => countOf(stream, word))) }))
    .sort((a, b) => a.rarity - b.rarity)
    .slice(0, MOST_PHRASES);
  let found: Map<number, Run[]> | null = null;
  for (const { words } of read) {
    const before: ReadonlyMap<number, Run[]> | null = found;
    const next = new Map<number, Run[]>();
    eachOccurrence(stream, words, before && [...before.keys()], (run) => {
      const passage = passageAt(stream, run.from);
      const earlier = before?.get(passage);
      if ((before && !earlier) || !isOneParagraph(stream, run, passage) || !admits(run, passage)) return;
      const known = next.get(passage);
      if (known) known.push(run);
      else next.set(passage, [...(earlier ?? []), run]);
    });
    found = next;
  }
  return found ?? new Map();
}

/** The place of a run of words in the text. */
export function placeOf(stream: WordStream, { from, to }: Run, entryAt: (passage: number) => Place): Range {
  const wordAt = (at: number) => {
    const number = passageAt(stream, at);
    const { document, passage } = entryAt(number);
    const words = wordsOf(document.text.slice(passage.start, passage.end));
    const word = words[at - (stream.starts[number] as number)] as Range;
    return { start: passage.start + word.start, end: passage.start + word.end };
  };
  return { start: wordAt(from).start, end: wordAt(to - 1).end };
}

function countOf({ firsts }: WordStream, word: number): number {
  return word < 0 ? 0 : (firsts[word + 1] as number) - (firsts[word] as number);
}

function isOneParagraph({ starts, paragraphOf }: WordStream, { to }: Run, passage: number): boolean {
  let last = passage;
  while ((starts[last + 1] as number) < to) last++;
  return paragraphOf[last] === paragraphOf[passage];
}

/**
 * Calls `use` for each place, in order, where words stand in a row. The rarest of them leads; where only a few passages
 * (in order) matter, all words of those are looked at instead.
 */
function eachOccurrence(
  stream: WordStream,
  words: readonly number[],
  passages: readonly number[] | null,
  use: (run: Run) => void,
): void {
  if (words.length === 0 || words.includes(-1)) return;
  const { words: all, starts, firsts, places } = stream;
  const useAt = (start: number) => {
    let offset = 0;
    while (offset < words.length && all[start + offset] === words[offset]) offset++;
    if (offset === words.length) use({ from: start, to: start + words.length });
  };
  const rarest = words.reduce(
    (best, word, at) => (countOf(stream, word) < countOf(stream, words[best] as number) ? at : best),
    0,
  );
  const lead = words[rarest] as number;
  const [from, to] = [firsts[lead] as number, firsts[lead + 1] as number];
  const inThese = passages?.reduce((sum, at) => sum + (starts[at + 1] as number) - (starts[at] as number), 0);
  if (passages && inThese !== undefined && inThese < to - from) {
    for (const passage of passages)
      for (let start = starts[passage] as number; start < (starts[passage + 1] as number); start++) useAt(start);
  } else for (let slot = from; slot < to; slot++) useAt((places[slot] as number) - rarest);
}

/** The passage in which a word of the stream stands. */
function passageAt({ starts }: WordStream, word: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= word) low = middle;
    else high = middle;
  }
  // Passages without words begin where the next one does.
  return low;
}

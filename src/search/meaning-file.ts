/**
 * The file of word meanings: words with a vector each, and pairs of words. Little-endian, in this order: four 32-bit
 * numbers (words, bytes of the words, pairs that mean the same, opposites), the words as UTF-8 with a line each, the
 * pairs as 16-bit numbers of words (all first words, sorted, then all second ones), and the vectors, a byte a
 * dimension.
 */
export type MeaningFile = {
  words: string[];
  /** Rows of `DIMENSIONS`, each a unit vector times `SCALE`, cut off at half a unit, which few components reach. */
  vectors: Int8Array;
  /** What may stand for the first word: what says the same as it does, or says it more narrowly. Not symmetric. */
  same: readonly (readonly [number, number])[];
  opposite: readonly (readonly [number, number])[];
};

export const DIMENSIONS = 100;
export const SCALE = 254;

const HEADER = 16;

export function packMeanings({ words, vectors, same, opposite }: MeaningFile): Uint8Array {
  const text = new TextEncoder().encode(words.join("\n"));
  const pairs = [same, opposite].flatMap((list) => {
    const sorted = list.toSorted(([a], [b]) => a - b);
    return [...sorted.map(([from]) => from), ...sorted.map(([, to]) => to)];
  });
  const start = HEADER + text.length + (text.length % 2);
  const packed = new Uint8Array(start + pairs.length * 2 + vectors.length);
  const view = new DataView(packed.buffer);
  [words.length, text.length, same.length, opposite.length].forEach((number, at) => {
    view.setUint32(at * 4, number, true);
  });
  packed.set(text, HEADER);
  pairs.forEach((id, at) => {
    view.setUint16(start + at * 2, id, true);
  });
  packed.set(new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.length), start + pairs.length * 2);
  return packed;
}

/** The second words of pairs by their first, without an object for each pair. */
export type Pairs = { from: Uint16Array; to: Uint16Array };
export type Meanings = { words: string[]; vectors: Int8Array; same: Pairs; opposite: Pairs };

/** Reads what `packMeanings` made. Nothing is copied but the words. `packed` must begin at an even offset. */
export function unpackMeanings(packed: Uint8Array): Meanings {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const [count, bytes, same, opposite] = [0, 4, 8, 12].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  let at = packed.byteOffset + HEADER + bytes + (bytes % 2);
  const column = (length: number) => {
    const numbers = new Uint16Array(packed.buffer, at, length);
    at += length * 2;
    return numbers;
  };
  const pairs = (length: number): Pairs => ({ from: column(length), to: column(length) });
  const words = new TextDecoder().decode(packed.subarray(HEADER, HEADER + bytes)).split("\n");
  const meanings = { words, same: pairs(same), opposite: pairs(opposite) };
  return { ...meanings, vectors: new Int8Array(packed.buffer, at, count * DIMENSIONS) };
}

/** The second words of all pairs of a first one. */
export function partnersOf({ from, to }: Pairs, id: number): Uint16Array {
  let [low, high] = [0, from.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] as number) < id) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (from[end] === id) end++;
  return to.subarray(low, end);
}

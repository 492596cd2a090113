import type { Document } from "../../documents/document.ts";
import {
  codesOf,
  type DocumentWording,
  type StoredTexts,
  storingTexts,
  textsOf,
  type WordingIndex,
  type WordingText,
  wordingsIn,
} from "./texts.ts";

/** Characters of a gram. */
const GRAM = 8;

/** Texts are counted as lying so far apart that no wording is looked for across two of them. */
export const APART = 8192;

/** The index of documents. `read` gives the texts of one, which may be known already. */
export function indexWordings(
  documents: readonly Document[],
  read: (document: Document) => readonly DocumentWording[] = wordingsIn,
): WordingIndex {
  const storing = storingTexts();
  for (const [number, document] of documents.entries())
    for (const wording of read(document)) storing.add(number, wording);
  const stored = storing.done();
  return { texts: textsOf(stored, documents), stored, ...gramsIn(stored) };
}

function gramsIn(stored: StoredTexts): Pick<WordingIndex, "bases" | "firsts" | "places"> {
  const { lengths } = stored;
  const bases = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) bases[index + 1] = (bases[index] as number) + length + APART;
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const size = 2 ** Math.min(21, Math.max(10, Math.ceil(Math.log2(total + 1)) - 2));
  const firsts = new Uint32Array(size + 1);
  for (const index of lengths.keys()) {
    eachGram(codesOf(stored, index), size, (hash) => {
      firsts[hash + 1] = (firsts[hash + 1] as number) + 1;
    });
  }
  for (let hash = 0; hash < size; hash++) {
    firsts[hash + 1] = (firsts[hash + 1] as number) + (firsts[hash] as number);
  }
  return { bases, firsts, places: placesIn(stored, bases, firsts) };
}

/** Grams that are put in place together, and into how many parts of the table they are divided before. */
const BATCH = 2 ** 21;
const PARTS = 256;

/**
 * Where the grams of each hash stand, in order. They are divided by their hashes first, so that each part writes to a
 * stretch of the table that the processor has at hand: all over it, nearly every one waits for the memory.
 */
function placesIn(stored: StoredTexts, bases: Uint32Array, firsts: Uint32Array): Uint32Array {
  const size = firsts.length - 1;
  const places = new Uint32Array(firsts[size] as number);
  const next = firsts.slice();
  const shift = Math.max(0, Math.log2(size) - Math.log2(PARTS));
  const batch = Math.max(1, Math.min(BATCH, places.length));
  const [hashes, stands] = [new Uint32Array(batch), new Uint32Array(batch)];
  const [byPart, standsByPart] = [new Uint32Array(batch), new Uint32Array(batch)];
  let held = 0;
  const put = () => {
    const ends = new Uint32Array(PARTS + 1);
    for (let at = 0; at < held; at++) {
      const part = ((hashes[at] as number) >>> shift) + 1;
      ends[part] = (ends[part] as number) + 1;
    }
    for (let part = 0; part < PARTS; part++) ends[part + 1] = (ends[part + 1] as number) + (ends[part] as number);
    for (let at = 0; at < held; at++) {
      const hash = hashes[at] as number;
      const slot = ends[hash >>> shift] as number;
      ends[hash >>> shift] = slot + 1;
      byPart[slot] = hash;
      standsByPart[slot] = stands[at] as number;
    }
    for (let at = 0; at < held; at++) {
      const hash = byPart[at] as number;
      const slot = next[hash] as number;
      places[slot] = standsByPart[at] as number;
      next[hash] = slot + 1;
    }
    held = 0;
  };
  for (const index of stored.lengths.keys()) {
    const base = bases[index] as number;
    eachGram(codesOf(stored, index), size, (hash, at) => {
      hashes[held] = hash;
      stands[held] = base + at;
      if (++held === batch) put();
    });
  }
  put();
  return places;
}

/** The polynomial by which grams are hashed, and its power for the character that leaves the gram. */
const FACTOR = 0x01000193;
const LEAVING = Array.from({ length: GRAM }).reduce<number>((power) => Math.imul(power, FACTOR), 1);

/** `codes` are UTF-16 code units. */
function eachGram(codes: ArrayLike<number>, size: number, use: (hash: number, at: number) => void): void {
  let rolling = 0;
  for (let at = 0; at < codes.length; at++) {
    rolling = (Math.imul(rolling, FACTOR) + (codes[at] as number)) | 0;
    if (at >= GRAM) rolling = (rolling - Math.imul(codes[at - GRAM] as number, LEAVING)) | 0;
    if (at < GRAM - 1) continue;
    const mixed = Math.imul(rolling ^ (rolling >>> 15), 0x2c1b3c6d);
    use((mixed ^ (mixed >>> 13)) & (size - 1), at - GRAM + 1);
  }
}

/** The grams of a wording, by where each begins there: from where to where its places are in the table. */
export type Grams = { from: Uint32Array; to: Uint32Array };

export function gramsOf({ firsts }: WordingIndex, wording: string): Grams {
  const length = Math.max(0, wording.length - GRAM + 1);
  const [from, to] = [new Uint32Array(length), new Uint32Array(length)];
  eachGram(codesIn(wording), firsts.length - 1, (hash, at) => {
    from[at] = firsts[hash] as number;
    to[at] = firsts[hash + 1] as number;
  });
  return { from, to };
}

function codesIn(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < codes.length; at++) codes[at] = text.charCodeAt(at);
  return codes;
}

/** The number of the text at an offset into all of them; `near`: that of a text which is tried first. */
export function numberAt({ bases }: WordingIndex, place: number, near = 0): number {
  if (place >= (bases[near] as number) && place < (bases[near + 1] as number)) return near;
  let [low, high] = [0, bases.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((bases[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The text at an offset into all of them. */
export function textAt(index: WordingIndex, place: number): { text: WordingText; base: number } {
  const number = numberAt(index, place);
  return { text: index.texts[number] as WordingText, base: index.bases[number] as number };
}

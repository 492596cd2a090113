import type { Document } from "../../documents/document.ts";
import { normalise, normalisedRange } from "../../text/normalise.ts";
import type { WordingIndex, WordingText } from "./texts.ts";

/** Characters of a gram. */
const GRAM = 8;

/** Texts are counted as lying so far apart that no wording is looked for across two of them. */
export const APART = 8192;

export function indexWordings(documents: readonly Document[]): WordingIndex {
  const texts = documents.flatMap((document) => {
    const { text, form, phrases, omissions } = document;
    const stretches = form === "full" ? [{ start: 0, end: text.length }] : phrases;
    return stretches.map(({ start, end }) => {
      const normalised = normalise(text.slice(start, end));
      return {
        document,
        start,
        normalised,
        omissions: form === "full" ? omissions.map((omission) => normalisedRange(normalised, omission)) : [],
      };
    });
  });
  const bases = new Uint32Array(texts.length + 1);
  for (const [index, { normalised }] of texts.entries()) {
    bases[index + 1] = (bases[index] as number) + normalised.text.length + APART;
  }
  const total = texts.reduce((sum, { normalised }) => sum + normalised.text.length, 0);
  const size = 2 ** Math.min(21, Math.max(10, Math.ceil(Math.log2(total + 1)) - 2));
  const firsts = new Uint32Array(size + 1);
  for (const { normalised } of texts) {
    eachGram(normalised.text, size, (hash) => {
      firsts[hash + 1] = (firsts[hash + 1] as number) + 1;
    });
  }
  for (let hash = 0; hash < size; hash++) {
    firsts[hash + 1] = (firsts[hash + 1] as number) + (firsts[hash] as number);
  }
  const places = new Uint32Array(firsts[size] as number);
  const next = firsts.slice();
  for (const [index, { normalised }] of texts.entries()) {
    const base = bases[index] as number;
    eachGram(normalised.text, size, (hash, at) => {
      const slot = next[hash] as number;
      places[slot] = base + at;
      next[hash] = slot + 1;
    });
  }
  return { texts, bases, firsts, places };
}

/** The polynomial by which grams are hashed, and its power for the character that leaves the gram. */
const FACTOR = 0x01000193;
const LEAVING = Array.from({ length: GRAM }).reduce<number>((power) => Math.imul(power, FACTOR), 1);

function eachGram(text: string, size: number, use: (hash: number, at: number) => void): void {
  let rolling = 0;
  for (let at = 0; at < text.length; at++) {
    rolling = (Math.imul(rolling, FACTOR) + text.charCodeAt(at)) | 0;
    if (at >= GRAM) rolling = (rolling - Math.imul(text.charCodeAt(at - GRAM), LEAVING)) | 0;
    if (at < GRAM - 1) continue;
    const mixed = Math.imul(rolling ^ (rolling >>> 15), 0x2c1b3c6d);
    use((mixed ^ (mixed >>> 13)) & (size - 1), at - GRAM + 1);
  }
}

/** A gram of a wording: where it begins there, and where its places are in the table. */
export type Gram = { at: number; from: number; to: number };

export function gramsOf({ firsts }: WordingIndex, wording: string): Gram[] {
  const grams: Gram[] = [];
  eachGram(wording, firsts.length - 1, (hash, at) => {
    grams.push({ at, from: firsts[hash] as number, to: firsts[hash + 1] as number });
  });
  return grams;
}

/** The text at an offset into all of them. */
export function textAt({ texts, bases }: WordingIndex, place: number): { text: WordingText; base: number } {
  let [low, high] = [0, texts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((bases[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return { text: texts[low] as WordingText, base: bases[low] as number };
}

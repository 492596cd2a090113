import type { Document } from "../../documents/document.ts";
import { type Normalised, normalise, normalisedRange, originalRange } from "../../text/normalise.ts";
import type { Range } from "../../text/ranges.ts";
import { GrowingNumbers } from "../growing.ts";

/**
 * A stretch of a document in which wordings are looked up: the whole of a full text, or one phrase of the source in a
 * digest. `start` is where it begins in the document's text; all other offsets are into `normalised.text`.
 */
export type WordingText = {
  readonly document: Document;
  readonly start: number;
  readonly normalised: Normalised;
  /** What is never quoted. */
  readonly omissions: readonly Range[];
};

/**
 * All texts with a table of their character 8-grams: where the grams of each hash stand, as offsets into all texts one
 * after another (`bases` are where each begins). A counting sort into typed arrays: 4 bytes for each character.
 */
export type WordingIndex = {
  texts: readonly WordingText[];
  /** What `texts` are read from. */
  stored: StoredTexts;
  bases: Uint32Array;
  firsts: Uint32Array;
  places: Uint32Array;
};

/** A stretch of a text in the document that it is of. */
export function inDocument({ normalised, start }: WordingText, range: Range): Range {
  const original = originalRange(normalised, range);
  return { start: original.start + start, end: original.end + start };
}

/** Where a wording stands in a text. */
export type Place = { text: WordingText; range: Range };

/** The texts of one document, by where each begins. */
export type DocumentWording = { start: number; normalised: Normalised; omissions: readonly Range[] };

export function wordingsIn({ text, form, phrases, omissions }: Document): DocumentWording[] {
  const stretches = form === "full" ? [{ start: 0, end: text.length }] : phrases;
  return stretches.map(({ start, end }) => {
    const normalised = normalise(text.slice(start, end));
    const left = form === "full" ? omissions : [];
    return { start, normalised, omissions: left.map((omission) => normalisedRange(normalised, omission)) };
  });
}

/**
 * Texts as flat arrays outside the heap, by number. The characters of text `t` stand in `bytes` from `froms[t]`, one
 * byte each or, where `isWide[t]`, two; its runs and omissions end in `runs` and `omissions` at `runEnds[t]` and
 * `omissionEnds[t]`. `documents` has the number of the document of each.
 */
export type StoredTexts = {
  documents: Uint32Array;
  starts: Uint32Array;
  froms: Uint32Array;
  lengths: Uint32Array;
  isWide: Uint8Array;
  bytes: Uint8Array;
  runs: Uint32Array;
  runEnds: Uint32Array;
  omissions: Uint32Array;
  omissionEnds: Uint32Array;
};

/** Puts texts into flat arrays, one after the other. */
export function storingTexts() {
  const [documents, starts, froms, lengths] = [numbers(), numbers(), numbers(), numbers()];
  const [isWide, runs, runEnds, omissions, omissionEnds] = [numbers(), numbers(), numbers(), numbers(), numbers()];
  const pieces: Buffer[] = [];
  let size = 0;
  const add = (document: number, wording: DocumentWording) => {
    const { text } = wording.normalised;
    const wide = /[^\0-\xff]/.test(text);
    const bytes = Buffer.from(text, wide ? "utf16le" : "latin1");
    documents.add(document);
    starts.add(wording.start);
    isWide.add(Number(wide));
    froms.add(size);
    lengths.add(text.length);
    runs.addAll(wording.normalised.runs);
    runEnds.add(runs.length);
    omissions.addAll(wording.omissions.flatMap(({ start, end }) => [start, end]));
    omissionEnds.add(omissions.length);
    // Characters of two bytes are read at even places.
    const padding = Buffer.alloc(bytes.length % 2);
    pieces.push(bytes, padding);
    size += bytes.length + padding.length;
  };
  const done = (): StoredTexts => {
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return {
      documents: documents.done(),
      starts: starts.done(),
      froms: froms.done(),
      lengths: lengths.done(),
      isWide: Uint8Array.from(isWide.done()),
      bytes,
      runs: runs.done(),
      runEnds: runEnds.done(),
      omissions: omissions.done(),
      omissionEnds: omissionEnds.done(),
    };
  };
  return { add, done };
}

const numbers = () => new GrowingNumbers();

/** The characters of a stored text as UTF-16 code units. */
export function codesOf({ bytes, froms, lengths, isWide }: StoredTexts, number: number): Uint8Array | Uint16Array {
  const [from, length] = [bytes.byteOffset + (froms[number] as number), lengths[number] as number];
  return isWide[number] ? new Uint16Array(bytes.buffer, from, length) : new Uint8Array(bytes.buffer, from, length);
}

/** Tells whether a stored text has these signs in a row anywhere; it is not read for that. */
export function signsIn(stored: StoredTexts, signs: string): (number: number) => boolean {
  const [narrow, wide] = [Buffer.from(signs, "latin1"), Buffer.from(signs, "utf16le")];
  const isNarrow = !/[^\0-\xff]/.test(signs);
  return (number) => {
    const { buffer, byteOffset, byteLength } = codesOf(stored, number);
    const bytes = Buffer.from(buffer, byteOffset, byteLength);
    return stored.isWide[number] ? bytes.includes(wide) : isNarrow && bytes.includes(narrow);
  };
}

/** Characters of texts that are kept read at once, among those asked for last. UTF-16 units, chosen by hand. */
const MOST_READ = 8_000_000;

/** The texts, each read from where it is stored when it is asked for. */
export function textsOf(stored: StoredTexts, documents: readonly Document[]): WordingText[] {
  const kept = new Map<number, ReadText>();
  let characters = 0;
  const read = (number: number): ReadText => {
    const known = kept.get(number);
    if (known) return known;
    const text = readText(stored, number);
    kept.set(number, text);
    characters += text.normalised.text.length;
    for (const [oldest, { normalised }] of kept) {
      if (oldest === number || characters <= MOST_READ) break;
      kept.delete(oldest);
      characters -= normalised.text.length;
    }
    return text;
  };
  return Array.from(stored.starts, (start, number) => ({
    document: documents[stored.documents[number] as number] as Document,
    start,
    get normalised() {
      return read(number).normalised;
    },
    get omissions() {
      return read(number).omissions;
    },
  }));
}

type ReadText = Pick<WordingText, "normalised" | "omissions">;

function readText(stored: StoredTexts, number: number): ReadText {
  const { buffer, byteOffset, byteLength } = codesOf(stored, number);
  const text = Buffer.from(buffer, byteOffset, byteLength).toString(stored.isWide[number] ? "utf16le" : "latin1");
  const [from, to] = [stored.runEnds[number - 1] ?? 0, stored.runEnds[number] as number];
  return { normalised: { text, runs: stored.runs.subarray(from, to) }, omissions: omissionsAt(stored, number) };
}

function omissionsAt({ omissions, omissionEnds }: StoredTexts, number: number): Range[] {
  const [from, to] = [omissionEnds[number - 1] ?? 0, omissionEnds[number] as number];
  return Array.from({ length: (to - from) / 2 }, (_, at) => ({
    start: omissions[from + 2 * at] as number,
    end: omissions[from + 2 * at + 1] as number,
  }));
}

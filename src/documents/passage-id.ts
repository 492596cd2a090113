import { createHash } from "node:crypto";
import type { Document, Passage } from "./document.ts";

/** A reference of more characters is too long for the state of a button. */
export const ID_LENGTH = 12;
const HASH_LENGTH = 3;

/** 0 is a, 25 is z, 26 is aa. */
export function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}

/** The inverse of `letters`. */
function letterIndex(ordinal: string): number {
  return [...ordinal].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 96, 0) - 1;
}

/**
 * The ordinal is the paragraph's number in the text and the passage's letter in the paragraph, so that an edit moves
 * no passage of another paragraph. The hash is of the words, white space aside; it shrinks in very long documents.
 */
export function passageId(ref: string, ordinal: string, words: string): string {
  const digest = createHash("sha256").update(words.replace(/\s+/g, " ")).digest();
  const hash = digest.readUIntBE(0, 6).toString(36).padStart(HASH_LENGTH, "0").slice(-HASH_LENGTH);
  const id = `${ref}-${ordinal}-`;
  return id + hash.slice(0, Math.max(1, ID_LENGTH - id.length));
}

/** A passage as an id or short reference led to it; `same` is false where its words have changed since. */
export type FoundPassage = { document: Document; passage: Passage; same: boolean };

/**
 * The passage for a reference: a full id (`mm25-2c-x7q`), or a ref with an ordinal (`mm25-2c`). Where the text has
 * changed, the passage with the same words is taken, else the one that stands nearest to the ordinal. `documents` are
 * by their refs.
 */
export function findPassage(documents: ReadonlyMap<string, Document>, reference: string): FoundPassage | null {
  const dash = reference.indexOf("-");
  const those = documents.get(reference.slice(0, dash));
  const exact = those?.passages.find(({ id }) => id === reference);
  if (those && exact) return { document: those, passage: exact, same: true };
  const [, ref, ordinal, hash] =
    /^([a-z0-9]{2,4})-(\d+[a-z]+)(?:-([0-9a-z]+))?$/.exec(reference.trim().toLowerCase()) ?? [];
  const document = documents.get(ref ?? "");
  if (!document || !ordinal) return null;
  const { passages } = document;
  const whole = `${ref}-${ordinal}-${hash}`;
  const known = hash === undefined ? undefined : passages.find(({ id }) => id === whole);
  if (known) return { document, passage: known, same: true };
  const distance = ({ id }: Passage) => ordinalDistance(id.split("-")[1] as string, ordinal);
  const nearest = (from: readonly Passage[]) => from.toSorted((a, b) => distance(a) - distance(b))[0];
  const unchanged = passages.filter(({ id }) => hash !== undefined && id.split("-")[2] === hash);
  const passage = nearest(unchanged) ?? nearest(passages);
  if (!passage) return null;
  const same = hash === undefined ? distance(passage) === 0 : unchanged.includes(passage);
  return { document, passage, same };
}

/** Paragraphs apart, then passages apart. */
function ordinalDistance(a: string, b: string): number {
  const paragraphs = Number.parseInt(a, 10) - Number.parseInt(b, 10);
  const passages = letterIndex(a.replace(/\d+/, "")) - letterIndex(b.replace(/\d+/, ""));
  return Math.abs(paragraphs) * 10_000 + Math.abs(passages);
}

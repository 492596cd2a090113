import { createHash } from "node:crypto";
import { normalise, withoutEnds } from "../text/normalise.ts";
import { findQuotations } from "../text/quotation-marks.ts";
import { overlaps } from "../text/ranges.ts";
import { paragraphsOf, sentencesOf } from "../text/segment.ts";
import type { Document, Drift } from "./document.ts";

/** Digits of the hash of a sentence, base 16. */
const LENGTH = 16;

const HEADER =
  "# Sentences of the full text, each as the first 16 hexadecimal digits of the SHA-256 of its levelled words, " +
  "to recognise them without the text";

/**
 * The hash of a sentence's words, whatever their typography and the punctuation at their ends; "" where there are
 * none.
 */
export function wordingHash(sentence: string): string {
  const { text } = normalise(sentence);
  const { start, end } = withoutEnds(text);
  return start === end ? "" : createHash("sha256").update(text.slice(start, end)).digest("hex").slice(0, LENGTH);
}

/** A text with its sentences, and the language that they are in. */
type Worded = Pick<Document, "text" | "paragraphs"> & {
  passages: readonly Pick<Document["passages"][number], "sentences">[];
  metadata: Pick<Document["metadata"], "language">;
};

/**
 * The hashes of a full text's sentences in order. Of a sentence with quotation marks in it, what they enclose has a
 * hash of its own, as people quote that, and so has each sentence within it.
 */
export function hashesOf({ text, paragraphs, passages, metadata }: Worded): string[] {
  const quotations = findQuotations(text, paragraphs);
  const hashes = passages
    .flatMap(({ sentences }) => sentences)
    .flatMap((sentence) => {
      const quoted = quotations
        .filter((quotation) => overlaps(quotation, sentence))
        .map(({ start, end }) => ({ start: Math.max(start + 1, sentence.start), end: Math.min(end - 1, sentence.end) }))
        .filter(({ start, end }) => (text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []).length >= 3);
      return [sentence, ...quoted.flatMap((range) => [range, ...sentencesOf(text, range, metadata.language)])];
    })
    .map(({ start, end }) => wordingHash(text.slice(start, end)));
  return [...new Set(hashes)].filter((hash) => hash !== "");
}

/** The hashes of all sentences of a text, those of what is left out as furniture too. */
export function everySentence(text: string, language: string): string[] {
  return paragraphsOf(text)
    .flatMap((paragraph) => sentencesOf(text, paragraph, language))
    .map(({ start, end }) => wordingHash(text.slice(start, end)));
}

/** How a document stands to what was catalogued of it; null where all of that is there, or only a digest is loaded. */
export function driftOf(document: Document, catalogued: ReadonlySet<string>): Drift | null {
  if (document.form === "digest") return null;
  const isThere = new Set(hashesOf(document));
  const missing = [...catalogued].filter((hash) => !isThere.has(hash));
  if (missing.length === 0) return null;
  const anywhere = new Set(everySentence(document.text, document.metadata.language));
  const gone = missing.filter((hash) => !anywhere.has(hash)).length;
  return gone === 0 ? null : { there: catalogued.size - gone, of: catalogued.size };
}

export function formatHashes(hashes: readonly string[]): string {
  return `${[HEADER, ...hashes].join("\n")}\n`;
}

/** Reads a file of hashes. `faults` has the numbers of the lines (from 1) that are none. */
export function parseHashes(file: string): { hashes: Set<string>; faults: number[] } {
  const lines = file.replace(/^\uFEFF/, "").split(/\r?\n/);
  const hashes = new Set<string>();
  const faults: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    if (/^[0-9a-f]{16}$/.test(line.trim())) hashes.add(line.trim());
    else faults.push(index + 1);
  }
  return { hashes, faults };
}

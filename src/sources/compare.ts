import { buildDocument } from "../documents/build.ts";
import type { Document } from "../documents/document.ts";
import { everySentence, hashesOf } from "../documents/hashes.ts";
import { normalise, withoutEnds } from "../text/normalise.ts";

/**
 * How a text stands to what was catalogued of a document: so many of its `of` sentences (and quotations within them)
 * are `there`; `gone` are phrases that the digest quotes and the text has not; `faults` say which of the metadata's
 * spans it does not fit.
 */
export type Comparison = { there: number; of: number; gone: string[]; faults: string[] };

/** Compares a text with the catalogued hashes of a document, or, where there are none, with its own text. */
export function compareText(document: Document, text: string): Comparison {
  const { id, metadata, hashes } = document;
  const catalogued = hashes.size > 0 ? hashes : new Set(document.form === "full" ? hashesOf(document) : []);
  const made = buildDocument(id, metadata, "full", text);
  // A page may be furnished otherwise today.
  const present = new Set([...hashesOf(made.document), ...everySentence(text, metadata.language)]);
  const levelled = normalise(text.replace(/\s+/g, " ")).text;
  return {
    there: [...catalogued].filter((hash) => present.has(hash)).length,
    of: catalogued.size,
    gone: document.phrases
      .map(({ start, end }) => document.text.slice(start, end))
      .filter((phrase) => !levelled.includes(levelledWords(phrase))),
    faults: made.faults.map(({ message }) => message),
  };
}

function levelledWords(phrase: string): string {
  const { text } = normalise(phrase.replace(/\s+/g, " "));
  const { start, end } = withoutEnds(text);
  return text.slice(start, end);
}

/** How much of what was catalogued is there, from 0 to 1; null where nothing was. */
export function shareOf({ there, of }: Comparison): number | null {
  return of === 0 ? null : there / of;
}

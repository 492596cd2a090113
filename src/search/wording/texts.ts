import type { Document } from "../../documents/document.ts";
import type { Normalised } from "../../text/normalise.ts";
import type { Range } from "../../text/ranges.ts";

/**
 * A stretch of a document in which wordings are looked up: the whole of a full text, or one phrase of the source in a
 * digest. `start` is where it begins in the document's text; all other offsets are into `normalised.text`.
 */
export type WordingText = {
  document: Document;
  start: number;
  normalised: Normalised;
  /** What is never quoted. */
  omissions: readonly Range[];
};

/**
 * All texts with a table of their character 8-grams: where the grams of each hash stand, as offsets into all texts one
 * after another (`bases` are where each begins). A counting sort into typed arrays: 4 bytes for each character.
 */
export type WordingIndex = {
  texts: readonly WordingText[];
  bases: Uint32Array;
  firsts: Uint32Array;
  places: Uint32Array;
};

/** Where a wording stands in a text. */
export type Place = { text: WordingText; range: Range };

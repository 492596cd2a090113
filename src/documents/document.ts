import type { AttributedSpan } from "../attribution/model.ts";
import type { Figure } from "../counts/figure.ts";
import type { DocumentDate } from "../dates/mentioned.ts";
import type { Range } from "../text/ranges.ts";
import type { Omission } from "./furniture.ts";
import type { Metadata } from "./schema.ts";

/**
 * The retrievable unit: one or more whole sentences of one paragraph (or a part of a sentence that is too long).
 * `id` is the public reference: the document's ref, the ordinal, a hash of the words; at most 12 characters.
 */
export type Passage = Range & { id: string; sentences: Range[]; heading: Heading | null };

/** The document's printed title, or a line that heads a section (or signs the text). */
export type Heading = "title" | "section";

/** A document as it is quoted from. All offsets are UTF-16 units into `text`, which is as it is on disk. */
export type Document = {
  id: string;
  metadata: Metadata;
  form: "full" | "digest";
  text: string;
  /** Stretches that are not the source's words; never quoted. */
  omissions: Omission[];
  /** The quotable text: paragraphs, in order, without omissions and without the white space around them. */
  paragraphs: Range[];
  passages: Passage[];
  /** Whose words the quotable text is; of a digest, which is ours, those of its phrases of which that is told. */
  attributions: AttributedSpan[];
  /** In a digest: the source's words, without what marks them as such. Empty for a full text. */
  phrases: Range[];
  /** Hashes of the full text's sentences, where they are catalogued. */
  hashes: ReadonlySet<string>;
  /** Of a full text whose sentences are catalogued: how many of them are still there, where not all are; else null. */
  drift: Drift | null;
  /**
   * What its quotable text counts, in order; of a digest, what stands in the source's words. Found when first asked
   * for.
   */
  figures: () => readonly Figure[];
  /** The dates that its quotable text speaks of, in order; of a digest likewise. Found when first asked for. */
  dates: () => readonly DocumentDate<Passage>[];
};

/** Of so many catalogued sentences, and quotations within them, so many are there. */
export type Drift = { there: number; of: number };

/** A fault of the text or of its `spans`. `at` is an offset into the text, `span` an index into `metadata.spans`. */
export type TextFault = { message: string; remedy: string; at?: number; span?: number; selector?: "from" | "to" };

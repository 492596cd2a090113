import type { FoundRow } from "../answers/figures/figures.ts";
import type { Corpus } from "../corpus/load.ts";
import type { Problem } from "../corpus/problems.ts";
import type { DocumentRecord } from "../documents/record.ts";
import type { LibraryParts } from "../search/library.ts";

/**
 * What the thread that reads a corpus is told. What it is about to do it writes into `progress`: a counter, the length
 * of the text and the text itself, as who waits for it may have to say for what.
 */
export type ReaderOrder = {
  corpusDir: string;
  corpusTexts: string | null;
  isStrict: boolean;
  progress: SharedArrayBuffer;
};

/** What it sends, packed: the problems, and the library in parts where there is one. */
export type ReaderDelivery = {
  problems: Problem[];
  read: {
    corpus: Omit<Corpus, "documents">;
    documents: DocumentRecord[];
    parts: LibraryParts;
    figures: readonly FoundRow[];
  } | null;
};

/** Bytes of `progress`: the counter and the length are 4 each. */
export const PROGRESS = { text: 8, size: 1024 } as const;

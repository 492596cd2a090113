import { createHash } from "node:crypto";
import type { Document } from "../documents/document.ts";
import type { AliasGroup } from "../documents/schema.ts";
import type { Defaulted } from "./defaults.ts";
import type { Problem } from "./problems.ts";

/**
 * What a reading has found of a document without an error. `file` is a digest of its file and of all that holds for
 * every document, `content` of what else its words and hashes are read from.
 */
export type KnownDocument = {
  file: string;
  content: string;
  document: Document;
  defaulted: readonly Defaulted[];
  warnings: readonly Problem[];
};

/** What earlier readings by the same code know of documents, so that only those are read that have changed. */
export type Knowledge = {
  /** What is known of the document of a file, by the digest. */
  find: (file: string) => KnownDocument | undefined;
  /** Takes what was read anew, with the aliases of the corpus, and gives the document to go on with. */
  keep: (known: KnownDocument, aliases: readonly AliasGroup[]) => Document;
};

/** A reading that knows nothing beforehand and keeps nothing. */
export const NO_KNOWLEDGE: Knowledge = { find: () => undefined, keep: ({ document }) => document };

export function digestOf(...parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

import type { Corpus } from "../corpus/load.ts";
import type { Problem } from "../corpus/problems.ts";
import type { Drift } from "../documents/document.ts";

/**
 * A reading of the corpus: when it ended, in ISO 8601; what caused it, and who, by id on Discord. `isRead`: it came to
 * its end, and did not fail for want of memory or time; `isUsed`: what was read is in use.
 */
export type Reload = { when: string; cause: ReloadCause; by: string | null; isRead: boolean; isUsed: boolean };

/** `files`: they were changed; `signal`: SIGHUP; the others are what somebody did from Discord. */
export type ReloadCause = "start" | "files" | "signal" | "add" | "remove" | "restore" | "reload";

/** How a corpus is: for those who look after it, not for those who ask it. */
export type CorpusStatus = {
  name: string;
  revision: string;
  documents: number;
  /** Documents of which only a digest is loaded, and those that have errors, with the first error of each. */
  digests: string[];
  apart: { id: string; problem: Problem }[];
  unsettled: { id: string; fields: string[] }[];
  /** Documents whose text has not all that was catalogued of it. */
  drifted: (Drift & { id: string })[];
  /** Entries of the queue that wait for a decision; null where it can't be read. */
  waiting: number | null;
  /** The last reading, where that is known. */
  reload: Reload | null;
};

export function answerStatus(
  { info, documents, apart, revision }: Pick<Corpus, "info" | "documents" | "apart" | "revision">,
  { waiting, reload }: Pick<CorpusStatus, "waiting" | "reload">,
): CorpusStatus {
  return {
    name: info.name,
    revision,
    documents: documents.length,
    digests: documents.flatMap(({ id, form }) => (form === "digest" ? [id] : [])),
    apart: apart.map(({ id, problem }) => ({ id, problem })),
    unsettled: documents.flatMap(({ id, metadata: { unsettled } }) => (unsettled ? [{ id, fields: unsettled }] : [])),
    drifted: documents.flatMap(({ id, drift }) => (drift ? [{ id, ...drift }] : [])),
    waiting,
    reload,
  };
}

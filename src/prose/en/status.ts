import type { ReloadCause } from "../../answers/status.ts";
import { plural } from "./grammar.ts";

/** How a corpus is, for those who look after it. */
export const status = {
  loaded: (name: string, documents: number, revision: string) =>
    `${name}: ${plural(documents, "document")} loaded, revision ${revision}.`,
  noneApart: "None is set apart.",
  apart: (documents: number) => `${plural(documents, "document")} set apart, for errors:`,
  line: (file: string, line: number) => `${file}, line ${line}`,
  noneUnsettled: "Nothing is unsettled.",
  unsettled: (documents: number) => `${plural(documents, "document")} with unsettled fields:`,
  noDigests: "All texts are loaded in full.",
  digests: (documents: number) => `${plural(documents, "document")} as digests only:`,
  noDrift: "No text differs from what was catalogued of it.",
  drifted: (documents: number) => `${plural(documents, "document")} whose text differs from what was catalogued of it:`,
  missing: (sentences: number, of: number) => `${sentences} of ${of} sentences are not in it`,
  more: (count: number) => `and ${count} more`,
  queueNotRead: "The queue can't be read; /corpus queue says why.",
  noQueue: "Nothing waits in the queue.",
  queue: (entries: number) => `${plural(entries, "entry", "entries")} in the queue.`,
  causes: {
    start: "at the start",
    files: "as its files had changed",
    signal: "as SIGHUP asked for it",
    add: "as a document was added",
    remove: "as a document was removed",
    restore: "as a document was restored",
    reload: "as it was asked for",
  } satisfies Record<ReloadCause, string>,
  notUsed: "; it has errors and is not used, the one before it is",
  failed: "; that failed, the one before it is",
  read: (when: string, cause: string, rest: string) => `Last read ${when} UTC, ${cause}${rest}.`,
};

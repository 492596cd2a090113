import type { CorpusStatus, Reload } from "../answers/status.ts";
import { plural } from "./words.ts";

/** Entries of a list that are named one by one on Discord; a terminal has them all. */
export const MOST_TOLD = 10;

/** How a corpus is, a line each; lists are cut after `most`. */
export function statusTold(status: CorpusStatus, most = Number.POSITIVE_INFINITY): string[] {
  const { name, revision, documents, digests, apart, unsettled, drifted, waiting, reload } = status;
  const listed = <T>(items: readonly T[], lineOf: (item: T) => string) => [
    ...items.slice(0, most).map((item) => `  ${lineOf(item)}`),
    ...(items.length > most ? [`  and ${items.length - most} more`] : []),
  ];
  return [
    `${name}: ${plural(documents, "document")} loaded, revision ${revision}.`,
    apart.length === 0 ? "None is set apart." : `${plural(apart.length, "document")} set apart, for errors:`,
    ...listed(apart, ({ id, problem: { file, line, message } }) => {
      return `${id}: ${file}${line === null ? "" : `, line ${line}`}: ${message}`;
    }),
    unsettled.length === 0 ? "Nothing is unsettled." : `${plural(unsettled.length, "document")} with unsettled fields:`,
    ...listed(unsettled, ({ id, fields }) => `${id}: ${fields.join(", ")}`),
    digests.length === 0 ? "All texts are loaded in full." : `${plural(digests.length, "document")} as digests only:`,
    ...listed(digests, (id) => id),
    drifted.length === 0
      ? "No text differs from what was catalogued of it."
      : `${plural(drifted.length, "document")} whose text differs from what was catalogued of it:`,
    ...listed(drifted, ({ id, there, of }) => `${id}: ${of - there} of ${of} sentences are not in it`),
    waitingTold(waiting),
    ...(reload === null ? [] : [reloadLine(reload)]),
  ];
}

function waitingTold(waiting: number | null): string {
  if (waiting === null) return "The queue can't be read; /corpus queue says why.";
  if (waiting === 0) return "Nothing waits in the queue.";
  return `${plural(waiting, "entry").replace("entrys", "entries")} in the queue.`;
}

const CAUSES: Record<Reload["cause"], string> = {
  start: "at the start",
  files: "as its files had changed",
  signal: "as SIGHUP asked for it",
  add: "as a document was added",
  remove: "as a document was removed",
  restore: "as a document was restored",
  reload: "as it was asked for",
};

function reloadLine({ when, cause, by, isRead, isUsed }: Reload): string {
  const who = by === null ? "" : ` by the user ${by}`;
  const why = isRead ? "it has errors and is not used" : "that failed";
  const after = isUsed ? "" : `; ${why}, the one before it is`;
  return `Last read ${when.slice(0, 16).replace("T", " ")} UTC, ${CAUSES[cause]}${who}${after}.`;
}

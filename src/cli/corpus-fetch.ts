import type { Command } from "commander";
import type { Document } from "../documents/document.ts";
import { createFetcher, type FetchSettings } from "../sources/fetch.ts";
import { type Kept, keepText } from "../sources/full-text.ts";
import { inPool } from "../sources/pool.ts";
import { hasText, type Visit, visit } from "../sources/visit.ts";
import { visible } from "../text/visible.ts";
import { type Io, STATUS, type Status } from "./io.ts";
import { progress } from "./progress.ts";
import { readCorpus, UsageError } from "./run.ts";

/** So many publishers are asked at a time; each for one page at a time. */
const AT_ONCE = 6;

export type FetchFlags = { force?: boolean; json?: boolean; allowPrivate?: boolean };

/** What is to be known of one document after its address was visited. */
export type Report = { document: Document; visit: Visit; kept: Kept };

/** How publishers are asked, beyond what the flags say; a test shortens its pauses. */
export type Web = Pick<FetchSettings, "pause" | "retries" | "limits">;

export function addFetch(program: Command, io: Io, web: Web, done: (status: Status) => void): void {
  program
    .command("fetch")
    .description("get the full texts of documents from their own addresses, compared with what was catalogued of them")
    .argument("[id...]", "documents, by id; all that are loaded as digests if none is given")
    .option("--force", "take a text also where it has fewer of the document's sentences than what is there")
    .option("--json", "print one JSON object")
    .option("--allow-private", "read addresses of private networks and of this machine too")
    .action(async (ids: string[], flags: FetchFlags) => done(await fetchTexts(io, ids, flags, web)));
}

async function fetchTexts(io: Io, ids: readonly string[], flags: FetchFlags, web: Web): Promise<Status> {
  const { corpus, config } = readCorpus(io);
  const chosen = documentsOf(corpus.documents, ids, ({ form }) => form === "digest");
  if (chosen.length === 0) {
    io.out(flags.json ? `${JSON.stringify({ documents: [] })}\n` : "Every document's full text is loaded already.\n");
    return STATUS.answered;
  }
  const { corpusDir } = config;
  const reports = await visitAll(io, chosen, flags, web, async (document, found) => ({
    document,
    visit: found,
    kept: await keepText(document, found, { corpusDir, now: new Date(), force: flags.force ?? false }),
  }));
  if (flags.json) io.out(`${JSON.stringify({ documents: reports.map(dataOf) }, null, 2)}\n`);
  else for (const report of reports) io.out(`${linesOf(report).join("\n")}\n`);
  const isThere = ({ visit: found, kept }: Report) => kept.written || (hasText(found) && kept.why !== null);
  const missing = reports.filter((report) => !isThere(report)).length;
  if (missing > 0) io.err(`${missing} of ${reports.length} have no full text. ${HOW_ELSE}\n`);
  return missing > 0 ? STATUS.failed : STATUS.answered;
}

const HOW_ELSE = "A text that you have may be put into the corpus's folder texts/ as <id>.txt by hand.";

/** Visits documents, several publishers at a time, and does with each what `then` says. */
export async function visitAll<T>(
  io: Io,
  documents: readonly Document[],
  { allowPrivate = false }: Pick<FetchFlags, "allowPrivate">,
  web: Web,
  then: (document: Document, found: Visit) => Promise<T>,
): Promise<T[]> {
  const fetcher = createFetcher({ ...web, allowPrivate, contact: io.env.OPERATOR_CONTACT ?? null, env: io.env });
  const bar = progress(io, documents.length, "documents");
  try {
    return await inPool(documents, AT_ONCE, async (document) => {
      const made = await then(document, await visit(document, fetcher));
      bar.step();
      return made;
    });
  } finally {
    bar.stop();
    await fetcher.close();
  }
}

/** The documents with these ids, or all that `isMeant` where none is given. */
export function documentsOf(
  documents: readonly Document[],
  ids: readonly string[],
  isMeant: (document: Document) => boolean,
): Document[] {
  const unknown = ids.find((id) => !documents.some((document) => document.id === id));
  if (unknown !== undefined)
    throw new UsageError(`there is no document "${unknown}"; there are: ${documents.map(({ id }) => id).join(", ")}`);
  return documents.filter((document) => (ids.length === 0 ? isMeant(document) : ids.includes(document.id)));
}

/** A report as JSON: what was found, and what of the catalogued sentences is there. */
export function dataOf({ document, visit: { outcome, asked, found, from, comparison, notes }, kept }: Report) {
  const sentences = comparison && { there: comparison.there, of: comparison.of };
  const { written, why } = kept;
  return { id: document.id, outcome, asked, found, from, sentences, gone: comparison?.gone ?? [], notes, written, why };
}

/** A report for a person. What a page says is shown for what it is, controls included. */
export function linesOf({ document, visit: found, kept }: Report): string[] {
  const { outcome, asked, comparison } = found;
  const redirected = found.found !== null && found.found !== asked ? `, at ${found.found}` : "";
  const told = SAID[outcome] ?? outcome;
  const sentences =
    comparison && comparison.of > 0 ? ` (${comparison.there} of ${comparison.of} catalogued sentences)` : "";
  return [
    `${document.id}: ${told}${sentences}${found.from === "archive" ? ", in the archive" : ""}${redirected}`,
    ...(comparison?.gone ?? []).map((phrase) => `  no longer there: “${phrase}”`),
    ...found.notes.map((note) => `  ${note}`),
    ...(kept.why === null ? [] : [`  not written: ${kept.why}`]),
  ].map((line) => visible(line));
}

const SAID: Record<string, string> = {
  matches: "matches what was catalogued",
  changed: "changed since it was catalogued",
  moved: "moved: its address leads to another text",
  other: "gone: another text stands at its address",
  "no address": "has no address",
  gone: "gone",
  blocked: "blocked",
  refused: "not asked for",
  limit: "given up",
  failed: "failed",
  unreadable: "can't be read",
};

import type { Command } from "commander";
import { dataOf, documentsOf, type FetchFlags, linesOf, visitAll, type Web } from "./corpus-fetch.ts";
import { type Io, STATUS, type Status } from "./io.ts";
import { readCorpus } from "./run.ts";

export function addDrift(program: Command, io: Io, web: Web, done: (status: Status) => void): void {
  program
    .command("drift")
    .description("visit the documents' addresses again and say what has changed there; nothing is written")
    .argument("[id...]", "documents, by id; all that have an address if none is given")
    .option("--json", "print one JSON object")
    .option("--allow-private", "read addresses of private networks and of this machine too")
    .action(async (ids: string[], flags: FetchFlags) => done(await drift(io, ids, flags, web)));
}

/** The status is that of a failure where anything has changed, so that a timer can tell. */
async function drift(io: Io, ids: readonly string[], flags: FetchFlags, web: Web): Promise<Status> {
  const { documents } = readCorpus(io).corpus;
  const chosen = documentsOf(documents, ids, ({ metadata }) => metadata.URL !== null);
  const kept = { written: false, why: null };
  const reports = await visitAll(io, chosen, flags, web, async (document, visit) => ({ document, visit, kept }));
  const drifted = reports.filter(({ visit }) => visit.outcome !== "matches");
  if (flags.json) io.out(`${JSON.stringify({ drifted: drifted.length, documents: reports.map(dataOf) }, null, 2)}\n`);
  else {
    for (const report of reports) io.out(`${linesOf(report).join("\n")}\n`);
    io.out(`${drifted.length} of ${reports.length} are no longer as they were catalogued.\n`);
  }
  return drifted.length > 0 ? STATUS.failed : STATUS.answered;
}

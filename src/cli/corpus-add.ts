import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Command } from "commander";
import { stringify } from "yaml";
import { readConfig } from "../config.ts";
import { addDocument, filesOf, isAddress, proposalsOf, readSource } from "../sources/add.ts";
import { ExtractError } from "../sources/extract.ts";
import { createFetcher } from "../sources/fetch.ts";
import { FetchError } from "../sources/fetched.ts";
import type { Proposal } from "../sources/propose.ts";
import { type Growing, surroundings } from "../sources/surroundings.ts";
import { visible } from "../text/visible.ts";
import type { Web } from "./corpus-fetch.ts";
import { type Io, STATUS, type Status } from "./io.ts";
import { progress } from "./progress.ts";
import { UsageError } from "./run.ts";

export type AddFlags = { json?: boolean; allowPrivate?: boolean };

/** What became of one source: the documents that were made of it, or why there are none. */
type Added = { source: string; documents: Proposal[]; same: Proposal[]; fault: string | null };

export function addAdd(program: Command, io: Io, web: Web, done: (status: Status) => void): void {
  program
    .command("add")
    .description("make documents of pages, PDF, Word files, Markdown, text and tables (a row a document)")
    .argument("<source...>", "addresses, files or folders")
    .option("--json", "print one JSON object")
    .option("--allow-private", "read addresses of private networks and of this machine too")
    .action(async (given: string[], flags: AddFlags) => done((await add(io, given, flags, web)).status));
}

/** Adds what was named, and reports it; `read` are the sources of which something could be read. */
export async function add(
  io: Io,
  given: readonly string[],
  flags: AddFlags,
  web: Web,
): Promise<{ status: Status; read: ReadonlySet<string> }> {
  const missing = given.find((one) => !isAddress(one) && !existsSync(one));
  if (missing !== undefined) throw new UsageError(`there is no file or folder "${missing}", and it is no http address`);
  const config = readConfig(io.env);
  const { corpusDir } = config;
  const named = await Promise.all(given.map((one) => (isAddress(one) ? [one] : filesOf(one))));
  const empty = given[named.findIndex((files) => files.length === 0)];
  if (empty !== undefined) throw new UsageError(`there is no file in "${empty}" of a kind that is read`);
  const sources = named.flat();
  const around = await surroundings(config);
  const fetcher = createFetcher({
    ...web,
    allowPrivate: flags.allowPrivate ?? false,
    contact: io.env.OPERATOR_CONTACT ?? null,
    env: io.env,
  });
  const bar = progress(io, sources.length, "sources");
  const added: Added[] = [];
  try {
    for (const source of sources) {
      added.push(await addOne(source, corpusDir, around, fetcher));
      bar.step();
    }
  } finally {
    bar.stop();
    await fetcher.close();
  }
  const made = added.flatMap(({ documents }) => documents);
  if (made.length > 0) await writeInfo(corpusDir, made, io);
  if (flags.json) io.out(`${JSON.stringify({ sources: added.map(dataOf) }, null, 2)}\n`);
  else
    io.out(
      `${reportOf(added)
        .map((line) => visible(line))
        .join("\n")}\n`,
    );
  const read = new Set(added.flatMap(({ source, fault }) => (fault === null ? [source] : [])));
  return { status: read.size < added.length ? STATUS.failed : STATUS.answered, read };
}

async function addOne(
  given: string,
  folder: string,
  around: Growing,
  fetcher: Parameters<typeof readSource>[1],
): Promise<Added> {
  try {
    const source = await readSource(given, fetcher);
    const documents: Proposal[] = [];
    const same: Proposal[] = [];
    for (const proposal of await proposalsOf(source, around)) {
      const twin = proposal.same ?? around.texts.get(proposal.text) ?? null;
      if (twin !== null) same.push({ ...proposal, same: twin });
      else {
        await addDocument(folder, proposal, source);
        around.takenIds.add(proposal.id);
        around.takenRefs.add(proposal.metadata.ref);
        around.texts.set(proposal.text, proposal.id);
        documents.push(proposal);
      }
    }
    return { source: given, documents, same, fault: null };
  } catch (error) {
    const isExpected = error instanceof FetchError || error instanceof ExtractError;
    if (!isExpected && (error as NodeJS.ErrnoException).code === undefined) throw error;
    return { source: given, documents: [], same: [], fault: (error as Error).message };
  }
}

/** A corpus that has none gets a `corpus.yaml`, which says of itself that a person should fill it in. */
export async function writeInfo(folder: string, [first]: readonly Proposal[], io: Io): Promise<void> {
  const path = join(folder, "corpus.yaml");
  if (existsSync(path) || !first) return;
  const name = basename(folder);
  const words = (first.metadata.title ?? first.preview[0] ?? name).split(/\s+/).slice(0, 4).join(" ");
  const info = { name, about: name, chosen: "not said yet", spelling: "as in the documents", try: [words] };
  await writeFile(path, stringify(info));
  io.err(`${path} was made: say there what the corpus is about and how its documents were chosen.\n`);
}

function dataOf({ source, documents, same, fault }: Added) {
  return {
    source,
    fault,
    same: same.map((one) => one.same),
    documents: documents.map(({ id, metadata, bases, unsettled, warnings, preview, speakers, withoutSpeaker }) => ({
      id,
      metadata,
      bases,
      unsettled,
      warnings,
      preview,
      speakers,
      withoutSpeaker,
    })),
  };
}

/** What a person should know and settle, a document after the other, and at last the sum. */
function reportOf(added: readonly Added[]): string[] {
  const made = added.flatMap(({ documents }) => documents);
  const same = added.flatMap(({ source, same }) => same.map((one) => ({ source, as: one.same })));
  const open = made.filter(({ unsettled }) => unsettled.length > 0).length;
  const faults = added.filter(({ fault }) => fault !== null);
  return [
    ...made.flatMap(linesOf),
    ...same.map(({ source, as }) => `not added: ${source}: its text is there already, as ${as}`),
    ...faults.map(({ source, fault }) => `not added: ${source}: ${fault}`),
    `${made.length} added, ${same.length} there already, ${faults.length} not read; ${open} have something to settle.`,
    ...(open > 0 ? ["Settle a field in the document's file, and take it out of the list 'unsettled' there."] : []),
  ];
}

export function linesOf({ id, metadata, bases, unsettled, warnings, speakers, withoutSpeaker }: Proposal): string[] {
  const read = Object.entries(bases).map(([name, basis]) => `${name} (${basis})`);
  return [
    `${id}.md (${metadata.ref}): ${metadata.title ?? "no title"}`,
    ...(read.length > 0 ? [`  read: ${read.join("; ")}`] : []),
    ...(unsettled.length > 0 ? [`  to settle: ${unsettled.join(", ")}`] : []),
    ...(speakers.length > 0 ? [`  speakers to confirm (in people.yaml): ${speakers.join(", ")}`] : []),
    ...(withoutSpeaker > 0 ? [`  ${Math.round(withoutSpeaker * 100)} % of the quoted words are nobody's`] : []),
    ...warnings.map((warning) => `  look at: ${warning}`),
  ];
}

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { introducedSpeakers } from "../answers/introduced.ts";
import type { Defaulted } from "../corpus/defaults.ts";
import type { Corpus } from "../corpus/load.ts";
import { lineNumber } from "../corpus/problems.ts";
import type { Document } from "../documents/document.ts";
import { formatHashes, hashesOf } from "../documents/hashes.ts";
import { plural } from "../prose/en/grammar.ts";
import { visible } from "../text/visible.ts";
import { addAdd } from "./corpus-add.ts";
import { addDrift } from "./corpus-drift.ts";
import { addFetch, type Web } from "./corpus-fetch.ts";
import { addQueue } from "./corpus-queue.ts";
import { addStatus } from "./corpus-status.ts";
import { type Io, STATUS, type Status } from "./io.ts";
import { readCorpus, run, UsageError, withCorpusOption } from "./run.ts";

/** Looks after the corpus, on `io`: the arguments are a command and what it takes, as after `npm run corpus --`. */
export async function corpus(argv: readonly string[], given: Io, web: Web = {}): Promise<Status> {
  let status: Status = STATUS.answered;
  const done = (ended: Status) => {
    status = ended;
  };
  const program = new Command("npm run corpus --").description("Looks after the corpus.");
  const io = withCorpusOption(program, given);
  program
    .command("check")
    .description("list every problem of the corpus, and every stretch of a text that is never quoted")
    .action(() => check(io));
  program
    .command("hash")
    .description("write the hashes of the sentences of full texts, by which they are recognised without the texts")
    .argument("[id...]", "documents, by id; all whose full text is loaded if none is given")
    .action((ids: string[]) => hash(io, ids));
  addStatus(program, io);
  addAdd(program, io, web, done);
  addFetch(program, io, web, done);
  addQueue(program, io, web, done);
  addDrift(program, io, web, done);
  const ran = await run(program, argv, io);
  return ran === STATUS.answered ? status : ran;
}

async function check(io: Io): Promise<void> {
  const defaults = new Map<string, readonly Defaulted[]>();
  const onDefaults = (id: string, fields: readonly Defaulted[]) => defaults.set(id, fields);
  const { corpus, problems } = readCorpus(io, { isStrict: true, onDefaults });
  const { documents, revision } = corpus;
  const warnings = problems.length === 0 ? "no problems" : plural(problems.length, "warning");
  const lines = [
    ...documents.flatMap((document) => {
      const [head = "", ...rest] = omissionsOf(document);
      return [head, ...defaultLines(defaults.get(document.id) ?? []), ...rest];
    }),
    ...introducedLines(corpus),
    `${plural(documents.length, "document")}, revision ${revision}, ${warnings}`,
  ];
  io.out(`${lines.join("\n")}\n`);
}

/** Who speaks by what texts alone tell, for a person to settle once. */
function introducedLines(corpus: Corpus): string[] {
  const introduced = introducedSpeakers(corpus);
  if (introduced.length === 0) return [];
  return [
    "Speakers whom only texts name. Settle them in people.yaml, under 'people' or under 'nobody':",
    ...introduced.map(({ name, characters, documents, example }) => {
      const where = documents.length === 1 ? documents[0] : `${documents.length} documents, first ${documents[0]}`;
      return visible(`  ${name}: ${characters} characters in ${where}: ${example}`);
    }),
  ];
}

/** The fields that a document has from `defaults` of the corpus, by the pattern that gave them. */
function defaultLines(fields: readonly Defaulted[]): string[] {
  return [...Map.groupBy(fields, ({ by }) => by)].map(([by, all]) => {
    const names = all.map(({ field }) => field).join(", ");
    return visible(`  by default${by === null ? "" : `, for "${by}"`}: ${names}`);
  });
}

/** A document, and the lines of its text that are never quoted. */
function omissionsOf({ id, form, text, passages, omissions, metadata }: Document): string[] {
  return [
    `${id} (${metadata.ref}): ${form === "full" ? "full text" : "digest"}, ${plural(passages.length, "passage")}`,
    ...(metadata.unsettled ? [`  not settled: ${metadata.unsettled.join(", ")}`] : []),
    ...omissions.flatMap(({ start, end, why }) => [
      `  left out, line ${lineNumber(text, start)}: ${why}`,
      ...visible(text.slice(start, end))
        .split("\n")
        .filter((line) => line.trim())
        .map((line) => `    | ${line}`),
    ]),
  ];
}

async function hash(io: Io, ids: readonly string[]): Promise<void> {
  const { corpus, config } = readCorpus(io, { isStrict: true });
  const full = corpus.documents.filter(({ form }) => form === "full");
  for (const id of ids) {
    if (full.some((document) => document.id === id)) continue;
    const isThere = corpus.documents.some((document) => document.id === id);
    throw new UsageError(
      isThere
        ? `the full text of "${id}" is not loaded: npm run corpus -- fetch ${id}`
        : `there is no document "${id}"`,
    );
  }
  const chosen = full.filter(({ id }) => ids.length === 0 || ids.includes(id));
  if (chosen.length === 0)
    throw new UsageError(
      "no full text is loaded: get them with npm run corpus -- fetch, or set CORPUS_TEXTS to their folder",
    );
  const folder = join(config.corpusDir, "hashes");
  await mkdir(folder, { recursive: true });
  for (const document of chosen) {
    const hashes = hashesOf(document);
    await writeFile(join(folder, document.id), formatHashes(hashes));
    io.out(`${document.id}: ${hashes.length} hashes\n`);
  }
}

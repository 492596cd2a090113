import { join } from "node:path";
import { type Command, CommanderError } from "commander";
import { type Config, readConfig } from "../config.ts";
import { type CorporaMap, readCorporaMap } from "../corpus/corpora.ts";
import { type Corpus, loadCorpus, type Reading } from "../corpus/load.ts";
import { formatProblem, type Problem } from "../corpus/problems.ts";
import { readHere } from "../library/read-aside.ts";
import type { Library } from "../search/library.ts";
import { type Io, STATUS, type Status } from "./io.ts";

/** What a person asked for does not exist or makes no sense; the message says what does. */
export class UsageError extends Error {}

/** What is wrong has been said on standard error already. */
class SaidError extends Error {}

/** Parses the arguments and runs the command that they name. */
export function run(program: Command, argv: readonly string[], io: Io): Promise<Status> {
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .showHelpAfterError("(--help lists what there is)")
      .configureOutput({ writeOut: io.out, writeErr: io.err, ...helpLayout(io) });
  }
  return guard(io, async () => {
    await program.parseAsync(argv, { from: "user" });
    return STATUS.answered;
  });
}

/** Columns of a help text where none are known. */
const HELP_COLUMNS = 80;

function helpLayout({ screen }: Io) {
  const columns = () => screen.columns ?? HELP_COLUMNS;
  const colour = () => screen.colour;
  return { getOutHelpWidth: columns, getErrHelpWidth: columns, getOutHasColors: colour, getErrHasColors: colour };
}

/** The status of `action`. Diagnostics go to standard error, and a person never sees a stack trace. */
export async function guard(io: Pick<Io, "err">, action: () => Promise<Status>): Promise<Status> {
  try {
    return await action();
  } catch (error) {
    // Commander has said what is wrong, or has shown the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? STATUS.answered : STATUS.usage;
    if (!(error instanceof SaidError)) io.err(`${(error as Error).message}\n`);
    return error instanceof UsageError ? STATUS.usage : STATUS.failed;
  }
}

/**
 * Gives a program the option `--corpus`, and the world in which its commands find the corpus that is chosen of those
 * of the setting CORPORA, else their default.
 */
export function withCorpusOption(program: Command, io: Io): Io {
  const env = { ...io.env };
  program.option("--corpus <name>", "of several corpora (CORPORA) this one, and not their default");
  program.hook("preAction", () => {
    const { corpus } = program.opts<{ corpus?: string }>();
    Object.assign(env, corpusSettings(io, corpus ?? null));
  });
  return Object.create(io, { env: { value: env } });
}

/**
 * The settings that name one corpus where CORPORA names several: nothing where it does not.
 * @throws UsageError where there is none of that name; SaidError where the map of corpora can't be used
 */
export function corpusSettings(io: Io, name: string | null): NodeJS.ProcessEnv {
  const { corpora } = readConfig(io.env);
  if (corpora === null) {
    if (name === null) return {};
    throw new UsageError("--corpus chooses of several corpora: set CORPORA to their folder");
  }
  const map = readMap(io, corpora);
  if (name !== null && !map.tags.has(name))
    throw new UsageError(`there is no corpus "${name}"; the corpora are: ${[...map.tags.keys()].sort().join(", ")}`);
  return { CORPUS_DIR: join(corpora, name ?? map.default), CORPORA: "" };
}

/**
 * The map of a folder of corpora.
 * @throws SaidError where it can't be used
 */
export function readMap(io: Io, folder: string): CorporaMap {
  const { map, problems } = readCorporaMap(folder);
  for (const problem of problems) io.err(`${formatProblem(problem)}\n`);
  if (map) return map;
  io.err("The corpora can't be used until this is put right.\n");
  throw new SaidError();
}

/**
 * Reads the corpus that the environment names, with what is to be known of it on standard error. `isStrict`: not
 * without the documents that have errors.
 * @throws SaidError where something keeps it from being used
 */
export function readCorpus(
  io: Io,
  { isStrict = false, ...reading }: Pick<Reading, "isStrict" | "onDefaults"> = {},
): { corpus: Corpus; problems: Problem[]; config: Config } {
  const config = readConfig(io.env);
  const { corpus, problems } = loadCorpus(config, { isStrict, ...reading });
  return { corpus: usable(io, corpus, problems), problems, config };
}

/**
 * The library of the corpus that the environment names, as it was kept by whoever read it last where nothing has
 * changed since. Where nothing can be kept it is read each time, which whoever asks need not be told.
 * @throws SaidError where something keeps it from being used
 */
export async function readLibrary(io: Io): Promise<Library> {
  const { corpusDir, corpusTexts } = readConfig(io.env);
  const { library, problems } = await readHere({ corpusDir, corpusTexts, isStrict: false });
  usable(io, library?.corpus ?? null, problems);
  return library as Library;
}

/**
 * The corpus, with what is to be known of it on standard error.
 * @throws SaidError where there is none
 */
export function usable<T extends Pick<Corpus, "apart">>(io: Io, corpus: T | null, problems: readonly Problem[]): T {
  reportProblems(io, problems, corpus);
  if (!corpus) throw new SaidError();
  return corpus;
}

/**
 * Lists problems on standard error, and says what they keep from being used: documents of the corpus, or all of it.
 */
export function reportProblems(
  io: Pick<Io, "err">,
  problems: readonly Problem[],
  corpus: Pick<Corpus, "apart"> | null,
): void {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  for (const problem of problems) io.err(`${formatProblem(problem)}\n`);
  const isOne = errors === 1;
  if (!corpus) io.err(`The corpus can't be used until ${isOne ? "this is" : `these ${errors} are`} put right.\n`);
  else if (errors > 0) {
    const [{ id } = { id: "" }, ...others] = corpus.apart;
    const out = others.length === 0 ? `The document ${id} is` : `${corpus.apart.length} documents are`;
    io.err(`${out} not loaded until ${isOne ? "this is" : "that is"} put right.\n`);
  }
}

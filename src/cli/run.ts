import { type Command, CommanderError } from "commander";
import { type Config, loadDotenv, readConfig } from "../config.ts";
import { loadCorpus } from "../corpus/load.ts";
import { formatProblem, type Problem } from "../corpus/problems.ts";
import { type Library, openLibrary } from "../search/library.ts";

/** Exit status (DESIGN 6): the command failed; it was called wrongly. */
const FAILED = 1;
const USAGE = 2;

/** What a person asked for does not exist or makes no sense; the message says what does. */
export class UsageError extends Error {}

/** Parses the arguments and runs the command. */
export function run(program: Command): Promise<void> {
  for (const command of [program, ...program.commands])
    command.exitOverride().showHelpAfterError("(--help lists what there is)");
  return guard(() => program.parseAsync());
}

/** Runs `action` with `.env` read. Diagnostics go to standard error, and a person never sees a stack trace. */
export async function guard(action: () => Promise<unknown>): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (| head) is no failure.
    if (error.code !== "EPIPE") process.stderr.write(`The answer can't be written: ${error.message}\n`);
    process.exit(error.code === "EPIPE" ? 0 : FAILED);
  });
  try {
    loadDotenv();
    await action();
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has said what is wrong, or has shown the help that was asked for.
      process.exitCode = error.exitCode === 0 ? 0 : USAGE;
      return;
    }
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = error instanceof UsageError ? USAGE : FAILED;
  }
}

/** Loads the corpus and opens it, or says on standard error what keeps it from being used and sets the exit status. */
export async function withLibrary(use: (library: Library, config: Config) => void | Promise<void>): Promise<void> {
  const config = readConfig(process.env);
  const { corpus, problems } = await loadCorpus(config);
  reportProblems(problems);
  if (corpus) await use(openLibrary(corpus), config);
  else process.exitCode = FAILED;
}

/** Lists problems on standard error. */
export function reportProblems(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
  if (errors > 0)
    process.stderr.write(
      `The corpus can't be used until ${errors === 1 ? "this is" : `these ${errors} are`} put right.\n`,
    );
}

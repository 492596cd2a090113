import { CommanderError } from "commander";
import * as z from "zod";
import type { Io } from "./io.ts";
import { UsageError } from "./run.ts";

/**
 * Reads JSON lines of arguments and prints a line for each, in order: its answer, or `{"error"}` where it could not be
 * answered, after which the next line is read all the same.
 */
export async function answerLines(
  { lines, out }: Pick<Io, "lines" | "out">,
  answer: (argv: readonly string[]) => Promise<unknown>,
): Promise<void> {
  for await (const line of lines) {
    const answered = async () => answer(argumentsIn(line));
    const said = await answered().catch((error: unknown) => ({ error: messageOf(error) }));
    out(`${JSON.stringify(said)}\n`);
  }
}

const argumentsSchema = z.array(z.string()).min(1);

function argumentsIn(line: string): string[] {
  try {
    return argumentsSchema.parse(JSON.parse(line));
  } catch {
    throw new UsageError('a line must be a JSON array of strings, such as ["quote", "boat", "--limit", "3"]');
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof CommanderError)) return (error as Error).message;
  // Where help was asked for, Commander's message is only a mark.
  return error.code.startsWith("commander.help") ? "a line can't ask for help" : error.message.replace(/^error: /, "");
}

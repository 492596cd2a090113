import { createInterface } from "node:readline";
import { loadDotenv } from "../config.ts";
import { type Io, type Screen, STATUS, type Status } from "./io.ts";
import { guard } from "./run.ts";

/** Runs a command of the command line as this process: on its arguments and streams, with `.env` read. */
export async function start(command: (argv: readonly string[], io: Io) => Promise<Status>): Promise<void> {
  const io = ioOfProcess();
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (| head) is no failure.
    if (error.code !== "EPIPE") io.err(`The answer can't be written: ${error.message}\n`);
    process.exit(error.code === "EPIPE" ? STATUS.answered : STATUS.failed);
  });
  process.exitCode = await guard(io, async () => {
    loadDotenv();
    return command(process.argv.slice(2), io);
  });
}

function ioOfProcess(): Io {
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    env: process.env,
    // Read when it is asked for, as `.env` may set NO_COLOR.
    get screen() {
      return screenOf(process.stdout);
    },
    ...(process.stderr.isTTY ? { bar: process.stderr } : {}),
    lines: { [Symbol.asyncIterator]: () => createInterface({ input: process.stdin })[Symbol.asyncIterator]() },
  };
}

/** A terminal as it is; a pipe or file gets no colour and no wrapping. */
function screenOf(stream: NodeJS.WriteStream): Screen {
  const colour = stream.isTTY === true && stream.hasColors?.() && !process.env.NO_COLOR;
  return { columns: stream.isTTY ? Math.min(stream.columns ?? 80, 100) : null, colour: Boolean(colour) };
}

import { fstatSync, writeSync } from "node:fs";
import type { Writable } from "node:stream";
import { isatty } from "node:tty";
import { DiscordAPIError, HTTPError } from "discord.js";
import type { APIInteraction } from "discord-api-types/v10";
import { type Logger, pino } from "pino";
import type { Config } from "../config.ts";

/** JSON lines on standard error. Nothing in them is a token, a query, a user's id or name. */
export type Log = Pick<Logger, "debug" | "info" | "warn" | "error">;

/** A log with the number of its lines that could not be written. */
export type CountingLog = Log & Pick<LogLines, "dropped">;

export function createLog(level: NonNullable<Config["logLevel"]>, to: LogLines = logLines()): CountingLog {
  const formatters = { level: (label: string) => ({ level: label }) };
  const { isoTime: timestamp } = pino.stdTimeFunctions;
  return Object.assign(pino({ level, base: null, timestamp, formatters }, to), { dropped: to.dropped });
}

/** Where lines go. None is waited for: what can't be written is dropped, counted, and told in the next that can. */
export type LogLines = { write: (line: string) => void; dropped: () => number };

/** Bytes that may wait for a reader. */
const MOST_UNREAD = 1024 * 1024;

/** Lines to standard error, or to what is given in its place, as `fstat` says what it is. */
export function logLines({
  stream = process.stderr,
  fd = 2,
}: {
  stream?: Pick<Writable, "write" | "writable" | "writableLength" | "on">;
  fd?: number;
} = {}): LogLines {
  let [dropped, untold] = [0, 0];
  const isFile = isFileOrDevice(fd);
  // A reader that has gone is no reason to end.
  if (!isFile) stream.on("error", () => {});
  const put = (line: string): boolean => {
    if (isFile) return written(fd, line);
    if (!stream.writable || stream.writableLength > MOST_UNREAD) return false;
    // Written at once where there is room, so that the last lines before an exit are there.
    stream.write(line);
    return true;
  };
  return {
    dropped: () => dropped,
    write: (line) => {
      const note =
        untold > 0 ? `${JSON.stringify({ level: "warn", dropped: untold, msg: "log lines dropped" })}\n` : "";
      if (put(note + line)) untold = 0;
      else [dropped, untold] = [dropped + 1, untold + 1];
    },
  };
}

/** A file or a device such as `/dev/full` takes a line or fails; a pipe, socket or terminal may make one wait. */
function isFileOrDevice(fd: number): boolean {
  const stats = fstatSync(fd);
  return stats.isFile() || (stats.isCharacterDevice() && !isatty(fd));
}

/** False where the disk is full, for one. */
function written(fd: number, line: string): boolean {
  try {
    writeSync(fd, line);
    return true;
  } catch {
    return false;
  }
}

/** An error as it may be logged, with what is secret taken out of its message and stack. */
export function describeError(error: unknown, secrets: readonly string[] = []): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: hide(String(error), secrets) };
  // The errors of discord.js carry the address, which holds the interaction's token, and the body; neither is taken
  // over.
  const request =
    error instanceof DiscordAPIError || error instanceof HTTPError
      ? {
          status: error.status,
          method: error.method,
          ...(error instanceof DiscordAPIError ? { code: error.code } : {}),
        }
      : {};
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause, secrets) };
  return {
    name: error.name,
    message: hide(error.message, secrets),
    stack: hide(error.stack ?? "", secrets),
    ...request,
    ...cause,
  };
}

/** Every text of an interaction that a person wrote or that identifies them, and the interaction's token. */
export function secretsOf(interaction: APIInteraction): string[] {
  // Nothing is sure to be there, nor to be of its kind: this also runs for what could not be read.
  const { token, member, user, channel, message, data } = Object(interaction) as Record<string, unknown>;
  const { options, resolved } = Object(data) as Record<string, unknown>;
  const values = Array.isArray(options) ? options.map((option) => Object(option).value) : options;
  const all = stringsIn([token, member, user, channel, message, values, resolved]);
  // Shorter strings are flags and letters, and would take apart every word of a message.
  return [...new Set(all)].filter(({ length }) => length >= 4).sort((a, b) => b.length - a.length);
}

/** Every string in a value, however deep it is nested: without recursion, so that no depth is too much. */
function stringsIn(value: unknown): string[] {
  const found: string[] = [];
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === "string") found.push(next);
    else if (typeof next === "object" && next !== null) for (const inner of Object.values(next)) left.push(inner);
  }
  return found;
}

function hide(text: string, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, "[hidden]"), text);
}

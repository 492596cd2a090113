import { DiscordAPIError, HTTPError } from "discord.js";
import type { APIInteraction, APIMessageComponentInteraction } from "discord-api-types/v10";
import { destination, type Logger, pino } from "pino";
import type { Config } from "../config.ts";

/** JSON lines on standard error. Nothing in them is a token, a query, a user's id or name. */
export type Log = Pick<Logger, "debug" | "info" | "warn" | "error">;

export function createLog(level: NonNullable<Config["logLevel"]>): Log {
  // Written at once, so that the last lines before an exit are there.
  const formatters = { level: (label: string) => ({ level: label }) };
  const { isoTime: timestamp } = pino.stdTimeFunctions;
  return pino({ level, base: null, timestamp, formatters }, destination({ dest: 2, sync: true }));
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
  const { token, member, user, channel, message } = interaction as Partial<APIMessageComponentInteraction>;
  const data = (interaction.data ?? {}) as { options?: { value?: unknown }[]; resolved?: unknown };
  const values = (data.options ?? []).map(({ value }) => value);
  const all = stringsIn([token, member, user, channel, message, values, data.resolved]);
  // Shorter strings are flags and letters, and would take apart every word of a message.
  return [...new Set(all)].filter(({ length }) => length >= 4).sort((a, b) => b.length - a.length);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function hide(text: string, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, "[hidden]"), text);
}

import { resolve } from "node:path";
import { config as readDotenv } from "dotenv";
import * as z from "zod";

const path = z.string().transform((value) => resolve(value));
const port = z
  .string()
  .regex(/^\d{1,5}$/, "must be a port number from 0 to 65535")
  .transform(Number)
  .refine((number) => number <= 65535, "must be a port number from 0 to 65535");

const snowflake = (of: string) => z.string().regex(/^\d{17,20}$/, `must be the id of ${of}: 17 to 20 digits`);

const environment = z
  .object({
    CORPUS_DIR: path.optional(),
    CORPUS_TEXTS: path.optional(),
    CORPORA: path.optional(),
    CORPUS_COMMAND: z.enum(["on", "off"], "must be on or off").optional(),
    CORPUS_ADMINS: z
      .string()
      .transform((ids) => ids.split(/[\s,]+/).filter(Boolean))
      .refine(
        (ids) => ids.every((id) => /^\d{17,20}$/.test(id)),
        "must be ids of people and roles, of 17 to 20 digits each, separated by commas",
      )
      .optional(),
    DISCORD_TOKEN: z
      .string()
      .transform((token) => token.trim().replace(/^Bot\s+/i, ""))
      .refine((token) => !/\s/.test(token), "must be one word: the token alone")
      .optional(),
    DISCORD_GUILD_ID: snowflake("a server").optional(),
    DISCORD_API_URL: z
      .url({ protocol: /^https?$/, error: "must be an http or https address, such as https://discord.com/api" })
      .transform((url) => url.replace(/\/+$/, ""))
      .default("https://discord.com/api"),
    DISCORD_GATEWAY: z.enum(["on", "off"], "must be on or off").default("on"),
    DISCORD_MESSAGES: z.enum(["on", "off"], "must be on or off").default("on"),
    DISCORD_PUBLIC_KEY: z
      .string()
      .regex(/^[0-9a-f]{64}$/i, "must be 64 hexadecimal digits, as on the application's page")
      .optional(),
    SHARDS: z
      .string()
      .regex(/^\d{1,5}(?:-\d{1,5})?$/, "must be the number of a shard, or a range such as 0-3")
      .transform((range) => range.split("-").map(Number) as [number, number?])
      .transform(([start, end = start]) => ({ start, end }))
      .refine(({ start, end }) => start <= end, "must be a range that begins with its lower number, such as 0-3")
      .optional(),
    SHARD_COUNT: z
      .string()
      .regex(/^[1-9]\d{0,4}$/, "must be the number of shards of all processes together, from 1 to 99999")
      .transform(Number)
      .optional(),
    INTERACTIONS_PORT: port.optional(),
    METRICS_PORT: port.optional(),
    API_PORT: port.optional(),
    API_ORIGINS: z
      .string()
      .transform((origins) => origins.split(/[\s,]+/).filter(Boolean))
      .refine(
        (origins) => origins.every((origin) => origin === "*" || URL.parse(origin)?.origin === origin),
        "must be *, or web origins such as https://example.org, separated by commas",
      )
      .optional(),
    API_PER_MINUTE: z
      .string()
      .regex(/^[1-9]\d{0,5}$/, "must be a whole number from 1 to 999999")
      .transform(Number)
      .default(60),
    HOST: z.string().default("127.0.0.1"),
    REPLIES: z.enum(["public", "private"], "must be public or private").default("public"),
    REPORT_CHANNEL: snowflake("a channel").optional(),
    REPORT_FILE: path.optional(),
    OPERATOR_CONTACT: z.string().max(300, "must have at most 300 characters").optional(),
    SANDBOX_PORT: port.optional(),
    LOG_LEVEL: z
      .enum(["trace", "debug", "info", "warn", "error", "silent"], "must be trace, debug, info, warn, error or silent")
      .optional(),
  })
  .refine((set) => (set.INTERACTIONS_PORT === undefined) === (set.DISCORD_PUBLIC_KEY === undefined), {
    path: ["INTERACTIONS_PORT"],
    error: "and DISCORD_PUBLIC_KEY belong together: set both, or neither",
  })
  .refine((set) => set.CORPORA === undefined || (set.CORPUS_DIR ?? set.CORPUS_TEXTS) === undefined, {
    path: ["CORPORA"],
    error: "names several corpora, each with its own texts: take CORPUS_DIR and CORPUS_TEXTS out, or CORPORA",
  })
  .refine((set) => set.REPORT_CHANNEL === undefined || set.DISCORD_TOKEN !== undefined, {
    path: ["REPORT_CHANNEL"],
    error: "needs DISCORD_TOKEN, as a report is posted there by the bot; or set REPORT_FILE",
  })
  .refine(({ SHARDS, SHARD_COUNT = 0 }) => SHARDS === undefined || SHARDS.end < SHARD_COUNT, {
    path: ["SHARDS"],
    error: "needs SHARD_COUNT, and each of its numbers must be below it: with SHARD_COUNT=4 they are 0 to 3",
  })
  .refine((set) => set.DISCORD_GATEWAY === "on" || set.INTERACTIONS_PORT !== undefined, {
    path: ["DISCORD_GATEWAY"],
    error: "can be off only where INTERACTIONS_PORT and DISCORD_PUBLIC_KEY are set, else nothing reaches the bot",
  });

/** What can be set. Paths are absolute; what is null is not set. */
export type Config = {
  corpusDir: string;
  corpusTexts: string | null;
  /** The folder of several corpora, which stand in the place of `corpusDir`; null: there is one. */
  corpora: string | null;
  /** Whether documents are managed from Discord; null: where one server uses the bot. `admins`: people and roles. */
  managing: { command: "on" | "off" | null; admins: readonly string[] };
  /** Null: no Discord, so the sandbox starts. */
  discord: DiscordConfig | null;
  replies: "public" | "private";
  contact: string | null;
  /** Where reports of errors in quotations go: a channel by its id, a file; with neither nobody can report. */
  reports: { channel: string | null; file: string | null };
  /** The address that servers for others listen on. */
  host: string;
  metricsPort: number | null;
  /** Answers for other programs over HTTP, and passages as web pages; null: off. */
  api: { port: number; origins: readonly string[]; perMinute: number } | null;
  sandboxPort: number | null;
  logLevel: "trace" | "debug" | "info" | "warn" | "error" | "silent" | null;
};

/** `token` is null where only the signed endpoint is wanted; then nothing is published. */
export type DiscordConfig = {
  token: string | null;
  gateway: boolean;
  /** Whether plain words to the bot, in a DM and where it is named, are answered; they come over the gateway. */
  messages?: boolean;
  guildId: string | null;
  apiUrl: string;
  endpoint: { publicKey: string; port: number } | null;
  /** Gateway connections: `count` of all processes together, and which of them are this one's. Default: Discord's. */
  shards?: { count: number; range: { start: number; end: number } };
};

/** Reads `.env` into `process.env`; what is set there already wins. */
export function loadDotenv(): void {
  const { error } = readDotenv({ quiet: true });
  if (error && (error as NodeJS.ErrnoException).code !== "ENOENT") {
    throw new Error(`.env can't be read (${error.message}). Correct it, or remove it to run with the defaults.`);
  }
}

/**
 * The checked configuration. A variable that is set but empty counts as not set. Relative paths start at the working
 * directory.
 * @throws Error that names each variable that is wrong, and never its value, which may be secret
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const { data: set, error } = environment.safeParse(given);
  if (!set) {
    const faults = error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    throw new Error(`The settings can't be used (environment or .env):\n${faults.join("\n")}`);
  }
  const endpoint =
    set.DISCORD_PUBLIC_KEY !== undefined && set.INTERACTIONS_PORT !== undefined
      ? { publicKey: set.DISCORD_PUBLIC_KEY, port: set.INTERACTIONS_PORT }
      : null;
  const token = set.DISCORD_TOKEN ?? null;
  return {
    corpusDir: set.CORPUS_DIR ?? resolve(import.meta.dirname, "../corpus"),
    corpusTexts: set.CORPUS_TEXTS ?? null,
    corpora: set.CORPORA ?? null,
    managing: { command: set.CORPUS_COMMAND ?? null, admins: set.CORPUS_ADMINS ?? [] },
    discord:
      token === null && endpoint === null
        ? null
        : {
            token,
            gateway: token !== null && set.DISCORD_GATEWAY === "on",
            messages: set.DISCORD_MESSAGES === "on",
            guildId: set.DISCORD_GUILD_ID ?? null,
            apiUrl: set.DISCORD_API_URL,
            endpoint,
            ...(set.SHARD_COUNT === undefined
              ? {}
              : {
                  shards: {
                    count: set.SHARD_COUNT,
                    range: set.SHARDS ?? { start: 0, end: set.SHARD_COUNT - 1 },
                  },
                }),
          },
    replies: set.REPLIES,
    contact: set.OPERATOR_CONTACT?.trim() ?? null,
    reports: { channel: set.REPORT_CHANNEL ?? null, file: set.REPORT_FILE ?? null },
    host: set.HOST,
    metricsPort: set.METRICS_PORT ?? null,
    api:
      set.API_PORT === undefined
        ? null
        : { port: set.API_PORT, origins: set.API_ORIGINS ?? [], perMinute: set.API_PER_MINUTE },
    sandboxPort: set.SANDBOX_PORT ?? null,
    logLevel: set.LOG_LEVEL ?? null,
  };
}

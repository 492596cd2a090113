import { createHash } from "node:crypto";
import { join } from "node:path";
import * as z from "zod";
import { corpusFiles, isFile } from "./files.ts";
import { type Problem, type Report, shown } from "./problems.ts";
import type { LineOf } from "./validate.ts";

/** The file in the folder of several corpora that says which of them answers where. */
export const CORPORA_FILE = "corpora.yaml";

/**
 * Which corpus answers where. A corpus is named by its folder in the folder of all. `tags` are three characters by
 * which a button tells its corpus. `programs` may be asked for by name over HTTP, beside the default.
 */
export type CorporaMap = {
  default: string;
  programs: readonly string[];
  /** A server's corpus, and those of channels in it that have one of their own. */
  servers: ReadonlyMap<string, { corpus: string; channels: ReadonlyMap<string, string> }>;
  /** Of every corpus that is named. */
  tags: ReadonlyMap<string, string>;
  /** How many are in memory at most. */
  mostLoaded: number;
  /** Minutes without a question after which one is unloaded. */
  unusedFor: number;
};

const name = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,63}$/,
    "is no name of a corpus: its folder's, of lower-case letters, digits and hyphens",
  );
const id = z.string().regex(/^\d{17,20}$/, "is no id of Discord's, which has 17 to 20 digits");
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, "is no whole number")
    .transform(Number)
    .refine((number) => number >= least && number <= most, `must be from ${least} to ${most}`);

/** A server's corpus alone, or with those of its channels. */
const server = z.preprocess(
  (written) => (typeof written === "string" ? { corpus: written } : written),
  z.strictObject({ corpus: name.optional(), channels: z.record(id, name).default({}) }),
);

const mapSchema = z.strictObject({
  default: name,
  servers: z.record(id, server).default({}),
  programs: z.array(name).default([]),
  "most-loaded": whole(2, 1000).default(8),
  "unload-after": whole(1, 100_000).default(30),
});

type Written = z.infer<typeof mapSchema>;

/** Reads the map of a folder of corpora; null where it can't be used, with every problem of it. */
export function readCorporaMap(folder: string): { map: CorporaMap | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push({ severity: "error", ...problem });
  const path = join(folder, CORPORA_FILE);
  const check = (written: Written, lineOf: LineOf) => {
    checkFolders(folder, written, lineOf, report);
    checkTags(path, written, lineOf, report);
  };
  const written = corpusFiles(report).readYaml(path, mapSchema, check);
  return { map: written && problems.length === 0 ? mapOf(written) : null, problems };
}

function mapOf({ default: first, servers, programs, ...limits }: Written): CorporaMap {
  const names = [first, ...programs, ...placesOf(servers).map(({ corpus }) => corpus)];
  return {
    default: first,
    programs: [...new Set([first, ...programs])],
    servers: new Map(
      Object.entries(servers).map(([server, { corpus = first, channels }]) => [
        server,
        { corpus, channels: new Map(Object.entries(channels)) },
      ]),
    ),
    tags: new Map(names.map((corpus) => [corpus, tagOf(corpus)])),
    mostLoaded: limits["most-loaded"],
    unusedFor: limits["unload-after"],
  };
}

/** Where the file names a corpus, and which. */
function placesOf(servers: Written["servers"]): { corpus: string; at: readonly string[] }[] {
  return Object.entries(servers).flatMap(([server, given]) => {
    const own = given.corpus === undefined ? [] : [{ corpus: given.corpus, at: ["servers", server, "corpus"] }];
    const channels = Object.entries(given.channels);
    return [...own, ...channels.map(([channel, corpus]) => ({ corpus, at: ["servers", server, "channels", channel] }))];
  });
}

function allPlacesOf(written: Written): { corpus: string; at: readonly PropertyKey[] }[] {
  return [
    { corpus: written.default, at: ["default"] },
    ...written.programs.map((corpus, index) => ({ corpus, at: ["programs", index] })),
    ...placesOf(written.servers),
  ];
}

function checkFolders(folder: string, written: Written, lineOf: LineOf, report: Report): void {
  const file = shown(join(folder, CORPORA_FILE));
  for (const { corpus, at } of allPlacesOf(written)) {
    if (isFile(join(folder, corpus, "corpus.yaml"))) continue;
    const message = `there is no corpus "${corpus}": ${shown(join(folder, corpus))} has no file corpus.yaml`;
    report({ file, line: lineOf(at), message, remedy: "name the folder of a corpus that is there" });
  }
}

/** Two corpora with one tag could not be told apart by their buttons. It happens to one pair in 138,384. */
function checkTags(path: string, written: Written, lineOf: LineOf, report: Report): void {
  const holders = new Map<string, string>();
  for (const { corpus, at } of allPlacesOf(written)) {
    const holder = holders.get(tagOf(corpus)) ?? corpus;
    holders.set(tagOf(corpus), holder);
    if (holder === corpus) continue;
    const message = `"${corpus}" and "${holder}" can't be told apart by what the bot's buttons have room for`;
    report({ file: shown(path), line: lineOf(at), message, remedy: "give one of the two folders another name" });
  }
}

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const SIGNS = `${DIGITS}abcdefghijklmnopqrstuvwxyz`;

/**
 * Three characters that stand for a corpus by its name alone, so that every replica and every later start has the
 * same. The first is a digit or a capital, with which no state of a button begins.
 */
function tagOf(corpus: string): string {
  const number = createHash("sha256").update(corpus).digest().readUInt32BE(0);
  const rest = Math.floor(number / DIGITS.length);
  return [DIGITS[number % DIGITS.length], SIGNS[rest % 62], SIGNS[Math.floor(rest / 62) % 62]].join("");
}

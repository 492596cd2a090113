import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { readConfig } from "../src/config.ts";
import { type Corpus, loadCorpus } from "../src/corpus/load.ts";
import type { Timing } from "../src/discord/bot.ts";
import type { Log } from "../src/discord/log.ts";
import { buildDocument } from "../src/documents/build.ts";
import type { Document } from "../src/documents/document.ts";
import { NO_PEOPLE } from "../src/documents/people.ts";
import { corpusSchema, type Metadata, metadataSchema } from "../src/documents/schema.ts";
import { type Library, openLibrary } from "../src/search/library.ts";
import { COMPILED, ROOT } from "./root.ts";

export { COMPILED, ROOT };

/** The full texts of the five documents, which stand beside the project and never in it; null where they are not there. */
const sources = resolve(ROOT, "../shared/sources");
export const SOURCES = existsSync(sources) ? sources : null;
export const WITHOUT_SOURCES = "skipped: needs the full texts in ../shared/sources, which are not here";

/** Metadata of a made-up document; `ref` and the rest as given. */
export function metadataOf(given: Record<string, unknown> = {}): Metadata {
  return metadataSchema.parse({
    ref: "tst",
    title: null,
    type: "statement",
    publisher: { name: "Test Gazette", kind: "media", country: "SE" },
    issuer: { name: "Harbour Board", kind: "state body", country: "SE" },
    issued: "2020-01-01",
    "issued-basis": "stated in the header",
    URL: "https://example.org/a",
    language: "en",
    text: "full",
    captured: "2026-11-21",
    ...given,
  });
}

/** A document built from a text; its faults must be none. */
export function documentOf(text: string, metadata: Record<string, unknown> = {}, id = "test"): Document {
  const parsed = metadataOf(metadata);
  const { document, faults } = buildDocument(id, parsed, parsed.text, text);
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join("; "));
  return document;
}

export function libraryOf(
  documents: readonly Document[],
  aliases: Corpus["aliases"] = [],
  synonyms: Corpus["synonyms"] = [],
): Library {
  const info = corpusSchema.parse({
    name: "Test",
    about: "a harbour",
    chosen: "made up",
    spelling: "as here",
    try: ["boat"],
    avoid: { nouns: [], verbs: [] },
  });
  return openLibrary({
    info,
    aliases,
    synonyms,
    people: NO_PEOPLE,
    documents: [...documents],
    apart: [],
    revision: "0",
  });
}

/** Every passage with its document. */
export function passagesOf({ corpus }: Library): { document: Document; passage: Document["passages"][number] }[] {
  return corpus.documents.flatMap((document) => document.passages.map((passage) => ({ document, passage })));
}

/** One of the corpora of the project, which must load without an error. */
export async function openCorpus(env: { CORPUS_DIR?: string; CORPUS_TEXTS?: string }): Promise<Library> {
  const { corpus, problems } = await loadCorpus(readConfig(env));
  if (!corpus) throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join("\n"));
  return openLibrary(corpus);
}

/** A folder with these files, removed after the test. */
export async function folderWith(files: Record<string, string | Buffer>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "whose-words-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return filled(folder, files);
}

/** A folder with these files, for all tests of a file; the caller removes it. */
export async function lastingFolder(files: Record<string, string | Buffer>): Promise<string> {
  return filled(await mkdtemp(join(tmpdir(), "whose-words-")), files);
}

async function filled(folder: string, files: Record<string, string | Buffer>): Promise<string> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** No limit of time, so that nothing depends on how fast the machine is; and no pause that a test would have to wait for. */
export const PATIENT: Timing = {
  draw: 2 ** 31 - 1,
  read: 2 ** 31 - 1,
  answer: { whole: Number.POSITIVE_INFINITY, attempt: 2 ** 31 - 1 },
  connect: { first: 1, longest: 1 },
  publish: { first: 1, longest: 1 },
};

/** A log that keeps its lines. */
export function recordingLog(): { log: Log; logged: string[] } {
  const logged: string[] = [];
  const record = (...parts: unknown[]) => {
    logged.push(JSON.stringify(parts));
  };
  return { log: { debug: record, info: record, warn: record, error: record } as unknown as Log, logged };
}

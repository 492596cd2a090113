import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import type { Config } from "../config.ts";
import { buildDocument } from "../documents/build.ts";
import type { Document } from "../documents/document.ts";
import { parseHashes } from "../documents/hashes.ts";
import {
  type AliasGroup,
  aliasesSchema,
  type CorpusInfo,
  corpusSchema,
  type Metadata,
  metadataSchema,
} from "../documents/schema.ts";
import { parseYaml } from "../documents/yaml.ts";
import { compareDates } from "../text/edtf.ts";

/** A larger file is refused unread. Bytes. */
const LARGEST_FILE = 16 * 1024 * 1024;

/** An error keeps the corpus from being used; a warning does not. `file` as a person would name it, `line` from 1. */
export type Problem = {
  severity: "error" | "warning";
  file: string;
  line: number | null;
  message: string;
  remedy: string;
};

/** The checked corpus. `documents` are oldest first; `revision` changes with any file. */
export type Corpus = { info: CorpusInfo; aliases: AliasGroup[]; documents: Document[]; revision: string };

type Report = (problem: Omit<Problem, "severity"> & { severity?: Problem["severity"] }) => void;

/** A document file taken apart. `bodyLine` is the line of the file on which the body starts. */
type DocumentFile = {
  id: string;
  file: string;
  metadata: Metadata;
  lineOf: (path: readonly PropertyKey[]) => number;
  body: string;
  bodyLine: number;
};

/**
 * Reads a whole corpus. Every problem of every file is reported, and `corpus` is null where any of them is an error, so
 * that no document is ever missing unnoticed.
 */
export async function loadCorpus({
  corpusDir,
  corpusTexts,
}: Config): Promise<{ corpus: Corpus | null; problems: Problem[] }> {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push({ severity: "error", ...problem });
  const revision = createHash("sha256");
  const read = (path: string) => readText(path, report, revision);

  const names = await listFolder(corpusDir, report, "set CORPUS_DIR to the folder of the corpus");
  const info = await readYaml(join(corpusDir, "corpus.yaml"), corpusSchema, read, report);
  const aliases = names.includes("aliases.yaml")
    ? await readYaml(join(corpusDir, "aliases.yaml"), aliasesSchema, read, report)
    : [];
  checkAliases(aliases ?? [], join(corpusDir, "aliases.yaml"), report);

  const texts = await listTexts(corpusDir, corpusTexts, report);
  const files: DocumentFile[] = [];
  for (const name of names.filter((entry) => /\.md$/i.test(entry) && !/^readme\.md$/i.test(entry))) {
    const file = await readDocumentFile(join(corpusDir, name), read, report);
    if (file) files.push(file);
  }
  checkTogether(files, info, report);

  const hashes = await readHashes(corpusDir, names, read, report);
  const documents: Document[] = [];
  for (const file of files) {
    const document = await readDocument(file, texts.get(file.id) ?? null, read, report);
    if (document) documents.push({ ...document, hashes: hashes.get(file.id) ?? document.hashes });
  }
  const ids = new Set(names.map((name) => name.replace(/\.md$/i, "")));
  for (const [id, path] of texts) {
    if (ids.has(id)) continue;
    report({
      severity: "warning",
      file: shown(path),
      line: null,
      message: "no document has this id",
      remedy: `add ${id}.md, or remove the text`,
    });
  }
  if (names.length > 0 && files.length === 0 && !problems.some(({ severity }) => severity === "error")) {
    report({
      file: shown(corpusDir),
      line: null,
      message: "no documents (*.md) in this folder",
      remedy: "add one, or set CORPUS_DIR",
    });
  }
  if (!info || problems.some(({ severity }) => severity === "error")) return { corpus: null, problems };
  documents.sort((a, b) => compareDates(a.metadata.issued, b.metadata.issued) || (a.id < b.id ? -1 : 1));
  return {
    corpus: { info, aliases: aliases ?? [], documents, revision: revision.digest("hex").slice(0, 10) },
    problems,
  };
}

/** A problem in one line: file, line, what is wrong, what to do. */
export function formatProblem({ severity, file, line, message, remedy }: Problem): string {
  return `${severity === "warning" ? "warning: " : ""}${file}${line === null ? "" : `:${line}`}: ${message} (${remedy})`;
}

/** The number of the line on which `offset` stands, from 1. */
export function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|[\r\n]/).length;
}

async function listFolder(folder: string, report: Report, remedy: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    report({ file: shown(folder), line: null, message: `this folder can't be read: ${reason(error)}`, remedy });
    return [];
  }
}

/** Full texts by document id; those that CORPUS_TEXTS names win over those in the corpus. */
async function listTexts(corpusDir: string, corpusTexts: string | null, report: Report): Promise<Map<string, string>> {
  const own = join(corpusDir, "texts");
  const hasOwn = await stat(own).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  const texts = new Map<string, string>();
  for (const folder of [...(hasOwn ? [own] : []), ...(corpusTexts ? [corpusTexts] : [])]) {
    const names = await listFolder(folder, report, "set CORPUS_TEXTS to the folder of the full texts, or leave it out");
    for (const name of names.filter((entry) => entry.endsWith(".txt")))
      texts.set(basename(name, ".txt"), join(folder, name));
  }
  return texts;
}

/** The catalogued hashes of sentences, by document id: the files of the folder `hashes` of the corpus, which need not be there. */
async function readHashes(
  corpusDir: string,
  documents: readonly string[],
  read: (path: string) => Promise<string | null>,
  report: Report,
): Promise<Map<string, ReadonlySet<string>>> {
  const folder = join(corpusDir, "hashes");
  const byDocument = new Map<string, ReadonlySet<string>>();
  const isThere = await stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  const names = isThere ? await listFolder(folder, report, "check its permissions, or remove it") : [];
  for (const id of names.filter((name) => !name.startsWith("."))) {
    const path = join(folder, id);
    if (!documents.includes(`${id}.md`)) {
      const remedy = `add ${id}.md, or remove the hashes`;
      report({ severity: "warning", file: shown(path), line: null, message: "no document has this id", remedy });
      continue;
    }
    const file = await read(path);
    if (file === null) continue;
    const { hashes, faults } = parseHashes(file);
    for (const line of faults) {
      const message = "is neither a hash of 16 hexadecimal digits nor a comment";
      report({ file: shown(path), line, message, remedy: "write the file anew with: npm run corpus -- hash" });
    }
    byDocument.set(id, hashes);
  }
  return byDocument;
}

async function readText(
  path: string,
  report: Report,
  revision: { update(data: string | Buffer): unknown },
): Promise<string | null> {
  const file = shown(path);
  try {
    const entry = await stat(path);
    const { size } = entry;
    if (!entry.isFile() && !entry.isDirectory()) {
      report({ file, line: null, message: "is not a file", remedy: "replace it by one, or remove it" });
      return null;
    }
    if (size > LARGEST_FILE) {
      const message = `the file has ${Math.ceil(size / 2 ** 20)} MiB; ${LARGEST_FILE / 2 ** 20} MiB is the limit`;
      report({ file, line: null, message, remedy: "divide it into several documents" });
      return null;
    }
    const bytes = await readFile(path);
    revision.update(`${basename(path)} ${bytes.length}\n`);
    revision.update(bytes);
    if (!isUtf8(bytes)) {
      report({
        file,
        line: firstBadLine(bytes),
        message: "not valid UTF-8 from this line on",
        remedy: "save the file as UTF-8",
      });
      return null;
    }
    // A byte order mark stays: offsets are into the text as it is on disk.
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  } catch (error) {
    report({
      file,
      line: null,
      message: `can't be read: ${reason(error)}`,
      remedy: "check that it is a file, and its permissions",
    });
    return null;
  }
}

function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const next = bytes.indexOf(0x0a, start);
    const end = next < 0 ? bytes.length : next;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
}

async function readYaml<T>(
  path: string,
  schema: Parameters<typeof parseYaml<T>>[1],
  read: (path: string) => Promise<string | null>,
  report: Report,
): Promise<T | null> {
  const source = await read(path);
  if (source === null) return null;
  const { value, faults } = parseYaml(source, schema);
  for (const fault of faults) report({ file: shown(path), ...fault });
  return value;
}

async function readDocumentFile(
  path: string,
  read: (path: string) => Promise<string | null>,
  report: Report,
): Promise<DocumentFile | null> {
  const file = shown(path);
  const id = basename(path).replace(/\.md$/i, "");
  if (!/^[a-z0-9][a-z0-9-]*\.md$/.test(basename(path))) {
    const message = "the file's name is the document's id: lower-case letters a to z, digits and hyphens, then .md";
    report({ file, line: null, message, remedy: "rename it" });
  }
  const source = await read(path);
  if (source === null) return null;
  const match = /^\uFEFF?---[ \t]*(\r\n|\n|\r)([\s\S]*?(?:\r\n|\n|\r))?---[ \t]*(?:\r\n|\n|\r|$)/.exec(source);
  if (!match) {
    const message = "no front matter: the file must begin with a line --- and have a second one after the metadata";
    report({ file, line: 1, message, remedy: "add it" });
    return null;
  }
  const { value: metadata, faults, lineOf } = parseYaml(match[2] ?? "", metadataSchema);
  for (const fault of faults) report({ file, ...fault, line: fault.line + 1 });
  if (!metadata) return null;
  const body = source.slice(match[0].length);
  return { id, file, metadata, lineOf: (at) => lineOf(at) + 1, body, bodyLine: lineNumber(source, match[0].length) };
}

async function readDocument(
  { id, file, metadata, lineOf, body, bodyLine }: DocumentFile,
  textPath: string | null,
  read: (path: string) => Promise<string | null>,
  report: Report,
): Promise<Document | null> {
  const inFile = buildDocument(id, metadata, metadata.text, body);
  for (const { at, span, selector, message, remedy } of inFile.faults) {
    const line =
      span === undefined
        ? bodyLine + (at === undefined ? 0 : lineNumber(body, at) - 1)
        : lineOf(["spans", span, selector ?? "from"]);
    report({ file, line, message, remedy });
  }
  if (textPath === null) return inFile.document;
  if (metadata.text === "full") {
    const remedy = "remove one of the two";
    report({
      severity: "warning",
      file: shown(textPath),
      line: null,
      message: `not used: ${file} holds its full text itself`,
      remedy,
    });
    return inFile.document;
  }
  const text = await read(textPath);
  if (text === null) return null;
  const { document, faults } = buildDocument(id, metadata, "full", text);
  for (const { at, span, selector, message, remedy } of faults) {
    if (span === undefined)
      report({ file: shown(textPath), line: at === undefined ? null : lineNumber(text, at), message, remedy });
    else
      report({
        file,
        line: lineOf(["spans", span, selector ?? "from"]),
        message: `${message} of ${shown(textPath)}`,
        remedy,
      });
  }
  const words = text.replace(/\s+/g, " ");
  for (const phrase of inFile.document.phrases) {
    const quoted = body.slice(phrase.start, phrase.end);
    if (words.includes(quoted.replace(/\s+/g, " "))) continue;
    const line = bodyLine + lineNumber(body, phrase.start) - 1;
    const message = `the digest quotes words that are not in the full text: "${quoted}"`;
    report({ severity: "warning", file, line, message, remedy: "quote the text as it stands" });
  }
  return document;
}

/** What must hold between the documents. */
function checkTogether(files: readonly DocumentFile[], info: CorpusInfo | null, report: Report): void {
  const ids = new Map<string, DocumentFile>();
  const refs = new Map<string, DocumentFile>();
  const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  for (const document of files) {
    const { id, file, metadata, lineOf } = document;
    const sameId = ids.get(id.toLowerCase());
    if (sameId)
      report({ file, line: null, message: `has the same id as ${sameId.file}`, remedy: "rename one of them" });
    ids.set(id.toLowerCase(), document);
    const sameRef = refs.get(metadata.ref);
    if (sameRef)
      report({
        file,
        line: lineOf(["ref"]),
        message: `ref "${metadata.ref}" is taken by ${sameRef.file}`,
        remedy: "choose another",
      });
    refs.set(metadata.ref, document);

    const parties = [
      ["publisher", metadata.publisher] as const,
      ["issuer", metadata.issuer] as const,
      ...metadata.speakers.map((speaker, index) => [`speakers.${index}`, speaker] as const),
    ];
    for (const [path, { country }] of parties) {
      if (
        country === null ||
        info?.countries[country] ||
        (regions.of(country) && !/^(?:X[A-Z]|Q[M-Z]|AA|ZZ)$/.test(country))
      )
        continue;
      const at = path.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
      const message = `${fieldPath(at)}.country: no country has the code "${country}"`;
      report({
        file,
        line: lineOf([...at, "country"]),
        message,
        remedy: "use the ISO 3166 code, null, or name it under 'countries' in corpus.yaml",
      });
    }
    const names = parties.map(([, { name }]) => name);
    for (const [index, { speaker }] of metadata.spans.entries()) {
      if (speaker === undefined || names.includes(speaker)) continue;
      const message = `spans[${index + 1}].speaker: "${speaker}" is neither a speaker, the issuer nor the publisher`;
      report({ file, line: lineOf(["spans", index, "speaker"]), message, remedy: `use one of: ${names.join("; ")}` });
    }
  }
  for (const { file, metadata, lineOf } of files) {
    const superseded = metadata.status?.supersedes;
    if (superseded === undefined || ids.has(superseded)) continue;
    report({
      file,
      line: lineOf(["status", "supersedes"]),
      message: `status.supersedes: no document "${superseded}"`,
      remedy: "give the id of a document of this corpus",
    });
  }
}

function checkAliases(groups: readonly AliasGroup[], path: string, report: Report): void {
  const seen = new Map<string, string>();
  for (const { name, forms } of groups) {
    for (const form of forms) {
      const key = form.normalize("NFKC").toLowerCase();
      const other = seen.get(key);
      if (other !== undefined) {
        const message = `"${form}" stands twice: in "${other}" and in "${name}"`;
        report({ file: shown(path), line: null, message, remedy: "a form can name one thing only; remove one" });
      }
      seen.set(key, name);
    }
  }
}

function fieldPath(path: readonly (string | number)[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part + 1}]` : part))
    .join("")
    .replace(/^\./, "");
}

/** A path as a person would type it. */
function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith("..") ? path : fromHere || ".";
}

/** What the system says, without the path, which stands before it already. */
function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = {
    ENOENT: "there is none",
    EACCES: "no permission",
    EISDIR: "it is a folder",
    ENOTDIR: "it is a file",
    ELOOP: "its links go in a circle",
  };
  return (code && known[code]) || message;
}

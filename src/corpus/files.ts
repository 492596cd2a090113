import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  type Stats,
  statSync,
} from "node:fs";
import { basename, join } from "node:path";
import type * as z from "zod";
import { parseYaml } from "../documents/yaml.ts";
import { type Report, reason, shown } from "./problems.ts";

/** A larger file is refused unread. Bytes. */
const LARGEST_FILE = 16 * 1024 * 1024;

/** What must hold in a file beyond its schema; `lineOf` tells on which line a field stands. */
type CheckYaml<T> = (value: T, lineOf: (path: readonly PropertyKey[]) => number) => void;

/**
 * The files of a corpus as they are read: what can't be read is reported and null, and every byte counts for the
 * revision.
 */
export type CorpusFiles = {
  report: Report;
  /** The names in a folder, sorted; `remedy` is what to do where it can't be read. */
  list: (folder: string, remedy: string) => string[];
  read: (path: string) => string | null;
  readYaml: <T>(path: string, schema: z.ZodType<T>, check?: CheckYaml<T>) => T | null;
  /** Ten hexadecimal digits that change with any file that was read. To be called once, at the end. */
  revision: () => string;
};

/**
 * `onStep` is told what is about to be read, as it can be waited for: a file on a disk that is gone never comes. The
 * calls wait in the thread itself, and not in those that the process shares, so that nothing else waits with them.
 */
export function corpusFiles(report: Report, onStep: (path: string) => void = () => {}): CorpusFiles {
  const hash = createHash("sha256");
  const read = (path: string) => {
    onStep(path);
    const bytes = readBytes(path, report);
    if (bytes === null) return null;
    hash.update(`${basename(path)} ${bytes.length}\n`);
    hash.update(bytes);
    return decode(path, bytes, report);
  };
  return {
    report,
    read,
    list: (folder, remedy) => {
      onStep(folder);
      return entriesOf(folder, remedy, report).map(({ name }) => name);
    },
    readYaml: (path, schema, check) => {
      const source = read(path);
      if (source === null) return null;
      const { value, faults, lineOf } = parseYaml(source, schema);
      for (const fault of faults) report({ file: shown(path), ...fault });
      if (value !== null) check?.(value, lineOf);
      return value;
    },
    revision: () => hash.digest("hex").slice(0, 10),
  };
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function entriesOf(folder: string, remedy: string, report: Report): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    report({ file: shown(folder), line: null, message: `this folder can't be read: ${reason(error)}`, remedy });
    return [];
  }
}

/** The log of what was done to the corpus from Discord, in its folder. */
export const CHANGES = "changes.jsonl";

/** The folder in the corpus of documents that were taken out of it and can be brought back. */
export const REMOVED = "removed";

/** What stands beside the documents and holds none, however it is called inside; and what begins with a dot. */
const NO_DOCUMENTS = new Set(["texts", "hashes", "queue", "originals", REMOVED, "node_modules"]);

/**
 * The paths of the document files (*.md) in a folder and in those below it, sorted. Links to folders are not followed.
 */
export function listDocuments(folder: string, remedy: string, report: Report): string[] {
  return entriesOf(folder, remedy, report).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".")) return [];
    if (/\.md$/i.test(entry.name)) return /^readme\.md$/i.test(entry.name) ? [] : [path];
    const isSearched = entry.isDirectory() && !NO_DOCUMENTS.has(entry.name);
    return isSearched ? listDocuments(path, "check its permissions, or remove it", report) : [];
  });
}

function readBytes(path: string, report: Report): Buffer | null {
  const file = shown(path);
  const isReadable = (entry: Stats) => {
    if (!entry.isFile() && !entry.isDirectory()) {
      report({ file, line: null, message: "is not a file", remedy: "replace it by one, or remove it" });
      return false;
    }
    if (entry.size <= LARGEST_FILE) return true;
    const message = `the file has ${Math.ceil(entry.size / 2 ** 20)} MiB; ${LARGEST_FILE / 2 ** 20} MiB is the limit`;
    report({ file, line: null, message, remedy: "divide it into several documents" });
    return false;
  };
  let opened: number | undefined;
  try {
    if (!isReadable(statSync(path))) return null;
    // What has become a pipe since is not waited for.
    opened = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    return isReadable(fstatSync(opened)) ? readFileSync(opened) : null;
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code !== "ENOENT";
    const remedy = isThere ? "check that it is a file, and its permissions" : "write it, or remove the link to it";
    report({ file, line: null, message: `can't be read: ${reason(error)}`, remedy });
    return null;
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

function decode(path: string, bytes: Buffer, report: Report): string | null {
  if (!isUtf8(bytes)) {
    const message = "not valid UTF-8 from this line on";
    report({ file: shown(path), line: firstBadLine(bytes), message, remedy: "save the file as UTF-8" });
    return null;
  }
  // A byte order mark stays: offsets are into the text as it is on disk.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
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

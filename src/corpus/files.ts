import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type * as z from "zod";
import { parseYaml } from "../documents/yaml.ts";
import { type Report, reason, shown } from "./problems.ts";

/** A larger file is refused unread. Bytes. */
const LARGEST_FILE = 16 * 1024 * 1024;

/**
 * The files of a corpus as they are read: what can't be read is reported and null, and every byte counts for the
 * revision.
 */
export type CorpusFiles = {
  report: Report;
  /** The names in a folder, sorted; `remedy` is what to do where it can't be read. */
  list: (folder: string, remedy: string) => Promise<string[]>;
  read: (path: string) => Promise<string | null>;
  readYaml: <T>(path: string, schema: z.ZodType<T>) => Promise<T | null>;
  /** Ten hexadecimal digits that change with any file that was read. To be called once, at the end. */
  revision: () => string;
};

export function corpusFiles(report: Report): CorpusFiles {
  const hash = createHash("sha256");
  const read = async (path: string) => {
    const bytes = await readBytes(path, report);
    if (bytes === null) return null;
    hash.update(`${basename(path)} ${bytes.length}\n`);
    hash.update(bytes);
    return decode(path, bytes, report);
  };
  return {
    report,
    read,
    list: (folder, remedy) => listFolder(folder, remedy, report),
    readYaml: async (path, schema) => {
      const source = await read(path);
      if (source === null) return null;
      const { value, faults } = parseYaml(source, schema);
      for (const fault of faults) report({ file: shown(path), ...fault });
      return value;
    },
    revision: () => hash.digest("hex").slice(0, 10),
  };
}

export function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

async function listFolder(folder: string, remedy: string, report: Report): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    report({ file: shown(folder), line: null, message: `this folder can't be read: ${reason(error)}`, remedy });
    return [];
  }
}

async function readBytes(path: string, report: Report): Promise<Buffer | null> {
  const file = shown(path);
  try {
    const entry = await stat(path);
    if (!entry.isFile() && !entry.isDirectory()) {
      report({ file, line: null, message: "is not a file", remedy: "replace it by one, or remove it" });
      return null;
    }
    if (entry.size > LARGEST_FILE) {
      const message = `the file has ${Math.ceil(entry.size / 2 ** 20)} MiB; ${LARGEST_FILE / 2 ** 20} MiB is the limit`;
      report({ file, line: null, message, remedy: "divide it into several documents" });
      return null;
    }
    return await readFile(path);
  } catch (error) {
    const remedy = "check that it is a file, and its permissions";
    report({ file, line: null, message: `can't be read: ${reason(error)}`, remedy });
    return null;
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

import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { CHANGES } from "../corpus/files.ts";
import type { ReaderOrder } from "./order.ts";
import type { Parcel } from "./parcel.ts";

/** What a snapshot is made of and for. */
type Folders = Pick<ReaderOrder, "corpusDir" | "corpusTexts" | "isStrict">;

/** The folder in the corpus, which neither a reading nor a watcher looks into. */
export const SNAPSHOTS = ".whose-words";

/** Begins a snapshot, and changes with its format: a checksum, a key, the lengths of the pieces, the pieces. */
const MAGIC = Buffer.from("whose-words snapshot 1\n");
const DIGEST = 32;

/** What no reading looks into. */
const UNREAD = new Set(["queue", "originals", "removed", "node_modules", CHANGES]);

/** Folders that a corpus may have as links. */
const LINKED = new Set(["texts", "hashes"]);

/** A larger file is refused by every reading. Bytes. */
const LARGEST_FILE = 16 * 1024 * 1024;

/**
 * What a library follows from, as a digest: every byte that a reading could read, the code that reads, and what runs
 * it. Null where something stands there that can't be read; then nothing is kept. `onStep` is told what is read.
 */
export function keyOf({ corpusDir, corpusTexts, isStrict }: Folders, onStep: (path: string) => void): Buffer | null {
  const folders = [corpusDir, ...(corpusTexts === null ? [] : [corpusTexts])];
  return digestOf([corpusDir, corpusTexts, isStrict], folders, onStep);
}

/** The same of what is known of single documents: the code that reads, and what runs it. */
export function codeKey(onStep: (path: string) => void): Buffer | null {
  return digestOf([], [], onStep);
}

function digestOf(given: unknown, folders: readonly string[], onStep: (path: string) => void): Buffer | null {
  const project = resolve(import.meta.dirname, "../..");
  const hash = createHash("sha256");
  // Problems name files as seen from the folder in which the program runs.
  hash.update(JSON.stringify([process.cwd(), given, process.versions]));
  const add = (path: string) => {
    onStep(path);
    const bytes = readRegular(path);
    hash.update(JSON.stringify([path, bytes.length]));
    hash.update(bytes);
  };
  try {
    for (const name of ["package.json", "package-lock.json"]) add(join(project, name));
    for (const folder of ["src", ...folders]) for (const path of filesIn(resolve(project, folder), onStep)) add(path);
    return hash.digest();
  } catch {
    // Whatever is wrong there, the reading itself reports.
    return null;
  }
}

/** What a reading takes of a corpus's folder: documents, what is told of all of them, full texts, hashes. */
const TAKEN = /(?:\.md|\.yaml|(?:^|[\\/])texts[\\/][^\\/]+\.txt|(?:^|[\\/])hashes[\\/][^\\/]+)$/i;
/** What it takes of the folder of full texts beside the corpus. */
const TAKEN_BESIDE = /^[^\\/]+\.txt$/;

/** Bytes of all files that a reading takes; those that can't be looked at, the reading itself reports. */
export function sizeOf({ corpusDir, corpusTexts }: Omit<Folders, "isStrict">, onStep: (path: string) => void): number {
  try {
    const sizesIn = (folder: string, taken: RegExp) =>
      filesIn(folder, onStep).flatMap((path) => (taken.test(relative(folder, path)) ? statSync(path).size : []));
    const sizes = [...sizesIn(corpusDir, TAKEN), ...(corpusTexts === null ? [] : sizesIn(corpusTexts, TAKEN_BESIDE))];
    return sizes.filter((size) => size <= LARGEST_FILE).reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}

function filesIn(folder: string, onStep: (path: string) => void): string[] {
  onStep(folder);
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (UNREAD.has(entry.name)) return [];
    if (!statSync(path).isDirectory()) return [path];
    if (entry.name.startsWith(".")) return [];
    // No reading follows another link to a folder, which could lead to all of the disk, or round in circles.
    return entry.isSymbolicLink() && !LINKED.has(entry.name) ? [] : filesIn(path, onStep);
  });
}

function readRegular(path: string): Buffer {
  const opened = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(opened);
    if (!stats.isFile() || stats.size > LARGEST_FILE) throw new Error(`${basename(path)} is no file of a corpus`);
    return readFileSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** The file of a snapshot: one for each way in which a corpus is read. */
export function snapshotFile({ corpusDir, corpusTexts, isStrict }: Folders): string {
  return fileOf("library", corpusDir, [corpusTexts, isStrict]);
}

/** The file of what is known of its single documents. */
export function documentsFile({ corpusDir, corpusTexts }: Pick<Folders, "corpusDir" | "corpusTexts">): string {
  return fileOf("documents", corpusDir, [corpusTexts]);
}

function fileOf(what: string, corpusDir: string, way: readonly unknown[]): string {
  const digest = createHash("sha256").update(JSON.stringify(way)).digest("hex").slice(0, 8);
  return join(corpusDir, SNAPSHOTS, `${what}-${digest}.snapshot`);
}

/** The pieces that were kept under a key; null where there are none, or anything in the file is not as it was. */
export function restore(file: string, key: Buffer): Parcel | null {
  let opened: number | undefined;
  try {
    opened = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const from = opened;
    const { size } = fstatSync(from);
    const take = (length: number) => {
      // A length is only believed where so many bytes are there.
      if (length > size) throw new Error("The snapshot is cut off.");
      const bytes = new Uint8Array(length);
      for (let at = 0; at < length; ) {
        const read = readSync(from, bytes, at, length - at, null);
        if (read === 0) throw new Error("The snapshot is cut off.");
        at += read;
      }
      return bytes;
    };
    if (!MAGIC.equals(take(MAGIC.length))) return null;
    const checksum = take(DIGEST);
    if (!key.equals(take(DIGEST))) return null;
    const count = take(4);
    const [pieces = 0] = new Uint32Array(count.buffer);
    const lengths = take(4 * pieces);
    const parcel = [...new Uint32Array(lengths.buffer)].map(take);
    return checksumOf(key, [count, lengths, ...parcel]).equals(checksum) ? parcel : null;
  } catch {
    // A snapshot is never needed: all is read anew.
    return null;
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/**
 * Keeps pieces under a key. The file is whole or not there, however many processes write it.
 * @throws Error where the folder can't be written
 */
export function store(file: string, key: Buffer, parcel: Parcel): void {
  const bytesOf = (numbers: number[]) => new Uint8Array(Uint32Array.from(numbers).buffer);
  const content = [bytesOf([parcel.length]), bytesOf(parcel.map(({ length }) => length)), ...parcel];
  mkdirSync(join(file, ".."), { recursive: true });
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    const opened = openSync(draft, "wx");
    try {
      for (const bytes of [MAGIC, checksumOf(key, content), key, ...content])
        for (let at = 0; at < bytes.length; ) at += writeSync(opened, bytes, at);
    } finally {
      closeSync(opened);
    }
    renameSync(draft, file);
    removeLeftDrafts(join(file, ".."));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Milliseconds after which nobody writes a draft any more. */
const LEFT = 60 * 60_000;

/** Drafts of processes that were killed while they wrote, so that they don't fill a disk. */
function removeLeftDrafts(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".tmp"))) {
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats && Date.now() - stats.mtimeMs > LEFT) rmSync(path, { force: true });
  }
}

function checksumOf(key: Buffer, content: readonly Uint8Array[]): Buffer {
  const hash = createHash("sha256").update(key);
  for (const bytes of content) hash.update(bytes);
  return hash.digest();
}

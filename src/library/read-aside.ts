import { fork } from "node:child_process";
import { accessSync, constants, existsSync, rmSync, statSync } from "node:fs";
import { totalmem } from "node:os";
import { dirname } from "node:path";
import { keepFigures } from "../answers/figures/figures.ts";
import { keepPoints } from "../answers/points.ts";
import type { Corpus } from "../corpus/load.ts";
import type { Problem } from "../corpus/problems.ts";
import { recordReader } from "../documents/record.ts";
import { type Library, libraryOfParts } from "../search/library.ts";
import {
  type Delivered,
  type Given,
  type Limits,
  newProgress,
  type ProcessAnswer,
  type ReaderDelivery,
  type ReaderOrder,
} from "./order.ts";
import { type Parcel, unpack } from "./parcel.ts";
import { documentsFile, keyOf, restore, sizeOf, snapshotFile } from "./snapshot.ts";
import { parcelFrom } from "./thread.ts";

export type ReadAside = Omit<ReaderOrder, "progress" | "room"> & { limits?: Omit<Limits, "room"> & Partial<Limits> };

/** A disk that is there gives a file in far less; the index of a hundred thousand passages took 30 s. */
const LIMITS = { step: 120_000, memory: Math.max(512, Math.min(8192, Math.floor(totalmem() / 2 ** 21))) };

/**
 * Reads a corpus aside, so that nobody waits for it. A large one is read in a process first, which keeps it in the
 * snapshot: all its memory goes back with it, where the engine keeps what threads had. `library` is null where the
 * corpus can't be used; `unkept` says why the snapshot could not be written.
 * @throws Error where the reading comes to no end or needs too much memory, with what it was doing
 */
export async function readAside({ limits = LIMITS, ...order }: ReadAside, isLarge = isLargeKept(order)): Promise<Read> {
  const given = { order, limits: { room: roomLeft(), ...limits } };
  const before = isLarge && canBeKept(order) ? await keptByProcess(given) : 0;
  const { pieces, unkept, anew } = await parcelFrom(given);
  return { ...(await readFrom(pieces)), unkept, anew: Math.max(before, anew) };
}

/**
 * The same at a start, when nobody waits for answers yet: a snapshot is read here, which needs no thread, and all files
 * may be looked at.
 */
export async function readAtStart(order: ReadAside): Promise<Read> {
  return (await readKept(order)) ?? readAside(order, isLargeKept(order) || sizeOf(order, () => {}) >= LARGE.corpus);
}

/**
 * Whether a start may be long over before the corpus is read: not of one of some dozen documents, so that nobody who
 * starts with it is told that it is being read.
 */
export function mayTakeLong(order: ReadAside): boolean {
  return isLargeKept(order) || sizeOf(order, () => {}) >= LARGE.start;
}

/**
 * Bytes of what is kept of a corpus, and of its files, from which on it is read in a process; and of its files from
 * which on a start does not wait for it. Chosen by hand.
 */
const LARGE = { kept: 20_000_000, corpus: 2_000_000, start: 500_000 };

/** By what was kept of it before, as looking at ten thousand files would keep others waiting. */
function isLargeKept(order: Omit<ReadAside, "limits">): boolean {
  const sizes = [snapshotFile(order), documentsFile(order)].map(
    (file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0,
  );
  return Math.max(...sizes) >= LARGE.kept;
}

/** Whether its snapshot can be written, as otherwise a process would read for nobody. */
function canBeKept(order: Omit<ReadAside, "limits">): boolean {
  const folder = dirname(snapshotFile(order));
  try {
    accessSync(existsSync(folder) ? folder : order.corpusDir, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** How many documents a process has read anew and kept; 0 where none can be had, so that a thread reads them. */
function keptByProcess(given: Given): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const child = fork(new URL("./process.ts", import.meta.url), {
    execArgv: [],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.on("error", () => resolve(0));
  child.on("message", (answer: ProcessAnswer) =>
    "error" in answer ? reject(new Error(answer.error)) : resolve(answer.anew),
  );
  child.on("exit", (status, signal) =>
    reject(new Error(`the process that reads the corpus ended with ${signal ?? `status ${status}`}`)),
  );
  child.send(given);
  // Where it waits for a disk that is gone it can't be ended, and nobody need stay for it.
  return promise.finally(() => {
    child.kill("SIGKILL");
    child.unref();
  });
}

/** The same in this thread alone, for a program that answers one question. What reads is only loaded where it must. */
export async function readHere(order: Omit<ReadAside, "limits">): Promise<Read> {
  const kept = await readKept(order);
  if (kept) return kept;
  const { parcelOf } = await import("./reading.ts");
  const { pieces, unkept, anew } = await parcelOf({ ...order, progress: newProgress(), room: roomLeft() });
  return { ...(await readFrom(pieces)), unkept, anew };
}

async function readKept(order: ReadAside): Promise<Read | null> {
  const key = keyOf(order, () => {});
  const kept = key && restore(snapshotFile(order), key);
  const read = kept && (await readFrom(kept).catch(() => null));
  if (read?.library) return { ...read, unkept: null, anew: 0 };
  // Whole by its checksum, and no corpus all the same: nobody but a person writes such a thing. It is made anew.
  if (kept) rmSync(snapshotFile(order), { force: true });
  return null;
}

/** `anew`: how many documents were read, and not known from before. */
type Read = { library: Library | null; problems: Problem[] } & Pick<Delivered, "unkept" | "anew">;

async function readFrom(pieces: Parcel): Promise<Pick<Read, "library" | "problems">> {
  const { problems, read } = (await unpack(pieces)) as ReaderDelivery;
  if (!read) return { library: null, problems };
  const stored = recordReader();
  const corpus: Corpus = { ...read.corpus, documents: read.documents.map(stored) };
  const library = libraryOfParts(corpus, read.parts);
  keepFigures(library, read.figures);
  keepPoints(library, read.points);
  return { library, problems };
}

/** Bytes of memory that this process may still take: of its container where that has a limit, else of the machine. */
function roomLeft(): number {
  const constrained = process.constrainedMemory();
  return Math.min(constrained > 0 ? constrained : totalmem(), totalmem()) - process.memoryUsage.rss();
}

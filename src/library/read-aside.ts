import { rmSync } from "node:fs";
import { totalmem } from "node:os";
import { Worker } from "node:worker_threads";
import { keepFigures } from "../answers/figures/figures.ts";
import { keepPoints } from "../answers/points.ts";
import type { Corpus } from "../corpus/load.ts";
import { type Problem, shown } from "../corpus/problems.ts";
import { recordReader } from "../documents/record.ts";
import { type Library, libraryOfParts } from "../search/library.ts";
import { type Delivered, newProgress, progressIn, type ReaderDelivery, type ReaderOrder } from "./order.ts";
import { type Parcel, unpack } from "./parcel.ts";
import { keyOf, restore, snapshotFile } from "./snapshot.ts";

export type ReadAside = Omit<ReaderOrder, "progress" | "room"> & { limits?: Limits };

/**
 * `step`: milliseconds that one file or the index may take; `memory`: mebibytes of heap that the reading may take;
 * `room`: bytes of memory that are left for it and for the library that it makes, beside the one in use.
 */
export type Limits = { step: number; memory: number; room?: number };

/** A disk that is there gives a file in far less; the index of a hundred thousand passages took 30 s. */
const LIMITS: Limits = { step: 120_000, memory: Math.max(512, Math.min(8192, Math.floor(totalmem() / 2 ** 21))) };

/**
 * Reads a corpus in a thread of its own, so that nobody waits for it. `library` is null where the corpus can't be
 * used; `unkept` says why the snapshot for the next reading could not be written.
 * @throws Error where the reading comes to no end or needs too much memory, with what it was doing
 */
export async function readAside({ limits = LIMITS, ...order }: ReadAside): Promise<Read> {
  const { pieces, ...rest } = await parcelFrom(order, limits);
  return { ...(await readFrom(pieces)), ...rest };
}

/** The same at a start, when nobody waits for answers yet: a snapshot is read here, which needs no thread. */
export async function readAtStart(order: ReadAside): Promise<Read> {
  return (await readKept(order)) ?? readAside(order);
}

/** The same in this thread alone, for a program that answers one question. What reads is only loaded where it must. */
export async function readHere(order: Omit<ReadAside, "limits">): Promise<Read> {
  const kept = await readKept(order);
  if (kept) return kept;
  const { parcelOf } = await import("./reading.ts");
  const { pieces, ...rest } = await parcelOf({ ...order, progress: newProgress(), room: roomLeft() });
  return { ...(await readFrom(pieces)), ...rest };
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
type Read = { library: Library | null; problems: Problem[] } & Omit<Delivered, "pieces">;

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

function parcelFrom(
  order: Omit<ReaderOrder, "progress" | "room">,
  { step, memory, room = roomLeft() }: Limits,
): Promise<Delivered> {
  const progress = newProgress();
  const worker = new Worker(new URL("./reader.ts", import.meta.url), {
    workerData: { ...order, progress, room } satisfies ReaderOrder,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  let watching: NodeJS.Timeout | undefined;
  return new Promise<Delivered>((resolve, reject) => {
    let last = -1;
    watching = setInterval(() => {
      const { steps, at: what } = progressIn(progress);
      if (steps !== last) {
        last = steps;
        return;
      }
      reject(
        new Error(`the reading is given up: ${step / 1000} s were not enough for ${what ? shown(what) : "a start"}`),
      );
    }, step);
    worker.on("message", resolve);
    worker.on("error", (error: NodeJS.ErrnoException) => {
      const isTooLarge = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      reject(isTooLarge ? new Error(`the corpus needs more than the ${memory} MB that its reading may take`) : error);
    });
    worker.on("exit", (status) => reject(new Error(`the thread that reads the corpus ended with status ${status}`)));
  }).finally(() => {
    clearInterval(watching);
    // Where it waits for a disk that is gone it can't be ended, and nobody need stay for it.
    worker.unref();
    void worker.terminate();
  });
}

import { readlinkSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { basename } from "node:path";
import type { FoundFigures } from "../answers/figures/figures.ts";
import type { DatedPoints } from "../answers/points.ts";
import type { Corpus } from "../corpus/load.ts";
import type { Problem } from "../corpus/problems.ts";
import type { DocumentRecord } from "../documents/record.ts";
import type { AliasGroup } from "../documents/schema.ts";
import type { LibraryParts } from "../search/library.ts";
import type { Parcel } from "./parcel.ts";

/**
 * What the thread that reads a corpus is told. What it is about to do it writes into `progress`: a counter, the length
 * of the text and the text itself, as who waits for it may have to say for what. Each thread that helps has a part of
 * `progress` to itself.
 */
export type ReaderOrder = {
  corpusDir: string;
  corpusTexts: string | null;
  isStrict: boolean;
  progress: SharedArrayBuffer;
  /** Bytes of memory that the reading and its library may take. */
  room: number;
};

/** What a thread that helps it is told: which documents to read, and which of the parts of `progress` is its own. */
export type ShareOrder = ReaderOrder & { paths: readonly string[]; part: number };

/** What a thread that joins the index is told: by document its issuer and, compressed, what the index has of it. */
export type JoinOrder = {
  issuers: readonly string[];
  indexes: readonly Uint8Array[];
  aliases: readonly AliasGroup[];
  progress: SharedArrayBuffer;
  part: number;
};

/** What it sends, packed: the problems, and the library in parts where there is one. */
export type ReaderDelivery = {
  problems: Problem[];
  read: {
    corpus: Omit<Corpus, "documents">;
    documents: DocumentRecord[];
    parts: LibraryParts;
    figures: FoundFigures;
    points: DatedPoints;
  } | null;
};

/** What arrives: pieces, why the snapshot could not be written, and how many documents were read and not known. */
export type Delivered = { pieces: Parcel; unkept: string | null; anew: number };

/**
 * `step`: milliseconds that one file or the index may take; `memory`: mebibytes of heap that the reading may take;
 * `room`: bytes of memory that are left for it and for the library that it makes, beside the one in use.
 */
export type Limits = { step: number; memory: number; room: number };

/** A reading as a thread or process of its own is given it, and what such a process answers. */
export type Given = { order: Omit<ReaderOrder, "progress" | "room">; limits: Limits };
export type ProcessAnswer = { anew: number } | { error: string };

/** Bytes of a part of `progress`: the counter and the length are 4 each; and how many parts there are. */
export const PROGRESS = { text: 8, size: 1024, parts: 5 } as const;

export function newProgress(): SharedArrayBuffer {
  return new SharedArrayBuffer(PROGRESS.size * PROGRESS.parts);
}

/** Tells who waits what is read; "" where nothing is. */
export function stepsInto(progress: SharedArrayBuffer, part = 0): (step: string) => void {
  const numbers = new Int32Array(progress, part * PROGRESS.size, 2);
  const text = Buffer.from(progress, part * PROGRESS.size + PROGRESS.text, PROGRESS.size - PROGRESS.text);
  return (step) => {
    numbers[1] = text.write(step);
    Atomics.add(numbers, 0, 1);
  };
}

/** How many steps there were so far, and what the first thread that reads is at. */
export function progressIn(progress: SharedArrayBuffer): { steps: number; at: string } {
  let [steps, at] = [0, ""];
  for (let part = 0; part < PROGRESS.parts; part++) {
    const [own = 0, length = 0] = new Int32Array(progress, part * PROGRESS.size, 2);
    steps += own;
    if (at === "") at = Buffer.from(progress, part * PROGRESS.size + PROGRESS.text, length).toString();
  }
  return { steps, at };
}

/** Lets who answers go before the thread that calls this, where threads have priorities of their own (Linux). */
export function letOthersGoFirst(): void {
  try {
    setPriority(Number(basename(readlinkSync("/proc/thread-self"))), constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It reads as fast as who answers, then.
  }
}

import { parentPort, workerData } from "node:worker_threads";
import { figureRowsOf } from "../answers/figures/figures.ts";
import { loadCorpus } from "../corpus/load.ts";
import { recordOf } from "../documents/record.ts";
import { openLibrary, partsOf } from "../search/library.ts";
import { PROGRESS, type ReaderDelivery, type ReaderOrder } from "./order.ts";
import { type Parcel, pack } from "./parcel.ts";
import { keyOf, restore, snapshotFile, store } from "./snapshot.ts";

type OnStep = (step: string) => void;

/** Tells who waits what is read. */
function stepsInto(progress: SharedArrayBuffer): OnStep {
  const numbers = new Int32Array(progress, 0, 2);
  const text = Buffer.from(progress, PROGRESS.text);
  return (step) => {
    numbers[1] = text.write(step);
    Atomics.add(numbers, 0, 1);
  };
}

/** Reads a corpus: all that is known of it. */
function read({ isStrict, ...config }: ReaderOrder, onStep: OnStep): ReaderDelivery {
  const { corpus, problems } = loadCorpus(config, { isStrict, onStep });
  if (!corpus) return { problems, read: null };
  onStep("its index");
  const library = openLibrary(corpus);
  onStep("its figures");
  const figures = figureRowsOf(library);
  const { documents, ...rest } = corpus;
  return { problems, read: { corpus: rest, documents: documents.map(recordOf), parts: partsOf(library), figures } };
}

/** The pieces of one parcel: from the snapshot, or read anew and then kept, where no document has an error. */
function parcelOf(order: ReaderOrder): { pieces: Parcel; unkept: string | null } {
  const onStep = stepsInto(order.progress);
  const [file, key] = [snapshotFile(order), keyOf(order, onStep)];
  const kept = key && restore(file, key);
  if (kept) return { pieces: kept, unkept: null };
  const delivery = read(order, onStep);
  const pieces = pack(delivery);
  const isFaulty = delivery.read === null || delivery.problems.some(({ severity }) => severity === "error");
  // What was changed while it was read is not kept under what it was before.
  if (isFaulty || !key || !keyOf(order, onStep)?.equals(key)) return { pieces, unkept: null };
  onStep("its snapshot");
  try {
    store(file, key, pieces);
    return { pieces, unkept: null };
  } catch (error) {
    return { pieces, unkept: (error as Error).message };
  }
}

const parcel = parcelOf(workerData as ReaderOrder);
parentPort?.postMessage(
  parcel,
  parcel.pieces.map(({ buffer }) => buffer),
);

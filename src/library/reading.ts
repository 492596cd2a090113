import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { figuresOf } from "../answers/figures/figures.ts";
import { datedPoints } from "../answers/points.ts";
import { loadCorpus, unknownFiles } from "../corpus/load.ts";
import { openLibrary, partsOf } from "../search/library.ts";
import { type KnownRecord, knowing } from "./known.ts";
import {
  type Delivered,
  PROGRESS,
  type ReaderDelivery,
  type ReaderOrder,
  type ShareOrder,
  stepsInto,
} from "./order.ts";
import { pack, unpack } from "./parcel.ts";
import { codeKey, documentsFile, keyOf, restore, sizeOf, snapshotFile, store } from "./snapshot.ts";

type OnStep = (step: string) => void;

/** So many documents are worth a thread that helps to read them. Chosen by hand, as one takes 0.2 s to begin. */
const WORTH_A_THREAD = 100;

/** What is kept of single documents from an earlier reading. */
async function keptRecords(order: ReaderOrder, code: Buffer | null): Promise<KnownRecord[]> {
  const kept = code && restore(documentsFile(order), code);
  return kept ? ((await unpack(kept)) as KnownRecord[]) : [];
}

/** Documents that are not known, where there are so many of them that threads are to share them out. */
async function sharedOut(order: ReaderOrder, kept: readonly KnownRecord[], onStep: OnStep): Promise<KnownRecord[]> {
  const files = new Set(kept.map(({ file }) => file));
  const unknown = unknownFiles(order, (file) => files.has(file), onStep);
  const threads = Math.min(availableParallelism(), PROGRESS.parts - 1, Math.floor(unknown.length / WORTH_A_THREAD));
  if (threads < 2) return [];
  onStep("");
  const shares = Array.from({ length: threads }, (_, part) => unknown.filter((_, at) => at % threads === part));
  return (await Promise.all(shares.map((paths, at) => shareOf({ ...order, paths, part: at + 1 })))).flat();
}

/** What a thread has read of its share; nothing where it failed, as this one then reads all that and says why. */
function shareOf(order: ShareOrder): Promise<KnownRecord[]> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./share.ts", import.meta.url), { workerData: order });
    worker.on("message", resolve);
    worker.on("error", () => resolve([]));
    worker.on("exit", () => resolve([]));
  });
}

/** A corpus with all that is known of it; of its documents those are read that are not known already. */
function read({ isStrict, ...config }: ReaderOrder, records: readonly KnownRecord[], onStep: OnStep) {
  const knowledge = knowing(records);
  const { corpus, problems } = loadCorpus(config, { isStrict, onStep, knowledge });
  const nothing: ReaderDelivery = { problems, read: null };
  if (!corpus) return { delivery: nothing, records, anew: knowledge.anew() };
  const { index, wordings } = knowledge.readers;
  const library = openLibrary(corpus, {
    index: (document) => {
      onStep("its index");
      return index(document);
    },
    wordings: (document) => {
      onStep("its wordings");
      return wordings(document);
    },
  });
  onStep("its figures");
  const figures = figuresOf(library);
  const points = datedPoints(library);
  const { documents, ...rest } = corpus;
  const known = documents.map(knowledge.of);
  const parts = {
    corpus: rest,
    documents: known.map(({ record }) => record),
    parts: partsOf(library),
    figures,
    points,
  };
  const delivery: ReaderDelivery = { problems, read: parts };
  return { delivery, records: known, anew: knowledge.anew() };
}

/**
 * Bytes of memory for each byte of the files: a library takes about ten, and its pieces stand beside it while they are
 * handed over. By what `npm run bench -- load` shows, rounded up.
 */
const TAKEN = 20;

/** @throws Error where there is too little memory for a corpus beside what is in use, before any of it is taken */
function refuseWithoutRoom(order: ReaderOrder, onStep: OnStep): void {
  const needed = TAKEN * sizeOf(order, onStep);
  if (needed <= order.room) return;
  const [due, left] = [needed, Math.max(0, order.room)].map((bytes) => `${Math.ceil(bytes / 1e6)} MB`);
  throw new Error(
    `to read the corpus takes about ${due} of memory, and ${left} are left: ` +
      "give the process more, or divide the corpus into several (CORPORA)",
  );
}

/** The pieces of one parcel: from the snapshot, or read anew and then kept, where no document has an error. */
export async function parcelOf(order: ReaderOrder): Promise<Delivered> {
  const onStep = stepsInto(order.progress);
  refuseWithoutRoom(order, onStep);
  const [file, key] = [snapshotFile(order), keyOf(order, onStep)];
  const kept = key && restore(file, key);
  if (kept) return { pieces: kept, unkept: null, anew: 0 };
  const code = codeKey(onStep);
  const before = await keptRecords(order, code);
  const shared = await sharedOut(order, before, onStep);
  const { delivery, records, ...own } = read(order, [...before, ...shared], onStep);
  const anew = own.anew + shared.length;
  const pieces = pack(delivery);
  const isFaulty = delivery.read === null || delivery.problems.some(({ severity }) => severity === "error");
  onStep("its snapshot");
  try {
    const isSame = anew === 0 && records.length === before.length;
    if (code && delivery.read && !isSame) store(documentsFile(order), code, pack(records));
    // What was changed while it was read is not kept under what it was before.
    if (!isFaulty && key && keyOf(order, onStep)?.equals(key)) store(file, key, pieces);
    return { pieces, unkept: null, anew };
  } catch (error) {
    return { pieces, unkept: (error as Error).message, anew };
  }
}

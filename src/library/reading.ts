import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { findFigures } from "../answers/figures/figures.ts";
import { datedPoints } from "../answers/points.ts";
import { type Corpus, loadCorpus, unknownFiles } from "../corpus/load.ts";
import type { Document } from "../documents/document.ts";
import { indexCorpus, issuersOf, libraryOf, partsOf } from "../search/library.ts";
import type { PassageIndex } from "../search/passage-index.ts";
import { indexAliases } from "../search/terms.ts";
import { indexWordings } from "../search/wording/index.ts";
import { type KnownRecord, knowing } from "./known.ts";
import {
  type Delivered,
  type JoinOrder,
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
  // Where nothing is known, no file need be looked into for that.
  const unknown = unknownFiles(order, files.size === 0 ? null : (file) => files.has(file), onStep);
  const threads = Math.min(availableParallelism(), PROGRESS.parts - 1, Math.floor(unknown.length / WORTH_A_THREAD));
  if (threads < 2) return [];
  onStep("");
  const shares = Array.from({ length: threads }, (_, part) => unknown.filter((_, at) => at % threads === part));
  return (await Promise.all(shares.map((paths, at) => shareOf({ ...order, paths, part: at + 1 })))).flat();
}

/** What a thread has read of its share; nothing where it failed, as this one then reads all that and says why. */
async function shareOf(order: ShareOrder): Promise<KnownRecord[]> {
  return (await answerOf<KnownRecord[]>("./share.ts", order)) ?? [];
}

/** What a thread answers to its order; null where it fails. */
function answerOf<T>(thread: string, workerData: ShareOrder | JoinOrder): Promise<T | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL(thread, import.meta.url), { workerData });
    worker.on("message", resolve);
    worker.on("error", () => resolve(null));
    worker.on("exit", () => resolve(null));
  });
}

/** The index of so many documents is joined in a thread beside this one. Chosen by hand, for the same reason. */
const WORTH_JOINING = 1000;

/** The index of a large corpus, joined by a thread; null where it is small, or that fails. */
async function joined(corpus: Corpus, known: readonly KnownRecord[], { progress }: ReaderOrder) {
  if (known.length < WORTH_JOINING || availableParallelism() < 2) return null;
  const [issuers, indexes] = [issuersOf(corpus.documents), known.map(({ index }) => index)];
  const order: JoinOrder = { issuers, indexes, aliases: corpus.aliases, progress, part: 1 };
  return answerOf<PassageIndex>("./joining.ts", order);
}

type OfReading = { delivery: ReaderDelivery; anew: number };

/**
 * A corpus with all that is known of it; of its documents those are read that are not known already. `keep` takes what
 * is known of them then.
 */
async function read(
  order: ReaderOrder,
  records: readonly KnownRecord[],
  onStep: OnStep,
  keep: (known: readonly KnownRecord[], anew: number) => void,
): Promise<OfReading> {
  const { isStrict, corpusDir, corpusTexts } = order;
  const knowledge = knowing(records);
  const { corpus, problems } = loadCorpus({ corpusDir, corpusTexts }, { isStrict, onStep, knowledge });
  if (!corpus) return { delivery: { problems, read: null }, anew: knowledge.anew() };
  const known = corpus.documents.map(knowledge.of);
  const joining = joined(corpus, known, order);
  keep(known, knowledge.anew());
  const telling =
    <T>(step: string, readOne: (document: Document) => T) =>
    (document: Document): T => {
      onStep(step);
      return readOne(document);
    };
  const wordings = indexWordings(corpus.documents, telling("its wordings", knowledge.readers.wordings));
  onStep("its figures");
  const figures = findFigures({ corpus, aliases: indexAliases(corpus.aliases) });
  onStep("");
  const index = (await joining) ?? indexCorpus(corpus, telling("its index", knowledge.readers.index));
  onStep("its dates");
  const library = libraryOf(corpus, index, wordings);
  const points = datedPoints(library);
  const { documents: _, ...rest } = corpus;
  const parts = {
    corpus: rest,
    documents: known.map(({ record }) => record),
    parts: partsOf(library),
    figures,
    points,
  };
  return { delivery: { problems, read: parts }, anew: knowledge.anew() };
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
  let unkept: string | null = null;
  const keeping = (store: () => void) => {
    try {
      store();
    } catch (error) {
      unkept ??= (error as Error).message;
    }
  };
  const { delivery, anew } = await read(order, [...before, ...shared], onStep, (known, own) => {
    if (!code || (own + shared.length === 0 && known.length === before.length)) return;
    onStep("its snapshot");
    keeping(() => store(documentsFile(order), code, pack(known)));
  });
  const pieces = pack(delivery);
  const isFaulty = delivery.read === null || delivery.problems.some(({ severity }) => severity === "error");
  onStep("its snapshot");
  // What was changed while it was read is not kept under what it was before.
  keeping(() => {
    if (!isFaulty && key && keyOf(order, onStep)?.equals(key)) store(file, key, pieces);
  });
  return { pieces, unkept, anew: anew + shared.length };
}

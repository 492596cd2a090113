import { parentPort, workerData } from "node:worker_threads";
import { figureRowsOf } from "../answers/figures/figures.ts";
import { loadCorpus } from "../corpus/load.ts";
import { recordOf } from "../documents/record.ts";
import { openLibrary, partsOf } from "../search/library.ts";
import { PROGRESS, type ReaderDelivery, type ReaderOrder } from "./order.ts";
import { pack } from "./parcel.ts";

/** Reads a corpus, in a thread of its own: all that is known of it is sent as the pieces of one parcel. */
function read({ progress, isStrict, ...config }: ReaderOrder): ReaderDelivery {
  const numbers = new Int32Array(progress, 0, 2);
  const text = Buffer.from(progress, PROGRESS.text);
  const onStep = (step: string) => {
    numbers[1] = text.write(step);
    Atomics.add(numbers, 0, 1);
  };
  const { corpus, problems } = loadCorpus(config, { isStrict, onStep });
  if (!corpus) return { problems, read: null };
  onStep("its index");
  const library = openLibrary(corpus);
  onStep("its figures");
  const figures = figureRowsOf(library);
  const { documents, ...rest } = corpus;
  return { problems, read: { corpus: rest, documents: documents.map(recordOf), parts: partsOf(library), figures } };
}

const pieces = pack(read(workerData as ReaderOrder));
parentPort?.postMessage(
  pieces,
  pieces.map(({ buffer }) => buffer),
);

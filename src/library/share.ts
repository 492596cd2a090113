import { parentPort, workerData } from "node:worker_threads";
import { loadCorpus } from "../corpus/load.ts";
import { type KnownRecord, knowing } from "./known.ts";
import { letOthersGoFirst, type ShareOrder, stepsInto } from "./order.ts";

/** Reads some of the documents of a corpus, for the thread that reads all of it; says of none what is wrong with it. */
letOthersGoFirst();
const { paths, part, progress, ...config } = workerData as ShareOrder;
const onStep = stepsInto(progress, part);
const known = knowing([]);
const records: KnownRecord[] = [];
const knowledge = {
  ...known,
  keep: (...given: Parameters<typeof known.keep>) => {
    const document = known.keep(...given);
    records.push(known.of(document));
    return document;
  },
};
loadCorpus(config, { onStep, knowledge, only: new Set(paths) });
onStep("");
parentPort?.postMessage(
  records,
  records.flatMap(({ record: { text, numbers, labels, dates, figures }, index, wordings }) =>
    [text, numbers, labels, dates, figures, index, wordings].map(({ buffer }) => buffer as ArrayBuffer),
  ),
);

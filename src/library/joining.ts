import { parentPort, workerData } from "node:worker_threads";
import type { DocumentIndex } from "../search/document-index.ts";
import { indexPassages, type PassageIndex } from "../search/passage-index.ts";
import { indexAliases } from "../search/terms.ts";
import { unpacked } from "./known.ts";
import { type JoinOrder, letOthersGoFirst, stepsInto } from "./order.ts";

/** Joins the index of a large corpus, for the thread that does all else meanwhile. */
letOthersGoFirst();
const { issuers, indexes, aliases, progress, part } = workerData as JoinOrder;
const onStep = stepsInto(progress, part);
const index: PassageIndex = indexPassages(issuers, indexAliases(aliases), (number) => {
  onStep("its index");
  return unpacked(indexes[number] as Uint8Array) as DocumentIndex;
});
onStep("");
const arrays = [index, index.passages, index.context, index.stream, index.vocabulary]
  .flatMap((one) => Object.values(one))
  .filter((one) => ArrayBuffer.isView(one));
parentPort?.postMessage(
  index,
  arrays.map(({ buffer }) => buffer as ArrayBuffer),
);

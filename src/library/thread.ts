import { Worker } from "node:worker_threads";
import { shown } from "../corpus/problems.ts";
import { type Delivered, type Given, newProgress, progressIn, type ReaderOrder } from "./order.ts";

/**
 * What a thread of its own has read.
 * @throws Error where the reading comes to no end or needs too much memory, with what it was doing
 */
export function parcelFrom({ order, limits: { step, memory, room } }: Given): Promise<Delivered> {
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

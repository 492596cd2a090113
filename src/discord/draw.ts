import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import type { Picture } from "../message/picture.ts";
import type { Delivery, Order } from "./drawing.ts";

type Waiting = { resolve: (png: Uint8Array) => void; reject: (error: Error) => void; cancel: () => void };
type Thread = { worker: Worker; waiting: Map<number, Waiting> };

/**
 * `deadline`: milliseconds after which a thread that has not drawn is replaced; a picture takes a third of a second.
 * `memory`: megabytes that it may use. `waiting`: orders at once. `kept`: pictures that are not drawn anew.
 */
export type StudioLimits = { deadline: number; memory: number; waiting: number; kept: number };
export const STUDIO: StudioLimits = { deadline: 5000, memory: 256, waiting: 8, kept: 32 };

export type Studio = {
  /** The picture as a PNG. @throws where too many others wait, it can't be drawn, or the thread misses its deadline */
  draw: (picture: Picture) => Promise<Uint8Array>;
  close: () => void;
};

/** Draws in a thread, which is started with the first picture, and anew after it has failed or hung. */
export function openStudio(script = new URL("./drawing.ts", import.meta.url), limits = STUDIO): Studio {
  let thread: Thread | undefined;
  let orders = 0;
  /** By what is drawn, the one that was asked for longest ago first; at most `limits.kept`. */
  const kept = new Map<string, Promise<Uint8Array>>();
  const onEnd = (ended: Thread) => {
    if (thread === ended) thread = undefined;
  };
  const order = (picture: Picture): Promise<Uint8Array> => {
    thread ??= startThread(script, limits, onEnd);
    const { worker, waiting } = thread;
    if (waiting.size >= limits.waiting) throw new Error(`${waiting.size} pictures wait to be drawn already`);
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    // The process need not stay for the thread, but for a picture that is being drawn.
    worker.ref();
    const timer = setTimeout(() => {
      end(thread, new Error(`the thread that draws has taken longer than ${limits.deadline} ms and is replaced`));
    }, limits.deadline);
    const id = ++orders;
    waiting.set(id, { resolve, reject, cancel: () => clearTimeout(timer) });
    worker.postMessage({ id, picture } satisfies Order);
    return promise;
  };
  const end = (ended: Thread | undefined, reason: Error) => {
    if (!ended) return;
    onEnd(ended);
    refuseAll(ended, reason);
    void ended.worker.terminate();
  };
  return {
    draw: async (picture) => {
      const key = createHash("sha256").update(JSON.stringify(picture)).digest("base64");
      const drawn = kept.get(key) ?? order(picture);
      kept.delete(key);
      kept.set(key, drawn);
      for (const [oldest] of kept) if (kept.size > limits.kept) kept.delete(oldest);
      try {
        return await drawn;
      } catch (error) {
        if (kept.get(key) === drawn) kept.delete(key);
        throw error;
      }
    },
    close: () => end(thread, new Error("the bot stops")),
  };
}

function startThread(script: URL, { memory }: StudioLimits, onEnd: (thread: Thread) => void): Thread {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memory } });
  const thread: Thread = { worker, waiting: new Map() };
  const close = (reason: Error) => {
    onEnd(thread);
    refuseAll(thread, reason);
  };
  worker.on("message", (delivery: Delivery) => {
    const order = thread.waiting.get(delivery.id);
    order?.cancel();
    thread.waiting.delete(delivery.id);
    if (thread.waiting.size === 0) worker.unref();
    if ("png" in delivery) order?.resolve(delivery.png);
    else order?.reject(new Error(delivery.error));
  });
  worker.on("error", (error) => close(error instanceof Error ? error : new Error(String(error))));
  worker.on("exit", (status) => close(new Error(`the thread that draws ended with status ${status}`)));
  return thread;
}

function refuseAll({ waiting }: Thread, reason: Error): void {
  for (const { reject, cancel } of waiting.values()) {
    cancel();
    reject(reason);
  }
  waiting.clear();
}

const studio = openStudio();

/** The picture as a PNG, by the one thread of this process. */
export const drawPicture = studio.draw;

/** Starts the thread and has it read its fonts, so that nobody has to wait for that. @throws where it can't draw */
export async function prepareDrawing(): Promise<void> {
  await drawPicture({ alt: "", title: "1", rows: [], footer: [] });
}

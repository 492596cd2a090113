import { Worker } from "node:worker_threads";
import type { Delivery, Order } from "./drawing.ts";

/** A table as it is drawn, with what a reader who can't see it is told. Plain data: `src/discord/` has it drawn. */
export type Picture = {
  /** Up to 1,024 characters. */
  alt: string;
  title: string;
  /** What stands over each column of values. */
  columns: readonly string[];
  /** A marked row stands out by its weight and a bar beside it; its note says why. */
  rows: readonly { label: string; note: string; cells: readonly string[]; marked?: boolean }[];
  /** Small lines below the table. */
  footer: readonly string[];
};

type Waiting = { resolve: (png: Uint8Array) => void; reject: (error: Error) => void };
type Studio = { worker: Worker; waiting: Map<number, Waiting> };

/** Laying out a table takes some hundred milliseconds, so a thread does it, started with the first picture. */
let studio: Studio | undefined;
let orders = 0;

/** The picture as a PNG. */
export function drawPicture(picture: Picture): Promise<Uint8Array> {
  studio ??= openStudio();
  const { worker, waiting } = studio;
  const order: Order = { id: ++orders, picture };
  return new Promise((resolve, reject) => {
    // The process need not stay for the thread, but for a picture that is being drawn.
    worker.ref();
    waiting.set(order.id, { resolve, reject });
    worker.postMessage(order);
  });
}

/** Starts the thread and has it read its fonts, so that nobody has to wait for that; a fault shows with the first picture. */
export function prepareDrawing(): void {
  const nothing: Picture = { alt: "", title: "1", columns: [], rows: [], footer: [] };
  drawPicture(nothing).catch(() => {});
}

function openStudio(): Studio {
  const worker = new Worker(new URL("./drawing.ts", import.meta.url));
  const waiting = new Map<number, Waiting>();
  const close = (reason: Error) => {
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
    studio = undefined;
  };
  worker.on("message", (delivery: Delivery) => {
    const order = waiting.get(delivery.id);
    waiting.delete(delivery.id);
    if (waiting.size === 0) worker.unref();
    if ("png" in delivery) order?.resolve(delivery.png);
    else order?.reject(new Error(delivery.error));
  });
  worker.on("error", (error) => close(error instanceof Error ? error : new Error(String(error))));
  worker.on("exit", (status) => close(new Error(`the thread that draws ended with status ${status}`)));
  return { worker, waiting };
}

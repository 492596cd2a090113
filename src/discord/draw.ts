import { Worker } from "node:worker_threads";
import type { Picture } from "../message/picture.ts";
import type { Delivery, Order } from "./drawing.ts";

type Waiting = { resolve: (png: Uint8Array) => void; reject: (error: Error) => void };
type Studio = { worker: Worker; waiting: Map<number, Waiting> };

/** Laying out a table takes some hundred milliseconds, so a thread does it, started with the first picture. */
let studio: Studio | undefined;
let orders = 0;

/** Orders that may wait at once: a picture takes a third of a second, and Discord 3 s of patience. */
const MOST_WAITING = 8;

/** The picture as a PNG. @throws where too many others wait, or it can't be drawn */
export async function drawPicture(picture: Picture): Promise<Uint8Array> {
  studio ??= openStudio();
  const { worker, waiting } = studio;
  if (waiting.size >= MOST_WAITING) throw new Error(`${waiting.size} pictures wait to be drawn already`);
  const order: Order = { id: ++orders, picture };
  return new Promise((resolve, reject) => {
    // The process need not stay for the thread, but for a picture that is being drawn.
    worker.ref();
    waiting.set(order.id, { resolve, reject });
    worker.postMessage(order);
  });
}

/** Starts the thread and has it read its fonts, so that nobody has to wait for that. @throws where it can't draw */
export async function prepareDrawing(): Promise<void> {
  await drawPicture({ alt: "", title: "1", columns: [], rows: [], footer: [] });
}

function openStudio(): Studio {
  const worker = new Worker(new URL("./drawing.ts", import.meta.url));
  const waiting = new Map<number, Waiting>();
  const close = (reason: Error) => {
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
    if (studio?.worker === worker) studio = undefined;
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

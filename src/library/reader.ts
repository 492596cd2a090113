import { parentPort, workerData } from "node:worker_threads";
import { letOthersGoFirst, type ReaderOrder } from "./order.ts";
import { parcelOf } from "./reading.ts";

/** Reads a corpus in a thread of its own, and hands over what it gives away. */
letOthersGoFirst();
const parcel = await parcelOf(workerData as ReaderOrder);
parentPort?.postMessage(
  parcel,
  parcel.pieces.map(({ buffer }) => buffer),
);

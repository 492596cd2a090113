import { join } from "node:path";
import type { Doing } from "./shelf.ts";
import type { Managed, Queued } from "./task.ts";

/** Entries that are told of at once: what a menu of Discord's has room for. */
const MOST_TOLD = 25;

/** What is read of feeds takes libraries that a bot without a queue need not load. */
const feeds = () => import("../sources/feed.ts");

/** The queue can't be read; the message says what is wrong in it, and not where the operator keeps it. */
export class QueueError extends Error {}

async function everyEntry(folder: string) {
  const { queueOf } = await feeds();
  try {
    return await queueOf(folder);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new QueueError(code ?? message.replaceAll(join(folder, "queue"), "queue"), { cause: error });
  }
}

/** The entries of a corpus's queue that nobody has decided on. @throws QueueError */
export async function waitingIn(folder: string): Promise<Queued[]> {
  const entries = await everyEntry(folder);
  return entries
    .filter(({ state }) => state === "waiting")
    .map(({ key, title, issued, address }) => ({ key, title, issued, address }));
}

export async function queue({ shelf }: Doing): Promise<Managed> {
  const entries = await waitingIn(shelf.corpusDir);
  return { kind: "queue", entries: entries.slice(0, MOST_TOLD), total: entries.length };
}

/** How many entries wait; null where the queue can't be read. */
export async function countWaiting(folder: string): Promise<number | null> {
  try {
    return (await waitingIn(folder)).length;
  } catch (error) {
    if (error instanceof QueueError) return null;
    throw error;
  }
}

/** Leaves an entry out, now and whenever a feed has it again. */
export async function reject(key: string, { shelf, log }: Doing): Promise<Managed> {
  const entry = (await waitingIn(shelf.corpusDir)).find((one) => one.key === key);
  if (!entry) return { kind: "decided already" };
  await decide(shelf.corpusDir, key, "rejected");
  return { kind: "rejected", entry, isLogged: await log({ did: "reject", from: entry.address }) };
}

/** Keeps what was decided on an entry, where it is still there. @throws QueueError, or Error of the system */
export async function decide(folder: string, key: string, state: "accepted" | "rejected"): Promise<void> {
  const entry = (await everyEntry(folder)).find((one) => one.key === key);
  if (entry) await (await feeds()).keep(folder, { ...entry, state });
}

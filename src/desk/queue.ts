import type { Doing } from "./shelf.ts";
import type { Managed, Queued } from "./task.ts";

/** Entries that are told of at once: what a menu of Discord's has room for. */
const MOST_TOLD = 25;

/** What is read of feeds takes libraries that a bot without a queue need not load. */
const feeds = () => import("../sources/feed.ts");

/** The entries of a corpus's queue that nobody has decided on. */
export async function waitingIn(folder: string): Promise<Queued[]> {
  const entries = await (await feeds()).queueOf(folder);
  return entries
    .filter(({ state }) => state === "waiting")
    .map(({ key, title, issued, address }) => ({ key, title, issued, address }));
}

export async function queue({ shelf }: Doing): Promise<Managed> {
  const entries = await waitingIn(shelf.corpusDir);
  return { kind: "queue", entries: entries.slice(0, MOST_TOLD), total: entries.length };
}

/** Leaves an entry out, now and whenever a feed has it again. */
export async function reject(key: string, { shelf, log }: Doing): Promise<Managed> {
  const entry = (await waitingIn(shelf.corpusDir)).find((one) => one.key === key);
  if (!entry) return { kind: "expired" };
  await decide(shelf.corpusDir, key, "rejected");
  return { kind: "rejected", entry, isLogged: await log({ did: "reject", from: entry.address }) };
}

/** Keeps what was decided on an entry, where it is still there. */
export async function decide(folder: string, key: string, state: "accepted" | "rejected"): Promise<void> {
  const { keep, queueOf } = await feeds();
  const entry = (await queueOf(folder)).find((one) => one.key === key);
  if (entry) await keep(folder, { ...entry, state });
}

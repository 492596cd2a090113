import type { ShardState } from "./gateway.ts";

/** What `GET /healthz` tells. Nothing in it is from a user. */
export type Health = {
  ok: boolean;
  /** Why it is not ok, for whoever runs the bot. */
  wrong: string[];
  gateway: "connected" | "not connected" | "off";
  shards: readonly ShardState[];
  /** Of the corpus that answers where nothing else is said; none while that is read at a start. */
  documents: number;
  revision: string;
  /** Seconds since the corpus was put to use. */
  corpus_age_s: number;
  /** The longest that the event loop kept anything waiting within the last while. Milliseconds. */
  lag_ms: number;
  memory: { resident_mib: number; heap_mib: number };
  /** Every corpus, where there are several; those not in memory have no documents to count. */
  corpora?: readonly CorpusHealth[];
};

export type CorpusHealth = {
  name: string;
  state: "in use" | "not in memory" | "can't be used";
  servers: number;
  documents: number | null;
  revision: string | null;
};

/** What is measured of a process. `shards`: null where the process has no gateway connection. Milliseconds, bytes. */
export type Vitals = {
  shards: readonly ShardState[] | null;
  /** Null while it is read at a start. */
  corpus: { documents: number; revision: string; age: number } | null;
  lag: number;
  memory: { rss: number; heapUsed: number };
};

/** Discord waits 3 s; who was kept waiting for longer has too little of it left. Milliseconds, chosen by hand. */
export const LONGEST_LAG = 1000;

const MIB = 2 ** 20;

/** Whether the bot can answer, said before users notice that it can't. */
export function healthOf({ shards, corpus, lag, memory }: Vitals): Health {
  const lost = shards?.filter(({ connected }) => !connected).map(({ id }) => id) ?? [];
  const isConnected = shards !== null && shards.length > 0 && lost.length === 0;
  const wrong: string[] = [];
  if (shards?.length === 0) wrong.push("The gateway is not connected yet.");
  if (lost.length > 0) wrong.push(`The gateway connection is down of shard ${lost.join(", ")}.`);
  if (!corpus) wrong.push("The documents are being read, since the start.");
  else if (corpus.documents === 0) wrong.push("The corpus has no documents.");
  if (lag > LONGEST_LAG) wrong.push(`The event loop kept interactions waiting for ${Math.round(lag)} ms.`);
  return {
    ok: wrong.length === 0,
    wrong,
    gateway: shards === null ? "off" : isConnected ? "connected" : "not connected",
    shards: shards ?? [],
    documents: corpus?.documents ?? 0,
    revision: corpus?.revision ?? "",
    corpus_age_s: Math.round((corpus?.age ?? 0) / 1000),
    lag_ms: Math.round(lag),
    memory: { resident_mib: Math.round(memory.rss / MIB), heap_mib: Math.round(memory.heapUsed / MIB) },
  };
}

/** How often lag is looked at, and for how long it is remembered. Milliseconds, chosen by hand. */
const EVERY = 100;
const WINDOW = 10_000;

/** `tick` is to be called every 100 ms; `worst` is how late it came within the last 10 s, or is now. Milliseconds. */
export type LagWindow = { tick: () => void; worst: () => number };

/** @param now milliseconds of a clock that nobody sets */
export function createLagWindow(now: () => number): LagWindow {
  let due = now() + EVERY;
  let late: { at: number; lag: number }[] = [];
  return {
    tick: () => {
      const at = now();
      late = late.filter((one) => one.at > at - WINDOW);
      if (at > due) late.push({ at, lag: at - due });
      due = at + EVERY;
    },
    worst: () => {
      const at = now();
      return late.reduce((most, one) => (one.at > at - WINDOW ? Math.max(most, one.lag) : most), Math.max(0, at - due));
    },
  };
}

/** Watches the event loop of this process until `stop`, and keeps no process alive. */
export function watchLag(): { worst: () => number; stop: () => void } {
  const { tick, worst } = createLagWindow(() => performance.now());
  const timer = setInterval(tick, EVERY).unref();
  return { worst, stop: () => clearInterval(timer) };
}

import { Worker } from "node:worker_threads";
import type { Source } from "../sources/extract.ts";
import type { FetchSettings } from "../sources/fetch.ts";
import type { Proposal } from "../sources/propose.ts";
import type { Handed } from "./handed.ts";
import type { Given } from "./task.ts";

/** What the thread that makes proposals is told. `isFilePrivate`: a file may stand on this machine, as in a test. */
export type ProposalOrder = {
  given: Given;
  corpusDir: string;
  /** The documents in use. */
  documents: Handed[];
  fetching: Pick<FetchSettings, "allowPrivate" | "contact" | "pause" | "retries">;
  isFilePrivate: boolean;
};

/** What came of it: the source with what could be made of it, or what is wrong with it, for a person. */
export type ProposalRead = { source: Source; proposals: Proposal[] } | { fault: string };

/** Milliseconds that one source may take, and mebibytes of heap. Chosen by hand. */
const LIMITS = { time: 120_000, memory: 1024 } as const;

/**
 * Reads a source and proposes documents in a thread of its own, so that nobody waits for a page that is large or was
 * made to be slow. @throws Error that is no fault of the source
 */
export async function proposeAside(order: ProposalOrder): Promise<ProposalRead> {
  const worker = new Worker(new URL("./proposer.ts", import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memory },
  });
  const { promise, resolve, reject } = Promise.withResolvers<ProposalRead>();
  const timer = setTimeout(() => resolve({ fault: `reading it took more than ${LIMITS.time / 1000} s` }), LIMITS.time);
  worker.on("message", resolve);
  worker.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve({ fault: "reading it needs too much memory" });
    else reject(error);
  });
  worker.on("exit", (status) => reject(new Error(`the thread that reads a source ended with status ${status}`)));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    void worker.terminate();
  }
}

import { parentPort, workerData } from "node:worker_threads";
import type { ProposalOrder } from "./propose-aside.ts";
import { proposeHere } from "./proposing.ts";

/** The thread that `proposeAside` starts. */
parentPort?.postMessage(await proposeHere(workerData as ProposalOrder));

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { DropReason } from "./admission.ts";
import type { Health } from "./health.ts";

export type Outcome = "answered" | "without picture" | "failed" | "refused" | "not read";

/** What is counted of an interaction. None of it is from a user. */
export type Label = { kind: string; command: string; outcome: Outcome };

export type Metrics = {
  registry: Registry;
  /** `seconds`: how long it took to make the answer. */
  answered: (label: Label, seconds: number) => void;
  /** A response that did not reach Discord. */
  lost: () => void;
  /** An interaction that names no place to answer it. */
  unanswerable: () => void;
  /** An interaction that was left unanswered, before any work on it. */
  dropped: (reason: DropReason) => void;
};

/** What the gauges read, when they are asked. */
export type Readings = {
  health: () => Health;
  /** What is in memory; of one that has no name there is no label. */
  corpora: () => readonly { name: string | null; documents: number; passages: number }[];
  linesDropped: () => number;
  /** Answers that wait for their turn, are made, or are on their way to Discord. */
  underWay: () => number;
};

export function createMetrics(readings: Readings): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const interactions = new Counter({
    name: "whosewords_interactions_total",
    help: "Interactions by kind, command and outcome",
    labelNames: ["kind", "command", "outcome"],
    registers: [registry],
  });
  const duration = new Histogram({
    name: "whosewords_answer_seconds",
    help: "Time to make an answer, without the network",
    labelNames: ["kind"],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers: [registry],
  });
  const lost = new Counter({
    name: "whosewords_responses_lost_total",
    help: "Responses that did not reach Discord",
    registers: [registry],
  });
  const unanswerable = new Counter({
    name: "whosewords_interactions_unanswerable_total",
    help: "Interactions without an id or a token, to which no answer can be sent",
    registers: [registry],
  });
  const dropped = new Counter({
    name: "whosewords_interactions_dropped_total",
    help: "Interactions left unanswered before any work on them: late, or more than can be answered in time",
    labelNames: ["reason"],
    registers: [registry],
  });
  registerGauges(registry, readings);
  return {
    registry,
    answered: ({ kind, command, outcome }, seconds) => {
      interactions.inc({ kind, command, outcome });
      duration.observe({ kind }, seconds);
    },
    lost: () => lost.inc(),
    unanswerable: () => unanswerable.inc(),
    dropped: (reason) => dropped.inc({ reason }),
  };
}

/** What is as it is when somebody reads the metrics. */
function registerGauges(registry: Registry, { health, corpora, linesDropped, underWay }: Readings): void {
  const gauges: [string, string, () => number][] = [
    ["whosewords_healthy", "1 where /healthz says 200", () => Number(health().ok)],
    ["whosewords_answers_under_way", "Answers that wait for their turn, are made, or are being sent", underWay],
    ["whosewords_corpus_age_seconds", "Time since the corpus was put to use", () => health().corpus_age_s],
    [
      "whosewords_eventloop_lag_worst_seconds",
      "The longest that the event loop kept anything waiting within the last 10 s",
      () => health().lag_ms / 1000,
    ],
    [
      "whosewords_gateway_connected",
      "1 where the gateway connection is up",
      () => Number(health().gateway === "connected"),
    ],
    ["whosewords_log_lines_dropped", "Lines of the log that could not be written since the start", linesDropped],
  ];
  for (const [name, help, read] of gauges) {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  }
  countCorpora(registry, corpora);
  new Gauge({
    name: "whosewords_shard_connected",
    help: "1 where the connection of that shard is up",
    labelNames: ["shard"],
    registers: [registry],
    collect() {
      for (const { id, connected } of health().shards) this.set({ shard: String(id) }, Number(connected));
    },
  });
}

function countCorpora(registry: Registry, corpora: Readings["corpora"]): void {
  for (const what of ["documents", "passages"] as const) {
    new Gauge({
      name: `whosewords_${what}`,
      help: `The ${what} in use, by corpus where there are several`,
      labelNames: ["corpus"],
      registers: [registry],
      collect() {
        this.reset();
        for (const { name, ...counts } of corpora()) this.set(name === null ? {} : { corpus: name }, counts[what]);
      },
    });
  }
}

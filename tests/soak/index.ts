/** `npm run soak -- --seed N --minutes M`: the bot under faults from a seed, for as long as wanted. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { readConfig } from "../../src/config.ts";
import { loadCorpus } from "../../src/corpus/load.ts";
import { startSandbox } from "../../src/sandbox/server.ts";
import { openLibrary } from "../../src/search/library.ts";
import { ROOT } from "../root.ts";
import { startProgram } from "./program.ts";
import { PEOPLE } from "./script.ts";
import { type Report, soak } from "./soak.ts";

// It ends the process.
if (process.argv[2] === "reload") await import("./reload.ts");

const USAGE =
  "usage: npm run soak -- [--seed N] [--minutes M] [--interactions I] [--round R] [--calm SHARE] " +
  "[--no-kill] [--json]\nWith --round only that round of the seed is played, with --no-kill one process lives all the time.";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    minutes: { type: "string", default: "1" },
    interactions: { type: "string", default: "Infinity" },
    round: { type: "string" },
    calm: { type: "string", default: "0.5" },
    kill: { type: "boolean", default: true },
    json: { type: "boolean", default: false },
  },
  allowNegative: true,
});
const [seed, minutes, most, calm, round = null] = [
  values.seed,
  values.minutes,
  values.interactions,
  values.calm,
  values.round,
].map((value) => (value === undefined ? null : Number(value))) as [number, number, number, number, number | null];
if ([seed, minutes, most, calm, round ?? 0].some((value) => Number.isNaN(value) || value < 0)) {
  console.error(USAGE);
  process.exit(2);
}

/** How many lows of the heap are looked at. */
const LOWS = 20;
/** Milliseconds between two lines of progress. */
const PROGRESS = 10_000;

const { corpus } = await loadCorpus(readConfig({ CORPUS_DIR: `${ROOT}/examples` }));
if (!corpus) throw new Error("examples/ can't be read.");
const sandbox = await startSandbox({ members: PEOPLE - 1 });
const folder = mkdtempSync(join(tmpdir(), "soak-"));
const bot = await startProgram(sandbox, { DISCORD_TOKEN: sandbox.token, REPORT_FILE: join(folder, "reports.jsonl") });
await sandbox.until(() => sandbox.commands(sandbox.channels[0]?.id ?? "").length > 0);
const began = performance.now();
let isStopped = false;
process.once("SIGINT", () => {
  isStopped = true;
});
let [told, first, known] = [began, true, 0];
const report = await soak({
  sandbox,
  subject: { ...bot, endpoint: () => bot.endpoint, advance: null },
  library: openLibrary(corpus),
  seed,
  from: round ?? 0,
  goesOn: (interactions) => {
    const isFirst = first;
    first = false;
    if (round !== null) return isFirst;
    return !isStopped && interactions < most && performance.now() - began < minutes * 60_000;
  },
  acts: 60,
  calm,
  blows: values.kill ? ["reload", "kill"] : ["reload"],
  onRound: (report) => {
    for (const { round, what } of report.wrong.slice(known))
      console.error(`${what}\n  again: npm run soak -- --seed ${seed} --round ${round}`);
    known = report.wrong.length;
    if (performance.now() - told < PROGRESS) return;
    told = performance.now();
    console.error(`${Math.round((told - began) / 1000)} s: ${lineOf(report)}`);
  },
});
const seconds = (performance.now() - began) / 1000;
await bot.end();
await sandbox.stop();
rmSync(folder, { recursive: true });
const summary = summaryOf(report, seconds);
console.log(values.json ? JSON.stringify(summary) : tableOf(summary));
process.exit(report.wrong.length === 0 ? 0 : 1);

function lineOf({ interactions, rounds, wrong, memory }: Report): string {
  const heap = Math.round((memory.at(-1)?.heap ?? 0) / 2 ** 20);
  return `${interactions} interactions in ${rounds} rounds, heap ${heap} MiB, ${wrong.length} wrong`;
}

function summaryOf({ memory, calm, all, ...report }: Report, seconds: number) {
  return {
    ...report,
    seconds: Math.round(seconds),
    ms: { calm: percentiles(calm), all: percentiles(all) },
    heap: slopeOf(memory),
  };
}

function percentiles(values: readonly number[]) {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN) * 10) / 10;
  return { count: values.length, p50: at(0.5), p99: at(0.99), most: at(1) };
}

/**
 * How the heap of the process that lived longest grows, in MiB for 100,000 interactions: a line of least squares through
 * the least value of each twentieth of its life, which is what a collection has left; the first tenth is for warming up.
 */
function slopeOf(memory: Report["memory"]) {
  const lives = Map.groupBy(memory, ({ bot }) => bot);
  const longest = [...lives.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const warm = longest.slice(Math.floor(longest.length / 10));
  const each = Math.ceil(warm.length / LOWS);
  const lows = Array.from({ length: LOWS }, (_, index) => warm.slice(index * each, (index + 1) * each)).flatMap(
    (part) => (part.length > 0 ? [part.reduce((low, one) => (one.heap < low.heap ? one : low))] : []),
  );
  const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [xs, ys] = [lows.map(({ interactions }) => interactions / 1e5), lows.map(({ heap }) => heap / 2 ** 20)];
  const [x, y] = [mean(xs), mean(ys)];
  const spread = xs.reduce((sum, value) => sum + (value - x) ** 2, 0);
  const slope = xs.reduce((sum, value, index) => sum + (value - x) * ((ys[index] ?? 0) - y), 0) / spread;
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    interactions: (longest.at(-1)?.interactions ?? 0) - (longest[0]?.interactions ?? 0),
    MiB: { first: round(ys[0] ?? 0), last: round(ys.at(-1) ?? 0) },
    MiBEach100000: round(slope),
    residentMiB: round(Math.max(0, ...longest.map(({ resident }) => resident)) / 2 ** 20),
  };
}

function tableOf(summary: ReturnType<typeof summaryOf>): string {
  const { wrong, outcomes, faults, blows, ms, heap, ...rest } = summary;
  const rows = Object.entries({ ...rest, wrong: wrong.length, ...outcomes, ...blows, ...faults });
  const times = Object.entries(ms).map(([name, { count, p50, p99, most }]) => {
    return `${name}: ${count} answers, p50 ${p50} ms, p99 ${p99} ms, most ${most} ms`;
  });
  return [...rows.map(([name, value]) => `${name}: ${value}`), ...times, `heap: ${JSON.stringify(heap)}`].join("\n");
}

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { answerQuote } from "../../src/answers/quote.ts";
import { keepHeapSmall } from "../../src/cli/process.ts";
import { keepLibrary } from "../../src/library/keep.ts";
import { readAside } from "../../src/library/read-aside.ts";
import type { Library } from "../../src/search/library.ts";
import { loadMeanings } from "../../src/search/meaning.ts";
import { loadDictionary } from "../../src/search/spelling.ts";
import { seeded } from "../seeded.ts";
import { inventedDocument, inventedQuestion, writeInventedCorpus } from "./invented.ts";

/**
 * How a large corpus is read, and how it answers meanwhile, with invented documents of ten passages each:
 * `npm run bench -- load [--documents N] [--queries N] [--changes N] [--rate N] [--json]`. Readings are followed by
 * so many queries, and then files change so many times while so many answers a second are asked for.
 *
 * Pauses are of the thread that answers: "pause" as the clock has it, with whatever else the machine does, and "work"
 * the processor time of that thread between two turns of its loop, which other programs do not lengthen.
 */

const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const [documents, queries] = [option("documents", 1000), option("queries", 10_000)];
const [changes, rate] = [option("changes", 100), option("rate", 200)];
const rows: Record<string, number | string>[] = [];
const row = (what: string, values: Record<string, number>) => {
  const line = Object.entries(values).map(([name, value]) => `${name} ${value.toFixed(value < 100 ? 1 : 0)}`);
  console.error(`${what}: ${line.join(", ")}`);
  rows.push({ what, ...values });
};
const megabytes = () => process.memoryUsage().rss / 1e6;

/** Milliseconds of processor time of this thread. */
const ownTime = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Watches the event loop until the returned function is called, which gives the longest it was held. */
function watchLoop(): () => { pause: number; work: number } {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let [work, last, isOver] = [0, ownTime(), false];
  const turn = () => {
    const now = ownTime();
    work = Math.max(work, now - last);
    last = now;
    if (!isOver) setTimeout(turn, 1);
  };
  setTimeout(turn, 1);
  return () => {
    isOver = true;
    delay.disable();
    return { pause: delay.max / 1e6, work };
  };
}

const folder = mkdtempSync(join(tmpdir(), "whose-words-load-"));
const order = { corpusDir: folder, corpusTexts: null, isStrict: false };

async function read(what: string): Promise<Library> {
  const [started, watched] = [performance.now(), watchLoop()];
  const { library, problems } = await readAside(order);
  if (!library) throw new Error(`not read: ${JSON.stringify(problems.slice(0, 3))}`);
  const seconds = (performance.now() - started) / 1000;
  row(what, { seconds, ...watched(), megabytes: megabytes(), passages: library.index.headings.length });
  return library;
}

function ask(library: Library): void {
  const random = seeded(1);
  const times = Array.from({ length: queries }, () => {
    const query = inventedQuestion(random);
    const started = performance.now();
    answerQuote(library, { query, filter: {}, limit: 10 });
    return performance.now() - started;
  }).sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] as number;
  row(`${queries} queries`, { p50: at(0.5), p99: at(0.99), longest: at(1), megabytes: megabytes() });
}

/** The document that changes says in each edition which it is, twice. */
const edition = (number: number) =>
  `${inventedDocument(0, 8)}\nEdition ${number} of the harbour rules is the edition ${number}.\n`;
const EDITION = /^Edition (\d+) of the harbour rules is the edition \1\.$/;

async function answerWhileFilesChange(library: Library): Promise<void> {
  const file = join(folder, "part-0", "d0.md");
  let [current, readings, number] = [library, 0, 0];
  const errors: unknown[] = [];
  const keeper = keepLibrary({
    ...order,
    onRead: (next) => {
      readings++;
      current = next ?? current;
    },
    onError: (error) => errors.push(error),
  });
  const change = () => writeFileSync(file, edition(++number));
  const random = seeded(2);
  change();
  await keeper.reload();
  const [late, wrong]: [number[], string[]] = [[], []];
  const watched = watchLoop();
  const every = 1000 / rate;
  for (const started = performance.now(); number <= changes; ) {
    const due = started + late.length * every;
    await new Promise((go) => setTimeout(go, Math.max(0, due - performance.now())));
    const isOfEdition = late.length % 2 === 0;
    const query = isOfEdition ? "edition harbour rules" : inventedQuestion(random);
    const { quotations } = answerQuote(current, { query, filter: {}, limit: 10 });
    const exact = quotations[0]?.exact ?? "";
    if (isOfEdition && !EDITION.test(exact)) wrong.push(exact);
    late.push(performance.now() - due);
    // A change each second: some fall into a reading, as the next one does not wait for it.
    if (late.length % rate === 0) change();
  }
  const loop = watched();
  await keeper.reload();
  keeper.close();
  late.sort((a, b) => a - b);
  const p99 = late[Math.floor(late.length * 0.99)] as number;
  const lost = late.filter((milliseconds) => milliseconds > 2000).length;
  const counts = { answers: late.length, readings, late: lost, wrong: wrong.length, errors: errors.length };
  row(`${changes} changes, ${rate} answers a second`, { ...counts, p99, longest: late.at(-1) ?? 0, ...loop });
}

try {
  writeInventedCorpus(folder, documents);
  // As the bot does at and after its start.
  keepHeapSmall();
  loadDictionary();
  loadMeanings();
  await read(`${documents} documents`);
  const library = await read("the same, from its snapshot");
  ask(library);
  await answerWhileFilesChange(library);
} finally {
  rmSync(folder, { recursive: true });
}
if (process.argv.includes("--json")) console.log(JSON.stringify(rows));

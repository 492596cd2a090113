import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerCompare } from "../../src/answers/compare.ts";
import { answerFind, answerQuote } from "../../src/answers/quote.ts";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { readAside } from "../../src/library/read-aside.ts";
import { completeDocument, completeQuery, completeSpeaker } from "../../src/prose/completions.ts";
import type { Library } from "../../src/search/library.ts";
import { search } from "../../src/search/search.ts";
import { seeded } from "../seeded.ts";
import { TOP } from "./collections.ts";
import { inventedWord, writeInventedCorpus } from "./invented.ts";
import { peersOf } from "./peers.ts";

/**
 * How long questions take, in milliseconds, with other engines in the same run, question by question in turn; each is asked
 * three times, in three rounds, and the shortest time counts, as other programs only ever lengthen one:
 * `npm run bench -- speed [--passages N] [--questions N] [--json]`. Passages are invented, ten to a document; words are as
 * common or rare as in a language, so that a question of eight has common ones. "ranking" is the search alone for the ten best,
 * which is what the other engines do; the rest are answers as users get them, without Discord.
 */

const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const [passages, count] = [option("passages", 20_000), option("questions", 1000)];

async function invented(): Promise<Library> {
  const folder = mkdtempSync(join(tmpdir(), "whose-words-speed-"));
  try {
    writeInventedCorpus(folder, Math.ceil(passages / 10));
    console.error(`reading ${passages} passages`);
    const { library, problems } = await readAside({ corpusDir: folder, corpusTexts: null, isStrict: false });
    if (!library) throw new Error(`not read: ${JSON.stringify(problems.slice(0, 3))}`);
    return library;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ROUNDS = 3;

type Row = { what: string; engine: string; p50: number; p99: number; longest: number };
const rows: Row[] = [];

/** Asks each engine each question in turn, so that what else the machine does meets all alike. */
function time(
  what: string,
  questions: readonly string[],
  engines: Record<string, (question: string) => unknown>,
): void {
  const times = new Map(Object.keys(engines).map((name) => [name, questions.map(() => Number.POSITIVE_INFINITY)]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, question] of questions.entries()) {
      for (const [name, ask] of Object.entries(engines)) {
        const started = performance.now();
        ask(question);
        const each = times.get(name) as number[];
        each[at] = Math.min(each[at] as number, performance.now() - started);
      }
    }
  }
  for (const [engine, each] of times) {
    each.sort((a, b) => a - b);
    const at = (share: number) => each[Math.floor(share * (each.length - 1))] as number;
    rows.push({ what, engine, p50: at(0.5), p99: at(0.99), longest: at(1) });
    console.error(`${what}, ${engine}: p50 ${at(0.5).toFixed(2)}, p99 ${at(0.99).toFixed(2)}`);
  }
}

const library = await invented();
const { documents } = library.corpus;
const texts = documents.flatMap(({ text, passages }) =>
  passages.map(({ id, start, end }) => ({ _id: id, text: text.slice(start, end) })),
);
console.error(`${texts.length} passages; building the other engines`);
const peers = await peersOf(texts);
const random = seeded(1);
const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
const wordsAt = (length: number) =>
  Array.from({ length: count }, () => Array.from({ length }, () => inventedWord(random())).join(" "));
const own = { "Whose Words": (question: string) => search(library, question, {}, "any").best(TOP) };
const answer = (query: string, speaker?: string) =>
  answerQuote(library, { query, filter: speaker ? { speaker } : {}, limit: 10 });

for (const length of [1, 2, 4, 8]) time(`ranking, ${length} words`, wordsAt(length), { ...own, ...peers });
const alone = (ask: (question: string) => unknown) => ({ "Whose Words": ask });
time("answer, 8 words", wordsAt(8), alone(answer));
const runOf = (text: string, length: number) => {
  const words = text.match(/\p{L}+/gu) ?? [];
  const from = Math.floor(random() * Math.max(1, words.length - length));
  return words.slice(from, from + length).join(" ");
};
const runs = (length: number) => Array.from({ length: count }, () => runOf(pick(texts).text, length));
time(
  "answer, phrase of three words",
  runs(3),
  alone((words) => answer(`"${words}"`)),
);
const commonest = Array.from({ length: 3 }, () => inventedWord(0)).join(" ");
time(
  "answer, phrase of the commonest word",
  Array.from({ length: 100 }, () => commonest),
  alone((w) => answer(`"${w}"`)),
);
const speakers = library.index.people.known.map(({ name }) => name);
time(
  "answer, 2 words of one speaker",
  wordsAt(2),
  alone((words) => answer(words, pick(speakers))),
);
time(
  "compare, 2 words",
  wordsAt(2),
  alone((topic) => answerCompare(library, { topic, filter: {} })),
);
const messages = Array.from(
  { length: Math.ceil(count / 5) },
  () => `${runOf(pick(texts).text, 30)}. ${runOf(pick(texts).text, 30)}.`,
);
time(
  "find quotations, 60 words",
  messages,
  alone((message) => answerFind(library, message, 10)),
);
time(
  "wording, 40 words",
  runs(40),
  alone((words) => answerVerify(library, words)),
);
const typed = wordsAt(2).map((words) => words.slice(0, 2 + Math.floor(random() * 6)));
time(
  "autocomplete of a query",
  typed,
  alone((words) => completeQuery(library, words)),
);
time(
  "autocomplete of a document",
  typed,
  alone((words) => completeDocument(library, words)),
);
time(
  "autocomplete of a speaker",
  typed,
  alone((words) => completeSpeaker(library, words)),
);

if (process.argv.includes("--json")) console.log(JSON.stringify(rows));
else {
  console.log(`| ${texts.length} passages | engine | p50 | p99 | longest |\n| --- | --- | ---: | ---: | ---: |`);
  for (const { what, engine, p50, p99, longest } of rows)
    console.log(`| ${what} | ${engine} | ${p50.toFixed(2)} | ${p99.toFixed(1)} | ${longest.toFixed(1)} |`);
}

import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate as nextTurn } from "node:timers/promises";
import approximately from "approx-string-match";
import { figuresOf } from "../../src/answers/figures/figures.ts";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { buildDocument } from "../../src/documents/build.ts";
import type { Document } from "../../src/documents/document.ts";
import { NO_PEOPLE } from "../../src/documents/people.ts";
import { corpusSchema, metadataSchema } from "../../src/documents/schema.ts";
import { openLibrary } from "../../src/search/library.ts";
import { indexWordings } from "../../src/search/wording/index.ts";
import { seeded } from "../seeded.ts";

/**
 * How long it takes to find a wording in a corpus of 10 MB, and for how long nobody else is answered meanwhile; beside it, in
 * the same run, approximate search through all of the text. `npm run bench -- wording`.
 */

const SIZE = 10_000_000;
const random = seeded(Number(process.argv[2] ?? 1));
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

/** Words that are used as words of a language are: the n-th most frequent one in 1/n of the places. */
const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo ya zed an er in on st ly ing".split(" ");
const COMMON =
  "the of and to in a is that for it was on are as with his they at be this from have or by one had not but".split(" ");
const vocabulary = [
  ...COMMON,
  ...Array.from({ length: 20_000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(SYLLABLES)).join(""),
  ),
];
const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? "the";

function sentence(): string {
  const words = Array.from({ length: 8 + Math.floor(random() * 20) }, () =>
    random() < 0.04 ? String(Math.floor(random() * 3000)) : word() + (random() < 0.06 ? "," : ""),
  );
  const text = words.join(" ").replace(/,$/, "");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function documents(): Document[] {
  const made: Document[] = [];
  for (let size = 0; size < SIZE; ) {
    const paragraphs = Array.from({ length: 8 }, () => Array.from({ length: 5 }, sentence).join(" "));
    const text = paragraphs.join("\n\n");
    const metadata = metadataSchema.parse({
      ref: made.length.toString(36).padStart(4, "0"),
      title: null,
      type: "article",
      publisher: { name: "Gazette", kind: "media", country: "SE" },
      issuer: { name: "Gazette", kind: "media", country: "SE" },
      issued: null,
      "issued-basis": "none",
      URL: null,
      language: "en",
      text: "full",
      captured: "2026-11-21",
    });
    made.push(buildDocument(`d${made.length}`, metadata, "full", text).document);
    size += text.length;
  }
  return made;
}

function mistyped(text: string, share: number): string {
  return [...text]
    .map((character) => (random() < share && character !== " " ? pick([..."abcdefghijklmnopqrstuvwxyz"]) : character))
    .join("");
}

const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
const all = documents();
const whole = all.map(({ text }) => text).join("\n\n");
const started = performance.now();
const wordings = indexWordings(all);
const built = performance.now() - started;
const info = corpusSchema.parse({
  name: "Bench",
  about: "-",
  chosen: "-",
  spelling: "-",
  try: ["a"],
  avoid: { nouns: [], verbs: [] },
});
const library = openLibrary({
  info,
  aliases: [],
  synonyms: [],
  people: NO_PEOPLE,
  documents: all,
  apart: [],
  revision: "0",
});
// As the running bot does before anyone asks.
figuresOf(library);
const memory =
  wordings.places.byteLength +
  wordings.firsts.byteLength +
  wordings.texts.reduce((sum, { normalised }) => sum + normalised.text.length + normalised.runs.byteLength, 0);
console.log(
  `${all.length} documents, ${(whole.length / 1e6).toFixed(1)} million characters; index built in ${built.toFixed(0)} ms, ${mebibytes(memory)}; process ${mebibytes(process.memoryUsage().rss)}`,
);

const sentences = (count: number): string => {
  const { text, passages } = pick(all);
  const own = passages.flatMap((passage) => passage.sentences);
  const first = Math.floor(random() * Math.max(1, own.length - count));
  return text.slice(own[first]?.start, own[Math.min(first + count, own.length) - 1]?.end);
};
const long = () =>
  sentences(40)
    .slice(0, 4000)
    .replace(/\s\S*$/, "");
function withNumber(): string {
  const text = sentences(2);
  return /\d/.test(text) ? text : withNumber();
}
const QUERIES: Record<string, () => string> = {
  "exact, a sentence": () => sentences(1),
  "exact, three words": () => sentences(1).split(" ").slice(1, 4).join(" "),
  "exact, 4,000 characters": long,
  "typing errors, 5 %": () => mistyped(sentences(2), 0.05),
  "typing errors, 10 %": () => mistyped(sentences(2), 0.1),
  "typing errors, 20 %": () => mistyped(sentences(2), 0.2),
  "a number changed": () => withNumber().replace(/\d+/, "77777"),
  unrelated: () => Array.from({ length: 2 }, sentence).join(" "),
  "exact but for the last word, 4,000 characters": () => `${long().replace(/\S+$/, "")} tram`,
  "5 %, 4,000 characters": () => mistyped(long(), 0.05),
  "20 %, 4,000 characters": () => mistyped(long(), 0.2),
  "unrelated, 4,000 characters": () => Array.from({ length: 60 }, sentence).join(" ").slice(0, 4000),
  "one word, 4,000 characters": () => `${pick(COMMON)} `.repeat(2000).slice(0, 4000),
  "many pieces, 4,000 characters": () => Array.from({ length: 60 }, () => sentences(1).slice(0, 66)).join(" "),
  "cuts, 4,000 characters": () =>
    long().replace(/(?<=\s)\S+ \S+ \S+(?=(?: \S+){40})/g, (words) => (random() < 0.05 ? "…" : words)),
  "quotation marks, 4,000 characters": () => `"${sentences(1)}" said X Y. `.repeat(40).slice(0, 4000),
};

async function measure(query: () => string, ask: (text: string) => unknown, times: number) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const texts = Array.from({ length: times }, query);
  const taken: number[] = [];
  let most = 0;
  const found: Record<string, number> = {};
  delay.enable();
  for (const text of texts) {
    const from = performance.now();
    const used = process.threadCpuUsage();
    const verdict = String(ask(text));
    taken.push(performance.now() - from);
    const { user, system } = process.threadCpuUsage(used);
    most = Math.max(most, (user + system) / 1000);
    found[verdict] = (found[verdict] ?? 0) + 1;
    await nextTurn();
  }
  delay.disable();
  taken.sort((a, b) => a - b);
  const at = (share: number) =>
    Number((taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0).toFixed(2));
  return {
    "p50 ms": at(0.5),
    "p95 ms": at(0.95),
    "max ms": at(1),
    // What other programs on a busy machine do not add to.
    "max CPU ms": Number(most.toFixed(1)),
    "longest pause ms": Number((delay.max / 1e6).toFixed(1)),
    answers: Object.entries(found)
      .map(([verdict, count]) => `${verdict} ${count}`)
      .join(", "),
  };
}

const verify = (text: string) => answerVerify(library, text).verdict;
for (let warm = 0; warm < 200; warm++) verify(mistyped(sentences(2), 0.05));
const rows: Record<string, Awaited<ReturnType<typeof measure>>> = {};
for (const [name, query] of Object.entries(QUERIES)) rows[name] = await measure(query, verify, 100);
console.log("ask verify");
console.table(rows);

const others: typeof rows = {};
const scan = (text: string) =>
  approximately(whole, text, Math.floor(text.length * 0.3)).length > 0 ? "found" : "none";
for (const name of ["exact, a sentence", "typing errors, 10 %", "unrelated"]) {
  others[name] = await measure(QUERIES[name] as () => string, scan, 3);
}
console.log("approx-string-match through all of the text, the same queries");
console.table(others);

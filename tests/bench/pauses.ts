import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ButtonRequest, Effect, OptionValue } from "../../commands/command.ts";
import { COMMANDS, press } from "../../commands/index.ts";
import { answerPlain } from "../../commands/plain.ts";
import { readAside } from "../../src/library/read-aside.ts";
import { figuresId, sourcesId, timelineId } from "../../src/message/state.ts";
import { QUESTIONS } from "../../src/programs/questions.ts";
import type { Library } from "../../src/search/library.ts";
import { loadMeanings } from "../../src/search/meaning.ts";
import { loadDictionary } from "../../src/search/spelling.ts";
import { seeded } from "../seeded.ts";
import { inventedWord, writeInventedCorpus } from "./invented.ts";

/**
 * For how long the worst that a user can send holds the thread that answers, with invented documents of ten passages
 * each: `npm run bench -- pauses [--documents N] [--runs N]`. Milliseconds of processor time of that thread, which
 * other programs do not lengthen; the shortest of so many runs, and the first, in which nothing is kept from before.
 */

const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const [documents, runs] = [option("documents", 10_000), option("runs", 3)];

const invoker = { moderates: false, locale: "en-US", serverLocale: "en-US" };
const settings = { replies: "public", contact: null } as const;

function use(library: Library, name: string, options: Record<string, OptionValue>, target: string | null): Effect {
  const command = COMMANDS.find(({ definition }) => definition.name === name);
  if (!command) throw new Error(`no command ${name}`);
  return command.run(library, { invoker, settings, options, target });
}

function complete(library: Library, name: string, focused: { name: string; value: string }): unknown {
  const command = COMMANDS.find(({ definition }) => definition.name === name);
  return command?.complete?.(library, { invoker, options: {}, focused });
}

function pressed(library: Library, customId: string): Effect {
  const message: ButtonRequest["message"] = { isPrivate: true, isOwn: true, asked: null };
  return press(library, { customId, chosen: null, invoker, settings, message });
}

/** What people type and paste, at its longest, by what it consists of. */
function pasted(library: Library, longest: number): Record<string, string> {
  const random = seeded(3);
  const made = (word: () => string) => {
    let text = word();
    for (let next = word(); text.length + next.length < longest; next = word()) text += ` ${next}`;
    return text;
  };
  const of = (from: number, to: number) => made(() => inventedWord(from + (to - from) * random()));
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const english = "harbour captain winter storm island letter council ferry bridge market river school garden".split(
    " ",
  );
  const text = library.corpus.documents[0]?.text ?? "";
  return {
    "common words": of(0, 0.2),
    "rare words": of(0.9, 1),
    "words of all kinds": of(0, 1),
    "one word, the commonest": inventedWord(0),
    "one letter words": made(() => letters.charAt(Math.floor(random() * 26))),
    "English words": made(() => english[Math.floor(random() * english.length)] as string),
    "misspelt words": made(() => `${inventedWord(random())}x${inventedWord(random())}`),
    "phrases in marks": made(() => `"${inventedWord(random() * 0.1)} ${inventedWord(random() * 0.1)}"`),
    "another script": made(() => "гавань паром зима"),
    "a passage of a document": text.slice(0, longest),
    "signs that unfold": "ﷺ".repeat(longest),
  };
}

/** Every thing to be measured, by what it is. */
export function* askedOf(library: Library): Generator<[what: string, how: string, act: () => unknown]> {
  const options: [string, string, number][] = [
    ["quote", "query", 1000],
    ["compare", "topic", 1000],
    ["timeline", "about", 200],
    ["figures", "about", 200],
    ["wording", "text", 4000],
    ["source", "id", 200],
    ["sources", "issuer", 200],
  ];
  for (const [name, field, longest] of options)
    for (const [how, text] of Object.entries(pasted(library, longest)))
      yield [`/${name} ${field}`, how, () => use(library, name, { [field]: text }, null)];
  for (const [how, text] of Object.entries(pasted(library, 200)))
    yield ["/quote speaker", how, () => use(library, "quote", { query: inventedWord(0), speaker: text }, null)];
  for (const name of ["timeline", "figures", "sources", "about", "help"])
    yield [`/${name}`, "no option", () => use(library, name, {}, null)];
  for (const name of ["Find quotations", "Find this wording"])
    for (const [how, text] of Object.entries(pasted(library, 4000)))
      yield [name, how, () => use(library, name, {}, text)];
  for (const [how, words] of Object.entries(pasted(library, 1000)))
    yield ["plain words", how, () => answerPlain(library, { words, isDirect: true, locale: "de", settings })];
  const fields = [
    ["quote", "query"],
    ["quote", "source"],
    ["quote", "speaker"],
    ["compare", "topic"],
    ["timeline", "about"],
    ["figures", "about"],
    ["source", "id"],
    ["sources", "issuer"],
    ["sources", "kind"],
    ["sources", "country"],
  ] as const;
  for (const [name, field] of fields)
    for (const value of ["", "k", "ka", inventedWord(0.5), "The", "x".repeat(6000), "a ".repeat(3000)])
      yield [`completing /${name} ${field}`, value.slice(0, 12), () => complete(library, name, { name: field, value })];
  const page = 9999;
  const last = sourcesId({ action: "page", page, kind: null, country: null, issuer: null });
  yield ["a button of /sources", "the last page", () => pressed(library, last)];
  const late = timelineId({ action: "until", at: 999_999, about: null });
  yield ["a button of /timeline", "the last page", () => pressed(library, late)];
  const far = figuresId({ action: "text", page, rows: null });
  yield ["a button of /figures", "the last page", () => pressed(library, far)];
  const [topic, query] = [inventedWord(0), inventedWord(0)];
  yield ["GET /v1/compare", "the commonest word", () => JSON.stringify(QUESTIONS.compare.answer(library, { topic }))];
  const quoted = () => JSON.stringify(QUESTIONS.quote.answer(library, { query, limit: 100 }));
  yield ["GET /v1/quote", "the commonest word, 100", quoted];
  for (const name of ["timeline", "figures", "sources"] as const)
    yield [`GET /v1/${name}`, "all", () => JSON.stringify(QUESTIONS[name].answer(library, {}))];
}

/** Milliseconds of processor time of this thread. */
function workOf(act: () => unknown): number {
  const before = process.threadCpuUsage();
  act();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** For each thing that is sent the worst of its texts, longest first, as Markdown. */
export function measurePauses(library: Library): string {
  const worst = new Map<string, { how: string; shortest: number; first: number }>();
  for (const [what, how, act] of askedOf(library)) {
    const times = Array.from({ length: runs }, () => workOf(act));
    const [shortest, first] = [Math.min(...times), times[0] as number];
    if (process.argv.includes("--all"))
      console.error(`${what}, ${how}: ${shortest.toFixed(1)}, first ${first.toFixed(1)}`);
    const known = worst.get(what);
    if (!known || shortest > known.shortest)
      worst.set(what, { how, shortest, first: Math.max(first, known?.first ?? 0) });
    else known.first = Math.max(first, known.first);
  }
  const rows = [...worst].sort(([, a], [, b]) => b.shortest - a.shortest);
  return [
    "| what is sent | the worst of it | ms | the first time, ms |",
    "| --- | --- | --- | --- |",
    ...rows.map(
      ([what, { how, shortest, first }]) => `| ${what} | ${how} | ${shortest.toFixed(1)} | ${first.toFixed(1)} |`,
    ),
  ].join("\n");
}

async function measure(): Promise<void> {
  const corpusDir = mkdtempSync(join(tmpdir(), "whose-words-pauses-"));
  try {
    writeInventedCorpus(corpusDir, documents);
    // As the bot does after its start.
    loadDictionary();
    loadMeanings();
    const { library } = await readAside({ corpusDir, corpusTexts: null, isStrict: false });
    if (!library) throw new Error("the invented corpus was not read");
    console.log(`${library.index.headings.length} passages\n\n${measurePauses(library)}`);
  } finally {
    rmSync(corpusDir, { recursive: true });
  }
}
if (process.argv[1]?.endsWith("index.ts")) await measure();

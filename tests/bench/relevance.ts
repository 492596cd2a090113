import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import MiniSearch from "minisearch";
import { answerQuote } from "../../src/answers/quote.ts";
import type { Library } from "../../src/search/library.ts";
import { search } from "../../src/search/search.ts";
import { isStopWord, stem, wordsOf } from "../../src/search/terms.ts";
import { seeded } from "../seeded.ts";
import { documentOf, libraryOf } from "../support.ts";

/**
 * nDCG@10 over collections, each a folder with corpus.jsonl, queries.jsonl and qrels.tsv as BEIR has them, with other
 * engines in the same run: `npm run bench -- relevance FOLDER... [--json]`. A text is a document of the bot; "answers"
 * is what users get (answers, or the nearest passages), "no rule" ranks everything. Beside each mean stands a 95 %
 * interval of its difference from "no rule", by resampling questions in pairs.
 */

type Text = { _id: string; title?: string; text: string };
type Engine = (question: string) => string[];

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (folders.length === 0) {
  console.error("usage: npm run bench -- relevance FOLDER... [--json]");
  process.exit(2);
}
const linesOf = <T>(file: string) =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
const TOP = 10;

function enginesOf(texts: readonly Text[]): Record<string, Engine> {
  const documents = texts.map(({ _id, title, text }, at) =>
    documentOf(`${text}\n`, { title: title || null, ref: at.toString(36).padStart(4, "0"), issuer: nobody }, _id),
  );
  const library = libraryOf(documents);
  const ids = (found: readonly string[]) => [...new Set(found)].slice(0, TOP);
  const plain = new MiniSearch<Text>({ idField: "_id", fields: ["title", "text"] });
  plain.addAll(texts);
  const terms = (text: string) => wordsOf(text).flatMap(({ folded }) => (isStopWord(folded) ? [] : [stem(folded)]));
  const tuned = new MiniSearch<Text>({
    idField: "_id",
    fields: ["title", "text"],
    tokenize: terms,
    processTerm: (term) => term,
    searchOptions: { bm25: { k: 1.6, b: 0.75, d: 0 }, boost: { title: 0.25 } },
  });
  tuned.addAll(texts);
  return {
    answers: (question) => ids(shownOf(library, question)),
    "no rule": (question) => ids(search(library, question, {}, "any").hits.map(({ document }) => document.id)),
    MiniSearch: (question) => ids(plain.search(question).map(({ id }) => id as string)),
    "MiniSearch, tuned": (question) => ids(tuned.search(question).map(({ id }) => id as string)),
    FTS5: fullTextOf(texts),
  };
}

const nobody = { name: "Bench", kind: "media", country: "SE" };

function shownOf(library: Library, question: string): string[] {
  const { quotations, nearest } = answerQuote(library, { query: question.slice(0, 1000), filter: {}, limit: 50 });
  return (quotations.length > 0 ? quotations : nearest).map(({ document }) => document);
}

function fullTextOf(texts: readonly Text[]): Engine {
  const database = new DatabaseSync(":memory:");
  database.exec("create virtual table texts using fts5(id unindexed, title, text, tokenize = 'porter unicode61')");
  const insert = database.prepare("insert into texts values (?, ?, ?)");
  for (const { _id, title, text } of texts) insert.run(_id, title ?? "", text);
  const select = database.prepare("select id from texts where texts match ? order by rank limit 10");
  return (question) => {
    const words = wordsOf(question).flatMap(({ folded }) => (isStopWord(folded) ? [] : [`"${folded}"`]));
    return words.length === 0 ? [] : select.all(words.join(" OR ")).map(({ id }) => id as string);
  };
}

function gain(found: readonly string[], relevant: ReadonlyMap<string, number>): number {
  const sum = (grades: readonly number[]) => grades.reduce((all, grade, at) => all + grade / Math.log2(at + 2), 0);
  const ideal = sum([...relevant.values()].sort((a, b) => b - a).slice(0, TOP));
  return ideal === 0 ? 0 : sum(found.map((id) => relevant.get(id) ?? 0)) / ideal;
}

/** The 95 % interval of the mean of paired differences, by 2,000 resamples (Efron 1979). */
function interval(differences: readonly number[]): [number, number] {
  const random = seeded(1);
  const means = Array.from({ length: 2000 }, () => {
    let sum = 0;
    for (let at = 0; at < differences.length; at++)
      sum += differences[Math.floor(random() * differences.length)] as number;
    return sum / differences.length;
  }).sort((a, b) => a - b);
  return [means[50] as number, means[1949] as number];
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const rows = folders.flatMap((folder) => {
  console.error(`${basename(folder)}: reading`);
  const relevance = new Map<string, Map<string, number>>();
  for (const line of readFileSync(join(folder, "qrels.tsv"), "utf8").trim().split("\n")) {
    const fields = line.split("\t");
    const [query, text, grade] = [fields[0] as string, fields.at(-2) as string, Number(fields.at(-1))];
    if (grade > 0) relevance.set(query, (relevance.get(query) ?? new Map<string, number>()).set(text, grade));
  }
  const queries = linesOf<Text>(join(folder, "queries.jsonl")).filter(({ _id }) => relevance.has(_id));
  const engines = enginesOf(linesOf<Text>(join(folder, "corpus.jsonl")).filter(({ text }) => text.trim() !== ""));
  const gains = Object.entries(engines).map(([engine, find]) => {
    console.error(`${basename(folder)}: ${queries.length} questions to ${engine}`);
    const each = queries.map(({ _id, text }) => gain(find(text), relevance.get(_id) ?? new Map()));
    return { engine, each };
  });
  const own = gains.find(({ engine }) => engine === "no rule")?.each ?? [];
  return gains.map(({ engine, each }) => {
    const [from, to] = interval(each.map((value, at) => value - (own[at] as number)));
    return { collection: basename(folder), engine, questions: each.length, ndcg: mean(each), from, to };
  });
});
if (process.argv.includes("--json")) console.log(JSON.stringify(rows));
else {
  console.log("| collection | engine | questions | nDCG@10 | against no rule |\n| --- | --- | ---: | ---: | ---: |");
  for (const { collection, engine, questions, ndcg, from, to } of rows)
    console.log(
      `| ${collection} | ${engine} | ${questions} | ${ndcg.toFixed(3)} | ${from.toFixed(3)} to ${to.toFixed(3)} |`,
    );
}

import { DatabaseSync } from "node:sqlite";
import MiniSearch from "minisearch";
import { isStopWord, stem, wordsOf } from "../../src/search/terms.ts";
import { TOP } from "./collections.ts";

export type Text = { _id: string; title?: string; text: string };

/** The ids of the texts found for a question, the best first, ten at most. */
export type Engine = (question: string) => string[];

/** Other engines over the same texts. `typos`: each with what it offers against typing errors, where it offers any. */
export async function peersOf(texts: readonly Text[], { typos = false } = {}): Promise<Record<string, Engine>> {
  const engines: Record<string, (texts: readonly Text[], typos: boolean) => Engine | Promise<Engine>> = {
    MiniSearch: plainMiniSearch,
    "MiniSearch, tuned": tunedMiniSearch,
    FTS5: fullTextSearch,
    "BM25 as Lucene": bm25,
    lunr: lunrSearch,
    FlexSearch: flexSearch,
    Orama: oramaSearch,
  };
  const built: Record<string, Engine> = {};
  for (const [name, build] of Object.entries(engines)) {
    try {
      built[name] = await build(texts, typos);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
      console.error(`${name} is left out: it comes with "npm ci --prefix tests/bench"`);
    }
  }
  return built;
}

function plainMiniSearch(texts: readonly Text[], typos: boolean): Engine {
  const index = new MiniSearch<Text>({ idField: "_id", fields: ["title", "text"] });
  index.addAll(texts);
  return (question) => topOf(index.search(question, typos ? { fuzzy: 0.2 } : {}));
}

/** With this project's terms and constants. */
function tunedMiniSearch(texts: readonly Text[], typos: boolean): Engine {
  const index = new MiniSearch<Text>({
    idField: "_id",
    fields: ["title", "text"],
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: { bm25: { k: 1.6, b: 0.75, d: 0 }, boost: { title: 0.25 }, ...(typos ? { fuzzy: 0.2 } : {}) },
  });
  index.addAll(texts);
  return (question) => topOf(index.search(question));
}

/** It has nothing against typing errors. */
function fullTextSearch(texts: readonly Text[]): Engine {
  const database = new DatabaseSync(":memory:");
  database.exec("create virtual table texts using fts5(id unindexed, title, text, tokenize = 'porter unicode61')");
  const insert = database.prepare("insert into texts values (?, ?, ?)");
  database.exec("begin");
  for (const { _id, title, text } of texts) insert.run(_id, title ?? "", text);
  database.exec("commit");
  const select = database.prepare(`select id from texts where texts match ? order by rank limit ${TOP}`);
  return (question) => {
    const words = wordsOf(question).flatMap(({ folded }) => (isStopWord(folded) ? [] : [`"${folded}"`]));
    return words.length === 0 ? [] : select.all(words.join(" OR ")).map(({ id }) => id as string);
  };
}

/** BM25 as Lucene computes it (k1 1.2, b 0.75, no factor of k1 + 1), in flat arrays; nothing against typing errors. */
function bm25(texts: readonly Text[]): Engine {
  const [K, B] = [1.2, 0.75];
  const counted = texts.map(({ title, text }) => termsOf(`${title ?? ""} ${text}`));
  const average = counted.reduce((sum, { length }) => sum + length, 0) / counted.length;
  const norms = Float64Array.from(counted, ({ length }) => K * (1 - B + (B * length) / average));
  const gathered = new Map<string, [text: number, count: number][]>();
  for (const [number, terms] of counted.entries())
    for (const [term, { length }] of Map.groupBy(terms, (term) => term)) {
      const found = gathered.get(term) ?? [];
      if (found.length === 0) gathered.set(term, found);
      found.push([number, length]);
    }
  const postings = new Map(
    [...gathered].map(([term, found]) => [
      term,
      { texts: Uint32Array.from(found, ([text]) => text), counts: Uint16Array.from(found, ([, count]) => count) },
    ]),
  );
  const scores = new Float64Array(texts.length);
  return (question) => {
    scores.fill(0);
    for (const term of termsOf(question)) {
      const posting = postings.get(term);
      if (!posting) continue;
      const { texts: found, counts } = posting;
      const idf = Math.log(1 + (texts.length - found.length + 0.5) / (found.length + 0.5));
      for (let at = 0; at < found.length; at++) {
        const [text, count] = [found[at] as number, counts[at] as number];
        scores[text] = (scores[text] as number) + (idf * count) / (count + (norms[text] as number));
      }
    }
    return bestOf(scores).map((number) => (texts[number] as Text)._id);
  };
}

/** The numbers of the highest scores above 0, best first. */
function bestOf(scores: Float64Array): number[] {
  const best: number[] = [];
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number] as number;
    if (score === 0 || (best.length === TOP && score <= (scores[best[TOP - 1] as number] as number))) continue;
    const at = best.findIndex((other) => (scores[other] as number) < score);
    best.splice(at < 0 ? best.length : at, 0, number);
    best.length = Math.min(best.length, TOP);
  }
  return best;
}

/** What is used of packages that are installed by whoever compares with them. */
type LunrBuilder = { ref: (name: string) => void; field: (name: string) => void; add: (text: object) => void };
type LunrQuery = { term: (terms: object[], options: object) => void };
type LunrIndex = { query: (ask: (query: LunrQuery) => void) => { ref: string }[] };
type Lunr = ((build: (this: LunrBuilder) => void) => LunrIndex) & { tokenizer: (text: string) => object[] };
type Flex = {
  Document: new (
    options: object,
  ) => {
    add: (text: object) => void;
    search: (question: string, options: object) => { id: string }[];
  };
};
type Orama = {
  create: (options: object) => object;
  insertMultiple: (database: object, texts: object[], batch: number) => unknown;
  search: (database: object, question: object) => { hits: { id: string }[] };
};

/** Loads a package that the project itself does not have; rejects where it is not installed. */
async function load<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}

async function lunrSearch(texts: readonly Text[], typos: boolean): Promise<Engine> {
  const { default: lunr } = await load<{ default: Lunr }>("lunr");
  const index = lunr(function () {
    this.ref("_id");
    this.field("title");
    this.field("text");
    for (const text of texts) this.add(text);
  });
  const options = typos ? { editDistance: 1 } : {};
  return (question) =>
    index
      .query((query) => query.term(lunr.tokenizer(question), options))
      .slice(0, TOP)
      .map(({ ref }) => ref);
}

async function flexSearch(texts: readonly Text[], typos: boolean): Promise<Engine> {
  const { Document } = await load<Flex>("flexsearch");
  const index = new Document({
    document: { id: "_id", index: ["title", "text"] },
    tokenize: typos ? "tolerant" : "strict",
  });
  for (const text of texts) index.add(text);
  return (question) => topOf(index.search(question, { limit: TOP, suggest: true, merge: true }));
}

async function oramaSearch(texts: readonly Text[], typos: boolean): Promise<Engine> {
  const { create, insertMultiple, search } = await load<Orama>("@orama/orama");
  const database = create({ schema: { title: "string", text: "string" } });
  const rows = texts.map(({ _id, title = "", text }) => ({ id: _id, title, text }));
  await insertMultiple(database, rows, 1000);
  const options = { limit: TOP, ...(typos ? { tolerance: 1 } : {}) };
  return (question) => topOf(search(database, { term: question, ...options }).hits);
}

function topOf(found: readonly { id: string }[]): string[] {
  return found.slice(0, TOP).map(({ id }) => id);
}

function termsOf(text: string): string[] {
  return wordsOf(text).flatMap(({ folded }) => (isStopWord(folded) ? [] : [stem(folded)]));
}

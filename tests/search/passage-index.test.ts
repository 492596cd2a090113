import { deserialize, serialize } from "node:v8";
import MiniSearch from "minisearch";
import { beforeAll, describe, expect, test } from "vitest";
import { languageOf } from "../../src/search/languages.ts";
import type { Library } from "../../src/search/library.ts";
import { search } from "../../src/search/search.ts";
import { completionsOf } from "../../src/search/spelling.ts";
import { indexAliases, termsOf } from "../../src/search/terms.ts";
import { openCorpus, ROOT } from "../support.ts";

let library: Library;
beforeAll(async () => {
  library = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
});

const QUERIES = ["ferry", "how many passengers were aboard", '"the ferry"', "ferri", "council said the ferry"];

describe("the index of passages", () => {
  test("is data that can be stored and handed over, and answers the same afterwards", () => {
    const moved = { ...library, index: deserialize(serialize(library.index)) };
    const found = QUERIES.map((query) => search(library, query).hits.map(({ passage, score }) => [passage.id, score]));
    expect(found.flat().length).toBeGreaterThan(QUERIES.length);
    expect(QUERIES.map((query) => search(moved, query).hits.map(({ passage, score }) => [passage.id, score]))).toEqual(
      found,
    );
    const speaker = library.index.people.known[0]?.name as string;
    expect(search(moved, "ferry", { speaker }).total).toBe(search(library, "ferry", { speaker }).total);
  });

  test("has each passage under the number that it has in the order of the corpus", () => {
    const { passages, headings } = library.index;
    const all = library.corpus.documents.flatMap((document, at) =>
      document.passages.map((passage) => ({ passage, at })),
    );
    expect([...passages.documentOf]).toEqual(all.map(({ at }) => at));
    expect([...headings]).toEqual(all.map(({ passage }) => Number(passage.heading !== null)));
  });
});

test("a search without a rule ranks every passage that has a word of the query, those that answer among them", () => {
  const query = "how many passengers did the ferry carry in a storm of photosynthesis";
  expect(search(library, query).hits).toEqual([]);
  const { hits, total } = search(library, query, {}, "any");
  expect(total).toBeGreaterThan(3);
  expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a));
});

test("words are completed from those of the documents, the most frequent first", () => {
  const { vocabulary } = library.index;
  const frequency = (written: string) => vocabulary.frequencies[vocabulary.written.indexOf(written)] as number;
  const words = completionsOf(vocabulary, "fe", 5);
  expect(words.length).toBeGreaterThan(1);
  for (const word of words) expect(word.toLowerCase()).toMatch(/^fe/);
  expect(words.map(frequency)).toEqual(words.map(frequency).toSorted((a, b) => b - a));
});

test("the index that is joined of documents has what MiniSearch finds in all of their passages at once", () => {
  const { documents } = library.corpus;
  const aliases = indexAliases(library.corpus.aliases);
  const language = languageOf("en");
  const whole = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    tokenize: (text) => termsOf(text, aliases, language),
    processTerm: (term) => term,
  });
  const texts = documents.flatMap(({ text, passages }) => passages.map(({ start, end }) => text.slice(start, end)));
  whole.addAll(texts.map((text, id) => ({ id, text })));
  const { terms, starts, passages, frequencies } = library.index.passages;
  const { index } = whole.toJSON() as unknown as { index: [string, Record<string, Record<string, number>>][] };
  expect(index.length).toBeGreaterThan(500);
  for (const [term, byField] of index) {
    const ordinal = terms.get(term) as number;
    const [from, to] = [starts[ordinal] as number, starts[ordinal + 1] as number];
    const own = Array.from({ length: to - from }, (_, at) => [passages[from + at], frequencies[from + at]]);
    const found = Object.entries(byField["0"] ?? {}).map(([id, frequency]) => [Number(id), frequency]);
    expect(own.filter(([, frequency]) => frequency !== 0)).toEqual(found.sort(([a = 0], [b = 0]) => a - b));
  }
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { areOpposite, expressionAt, nearMeanings } from "../../src/search/meaning.ts";
import { packMeanings, partnersOf, unpackMeanings } from "../../src/search/meaning-file.ts";
import { stem, wordsOf } from "../../src/search/terms.ts";

const near = (words: string, asked: string) =>
  nearMeanings(() => words.split(" ").map((word) => [word, stem(word)] as const))(asked);
const termsNear = (words: string, asked: string) => near(words, asked).map(({ word }) => word);

test("a word brings in what says the same, and says which words were only alike", () => {
  const found = near("children parents ferry harbour", "kids");
  expect(found.map(({ word, same }) => ({ word, same }))).toEqual([
    { word: "children", same: true },
    { word: "parents", same: false },
  ]);
  expect(found[0]?.similarity).toBeGreaterThan(0.7);
});

test("a verb of two words means what they mean together, with a word or two between them", () => {
  const read = (text: string) => expressionAt(wordsOf(text), 0)?.word ?? null;
  expect(["turned down", "turned it down", "ran aground", "turned left", "down turned"].map(read)).toEqual([
    "turn_down",
    "turn_down",
    "run_aground",
    null,
    null,
  ]);
  expect(near("refused ferry harbour", "turn_down")).toMatchObject([{ word: "refused" }]);
});

test("what says more than was asked stands for it, and what says less does not", () => {
  expect(near("murdered", "killed")[0]?.same).toBe(true);
  expect(near("killed", "murdered")[0]?.same ?? false).toBe(false);
});

test("what a thesaurus pairs in one sense, and is used otherwise, is never the same", () => {
  const alike = nearMeanings(() => ["injured", "tortured", "morning"].map((word) => [word, stem(word)] as const));
  expect(alike("wounded").find(({ word }) => word === "injured")?.same).toBe(true);
  expect(alike("wounded").filter(({ word, same }) => word === "tortured" && same)).toEqual([]);
  expect(alike("start").filter(({ same }) => same)).toEqual([]);
});

test("a word is not near to itself, nor to another form of it", () => {
  expect(termsNear("ferry ferries boat", "ferry")).toEqual(["boat"]);
});

test("no name, nation, place, number or month is taken for another", () => {
  const names =
    "armenia azerbaijan armenian azerbaijani russian ukraine turkey china three seven hundred february march";
  for (const name of names.split(" ")) expect({ name, near: termsNear(names, name) }).toEqual({ name, near: [] });
});

test.each([
  ["killed", "saved survived rescued"],
  ["north", "south west"],
  ["before", "after later"],
  ["increase", "decrease decline reduction"],
  ["men", "women girls"],
  ["war", "peace ceasefire"],
  ["legal", "illegal"],
  ["harmful", "harmless"],
  ["hot", "cold"],
  ["open", "closed"],
])("%s brings in none of %s", (asked, others) => {
  expect(termsNear(others, asked)).toEqual([]);
});

test("opposites are known by lists and by how they are made, in all their forms", () => {
  expect(areOpposite("increases", "declining")).toBe(true);
  expect(areOpposite("known", "unknown")).toBe(true);
  expect(areOpposite("careful", "careless")).toBe(true);
  expect(areOpposite("killed", "murdered")).toBe(false);
  expect(areOpposite("careful", "carefully")).toBe(false);
});

test("British spelling is looked up as American", () => {
  expect(termsNear("port ferry sofa", "harbour")).toContain("port");
});

test("a word that no vector is known of brings in nothing", () => {
  expect(near("ferry boat", "loevrey")).toEqual([]);
  expect(near("ferry boat", "")).toEqual([]);
});

test("the vocabulary is read once, when a word is first asked for", () => {
  let times = 0;
  const find = nearMeanings(() => {
    times++;
    return [["boat", "boat"]];
  });
  expect(times).toBe(0);
  find("ferry");
  find("ship");
  expect(times).toBe(1);
  expect(find("ferry")).toBe(find("ferry"));
});

test("the file of meanings reads back as it was written", () => {
  const vectors = new Int8Array(300);
  vectors.set([127, -127], 0);
  vectors.set([127, 127], 100);
  vectors.set([127, -127], 200);
  const words = ["one", "zwö", "three"];
  const same = [[2, 0] as const, [0, 2] as const, [0, 1] as const];
  const packed = packMeanings({ words, vectors, same, opposite: [[1, 2]] });
  const read = unpackMeanings(packed);
  expect(read.words).toEqual(words);
  expect([...read.vectors]).toEqual([...vectors]);
  expect([...partnersOf(read.same, 0)]).toEqual([2, 1]);
  expect([...partnersOf(read.same, 1)]).toEqual([]);
  expect([...partnersOf(read.opposite, 1)]).toEqual([2]);
});

test("the file's licences stand beside it", () => {
  const notice = readFileSync(new URL("../../src/lexicon/meaning/LICENCES.md", import.meta.url), "utf8");
  expect(notice).toContain("MIT License");
  expect(notice).toContain("WordNet Release 3.0");
});

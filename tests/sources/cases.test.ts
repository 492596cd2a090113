import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { loadCorpus } from "../../src/corpus/load.ts";
import { documentOf, folderWith, ROOT } from "../support.ts";

type Case = { id: string; area: string; input: string };

const file = resolve(ROOT, "../shared/cases/cases.jsonl");
const CASES: Case[] = existsSync(file)
  ? readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.trim())
      .map((line) => JSON.parse(line))
  : [];
const WITHOUT = CASES.length === 0 ? " (skipped: needs ../shared/cases/cases.jsonl, which is not here)" : "";

function inputOf(id: string): string {
  const found = CASES.find((one) => one.id === id);
  if (!found) throw new Error(`there is no case ${id}`);
  return found.input;
}

async function load(source: string) {
  const yaml = "name: T\nabout: t\nchosen: t\nspelling: t\ntry: [t]\n";
  const folder = await folderWith({ "corpus.yaml": yaml, "a.md": source });
  const { corpus, problems } = loadCorpus(readConfig({ CORPUS_DIR: folder }));
  return {
    metadata: corpus?.documents[0]?.metadata,
    told: problems.map(({ message, remedy }) => message + remedy).join(),
  };
}

describe.skipIf(CASES.length === 0)(`cases that others met${WITHOUT}`, () => {
  test("a # in a title is told of, and never cuts it unseen", async () => {
    const { metadata, told } = await load(inputOf("y01"));
    expect(metadata?.title ?? told).toMatch(/Resolution of the board #12 on the mole|quotation marks/);
  });

  test("a language by its name is the language", async () => {
    expect((await load(inputOf("y02"))).metadata?.language).toBe("en");
  });

  test("a date with a time of day is refused, and the day is given", async () => {
    expect((await load(inputOf("y09"))).told).toContain("the day alone, 2018-09-19");
  });

  test.each(["n01", "n02-az"])("what a page has around its text is left out of %s, and the text stays", (id) => {
    const input = inputOf(id);
    const { text, passages } = documentOf(input, { language: id.endsWith("az") ? "az" : "en" });
    const quotable = passages.map(({ start, end }) => text.slice(start, end));
    const longest = input.split("\n").toSorted((a, b) => b.length - a.length)[0] as string;
    expect(quotable.join(" ")).toContain(longest.slice(-60));
    const around =
      /gift articles|SKIP ADVERTISEMENT|continues below|Photo:|ALSO READ|Listen to|contact:|Credit|oxuyun|Paylaş|Şəkil|hüquqlar/;
    expect(quotable.filter((words) => around.test(words))).toEqual([]);
  });
});

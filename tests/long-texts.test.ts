import { expect, test } from "vitest";
import { figuresOf } from "../src/answers/figures/figures.ts";
import { loadCorpus } from "../src/corpus/load.ts";
import { openLibrary } from "../src/search/library.ts";
import { inventedDocument } from "./bench/invented.ts";
import { folderWith } from "./support.ts";

const YAML = "name: Invented\nabout: nothing\nchosen: by a program\nspelling: none\ntry: [kalor]\n";
const FRONT = inventedDocument(1, 1).split("---\n").slice(0, 2).join("---\n");

/** Milliseconds of processor time of this thread that the reading of such a text takes, with all that is made of it. */
async function timeOf(unit: string, characters: number): Promise<number> {
  const text = unit.repeat(characters / unit.length);
  const corpusDir = await folderWith({
    "corpus.yaml": YAML,
    "a.md": `${FRONT}---\nTom Rask wrote it.\n\n${text}\n\nThe end.\n`,
  });
  const before = process.threadCpuUsage();
  const { corpus, problems } = loadCorpus({ corpusDir, corpusTexts: null });
  if (corpus) figuresOf(openLibrary(corpus));
  // A text of more paragraphs than references can count is refused, and says so.
  else expect(problems[0]?.message).toMatch(/^the document is so long that its references /);
  const { user } = process.threadCpuUsage(before);
  return user / 1000;
}

/** Milliseconds below which times say nothing. */
const FLOOR = 150;

test.each([
  ["a run of digits", "1"],
  ["a run of letters", "x"],
  ["figures", "1,275 "],
  ["words of numbers", "two hundred and "],
  ["dates", "5 May 2019 "],
  ["names", "Tom Rask "],
  ["opened quotation marks", "“"],
  ["nested quotation marks", "“‘"],
  ["straight quotation marks", '"'],
  ["quotations", "Tom Rask said: “We go.” "],
  ["reported speech", "Rask said that the boat said that "],
  ["brackets", "("],
  ["omissions", "[…] "],
  ["abbreviations", "U.S. "],
  ["one sentence without an end", "one and "],
  ["short lines", "a\n"],
  ["questions and answers", "Q: a\nA: b\n"],
  ["names before colons", "Rask: "],
  ["combining marks", "e\u0301"],
  ["signs that unfold into eighteen letters", "\uFDFA"],
])("100,000 characters of %s take about four times as long as 25,000, not sixteen times", async (_, unit) => {
  const few = await timeOf(unit, 25_000);
  expect(await timeOf(unit, 100_000)).toBeLessThan(9 * Math.max(few, FLOOR));
});

import "../work.ts";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { workOf } from "../work.ts";

// Counting begins before what is counted is compiled.
const { openCorpus, ROOT } = await import("../support.ts");
const { answerVerify, LONGEST_WORDING } = await import("../../src/answers/verify/verify.ts");
const { figuresOf } = await import("../../src/answers/figures/figures.ts");

const library = await openCorpus({ CORPUS_DIR: join(ROOT, "examples") });
figuresOf(library);

/** The longest document of the example, and another, as long as a text that is compared may be. */
const [own = "", other = ""] = library.corpus.documents
  .map(({ text }) => text)
  .toSorted((a, b) => b.length - a.length)
  .map((text) => text.padEnd(LONGEST_WORDING, text).slice(0, LONGEST_WORDING));
const repeated = (words: (at: number) => string) =>
  Array.from({ length: LONGEST_WORDING / 4 }, (_, at) => words(at))
    .join("")
    .slice(0, LONGEST_WORDING);

const SHAPES: readonly [string, string][] = [
  ["a source's own words", own],
  ["those words in quotation marks", `“${own.replace(/["“”«»]/g, "'")}”`],
  ["those words with every seventh changed", own.replace(/\p{L}{5,}/gu, (word, at) => (at % 7 === 0 ? "tram" : word))],
  [
    "those sentences in another order",
    own
      .split(/(?<=\.)\s/)
      .reverse()
      .join(" "),
  ],
  ["words of two sources", own.slice(0, 2000) + other.slice(0, 2000)],
  ["one quotation again and again", repeated(() => '"Nobody is cut off," said Kvalholm. ')],
  ["many short quotations", own.replace(/(\p{L}+ \p{L}+ \p{L}+) /gu, '"$1" ')],
  ["many cuts", own.replace(/ (\p{L}+) (\p{L}+) (\p{L}+) /gu, " … ")],
  ["many brackets", own.replace(/ (\p{L}+) (\p{L}+) (\p{L}+) /gu, " [$1] $2 $3 ")],
  ["lines of a name each", repeated((at) => `Kvalholm: boat ${at} said\n`)],
  ["names", repeated(() => "Kvalhólm Brückmar ")],
  ["numbers", repeated((at) => `${at} `)],
  ["one letter", "a".repeat(LONGEST_WORDING)],
  ["signs", repeated(() => "“[(…)]” ")],
];

/** Blocks of code that one answer may take: measured on the shapes above, the dearest with half as much again. */
const MOST = 8_700_000;

describe("what a text of 4,000 characters takes is bounded, whatever its shape", () => {
  test.each(SHAPES)("%s", async (_, text) => {
    answerVerify(library, text);
    const { blocks } = await workOf(() => answerVerify(library, text));
    expect(blocks).toBeLessThan(MOST);
  });
});

// First, so that it counts what the others do.
import "../work.ts";
import { expect, test } from "vitest";
import { loadCorpus } from "../../src/corpus/load.ts";
import { inventedDocument } from "../bench/invented.ts";
import { folderWith } from "../support.ts";
import { workOf } from "../work.ts";

const YAML = "name: Invented\nabout: nothing\nchosen: by a program\nspelling: none\ntry: [kalor]\n";
const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}: x\n`).join("");

async function read(files: Record<string, string>) {
  const corpusDir = await folderWith({ "corpus.yaml": YAML, "a.md": inventedDocument(1, 1), ...files });
  return workOf(() => loadCorpus({ corpusDir, corpusTexts: null }).problems);
}

const CASES: [string, RegExp, (count: number) => Record<string, string>][] = [
  ["unknown fields in corpus.yaml", /^and 99980 more/, (count) => ({ "corpus.yaml": YAML + keys(count) })],
  [
    "repeated fields in corpus.yaml",
    /^and 99980 more/,
    (count) => ({ "corpus.yaml": YAML + "name: x\n".repeat(count) }),
  ],
  [
    "unknown fields in a document",
    /^the front matter has \d+ characters; 400000 is the limit$/,
    (count) => ({ "a.md": inventedDocument(1, 1).replace("\n", `\n${keys(count)}`) }),
  ],
];

test.each(CASES)(
  "of 100,000 %s each takes as much work as of 25,000, and the first twenty are told and how many more",
  { timeout: 300_000 },
  async (_, last, filesOf) => {
    const few = await read(filesOf(25_000));
    const many = await read(filesOf(100_000));
    expect(many.blocks).toBeLessThan(5 * few.blocks);
    expect(many.result.length).toBeLessThanOrEqual(21);
    expect(many.result.at(-1)?.message).toMatch(last);
  },
);

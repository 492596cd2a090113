import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import * as z from "zod";
import { answerFigures } from "../../../src/answers/figures/figures.ts";
import type { FigureRow } from "../../../src/answers/figures/row.ts";
import type { Range } from "../../../src/text/ranges.ts";
import { oneLine } from "../../../src/text/visible.ts";
import type { LabelledFigures } from "../../labels.ts";
import { documentOf, libraryOf, ROOT } from "../../support.ts";
import type { TextSet } from "./texts.ts";

// Counts: how many of those that a person labelled are found, and what else is listed; and the rows that set documents side by side.

export type CountScore = {
  due: number;
  found: number;
  listed: number;
  spurious: number;
  missed: string[];
  more: string[];
};

const sentencesSchema = z.array(
  z.strictObject({
    text: z.string(),
    /** Words with a number that counts something, and how many. */
    counts: z.record(z.string(), z.number()),
    /** Words with a number that a reader may take for a count or not. */
    may: z.array(z.string()).default([]),
  }),
);

/** Labelled sentences of tests/labels. @throws Error where a label's words do not stand in its sentence once */
export function countSentences(part: "dev" | "test"): CountScore {
  const file = join(ROOT, "tests/labels", part, "counts/sentences.yaml");
  const score: CountScore = { due: 0, found: 0, listed: 0, spurious: 0, missed: [], more: [] };
  for (const [index, { text, counts, may }] of sentencesSchema.parse(parse(readFileSync(file, "utf8"))).entries()) {
    const figures = documentOf(text).figures();
    const place = (words: string): Range => {
      const start = text.indexOf(words);
      if (start < 0 || text.includes(words, start + 1)) throw new Error(`${file}: sentence ${index + 1}: ${words}`);
      return { start, end: start + words.length };
    };
    const due = Object.entries(counts).map(([words, value]) => ({ words, value, ...place(words) }));
    const known = [...due, ...may.map(place)];
    const meet = (a: Range, b: Range) => a.start < b.end && b.start < a.end;
    const missed = due.filter(
      (label) => !figures.some((figure) => meet(figure, label) && figure.value === label.value),
    );
    const more = figures.filter((figure) => !known.some((label) => meet(figure, label)));
    score.due += due.length;
    score.found += due.length - missed.length;
    score.listed += figures.length;
    score.spurious += more.length;
    score.missed.push(...missed.map(({ words }) => `${words}: ${text}`));
    score.more.push(...more.map(({ value, noun }) => `${value} ${noun ?? ""}: ${text}`));
  }
  return score;
}

export function scoreCounts(labelled: readonly LabelledFigures[]): CountScore {
  const score: CountScore = { due: 0, found: 0, listed: 0, spurious: 0, missed: [], more: [] };
  for (const { document, figures: labels } of labelled) {
    const figures = document.figures();
    const due = labels.filter(({ optional }) => !optional);
    const missed = due.filter(
      (label) =>
        !figures.some(({ start, end, value }) => start <= label.start && label.start < end && value === label.value),
    );
    const spurious = figures.filter(
      ({ start, end }) => !labels.some((label) => start <= label.start && label.start < end),
    );
    score.due += due.length;
    score.found += due.length - missed.length;
    score.listed += figures.length;
    score.spurious += spurious.length;
    score.missed.push(...missed.map(({ value, unit }) => `${document.id}: ${value} ${unit}`));
    score.more.push(...spurious.map(({ value, noun }) => `${document.id}: ${value} ${noun ?? ""}`));
  }
  return score;
}

/** The rows that say of several documents that their numbers are the same or differ, for a person to judge. */
export function comparingRows({ texts }: TextSet): { rows: FigureRow[]; lines: string[] } {
  const library = libraryOf(
    texts.map(({ document }, index) => {
      const ref = `x${index.toString(36).padStart(2, "0")}`;
      return { ...document, metadata: { ...document.metadata, ref } };
    }),
  );
  const rows = answerFigures(library, null).figures.filter(
    ({ status, documents }) => status !== "one" && documents.length > 1,
  );
  const lines = rows.flatMap(({ label, status, values }) => [
    `${status}: ${label}`,
    ...values.map(({ document, value, short }) => `    ${document}: ${value}: ${oneLine(short.exact)}`),
  ]);
  return { rows, lines };
}

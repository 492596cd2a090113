import { answerFigures } from "../../../src/answers/figures/figures.ts";
import type { FigureRow } from "../../../src/answers/figures/row.ts";
import { oneLine } from "../../../src/text/visible.ts";
import type { LabelledFigures } from "../../labels.ts";
import { libraryOf } from "../../support.ts";
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

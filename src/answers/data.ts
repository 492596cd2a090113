import type { Library } from "../search/library.ts";
import type { CutTo } from "../search/query.ts";
import type { CompareAnswer } from "./compare.ts";
import { type FiguresAnswer, firstValues } from "./figures/figures.ts";
import { quoteFigure } from "./figures/value.ts";
import { openPoint, type TimelineAnswer, type TimelineEntry, UNBOUNDED } from "./timeline.ts";
import type { VerifyAnswer } from "./verify/verify.ts";

/**
 * Answers as the JSON that the terminal prints and other programs get: what is made only when it is shown is made, and
 * what serves only the layout of a reply is left out. The other answers are such data already.
 */

/**
 * Where more than `most` documents have something on the topic, only those whose passages are best are told, those that
 * answer before those that are only near; `left` is how many others there are.
 */
export function compareData({ topic, sources, quote: { cutTo } }: CompareAnswer, most = Number.POSITIVE_INFINITY) {
  const byScore = (kind: "best" | "nearest") =>
    sources.filter((source) => source[kind] !== null).sort((a, b) => (b[kind]?.score ?? 0) - (a[kind]?.score ?? 0));
  const having = [...byScore("best"), ...byScore("nearest")];
  const left = new Set(having.slice(most));
  return {
    topic,
    cutTo,
    left: left.size,
    sources: sources
      .filter((source) => !left.has(source))
      .map(({ document, best, nearest }) => ({
        document,
        quotation: best?.quotation() ?? null,
        nearest: nearest?.quotation() ?? null,
      })),
  };
}

export function verifyData({ verdict, matches, unfound, isCutShort, lead, figures, nearest }: VerifyAnswer) {
  return { verdict, matches, unfound, isCutShort, lead, figures, nearest };
}

/** Of more than `most` values only the first are told, and `left` is how many others there are. */
export function figuresData(
  library: Library,
  { about, figures, without, unread }: FiguresAnswer,
  most = Number.POSITIVE_INFINITY,
) {
  const { rows: first, left } = firstValues(figures, most);
  const rows = first.map((row) => ({
    ...row,
    values: row.values.map((value) => ({ ...value, quotation: quoteFigure(library, value) })),
  }));
  return { about, left, figures: rows, without, unread };
}

/** The first entries, so many at most; `left` is how many others there are. */
export function timelineData(
  library: Library,
  { about, points, reading }: TimelineAnswer,
  most = Number.POSITIVE_INFINITY,
): { about: string | null; cutTo: CutTo | null; left: number; entries: TimelineEntry[] } {
  const cutTo = reading?.kind === "topic" ? reading.quote.cutTo : null;
  const entries = points.slice(0, most).map((point) => openPoint(library, point, UNBOUNDED));
  return { about, cutTo, left: points.length - entries.length, entries };
}

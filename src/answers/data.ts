import type { Library } from "../search/library.ts";
import type { CutTo } from "../search/query.ts";
import type { CompareAnswer } from "./compare.ts";
import type { FiguresAnswer } from "./figures/figures.ts";
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

export function figuresData(library: Library, { about, figures, without, unread }: FiguresAnswer) {
  const rows = figures.map((row) => ({
    ...row,
    values: row.values.map((value) => ({ ...value, quotation: quoteFigure(library, value) })),
  }));
  return { about, figures: rows, without, unread };
}

export function timelineData(
  library: Library,
  { about, points, reading }: TimelineAnswer,
): { about: string | null; cutTo: CutTo | null; entries: TimelineEntry[] } {
  const cutTo = reading?.kind === "topic" ? reading.quote.cutTo : null;
  return { about, cutTo, entries: points.map((point) => openPoint(library, point, UNBOUNDED)) };
}

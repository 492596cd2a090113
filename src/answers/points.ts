import type { Certainty, DocumentDate } from "../dates/mentioned.ts";
import type { Document } from "../documents/document.ts";
import type { Library } from "../search/library.ts";
import { compareDates } from "../text/edtf.ts";
import { issuedOf } from "./quotation.ts";

/** `basis`: how the date of a document is known; null for a date that a text speaks of, whose words show it. */
export type TimelineDate = {
  edtf: string | null;
  display: string;
  certainty: Certainty | "undated";
  basis: string | null;
};

/**
 * All that a timeline of a library can show, oldest first; then days without a year; undated documents last. What is
 * said of one date stands together, the document of that date first. Plain data: `dates` has each date once; by point
 * `dateOf` is its number among them, `documentOf` that of its document, `passageOf` that of the passage that speaks of
 * it (-1: it is the document's own date), and `spokenAt` its place among the dates of its document.
 */
export type DatedPoints = {
  dates: readonly TimelineDate[];
  dateOf: Uint32Array;
  documentOf: Uint32Array;
  passageOf: Int32Array;
  spokenAt: Uint32Array;
};

const known = new WeakMap<Library, DatedPoints>();

/** The points of a library, put in order once, or for `keepPoints` where another thread has the same library. */
export function datedPoints(library: Library): DatedPoints {
  const points = known.get(library) ?? findPoints(library);
  known.set(library, points);
  return points;
}

/** Takes what was found elsewhere in a library alike. */
export function keepPoints(library: Library, points: DatedPoints): void {
  known.set(library, points);
}

type Point = { date: TimelineDate; document: number; passage: number; spoken: number };

function findPoints({ corpus, index }: Library): DatedPoints {
  const points = inOrder(
    corpus.documents.flatMap((document, number): Point[] => {
      const first = index.passages.firstPassages[number] as number;
      const places = new Map(document.passages.map((passage, at) => [passage, first + at]));
      const spoken = document.dates().map((found, at): Point => {
        const passage = places.get(found.passage) as number;
        return { date: dateSpokenOf(found), document: number, passage, spoken: at };
      });
      return [{ date: dateOfDocument(document), document: number, passage: -1, spoken: 0 }, ...spoken];
    }),
  );
  const numbers = new Map<string, number>();
  const dates: TimelineDate[] = [];
  const dateOf = Uint32Array.from(points, ({ date }) => {
    const key = JSON.stringify(Object.values(date));
    const number = numbers.get(key) ?? dates.length;
    if (number === dates.length) dates.push(date);
    numbers.set(key, number);
    return number;
  });
  return {
    dates,
    dateOf,
    documentOf: Uint32Array.from(points, ({ document }) => document),
    passageOf: Int32Array.from(points, ({ passage }) => passage),
    spokenAt: Uint32Array.from(points, ({ spoken }) => spoken),
  };
}

function dateOfDocument({ metadata }: Document): TimelineDate {
  const { edtf, display, basis } = issuedOf(metadata);
  const certainty =
    edtf === null ? "undated" : /[?%]/.test(edtf) ? "uncertain" : /[~X]/.test(edtf) ? "approximate" : "exact";
  return { edtf, display, certainty, basis };
}

function dateSpokenOf({ date: { edtf, display, certainty } }: DocumentDate): TimelineDate {
  return { edtf, display, certainty, basis: null };
}

function inOrder(points: readonly Point[]): Point[] {
  const dates = Map.groupBy(points, ({ date: { edtf, display } }) => `${edtf} ${display}`);
  // Dates without a year can't stand among the others; a document without a date stands behind all.
  const rank = ({ certainty }: TimelineDate) => (certainty === "undated" ? 2 : certainty === "year not stated" ? 1 : 0);
  const dateOf = (group: readonly Point[]) => (group[0] as Point).date;
  return [...dates.entries()]
    .map(([key, group]) => ({ key, group, date: dateOf(group) }))
    .sort((a, b) => {
      const byRank = rank(a.date) - rank(b.date);
      if (byRank !== 0) return byRank;
      const byDate = rank(a.date) === 0 ? compareDates(a.date.edtf, b.date.edtf) : 0;
      return byDate || (a.key < b.key ? -1 : Number(a.key > b.key));
    })
    .flatMap(({ group }) => group.toSorted((a, b) => Number(a.passage !== -1) - Number(b.passage !== -1)));
}

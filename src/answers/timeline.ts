import { type DocumentDate, readsDatesIn } from "../dates/mentioned.ts";
import { wholeDate } from "../dates/typed.ts";
import type { Document, Passage } from "../documents/document.ts";
import type { Library } from "../search/library.ts";
import { search } from "../search/search.ts";
import { type DateBounds, dateBounds, displayDate, isDate } from "../text/edtf.ts";
import { type Range, rangeLength } from "../text/ranges.ts";
import { oneLine } from "../text/visible.ts";
import type { Room } from "./browse.ts";
import { coverageOf } from "./coverage.ts";
import { type DatedPoints, datedPoints, type TimelineDate } from "./points.ts";
import { type Quotation, quotationOf } from "./quotation.ts";
import { answerQuote, type QuoteAnswer } from "./quote.ts";
import { type Source, sourceOf } from "./sources.ts";

/**
 * A document at its own date, or a document's words at a date that they speak of, which are read when they are asked
 * for.
 */
export type TimelinePoint = { date: TimelineDate; document: Document; spoken: (() => DocumentDate<Passage>) | null };

/** A point with what there is to show of it. */
export type TimelineEntry =
  | { date: TimelineDate; document: Source; mention: null }
  | { date: TimelineDate; document: null; mention: Quotation };

/** How `about` was read: as a date, or as a topic that is searched for; null where it is not given. */
export type TimelineReading = { kind: "date"; display: string } | { kind: "topic"; quote: QuoteAnswer } | null;

export type TimelineAnswer = {
  about: string | null;
  points: TimelinePoint[];
  reading: TimelineReading;
  /** How many documents are in a language of which no dates are read. */
  unread: number;
  coverage: [string, string];
  marking: string | null;
};

/** A sentence of at most so many UTF-16 units is shown whole; of a longer one the words around the date. */
const LONGEST_EXCERPT = 420;

/** Shorter excerpts, for where less room is; the date itself always fits. */
const SHORTER = [300, 200, 120, 60, 0];

/** Where nothing but the length of an excerpt counts. */
export const UNBOUNDED: Room = { cost: (exact) => exact.length, most: Number.POSITIVE_INFINITY };

/**
 * The documents and the dates that they speak of, oldest first; then days without a year; undated documents last.
 * What is said of one date stands together, the document of that date first. Nothing is inferred: "32 years ago" is
 * no date here.
 *
 * `about` narrows it: a date ("1992", "26 February 1992") to what falls into it, anything else to the documents and
 * passages that answer it as a query.
 */
export function answerTimeline(library: Library, about: string | null): TimelineAnswer {
  const { corpus } = library;
  const asked = about === null ? null : dateAsked(about);
  const all = datedPoints(library);
  const falls = asked && all.dates.map(({ edtf }) => edtf !== null && asked.has(edtf));
  const searched = about === null || asked ? null : search(library, about);
  const found = searched && foundIn(library, searched.everyNumber());
  const points: TimelinePoint[] = [];
  for (const [at, date] of all.dateOf.entries()) {
    const [document, passage] = [all.documentOf[at] as number, all.passageOf[at] as number];
    if (falls && !falls[date]) continue;
    if (found && (found.documents[document] === 0 || found.passages[passage] === 0)) continue;
    points.push(pointAt(corpus.documents[document] as Document, all, at));
  }
  const reading: TimelineReading =
    about === null
      ? null
      : asked
        ? { kind: "date", display: asked.display }
        : { kind: "topic", quote: answerQuote(library, { query: about, filter: {}, limit: 10 }, searched) };
  return {
    about: about === null ? null : oneLine(about),
    points,
    reading,
    unread: corpus.documents.filter((document) => !readsDatesIn(document.metadata.language)).length,
    coverage: coverageOf(corpus),
    marking: corpus.info.marking ?? null,
  };
}

/** Which passages and documents (1, by number) were found. */
function foundIn({ index: { passages, issuers } }: Library, numbers: readonly number[]) {
  const found = { passages: new Uint8Array(passages.documentOf.length), documents: new Uint8Array(issuers.length) };
  for (const number of numbers) {
    found.passages[number] = 1;
    found.documents[passages.documentOf[number] as number] = 1;
  }
  return found;
}

function pointAt(document: Document, { dates, dateOf, passageOf, spokenAt }: DatedPoints, at: number): TimelinePoint {
  const date = dates[dateOf[at] as number] as TimelineDate;
  if (passageOf[at] === -1) return { date, document, spoken: null };
  return { date, document, spoken: () => document.dates()[spokenAt[at] as number] as DocumentDate<Passage> };
}

/** What there is to show of a point: the document, or the sentence that speaks of the date. */
export function openPoint(library: Library, { date, document, spoken }: TimelinePoint, room: Room): TimelineEntry {
  if (spoken === null) return { date, document: sourceOf(document), mention: null };
  const words = spoken();
  const { passage } = words;
  const mention = quotationOf(library.corpus, { document, passage }, excerptOf(document, words, room), 0);
  return { date, document: null, mention };
}

/** The page that begins with a point (counted from 0), or the one that ends before it. */
export type TimelineAnchor = { at: number; side: "from" | "until" };

/** `previous` and `next` are what leads to the pages beside it; null where there is none. */
export type TimelinePage = {
  entries: TimelineEntry[];
  first: number;
  total: number;
  previous: TimelineAnchor | null;
  next: TimelineAnchor | null;
};

/** As many entries as a page has room for, at least one. */
export function timelinePage(
  library: Library,
  points: readonly TimelinePoint[],
  { at, side }: TimelineAnchor,
  { excerpt, page }: { excerpt: Room; page: { cost: (entry: TimelineEntry) => number; most: number; entries: number } },
): TimelinePage {
  const total = points.length;
  const entries: TimelineEntry[] = [];
  let used = 0;
  const takes = (point: TimelinePoint | undefined): point is TimelinePoint => {
    if (!point || entries.length === page.entries) return false;
    const entry = openPoint(library, point, excerpt);
    used += page.cost(entry);
    if (entries.length > 0 && used > page.most) return false;
    if (side === "from") entries.push(entry);
    else entries.unshift(entry);
    return true;
  };
  const start = Math.min(Math.max(at, 0), side === "from" ? Math.max(total - 1, 0) : total);
  if (side === "from") for (let index = start; takes(points[index]); ) index++;
  else for (let index = start - 1; takes(points[index]); ) index--;
  const first = side === "from" ? start : start - entries.length;
  // Whoever goes back to the beginning sees the first page as it was.
  if (side === "until" && first <= 0) return timelinePage(library, points, { at: 0, side: "from" }, { excerpt, page });
  const end = first + entries.length;
  return {
    entries,
    first,
    total,
    previous: first > 0 ? { at: first, side: "until" } : null,
    next: end < total ? { at: end, side: "from" } : null,
  };
}

/** Whether a date has to be shown above an entry: not where the one before it is of the same date. */
export function startsDate(before: TimelineEntry | undefined, { date }: TimelineEntry): boolean {
  return !before || before.date.edtf !== date.edtf || before.date.display !== date.display;
}

function excerptOf(document: Document, { sentence, date }: DocumentDate, { cost, most }: Room): Range {
  const { text } = document;
  const fits = ({ start, end }: Range) => cost(text.slice(start, end), document) <= most;
  const excerpts = [LONGEST_EXCERPT, ...SHORTER].map((length) => excerptAround(text, sentence, date, length));
  return excerpts.find(fits) ?? date;
}

/**
 * The sentence; of one that is too long, as many whole words around the date as there is room for on both sides of
 * it.
 */
function excerptAround(text: string, sentence: Range, date: Range, longest: number): Range {
  if (rangeLength(sentence) <= longest) return sentence;
  const room = Math.max(0, longest - rangeLength(date));
  const left = Math.min(date.start - sentence.start, Math.floor(room / 2));
  const right = Math.min(sentence.end - date.end, room - left);
  const from = Math.max(sentence.start, date.start - (room - right));
  const to = date.end + right;
  const firstWord = text.slice(from, date.start).search(/(?<=\s)\S/);
  const lastSpace = text.slice(date.end, to).search(/\s\S*$/);
  return {
    start: from === sentence.start ? from : firstWord < 0 ? date.start : from + firstWord,
    end: to === sentence.end ? to : date.end + Math.max(0, lastSpace),
  };
}

// ---- a date that is asked for

/** What a date that was typed means, and whether another date falls into it. */
type Asked = { display: string; has: (edtf: string) => boolean };

const DAY = 86_400_000;

/** Null where `about` is no date, but words to search for. */
function dateAsked(about: string): Asked | null {
  const typed = about.trim();
  const found = wholeDate(typed);
  if (found?.edtf.startsWith("XXXX")) return dayOfAnyYear(found.edtf, found.display);
  const notation = found ? found.edtf : isDate(typed) ? typed : null;
  if (notation === null) return null;
  const asked = dateBounds(notation);
  return {
    display: found ? found.display : displayDate(notation),
    // What reaches far beyond what is asked for is not about it: a whole year says nothing of one of its days.
    has: (edtf) =>
      !edtf.startsWith("XXXX") &&
      overlap(asked, dateBounds(edtf)) &&
      length(edtf) <= Math.max(31 * DAY, asked.max - asked.min),
  };
}

/** "26 February": that day of every year, and where no year is stated; but not all of February. */
function dayOfAnyYear(notation: string, display: string): Asked {
  const days = (edtf: string) => edtf.split("/").map((part) => part.slice(5, 10));
  const [from = "", to = from] = days(notation);
  return {
    display: `${display} of any year`,
    has: (edtf) => {
      if (edtf.startsWith("XXXX")) {
        const [first = "", last = first] = days(edtf);
        return first <= to && last >= from;
      }
      const { min, max } = dateBounds(edtf);
      if (!(max - min < 7 * DAY)) return false;
      const year = new Date(min).toISOString().slice(0, 4);
      const [first, last] = [`${year}-${from}`, `${year}-${to}`];
      if (!isDate(first) || !isDate(last)) return false;
      return overlap({ min: dateBounds(first).min, max: dateBounds(last).max }, { min, max });
    },
  };
}

function overlap(a: DateBounds, b: DateBounds): boolean {
  return a.min <= b.max && a.max >= b.min;
}

function length(edtf: string): number {
  const { min, max } = dateBounds(edtf);
  return max - min;
}

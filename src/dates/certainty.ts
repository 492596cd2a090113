import { displayDate } from "../text/edtf.ts";
import type { Range } from "../text/ranges.ts";

/**
 * How sure a date is: as exact as it is stated, be that a day or a year; approximate ("about", "early"); uncertain, as
 * it can be read in two ways; or a day of which no year is stated.
 */
export type Certainty = "exact" | "approximate" | "uncertain" | "year not stated";

/**
 * A date that a text speaks of, and where. A day without a year is `XXXX-02-26`: no year is guessed, for at an
 * anniversary "26 February" is the day of then, and not of the year of the document.
 */
export type MentionedDate = Range & { edtf: string; display: string; certainty: Certainty };

const ABOUT = /(?:\b(?:about|around|circa|approximately|roughly|towards)|\b(?:c|ca)\.)\s?(?:the\s)?$/i;
const PART =
  /\b(?:(early|mid|late)(?:\s+in)?(?:\s+the)?[\s-]|(?:the\s|at\s)?(beginning|start|middle|end|close|(?:first|second)\shalf)\sof\s(?:the\s)?)$/i;
const PARTS: Record<string, "early" | "mid" | "late"> = {
  early: "early",
  beginning: "early",
  start: "early",
  mid: "mid",
  middle: "mid",
  late: "late",
  end: "late",
  close: "late",
};
/**
 * Years of a decade, months of a year and days of a month that a part of it is taken to be, for the order and for
 * filters.
 */
const SPANS = {
  early: { decade: ["0", "3"], year: ["01", "04"], month: ["01", "10"] },
  mid: { decade: ["4", "6"], year: ["05", "08"], month: ["11", "20"] },
  late: { decade: ["7", "9"], year: ["09", "12"], month: ["21", "28"] },
} as const;

/**
 * The date with what the words before it say of how exact it is: "about 1992", "early 1992", "the end of March 2020".
 */
export function qualified(text: string, date: MentionedDate): MentionedDate {
  const before = text.slice(0, date.start);
  if (date.certainty === "year not stated") return date;
  const [, adjective, noun] = PART.exec(before) ?? [];
  const part = (adjective ?? noun)?.toLowerCase().replace(/\s+/g, " ");
  const half = /^(first|second) half$/.exec(part ?? "")?.[1];
  if (half) {
    if (!/^\d{4}$/.test(date.edtf)) return date;
    const months = half === "first" ? ["01", "06"] : ["07", "12"];
    return {
      ...date,
      edtf: `${date.edtf}-${months[0]}/${date.edtf}-${months[1]}`,
      display: `${half} half of ${date.display}`,
    };
  }
  const narrowed = part === undefined ? null : partOf(date.edtf, PARTS[part] as keyof typeof SPANS);
  if (narrowed) {
    const display = noun ? `${part} of ${date.display}` : `${part}${part === "mid" ? "-" : " "}${date.display}`;
    return { ...date, edtf: narrowed, display, certainty: "approximate" };
  }
  if (!ABOUT.test(before) || !/^\d{4}(?:-\d\d){0,2}$/.test(date.edtf)) return date;
  return { ...date, ...plainDate(`${date.edtf}~`) };
}

function partOf(edtf: string, part: keyof typeof SPANS): string | null {
  const unit = /^\d{3}X$/.test(edtf)
    ? "decade"
    : /^\d{4}$/.test(edtf)
      ? "year"
      : /^\d{4}-(?:0\d|1[0-2])$/.test(edtf)
        ? "month"
        : null;
  if (unit === null) return null;
  const [from, to] = SPANS[part][unit];
  const stem = unit === "decade" ? edtf.slice(0, 3) : `${edtf}-`;
  return `${stem}${from}~/${stem}${to}~`;
}

/** A date that stands as it is, with how it is shown. */
export function plainDate(edtf: string): Pick<MentionedDate, "edtf" | "display" | "certainty"> {
  if (edtf.startsWith("XXXX")) return { edtf, display: daysWithoutYear(edtf), certainty: "year not stated" };
  return { edtf, display: displayDate(edtf), certainty: edtf.includes("~") ? "approximate" : "exact" };
}

/** "25 – 26 February": a year stands in, and is taken out. */
function daysWithoutYear(edtf: string): string {
  const [from = "", to] = edtf.split("/");
  // "30 December to 2 January" goes on in another year; both have a 29 February.
  const year = to !== undefined && from > to ? "2004" : "2000";
  return displayDate(edtf.replace("XXXX", "2000").replace("XXXX", year)).replace(/\s200[04](?=$|\s)/g, "");
}

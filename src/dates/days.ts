import { en } from "chrono-node";
import { displayDate, isDate } from "../text/edtf.ts";
import type { Range } from "../text/ranges.ts";
import { type MentionedDate, plainDate, qualified } from "./certainty.ts";
import { ALONE, MONTH, monthNumber, pattern, TO, two, YEAR } from "./written.ts";

/** The reader of days asks for a date to count from. Nothing that was counted is used. */
const NO_DATE = new Date(Date.UTC(2000, 5, 15, 12));
const DAY_NEEDS = pattern(`${MONTH}|\\d[./-]\\d`);
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const JOINT = `(?:\\s*(?:/|,|,?\\band\\b|\\bor\\b)\\s*|${TO})(?:the\\s)?`;
const DAY_BEFORE = new RegExp(pattern(`${ALONE.before}${DAY}(${JOINT})$`).source, "u");
const DAYS_AFTER_MONTH = pattern(
  `(?<!\\p{L})(${MONTH})\\s${DAY}((?:${JOINT}\\d{1,2}(?:st|nd|rd|th)?)+),?\\s(${YEAR})${ALONE.after}`,
);

/** Of "from 9 May" the reader of days takes "from 9" for a time. */
const FROM_DAY = /\bfrom(?=\s\d{1,2}(?:st|nd|rd|th)?\s\p{Lu})/giu;

/** "June 7 and 9, 2001", which the reader of days takes for one day. */
export function daysAfterMonthIn(text: string): MentionedDate[] {
  return [...text.matchAll(DAYS_AFTER_MONTH)].flatMap((match) => {
    const [whole, month = "", first = "", more = "", year = ""] = match;
    const range = { start: match.index, end: match.index + whole.length };
    const days = [first, ...(more.match(/\d{1,2}/g) ?? [])].map(
      (day) => `${year}-${two(monthNumber(month))}-${two(Number(day))}`,
    );
    const [from = "", to = ""] = days;
    const isOne = days.length === 2 && isPeriod(more, text.slice(0, match.index));
    const dates = isOne ? [`${from}/${to}`] : days;
    return dates.every(isDate) ? dates.map((edtf) => ({ ...range, ...plainDate(edtf) })) : [];
  });
}

/** Whether two days are the ends of one date: "7 to 8", "7/8", "between 7 and 8". */
function isPeriod(joint: string, before: string): boolean {
  return (
    /\/|[-–—]|\b(?:to|until|till|through)\b/.test(joint) || (/\band\b/.test(joint) && /\bbetween\s$/i.test(before))
  );
}

export function daysIn(text: string): MentionedDate[] {
  if (text.search(DAY_NEEDS) < 0) return [];
  const read = text.replace(FROM_DAY, (from) => " ".repeat(from.length));
  return en.strict.parse(read, { instant: NO_DATE, timezone: 0 }).flatMap(({ index, text: matched, start, end }) => {
    const lead = /^on\s+/i.exec(matched)?.[0].length ?? 0;
    // Of "3 June 20 people", 20 is no year.
    const hasYear = /\d{4}/.test(matched);
    const isShort = !hasYear && start.isCertain("year");
    const written = matched.slice(lead).replace(isShort ? /,?\s\d{2}$/ : /$/, "");
    const range = { start: index + lead, end: index + lead + written.length };
    if (!isDayWritten(text, range, written)) return [];
    const numeric = numericDay(written);
    if (numeric) return [{ ...range, ...numeric }];
    const year = hasYear ? (end ?? start).get("year") : null;
    const [from, to] = [start, end].map((one) => (one && isDay(one) ? withYear(dayOf(one), one, year) : null));
    const edtf = end ? period(from, to) : from;
    if (!edtf) return [];
    const date = qualified(text, { ...range, ...plainDate(edtf) });
    return end ? [date] : withDaysBefore(text, date);
  });
}

type Components = ReturnType<typeof en.strict.parse>[number]["start"];

function isDay(components: Components): boolean {
  return components.isCertain("day") && components.isCertain("month");
}

/** "02-26" */
function dayOf(components: Components): string {
  return `${two(components.get("month"))}-${two(components.get("day"))}`;
}

/** `year` is that of the whole period, which an end of it may lack or have another. */
function withYear(day: string, components: Components, year: number | null): string | null {
  if (year === null) return `XXXX-${day}`;
  const edtf = `${components.isCertain("year") ? components.get("year") : year}-${day}`;
  return isDate(edtf) ? edtf : null;
}

function period(from: string | null | undefined, to: string | null | undefined): string | null {
  if (!from || !to) return null;
  if (from === to) return from;
  // "30 December to 2 January 1992"
  const before = from > to ? from.replace(/^\d{4}/, (year) => String(Number(year) - 1)) : from;
  const edtf = `${before}/${to}`;
  return from.startsWith("XXXX") || isDate(edtf) ? edtf : null;
}

/** A reader of dates takes "march 20" of people on foot, "26.2.92" and part of "May 3,000" too. */
function isDayWritten(text: string, { start, end }: Range, written: string): boolean {
  const before = text.slice(0, start);
  if (
    (/[\p{L}\d/]$/u.test(before) && !/(?<![\p{L}\d/.-])\d{1,2}\/$/u.test(before)) ||
    /^(?:[\p{L}\d/%]|[.,]\d|\s?[-–—]\d)/u.test(text.slice(end))
  )
    return false;
  // "26 Feb '92" states a year, and not which century it is of.
  if (/^,?\s?['’]\d/.test(text.slice(end))) return false;
  if (!/\p{L}{3}/u.test(written)) return /\d{4}/.test(written);
  return /(?<!\p{L})\p{Lu}(?:\p{Ll}{2,}|\p{Lu}{2,})/u.test(written) && !/['’]\d\d/.test(written);
}

/** "26.02.1992"; of "02/03/1992" neither this nor another order of day and month is stated. */
function numericDay(written: string): Pick<MentionedDate, "edtf" | "display" | "certainty"> | null {
  const [, first = "", sign = "", second = "", year = ""] =
    /^(\d{1,2})([./-])(\d{1,2})[./-](\d{4})$/.exec(written) ?? [];
  if (year === "") return null;
  const read = (month: string, day: string) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const readings = [...new Set([read(second, first), ...(sign === "." ? [] : [read(first, second)])])].filter(isDate);
  const [edtf, other] = readings;
  if (edtf === undefined) return null;
  if (other === undefined) return plainDate(edtf);
  return { edtf: `${edtf}?`, display: `${displayDate(edtf)} or ${displayDate(other)}`, certainty: "uncertain" };
}

/**
 * A day with those that stand before it and share its month: "11, 12 and 13 September"; "25/26 February" is one date.
 */
function withDaysBefore(text: string, date: MentionedDate): MentionedDate[] {
  const [whole = "", day = "", joint = ""] = DAY_BEFORE.exec(text.slice(0, date.start)) ?? [];
  if (day === "") return [date];
  const edtf = date.edtf.replace(/\d\d~?$/, two(Number(day)));
  const isDayOfMonth = edtf.startsWith("XXXX") ? Number(day) > 0 : isDate(edtf);
  if (!isDayOfMonth || edtf >= date.edtf) return [date];
  const range = { start: date.start - whole.length, end: date.end };
  if (isPeriod(joint, text.slice(0, range.start))) return [{ ...range, ...plainDate(`${edtf}/${date.edtf}`) }];
  return [...withDaysBefore(text, { ...range, ...plainDate(edtf) }), date];
}

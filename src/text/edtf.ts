import edtf, { format } from "edtf";

/** First and last millisecond since the epoch that an EDTF expression can mean; infinite where it is open. */
export type DateBounds = { min: number; max: number };

/** Reading EDTF is slow, and a corpus has few dates beside its many uses of them; so many are kept. */
const MOST_KEPT = 20_000;

function keeping<T>(read: (notation: string) => T): (notation: string) => T {
  const kept = new Map<string, T>();
  return (notation) => {
    const known = kept.get(notation);
    if (known !== undefined) return known;
    const value = read(notation);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(notation, value);
    return value;
  };
}

/** @throws Error where `notation` is not EDTF, or names a day that no calendar has */
export const dateBounds: (notation: string) => DateBounds = keeping(readBounds);

/** The bounds of a plain day, as most dates are, without the parser; null where it is none of the calendar. */
function dayBounds(notation: string): DateBounds | null {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(notation)) return null;
  const min = Date.parse(`${notation}T00:00:00Z`);
  const isDay = Number.isFinite(min) && new Date(min).toISOString().startsWith(notation);
  return isDay ? { min, max: min + 86_400_000 - 1 } : null;
}

const HAS_YEAR = /\b[12]\d{3}\b|\b[12]\d{0,2}X+\b/;

function readBounds(notation: string): DateBounds {
  const day = dayBounds(notation);
  if (day) return day;
  const date = edtf(notation);
  // The parser rolls 2023-02-29 over to March; what it writes back then differs from what it read.
  if (date.type === "Date" && date.edtf !== notation) throw new Error(`${notation} is not a date of the calendar`);
  // Years outside these are typing errors here, and the formatter does not know them all.
  if (!HAS_YEAR.test(notation) || /[Yy]/.test(notation)) {
    throw new Error(`${notation} has no year of four digits`);
  }
  if (date.type === "Season") return seasonBounds(notation) ?? { min: date.min, max: date.max };
  if (date.min > date.max) throw new Error(`${notation} ends before it begins`);
  return { min: date.min, max: date.max };
}

/** The months of a season, as the north has them: which half of the earth is meant, "2024-22" does not say. */
function seasonBounds(notation: string): DateBounds | null {
  const [, year, season] = /^(\d{4})-(2[1-4])$/.exec(notation) ?? [];
  if (year === undefined) return null;
  const month = 3 * (Number(season) - 20) - 1;
  return { min: Date.UTC(Number(year), month), max: Date.UTC(Number(year), month + 3) - 1 };
}

/** Whether `notation` is a date that `dateBounds` takes. */
export function isDate(notation: string): boolean {
  // The parser is slow to say that words are no date.
  if (!HAS_YEAR.test(notation)) return false;
  try {
    dateBounds(notation);
    return true;
  } catch {
    return false;
  }
}

/** What a language has beside its calendar for dates: before an approximate and an uncertain one, and for none. */
export type DateWords = { undated: string; about: string; probably: string };

export const DATES_IN_ENGLISH: DateWords = { undated: "undated", about: "c.", probably: "probably" };

/**
 * Writes dates as a language does: "26 February 2024", "c. February 2025", "undated"; the notation itself where there
 * is no short form for it.
 */
export function dateWriter(
  locale: string,
  { undated, about, probably }: DateWords,
): (notation: string | null) => string {
  const form = { day: "numeric", month: "long", year: "numeric" } as const;
  const days = new Intl.DateTimeFormat(locale, { ...form, timeZone: "UTC" });
  const write = keeping((notation) => {
    const day = dayBounds(notation);
    if (day) return days.format(day.min);
    const date = edtf(notation);
    // There is no short form for these, and of an interval the formatter drops that one end is approximate.
    if (date.type === "Season" || /[X[{]|\.\.|^\/|\/$|[~?%].*\/|\/.*[~?%]/.test(notation)) return notation;
    const written = format(date, locale, form).replace(/^(?:circa|ca?\.) /, `${about} `);
    // The formatter says "(unspecified)" or "(?)", beside which how a date is known would be a second parenthesis.
    return written.replace(/^(.*) \((?:unspecified|\?)\)$/, `${probably} $1`);
  });
  return (notation) => (notation === null ? undated : write(notation));
}

export const displayDate = dateWriter("en-GB", DATES_IN_ENGLISH);

/** So many days or fewer are as exact as a day to the order of dates: "25–26 February" begins on its first. */
const FEW_DAYS = 7;

/** Oldest first: by the month in which they begin, in a month exact days before what is less certain; undated last. */
export function compareDates(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const [first, second] = [dateBounds(a), dateBounds(b)];
  const month = ({ min }: DateBounds) => new Date(min).toISOString().slice(0, 7);
  const span = ({ min, max }: DateBounds) => (max - min < FEW_DAYS * 86_400_000 ? 0 : max - min);
  if (!Number.isFinite(first.min) || !Number.isFinite(second.min) || month(first) !== month(second))
    return first.min - second.min || span(first) - span(second);
  return span(first) - span(second) || first.min - second.min || first.max - second.max;
}

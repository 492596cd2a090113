import edtf, { format } from "edtf";

/** First and last millisecond since the epoch that an EDTF expression can mean; infinite where it is open. */
export type DateBounds = { min: number; max: number };

/** @throws Error where `notation` is not EDTF, or names a day that no calendar has */
export function dateBounds(notation: string): DateBounds {
  const date = edtf(notation);
  // The parser rolls 2023-02-29 over to March; what it writes back then differs from what it read.
  if (date.type === "Date" && date.edtf !== notation) throw new Error(`${notation} is not a date of the calendar`);
  // Years outside these are typing errors here, and the formatter does not know them all.
  if (!/\b[12]\d{3}\b|\b[12]\d{0,2}X+\b/.test(notation) || /[Yy]/.test(notation)) {
    throw new Error(`${notation} has no year of four digits`);
  }
  if (date.min > date.max) throw new Error(`${notation} ends before it begins`);
  return { min: date.min, max: date.max };
}

/** Whether `notation` is a date that `dateBounds` takes. */
export function isDate(notation: string): boolean {
  try {
    dateBounds(notation);
    return true;
  } catch {
    return false;
  }
}

/** "26 February 2024", "c. February 2025", "undated"; the notation itself where English has no short form for it. */
export function displayDate(notation: string | null): string {
  if (notation === null) return "undated";
  const date = edtf(notation);
  // English has no short form for these, and of an interval the formatter drops that one end is approximate.
  if (date.type === "Season" || /[X[{]|\.\.|^\/|\/$|[~?%].*\/|\/.*[~?%]/.test(notation)) return notation;
  return format(date, "en-GB", { day: "numeric", month: "long", year: "numeric" }).replace(/^circa /, "c. ");
}

/** Oldest first: by the month in which they begin, in a month exact days before what is less certain; undated last. */
export function compareDates(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const [first, second] = [dateBounds(a), dateBounds(b)];
  const month = ({ min }: DateBounds) => new Date(min).toISOString().slice(0, 7);
  const span = ({ min, max }: DateBounds) => max - min;
  if (!Number.isFinite(first.min) || !Number.isFinite(second.min) || month(first) !== month(second))
    return first.min - second.min || span(first) - span(second);
  return span(first) - span(second) || first.min - second.min;
}

import { MONTHS } from "../text/calendar.ts";

/** What the readers of days, months and years have in common. */

export const BLANK = "\0";
export const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/gi;
export const YEAR = "(?:1[5-9]|20)\\d{2}";
export const MONTH = MONTHS.map((name) => `${name}|${name.slice(0, 3)}\\.?`)
  .join("|")
  .replace("Sep\\.?", "Sept?\\.?");
/** What joins the two ends of a period. */
export const TO = "\\s*(?:[-–—]|\\bto\\b|\\buntil\\b|\\btill\\b|\\bthrough\\b)\\s*";
/** Neither a part of a larger number, a price, a word, nor of an address. */
export const ALONE = {
  before: "(?<![\\p{L}\\d$€£#/]|\\d[.,:]|(?<!\\b[Mm]id)[-–—])",
  after: "(?![\\p{L}\\d%/]|[.,:\\-–—]\\d)",
};

export function pattern(source: string): RegExp {
  return new RegExp(source, "gu");
}

export function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
}

export function two(number: number | null): string {
  return String(number).padStart(2, "0");
}

import { monthsOf } from "../text/calendar.ts";
import { isDate } from "../text/edtf.ts";
import { datesIn, type MentionedDate, withCapitals } from "./mentioned.ts";
import { MONTH } from "./written.ts";

/** Dates as people type them, in the languages that the bot speaks. */

const EDGE = { before: "(?<![\\p{L}\\d])", after: "(?![\\p{L}\\d])" };

/** A German month or its short form by its English name. */
const MONTHS: readonly [RegExp, string][] = monthsOf("de").map(({ english, names }) => [
  new RegExp(`${EDGE.before}(?:${names.join("|")})${EDGE.after}(?!-)\\.?`, "giu"),
  english,
]);

const WORDS: readonly [RegExp, string][] = (
  [
    ["anfang", "early"],
    ["mitte", "mid"],
    ["ende", "late"],
    ["frühjahr|frühling", "spring"],
    ["sommer", "summer"],
    ["herbst", "autumn"],
    ["etwa|ungefähr|circa|ca\\.", "about"],
  ] as const
).map(([german, english]) => [new RegExp(`${EDGE.before}(?:${german})(?!\\p{L})`, "giu"), english]);

/** What was typed with what of it is German and of a date in English: "25. bis 26. Februar" is "25 to 26 February". */
function inEnglish(typed: string): string {
  const named = [...MONTHS, ...WORDS].reduce((text, [german, english]) => text.replace(german, english), typed);
  return named
    .replace(/\b(\d{3}0)er(?:[\s-]?jahren?)?(?!\p{L})/giu, "$1s")
    .replace(/(?<=\b\d{1,2}\.?)\s(?:bis(?:\szum)?)\s(?=\d)/giu, " to ")
    .replace(/(?<=\b\d{1,2}\.?)\sund\s(?=\d)/giu, " and ")
    .replace(new RegExp(`\\b(\\d{1,2})\\.(?=\\s?(?:[-–/]|to\\b|and\\b)|\\s?${EDGE.before}(?:${MONTH}))`, "gu"), "$1 ")
    .replace(/\b(?:im|des)\sjahre?s?\s(?=\d)/giu, "")
    .replace(/\s+/g, " ")
    .replace(/(?<=\d) (?=[-–/]\s?\d)/g, "");
}

/** Words that may stand around a date without being a topic. */
const LEADS = new Set(
  `in on the of a year night about around between from since during early mid late end start beginning middle first
  second half c im am der den dem des vom von ab seit nacht um`.split(/\s+/),
);

/** The one date that was typed, and no more than it; null where that is words to search for. */
export function wholeDate(typed: string): MentionedDate | null {
  // A year alone is a date where it is all that is typed.
  const phrase = `in ${withCapitals(inEnglish(typed.trim()))}`;
  const [found, ...others] = datesIn(phrase);
  if (!found || others.length > 0) return null;
  const around = phrase.slice(0, found.start) + phrase.slice(found.end);
  return around.split(/[^\p{L}\d]+/u).some((word) => !LEADS.has(word.toLowerCase()) && word !== "") ? null : found;
}

/** What was typed as EDTF, be it EDTF or written out, "26. Februar 2024"; null where it is no date, or may be two. */
export function typedDate(typed: string): string | null {
  if (isDate(typed.trim())) return typed.trim();
  const found = wholeDate(typed);
  return found && found.certainty !== "uncertain" && isDate(found.edtf) ? found.edtf : null;
}

const AS_DAY = new RegExp(`^\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?(?:${MONTH}),?\\s\\d{4}$`, "u");

/** Whether what was typed is written as a date and is none of the calendar: 1992-02-30, "31. Februar 1992". */
export function isNoDate(typed: string): boolean {
  const written = withCapitals(inEnglish(typed.trim()));
  const isWritten = /^\d{4}-\d{1,2}(?:-\d{1,2})?$|^\d{1,2}([./])\d{1,2}\1\d{4}$/.test(written) || AS_DAY.test(written);
  return isWritten && !isDate(written) && wholeDate(typed) === null;
}

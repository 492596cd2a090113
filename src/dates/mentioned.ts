import type { Range } from "../text/ranges.ts";
import type { MentionedDate } from "./certainty.ts";
import { daysAfterMonthIn, daysIn } from "./days.ts";
import { ADDRESS, BLANK, MONTH } from "./written.ts";
import { decadesIn, monthsIn, seasonsIn, yearsIn } from "./years.ts";

export type { Certainty, MentionedDate } from "./certainty.ts";

/** A passage as far as dates are looked for in it. */
type ReadPassage = Range & { sentences: readonly Range[]; heading: "title" | "section" | null };

/** A date that a document speaks of, with the passage and the sentence that it stands in. */
export type DocumentDate<Passage extends ReadPassage = ReadPassage> = {
  date: MentionedDate;
  passage: Passage;
  sentence: Range;
};

/**
 * What dates are looked for in: the text with its passages; where only some stretches are the source's words, those.
 */
export type DatedText<Passage extends ReadPassage> = {
  text: string;
  language: string;
  passages: readonly Passage[];
  phrases: readonly Range[] | null;
  /** The date of the document itself, in EDTF: a line of its own that gives it is left out. */
  issued: string | null;
};

/**
 * The dates that a document's own words speak of, in the order of the text. Other languages than English are not
 * read.
 */
export function documentDates<Passage extends ReadPassage>(dated: DatedText<Passage>): DocumentDate<Passage>[] {
  const { text, language, passages, phrases, issued } = dated;
  if (!readsDatesIn(language)) return [];
  return passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence) =>
      datesIn(text, sentence)
        .filter((date) => phrases === null || phrases.some(({ start, end }) => start <= date.start && date.end <= end))
        .filter(({ edtf }) => passage.heading !== "section" || edtf !== issued)
        .map((date) => ({ date, passage, sentence })),
    ),
  );
}

/** Whether dates are looked for in a text of this language, by its BCP 47 tag. */
export function readsDatesIn(language: string): boolean {
  return /^en\b/i.test(language);
}

/** The dates in a stretch of English text, in order. Clock times, weekdays, relative dates and mere months are none. */
export function datesIn(text: string, { start, end }: Range = { start: 0, end: text.length }): MentionedDate[] {
  const stretch = text.slice(start, end);
  if (!/\d/.test(stretch)) return [];
  const found: MentionedDate[] = [];
  let rest = stretch.replace(ADDRESS, (address) => BLANK.repeat(address.length));
  for (const find of [daysAfterMonthIn, daysIn, monthsIn, seasonsIn, decadesIn, yearsIn]) {
    const dates = find(rest);
    found.push(...dates);
    // What is part of one date is no part of another.
    for (const date of dates)
      rest = rest.slice(0, date.start) + BLANK.repeat(date.end - date.start) + rest.slice(date.end);
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map((date) => ({ ...date, start: date.start + start, end: date.end + start }));
}

/** A date as people type it, with the capital of its month: "26 february 1992". */
export function withCapitals(typed: string): string {
  return typed.replace(
    new RegExp(`(?<!\\p{L})(?:${MONTH})(?!\\p{L})`, "giu"),
    (month) => month.charAt(0).toUpperCase() + month.slice(1).toLowerCase(),
  );
}

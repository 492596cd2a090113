import type { Document } from "../../documents/document.ts";
import { END, part, pattern, START } from "../../lexicon/build.ts";
import { MONTH, MONTH_STEMS, WEEKDAYS } from "../../text/calendar.ts";
import { dateBounds, displayDate, isDate } from "../../text/edtf.ts";
import type { Range } from "../../text/ranges.ts";

const WEEKDAY = `(?:${WEEKDAYS.join("|")})`;
const YEAR = part`(?:1[5-9]|20)\d\d`;
const DAY = part`\d{1,2}(?:st|nd|rd|th)?`;

const DATE = part`(?:(?<iso>\d{4}-\d\d-\d\d)
  |(?<day>${DAY}) (?:of )?(?<month>${MONTH})\.?(?:,? (?<year>${YEAR}))?
  |(?<month2>${MONTH})\.? (?<day2>${DAY})(?!\d)(?:,? (?<year2>${YEAR}))?
  |(?<month3>${MONTH})\.?,? (?<year3>${YEAR})
  |(?<year4>${YEAR}))`;
const TIME = part`(?:${WEEKDAY}(?:,? (?:morning|afternoon|evening|night))?|yesterday|today|tonight
  |(?:last|this|earlier this|later that|the same|that) (?:week|month|year|night|day|morning|afternoon|evening)
  |(?:last|this) (?:${WEEKDAY}|${MONTH})
  |am (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)(?:morgen|nachmittag|abend)?
  |gestern|heute)`;

const DATES_AND_TIMES = pattern(
  "giu",
)`${START}(?:(?:on|in|since|dated|as of|,)\s*)?(?:${TIME},?\s*(?:on )?)?${DATE}${END}
  |${START}(?:on )?${TIME}${END}`;

/** A date that stands beside a quotation, as EDTF. */
export type DateBeside = Range & { edtf: string };

/** A text in which dates and times are blank, each sign for one, and the dates that were there. */
export function withoutTimes(text: string): { blanked: string; dates: DateBeside[] } {
  const dates: DateBeside[] = [];
  const blanked = text.replace(DATES_AND_TIMES, (written, ...rest) => {
    const [groups, offset] = [rest.at(-1) as Record<string, string | undefined>, rest.at(-3) as number];
    const edtf = edtfOf(groups);
    if (edtf !== null && isDate(edtf)) dates.push({ start: offset, end: offset + written.length, edtf });
    return " ".repeat(written.length);
  });
  return { blanked, dates };
}

function edtfOf(groups: Record<string, string | undefined>): string | null {
  if (groups.iso) return groups.iso;
  const year = groups.year ?? groups.year2 ?? groups.year3 ?? groups.year4;
  if (year === undefined) return null;
  const name = (groups.month ?? groups.month2 ?? groups.month3)?.toLowerCase().slice(0, 3);
  if (name === undefined) return year;
  const month = String(MONTH_STEMS.indexOf(name.slice(0, 3)) + 1).padStart(2, "0");
  const day = Number.parseInt(groups.day ?? groups.day2 ?? "", 10);
  return Number.isNaN(day) ? `${year}-${month}` : `${year}-${month}-${String(day).padStart(2, "0")}`;
}

/** What a document says of its own date where that is not one that stands beside a quotation of it; else null. */
export function otherDate({ metadata, text }: Document, asked: DateBeside, written: string): string | null {
  if (metadata.issued === null || text.includes(written.trim().replace(/^(?:on|in|dated|,)\s+/i, ""))) return null;
  const [own, given] = [dateBounds(metadata.issued), dateBounds(asked.edtf)];
  return own.min <= given.max && given.min <= own.max ? null : displayDate(metadata.issued);
}

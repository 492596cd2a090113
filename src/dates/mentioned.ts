import { en } from "chrono-node";
import { MONTHS } from "../text/calendar.ts";
import { displayDate, isDate } from "../text/edtf.ts";
import type { Range } from "../text/ranges.ts";

/**
 * How sure a date is: as exact as it is stated, be that a day or a year; approximate ("about", "early"); uncertain, as it can be
 * read in two ways; or a day of which no year is stated.
 */
export type Certainty = "exact" | "approximate" | "uncertain" | "year not stated";

/**
 * A date that a text speaks of, and where. A day without a year is `XXXX-02-26`: no year is guessed, for at an anniversary
 * "26 February" is the day of then, and not of the year of the document.
 */
export type MentionedDate = Range & { edtf: string; display: string; certainty: Certainty };

/** A passage as far as dates are looked for in it. */
type ReadPassage = Range & { sentences: readonly Range[]; heading: "title" | "section" | null };

/** A date that a document speaks of, with the passage and the sentence that it stands in. */
export type DocumentDate<Passage extends ReadPassage = ReadPassage> = {
  date: MentionedDate;
  passage: Passage;
  sentence: Range;
};

/** What dates are looked for in: the text with its passages; where only some stretches are the source's words, those. */
export type DatedText<Passage extends ReadPassage> = {
  text: string;
  language: string;
  passages: readonly Passage[];
  phrases: readonly Range[] | null;
  /** The date of the document itself, in EDTF: a line of its own that gives it is left out. */
  issued: string | null;
};

/** The dates that a document's own words speak of, in the order of the text. Other languages than English are not read. */
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

const BLANK = "\0";
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/gi;
const YEAR = "(?:1[5-9]|20)\\d{2}";
const MONTH = MONTHS.map((name) => `${name}|${name.slice(0, 3)}\\.?`)
  .join("|")
  .replace("Sep\\.?", "Sept?\\.?");
/** What joins the two ends of a period. */
const TO = "\\s*(?:[-–—]|\\bto\\b|\\buntil\\b|\\btill\\b|\\bthrough\\b)\\s*";
/** Neither a part of a larger number, a price, a word, nor of an address. */
const ALONE = {
  before: "(?<![\\p{L}\\d$€£#/]|\\d[.,:]|(?<!\\b[Mm]id)[-–—])",
  after: "(?![\\p{L}\\d%/]|[.,:\\-–—]\\d)",
};

function pattern(source: string): RegExp {
  return new RegExp(source, "gu");
}

// ---- days

/** The reader of days asks for a date to count from. Nothing that was counted is used. */
const NO_DATE = new Date(Date.UTC(2000, 5, 15, 12));
const DAY_NEEDS = pattern(`${MONTH}|\\d[./-]\\d`);
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const JOINT = `(?:\\s*(?:/|,|,?\\band\\b|\\bor\\b)\\s*|${TO})(?:the\\s)?`;
const DAY_BEFORE = pattern(`${ALONE.before}${DAY}(${JOINT})$`);
const DAYS_AFTER_MONTH = pattern(
  `(?<!\\p{L})(${MONTH})\\s${DAY}((?:${JOINT}\\d{1,2}(?:st|nd|rd|th)?)+),?\\s(${YEAR})${ALONE.after}`,
);

/** "June 7 and 9, 2001", which the reader of days takes for one day. */
function daysAfterMonthIn(text: string): MentionedDate[] {
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

function daysIn(text: string): MentionedDate[] {
  if (text.search(DAY_NEEDS) < 0) return [];
  return en.strict.parse(text, { instant: NO_DATE, timezone: 0 }).flatMap(({ index, text: matched, start, end }) => {
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

/** A day with those that stand before it and share its month: "11, 12 and 13 September"; "25/26 February" is one date. */
function withDaysBefore(text: string, date: MentionedDate): MentionedDate[] {
  const [whole = "", day = "", joint = ""] = new RegExp(DAY_BEFORE.source, "u").exec(text.slice(0, date.start)) ?? [];
  const edtf = date.edtf.replace(/\d\d~?$/, two(Number(day)));
  const isDayOfMonth = edtf.startsWith("XXXX") ? Number(day) > 0 : isDate(edtf);
  if (day === "" || !isDayOfMonth || edtf >= date.edtf) return [date];
  const range = { start: date.start - whole.length, end: date.end };
  if (isPeriod(joint, text.slice(0, range.start))) return [{ ...range, ...plainDate(`${edtf}/${date.edtf}`) }];
  return [...withDaysBefore(text, { ...range, ...plainDate(edtf) }), date];
}

// ---- months, seasons, decades, years

const MONTH_YEAR = pattern(
  `(?<!\\d(?:st|nd|rd|th)?\\s(?:of\\s)?)(?<!\\p{L})(?:(${MONTH})(\\s*,?\\s(?:and|or)\\s|${TO}))?(${MONTH}),?\\s(?:of\\s)?(${YEAR})${ALONE.after}`,
);

function monthsIn(text: string): MentionedDate[] {
  const months = [...text.matchAll(MONTH_YEAR)].flatMap((match) => {
    const [whole, first, joint = "", month = "", year = ""] = match;
    const last = `${year}-${two(monthNumber(month))}`;
    const range = { start: match.index, end: match.index + whole.length };
    if (first === undefined) return [{ ...range, edtf: last }];
    const before = `${year}-${two(monthNumber(first))}`;
    const isList = /\b(?:and|or)\b/.test(joint);
    if (isList) return [before, last].map((edtf) => ({ ...range, edtf }));
    return isDate(`${before}/${last}`) ? [{ ...range, edtf: `${before}/${last}` }] : [{ ...range, edtf: last }];
  });
  return joinPeriods(text, months).map((date) => qualified(text, { ...date, ...plainDate(date.edtf) }));
}

/** "October 1991 to March 1992" is one period. */
function joinPeriods(text: string, dates: readonly (Range & { edtf: string })[]): (Range & { edtf: string })[] {
  const joined: (Range & { edtf: string })[] = [];
  const joint = new RegExp(`^${TO}$`, "u");
  for (const date of dates) {
    const before = joined.at(-1);
    const edtf = `${before?.edtf}/${date.edtf}`;
    if (before && joint.test(text.slice(before.end, date.start)) && isDate(edtf))
      joined[joined.length - 1] = { start: before.start, end: date.end, edtf };
    else joined.push(date);
  }
  return joined;
}

const SEASONS = { spring: "21", summer: "22", autumn: "23", fall: "23", winter: "24" } as const;
const SEASON_YEAR = pattern(
  `(?<!\\p{L})(?:(early|mid|late)[\\s-])?([Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter),?\\s(?:of\\s)?(?:the\\s)?(${YEAR})(?:[/–-](\\d{2}|${YEAR}))?${ALONE.after}`,
);
const DOUBLE_YEAR = pattern(
  `${ALONE.before}(${YEAR})[/–-](\\d{2}|${YEAR})(?=\\s(?:season|school year|academic year|financial year|fiscal year|budget|campaign)\\b)`,
);

function seasonsIn(text: string): MentionedDate[] {
  const seasons = [...text.matchAll(SEASON_YEAR)].flatMap((match) => {
    const [whole, qualifier, written = "", year = "", second] = match;
    const name = written.toLowerCase() as keyof typeof SEASONS;
    if (second !== undefined && fullYear(year, second) !== Number(year) + 1) return [];
    const display = [qualifier?.toLowerCase(), name, second === undefined ? year : `${year}/${second.slice(-2)}`];
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        edtf: `${year}-${SEASONS[name]}`,
        display: display.filter(Boolean).join(" "),
        certainty: "approximate" as const,
      },
    ];
  });
  const doubles = [...text.matchAll(DOUBLE_YEAR)].flatMap((match) => {
    const [whole, year = "", second = ""] = match;
    if (fullYear(year, second) !== Number(year) + 1) return [];
    const range = { start: match.index, end: match.index + whole.length };
    const display = `${year}/${second.slice(-2)}`;
    return [{ ...range, edtf: `${year}/${Number(year) + 1}`, display, certainty: "exact" as const }];
  });
  return [...seasons, ...doubles];
}

const DECADE = pattern(`${ALONE.before}((?:1[5-9]|20)\\d)0['’]?s(?![\\p{L}\\d])`);

function decadesIn(text: string): MentionedDate[] {
  return [...text.matchAll(DECADE)].map((match) => {
    const [whole, decade = ""] = match;
    const range = { start: match.index, end: match.index + whole.length };
    return qualified(text, { ...range, edtf: `${decade}X`, display: `${decade}0s`, certainty: "approximate" });
  });
}

const YEARS = pattern(`${ALONE.before}(${YEAR})(?:([-–—/]|${TO}|\\sand\\s)(${YEAR}|\\d{2}(?!\\d)))?${ALONE.after}`);
/** Before a further year of a list. */
const AND = /^(?:,\s|\s?,?\s(?:and|or)\s)$/;
/** After these, a number of four digits is a year unless it counts what follows. */
const IN =
  /\b(?:in|since|during|until|till|before|after|between|year|years|throughout|early|late|mid|end|beginning|middle|half)(?:\s+of|\s+the(?:\s+years?)?|\s+years?|\s+in)?[\s-]$/i;
const OF =
  /\b(?:of|from|by|to|around|about|circa|approximately|roughly)\s(?:early\s|late\s|mid[\s-])?$|\b(?:c|ca)\.\s?$/i;
const THE = /\b(?:the|its|his|her|their|our|a)\s$/i;
const BRACKET = /[([]\s*$/;
const COUNTED =
  /^\s(?:people|persons?|men|women|children|civilians|citizens|residents|inhabitants|soldiers|passengers|members|families|households|homes|houses|buildings|cases|places|locations|instances|villages|schools|copies|times|days|hours|minutes|years|tons|tonnes|kilomet(?:re|er)s|km|met(?:re|er)s|miles|hectares|euros?|dollars|pounds|per\s?cent|GMT|UTC|local\stime)\b/i;
/** What may follow a year that stands after "of" or "by"; before any other word the number counts. */
const GOES_ON =
  /^(?:\s*$|\s*[^\s\p{L}\d]|\s\p{Lu}|\s(?:and|or|to|until|till|the|an?|was|were|is|are|has|had|have|did|when|which|that|who|whose|where|while|on|in|at|but|with|as|for|by|through|onwards?|under|after|before|against|because|respectively|said|it|he|she|they|we|its|his|her|their|this|these)\b)/u;

function yearsIn(text: string): MentionedDate[] {
  const found: MentionedDate[] = [];
  const single = new RegExp(YEARS.source, "gu");
  for (let match = single.exec(text); match; match = single.exec(text)) {
    const [whole, year = "", joint = "", second] = match;
    const before = text.slice(0, match.index);
    const pair = second === undefined ? null : fullYear(year, second);
    const joins = /and/.test(joint) ? /\bbetween\s$/i.test(before) : second?.length === 4 || /^[-–—/]$/.test(joint);
    const isPair = pair !== null && pair > Number(year) && joins;
    const range = { start: match.index, end: match.index + (isPair ? whole.length : year.length) };
    // The next year of a list is looked for where this one ends.
    single.lastIndex = range.end;
    const isNext = AND.test(text.slice(found.at(-1)?.end ?? range.start, range.start));
    const isPeriod = isPair && second?.length === 4;
    const after = text.slice(range.end);
    if (!isPeriod && !isYearHere(before, after) && !(isNext && !COUNTED.test(after) && GOES_ON.test(after))) continue;
    found.push(qualified(text, { ...range, ...plainDate(isPair ? `${year}/${pair}` : year) }));
  }
  return found;
}

function isYearHere(before: string, after: string): boolean {
  if (/\b(?:No|Nr|no|nr)[.°º]?\s*\d+[\w/-]*\s+of\s$|№\s*\d+\s+of\s$/.test(before)) return false;
  if (COUNTED.test(after)) return false;
  if (IN.test(before)) return true;
  if (OF.test(before)) return GOES_ON.test(after);
  if (BRACKET.test(before)) return /^\s*[)\],;:]/.test(after);
  // "the 2020 war", but not "the 2020 passengers".
  return THE.test(before) && (/^\s\p{Lu}/u.test(after) || /^\s\p{Ll}*[^s\P{Ll}]\b/u.test(after));
}

/** "94" after 1988 is 1994. */
function fullYear(first: string, second: string): number {
  return second.length === 4 ? Number(second) : Number(first.slice(0, 2) + second);
}

// ---- how sure

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
/** Years of a decade, months of a year and days of a month that a part of it is taken to be, for the order and for filters. */
const SPANS = {
  early: { decade: ["0", "3"], year: ["01", "04"], month: ["01", "10"] },
  mid: { decade: ["4", "6"], year: ["05", "08"], month: ["11", "20"] },
  late: { decade: ["7", "9"], year: ["09", "12"], month: ["21", "28"] },
} as const;

/** The date with what the words before it say of how exact it is: "about 1992", "early 1992", "the end of March 2020". */
function qualified(text: string, date: MentionedDate): MentionedDate {
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
function plainDate(edtf: string): Pick<MentionedDate, "edtf" | "display" | "certainty"> {
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

function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
}

function two(number: number | null): string {
  return String(number).padStart(2, "0");
}

import { isDate } from "../text/edtf.ts";
import type { Range } from "../text/ranges.ts";
import { type MentionedDate, plainDate, qualified } from "./certainty.ts";
import { ALONE, MONTH, monthNumber, pattern, TO, two, YEAR } from "./written.ts";

const MONTH_YEAR = pattern(
  `(?<!\\d(?:st|nd|rd|th)?\\s(?:of\\s)?)(?<!\\p{L})(?:(${MONTH})(\\s*,?\\s(?:and|or)\\s|${TO}))?(${MONTH}),?\\s(?:of\\s)?(${YEAR})${ALONE.after}`,
);

export function monthsIn(text: string): MentionedDate[] {
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

export function seasonsIn(text: string): MentionedDate[] {
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

export function decadesIn(text: string): MentionedDate[] {
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

export function yearsIn(text: string): MentionedDate[] {
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

import { END, pattern } from "../lexicon/build.ts";
import { classOfNoun, REFERENCE } from "../lexicon/counting.ts";
import {
  ADDRESS_AFTER,
  DENIED,
  DENIED_CLAUSE,
  IN_SO_MANY,
  MAY_LEAD,
  OUT_OF_SO_MANY,
  RANK,
  SO_MANY_IN,
} from "../lexicon/no-counts.ts";
import { MONTH, WEEKDAYS } from "../text/calendar.ts";
import type { Token, WrittenNumber } from "../text/numbers.ts";
import type { Range } from "../text/ranges.ts";
import type { Noun } from "./noun-phrases.ts";

/** Part of a word, a compound, a score or a longer number. */
export function isGlued(before: string, after: string): boolean {
  return (
    /^\s+(?:U\.S\.C\.|C\.F\.R\.|Stat\.)|^\s+(?:USC|CFR)(?!\p{L})/u.test(after) ||
    /(?:U\.S\.C\.|C\.F\.R\.|Stat\.|(?<!\p{L})(?:USC|CFR)|§)\s*$/u.test(before) ||
    /[\p{L}\p{N}#@_/+\\]$|[\p{L}\p{N}][-‐‑.:]$|\d\s?[-–:/]\s?$/u.test(before) ||
    /^[\p{L}\p{N}°%‰ºª_]|^\s?(?:%|°)|^[-‐‑][\p{L}]|^[/:]\d|^\s?[-–]\s?\d/u.test(after) ||
    /^\s+(?:per\s?cent|percent(?:age)?|pct)(?!\p{L})/iu.test(after)
  );
}

/** "145 Aspens Ave., Suite 207": a house in a street. */
export function isAddress({ inDigits }: WrittenNumber, after: string): boolean {
  return inDigits && ADDRESS_AFTER.test(after);
}

/** "2015-6", "2019–20": the end of a span of years. */
const ENDS_YEARS = /(?<!\d)(?:1[5-9]|20)\d\d\s?[-–‑/]\s?$/u;

export function endsYears(before: string, written: string): boolean {
  return /^\d{1,2}$/.test(written) && ENDS_YEARS.test(before);
}

const DATE_AFTER = pattern("u")`
  ^\s*(?:,\s*\d{1,2})*\s*(?:(?:-|–|—|to|and|or)\s*(?:the )?(?:night of )?\d{1,2}(?:st|nd|rd|th)?\s*)?
  (?:of )?${MONTH}${END}`;

const DATE_BEFORE = new RegExp(
  `(?<!\\p{L})${MONTH}\\.?\\s+(?:the\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s*(?:-|–|to|and)\\s*)*$`,
  "u",
);

export function isDateOrTime(
  { value, inDigits }: WrittenNumber,
  before: string,
  after: string,
  written: string,
): boolean {
  if (value <= 31 && inDigits && (DATE_AFTER.test(after) || DATE_BEFORE.test(before))) return true;
  if (/^\s*(?:a\.?m|p\.?m)(?![\p{L}])|^\s*o['’]clock|^\s*(?:GMT|UTC|CET|hrs)(?!\p{L})/iu.test(after)) return true;
  return /^\d{1,2}\.\d{2}$/.test(written);
}

/** A bare number of four digits that may be a year is one, unless something is counted that is never named by years. */
export function isYear(
  { value, inDigits }: WrittenNumber,
  tokens: readonly Token[],
  noun: Noun | null,
  before: string,
): boolean {
  if (!inDigits || value < 1500 || value > 2100) return false;
  const isBare = tokens.some(({ text }) => text === String(value));
  if (!isBare) return false;
  if (/(?<!\p{L})(?:in|since|until|of|by|during)\s*$/iu.test(before) || DATE_BEFORE.test(before)) return true;
  if (new RegExp(`${MONTH}\\.?,?\\s*(?:\\d{1,2},?\\s*)?$`, "u").test(before)) return true;
  return noun === null || classOfNoun(noun.head) === null;
}

/** "Article 5", "page 12"; a capital letter makes no difference, but for "No". */
export function isReference(before: string): boolean {
  return (
    REFERENCE.test(before) ||
    REFERENCE.test(before.replace(/\p{Lu}(?=\p{L}{3,}\s*$)/u, (letter) => letter.toLowerCase()))
  );
}

/** "Windows 11 users", but neither "In Arda 45 people" nor a headline in capitals. */
export function isNamed(before: string, noun: Noun): boolean {
  if (/^\p{Lu}/u.test(noun.words)) return false;
  const words = before.trim().split(/\s+/);
  let from = words.length;
  while (from > 0 && /^\p{Lu}[\p{L}'’-]*$/u.test(words[from - 1] ?? "") && !MAY_LEAD.test(words[from - 1] ?? ""))
    from--;
  const leader = words[from - 1];
  const isCalendar = new RegExp(`^(?:${MONTH}|${WEEKDAYS.join("|")})$`, "u").test(words.at(-1) ?? "");
  return from < words.length && !isCalendar && leader !== undefined && /\p{L}$/u.test(leader) && !MAY_LEAD.test(leader);
}

/** "the last two weeks", "the top ten": no count of anything. */
export function isRank(before: string): boolean {
  return RANK.test(before);
}

export function isAge(before: string, after: string): boolean {
  return (
    /(?<!\p{L})(?:aged?|ages)\s+(?:of\s+|between\s+|from\s+)?(?:[\p{L}\d]+\s*(?:to|and|-|–)\s*)?$/iu.test(before) ||
    /(?<!\p{L})(?:eldest|oldest|youngest)\s+(?:\p{L}+\s+)?(?:is|was|being)\s+$/iu.test(before) ||
    /^[\s-]*years?[\s-]+olds?(?!\p{L})/iu.test(after) ||
    /^-?\s+(?:to|and|or)\s+\d+[\s-]+years?[\s-]+olds?(?!\p{L})/iu.test(after) ||
    (/\p{Lu}\p{L}+,\s*$/u.test(before) && /^\s*[,)]/.test(after)) ||
    (/\p{Lu}\p{L}+\s*\(\s*$/u.test(before) && /^\s*\)/.test(after))
  );
}

/** "one in five", "nine out of ten" */
export function isRatio(before: string, after: string): boolean {
  return IN_SO_MANY.test(after) || SO_MANY_IN.test(before) || OUT_OF_SO_MANY.test(after);
}

const LONGEST_DENIAL = 250;

/**
 * "did not kill 15", "no evidence that 15", "it is not true that in May 15": what is said not to be so counts nothing.
 * `bare`: the words just before the number; `range` in UTF-16 units.
 */
export function isDenied(bare: string, text: string, sentence: Range, range: Range): boolean {
  if (DENIED.test(bare)) return true;
  return DENIED_CLAUSE.test(text.slice(Math.max(sentence.start, range.start - LONGEST_DENIAL), range.start));
}

/** "a magnitude 6 quake", "6 on the Richter scale", "a category 5 storm" */
export function isMagnitude(before: string, after: string): boolean {
  return (
    /(?<!\p{L})(?:magnitudes?|intensity|force|strength)\s+(?:of\s+|was\s+|at\s+)?$/iu.test(before) ||
    /^\s+on\s+the\s+(?:\p{L}+[\s-]+){0,2}scale(?!\p{L})/iu.test(after)
  );
}

/** "5 0 ,0 0 0": digits that a bad scan has taken apart. */
export function isSpaced(before: string, after: string): boolean {
  return /(?<!\d)\d\s+,?\s*\d?\s*$/u.test(before) || /^\s+,?\s?\d(?!\d)(?:\s|$|,)/u.test(after);
}

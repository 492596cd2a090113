import { APPROXIMATE, CURRENCY_AFTER, CURRENCY_BEFORE, classOfNoun, isPlural, RATED_BY } from "../lexicon/counting.ts";
import type { Token, WrittenNumber } from "../text/numbers.ts";
import type { Range } from "../text/ranges.ts";
import type { Compound } from "./compounds.ts";
import type { Figure } from "./figure.ts";
import {
  isAge,
  isDateOrTime,
  isDenied,
  isGlued,
  isMagnitude,
  isNamed,
  isRank,
  isRatio,
  isReference,
  isSpaced,
  isYear,
} from "./no-counts.ts";
import { isNoCount, type Noun, nounAfter, type OfWhat } from "./noun-phrases.ts";
import type { Extent } from "./ranges.ts";

/** A number that may be a figure, with what was found beside it. */
export type Candidate = {
  number: WrittenNumber;
  /** The lower end of a range; null where one number is given. */
  low: number | null;
  range: Range;
  mark: Figure["mark"];
  /** Where what belongs to the number begins: approximating words are part of it. */
  lead: number;
  noun: Noun | null;
  of: OfWhat | null;
  rate: string | null;
  isMoney?: true;
  /** Where the number with its noun and its rate ends. */
  end: number;
};

/** The number with what stands beside it, unless it is a date, a time, a measure, a name or the like. */
export function candidateOf(
  text: string,
  tokens: readonly Token[],
  { number, low }: Extent,
  sentence: Range,
): Candidate | null {
  const [head, last] = [tokens[number.from] as Token, tokens[number.to - 1] as Token];
  const range = { start: head.start, end: last.end };
  const before = text.slice(Math.max(sentence.start, range.start - 60), range.start);
  const after = text.slice(range.end, Math.min(sentence.end, range.end + 60));
  if (isSpaced(before, after)) return null;
  const { mark, lead } = markOf(before);
  const bare = before.slice(0, before.length - (range.start - lead(range)));
  if (isDenied(bare, text, sentence, range)) return null;
  const money = moneyOf(range, before, after);
  if (money)
    return {
      number,
      low,
      range,
      mark,
      lead: lead(range),
      of: null,
      isMoney: true,
      ...money,
    };
  if (number.isYear || !Number.isInteger(number.value) || number.value < 1) return null;
  const isRange = /(?<![\d.,])\d[\d,]*\s?[-–]\s?$/u.test(before) && /^\s+\p{Ll}/u.test(after);
  if ((isGlued(before, after) && !isRange) || isDateOrTime(number, before, after, head.text)) return null;
  if (isRank(bare) || isAge(bare, after) || isRatio(bare, after) || isMagnitude(bare, after)) return null;
  if (/^0\d/.test(head.text) || (number.inDigits && /^\d{7,}$/.test(head.text))) return null;
  const { noun, of, to } = nounAfter(text, tokens, number);
  if (noun && isNoCount(noun)) return null;
  // "Flight 237 passengers", but "in one street 56 people"
  const isPlace =
    /\p{Ll}{4,}\s*$/u.test(bare) &&
    !/\p{Lu}\p{L}*\s*$/u.test(bare) &&
    !/(?:number|article|clause|page)\s*$/u.test(bare);
  // "Articles 5, 6 and 7"
  const first = bare.replace(/(?:\d+\s*(?:,|and|or|to|–|-)\s*(?:and\s+)?)+$/u, "");
  if (first !== bare && isReference(first.replace(/s\s*$/u, " ")) && !noun) return null;
  if (isReference(bare) && !(isPlace && noun && classOfNoun(noun.head))) return null;
  if (isYear(number, tokens, noun, bare)) return null;
  if (isRange && !noun) return null;
  if (noun && isNamed(bare, noun)) return null;
  const rest = text.slice(to, Math.min(sentence.end, to + 30));
  const rate = /^\s+(?:a|an|per|each|every)\s+([\p{L}]+)(?!\p{L})(?!\s+(?:earlier|ago|before|later|after))/u.exec(rest);
  // "40 boats a week", but not "it gave 12 boats a new coat"
  const isTimed = /^\s+an?\s/u.test(rest) ? RATED_BY.has(rate?.[1]?.toLowerCase() ?? "") : true;
  const isRate = rate !== null && isTimed && !isPlural((rate[1] as string).toLowerCase());
  return {
    number,
    low,
    range,
    mark,
    lead: lead(range),
    noun,
    of,
    rate: isRate ? (rate[1] as string).toLowerCase() : null,
    end: isRate ? to + rate[0].length : to,
  };
}

/** A number that a hyphen joins to what it counts; null where that is denied, a rank or a part of a name. */
export function compoundCandidate(text: string, compound: Compound, sentence: Range): Candidate | null {
  const { number, low, range, noun, isMoney, end } = compound;
  const before = text.slice(Math.max(sentence.start, range.start - 60), range.start);
  const { mark, lead } = markOf(before);
  const bare = before.slice(0, before.length - (range.start - lead(range)));
  if (/[\p{L}\p{N}#@_/+\\.,:–‐‑-]$/u.test(before) && low === null) return null;
  if (isDenied(bare, text, sentence, range) || isReference(bare)) return null;
  const sign = isMoney ? moneyOf(range, before, "") : null;
  const found = { number, low, range, mark, lead: lead(range), noun: sign?.noun ?? noun, of: null, rate: null, end };
  return isMoney ? { ...found, isMoney } : found;
}

function moneyOf(range: Range, before: string, after: string): Pick<Candidate, "noun" | "rate" | "end"> | null {
  const sign = CURRENCY_BEFORE.exec(before);
  if (sign) {
    const start = range.start - sign[0].length;
    const words = sign[0].trim();
    return { noun: { range: { start, end: start + words.length }, words, head: words }, rate: null, end: range.end };
  }
  const name = CURRENCY_AFTER.exec(after);
  if (!name) return null;
  const end = range.end + name[0].length;
  const words = name[0].trim();
  const rate = /^\s+(?:a|an|per)\s+(\p{L}+)/u.exec(after.slice(name[0].length))?.[1]?.toLowerCase() ?? null;
  return { noun: { range: { start: end - words.length, end }, words, head: name[1] as string }, rate, end };
}

/** Approximating words belong to a number, and so does what opens a range. */
function markOf(before: string): { mark: Figure["mark"]; lead: (range: Range) => number } {
  for (const [mark, pattern] of Object.entries(APPROXIMATE) as [keyof typeof APPROXIMATE, RegExp][]) {
    const found = pattern.exec(before);
    if (found) return { mark, lead: ({ start }) => start - found[0].trimStart().length };
  }
  const opened = /(?<!\p{L})(?:between|from)\s+$/iu.exec(before)?.[0].length ?? 0;
  return { mark: null, lead: ({ start }) => start - (/^between/i.test(before.slice(-opened)) ? opened : 0) };
}

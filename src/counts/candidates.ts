import {
  APPROXIMATE,
  APPROXIMATE_AFTER,
  CURRENCY_AFTER,
  CURRENCY_BEFORE,
  classOfNoun,
  isPlural,
  RATED_BY,
} from "../lexicon/counting.ts";
import type { Token, WrittenNumber } from "../text/numbers.ts";
import type { Range } from "../text/ranges.ts";
import type { Compound } from "./compounds.ts";
import { isScoreOfVotes } from "./cues.ts";
import type { Figure } from "./figure.ts";
import {
  endsYears,
  isAddress,
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

/** What stands around a number in its sentence; `bare`: before it without the words that bound it. */
type Beside = Pick<Candidate, "range" | "mark"> & {
  lead: number;
  bare: string;
  before: string;
  after: string;
  /** Where what bounds it behind it ends, else the number itself. */
  to: number;
};

function besideOf(text: string, range: Range, sentence: Range): Beside {
  const before = text.slice(Math.max(sentence.start, range.start - 60), range.start);
  const behind = text.slice(range.end, Math.min(sentence.end, range.end + 60));
  const bound = markAfter(behind);
  const { mark, lead } = markOf(before);
  return {
    range,
    mark: mark ?? bound?.mark ?? null,
    lead: lead(range),
    before,
    bare: before.slice(0, before.length - (range.start - lead(range))),
    after: behind.slice(bound?.length ?? 0),
    to: range.end + (bound?.length ?? 0),
  };
}

/** The number with what stands beside it, unless it is a date, a time, a measure, a name or the like. */
export function candidateOf(
  text: string,
  tokens: readonly Token[],
  { number, low }: Extent,
  sentence: Range,
): Candidate | null {
  const [head, last] = [tokens[number.from] as Token, tokens[number.to - 1] as Token];
  const beside = besideOf(text, { start: head.start, end: last.end }, sentence);
  const { range, mark, lead, before, bare, after } = beside;
  if (isSpaced(before, after) || isDenied(bare, text, sentence, range)) return null;
  const money = moneyOf(range, before, after);
  if (money) return { number, low, range, mark, lead, of: null, isMoney: true, ...money };
  if (number.isYear || !Number.isInteger(number.value) || number.value < 1) return null;
  const isVote = isScoreOfVotes(before, after);
  const isRange = !isVote && /(?<![\d.,])\d[\d,]*\s?[-–]\s?$/u.test(before) && /^\s+\p{Ll}/u.test(after);
  const isJoined = isGlued(before, after) && !isRange && !isVote;
  if (isJoined || isDateOrTime(number, before, after, head.text)) return null;
  if (isRank(bare) || isAge(bare, after) || isRatio(bare, after) || isMagnitude(bare, after)) return null;
  if (isAddress(number, after) || endsYears(before, head.text)) return null;
  if (/^0\d/.test(head.text) || (number.inDigits && /^\d{7,}$/.test(head.text))) return null;
  const past = beside.to === range.end ? number.to : tokens.findIndex(({ start }) => start >= beside.to);
  const { noun, of, to } = nounAfter(text, tokens, past < 0 ? number : { ...number, to: past });
  if (noun && isNoCount(noun)) return null;
  if (isReferenceOf(bare, noun) || isYear(number, tokens, noun, bare)) return null;
  if (isRange && !noun) return null;
  if (noun && isNamed(bare, noun)) return null;
  const rest = text.slice(to, Math.min(sentence.end, to + 30));
  const marked = mark ?? (noun === null ? null : (markAfter(rest)?.mark ?? null));
  return { number, low, range, mark: marked, lead, noun, of, ...rateOf(rest, to) };
}

/** Whether a number is a thing's name ("Articles 5, 6 and 7", "Flight 237"), but not in "in one street 56 people". */
function isReferenceOf(bare: string, noun: Noun | null): boolean {
  const isPlace =
    /\p{Ll}{4,}\s*$/u.test(bare) &&
    !/\p{Lu}\p{L}*\s*$/u.test(bare) &&
    !/(?:number|article|clause|page)\s*$/u.test(bare);
  const first = bare.replace(/(?:\d+\s*(?:,|and|or|to|–|-)\s*(?:and\s+)?)+$/u, "");
  if (first !== bare && isReference(first.replace(/s\s*$/u, " ")) && !noun) return true;
  return isReference(bare) && !(isPlace && noun !== null && classOfNoun(noun.head) !== null);
}

/** "40 boats a week", but not "12 boats a new coat": the rate that begins at an offset, and where it ends. */
function rateOf(rest: string, to: number): Pick<Candidate, "rate" | "end"> {
  const rate = /^\s+(an?|per|each|every)\s+([\p{L}]+)(?!\p{L})(?!\s+(?:earlier|ago|before|later|after))/u.exec(rest);
  const word = rate?.[2]?.toLowerCase() ?? "";
  const isTimed = /^an?$/.test(rate?.[1] ?? "") ? RATED_BY.has(word) : true;
  const isRate = rate !== null && isTimed && !isPlural(word);
  return { rate: isRate ? word : null, end: isRate ? to + rate[0].length : to };
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

/** Approximating words belong to a number, and so does what opens a range; "no more than" is not "more than". */
function markOf(before: string): { mark: Figure["mark"]; lead: (range: Range) => number } {
  const found = Object.entries(APPROXIMATE).flatMap(([mark, pattern]) => {
    const words = pattern.exec(before)?.[0].trimStart();
    return words === undefined ? [] : [{ mark: mark as keyof typeof APPROXIMATE, length: words.length }];
  });
  const [longest] = found.toSorted((a, b) => b.length - a.length);
  if (longest) return { mark: longest.mark, lead: ({ start }) => start - longest.length };
  const opened = /(?<!\p{L})(?:between|from)\s+$/iu.exec(before)?.[0].length ?? 0;
  return { mark: null, lead: ({ start }) => start - (/^between/i.test(before.slice(-opened)) ? opened : 0) };
}

/** "40 or more boats", "40 boats at least": what bounds a number behind it or its noun, and where it ends. */
function markAfter(words: string): { mark: keyof typeof APPROXIMATE; length: number } | null {
  for (const [mark, pattern] of Object.entries(APPROXIMATE_AFTER)) {
    const length = pattern.exec(words)?.[0].length;
    if (length !== undefined) return { mark: mark as keyof typeof APPROXIMATE, length };
  }
  return null;
}

import { BEFORE_COUNT, COUNT_WORD, HEDGES } from "../../lexicon/wording.ts";
import type { WordingText } from "../../search/wording/texts.ts";
import { type Token, tokensOf } from "../../search/wording/words.ts";
import { isNumber } from "../../text/numbers.ts";
import type { Range } from "../../text/ranges.ts";
import { isNegation } from "./negations.ts";

/** Phrases by their first word. */
function byFirst(phrases: readonly string[][]): ReadonlyMap<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const first = phrase[0] as string;
    found.set(first, [...(found.get(first) ?? []), phrase]);
  }
  return found;
}

const BEFORE_NUMBER = byFirst(HEDGES.beforeNumber);
const BEFORE = byFirst(HEDGES.before);
const AFTER = byFirst(HEDGES.after);

/** The longest of the phrases that stands at a word, in words; 0 where none does. */
function lengthAt(tokens: readonly Token[], from: number, phrases: ReadonlyMap<string, string[][]>): number {
  const here = phrases.get(tokens[from]?.text ?? "") ?? [];
  const lengths = here
    .filter((phrase) => phrase.every((word, at) => tokens[from + at]?.text === word))
    .map(({ length }) => length);
  return Math.max(0, ...lengths);
}

/** Bounds and hedges among words, as indexes of the first word and of the one after the last. */
function hedgesIn(tokens: readonly Token[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const bound = lengthAt(tokens, from, BEFORE_NUMBER);
    const isBound = bound > 0 && isCountAt(tokens, from + bound);
    const length = Math.max(
      isBound ? bound : 0,
      lengthAt(tokens, from, BEFORE),
      // "or more" belongs to a number.
      isNumber(tokens[from - 1]?.text ?? "") ? lengthAt(tokens, from, AFTER) : 0,
    );
    if (length === 0) continue;
    found.push({ from, to: from + length });
    from += length - 1;
  }
  return found;
}

/** Whether a number or quantity stands at a word, or after an article or a sign of money. */
function isCountAt(tokens: readonly Token[], at: number): boolean {
  const isCount = (word: string) => isNumber(word) || COUNT_WORD.test(word);
  const [first, second] = [tokens[at]?.text ?? "", tokens[at + 1]?.text ?? ""];
  return isCount(first) || ((BEFORE_COUNT.test(first) || /^\p{Sc}$/u.test(first)) && isCount(second));
}

/** Those of some words that belong to bounds and hedges, without their negations. */
export function hedging(tokens: readonly Token[]): ReadonlySet<Token> {
  const words = hedgesIn(tokens).flatMap(({ from, to }) => tokens.slice(from, to));
  return new Set(words.filter(({ text }) => text !== "no" && text !== "not"));
}

/** So far before and after a stretch its bounds are looked for. UTF-16 units. */
const BESIDE = 60;

/** What stands in the same sentence directly before or after a stretch of a text and turns or bounds it. */
export type Outside = Range & { side: "before" | "after"; kind: "hedge" | "negation" };

export function turningBeside({ normalised: { text }, document }: WordingText, range: Range): Outside[] {
  const words = tokensOf(text, {
    start: Math.max(0, range.start - BESIDE),
    end: Math.min(text.length, range.end + BESIDE),
  });
  const inside = words.filter(({ start, end }) => start >= range.start && end <= range.end);
  const [first, last] = [words.indexOf(inside[0] as Token), words.indexOf(inside.at(-1) as Token)];
  if (first < 0) return [];
  const found: Outside[] = [];
  const hedges = hedgesIn(words);
  const isApart = (one: Token, next: Token) => /[.!?;:,()]/.test(text.slice(one.end, next.start));
  // "At least another 40": what stands between belongs to neither.
  let at = first;
  if (hedges.some(({ to }) => to === at - 1) && BEFORE_COUNT.test(words[at - 1]?.text ?? "")) at--;
  for (let next = hedges.find(({ to }) => to === at); next; next = hedges.find(({ to }) => to === at)) {
    const [from, to] = [words[next.from] as Token, words[next.to - 1] as Token];
    if (isApart(to, words[next.to] as Token)) break;
    found.unshift({ start: from.start, end: to.end, side: "before", kind: "hedge" });
    at = next.from;
  }
  const length = lengthAt(words, last + 1, AFTER);
  const [from, to] = [words[last + 1], words[last + length]];
  const isJoined = from && to && /^,?'?,? \(?$/.test(text.slice(range.end, from.start));
  if (length > 0 && isJoined) found.push({ start: from.start, end: to.end, side: "after", kind: "hedge" });
  const { language } = document.metadata;
  const [before, after] = [words[at - 1], words[last + 1]];
  // An English sentence says by its other words that it is negated, which is told beside it.
  if (before && !/^en/i.test(language) && isNegation(before.text, language) && !isApart(before, words[at] as Token))
    found.unshift({ start: before.start, end: before.end, side: "before", kind: "negation" });
  // In English a negation after words is of what follows it; where the verb ends a sentence, it is of what stands
  // before.
  const isOfBefore = /^(?:tr|az|hy|fa|ka)/i.test(language) && length === 0;
  if (isOfBefore && after && isNegation(after.text, language) && !isApart(words[last] as Token, after))
    found.push({ start: after.start, end: after.end, side: "after", kind: "negation" });
  return found;
}

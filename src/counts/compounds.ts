import { COUNTED_IN_COMPOUNDS, CURRENCY_AFTER, classOfNoun, GROUPS } from "../lexicon/counting.ts";
import { numberAt, scaleOf, type Token, type WrittenNumber } from "../text/numbers.ts";
import type { Range } from "../text/ranges.ts";
import type { Noun } from "./noun-phrases.ts";
import type { Extent } from "./ranges.ts";

/**
 * A number that a hyphen joins to what it counts: "12-member", "four-man", "30-strong crew", "70-million-dollar".
 * `range` is that of the number alone; `noun` is what it counts, and `end` where that ends.
 */
export type Compound = Extent & { range: Range; noun: Noun; isMoney: boolean; end: number };

const HYPHEN = /^[-‐‑]$/u;

/** The compound that a token begins, whose number, where it is in digits, is `extent`; null where none does. */
export function compoundAt(tokens: readonly Token[], at: number, extent: Extent | null): Compound | null {
  return extent === null ? inWords(tokens, at) : inDigits(tokens, at, extent);
}

/** "12-member", "70-million-dollar", "2m-euro": the number is a token of its own. */
function inDigits(tokens: readonly Token[], at: number, { number, low }: Extent): Compound | null {
  const [first, last, joint] = [tokens[at] as Token, tokens[number.to - 1] as Token, tokens[number.to]];
  if (!number.inDigits || joint?.start !== last.end) return null;
  const isJoined = HYPHEN.test(joint.text);
  const word = isJoined ? tokens[number.to + 1] : joint;
  if (word?.kind !== "word" || (isJoined && word.start !== joint.end)) return null;
  const [scale, rest] = scaleIn(word);
  if (!isJoined && scale === 1) return null;
  const scaled = { ...number, value: Number((number.value * scale).toPrecision(15)) };
  const range = { start: first.start, end: last.end };
  return counted(tokens, number.to + (isJoined ? 1 : 0), { number: scaled, low: low && low * scale }, range, rest);
}

/** "four-man", "twenty-five-member": number and noun are one token. */
function inWords(tokens: readonly Token[], at: number): Compound | null {
  const token = tokens[at] as Token;
  const cut = token.kind === "word" ? token.text.search(/[-‐‑][^-‐‑]+$/u) : -1;
  if (cut < 0) return null;
  const spelt = { ...token, end: token.start + cut, text: token.text.slice(0, cut), lower: token.lower.slice(0, cut) };
  const found = numberAt([spelt], 0);
  if (found?.to !== 1) return null;
  const number: WrittenNumber = { ...found, from: at, to: at + 1 };
  return counted(tokens, at, { number, low: null }, spelt, partOf(token, cut + 1));
}

/** A word of a compound without the scale that opens it ("million-dollar"), and that scale. */
function scaleIn(word: Token): [scale: number, rest: Token] {
  const [first = "", ...rest] = word.lower.split(/[-‐‑]/);
  const scale = rest.length > 0 ? scaleOf(first) : null;
  return scale === null ? [1, word] : [scale, partOf(word, first.length + 1)];
}

function partOf(token: Token, from: number): Token {
  return { ...token, start: token.start + from, text: token.text.slice(from), lower: token.lower.slice(from) };
}

/** What a word counts in a compound that ends with the token at an index. */
function counted(tokens: readonly Token[], index: number, extent: Extent, range: Range, word: Token): Compound | null {
  const { start, end } = range;
  const nounOf = ({ start, end, text, lower }: Token, head = lower): Noun => ({
    range: { start, end },
    words: text,
    head,
  });
  const made = { ...extent, range: { start, end }, isMoney: false, end: word.end };
  if (CURRENCY_AFTER.test(word.lower)) return { ...made, noun: nounOf(word), isMoney: true };
  if (!Number.isInteger(extent.number.value) || extent.number.value < 2) return null;
  if (word.lower === "strong") {
    const group = tokens[index + 1];
    if (group?.kind !== "word") return { ...made, noun: nounOf(word, "people") };
    return { ...made, noun: nounOf(group, GROUPS.get(group.lower) ?? group.lower), end: group.end };
  }
  const isCounted = COUNTED_IN_COMPOUNDS.has(word.lower) || classOfNoun(word.lower) || classOfNoun(`${word.lower}s`);
  return isCounted ? { ...made, noun: nounOf(word) } : null;
}

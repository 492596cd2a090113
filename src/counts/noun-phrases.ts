import { classOfNoun, FUNCTION_WORDS, isPlural, NO_COUNT, NOMINALS, NOUNS_AT_END, OLD } from "../lexicon/counting.ts";
import { numberAt, type Token, type WrittenNumber } from "../text/numbers.ts";
import type { Range } from "../text/ranges.ts";
import type { Figure } from "./figure.ts";

/**
 * The noun phrase of what is counted; `head` is its noun in lower case, with "of" and what follows where that belongs
 * to it. `others`: what is counted together with it ("40 women and children"), in lower case.
 */
export type Noun = { range: Range; words: string; head: string; others?: readonly string[] };

/** What "of" after a number leads to: "of them", "of whom"; "of the 45"; "of barley". */
export type OfWhat = "them" | "number" | "kind";

/** At most so many words stand before the head of a noun phrase. */
const MODIFIERS = 5;

/** The noun phrase that a number counts, with "of them" and the like; `to` is where it ends. */
export function nounAfter(
  text: string,
  tokens: readonly Token[],
  number: WrittenNumber,
): { noun: Noun | null; of: OfWhat | null; to: number } {
  let at = number.to;
  const ending = (tokens[at - 1] as Token).end;
  let of: OfWhat | null = null;
  if (tokens[at]?.lower === "of") {
    let next = at + 1;
    if (["them", "whom", "which", "those", "these"].includes(tokens[next]?.lower ?? "")) {
      of = "them";
      at = next + 1;
      // "76 of them children", "two of whom were women"
      if (["were", "are", "was", "is", "being"].includes(tokens[at]?.lower ?? "")) {
        const noun = phraseAt(text, tokens, at + 1, number);
        return noun && isBareEnd(tokens, noun)
          ? { noun, of, to: noun.range.end }
          : { noun: null, of, to: (tokens[at - 1] as Token).end };
      }
    } else {
      while (
        /^(?:the|its|their|his|her|our|all|these|those|some|about|around|a|total|of|more|than)$/.test(
          tokens[next]?.lower ?? "",
        )
      )
        next++;
      // "Six of the dead were children."
      const isOfThese = NOMINALS.has(tokens[next]?.lower ?? "") || tokens[next]?.lower === "victims";
      const were = isOfThese && ["were", "are"].includes(tokens[next + 1]?.lower ?? "");
      const kind = were ? phraseAt(text, tokens, next + 2, number) : null;
      if (kind && isBareEnd(tokens, kind)) return { noun: kind, of: "them", to: kind.range.end };
      if (numberAt(tokens, next)) return { noun: null, of: "number", to: ending };
      // "120 sacks, including 35 of oats"
      if (next === at + 1 && /^\p{Ll}/u.test(tokens[next]?.text ?? "")) of = "kind";
      at = next;
    }
  }
  const noun = phraseAt(text, tokens, at, number);
  if (of === "kind" && !noun) return { noun, of, to: (tokens[at] as Token).end };
  return { noun, of, to: noun?.range.end ?? (of === "them" ? (tokens[at - 1] as Token).end : ending) };
}

/** "12 were women": the noun is all that is said. */
export function isBareEnd(tokens: readonly Token[], { range }: Noun): boolean {
  const next = tokens.find(({ start }) => start >= range.end);
  return !next || next.kind === "sign" || next.lower === "and";
}

export function phraseAt(text: string, tokens: readonly Token[], from: number, { value }: WrittenNumber): Noun | null {
  let head = -1;
  let at = from;
  while (["more", "other", "others", "further", "additional", "fewer", "less"].includes(tokens[at]?.lower ?? "")) {
    if (tokens[at]?.lower === "others") return nounOf(text, tokens, at, at);
    at++;
  }
  const start = at;
  for (; at < tokens.length && at <= start + MODIFIERS; at++) {
    if (isCompound(tokens, at)) at += 3;
    const token = tokens[at];
    if (!token) break;
    // "90 boys' names"
    const isGenitive = /['’ʼ]s?$/.test(token.text) && isPlural(token.lower);
    if (token.kind === "number" || (token.kind === "sign" && !/["“”'‘’]/.test(token.text))) break;
    if (token.kind === "sign") {
      if (head >= 0 || /[”’]/.test(token.text)) break;
      continue;
    }
    if (FUNCTION_WORDS.has(token.lower)) break;
    if (isPlural(token.lower) && numberAt(tokens, at) === null) {
      head = at;
      if (isGenitive) break;
      const next = tokens[at + 1];
      if (
        next?.kind === "word" &&
        isPlural(next.lower) &&
        !FUNCTION_WORDS.has(next.lower) &&
        !/^\p{Lu}/u.test(next.text)
      )
        continue;
      break;
    }
    if (head >= 0) break;
  }
  if (head < 0) {
    const [only, next] = [tokens[start], tokens[start + 1]];
    const isAtEnd = !next || next.kind === "sign" || next.lower === "and";
    const isNoun = only && (NOMINALS.has(only.lower) || (NOUNS_AT_END.has(only.lower) && isAtEnd));
    if (isNoun) return nounOf(text, tokens, start, start);
    return value === 1 ? singularAt(text, tokens, start) : null;
  }
  return withOthers(text, tokens, head, withOf(text, tokens, start, head));
}

/** "40 women and children", "12 boats, rafts and canoes": what one number counts together. */
function withOthers(text: string, tokens: readonly Token[], head: number, noun: Noun): Noun {
  if (noun.range.end !== tokens[head]?.end) return noun;
  const others: Token[] = [];
  for (let at = head + 1; ; at++) {
    const hasComma = tokens[at]?.text === ",";
    if (hasComma) at++;
    const isLast = ["and", "or"].includes(tokens[at]?.lower ?? "");
    if (!hasComma && !isLast) return noun;
    if (isLast) at++;
    const other = tokens[at];
    if (!other || !isOther(tokens, at)) return noun;
    others.push(other);
    if (!isLast) continue;
    const range = { start: noun.range.start, end: other.end };
    const words = text.slice(range.start, range.end);
    return { ...noun, range, words, others: others.map(({ lower }) => lower) };
  }
}

/** One more noun of a list, by itself: "boats and dozens of rafts" counts them apart. */
function isOther(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at] as Token, tokens[at + 1]];
  const isNoun = token.kind === "word" && /^\p{Ll}+$/u.test(token.text) && isPlural(token.lower);
  if (!isNoun || FUNCTION_WORDS.has(token.lower) || numberAt(tokens, at) !== null) return false;
  return next?.lower !== "of" && !(next?.kind === "word" && isPlural(next.lower) && !FUNCTION_WORDS.has(next.lower));
}

/** "three 40-seat buses": a compound with a number is a modifier. */
function isCompound(tokens: readonly Token[], at: number): boolean {
  const [number, hyphen, word] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isJoined = hyphen?.start === number?.end && hyphen?.end === word?.start;
  return isJoined && number?.kind === "number" && /^[-‐‑]$/u.test(hyphen?.text ?? "") && word?.kind === "word";
}

/** "one local history museum": all words up to one that ends a noun phrase. */
function singularAt(text: string, tokens: readonly Token[], start: number): Noun | null {
  let at = start;
  for (; at < tokens.length && at <= start + MODIFIERS; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== "word" || FUNCTION_WORDS.has(token.lower)) break;
    if (at > start && /(?:ed|ing)$/.test(token.lower)) break;
  }
  if (at === start) return null;
  return withOf(text, tokens, start, at - 1);
}

/** "houses of culture": a noun without an article after "of" belongs to the name of what is counted. */
function withOf(text: string, tokens: readonly Token[], start: number, head: number): Noun {
  const [of, noun, next] = [tokens[head + 1], tokens[head + 2], tokens[head + 3]];
  const isName =
    of?.lower === "of" &&
    noun?.kind === "word" &&
    /^\p{Ll}/u.test(noun.text) &&
    !FUNCTION_WORDS.has(noun.lower) &&
    numberAt(tokens, head + 2) === null &&
    (!next || next.kind === "sign" || FUNCTION_WORDS.has(next.lower) || /ed$/.test(next.lower));
  return nounOf(text, tokens, start, isName ? head + 2 : head, head);
}

function nounOf(text: string, tokens: readonly Token[], from: number, to: number, head = to): Noun {
  const [first, last] = [tokens[from] as Token, tokens[to] as Token];
  const possessive = /['’ʼ]s?$/.exec(last.text)?.[0].length ?? 0;
  const range = { start: first.start, end: last.end - (head === to ? possessive : 0) };
  const name = tokens
    .slice(head, to + 1)
    .map(({ lower }) => lower)
    .join(" ");
  return { range, words: text.slice(range.start, range.end), head: name };
}

export function isNoCount({ head, words }: Noun): boolean {
  const first = head.split(/\s/)[0] as string;
  // "340 broken meters" measure nothing.
  if (first === "meters" && /^(?!(?:square|cubic|long|linear)\s)\p{Ll}+(?:ed|en)?\s/u.test(words)) return false;
  return NO_COUNT.has(first) || /(?<!\p{L})(?:square|cubic|nautical|per\s?cent)(?!\p{L})/iu.test(words);
}

export function countedBy(noun: Noun | null): Pick<Figure, "counts" | "kind"> {
  if (!noun) return { counts: null, kind: "unknown" };
  if (noun.others) return countedTogether([noun.head, ...noun.others]);
  const words = noun.words.toLowerCase().split(/\s+/);
  const found = classOfNoun(words.slice(-2).join(" ")) ?? classOfNoun(noun.head);
  const isOld = words.some((word) => OLD.has(word));
  if (found?.name === "person" && isOld) return { counts: "elderly", kind: "persons" };
  if (words.includes("enemy")) return { counts: "soldier", kind: "persons" };
  if (NOMINALS.has(noun.head)) return { counts: "person", kind: "persons" };
  return found ? { counts: found.name, kind: found.kind } : { counts: noun.head, kind: "unknown" };
}

/** "40 women and children" are persons, and neither women nor children. */
function countedTogether(nouns: readonly string[]): Pick<Figure, "counts" | "kind"> {
  const [first, ...rest] = nouns.map(classOfNoun);
  if (first && rest.every((other) => other?.name === first.name)) return { counts: first.name, kind: first.kind };
  if ([first, ...rest].every((found) => found?.kind === "persons")) return { counts: "person", kind: "persons" };
  return { counts: nouns.join(" and "), kind: "unknown" };
}

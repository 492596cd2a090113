import { TITLE } from "../../lexicon/people.ts";
import { AWAITS_WORD, TAG_ALONE, UNTRUE } from "../../lexicon/wording.ts";
import { fold } from "../../search/terms.ts";
import { tokensOf } from "../../search/wording/words.ts";
import { normalise } from "../../text/normalise.ts";
import { isNumber } from "../../text/numbers.ts";
import { overlaps, type Range } from "../../text/ranges.ts";
import type { Difference } from "./difference.ts";
import { hedging } from "./hedges.ts";
import { denies, negators, turns } from "./negations.ts";

/** Hashtags in an asked text: on words of the source ("#Tolm" for "Tolm"), or put beside or between them. */

/** What a writer did to a quotation, as an edit has it. */
type Marked = { asked: string; source: string; kind: string; at: Range };

const TAG = /(?<![\p{L}\p{N}&])#(?=[\p{L}\p{N}_]*\p{L})[\p{L}\p{N}_]+/gu;

/** The name in a hashtag: "#AdaLund" is "Ada Lund". */
export function tagName(tag: string): string {
  return tag
    .replace(/^#/, "")
    .replace(/_/g, " ")
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
}

/** Whether a hashtag says something that turns, bounds or counts what stands beside it: "#not", "#allegedly". */
export function tellsMore(tag: string): boolean {
  const { text } = normalise(tagName(tag));
  const tokens = tokensOf(text, { start: 0, end: text.length });
  const isTelling = (word: string) =>
    turns(word, "en") || negators(word, "en").length > 0 || denies(word, "en") || UNTRUE.test(word) || isNumber(word);
  return hedging(tokens).size > 0 || tokens.some((token) => isTelling(token.text));
}

/** So far before a hashtag it is read what it stands behind. UTF-16 units. */
const LONGEST_BEFORE = 80;

/** Whether a hashtag that begins at a place is a word of its sentence: "in #May", "the #broken boats". */
export function isAwaited(asked: string, start: number): boolean {
  const [, word = ""] = /([\p{L}’']+)\s+$/u.exec(asked.slice(Math.max(0, start - LONGEST_BEFORE), start)) ?? [];
  return AWAITS_WORD.test(word);
}

function tagsOf(asked: string): Range[] {
  return [...asked.matchAll(TAG)].map(({ 0: tag, index }) => ({ start: index, end: index + tag.length }));
}

/** Where the words of a hashtag meet that begins at a sign: between "Ada" and "Lund" of "#AdaLund". */
export function tagJoints(asked: string, sign: Range): Range[] {
  const word = /^[\p{L}\p{N}_]+/u.exec(asked.slice(sign.end))?.[0] ?? "";
  return [...word.matchAll(/(?<=\p{Ll})(?=\p{Lu})/gu)].map(({ index }) => ({
    start: sign.end + index,
    end: sign.end + index,
  }));
}

/** The signs of hashtags without their words; one before a colon at the beginning says what it is about. */
export function tagSigns(asked: string): Range[] {
  return tagsOf(asked)
    .filter(({ start, end }) => asked.slice(0, start).trim() !== "" || !/^\s*:/.test(asked.slice(end)))
    .map(({ start }) => ({ start, end: start + 1 }));
}

/**
 * Those hashtags, each with the white space before it, that stand where no word of a sentence could: between two
 * sentences, before the last stop, or with several words in one. Another one may be a word more: "the #broken boats".
 */
export function tagsPutIn(asked: string): Range[] {
  return tagsOf(asked)
    .filter((range) => {
      const tag = asked.slice(range.start, range.end);
      const [before, after] = [
        asked.slice(Math.max(0, range.start - LONGEST_BEFORE), range.start),
        asked.slice(range.end),
      ];
      const isName = /^#\p{Lu}/u.test(tag) && /\p{L}\s*$/u.test(before) && /^[,;]/.test(after);
      const isLast = /^(?:\s*#[\p{L}\p{N}_]+)*[\s.!?…”"»’)]*$/u.test(after);
      const isBetween =
        !TITLE.test(/(\p{L}+)\.\s*$/u.exec(before)?.[1] ?? "") &&
        /[.!?…]["”»’)]*(?:\s+#[\p{L}\p{N}_]+)*\s*$/u.test(before) &&
        /^(?:\s+#\S+)*\s+["“„«]?\p{Lu}/u.test(after);
      if (tellsMore(tag) || isAwaited(asked, range.start)) return false;
      return isLast || isName || isBetween || TAG_ALONE.test(tag.slice(1));
    })
    .map(({ start, end }) => ({ start: asked.slice(0, start).trimEnd().length, end }));
}

/**
 * An edit of a hashtag's sign as one of the whole hashtag, with the words of the source for which it stands; what only
 * differs in its capitals, or as its words are written together, is taken out of `differences`.
 */
export function ofTag<T extends Marked>(edit: T, differences: Difference[], exact: string, asked: string): T {
  const word = /^[\p{L}\p{N}_]+/u.exec(asked.slice(edit.at.end))?.[0] ?? "";
  const at = { start: edit.at.start, end: edit.at.end + word.length };
  const told = differences.findIndex((one) => overlaps(one.at, at) && isSameWords(one.asked, one.source));
  const [difference] = told < 0 ? [] : differences.splice(told, 1);
  const source = [difference?.source, ...runsIn(exact)].find((words) => words && isSameWords(words, word));
  return { ...edit, asked: asked.slice(at.start, at.end), source: source ?? "", at };
}

/** Whether a hashtag right behind the words of a source stands where the source goes on with another word. */
export function standsForWord(
  { asked: written, kind, at }: Marked,
  suffix: string,
  asked: Range & { text: string },
): boolean {
  if (kind !== "frame" || !/^#./u.test(written)) return false;
  const [before, after] = [
    asked.text.slice(Math.max(asked.start, at.start - LONGEST_BEFORE), at.start),
    asked.text.slice(at.end, asked.end),
  ];
  // Behind who says the words, it is behind no word of the source.
  const isApart = /[\p{L}\p{N}]/u.test(asked.text.slice(asked.end, at.start));
  const isBehind = !isApart && /[\p{L}\p{N}]\s+$/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
  return isBehind && /^[^\S\n]*[\p{L}\p{N}]/u.test(suffix);
}

/** So many words may be written as one hashtag. */
const MOST_JOINED = 5;

function runsIn(text: string): string[] {
  const words = [...text.matchAll(/[\p{L}\p{N}’'-]+/gu)];
  return Array.from({ length: MOST_JOINED }, (_, further) => further).flatMap((further) =>
    words.flatMap(({ index }, at) => {
      const last = words[at + further];
      return last ? [text.slice(index, last.index + last[0].length)] : [];
    }),
  );
}

function isSameWords(a: string, b: string): boolean {
  const bare = (words: string) => fold(words).replace(/[^\p{L}\p{N}]/gu, "");
  return bare(a) !== "" && bare(a) === bare(b);
}

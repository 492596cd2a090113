import type { Document } from "../../documents/document.ts";
import { IN_CAPITALS, WITH_CAPITAL } from "../../lexicon/capitals.ts";
import { DECIMAL_COMMA, GROUPED_BY_SPACE } from "../../lexicon/numbers-written.ts";
import { inDocument, type WordingText } from "../../search/wording/texts.ts";
import { type Token, tokensOf } from "../../search/wording/words.ts";
import type { Range } from "../../text/ranges.ts";
import type { Cases } from "./cases.ts";
import type { Difference } from "./difference.ts";
import type { Wording } from "./inquiry.ts";
import { languageOf } from "./negations.ts";

/**
 * Words that are levelled to the same to be found, and yet say another thing as they are written: "US" and "us", a
 * comma that is of a fraction in one language and of thousands in another, two numbers that a space joins.
 */

/** An asked word and the word of the source that it is the same as, when levelled. */
type Pair = { asked: Token; source: Token };

/** What differs in the writing of words that stand unchanged in a stretch of a text. */
export function writtenOtherwise(wording: Wording, text: WordingText, range: Range): Difference[] {
  const source = tokensOf(text.normalised.text, range);
  return writtenIn(
    wording,
    text,
    wording.tokens().flatMap((token, at) => {
      const there = source[at];
      return there?.text === token.text ? [{ asked: token, source: there }] : [];
    }),
  );
}

/** What differs in the writing of pairs of words. */
export function writtenIn(wording: Wording, text: WordingText, pairs: readonly Pair[]): Difference[] {
  const code = languageOf(text.document.metadata.language);
  const places = pairs.map(({ asked, source }) => ({
    word: asked.text,
    at: wording.toAsked(asked),
    there: inDocument(text, source),
  }));
  const [asked, source] = [wording.asked, text.document.text];
  const cases = wording.cases();
  return places.flatMap(({ word, at, there }, index): Difference[] => {
    const [own, other] = [asked.slice(at.start, at.end), source.slice(there.start, there.end)];
    if (own === other) return [];
    if (/\d/.test(word)) {
      const isGrouped = /\d{4}/.test(word) && !isSameNumber(own, other, code);
      return isGrouped ? [{ asked: own, source: other, kind: "number", at }] : [];
    }
    const wording = { asked: own, source: other, kind: "wording" as const, at };
    if (own.toLowerCase() !== other.toLowerCase()) return [];
    const before = places[index - 1];
    const isUnit = before !== undefined && /\d$/.test(before.word) && IS_UNIT.test(word);
    if (isUnit) return cases.small > 0 ? [wording] : [];
    const begins = [beginsSentence(asked, at.start), beginsSentence(source, there.start)].some((one) => one);
    const isName = () => !begins && isOfTwoCases(text.document, other);
    const isOther = isTelling(word, code) ? isOtherWord(own, other, { cases, code, begins }) : false;
    return isOther || (areToldApart(cases, own, other) && isName()) ? [wording] : [];
  });
}

/** Symbols of units that are others in another case: "mg" and "Mg". Levelled. */
const IS_UNIT = /^(?:[kmgtp]?(?:g|m|w|b|v|a|l|j|pa|hz|wh|bit|ev|n|s)|t|k|c|f)$/;

/** Whether a text has small letters beside capitals, and one of two words has a capital at its beginning alone. */
function areToldApart({ small, capital, capitals }: Cases, own: string, other: string): boolean {
  const isCapital = (word: string) => /^\p{Lu}\p{Ll}+$/u.test(word);
  const isSmall = (word: string) => /^\p{Ll}{2,}$/u.test(word);
  if (small === 0 || capital > small + 1 || capital + capitals === 0) return false;
  return (isCapital(own) && isSmall(other)) || (isSmall(own) && isCapital(other));
}

/** So many places of a word are looked at. */
const MOST_PLACES = 200;

/** Whether a document has a word amid sentences with a capital and without one, so that the capital tells two words. */
function isOfTwoCases({ text, metadata: { language } }: Document, word: string): boolean {
  if (languageOf(language) === "de") return false;
  const [small, first] = [word.toLowerCase(), word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()];
  return [small, first].every((form) => {
    let looked = 0;
    for (let at = text.indexOf(form); at >= 0 && looked < MOST_PLACES; at = text.indexOf(form, at + 1)) {
      looked++;
      const isWhole = !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(at - 1) + text.charAt(at + form.length));
      if (isWhole && /[\p{L}\p{N},]\s$/u.test(text.slice(Math.max(0, at - 2), at))) return true;
    }
    return false;
  });
}

function isTelling(word: string, code: string): boolean {
  return IN_CAPITALS.has(word) || (WITH_CAPITAL[code]?.has(word) ?? false);
}

/** A text all in small letters, or all in capitals, tells nothing by them; nor by the first where each word has one. */
function isOtherWord(
  own: string,
  other: string,
  { cases: { small, capital, capitals }, code, begins }: { cases: Cases; code: string; begins: boolean },
): boolean {
  const isInCapitals = (word: string) => /^\p{Lu}{2,}$/u.test(word);
  if (small === 0 || capital + capitals === 0) return false;
  if (isInCapitals(own) !== isInCapitals(other)) {
    // What is written in capitals for its weight stays the same word, but for these.
    if (IN_CAPITALS.has(own.toLowerCase())) return true;
  }
  if (begins || capital > small || !WITH_CAPITAL[code]?.has(own.toLowerCase())) return false;
  const hasCapital = (word: string) => /^\p{Lu}/u.test(word);
  return hasCapital(own) !== hasCapital(other) && !isInCapitals(own) && !isInCapitals(other);
}

function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:;\n]|["“”„«»‘’'([—–-])\s*$/u.test(text.slice(Math.max(0, at - 6), at));
}

/** Whether digits that are grouped otherwise are the same number where the source's language says how they group. */
function isSameNumber(own: string, other: string, code: string): boolean {
  if (isFraction(own, code) !== isFraction(other, code)) return false;
  // "On day 12 500 people": a plain space may part two numbers.
  const isParted = (written: string) => /\d \d/.test(written) && !/\d [\d ]*\d \d/.test(written);
  return GROUPED_BY_SPACE.has(code) || !isParted(other);
}

/** "3,125" where a comma begins a fraction. */
function isFraction(written: string, code: string): boolean {
  return DECIMAL_COMMA.has(code) && /^\d{1,3}[,，]\d{3}$/.test(written);
}

import {
  ADDS_ANOTHER,
  ADDS_SURELY,
  BEFORE_NOT_MODAL,
  MAY_BE_MANNER,
  NAMES_SOMETHING,
  NOT_OF_MODAL,
  ONLY_AFTER_NOT,
} from "../../lexicon/affirming.ts";
import type { Token } from "../../search/wording/words.ts";
import { isNegation, languageOf } from "./negations.ts";

/** "Not only", which says what follows, and that it is not all: no negation of it. */

/** So far behind "not only" it is looked for what else is said. UTF-16 units. */
const LONGEST_ADDED = 600;

/** Whether "not only" stands at a word, with another right behind it. */
export function isNotOnly(text: string, words: readonly Token[], at: number, language: string): boolean {
  const [not, only, next] = [words[at], words[at + 1], words[at + 2]];
  if (!not || !only || !next || !ONLY_AFTER_NOT[languageOf(language)]?.has(only.text)) return false;
  return isNegation(not.text, language) && !/[.!?;:()]/.test(text.slice(not.end, next.start));
}

/** Whether the sentence of the "not only" at a word says what else is so: "but also". */
export function isAddedTo(text: string, words: readonly Token[], at: number, language: string): boolean {
  const [only, next] = [words[at + 1], words[at + 2]];
  if (!only || !next || isForbidden(words, at, language)) return false;
  const behind = text.slice(next.start, next.start + LONGEST_ADDED);
  const mayBeManner = languageOf(language) === "en" && MAY_BE_MANNER.test(only.text);
  if (mayBeManner && !NAMES_SOMETHING.test(next.text)) return ADDS_SURELY.test(behind);
  return ADDS_ANOTHER[languageOf(language)]?.test(behind) ?? false;
}

/** Whether the "not only" at a word is of what one may not or cannot do: "cannot just [leave]". */
export function isForbidden(words: readonly Token[], at: number, language: string): boolean {
  const [before, not] = [words[at - 1], words[at]];
  if (!not || languageOf(language) !== "en") return false;
  const verb = not.text === "not" ? before : not;
  const isBidden = /^(?:do|don't)$/.test(verb?.text ?? "") && (verb?.opens || verb === words[0]);
  return isBidden || NOT_OF_MODAL.test(not.text) || BEFORE_NOT_MODAL.test(before?.text ?? "");
}

/** The two words of each "not only ... but also" among some. */
export function notOnlyIn(text: string, words: readonly Token[], language: string): (readonly Token[])[] {
  return words.flatMap((_, at) =>
    isNotOnly(text, words, at, language) && isAddedTo(text, words, at, language) ? [words.slice(at, at + 2)] : [],
  );
}

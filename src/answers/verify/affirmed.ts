import { ADDS_ANOTHER, ONLY_AFTER_NOT } from "../../lexicon/affirming.ts";
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

/** Whether the sentence of "not only" says behind an offset what else is so: "but also". */
export function isAddedTo(text: string, from: number): boolean {
  return ADDS_ANOTHER.test(text.slice(from, from + LONGEST_ADDED));
}

/** The two words of each "not only ... but also" among some. */
export function notOnlyIn(text: string, words: readonly Token[], language: string): (readonly Token[])[] {
  return words.flatMap((token, at) =>
    isNotOnly(text, words, at, language) && isAddedTo(text, words[at + 2]?.start ?? token.end)
      ? [words.slice(at, at + 2)]
      : [],
  );
}

import { isInNone } from "../search/languages.ts";
import type { Library } from "../search/library.ts";
import { isCommonWord } from "../search/spelling.ts";
import { fold, isStopWord, wordsOf } from "../search/terms.ts";

/** A longer text was pasted, and shows itself in which language it is. UTF-16 units; chosen by hand. */
const LONGEST_ASKED = 200;

/** The languages of a corpus, where a question seems to be in none of them; else none. */
export function languagesUnlike({ languages, index: { stream } }: Library, text: string): string[] {
  if (text.length > LONGEST_ASKED) return [];
  const isTheirs = (written: string) =>
    isStopWord(fold(written)) || isCommonWord(written) || stream.numbers.has(fold(written));
  return isInNone(wordsOf(text), [...languages], isTheirs) ? languages.map(({ code }) => code) : [];
}

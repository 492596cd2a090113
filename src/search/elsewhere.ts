import { isInNone } from "./languages.ts";
import type { Library } from "./library.ts";
import { isCommonWord } from "./spelling.ts";
import { fold, isStopWord, type Word } from "./terms.ts";

/** Whether a question seems to be in no language of a corpus. */
export function isElsewhere({ languages, index: { stream } }: Library, words: readonly Word[]): boolean {
  const isTheirs = (written: string) =>
    isStopWord(fold(written)) || isCommonWord(written) || stream.numbers.has(fold(written));
  return isInNone(words, [...languages], isTheirs);
}

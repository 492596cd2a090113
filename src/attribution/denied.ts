import { UNSAYS_BEFORE, WORDS_ARE_NOT_REAL } from "../lexicon/denial.ts";
import { UNSAYS_BEFORE_IN_GERMAN } from "../lexicon/german.ts";
import { indexAt, type Range } from "../text/ranges.ts";
import type { Entity, TextContext } from "./model.ts";

/** So many sentences after words are looked at for a denial of them. */
const SENTENCES_AFTER = 2;

/**
 * Whether the sentences after what somebody is said to have said tell that it was not said: "She never said so", "Holm
 * denies having said it", "The quotation is invented". What somebody else denies of themselves tells nothing.
 */
export function isUnsaidAfter(context: TextContext, end: number, speaker: Entity): boolean {
  const { sentences, text } = context;
  const from = indexAt(sentences, end);
  return sentences
    .slice(from, from + SENTENCES_AFTER)
    .some(
      (sentence) =>
        sentence.start >= end && unsays(context, sentence, text.slice(sentence.start, sentence.end), speaker),
    );
}

function unsays({ mentions, language }: TextContext, sentence: Range, words: string, speaker: Entity): boolean {
  if (language === "en" && WORDS_ARE_NOT_REAL.test(words)) return true;
  const match = (language === "de" ? UNSAYS_BEFORE_IN_GERMAN : UNSAYS_BEFORE).exec(words);
  if (!match || !/^(?:en|de)$/.test(language)) return false;
  const end = sentence.start + match.index + match[0].length;
  const named = mentions({ start: sentence.start, end }).filter(({ by }) => by === "name" || by === "role");
  if (named.length > 0) return named.some(({ entities }) => entities.length === 0 || entities.includes(speaker));
  const [, male, female] =
    /(?<!\p{L})(?:(he|er)|(she))(?!\p{L})/iu.exec(words.slice(0, match.index + match[0].length)) ?? [];
  return !(male && speaker.gender === "f") && !(female && speaker.gender === "m");
}

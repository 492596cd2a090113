import { wordsOf } from "./terms.ts";

const MARKS = /["“”„«»]/g;
const HAS_MARKS = new RegExp(MARKS.source);
const PHRASE = /"([^"]+)"|“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»/g;

/** Among more words than these, what stands in quotation marks is quoted, and no phrase to look for. Chosen by hand. */
const MOST_AROUND = 12;

/** A text that was not written as a query, without the quotation marks in it; each is as long as the blank for it. */
export function withoutQuotations(text: string): string {
  if (!HAS_MARKS.test(text)) return text;
  return wordsOf(text.replace(PHRASE, " ")).length > MOST_AROUND ? text.replace(MARKS, " ") : text;
}

/** What stands in quotation marks, each without these. */
export function phrasesIn(text: string): string[] {
  if (!HAS_MARKS.test(text)) return [];
  return [...text.matchAll(PHRASE)].map((match) => match.slice(1).find((group) => group !== undefined) as string);
}

/** A text with blanks for what stands in quotation marks, which keep the offsets of the words around it. */
export function withoutPhrases(text: string): string {
  return HAS_MARKS.test(text) ? text.replace(PHRASE, (phrase) => " ".repeat(phrase.length)) : text;
}

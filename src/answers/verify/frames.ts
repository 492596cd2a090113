import { BEGINS_SENTENCE } from "../../lexicon/people.ts";
import { NO_FIRST_NAME, SAYS_NOTHING } from "../../lexicon/wording.ts";
import type { Library } from "../../search/library.ts";
import { fold, isStopWord } from "../../search/terms.ts";
import { overlaps, type Range, subtractRanges } from "../../text/ranges.ts";
import type { Part } from "./asked.ts";
import { speakersOf } from "./attribution.ts";
import { withoutMedium } from "./citation.ts";
import { isWithin, type Result } from "./combine.ts";
import type { Difference } from "./difference.ts";
import type { Inquiry } from "./inquiry.ts";
import type { WordingMatch } from "./match.ts";
import { means } from "./named.ts";
import { findNear } from "./near.ts";
import { byWeight } from "./weight.ts";

/**
 * Words around a quotation are the asker's, and not compared. But where the source has them too, with another number
 * or name in one place, it is that which the asker changed.
 */

/** A longer stretch that differs is no number or name put for another. Words. */
const LONGEST = 6;

/** A result in which all is the same, with the numbers and names around it that its sentences have otherwise. */
export function withChangedFrames(inquiry: Inquiry, result: Result): Result {
  const { text } = inquiry;
  const parts = result.parts ?? result.found.map(({ part }) => part);
  const isSame = result.found.every(({ matches }) => matches.some(({ differences }) => differences.length === 0));
  const whole: Part = { start: 0, end: text.length, speaker: null };
  const around = subtractRanges(
    whole,
    parts.toSorted((a, b) => a.start - b.start),
  );
  const hasFrame = around.some(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
  const isLeft = result.unfound.length > 0 && !result.isQuoted;
  if (result.found.length === 0 || isLeft || !isSame || !hasFrame) return result;
  const near = findNear(inquiry, whole);
  if (near.length === 0) return result;
  const found = result.found.map(({ part, matches }) => ({
    part,
    matches: matches.map((match) => withFrame(inquiry.library, match, near, parts)).toSorted(byWeight),
  }));
  // What is told to differ, wherever the words stand, is compared.
  const isTold = (range: Range) =>
    found.some(({ matches }) => matches.every(({ differences }) => differences.some(({ at }) => overlaps(at, range))));
  const unfound = result.unfound.filter((range) => !isTold(range));
  return { ...result, found, unfound };
}

function withFrame(
  library: Library,
  match: WordingMatch,
  near: readonly WordingMatch[],
  parts: readonly Part[],
): WordingMatch {
  const outer = near.find((one) => one.document === match.document && isWithin(match, one));
  if (!outer || match.differences.length > 0) return match;
  const told = outer.differences.flatMap((difference): Difference[] => {
    if (parts.some((part) => overlaps(part, difference.at)) || !isOtherOne(difference)) return [];
    // "Speaking to Reuters": where it was said.
    if (withoutMedium(difference.asked).trim() === "") return [];
    const named = parts.find(({ speaker }) => speaker !== null && overlaps(speaker, difference.at))?.speaker;
    if (!named) return [difference];
    if (standsInSentenceBefore(library, difference, match, outer)) return [];
    // "In January": what begins a sentence or says when is no name for another.
    if (!(difference.source.match(/\p{Lu}[\p{L}\p{M}-]+/gu) ?? []).some((word) => !BEGINS_SENTENCE.test(word)))
      return [];
    return isOfSpeaker(library, named, difference, match, outer) ? [] : [{ ...difference, kind: "attribution" }];
  });
  const isNamed = told.some(({ kind }) => kind === "attribution");
  return { ...match, differences: told, notEstablished: isNamed ? null : match.notEstablished };
}

/** Whether what differs ends the sentence before the words, which is no frame of theirs: “... every boat. We left”. */
function standsInSentenceBefore(
  library: Library,
  { source }: Difference,
  { quotation: inner, document: id }: WordingMatch,
  { quotation: outer }: WordingMatch,
): boolean {
  const text = library.documents.get(id)?.text;
  if (!inner || !outer || text === undefined) return false;
  const at = text.lastIndexOf(source, inner.start - source.length);
  return at >= outer.start && /^["”»’)\]]*[.!?]["”»’)\]]*\s/u.test(text.slice(at + source.length, inner.start));
}

/** Whether one number or name stands for another. */
function isOtherOne({ asked, source }: Difference): boolean {
  const isShort = (words: string) => (words.match(/[\p{L}\p{N}]+/gu) ?? []).length <= LONGEST;
  if (asked === "" || source === "" || !isShort(asked) || !isShort(source)) return false;
  return [numbersOf, namesOf].some((read) => {
    const [own, other] = [read(asked), read(source)];
    return own.length > 0 && other.length > 0 && !own.some((word) => other.includes(word));
  });
}

function numbersOf(words: string): string[] {
  return words.match(/\d[\d.,]*(?<=\d)/g) ?? [];
}

/** Words as names are written, folded, without those of grammar and titles. */
function namesOf(words: string): string[] {
  return (words.match(/\p{Lu}[\p{L}\p{M}-]+/gu) ?? [])
    .map((word) => fold(word))
    .filter((word) => !isStopWord(word) && !SAYS_NOTHING.test(word) && !NO_FIRST_NAME.test(word));
}

/** Whether what stands for the one who is named is theirs too: their office, or their surname in another form. */
function isOfSpeaker(
  library: Library,
  { name }: Range & { name: string },
  { source }: Difference,
  { quotation: inner, document: id }: WordingMatch,
  { quotation: outer }: WordingMatch,
): boolean {
  const document = library.corpus.documents.find((one) => one.id === id);
  if (!inner || !outer || !document) return false;
  const frame = subtractRanges(outer, [inner]).map(({ start, end }) => document.text.slice(start, end));
  const surname = namesOf(name).at(-1);
  if (surname !== undefined && frame.some((words) => namesOf(words).includes(surname))) return true;
  // "Gesine", of "sagte Gesine Lohmar" beside "so Lohmar".
  const named = namesOf(source);
  if (speakersOf(inner).some((party) => named.every((word) => namesOf(party).includes(word)))) return true;
  return speakersOf(inner).some((party) => means(library, document, source.replace(/['’]s$/u, ""), party));
}

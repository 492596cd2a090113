import { anyOf } from "../lexicon/build.ts";
import { TAKES_BACK_EARLIER } from "../lexicon/withdrawn.ts";
import { MONTH } from "../text/calendar.ts";
import { type Token, tokensOf } from "../text/numbers.ts";
import { type Range, subtractRanges } from "../text/ranges.ts";
import { type Candidate, candidateOf, compoundCandidate } from "./candidates.ts";
import { compoundAt } from "./compounds.ts";
import { type Earlier, figureOf } from "./counted.ts";
import { isListGap } from "./cues.ts";
import type { Figure } from "./figure.ts";
import type { Found } from "./parts.ts";
import { extentAt } from "./ranges.ts";
import { relate } from "./relations.ts";
import { openingTimes, timesNear, timesOf } from "./times.ts";

/** What counts are read from; offsets are UTF-16 units into `text`. */
export type CountedText = {
  text: string;
  /** In order, each with its sentences. */
  passages: readonly { sentences: readonly Range[] }[];
  paragraphs: readonly Range[];
  /** Where only some stretches are the source's words (a digest): those. */
  phrases: readonly Range[] | null;
  /** A BCP 47 tag: in languages whose numbers and nouns are not known, nothing is found. */
  language: string;
};

/** Whether counts are looked for in a text of this language, by its BCP 47 tag. */
export function readsCountsIn(language: string): boolean {
  return /^en\b/i.test(language);
}

/** The figures of a text, in order; where it has phrases, those that stand in them. */
export function figuresIn({ text, passages, paragraphs, phrases, language }: CountedText): Figure[] {
  if (!readsCountsIn(language)) return [];
  const figures: Figure[] = [];
  const byValue = new Map<number, Figure>();
  let paragraph = -1;
  let left: Earlier = { paragraph: [], sentence: null, times: [], byValue };
  let ofParagraph: Figure[] = [];
  const sentences = passages.flatMap((passage) => passage.sentences);
  for (const sentence of sentences.flatMap((sentence) => statementsIn(text, sentence))) {
    let own = Math.max(0, paragraph);
    while (own < paragraphs.length && (paragraphs[own] as Range).end < sentence.end) own++;
    if (own !== paragraph) {
      ofParagraph = [];
      left = { paragraph: ofParagraph, sentence: null, times: [], byValue };
    }
    paragraph = own;
    takeBack(text, sentence, left, figures);
    const { found, times } = readSentence(text, sentence, left);
    for (const figure of found) {
      figures.push(figure);
      ofParagraph.push(figure);
      if (figure.noun !== null) byValue.set(figure.value, figure);
    }
    left = { paragraph: ofParagraph, sentence, times, byValue };
  }
  return phrases === null ? figures : withinPhrases(figures, phrases);
}

/** "That figure was wrong.": the numbers of the sentence before are taken back. */
function takeBack(text: string, { start, end }: Range, { sentence }: Earlier, figures: readonly Figure[]): void {
  if (sentence === null || figures.at(-1)?.sentence !== sentence) return;
  if (!TAKES_BACK_EARLIER.test(text.slice(start, Math.min(end, start + LONGEST_TAKING_BACK)))) return;
  for (let at = figures.length - 1; figures[at]?.sentence === sentence; at--)
    Object.assign(figures[at] as Figure, { isTakenBack: true, takenBackIn: { start, end } });
}

/** A sentence says within so much that the numbers of the one before are wrong. UTF-16 units; chosen by hand. */
const LONGEST_TAKING_BACK = 160;

/** A year that begins the next sentence in lower case goes on: "... 40 boats. 1998 was wet." */
const BEFORE_YEAR = new RegExp(
  `(?<=(?!${MONTH})(?<!\\p{L})\\p{L}{3,}[.!?][”"’']?)\\s+(?=(?:1[5-9]|20)\\d\\d\\s+\\p{Ll})`,
  "gu",
);

/** A sentence in parts where a year begins one of them, which the segmentation of text takes for one. */
function statementsIn(text: string, { start, end }: Range): Range[] {
  const words = text.slice(start, end);
  if (!HAS_YEAR.test(words)) return [{ start, end }];
  const cuts = [...words.matchAll(BEFORE_YEAR)].map(({ index, 0: gap }) => ({
    start: start + index,
    end: start + index + gap.length,
  }));
  return cuts.length === 0 ? [{ start, end }] : subtractRanges({ start, end }, cuts);
}

/** Those in the source's own words, with what they are parts of or like where that stands there too. */
function withinPhrases(figures: readonly Figure[], phrases: readonly Range[]): Figure[] {
  const phraseOf = ({ start, end }: Range) => phrases.find((phrase) => phrase.start <= start && end <= phrase.end);
  const kept = figures.filter((figure) => phraseOf(figure) !== undefined);
  for (const figure of kept) if (figure.unit !== null && phraseOf(figure.unit) === undefined) figure.unit = null;
  return onlyAmong(kept);
}

/** Lets figures lead to no others than to those of the list. */
function onlyAmong(kept: Figure[]): Figure[] {
  const all = new Set(kept);
  for (const figure of kept) {
    if (figure.partOf !== null && !all.has(figure.partOf)) figure.partOf = null;
    if (figure.like !== null && !all.has(figure.like)) figure.like = null;
  }
  return kept;
}

/**
 * A number in digits or in words may be in it; what has none is passed over. Every sentence is asked, so it takes a few
 * too many rather than to know more letters than those of English.
 */
const MAY_COUNT = new RegExp(
  `\\d|(?:^|[^a-z])${anyOf(`
  one two three four five six seven eight nine ten eleven twelve twenty thirty forty fourty fifty sixty seventy eighty
  ninety hundred thousand million billion dozen`)}(?![a-z])|teen(?![a-z])`,
  "i",
);

/** A year after white space, which hardly a sentence has. */
const HAS_YEAR = /\s(?:1[5-9]|20)\d\d\s/;

/** The figures of a sentence, and the time of which the next one goes on to speak. */
function readSentence(text: string, sentence: Range, earlier: Earlier): { found: Figure[]; times: readonly string[] } {
  const words = text.slice(sentence.start, sentence.end);
  if (!MAY_COUNT.test(words)) return { found: [], times: openingTimes(text, sentence) ?? earlier.times };
  const tokens = tokensOf(text, sentence);
  const own = foundIn(text, tokens, sentence, earlier);
  relate(text, sentence, own, earlier);
  const times = timesOf(words);
  // "In the winter of 2018/19 ...": a time that opens a sentence goes on until another is named.
  const inherited = times.length > 0 ? [] : earlier.times;
  for (const { figure } of own) {
    figure.times = times.length > 0 ? timesNear(text, sentence, figure) : [...inherited];
    if (figure.times.length === 0 && figure.like !== null) figure.times = [...figure.like.times];
  }
  const kept = own.filter((found) => !isPair(text, tokens, found, own)).map(({ figure }) => figure);
  const isWhole = kept.length === own.length;
  return {
    found: isWhole ? kept : withoutDropped(kept, own),
    times: openingTimes(text, sentence) ?? inherited,
  };
}

/** Lets figures lead to none of their sentence that is not kept. */
function withoutDropped(kept: Figure[], own: readonly Found[]): Figure[] {
  const dropped = new Set(own.map(({ figure }) => figure));
  for (const figure of kept) dropped.delete(figure);
  for (const figure of kept) {
    if (figure.partOf !== null && dropped.has(figure.partOf)) figure.partOf = null;
    if (figure.like !== null && dropped.has(figure.like)) figure.like = null;
  }
  return kept;
}

function foundIn(text: string, tokens: readonly Token[], sentence: Range, earlier: Earlier): Found[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < tokens.length; ) {
    const extent = extentAt(tokens, at);
    const compound = compoundAt(tokens, at, extent);
    const candidate = compound
      ? compoundCandidate(text, compound, sentence)
      : extent && candidateOf(text, tokens, extent, sentence);
    if (candidate) candidates.push(candidate);
    at = (compound ?? extent)?.number.to ?? at + 1;
  }
  const found: Found[] = [];
  const own: Figure[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const figure = figureOf({ text, tokens, sentence, candidates, index, own, earlier });
    if (!figure) continue;
    own.push(figure);
    found.push({ figure, candidate });
  }
  return found;
}

/** "the two": a small number in words that neither says anything new nor stands among counts is none. */
function isPair(text: string, tokens: readonly Token[], found: Found, own: readonly Found[]): boolean {
  const { figure, candidate } = found;
  if (figure.value > 3 || candidate.number.inDigits) return false;
  const before = tokens[candidate.number.from - 1]?.lower ?? "";
  if (!/^(?:the|these|those|both|all|his|her|its|their|our|my|your|any|either)$/.test(before)) return false;
  return figure.roles.length === 0 && figure.partOf === null && !own.some((other) => isBeside(text, figure, other));
}

function isBeside(text: string, figure: Figure, { figure: other }: Found): boolean {
  if (other === figure) return false;
  const gap = text.slice(Math.min(other.end, figure.end), Math.max(other.start, figure.start));
  return isListGap(gap.replace(/^\s*[\p{L}\s'’-]*/u, ""));
}

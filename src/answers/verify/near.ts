import { EVERY_VERB_OF_SAYING } from "../../lexicon/speech.ts";
import { ENDS_AS_VERB, IS_VERB } from "../../lexicon/wording.ts";
import { inDocument, type Place } from "../../search/wording/texts.ts";
import { type Token, tokensOf } from "../../search/wording/words.ts";
import { normalise } from "../../text/normalise.ts";
import { isNumber } from "../../text/numbers.ts";
import { type Range, rangeLength, subtractRanges, trimRange } from "../../text/ranges.ts";
import type { Part } from "./asked.ts";
import { findCut } from "./cut.ts";
import type { Difference } from "./difference.ts";
import { differencesAt } from "./differences.ts";
import { hedging } from "./hedges.ts";
import type { Inquiry, Wording } from "./inquiry.ts";
import { withInterposed } from "./interposed.ts";
import { matchAt, type WordingMatch } from "./match.ts";
import { areAlike, isSameOtherwise } from "./nearest.ts";
import { denies, negators, turns } from "./negations.ts";
import { MOST_DOCUMENTS, outsideTurns } from "./same.ts";
import { losesSigns } from "./typography.ts";

/** Places where the words stand with changes, one of each document, the nearest first. */
export function findNear(inquiry: Inquiry, part: Part, loose = false): WordingMatch[] {
  const cut = loose ? [] : findCut(inquiry, part);
  if (cut.length > 0) return cut;
  const { library } = inquiry;
  const wording = inquiry.wordingOf(part);
  const tokens = wording.tokens();
  const matches = new Map<string, WordingMatch>(loose ? [] : wholePhrases(inquiry, part, tokens));
  for (const place of inquiry.nearOf(wording.text, loose)) {
    const { text, alignment, source } = place;
    const isPhrase = text.document.form === "digest";
    if (matches.has(text.document.id) || (isPhrase && !isComparable(tokens.length, source.length))) continue;
    const { differences: ofWords, range, isDifferent, numbers } = differencesAt(wording, place, tokens);
    if (!loose && !isSameOtherwise(tokens, { ...place, range })) continue;
    // "200 of 300 have been paid" claims something, and is no wording of "How many have been paid?".
    if (ofWords.some(({ kind }) => kind !== "wording") && isOtherMood(inquiry.text, part, { text, range })) continue;
    // It is not the same, so something differs, if no more than a page does to it.
    const same = ofWords.length > 0 || !isDifferent ? ofWords : [signsAt(wording, { text, range })];
    const signs = same.filter((difference) => isLost(difference, wording, text.document.metadata.language));
    const words = same.filter((difference) => !signs.includes(difference));
    const differences = isPhrase ? words : [...words, ...outsideTurns(part, { text, range })];
    // Words before and after a phrase may be the source's too.
    const isOfPhrase = isPhrase && alignment.pairs.filter((at) => at >= 0).length < MOST_OF_PHRASE * source.length;
    const ends = isPhrase ? endsBeyond(differences, wording, isOfPhrase) : [];
    const beyond = ends.map(({ at }) => at);
    if (!holdsMost(inquiry.text, wording, tokens, { beyond, phrase: wordsAt({ text, range }) })) continue;
    const left = differences.filter((difference) => !ends.includes(difference));
    const { differences: told, interposed } = withInterposed(text.document, inDocument(text, range), left);
    const match = matchAt(library, text, range, {
      part,
      differences: told,
      edits: [...signs.map((sign) => ({ ...sign, kind: "frame" as const })), ...numbers, ...interposed],
      score: alignment.score,
    });
    matches.set(text.document.id, { ...match, beyond });
  }
  // Of phrases that have some of the words, those come first that have most of them.
  const beyondOf = ({ beyond }: WordingMatch) => beyond.reduce((sum, range) => sum + rangeLength(range), 0);
  return [...matches.values()].toSorted((a, b) => beyondOf(a) - beyondOf(b)).slice(0, MOST_DOCUMENTS);
}

/** Whether a source asks where what is compared with it does not. */
function isOtherMood(asked: string, { start, end }: Range, { text, range }: Place): boolean {
  const { start: from, end: to } = inDocument(text, range);
  const source = text.document.text;
  const [tail = ""] = /^[^.!?\n]*[.!?]?/u.exec(source.slice(to)) ?? [];
  return /[?\u037E]/u.test(source.slice(from, to) + tail) && !/[?\u037E]/u.test(asked.slice(start, end + 1));
}

/** Of a phrase of which a smaller share stands in what was asked, the rest says nothing of the other asked words. */
const MOST_OF_PHRASE = 0.6;

/** The phrases of digests that a wording has whole, the longest of each document, where it says little beside them. */
function wholePhrases(inquiry: Inquiry, part: Part, tokens: readonly Token[]): [string, WordingMatch][] {
  const wording = inquiry.wordingOf(part);
  const all = { start: 0, end: wording.text.length };
  return inquiry
    .phrasesOf(wording.text)
    .toSorted((a, b) => a.range.end - b.range.end)
    .flatMap(({ text, range, at }) => {
      const beyond = subtractRanges(all, [at])
        .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(wording.text.slice(start, end)))
        .map((rest) => wording.toAsked(trimRange(wording.text, rest)));
      const phrase = wordsAt({ text, range });
      if (beyond.length === 0 || !holdsMost(inquiry.text, wording, tokens, { beyond, phrase })) return [];
      const match = matchAt(inquiry.library, text, range, { part, differences: [], score: 1 });
      return [[text.document.id, { ...match, beyond }] as [string, WordingMatch]];
    });
}

/** A phrase of so many words is what a sentence says, and no mere name of something. Chosen by hand. */
const SAYS_ENOUGH = 8;

function wordsAt({ text, range }: Place): string[] {
  return tokensOf(text.normalised.text, range).map((token) => token.text);
}

/**
 * Whether most words of a wording are those of a phrase, and the others (`beyond`, offsets into what was asked) add
 * nothing that could turn them: no negation, number or hedge, and no verb of what a short phrase only names.
 */
function holdsMost(
  asked: string,
  { text }: Wording,
  tokens: readonly Token[],
  { beyond, phrase }: { beyond: readonly Range[]; phrase: readonly string[] },
): boolean {
  if (beyond.length === 0) return true;
  const wordsOf = (words: string) => tokensOf(words, { start: 0, end: words.length }).map((token) => token.text);
  const rests = beyond.map(({ start, end }) => normalise(asked.slice(start, end)).text);
  const left = rests.flatMap(wordsOf);
  if (2 * left.length >= tokens.length) return false;
  const hedges = hedging(tokensOf(text, { start: 0, end: text.length }));
  const hedgeWords = new Set([...hedges].map((token) => token.text));
  if (left.some((word) => isNumber(word) || hedgeWords.has(word) || turns(word, "en") || denies(word, "en")))
    return false;
  if (phrase.length >= SAYS_ENOUGH || phrase.some((word) => IS_VERB.test(word))) return true;
  // That somebody says the words is no claim about what they name.
  const claims = rests.flatMap((rest) => wordsOf(rest.replace(EVERY_VERB_OF_SAYING, " ")));
  return !claims.some((word) => IS_VERB.test(word) || ENDS_AS_VERB.test(word));
}

/**
 * Whether a difference is no more than a full stop or comma that is lost, where no word beside it turns the sentence.
 */
function isLost({ asked, source, kind, at }: Difference, { asked: whole }: Wording, language: string): boolean {
  if (kind !== "wording" || !losesSigns(asked, source)) return false;
  const next = /[\p{L}\p{N}’']+/u.exec(whole.slice(at.end))?.[0] ?? "";
  // "Songbook No 4": the sign of a number, behind what is numbered.
  const isSign = asked === "No" && source === "No." && /^\d/.test(next);
  if (isSign && /\p{L}\s+$/u.test(whole.slice(Math.max(0, at.start - 9), at.start))) return true;
  const beside = [...asked.split(/\s+/), next].map((word) => normalise(word).text);
  return !beside.some((word) => turns(word, language) || negators(word, language).length > 0);
}

/** Of words that are all the same with other signs between or beside them: the signs. */
function signsAt({ asked, toAsked, text: words }: Wording, { text, range }: Place): Difference {
  const there = text.normalised.text.slice(range.start, range.end);
  let [from, to] = [0, 0];
  while (from < Math.min(words.length, there.length) && words[from] === there[from]) from++;
  const most = Math.min(words.length, there.length) - from;
  while (to < most && words.at(-1 - to) === there.at(-1 - to)) to++;
  const at = toAsked({ start: from, end: words.length - to });
  const source = inDocument(text, { start: range.start + from, end: range.end - to });
  return {
    asked: asked.slice(at.start, at.end),
    source: text.document.text.slice(source.start, source.end),
    kind: "wording",
    at,
  };
}

/**
 * The differences at both ends of a wording that are words which a phrase does not have; `isOfPhrase`: whether little
 * of the phrase is asked for, so that its other words stand for none of these.
 */
function endsBeyond(differences: readonly Difference[], { toAsked, text }: Wording, isOfPhrase: boolean): Difference[] {
  const whole = toAsked({ start: 0, end: text.length });
  const ends: Difference[] = [];
  const isBeyond = (difference: Difference) => difference.source === "" || (isOfPhrase && isUnlike(difference));
  let { start, end } = whole;
  for (const difference of differences) {
    if (!isBeyond(difference) || difference.at.start > start + 2) break;
    ends.push(difference);
    start = difference.at.end;
  }
  for (const difference of differences.toReversed()) {
    if (!isBeyond(difference) || difference.at.end < end - 2 || ends.includes(difference)) break;
    ends.push(difference);
    end = difference.at.start;
  }
  return ends;
}

/**
 * Whether asked words stand beside others of a source by their place only: no number for a number, nothing misspelt.
 */
function isUnlike({ asked, source, kind }: Difference): boolean {
  if (asked === "" || kind === "negation" || kind === "hedge") return false;
  const [own, other] = [asked, source].map((words) => words.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  const isNumbers = (words: readonly string[] = []) => words.some((word) => isNumber(word));
  if (isNumbers(own) && isNumbers(other)) return false;
  return !own?.some((word) => other?.some((there) => areAlike(word, there)));
}

/** A phrase says something of an asked text only if it is about as long. */
function isComparable(asked: number, phrase: number): boolean {
  return asked >= 3 && asked <= 1.7 * phrase && phrase <= 1.7 * asked;
}

import type { Document } from "../../documents/document.ts";
import { wordingHash } from "../../documents/hashes.ts";
import { VERB_OF_SAYING } from "../../lexicon/speech.ts";
import type { Library } from "../../search/library.ts";
import { wordsOf } from "../../search/terms.ts";
import {
  cutsCompound,
  exactPlaceIn,
  exactPlaces,
  nearPlaces,
  type Place,
  tokensOf,
  type WordingText,
} from "../../search/wording/wording.ts";
import { type Normalised, normalise, originalRange, withoutEnds } from "../../text/normalise.ts";
import { indexAt, overlaps, type Range, rangeLength, subtractRanges, trimRange } from "../../text/ranges.ts";
import { paragraphsOf, sentencesOf } from "../../text/segment.ts";
import { coverageOf } from "../coverage.ts";
import { type Quotation, quotationOf } from "../quotation.ts";
import { CUT_MARK, type Part, readBesideName, readNamed, readQuoted } from "./asked.ts";
import { readBeside } from "./beside.ts";
import { type Difference, differencesAt, inDocument, turns, type Wording, withinCut } from "./differences.ts";
import { isKnownName, isName, means, namesIn } from "./named.ts";

/** No more of a text is compared than this. UTF-16 units. */
export const LONGEST_WORDING = 4000;

/** So many documents are shown that have the same words. */
const MOST_DOCUMENTS = 20;

/** Sentences of a message that are looked up one by one, and how many words one has at least. */
const SENTENCES = { most: 40, words: 4 } as const;

/** So many parts of a text are looked up with changes; of more, only what is the same is found. And the words of a quotation amid prose. */
const PARTS = { near: 5, words: 4 } as const;

export type Verdict = "exact" | "near" | "absent" | "uncheckable";

export type WordingMatch = {
  document: string;
  /** The words as they stand in the source; null where only their hash is known. */
  quotation: Quotation | null;
  differences: Difference[];
  /** The part of the asked text that this answers. */
  asked: Range;
  /** What else turns or conditions the sentence around the quotation. */
  outside: string[];
  /** What of the part goes on beyond a phrase, of which nothing more is known. */
  beyond: Range[];
};

/**
 * Whether words are those of a source, and how they differ. It compares wording and attribution and says nothing of what
 * happened. `unfound` are parts of the asked text that stand nowhere, where others do.
 */
export type VerifyAnswer = {
  verdict: Verdict;
  matches: WordingMatch[];
  unfound: (Range & { text: string })[];
  /** Whether only what is in quotation marks, or what somebody is given as saying, was compared. */
  isQuoted: boolean;
  /** How many documents were compared by phrases and hashes only, as their full texts are not loaded. */
  withoutText: number;
  coverage: [string, string];
  marking: string | null;
};

type Found = { part: Part; matches: WordingMatch[] };

export function answerVerify(library: Library, asked: string): VerifyAnswer {
  const text = asked.slice(0, LONGEST_WORDING);
  const read: Result = /[\p{L}\p{N}]/u.test(text) ? search(library, text) : { found: [], unfound: [] };
  const found = read.found.map(({ part, matches }) => ({ part, matches: nearest(matches) }));
  const further = trimRange(asked, { start: text.length, end: asked.length });
  const unfound = [...read.unfound, ...(further.start < further.end ? [further] : [])];
  const { documents, info } = library.corpus;
  const withoutText = documents.filter(({ form }) => form === "digest").length;
  const isSame = ({ matches }: Found) => matches.some(({ differences }) => differences.length === 0);
  const isExact = unfound.length === 0 && found.every(isSame);
  return {
    verdict: found.length > 0 ? (isExact ? "exact" : "near") : withoutText > 0 ? "uncheckable" : "absent",
    matches: found.flatMap(({ matches }) => matches),
    unfound: unfound.map(({ start, end }) => ({ start, end, text: asked.slice(start, end) })),
    isQuoted: read.isQuoted ?? false,
    withoutText,
    coverage: coverageOf(library.corpus),
    marking: info.marking ?? null,
  };
}

type Result = { found: Found[]; unfound: Range[]; isQuoted?: boolean };

/** A document with so many more differences than the nearest has other words. */
const FARTHEST = 3;

/** The matches that say something beside the nearest. */
function nearest(matches: readonly WordingMatch[]): WordingMatch[] {
  const fewest = Math.min(...matches.map(({ differences }) => differences.length));
  const most = fewest === 0 ? 0 : fewest + FARTHEST;
  return matches.filter(({ differences }) => differences.length <= most);
}

/**
 * The ways to read what somebody pasted, in turn: as words of a source from beginning to end; as quotations and who says
 * them; as such words changed; as a message of which some sentences are a source's.
 */
function search(library: Library, text: string): Result {
  const names = namesIn(library);
  const whole: Part = { ...trimRange(text, { start: 0, end: text.length }), speaker: null };
  const same = findSame(library, text, whole);
  if (same.length > 0) return { found: [{ part: whole, matches: same }], unfound: [] };

  const quoted = readQuoted(text, names);
  if (quoted && !quoted.rest) {
    const result = findParts(library, text, quoted.parts);
    if (result.found.length > 0) return accounted(library, text, quoted.parts, result);
  }
  const named = readNamed(text, names);
  for (const { parts } of named.filter(({ verb }) => !verb)) {
    const result = findParts(library, text, parts);
    if (result.found.length > 0) return accounted(library, text, parts, result);
  }
  for (const part of quoted ? [] : readBesideName(text)) {
    const matches = findSame(library, text, part);
    if (matches.length > 0) return accounted(library, text, [part], { found: [{ part, matches }], unfound: [] });
  }
  const near = findNear(library, text, whole);
  const isPartOf = (result: Result, wider: readonly WordingMatch[]) =>
    wider.some((match) => allMatches(result).some((inner) => isWithin(inner, match)));
  // Where the source has the words around too, the name and the verb or the prose, they are part of the wording.
  const readings = [...named.filter(({ verb }) => verb), ...(quoted ? [quoted] : [])];
  for (const { parts, rest } of readings) {
    const result = findParts(library, text, parts);
    if (result.found.length === 0 || isPartOf(result, near)) continue;
    if (!rest) return accounted(library, text, parts, result);
    const loose = findNear(library, text, whole, true).filter((match) =>
      allMatches(result).some((inner) => isWithin(inner, match) && goesOn(library, inner, match)),
    );
    if (loose.length > 0) return { found: [{ part: whole, matches: loose }], unfound: beyondPhrases(text, loose) };
    return accounted(library, text, parts, result);
  }
  if (near.length > 0) return { found: [{ part: whole, matches: near }], unfound: beyondPhrases(text, near) };
  return findSentences(library, text, whole);
}

function allMatches({ found }: Result): WordingMatch[] {
  return found.flatMap(({ matches }) => matches);
}

/**
 * A result with all that stands beside its parts: who speaks is read whole and is right, or is a difference; any other word
 * is unfound, so that words are never told to be the same beside others that were not compared.
 */
function accounted(library: Library, text: string, parts: readonly Part[], { found, unfound }: Result): Result {
  const further = new Map<WordingMatch, Difference>();
  const prose: Range[] = [];
  for (const index of [...parts.keys(), parts.length]) {
    const at = { start: parts[index - 1]?.end ?? 0, end: parts[index]?.start ?? text.length };
    const [before, after] = [parts[index - 1], parts[index]];
    const isIn = (part: Part | undefined) => part?.speaker != null && overlaps(part.speaker, at);
    const isBefore =
      !before ||
      (!isIn(before) && after !== undefined && (isIn(after) || /:\s*\W*$/.test(text.slice(at.start, at.end))));
    const owner = isBefore ? after : before;
    const matches = found.find(({ part }) => part === owner)?.matches ?? [];
    const read = matches.map((match) => {
      const document = library.corpus.documents.find(({ id }) => id === match.document);
      if (!document) throw new Error(`no document ${match.document}`);
      const speaker = owner?.speaker && overlaps(owner.speaker, at) ? owner.speaker : null;
      const parties = partiesOfMatch(document, match);
      const beside = readBeside(library, document, parties, { text, at, isBefore, speaker });
      const isTold = match.differences.some(({ kind }) => kind === "attribution");
      if (beside.kind !== "accounted" && !isTold && !further.has(match)) {
        const range = speaker ? joined(speaker, beside.at) : beside.at;
        const source = partiesLine(document, match);
        const difference: Difference = {
          asked: text.slice(range.start, range.end),
          source,
          kind: "attribution",
          at: range,
        };
        if (beside.kind === "name" || speaker) further.set(match, difference);
      }
      return isTold && speaker ? "accounted" : beside.kind;
    });
    const isProse =
      matches.length === 0 ? hasWords(text, at) && unfound.length === 0 : read.every((kind) => kind === "prose");
    if (isProse) prose.push(...proseIn(text, at));
  }
  const whole = found.map(({ part, matches }) => ({
    part,
    matches: matches
      .map((match) => {
        const difference = further.get(match);
        return difference ? { ...match, differences: [difference, ...match.differences] } : match;
      })
      .toSorted((a, b) => a.differences.length - b.differences.length),
  }));
  const all = [...unfound, ...prose].sort((a, b) => a.start - b.start);
  return { found: whole, unfound: all, isQuoted: prose.length > 0 };
}

function joined(a: Range, b: Range): Range {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function hasWords(text: string, { start, end }: Range): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

/** The words of a stretch, without signs around them. */
function proseIn(text: string, range: Range): Range[] {
  if (!hasWords(text, range)) return [];
  const stretch = text.slice(range.start, range.end);
  const first = /[\p{L}\p{N}]/u.exec(stretch)?.index ?? 0;
  const end = range.start + stretch.replace(/[\s“"«„‘']+$/, "").length;
  return [trimRange(text, { start: range.start + first, end })];
}

/** Whether one match is part of another that has more words. */
function isWithin(inner: WordingMatch, outer: WordingMatch): boolean {
  const [a, b] = [inner.quotation, outer.quotation];
  if (a === null || b === null || a.document !== b.document || !overlaps(a, b)) return false;
  return b.end - b.start - (a.end - a.start) > 3;
}

/** Whether what a match has more than another is more than the name of who speaks. */
function goesOn(library: Library, { quotation: inner }: WordingMatch, { quotation: outer }: WordingMatch): boolean {
  if (!inner || !outer) return false;
  const { words } = namesIn(library);
  const around = subtractRanges(outer, [inner]).map(({ start, end }) =>
    outer.exact.slice(start - outer.start, end - outer.start),
  );
  return around.flatMap((text) => wordsOf(text)).some(({ folded }) => !words.has(folded));
}

function findParts(library: Library, text: string, parts: readonly Part[]): Result {
  const found: Found[] = [];
  const unfound: Range[] = [];
  let nears = 0;
  for (const part of parts) {
    const same = findSame(library, text, part);
    const matches = same.length > 0 || nears++ >= PARTS.near ? same : findNear(library, text, part);
    if (matches.length === 0) unfound.push({ start: part.start, end: part.end });
    else {
      found.push({ part, matches });
      unfound.push(...beyondPhrases(text, matches));
    }
  }
  return { found, unfound };
}

/** What of a part goes on beyond the phrases that answer it, where nothing else does; neighbouring words as one. */
function beyondPhrases(text: string, matches: readonly WordingMatch[]): Range[] {
  if (matches.some(({ quotation }) => quotation?.text !== "digest")) return [];
  const ranges = (matches[0]?.beyond ?? []).toSorted((a, b) => a.start - b.start);
  const joined: Range[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(last.end, range.start))) last.end = range.end;
    else joined.push({ ...range });
  }
  return joined;
}

/** The sentences of a text that stand in a source; the others are `unfound`, so that such a text is never the same. */
function findSentences(library: Library, text: string, whole: Part): Result {
  const sentences = sentencesIn(text, whole);
  if (sentences.length < 2) return { found: [], unfound: [] };
  const isLong = ({ start, end }: Range) =>
    (text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []).length >= SENTENCES.words;
  const parts = sentences.filter(isLong).slice(0, SENTENCES.most);
  const { found, unfound } = findParts(
    library,
    text,
    parts.map((range) => ({ ...range, speaker: null })),
  );
  const short = sentences.filter((range) => !parts.includes(range));
  if (found.length === 0) return { found, unfound: [] };
  const rest = [...unfound, ...short].sort((a, b) => a.start - b.start);
  // All sentences are there, but not together: what stands between them is missing.
  return { found, unfound: rest.length > 0 ? rest : [{ start: whole.start, end: whole.end }] };
}

function sentencesIn(text: string, { start, end }: Range): Range[] {
  return paragraphsOf(text.slice(start, end)).flatMap((paragraph) =>
    sentencesOf(text, { start: paragraph.start + start, end: paragraph.end + start }, "en"),
  );
}

/** A part of the asked text as it is looked up: levelled, and without punctuation at its ends. */
function wordingOf(asked: string, { start, end }: Range): Wording {
  const normalised: Normalised = normalise(asked.slice(start, end));
  const free = withoutEnds(normalised.text);
  const toAsked = (range: Range) => {
    const original = originalRange(normalised, { start: range.start + free.start, end: range.end + free.start });
    return { start: original.start + start, end: original.end + start };
  };
  return { asked, toAsked, text: normalised.text.slice(free.start, free.end) };
}

/** Places where the words stand unchanged, one of each document: where they are said by whom they should be, if there is one. */
function findSame(library: Library, asked: string, part: Part): WordingMatch[] {
  const wording = wordingOf(asked, part);
  const byDocument = new Map<Document, Place[]>();
  for (const place of exactPlaces(library.wordings, wording.text)) {
    const { document } = place.text;
    if (cutsCompound(document.text, inDocument(place.text, place.range))) continue;
    byDocument.set(document, [...(byDocument.get(document) ?? []), place]);
  }
  const inTexts = [...byDocument.values()].slice(0, MOST_DOCUMENTS).map((places) => {
    const matches = places.map((place) =>
      matchAt(library, place.text, place.range, { part, differences: moodAt(asked, part, place), score: 1 }),
    );
    return matches.find(({ differences }) => differences.length === 0) ?? (matches[0] as WordingMatch);
  });
  const catalogued = library.corpus.documents.filter(
    (document) => document.form === "digest" && document.hashes.size > 0 && !byDocument.has(document),
  );
  const isThere = catalogued.length > 0 ? hashReader(asked, part) : () => false;
  const byHash = catalogued.filter(isThere).map((document) => hashMatch(library, document, part));
  return [...inTexts, ...byHash].sort((a, b) => a.differences.length - b.differences.length);
}

/** A question or exclamation mark after the asked words where the source has none: the end of words is free, but not in that. */
function moodAt(asked: string, part: Part, { text, range }: Place): Difference[] {
  const tail = /[^\p{L}\p{N}]*$/u.exec(asked.slice(part.start, part.end))?.[0] ?? "";
  const { end } = inDocument(text, range);
  const there = /^[^\p{L}\p{N}\n]*/u.exec(text.document.text.slice(end, end + 12))?.[0] ?? "";
  const isOther = ["?", "!"].some((sign) => tail.includes(sign) && !there.includes(sign));
  const at = { start: part.end - tail.length, end: part.end };
  return isOther ? [{ asked: tail.trim(), source: there.trim(), kind: "wording", at }] : [];
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

/** Places where the words stand with changes, one of each document, the nearest first. */
function findNear(library: Library, asked: string, part: Part, loose = false): WordingMatch[] {
  const cut = loose ? [] : findCut(library, asked, part);
  if (cut.length > 0) return cut;
  const wording = wordingOf(asked, part);
  const tokens = tokensOf(wording.text, { start: 0, end: wording.text.length });
  const matches = new Map<string, WordingMatch>();
  for (const place of nearPlaces(library.wordings, wording.text, { loose })) {
    const { text, alignment, source } = place;
    const isPhrase = text.document.form === "digest";
    if (matches.has(text.document.id) || (isPhrase && !isComparable(tokens.length, source.length))) continue;
    const { differences: ofWords, range } = differencesAt(wording, place, tokens);
    // It is not the same, so something differs.
    const differences = ofWords.length > 0 ? ofWords : [signsAt(wording, { text, range })];
    // Words before and after a phrase may be the source's too.
    const ends = isPhrase ? endsBeyond(differences, wording) : [];
    const match = matchAt(library, text, range, {
      part,
      differences: differences.filter((difference) => !ends.includes(difference)),
      score: alignment.score,
    });
    matches.set(text.document.id, { ...match, beyond: ends.map(({ at }) => at) });
  }
  return [...matches.values()].slice(0, MOST_DOCUMENTS);
}

/** The differences at both ends of a wording that are words which a phrase does not have. */
function endsBeyond(differences: readonly Difference[], { toAsked, text }: Wording): Difference[] {
  const whole = toAsked({ start: 0, end: text.length });
  const ends: Difference[] = [];
  let { start, end } = whole;
  for (const difference of differences) {
    if (difference.source !== "" || difference.at.start > start + 2) break;
    ends.push(difference);
    start = difference.at.end;
  }
  for (const difference of differences.toReversed()) {
    if (difference.source !== "" || difference.at.end < end - 2 || ends.includes(difference)) break;
    ends.push(difference);
    end = difference.at.start;
  }
  return ends;
}

/** A phrase says something of an asked text only if it is about as long. */
function isComparable(asked: number, phrase: number): boolean {
  return asked >= 3 && asked <= 1.7 * phrase && phrase <= 1.7 * asked;
}

type Segment = { wording: Wording; part: Part };
type Located = { range: Range; differences: Difference[]; exact: boolean };

/** Places of a text with marked cuts: its segments, one after another in one text, the shortest way. */
function findCut(library: Library, asked: string, part: Part): WordingMatch[] {
  const segments = segmentsOf(asked, part);
  if (segments.length < 2) return [];
  const longest = segments.toSorted((a, b) => b.wording.text.length - a.wording.text.length)[0] as Segment;
  const index = library.wordings;
  const same = exactPlaces(index, longest.wording.text);
  const places: Place[] = same.length > 0 ? same : nearPlaces(index, longest.wording.text);
  const texts = [...new Set(places.map(({ text }) => text))].filter(({ document }) => document.form === "full");
  const matches = texts.slice(0, 8).flatMap((text) => {
    const located = locateAll(library, text, segments);
    return located ? [matchOfCut(library, asked, text, segments, located, part)] : [];
  });
  return matches.sort((a, b) => weightOf(a) - weightOf(b));
}

function weightOf({ differences }: WordingMatch): number {
  return differences.reduce((sum, { source, kind }) => sum + (kind === "cut" ? 50 + source.length : 200), 0);
}

function segmentsOf(asked: string, { start, end, speaker }: Part): Segment[] {
  const marks = [...asked.slice(start, end).matchAll(CUT_MARK)].map(({ 0: mark, index }) => ({
    start: start + index,
    end: start + index + mark.length,
  }));
  return subtractRanges({ start, end }, marks)
    .map((range) => ({ part: { ...range, speaker }, wording: wordingOf(asked, range) }))
    .filter(({ wording }) => wording.text !== "")
    .slice(0, 12);
}

function locateAll(library: Library, text: WordingText, segments: readonly Segment[]): Located[] | null {
  const located: Located[] = [];
  let from = 0;
  for (const { wording } of segments) {
    const here = locate(library, text, wording, from);
    if (!here) return null;
    located.push(here);
    from = here.range.end;
  }
  // The first place of a segment may be far from the next one: the last before it is meant.
  for (let at = segments.length - 2; at >= 0; at--) {
    const [here, next] = [located[at] as Located, located[at + 1] as Located];
    const { text: words } = (segments[at] as Segment).wording;
    if (!here.exact) continue;
    for (;;) {
      const later = exactPlaceIn(text, words, here.range.start + 1);
      if (!later || later.end > next.range.start) break;
      here.range = later;
    }
  }
  return located;
}

function locate(library: Library, text: WordingText, wording: Wording, from: number): Located | null {
  const same = exactPlaceIn(text, wording.text, from);
  if (same) return { range: same, differences: [], exact: true };
  const [near] = nearPlaces(library.wordings, wording.text, { scope: { text, from } });
  if (!near) return null;
  const tokens = tokensOf(wording.text, { start: 0, end: wording.text.length });
  return { ...differencesAt(wording, near, tokens), exact: false };
}

function matchOfCut(
  library: Library,
  asked: string,
  text: WordingText,
  segments: readonly Segment[],
  located: readonly Located[],
  part: Part,
): WordingMatch {
  const differences = located.flatMap(({ range, differences: own }, index) => {
    const next = located[index + 1];
    if (!next) return own;
    const at = {
      start: (segments[index] as Segment).part.end,
      end: (segments[index + 1] as Segment).part.start,
    };
    return [...own, ...gap(asked, text, { start: range.end, end: next.range.start }, at)];
  });
  const range = { start: (located[0] as Located).range.start, end: (located.at(-1) as Located).range.end };
  return matchAt(library, text, range, { part, differences, score: 0.5 });
}

/** What a mark of a cut stands for. */
function gap(asked: string, text: WordingText, range: Range, at: Range): Difference[] {
  const { start, end } = inDocument(text, range);
  const mark = asked.slice(at.start, at.end).trim();
  const source = range.start < range.end ? text.document.text.slice(start, end).trim() : "";
  const tokens = tokensOf(text.normalised.text, range);
  if (tokens.length === 0) {
    const isSame = normalise(mark).text === normalise(source).text;
    return isSame ? [] : [{ asked: mark, source, kind: "wording", at }];
  }
  const first = inDocument(text, tokens[0] ?? range).start;
  const slices = {
    source: ([token]: readonly (Range | null | undefined)[]) => {
      const word = inDocument(text, token ?? range);
      return text.document.text.slice(word.start, word.end);
    },
  };
  const omitted = text.document.text.slice(first, end).trim();
  return [{ asked: mark, source: omitted, kind: "cut", at }, ...withinCut(tokens, text, slices, { asked: "", at })];
}

function matchAt(
  library: Library,
  text: WordingText,
  range: Range,
  { part, differences, score }: { part: Part; differences: readonly Difference[]; score: number },
): WordingMatch {
  const { document } = text;
  const excerpt = quotable(document, inDocument(text, range));
  const passage = document.passages[indexAt(document.passages, excerpt.start)];
  if (!passage) throw new Error(`no passage at ${excerpt.start} of ${document.id}`);
  const made = quotationOf(library.corpus, { document, passage }, excerpt, score);
  // A phrase in a digest is the source's, though the text around it is ours.
  const quotation: Quotation = document.form === "digest" ? { ...made, words: "source" } : made;
  const { sentence, outside } = around(document, excerpt);
  const named = differences.map((difference) =>
    isOtherSpeaker(library, document, sentence, difference)
      ? { ...difference, kind: "attribution" as const }
      : difference,
  );
  return {
    document: document.id,
    quotation,
    differences: [...attributionDifferences(library, document, part, quotation), ...named],
    asked: { start: part.start, end: part.end },
    outside,
    beyond: [],
  };
}

/** The longest stretch without anything that is not the source's. */
function quotable({ text, omissions }: Document, range: Range): Range {
  return subtractRanges(range, omissions)
    .map((rest) => trimRange(text, rest))
    .reduce((longest, rest) => (rangeLength(rest) > rangeLength(longest) ? rest : longest));
}

/** The sentences that an excerpt is of, and the words of them outside it that turn what they say. */
function around({ form, text, passages }: Document, excerpt: Range): { sentence: Range; outside: string[] } {
  const sentences = passages
    .filter((passage) => overlaps(passage, excerpt))
    .flatMap((passage) => passage.sentences)
    .filter((sentence) => overlaps(sentence, excerpt));
  const sentence = {
    start: Math.min(excerpt.start, sentences[0]?.start ?? excerpt.start),
    end: Math.max(excerpt.end, sentences.at(-1)?.end ?? excerpt.end),
  };
  if (form === "digest") return { sentence, outside: [] };
  const rest = subtractRanges(sentence, [excerpt]).flatMap(({ start, end }) => {
    const normalised = normalise(text.slice(start, end));
    return tokensOf(normalised.text, { start: 0, end: normalised.text.length })
      .filter(({ text: word }) => turns(word))
      .map((token) => originalRange(normalised, token))
      .map((word) => text.slice(start + word.start, start + word.end));
  });
  return { sentence, outside: [...new Set(rest)] };
}

/** Whether a changed word is a name of one who speaks in the sentence. */
function isOtherSpeaker(
  library: Library,
  document: Document,
  sentence: Range,
  { asked, source, kind }: Difference,
): boolean {
  if (kind !== "wording" || asked === "" || source === "") return false;
  const names = namesIn(library);
  if (!isKnownName(names, source) || !(isName(names, asked) || /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(asked))) return false;
  return VERB_OF_SAYING.test(document.text.slice(sentence.start, sentence.end));
}

function attributionDifferences(
  library: Library,
  document: Document,
  { speaker }: Part,
  quotation: Quotation,
): Difference[] {
  if (speaker === null) return [];
  if (document.form === "digest") return digestAttribution(library, document, { ...speaker });
  const { name, start, end } = speaker;
  const isMeant = (party: string) => means(library, document, name, party);
  const speakers = speakersOf(quotation);
  const passedOn = [quotation.issuer.name, quotation.publisher.name].find(isMeant);
  if (speakers.length > 0 ? speakers.every(isMeant) : passedOn !== undefined) return [];
  const source =
    speakers.length > 0 && passedOn !== undefined
      ? `published by ${passedOn}; the words are ${speakers.join("’s and ")}’s`
      : speakersLine(speakers, quotation.issuer.name);
  return [{ asked: name, source, kind: "attribution", at: { start, end } }];
}

function speakersOf({ attribution, voices }: Quotation): string[] {
  const heard = voices.flatMap((voice) => voice.speaker ?? []);
  return heard.length > 0 ? heard : attribution.speaker === null ? [] : [attribution.speaker];
}

function speakersLine(speakers: readonly string[], issuer: string): string {
  return speakers.length > 0 ? speakers.join("; ") : `speaker not established, issued by ${issuer}`;
}

/** Those whose words a match may be: who speaks, or else who issued the document and who published it. */
function partiesOfMatch({ form, metadata: { issuer, publisher } }: Document, { quotation }: WordingMatch): string[] {
  const speakers = quotation && form === "full" ? speakersOf(quotation) : [];
  return speakers.length > 0 ? speakers : [issuer.name, publisher.name];
}

function partiesLine({ form, metadata: { issuer } }: Document, { quotation }: WordingMatch): string {
  return form === "full" && quotation ? speakersLine(speakersOf(quotation), issuer.name) : `issued by ${issuer.name}`;
}

/** Tells whether a document's hashes have all sentences of a part, one by one or some together, as they were catalogued. */
function hashReader(asked: string, part: Part): (document: Document) => boolean {
  const sentences = sentencesIn(asked, part);
  if (sentences.length > SENTENCES.most) return () => false;
  const known = new Map<string, string>();
  const hashOf = (from: number, to: number): string => {
    const key = `${from} ${to}`;
    const hash = known.get(key) ?? wordingHash(asked.slice(sentences[from]?.start, sentences[to]?.end));
    known.set(key, hash);
    return hash;
  };
  return ({ hashes }) => {
    if (sentences.length === 0) return false;
    for (let from = 0; from < sentences.length; ) {
      const to = [from + 3, from + 2, from + 1, from].find(
        (at) => at < sentences.length && hashes.has(hashOf(from, at)),
      );
      if (to === undefined) return false;
      from = to + 1;
    }
    return true;
  };
}

function hashMatch(library: Library, document: Document, part: Part): WordingMatch {
  return {
    document: document.id,
    quotation: null,
    differences: part.speaker ? digestAttribution(library, document, part.speaker) : [],
    asked: { start: part.start, end: part.end },
    outside: [],
    beyond: [],
  };
}

/** Without the full text, a name can be right only where the document gives nobody else's words. */
function digestAttribution(
  library: Library,
  document: Document,
  { name, start, end }: Range & { name: string },
): Difference[] {
  const { issuer, publisher, speakers } = document.metadata;
  const isMeant = (party: { name: string }) => means(library, document, name, party.name);
  const others = speakers.filter((speaker) => speaker.name !== issuer.name && speaker.name !== publisher.name);
  if (others.length === 0 && [issuer, publisher].some(isMeant)) return [];
  const source = [...speakers, issuer, publisher].some(isMeant)
    ? "not to be told without the full text"
    : `issued by ${issuer.name}`;
  return [{ asked: name, source, kind: "attribution", at: { start, end } }];
}

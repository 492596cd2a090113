import { attributionOf } from "../../attribution/spans.ts";
import { IS_SHORT_TITLE } from "../../lexicon/people.ts";
import { HARMLESS_CUT, HEDGES_AMID, NEGATED_BY_FORM, WIDENED } from "../../lexicon/wording.ts";
import type { Library } from "../../search/library.ts";
import { exactPlaceIn } from "../../search/wording/exact.ts";
import { nearPlaces } from "../../search/wording/near.ts";
import { inDocument, type Place, type WordingText } from "../../search/wording/texts.ts";
import { type Token, tokensOf } from "../../search/wording/words.ts";
import { normalise } from "../../text/normalise.ts";
import { isNumber } from "../../text/numbers.ts";
import { overlaps, type Range, subtractRanges } from "../../text/ranges.ts";
import { CUT_MARK, type Part } from "./asked.ts";
import type { Difference } from "./difference.ts";
import { differencesAt } from "./differences.ts";
import type { Edit } from "./edits.ts";
import { hedging } from "./hedges.ts";
import type { Inquiry, Wording } from "./inquiry.ts";
import { matchAt, type WordingMatch } from "./match.ts";
import { denies, languageOf, negators, turns } from "./negations.ts";
import { outsideTurns } from "./same.ts";
import { withinCut } from "./turning.ts";

/** Segments in another order stand within so much of one another to be of one passage. UTF-16 units. */
const MOST_APART = 1500;

/** A text of more segments is not read as one that was cut. Chosen by hand. */
const MOST_SEGMENTS = 12;

type Segment = { wording: Wording; part: Part };
type Located = { range: Range; differences: Difference[]; numbers: Edit[]; exact: boolean };

/** Places of a text with marked cuts: its segments, one after another in one text, the shortest way. */
export function findCut(inquiry: Inquiry, part: Part): WordingMatch[] {
  const segments = segmentsOf(inquiry, part);
  if (segments.length < 2) return [];
  if (segments.length > MOST_SEGMENTS) {
    inquiry.work.isCutShort = true;
    return [];
  }
  const longest = segments.toSorted((a, b) => b.wording.text.length - a.wording.text.length)[0] as Segment;
  const { library, text: asked } = inquiry;
  const same = inquiry.exactOf(longest.wording.text);
  const places: readonly Place[] = same.length > 0 ? same : inquiry.nearOf(longest.wording.text);
  const texts = [...new Set(places.map(({ text }) => text))].filter(({ document }) => document.form === "full");
  const matches = texts.slice(0, 8).flatMap((text) => {
    const located = locateAll(inquiry, text, segments);
    if (located) return [matchOfCut(library, asked, text, segments, located, part)];
    const reordered = reorderedMatch(library, asked, text, segments, part);
    return reordered ? [reordered] : [];
  });
  return matches.sort((a, b) => weightOf(a) - weightOf(b));
}

function weightOf({ differences }: WordingMatch): number {
  return differences.reduce((sum, { source, kind }) => sum + (kind === "cut" ? 50 + source.length : 200), 0);
}

function segmentsOf({ text: asked, wordingOf }: Inquiry, { start, end, speaker }: Part): Segment[] {
  const marks = [...asked.slice(start, end).matchAll(CUT_MARK)].map(({ 0: mark, index }) => ({
    start: start + index,
    end: start + index + mark.length,
  }));
  return subtractRanges({ start, end }, marks)
    .map((range) => ({ part: { ...range, speaker }, wording: wordingOf(range) }))
    .filter(({ wording }) => wording.text !== "");
}

function locateAll(inquiry: Inquiry, text: WordingText, segments: readonly Segment[]): Located[] | null {
  const located: Located[] = [];
  let from = 0;
  for (const { wording } of segments) {
    const here = locate(inquiry, text, wording, from);
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

function locate({ library, work }: Inquiry, text: WordingText, wording: Wording, from: number): Located | null {
  const same = exactPlaceIn(text, wording.text, from);
  if (same) return { range: same, differences: [], numbers: [], exact: true };
  const [near] = nearPlaces(library.wordings, wording.text, { scope: { text, from }, work });
  if (!near) return null;
  return { ...differencesAt(wording, near, wording.tokens()), exact: false };
}

/** Segments that all stand in one text, but in another order. */
function reorderedMatch(
  library: Library,
  asked: string,
  text: WordingText,
  segments: readonly Segment[],
  part: Part,
): WordingMatch | null {
  const places = segments.map(({ wording }) => exactPlaceIn(text, wording.text, 0));
  if (places.some((place) => place === null)) return null;
  const inOrder = (places as Range[]).toSorted((a, b) => a.start - b.start);
  const isNear = (inOrder.at(-1) as Range).end - (inOrder[0] as Range).start < MOST_APART;
  const range = { start: (inOrder[0] as Range).start, end: (inOrder.at(-1) as Range).end };
  if (!isNear || inOrder.some((place, index) => index > 0 && overlaps(place, inOrder[index - 1] as Range))) return null;
  const { start, end } = inDocument(text, range);
  const difference: Difference = {
    asked: asked.slice(part.start, part.end).trim(),
    source: text.document.text.slice(start, end),
    kind: "cut",
    at: { start: part.start, end: part.end },
  };
  return matchAt(library, text, range, { part, differences: [difference], score: 0.4 });
}

function matchOfCut(
  library: Library,
  asked: string,
  text: WordingText,
  segments: readonly Segment[],
  located: readonly Located[],
  part: Part,
): WordingMatch {
  const speakers = located.map(({ range }) => speakerAt(text, range));
  const gaps = located.slice(1).map((next, index) => {
    const isSplice = speakers[index] !== speakers[index + 1];
    const at = { start: (segments[index] as Segment).part.end, end: (segments[index + 1] as Segment).part.start };
    return gap(asked, text, { start: (located[index] as Located).range.end, end: next.range.start }, { at, isSplice });
  });
  const differences = located.flatMap(({ differences: own }, index) => [...own, ...(gaps[index]?.differences ?? [])]);
  const [first, last] = [located[0] as Located, located.at(-1) as Located];
  const range = { start: first.range.start, end: last.range.end };
  const outside = outsideTurns(part, { text, range });
  const edits = located.flatMap(({ numbers }, index) => [...numbers, ...(gaps[index]?.edits ?? [])]);
  const match = matchAt(library, text, range, { part, differences: [...differences, ...outside], edits, score: 0.5 });
  const spliced = [...new Set(speakers)];
  return spliced.length > 1 ? { ...match, spliced } : match;
}

/** Whose words stand in a range: who speaks, or who issued them where nobody does. */
function speakerAt({ document, ...text }: WordingText, range: Range): string {
  const { speaker = null } = attributionOf(document.attributions, inDocument({ document, ...text }, range)) ?? {};
  return speaker ?? document.metadata.issuer.name;
}

type Gap = { differences: Difference[]; edits: Edit[] };

/**
 * What a mark of a cut stands for: an edit where what was cut turns, counts or limits nothing, else a difference, as
 * where it joins words of two speakers.
 */
function gap(asked: string, text: WordingText, range: Range, { at, isSplice }: { at: Range; isSplice: boolean }): Gap {
  const { start, end } = inDocument(text, range);
  const mark = asked.slice(at.start, at.end).trim();
  const source = range.start < range.end ? text.document.text.slice(start, end).trim() : "";
  const tokens = tokensOf(text.normalised.text, range);
  if (tokens.length === 0 && !isSplice) {
    const isSame = normalise(mark).text === normalise(source).text;
    return { differences: [], edits: isSame ? [] : [{ asked: mark, source, kind: "ellipsis", at }] };
  }
  const first = inDocument(text, tokens[0] ?? range).start;
  const slices = {
    source: (words: readonly (Range | null | undefined)[]) => {
      const [from, to] = [words[0] ?? range, words.at(-1) ?? range];
      return text.document.text.slice(inDocument(text, from).start, inDocument(text, to).end);
    },
  };
  const omitted = text.document.text.slice(first, end).trim();
  const isOfWhom = isRelative(text, range, tokens);
  const turning = withinCut(tokens, text, slices, { asked: "", at }).filter(
    ({ kind }) => kind !== "number" || !isOfWhom,
  );
  if (!isSplice && turning.length === 0 && isPlainCut(text, range, tokens)) {
    return { differences: [], edits: [{ asked: mark, source: omitted, kind: "ellipsis", at }] };
  }
  return { differences: [{ asked: mark, source: omitted, kind: "cut", at }, ...turning], edits: [] };
}

/**
 * Whether a cut surely changes nothing beside it: whole sentences; a parenthesis, or in English what stands between two
 * commas or dashes, with nothing in it that turns, limits, denies or reports; or English words of a closed list that
 * say when, where or of what kind. No quotation begins or ends in it. All else is a difference.
 */
function isPlainCut(wording: WordingText, range: Range, tokens: readonly Token[]): boolean {
  const { text } = wording.normalised;
  const stretch = text.slice(range.start, range.end);
  const [head, tail] = [text.slice(range.start, tokens[0]?.start), text.slice(tokens.at(-1)?.end, range.end)];
  if ((stretch.match(/(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])/gu) ?? []).length % 2 === 1) return false;
  // "Capt. Falk": a title ends no sentence.
  const isTitled = (index: number) => IS_SHORT_TITLE.test(tokens[index - 1]?.text ?? "");
  const ends = tokens.flatMap(({ opens }, index) => (opens && index > 0 && !isTitled(index) ? [index] : []));
  const [opensBefore, opensAfter] = [/[.!?]/.test(head), /[.!?]/.test(tail)];
  if (opensBefore && opensAfter) return true;
  const [firstEnd, lastEnd] = [ends[0], ends.at(-1)];
  if (firstEnd === undefined || lastEnd === undefined)
    return opensBefore === opensAfter && (isAmid(wording, tokens, head, tail) || isHarmless(wording, range, tokens));
  // What is left of two sentences would become one.
  if (!opensBefore && !opensAfter) return false;
  return isHarmless(wording, range, opensBefore ? tokens.slice(lastEnd) : tokens.slice(0, firstEnd));
}

/** Between commas a clause that tells of whom or what stands before it: ", who has sewn since 1988,". */
function isRelative(wording: WordingText, range: Range, tokens: readonly Token[]): boolean {
  const { text } = wording.normalised;
  const [head, tail] = [text.slice(range.start, tokens[0]?.start), text.slice(tokens.at(-1)?.end, range.end)];
  return /^(?:who|which|whose|where)$/.test(tokens[0]?.text ?? "") && isAmid(wording, tokens, head, tail);
}

/** A parenthesis, or in English what stands between two commas or dashes, that says nothing of the rest. */
function isAmid({ normalised, document }: WordingText, tokens: readonly Token[], head: string, tail: string): boolean {
  const { language } = document.metadata;
  if (NEGATED_BY_FORM.has(languageOf(language))) return false;
  const inside = normalised.text.slice(tokens[0]?.start, tokens.at(-1)?.end);
  const isParenthesis = head.includes("(") && tail.includes(")") && !/[()]/.test(inside);
  const isBetween = (sign: RegExp) => sign.test(head) && sign.test(tail);
  const isApposition = (isBetween(/^ ?, ?$/) || isBetween(/^ ?- ?$/)) && !/[,;:()]| - |--/.test(inside);
  if (!isParenthesis && !(isApposition && languageOf(language) === "en")) return false;
  return (
    hedging(tokens).size === 0 &&
    tokens.every(({ text }) => !turns(text, language) && !denies(text, language) && !HEDGES_AMID.test(text))
  );
}

/** Words of time, place and kind, in an English sentence of which no other word would hold of more without them. */
function isHarmless({ normalised: { text }, document }: WordingText, range: Range, tokens: readonly Token[]): boolean {
  const { language } = document.metadata;
  if (languageOf(language) !== "en" || !HARMLESS_CUT.test(tokens.map((token) => token.text).join(" "))) return false;
  const before =
    text
      .slice(Math.max(0, range.start - BESIDE), range.start)
      .split(/[.!?]/)
      .at(-1) ?? "";
  const after = text.slice(range.end, range.end + BESIDE).split(/[.!?]/)[0] ?? "";
  const beside = [before, after].flatMap((words) => tokensOf(words, { start: 0, end: words.length }));
  return [...beside, ...tokens].every(
    ({ text: word }) =>
      negators(word, language).length === 0 && !turns(word, language) && !WIDENED.test(word) && !isNumber(word),
  );
}

/** So far beside a cut the words of its sentence are looked at. UTF-16 units; longer sentences are rare. */
const BESIDE = 400;

import type { Library } from "../../search/library.ts";
import { exactPlaceIn, exactPlaces } from "../../search/wording/exact.ts";
import { nearPlaces } from "../../search/wording/near.ts";
import type { Place, WordingText } from "../../search/wording/texts.ts";
import { tokensOf } from "../../search/wording/words.ts";
import { normalise } from "../../text/normalise.ts";
import { type Range, subtractRanges } from "../../text/ranges.ts";
import { CUT_MARK, type Part } from "./asked.ts";
import { type Difference, differencesAt, inDocument, withinCut } from "./differences.ts";
import type { Inquiry, Wording } from "./inquiry.ts";
import { matchAt, type WordingMatch } from "./match.ts";

type Segment = { wording: Wording; part: Part };
type Located = { range: Range; differences: Difference[]; exact: boolean };

/** Places of a text with marked cuts: its segments, one after another in one text, the shortest way. */
export function findCut(inquiry: Inquiry, part: Part): WordingMatch[] {
  const segments = segmentsOf(inquiry, part);
  if (segments.length < 2) return [];
  const longest = segments.toSorted((a, b) => b.wording.text.length - a.wording.text.length)[0] as Segment;
  const { library, text: asked } = inquiry;
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

function segmentsOf({ text: asked, wordingOf }: Inquiry, { start, end, speaker }: Part): Segment[] {
  const marks = [...asked.slice(start, end).matchAll(CUT_MARK)].map(({ 0: mark, index }) => ({
    start: start + index,
    end: start + index + mark.length,
  }));
  return subtractRanges({ start, end }, marks)
    .map((range) => ({ part: { ...range, speaker }, wording: wordingOf(range) }))
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

import approximately from "approx-string-match";
import { indexAt, type Range } from "../../text/ranges.ts";
import { type Alignment, aligned, couldBeNear, vocabularyOf } from "./alignment.ts";
import { addHit, BIN, chosenBins, emptyBins } from "./bins.ts";
import { type Grams, gramsOf, textAt } from "./index.ts";
import type { Place, WordingIndex, WordingText } from "./texts.ts";
import { type Token, tokensOf } from "./words.ts";

/** Where a wording stands in a text with changes, and how its words are aligned to those of the text. */
export type NearPlace = Place & { source: readonly Token[]; alignment: Alignment };

/** What one search may do, so that none keeps others waiting. */
const BUDGET = { hits: 6_000, common: 3_000, cells: 600_000 } as const;

/** Where to look for a wording: in which text, and from which offset of it on. */
type Scope = { text: WordingText; from: number };

/**
 * How much may still be compared for one text, however often its parts are looked up: pairs of words; and whether
 * something of it was not compared, as that was used up or there was too much of it. `misspelt`: how often words may
 * still be compared by their characters, where none of them is right.
 */
export type Work = { cells: number; misspelt: number; isCutShort: boolean };

/**
 * Places where a normalised wording stands with changes, at most one in each text, the best first. The grams that it
 * shares with the texts choose where to look; the alignment of words decides. `loose` takes what has less in common.
 */
export function nearPlaces(
  index: WordingIndex,
  wording: string,
  {
    scope,
    loose = false,
    work = { cells: BUDGET.cells, misspelt: MISSPELT.most, isCutShort: false },
  }: { scope?: Scope; loose?: boolean; work?: Work } = {},
): NearPlace[] {
  if (work.cells <= 0) {
    work.isCutShort = true;
    return [];
  }
  const asked = tokensOf(wording, { start: 0, end: wording.length });
  const vocabulary = vocabularyOf(asked);
  const best = new Map<WordingText, NearPlace>();
  for (const [rank, { text, range }] of windowsFor(index, wording, scope).entries()) {
    const source = tokensOf(text.normalised.text, range).filter(({ start }) => {
      const omission = text.omissions[indexAt(text.omissions, start)];
      return !omission || omission.start > start;
    });
    const cells = asked.length * source.length;
    if (work.cells < cells && (best.size > 0 || work.cells <= 0)) {
      work.isCutShort = true;
      break;
    }
    work.cells -= cells;
    const isFar = !loose && !couldBeNear(vocabulary, source);
    const alignment =
      (isFar ? null : aligned(asked, source, loose ? "loose" : "near")) ??
      (rank < MISSPELT.windows && work.misspelt-- > 0 ? misspelt(text, range, wording, asked, source) : null);
    if (!alignment || alignment.score <= (best.get(text)?.alignment.score ?? Number.NEGATIVE_INFINITY)) continue;
    const paired = alignment.pairs.filter((at) => at >= 0);
    const [first, last] = [source[paired[0] as number] as Token, source[paired.at(-1) as number] as Token];
    best.set(text, { text, range: { start: first.start, end: last.end }, source, alignment });
  }
  return [...best.values()].sort((a, b) => b.alignment.score - a.alignment.score);
}

/**
 * So many wrong characters of a hundred make another wording; and in a short one, a few are enough. Of a long one some
 * words are right, by which it is found.
 */
const MISSPELT = { share: 0.34, characters: 20, most: 1000, windows: 3 } as const;

/** The alignment of a wording with so many typing errors that its words are not to be told, but its characters are. */
function misspelt(
  { normalised }: WordingText,
  { start, end }: Range,
  wording: string,
  asked: readonly Token[],
  source: readonly Token[],
): Alignment | null {
  if (wording.length < MISSPELT.characters || wording.length > MISSPELT.most) return null;
  const most = Math.floor(wording.length * MISSPELT.share);
  const [found] = approximately(normalised.text.slice(start, end), wording, most);
  if (!found) return null;
  const within = (token: Token) => token.end > start + found.start && token.start < start + found.end;
  const first = source.findIndex(within);
  const words = source.filter(within);
  const alignment = aligned(asked, words, "any");
  if (!alignment || first < 0) return null;
  const score = Math.max(0, 1 - (1.5 * found.errors) / wording.length);
  return { score, pairs: alignment.pairs.map((at) => (at < 0 ? at : at + first)) };
}

/**
 * Stretches of texts that share the most grams with a wording, rare grams counting more, the best first. Grams of the
 * same wording stand as far from one another as in what is asked, so they are counted by where the wording would
 * begin.
 */
function windowsFor(index: WordingIndex, wording: string, scope?: Scope): Place[] {
  const at = scope ? index.texts.indexOf(scope.text) : 0;
  const low = scope ? (index.bases[at] as number) + scope.from : 0;
  const high = scope ? (index.bases[at + 1] as number) : (index.bases.at(-1) as number);
  const grams = gramsOf(index, wording);
  const bins = emptyBins();
  const repeats = new Map<number, number>();
  let hits = 0;
  for (const begin of rarestFirst(grams)) {
    const [from, to] = [grams.from[begin] as number, grams.to[begin] as number];
    const frequency = to - from;
    if (hits >= BUDGET.hits || (frequency > BUDGET.common && hits > 0)) break;
    // A gram that a wording repeats says no more than once.
    const times = (repeats.get(from) ?? 0) + 1;
    repeats.set(from, times);
    if (times > 3) continue;
    const weight = 1 / Math.log2(2 + frequency);
    const last = Math.min(to, from + BUDGET.common);
    for (let slot = from; slot < last; slot++) {
      const place = index.places[slot] as number;
      if (place < low || place >= high) continue;
      hits++;
      addHit(bins, Math.floor((place - begin) / BIN), weight, place);
    }
  }
  return chosenBins(bins, wording.length).flatMap(({ first, last, place }) => {
    // A wording may begin before its text does; the place of any gram of it is in the text.
    const { text, base } = textAt(index, place);
    const length = text.normalised.text.length;
    const margin = 60 + Math.round(wording.length * 0.06);
    const start = Math.max(0, low - base, first * BIN - base - margin);
    const end = Math.min(length, (last + 1) * BIN - base + wording.length + margin);
    return start < end ? [{ text, range: { start, end } }] : [];
  });
}

/** More than the characters of any wording that is looked up. */
const MOST_GRAMS = 2 ** 20;

/** Where the grams of a wording begin in it, those of the fewest places first. */
function rarestFirst({ from, to }: Grams): Float64Array {
  // Sorted as numbers: how many places, and behind it where the gram begins.
  const keys = new Float64Array(from.length);
  for (let at = 0; at < keys.length; at++) keys[at] = ((to[at] as number) - (from[at] as number)) * MOST_GRAMS + at;
  keys.sort();
  for (let at = 0; at < keys.length; at++) keys[at] = (keys[at] as number) % MOST_GRAMS;
  return keys;
}

import approximately from "approx-string-match";
import { indexAt, type Range } from "../../text/ranges.ts";
import { type Alignment, aligned } from "./alignment.ts";
import { gramsOf, textAt } from "./index.ts";
import type { Place, WordingIndex, WordingText } from "./texts.ts";
import { type Token, tokensOf } from "./words.ts";

/** Where a wording stands in a text with changes, and how its words are aligned to those of the text. */
export type NearPlace = Place & { source: readonly Token[]; alignment: Alignment };

/** What one search may do, so that none keeps others waiting. */
const BUDGET = { hits: 6_000, common: 3_000, windows: 8, cells: 600_000 } as const;

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
    const alignment =
      aligned(asked, source, loose ? "loose" : "near") ??
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
  const bins = new Map<number, Bin>();
  const repeats = new Map<number, number>();
  let hits = 0;
  for (const gram of gramsOf(index, wording).sort((a, b) => a.to - a.from - (b.to - b.from))) {
    const frequency = gram.to - gram.from;
    if (hits >= BUDGET.hits || (frequency > BUDGET.common && hits > 0)) break;
    // A gram that a wording repeats says no more than once.
    const times = (repeats.get(gram.from) ?? 0) + 1;
    repeats.set(gram.from, times);
    if (times > 3) continue;
    const weight = 1 / Math.log2(2 + frequency);
    for (let slot = gram.from; slot < Math.min(gram.to, gram.from + BUDGET.common); slot++) {
      const place = index.places[slot] as number;
      if (place < low || place >= high) continue;
      hits++;
      const key = Math.floor((place - gram.at) / BIN);
      const bin = bins.get(key);
      if (bin) {
        bin.weight += weight;
        bin.count++;
      } else bins.set(key, { weight, count: 1, place });
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

/** Characters within which grams count as of the same wording. */
const BIN = 64;

/** A wording of more characters is looked for in fewer places. */
const LONG = 500;

/** The grams whose wording would begin in one bin; `place` is that of one of them, an offset into all texts. */
type Bin = { weight: number; count: number; place: number };

type Bins = { first: number; last: number; weight: number; place: number };

/** The heaviest bins with those near them, which hold the rest of a wording that was cut. */
function chosenBins(bins: ReadonlyMap<number, Bin>, length: number): Bins[] {
  const fewest = length < 30 ? 1 : Math.max(2, length * 0.025);
  const near = Math.ceil((length * 0.6 + 200) / BIN);
  const heavy: Bins[] = [];
  for (const [key, { weight, count, place }] of bins) {
    const next = bins.get(key + 1);
    if (count + (next?.count ?? 0) < fewest) continue;
    heavy.push({ first: key, last: next ? key + 1 : key, weight: weight + (next?.weight ?? 0), place });
  }
  const chosen: Bins[] = [];
  for (const bin of heavy.sort((a, b) => b.weight - a.weight)) {
    const home = chosen.find(({ first, last }) => bin.first <= last + near && bin.last >= first - near);
    if (home) {
      if (bin.weight < home.weight * 0.15) continue;
      home.first = Math.min(home.first, bin.first);
      home.last = Math.max(home.last, bin.last);
    } else if (chosen.length < (length > LONG ? 3 : BUDGET.windows)) chosen.push({ ...bin });
  }
  return chosen.filter(({ weight }) => weight >= (chosen[0]?.weight ?? 0) * 0.2);
}

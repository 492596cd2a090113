import approximately from "approx-string-match";
import type { Document } from "../../documents/document.ts";
import { type Normalised, normalise, normalisedRange } from "../../text/normalise.ts";
import { isNumber } from "../../text/number-words.ts";
import { indexAt, overlaps, type Range } from "../../text/ranges.ts";
import { type Alignment, aligned } from "./alignment.ts";

/**
 * A stretch of a document in which wordings are looked up: the whole of a full text, or one phrase of the source in a
 * digest. `start` is where it begins in the document's text; all other offsets are into `normalised.text`.
 */
export type WordingText = {
  document: Document;
  start: number;
  normalised: Normalised;
  /** What is never quoted. */
  omissions: readonly Range[];
};

/**
 * All texts with a table of their character 8-grams: where the grams of each hash stand, as offsets into all texts one
 * after another (`bases` are where each begins). A counting sort into typed arrays: 4 bytes for each character.
 */
export type WordingIndex = {
  texts: readonly WordingText[];
  bases: Uint32Array;
  firsts: Uint32Array;
  places: Uint32Array;
};

/** A word of a normalised text; `opens`: whether a sentence ends before it. */
export type Token = Range & { text: string; opens: boolean };

/** Where a wording stands in a text, unchanged or with an alignment to what stands there. */
export type Place = { text: WordingText; range: Range };
export type NearPlace = Place & { source: readonly Token[]; alignment: Alignment };

const GRAM = 8;

/** Texts are counted as lying so far apart that no wording is looked for across two of them. */
const APART = 8192;

/** What one search may do, so that none keeps others waiting. */
const BUDGET = { postings: 50_000, hits: 6_000, common: 3_000, windows: 8, cells: 1_000_000, places: 20 } as const;

export function indexWordings(documents: readonly Document[]): WordingIndex {
  const texts = documents.flatMap((document) => {
    const { text, form, phrases, omissions } = document;
    const stretches = form === "full" ? [{ start: 0, end: text.length }] : phrases;
    return stretches.map(({ start, end }) => {
      const normalised = normalise(text.slice(start, end));
      return {
        document,
        start,
        normalised,
        omissions: form === "full" ? omissions.map((omission) => normalisedRange(normalised, omission)) : [],
      };
    });
  });
  const bases = new Uint32Array(texts.length + 1);
  for (const [index, { normalised }] of texts.entries()) {
    bases[index + 1] = (bases[index] as number) + normalised.text.length + APART;
  }
  const total = texts.reduce((sum, { normalised }) => sum + normalised.text.length, 0);
  const size = 2 ** Math.min(21, Math.max(10, Math.ceil(Math.log2(total + 1)) - 2));
  const firsts = new Uint32Array(size + 1);
  for (const { normalised } of texts) {
    eachGram(normalised.text, size, (hash) => {
      firsts[hash + 1] = (firsts[hash + 1] as number) + 1;
    });
  }
  for (let hash = 0; hash < size; hash++) {
    firsts[hash + 1] = (firsts[hash + 1] as number) + (firsts[hash] as number);
  }
  const places = new Uint32Array(firsts[size] as number);
  const next = firsts.slice();
  for (const [index, { normalised }] of texts.entries()) {
    const base = bases[index] as number;
    eachGram(normalised.text, size, (hash, at) => {
      const slot = next[hash] as number;
      places[slot] = base + at;
      next[hash] = slot + 1;
    });
  }
  return { texts, bases, firsts, places };
}

/** The polynomial by which grams are hashed, and its power for the character that leaves the gram. */
const FACTOR = 0x01000193;
const LEAVING = Array.from({ length: GRAM }).reduce<number>((power) => Math.imul(power, FACTOR), 1);

function eachGram(text: string, size: number, use: (hash: number, at: number) => void): void {
  let rolling = 0;
  for (let at = 0; at < text.length; at++) {
    rolling = (Math.imul(rolling, FACTOR) + text.charCodeAt(at)) | 0;
    if (at >= GRAM) rolling = (rolling - Math.imul(text.charCodeAt(at - GRAM), LEAVING)) | 0;
    if (at < GRAM - 1) continue;
    const mixed = Math.imul(rolling ^ (rolling >>> 15), 0x2c1b3c6d);
    use((mixed ^ (mixed >>> 13)) & (size - 1), at - GRAM + 1);
  }
}

/** A gram of a wording: where it begins there, and where its places are in the table. */
type Gram = { at: number; from: number; to: number };

function gramsOf({ firsts }: WordingIndex, wording: string): Gram[] {
  const grams: Gram[] = [];
  eachGram(wording, firsts.length - 1, (hash, at) => {
    grams.push({ at, from: firsts[hash] as number, to: firsts[hash + 1] as number });
  });
  return grams;
}

/** The text at an offset into all of them. */
function textAt({ texts, bases }: WordingIndex, place: number): { text: WordingText; base: number } {
  let [low, high] = [0, texts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((bases[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return { text: texts[low] as WordingText, base: bases[low] as number };
}

/**
 * All places where a normalised wording stands unchanged, between word boundaries and with nothing in it that is not the
 * source's; only so many of each text.
 */
export function exactPlaces(index: WordingIndex, wording: string): Place[] {
  const found = new Map<WordingText, Place[]>();
  const take = (text: WordingText, start: number) => {
    const range = { start, end: start + wording.length };
    const places = found.get(text) ?? [];
    if (places.length >= BUDGET.places || !standsAlone(text.normalised.text, range) || isBroken(text, range)) return;
    found.set(text, [...places, { text, range }]);
  };
  const rarest = gramsOf(index, wording).reduce<Gram | null>(
    (least, gram) => (least && least.to - least.from <= gram.to - gram.from ? least : gram),
    null,
  );
  if (rarest) {
    for (const place of index.places.subarray(rarest.from, Math.min(rarest.to, rarest.from + BUDGET.postings))) {
      const { text, base } = textAt(index, place);
      const start = place - base - rarest.at;
      if (start >= 0 && text.normalised.text.startsWith(wording, start)) take(text, start);
    }
  } else if (wording !== "") {
    for (const text of index.texts) {
      const { text: normalised } = text.normalised;
      let looked = 0;
      for (let at = normalised.indexOf(wording); at >= 0 && looked < 200; at = normalised.indexOf(wording, at + 1)) {
        looked++;
        take(text, at);
      }
    }
  }
  return [...found.values()].flat();
}

/** Where a normalised wording stands unchanged in one text, from an offset on. */
export function exactPlaceIn(text: WordingText, wording: string, from: number): Range | null {
  const { text: normalised } = text.normalised;
  for (let at = normalised.indexOf(wording, from); at >= 0; at = normalised.indexOf(wording, at + 1)) {
    const range = { start: at, end: at + wording.length };
    if (standsAlone(normalised, range) && !isBroken(text, range)) return range;
  }
  return null;
}

function isBroken({ omissions }: WordingText, range: Range): boolean {
  return omissions.some((omission) => overlaps(omission, range));
}

const SCALE = /^(?:hundreds?|thousands?|millions?|billions?|trillions?|dozens?|percent|half|m|bn|k)$/;

/**
 * Whether a stretch of a normalised text begins and ends between words, so that no word, number, amount or compound is cut:
 * "60 people" does not stand in "1160 people", nor "5" in "3.5", "3-5", "5 %" or "5 million", nor "can" in "can't".
 */
export function standsAlone(text: string, { start, end }: Range): boolean {
  return !isCut(text, start) && !isCut(text, end) && !cutsAmount(text, { start, end });
}

const LETTER = "[\\p{L}\\p{M}\\p{N}]";
/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/u;
const ENDS_IN_WORD = new RegExp(`${LETTER}$`, "u");
const STARTS_IN_WORD = new RegExp(`^${LETTER}`, "u");

/** Whether an offset of a normalised text is inside a word. */
function isCut(text: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 4), at), text.slice(at, at + 4)];
  const [ends, starts] = [ENDS_IN_WORD.test(before), STARTS_IN_WORD.test(after)];
  if (UNSPACED.test(before.slice(-1)) || UNSPACED.test(after.slice(0, 1))) return /^\p{M}/u.test(after);
  if (ends && starts) return true;
  // A sign that joins two words stands on one side of the offset.
  if (ends && /^(?:'\p{L}|[.,:/-]\d)/u.test(after)) return /^'/.test(after) || /\d$/.test(before);
  if (starts && /(?:\p{L}'|\d[.,:/-])$/u.test(before)) return /'$/.test(before) || /^\d/.test(after);
  return false;
}

/** Whether what stands beside a range belongs to a number or compound at its edge. */
function cutsAmount(text: string, { start, end }: Range): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 16), start), text.slice(end, end + 16)];
  const [first = ""] = /^\S+?(?=[^\p{L}\p{M}\p{N}]|$)/u.exec(text.slice(start, end)) ?? [];
  const [last = ""] = /[\p{L}\p{M}\p{N}]+$/u.exec(text.slice(Math.max(start, end - 24), end)) ?? [];
  const [next = ""] = /(?<=^[ -])[\p{L}\p{N}]+/u.exec(after) ?? [];
  const [previous = ""] = /[\p{L}\p{N}]+(?=[ -]$)/u.exec(before) ?? [];
  if (isNumber(last) && (/^ ?[%‰]/.test(after) || SCALE.test(next) || /^per ?cent/.test(after.trimStart())))
    return true;
  if (isNumber(first) && (/\p{Sc} ?$/u.test(before) || /(?:^|[\s(])-$/.test(before))) return true;
  return SCALE.test(first) && isNumber(previous);
}

/** As `standsAlone` for a compound with a hyphen, or a minus, which only the original tells from a dash. */
export function cutsCompound(original: string, { start, end }: Range): boolean {
  return (
    (/(?:^|[\s(])[-\u2212]$/.test(original.slice(Math.max(0, start - 2), start)) &&
      /\d/.test(original.charAt(start))) ||
    /[\p{L}\p{N}][-\u2010\u2011]$/u.test(original.slice(Math.max(0, start - 3), start)) ||
    /^[-\u2010\u2011][\p{L}\p{N}]/u.test(original.slice(end, end + 3))
  );
}

const WORD = new RegExp(
  `${UNSPACED.source}\\p{M}*|\\p{Nd}+(?:[.,:/]\\p{Nd}+)*[\\p{L}\\p{M}]*|(?:(?!${UNSPACED.source})${LETTER})+(?:'[\\p{L}\\p{M}]+)*|[\\p{Sc}%‰]`,
  "gu",
);

/** The words of a stretch of a normalised text. */
export function tokensOf(text: string, { start, end }: Range): Token[] {
  let last = start;
  return [...text.slice(start, end).matchAll(WORD)].map(({ 0: word, index }) => {
    const at = start + index;
    const opens = /[.!?]/.test(text.slice(last, at));
    last = at + word.length;
    return { text: word, start: at, end: last, opens };
  });
}

/** Where to look for a wording: in which text, and from which offset of it on. */
type Scope = { text: WordingText; from: number };

/**
 * Places where a normalised wording stands with changes, at most one in each text, the best first. The grams that it
 * shares with the texts choose where to look; the alignment of words decides. `loose` takes what has less in common.
 */
export function nearPlaces(
  index: WordingIndex,
  wording: string,
  { scope, loose = false }: { scope?: Scope; loose?: boolean } = {},
): NearPlace[] {
  const asked = tokensOf(wording, { start: 0, end: wording.length });
  const best = new Map<WordingText, NearPlace>();
  let cells = 0;
  for (const [rank, { text, range }] of windowsFor(index, wording, scope).entries()) {
    const source = tokensOf(text.normalised.text, range).filter(({ start }) => {
      const omission = text.omissions[indexAt(text.omissions, start)];
      return !omission || omission.start > start;
    });
    cells += asked.length * source.length;
    if (cells > BUDGET.cells && best.size > 0) break;
    const alignment =
      aligned(asked, source, loose ? "loose" : "near") ??
      (rank < MISSPELT.windows ? misspelt(text, range, wording, asked, source) : null);
    if (!alignment || alignment.score <= (best.get(text)?.alignment.score ?? Number.NEGATIVE_INFINITY)) continue;
    const paired = alignment.pairs.filter((at) => at >= 0);
    const [first, last] = [source[paired[0] as number] as Token, source[paired.at(-1) as number] as Token];
    best.set(text, { text, range: { start: first.start, end: last.end }, source, alignment });
  }
  return [...best.values()].sort((a, b) => b.alignment.score - a.alignment.score);
}

/** So many wrong characters of a hundred make another wording; and in a short one, a few are enough. */
const MISSPELT = { share: 0.34, characters: 20, windows: 3 } as const;

/** The alignment of a wording with so many typing errors that its words are not to be told, but its characters are. */
function misspelt(
  { normalised }: WordingText,
  { start, end }: Range,
  wording: string,
  asked: readonly Token[],
  source: readonly Token[],
): Alignment | null {
  if (wording.length < MISSPELT.characters) return null;
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
 * Stretches of texts that share the most grams with a wording, rare grams counting more, the best first. Grams of the same
 * wording stand as far from one another as in what is asked, so they are counted by where the wording would begin.
 */
function windowsFor(index: WordingIndex, wording: string, scope?: Scope): Place[] {
  const at = scope ? index.texts.indexOf(scope.text) : 0;
  const low = scope ? (index.bases[at] as number) + scope.from : 0;
  const high = scope ? (index.bases[at + 1] as number) : (index.bases.at(-1) as number);
  const bins = new Map<number, { weight: number; count: number }>();
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
      } else bins.set(key, { weight, count: 1 });
    }
  }
  return chosenBins(bins, wording.length).flatMap(({ first, last }) => {
    // A wording may begin before its text does; any place of it is in the text.
    const { text, base } = textAt(index, Math.max(low, first * BIN + Math.min(wording.length, APART / 2)));
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

type Bins = { first: number; last: number; weight: number };

/** The heaviest bins with those near them, which hold the rest of a wording that was cut. */
function chosenBins(bins: ReadonlyMap<number, { weight: number; count: number }>, length: number): Bins[] {
  const fewest = length < 30 ? 1 : Math.max(2, length * 0.025);
  const near = Math.ceil((length * 0.6 + 200) / BIN);
  const heavy: Bins[] = [];
  for (const [key, { weight, count }] of bins) {
    const next = bins.get(key + 1);
    if (count + (next?.count ?? 0) < fewest) continue;
    heavy.push({ first: key, last: next ? key + 1 : key, weight: weight + (next?.weight ?? 0) });
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

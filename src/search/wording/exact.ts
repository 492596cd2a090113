import { overlaps, type Range } from "../../text/ranges.ts";
import { type Grams, gramsOf, numberAt } from "./index.ts";
import type { Work } from "./near.ts";
import { type Place, signsIn, type WordingIndex, type WordingText } from "./texts.ts";
import { standsAlone } from "./words.ts";

/**
 * What one search may do, so that none keeps others waiting: places of a gram, and of a wording in one text; texts that
 * are read, and those in which it is found. No answer tells of so many.
 */
const BUDGET = { postings: 50_000, places: 20, texts: 300, found: 60 } as const;

/**
 * Places where a normalised wording stands unchanged, between word boundaries and with nothing in it that is not the
 * source's; only so many of each text, and of so many texts, the first ones. `work` is told where none was found, and
 * there was more to read.
 */
export function exactPlaces(index: WordingIndex, wording: string, work?: Pick<Work, "isCutShort">): Place[] {
  const found = new Map<WordingText, Place[]>();
  const read = new Set<WordingText>();
  const isSpent = (text: WordingText) => {
    if (found.size === BUDGET.found) return true;
    if (read.size === BUDGET.texts && !read.has(text)) {
      if (work && found.size === 0) work.isCutShort = true;
      return true;
    }
    read.add(text);
    return false;
  };
  const take = (text: WordingText, start: number) => {
    const range = { start, end: start + wording.length };
    const places = found.get(text) ?? [];
    if (places.length >= BUDGET.places || !standsAlone(text.normalised.text, range) || isBroken(text, range)) return;
    found.set(text, [...places, { text, range }]);
  };
  const grams = gramsOf(index, wording);
  const rarest = rarestOf(grams);
  if (rarest >= 0) {
    const [from, to] = [grams.from[rarest] as number, grams.to[rarest] as number];
    let number = 0;
    for (const place of index.places.subarray(from, Math.min(to, from + BUDGET.postings))) {
      number = numberAt(index, place, number);
      const text = index.texts[number] as WordingText;
      const start = place - (index.bases[number] as number) - rarest;
      if (isSpent(text)) break;
      if (start >= 0 && text.normalised.text.startsWith(wording, start)) take(text, start);
    }
  } else if (wording !== "") {
    const holds = signsIn(index.stored, wording);
    for (const [number, text] of index.texts.entries()) {
      if (!holds(number)) continue;
      if (isSpent(text)) break;
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

/** The gram of the fewest places, the first of several; -1 where there is none. */
function rarestOf({ from, to }: Grams): number {
  let rarest = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < from.length; at++) {
    const frequency = (to[at] as number) - (from[at] as number);
    if (frequency >= fewest) continue;
    [rarest, fewest] = [at, frequency];
  }
  return rarest;
}

/** For each library in use, the phrases of its digests by where they begin among all texts. */
const phrasesKnown = new WeakMap<WordingIndex, ReadonlyMap<number, WordingText>>();

function phrasesIn(index: WordingIndex): ReadonlyMap<number, WordingText> {
  const known = phrasesKnown.get(index);
  if (known) return known;
  const phrases = new Map(
    index.texts.flatMap((text, number) =>
      text.document.form === "digest" ? [[index.bases[number] as number, text] as const] : [],
    ),
  );
  phrasesKnown.set(index, phrases);
  return phrases;
}

/**
 * Phrases of digests that stand whole in a normalised wording, between word boundaries, with where they do (offsets
 * into the wording).
 */
export function phrasesWithin(index: WordingIndex, wording: string): (Place & { at: Range })[] {
  const phrases = phrasesIn(index);
  const found = new Map<WordingText, Place & { at: Range }>();
  if (phrases.size === 0) return [];
  let left: number = BUDGET.postings;
  const grams = gramsOf(index, wording);
  for (const [start, from] of grams.from.entries()) {
    const places = index.places.subarray(from, Math.min(grams.to[start] as number, from + left));
    left -= places.length;
    for (const place of places) {
      const text = phrases.get(place);
      if (text === undefined || found.has(text)) continue;
      const phrase = text.normalised.text;
      const at = { start, end: start + phrase.length };
      if (!wording.startsWith(phrase, start) || !standsAlone(wording, at)) continue;
      found.set(text, { text, range: { start: 0, end: phrase.length }, at });
    }
  }
  return [...found.values()];
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

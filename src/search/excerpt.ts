import type { Attribution } from "../attribution/model.ts";
import { attributionOf, isSameAttribution } from "../attribution/spans.ts";
import type { Document, Passage } from "../documents/document.ts";
import type { Range } from "../text/ranges.ts";
import { languageOf } from "./languages.ts";
import { type AliasIndex, type Term, termsOf } from "./terms.ts";

/** Sentences are added while the excerpt stays under this length, so that it is short on a phone. UTF-16 units. */
const SHORT = 300;

/** The same where several passages stand together. UTF-16 units. */
export const SHORTER = 150;

type Wish = {
  /** What each term of the query weighs. */
  weights: ReadonlyMap<Term, number>;
  /** Which sentences may be shown; null: all. */
  shows: ((sentence: Range) => boolean) | null;
  aliases: AliasIndex;
};

type Rated = { range: Range; terms: ReadonlySet<Term>; shown: boolean; attribution: Attribution | null };

/**
 * The part of a passage to show: one contiguous run of whole sentences around the one that answers best, all of them
 * the same person's words, and shorter than `short` where that is more than one. Where the query has phrases, it holds
 * the first of them whole. Null where no sentence that may be shown holds anything of the query.
 */
export function chooseExcerpt(
  { document, passage, places }: { document: Document; passage: Passage; places: readonly Range[] },
  { weights, shows, aliases }: Wish,
  short = SHORT,
): Range | null {
  const { text, attributions, metadata } = document;
  const language = languageOf(metadata.language);
  const [place] = places;
  // A phrase may end in the next passage of its paragraph.
  const sentences =
    place && place.end > passage.end
      ? document.passages
          .filter(({ start }) => start >= passage.start && start < place.end)
          .flatMap((next) => next.sentences)
      : passage.sentences;
  const rated: Rated[] = sentences.map((range) => ({
    range,
    terms: new Set(termsOf(text.slice(range.start, range.end), aliases, language).filter((term) => weights.has(term))),
    shown: shows === null || shows(range),
    attribution: attributionOf(attributions, range),
  }));
  const weigh = ({ terms }: Rated, held: ReadonlySet<Term>) =>
    [...terms].reduce((sum, term) => sum + (held.has(term) ? 0 : (weights.get(term) ?? 0)), 0);

  const seed = place ? sentencesAt(rated, place) : bestSentence(rated, (sentence) => weigh(sentence, new Set()));
  if (!seed || !rated.slice(seed.first, seed.last + 1).some(({ shown }) => shown)) return null;
  const isFiltered = rated.some(({ shown }) => !shown);
  const held = new Set(rated.slice(seed.first, seed.last + 1).flatMap(({ terms }) => [...terms]));
  if (isFiltered && held.size === 0 && weights.size > 0) return null;
  // The phrases of a digest and its gist explain each other.
  if (document.form === "digest") return { start: passage.start, end: passage.end };

  let { first, last } = seed;
  for (;;) {
    const next = [last + 1, first - 1]
      .flatMap((index) => {
        const sentence = rated[index];
        const { attribution } = rated[first] as Rated;
        const fits = sentence?.shown && isSameAttribution(sentence.attribution, attribution);
        return sentence && fits && lengthOf(rated, Math.min(first, index), Math.max(last, index)) < short
          ? [{ index, sentence }]
          : [];
      })
      // The sentence after comes first where both add as much.
      .sort((a, b) => weigh(b.sentence, held) - weigh(a.sentence, held))[0];
    if (!next) break;
    for (const term of next.sentence.terms) held.add(term);
    first = Math.min(first, next.index);
    last = Math.max(last, next.index);
  }
  return { start: (rated[first] as Rated).range.start, end: (rated[last] as Rated).range.end };
}

type Run = { first: number; last: number };

function sentencesAt(rated: readonly Rated[], place: Range): Run | null {
  const first = rated.findIndex(({ range }) => range.end > place.start);
  const last = rated.findLastIndex(({ range }) => range.start < place.end);
  return first < 0 || last < first ? null : { first, last };
}

/** The first of the sentences of the highest weight among those that may be shown. */
function bestSentence(rated: readonly Rated[], weigh: (sentence: Rated) => number): Run | null {
  const [best] = rated
    .map((sentence, index) => ({ index, sentence }))
    .filter(({ sentence }) => sentence.shown)
    .sort((a, b) => weigh(b.sentence) - weigh(a.sentence));
  return best ? { first: best.index, last: best.index } : null;
}

function lengthOf(rated: readonly Rated[], first: number, last: number): number {
  return (rated[last] as Rated).range.end - (rated[first] as Rated).range.start;
}

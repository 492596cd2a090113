import { attributionOf } from "../corpus/attribution.ts";
import type { Document, Passage } from "../corpus/document.ts";
import type { Range } from "../corpus/ranges.ts";
import { type AliasIndex, type Term, termsOf } from "./terms.ts";

/** Sentences are added while the excerpt stays under this length, so that it is short on a phone. UTF-16 units. */
const SHORT = 300;

type Wish = {
  weights: ReadonlyMap<Term, number>;
  /** Where phrases of the query stand; the excerpt holds the first of them whole. */
  places: readonly Range[];
  /** Which sentences may be shown. */
  allowed: (sentence: Range) => boolean;
  aliases: AliasIndex;
};

/**
 * The part of a passage to show: one contiguous run of whole sentences around the one that answers best, all of them
 * the same person's words. Null where no sentence that may be shown holds anything of the query.
 */
export function chooseExcerpt(
  document: Document,
  passage: Passage,
  { weights, places, allowed, aliases }: Wish,
): Range | null {
  const { text, attributions } = document;
  const place = places[0];
  // A phrase may end in the next passage of its paragraph.
  const sentences =
    place && place.end > passage.end
      ? document.passages
          .filter(({ start }) => start >= passage.start && start < place.end)
          .flatMap((next) => next.sentences)
      : passage.sentences;
  const rated = sentences.map((range) => {
    const terms = new Set(termsOf(text.slice(range.start, range.end), aliases).filter((term) => weights.has(term)));
    return { range, terms, shown: allowed(range), words: wordsKey(attributionOf(attributions, range)) };
  });
  const weigh = (terms: ReadonlySet<Term>, without?: ReadonlySet<Term>) =>
    [...terms].reduce((sum, term) => sum + (without?.has(term) ? 0 : (weights.get(term) as number)), 0);

  let first: number;
  let last: number;
  if (place) {
    first = rated.findIndex(({ range }) => range.end > place.start);
    last = rated.findLastIndex(({ range }) => range.start < place.end);
    if (first < 0 || !rated.slice(first, last + 1).some(({ shown }) => shown)) return null;
  } else {
    const restricted = rated.some(({ shown }) => !shown);
    const best = rated
      .map(({ terms, shown }, index) => ({ index, weight: shown ? weigh(terms) : -1 }))
      .reduce((a, b) => (b.weight > a.weight ? b : a));
    if (best.weight < 0 || (restricted && best.weight === 0 && weights.size > 0)) return null;
    first = last = best.index;
  }

  const seed = rated[first] as (typeof rated)[number];
  const held = new Set(rated.slice(first, last + 1).flatMap(({ terms }) => [...terms]));
  for (;;) {
    const options = [last + 1, first - 1].filter((index) => {
      const next = rated[index];
      if (!next?.shown || next.words !== seed.words) return false;
      const start = (rated[Math.min(first, index)] as typeof seed).range.start;
      const end = (rated[Math.max(last, index)] as typeof seed).range.end;
      return end - start < SHORT;
    });
    const gain = (index: number) => weigh((rated[index] as typeof seed).terms, held);
    const next = options.reduce<number | undefined>(
      (a, b) => (a === undefined || gain(b) > gain(a) ? b : a),
      undefined,
    );
    if (next === undefined) break;
    for (const term of (rated[next] as typeof seed).terms) held.add(term);
    first = Math.min(first, next);
    last = Math.max(last, next);
  }
  return { start: (rated[first] as typeof seed).range.start, end: (rated[last] as typeof seed).range.end };
}

function wordsKey(attribution: unknown): string {
  return JSON.stringify(attribution);
}

import type { Attribution } from "../attribution/model.ts";
import { attributionOf, isSameAttribution } from "../attribution/spans.ts";
import type { Document, Passage } from "../documents/document.ts";
import type { Range } from "../text/ranges.ts";
import { isOfKind, type Kind } from "./kinds.ts";
import { languageOf } from "./languages.ts";
import { type AliasIndex, type Term, termsOf } from "./terms.ts";

/** Sentences are added while the excerpt stays under this length, so that it is short on a phone. UTF-16 units. */
const SHORT = 300;

/** The same where several passages stand together. UTF-16 units. */
export const SHORTER = 150;

type Wish = {
  /** What each term weighs that stands for a word of the query, and for which. */
  weights: ReadonlyMap<Term, { weight: number; bit: number }>;
  /** Which sentences may be shown; null: all. */
  shows: ((sentence: Range) => boolean) | null;
  /** Whether a date or a number is asked for. */
  kind: Kind | null;
  aliases: AliasIndex;
};

/** Stands for whatever date or number a sentence has where one is asked for; no text has such a word. */
const OF_KIND = "\0";

type Rated = { range: Range; terms: ReadonlySet<Term>; shown: boolean; attribution: Attribution | null };

/**
 * The part of a passage to show: one contiguous run of whole sentences around the one that answers best, all of them
 * the same person's words, and shorter than `short` where that is more than one. Where the query has phrases, it holds
 * the first of them whole. Null where no sentence that may be shown holds anything of the query.
 */
export function chooseExcerpt(
  { document, passage, places }: { document: Document; passage: Passage; places: readonly Range[] },
  { weights: words, shows, kind, aliases }: Wish,
  short = SHORT,
): Range | null {
  const { text, attributions, metadata } = document;
  const language = languageOf(metadata.language);
  const [place] = places;
  const weights = kind === null ? words : withKind(words);
  // A phrase may end in the next passage of its paragraph.
  const sentences =
    place && place.end > passage.end
      ? document.passages
          .filter(({ start }) => start >= passage.start && start < place.end)
          .flatMap((next) => next.sentences)
      : passage.sentences;
  const rated: Rated[] = sentences.map((range) => ({
    range,
    terms: termsIn(termsOf(text.slice(range.start, range.end), aliases, language), weights, kind),
    shown: shows === null || shows(range),
    attribution: attributionOf(attributions, range),
  }));
  // Several terms that stand for one word say it once.
  const weighing = (terms: ReadonlySet<Term>) => {
    const most = new Map<number, number>();
    for (const term of terms) {
      const { weight, bit } = weights.get(term) ?? { weight: 0, bit: -2 };
      most.set(bit, Math.max(most.get(bit) ?? 0, weight));
    }
    return [...most.values()].reduce((sum, weight) => sum + weight, 0);
  };
  const weigh = ({ terms }: Rated, held: ReadonlySet<Term>) => weighing(new Set([...held, ...terms])) - weighing(held);

  const seed = place ? sentencesAt(rated, place) : bestSentence(rated, (sentence) => weigh(sentence, new Set()));
  if (!seed || !rated.slice(seed.first, seed.last + 1).some(({ shown }) => shown)) return null;
  const isFiltered = rated.some(({ shown }) => !shown);
  const held = new Set(rated.slice(seed.first, seed.last + 1).flatMap(({ terms }) => [...terms]));
  if (isFiltered && words.size > 0 && ![...held].some((term) => words.has(term))) return null;
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

/** A date or number that is asked for says as much as the word of the question that says least. */
function withKind(words: Wish["weights"]): Wish["weights"] {
  const most = new Map<number, number>();
  for (const { weight, bit } of words.values()) most.set(bit, Math.max(most.get(bit) ?? 0, weight));
  const weight = words.size > 0 ? Math.min(...most.values()) : 1;
  return new Map([...words, [OF_KIND, { weight, bit: -1 }]]);
}

function termsIn(terms: readonly Term[], weights: Wish["weights"], kind: Kind | null): Set<Term> {
  const known = new Set(terms.filter((term) => weights.has(term)));
  if (kind !== null && terms.some((term) => isOfKind(kind, term))) known.add(OF_KIND);
  return known;
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

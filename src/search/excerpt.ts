import type { Attribution } from "../attribution/model.ts";
import { attributionOf, isSameAttribution } from "../attribution/spans.ts";
import type { Document, Passage } from "../documents/document.ts";
import { ASKED_WHETHER } from "../lexicon/query.ts";
import { TAKES_BACK_EARLIER } from "../lexicon/withdrawn.ts";
import type { Range } from "../text/ranges.ts";
import { isOfKind, type Kind } from "./kinds.ts";
import { languageOf } from "./languages.ts";
import { heldBy, type Sought } from "./sought.ts";
import { type AliasIndex, type Term, termsOf } from "./terms.ts";

/** Sentences are added while the excerpt stays under this length, so that it is short on a phone. UTF-16 units. */
const SHORT = 300;

/** The same where several passages stand together. UTF-16 units. */
export const SHORTER = 150;

/**
 * What terms weigh in the choice of an excerpt, and for which word of the question each stands: what is only alike less
 * than what the thesaurus has as the same.
 */
export function weightsOf({ wanted, weights }: Sought): Map<Term, { weight: number; bit: number }> {
  const found = new Map<Term, { weight: number; bit: number }>();
  for (const [bit, one] of wanted.entries()) {
    const { counts, alike = [] } = one;
    if (!counts) continue;
    const weight = weights[bit] as number;
    for (const form of heldBy(one)) found.set(form, { weight, bit });
    for (const { term, similarity, same } of alike) {
      const like = similarity ** (same ? 2 : 4) * weight;
      if (like > (found.get(term)?.weight ?? 0)) found.set(term, { weight: like, bit });
    }
  }
  return found;
}

type Wish = {
  /** What each term weighs that stands for a word of the query, and for which (from 0). */
  weights: ReadonlyMap<Term, { weight: number; bit: number }>;
  /** Which sentences may be shown; null: all. */
  shows: ((sentence: Range) => boolean) | null;
  /** Whether a date or a number is asked for. */
  kind: Kind | null;
  /** Whether a sentence tells what else is asked for: a measure, who did it, or why; null: nothing else is. */
  tells: ((sentence: Range) => boolean) | null;
  /** How like the question each sentence of the passage is as a whole (0 to 1); null: that is not asked. */
  likenesses: (() => readonly number[]) | null;
  aliases: AliasIndex;
};

/**
 * What the likeness of a whole sentence to a question weighs beside the words that it holds, as times the rarest word.
 * From 178 questions of the dev part of tests/questions and others whose passage is shown: with 0 the excerpt holds the
 * answer of 155, with 1 of 157, with 2 and 4 of 158.
 */
const LIKENESS = 2;

/** Stand for a date or number that a sentence has, where one is asked for, and for what else it tells of what is. */
const [OF_KIND, TOLD] = [-1, -2];

/** What a sentence holds of the query: by term, in order, the word that it stands for and what it weighs. */
type Held = { bit: number; weight: number }[];
type Rated = { range: Range; held: Held; shown: boolean; likeness: number };

/**
 * The part of a passage to show: one contiguous run of whole sentences around the one that answers best, all of them
 * the same person's words, and shorter than `short` where that is more than one. Where the query has phrases, it holds
 * the first of them whole. Null where no sentence that may be shown holds anything of the query.
 */
export function chooseExcerpt(
  { document, passage, places }: { document: Document; passage: Passage; places: readonly Range[] },
  wish: Wish,
  short = SHORT,
): Range | null {
  const { attributions, metadata } = document;
  const language = languageOf(metadata.language);
  const { weights, shows, likenesses, aliases } = wish;
  const [place] = places;
  // A phrase may end in the next passage of its paragraph.
  const sentences = place && place.end > passage.end ? sentencesUntil(document, passage, place.end) : passage.sentences;
  const read = sentences === passage.sentences ? readSentences(document, passage, aliases) : null;
  const like = sentences === passage.sentences ? likenesses?.() : undefined;
  const most = mostOf(weights);
  const hold = holder(document, wish);
  const rated = sentences.map(
    (range, at): Rated => ({
      range,
      held: hold(range, read?.terms[at]),
      shown: shows === null || shows(range),
      likeness: most * LIKENESS * (like?.[at] ?? 0),
    }),
  );
  const isOpen = (index: number) => {
    const [here, reply] = [rated[index], rated[index + 1]];
    if (language.code !== "en" || !here || !reply?.shown) return false;
    if (read === null) return needsNext(document, here.range, reply.range);
    read.open[index] ??= needsNext(document, here.range, reply.range);
    return read.open[index];
  };
  const found = place ? sentencesAt(rated, place) : bestSentence(rated);
  const seed = found && isOpen(found.last) ? { ...found, last: found.last + 1 } : found;
  if (!seed || !rated.slice(seed.first, seed.last + 1).some(({ shown }) => shown)) return null;
  const isFiltered = rated.some(({ shown }) => !shown);
  const all = holding();
  for (const { held } of rated.slice(seed.first, seed.last + 1)) all.add(held);
  if (isFiltered && weights.size > 0 && !all.hasWord()) return null;
  // The phrases of a digest and its gist explain each other.
  if (document.form === "digest") return { start: passage.start, end: passage.end };

  const by = (index: number) => {
    const { range } = rated[index] as Rated;
    if (read === null) return attributionOf(attributions, range);
    const known = read.by[index];
    if (known !== undefined) return known;
    const found = attributionOf(attributions, range);
    read.by[index] = found;
    return found;
  };
  let { first, last } = seed;
  for (;;) {
    const fits = (index: number) => {
      const next = rated[index];
      if (!next?.shown || !isSameAttribution(by(index), by(first))) return false;
      // What holds a further word of the question, or the number asked for, is worth more room than what is beside it.
      const most = all.more(next.held) > 0 ? SHORT : short;
      return lengthOf(rated, Math.min(first, index), Math.max(last, index)) < most;
    };
    const [after, before] = [last + 1, first - 1].map((index) => (fits(index) ? (rated[index] as Rated) : null));
    if (!after && !before) break;
    // The sentence after comes first where both add as much.
    const isAfter = after && (!before || all.more(after.held) >= all.more(before.held));
    all.add(((isAfter ? after : before) as Rated).held);
    if (isAfter) last++;
    else first--;
  }
  // What does not fit with its reply is not shown without it.
  if (last > seed.last && isOpen(last)) last--;
  return { start: (rated[first] as Rated).range.start, end: (rated[last] as Rated).range.end };
}

/** Gives what a sentence holds of the query, and of what is asked for. */
function holder({ text, metadata }: Document, { weights, kind, tells, aliases }: Wish) {
  const language = languageOf(metadata.language);
  const least = leastOf(weights);
  return (
    range: Range,
    terms: readonly Term[] = termsOf(text.slice(range.start, range.end), aliases, language),
  ): Held => {
    const held = terms.flatMap((term) => weights.get(term) ?? []);
    if (kind !== null && terms.some((term) => isOfKind(kind, term))) held.push({ bit: OF_KIND, weight: least });
    if (tells?.(range)) held.push({ bit: TOLD, weight: least });
    return held;
  };
}

/** The sentences of a passage and of those behind it that begin before an offset. */
function sentencesUntil({ passages }: Document, passage: Passage, end: number): Range[] {
  return passages.filter(({ start }) => start >= passage.start && start < end).flatMap((next) => next.sentences);
}

/** No longer sentence is added to what it takes back or replies to. UTF-16 units; chosen by hand. */
const LONGEST_REPLY = 300;

/**
 * Whether a sentence says of the one before that it is not so ("That figure is invented."), or replies to what somebody
 * asked in it ("asked whether ..."): without it the one before would be told for what it is not.
 */
function needsNext({ text }: Document, sentence: Range, next: Range): boolean {
  if (next.end - next.start > LONGEST_REPLY) return false;
  return (
    TAKES_BACK_EARLIER.test(text.slice(next.start, next.end)) ||
    ASKED_WHETHER.test(text.slice(sentence.start, sentence.end))
  );
}

/** Of each sentence its terms; and, once that was asked, whether it needs the next one, and whose words it is. */
type Sentences = {
  aliases: AliasIndex;
  attributions: Document["attributions"];
  terms: readonly (readonly Term[])[];
  open: boolean[];
  by: (Attribution | null)[];
};

/** As long as a passage is in memory this is, which most questions about it read. */
const sentencesRead = new WeakMap<Passage, Sentences>();

function readSentences({ text, metadata, attributions }: Document, passage: Passage, aliases: AliasIndex): Sentences {
  const known = sentencesRead.get(passage);
  if (known?.aliases === aliases && known.attributions === attributions) return known;
  const language = languageOf(metadata.language);
  const terms = passage.sentences.map(({ start, end }) => termsOf(text.slice(start, end), aliases, language));
  const read = { aliases, attributions, terms, open: [], by: [] };
  sentencesRead.set(passage, read);
  return read;
}

/** A date or number that is asked for says as much as the word of the question that says least. */
function leastOf(words: Wish["weights"]): number {
  const most = new Map<number, number>();
  for (const { weight, bit } of words.values()) most.set(bit, Math.max(most.get(bit) ?? 0, weight));
  return words.size > 0 ? Math.min(...most.values()) : 1;
}

function mostOf(words: Wish["weights"]): number {
  return Math.max(0, ...[...words.values()].map(({ weight }) => weight));
}

/** What some sentences hold together: several terms that stand for one word say it once. */
function holding() {
  const [bits, weights]: [number[], number[]] = [[], []];
  const sum = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
  const put = (held: Held, into: number[], order: number[]) => {
    for (const { bit, weight } of held) {
      const at = order.indexOf(bit);
      if (at < 0) into[order.push(bit) - 1] = weight;
      else if (weight > (into[at] as number)) into[at] = weight;
    }
    return into;
  };
  return {
    add: (held: Held) => put(held, weights, bits),
    /** What a sentence adds to it. */
    more: (held: Held) => sum(put(held, [...weights], [...bits])) - sum(weights),
    hasWord: () => bits.some((bit) => bit >= 0),
  };
}

type Run = { first: number; last: number };

function sentencesAt(rated: readonly Rated[], place: Range): Run | null {
  const first = rated.findIndex(({ range }) => range.end > place.start);
  const last = rated.findLastIndex(({ range }) => range.start < place.end);
  return first < 0 || last < first ? null : { first, last };
}

/** The first of the sentences of the highest weight among those that may be shown. */
function bestSentence(rated: readonly Rated[]): Run | null {
  let [best, most] = [-1, -1];
  for (const [at, { held, shown, likeness }] of rated.entries()) {
    const weight = shown ? holding().more(held) + likeness : -1;
    if (weight > most) [best, most] = [at, weight];
  }
  return best < 0 ? null : { first: best, last: best };
}

function lengthOf(rated: readonly Rated[], first: number, last: number): number {
  return (rated[last] as Rated).range.end - (rated[first] as Rated).range.start;
}

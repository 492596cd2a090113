import { BETWEEN_ITEMS } from "../documents/digest.ts";
import type { Document, Passage } from "../documents/document.ts";
import { type FoundPassage, findPassage } from "../documents/passage-id.ts";
import type { Library } from "../search/library.ts";
import { indexAt, isSpace, type Range, rangeLength } from "../text/ranges.ts";
import { type Excerpt, type Quotation, quotationOf } from "./quotation.ts";

/**
 * Where an excerpt stands, in a form that survives a restart and an edit of the text: a passage's id, and the run of
 * sentences from the `first` of that passage on (0 is its first).
 */
export type Locator = { passage: string; first: number; count: number };

/** An excerpt that a place led to. */
export type View = {
  quotation: Quotation;
  /** The place, as the text is today. */
  place: Locator;
  /** How many steps the excerpt was grown (0: not at all), and whether there are more: then `levels` is higher. */
  level: number;
  levels: number;
  /** False where the words of the passage are no longer those that the place was made for. */
  same: boolean;
};

/** How much room an excerpt takes where it is shown, and how much there is, in the same unit. */
export type Room = { cost: (exact: string, document: Document) => number; most: number };

type Fits = (exact: string) => boolean;

/** How long an excerpt may become in each step of its context. UTF-16 units. */
const STEPS = [600, 1100, 1650];

/** An excerpt of a place that names no run of sentences is short: whole sentences under this length. UTF-16 units. */
const SHORT = 300;

export function locatorOf({ documents }: Library, { document: id, id: passageId, start, end }: Excerpt): Locator {
  const document = documents.get(id);
  const passage = document?.passages.find((candidate) => candidate.id === passageId);
  if (!document || !passage) throw new Error(`no passage ${passageId} in ${id}`);
  const { sentences } = outlineOf(document);
  const from = indexAt(sentences, start);
  const to = lastBefore(sentences, end);
  return { passage: passageId, first: from - ownOf(sentences, passage), count: to - from + 1 };
}

/** The place of a passage by itself: its first sentences. */
export function locatorOfPassage(passage: string): Locator {
  return { passage, first: 0, count: 0 };
}

/**
 * The excerpt at a place, grown by `level` steps (or as far as it can grow), or alone, so that it is said to have none;
 * null where its document is no longer here. `made` is the quotation of the place, where it is at hand.
 */
export function openLocator(
  library: Library,
  place: Locator,
  level: number | "alone",
  { cost, most }: Room,
  made?: Quotation,
): View | null {
  const found = findPassage(library.byRef, place.passage);
  const reached = found && reachPlace(found, place, level, { cost, most });
  return reached && viewOf(library, reached, made);
}

/** Where a place leads to, before anything is quoted there. */
export type Reached = Omit<View, "quotation"> & Pick<FoundPassage, "document" | "passage"> & { range: Range };

/** What stands where a place leads to. */
export function viewOf({ corpus }: Library, reached: Reached, made?: Quotation): View {
  const { range, place, level, levels, same } = reached;
  const isMade = made?.start === range.start && made.end === range.end;
  return { quotation: isMade ? made : quotationOf(corpus, reached, range, 0), place, level, levels, same };
}

/** As `openLocator`, of a place whose passage is found. */
export function reachPlace(
  { document, passage, same }: FoundPassage,
  place: Locator,
  level: number | "alone",
  { cost, most }: Room,
): Reached {
  const fits = (exact: string) => cost(exact, document) <= most;
  const excerpt = (same && runOf(document, passage, place)) || shortRun(document, passage);
  const steps = [fitted(document, excerpt, fits)];
  // Those after the next are for whoever asks for it.
  if (level !== "alone")
    for (const step of contextSteps(document, excerpt, fits)) if (steps.push(step) > level + 1) break;
  const reached = level === "alone" ? 0 : Math.min(level, steps.length - 1);
  // From now on the passage goes by the id that it has today.
  const today = same ? { ...place, passage: passage.id } : locatorOfPassage(passage.id);
  const range = steps[reached] as Range;
  return { document, passage, range, place: today, level: reached, levels: steps.length - 1, same };
}

/** The run of sentences that a place names; null where the passage has no such sentences. */
function runOf(document: Document, passage: Passage, { first, count }: Locator): Range | null {
  const { sentences, joins } = outlineOf(document);
  const from = ownOf(sentences, passage) + first;
  const to = Math.min(from + count, sentences.length) - 1;
  if (first >= passage.sentences.length || to < from) return null;
  for (let at = from; at < to; at++) if (!joins(at)) return null;
  return { start: (sentences[from] as Range).start, end: (sentences[to] as Range).end };
}

function shortRun({ form }: Document, { start, end, sentences }: Passage): Range {
  if (form === "digest") return { start, end };
  const [first] = sentences as [Range, ...Range[]];
  const last = sentences.findLast(({ end }) => end - first.start < SHORT) ?? first;
  return { start: first.start, end: last.end };
}

/**
 * The larger contexts of an excerpt, each by whole sentences on both sides, as long as they fit. A context is one
 * slice, so it ends where something stands that is not the source's, and at a headline, which is the publisher's.
 */
function* contextSteps(document: Document, excerpt: Range, fits: Fits): Generator<Range> {
  const { text } = document;
  const { sentences, joins } = outlineOf(document);
  let first = indexAt(sentences, excerpt.start);
  let last = indexAt(sentences, excerpt.end - 1);
  const range = (from: number, to: number): Range => ({
    start: (sentences[from] as Range).start,
    end: (sentences[to] as Range).end,
  });
  for (const limit of STEPS) {
    const grown = (fits: (from: number, to: number) => boolean): [number, number] => {
      let [from, to] = [first, last];
      for (;;) {
        const after = joins(to) && fits(from, to + 1);
        if (after) to++;
        const before = joins(from - 1) && fits(from - 1, to);
        if (before) from--;
        if (!after && !before) return [from, to];
      }
    };
    const isWithin = (from: number, to: number) => rangeLength(range(from, to)) <= limit;
    const hasRoom = (from: number, to: number) => fits(text.slice(range(from, to).start, range(from, to).end));
    // What is longer takes more room, which takes long to find out: mostly there is enough for all of it.
    const longest = grown(isWithin);
    const [from, to] = hasRoom(...longest) ? longest : grown((...run) => isWithin(...run) && hasRoom(...run));
    if (from === first && to === last) continue;
    [first, last] = [from, to];
    yield range(from, to);
  }
}

/** All sentences of a document; and whether the one at a place and the next may stand in one excerpt. */
type Outline = { sentences: readonly Range[]; joins: (at: number) => boolean };

/** Kept as long as the passages are. */
const outlines = new WeakMap<readonly Passage[], Outline>();

function outlineOf(document: Document): Outline {
  const { passages } = document;
  const known = outlines.get(passages);
  if (known) return known;
  const sentences = passages.flatMap(({ sentences }) => sentences);
  const outline = { sentences, joins: joinsIn(document, sentences) };
  outlines.set(passages, outline);
  return outline;
}

/** The place of a passage's first sentence. */
function ownOf(sentences: readonly Range[], passage: Passage): number {
  return indexAt(sentences, passage.sentences[0]?.start ?? passage.start);
}

/** The place of the last of sentences that begins before an offset. */
function lastBefore(sentences: readonly Range[], offset: number): number {
  const at = indexAt(sentences, offset);
  return at < sentences.length && (sentences[at] as Range).start < offset ? at : at - 1;
}

/**
 * Whether two neighbouring sentences may stand in one excerpt: nothing but white space (in a digest, the sign of a
 * phrase) between them, and neither a headline.
 */
function joinsIn({ form, text, passages }: Document, sentences: readonly Range[]): Outline["joins"] {
  const headlines = passages.filter(({ heading }) => heading === "title");
  const isHeadline = ({ start }: Range) =>
    headlines.some((headline) => headline.start <= start && start < headline.end);
  const known = new Map<number, boolean>();
  return (at) => {
    const [before, after] = [sentences[at], sentences[at + 1]];
    if (!before || !after) return false;
    const joined =
      known.get(at) ??
      (!isHeadline(before) &&
        !isHeadline(after) &&
        (form === "digest" ? BETWEEN_ITEMS : /^\s*$/).test(text.slice(before.end, after.start)));
    known.set(at, joined);
    return joined;
  };
}

/** As much of an excerpt as fits: whole sentences; of a single one that does not fit, its first words. */
export function fitted(document: Document, excerpt: Range, fits: Fits): Range {
  const { text } = document;
  const { start } = excerpt;
  if (fits(text.slice(start, excerpt.end))) return excerpt;
  const ends = outlineOf(document)
    .sentences.filter((sentence) => sentence.start >= start && sentence.end < excerpt.end)
    .map(({ end }) => end);
  const whole = ends.findLast((end) => fits(text.slice(start, end)));
  if (whole !== undefined) return { start, end: whole };
  const first = text.slice(start, ends[0] ?? excerpt.end);
  const words: number[] = [];
  for (let at = 0; at < first.length; at++)
    if (isSpace(first.charCodeAt(at)) && !isSpace(first.charCodeAt(at - 1))) words.push(start + at);
  const characters = () => Array.from(CHARACTERS.segment(first), ({ index }) => start + index);
  // How much fits grows with the length, so the longest is found by halving.
  const reaches = (end: number) => fits(text.slice(start, end));
  return { start, end: longest(words, reaches) ?? longest(characters(), reaches) ?? start };
}

const CHARACTERS = new Intl.Segmenter();

function longest(ends: readonly number[], reaches: (end: number) => boolean): number | undefined {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reaches(ends[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return ends[low - 1];
}

/** The page that begins with a passage, or the one that ends with it. */
export type PageAnchor = { passage: string; side: "from" | "until" };

/**
 * Some of a document's passages, in order. `first` is the number of the first of them, from 1. `previous` is the
 * passage before them, `next` the one after; null where there is none.
 */
export type PassagePage = {
  quotations: Quotation[];
  first: number;
  total: number;
  previous: string | null;
  next: string | null;
};

/** As many passages as one page takes; more would be a long way to scroll on a phone. */
const PAGE_PASSAGES = 4;

/**
 * A page of as many passages as there is room for, at least one. `excerpt` is the room for each excerpt; `page` that
 * for all of them with the lines around them, as `cost` measures those.
 */
export function openPage(
  library: Library,
  document: Document,
  { passage, side }: PageAnchor,
  { excerpt, page }: { excerpt: Room; page: { cost: (quotation: Quotation) => number; most: number } },
): PassagePage {
  const { passages } = document;
  const anchor = Math.max(
    0,
    passages.findIndex(({ id }) => id === passage),
  );
  const fits = (exact: string) => excerpt.cost(exact, document) <= excerpt.most;
  const quotations: Quotation[] = [];
  let used = 0;
  for (let at = anchor; quotations.length < PAGE_PASSAGES; at += side === "from" ? 1 : -1) {
    const here = passages[at];
    if (!here) break;
    const quotation = quotationOf(library.corpus, { document, passage: here }, fitted(document, here, fits), 0);
    used += page.cost(quotation);
    if (quotations.length > 0 && used > page.most) break;
    if (side === "from") quotations.push(quotation);
    else quotations.unshift(quotation);
  }
  const first = side === "from" ? anchor : anchor - quotations.length + 1;
  return {
    quotations,
    first: first + 1,
    total: passages.length,
    previous: passages[first - 1]?.id ?? null,
    next: passages[first + quotations.length]?.id ?? null,
  };
}

import type { Library } from "../../search/library.ts";
import { exactPlaces, phrasesWithin } from "../../search/wording/exact.ts";
import { type NearPlace, nearPlaces, type Work } from "../../search/wording/near.ts";
import type { Place } from "../../search/wording/texts.ts";
import { type Token, tokensOf } from "../../search/wording/words.ts";
import { normalise, originalRange, withoutEnds } from "../../text/normalise.ts";
import type { Range } from "../../text/ranges.ts";
import { type Cases, casesOf } from "./cases.ts";

/**
 * An asked wording as it was given, with its place in what was asked; `text` is levelled and without punctuation at
 * its ends.
 */
export type Wording = {
  asked: string;
  toAsked: (range: Range) => Range;
  text: string;
  /** The words of `text`. */
  tokens: () => readonly Token[];
  /** How all of what was asked is written. */
  cases: () => Cases;
};

/** Where wordings stand, by themselves and what they may still take: the same for all readings of one text. */
type Lookups = {
  work: Work;
  exact: Map<string, Place[]>;
  phrases: Map<string, PhraseWithin[]>;
  near: Map<string, NearPlace[]>;
  sentences: Lookups | null;
};

type PhraseWithin = ReturnType<typeof phrasesWithin>[number];

/** A text that is compared with a library. However often a part of it is looked up, it is levelled and found once. */
export type Inquiry = {
  library: Library;
  text: string;
  wordingOf: (part: Range) => Wording;
  /** Where a levelled wording stands unchanged, and where it does with changes. */
  exactOf: (wording: string) => readonly Place[];
  nearOf: (wording: string, loose?: boolean) => readonly NearPlace[];
  /** The phrases of digests that stand whole in a levelled wording. */
  phrasesOf: (wording: string) => readonly PhraseWithin[];
  work: Work;
  lookups: Lookups;
};

/** What one text may take to be compared, in pairs of words: chosen by trial, so that no text takes over 50 ms. */
const MOST_WORK = 400_000;

/** The same for its sentences, each compared by itself. */
const MOST_OF_SENTENCES = 360_000;

/** So often words of one text, and of all its sentences, are compared by their characters. Chosen by trial. */
const MISSPELT = { whole: 24, sentences: 8 } as const;

export function inquire(library: Library, text: string, lookups: Lookups = newLookups()): Inquiry {
  const made = new Map<string, Wording>();
  const { work, exact, phrases, near } = lookups;
  const { wordings } = library;
  const cases = lazily(() => casesOf(text));
  return {
    library,
    text,
    wordingOf: ({ start, end }) => once(made, `${start} ${end}`, () => wordingAt(text, { start, end }, cases)),
    exactOf: (wording) => once(exact, wording, () => exactPlaces(wordings, wording, work)),
    nearOf: (wording, loose = false) =>
      once(near, `${loose} ${wording}`, () => nearPlaces(wordings, wording, { loose, work })),
    phrasesOf: (wording) => once(phrases, wording, () => phrasesWithin(wordings, wording)),
    work,
    lookups,
  };
}

/** The same text, to compare its sentences: with work of their own, as the text as a whole may have used up its. */
export function bySentence({ library, text, lookups }: Inquiry): Inquiry {
  lookups.sentences ??= { ...newLookups(MOST_OF_SENTENCES, MISSPELT.sentences), exact: lookups.exact };
  return inquire(library, text, lookups.sentences);
}

function newLookups(cells: number = MOST_WORK, misspelt: number = MISSPELT.whole): Lookups {
  return {
    work: { cells, misspelt, isCutShort: false },
    exact: new Map(),
    phrases: new Map(),
    near: new Map(),
    sentences: null,
  };
}

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function wordingAt(asked: string, { start, end }: Range, cases: () => Cases): Wording {
  const normalised = normalise(asked.slice(start, end));
  const free = withoutEnds(normalised.text);
  const toAsked = (range: Range) => {
    const original = originalRange(normalised, { start: range.start + free.start, end: range.end + free.start });
    return { start: original.start + start, end: original.end + start };
  };
  const text = normalised.text.slice(free.start, free.end);
  return { asked, toAsked, text, tokens: lazily(() => tokensOf(text, { start: 0, end: text.length })), cases };
}

/** What is made when it is first asked for. */
function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

import type { Library } from "../../search/library.ts";
import type { Work } from "../../search/wording/near.ts";
import { normalise, originalRange, withoutEnds } from "../../text/normalise.ts";
import type { Range } from "../../text/ranges.ts";

/**
 * An asked wording as it was given, with its place in what was asked; `text` is levelled and without punctuation at
 * its ends.
 */
export type Wording = { asked: string; toAsked: (range: Range) => Range; text: string };

/** A text that is compared with a library. However often a part of it is looked up, it is levelled once. */
export type Inquiry = { library: Library; text: string; wordingOf: (part: Range) => Wording; work: Work };

/** What one text may take to be compared, in pairs of words: chosen by trial, so that no text takes over 50 ms. */
const MOST_WORK = 400_000;

export function inquire(library: Library, text: string, work: Work = { cells: MOST_WORK }): Inquiry {
  const made = new Map<string, Wording>();
  const wordingOf = ({ start, end }: Range): Wording => {
    const key = `${start} ${end}`;
    const wording = made.get(key) ?? wordingAt(text, { start, end });
    made.set(key, wording);
    return wording;
  };
  return { library, text, wordingOf, work };
}

function wordingAt(asked: string, { start, end }: Range): Wording {
  const normalised = normalise(asked.slice(start, end));
  const free = withoutEnds(normalised.text);
  const toAsked = (range: Range) => {
    const original = originalRange(normalised, { start: range.start + free.start, end: range.end + free.start });
    return { start: original.start + start, end: original.end + start };
  };
  return { asked, toAsked, text: normalised.text.slice(free.start, free.end) };
}

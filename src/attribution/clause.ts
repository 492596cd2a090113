import { NO_SUBJECT_AFTER, NO_SUBJECT_BEFORE } from "../lexicon/speech.ts";
import type { QuotedStretch } from "../text/quotation-marks.ts";
import type { Range } from "../text/ranges.ts";
import type { Mention, Mentions } from "./people/parties.ts";

/** Stands for a quotation in a clause. */
export const QUOTED = "\uFFFC";

/** A sentence with each of its quotations as one character, so that only the words around them are read. */
export type Clause = {
  words: string;
  /** The stretches of the text outside the quotations, with where they stand in `words`. */
  pieces: (Range & { at: number })[];
  quotations: { at: number; quotation: QuotedStretch }[];
  mentions: Mention[];
};

export function clauseOf(text: string, range: Range, quotations: readonly QuotedStretch[], mentions: Mentions): Clause {
  const clause: Clause = { words: "", pieces: [], quotations: [], mentions: [] };
  const take = (start: number, end: number) => {
    if (start >= end) return;
    const at = clause.words.length;
    clause.pieces.push({ start, end, at });
    for (const mention of mentions({ start, end }))
      clause.mentions.push({ ...mention, start: mention.start - start + at, end: mention.end - start + at });
    clause.words += text.slice(start, end);
  };
  let from = range.start;
  for (const quotation of quotations) {
    take(from, quotation.start);
    clause.quotations.push({ at: clause.words.length, quotation });
    clause.words += QUOTED;
    from = quotation.end;
  }
  take(from, range.end);
  return clause;
}

/** The first who is named in a clause, if as its subject. */
export function mainSubject(clause: Clause, subjects: readonly Mention[] = clause.mentions): Mention | null {
  // "In Helm, where it rained, the pilot slept": the place is no subject.
  const first = subjects.find(
    ({ start }) => !/^\s*(?:In|On|At|From|Near|Outside)\s+$/.test(clause.words.slice(0, start)),
  );
  if (!first) return null;
  const before = clause.words.slice(0, first.start);
  const isFirst =
    /^\s*(?:\p{L}+[.,]?\s+){0,3}$/u.test(before) ||
    /^\s*(?:In|On|At|After|During|For|As|Speaking|Asked|Last|This)\s[^.;:]{1,120},\s+(?:the\s+)?(?:\p{Ll}+\s+)?$/u.test(
      before,
    );
  return isFirst &&
    !NO_SUBJECT_AFTER.test(before) &&
    !NO_SUBJECT_BEFORE.test(clause.words.slice(first.end, first.end + 40))
    ? first
    : null;
}

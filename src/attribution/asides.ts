import {
  EVERY_APPOSITION,
  EVERY_BRACKET,
  EVERY_RELATIVE,
  GOES_ON_LISTING,
  IS_DEFINED,
  IS_NO_APPOSITION,
  SUBJECT_ASIDE,
  TELLS_FACT,
} from "../lexicon/asides.ts";
import { everyMatch } from "../lexicon/build.ts";
import { IS_INSERTED } from "../lexicon/report-edges.ts";
import { SAYS_ASIDE } from "../lexicon/speech.ts";
import { overlaps, type Range } from "../text/ranges.ts";
import type { AttributedSpan, Attribution, Clause, ReportingClause } from "./model.ts";

// What a text tells by the way in a sentence that reports: of whom or of what is spoken, it need not be said.

/** `spans` with the asides of their clause left to nobody. */
export function withoutAsides(
  spans: readonly AttributedSpan[],
  clause: Clause,
  telling: readonly ReportingClause[],
  nobody: Attribution,
): AttributedSpan[] {
  const asides = asidesOf(clause, telling);
  if (asides.length === 0) return [...spans];
  return [
    ...spans,
    ...asides.flatMap((aside) =>
      spans
        .filter((span) => span.attribution.speaker !== null && overlaps(span, aside))
        .map((span) => ({
          start: Math.max(span.start, aside.start),
          end: Math.min(span.end, aside.end),
          attribution: nobody,
        })),
    ),
  ];
}

function asidesOf(clause: Clause, telling: readonly ReportingClause[]): Range[] {
  const { words } = clause;
  const found = [
    ...telling.flatMap((each) => ofSubject(words, each)),
    ...everyMatch(EVERY_RELATIVE, words)
      .filter(({ 1: word, 2: what }) => word !== "which" || TELLS_FACT.test(what as string))
      .map(rangeOf),
    ...everyMatch(EVERY_APPOSITION, words)
      .filter(({ 0: { length }, index }) => !GOES_ON_LISTING.test(words.slice(index + length)))
      .filter(({ index, 2: what }) => isApposition(clause, index, what as string, telling))
      .map(rangeOf),
    ...everyMatch(EVERY_BRACKET, words).map(rangeOf),
  ];
  return found
    .filter((aside) => !SAYS_ASIDE.test(words.slice(aside.start, aside.end)))
    .filter((aside) => !telling.some((each) => overlaps(each, aside)))
    .flatMap((aside) => inText(clause, widened(words, aside, telling)));
}

const rangeOf = ({ 0: whole, index }: RegExpExecArray): Range => ({ start: index, end: index + whole.length });

/** "The mill is old, and ", "The mill is old. ": what stands before the part of a sentence in which somebody says. */
const BEFORE_PART = /[;:\uFFFC]|,\s+(?:and|but|while|whereas|yet|so)\s|[.!?]\s+\p{Lu}/u;

/** An aside with the name it stands by, or what opens the sentence, so that no bit of it is left to whoever says. */
function widened(words: string, aside: Range, telling: readonly ReportingClause[]): Range {
  const cue = telling.find(({ kind, subject, start }) => kind === "verb" && subject !== null && aside.end <= start);
  if (!cue?.subject || cue.subject.end > cue.start || IS_INSERTED.test(words.slice(cue.end))) return aside;
  const from = Math.min(aside.start, cue.subject.start);
  const isFirst = !telling.some(({ end }) => end <= from) && !BEFORE_PART.test(words.slice(0, from));
  return { start: isFirst ? 0 : from, end: aside.end };
}

/** "Holm, who had lost both oxen, said" */
function ofSubject(words: string, { kind, subject, start }: ReportingClause): Range[] {
  if (kind !== "verb" || !subject || subject.end > start) return [];
  const aside = SUBJECT_ASIDE.exec(words.slice(subject.end, start));
  if (!aside) return [];
  const from = subject.end + aside[0].indexOf(aside[1] as string);
  return [{ start: from, end: from + (aside[1] as string).length }];
}

/** "asked Holm, a cooper, for a barrel": of somebody whom the clause names, and who is not the one who says it. */
function isApposition({ mentions }: Clause, at: number, what: string, telling: readonly ReportingClause[]): boolean {
  if (IS_NO_APPOSITION.test(what) || !/\p{L}{3}/u.test(what)) return false;
  if (IS_DEFINED.test(what)) return true;
  const named = mentions.some(({ by, end }) => by === "name" && end === at);
  return named && !telling.some(({ subject, end }) => subject?.end === at || end === at);
}

function inText({ pieces }: Clause, { start, end }: Range): Range[] {
  const first = pieces.findLast((one) => one.at <= start);
  const last = pieces.findLast((one) => one.at < end);
  return first && last ? [{ start: first.start + start - first.at, end: last.start + end - last.at }] : [];
}

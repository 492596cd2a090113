import { everyMatch } from "../lexicon/build.ts";
import {
  DASH_COMMENT,
  DOES_BEFORE_SAYING,
  FURTHER_AFTER_THING,
  GOES_ON_AFTER_ASIDE,
  HOLDS_CLAUSE,
  IS_INSERTED,
  MAKES_OF_WORDS,
  MAY_TAKE_THING,
  OPENS_BEFORE,
  TELLS_BEFORE,
  TELLS_OF_ITSELF,
  WHERE_SAID,
} from "../lexicon/report-edges.ts";
import { BEGINS_OTHER_CLAUSE } from "../lexicon/speech.ts";
import type { Range } from "../text/ranges.ts";
import type { Clause, Entity, ReportingClause } from "./model.ts";

// Where in its sentence a report begins and ends. What a text tells beside it is nobody's whom it names.

/**
 * "The vote came a day after Holm said it would not", "After the vote, Holm said": where the clause begins in which
 * somebody says, after what the text itself tells; or null. An offset into the text.
 */
export function startOfReport(clause: Clause, { kind, subject, start, end, speaker }: ReportingClause): number | null {
  const { words } = clause;
  if (kind !== "verb" || !subject) return null;
  const isOneOfTwo =
    /(?<!\p{L})and\s/u.test(words.slice(Math.max(0, subject.start - 8), subject.start)) &&
    words.charAt(subject.end) === ",";
  if (isOneOfTwo) return null;
  const bracket = openBracket(words, subject.start);
  if (bracket !== null) return inText(clause, bracket);
  const before = words.slice(0, subject.start);
  const does = DOES_BEFORE_SAYING.exec(words.slice(subject.end, start));
  if (does) return inText(clause, subject.end + (does[1] as string).length);
  // "Hours after Holm said so, Rask left": an opening clause, of which the rest of the sentence is no part.
  if (BEGINS_OTHER_CLAUSE.test(before)) return null;
  const colon = before.lastIndexOf(": ") + 1;
  if (colon > 0 && BEGINS_OTHER_CLAUSE.test(before.slice(colon))) return inText(clause, colon);
  const isInserted = IS_INSERTED.test(words.slice(end));
  const match = TELLS_BEFORE.exec(before) ?? (isInserted ? null : OPENS_BEFORE.exec(before));
  const told = match?.[1] ?? (isInserted ? undefined : match?.[2]);
  return told === undefined || (match?.[1] === undefined && isSubject(clause, told, speaker))
    ? null
    : inText(clause, told.length);
}

/** "The loaf (Holm said it was rye)": where the bracket begins in which somebody says; or null. */
function openBracket(words: string, at: number): number | null {
  const open = words.lastIndexOf("(", at);
  return open > 0 && !words.slice(open, at).includes(")") && words.indexOf(")", at) > 0 ? open : null;
}

/** Where the bracket is over in which somebody says; or null. An offset into the text. */
export function endOfBracket(clause: Clause, { subject }: ReportingClause): number | null {
  if (!subject || openBracket(clause.words, subject.start) === null) return null;
  return inText(clause, clause.words.indexOf(")", subject.start) + 1);
}

/** "Holm praised the bread — she said that it was warm": whether who says it is the subject of what stands before. */
function isSubject({ words, mentions }: Clause, told: string, speaker: Entity | null): boolean {
  const [first] = mentions;
  return (
    speaker !== null &&
    first !== undefined &&
    first.end <= told.length &&
    first.entities.includes(speaker) &&
    /^\s*(?:\p{L}+\.?\s+){0,3}$/u.test(words.slice(0, first.start))
  );
}

/**
 * "Holm said the geese would stay, a reference to the vote", "Holm said so when asked about the geese": where the text
 * goes on with what it makes of it, up to the end of the sentence; or null. An offset into the text.
 */
export function startOfComments(
  clause: Clause,
  { start, end, subject }: ReportingClause,
  telling: readonly ReportingClause[],
): number | null {
  const { words } = clause;
  const from = Math.max(start, end, subject?.end ?? 0);
  const match = everyMatch(MAKES_OF_WORDS, words.slice(from)).find(({ 0: whole, index }) => {
    const at = from + index;
    const rest = words.slice(at + whole.length, at + LONGEST_COMMENT);
    const isLast = !ENDS_SENTENCE.test(rest) && !GOES_ON_AFTER_ASIDE.test(rest);
    return isLast && !telling.some((each) => each.start >= at + whole.length);
  });
  if (match) return inText(clause, from + match.index);
  const isLast = (at: number) => !telling.some((each) => each.start >= at);
  const dash = everyMatch(DASH_COMMENT, words.slice(from)).find(({ index }) => isLast(from + index));
  if (dash) return inText(clause, from + dash.index);
  const where = everyMatch(WHERE_SAID, words.slice(from)).find(({ index }) => isLast(from + index));
  return where && tellsOfThing(words, { start, end }, from + where.index) ? inText(clause, from + where.index) : null;
}

/** Whether what somebody speaks of, up to an offset, is a thing and no clause: "praised the bread in a letter". */
function tellsOfThing(words: string, cue: Range, to: number): boolean {
  const thing = words.slice(cue.end, to);
  return (
    MAY_TAKE_THING.test(words.slice(cue.start, cue.end)) &&
    !HOLDS_CLAUSE.test(thing) &&
    !/\p{L}{2}ing(?!\p{L})/u.test(thing)
  );
}

/** "Holm praised the bread, but the guild had gone": where such clauses begin that nobody says. Offsets into words. */
export function clausesAfterThing(words: string, cue: Range): Range[] {
  if (!MAY_TAKE_THING.test(words.slice(cue.start, cue.end))) return [];
  return everyMatch(FURTHER_AFTER_THING, words.slice(cue.end))
    .map(({ 0: whole, index }) => ({ start: cue.end + index, end: cue.end + index + whole.length }))
    .filter(
      ({ start, end }) => !HOLDS_CLAUSE.test(words.slice(cue.end, start)) && TELLS_OF_ITSELF.test(words.slice(end)),
    );
}

/** The longest part of a sentence in which it is looked for what goes on after a comment. UTF-16 units. */
const LONGEST_COMMENT = 600;

const ENDS_SENTENCE = /\p{Ll}{3}[.!?]["”’')]*\s+["“‘']?\p{Lu}/u;

/** An offset into the words of a clause as one into the text. */
function inText({ pieces }: Clause, at: number): number | null {
  const piece = pieces.findLast((one) => one.at <= at);
  return piece ? piece.start + at - piece.at : null;
}

import { REST_IS_QUOTED, SPEAKER_LABEL, VERB_OF_SAYING } from "../lexicon/speech.ts";
import { OTHER_LABEL } from "../lexicon/transcript.ts";
import type { QuotedStretch } from "../text/quotation-marks.ts";
import type { Range } from "../text/ranges.ts";
import { canSpeak } from "./judge.ts";
import type { Entity, Turn } from "./model.ts";
import type { People } from "./people/people.ts";
import { toldByRecord } from "./record.ts";
import { LONGEST_LABEL } from "./spans.ts";

/** UTF-16 units. */
const LONGEST_QUESTION = 240;

const QUESTION = /^(?:Q(?:uestion)?|Interviewer|Moderator|Host|Reporter|Journalist)$/i;
const ANSWER = /^A(?:nswer)?$/i;

/** "Ada Holm:" alone on its line, before what she says. */
const LABEL_ALONE = /^(\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){1,4}):\s*$/u;

/** A paragraph that begins with a label; `start` is where what is said begins. */
type Line = { paragraph: Range; label: string; start: number };

/**
 * The turns of an interview or a record: paragraphs that begin with a name and a colon, at least three of them and one
 * label twice, and what follows each without a label. The questions of the medium that publishes it are its own words.
 */
export function findTurns(
  text: string,
  paragraphs: readonly Range[],
  people: People,
  media: readonly string[],
): Turn[] {
  const lines = paragraphs.map((paragraph) => lineAt(text, paragraph));
  const others = paragraphs.map((paragraph, at) => (lines[at] ? null : otherAt(text, paragraph)));
  const labelled = lines.filter((line) => line !== null);
  const counts = countsOf(labelled);
  if (labelled.length < 3 || ![...counts.values()].some((count) => count >= 2)) return [];
  if (isTable(text, labelled)) return [];
  const isAsking = askersAmong(text, labelled, people, media);
  const bearerOf = labelBearers(labelled, people);
  // Headings with a colon are no speakers.
  if (!labelled.some((line) => isAsking(line.label) || ANSWER.test(line.label) || bearerOf(line) !== null)) return [];
  const turns: Turn[] = [];
  let current: { entity: Entity | null; isOwn: boolean } | null = null;
  const last = lines.findLastIndex((line) => line !== null);
  for (const [index, paragraph] of paragraphs.entries()) {
    const line = lines[index];
    const other: Line | null = current === null ? null : (others[index] ?? null);
    if (other) {
      // Whoever bears a label of another form: the one before does not go on.
      current = { entity: personIn(text, other, people), isOwn: false };
      turns.push({ start: other.start, end: paragraph.end, ...current });
    } else if (line && (counts.get(line.label) !== 1 || bearerOf(line) !== null || current !== null)) {
      const isOwn = isAsking(line.label);
      current = { entity: isOwn ? null : bearerOf(line), isOwn };
      turns.push({ start: line.start, end: paragraph.end, ...current });
    } else if (current && !current.isOwn) {
      // Between two turns the first goes on; after the last one only what speaks of itself does.
      const words = text.slice(paragraph.start, paragraph.end);
      const told = toldByRecord(words, counts.keys());
      if (told === "over") current = null;
      else if (told) continue;
      else if (isResumed(lines, index)) turns.push({ ...paragraph, entity: null, isOwn: false });
      else if (index < last || /(?<!\p{L})(?:I|we|my|our)(?!\p{L})/iu.test(words))
        turns.push({ ...paragraph, ...current });
      else current = null;
    }
  }
  return turns;
}

/** "Ada Holm: 1,204", "Tom Rask: 988 votes": numbers of theirs, and no words but of what, where nobody asks. */
function isTable(text: string, lines: readonly Line[]): boolean {
  const counted = lines.filter(({ paragraph, start }) =>
    /^[^\p{L}]*\d[^\p{L}]*(?:\p{L}+[^\p{L}]*)?$/u.test(text.slice(start, paragraph.end)),
  );
  const isAnswered = lines.some(({ label }) => QUESTION.test(label) || ANSWER.test(label));
  return counted.length * 2 > lines.length && !isAnswered;
}

/**
 * Whether the next label is that of the turn before: a label that comes again tells that somebody else spoke between,
 * who has none.
 */
function isResumed(lines: readonly (Line | null)[], index: number): boolean {
  const before = lines.slice(0, index).findLast((line) => line !== null);
  const next = lines.slice(index).find((line) => line !== null);
  return before !== undefined && before?.label === next?.label;
}

/** Before or at the beginning of a name in a label: what makes it that of a person. */
const TITLED = /(?:^|[\s(])(?:Mrs?|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Cllr|Sen|Rep)\.?\s+$/u;

/** The one person whom a label names, as in "The Minister for Water (Ms Lund)"; null where it can't be told. */
function personIn(text: string, { paragraph, start }: Line, { mentions }: People): Entity | null {
  const titled = mentions({ start: paragraph.start, end: start }).filter((mention) =>
    TITLED.test(text.slice(paragraph.start, mention.start)),
  );
  const [only, ...others] = new Set(titled.flatMap(({ entities }) => entities));
  return only && others.length === 0 && canSpeak(only) ? only : null;
}

/** A label of a form that only ends a turn. */
function otherAt(text: string, paragraph: Range): Line | null {
  const opening = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_LABEL));
  const match = OTHER_LABEL.exec(opening);
  return match ? { paragraph, label: match[1] as string, start: paragraph.start + match[0].length } : null;
}

function lineAt(text: string, paragraph: Range): Line | null {
  const opening = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_LABEL));
  const match = SPEAKER_LABEL.exec(opening);
  if (match) return { paragraph, label: match[1] as string, start: paragraph.start + match[0].length };
  const alone = LABEL_ALONE.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_LABEL)));
  return alone ? { paragraph, label: alone[1] as string, start: paragraph.end } : null;
}

function countsOf(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of lines) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/** Tells of a label whether it is the interviewer's: by its word, as the medium's name, or as who mostly asks. */
function askersAmong(
  text: string,
  lines: readonly Line[],
  { known }: People,
  media: readonly string[],
): (label: string) => boolean {
  const counts = countsOf(lines);
  const questions = countsOf(lines.filter(({ paragraph }) => text.charAt(paragraph.end - 1) === "?"));
  const plain = (name: string) => name.toLowerCase().replace(/^the\s+/, "");
  const isKnown = (label: string) => known.some(({ name }) => name.split(/\s+/).includes(label) || name === label);
  return (label) =>
    ((questions.get(label) ?? 0) * 2 > (counts.get(label) ?? 0) && !isKnown(label)) ||
    QUESTION.test(label) ||
    media.some((name) => plain(name).startsWith(plain(label)));
}

/** Tells who speaks in a line: who is named in its label, whose initials it is, or who is interviewed ("A:"). */
function labelBearers(lines: readonly Line[], { known, mentions }: People): (line: Line) => Entity | null {
  const counts = countsOf(lines);
  const countOf = (label: string) => counts.get(label) ?? 0;
  const isConversation = lines.some(({ label, paragraph }) => {
    const named = mentions({ start: paragraph.start, end: paragraph.start + label.length });
    return QUESTION.test(label) || named.some(({ entities: [one] }) => one && !isOnlyLabel(one, countOf(label)));
  });
  const people = known.filter(({ is, isMedia }) => is === "person" && !isMedia);
  const intro = mentions({ start: 0, end: lines[0]?.paragraph.start ?? 0 });
  const introduced =
    people.length > 0 ? people : intro.flatMap(({ entities }) => entities.filter(({ is }) => is === "person"));
  const interviewed = new Set(introduced).size === 1 || people.length === 0 ? (introduced[0] ?? null) : null;
  const initialsOf = (name: string) =>
    name
      .split(/\s+/)
      .map((word) => word.charAt(0))
      .join("");
  return ({ label, paragraph }) => {
    if (ANSWER.test(label)) return interviewed;
    const named = mentions({ start: paragraph.start, end: paragraph.start + label.length });
    const bearer = named.find(({ entities }) => entities.length === 1)?.entities[0];
    const initials = /^\p{Lu}{2,3}$/u.test(label) ? people.find(({ name }) => initialsOf(name) === label) : undefined;
    // A heading in capitals looks like a name that nothing else knows.
    if (bearer && !bearer.isKnown && bearer.name === label && /^[^\p{Ll}]{2,}$/u.test(label)) return initials ?? null;
    // "New Price Drop:", which nothing but its colon makes a name
    if (bearer && !isConversation && isOnlyLabel(bearer, countOf(label))) return null;
    return (bearer && canSpeak(bearer) ? bearer : null) ?? initials ?? null;
  };
}

/** Whether nothing tells that it is somebody: the text has the name only in labels, or it is one word. */
function isOnlyLabel({ name, isKnown, is, gender, mentioned }: Entity, labels: number): boolean {
  return !isKnown && is === "unknown" && gender === null && (mentioned <= labels || !/\s/.test(name));
}

/**
 * The answers of an interview without names at the paragraphs: all that stands after the first question and is none.
 * Only with one person to answer, and at least two questions and two answers.
 */
export function findAnswers(text: string, paragraphs: readonly Range[], known: readonly Entity[]): Turn[] {
  const people = known.filter(({ is, isMedia }) => is === "person" && !isMedia);
  const asks = ({ start, end }: Range) => end - start <= LONGEST_QUESTION && text.charAt(end - 1) === "?";
  const first = paragraphs.findIndex((paragraph, index) => index > 0 && asks(paragraph));
  if (people.length !== 1 || first < 0) return [];
  const after = paragraphs.slice(first);
  const answers = after.filter((paragraph) => !asks(paragraph));
  const answered = after.filter(
    (paragraph, index) => asks(paragraph) && after[index + 1] && !asks(after[index + 1] as Range),
  );
  const isQuoted = answers.some(({ start }) => /["“„«‘]/.test(text.charAt(start)));
  if (answers.length < 2 || answered.length < 2 || isQuoted) return [];
  return after.map((paragraph) => ({
    ...paragraph,
    entity: asks(paragraph) ? null : (people[0] as Entity),
    isOwn: asks(paragraph),
  }));
}

/**
 * "The statement reads:" at the end of a paragraph, and no quotation mark after it: all that follows is the statement.
 */
export function findRest(text: string, paragraphs: readonly Range[], quotations: readonly QuotedStretch[]): Range[] {
  const index = paragraphs.findIndex(({ start, end }) =>
    REST_IS_QUOTED.test(text.slice(Math.max(start, end - 160), end)),
  );
  const [next, announcing] = [paragraphs[index + 1], paragraphs[index]];
  if (index < 0 || !next || !announcing) return [];
  const isInside = quotations.some(({ start, end }) => start < announcing.end && end >= announcing.end);
  return isInside || quotations.some(({ start }) => start === next.start) ? [] : paragraphs.slice(index + 1);
}

/** Speech between dashes: "— Yes, — said the composer. — They wanted five." Each stretch begins with its dash. */
export function findDashed(text: string, paragraphs: readonly Range[]): QuotedStretch[] {
  return paragraphs.flatMap(({ start, end }) => {
    if (!/[—–―]\s/.test(text.slice(start, start + 2))) return [];
    const dashes = [...text.slice(start, end).matchAll(/(?<=^|\s)[—–―]\s/g)].map(({ index }) => start + index);
    const parts = dashes.map((at, index) => ({ start: at, end: dashes[index + 1] ?? end }));
    const wordsOf = (part: Range | undefined) => (part ? text.slice(part.start + 1, part.end).trim() : "");
    const cue = wordsOf(parts[1]);
    if (!/^\p{Ll}/u.test(cue) || !VERB_OF_SAYING.test(cue)) return [];
    return parts
      .filter((_, index) => index % 2 === 0)
      .map((part) => ({
        start: part.start,
        end: part.start + text.slice(part.start, part.end).trimEnd().length,
        depth: 0,
        closed: false,
      }));
  });
}

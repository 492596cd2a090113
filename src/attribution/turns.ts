import { REST_IS_QUOTED, VERB_OF_SAYING } from "../lexicon/speech.ts";
import type { QuotedStretch } from "../text/quotation-marks.ts";
import type { Range } from "../text/ranges.ts";
import type { Mentions, Party } from "./people/parties.ts";

/**
 * What somebody says without quotation marks: a turn of a conversation, a statement given whole. `party` null: not
 * known who; `isOwn`: a question of the medium that publishes the conversation.
 */
export type Turn = Range & { party: Party | null; isOwn: boolean };

/** UTF-16 units. */
const LONGEST_QUESTION = 240;

const LABEL =
  /^([QA](?=[.:)]\s)|(?:\p{Lu}[\p{L}\d.’'-]*)(?:\s+(?:(?:of|the|de|van|von)\s+)?[\p{Lu}(][\p{L}\d.’')-]*){0,4})[:.)](?<=:|^[QA][.)])\s+(?=\S)/u;
const QUESTION = /^(?:Q(?:uestion)?|Interviewer|Moderator|Host|Reporter|Journalist)$/i;
const ANSWER = /^A(?:nswer)?$/i;

type Line = { paragraph: Range; label: string; start: number };

/**
 * The turns of an interview or a record: paragraphs that begin with a name and a colon, at least three of them and one
 * label twice, and what follows each without a label. The questions of the medium that publishes it are its own words.
 */
export function findTurns(
  text: string,
  paragraphs: readonly Range[],
  { known, mentions }: { known: readonly Party[]; mentions: Mentions },
  media: readonly string[],
): Turn[] {
  const lines = paragraphs.map((paragraph) => {
    const match = LABEL.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 90)));
    return match ? { paragraph, label: match[1] as string, start: paragraph.start + match[0].length } : null;
  });
  const labelled = lines.filter((line): line is Line => line !== null);
  const counts = new Map<string, number>();
  for (const { label } of labelled) counts.set(label, (counts.get(label) ?? 0) + 1);
  if (labelled.length < 3 || ![...counts.values()].some((count) => count >= 2)) return [];
  const people = known.filter(({ is, isMedia }) => is === "person" && !isMedia);
  // Who mostly asks, and is nobody of whom the metadata know, is the interviewer.
  const questions = new Map<string, number>();
  for (const { label, paragraph } of labelled) {
    if (text.charAt(paragraph.end - 1) === "?") questions.set(label, (questions.get(label) ?? 0) + 1);
  }
  const asks = (label: string) =>
    (questions.get(label) ?? 0) * 2 > (counts.get(label) ?? 0) &&
    !known.some(({ name }) => name.split(/\s+/).includes(label) || name === label);
  const isOwn = (label: string) =>
    asks(label) ||
    QUESTION.test(label) ||
    media.some((name) =>
      name
        .toLowerCase()
        .replace(/^the\s+/, "")
        .startsWith(label.toLowerCase().replace(/^the\s+/, "")),
    );
  const intro = mentions({ start: 0, end: labelled[0]?.paragraph.start ?? 0 });
  const introduced =
    people.length > 0 ? people : intro.flatMap(({ parties: named }) => named.filter(({ is }) => is === "person"));
  const interviewed = new Set(introduced).size === 1 || people.length === 0 ? (introduced[0] ?? null) : null;
  const speakerOf = ({ label, paragraph }: Line): Party | null => {
    if (ANSWER.test(label)) return interviewed;
    const named = mentions({ start: paragraph.start, end: paragraph.start + label.length });
    const role = named.find(({ parties }) => parties.length === 1)?.parties[0];
    const initials = people.filter(
      ({ name }) =>
        /^\p{Lu}{2,3}$/u.test(label) &&
        name
          .split(/\s+/)
          .map((word) => word.charAt(0))
          .join("") === label,
    );
    return role ?? initials[0] ?? null;
  };
  const turns: Turn[] = [];
  let current: { party: Party | null; isOwn: boolean } | null = null;
  const last = lines.findLastIndex((line) => line !== null);
  for (const [index, paragraph] of paragraphs.entries()) {
    const line = lines[index];
    if (line && (counts.get(line.label) === 1 ? speakerOf(line) !== null || current !== null : true)) {
      current = { party: isOwn(line.label) ? null : speakerOf(line), isOwn: isOwn(line.label) };
      turns.push({ start: line.start, end: paragraph.end, ...current });
    } else if (current && !current.isOwn) {
      // Between two turns the first goes on; after the last one only what speaks of itself does.
      const goesOn =
        index < last || /(?<!\p{L})(?:I|we|my|our)(?!\p{L})/iu.test(text.slice(paragraph.start, paragraph.end));
      if (goesOn) turns.push({ ...paragraph, ...current });
      else current = null;
    }
  }
  return turns;
}

/**
 * The answers of an interview without names at the paragraphs: all that stands after the first question and is none.
 * Only with one person to answer, and at least two questions and two answers.
 */
export function findAnswers(text: string, paragraphs: readonly Range[], known: readonly Party[]): Turn[] {
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
    party: asks(paragraph) ? null : (people[0] as Party),
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

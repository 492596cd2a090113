import { genderOfFirstName } from "../lexicon/first-names.ts";
import { FEMALE_TITLE, MALE_TITLE } from "../lexicon/people.ts";
import { SPEAKER_LABEL } from "../lexicon/speech.ts";
import {
  isAskerLabel,
  isOfficeLabel,
  nameInLabel,
  OTHER_LABEL,
  TRANSCRIPT_ENDS,
  TRANSCRIPT_LABEL,
} from "../lexicon/transcript.ts";
import type { Range } from "../text/ranges.ts";
import type { Entity, Turn } from "./model.ts";
import { newEntity } from "./people/entities.ts";
import type { People } from "./people/people.ts";
import { toldByRecord } from "./record.ts";
import { LONGEST_LABEL } from "./spans.ts";

/**
 * A paragraph that begins with a label; `start` is where what is said begins, `isPrinted` whether the label has the
 * form that only transcripts have.
 */
type Line = { label: string; start: number; isPrinted: boolean };

/**
 * The turns of a transcript as institutions print them: "MS. LUND:", "THE PRESIDENT:" once and then the whole speech,
 * "Q" and "QUESTION:" for whoever asks, who stays unnamed. None where no label is a title or an office: a heading with
 * a colon is no speaker. Whoever the metadata don't know by the surname or office goes by the label as printed.
 */
export function findTranscript(text: string, paragraphs: readonly Range[], people: People): Turn[] {
  const lines = paragraphs.map((paragraph) => lineAt(text, paragraph));
  if (!lines.some((line) => line?.isPrinted && isOfficeLabel(line.label) && !isAskerLabel(line.label))) return [];
  const labels = new Set(lines.flatMap((line) => (line ? [line.label] : [])));
  const bearers = new Map<string, Entity | null>();
  const fullOf = fullLabels(lines.flatMap((line) => line ?? []));
  const heading = text.slice(0, paragraphs[lines.findIndex((line) => line !== null)]?.start ?? 0);
  const turns: Turn[] = [];
  let entity: Entity | null | undefined;
  let isAsking = false;
  for (const [index, { start, end }] of paragraphs.entries()) {
    const line = lines[index];
    if (TRANSCRIPT_ENDS.test(text.slice(start, Math.min(end, start + LONGEST_LABEL)))) entity = undefined;
    if (line) {
      isAsking = isAskerLabel(line.label);
      const label = fullOf.get(line.label) ?? line.label;
      entity = bearers.get(label) ?? bearerOf({ ...line, label }, { start, heading }, people);
      bearers.set(label, entity);
    }
    const told = line ? null : toldByRecord(text.slice(start, end), labels);
    if (told === "over") entity = undefined;
    if (entity === undefined || told || isAside(text, start, end)) continue;
    const asks = isAsking ? { asks: { to: null } } : {};
    turns.push({ start: line?.start ?? start, end, entity, isOwn: false, ...asks });
  }
  return turns.map((turn, at) => {
    const to = turn.asks ? (turns.slice(at).find((later) => later.entity !== null)?.entity?.name ?? null) : null;
    return turn.asks ? { ...turn, asks: { to } } : turn;
  });
}

/** A label of any form ends what the one before it said, whether it can be told who bears it or not. */
function lineAt(text: string, { start, end }: Range): Line | null {
  const opening = text.slice(start, Math.min(end, start + LONGEST_LABEL));
  const printed = TRANSCRIPT_LABEL.exec(opening);
  const match = printed ?? SPEAKER_LABEL.exec(opening) ?? OTHER_LABEL.exec(opening);
  const label = match?.slice(1).find((group) => group !== undefined);
  return match && label ? { label, start: start + match[0].length, isPrinted: printed !== null } : null;
}

/** "(Laughter.)", "(A recess was taken.)" by itself: what the record says. */
function isAside(text: string, start: number, end: number): boolean {
  return end - start <= 200 && /^[([][^()[\]]*[)\]]\.?$/.test(text.slice(start, end).trim());
}

/** For "MINISTER LUND" the one label that has a first name too, "MINISTER ADA LUND", if no other Lund is among them. */
function fullLabels(lines: readonly Line[]): ReadonlyMap<string, string> {
  const labels = [...new Set(lines.map(({ label }) => label))].filter((label) => isOfficeLabel(label));
  const bySurname = Map.groupBy(labels, (label) => nameInLabel(label).at(-1) ?? "");
  return new Map(
    [...bySurname].flatMap(([surname, those]) => {
      const full = those.filter((label) => nameInLabel(label).length > 1);
      const names = new Set(full.map((label) => nameInLabel(label).join(" ")));
      const [longest] = full;
      if (surname === "" || names.size !== 1 || longest === undefined) return [];
      return those.filter((label) => fits(label, longest)).map((label): [string, string] => [label, longest]);
    }),
  );
}

/** Whether a label can be of somebody with a name: "MS." is no man, and nobody for certain who may be one. */
function fits(label: string, name: string): boolean {
  const [title = ""] = label.split(" ");
  const titled = FEMALE_TITLE.test(title) ? "f" : MALE_TITLE.test(title) ? "m" : null;
  const [first = ""] = nameInLabel(name);
  const gender = genderOfFirstName(first.charAt(0) + first.slice(1).toLowerCase());
  return titled === null || titled === gender || name.startsWith(title);
}

/**
 * Who bears a label: whom the metadata call so, by name, surname or office, or the heading by a full name; else, where
 * it is a title or office, the label itself.
 */
function bearerOf(
  { label }: Line,
  { start, heading }: { start: number; heading: string },
  { known, mentions }: People,
): Entity | null {
  if (isAskerLabel(label)) return null;
  const named = mentions({ start, end: start + label.length }).flatMap(({ entities }) => entities);
  const plain = label.toLowerCase().replace(/^the /, "");
  const surname = plain.split(/\s/).at(-1);
  const meant = known.filter(
    (entity) =>
      entity.is === "person" &&
      !entity.isMedia &&
      (named.includes(entity) ||
        entity.name.toLowerCase().split(/\s+/).at(-1) === surname ||
        entity.offices.has(plain)),
  );
  const [only] = meant;
  if (only && meant.length === 1) return only;
  if (meant.length > 0 || !isOfficeLabel(label)) return null;
  const words = nameInLabel(label);
  const isOfSurname = ({ is, name }: Entity) =>
    is !== "body" && name.toUpperCase().split(/\s+/).at(-1) === words.at(-1);
  const headed = mentions({ start: 0, end: heading.length }).flatMap(({ entities }) => entities.filter(isOfSurname));
  const [bearer] = headed;
  // "by Greta and Ines Lund": another of that surname may be meant.
  const isOne = heading.toUpperCase().split(words.at(-1) ?? " ").length === 2;
  const isBearer = bearer && isOne && agrees(words, bearer.name.toUpperCase()) && fits(label, bearer.name);
  return isBearer ? bearer : newEntity(label, { is: "person" });
}

/** Whether the words of a label's name are all of a full name: "LUND" or "ADA LUND" of "ADA R. LUND". */
function agrees(words: readonly string[], name: string): boolean {
  const full = name.split(/\s+/);
  return full.length > 1 && words.length > 0 && words.every((word) => full.includes(word));
}

/** The longest name that is looked for alone on its line. UTF-16 units. */
const LONGEST_NAME = 50;

/** Fewer lines with a name alone are bylines or a list. */
const FEWEST_NAMES = 3;

/**
 * The turns of minutes that have each name alone on its line: at least three such lines, of two people or more and one
 * of them twice, each above whole sentences. After the last one only what speaks of itself is taken to go on.
 */
export function findNamesAlone(text: string, paragraphs: readonly Range[], people: People): Turn[] {
  const bearers = new Map<string, Entity>();
  const names = paragraphs.map((paragraph) => nameAlone(text, paragraph, people, bearers));
  const found = names.filter((name) => name !== null);
  const different = new Set(found.map(({ name }) => name));
  const areAbove = names.every((name, index) => name === null || areSentences(text, names, paragraphs, index + 1));
  if (found.length < FEWEST_NAMES || different.size < 2 || different.size === found.length || !areAbove) return [];
  const last = names.findLastIndex((name) => name !== null);
  const turns: Turn[] = [];
  let entity: Entity | null = null;
  for (const [index, { start, end }] of paragraphs.entries()) {
    entity = names[index] ?? entity;
    const isOver = index > last + 1 && !/(?<!\p{L})(?:I|we|my|our)(?!\p{L})/iu.test(text.slice(start, end));
    const told = toldByRecord(text.slice(start, end), different);
    if (isOver || told === "over" || TRANSCRIPT_ENDS.test(text.slice(start, Math.min(end, start + LONGEST_LABEL))))
      entity = null;
    if (entity && !names[index] && !told && !isAside(text, start, end))
      turns.push({ start, end, entity, isOwn: false });
  }
  return turns;
}

function areSentences(
  text: string,
  names: readonly (Entity | null)[],
  paragraphs: readonly Range[],
  index: number,
): boolean {
  const paragraph = paragraphs[index];
  if (paragraph === undefined || names[index]) return false;
  const words = text.slice(paragraph.start, paragraph.end);
  // A heading in capitals after a name: the name stood below what its bearer wrote.
  return /[.!?…:]["”’»)]*$/.test(words) && /\p{Ll}/u.test(words);
}

/** Who is named alone in a paragraph: whom the metadata know, or who has a first name or a title. */
function nameAlone(
  text: string,
  { start, end }: Range,
  { known, mentions }: People,
  bearers: Map<string, Entity>,
): Entity | null {
  const words = text.slice(start, Math.min(end, start + LONGEST_NAME + 1)).trim();
  if (words.length > LONGEST_NAME || !/^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u.test(words)) return null;
  const named = mentions({ start, end }).flatMap(({ by, entities }) => (by === "name" ? entities : []));
  const [only] = named;
  if (only && named.length === 1 && (only.isKnown ? only.is === "person" && !only.isMedia : only.gender !== null))
    return only;
  const capitals = known.find(({ is, isMedia, name }) => is === "person" && !isMedia && name.toUpperCase() === words);
  const [first = ""] = words.split(" ");
  const isName = genderOfFirstName(first.charAt(0) + first.slice(1).toLowerCase()) !== null;
  if (capitals || !isName) return capitals ?? null;
  const bearer = bearers.get(words) ?? newEntity(words, { is: "person" });
  bearers.set(words, bearer);
  return bearer;
}

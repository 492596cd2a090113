import { isAskerLabel, isOfficeLabel, TRANSCRIPT_ENDS, TRANSCRIPT_LABEL } from "../lexicon/transcript.ts";
import type { Range } from "../text/ranges.ts";
import type { Entity, Turn } from "./model.ts";
import { newEntity } from "./people/entities.ts";

/** The longest label before what somebody says that is looked for. UTF-16 units. */
const LONGEST_LABEL = 90;

/** A paragraph that begins with a label in capitals; `start` is where what is said begins. */
type Line = { label: string; start: number };

/**
 * The turns of a transcript as institutions print them: "MS. LUND:", "THE PRESIDENT:" once and then the whole speech,
 * "Q" and "QUESTION:" for whoever asks, who stays unnamed. None where no label is a title or an office: a heading with
 * a colon is no speaker. Whoever the metadata don't know by the surname or office goes by the label as printed.
 */
export function findTranscript(text: string, paragraphs: readonly Range[], known: readonly Entity[]): Turn[] {
  const lines = paragraphs.map((paragraph) => lineAt(text, paragraph));
  const labels = new Set(lines.flatMap((line) => line?.label ?? []));
  if (![...labels].some((label) => isOfficeLabel(label) && !isAskerLabel(label))) return [];
  const bearers = new Map([...labels].map((label) => [label, bearerOf(label, known)]));
  const turns: Turn[] = [];
  let entity: Entity | null | undefined;
  for (const [index, { start, end }] of paragraphs.entries()) {
    const line = lines[index];
    const words = text.slice(start, Math.min(end, start + LONGEST_LABEL));
    if (TRANSCRIPT_ENDS.test(words)) entity = undefined;
    if (line) entity = bearers.get(line.label) ?? null;
    if (entity === undefined || isAside(text, start, end)) continue;
    turns.push({ start: line?.start ?? start, end, entity, isOwn: false });
  }
  return turns;
}

function lineAt(text: string, { start, end }: Range): Line | null {
  const match = TRANSCRIPT_LABEL.exec(text.slice(start, Math.min(end, start + LONGEST_LABEL)));
  const label = match?.[1] ?? match?.[2] ?? match?.[3];
  if (!match || !label || !(isAskerLabel(label) || isOfficeLabel(label))) return null;
  return { label, start: start + match[0].length };
}

/** "(Laughter.)", "(A recess was taken.)" by itself: what the record says. */
function isAside(text: string, start: number, end: number): boolean {
  return end - start <= 200 && /^[([][^()[\]]*[)\]]\.?$/.test(text.slice(start, end).trim());
}

function bearerOf(label: string, known: readonly Entity[]): Entity | null {
  if (isAskerLabel(label)) return null;
  const people = known.filter(({ is, isMedia }) => is === "person" && !isMedia);
  const plain = label.toLowerCase().replace(/^the /, "");
  const surname = plain.split(/\s/).at(-1);
  const meant = people.filter(
    ({ name, offices }) => name.toLowerCase().split(/\s+/).at(-1) === surname || offices.has(plain),
  );
  const [only] = meant;
  return only && meant.length === 1 ? only : newEntity(label, { is: "person" });
}

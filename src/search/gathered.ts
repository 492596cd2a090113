import type { Document } from "../documents/document.ts";
import type { Asking } from "./answering.ts";
import type { Found } from "./best.ts";
import type { Library } from "./library.ts";
import type { Run } from "./phrases.ts";
import type { Ranking } from "./ranking.ts";

export type Places = ReadonlyMap<number, readonly Run[]>;

/**
 * Which documents are searched, and of which passages (1) that have words of the speaker asked for; null: all.
 * `documents` are the ids that are asked for, where some are, `phrases` the places of all phrases by the passage in
 * which they begin, and `able` has 1 for each passage that has what a question of its kind asks for.
 */
export type Admission = {
  searches: ((document: Document) => boolean) | null;
  admitted: Uint8Array | null;
  documents: ReadonlySet<string | undefined> | null;
  phrases: Places | null;
  able: Uint8Array | null;
};

/**
 * The passages that answer, in order. Of a document of which only its own fields answer, the first passage that is no
 * heading stands for it.
 */
export function findPassages(
  { index, corpus }: Library,
  { touched, own, near, said, scores }: Ranking,
  answers: Asking,
  { phrases, searches, admitted, able }: Admission,
): Found {
  const { documentOf: documents } = index.passages;
  const candidates = phrases ? Uint32Array.from(phrases.keys()).sort() : touched;
  const found = new Uint32Array(candidates.length);
  let [size, document, isSearched, isOwn] = [0, -1, true, false];
  for (const passage of candidates) {
    const [held, alike, of] = [own[passage] as number, near[passage] as number, documents[passage] as number];
    const inside = held | alike;
    if (!answers(held | (said[of] as number), inside, alike, scores[passage] as number)) continue;
    if (admitted?.[passage] === 0 || able?.[passage] === 0) continue;
    if (of !== document) {
      document = of;
      isSearched = !searches || searches(corpus.documents[document] as Document);
      isOwn = false;
    }
    if (!isSearched) continue;
    if (phrases || inside !== 0) {
      // What stands for a document is not needed beside a passage that answers by itself.
      if (!isOwn && size > 0 && documents[found[size - 1] as number] === document) size--;
      isOwn = true;
      found[size++] = passage;
    } else if (!isOwn && passage === leadOf(index, document)) {
      found[size++] = passage;
    }
  }
  const passages = found.slice(0, size);
  const scored = new Float32Array(size);
  for (let at = 0; at < size; at++) scored[at] = scores[passages[at] as number] as number;
  return { passages, scores: scored };
}

/** The number of the first passage of a document that is no heading, or of its first. */
function leadOf({ headings, passages: { firstPassages } }: Library["index"], document: number): number {
  const [first, next] = [firstPassages[document] as number, firstPassages[document + 1]];
  return first + Math.max(0, headings.subarray(first, next).indexOf(0));
}

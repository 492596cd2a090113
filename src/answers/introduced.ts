import type { Corpus } from "../corpus/load.ts";
import type { Document } from "../documents/document.ts";

/** Somebody to whom words are given and whom only texts name. `characters` are UTF-16 units of what they are given. */
export type Introduced = { name: string; characters: number; documents: string[]; example: string };

/** Words of an example, so that a list of many stays short. */
const EXAMPLE_WORDS = 12;

/**
 * Whether that somebody speaks rests on detection alone: neither the document's metadata nor the corpus's `people.yaml`
 * has the name.
 */
export function isDetected({ people }: Pick<Corpus, "people">, { metadata }: Document, speaker: string): boolean {
  const { publisher, issuer, speakers } = metadata;
  return ![publisher, issuer, ...speakers, ...people.people].some(({ name }) => name === speaker);
}

/** Everybody whom only texts introduce as a speaker, those with most words first. */
export function introducedSpeakers(corpus: Corpus): Introduced[] {
  const found = new Map<string, Introduced>();
  for (const document of corpus.documents) {
    for (const { start, end, attribution } of document.attributions) {
      const { speaker } = attribution;
      if (speaker === null || !isDetected(corpus, document, speaker)) continue;
      const words = document.text.slice(start, end).trim().split(/\s+/);
      const example = `${words.slice(0, EXAMPLE_WORDS).join(" ")}${words.length > EXAMPLE_WORDS ? " […]" : ""}`;
      const known = found.get(speaker) ?? { name: speaker, characters: 0, documents: [], example };
      known.characters += end - start;
      if (!known.documents.includes(document.id)) known.documents.push(document.id);
      found.set(speaker, known);
    }
  }
  return [...found.values()].sort((a, b) => b.characters - a.characters || (a.name < b.name ? -1 : 1));
}

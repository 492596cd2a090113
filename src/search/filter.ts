import type { Voice } from "../attribution/model.ts";
import { attributionOf, spansIn } from "../attribution/spans.ts";
import type { Document } from "../documents/document.ts";
import { dateBounds } from "../text/edtf.ts";
import type { Range } from "../text/ranges.ts";
import type { Library } from "./library.ts";
import { type Form, lastOf, type Person, withWords } from "./people.ts";
import { readQuery } from "./query.ts";

/** What passages are searched: `documents` by id, `speaker` by name or role, or those who are; dates as EDTF. */
export type Filter = {
  documents?: readonly string[];
  speaker?: string | readonly Person[];
  voice?: Voice;
  from?: string;
  to?: string;
};

/**
 * Whether passages of a document are searched, by the documents and dates that the filter asks for; null where it asks
 * for none. Undated documents are of no date.
 */
export function documentFilter({ documents, from, to }: Filter): ((document: Document) => boolean) | null {
  if (documents === undefined && from === undefined && to === undefined) return null;
  const earliest = from === undefined ? -Infinity : dateBounds(from).min;
  const latest = to === undefined ? Infinity : dateBounds(to).max;
  return ({ id, metadata }) => {
    if (documents && !documents.includes(id)) return false;
    if (from === undefined && to === undefined) return true;
    if (metadata.issued === null) return false;
    const { min, max } = dateBounds(metadata.issued);
    return max >= earliest && min <= latest;
  };
}

/**
 * Those who are meant by a name; or, where nobody in the corpus is called so, by a role ("mayor"). `passages` has 1 for
 * each passage with words of theirs. Where nobody is meant, `known` are the names of all speakers, else null.
 */
export type SpeakerFilter = {
  passages: Uint8Array;
  speaks: (document: number, name: string) => boolean;
  known: string[] | null;
};

export function speakerFilter(library: Library, speaker: string | readonly Person[]): SpeakerFilter {
  const { people, passages: postings } = library.index;
  const meant = typeof speaker === "string" ? meantBy(library, speaker) : speaker;
  const documents = new Map<string, ReadonlySet<number>[]>();
  for (const person of meant) documents.set(person.name, [...(documents.get(person.name) ?? []), person.documents]);
  const speaks = (document: number, name: string) => documents.get(name)?.some((those) => those.has(document)) ?? false;
  const passages = new Uint8Array(postings.documentOf.length);
  for (const name of documents.keys())
    for (const passage of people.spoken.get(name) ?? [])
      if (speaks(postings.documentOf[passage] as number, name)) passages[passage] = 1;
  return {
    passages,
    speaks,
    known: meant.length > 0 ? null : [...new Set(withWords(people).map(({ name }) => name))].sort(),
  };
}

/** Those whom a filter asks for. */
export function meantBy(library: Library, speaker: string): readonly Person[] {
  const { known } = library.index.people;
  const { terms: asked } = readQuery(library, speaker);
  const holds = ({ terms }: Form) => asked.length > 0 && asked.every((term) => terms.has(term));
  const named = known.filter(({ names }) => names.some(holds));
  return named.length > 0 ? named : known.filter(({ offices }) => offices.some(holds));
}

/**
 * Whether a sentence of a passage that the speaker filter admits is of the speaker and voice asked for; null where
 * neither is asked for.
 */
export function sentenceFilter(
  voice: Voice | undefined,
  speaker: SpeakerFilter | null,
): ((document: Document, number: number, sentence: Range) => boolean) | null {
  if (speaker === null && voice === undefined) return null;
  return (document, number, sentence) => {
    if (document.form === "digest") return voice === undefined;
    if (voice !== undefined && attributionOf(document.attributions, sentence)?.voice !== voice) return false;
    if (speaker === null) return true;
    const spans = spansIn(document.attributions, sentence);
    // The clause that names the speaker is the document's own, but nobody asks for it.
    const told = spans.filter(({ attribution }) => attribution.voice !== "own");
    return (told.length > 0 ? told : spans).some(({ attribution }) => speaker.speaks(number, lastOf(attribution)));
  };
}

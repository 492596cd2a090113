import type { Attribution } from "../attribution/model.ts";
import type { Document, Passage } from "../documents/document.ts";
import type { Speaker } from "../documents/schema.ts";
import { indexAt } from "../text/ranges.ts";
import { type AliasIndex, type Term, termsOf, type Word, wordsOf } from "./terms.ts";

export type KnownSpeaker = Pick<Speaker, "name" | "role" | "aliases">;

/** Somebody as documents call him; `documents` are the numbers of those that do. */
export type Person = {
  name: string;
  role: string | null;
  aliases: readonly string[];
  /** The terms of each form of the name, and of the role. */
  names: readonly ReadonlySet<Term>[];
  office: ReadonlySet<Term> | null;
  documents: ReadonlySet<number>;
};

/**
 * Everybody to whom the documents attribute words, in the order of the documents; and by name the passages, in order,
 * that have words of somebody called so. Of a digest those count that report him: where it names him, or where its
 * document has no other speaker.
 */
export type People = { known: readonly Person[]; spoken: ReadonlyMap<string, Uint32Array> };

/** To whom one document attributes words, and which of its passages (counted from its first) have whose. */
export type DocumentPeople = { speakers: readonly KnownSpeaker[]; spoken: readonly [string, readonly number[]][] };

/** `passages` are those of the document, with their words. */
export function peopleIn(document: Document, passages: readonly { words: readonly Word[] }[]): DocumentPeople {
  const places = document.form === "digest" ? reportedIn(document, passages) : spokenIn(document);
  const spoken = [...places].map(([name, own]): [string, number[]] => [name, [...own]]);
  return { speakers: speakersOf(document).map(({ name, role, aliases }) => ({ name, role, aliases })), spoken };
}

/** Puts together the people of documents, added in their order, each with how many passages the document has. */
export function joiningPeople(aliases: AliasIndex) {
  const terms = new Map<string, ReadonlySet<Term>>();
  const read = (form: string) => {
    const known = terms.get(form) ?? new Set(termsOf(form, aliases));
    terms.set(form, known);
    return known;
  };
  const people = new Map<string, Person & { documents: Set<number> }>();
  const spoken = new Map<string, number[]>();
  let first = 0;
  const add = (own: DocumentPeople, document: number, passages: number) => {
    for (const { name, role, aliases: forms } of own.speakers) {
      const key = JSON.stringify([name, role, forms]);
      const known = people.get(key) ?? {
        name,
        role: role ?? null,
        aliases: forms,
        names: [name, ...forms].map(read),
        office: role ? read(role) : null,
        documents: new Set<number>(),
      };
      known.documents.add(document);
      people.set(key, known);
    }
    for (const [name, places] of own.spoken) {
      const known = spoken.get(name) ?? [];
      spoken.set(name, known);
      for (const place of places) known.push(first + place);
    }
    first += passages;
  };
  const done = (): People => ({
    known: [...people.values()],
    spoken: new Map([...spoken].map(([name, passages]) => [name, Uint32Array.from(passages)])),
  });
  return { add, done };
}

/** All to whom a document attributes words, those included whom only its text introduces. */
export function speakersOf({ metadata, attributions }: Document): KnownSpeaker[] {
  const known: KnownSpeaker[] = [...metadata.speakers];
  const names = new Set(known.map(({ name }) => name));
  const others = [
    metadata.issuer.name,
    metadata.publisher.name,
    ...attributions.map(({ attribution }) => lastOf(attribution)),
  ];
  for (const name of others) {
    if (names.has(name)) continue;
    names.add(name);
    known.push({ name, aliases: [] });
  }
  return known;
}

/** The last link of a chain, whose words they are, as far as is known. */
export function lastOf({ chain }: Attribution): string {
  return chain.at(-1)?.name ?? "";
}

/** Which passages (counted from the document's first) have words of whom. */
function spokenIn({ attributions, passages }: Document): Map<string, Set<number>> {
  const spoken = new Map<string, Set<number>>();
  for (const { start, end, attribution } of attributions) {
    const name = lastOf(attribution);
    const places = spoken.get(name) ?? new Set();
    spoken.set(name, places);
    for (let at = indexAt(passages, start); at < passages.length; at++) {
      if ((passages[at] as Passage).start >= end) break;
      places.add(at);
    }
  }
  return spoken;
}

/** A digest has no voices: it reports a speaker where it names them, or where its document has no other. */
function reportedIn(document: Document, passages: readonly { words: readonly Word[] }[]): Map<string, Set<number>> {
  const { metadata } = document;
  const speakers = metadata.speakers.length > 0 ? metadata.speakers : speakersOf(document);
  const spoken = new Map(speakers.map(({ name }) => [name, new Set<number>()]));
  for (const [at, { words }] of passages.entries()) {
    const here = new Set(words.map(({ folded }) => folded));
    const isNamed = (form: string) => wordsOf(form).every(({ folded }) => here.has(folded));
    for (const { name, aliases } of speakers)
      if (speakers.length === 1 || [name, ...aliases].some(isNamed)) spoken.get(name)?.add(at);
  }
  return spoken;
}

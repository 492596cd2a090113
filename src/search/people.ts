import type { Attribution } from "../attribution/model.ts";
import type { Document, Passage } from "../documents/document.ts";
import type { Speaker } from "../documents/schema.ts";
import { anyOf, START } from "../lexicon/build.ts";
import { IS_PERSON_HEAD } from "../lexicon/people.ts";
import { AFTER_HEAD, BEHIND_HEAD } from "../lexicon/query.ts";
import { indexAt } from "../text/ranges.ts";
import { type AliasIndex, type Term, termsOf, type Word, wordsOf } from "./terms.ts";

/** `offices` are what the text calls somebody beside the name or for it: "mayor", "board". */
export type KnownSpeaker = Pick<Speaker, "name" | "role" | "aliases"> & { offices: readonly string[] };

/**
 * What somebody is called: its terms, those of the word that says what he or it is ("union" of a Dockers Union), and
 * the one of the alias group of which the whole is a form.
 */
export type Form = { terms: ReadonlySet<Term>; heads: readonly Term[]; alias: Term | null };

/** Somebody as documents call him; `documents` are the numbers of those that do. */
export type Person = {
  name: string;
  role: string | null;
  aliases: readonly string[];
  /** The forms of the name, and the role with what else the text calls him. */
  names: readonly Form[];
  offices: readonly Form[];
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
  return { speakers: speakersOf(document).map((one) => ({ ...one, offices: officesOf(document, one.name) })), spoken };
}

/** Puts together the people of documents, added in their order, each with how many passages the document has. */
export function joiningPeople(aliases: AliasIndex) {
  const forms = new Map<string, Form>();
  const read = (form: string) => {
    const known = forms.get(form) ?? formOf(form, aliases);
    forms.set(form, known);
    return known;
  };
  const people = new Map<string, Person & { documents: Set<number> }>();
  const spoken = new Map<string, number[]>();
  let first = 0;
  const add = (own: DocumentPeople, document: number, passages: number) => {
    for (const { name, role, aliases, offices } of own.speakers) {
      const key = JSON.stringify([name, role, aliases, offices]);
      const known = people.get(key) ?? {
        name,
        role: role ?? null,
        aliases,
        names: [name, ...aliases].map(read),
        offices: [...(role ? [role] : []), ...offices].map(read),
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

function formOf(form: string, aliases: AliasIndex): Form {
  const words = wordsOf(form);
  const whole = aliases.match(words).find(({ from, to }) => from === 0 && to === words.length);
  // Nobody is called by the place in the name: "Osby" is no Radio Osby.
  const others = aliases.match(wordsOf(headOf(form))).filter(({ group }) => group.kind !== "place");
  return {
    terms: new Set(termsOf(form, aliases)),
    heads: [...termsOf(headOf(form), aliases).slice(0, 1), ...others.map(({ term }) => term)],
    alias: whole?.term ?? null,
  };
}

/** All to whom a document attributes words, those included whom only its text introduces. */
export function speakersOf({ metadata, attributions }: Document): Omit<KnownSpeaker, "offices">[] {
  const known = metadata.speakers.map(({ name, role, aliases }) => ({ name, role, aliases }));
  const names = new Set(known.map(({ name }) => name));
  const others = [
    metadata.issuer.name,
    metadata.publisher.name,
    ...attributions.map(({ attribution }) => lastOf(attribution)),
  ];
  for (const name of others) {
    if (names.has(name)) continue;
    names.add(name);
    known.push({ name, role: undefined, aliases: [] });
  }
  return known;
}

/** Those who have words in the corpus, which a mere publisher has not. */
export function withWords({ known, spoken }: People): Person[] {
  return known.filter(({ name }) => (spoken.get(name)?.length ?? 0) > 0);
}

const HEAD_ENDS = new RegExp(`\\s+${anyOf(AFTER_HEAD)}\\s.*$|[,(;].*$`, "isu");
const ENDS_BEHIND_HEAD = new RegExp(`\\s+${anyOf(BEHIND_HEAD)}$`, "iu");

/** The word of a name or role that says what somebody is: "ministry", of a Ministry of the Sea of some country. */
function headOf(form: string): string {
  const whole = form.replace(HEAD_ENDS, "").replace(ENDS_BEHIND_HEAD, "");
  return whole.trim().split(/\s+/).at(-1) ?? "";
}

/** So much of a text before and after a name is read for an office. UTF-16 units. */
const BESIDE_NAME = 60;

const BEFORE_NAME = new RegExp(`${START}([\\p{L}-]+),?\\s+(?:(?:Mrs?|Ms|Dr|Prof)\\.?\\s+)?$`, "u");
const AFTER_NAME = /^,\s+(?:an?|the|its|their|our)\s+([^,.;:!?]+)[,.;:!?]/u;
const WITH_ARTICLE = /^the\s+(.+)$/isu;

/** What an English text calls somebody: beside the first mention of the name, and where it says it for the name. */
function officesOf({ text, metadata, attributions }: Document, name: string): string[] {
  if (metadata.language !== "en" || name === "") return [];
  const offices = new Set<string>();
  for (const { attribution } of attributions) {
    const { known } = attribution;
    const [, office] =
      known?.by === "role" && lastOf(attribution) === name ? (WITH_ARTICLE.exec(known.words) ?? []) : [];
    if (office !== undefined) offices.add(office.toLowerCase());
  }
  const at = text.indexOf(name);
  if (at < 0) return [...offices];
  const [, before = ""] = BEFORE_NAME.exec(text.slice(Math.max(0, at - BESIDE_NAME), at)) ?? [];
  const [, after = ""] = AFTER_NAME.exec(text.slice(at + name.length, at + name.length + BESIDE_NAME)) ?? [];
  for (const office of [before, headOf(after)]) if (IS_PERSON_HEAD.test(office)) offices.add(office.toLowerCase());
  return [...offices];
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

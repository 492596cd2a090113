import { spansIn } from "../attribution/spans.ts";
import type { Document, Passage } from "../documents/document.ts";
import type { Party } from "../documents/schema.ts";
import { ENGLISH, type Language, languageOf } from "./languages.ts";
import { type DocumentPeople, peopleIn } from "./people.ts";
import { type DocumentStream, streamIn } from "./phrases.ts";
import { TermCounter, type TermCounts } from "./postings.ts";
import { Strings } from "./strings.ts";
import { type AliasIndex, isGrammar, type Term, termOf, type Word, wordsIn, wordsOf } from "./terms.ts";
import { DocumentWords, type KnownWords } from "./vocabulary.ts";

/**
 * What the index of passages has of one document, as plain data: it follows from nothing but the document and the
 * aliases, so that it can be kept for as long as those stay.
 */
export type DocumentIndex = {
  /** Its different words, as they are folded and as they are written, and terms; everything else has their numbers. */
  strings: readonly string[];
  /** By passage, in the fields `text` and `speaker`. */
  passages: TermCounts;
  /** What the document says of itself (title, publisher, date), as one text of one field. */
  context: TermCounts;
  stream: DocumentStream;
  /** The words of the passages, and those that the document says of itself. */
  words: KnownWords;
  contextWords: KnownWords;
  people: DocumentPeople;
  /** By passage: 1 where it is a heading. */
  headings: Uint8Array;
};

/** The fields of a passage, in order. */
export const FIELDS = ["text", "speaker"] as const;

export function indexDocument(document: Document, aliases: AliasIndex): DocumentIndex {
  const { text, passages, metadata } = document;
  const strings = new Strings();
  const readText = reading(strings, languageOf(metadata.language));
  const read = passages.map((passage) => {
    const own = text.slice(passage.start, passage.end);
    return { passage, ...readText(own, wordsIn(own)) };
  });
  const termsOf = (texts: readonly ReadText[]) => texts.flatMap((one) => termsIn(one, aliases));
  const readLine = once((line: string) => readText(line, wordsOf(line)));
  const words = new DocumentWords();
  const counting = new TermCounter(FIELDS);
  for (const [id, one] of read.entries()) {
    const speakers = speakersIn(document, one.passage, one.words).map(readLine);
    words.add([one, ...speakers]);
    counting.addTerms(id, { text: termsIn(one, aliases), speaker: termsOf(speakers) });
  }
  const lines = contextOf(document).map(readLine);
  const contextWords = new DocumentWords();
  contextWords.add(lines);
  const context = new TermCounter(["text"]);
  context.addTerms(0, { text: termsOf(lines) });
  const found = {
    passages: counting.counts(strings),
    context: context.counts(strings),
    stream: streamIn(document.paragraphs, read),
    words: words.known(strings),
    contextWords: contextWords.known(strings),
    people: peopleIn(document, read),
    headings: Uint8Array.from(passages, ({ heading }) => Number(heading !== null)),
  };
  return { strings: strings.all(), ...found };
}

/** A text with its words and, of each, its number among a document's strings and its term, null where it has none. */
export type ReadText = {
  text: string;
  words: readonly Word[];
  numbers: readonly number[];
  terms: readonly (Term | null)[];
};

/** Reads texts of one document: each of its words is looked up once for all that the index has of it. */
function reading(strings: Strings, language: Language): (text: string, words: readonly Word[]) => ReadText {
  const find = (word: Word) => (isGrammar(word, language) ? null : termOf(word, language));
  // In English the term follows from the folded word alone.
  const known: (Term | null)[] | null = language.code === ENGLISH ? [] : null;
  const termAt = (word: Word, number: number): Term | null => {
    if (!known) return find(word);
    while (known.length <= number) known.push(UNREAD);
    const own = known[number] === UNREAD ? find(word) : (known[number] as Term | null);
    known[number] = own;
    return own;
  };
  return (text, words) => {
    const numbers = words.map(({ folded }) => strings.of(folded));
    return { text, words, numbers, terms: words.map((word, at) => termAt(word, numbers[at] as number)) };
  };
}

/** No term is empty. */
const UNREAD = "";

/** What the index holds of a text: the terms of all words but those of grammar, and the alias groups named in it. */
function termsIn({ words, terms }: ReadText, aliases: AliasIndex): Term[] {
  const own = terms.filter((term) => term !== null);
  return aliases.isEmpty ? own : [...own, ...aliases.matchAll(words).map(({ term }) => term)];
}

/** Does what takes time once for each string. */
function once<T>(make: (given: string) => T): (given: string) => T {
  const made = new Map<string, T>();
  return (given) => {
    const own = made.get(given) ?? make(given);
    made.set(given, own);
    return own;
  };
}

/** The speakers of the words in a passage, with their roles; of a digest, which has no voices, those whom it names. */
function speakersIn(document: Document, passage: Passage, words: readonly Word[]): string[] {
  const links = document.form === "digest" ? namedIn(document, words) : spokenIn(document.attributions, passage);
  return [...new Set(links.map(({ name, role }) => (role ? `${name}, ${role}` : name)))];
}

type Link = { name: string; role?: string | null | undefined };

function spokenIn(attributions: Document["attributions"], passage: Passage): Link[] {
  return spansIn(attributions, passage).flatMap(({ attribution: { speaker, chain } }) =>
    chain.filter(({ name }) => name === speaker),
  );
}

function namedIn({ metadata }: Document, words: readonly Word[]): Link[] {
  if (metadata.speakers.length === 0) return [];
  const here = new Set(words.map(({ folded }) => folded));
  const isNamed = (name: string) => wordsOf(name).every(({ folded }) => here.has(folded));
  return metadata.speakers.filter(({ name, aliases }) => [name, ...aliases].some(isNamed));
}

function contextOf({ metadata }: Document): string[] {
  const partyName = ({ name }: Party) => name;
  const { title, publisher, issuer, author, type, issued } = metadata;
  const year = issued?.match(/\d{4}/)?.[0];
  return [title, partyName(publisher), partyName(issuer), author, type, year].filter(
    (part) => part !== null && part !== undefined,
  );
}

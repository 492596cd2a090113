import { spansIn } from "../attribution/spans.ts";
import type { Document, Passage } from "../documents/document.ts";
import type { Party } from "../documents/schema.ts";
import { languageOf } from "./languages.ts";
import { type DocumentPeople, peopleIn } from "./people.ts";
import { type DocumentStream, streamIn } from "./phrases.ts";
import { TermCounter, type TermCounts } from "./postings.ts";
import { Strings } from "./strings.ts";
import { type AliasIndex, termsOf, termsOfWords, type Word, wordsIn, wordsOf } from "./terms.ts";
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
  const language = languageOf(metadata.language);
  const read = passages.map((passage) => {
    const own = text.slice(passage.start, passage.end);
    return { passage, text: own, words: wordsIn(own) };
  });
  const strings = new Strings();
  const words = new DocumentWords();
  const counting = new TermCounter(FIELDS);
  for (const [id, one] of read.entries()) {
    const speakers = speakersIn(document, one.passage, one.words);
    words.add([one, ...speakers.map((line) => ({ text: line, words: wordsOf(line) }))], language);
    counting.addTerms(id, {
      text: termsOfWords(one.words, aliases, language),
      speaker: speakers.flatMap((line) => termsOf(line, aliases, language)),
    });
  }
  const lines = contextOf(document).map((line) => ({ text: line, words: wordsOf(line) }));
  const contextWords = new DocumentWords();
  contextWords.add(lines, language);
  const context = new TermCounter(["text"]);
  context.addTerms(0, { text: lines.flatMap((line) => termsOfWords(line.words, aliases, language)) });
  const found = {
    passages: counting.counts(strings),
    context: context.counts(strings),
    stream: streamIn(document.paragraphs, read, strings),
    words: words.known(strings),
    contextWords: contextWords.known(strings),
    people: peopleIn(document, read),
    headings: Uint8Array.from(passages, ({ heading }) => Number(heading !== null)),
  };
  return { strings: strings.all(), ...found };
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

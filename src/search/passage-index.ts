import MiniSearch from "minisearch";
import { spansIn } from "../attribution/spans.ts";
import type { Document } from "../documents/document.ts";
import type { Party } from "../documents/schema.ts";
import { languageOf } from "./languages.ts";
import { type People, peopleOf } from "./people.ts";
import { type Place, streamOf, type WordStream } from "./phrases.ts";
import { type Postings, postingsOf } from "./postings.ts";
import { type AliasIndex, type Term, termsOf, termsOfWords, wordsOf } from "./terms.ts";
import { type Vocabulary, VocabularyBuilder } from "./vocabulary.ts";

/**
 * All that a search looks up, as typed arrays and tables of strings and numbers: it can be made in a worker, handed
 * over and stored (structured clone). Passages and documents are numbered in the order of the corpus.
 */
export type PassageIndex = {
  passages: Postings;
  /** What documents say of themselves (title, publisher, date), by document. */
  context: Postings;
  stream: WordStream;
  vocabulary: Vocabulary;
  people: People;
  /** By passage: 1 where it is a heading. */
  headings: Uint8Array;
  /** By document: the number of its issuer. */
  issuers: Uint32Array;
};

/** A word that only says who speaks says less of a passage than one that stands in it. */
const BOOST = { text: 1, speaker: 0.6 };

export function indexPassages(documents: readonly Document[], aliases: AliasIndex): PassageIndex {
  const entries = documents.flatMap((document, number) =>
    document.passages.map((passage) => ({ document, passage, number })),
  );
  const vocabulary = new VocabularyBuilder();
  const stream = streamOf(entries);
  const passages = builder(Object.keys(BOOST));
  for (const [id, { document, passage }] of entries.entries()) {
    const text = document.text.slice(passage.start, passage.end);
    const words = wordsOf(text);
    const speakers = speakersIn({ document, passage }, words);
    const language = languageOf(document.metadata.language);
    vocabulary.add([{ text, words }, ...speakers.map((line) => ({ text: line, words: wordsOf(line) }))], language);
    passages.add(id, {
      text: termsOfWords(words, aliases, language),
      speaker: speakers.flatMap((line) => termsOf(line, aliases, language)),
    });
  }
  const context = builder(["text"]);
  for (const [id, document] of documents.entries()) {
    const lines = contextOf(document);
    const language = languageOf(document.metadata.language);
    vocabulary.add(
      lines.map((line) => ({ text: line, words: wordsOf(line) })),
      language,
    );
    context.add(id, { text: lines.flatMap((line) => termsOf(line, aliases, language)) });
  }
  const issuers = new Map<string, number>();
  return {
    passages: postingsOf(
      passages.made,
      BOOST,
      "text",
      Uint32Array.from(entries, ({ number }) => number),
    ),
    context: postingsOf(context.made, {}, "text", Uint32Array.from(documents.keys())),
    stream,
    vocabulary: vocabulary.done(aliases),
    people: peopleOf(documents, aliases),
    headings: Uint8Array.from(entries, ({ passage }) => Number(passage.heading !== null)),
    issuers: Uint32Array.from(documents, ({ metadata }) => {
      const { name } = metadata.issuer;
      if (!issuers.has(name)) issuers.set(name, issuers.size);
      return issuers.get(name) as number;
    }),
  };
}

/** An index that MiniSearch makes of terms; of a text that is read once, and not again by it. */
function builder(fields: readonly string[]) {
  let given: Record<string, Term[]> = {};
  const made = new MiniSearch<{ id: number }>({
    fields: [...fields],
    extractField: ({ id }, field) => (field === "id" ? id : field) as string,
    tokenize: (_, field) => given[field as string] ?? [],
    processTerm: (term) => term,
  });
  const add = (id: number, terms: Record<string, Term[]>) => {
    given = terms;
    made.add({ id });
  };
  return { made, add };
}

/** The speakers of the words in a passage, with their roles; of a digest, which has no voices, those whom it names. */
function speakersIn({ document, passage }: Place, words: readonly { folded: string }[]): string[] {
  const links = document.form === "digest" ? namedIn(document, words) : spokenIn(document.attributions, passage);
  return [...new Set(links.map(({ name, role }) => (role ? `${name}, ${role}` : name)))];
}

type Link = { name: string; role?: string | null | undefined };

function spokenIn(attributions: Document["attributions"], passage: Place["passage"]): Link[] {
  return spansIn(attributions, passage).flatMap(({ attribution: { speaker, chain } }) =>
    chain.filter(({ name }) => name === speaker),
  );
}

function namedIn({ metadata }: Document, words: readonly { folded: string }[]): Link[] {
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

import type { Document } from "../documents/document.ts";
import { type DocumentIndex, FIELDS, indexDocument } from "./document-index.ts";
import { joiningPeople, type People } from "./people.ts";
import { joiningStreams, type WordStream } from "./phrases.ts";
import { joiningCounts, type Postings } from "./postings.ts";
import type { AliasIndex } from "./terms.ts";
import { type KnownWords, type Vocabulary, VocabularyBuilder } from "./vocabulary.ts";

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

/**
 * The index of documents, put together from what each has. `read` gives that of one, which may be known already; it is
 * asked for once, in the order of the documents.
 */
export function indexPassages(
  documents: readonly Document[],
  aliases: AliasIndex,
  read: (document: Document) => DocumentIndex = (document) => indexDocument(document, aliases),
): PassageIndex {
  const passages = joiningCounts(FIELDS.map((field) => BOOST[field]));
  const context = joiningCounts([1]);
  const [stream, people, vocabulary] = [joiningStreams(), joiningPeople(aliases), new VocabularyBuilder()];
  const contextWords: KnownWords[] = [];
  const headings: Uint8Array[] = [];
  for (const [number, document] of documents.entries()) {
    const own = read(document);
    passages.add(own.passages, number);
    context.add(own.context, number);
    stream.add(own.stream);
    people.add(own.people, number, own.headings.length);
    vocabulary.take(own.words);
    contextWords.push(own.contextWords);
    headings.push(own.headings);
  }
  for (const words of contextWords) vocabulary.take(words);
  const issuers = new Map<string, number>();
  return {
    passages: passages.done(),
    context: context.done(),
    stream: stream.done(),
    vocabulary: vocabulary.done(aliases),
    people: people.done(),
    headings: Uint8Array.from(headings.flatMap((own) => [...own])),
    issuers: Uint32Array.from(documents, ({ metadata }) => {
      const { name } = metadata.issuer;
      if (!issuers.has(name)) issuers.set(name, issuers.size);
      return issuers.get(name) as number;
    }),
  };
}

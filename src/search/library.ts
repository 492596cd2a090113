import type { Corpus } from "../corpus/load.ts";
import type { Document, Passage } from "../documents/document.ts";
import { type DocumentIndex, indexDocument } from "./document-index.ts";
import { type Kinds, kindsOf } from "./kinds.ts";
import { type Language, languageOf, languagesOf } from "./languages.ts";
import { type CorpusWords, type NearMeanings, nearMeanings, type Rows, rowsOf } from "./meaning.ts";
import { indexPassages, type PassageIndex } from "./passage-index.ts";
import type { Place } from "./phrases.ts";
import { indexSynonyms, type Synonyms } from "./synonyms.ts";
import { type AliasIndex, indexAliases, stem } from "./terms.ts";
import { indexWordings } from "./wording/index.ts";
import { type DocumentWording, textsOf, type WordingIndex } from "./wording/texts.ts";

/** The loaded corpus with its index. Immutable: a reload makes a new one. */
export type Library = {
  corpus: Corpus;
  index: PassageIndex;
  aliases: AliasIndex;
  wordings: WordingIndex;
  meanings: NearMeanings;
  languages: readonly Language[];
  synonyms: Synonyms;
  kinds: Kinds;
  /** The documents by id, and by ref. */
  documents: ReadonlyMap<string, Document>;
  byRef: ReadonlyMap<string, Document>;
  /** How many documents are in a language of whose words only the forms that were typed are found. */
  unlevelled: number;
};

/** What the index has of a document, where it is known already. */
export type DocumentReaders = {
  index: (document: Document) => DocumentIndex;
  wordings: (document: Document) => readonly DocumentWording[];
};

export function openLibrary(corpus: Corpus): Library {
  return libraryOf(corpus, indexCorpus(corpus), indexWordings(corpus.documents));
}

/** The index of a corpus; `read` gives what a document has in it, where that is known. */
export function indexCorpus({ documents, aliases: groups }: Corpus, read?: DocumentReaders["index"]): PassageIndex {
  const aliases = indexAliases(groups);
  return indexPassages(issuersOf(documents), aliases, (number) => {
    const document = documents[number] as Document;
    return read ? read(document) : indexDocument(document, aliases);
  });
}

/** The names of the issuers, by document. */
export function issuersOf(documents: readonly Document[]): string[] {
  return documents.map(({ metadata }) => metadata.issuer.name);
}

/** A library of what was made of its corpus; `rows` where they were found elsewhere. */
export function libraryOf(
  corpus: Corpus,
  index: PassageIndex,
  wordings: WordingIndex,
  rows: Rows | null = null,
): Library {
  const meanings = nearMeanings(() => wordsOf(index), rows);
  const languages = languagesOf(corpus.documents);
  const synonyms = indexSynonyms(corpus.synonyms, languages);
  return {
    corpus,
    index,
    aliases: indexAliases(corpus.aliases),
    wordings,
    meanings,
    languages,
    synonyms,
    kinds: kindsOf(index),
    documents: new Map(corpus.documents.map((document) => [document.id, document])),
    byRef: new Map(corpus.documents.map((document) => [document.metadata.ref, document])),
    unlevelled: corpus.documents.filter(({ metadata }) => !languageOf(metadata.language).isServed).length,
  };
}

function wordsOf({ vocabulary }: PassageIndex): CorpusWords {
  return vocabulary.words.map((word) => [word, stem(word)]);
}

/** The passage of a number in the index, which is read when it is asked for, with its document. */
export function passageAt({ corpus, index: { passages } }: Library, number: number): Place {
  const at = passages.documentOf[number] as number;
  const document = corpus.documents[at] as Document;
  return {
    document,
    get passage() {
      return document.passages[number - (passages.firstPassages[at] as number)] as Passage;
    },
  };
}

/** What is made of a corpus and takes time, as plain data: documents are numbers in the order of the corpus. */
export type LibraryParts = {
  index: PassageIndex;
  wordings: Omit<WordingIndex, "texts">;
  meanings: Rows;
};

export function partsOf({ index, wordings: { texts: _, ...wordings } }: Library): LibraryParts {
  return { index, wordings, meanings: rowsOf(wordsOf(index)) };
}

/** The library of a corpus that `parts` were made of. */
export function libraryOfParts(corpus: Corpus, { index, wordings, meanings }: LibraryParts): Library {
  return libraryOf(corpus, index, { ...wordings, texts: textsOf(wordings.stored, corpus.documents) }, meanings);
}

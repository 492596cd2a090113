import type { Document } from "../documents/document.ts";
import type { Library } from "../search/library.ts";
import { LONGEST_FOLDED } from "../search/query.ts";
import { withinFolded, wordsOf } from "../search/terms.ts";
import { coverageOf } from "./coverage.ts";
import { type Issued, issuedOf, type Party, partyOf, type Status, statusOf } from "./quotation.ts";

export type Source = {
  id: string;
  ref: string;
  title: string | null;
  type: string;
  publisher: Party;
  issuer: Party;
  author: string | null;
  issued: Issued;
  url: string | null;
  archive: string | null;
  language: string;
  originalLanguage: string | null;
  translator: string | null;
  /** How it is known who published and who issued it, where the metadata say so. */
  basis: { publisher: string | null; issuer: string | null };
  captured: string;
  text: Document["form"];
  status: Status;
};

export type SourcesAnswer = { documents: Source[]; coverage: [string, string]; marking: string | null };

/**
 * Which documents to list; those that fit everything that is given. `issuer` by any words of its name, `country` as
 * ISO 3166.
 */
export type SourcesFilter = { id?: string; issuer?: string; kind?: string; country?: string };

/** The documents, oldest first and undated ones last; null if an id or ref is asked for that there is not. */
export function answerSources(
  { corpus }: Library,
  { id, issuer, kind, country }: SourcesFilter = {},
): SourcesAnswer | null {
  const isOf = issuer === undefined ? null : wordHolder(issuer);
  const documents = corpus.documents.filter(
    (document) =>
      (id === undefined || isCalled(document, id)) &&
      (isOf === null || isOf(document.metadata.issuer.name)) &&
      (kind === undefined || document.metadata.issuer.kind === kind) &&
      (country === undefined || document.metadata.issuer.country === country),
  );
  if (id !== undefined && documents.length === 0) return null;
  return { documents: documents.map(sourceOf), coverage: coverageOf(corpus), marking: corpus.info.marking ?? null };
}

/** Tells whether each word of `typed` begins a word of a text, whatever the case, marks and script. */
export function wordHolder(typed: string): (text: string) => boolean {
  const asked = [...new Set(wordsOf(withinFolded(typed, LONGEST_FOLDED)).map(({ folded }) => folded))];
  return (text) => {
    const words = wordsOf(text).map(({ folded }) => folded);
    return asked.every((folded) => words.some((word) => word.startsWith(folded)));
  };
}

/** The document of that id, ref or passage; undefined where there is none. */
export function findDocument({ corpus }: Library, name: string): Document | undefined {
  return corpus.documents.find((document) => isCalled(document, name));
}

/** Whether `name` is the document's id, its ref, or the reference of a passage in it. */
export function isCalled({ id, metadata }: Document, name: string): boolean {
  const asked = name.trim().toLowerCase();
  return asked === id || asked === metadata.ref || asked.replace(/-\d+[a-z]+(?:-[0-9a-z]+)?$/, "") === metadata.ref;
}

export function sourceOf({ id, metadata, form, drift }: Document): Source {
  return {
    id,
    ref: metadata.ref,
    title: metadata.title,
    type: metadata.type,
    publisher: partyOf(metadata.publisher),
    issuer: partyOf(metadata.issuer),
    author: metadata.author ?? null,
    issued: issuedOf(metadata),
    url: metadata.URL,
    archive: metadata.archive ?? null,
    language: metadata.language,
    originalLanguage: metadata["original-language"] ?? null,
    translator: metadata.translator ?? null,
    basis: { publisher: metadata.publisher.basis ?? null, issuer: metadata.issuer.basis ?? null },
    captured: metadata.captured,
    text: form,
    status: statusOf({ metadata, drift }),
  };
}

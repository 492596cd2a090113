import type { Document } from "../corpus/document.ts";
import type { Library } from "../search/library.ts";
import { coverageOf } from "./coverage.ts";
import { type Issued, issuedOf, type Party, partyOf } from "./quotation.ts";

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
  captured: string;
  text: Document["form"];
  status: { corrected?: string | undefined; retracted?: string | undefined; supersedes?: string | undefined };
};

export type SourcesAnswer = { documents: Source[]; coverage: [string, string]; marking: string | null };

/** All documents, oldest first and undated ones last; or only the one with this id or ref, or null if there is none. */
export function answerSources({ corpus }: Library, id?: string): SourcesAnswer | null {
  const documents = corpus.documents.filter((document) => id === undefined || isCalled(document, id));
  if (id !== undefined && documents.length === 0) return null;
  return { documents: documents.map(sourceOf), coverage: coverageOf(corpus), marking: corpus.info.marking ?? null };
}

/** Whether `name` is the document's id, its ref, or the reference of a passage in it. */
export function isCalled({ id, metadata }: Document, name: string): boolean {
  const asked = name.trim().toLowerCase();
  return asked === id || asked === metadata.ref || asked.replace(/-\d+[a-z]+(?:-[0-9a-z]+)?$/, "") === metadata.ref;
}

function sourceOf({ id, metadata, form }: Document): Source {
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
    captured: metadata.captured,
    text: form,
    status: metadata.status ?? {},
  };
}

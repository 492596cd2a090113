import { deserialize, serialize } from "node:v8";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { Figure } from "../counts/figure.ts";
import type { DocumentDate } from "../dates/mentioned.ts";
import type { Document, Passage } from "./document.ts";

/** What of a document is at hand at any time. */
type Head = Pick<Document, "id" | "form" | "metadata" | "hashes" | "drift">;

/** What is read of it when it is asked for. */
type Body = Pick<Document, "text" | "omissions" | "paragraphs" | "passages" | "attributions" | "phrases"> & {
  figures: readonly Figure[];
  dates: readonly DocumentDate<Passage>[];
};

/**
 * A document with all that was found in it, to be handed to another thread or kept in a file: `bytes` is its body,
 * serialised as V8 does and compressed by Zstandard, so that texts stay out of the heap.
 */
export type DocumentRecord = { head: Head; bytes: Uint8Array };

export function recordOf(document: Document): DocumentRecord {
  const { id, form, metadata, hashes, drift, text, omissions, paragraphs, passages, attributions, phrases } = document;
  const found = { figures: document.figures(), dates: document.dates() };
  const body: Body = { text, omissions, paragraphs, passages, attributions, phrases, ...found };
  return { head: { id, form, metadata, hashes, drift }, bytes: new Uint8Array(zstdCompressSync(serialize(body))) };
}

/** Bodies that are kept read at once, by the length of their texts and by number. UTF-16 units. */
const MOST_READ = { characters: 8_000_000, documents: 500 };

/**
 * Makes documents whose bodies are read when they are asked for; those asked for last are kept, among all of one
 * reader.
 */
export function recordReader(): (record: DocumentRecord) => Document {
  const kept = new Map<DocumentRecord, Body>();
  let characters = 0;
  const bodyOf = (record: DocumentRecord): Body => {
    const known = kept.get(record);
    const body = known ?? (deserialize(zstdDecompressSync(record.bytes)) as Body);
    if (known) kept.delete(record);
    else characters += body.text.length;
    kept.set(record, body);
    for (const [oldest, { text }] of kept) {
      if (oldest === record || (characters <= MOST_READ.characters && kept.size <= MOST_READ.documents)) break;
      kept.delete(oldest);
      characters -= text.length;
    }
    return body;
  };
  return (record) => documentOf(record, () => bodyOf(record));
}

function documentOf({ head }: DocumentRecord, body: () => Body): Document {
  return {
    ...head,
    get text() {
      return body().text;
    },
    get omissions() {
      return body().omissions;
    },
    get paragraphs() {
      return body().paragraphs;
    },
    get passages() {
      return body().passages;
    },
    get attributions() {
      return body().attributions;
    },
    get phrases() {
      return body().phrases;
    },
    figures: () => body().figures,
    dates: () => body().dates,
  };
}

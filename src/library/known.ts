import { deserialize, serialize } from "node:v8";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { Knowledge, KnownDocument } from "../corpus/known.ts";
import type { Document } from "../documents/document.ts";
import { type DocumentRecord, recordOf, recordReader } from "../documents/record.ts";
import { type DocumentIndex, indexDocument } from "../search/document-index.ts";
import type { DocumentReaders } from "../search/library.ts";
import { type AliasIndex, indexAliases } from "../search/terms.ts";
import { type DocumentWording, wordingsIn } from "../search/wording/texts.ts";

/** All that is known of a document, to be kept and handed over; `index` and `wordings` are compressed, as its body. */
export type KnownRecord = Omit<KnownDocument, "document"> & {
  record: DocumentRecord;
  index: Uint8Array;
  wordings: Uint8Array;
};

/** Records of documents as what a reading may know beforehand. */
export type KnownRecords = Knowledge & {
  readers: DocumentReaders;
  /** The record of a document that this has given. */
  of: (document: Document) => KnownRecord;
  /** How many were taken in anew. */
  anew: () => number;
};

/**
 * Makes documents of records, and records of documents that are read anew; each is read from its record whenever it is
 * asked for, so that the texts of a large corpus need not be in memory together.
 */
export function knowing(records: readonly KnownRecord[]): KnownRecords {
  const byFile = new Map(records.map((record) => [record.file, record]));
  const given = new Map<Document, KnownRecord>();
  const stored = recordReader();
  let anew = 0;
  let aliases: AliasIndex | null = null;
  const give = (record: KnownRecord): Document => {
    const document = stored(record.record);
    given.set(document, record);
    return document;
  };
  const of = (document: Document): KnownRecord => {
    const record = given.get(document);
    if (!record) throw new Error(`The document ${document.id} is of another reading.`);
    return record;
  };
  return {
    find: (file) => {
      const record = byFile.get(file);
      return record && { ...record, document: give(record) };
    },
    keep: ({ document, ...known }, groups) => {
      anew++;
      aliases ??= indexAliases(groups);
      const [index, wordings] = [packed(indexDocument(document, aliases)), packed(wordingsIn(document))];
      return give({ ...known, record: recordOf(document), index, wordings });
    },
    readers: {
      index: (document) => unpacked(of(document).index) as DocumentIndex,
      wordings: (document) => unpacked(of(document).wordings) as DocumentWording[],
    },
    of,
    anew: () => anew,
  };
}

/** Bytes that own their memory, so that they can be given away. */
function packed(value: unknown): Uint8Array {
  return new Uint8Array(zstdCompressSync(serialize(value)));
}

/** What `packed` was given. */
export function unpacked(bytes: Uint8Array): unknown {
  return deserialize(zstdDecompressSync(bytes));
}

import { deserialize, serialize } from "node:v8";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { AttributedSpan, Attribution } from "../attribution/model.ts";
import type { Figure } from "../counts/figure.ts";
import type { DocumentDate, MentionedDate } from "../dates/mentioned.ts";
import type { Range } from "../text/ranges.ts";
import type { Document, Heading, Passage } from "./document.ts";
import type { Omission } from "./furniture.ts";

/** What of a document is at hand at any time. */
type Head = Pick<Document, "id" | "form" | "metadata" | "hashes" | "drift">;

/**
 * A document with all that was found in it, to be handed to another thread or kept in a file. Texts stay out of the
 * heap, and what is needed to choose an excerpt is quickly read, as one answer may look into hundreds of documents:
 * `text` is in the encoding that takes the fewest bytes; `numbers` has the ranges as `Ranges` reads them; `labels` the
 * ids of the passages and what is told of omissions and attributed spans, each once, and `dates` those that it speaks
 * of, both as JSON in UTF-8; `figures` is serialised as V8 does and compressed by Zstandard.
 */
export type DocumentRecord = {
  head: Head;
  text: Uint8Array;
  encoding: Encoding;
  numbers: Uint32Array;
  labels: Uint8Array;
  dates: Uint8Array;
  figures: Uint8Array;
};

type Encoding = "latin1" | "utf8" | "utf16le";

type Labels = { ids: string[]; reasons: string[]; attributions: Attribution[] };

/** A date by the number of its passage, and of the sentence in that. */
type StoredDate = { date: MentionedDate; passage: number; sentence: number };

const HEADINGS: readonly (Heading | null)[] = [null, "title", "section"];

export function recordOf(document: Document): DocumentRecord {
  const { id, form, metadata, hashes, drift, text, passages, omissions, attributions } = document;
  const [reasons, attributed] = [numbering<string>(), numbering<Attribution>()];
  const numbers = [
    ...listed(omissions, ({ why }) => [reasons.of(why)]),
    ...listed(document.paragraphs),
    ...listed(document.phrases),
    ...listed(attributions, ({ attribution }) => [attributed.of(attribution)]),
    ...listed(passages, ({ heading, sentences }) => [HEADINGS.indexOf(heading), ...listed(sentences)]),
  ];
  const dates = document.dates().map(({ date, passage, sentence }): StoredDate => {
    return { date, passage: passages.indexOf(passage), sentence: passage.sentences.indexOf(sentence) };
  });
  const labels: Labels = {
    ids: passages.map((passage) => passage.id),
    reasons: reasons.all(),
    attributions: attributed.all(),
  };
  const encoding = encodingOf(text);
  return {
    head: { id, form, metadata, hashes, drift },
    text: bytesOf(text, encoding),
    encoding,
    numbers: Uint32Array.from(numbers),
    labels: bytesOf(JSON.stringify(labels)),
    dates: bytesOf(JSON.stringify(dates)),
    figures: new Uint8Array(zstdCompressSync(serialize(document.figures()))),
  };
}

/** The encoding that takes the fewest bytes of those that give a text back unit by unit. */
function encodingOf(text: string): Encoding {
  if (!/[^\0-\xff]/.test(text)) return "latin1";
  return text.isWellFormed() && Buffer.byteLength(text, "utf8") < 2 * text.length ? "utf8" : "utf16le";
}

/** Bytes that own their memory, so that they can be given away. */
function bytesOf(text: string, encoding: Encoding = "utf8"): Uint8Array {
  return new Uint8Array(Buffer.from(text, encoding));
}

function textOf({ buffer, byteOffset, byteLength }: Uint8Array, encoding: Encoding = "utf8"): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString(encoding);
}

/** How many ranges there are, and of each where it begins and ends and what else is told of it. */
function listed<T extends Range>(ranges: readonly T[], more: (range: T) => number[] = () => []): number[] {
  return [ranges.length, ...ranges.flatMap((range) => [range.start, range.end, ...more(range)])];
}

/** Numbers values that are equal as JSON alike, from 0 on. */
function numbering<T>() {
  const known = new Map<string, number>();
  return {
    of: (value: T) => {
      const key = JSON.stringify(value);
      if (!known.has(key)) known.set(key, known.size);
      return known.get(key) as number;
    },
    all: () => [...known.keys()].map((key) => JSON.parse(key) as T),
  };
}

/** What was `listed`, one list after the other. */
class Ranges {
  #numbers: Uint32Array;
  #at = 0;

  constructor(numbers: Uint32Array) {
    this.#numbers = numbers;
  }

  next(): number {
    return this.#numbers[this.#at++] as number;
  }

  list<T>(read: (start: number, end: number) => T): T[] {
    const list: T[] = [];
    for (let left = this.next(); left > 0; left--) list.push(read(this.next(), this.next()));
    return list;
  }

  ranges(): Range[] {
    return this.list((start, end) => ({ start, end }));
  }
}

type Body = Pick<Document, "text" | "omissions" | "paragraphs" | "phrases" | "attributions" | "passages" | "figures">;

function bodyOf({ text, encoding, numbers, labels, figures }: DocumentRecord): Body {
  const { ids, reasons, attributions } = JSON.parse(textOf(labels)) as Labels;
  const ranges = new Ranges(numbers);
  let at = 0;
  let written: string | undefined;
  let counted: readonly Figure[] | undefined;
  return {
    get text() {
      written ??= textOf(text, encoding);
      return written;
    },
    omissions: ranges.list((start, end): Omission => ({ start, end, why: reasons[ranges.next()] as string })),
    paragraphs: ranges.ranges(),
    phrases: ranges.ranges(),
    attributions: ranges.list(
      (start, end): AttributedSpan => ({ start, end, attribution: attributions[ranges.next()] as Attribution }),
    ),
    passages: ranges.list((start, end): Passage => {
      const heading = HEADINGS[ranges.next()] as Passage["heading"];
      return { start, end, id: ids[at++] as string, heading, sentences: ranges.ranges() };
    }),
    figures: () => {
      counted ??= deserialize(zstdDecompressSync(figures)) as Figure[];
      return counted;
    },
  };
}

/** Documents that are kept read at once, by the bytes of their texts in the heap and by number. */
const MOST_READ = { bytes: 16_000_000, documents: 500 };

/**
 * Makes documents whose bodies are read when they are asked for; those asked for last are kept, among all of one
 * reader.
 */
export function recordReader(): (record: DocumentRecord) => Document {
  const kept = new Map<DocumentRecord, Body>();
  let bytes = 0;
  let last: { record: DocumentRecord; body: Body } | null = null;
  const read = (record: DocumentRecord): Body => {
    // One document is mostly asked for many things in a row.
    if (last?.record === record) return last.body;
    const known = kept.get(record);
    const body = known ?? bodyOf(record);
    if (known) kept.delete(record);
    else bytes += sizeOf(record);
    kept.set(record, body);
    for (const [oldest] of kept) {
      if (oldest === record || (bytes <= MOST_READ.bytes && kept.size <= MOST_READ.documents)) break;
      kept.delete(oldest);
      bytes -= sizeOf(oldest);
    }
    last = { record, body };
    return body;
  };
  return (record) => documentOf(record, () => read(record));
}

/** Bytes of a text in the heap, at most: there, one that is not Latin has two for each UTF-16 unit. */
function sizeOf({ text, encoding }: DocumentRecord): number {
  return encoding === "utf8" ? 2 * text.length : text.length;
}

function documentOf({ head, dates }: DocumentRecord, body: () => Body): Document {
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
    figures: () => body().figures(),
    dates: () => (JSON.parse(textOf(dates)) as StoredDate[]).map((stored) => dateOf(stored, body)),
  };
}

/** Its passage is read when it is asked for, as most dates are only put in order. */
function dateOf({ date, passage, sentence }: StoredDate, body: () => Body): DocumentDate<Passage> {
  const own = () => body().passages[passage] as Passage;
  return {
    date,
    get passage() {
      return own();
    },
    get sentence() {
      return own().sentences[sentence] as Range;
    },
  };
}

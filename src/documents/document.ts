import { createHash } from "node:crypto";
import { type AttributedSpan, attribute, type SettledSpan } from "../attribution/attribute.ts";
import { type Range, subtractRanges, trimRange } from "../text/ranges.ts";
import { groupSentences, paragraphsOf, sentencesOf } from "../text/segment.ts";
import { findTextQuote } from "../text/selector.ts";
import { findFurniture, type Omission } from "./furniture.ts";
import type { Metadata, SpanRule, TextQuote } from "./schema.ts";

/**
 * The retrievable unit: one or more whole sentences of one paragraph (or a part of a sentence that is too long).
 * `id` is the public reference: the document's ref, the ordinal, a hash of the words; at most 12 characters.
 */
export type Passage = Range & { id: string; sentences: Range[]; heading: Heading | null };

/** The document's printed title, or a line that heads a section (or signs the text). */
export type Heading = "title" | "section";

/** A document as it is quoted from. All offsets are UTF-16 units into `text`, which is as it is on disk. */
export type Document = {
  id: string;
  metadata: Metadata;
  form: "full" | "digest";
  text: string;
  /** Stretches that are not the source's words; never quoted. */
  omissions: Omission[];
  /** The quotable text: paragraphs, in order, without omissions and without the white space around them. */
  paragraphs: Range[];
  passages: Passage[];
  /** Whose words the quotable text is; empty for a digest, which is ours. */
  attributions: AttributedSpan[];
  /** In a digest: the source's words, without the quotation marks around them. Empty for a full text. */
  phrases: Range[];
  /** Hashes of the full text's sentences, where they are catalogued. */
  hashes: ReadonlySet<string>;
};

/** A fault of the text or of its `spans`. `at` is an offset into the text, `span` an index into `metadata.spans`. */
export type TextFault = { message: string; remedy: string; at?: number; span?: number; selector?: "from" | "to" };

/** A line of at most this length that ends without punctuation heads a section. UTF-16 units. */
const LONGEST_HEADING = 80;

const ID_LENGTH = 12;
const HASH_LENGTH = 3;

/** Builds a document from its metadata and text. It is usable only where `faults` is empty. */
export function buildDocument(
  id: string,
  metadata: Metadata,
  form: Document["form"],
  text: string,
): { document: Document; faults: TextFault[] } {
  const faults: TextFault[] = [];
  const isFull = form === "full";
  const settled = isFull ? resolveSpans(text, metadata.spans, faults) : [];
  const wholeParagraphs = paragraphsOf(text);
  const omissions = isFull ? omit(findFurniture(text, wholeParagraphs), settled) : [];
  const quotable = wholeParagraphs.map((paragraph) =>
    subtractRanges(paragraph, omissions)
      .map((range) => trimRange(text, range))
      .filter((range) => range.start < range.end),
  );
  const paragraphs = quotable.flat();
  const phrases = isFull ? [] : findPhrases(text, wholeParagraphs, faults);

  if (wholeParagraphs.length === 0) {
    faults.push({ message: "the text is empty", remedy: "put the text in, or remove the file" });
  } else if (paragraphs.length === 0) {
    faults.push({
      message: "all of the text was taken for page furniture",
      remedy: "put the document's own text in, or settle what it is with a span 'is: keep'",
      at: (wholeParagraphs[0] as Range).start,
    });
  }

  const sentences: Range[] = [];
  const passages: Passage[] = [];
  for (const [index, parts] of quotable.entries()) {
    let letter = 0;
    for (const part of parts) {
      const own = sentencesOf(text, part, metadata.language);
      for (const sentence of own) sentences.push(sentence);
      for (const group of groupSentences(own)) {
        const range = { start: (group[0] as Range).start, end: (group.at(-1) as Range).end };
        const words = text.slice(range.start, range.end);
        const ordinal = `${index + 1}${letters(letter++)}`;
        const heading = isFull ? headingOf(words, metadata.title) : null;
        passages.push({ ...range, id: passageId(metadata.ref, ordinal, words), sentences: group, heading });
      }
    }
  }
  const last = passages.at(-1);
  if (passages.some((passage) => passage.id.length > ID_LENGTH) && last) {
    faults.push({
      message: `the document is so long that its references ("${last.id}") exceed ${ID_LENGTH} characters`,
      remedy: "give it a ref of two or three characters, or divide it into several documents",
      at: last.start,
    });
  }
  // Whoever publishes a text writes the headline.
  const titles = passages.filter(({ heading }) => heading === "title");
  const headlines = titles.map(({ start, end }) => ({
    start,
    end,
    speaker: metadata.publisher.name,
    voice: "own" as const,
  }));
  const attributions = isFull
    ? attribute(text, metadata, paragraphs, sentences, [...headlines, ...settled.filter(isAttributing)])
    : [];
  const hashes = new Set<string>();
  return {
    document: { id, metadata, form, text, omissions, paragraphs, passages, attributions, phrases, hashes },
    faults,
  };
}

type ResolvedSpan = SettledSpan & { rule: SpanRule };

function isAttributing({ speaker, voice }: SettledSpan): boolean {
  return speaker !== undefined || voice !== undefined;
}

function resolveSpans(text: string, rules: readonly SpanRule[], faults: TextFault[]): ResolvedSpan[] {
  return rules.flatMap((rule, span) => {
    const from = anchor(text, rule.from, 0, { span, selector: "from" }, faults);
    const to = rule.to ? anchor(text, rule.to, from?.start ?? 0, { span, selector: "to" }, faults) : from;
    if (!from || !to) return [];
    if (to.end < from.end) {
      const message = `span ${span + 1} ends before it begins: 'to' stands before 'from' in the text`;
      faults.push({ message, remedy: "exchange them", span, selector: "to" });
      return [];
    }
    // A span that is settled to be a quotation, with nothing said of its voice, is direct speech.
    const voice = rule.voice ?? (rule.is === "quotation" ? "direct" : undefined);
    return [{ start: from.start, end: to.end, speaker: rule.speaker, voice, rule }];
  });
}

function anchor(
  text: string,
  quote: TextQuote,
  after: number,
  where: Pick<TextFault, "span" | "selector">,
  faults: TextFault[],
): Range | undefined {
  const found = findTextQuote(text, quote);
  if (found.length === 1) return found[0];
  const shown = quote.exact.length > 40 ? `${quote.exact.slice(0, 40)}…` : quote.exact;
  const count = found.length === 0 ? "matches nothing in the text" : `matches ${found.length} times`;
  const remedy =
    found.length === 0
      ? "copy the words from the text as they stand there"
      : "make it longer, or write { exact, prefix, suffix } with the words around it";
  faults.push({
    message: `'${where.selector}' of span ${(where.span ?? 0) + 1}, "${shown}", ${count}`,
    remedy,
    ...where,
  });
  return found.find((range) => range.start >= after);
}

/** What is left out: what was detected but for what a person keeps, and what a person calls furniture. */
function omit(detected: readonly Omission[], settled: readonly ResolvedSpan[]): Omission[] {
  const kept = settled.filter(({ rule }) => rule.is !== "furniture").sort((a, b) => a.start - b.start);
  const named = settled
    .filter(({ rule }) => rule.is === "furniture")
    .map(({ start, end, rule }) => ({ start, end, why: rule.note ?? "settled in the metadata" }));
  return detected
    .flatMap((omission) =>
      subtractRanges(
        omission,
        [...kept, ...named].sort((a, b) => a.start - b.start),
      ).map((range) => ({ ...range, why: omission.why })),
    )
    .concat(named)
    .sort((a, b) => a.start - b.start);
}

/** In a digest, what stands in straight double quotation marks is the source's. */
function findPhrases(text: string, paragraphs: readonly Range[], faults: TextFault[]): Range[] {
  return paragraphs.flatMap((paragraph) => {
    const marks = [...text.slice(paragraph.start, paragraph.end).matchAll(/"/g)].map(
      (match) => paragraph.start + match.index,
    );
    const phrases: Range[] = [];
    for (let index = 0; index + 1 < marks.length; index += 2) {
      phrases.push({ start: (marks[index] as number) + 1, end: marks[index + 1] as number });
    }
    if (marks.length % 2 === 1) {
      const message = "a paragraph of this digest has an odd number of straight quotation marks";
      faults.push({ message, remedy: "close the quoted phrase", at: marks.at(-1) as number });
    }
    const empty = phrases.find((phrase) => !/\S/.test(text.slice(phrase.start, phrase.end)));
    if (empty)
      faults.push({ message: "a quoted phrase of this digest is empty", remedy: "fill or remove it", at: empty.start });
    return phrases;
  });
}

/** 0 is a, 25 is z, 26 is aa. */
function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}

/** The inverse of `letters`. */
function letterIndex(ordinal: string): number {
  return [...ordinal].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 96, 0) - 1;
}

/**
 * The ordinal is the paragraph's number in the text and the passage's letter in the paragraph, so that an edit moves
 * no passage of another paragraph. The hash is of the words, white space aside; it shrinks in very long documents.
 */
function passageId(ref: string, ordinal: string, words: string): string {
  const digest = createHash("sha256").update(words.replace(/\s+/g, " ")).digest();
  const hash = digest.readUIntBE(0, 6).toString(36).padStart(HASH_LENGTH, "0").slice(-HASH_LENGTH);
  const id = `${ref}-${ordinal}-`;
  return id + hash.slice(0, Math.max(1, ID_LENGTH - id.length));
}

function headingOf(words: string, title: string | null): Heading | null {
  const plain = (text: string) => text.replace(/\s+/g, " ").trim();
  if (title !== null && plain(words) === plain(title)) return "title";
  return words.length <= LONGEST_HEADING && !/[\p{P}\p{Extended_Pictographic}]$/u.test(words) ? "section" : null;
}

/** A passage as an id or short reference led to it; `same` is false where its words have changed since. */
export type FoundPassage = { document: Document; passage: Passage; same: boolean };

/**
 * The passage for a reference: a full id (`mm25-2c-x7q`), or a ref with an ordinal (`mm25-2c`). Where the text has
 * changed, the passage with the same words is taken, else the one that stands nearest to the ordinal.
 */
export function findPassage(documents: readonly Document[], reference: string): FoundPassage | null {
  const [, ref, ordinal, hash] =
    /^([a-z0-9]{2,4})-(\d+[a-z]+)(?:-([0-9a-z]+))?$/.exec(reference.trim().toLowerCase()) ?? [];
  const document = documents.find(({ metadata }) => metadata.ref === ref);
  if (!document || !ordinal) return null;
  const { passages } = document;
  const distance = ({ id }: Passage) => ordinalDistance(id.split("-")[1] as string, ordinal);
  const nearest = (from: readonly Passage[]) => from.toSorted((a, b) => distance(a) - distance(b))[0];
  const unchanged = passages.filter(({ id }) => hash !== undefined && id.split("-")[2] === hash);
  const passage = nearest(unchanged) ?? nearest(passages);
  if (!passage) return null;
  const same = hash === undefined ? distance(passage) === 0 : unchanged.includes(passage);
  return { document, passage, same };
}

/** Paragraphs apart, then passages apart. */
function ordinalDistance(a: string, b: string): number {
  const paragraphs = Number.parseInt(a, 10) - Number.parseInt(b, 10);
  const passages = letterIndex(a.replace(/\d+/, "")) - letterIndex(b.replace(/\d+/, ""));
  return Math.abs(paragraphs) * 10_000 + Math.abs(passages);
}

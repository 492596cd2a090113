import { attribute } from "../attribution/attribute.ts";
import { spokenBy } from "../attribution/layers.ts";
import type { AttributedSpan } from "../attribution/model.ts";
import { figuresIn } from "../counts/extract.ts";
import { documentDates } from "../dates/mentioned.ts";
import { type Range, subtractRanges, trimRange } from "../text/ranges.ts";
import { groupSentences, paragraphsOf, sentencesOf } from "../text/segment.ts";
import { digestParts, digestSentences, isEntry, type SaidPhrase } from "./digest.ts";
import type { Document, Heading, Passage, TextFault } from "./document.ts";
import { findFurniture } from "./furniture.ts";
import { ID_LENGTH, letters, passageId } from "./passage-id.ts";
import { NO_PEOPLE, speakersWith } from "./people.ts";
import type { CorpusPeople, Metadata } from "./schema.ts";
import { isAttributing, omit, type ResolvedSpan, resolveSpans } from "./spans.ts";

/** A line of at most this length that ends without punctuation heads a section. UTF-16 units. */
const LONGEST_HEADING = 80;

/** Builds a document, with the corpus's `people` known in its text. It is usable only where `faults` is empty. */
export function buildDocument(
  id: string,
  metadata: Metadata,
  form: Document["form"],
  text: string,
  people: CorpusPeople = NO_PEOPLE,
): { document: Document; faults: TextFault[] } {
  const faults: TextFault[] = [];
  const isFull = form === "full";
  const settled = isFull ? resolveSpans(text, metadata.spans, faults) : [];
  const digest = isFull ? null : digestParts(text, faults);
  const wholeParagraphs = digest?.paragraphs ?? paragraphsOf(text);
  const omissions = isFull ? omit(findFurniture(text, wholeParagraphs), settled) : [];
  const quotable = wholeParagraphs.map((paragraph) =>
    subtractRanges(paragraph, omissions)
      .map((range) => trimRange(text, range))
      .filter((range) => range.start < range.end),
  );
  const paragraphs = quotable.flat();
  const phrases = digest?.phrases ?? [];
  const passages = passagesOf(text, quotable, metadata, isFull);
  faults.push(...faultsOfParts(wholeParagraphs, paragraphs, passages));
  const attributions = digest
    ? saidOf(digest.said, metadata, faults)
    : attributionsOf(text, metadata, people, paragraphs, passages, settled);
  const hashes = new Set<string>();
  const found = countsAndDates(text, metadata, paragraphs, passages, isFull ? null : phrases);
  return {
    document: {
      id,
      metadata,
      form,
      text,
      omissions,
      paragraphs,
      passages,
      attributions,
      phrases,
      hashes,
      drift: null,
      ...found,
    },
    faults,
  };
}

/**
 * What a text counts and which dates it speaks of, found when first asked for; `phrases` where only these are the
 * source's.
 */
function countsAndDates(
  text: string,
  { language, issued }: Metadata,
  paragraphs: readonly Range[],
  passages: readonly Passage[],
  phrases: readonly Range[] | null,
): Pick<Document, "figures" | "dates"> {
  return {
    figures: once(() => figuresIn({ text, passages, paragraphs, phrases, language })),
    dates: once(() => documentDates({ text, language, passages, phrases, issued })),
  };
}

/** Does what takes time when it is first needed, and keeps what it found. */
function once<T>(find: () => T): () => T {
  let found: { value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

/** The passages of a text. `quotable` has, for each of its paragraphs, the parts of it that are the source's. */
function passagesOf(text: string, quotable: readonly Range[][], metadata: Metadata, isFull: boolean): Passage[] {
  return quotable.flatMap((parts, paragraph) =>
    parts
      .flatMap((part) => divided(text, part, metadata.language, isFull))
      .map((piece, index) => {
        const words = text.slice(piece.start, piece.end);
        const ordinal = `${paragraph + 1}${letters(index)}`;
        const heading = isFull ? headingOf(words, metadata.title) : null;
        return { ...piece, id: passageId(metadata.ref, ordinal, words), heading };
      }),
  );
}

/** The passages of a part of a paragraph. An entry of a digest, a gist with its phrases, is one. */
function divided(
  text: string,
  part: Range,
  language: string,
  isFull: boolean,
): Pick<Passage, "start" | "end" | "sentences">[] {
  const sentences = isFull ? sentencesOf(text, part, language) : digestSentences(text, part, language);
  if (!isFull && isEntry(text, part)) return [{ ...part, sentences }];
  return groupSentences(sentences).map((group) => ({
    start: (group[0] as Range).start,
    end: (group.at(-1) as Range).end,
    sentences: group,
  }));
}

function faultsOfParts(
  wholeParagraphs: readonly Range[],
  paragraphs: readonly Range[],
  passages: readonly Passage[],
): TextFault[] {
  const [first] = wholeParagraphs;
  if (!first) return [{ message: "the text is empty", remedy: "put the text in, or remove the file" }];
  if (paragraphs.length === 0) {
    const message = "all of the text was taken for page furniture";
    const remedy = "put the document's own text in, or settle what it is with a span 'is: keep'";
    return [{ message, remedy, at: first.start }];
  }
  const last = passages.at(-1);
  if (!last || passages.every(({ id }) => id.length <= ID_LENGTH)) return [];
  const message = `the document is so long that its references ("${last.id}") exceed ${ID_LENGTH} characters`;
  const remedy = "give it a ref of two or three characters, or divide it into several documents";
  return [{ message, remedy, at: last.start }];
}

/** Whose the phrases of a digest are of which it is told; by a name, another form of it or a short one. */
function saidOf(said: readonly SaidPhrase[], metadata: Metadata, faults: TextFault[]): AttributedSpan[] {
  const { speakers, issuer, publisher } = metadata;
  const forms = [
    ...speakers.map(({ name, aliases }) => ({ name, forms: [name, ...aliases] })),
    ...[issuer, publisher].map(({ name, short }) => ({ name, forms: [name, ...(short ? [short] : [])] })),
  ];
  return said.flatMap(({ start, end, name, voice }) => {
    const meant = forms.find((one) => one.forms.some((form) => form.toLowerCase() === name.toLowerCase()));
    if (meant) return [{ start, end, attribution: spokenBy(meant.name, voice, metadata) }];
    const message = `a line above phrases of this digest names "${name}", whom the metadata do not know`;
    faults.push({ message, remedy: "put the name among 'speakers', or join the line to another", at: start });
    return [];
  });
}

function attributionsOf(
  text: string,
  metadata: Metadata,
  people: CorpusPeople,
  paragraphs: readonly Range[],
  passages: readonly Passage[],
  settled: readonly ResolvedSpan[],
): AttributedSpan[] {
  // Whoever publishes a text writes the headline.
  const headlines = passages
    .filter(({ heading }) => heading === "title")
    .map(({ start, end }) => ({ start, end, speaker: metadata.publisher.name, voice: "own" as const }));
  const sentences = passages.flatMap((passage) => passage.sentences);
  const language = metadata.language.split("-")[0] as string;
  const parties = { ...metadata, language, speakers: speakersWith(people, metadata, text), nobody: people.nobody };
  return attribute(text, parties, paragraphs, sentences, [...headlines, ...settled.filter(isAttributing)]);
}

function headingOf(words: string, title: string | null): Heading | null {
  const plain = (text: string) => text.replace(/\s+/g, " ").trim();
  if (title !== null && plain(words) === plain(title)) return "title";
  return words.length <= LONGEST_HEADING && !/[\p{P}\p{Extended_Pictographic}]$/u.test(words) ? "section" : null;
}

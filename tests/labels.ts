import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as z from "zod";
import type { AttributedSpan } from "../src/attribution/model.ts";
import type { Document } from "../src/documents/document.ts";
import type { Metadata } from "../src/documents/schema.ts";
import { fold } from "../src/search/terms.ts";
import type { Range } from "../src/text/ranges.ts";
import { findTextQuote, type TextQuote } from "../src/text/selector.ts";
import { openCorpus, ROOT, SOURCES } from "./support.ts";

// Labels that a person made by reading. Those of tests/labels/dev are what rules were made with: <id>.json says whose words the
// texts of texts/ are, by first and last words; sources/<id>.json the five sources', by offsets, since nothing of
// their text is in the project; figures/<id>.json what a document counts. tests/labels/test is read by tests/held-out.ts alone.

const FOLDER = join(ROOT, "tests", "labels", "dev");

const name = z.string().min(1);
const words = { speaker: name.nullable(), via: z.array(name).default([]) };
const reading = z.discriminatedUnion("voice", [
  z.strictObject({ voice: z.literal("direct"), ...words }),
  z.strictObject({ voice: z.literal("indirect"), ...words }),
  z.strictObject({ voice: z.literal("own"), ...words }),
  z.object({ voice: z.literal("furniture") }),
]);
const quote = z.union([
  name.transform((exact) => ({ exact, prefix: "", suffix: "" })),
  z.strictObject({ exact: name, prefix: z.string().default(""), suffix: z.string().default("") }),
]);
const offset = z.int().nonnegative();

/** The first reading is the preferred one; those under `or` are as right. */
const preferred = {
  voice: z.enum(["direct", "indirect", "own", "furniture"]),
  speaker: name.nullable().optional(),
  via: z.array(name).optional(),
  or: z.array(reading).default([]),
};
type Preferred = z.infer<z.ZodObject<typeof preferred>>;

const anchoredSchema = z.strictObject({
  document: name,
  spans: z.array(z.strictObject({ from: quote, to: quote, ...preferred })),
});
const offsetsSchema = z.array(z.strictObject({ start: offset, end: offset, ...preferred }));
const figuresSchema = z.strictObject({
  document: name,
  figures: z.array(
    z.strictObject({
      start: offset,
      value: z.number(),
      unit: name,
      group: z.string().regex(/^[a-z0-9-]+$/),
      partOf: offset.optional(),
      optional: z.literal(true).optional(),
    }),
  ),
});

/** One way to read a stretch. A null `speaker` of `own` words is whoever issues or publishes the text; of others, nobody named. */
export type Reading = z.infer<typeof reading>;
export type Label = Range & { readings: Reading[] };
/** A number that counts something. `start` is its offset; `partOf` the offset of the number that it is a part of. */
export type FigureLabel = z.infer<typeof figuresSchema>["figures"][number];
export type LabelledDocument = { document: Document; labels: Label[] };
export type LabelledFigures = { document: Document; figures: FigureLabel[] };

/** The invented texts with their labels, by id. */
export async function labelledTexts(): Promise<LabelledDocument[]> {
  const documents = await documentsIn({ CORPUS_DIR: join(FOLDER, "texts") });
  return idsIn(FOLDER).map((id) => {
    const { document: stated, spans } = read(join(FOLDER, `${id}.json`), anchoredSchema);
    if (stated !== id) throw new Error(`tests/labels/dev/${id}.json: is named for ${id} and says it is of ${stated}`);
    const document = documentOfLabels(documents, id);
    return { document, labels: spans.map((span) => ({ ...resolve(document, span), readings: readingsOf(span) })) };
  });
}

/** The five sources with their labels, by id; none where their full texts are not there. */
export async function labelledSources(): Promise<LabelledDocument[]> {
  if (SOURCES === null) return [];
  const documents = await documentsIn({ CORPUS_TEXTS: SOURCES });
  return idsIn(join(FOLDER, "sources")).map((id) => ({
    document: documentOfLabels(documents, id),
    labels: read(join(FOLDER, "sources", `${id}.json`), offsetsSchema).map((span) => ({
      start: span.start,
      end: span.end,
      readings: readingsOf(span),
    })),
  }));
}

/** What documents count: of the invented texts, of the examples and, where their full texts are there, of the sources. */
export async function labelledFigures(): Promise<LabelledFigures[]> {
  const documents = new Map([
    ...(await documentsIn({ CORPUS_DIR: join(FOLDER, "texts") })),
    ...(await documentsIn({ CORPUS_DIR: join(ROOT, "examples") })),
    ...(SOURCES === null ? [] : await documentsIn({ CORPUS_TEXTS: SOURCES })),
  ]);
  const withoutText = SOURCES === null ? idsIn(join(FOLDER, "sources")) : [];
  return idsIn(join(FOLDER, "figures"))
    .filter((id) => !withoutText.includes(id))
    .map((id) => ({
      document: documentOfLabels(documents, id),
      figures: read(join(FOLDER, "figures", `${id}.json`), figuresSchema).figures,
    }));
}

/** A stretch that the detector reads otherwise than a person, with what it gives. `end` is exclusive. */
export type Disagreement = Range & { voice: boolean; speaker: boolean; expected: Reading[]; given: string };

/**
 * How the document's attribution agrees with the labels, in characters that are not white space. What a person calls furniture
 * counts only where it is quoted, as wrong. Voice and speaker are judged apart: each is right where any reading has
 * it. `via` is about quotations in quotations: how many of their characters name everybody between issuer and speaker.
 */
export type Score = {
  characters: number;
  voiceRight: number;
  speakerRight: number;
  via: { characters: number; right: number };
  wrong: Disagreement[];
};

export function scoreAttribution(document: Document, labels: readonly Label[]): Score {
  const score: Score = { characters: 0, voiceRight: 0, speakerRight: 0, via: { characters: 0, right: 0 }, wrong: [] };
  const { text, metadata } = document;
  for (const { start, end, readings } of labels) {
    for (const piece of piecesOf(document, { start, end })) {
      const length = text.slice(piece.start, piece.end).replace(/\s/g, "").length;
      const { attribution } = piece;
      if (length === 0 || (attribution === null && readings.some(({ voice }) => voice === "furniture"))) continue;
      const voice = readings.some((reading) => attribution?.voice === reading.voice);
      const speaker = attribution !== null && readings.some((reading) => isSpeaker(attribution, reading, metadata));
      score.characters += length;
      if (voice) score.voiceRight += length;
      if (speaker) score.speakerRight += length;
      const nested = readings.every((reading) => reading.voice !== "furniture" && reading.via.length > 0);
      if (nested) {
        score.via.characters += length;
        if (attribution && readings.some((reading) => passesThrough(attribution, reading, metadata)))
          score.via.right += length;
      }
      if (voice && speaker) continue;
      const chain = attribution?.chain.map((link) => link.name).join(" > ");
      const given = attribution
        ? `${attribution.voice}, ${attribution.speaker ?? "nobody named"} (${chain})`
        : "left out";
      score.wrong.push({ start: piece.start, end: piece.end, voice, speaker, expected: readings, given });
    }
  }
  return score;
}

/** The scores of several documents as one. */
export function totalScore(scores: readonly Score[]): Score {
  const sum = (count: (score: Score) => number) => scores.reduce((total, score) => total + count(score), 0);
  return {
    characters: sum(({ characters }) => characters),
    voiceRight: sum(({ voiceRight }) => voiceRight),
    speakerRight: sum(({ speakerRight }) => speakerRight),
    via: { characters: sum(({ via }) => via.characters), right: sum(({ via }) => via.right) },
    wrong: scores.flatMap(({ wrong }) => wrong),
  };
}

/** Scores as lines of a table, the total last. */
export function scoreTable(rows: readonly (readonly [string, Score])[]): string {
  const share = (right: number, of: number) => (of === 0 ? "-" : `${((100 * right) / of).toFixed(1)} %`).padStart(9);
  const all = [...rows, ["in total", totalScore(rows.map(([, score]) => score))] as const];
  const width = Math.max(...all.map(([title]) => title.length));
  return [
    `${"".padEnd(width)} characters     voice   speaker       via`,
    ...all.map(
      ([title, { characters, voiceRight, speakerRight, via }]) =>
        `${title.padEnd(width)} ${String(characters).padStart(10)} ${share(voiceRight, characters)} ${share(speakerRight, characters)} ${share(via.right, via.characters)}`,
    ),
  ].join("\n");
}

/** What is wrong with labels: gaps, overlaps, names that neither the metadata nor the text knows. One line each, none where all is well. */
export function labelFaults({ text, metadata }: Document, labels: readonly Label[]): string[] {
  const faults: string[] = [];
  let at = 0;
  for (const { start, end } of [...labels, { start: text.length, end: text.length }]) {
    if (start < at) faults.push(`the label at ${start} overlaps the one before it, which ends at ${at}`);
    if (/[^\s\uFEFF]/.test(text.slice(at, start))) faults.push(`no label covers ${at} to ${start}`);
    if (end > text.length || (start < text.length && start >= end))
      faults.push(`the label ${start} to ${end} is empty or outside the text`);
    at = end;
  }
  const known = partyNames(metadata).map(nameKey);
  const inText = new Set(nameKey(text).split(" "));
  const named = labels.flatMap(({ readings }) =>
    readings.flatMap((reading) => (reading.voice === "furniture" ? [] : [reading.speaker, ...reading.via])),
  );
  for (const party of new Set(named.filter((party) => party !== null))) {
    if (
      known.includes(nameKey(party)) ||
      nameKey(party)
        .split(" ")
        .every((word) => inText.has(word))
    )
      continue;
    faults.push(`"${party}" is named by neither the metadata nor the text`);
  }
  return faults;
}

async function documentsIn(env: { CORPUS_DIR?: string; CORPUS_TEXTS?: string }): Promise<Map<string, Document>> {
  const { corpus } = await openCorpus(env);
  return new Map(corpus.documents.map((document) => [document.id, document]));
}

function idsIn(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`${folder}: no such folder`);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => basename(file, ".json"))
    .sort();
}

function documentOfLabels(documents: ReadonlyMap<string, Document>, id: string): Document {
  const document = documents.get(id);
  if (!document) throw new Error(`labels of "${id}": there is no such document`);
  return document;
}

function read<T>(path: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`);
  return result.data;
}

function resolve(document: Document, { from, to }: { from: TextQuote; to: TextQuote }): Range {
  const start = onlyPlace(document, from, "from").start;
  const end = onlyPlace(document, to, "to").end;
  if (end <= start) throw new Error(`${document.id}: "${to.exact}" ends before "${from.exact}" begins`);
  return { start, end };
}

function onlyPlace({ id, text }: Document, selector: TextQuote, field: string): Range {
  const places = findTextQuote(text, selector);
  const [place] = places;
  if (place && places.length === 1) return place;
  const { prefix, exact, suffix } = selector;
  throw new Error(
    `${id}: '${field}' "${prefix}${exact}${suffix}" stands ${places.length} times in the text; it must stand once`,
  );
}

/** Refuses a speaker that is left out: who says nobody must say null. */
function readingsOf({ voice, speaker, via, or }: Preferred): Reading[] {
  return [reading.parse({ voice, speaker, via }), ...or];
}

type Piece = Range & { attribution: AttributedSpan["attribution"] | null };

/** `range` cut where the attribution changes; null is what the document leaves out, or attributes to nobody at all. */
function piecesOf({ attributions }: Document, range: Range): Piece[] {
  const pieces: Piece[] = [];
  let at = range.start;
  for (const span of attributions) {
    const start = Math.max(at, span.start);
    const end = Math.min(range.end, span.end);
    if (start >= end) continue;
    if (start > at) pieces.push({ start: at, end: start, attribution: null });
    pieces.push({ start, end, attribution: span.attribution });
    at = end;
  }
  if (at < range.end) pieces.push({ start: at, end: range.end, attribution: null });
  return pieces;
}

/** Whoever stands last in the chain is who a reader takes the words for; where nobody is named, that is the issuer. */
function isSpeaker({ speaker, chain }: AttributedSpan["attribution"], expected: Reading, metadata: Metadata): boolean {
  if (expected.voice === "furniture") return false;
  const last = speaker ?? chain.at(-1)?.name ?? metadata.issuer.name;
  if (expected.speaker !== null) return isSameName(last, expected.speaker, metadata);
  if (expected.voice !== "own") return speaker === null;
  return [metadata.publisher.name, metadata.issuer.name].some((issuing) => isSameName(last, issuing, metadata));
}

function passesThrough({ chain }: AttributedSpan["attribution"], expected: Reading, metadata: Metadata): boolean {
  if (expected.voice === "furniture") return false;
  const before = chain.slice(0, -1);
  return expected.via.every((between) => before.some((link) => isSameName(link.name, between, metadata)));
}

/** The same name, another form of it in the metadata, or one of the two with fewer words ("Prof. Stroud" as "Stroud"). */
function isSameName(a: string, b: string, metadata: Metadata): boolean {
  const [canonicalA, canonicalB] = [a, b].map((given) => nameKey(canonicalName(given, metadata)));
  if (canonicalA === canonicalB) return true;
  const known = partyNames(metadata).map(nameKey);
  // Two parties that the metadata tells apart are two, however alike their names are.
  if (known.includes(canonicalA as string) && known.includes(canonicalB as string)) return false;
  const [shorter, longer] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return shorter.length > 0 && shorter.every((word) => longer.includes(word));
}

function canonicalName(given: string, { speakers }: Metadata): string {
  const key = nameKey(given);
  return speakers.find(({ name, aliases }) => [name, ...aliases].some((form) => nameKey(form) === key))?.name ?? given;
}

function partyNames({ publisher, issuer, speakers, author }: Metadata): string[] {
  const forms = speakers.flatMap(({ name, aliases }) => [name, ...aliases]);
  return [publisher.name, issuer.name, ...(author === undefined ? [] : [author]), ...forms];
}

function nameKey(given: string): string {
  return nameWords(given).join(" ");
}

/** Folded words without the punctuation around them (an apostrophe within stays), articles and titles. */
function nameWords(given: string): string[] {
  return fold(given)
    .split(/[\s\u2014]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((word) => word !== "" && !/^(?:the|an?|mr|mrs|ms|dr|prof)$/.test(word));
}

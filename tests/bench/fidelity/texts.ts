import { readdirSync, readFileSync } from "node:fs";
import { basename, join, sep } from "node:path";
import * as z from "zod";
import { buildDocument } from "../../../src/documents/build.ts";
import type { Document } from "../../../src/documents/document.ts";
import { metadataSchema } from "../../../src/documents/schema.ts";
import type { Range } from "../../../src/text/ranges.ts";
import type { Label, LabelledDocument } from "../../labels.ts";

// Texts with labels of who speaks, in one form: those of tests/labels, and folders of JSON files that are in no repository.

/** Whose words a quotation is: a person's or body's by name, by role only, a document's, or nobody's whom the text names. */
const whose = z.enum(["person", "role", "document", "nobody"]);
const mention = z.enum(["name", "pronoun", "role", "none", "other"]);

const quoteSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  speaker: z.string().nullable(),
  also: z.array(z.string()).default([]),
  whose: whose.default("person"),
  kind: z.enum(["direct", "mixed", "indirect"]).default("direct"),
  mention: mention.default("other"),
  /** Where its source ("he") begins, for texts to learn from. */
  sourceAt: z.int().nonnegative().optional(),
});
/** A turn of a transcript, without its label. Of a question nobody is the speaker whose position it is. */
const turnSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  speaker: z.string().nullable(),
  also: z.array(z.string()).default([]),
  question: z.boolean(),
});
const textSchema = z.object({
  id: z.string(),
  language: z.string().default("en"),
  type: z.string().default("article"),
  title: z.string().nullable().default(null),
  publisher: z.string().default("Press"),
  kind: z.string().default("media"),
  issued: z.string().nullable().default(null),
  text: z.string(),
  quotes: z.array(quoteSchema),
  turns: z.array(turnSchema).default([]),
});

/** A direct quotation with who is right as its speaker; offsets are UTF-16 units and include the marks. */
export type QuoteLabel = z.infer<typeof quoteSchema>;

export type TurnLabel = z.infer<typeof turnSchema>;

/** `parties` is null where only quotations are labelled, not who speaks in all of the text. */
export type LabelledText = { document: Document; quotes: QuoteLabel[]; turns: TurnLabel[]; parties: Label[] | null };

/** A set of texts that is scored as one. Of a set that nobody may look into (`isSealed`) only numbers are printed. */
export type TextSet = { name: string; isSealed: boolean; texts: LabelledText[] };

/** Reads every JSON file of a folder. A folder with `judge` or `test` in its path is sealed. */
export function readFolder(folder: string): TextSet {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort();
  if (files.length === 0) throw new Error(`${folder}: no labelled texts (*.json)`);
  const parts = folder.split(sep).filter((part) => part !== "");
  return {
    name: parts.slice(-2).join("/"),
    isSealed: parts.some((part) => part === "judge" || part === "test"),
    texts: files.map((file, index) => readText(join(folder, file), index)),
  };
}

function readText(file: string, index: number): LabelledText {
  const result = textSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  const { id, language, type, title, publisher, kind, issued, text, quotes, turns } = result.data;
  const party = { name: publisher, kind, country: null };
  const metadata = metadataSchema.parse({
    ref: index.toString(36).padStart(3, "0"),
    title,
    type,
    publisher: party,
    issuer: party,
    issued,
    "issued-basis": "stated in the set",
    URL: null,
    language,
    text: "full",
    captured: "2026-11-21",
  });
  return {
    document: buildDocument(id || basename(file), metadata, "full", text).document,
    quotes,
    turns,
    parties: null,
  };
}

/** At least so many words are quoted, that a quotation is judged. */
const FEWEST_WORDS = 5;

/** The direct quotations of a text whose every character is labelled. */
export function quotesOf({ document, labels }: LabelledDocument): LabelledText {
  const quotes = labels.flatMap(({ start, end, readings }): QuoteLabel[] => {
    const direct = readings.flatMap((reading) => (reading.voice === "direct" ? [reading.speaker] : []));
    if (direct.length < readings.length || wordsIn(document.text, { start, end }) < FEWEST_WORDS) return [];
    const names = direct.filter((name) => name !== null);
    const [speaker = null, ...also] = names;
    const isNobody = names.length === 0;
    return [{ start, end, speaker, also, whose: isNobody ? "nobody" : "person", kind: "direct", mention: "other" }];
  });
  return { document, quotes, turns: [], parties: labels };
}

function wordsIn(text: string, { start, end }: Range): number {
  return (text.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).length;
}

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import * as z from "zod";
import { answerAttribute } from "../src/answers/attribute.ts";
import { answerFigures } from "../src/answers/figures/figures.ts";
import { answerVerify } from "../src/answers/verify/verify.ts";
import type { Document } from "../src/documents/document.ts";
import { isRightSpeaker } from "./bench/fidelity/names.ts";
import { documentOf, libraryOf, ROOT } from "./support.ts";

// Small invented texts of tests/labels/test, labelled by reading before anything was run over them, by somebody who wrote no
// rules. Whoever works on rules reads neither them nor what goes wrong in them: only numbers leave this file.

const FOLDER = join(ROOT, "tests", "labels", "test");

const metadata = z.record(z.string(), z.unknown()).default({});
const speakersSchema = z.array(
  z.strictObject({
    text: z.string(),
    type: z.string().default("article"),
    language: z.string().default("en"),
    /** Words of the text, and who is right as their speaker: forms divided by "|", "null" or null for nobody. */
    says: z.array(z.tuple([z.string(), z.string().nullable()])),
  }),
);
const wordingSchema = z.array(
  z.strictObject({
    text: z.string(),
    metadata,
    asks: z.array(
      z.strictObject({
        asked: z.string(),
        verdict: z.enum(["exact", "near", "absent", "uncheckable"]),
        differences: z.array(z.string()).default([]),
        edits: z.array(z.string()).default([]),
      }),
    ),
  }),
);
const foundSchema = z.array(z.strictObject({ text: z.string(), counts: z.record(z.string(), z.number()) }));
const noCountsSchema = z.array(
  z.strictObject({ text: z.string(), language: z.string().default("en"), none: z.array(z.string()) }),
);
const rowsSchema = z.array(
  z.strictObject({
    texts: z.tuple([z.string(), z.string()]),
    numbers: z.tuple([z.number(), z.number()]),
    are: z.enum(["same", "differ", "apart"]),
  }),
);

/** `open` is what is left unsaid that could be said; `wrong` is what is said and isn't so. */
export type Outcome = "right" | "wrong" | "open";
export type Tally = Record<Outcome, number>;

export function heldOutSpeakers(): Map<string, Tally> {
  return scoresOf("speakers", (file) =>
    read(file, speakersSchema).flatMap(({ text, type, language, says }) => {
      const document = documentOf(text, { type, language, issuer: NEWSROOM, publisher: NEWSROOM });
      return says.map(([words, speaker]) => judgeSpeaker(document, words, (speaker ?? "null").split("|")));
    }),
  );
}

const NEWSROOM = { name: "Test Gazette", kind: "media", country: "SE" };

function judgeSpeaker(document: Document, words: string, forms: readonly string[]): Outcome {
  const named = speakerOf(document, words);
  const [speaker = null, ...also] = forms.filter((form) => form !== "null");
  if (named === null) return forms.includes("null") ? "right" : "open";
  return speaker !== null && isRightSpeaker(named, { speaker, also, whose: "person" }, document.text)
    ? "right"
    : "wrong";
}

/** Who is named for most of the words; null where that is nobody, or whoever issues the text. */
function speakerOf(document: Document, words: string): string | null {
  const { start, end } = placeOf(document.text, words);
  const lengths = new Map<string | null, number>();
  for (const span of answerAttribute(document).spans) {
    const length = Math.min(end, span.end) - Math.max(start, span.start);
    const speaker = span.speaker === NEWSROOM.name ? null : span.speaker;
    if (length > 0) lengths.set(speaker, (lengths.get(speaker) ?? 0) + length);
  }
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

export function heldOutWordings(): Map<string, Tally> {
  return scoresOf("wording", (file) =>
    read(file, wordingSchema).flatMap(({ text, metadata, asks }) => {
      const library = libraryOf([documentOf(text, metadata)]);
      return asks.map(({ asked, verdict, differences, edits }): Outcome => {
        const answer = answerVerify(library, asked);
        const [match] = answer.matches;
        const has = (kinds: readonly string[], given: readonly { kind: string }[] = []) =>
          kinds.every((kind) => given.some((one) => one.kind === kind));
        if (answer.verdict !== verdict) return answer.verdict === "exact" ? "wrong" : "open";
        return has(differences, match?.differences) && has(edits, match?.edits) ? "right" : "open";
      });
    }),
  );
}

export function heldOutCounts(): Map<string, Tally> {
  return new Map([...countsFound(), ...noCounts(), ...rowsCompared()]);
}

function countsFound(): Map<string, Tally> {
  return scoresOf("counts", (file) =>
    basename(file) !== "found.yaml"
      ? []
      : read(file, foundSchema).flatMap(({ text, counts }) => {
          const figures = documentOf(text).figures();
          return Object.entries(counts).map(([words, value]): Outcome => {
            const { start, end } = placeOf(text, words);
            const there = figures.filter((figure) => figure.start < end && start < figure.end);
            if (there.length === 0) return "open";
            return there.some((figure) => figure.value === value) ? "right" : "wrong";
          });
        }),
  );
}

function noCounts(): Map<string, Tally> {
  return scoresOf("counts", (file) =>
    basename(file) !== "no-counts.yaml"
      ? []
      : read(file, noCountsSchema).flatMap(({ text, language, none }) => {
          const figures = documentOf(text, { language }).figures();
          return none.map((words): Outcome => {
            const { start, end } = placeOf(text, words);
            return figures.some((figure) => figure.start < end && start < figure.end) ? "wrong" : "right";
          });
        }),
  );
}

function rowsCompared(): Map<string, Tally> {
  return scoresOf("counts", (file) =>
    basename(file) !== "rows.yaml"
      ? []
      : read(file, rowsSchema).map(({ texts, numbers, are }): Outcome => {
          const [one, other] = texts.map((text, index) => documentOf(text, { ref: `x0${index}` }, `text-${index}`));
          const rows = answerFigures(libraryOf([one as Document, other as Document]), null).figures;
          const row = rows.find(({ values }) =>
            numbers.every((number, index) =>
              values.some(({ document, value }) => document === `text-${index}` && value === number),
            ),
          );
          const told =
            row === undefined || row.status === "one" ? "apart" : row.status === "differ" ? "differ" : "same";
          if (told === are) return "right";
          return told === "apart" ? "open" : "wrong";
        }),
  );
}

/** Each file of a folder with its outcomes, but for those of which nothing is judged. */
function scoresOf(folder: string, judge: (file: string) => Outcome[]): Map<string, Tally> {
  const files = readdirSync(join(FOLDER, folder)).sort();
  const judged = files.map((file) => [basename(file, ".yaml"), judge(join(FOLDER, folder, file))] as const);
  return new Map(judged.filter(([, outcomes]) => outcomes.length > 0).map(([kind, all]) => [kind, tally(all)]));
}

function tally(outcomes: readonly Outcome[]): Tally {
  const count = (which: Outcome) => outcomes.filter((one) => one === which).length;
  return { right: count("right"), wrong: count("wrong"), open: count("open") };
}

export function totalOf(scores: ReadonlyMap<string, Tally>): Tally {
  const sum = (which: Outcome) => [...scores.values()].reduce((total, one) => total + one[which], 0);
  return { right: sum("right"), wrong: sum("wrong"), open: sum("open") };
}

/** Lines of a table: of each kind how many are right, wrong and left open. */
export function tallyTable(scores: ReadonlyMap<string, Tally>): string {
  return [...scores, ["in total", totalOf(scores)] as const]
    .map(([kind, { right, wrong, open }]) => `| ${kind} | ${right + wrong + open} | ${right} | ${wrong} | ${open} |`)
    .join("\n");
}

/** Where the words stand. @throws Error where they do not stand there, or stand more than once */
function placeOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`a label's words are not in its text: ${words.length} characters`);
  return { start, end: start + words.length };
}

function read<T>(file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parse(readFileSync(file, "utf8")));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  return result.data;
}

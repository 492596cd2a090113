import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { answerQuote } from "../src/answers/quote.ts";
import type { Library } from "../src/search/library.ts";
import { documentOf, libraryOf, ROOT } from "./support.ts";

// Questions in a person's own words, written by somebody else than the maker of the answer rule. Rules are made with
// those of tests/questions/dev in view; nobody who works on rules reads those of tests/questions/test, nor what goes wrong there.

const FOLDER = join(ROOT, "tests", "questions");

const questionSchema = z.strictObject({
  question: z.string(),
  /** Words any of which tell a passage that answers; none: the documents don't answer. White space and case are free. */
  answers: z.array(z.string().refine((phrase) => phrase.split(/\s+/).length <= 8, "holds more than eight words")),
});
export type Question = z.infer<typeof questionSchema>;
export type Part = "dev" | "test";

/** Five invented texts of different kinds each. To "town" there are questions to make rules with only. */
export const INVENTED = ["town", "harbour", "valley"] as const;

/** Which documents are asked: the five with their full texts, the examples (each at several times), or invented ones. */
export const FIVE = ["five", "further", "later", "typed", "spoken"] as const;
export const EXAMPLES = ["examples", "typed-examples", "spoken-examples"] as const;
export type Asked = (typeof FIVE)[number] | (typeof EXAMPLES)[number] | (typeof INVENTED)[number];

/** None where there are no such questions in a part. */
export function questionsOf(part: Part, asked: Asked): Question[] {
  const file = join(FOLDER, part, `${asked}.jsonl`);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => questionSchema.parse(JSON.parse(line)));
}

export const PARTS: readonly Part[] = ["dev", "test"];

/**
 * Minutes, a notice, a report, a statement and an interview ("town"), or findings, a notice, a company's report, a
 * speech and a letter ("harbour"), or a newspaper, a railway's notice, a judgment, a speech and an interview
 * ("valley"), each of an issuer of its own.
 */
export function inventedLibrary(name: (typeof INVENTED)[number]): Library {
  const folder = join(FOLDER, name);
  const documents = readdirSync(folder)
    .sort()
    .map((file, at) => {
      const name = file.replace(/\.txt$/, "");
      const issuer = { name: `The ${name}`, kind: "media", country: "SE" };
      return documentOf(readFileSync(join(folder, file), "utf8"), { ref: `tw${at}`, issuer }, name);
    });
  return libraryOf(documents);
}

/** What became of some questions. `silent`: nothing was shown. `misled`: told as an answer where there is none. */
export type Score = {
  answerable: number;
  first: number;
  firstThree: number;
  /** Of `firstThree`, those that stand under "nearest passages". */
  asNearest: number;
  silent: number;
  unanswerable: number;
  misled: number;
  /** The questions that were missed or misled, with the first passage shown. Not to be printed of the test part. */
  faults: string[];
};

/** Asks each question as a user does. A passage is right if it holds one of the phrases of the question. */
export function scoreOf(library: Library, questions: readonly Question[]): Score {
  const score = { answerable: 0, first: 0, firstThree: 0, asNearest: 0, silent: 0, unanswerable: 0, misled: 0 };
  const faults: string[] = [];
  const passages = new Map(
    library.corpus.documents.flatMap(({ text, passages }) =>
      passages.map(({ id, start, end }) => [id, text.slice(start, end)] as const),
    ),
  );
  for (const { question, answers } of questions) {
    const { quotations, nearest } = answerQuote(library, { query: question, filter: {}, limit: 3 });
    const shown = quotations.length > 0 ? quotations : nearest;
    const texts = shown.map(({ id }) => levelled(passages.get(id) ?? ""));
    if (answers.length === 0) {
      score.unanswerable++;
      if (quotations.length > 0) {
        score.misled++;
        faults.push(`told as an answer: ${question} => ${texts[0]}`);
      }
      continue;
    }
    score.answerable++;
    const at = texts.findIndex((text) => answers.some((phrase) => text.includes(levelled(phrase))));
    if (at === 0) score.first++;
    if (at >= 0) score.firstThree++;
    if (at >= 0 && quotations.length === 0) score.asNearest++;
    if (shown.length === 0) score.silent++;
    if (at < 0) faults.push(`${shown.length === 0 ? "silent" : "missed"}: ${question} => ${texts[0] ?? "-"}`);
  }
  return { ...score, faults };
}

function levelled(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}

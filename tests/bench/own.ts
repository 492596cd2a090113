import { answerQuote } from "../../src/answers/quote.ts";
import type { Library } from "../../src/search/library.ts";
import { search } from "../../src/search/search.ts";
import { documentOf, libraryOf } from "../support.ts";
import type { Engine, Text } from "./peers.ts";

const nobody = { name: "Bench", kind: "media", country: "SE" };

/** Each text as a document of the bot. */
export function libraryOfTexts(texts: readonly Text[]): Library {
  const refOf = (at: number) => at.toString(36).padStart(4, "0");
  return libraryOf(
    texts.map(({ _id, title, text }, at) =>
      documentOf(`${text}\n`, { title: title || null, ref: refOf(at), issuer: nobody }, _id),
    ),
  );
}

/**
 * What users get (answers, or at most three nearest passages), what a program gets that asks for ten (answers, and then
 * nearest passages), and the ranking without a rule of what answers.
 */
export function ownEngines(library: Library): { answers: Engine; "answers, nearest": Engine; "no rule": Engine } {
  const distinct = (found: readonly string[]) => [...new Set(found)];
  return {
    answers: (question) => distinct(shownOf(library, question)),
    "answers, nearest": (question) => distinct(filledOf(library, question)),
    "no rule": (question) => distinct(search(library, question, {}, "any").hits.map(({ document }) => document.id)),
  };
}

function shownOf(library: Library, question: string): string[] {
  const { quotations, nearest } = answerQuote(library, { query: question.slice(0, 1000), filter: {}, limit: 50 });
  return (quotations.length > 0 ? quotations : nearest).map(({ document }) => document);
}

function filledOf(library: Library, question: string): string[] {
  const asked = { query: question.slice(0, 1000), filter: {}, limit: 10, fillTo: 10 };
  const { quotations, nearest } = answerQuote(library, asked);
  return [...quotations, ...nearest].map(({ document }) => document);
}

import type { Filter } from "../search/filter.ts";
import type { Library } from "../search/library.ts";
import type { Quotation } from "./quotation.ts";
import { answerWith, type QuoteAnswer } from "./quote.ts";

/** Every document once, oldest first, with its best passage on the topic; null where none was found. */
export type CompareAnswer = {
  topic: string;
  sources: { document: string; issuer: string; quotation: Quotation | null }[];
  /** What was done with the topic as a query. */
  quote: QuoteAnswer;
};

export function answerCompare(library: Library, { topic, filter }: { topic: string; filter: Filter }): CompareAnswer {
  const quote = answerWith(library, { query: topic, filter }, ({ bestOfEach }) => bestOfEach());
  const sources = library.corpus.documents.map(({ id, metadata }) => ({
    document: id,
    issuer: metadata.issuer.name,
    quotation: quote.quotations.find(({ document }) => document === id) ?? null,
  }));
  return { topic: quote.query, sources, quote };
}

/**
 * The passages to set side by side, oldest first: each issuer's best or, with `everyDocument`, each document's.
 * `without` are the issuers of whom no passage was found, by name.
 */
export function sideBySide(
  { sources, quote }: CompareAnswer,
  everyDocument: boolean,
): { quotations: Quotation[]; without: string[] } {
  const found = sources.flatMap(({ quotation }) => quotation ?? []);
  // The answer has the best passages first.
  const best = (issuer: string) => quote.quotations.find((quotation) => quotation.issuer.name === issuer);
  const quotations = everyDocument ? found : found.filter((quotation) => quotation === best(quotation.issuer.name));
  const issuers = [...new Set(sources.map(({ issuer }) => issuer))];
  return { quotations, without: issuers.filter((issuer) => !found.some((one) => one.issuer.name === issuer)) };
}

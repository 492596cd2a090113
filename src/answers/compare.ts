import { SHORTER } from "../search/excerpt.ts";
import type { Filter } from "../search/filter.ts";
import type { Library } from "../search/library.ts";
import { type Hit, search } from "../search/search.ts";
import { type Quotation, quotationOf } from "./quotation.ts";
import { answerWith, type QuoteAnswer } from "./quote.ts";

/**
 * Every document once, oldest first, with its best passage on the topic; null where none answers. `nearest` is what it
 * has instead where none of its issuer answers: no answer, only near to the topic.
 */
export type CompareAnswer = {
  topic: string;
  sources: { document: string; issuer: string; quotation: Quotation | null; nearest: Quotation | null }[];
  /** What was done with the topic as a query. */
  quote: QuoteAnswer;
};

export function answerCompare(library: Library, { topic, filter }: { topic: string; filter: Filter }): CompareAnswer {
  const quote = answerWith(library, { query: topic, filter }, ({ bestOfEach }) => bestOfEach(), SHORTER);
  const answering = new Set(quote.quotations.map(({ issuer }) => issuer.name));
  const { corpus } = library;
  const isLeft = ({ document }: Hit) => !answering.has(document.metadata.issuer.name);
  const others = corpus.documents.some(({ metadata }) => !answering.has(metadata.issuer.name));
  const near = others ? search(library, topic, filter, "near") : null;
  const nearest = new Map(
    (near?.bestOfEach() ?? [])
      .filter(isLeft)
      .map((hit) => [
        hit.document.id,
        quotationOf(corpus, hit, near?.excerptOf(hit, SHORTER) ?? hit.passage, hit.score),
      ]),
  );
  const quotations = new Map(quote.quotations.map((quotation) => [quotation.document, quotation]));
  const sources = corpus.documents.map(({ id, metadata }) => ({
    document: id,
    issuer: metadata.issuer.name,
    quotation: quotations.get(id) ?? null,
    nearest: nearest.get(id) ?? null,
  }));
  return { topic: quote.query, sources, quote };
}

/**
 * The passages to set side by side, oldest first: each issuer's best or, with `everyDocument`, each document's.
 * `nearest` are those of issuers of whom none answers, one each; `without` the issuers of whom there is neither, by
 * name.
 */
export function sideBySide(
  { sources, quote }: CompareAnswer,
  everyDocument: boolean,
): { quotations: Quotation[]; nearest: Quotation[]; without: string[] } {
  const found = sources.flatMap(({ quotation }) => quotation ?? []);
  // The answer has the best passages first.
  const best = bestOfIssuers(quote.quotations);
  const quotations = everyDocument ? found : found.filter((quotation) => best.has(quotation));
  const near = sources.flatMap(({ nearest }) => nearest ?? []);
  const nearest = bestOfIssuers(near.toSorted((a, b) => b.score - a.score));
  const named = new Set([...found, ...near].map(({ issuer }) => issuer.name));
  const issuers = [...new Set(sources.map(({ issuer }) => issuer))];
  return {
    quotations,
    nearest: near.filter((quotation) => nearest.has(quotation)),
    without: issuers.filter((issuer) => !named.has(issuer)),
  };
}

/** The first of each issuer. */
function bestOfIssuers(quotations: readonly Quotation[]): Set<Quotation> {
  return new Set(new Map(quotations.toReversed().map((quotation) => [quotation.issuer.name, quotation])).values());
}

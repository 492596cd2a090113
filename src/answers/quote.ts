import type { Library } from "../search/library.ts";
import type { Query } from "../search/query.ts";
import { type Filter, type Hit, search } from "../search/search.ts";
import { similarWords } from "../search/spelling.ts";
import { fold, wordsOf } from "../search/terms.ts";
import { coverageOf } from "./coverage.ts";
import { type Quotation, quotationOf } from "./quotation.ts";

export type QuoteQuestion = { query: string; filter: Filter; limit: number };

/** `total` counts all that was found, `quotations` are the first of it. */
export type QuoteAnswer = {
  query: string;
  corrected: string | null;
  total: number;
  quotations: Quotation[];
  /** Names of the query that the quotations spell otherwise. */
  widened: { asked: string; found: string[] }[];
  /** Words of the query that the corpus does not have, each with words of the corpus that are spelt like it. */
  unknown: { word: string; similar: string[] }[];
  /** All speakers of the corpus, where the filter asks for one whom it does not have; else null. */
  knownSpeakers: string[] | null;
  /** How many documents a filter by voice left out because they are digests, which have none. */
  voiceless: number;
  /** Whether a filter narrowed the search. */
  filtered: boolean;
  /** False where the query has no word that could be searched. */
  searchable: boolean;
  coverage: [string, string];
  marking: string | null;
};

export function answerQuote(library: Library, { query: text, filter, limit }: QuoteQuestion): QuoteAnswer {
  const { query, hits, excerptOf, knownSpeakers } = search(library, text, filter);
  const quotations = issuersInTurn(hits)
    .slice(0, limit)
    .map((hit) => quotationOf(library.corpus, hit, excerptOf(hit)));
  return {
    query: oneLine(text),
    corrected: query.corrected === null ? null : oneLine(query.corrected),
    total: hits.length,
    quotations,
    widened: widenedNames(library, query, quotations),
    unknown: query.unknown.map((word) => ({ word, similar: similarWords(library, fold(word), 3) })),
    knownSpeakers,
    voiceless: filter.voice ? library.corpus.documents.filter(({ form }) => form === "digest").length : 0,
    filtered: Object.values(filter).some((value) => value !== undefined),
    searchable: query.terms.length + query.phrases.length > 0,
    coverage: coverageOf(library.corpus),
    marking: library.corpus.info.marking ?? null,
  };
}

/** A query is shown in the reply: in one line, so that it can't look like one. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}

/** The best of each issuer before the second of any, each round by score. */
function issuersInTurn(hits: readonly Hit[]): Hit[] {
  const taken = new Map<string, number>();
  const rounds = hits.map((hit) => {
    const issuer = hit.document.metadata.issuer.name;
    const round = taken.get(issuer) ?? 0;
    taken.set(issuer, round + 1);
    return { hit, round };
  });
  return rounds.sort((a, b) => a.round - b.round).map(({ hit }) => hit);
}

function widenedNames(
  { aliases }: Library,
  { names }: Query,
  quotations: readonly Quotation[],
): QuoteAnswer["widened"] {
  return names.flatMap(({ asked, match }) => {
    const found = new Map<string, string>();
    for (const { exact: text } of quotations) {
      const words = wordsOf(text);
      for (const { from, to } of aliases.matchAll(words).filter(({ term }) => term === match.term)) {
        const written = text
          .slice(words[from]?.start, words[to - 1]?.end)
          .replace(/\s+/g, " ")
          .replace(/['’]s$/, "");
        if (!found.has(written.toLowerCase())) found.set(written.toLowerCase(), written);
      }
    }
    found.delete(asked.toLowerCase());
    return found.size > 0 ? [{ asked, found: [...found.values()] }] : [];
  });
}

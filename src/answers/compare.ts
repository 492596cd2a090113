import type { Document } from "../documents/document.ts";
import { SHORTER } from "../search/excerpt.ts";
import type { Filter } from "../search/filter.ts";
import type { Library } from "../search/library.ts";
import { type Hit, type SearchResult, search } from "../search/search.ts";
import { type Excerpt, excerptIn, type Quotation, quotationOf } from "./quotation.ts";
import { type Listed, listWith, type QuoteAnswer } from "./quote.ts";

/**
 * A document's best passage. What of it to show is chosen and quoted when it is asked for, as that reads the document,
 * and of many documents only a few are shown.
 */
export type CompareEntry = { issuer: string; score: number; excerpt: () => Excerpt; quotation: () => Quotation };

/**
 * Every document once, oldest first, with its best passage on the topic; null where none answers. `nearest` is what it
 * has instead where none of its issuer answers: no answer, only near to the topic.
 */
export type CompareAnswer = {
  topic: string;
  sources: { document: string; issuer: string; best: CompareEntry | null; nearest: CompareEntry | null }[];
  /** What was done with the topic as a query; it lists the best passages, and no more than `MOST_QUOTED`. */
  quote: QuoteAnswer<Listed>;
};

/** So many documents are quoted at once: what is said of the words of a question is said of these. */
export const MOST_QUOTED = 20;

export function answerCompare(library: Library, { topic, filter }: { topic: string; filter: Filter }): CompareAnswer {
  const best = new Map<string, CompareEntry>();
  const made = new Map<Hit, Listed>();
  const entryOf = ({ excerptOf }: SearchResult, hit: Hit): CompareEntry => {
    const excerpt = () => made.get(hit) ?? excerptIn(hit, excerptOf(hit, SHORTER));
    return {
      issuer: hit.document.metadata.issuer.name,
      score: hit.score,
      excerpt,
      quotation: () => quotationOf(library.corpus, hit, excerpt(), hit.score),
    };
  };
  let quoted: readonly Hit[] = [];
  const choose = (found: SearchResult) => {
    const hits = found.bestOfEach();
    for (const hit of hits) best.set(hit.document.id, entryOf(found, hit));
    quoted = hits.slice(0, MOST_QUOTED);
    return quoted;
  };
  let known: SearchResult | null = null;
  const nearTo = () => {
    known ??= search(library, topic, filter, "near");
    return known;
  };
  const quote = listWith(library, { query: topic, filter }, choose, { short: SHORTER, near: nearTo });
  for (const [at, hit] of quoted.entries()) made.set(hit, quote.quotations[at] as Listed);
  const answering = new Set([...best.values()].map(({ issuer }) => issuer));
  const { documents } = library.corpus;
  const leftOut = () =>
    new Set([...documents.keys()].filter((at) => !answering.has(documents[at]?.metadata.issuer.name ?? "")));
  // Where some answer in the words that were asked for, others may in words that say the same.
  if (best.size > 0 && !quote.askedOf) {
    const those = [...leftOut()].map((at) => (documents[at] as Document).id);
    const asked = { ...filter, documents: those.filter((id) => filter.documents?.includes(id) ?? true) };
    const other = asked.documents.length > 0 ? search(library, topic, asked) : null;
    for (const hit of other?.bestOfEach() ?? []) if (other) best.set(hit.document.id, entryOf(other, hit));
    for (const { issuer } of best.values()) answering.add(issuer);
  }
  const left = leftOut();
  const near = left.size > 0 ? nearTo() : null;
  const nearest = new Map<string, CompareEntry>();
  for (const hit of near?.bestOfEach(left) ?? []) if (near) nearest.set(hit.document.id, entryOf(near, hit));
  const sources = documents.map(({ id, metadata }) => ({
    document: id,
    issuer: metadata.issuer.name,
    best: best.get(id) ?? null,
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
  { sources }: CompareAnswer,
  everyDocument: boolean,
): { answering: CompareEntry[]; nearest: CompareEntry[]; without: string[] } {
  const found = sources.flatMap(({ best }) => best ?? []);
  const near = sources.flatMap(({ nearest }) => nearest ?? []);
  const named = new Set([...found, ...near].map(({ issuer }) => issuer));
  const issuers = [...new Set(sources.map(({ issuer }) => issuer))];
  return {
    answering: everyDocument ? found : bestOfIssuers(found),
    nearest: bestOfIssuers(near),
    without: issuers.filter((issuer) => !named.has(issuer)),
  };
}

/** The best of each issuer, in order; of those that are as good the first. */
function bestOfIssuers(entries: readonly CompareEntry[]): CompareEntry[] {
  const best = new Map<string, CompareEntry>();
  for (const entry of entries) if (entry.score > (best.get(entry.issuer)?.score ?? -1)) best.set(entry.issuer, entry);
  return entries.filter((entry) => best.get(entry.issuer) === entry);
}

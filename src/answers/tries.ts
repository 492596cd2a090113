import type { Library } from "../search/library.ts";
import { search } from "../search/search.ts";
import { replaceWords } from "../search/spelling.ts";
import { fold, isStopWord, wordsOf } from "../search/terms.ts";
import { answerFigures } from "./figures/figures.ts";
import type { QuoteAnswer } from "./quote.ts";

/** So many are offered, and so many are tried out for that. */
const MOST_OFFERED = 2;
const MOST_TRIED = 12;

/** Of a longer question fewer, as each is searched for anew. UTF-16 units. */
const LONG = { question: 300, tried: 4 } as const;

/** The words of a question that documents have, without those of grammar. */
export function knownWords({ query, essence, unknown }: Pick<QuoteAnswer, "query" | "essence" | "unknown">): string[] {
  const missing = new Set(unknown.map(({ word }) => fold(word)));
  const asked = essence ?? query;
  return wordsOf(asked)
    .filter(({ folded }) => !missing.has(folded) && !isStopWord(folded))
    .map(({ start, end }) => asked.slice(start, end));
}

/**
 * What to ask instead where nothing answers, each of which does find something: the question in words that are spelt
 * like its own, then without the words that no document has, then what the corpus proposes.
 */
export function toTry(library: Library, answer: Pick<QuoteAnswer, "query" | "essence" | "unknown">): string[] {
  const asked = answer.essence ?? answer.query;
  const similar = new Map(answer.unknown.map(({ word, similar }) => [fold(word), similar]));
  const respelt = wordsOf(asked).flatMap((word) =>
    (similar.get(word.folded) ?? []).map((by) => replaceWords(asked, [{ word, by }])),
  );
  const known = knownWords(answer);
  const tried = [...new Set([...respelt, known.join(" "), ...known, ...library.corpus.info.try])]
    .filter((text) => text !== "" && text !== asked && text !== answer.query)
    .slice(0, asked.length > LONG.question ? LONG.tried : MOST_TRIED);
  const found: string[] = [];
  for (const text of tried) {
    if (found.length === MOST_OFFERED) break;
    if (search(library, text).total > 0) found.push(text);
  }
  return found;
}

/** What to ask by three commands, each of which finds something; null where the corpus proposes nothing that does. */
export type Tries = { quote: string | null; compare: string | null; figures: string | null };

export function triesOf(library: Library): Tries {
  const answered = library.corpus.info.try.flatMap((query) => {
    const found = search(library, query);
    const issuers = new Set(found.bestOfEach().map(({ document }) => document.metadata.issuer.name));
    return found.total > 0 ? [{ query, issuers: issuers.size }] : [];
  });
  const [first, ...others] = answered;
  // What most issuers speak of, other than the first where there is another.
  const [topic] = [...others, ...answered.slice(0, 1)].toSorted((a, b) => b.issuers - a.issuers);
  const { figures } = answerFigures(library, null);
  const rows = [...figures.filter(({ status }) => status === "differ"), ...figures];
  const row = rows.find(({ label }) => answerFigures(library, label).figures.length > 0);
  return { quote: first?.query ?? null, compare: topic?.query ?? null, figures: row?.label ?? null };
}

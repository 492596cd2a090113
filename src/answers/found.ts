import { languageIn } from "../search/languages.ts";
import type { Library } from "../search/library.ts";
import { readQuery } from "../search/query.ts";
import { heldBy } from "../search/sought.ts";
import { isGrammar, readTerms, type Term, termsOf, type Word } from "../search/terms.ts";
import { oneLine } from "../text/visible.ts";
import type { Quotation } from "./quotation.ts";

/** More would not be read at a glance. */
const MOST_WORDS = 8;

/** The words by which an excerpt answers a question: the source's, and of a digest those that only ours are. */
export type Found = { source: string[]; ours: string[] };

/** Where there was no question. */
export const NOTHING_FOUND: Found = { source: [], ours: [] };

type Excerpt = Pick<Quotation, "exact" | "document" | "words" | "start" | "phrases">;

/** The words and names of an excerpt by which it answers a question, as they stand in it; none twice. */
export function foundWords(library: Library, asked: string, quotation: Excerpt): Found {
  return wordsFinder(library, asked)(quotation);
}

/** The same of several excerpts, for which the question is read once. */
export function wordsFinder(library: Library, asked: string): (quotation: Excerpt) => Found {
  const query = readQuery(library, asked);
  const terms = new Set([
    ...query.wanted.flatMap((one) => (one.counts ? heldBy(one) : [])),
    ...query.phrases.flatMap((phrase) => phrase.terms),
  ]);
  return (quotation) => foundIn(library, terms, quotation);
}

function foundIn(
  library: Library,
  terms: ReadonlySet<Term>,
  { exact, document, words: whose, start: from, phrases }: Excerpt,
): Found {
  const language = languageIn(library.documents, document);
  const { words, ofWords } = readTerms(exact, library.aliases, language);
  const names = library.aliases.matchAll(words).filter(({ term }) => terms.has(term));
  const isFound = ({ start, end, folded, written }: Word, term: Term) =>
    // Of plain letters, it is the same word by itself.
    written.length === end - start && /^[a-z]+$/i.test(written)
      ? terms.has(term) && !isGrammar({ folded, written }, language)
      : termsOf(exact.slice(start, end), library.aliases, language).some((own) => terms.has(own));
  const isSource = (at: number) =>
    whose === "source" || phrases.some((phrase) => phrase.start <= from + at && from + at < phrase.end);
  const found = { source: new Map<string, string>(), ours: new Map<string, string>() };
  words.forEach((word, index) => {
    const name = names.find(({ from, to }) => from <= index && index < to);
    if (!name && !isFound(word, ofWords[index] as Term)) return;
    const { start, folded } = word;
    const [first, last] = name ? [words[name.from], words[name.to - 1]] : [word, word];
    const those = isSource(start) ? found.source : found.ours;
    const key = name ? name.term : folded;
    if (!those.has(key)) those.set(key, oneLine(exact.slice(first?.start, last?.end)));
  });
  return {
    source: [...found.source.values()].slice(0, MOST_WORDS),
    ours: [...found.ours].flatMap(([key, word]) => (found.source.has(key) ? [] : [word])).slice(0, MOST_WORDS),
  };
}

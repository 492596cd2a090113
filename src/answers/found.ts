import { askedOf } from "../search/asked-of.ts";
import { isOfKind } from "../search/kinds.ts";
import { type Language, languageIn } from "../search/languages.ts";
import type { Library } from "../search/library.ts";
import type { Alike } from "../search/meaning.ts";
import { idf } from "../search/postings.ts";
import { type Query, readQuery } from "../search/query.ts";
import { heldBy, type Wanted } from "../search/sought.ts";
import { readTerms, type Term, termsAlone, termsOf, wordsOf } from "../search/terms.ts";
import type { Range } from "../text/ranges.ts";
import { oneLine } from "../text/visible.ts";
import type { Quotation } from "./quotation.ts";

/** More would not be read at a glance. */
const MOST_WORDS = 8;

/**
 * The words by which an excerpt answers a question: the source's, and of a digest those that only ours are; and what
 * each of its phrases holds of the question.
 */
export type Found = { source: string[]; ours: string[]; phrases: number[] };

/** Where there was no question. */
export const NOTHING_FOUND: Found = { source: [], ours: [], phrases: [] };

/** What words of grammar ("both parents") and a number that is asked for weigh beside the rarest word. By hand. */
const [GRAMMAR, OF_KIND] = [0.1, 0.5];

/**
 * From which cosine a word is like one of the question, and what it then weighs at most: less than most words of the
 * question themselves, so that what holds these comes first. Chosen by hand.
 */
const [LEAST_LIKE, LIKE] = [0.6, 0.3];

type Excerpt = Pick<Quotation, "exact" | "document" | "words" | "start" | "phrases">;

/** The words and names of an excerpt by which it answers a question, as they stand in it; none twice. */
export function foundWords(library: Library, asked: string, quotation: Excerpt): Found {
  return wordsFinder(library, asked)(quotation);
}

/** The same of several excerpts, for which the question is read once. */
export function wordsFinder(library: Library, asked: string): (quotation: Excerpt) => Found {
  const of = askedOf(library, asked);
  // A name that only tells whose words to show found nothing by itself.
  if (of?.isAll && of.speaks) return () => NOTHING_FOUND;
  const query = readQuery(library, asked);
  const terms = new Set([
    ...query.wanted.flatMap((one) => (one.counts ? heldBy(one) : [])),
    ...query.phrases.flatMap((phrase) => phrase.terms),
  ]);
  let weigher: ReturnType<typeof phraseWeigher> | null = null;
  const weigh = () => {
    weigher ??= phraseWeigher(library, query, asked);
    return weigher;
  };
  return (quotation) => {
    const { document, exact, start, phrases, words } = quotation;
    const language = languageIn(library.documents, document);
    const weighed = (phrase: Range) => weigh()(exact.slice(phrase.start - start, phrase.end - start), language);
    return { ...foundIn(library, terms, quotation), phrases: words === "source" ? [] : phrases.map(weighed) };
  };
}

/**
 * What a phrase of a digest holds of a question, by the weight (idf) of its words, of which the rarest is 1: of each
 * the word itself, or what is most like it; a little of the words around it, and of a date or number if that is asked.
 */
function phraseWeigher(library: Library, query: Query, asked: string): (text: string, language: Language) => number {
  const { passages } = library.index;
  const { terms, starts, documentOf } = passages;
  const weightOf = (forms: readonly Term[]) => {
    const holders = forms.flatMap((form) => terms.get(form) ?? []);
    const sizes = holders.map((ordinal) => (starts[ordinal + 1] as number) - (starts[ordinal] as number));
    return idf(documentOf.length, Math.max(0, ...sizes));
  };
  const sought = query.wanted
    .filter(({ counts }) => counts)
    .map((one) => ({
      forms: new Set(heldBy(one)),
      weight: weightOf(heldBy(one)),
      like: new Map(likeTo(library, one).map(({ term, similarity }) => [term, similarity])),
    }));
  const most = Math.max(...sought.map(({ weight }) => weight));
  const written = new Set(wordsOf(query.corrected ?? asked).map(({ folded }) => folded));
  return (text, language) => {
    const held = termsOf(text, library.aliases, language);
    const words = sought.map(({ forms, weight, like }) => {
      const nearest = held.map((term) => (forms.has(term) ? 1 : LIKE * (like.get(term) ?? 0) ** 2));
      return (weight / most) * Math.max(0, ...nearest);
    });
    const around = new Set(wordsOf(text).flatMap(({ folded }) => (written.has(folded) ? [folded] : []))).size;
    const { kind } = query;
    const isAsked = kind !== null && held.some((term) => isOfKind(kind, term));
    return words.reduce((sum, word) => sum + word, 0) + GRAMMAR * around + (isAsked ? OF_KIND : 0);
  };
}

function likeTo({ meanings }: Library, { asked }: Wanted): readonly Alike[] {
  return asked ? meanings(asked.folded).filter(({ same, similarity }) => same || similarity >= LEAST_LIKE) : [];
}

function foundIn(
  library: Library,
  terms: ReadonlySet<Term>,
  { exact, document, words: whose, start: from, phrases }: Excerpt,
): Omit<Found, "phrases"> {
  const language = languageIn(library.documents, document);
  const read = readTerms(exact, library.aliases, language);
  const { words } = read;
  const alone = termsAlone(exact, read);
  const names = read.names.filter(({ term }) => terms.has(term));
  const isFound = (own: readonly Term[]) => {
    for (const term of own) if (terms.has(term)) return true;
    return false;
  };
  const isSource = (at: number) =>
    whose === "source" || phrases.some((phrase) => phrase.start <= from + at && from + at < phrase.end);
  const found = { source: new Map<string, string>(), ours: new Map<string, string>() };
  words.forEach((word, index) => {
    const name = names.find(({ from, to }) => from <= index && index < to);
    if (!name && !isFound(alone[index] as readonly Term[])) return;
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

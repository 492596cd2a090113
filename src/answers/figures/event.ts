import type { Document } from "../../documents/document.ts";
import type { Library } from "../../search/library.ts";
import { fold, isStopWord, stem, type Term, termsOf } from "../../search/terms.ts";
import { MONTHS, WEEKDAYS } from "../../text/calendar.ts";
import { intersects, shared } from "./same.ts";

/**
 * Whether two documents speak of the same: they share names, and the years of the days that they speak of. Numbers of
 * documents that don't have nothing in common.
 */
export function relationOf({ corpus, aliases }: Library): (a: Document, b: Document) => boolean {
  const few = corpus.documents.length > FEW ? 2 : 1;
  const known = new Map(
    corpus.documents.map((document) => [
      document,
      { names: namesIn(document.text, aliases), years: yearsOfDays(document), to: new Map<Document, boolean>() },
    ]),
  );
  return (a, b) => {
    if (a === b) return true;
    const [x, y] = [known.get(a), known.get(b)];
    if (!x || !y) throw new Error("A figure's document is not in the library.");
    const before = x.to.get(b);
    if (before !== undefined) return before;
    const size = Math.min(x.names.size, y.names.size);
    const isApart = x.years.length > 0 && y.years.length > 0 && !intersects(x.years, y.years);
    const least = isApart ? APART_IN_TIME : few;
    const due = Math.max(least, Math.min(Math.ceil(size * NAMES_SHARED), size));
    const isRelated = shared(x.names, y.names) >= due;
    x.to.set(b, isRelated);
    y.to.set(a, isRelated);
    return isRelated;
  };
}

/** In a corpus of so few documents, those that share one name may speak of the same. */
const FEW = 12;

/** Documents of one event share this part at least of the names of the one that has fewer. */
const NAMES_SHARED = 0.15;

/**
 * Of those that speak of days of different years only: a second flood in the same place has not the same people in
 * it.
 */
const APART_IN_TIME = 3;

/** The years of the days that a document speaks of: those of its event, rather than those of its background. */
function yearsOfDays(document: Document): string[] {
  const days = document.dates().filter(({ date }) => /^\d{4}-\d{2}-\d{2}/.test(date.edtf));
  return [...new Set(days.map(({ date }) => date.edtf.slice(0, 4)))];
}

/** Words with a capital letter inside a sentence that name neither a place nor a person. */
const CALENDAR = new Set([
  ...[...WEEKDAYS, ...MONTHS].map((name) => name.toLowerCase()),
  ..."mr mrs ms dr capt the i".split(" "),
]);

/** Names in a text: words with a capital letter inside a sentence, and names of the corpus's aliases. */
function namesIn(text: string, aliases: Library["aliases"]): Set<Term> {
  const capitals = [...text.matchAll(/(?<=[\p{Ll},]\s+)\p{Lu}[\p{L}\p{M}]+/gu)].map(([word]) => fold(word));
  const names = capitals.filter((word) => !CALENDAR.has(word) && !isStopWord(word)).map(stem);
  return new Set([...names, ...termsOf(text, aliases).filter((term) => term.startsWith("@"))]);
}

import { datesIn } from "../../dates/mentioned.ts";
import type { Document } from "../../documents/document.ts";
import { fold, isStopWord, stem, type Term, wordsIn } from "../../search/terms.ts";
import { dateBounds } from "../../text/edtf.ts";
import { CALENDAR, type CountedIn, type Item } from "./item.ts";
import { shared } from "./same.ts";

/**
 * Whether two documents speak of one event, as far as their names and days show it; where that is unsure, they don't.
 * In a corpus about one place and date, all do that name the place and speak of no other year only.
 */
export function relationOf({ corpus, aliases }: CountedIn): (a: Document, b: Document) => boolean {
  const isLarge = isOfMany(corpus);
  const subject = subjectOf(corpus.info.about, aliases);
  const documents = new Set(corpus.documents);
  const namesOf = eachOnce((document) => namesIn(document.text, aliases));
  const openingIn = eachOnce((document) => openingNames(document.text));
  const daysIn = eachOnce(daysOf);
  const weightOf = isLarge ? rarityIn(corpus.documents, namesOf) : () => 1;
  const weighed = (names: Iterable<Term>) => [...names].reduce((sum, name) => sum + weightOf(name), 0);
  const allOf = eachOnce((document) => weighed(namesOf(document)));
  const isOnSubject = eachOnce((document) => subject?.(document, namesOf(document)) ?? false);
  return (a, b) => {
    if (a === b) return true;
    if (!documents.has(a) || !documents.has(b)) throw new Error("A figure's document is not in the library.");
    if (subject && isOnSubject(a) && isOnSubject(b)) return true;
    // Days first: most documents of a large corpus are of other days, and their texts need not be read for names.
    if (!areOfOneTime(daysIn(a), daysIn(b))) return false;
    const [x, y] = [namesOf(a), namesOf(b)];
    const meet = (names: readonly Term[]) =>
      names.length >= Math.min(isLarge ? 2 : 1, x.size, y.size) &&
      weighed(names) >= NAMES_SHARED * Math.min(allOf(a), allOf(b));
    const common = [...x].filter((name) => y.has(name));
    if (meet(common)) return true;
    const opening = [...openingIn(a)].filter((name) => y.has(name) && !x.has(name));
    const others = [...openingIn(b)].filter((name) => x.has(name) && !y.has(name));
    return meet([...common, ...opening, ...others]);
  };
}

/**
 * How rare a name is among the documents, as idf is: news of one campaign all name its candidates, and are of different
 * events. Found when it is first asked for, as it needs the names of all.
 */
function rarityIn(
  documents: readonly Document[],
  namesOf: (document: Document) => ReadonlySet<Term>,
): (name: Term) => number {
  let holding: Map<Term, number> | null = null;
  return (name) => {
    if (!holding) {
      holding = new Map();
      for (const held of documents.flatMap((document) => [...namesOf(document)]))
        holding.set(held, (holding.get(held) ?? 0) + 1);
    }
    return Math.log1p(documents.length / (holding.get(name) ?? 1));
  };
}

/** What is found in a document, when it is first asked for. */
export function eachOnce<T>(find: (document: Document) => T): (document: Document) => T {
  const known = new Map<Document, T>();
  return (document) => {
    const found = known.get(document) ?? find(document);
    known.set(document, found);
    return found;
  };
}

/** In a corpus of so few documents, those that share one name may speak of the same. */
const FEW = 12;

/** Whether a corpus has so many documents that their being of one event shows little of what each count is of. */
export function isOfMany({ documents }: CountedIn["corpus"]): boolean {
  return documents.length > FEW;
}

/** Documents of one event share this part at least of the names of the one that has fewer, by their weight. */
const NAMES_SHARED = 0.15;

/** News of one event, by documents that name no day, comes within so much time. */
const FORTNIGHT = 14 * 86_400_000;

const IS_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The days that a document speaks of, else the months, and when it was issued; in milliseconds since 1970. */
type Days = { spoken: { min: number; max: number }[]; issued: { min: number; max: number } | null };

function daysOf(document: Document): Days {
  const { issued } = document.metadata;
  const dated = document.dates();
  const days = dated.filter(({ date }) => /^\d{4}-\d{2}-\d{2}/.test(date.edtf));
  // Where no day is named, a month is.
  const spoken = days.length > 0 ? days : dated.filter(({ date }) => /^\d{4}-\d{2}(?![\d-])/.test(date.edtf));
  return {
    spoken: spoken.map(({ date }) => dateBounds(date.edtf)),
    issued: issued !== null && IS_DAY.test(issued) ? dateBounds(issued) : null,
  };
}

/** Both name days and one in common, or what is known of their days lies close together. */
function areOfOneTime(x: Days, y: Days): boolean {
  const meet = (a: readonly Days["spoken"][number][], b: readonly Days["spoken"][number][], slack: number) =>
    a.some((one) => b.some((other) => one.min <= other.max + slack && one.max >= other.min - slack));
  if (x.spoken.length > 0 && y.spoken.length > 0) return meet(x.spoken, y.spoken, 0);
  const timesOf = ({ spoken, issued }: Days) => (spoken.length > 0 ? spoken : issued ? [issued] : []);
  return meet(timesOf(x), timesOf(y), FORTNIGHT);
}

/** Whether a document is about what its corpus is about; null where that names no place and date. */
export function subjectOf(about: string, aliases: CountedIn["aliases"]) {
  const [date] = datesIn(about);
  // The first word may be a name too.
  const places = namesIn(`at ${about}`, aliases);
  if (!date || date.edtf.startsWith("XXXX") || places.size === 0) return null;
  const { min, max } = dateBounds(date.edtf);
  const [from, to] = [new Date(min).getUTCFullYear(), new Date(max).getUTCFullYear()];
  // News of those days speaks of earlier ones as background.
  const isNews = ({ metadata: { issued } }: Document) => {
    if (issued === null || !IS_DAY.test(issued)) return false;
    const day = dateBounds(issued);
    return day.max >= min && day.min <= max + FORTNIGHT;
  };
  return (document: Document, names: ReadonlySet<Term>): boolean => {
    // A year alone is of some background.
    const spoken = document
      .dates()
      .map(({ date }) => date.edtf)
      .filter((edtf) => /^[\dX]{4}-/.test(edtf));
    const isThen = (edtf: string) => {
      if (edtf.startsWith("XXXX")) return true;
      const day = dateBounds(edtf);
      return new Date(day.min).getUTCFullYear() <= to && new Date(day.max).getUTCFullYear() >= from;
    };
    return shared(places, names) > 0 && (spoken.length === 0 || isNews(document) || spoken.some(isThen));
  };
}

/** Whether the sentences of two counts have a name in common. */
export function shareName(a: Item, b: Item, aliases: CountedIn["aliases"]): boolean {
  const [one, other] = [a, b].map(({ document: { text }, figure: { sentence } }) =>
    namesIn(text.slice(sentence.start, sentence.end), aliases),
  ) as [Set<Term>, Set<Term>];
  return shared(one, other) > 0;
}

/** Words that begin a sentence and that the text never has small: names, where another text has them for such. */
function openingNames(text: string): Set<Term> {
  const opening = [...text.matchAll(/(?:^|[.!?:]\s+|\n\s*)(\p{Lu}[\p{L}\p{M}]+)/gu)].map((match) => match[1] as string);
  const names = [...new Set(opening)].filter((word) => {
    return !CALENDAR.has(fold(word)) && !isStopWord(fold(word)) && !text.includes(` ${word.toLowerCase()}`);
  });
  return new Set(names.map((word) => stem(fold(word))));
}

/** Names in a text: words with a capital letter inside a sentence, and names of the corpus's aliases. */
export function namesIn(text: string, aliases: CountedIn["aliases"]): Set<Term> {
  const capitals = [...text.matchAll(/(?<=[\p{Ll},]\s+)\p{Lu}[\p{L}\p{M}]+/gu)].map(([word]) => fold(word));
  const names = capitals.filter((word) => !CALENDAR.has(word) && !isStopWord(word)).map(stem);
  const named = aliases.isEmpty ? [] : aliases.matchAll(wordsIn(text)).map(({ term }) => term);
  return new Set([...names, ...named]);
}

import { readsCountsIn } from "../../counts/extract.ts";
import type { Figure } from "../../counts/figure.ts";
import type { Document } from "../../documents/document.ts";
import { wordsIn } from "../../lexicon/build.ts";
import { TIMES } from "../../lexicon/query.ts";
import type { Library } from "../../search/library.ts";
import { LONGEST_FOLDED } from "../../search/query.ts";
import { fold, stem, type Term, termsOf, withinFolded } from "../../search/terms.ts";
import type { Range } from "../../text/ranges.ts";
import { oneLine } from "../../text/visible.ts";
import { coverageOf } from "../coverage.ts";
import type { QuoteAnswer } from "../quote.ts";
import { groupItems } from "./group.ts";
import { underHeadings } from "./headings.ts";
import { type CountedIn, compareAt, type Item, itemsOf } from "./item.ts";
import { allowedIn, labelsOf } from "./labels.ts";
import { rowsMeant } from "./meant.ts";
import { type Counted, type FigureRow, type FoundRow, rowOf } from "./row.ts";
import type { FigureValue } from "./value.ts";

export type FiguresAnswer = {
  about: string | null;
  figures: FigureRow[];
  /** Words of the sources by which rows were found for words asked for that none of these has. */
  met: QuoteAnswer["met"];
  /** What all rows that there are count: their nouns, or labels where no other row is of the kind. */
  labels: string[];
  /** Documents in which no figure at all was found, though they were read for them. */
  without: string[];
  /** Documents not read for figures, by language (a BCP 47 tag): its numbers and nouns are not known. */
  unread: { language: string; documents: string[] }[];
  digests: number;
  coverage: [string, string];
  marking: string | null;
};

/** All of a library's figures, and what an answer says of all its documents whatever it is about. Plain data. */
export type FoundFigures = Pick<FiguresAnswer, "labels" | "without" | "unread" | "digests"> & {
  rows: readonly FoundRow[];
};

const known = new WeakMap<Library, FoundFigures>();

/** What the documents count, or of it what these words are about: a label, or words of the sources. */
export function answerFigures(library: Library, given: string | null): FiguresAnswer {
  const { rows, ...rest } = figuresOf(library);
  const about = given === null ? null : withinFolded(given, LONGEST_FOLDED);
  const terms = about === null ? [] : termsOf(about, library.aliases).filter((term) => !term.startsWith("@"));
  const found = about === null ? { rows, met: [] } : matching(library, rows, about, terms);
  return {
    about: given === null ? null : oneLine(given),
    figures: found.rows.map(({ row }) => row),
    met: found.met,
    ...rest,
    coverage: coverageOf(library.corpus),
    marking: library.corpus.info.marking ?? null,
  };
}

function isRead({ metadata }: Document): boolean {
  return readsCountsIn(metadata.language);
}

/** The rows that count the same kind of thing of which the same is said. */
export function rowsCounting(library: Library, { counts, roles }: Counted): FigureRow[] {
  const isAlike = (other: Counted) => other.counts === counts && roles.every((role) => other.roles.includes(role));
  return figuresOf(library).rows.flatMap(({ row, counted }) => (counted.some(isAlike) ? [row] : []));
}

/**
 * The figures of a library, found once: ahead, so that nobody who asks has to wait for as long as opening it takes, or
 * for `keepFigures` where another thread has the same library.
 */
export function figuresOf(library: Library): FoundFigures {
  const figures = known.get(library) ?? findFigures(library);
  known.set(library, figures);
  return figures;
}

/** Takes what was found elsewhere in a library alike. */
export function keepFigures(library: Library, figures: FoundFigures): void {
  known.set(library, figures);
}

/** The figures of a corpus, of which nothing else need be known yet. */
export function findFigures(library: CountedIn): FoundFigures {
  const rows = makeRows(library);
  const { documents } = library.corpus;
  const [read, unread] = [documents.filter(isRead), documents.filter((document) => !isRead(document))];
  const byLanguage = Map.groupBy(unread, ({ metadata }) => metadata.language);
  return {
    rows,
    labels: [...new Set(rows.map(({ row }) => row.heading ?? row.label))],
    without: read.filter((document) => document.figures().length === 0).map(({ id }) => id),
    unread: [...byLanguage].map(([language, those]) => ({ language, documents: those.map(({ id }) => id) })),
    digests: documents.filter(({ form }) => form === "digest").length,
  };
}

/** The values without those that repeat what the same document has said before: the same number by the same speaker. */
export function statedOnce(values: readonly FigureValue[]): FigureValue[] {
  const once = new Map<string, FigureValue>();
  for (const value of values) {
    const key = JSON.stringify([value.document, value.value, value.speaker]);
    if (!once.has(key)) once.set(key, value);
  }
  return [...once.values()];
}

/** The rows with the first of their values, so many at most; `left` is how many others there are. */
export function firstValues(rows: readonly FigureRow[], most: number): { rows: FigureRow[]; left: number } {
  const shown: FigureRow[] = [];
  let [taken, left] = [0, 0];
  for (const row of rows) {
    const values = row.values.slice(0, most - taken);
    taken += values.length;
    left += row.values.length - values.length;
    if (values.length > 0) shown.push({ ...row, values });
  }
  return { rows: shown, left };
}

/** The answer with those rows only that `isChosen` takes, by their labels. */
export function chooseFigures(library: Library, isChosen: (label: string) => boolean): FiguresAnswer {
  const answer = answerFigures(library, null);
  return { ...answer, figures: answer.figures.filter(({ label }) => isChosen(label)) };
}

const TIME_UNITS = new Set(wordsIn(TIMES).map(stem));

const foldedLabels = new WeakMap<readonly FoundRow[], string[]>();

/** The row with that label, else those that hold all the words, or such as say the same, nearest to the label. */
function matching(
  library: Library,
  rows: readonly FoundRow[],
  about: string,
  terms: readonly Term[],
): { rows: readonly FoundRow[]; met: QuoteAnswer["met"] } {
  // What was typed is folded once, as one sign may unfold into many letters.
  const asked = fold(about.trim());
  const labels = foldedLabels.get(rows) ?? rows.map(({ row }) => fold(row.label));
  foldedLabels.set(rows, labels);
  const named = rows.filter((_, at) => labels[at] === asked);
  // A bare noun is the label of one row and what others count too.
  const isBare = /^[\p{L}-]+$/u.test(about.trim());
  if ((named.length > 0 && !isBare) || terms.length === 0) return { rows: named, met: [] };
  // Beside what is counted, a time says when it was: "40 years ago 12 looms were sold" counts no years.
  if (terms.every((term) => TIME_UNITS.has(term))) {
    const isOf = ({ row }: FoundRow) => terms.every((term) => termsOf(row.label, library.aliases).includes(term));
    return { rows: rows.filter(isOf), met: [] };
  }
  const holding = (level: number) => rows.filter(({ terms: held }) => terms.every((term) => held[level]?.has(term)));
  const own = holding(0);
  if (own.length > 0) return { rows: own, met: [] };
  const meant = rowsMeant(library, rows, about);
  if (meant.rows.length > 0) return meant;
  const clauses = holding(1);
  return { rows: clauses.length > 0 ? clauses : holding(2), met: [] };
}

/**
 * All rows: those of most documents first, then in the order of the text, the oldest document's first; but those of one
 * kind together.
 */
function makeRows(library: CountedIn): FoundRow[] {
  const groups = groupItems(library, itemsOf(library));
  const ordered = groups
    .map((group) => ({ size: group.size, items: [...group.values()].flat().toSorted(compareAt) }))
    .sort((a, b) => b.size - a.size || compareAt(a.items[0] as Item, b.items[0] as Item))
    .map(({ items }) => items);
  const isAllowed = allowedIn(library);
  const headed = underHeadings(ordered, isAllowed);
  const labels = labelsOf(
    headed.map(({ items }) => items),
    isAllowed,
  );
  return headed.map((one, index) => {
    const { items } = one;
    const row = rowOf(labels[index] as string, one);
    return { row, counted: items.map(({ figure }) => figure), terms: searchTerms(library, row.label, items) };
  });
}

function searchTerms({ aliases }: CountedIn, label: string, items: readonly Item[]): ReadonlySet<Term>[] {
  const slices = (of: (figure: Figure) => readonly Range[]) =>
    items.flatMap(({ document, figure }) => of(figure).map(({ start, end }) => document.text.slice(start, end)));
  const nouns = items.flatMap(({ figure }) => [figure.noun ?? "", String(figure.value)]);
  const name = [label, ...nouns, ...slices(({ predicate }) => [predicate])];
  const clause = [...name, ...slices(({ before, after }) => [before, after])];
  const sentence = [...clause, ...slices((figure) => [figure.sentence])];
  return [name, clause, sentence].map((texts) => new Set(termsOf(texts.join("\n"), aliases)));
}

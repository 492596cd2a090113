import type { FiguresAnswer } from "../answers/figures/figures.ts";
import type { FigureRow } from "../answers/figures/row.ts";
import type { Quotation } from "../answers/quotation.ts";
import type { Library } from "../search/library.ts";
import { displayDate } from "../text/edtf.ts";
import { isOpponent, statusInShort } from "./quotation.ts";
import { SEARCHED_HERE } from "./quote.ts";
import { languageName } from "./sources.ts";
import { capital, list, MOST_NAMED, plural } from "./words.ts";

export const FIGURES_HEADING = "What the documents count, in their own numbers";

/** What a list of figures is narrowed to, and how many things are counted. */
export function figuresCount(first: number, last: number, total: number): string {
  const rows = total === 1 ? "1 thing counted" : `${total} things counted`;
  if (first === 1 && last === total) return rows;
  return `${first === last ? first : `${first} to ${last}`} of ${rows}`;
}

/** What a picture leaves out, and where it is. */
export function figuresPictured(shown: number, total: number): string {
  const others = total - shown;
  const compared = `${plural(shown, "thing")} counted more than once`;
  return others === 0 ? compared : `${compared}; ${others} more that one document counts: “As text”`;
}

/** The label of a row that goes on. */
export function continued(label: string): string {
  return `${label}, continued`;
}

export const FIGURES_ORDER =
  "What most documents count comes first, with what is of its kind; in each row, the oldest document first.";

const NUMBER = new Intl.NumberFormat("en");

export function figureNumber(value: number): string {
  return NUMBER.format(value);
}

/** The noun over a row, where the one before it stands under another; else nothing. */
export function headingOver({ heading }: Pick<FigureRow, "heading">, before?: Pick<FigureRow, "heading">): string[] {
  return heading === null || heading === before?.heading ? [] : [capital(heading)];
}

/** What a row of figures comes to: "numbers differ: 7 and 9". No number is called the right one. */
export function figureStatus(row: FigureRow): string {
  const { status, documents } = row;
  const where = ` in ${plural(documents.length, "document")}`;
  if (status === "same") return figureComparison(row) + where;
  return status === "words" ? `${figureComparison(row)},${where}` : figureComparison(row);
}

/** A row of figures in one line, where there is room for no more of it. */
export function figureLine(row: FigureRow): string {
  return `Counted here: ${row.label}: ${figureStatus(row)} (/figures)`;
}

/** The same in short, where the documents stand beside it. */
export function figureComparison({ status, numbers }: FigureRow): string {
  switch (status) {
    case "same":
      return "same number";
    case "words":
      return "same number, different words";
    case "differ":
      return `numbers differ: ${list(numbers.map(figureNumber))}`;
    case "one":
      return "one document";
  }
}

export const REPETITION = "Repetition is not independent confirmation.";

/** What is to be known of the figures that are shown. */
export function figureNotes({ figures, without, unread, digests }: FiguresAnswer, { corpus }: Library): string[] {
  const repeats = figures.some(({ status }) => status === "same" || status === "words");
  const names = corpus.documents
    .filter(({ id }) => without.includes(id))
    .map(({ metadata }) => `${metadata.publisher.name} (${displayDate(metadata.issued)})`);
  const named = names.length > MOST_NAMED ? names.slice(0, MOST_NAMED - 1) : names;
  const folded = names.length - named.length;
  return [
    ...(repeats ? [REPETITION] : []),
    ...(digests > 0
      ? ["Of a digest, only the numbers in its phrases of the source are here; the full texts are not loaded."]
      : []),
    "Numbers stand as the documents give them; nothing is added up or converted.",
    ...unreadNotes(unread),
    ...(names.length > 0
      ? [`No figure found in: ${list([...named, ...(folded > 0 ? [`${folded} others`] : [])])}.`]
      : []),
    ...(figures.length > 1 ? [FIGURES_ORDER] : []),
  ];
}

/** In which languages figures are not looked for: “Not read for figures: 1 document in German and 2 in Turkish.” */
function unreadNotes(unread: FiguresAnswer["unread"]): string[] {
  if (unread.length === 0) return [];
  const shown = unread.length > MOST_NAMED ? unread.slice(0, MOST_NAMED - 1) : unread;
  const rest = unread.slice(shown.length).reduce((sum, { documents }) => sum + documents.length, 0);
  const counts = shown.map(({ language, documents }) => [documents.length, languageName(language)] as const);
  const all = rest > 0 ? [...counts, [rest, "other languages"] as const] : counts;
  const named = all.map(([count, name], place) => `${place === 0 ? plural(count, "document") : count} in ${name}`);
  return [`Not read for figures: ${list(named)}. Numbers and nouns are known here in English only.`];
}

/** Labels that are named where nothing was found. */
const MOST_LABELS = 12;

export function noFigures({ about, labels, unread }: FiguresAnswer): string[] {
  const notes = [...unreadNotes(unread), SEARCHED_HERE];
  if (labels.length === 0) return ["No figure was found in these documents.", ...notes];
  const shown = labels.slice(0, MOST_LABELS);
  const more = labels.length - shown.length;
  return [
    `Not found among the figures of these documents: “${about ?? ""}”`,
    `There are: ${[...shown, ...(more > 0 ? [`${more} more`] : [])].join("; ")}.`,
    ...notes,
  ];
}

/** Whose number it is and where it stands, in one short line: "Harbour Board, 1 January 2020, words of Ada Holm". */
export function figureCredit(quotation: Quotation): string {
  const { issuer, publisher, issued, attribution, words, heading, status } = quotation;
  const where = `${issuer.name}, ${issued.display}${statusInShort(status)}`;
  if (words === "ours") return `${where}, a phrase of the source, from a digest`;
  if (heading === "title") return `${publisher.name}, ${issued.display}, headline as printed`;
  const { speaker, voice } = attribution;
  if (speaker === null) return voice === "own" ? where : `${where}, speaker not established`;
  if (speaker === issuer.name) return where;
  if (isOpponent(quotation)) return `${where}, words attributed to ${speaker}`;
  return `${where}, ${voice === "direct" ? "quoting" : "reporting"} ${speaker}`;
}

/** Over a column of a picture. */
export function figureColumn({ issuer, issued }: Pick<Quotation, "issuer" | "issued">): string {
  return `${issuer.name}\n${issued.display}`;
}

/** What a picture of figures shows, for those who don't see it. */
export function figuresAlt(rows: readonly FigureRow[], columns: number): string {
  const head = `A table of ${plural(rows.length, "row")} and ${plural(columns, "document")}.`;
  const lines = rows.map(
    (row) => `${row.label}: ${row.numbers.map(figureNumber).join(" and ")} (${figureStatus(row)}).`,
  );
  return [head, ...lines].join(" ");
}

export function pictureCount(place: number, total: number): string {
  return total === 1 ? "" : `picture ${place} of ${total}`;
}

export const PICTURE_KEY = [
  "Numbers, nouns and words in “ ” as the documents write them, oldest document first.",
  "[ ]: a noun that the document has elsewhere. – : no such figure found in the document.",
];

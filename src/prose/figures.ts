import type { FiguresAnswer } from "../answers/figures/figures.ts";
import type { FigureRow } from "../answers/figures/row.ts";
import { type Quotation, saidByOne } from "../answers/quotation.ts";
import type { Library } from "../search/library.ts";
import { ENGLISH, type Texts } from "./en/index.ts";
import { isOpponent, speakerCalled, statusInShort } from "./quotation.ts";
import { metNotes } from "./quote.ts";
import { capital, folded, MOST_NAMED } from "./words.ts";

/** What a list of figures is narrowed to, and how many things are counted. */
export function figuresCount(first: number, last: number, total: number, { figures } = ENGLISH): string {
  return first === 1 && last === total ? figures.all(total) : figures.some(first, last, total);
}

/** What a picture leaves out, and where it is. */
export function figuresPictured(shown: number, total: number, { figures } = ENGLISH): string {
  return `${figures.pictured(shown)}${total === shown ? "" : figures.others(total - shown)}`;
}

export function figureNumber(value: number, { grammar } = ENGLISH): string {
  return grammar.number(value);
}

/** The noun over a row, where the one before it stands under another; else nothing. */
export function headingOver({ heading }: Pick<FigureRow, "heading">, before?: Pick<FigureRow, "heading">): string[] {
  return heading === null || heading === before?.heading ? [] : [capital(heading)];
}

/** What a row of figures comes to: "numbers differ: 7 and 9". No number is called the right one. */
export function figureStatus(row: FigureRow, texts = ENGLISH): string {
  const { status, documents } = row;
  if (status === "same") return texts.figures.sameIn(documents.length);
  return status === "words" ? texts.figures.wordsIn(documents.length) : figureComparison(row, texts);
}

/** A row of figures in one line, where there is room for no more of it. */
export function figureLine(row: FigureRow, texts = ENGLISH): string {
  return texts.figures.line(texts.figures.label(row.label), figureStatus(row, texts));
}

/** The same in short, where the documents stand beside it. */
export function figureComparison({ status, numbers }: FigureRow, { figures } = ENGLISH): string {
  return status === "differ" ? figures.differ(numbers) : figures[status];
}

/** What is to be known of the figures that are shown. */
export function figureNotes(
  { figures, met, without, unread, digests }: FiguresAnswer,
  { corpus }: Library,
  texts = ENGLISH,
): string[] {
  const { figures: say, grammar } = texts;
  const repeats = figures.some(({ status }) => status === "same" || status === "words");
  const names = corpus.documents
    .filter(({ id }) => without.includes(id))
    .map(({ metadata }) => `${metadata.publisher.name} (${grammar.date(metadata.issued)})`);
  return [
    ...metNotes(met, texts),
    ...(repeats ? [say.repetition] : []),
    ...(digests > 0 ? [say.digests] : []),
    say.asGiven,
    ...unreadNotes(unread, texts),
    ...(names.length > 0 ? [say.without(folded(names, say.otherDocuments))] : []),
    ...(figures.length > 1 ? [say.order] : []),
  ];
}

/** In which languages figures are not looked for: “Not read for figures: 1 document in German and 2 in Turkish.” */
function unreadNotes(unread: FiguresAnswer["unread"], { figures, grammar }: Texts): string[] {
  if (unread.length === 0) return [];
  const shown = unread.length > MOST_NAMED ? unread.slice(0, MOST_NAMED - 1) : unread;
  const rest = unread.slice(shown.length).reduce((sum, { documents }) => sum + documents.length, 0);
  const counts = shown.map(({ language, documents }) => {
    return { documents: documents.length, language: grammar.language(language) };
  });
  return [figures.unread(rest > 0 ? [...counts, { documents: rest, language: null }] : counts)];
}

/** Labels that are named where nothing was found. */
const MOST_LABELS = 12;

export function noFigures({ about, labels, unread }: FiguresAnswer, texts = ENGLISH): string[] {
  const { figures: say, quote } = texts;
  const notes = [...unreadNotes(unread, texts), quote.searchedHere];
  if (labels.length === 0) return [say.none, ...notes];
  const shown = labels.slice(0, MOST_LABELS).map(say.label);
  return [say.notAmong(about ?? ""), say.thereAre(shown, labels.length - shown.length), ...notes];
}

/** Whose number it is and where it stands, in one short line: "Harbour Board, 1 January 2020, words of Ada Holm". */
export function figureCredit(quotation: Quotation, texts = ENGLISH): string {
  const { issuer, publisher, issued, words, heading, status } = quotation;
  const date = texts.grammar.date(issued.edtf);
  const isHeadline = heading === "title" && words !== "ours";
  const where = isHeadline ? `${publisher.name}, ${date}` : `${issuer.name}, ${date}${statusInShort(status, texts)}`;
  const voice = creditedVoice(quotation, texts);
  return voice === "" ? where : `${where}, ${voice}`;
}

/** Whose words they are, where they are not simply the issuer's; else nothing. */
export function creditedVoice(quotation: Quotation, texts = ENGLISH): string {
  const { credit } = texts.figures;
  const { issuer, attribution, words, heading } = quotation;
  if (words === "ours") {
    const alone = saidByOne(quotation);
    return [credit.digest, ...(alone ? [creditedVoice(alone, texts)] : [])].filter((part) => part !== "").join(", ");
  }
  if (heading === "title") return credit.headline;
  const { speaker, voice } = attribution;
  if (speaker === null) return voice === "own" ? "" : credit.open;
  if (speaker === issuer.name) return "";
  const who = speakerCalled(speaker, texts);
  if (isOpponent(quotation)) return credit.attributed(who);
  return voice === "direct" ? credit.direct(who) : credit.indirect(who);
}

/** Whose a value in a picture is: "Harbour Board, 1 January 2020". */
export function figureSource(
  issuer: { name: string; short?: string | undefined },
  issued: Quotation["issued"],
  { grammar } = ENGLISH,
): string {
  return `${issuer.short ?? issuer.name}, ${grammar.date(issued.edtf)}`;
}

/** What a picture of figures shows, for those who don't see it. */
export function figuresAlt(rows: readonly FigureRow[], texts = ENGLISH): string {
  const { figures: say } = texts;
  const lines = rows.map((row) => say.tableRow(say.label(row.label), row.numbers, figureStatus(row, texts)));
  const documents = new Set(rows.flatMap((row) => row.documents));
  return [say.table(rows.length, documents.size), ...lines].join(" ");
}

export function pictureCount(place: number, total: number, { figures } = ENGLISH): string {
  return total === 1 ? "" : figures.picture(place, total);
}

import { type AttributeAnswer, spanEntry } from "../answers/attribute.ts";
import { type CompareAnswer, sideBySide } from "../answers/compare.ts";
import { type FiguresAnswer, statedOnce } from "../answers/figures/figures.ts";
import type { FigureRow } from "../answers/figures/row.ts";
import { quoteFigure } from "../answers/figures/value.ts";
import { foundWords, NOTHING_FOUND } from "../answers/found.ts";
import { type Excerpt, gistOf, issuedOf, phrasesOf, type Quotation } from "../answers/quotation.ts";
import type { QuoteAnswer } from "../answers/quote.ts";
import type { Source, SourcesAnswer } from "../answers/sources.ts";
import { startsDate, type TimelineAnswer, type TimelineEntry } from "../answers/timeline.ts";
import type { Document } from "../documents/document.ts";
import { nothingOf } from "../prose/compare.ts";
import { plural } from "../prose/en/grammar.ts";
import { ENGLISH } from "../prose/en/index.ts";
import {
  figureCredit,
  figureNotes,
  figureNumber,
  figureStatus,
  figuresCount,
  headingOver,
  noFigures,
} from "../prose/figures.ts";
import {
  foundLine,
  groupedPhrases,
  HOW_TO_LOAD,
  headline,
  positionLine,
  statusNotes,
  textLine,
  titleLine,
  voiceLine,
  wordsNotes,
} from "../prose/quotation.ts";
import { aboutLine, countLine, nearestHeading, nearestLines, notFound, queryNotes } from "../prose/quote.ts";
import { formsOf, sourceLine, stretchLine, TITLES_HEADING } from "../prose/sources.ts";
import { nothingDated, timelineCount, timelineDate, timelineHeading, timelineNotes } from "../prose/timeline.ts";
import { capital } from "../prose/words.ts";
import type { Library } from "../search/library.ts";
import { displayDate } from "../text/edtf.ts";
import type { Screen } from "./io.ts";
import { join, type Printer, printer } from "./print.ts";

/** More titles than these are not listed where nothing was found. */
const TITLES = 10;

/** The bot's own cuts are marked so; the mark is no part of the excerpt. */
const CUT = "[…]";

export function renderQuote(answer: QuoteAnswer, library: Library, screen: Screen): string {
  const print = printer(screen);
  if (answer.quotations.length + answer.nearest.length === 0) return renderNothing(answer, library, print);
  const { quotations, nearest } = answer;
  const heading = print.line(nearestHeading(answer), { bold: true });
  const found = (quotation: Quotation) => foundWords(library, answer.query, quotation);
  const render = (one: Quotation) => ["", ...renderQuotation(one, print, answer.marking, found(one))];
  return join([
    ...(quotations.length > 0
      ? [...aboutLines(answer, print), print.line(countLine(answer), { dim: true })]
      : [heading, ...nearestLines(answer).map((text) => print.line(text))]),
    ...notes(answer, print),
    ...quotations.flatMap(render),
    ...(quotations.length > 0 && nearest.length > 0 ? ["", heading] : []),
    ...nearest.flatMap(render),
    "",
    ...coverage(answer, print),
    ...howToLoad([...quotations, ...nearest].some(isOfDigest), print),
  ]);
}

const isOfDigest = ({ text }: Quotation) => text === "digest";

function aboutLines(answer: QuoteAnswer<Excerpt>, print: Printer): string[] {
  const about = aboutLine(answer);
  return about === null ? [] : [print.line(about, { bold: true })];
}

/** Every document's best passage, oldest first, and the issuers of whom there is none. */
export function renderCompare(answer: CompareAnswer, library: Library, screen: Screen): string {
  const print = printer(screen);
  const { quote } = answer;
  const { without, ...compared } = sideBySide(answer, true);
  const quotations = compared.answering.map(({ quotation }) => quotation());
  const nearest = compared.nearest.map(({ quotation }) => quotation());
  if (quotations.length + nearest.length === 0) return renderNothing(quote, library, print);
  return join([
    print.line(ENGLISH.compare.heading, { bold: true }),
    ...notes(quote, print),
    ...quotations.flatMap((quotation) => ["", ...renderQuotation(quotation, print, quote.marking)]),
    ...nearest.flatMap((quotation) => [
      "",
      print.line(ENGLISH.compare.onlyNearest, { bold: true }),
      ...renderQuotation(quotation, print, quote.marking),
    ]),
    "",
    ...(without.length > 0 ? [print.line(nothingOf(without))] : []),
    ...coverage(quote, print),
    ...howToLoad(quotations.some(isOfDigest), print),
  ]);
}

/** At each date its document, and what documents say that speak of it. */
export function renderTimeline(
  answer: TimelineAnswer,
  entries: readonly TimelineEntry[],
  library: Library,
  screen: Screen,
): string {
  const print = printer(screen);
  const { reading, points, marking } = answer;
  if (entries.length === 0 && reading?.kind === "topic") return renderNothing(reading.quote, library, print);
  const found = entries.flatMap((entry, index) => {
    const { display, doubt } = timelineDate(entry);
    const kind = entry.document ? "document" : "spoken of by";
    // What there is of a document says how its date is known.
    const heading = `${display}${entry.document || doubt === null ? "" : `, ${doubt}`} · ${kind}`;
    const before = entries[index - 1];
    const isNew = startsDate(before, entry) || before?.document !== null || entry.document !== null;
    const shown = entry.document
      ? renderSource(entry.document, print, marking)
      : renderQuotation(entry.mention, print, marking);
    return ["", ...(isNew ? [print.line(heading, { bold: true })] : []), ...shown];
  });
  const nothing = entries.length === 0 && reading?.kind === "date" ? nothingDated(reading.display) : [];
  return join([
    print.line(timelineHeading(answer), { bold: true }),
    ...(entries.length > 0 ? [print.line(timelineCount(points), { dim: true })] : []),
    ...nothing.map((line) => print.line(line)),
    ...(reading?.kind === "topic" ? notes(reading.quote, print) : []),
    ...found,
    "",
    ...timelineNotes(answer).map((note) => print.line(note, { dim: true })),
    ...coverage(answer, print),
    ...howToLoad(
      entries.some(({ mention }) => mention?.text === "digest"),
      print,
    ),
  ]);
}

/** What the documents count, row by row; one row alone with all that stands around a quotation. */
export function renderFigures(answer: FiguresAnswer, library: Library, screen: Screen): string {
  const print = printer(screen);
  const { figures, marking } = answer;
  const end = [...coverage(answer, print), ...howToLoad(answer.digests > 0, print)];
  if (figures.length === 0) {
    const [first = "", ...rest] = noFigures(answer);
    return join([print.line(first, { bold: true }), ...rest.map((line) => print.line(line)), "", ...end]);
  }
  const [only] = figures;
  const isAlone = figures.length === 1 && only !== undefined;
  const heading = `${marking ? `${marking.toUpperCase()} · ` : ""}${ENGLISH.figures.heading}`;
  return join([
    print.line(heading, { bold: true }),
    print.line(figuresCount(1, figures.length, figures.length), { dim: true }),
    ...(isAlone
      ? [
          "",
          ...figureHead(only, print),
          ...only.values.flatMap((value) => ["", ...renderQuotation(quoteFigure(library, value), print, marking)]),
        ]
      : figures.flatMap((row, at) => [
          "",
          ...headingOver(row, figures[at - 1]).map((noun) => print.line(noun, { dim: true })),
          ...renderFigureRow(row, library, print),
        ])),
    "",
    ...figureNotes(answer, library).map((note) => print.line(note, { dim: true })),
    ...end,
  ]);
}

function figureHead(row: FigureRow, print: Printer): string[] {
  return [print.line(capital(row.label), { bold: true }), print.line(figureStatus(row))];
}

export function renderFigureRow(row: FigureRow, library: Library, print: Printer): string[] {
  return [
    ...figureHead(row, print),
    ...statedOnce(row.values).flatMap((value) => {
      const quotation = quoteFigure(library, value);
      const credit = `${figureCredit(quotation)} · ref ${quotation.id}`;
      const { before, after } = value.cut;
      return [
        print.line(`${figureNumber(value.value)} · ${credit}`, { indent: 2 }),
        print.bar(`${before ? `${CUT} ` : ""}${value.short.exact}${after ? ` ${CUT}` : ""}`),
      ];
    }),
  ];
}

function renderNothing(answer: QuoteAnswer<Excerpt>, library: Library, print: Printer): string {
  const [first = "", ...rest] = notFound(answer, library);
  const titles = library.corpus.documents.map(({ id, metadata }) =>
    print.line(`${id}: ${metadata.title ?? titleLine(null).toLowerCase()}`, { indent: 2, dim: true }),
  );
  return join([
    ...notes(answer, print),
    print.line(first, { bold: true }),
    ...rest.map((line) => print.line(line)),
    "",
    print.line(TITLES_HEADING),
    ...titles.slice(0, TITLES),
    ...(titles.length > TITLES
      ? [print.line(`and ${titles.length - TITLES} more: npm run ask -- sources`, { indent: 2, dim: true })]
      : []),
    "",
    ...coverage(answer, print),
    ...howToLoad(
      library.corpus.documents.some(({ form }) => form === "digest"),
      print,
    ),
  ]);
}

/** A document's words, each stretch below whose it is, and what is never quoted in its place. */
export function renderAttribute(
  { spans }: AttributeAnswer,
  document: Document,
  screen: Screen,
  withEntries = false,
): string {
  const print = printer(screen);
  const { text, omissions } = document;
  const stretches = [
    ...spans.map((span) => ({
      start: span.start,
      end: span.end,
      line: stretchLine(span),
      settles: { voice: span.voice, speaker: span.speaker },
    })),
    ...omissions.map(({ start, end, why }) => ({
      start,
      end,
      line: `Never quoted: ${why}`,
      settles: { voice: null, speaker: null },
    })),
  ]
    .filter(({ start, end }) => /\S/.test(text.slice(start, end)))
    .sort((a, b) => a.start - b.start);
  return join([
    print.line(headline({ issuer: document.metadata.issuer, issued: issuedOf(document.metadata) }), {
      bold: true,
    }),
    ...stretches.flatMap(({ start, end, line, settles }) => [
      "",
      print.line(`${start}-${end} · ${line}`, { dim: true }),
      print.bar(text.slice(start, end).trim()),
      // Not wrapped, so that it can be copied.
      ...(withEntries && document.form === "full" ? [`  ${spanEntry(document, { start, end }, settles)}`] : []),
    ]),
    "",
    print.line("Where this is wrong, settle it with spans in the document's file (docs/corpus.md, “Whose words”)."),
  ]);
}

export function renderSources(answer: SourcesAnswer, screen: Screen): string {
  const print = printer(screen);
  return join([
    ...answer.documents.flatMap((source) => [...renderSource(source, print, answer.marking), ""]),
    ...coverage(answer, print),
  ]);
}

/** What a person sees who has just started the program: what is loaded, one real answer, and how to go on. */
export function renderStart(library: Library, answer: QuoteAnswer, pageUrl: string, screen: Screen): string {
  const print = printer(screen);
  const { info, documents } = library.corpus;
  const digests = documents.filter(({ form }) => form === "digest").length;
  const shown = [...answer.quotations, ...answer.nearest];
  const isFromFull = shown.length > 0 && shown.every(({ text }) => text === "full");
  const command = (line: string) => print.line(line, { indent: 2 });
  return join([
    print.line(`Whose Words · ${info.name}`, { bold: true }),
    print.line(`${capital(info.about)}. ${plural(documents.length, "document")}, ${formsOf(documents)}:`),
    ...documents.map(({ metadata: { ref, issuer, issued } }) =>
      print.line(`${ref.padEnd(4)}  ${issuer.name}, ${displayDate(issued)}`, { indent: 2 }),
    ),
    "",
    print.line(`Asked for “${answer.query}”, it answers:`, { bold: true }),
    "",
    renderQuote(answer, library, screen),
    print.line("Ask more:", { bold: true }),
    ...info.try.slice(1).map((query) => command(`npm run ask -- quote ${shellQuoted(query)}`)),
    command("npm run ask -- sources"),
    command("npm run ask -- --help"),
    // Else the answer says it.
    ...howToLoad(digests > 0 && isFromFull, print),
    ...(info.marking
      ? []
      : [print.line("Two parties who disagree (an invented corpus):"), command("CORPUS_DIR=examples npm start")]),
    "",
    print.line("The bot is running in a sandbox: a stand-in for Discord on this machine, as DISCORD_TOKEN is not set."),
    print.line("Open it in a browser:", { bold: true }),
    print.line(pageUrl, { indent: 2 }),
    print.line("Ctrl-C ends it."),
    print.line("To put it on a real server, see docs/operators.md."),
  ]);
}

function shellQuoted(query: string): string {
  return `'${query.replaceAll("'", "'\\''")}'`;
}

export function renderQuotation(
  quotation: Quotation,
  print: Printer,
  marking: string | null,
  found = NOTHING_FOUND,
): string[] {
  const { shown, cut, words, url, deepLink, id, text } = quotation;
  const grouped =
    words === "source" ? null : groupedPhrases(quotation, phrasesOf(quotation, found.source, found.phrases), false);
  const head = [
    print.line(`${marking ? `${marking.toUpperCase()} · ` : ""}${headline(quotation)}`, { bold: true }),
    print.line(capital(grouped ? grouped.whole : voiceLine(quotation))),
    ...wordsNotes(quotation).map((note) => print.line(note)),
  ];
  const body = grouped
    ? grouped.groups.flatMap(({ voice, notes, phrases }) => [
        ...[...(voice === null ? [] : [capital(voice)]), ...notes].map((text) => print.line(text)),
        ...phrases.map(({ exact }) => print.bar(exact)),
      ])
    : [print.bar(`${cut.before ? `${CUT} ` : ""}${shown}${cut.after ? ` ${CUT}` : ""}`)];
  const gist = words === "source" ? "" : gistOf(quotation);
  return [
    ...head,
    ...body,
    print.line(positionLine(quotation)),
    ...(gist === "" ? [] : [print.line(`${ENGLISH.quotation.gist}: ${gist}`, { dim: true })]),
    ...[foundLine(found)].filter((text) => text !== "").map((text) => print.line(text, { dim: true })),
    ...statusNotes(quotation.status).map((note) => print.line(note)),
    print.line([deepLink ?? url ?? "no address known", `ref ${id}`, textLine(text)].join(" · "), {
      dim: true,
    }),
  ];
}

function renderSource(source: Source, print: Printer, marking: string | null): string[] {
  const { id, ref, url, archive, text, title, status } = source;
  return [
    print.line(`${marking ? `${marking.toUpperCase()} · ` : ""}${headline(source)}`, { bold: true }),
    print.line(titleLine(title)),
    print.line(`${sourceLine(source)}.`),
    ...statusNotes(status).map((note) => print.line(note)),
    print.line(url ?? "no address known"),
    ...(archive ? [print.line(archive)] : []),
    print.line(`${id} · ref ${ref} · ${textLine(text)}`, { dim: true }),
  ];
}

export function howToLoad(hasDigests: boolean, print: Printer): string[] {
  return hasDigests ? [print.line(HOW_TO_LOAD, { dim: true })] : [];
}

function notes(answer: QuoteAnswer<Excerpt>, print: Printer): string[] {
  return queryNotes(answer).map((note) => print.line(note));
}

export function coverage({ coverage: lines }: Pick<QuoteAnswer, "coverage">, print: Printer): string[] {
  return lines.map((line) => print.line(line, { dim: true }));
}

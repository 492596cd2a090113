import { type FiguresAnswer, statedOnce } from "../answers/figures/figures.ts";
import type { FigureRow } from "../answers/figures/row.ts";
import type { FigureValue } from "../answers/figures/value.ts";
import { issuedOf, type Quotation } from "../answers/quotation.ts";
import type { Document } from "../documents/document.ts";
import type { Texts } from "../prose/en/index.ts";
import {
  figureComparison,
  figureCredit,
  figureNumber,
  figureSource,
  figureStatus,
  figuresAlt,
  figuresCount,
  figuresPictured,
  headingOver,
  pictureCount,
} from "../prose/figures.ts";
import { capital } from "../prose/words.ts";
import { oneLine } from "../text/visible.ts";
import { button, containerMessage, type Message, pictureDisplay, row, separator, textDisplay } from "./components.ts";
import { blockQuotation, bold, line, small } from "./markdown.ts";
import { type Entry, notedFooter, packPages, pageButtons, pagedMessage, quotationEntry } from "./pages.ts";
import { clipped, type Table, type TableValue } from "./picture.ts";
import { type Audience, type Footer, finalButton, takeWhatFits } from "./quotation.ts";
import { type FiguresState, figuresId } from "./state.ts";

/** Characters as sent. */
const ROOM = { line: 200, label: 150, credit: 300, note: 220, notes: 700 } as const;

/** What a page takes; more would be a long way to scroll on a phone. */
const PAGE = { entries: 6, text: 2500 } as const;

/** What a page takes of one row alone, whose excerpts stand there whole. */
const ALONE = { entries: 3, text: 2500 } as const;

/** Values of a row that stay together on a page. */
const TOGETHER = 6;

export type FiguresPage = {
  answer: FiguresAnswer;
  /** The full quotation of a value. */
  quote: (value: FigureValue) => Quotation;
  state: FiguresState;
  notes: readonly string[];
  footer: Footer;
  audience: Audience;
  /** Whether these figures can be had as a picture too. */
  isPictured: boolean;
};

/** Rows of figures as lines of text: each source's own words beside its number. */
export function figuresMessage(page: FiguresPage, texts: Texts): Message {
  const { answer, quote, state, notes, footer, audience, isPictured } = page;
  const { figures } = answer;
  const [only] = figures;
  const isAlone = figures.length === 1 && only !== undefined;
  const entries = isAlone
    ? only.values.map((value) => ({
        ...quotationEntry(quote(value), { marking: null, texts }),
        row: 0,
        heading: null,
      }))
    : figures.flatMap((figure, index) => rowEntries(figure, { index, quote, texts }));
  const pages = packPages<RowEntry>(entries, isAlone ? ALONE : PAGE);
  const number = Math.min(state.page, pages.length - 1);
  const here = pages[number] ?? [];
  const to = (action: FiguresState["action"], target: number) => figuresId({ ...state, action, page: target });
  const [first, last] = [here[0]?.row ?? 0, here.at(-1)?.row ?? 0];
  const marking = footer.marking === null ? "" : `${footer.marking.toUpperCase()} · `;
  return pagedMessage(
    {
      heading: [
        bold(line(`${marking}${texts.figures.heading}`, ROOM.line)),
        ...(isAlone
          ? rowHead(only, texts)
          : [small(line(figuresCount(first + 1, last + 1, figures.length, texts), ROOM.line))]),
      ],
      entries: here.map((entry, index) => ({ ...entry, text: headed(entry, here[index - 1]) })),
      apart: true,
      notes,
      room: ROOM,
      footer,
      buttons: [
        ...pageButtons(number, pages.length, (target) => to("text", target), texts),
        isPictured ? button(texts.buttons.asPicture, to("picture", 0)) : null,
        finalButton(audience, to("post text", number), texts),
      ],
    },
    texts,
  );
}

/** `row`: the place of the row that it shows, or a part of it. */
type RowEntry = Entry & { row: number; heading: string | null };

/** An entry below the noun under which it stands, where that is not the one before's on the page. */
function headed(entry: RowEntry, before: RowEntry | undefined): string {
  return [...headingOver(entry, before).map((noun) => small(line(noun, ROOM.label))), entry.text].join("\n");
}

function rowHead(figure: FigureRow, texts: Texts, label = texts.figures.label(figure.label)): string[] {
  return [bold(line(capital(label), ROOM.label)), line(figureStatus(figure, texts), ROOM.line)];
}

/** A row; one of many values in parts that a page has room for. */
function rowEntries(
  figure: FigureRow,
  { index, quote, texts }: { index: number; quote: FiguresPage["quote"]; texts: Texts },
): RowEntry[] {
  const all = statedOnce(figure.values);
  const label = texts.figures.label(figure.label);
  return evenly(all, TOGETHER).map((values, part) => {
    const head = rowHead(figure, texts, part === 0 ? label : texts.figures.continued(label));
    return {
      row: index,
      heading: figure.heading,
      text: [...head, ...values.map((value) => valueText(value, quote(value), texts))].join("\n"),
    };
  });
}

/** Whose number it is above the source's words. */
function valueText(value: FigureValue, quotation: Quotation, texts: Texts): string {
  const credit = `${figureNumber(value.value, texts)} · ${figureCredit(quotation, texts)} · ref ${quotation.id}`;
  return [small(line(credit, ROOM.credit)), blockQuotation(value.short.exact.replace(/\s+/g, " "), value.cut)].join(
    "\n",
  );
}

/**
 * A picture has about so many lines at most, which a phone shows on a screen or two, and of one row so many values; so
 * many characters stand in half a line. Chosen by looking at pictures 300 pixels wide.
 */
const PICTURE = { lines: 66, values: 12, half: 22 } as const;

/** Up to so many rows times sources, text reads as well. */
const READS_WELL = 12;

/** What a picture shows: of what only one document counts there is nothing to compare. */
function comparable(figures: readonly FigureRow[]): FigureRow[] {
  return figures.filter(({ status }) => status !== "one");
}

/** Whether a picture shows these figures better than lines of text. */
export function outgrowsText({ figures }: FiguresAnswer): boolean {
  const rows = comparable(figures);
  const sources = new Set(rows.flatMap(({ documents }) => documents));
  return rows.length > 1 && sources.size > 1 && rows.length * sources.size > READS_WELL;
}

/**
 * The figures as pictures: rows in their order, in each the oldest document first. Each is made when it is asked for,
 * as one is shown at a time.
 */
export function figuresPictures(
  answer: FiguresAnswer,
  documents: readonly Document[],
  { marking, coverage }: Footer,
  texts: Texts,
): (() => Table)[] {
  const whose = new Map(
    documents.map(({ id, metadata }) => [id, figureSource(metadata.issuer, issuedOf(metadata), texts)]),
  );
  const rows = comparable(answer.figures).flatMap((figure) => pictureRows(figure, whose, texts));
  return packed(rows).map((held) => () => {
    const figures = [...new Set(held.map(({ figure }) => figure))];
    const hasElsewhere = held.some(({ values }) => values.some((value) => value.hasElsewhere));
    return {
      alt: clipped(figuresAlt(figures, texts), 1024),
      title: `${marking === null ? "" : `${marking.toUpperCase()} · `}${texts.figures.heading}`,
      rows: held.map(({ figure, label, values }) => ({
        label: capital(label),
        note: figureComparison(figure, texts),
        marked: figure.status === "differ",
        values,
      })),
      footer: [
        texts.figures.key.words,
        ...(hasElsewhere ? [texts.figures.key.elsewhere] : []),
        ...(figures.some(({ status }) => status === "same" || status === "words") ? [texts.figures.repetition] : []),
        ...coverage,
      ],
    };
  });
}

/** `hasElsewhere`: whether a noun that stands elsewhere in the source is added to its words. */
type PictureValue = TableValue & { hasElsewhere: boolean };

type PictureRow = { figure: FigureRow; label: string; values: PictureValue[] };

/** A row; one of many values in parts. */
function pictureRows(figure: FigureRow, whose: ReadonlyMap<string, string>, texts: Texts): PictureRow[] {
  const label = texts.figures.label(figure.label);
  return evenly(pictureValues(figure, whose), PICTURE.values).map((values, part) => ({
    figure,
    label: part === 0 ? label : texts.figures.continued(label),
    values,
  }));
}

/** Rows on as few pictures as can be read, and about as many lines on each. */
function packed(rows: readonly PictureRow[]): PictureRow[][] {
  const linesOf = (text: string) =>
    text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / PICTURE.half)), 0);
  const sizeOf = ({ values }: PictureRow) =>
    values.reduce((sum, { words, whose }) => sum + Math.max(linesOf(words), linesOf(whose)), 2);
  const total = rows.reduce((sum, row) => sum + sizeOf(row), 0);
  const due = total / Math.max(1, Math.ceil(total / PICTURE.lines));
  const pictures: PictureRow[][] = [];
  let taken = 0;
  for (const row of rows) {
    if (taken === 0 || taken + sizeOf(row) / 2 > due) {
      pictures.push([]);
      taken = 0;
    }
    pictures.at(-1)?.push(row);
    taken += sizeOf(row);
  }
  return pictures;
}

/** Parts of at most `most`, of about the same length. */
function evenly<T>(list: readonly T[], most: number): T[][] {
  const parts = Math.max(1, Math.ceil(list.length / most));
  const length = Math.ceil(list.length / parts);
  return Array.from({ length: parts }, (_, part) => list.slice(part * length, (part + 1) * length));
}

/**
 * What each document gives in a row, in its own words, each number once on a line; whose it is, where of several.
 */
function pictureValues(figure: FigureRow, whose: ReadonlyMap<string, string>): PictureValue[] {
  return [...Map.groupBy(figure.values, ({ document }) => document)].flatMap(([document, values]) => {
    const different = [...new Map(values.map((value) => [`${value.value} ${value.unit}`, value])).values()];
    const isOfSeveral = new Set(different.map(({ speaker }) => speaker)).size > 1;
    const bySpeaker = Map.groupBy(different, ({ speaker }) => (isOfSeveral ? speaker : null));
    return [...bySpeaker].map(([speaker, own]) => ({
      words: own.map(inCell).join("\n"),
      whose: `${whose.get(document)}${speaker === null ? "" : ` (${speaker})`}`,
      hasElsewhere: own.some(isNounElsewhere),
    }));
  });
}

/** A longer piece of a source has no place in a picture. UTF-16 units. */
const LONGEST_IN_CELL = 220;

const CUT = "[…]";

/** What is said of the number; where it is denied or doubted, with that. */
function inCell(value: FigureValue): string {
  const { written, unit, clause, isLimited, short } = value;
  if (isLimited && short.exact.length <= LONGEST_IN_CELL) return oneLine(short.exact);
  if (clause !== null) return clause;
  const counted = isNounElsewhere(value) ? `${written} [${oneLine(unit ?? "")}]` : written;
  return isLimited ? `${counted} ${CUT}` : counted;
}

/** Whether the source has the noun elsewhere than beside the number: it stands in brackets then. */
function isNounElsewhere({ unit, hasNoun, clause, isLimited }: FigureValue): boolean {
  return unit !== null && !hasNoun && clause === null && !isLimited;
}

/** One of the pictures, with what it shows in words and a button to the text. */
export function picturedMessage(
  pictures: readonly (() => Table)[],
  { answer, state, notes, footer, audience }: Omit<FiguresPage, "quote" | "isPictured">,
  texts: Texts,
): { body: Message; pictures: { name: string; picture: Table }[] } {
  const number = Math.min(state.page, pictures.length - 1);
  const picture = (pictures[number] as () => Table)();
  const name = `figures-${number + 1}.png`;
  const to = (action: FiguresState["action"], target: number) => figuresId({ ...state, action, page: target });
  const differing = answer.figures.filter(({ status }) => status === "differ");
  const count = [
    figuresPictured(comparable(answer.figures).length, answer.figures.length, texts),
    pictureCount(number + 1, pictures.length, texts),
  ].filter(Boolean);
  const body = containerMessage([
    textDisplay(
      bold(line(texts.figures.heading, ROOM.line)),
      small(line(count.join(" · "), ROOM.line)),
      ...takeWhatFits(
        differing.map((figure) => {
          const label = capital(texts.figures.label(figure.label));
          return line(`${label}: ${figureStatus(figure, texts)}`, ROOM.line);
        }),
        900,
      ),
    ),
    pictureDisplay(name, picture.alt),
    separator(),
    textDisplay(...notedFooter(notes, ROOM, footer)),
    row(
      ...pageButtons(number, pictures.length, (target) => to("picture", target), texts),
      button(texts.buttons.asText, to("text", 0)),
      finalButton(audience, to("post picture", number), texts),
    ),
  ]);
  return { body, pictures: [{ name, picture }] };
}

import type { Room, View } from "../answers/browse.ts";
import type { FigureRow } from "../answers/figures/row.ts";
import type { FigureValue } from "../answers/figures/value.ts";
import type { Found } from "../answers/found.ts";
import type { Quotation } from "../answers/quotation.ts";
import type { VerifyAnswer } from "../answers/verify/verify.ts";
import type { Texts } from "../prose/en/index.ts";
import { figureCredit, figureNumber, figureStatus } from "../prose/figures.ts";
import { isUntold } from "../prose/quotation.ts";
import { askedAbove, askedLine } from "./asked.ts";
import { button, containerMessage, LIMITS, type Message, row, separator, textDisplay } from "./components.ts";
import { blockQuotation, bold, line, small } from "./markdown.ts";
import { openMenu, packPages, quotationEntry, shortCost, shortEntry } from "./pages.ts";
import { type Audience, type Footer, footerLines, takeWhatFits } from "./quotation.ts";
import { REMOVE } from "./state.ts";

/** More passages would be a long way to scroll on a phone. */
const MOST_PASSAGES = 2;

/** Characters as sent. */
const ROOM = { line: 150, note: 300, lines: 1000, entries: 1900 } as const;

/** What of the documents' passages on the subject of a claim is shown. */
export type NearestPage = {
  asked: string;
  answer: VerifyAnswer;
  lines: readonly string[];
  counted: CountedRow[];
  footer: Footer;
  audience: Audience;
};

/** A row of figures with each number as its document states it. */
export type CountedRow = { row: FigureRow; values: { value: FigureValue; quotation: Quotation }[] };

/** That words are no quotation of these documents: what these count of it, and the passages nearest to it. */
export function nearestMessage(
  { asked, answer, lines, counted, footer, audience }: NearestPage,
  texts: Texts,
): Message {
  const [first = "", ...rest] = lines;
  const above = [
    ...askedAbove(asked, audience, texts),
    bold(line(first, ROOM.note)),
    ...rest.map((text) => line(text, ROOM.note)),
  ];
  const end = footerLines(footer);
  const room = LIMITS.text - [...above, ...end].join("\n").length - 40;
  const rows = takeWhatFits(
    counted.flatMap(({ row: of, values }) => [
      bold(line(`${texts.figures.label(of.label)}: ${figureStatus(of, texts)}`, ROOM.line)),
      ...values.map(({ value, quotation }) => countedText(value, quotation, texts)),
    ]),
    Math.round(room * 0.5),
  );
  const left = room - rows.join("\n").length;
  const passages = takeWhatFits(
    answer.nearest.slice(0, MOST_PASSAGES).map((quotation) => quotationEntry(quotation, { marking: null, texts }).text),
    left - 100,
  );
  return containerMessage([
    textDisplay(...above),
    rows.length > 0 ? textDisplay(texts.verify.counted, ...rows) : null,
    passages.length > 0 ? textDisplay(texts.verify.nearest, ...passages) : null,
    separator(),
    textDisplay(...end),
    audience === "public" ? row(button(texts.buttons.remove, REMOVE)) : null,
  ]);
}

function countedText({ value, short, cut }: FigureValue, quotation: Quotation, texts: Texts): string {
  const credit = `${figureNumber(value, texts)} · ${figureCredit(quotation, texts)} · ref ${quotation.id}`;
  return `${line(credit, ROOM.note)}\n${blockQuotation(short.exact, cut)}`;
}

/** The room of each passage that is only near to a question. */
export const NEAREST: Room = { cost: shortCost, most: 90 };

export type NearestPassages = {
  asked: string;
  /** Each with the words of it that the question has. */
  passages: readonly (View & { found: Found })[];
  /** What is to be said of them. */
  lines: readonly string[];
  /** What else there is, and what to ask instead. */
  ways: readonly string[];
  footer: Footer;
};

/** That nothing answers a question, and the passages nearest to it, said to be that and no more. */
export function nearestPassages({ asked, passages, lines, ways, footer }: NearestPassages, texts: Texts): Message {
  const untold = passages.some(({ quotation }) => quotation.namedInDigest && isUntold(quotation))
    ? [texts.quotation.note.untold]
    : [];
  const all = passages.map(({ quotation, place, found }) =>
    shortEntry(quotation, { place, found, most: NEAREST.most, texts }),
  );
  const [entries = []] = packPages(all, { entries: all.length, text: ROOM.entries });
  const said = takeWhatFits(
    [...lines, ...untold].map((text) => line(text, ROOM.note)),
    ROOM.lines,
  );
  return containerMessage([
    textDisplay(askedLine(asked, texts.asked), bold(line(texts.quote.nearestOnly, ROOM.note)), small(said.join(" "))),
    ...entries.map(({ text }) => textDisplay(text)),
    separator(),
    textDisplay(
      ...ways.slice(0, -1).map((text) => small(line(text, ROOM.note))),
      ...footerLines(footer, ways.slice(-1)),
    ),
    openMenu(entries, texts),
  ]);
}

import type { Quotation } from "../answers/quotation.ts";
import { refLine } from "../prose/quotation.ts";
import { button, containerMessage, linkedText, type Message, row, separator, textDisplay } from "./components.ts";
import { line, small } from "./markdown.ts";
import { attributionLines, excerptText, type Footer, footerLines, positionLines, takeWhatFits } from "./quotation.ts";
import type { Texts } from "./texts.ts";

type Button = ReturnType<typeof button>;

/** One of the things on a page: its text, as sent, and where its button leads. */
export type Entry = { text: string; url: string | null };

/** Characters as sent. */
const ROOM = { line: 150 } as const;

/** A list of which a page is shown. */
export type PagedList = {
  /** Lines above the entries, as sent. */
  heading: readonly string[];
  entries: readonly Entry[];
  /** What is to be said below them, the first ones first where room is short; and how long one, and all, may be. */
  notes: readonly string[];
  room: { note: number; notes: number };
  footer: Footer;
  buttons: readonly (Button | null)[];
};

/** A page of a list: what it is of, its entries apart from each other, what is to be said of them, and its buttons. */
export function pagedMessage({ heading, entries, notes, room, footer, buttons }: PagedList, texts: Texts): Message {
  return containerMessage([
    textDisplay(...heading),
    ...entries.flatMap(({ text, url }) => [separator(), linkedText(text, texts.buttons.open, url)]),
    separator(),
    textDisplay(...noteLines(notes, room), ...footerLines(footer)),
    row(...buttons),
  ]);
}

export function noteLines(notes: readonly string[], { note: longest, notes: most }: PagedList["room"]): string[] {
  return takeWhatFits(
    notes.map((note) => small(line(note, longest))),
    most,
  );
}

/** A quotation as one of several, with all that a single one has around it. */
export function quotationEntry(quotation: Quotation, marking: string | null): Entry {
  const text = [
    ...attributionLines(quotation, marking),
    excerptText(quotation),
    ...positionLines(quotation),
    small(line(refLine(quotation.id, quotation.text), ROOM.line)),
  ].join("\n");
  return { text, url: quotation.deepLink ?? quotation.url };
}

/** Entries in order on as few pages as have room for them, at least one entry on each; `text` in characters as sent. */
export function packPages<T extends { text: string }>(
  entries: readonly T[],
  most: { entries: number; text: number },
): T[][] {
  const pages: T[][] = [[]];
  let used = 0;
  for (const entry of entries) {
    const page = pages.at(-1) as T[];
    used += entry.text.length;
    if (page.length === 0 || (page.length < most.entries && used <= most.text)) page.push(entry);
    else {
      pages.push([entry]);
      used = entry.text.length;
    }
  }
  return pages;
}

/** Previous and Next of a numbered page (from 0); none where there is one page only. */
export function pageButtons(page: number, pages: number, to: (page: number) => string, texts: Texts): Button[] {
  if (pages < 2) return [];
  return turnButtons(page > 0 ? to(page - 1) : null, page < pages - 1 ? to(page + 1) : null, texts);
}

/** Previous and Next, by what their buttons hold; off where there is no such page. */
export function turnButtons(previous: string | null, next: string | null, { buttons }: Texts): [Button, Button] {
  return [
    button(buttons.previous, previous ?? "-previous", previous === null),
    button(buttons.next, next ?? "-next", next === null),
  ];
}

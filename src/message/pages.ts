import type { Locator, Room } from "../answers/browse.ts";
import type { Found } from "../answers/found.ts";
import { phrasesOf, type Quotation } from "../answers/quotation.ts";
import type { Source } from "../answers/sources.ts";
import type { Document } from "../documents/document.ts";
import type { Texts } from "../prose/en/index.ts";
import {
  dateInShort,
  type Grouped,
  groupedPhrases,
  headline,
  positionInShort,
  positionLine,
  refLine,
  voiceInShort,
  wordsNotes,
} from "../prose/quotation.ts";
import {
  button,
  type Choice,
  containerMessage,
  type Message,
  menu,
  row,
  separator,
  textDisplay,
} from "./components.ts";
import { bold, line, link, small } from "./markdown.ts";
import {
  attributionLines,
  excerptLength,
  excerptText,
  type Footer,
  footerLines,
  gistLines,
  groupLines,
  phraseLines,
  QUOTATION,
  statusLines,
  takeWhatFits,
} from "./quotation.ts";
import { OPEN, openChoice } from "./state.ts";

type Button = ReturnType<typeof button>;

/** What the menu of a page opens, and how it is called there. */
export type Opened = Omit<Choice, "value"> & { what: Locator | { ref: string } };

/** One of the things on a page: its text, as sent, and what there is to open of it. */
export type Entry = { text: string; opened?: Opened };

/** Characters as sent. */
const ROOM = { line: 150 } as const;

/** A list of which a page is shown. */
export type PagedList = {
  /** Lines above the entries, as sent; they say what the whole corpus is marked as. */
  heading: readonly string[];
  entries: readonly Entry[];
  /** Whether each entry stands by itself, with a rule above it or closely; short ones stand together. */
  apart: boolean | "closely";
  /** What is to be said below them, the first ones first where room is short; and how long one, and all, may be. */
  notes: readonly string[];
  room: { note: number; notes: number };
  footer: Footer;
  buttons: readonly (Button | null)[];
};

/**
 * A page of a list: what it is of, its entries, what is to be said of them, its buttons, and a menu that opens one of
 * them.
 */
export function pagedMessage(list: PagedList, texts: Texts): Message {
  const { heading, entries, apart, notes, room, footer, buttons } = list;
  const shown =
    apart === false
      ? [separator(), textDisplay(...entries.map(({ text }) => text))]
      : entries.flatMap(({ text }) => [...(apart === true ? [separator()] : []), textDisplay(text)]);
  return containerMessage([
    textDisplay(...heading),
    ...shown,
    separator(),
    textDisplay(...notedFooter(notes, room, { ...footer, marking: null })),
    row(...buttons),
    openMenu(entries, texts),
  ]);
}

/** A document as a menu offers it. */
export function documentOpened({ issuer, issued, title, ref }: Source, { grammar, quotation }: Texts): Opened {
  const label = `${issuer.name} · ${grammar.date(issued.edtf)}`;
  return { label, description: title ?? quotation.noTitle, what: { ref } };
}

/** A menu that opens one of the entries, shown to the one who chooses alone. */
export function openMenu(entries: readonly Entry[], { open }: Pick<Texts, "open">): ReturnType<typeof menu> {
  const choices = entries.flatMap(({ opened }, at) => {
    if (!opened) return [];
    const { what, ...choice } = opened;
    return [{ ...choice, value: openChoice(at, what) }];
  });
  return menu(OPEN, open, choices);
}

/** The notes that there is room for, the first ones first, and the coverage in a line with the last of them. */
export function notedFooter(
  notes: readonly string[],
  { note: longest, notes: most }: PagedList["room"],
  footer: Footer,
): string[] {
  const different = [...new Set(notes)];
  const taken = takeWhatFits(
    different.map((note) => line(note, longest)),
    most,
  );
  const said = different.filter((note) => taken.includes(line(note, longest)));
  return [...said.slice(0, -1).map((note) => small(line(note, longest))), ...footerLines(footer, said.slice(-1))];
}

/** A quotation as one of several, with all that a single one has around it; `place`: what the page's menu opens. */
export function quotationEntry(
  quotation: Quotation,
  { marking, place, texts }: { marking: string | null; place?: Locator; texts: Texts },
): Entry {
  const { id, text, deepLink, url } = quotation;
  return {
    text: [
      ...entryLines(quotation, marking, texts),
      small(`${line(positionLine(quotation, texts), ROOM.line)} ${linked(refLine(id, text, texts), deepLink, url)}`),
      ...statusLines(quotation, texts),
      ...gistLines(quotation, texts),
    ].join("\n"),
    ...(place ? { opened: { label: headline(quotation, texts), what: place } } : {}),
  };
}

function entryLines(quotation: Quotation, marking: string | null, texts: Texts): string[] {
  const { words } = quotation;
  if (words === "source") return [...attributionLines(quotation, marking, texts), excerptText(quotation)];
  return phraseLines(quotation, phrasesOf(quotation), { marking, left: QUOTATION.most, inShort: false }, texts);
}

/** Words of the bot's own, linked to the first of the addresses that is short enough, where one is. */
export function linked(words: string, ...urls: readonly (string | null)[]): string {
  return link(words, ...urls) || line(words, ROOM.line);
}

/** The length of an excerpt in such an entry, as it is sent; of a digest, what there is room for is chosen later. */
export function shortCost(exact: string, document: Pick<Document, "form">): number {
  return document.form === "digest" ? 0 : excerptLength(exact, document);
}

/** So much is shown of a passage where less of it would not hold the words by which it was found. */
export const WHOLE: Room = { cost: shortCost, most: 750 };

/**
 * A quotation as one of several on a phone: who issued it, when and whose words it is in one line, the words, and whose
 * position they are. Of a digest, as many of its phrases as there is room for, those first that were asked for.
 */
export function shortEntry(
  quotation: Quotation,
  { place, found, most, texts }: { place: Locator; found: Found; most: number; texts: Texts },
): Entry {
  const { head, quoted, notes, end, label } = keptShort(quotation, texts);
  const { voice, excerpts } = quoted ?? fittingLines(fittingPhrases(quotation, found, most / 2, texts));
  return {
    text: [small(`${head} · ${voice}`), ...notes, ...excerpts, end].join("\n"),
    opened: { label, what: place },
  };
}

/** Whose words they are, and these as block quotations. */
type Quoted = { voice: string; excerpts: string[] };

function fittingLines({ head, groups }: Grouped): Quoted {
  return { voice: line(head, ROOM.line), excerpts: groupLines(groups) };
}

type Short = { texts: Texts; head: string; quoted: Quoted | null; notes: string[]; end: string; label: string };

/** As long as a quotation is kept this is, in one language. */
const shortKept = new WeakMap<Quotation, Short>();

/** What of such an entry is the same in each answer; `quoted` is null of a digest. */
function keptShort(quotation: Quotation, texts: Texts): Short {
  const known = shortKept.get(quotation);
  if (known?.texts === texts) return known;
  const { id, issuer, deepLink, url } = quotation;
  const isSource = quotation.words === "source";
  const notes = isSource ? wordsNotes(quotation, texts).slice(0, 1) : [];
  const short = {
    texts,
    head: [bold(line(issuer.name, ROOM.line)), line(dateInShort(quotation, texts), ROOM.line)].join(" · "),
    quoted: isSource
      ? { voice: line(voiceInShort(quotation, texts), ROOM.line), excerpts: [excerptText(quotation)] }
      : null,
    notes: notes.map((note) => small(line(note, ROOM.line))),
    end: small(`${line(positionInShort(quotation, texts), ROOM.line)} ${linked(`ref ${id}`, deepLink, url)}`),
    label: headline(quotation, texts),
  };
  shortKept.set(quotation, short);
  return short;
}

/** Of a digest, the phrases that there is room for, those first that were asked for; the first always. */
function fittingPhrases(quotation: Quotation, found: Found, most: number, texts: Texts): Grouped {
  const all = phrasesOf(quotation, found.source, found.phrases);
  const of = (count: number) => groupedPhrases(quotation, all.slice(0, count), true, texts);
  let count = all.length;
  while (count > 1 && groupLines(of(count).groups).join("\n").length > most) count--;
  return of(count);
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

/** Previous and Next, by what their buttons hold, each where there is such a page. */
export function turnButtons(previous: string | null, next: string | null, { buttons }: Texts): Button[] {
  return [
    ...(previous === null ? [] : [button(buttons.previous, previous)]),
    ...(next === null ? [] : [button(buttons.next, next)]),
  ];
}

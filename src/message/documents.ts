import type { PassagePage } from "../answers/browse.ts";
import type { Quotation } from "../answers/quotation.ts";
import type { Source } from "../answers/sources.ts";
import type { Texts } from "../prose/en/index.ts";
import { dateInShort, dateLine, isStated, positionLine, refLine, titleLine } from "../prose/quotation.ts";
import { passagesLine, provenanceLines, sourceLine, sourcesHeading } from "../prose/sources.ts";
import {
  button,
  containerMessage,
  LIMITS,
  linkButton,
  type Message,
  row,
  separator,
  textDisplay,
} from "./components.ts";
import { address, bold, italic, line, small } from "./markdown.ts";
import { documentOpened, type Entry, linked, packPages, pageButtons, pagedMessage, turnButtons } from "./pages.ts";
import {
  type Audience,
  type Footer,
  finalButton,
  footerLines,
  gistLines,
  passageLines,
  QUOTATION,
  statusLines,
  takeWhatFits,
} from "./quotation.ts";
import { documentId, type SourcesState, sourcesId } from "./state.ts";

/** Characters as sent; so much that every message keeps within Discord's 4,000 whatever the metadata are. */
const ROOM = { marking: 40, name: 200, date: 150, line: 150, title: 320, note: 320 } as const;

/** What a document is, with a way to its passages. */
export function documentMessage(
  source: Source,
  { firstPassage, footer, audience }: { firstPassage: string; footer: Footer; audience: Audience },
  texts: Texts,
): Message {
  const { buttons } = texts;
  const above = [
    sourceHeadline(source, footer.marking, texts),
    line(titleLine(source.title, texts), ROOM.title),
    `${line(sourceLine(source, texts), ROOM.note)}.`,
    ...statusLines(source, texts),
  ];
  const provenance = provenanceLines(source, texts).map((text) => line(text, ROOM.note));
  const end = [
    small(line(`ref ${source.ref} · ${source.id}`, ROOM.line)),
    ...footerLines({ ...footer, marking: null }),
  ];
  const addresses = [
    ...(source.url !== null && !linkButton("", source.url) ? [address(source.url)] : []),
    ...(source.archive ? [texts.sources.archived(address(source.archive))] : []),
  ];
  const room = LIMITS.text - [...above, ...provenance, ...end].join("\n").length - 20;
  return containerMessage([
    textDisplay(...above),
    textDisplay(...provenance, ...takeWhatFits(addresses, room)),
    textDisplay(...end.slice(0, 1)),
    separator(),
    textDisplay(...end.slice(1)),
    row(
      button(buttons.passages, documentId({ action: "page from", passage: firstPassage })),
      linkButton(buttons.open, source.url),
      finalButton(audience, documentId({ action: "post", ref: source.ref }), texts),
    ),
  ]);
}

/** The room that a page of passages has, and what a passage takes of it. */
export function passagesRoom(texts: Texts) {
  return { excerpt: QUOTATION, page: { cost: (one: Quotation) => passageText(one, texts).length + 1, most: 2650 } };
}

/** A page of a document's passages, each with whose words it is above it and the position below. */
export function passagesMessage(
  source: Source,
  { page, changed, footer, audience }: { page: PassagePage; changed: boolean; footer: Footer; audience: Audience },
  texts: Texts,
): Message {
  const { quotations, previous, next, first, total } = page;
  const { buttons } = texts;
  const here = quotations[0]?.id ?? "";
  return containerMessage([
    textDisplay(
      changed ? small(line(texts.quotation.changed, ROOM.line)) : "",
      sourceHeadline(source, footer.marking, texts),
      ...statusLines(source, texts),
      small(line(passagesLine(first, first + quotations.length - 1, total, texts), ROOM.line)),
    ),
    ...quotations.map((quotation) => textDisplay(passageText(quotation, texts))),
    separator(),
    textDisplay(...footerLines({ ...footer, marking: null })),
    row(
      ...turnButtons(
        previous === null ? null : documentId({ action: "page until", passage: previous }),
        next === null ? null : documentId({ action: "page from", passage: next }),
        texts,
      ),
      linkButton(buttons.open, source.url),
      finalButton(audience, documentId({ action: "post page", passage: here }), texts),
    ),
  ]);
}

function passageText(quotation: Quotation, texts: Texts): string {
  const position = `${positionLine(quotation, texts).replace(/\.$/, "")} · ref ${quotation.id}`;
  return [...passageLines(quotation, texts), small(line(position, ROOM.note)), ...gistLines(quotation, texts)].join(
    "\n",
  );
}

/** What one page of the list of documents takes: documents, and characters as sent. */
const LIST = { entries: 10, text: 3000 } as const;

/**
 * Of more documents every page holds as many as it can have at most, so that none has to be written out to know what
 * stands on a page: of long entries the headlines and then the links are left out.
 */
const MOST_PACKED = 300;

/** What an entry then has at most. Characters as sent. */
const SHORT = { name: 100, date: 60 } as const;

type EntryRoom = { name: number; date: number };

/** So much of a headline is shown in a list. Characters as sent. */
const HEADLINE = 66;

/** A page of the list of documents, each with its link; `only` says what the list was narrowed to. */
export function sourcesMessage(
  sources: readonly Source[],
  {
    state,
    only,
    footer,
    audience,
  }: { state: Omit<SourcesState, "action">; only: readonly string[]; footer: Footer; audience: Audience },
  texts: Texts,
): Message {
  // That all are digests is said once, and not of each.
  const areDigests = sources.length > 0 && sources.every(({ text }) => text === "digest");
  const { entries, page, pages } = sourcesPage(sources, { asked: state.page, isFormTold: areDigests }, texts);
  const to = (action: SourcesState["action"], target: number) => sourcesId({ ...state, action, page: target });
  const marking = footer.marking === null ? "" : `${footer.marking.toUpperCase()} · `;
  return pagedMessage(
    {
      heading: [small(bold(line(`${marking}${sourcesHeading(sources.length, only, texts)}`, ROOM.note)))],
      entries,
      apart: false,
      notes: [
        ...(areDigests ? [texts.sources.allDigests] : []),
        ...(sources.some(({ title }) => title !== null) ? [texts.sources.headlines] : []),
      ],
      room: { note: ROOM.line, notes: ROOM.line },
      footer,
      buttons: [
        ...pageButtons(page, pages, (target) => to("page", target), texts),
        finalButton(audience, to("post", page), texts),
      ],
    },
    texts,
  );
}

/** The entries of a page, its number from 0, and how many pages there are; `isFormTold`: of all entries at once. */
function sourcesPage(
  sources: readonly Source[],
  { asked, isFormTold }: { asked: number; isFormTold: boolean },
  texts: Texts,
): { entries: Entry[]; page: number; pages: number } {
  const entryOf = (source: Source, room: EntryRoom = ROOM) => sourceEntry(source, { isFormTold, room }, texts);
  if (sources.length <= MOST_PACKED) {
    const packed = packPages(
      sources.map((source) => entryOf(source)),
      LIST,
    );
    const page = Math.min(asked, packed.length - 1);
    return { entries: packed[page] ?? [], page, pages: packed.length };
  }
  const pages = Math.ceil(sources.length / LIST.entries);
  const page = Math.min(asked, pages - 1);
  const here = sources.slice(page * LIST.entries, (page + 1) * LIST.entries);
  const ways = [
    here.map((source) => entryOf(source)),
    here.map((source) => entryOf({ ...source, title: null })),
    here.map((source) => entryOf({ ...source, title: null, url: null }, SHORT)),
  ];
  const fits = (entries: readonly Entry[]) => entries.reduce((sum, { text }) => sum + text.length, 0) <= LIST.text;
  return { entries: ways.find(fits) ?? (ways.at(-1) as Entry[]), page, pages };
}

/** Who issued a document and when, and where it is; below it, in small print, its headline. */
function sourceEntry(
  source: Source,
  { isFormTold, room }: { isFormTold: boolean; room: EntryRoom },
  texts: Texts,
): Entry {
  const { issuer, issued, title, ref, text, url, status } = source;
  const date = line(dateInShort({ issued, status }, texts), room.date);
  const parts = [
    bold(line(issuer.name, room.name)),
    isStated(issued) ? date : italic(date),
    linked(refLine(ref, isFormTold ? null : text, texts), url),
  ];
  return {
    text: [parts.join(" · "), ...(title === null ? [] : [small(texts.quoted(line(title, HEADLINE)))])].join("\n"),
    opened: documentOpened(source, texts),
  };
}

function sourceHeadline({ issuer, issued }: Source, marking: string | null, texts: Texts): string {
  const prefix = marking === null ? "" : `${line(marking.toUpperCase(), ROOM.marking)} · `;
  return `${prefix}${bold(line(issuer.name, ROOM.name))} · ${line(dateLine(issued, texts), ROOM.date)}`;
}

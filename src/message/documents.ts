import type { PassagePage } from "../answers/browse.ts";
import * as phrasing from "../answers/phrasing.ts";
import type { Source } from "../answers/sources.ts";
import {
  button,
  containerMessage,
  linkButton,
  linkedText,
  type Message,
  row,
  separator,
  textDisplay,
} from "./components.ts";
import { address, bold, line, small } from "./markdown.ts";
import {
  type Audience,
  excerptText,
  type Footer,
  finalButton,
  footerLines,
  statusLines,
  wordsLines,
} from "./quotation.ts";
import { documentId, type SourcesState, sourcesId } from "./state.ts";
import type { Texts } from "./texts.ts";

/** Characters as sent. */
const ROOM = { line: 200, note: 300 } as const;

/** What a document is, with a way to its passages. */
export function documentMessage(
  source: Source,
  { firstPassage, footer, audience }: { firstPassage: string; footer: Footer; audience: Audience },
  texts: Texts,
): Message {
  const { buttons } = texts;
  return containerMessage([
    textDisplay(
      sourceHeadline(source, footer.marking),
      line(phrasing.titleLine(source.title), ROOM.note),
      `${line(phrasing.sourceLine(source), ROOM.note)}.`,
      ...statusLines(source),
    ),
    textDisplay(
      ...phrasing.provenanceLines(source).map((text) => line(text, ROOM.note)),
      ...(source.archive ? [`Archived copy: ${address(source.archive)}`] : []),
    ),
    textDisplay(small(line(`ref ${source.ref} · ${source.id}`, ROOM.line))),
    separator(),
    textDisplay(...footerLines(footer)),
    row(
      button(buttons.passages, documentId({ action: "page", passage: firstPassage })),
      linkButton(buttons.open, source.url),
      finalButton(audience, documentId({ action: "post", ref: source.ref }), texts),
    ),
  ]);
}

/** A page of a document's passages, each with whose words it is above it and the position below. */
export function passagesMessage(
  source: Source,
  { page, changed, footer, audience }: { page: PassagePage; changed: boolean; footer: Footer; audience: Audience },
  texts: Texts,
): Message {
  const { quotations, pages, first, total } = page;
  const last = first + quotations.length - 1;
  const { buttons } = texts;
  const here = quotations[0]?.id ?? "";
  return containerMessage([
    textDisplay(
      changed ? small(line(phrasing.TEXT_CHANGED, ROOM.line)) : "",
      sourceHeadline(source, footer.marking),
      small(line(phrasing.passagesLine(first, last, total), ROOM.line)),
    ),
    ...quotations.map((quotation) =>
      textDisplay(
        ...wordsLines(quotation).map(small),
        excerptText(quotation),
        small(line(`${phrasing.positionLine(quotation)} ref ${quotation.id}`.replace(". ref", " · ref"), ROOM.note)),
      ),
    ),
    separator(),
    textDisplay(...footerLines(footer)),
    row(
      pages.previous === null
        ? button(buttons.previous, "-previous", true)
        : button(buttons.previous, documentId({ action: "page", passage: pages.previous })),
      pages.next === null
        ? button(buttons.next, "-next", true)
        : button(buttons.next, documentId({ action: "page", passage: pages.next })),
      linkButton(buttons.open, source.url),
      finalButton(audience, documentId({ action: "post page", passage: here }), texts),
    ),
  ]);
}

/** How many documents one page lists. */
export const DOCUMENTS_A_PAGE = 6;

/** A page of the list of documents, each with its link. */
export function sourcesMessage(
  sources: readonly Source[],
  { state, footer, audience }: { state: Omit<SourcesState, "action">; footer: Footer; audience: Audience },
  texts: Texts,
): Message {
  const { buttons } = texts;
  const pages = Math.max(1, Math.ceil(sources.length / DOCUMENTS_A_PAGE));
  const page = Math.min(state.page, pages - 1);
  const shown = sources.slice(page * DOCUMENTS_A_PAGE, (page + 1) * DOCUMENTS_A_PAGE);
  const to = (action: SourcesState["action"], target: number) => sourcesId({ ...state, action, page: target });
  return containerMessage([
    textDisplay(bold(line(phrasing.sourcesHeading(sources.length), ROOM.line))),
    ...shown.map((source) => linkedText(sourceLines(source, footer.marking).join("\n"), buttons.open, source.url)),
    separator(),
    textDisplay(...footerLines(footer)),
    row(
      ...(pages > 1
        ? [
            page === 0 ? button(buttons.previous, "-previous", true) : button(buttons.previous, to("page", page - 1)),
            page === pages - 1 ? button(buttons.next, "-next", true) : button(buttons.next, to("page", page + 1)),
          ]
        : []),
      finalButton(audience, to("post", page), texts),
    ),
  ]);
}

function sourceLines(source: Source, marking: string | null): string[] {
  return [
    sourceHeadline(source, marking),
    line(phrasing.titleLine(source.title), ROOM.line),
    ...statusLines(source).slice(0, 1),
    small(line(`ref ${source.ref} · ${phrasing.textLine(source.text)}`, ROOM.line)),
  ];
}

function sourceHeadline({ issuer, issued }: Source, marking: string | null): string {
  const prefix = marking === null ? "" : `${line(marking.toUpperCase(), ROOM.line)} · `;
  return `${prefix}${bold(line(issuer.name, ROOM.line))} · ${line(phrasing.dateLine(issued), ROOM.line)}`;
}

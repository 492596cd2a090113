import type { Room, View } from "../answers/browse.ts";
import type { Found } from "../answers/found.ts";
import { compareCount } from "../prose/compare.ts";
import type { Texts } from "../prose/en/index.ts";
import { isUntold } from "../prose/quotation.ts";
import { askedLine } from "./asked.ts";
import type { Message } from "./components.ts";
import { bold, line, small } from "./markdown.ts";
import { packPages, pageButtons, pagedMessage, shortCost, shortEntry } from "./pages.ts";
import { type Audience, type Footer, finalButton } from "./quotation.ts";
import { type CompareState, compareId } from "./state.ts";

/** The same room for every passage, whoever issued it, so that three stand on a phone's screen. */
export const COMPARED: Room = { cost: shortCost, most: 130 };

/** Characters as sent. */
const ROOM = { line: 150, note: 350, notes: 710 } as const;

/** What a page takes; more passages would be a long way to scroll on a phone. */
const PAGE = { entries: 3, text: 2700 } as const;

export type ComparePage = {
  /** Each with the words by which it answers. */
  views: readonly (View & { found: Found })[];
  /** The topic, which stands on top; null where it is not known. */
  asked: string | null;
  /** How many of the last of them are only near to the topic, and are marked so. */
  near: number;
  state: CompareState;
  /**
   * What is to be said of issuers of whom nothing stands here, and of the question; the first ones first, where room
   * is short.
   */
  notes: readonly string[];
  footer: Footer;
  audience: Audience;
};

/** Passages side by side, oldest first, each with all that a single quotation has around it. */
export function compareMessage(
  { views, asked, near, state, notes, footer, audience }: ComparePage,
  texts: Texts,
): Message {
  const pages = packPages(
    views.map(({ quotation, place, found }, at) => {
      const entry = shortEntry(quotation, { place, found, most: COMPARED.most, texts });
      return at < views.length - near
        ? entry
        : { ...entry, text: `${small(bold(line(texts.compare.onlyNearest, ROOM.line)))}\n${entry.text}` };
    }),
    PAGE,
  );
  const page = Math.min(state.page, pages.length - 1);
  const to = (action: CompareState["action"], target: number) => compareId({ ...state, action, page: target });
  const first = pages.slice(0, page).flat().length;
  const entries = pages[page] ?? [];
  const count = compareCount(first + 1, first + entries.length, views.length, texts);
  const marking = footer.marking === null ? "" : `${footer.marking.toUpperCase()} · `;
  return pagedMessage(
    {
      heading: [askedLine(asked, texts.asked), small(line(`${marking}${texts.compare.order} · ${count}`, ROOM.line))],
      entries,
      apart: "closely",
      notes: [
        ...(views.some(({ quotation }) => quotation.namedInDigest && isUntold(quotation))
          ? [texts.quotation.note.untold]
          : []),
        ...notes,
      ],
      room: ROOM,
      footer,
      buttons: [
        ...pageButtons(page, pages.length, (target) => to("page", target), texts),
        finalButton(audience, to("post", page), texts),
      ],
    },
    texts,
  );
}

import type { Room } from "../answers/browse.ts";
import {
  startsDate,
  type TimelineAnchor,
  type TimelineAnswer,
  type TimelineEntry,
  type TimelinePage,
} from "../answers/timeline.ts";
import { refLine, titleLine } from "../prose/quotation.ts";
import { timelineCount, timelineDate, timelineHeading, timelineNotes, timelineSpan } from "../prose/timeline.ts";
import type { Message } from "./components.ts";
import { bold, line, small } from "./markdown.ts";
import { pagedMessage, quotationEntry, turnButtons } from "./pages.ts";
import { type Audience, excerptLength, type Footer, finalButton, statusLines } from "./quotation.ts";
import { LONGEST_ABOUT, timelineId } from "./state.ts";
import type { Texts } from "./texts.ts";

/** Characters as sent. */
const ROOM = { marking: 40, name: 200, line: 150, date: 220, title: 320, note: 200, notes: 420 } as const;

/** What a page takes; more would be a long way to scroll on a phone. */
export const TIMELINE: {
  excerpt: Room;
  page: { cost: (entry: TimelineEntry) => number; most: number; entries: number };
} = {
  excerpt: { cost: excerptLength, most: 700 },
  page: { cost: (entry) => entryText(entry, true, null).length + 1, most: 2000, entries: 4 },
};

export type TimelineMessage = {
  answer: TimelineAnswer;
  page: TimelinePage;
  /** What is to be said of the topic; the first ones first, where room is short. */
  notes: readonly string[];
  footer: Footer;
  audience: Audience;
};

/** A page of a timeline: at each date the document of that date, and what documents say that speak of it. */
export function timelineMessage({ answer, page, notes, footer, audience }: TimelineMessage, texts: Texts): Message {
  const { entries, first, total, previous, next } = page;
  const { about, points } = answer;
  const isKept = (about ?? "").length <= LONGEST_ABOUT;
  const idOf = (anchor: TimelineAnchor | null) => anchor && timelineId({ action: anchor.side, at: anchor.at, about });
  const hasMore = previous !== null || next !== null;
  const count = hasMore ? `${timelineSpan(first + 1, first + entries.length, total)}: ` : "";
  const said = [...(hasMore && !isKept ? [texts.topicNotKept(LONGEST_ABOUT)] : []), ...notes, ...timelineNotes(answer)];
  return pagedMessage(
    {
      heading: [
        bold(line(timelineHeading(answer), ROOM.line)),
        small(line(`${count}${timelineCount(points)}`, ROOM.line)),
      ],
      entries: entries.map((entry, index) => ({
        text: entryText(entry, startsDate(entries[index - 1], entry), footer.marking),
        url: entry.document ? entry.document.url : (entry.mention.deepLink ?? entry.mention.url),
      })),
      notes: said,
      room: ROOM,
      footer,
      buttons: [
        ...(hasMore && isKept ? turnButtons(idOf(previous), idOf(next), texts) : []),
        audience === "public" || isKept
          ? finalButton(audience, isKept ? timelineId({ action: "post", at: first, about }) : "", texts)
          : null,
      ],
    },
    texts,
  );
}

/** `isNew`: whether it is the first on its page of its date, which then stands above it. */
function entryText(entry: TimelineEntry, isNew: boolean, marking: string | null): string {
  const { display, doubt, kind } = timelineDate(entry);
  const doubted = doubt === null ? "" : `, ${line(doubt, ROOM.date)}`;
  const heading = isNew ? [`${bold(line(display, ROOM.line))}${doubted} · ${kind}`] : [];
  if (entry.document === null) return [...heading, quotationEntry(entry.mention, marking).text].join("\n");
  const { issuer, title, ref, text } = entry.document;
  const prefix = marking === null ? "" : `${line(marking.toUpperCase(), ROOM.marking)} · `;
  return [
    ...heading,
    `${prefix}${bold(line(issuer.name, ROOM.name))}`,
    line(titleLine(title), ROOM.title),
    ...statusLines(entry.document),
    small(line(refLine(ref, text), ROOM.line)),
  ].join("\n");
}

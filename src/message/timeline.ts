import type { Locator, Room } from "../answers/browse.ts";
import type { Quotation } from "../answers/quotation.ts";
import {
  startsDate,
  type TimelineAnchor,
  type TimelineAnswer,
  type TimelineEntry,
  type TimelinePage,
} from "../answers/timeline.ts";
import type { Texts } from "../prose/en/index.ts";
import {
  areOfDigests,
  timelineCount,
  timelineDate,
  timelineEntry,
  timelineHeading,
  timelineNotes,
  timelineSpan,
} from "../prose/timeline.ts";
import { askedLine } from "./asked.ts";
import type { Message } from "./components.ts";
import { bold, italic, line, plainCuts, small } from "./markdown.ts";
import { type Opened, pagedMessage, turnButtons } from "./pages.ts";
import { type Audience, type Footer, finalButton } from "./quotation.ts";
import { LONGEST_ABOUT, timelineId } from "./state.ts";

/** Characters as sent. */
const ROOM = { line: 150, date: 220, entry: 400, note: 200, notes: 420 } as const;

/** What a page takes, and of each entry's words what its line in the menu has room for (with two marks of a cut). */
export function timelineRoom(texts: Texts): {
  excerpt: Room;
  page: { cost: (entry: TimelineEntry) => number; most: number; entries: number };
} {
  return {
    excerpt: { cost: (exact) => exact.length, most: 88 },
    page: {
      cost: (entry) => entryText(entry, { stands: "alone", isTold: false }, texts).length + 1,
      most: 2600,
      entries: 8,
    },
  };
}

export type TimelineMessage = {
  answer: TimelineAnswer;
  page: TimelinePage;
  /** Where the words stand that speak of a date. */
  placeOf: (mention: Quotation) => Locator;
  /** What is to be said of the topic; the first ones first, where room is short. */
  notes: readonly string[];
  footer: Footer;
  audience: Audience;
};

/**
 * A page of a timeline, a line or two for each entry: at each date the document of that date, and whose words speak of
 * it. The words themselves are a choice of the menu away.
 */
export function timelineMessage(given: TimelineMessage, texts: Texts): Message {
  const { answer, page, placeOf, notes, footer, audience } = given;
  const { entries, first, total, previous, next } = page;
  const { about, points, reading } = answer;
  // What was asked stands above it already.
  const isAsked = reading?.kind === "topic" || (reading !== null && texts.written(reading.display) === about);
  const of = { about, reading: isAsked ? null : reading };
  const isKept = (about ?? "").length <= LONGEST_ABOUT;
  const idOf = (anchor: TimelineAnchor | null) => anchor && timelineId({ action: anchor.side, at: anchor.at, about });
  const hasMore = previous !== null || next !== null;
  const count = hasMore ? `${timelineSpan(first + 1, first + entries.length, total, texts)}: ` : "";
  const isTold = areOfDigests(entries);
  const said = [
    ...(hasMore && !isKept ? [texts.topicNotKept(LONGEST_ABOUT)] : []),
    ...notes,
    ...(isTold ? [texts.timeline.digests] : []),
    ...timelineNotes(answer, texts),
  ];
  const marking = footer.marking === null ? "" : `${footer.marking.toUpperCase()} · `;
  const heading = bold(line(`${marking}${timelineHeading(of, texts)}`, ROOM.line));
  return pagedMessage(
    {
      heading: [
        askedLine(about, texts.asked),
        small(`${heading} · ${line(`${count}${timelineCount(points, texts)}`, ROOM.line)}`),
      ],
      entries: entries.map((entry, index) => ({
        text: entryText(entry, { stands: standing(entries, index), isTold }, texts),
        opened: openedOf(entry, placeOf, texts),
      })),
      apart: false,
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

/** Whether an entry is the first on its page of several of its date, a later one of them, or alone. */
type Standing = "first" | "later" | "alone";

function standing(entries: readonly TimelineEntry[], index: number): Standing {
  const [before, here, after] = [entries[index - 1], entries[index] as TimelineEntry, entries[index + 1]];
  if (!startsDate(before, here)) return "later";
  return after && !startsDate(here, after) ? "first" : "alone";
}

/** The date is above the entries of several, else before the one. An uncertain one is not in bold, and says why. */
function entryText(
  entry: TimelineEntry,
  { stands, isTold }: { stands: Standing; isTold: boolean },
  texts: Texts,
): string {
  const { display, isCertain, doubt } = timelineDate(entry, texts);
  const shown = line(display, ROOM.line);
  const date = `${isCertain ? bold(shown) : italic(shown)}${doubt === null ? "" : ` (${line(doubt, ROOM.date)})`}`;
  const words = line(timelineEntry(entry, isTold, texts), ROOM.entry);
  if (stands === "later") return words;
  return stands === "first" ? `${date}\n${words}` : `${date} · ${words}`;
}

function openedOf(entry: TimelineEntry, placeOf: TimelineMessage["placeOf"], texts: Texts): Opened {
  const { document, mention } = entry;
  const { display } = timelineDate(entry, texts);
  if (document !== null) return { label: `${display} · ${document.issuer.name}`, what: { ref: document.ref } };
  const label = `${display} · ${mention.issuer.name}`;
  return { label, description: plainCuts(mention.shown, mention.cut), what: placeOf(mention) };
}

import type { TimelineAnswer, TimelineEntry, TimelinePoint } from "../answers/timeline.ts";
import { SEARCHED_HERE } from "./quote.ts";
import { plural } from "./words.ts";

/** What a timeline is of, in its heading. */
export function timelineHeading({ about, reading }: Pick<TimelineAnswer, "about" | "reading">): string {
  if (reading === null) return "Timeline, oldest first";
  return reading.kind === "date" ? `Timeline: ${reading.display}` : `Timeline on “${about}”, oldest first`;
}

export function timelineCount(points: readonly Pick<TimelinePoint, "spoken" | "date">[]): string {
  const documents = points.filter(({ spoken }) => spoken === null).length;
  const dates = new Set(
    points.flatMap(({ spoken, date }) => (spoken === null ? [] : [`${date.edtf} ${date.display}`])),
  );
  const spoken = dates.size > 0 ? [`${plural(dates.size, "date")} that documents speak of`] : [];
  return [...(documents > 0 ? [plural(documents, "document")] : []), ...spoken].join(", and ");
}

export function timelineSpan(first: number, last: number, total: number): string {
  return first === last ? `Entry ${first} of ${total}` : `Entries ${first} to ${last} of ${total}`;
}

/**
 * A date as a heading: how it is shown, what else must be known of it, and what stands at it. An uncertain one says
 * that it is.
 */
export function timelineDate({ date, document }: TimelineEntry): {
  display: string;
  doubt: string | null;
  kind: string;
} {
  const { display, certainty, basis } = date;
  if (document !== null) return { display, doubt: basis, kind: "document" };
  const doubts = { "year not stated": "year not stated", uncertain: "order of day and month not stated" } as const;
  const doubt = certainty in doubts ? doubts[certainty as keyof typeof doubts] : null;
  return { display, doubt, kind: "spoken of by" };
}

export function timelineNotes({ unread }: Pick<TimelineAnswer, "unread">): string[] {
  return [
    "Dates as the texts state them. What has to be counted (“ten years ago”, “last winter”) is left out, " +
      "and no year is supplied.",
    ...(unread > 0
      ? [`Not read for dates, as ${unread === 1 ? "it is" : "they are"} not in English: ${plural(unread, "document")}.`]
      : []),
  ];
}

export function nothingDated(display: string): string[] {
  return [`No date that these documents have or speak of falls into this: ${display}`, SEARCHED_HERE];
}

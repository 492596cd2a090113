import type { TimelineAnswer, TimelineEntry, TimelinePoint } from "../answers/timeline.ts";
import { figureCredit } from "./figures.ts";
import { isStated, refLine, statusInShort, theParty } from "./quotation.ts";
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

/** How a date is shown, whether it is certain, and what else must be known of it, or null. */
export function timelineDate({ date }: TimelineEntry): { display: string; isCertain: boolean; doubt: string | null } {
  const { edtf, display, certainty, basis } = date;
  const isCertain = certainty === "exact";
  if (basis !== null) return { display, isCertain, doubt: isStated({ edtf, basis }) ? null : basis };
  const doubts = { "year not stated": "year not stated", uncertain: "order of day and month not stated" } as const;
  return { display, isCertain, doubt: certainty in doubts ? doubts[certainty as keyof typeof doubts] : null };
}

/** Whose document stands at a date, or who speaks of it, and the reference that leads there. */
export function timelineEntry({ document, mention }: TimelineEntry): string {
  if (document === null) return `${figureCredit(mention)} · ${refLine(mention.id, mention.text)}`;
  const { issuer, ref, text, status } = document;
  return `Document of ${theParty(issuer)}${statusInShort(status)} · ${refLine(ref, text)}`;
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

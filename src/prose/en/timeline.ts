import { plural } from "./grammar.ts";

/** The documents and the dates that they speak of. */
export const timeline = {
  all: "Timeline, oldest first",
  date: (date: string) => `Timeline: ${date}`,
  topic: (about: string) => `Timeline on “${about}”, oldest first`,
  documents: (count: number) => plural(count, "document"),
  dates: (count: number) => `${plural(count, "date")} that documents speak of`,
  both: (documents: string, dates: string) => `${documents}, and ${dates}`,
  entry: (place: number, total: number) => `Entry ${place} of ${total}`,
  entries: (first: number, last: number, total: number) => `Entries ${first} to ${last} of ${total}`,
  noYear: "year not stated",
  noOrder: "order of day and month not stated",
  document: (issuer: string) => `Document of ${issuer}`,
  asStated:
    "Dates as the texts state them. What has to be counted (“ten years ago”, “last winter”) is left out, " +
    "and no year is supplied.",
  unread: (count: number) =>
    `Not read for dates, as ${count === 1 ? "it is" : "they are"} not in English: ${plural(count, "document")}.`,
  none: (date: string) => `No date that these documents have or speak of falls into this: ${date}`,
};

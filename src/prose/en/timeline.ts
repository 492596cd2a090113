import { plural } from "./grammar.ts";

/** The documents and the dates that they speak of. */
export const timeline = {
  all: "Timeline, oldest first",
  date: (date: string) => `Timeline: ${date}`,
  topic: (about: string) => `Timeline on “${about}”, oldest first`,
  documents: (count: number) => plural(count, "document"),
  dates: (count: number) => `${plural(count, "date")} spoken of`,
  both: (documents: string, dates: string) => `${documents}, ${dates}`,
  entry: (place: number, total: number) => `${place} of ${total}`,
  entries: (first: number, last: number, total: number) => `${first} to ${last} of ${total}`,
  noYear: "year not stated",
  noOrder: "order of day and month not stated",
  document: (issuer: string) => `Document of ${issuer}`,
  digests: "From this project’s digests; full texts not loaded.",
  asStated: "Dates as the texts have them, no year added; in brackets the text’s own.",
  unread: (count: number) =>
    `Not read for dates, as ${count === 1 ? "it is" : "they are"} not in English: ${plural(count, "document")}.`,
  none: (date: string) => `No date that these documents have or speak of falls into this: ${date}`,
};

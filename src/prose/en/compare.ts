import { list, plural } from "./grammar.ts";

/** Passages side by side. */
export const compare = {
  heading: "Side by side, oldest first",
  order: "Oldest first",
  all: (total: number) => plural(total, "passage"),
  some: (first: number, last: number, total: number) => `${first} to ${last} of ${total}`,
  nothingOf: (issuers: readonly string[]) => `No passage in these words: ${list(issuers)}.`,
  others: (count: number) => `${count} others`,
  /** Above a passage of an issuer of whom none answers. */
  onlyNearest: "Only a nearest passage; it may be about something else",
  more: (count: number) =>
    `${plural(count, "later passage")} not shown here; /quote with a source or dates leads to them.`,
};

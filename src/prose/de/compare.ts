import type { compare as english } from "../en/compare.ts";
import { list, plural } from "./grammar.ts";

// Needs a native reader.

/** Passages side by side. */
export const compare: typeof english = {
  heading: "Nebeneinander, das Älteste zuerst",
  order: "Das Älteste zuerst",
  all: (total) => plural(total, "Stelle", "Stellen"),
  some: (first, last, total) => `${first} bis ${last} von ${total}`,
  nothingOf: (issuers) => `Keine Stelle mit diesen Worten: ${list(issuers)}.`,
  others: (count) => `${count} weitere`,
  onlyNearest: "Nur eine nächstliegende Stelle; sie kann von etwas anderem handeln",
  more: (count) =>
    `${plural(count, "spätere Stelle", "spätere Stellen")} hier nicht gezeigt; /quote mit einer Quelle oder Daten ` +
    "führt hin.",
};

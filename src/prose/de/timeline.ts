import type { timeline as english } from "../en/timeline.ts";
import { documents, plural, quoted } from "./grammar.ts";

// Needs a native reader.

/** The documents and the dates that they speak of. */
export const timeline: typeof english = {
  all: "Zeitleiste, das Älteste zuerst",
  date: (date) => `Zeitleiste: ${date}`,
  topic: (about) => `Zeitleiste zu ${quoted(about)}, das Älteste zuerst`,
  documents,
  dates: (count) => (count === 1 ? "1 erwähntes Datum" : `${count} erwähnte Daten`),
  both: (all, dates) => `${all}, ${dates}`,
  entry: (place, total) => `${place} von ${total}`,
  entries: (first, last, total) => `${first} bis ${last} von ${total}`,
  noYear: "Jahr nicht angegeben",
  noOrder: "Reihenfolge von Tag und Monat nicht angegeben",
  document: (issuer) => `Dokument von ${issuer}`,
  digests: "Aus Kurzfassungen dieses Projekts; Volltexte nicht geladen.",
  asStated: "Daten wie in den Texten, kein Jahr ergänzt; in Klammern das des Textes.",
  unread: (count) => `Nicht nach Daten durchsucht, da nicht auf Englisch: ${plural(count, "Dokument", "Dokumente")}.`,
  none: (date) => `Kein Datum, das diese Dokumente haben oder von dem sie sprechen, liegt hier: ${date}`,
};

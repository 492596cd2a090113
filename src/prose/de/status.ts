import type { status as english } from "../en/status.ts";
import { documents, plural } from "./grammar.ts";

// Needs a native reader.

/** How a corpus is, for those who look after it. */
export const status: typeof english = {
  loaded: (name, count, revision) => `${name}: ${documents(count)} geladen, Stand ${revision}.`,
  noneApart: "Keines ist ausgesondert.",
  apart: (count) => `${documents(count)} wegen Fehlern ausgesondert:`,
  line: (file, line) => `${file}, Zeile ${line}`,
  noneUnsettled: "Nichts ist offen.",
  unsettled: (count) => `${documents(count)} mit offenen Feldern:`,
  noDigests: "Alle Texte sind im Volltext geladen.",
  digests: (count) => `${documents(count)} nur als Kurzfassung:`,
  noDrift: "Kein Text unterscheidet sich von dem, was von ihm im Katalog steht.",
  drifted: (count) =>
    count === 1
      ? "1 Dokument, dessen Text sich von dem unterscheidet, was im Katalog steht:"
      : `${count} Dokumente, deren Text sich von dem unterscheidet, was im Katalog steht:`,
  missing: (sentences, of) => `${sentences} von ${of} Sätzen stehen nicht darin`,
  more: (count) => `und ${count} weitere`,
  queueNotRead: "Die Warteschlange kann nicht gelesen werden; /corpus queue gibt an, warum.",
  noQueue: "In der Warteschlange ist nichts.",
  queue: (entries) => `${plural(entries, "Eintrag", "Einträge")} in der Warteschlange.`,
  causes: {
    start: "beim Start",
    files: "da sich Dateien geändert hatten",
    signal: "da SIGHUP es verlangte",
    add: "da ein Dokument dazukam",
    remove: "da ein Dokument herausgenommen wurde",
    restore: "da ein Dokument zurückkam",
    reload: "da es verlangt wurde",
  },
  notUsed: "; das hat Fehler und wird nicht benutzt, sondern der Stand davor",
  failed: "; das ist fehlgeschlagen, benutzt wird der Stand davor",
  read: (when, cause, rest) => `Zuletzt gelesen ${when} UTC, ${cause}${rest}.`,
};

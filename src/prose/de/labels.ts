import type { labels as english } from "../en/labels.ts";
import { number, quoted } from "./grammar.ts";

// Needs a native reader.

/** What stands on buttons, menus and forms. */
export const labels: typeof english = {
  quoted,
  buttons: {
    previous: "Zurück",
    next: "Weiter",
    menu: "Mehr: Nachweis, teilen, andere Treffer",
    more: "Mehr Kontext",
    less: "Weniger Kontext",
    open: "Quelle",
    passages: "Textstellen",
    cite: "Nachweis",
    asText: "Als Text",
    asPicture: "Als Bild",
    share: "Als Bild teilen",
    post: "Hier posten",
    remove: "Entfernen",
    report: "Fehler melden",
  },
  report: {
    title: "Fehler melden",
    reason: "Was stimmt nicht?",
    name: "Name oder Adresse, wenn du magst",
  },
  picture: {
    tooLong: (length, limit) =>
      `Dieser Auszug hat ${number(length)} Zeichen, und ein Bild fasst ${limit}. Er lässt sich als Text teilen oder ` +
      "mit weniger Kontext.",
    noSigns: (signs) =>
      `Die Schrift des Bildes hat nicht alle Zeichen dieses Zitats (${signs.join(" ")}). Es ` +
      "lässt sich als Text teilen.",
    noWords: "Diese Stelle hat keine Worte der Quelle, die ein Bild zeigen könnte.",
  },
  manage: {
    restore: "Eines davon zurückholen",
    accept: "Aufnehmen",
    discard: "Verwerfen",
    look: "Einen davon ansehen",
    reject: "Für immer weglassen",
    issuer: "Titel, Datum, Herausgeber",
    more: "Veröffentlichung, Art, Sprechende",
    fields: {
      title: "Titel, wie gedruckt; leer: keiner",
      issued: "Datum: 2024-02-26, 2024-02, 2024~ (etwa)",
      "issuer.name": "Herausgeber: wessen Position es ist",
      "issuer.kind": "Art des Herausgebers",
      "issuer.country": "Land des Herausgebers: zwei Buchstaben",
      "publisher.name": "Veröffentlicht von",
      "publisher.kind": "Art der veröffentlichenden Stelle",
      type: "Art des Dokuments",
      language: "Sprache",
      speakers: "Wer spricht: je Zeile „Name, Amt“",
    },
  },
  open: "Eines davon lesen",
  openDocument: "Mehr zu einem der Dokumente",
  asked: "Gefragt",
  filters: {
    speaker: (name) => `wer spricht: ${name}`,
    source: (issuer, ref) => `Quelle ${issuer}, ${ref}`,
    from: (date) => `ab ${date}`,
    to: (date) => `bis ${date}`,
  },
  place: (number, total) => `${number} von ${total}`,
  result: (number, total, what) => `${number} von ${total}: ${what}`,
};

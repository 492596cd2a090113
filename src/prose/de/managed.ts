import type { managed as english } from "../en/managed.ts";
import { list, quoted } from "./grammar.ts";

// Needs a native reader.

/** What came of something that was done with the corpus. */
export const managed: typeof english = {
  refused: {
    off:
      "Dokumente werden hier nicht von Discord aus gepflegt. Wer diesen Bot betreibt, kann das anschalten " +
      "(CORPUS_COMMAND).",
    "no server": "Dokumente werden auf einem Server gepflegt, von denen, die ihn verwalten dürfen. Hier ist keiner.",
    "not a manager":
      "Das können nur die, die diesen Server verwalten dürfen, und die, die der Betreiber dieses Bots benannt hat.",
    shared:
      "Auch andere Server haben diese Dokumente; ändern können sie darum nur die, die der Betreiber dieses Bots " +
      "benannt hat (CORPUS_ADMINS).",
  },
  use: {
    "set apart":
      "Es hat einen Fehler; darum ist es ausgesondert und wird nicht zitiert. /corpus status " +
      "gibt an, was nicht stimmt.",
    faulty:
      "Die Dokumente haben jetzt Fehler; darum bleiben die benutzten, wie sie waren. /corpus status gibt an, was " +
      "nicht stimmt.",
    unread:
      "Die Dokumente konnten nicht neu gelesen werden; darum bleiben die benutzten, wie sie waren. Warum, steht im " +
      "Log des Bots.",
  },
  notDecided: "Der Eintrag in der Warteschlange konnte nicht gekennzeichnet werden; er ist noch dort.",
  notLogged: "Das konnte nicht ins Änderungslog geschrieben werden; warum, steht im Log des Bots.",

  removed: (document) => `${document} ist herausgenommen.`,
  removedAndUsed: (document) => `${document} ist herausgenommen und wird nicht mehr zitiert.`,
  kept: "Es bleibt aufbewahrt: /corpus restore bringt es zurück.",
  theOnlyOne:
    "Dies ist das einzige Dokument, und ein Bot ohne Dokumente kann nicht antworten. Nimm erst ein anderes auf.",
  unknown: (asked) => `Ein Dokument ${quoted(asked)} gibt es hier nicht. Wähle eines der vorgeschlagenen.`,
  restored: (document) => `${document} ist zurück.`,
  restoredAndUsed: (document) => `${document} ist zurück und kann zitiert werden.`,
  neverRemoved: (asked) =>
    `Kein Dokument ${quoted(asked)} wurde herausgenommen. /corpus restore allein nennt die, bei denen es so ist.`,
  nameTaken: (asked) =>
    `Ein anderes Dokument hat jetzt den Namen von ${quoted(asked)}. Nimm erst jenes heraus, dann hol dieses zurück.`,
  refTaken: (asked) =>
    `Ein anderes Dokument hat jetzt die Referenz von ${quoted(asked)}. Nimm erst jenes heraus, dann hol dieses zurück.`,
  nothingRemoved: "Kein Dokument wurde herausgenommen; so gibt es keines zurückzuholen.",
  toBeRestored: (count) =>
    count === 1
      ? "1 Dokument kann zurückgeholt werden."
      : `${count} Dokumente können zurückgeholt werden, das zuletzt herausgenommene steht vorn.`,
  notProposed: (why) => `Das kann nicht aufgenommen werden. Der Grund, auf Englisch: ${why}.`,
  thereAlready: (document) => `Dieser Text ist schon hier: ${document}. Nichts wurde aufgenommen.`,
  added: (document) => `${document} ist aufgenommen und kann jetzt zitiert werden.`,
  written: (document) => `${document} ist geschrieben.`,
  stillOpen: (fields) =>
    `Noch offen: ${list(fields)}. Antworten geben das an, bis es in der Datei des Dokuments festgelegt ist.`,
  queueNotRead: (why) =>
    `Die Warteschlange kann nicht gelesen werden. Der Grund, auf Englisch: ${why}. Nichts wurde geändert.`,
  rejected: (entry) => `${entry} ist weggelassen, jetzt und wann immer ein Feed es wieder bringt.`,
  discarded: "Verworfen. Nichts wurde aufgenommen.",
  expired: "Dieser Vorschlag ist nicht mehr hier oder gehört jemand anderem. Fang mit /corpus add von vorn an.",
  decidedAlready: "Dieser Eintrag ist schon entschieden. /corpus queue nennt die, die es nicht sind.",
  notWritten: (code, what) =>
    `In den Ordner dieser Dokumente kann nicht geschrieben werden (${code}), ${what}. Der Betreiber dieses Bots kann ` +
    "das beheben.",
  halfDone:
    "und das Begonnene ließ sich nicht rückgängig machen: Dateien eines Dokuments stehen jetzt " +
    "an zwei Orten (removed/)",
  nothingDone: "darum wurde nichts geändert",

  queueEmpty: "In der Warteschlange ist nichts. Der Betreiber füllt sie aus Feeds (npm run corpus -- feed).",
  queue: (total) =>
    total === 1
      ? "1 Eintrag ist in der Warteschlange; nichts davon wird zitiert."
      : `${total} Einträge sind in der Warteschlange; nichts davon wird zitiert.`,
  more: (count) => `und ${count} weitere`,
  untitled: "Ein Eintrag ohne Titel",
  entry: quoted,

  field: {
    title: "Titel",
    issued: "Datum",
    issuer: "Herausgeber",
    publisher: "Veröffentlichung",
    "issuer.name": "Herausgeber",
    "issuer.kind": "Art des Herausgebers",
    "issuer.country": "Land des Herausgebers",
    "publisher.name": "Veröffentlichung",
    "publisher.kind": "Art der veröffentlichenden Stelle",
    type: "Art des Dokuments",
    language: "Sprache",
    speakers: "Sprechende",
    URL: "Adresse",
    author: "Verfasst von",
  },
  notYet: (document) => `Noch nicht aufgenommen: ${document}`,
  notTaken: (value, name, why) => `Nicht übernommen: ${quoted(value)} als ${name}. Der Grund, auf Englisch: ${why}`,
  nothingOpen: "Nichts ist offen.",
  open: (fields) => `Offen: ${list(fields)}.`,
  none: "keine Angabe",
  guessed: (value) => `${value} (geraten)`,
  typeAndLanguage: (type, language) => `Art: ${type}. Sprache: ${language}.`,
  speakers: (speakers) => `Sprechende: ${speakers.join("; ")}`,
  heard: (speakers) => `Wen der Text sprechen lässt: ${speakers.join("; ")}`,
  nobodys: (share) => `${share} % der Worte in Anführungszeichen sind von niemandem, der genannt wäre.`,
  warning: (warning) => `Anzusehen (auf Englisch): ${warning}`,
  preview: "So würde es zitiert:",
  called: quoted,
};

import type { notices as english } from "../en/notices.ts";
import { number, quoted } from "./grammar.ts";

// Needs a native reader.

/** What is said where something can't be done, or was. */
export const notices: typeof english = {
  tooLong: (length, limit) =>
    `Die Anfrage hat ${number(length)} Zeichen; mehr als ${number(limit)} gehen nicht. Frag nach wenigen Wörtern, ` +
    "die eine Quelle gebrauchen könnte.",
  topicNotKept: (limit) =>
    `Nur die erste Seite kann gezeigt werden: Ein Knopf behält ein Thema von bis zu ${limit} Zeichen. Frag mit ` +
    "weniger Wörtern nach dem Rest.",
  plain: {
    nothing:
      "Keine Stelle hier beantwortet das. /quote zeigt dir allein, was am nächsten kommt und was du fragen kannst.",
    private: "Antworten sind hier nur für dich allein: Frag mit /quote.",
  },
  emptyQuery:
    "Darin ist nichts, wonach gesucht werden kann. Frag nach wenigen Wörtern, die eine Quelle gebrauchen könnte.",
  nothingToCompare: "Darin sind keine Wörter zum Vergleichen. Füge die Worte eines Zitats ein.",
  wordingTooLong: (length, limit) =>
    `Der Text hat ${number(length)} Zeichen; mehr als ${number(limit)} gehen nicht. Füge einen Teil davon ein.`,
  badDate: (option, value) =>
    `${quoted(value)} ist kein Datum für ${quoted(option)}. Schreib ein Jahr, einen Monat oder einen Tag: 2024, ` +
    "Februar 2024 oder 26. Februar 2024.",
  unknownDocument: (asked) => `Ein Dokument ${quoted(asked)} gibt es hier nicht.`,
  chooseDocument: "Wähle ein Dokument, oder gib eine Referenz (ref) aus einer Antwort an.",
  unknownReference: (asked) =>
    `${quoted(asked)} ist keine Referenz der Dokumente dieses Bots. Eine Referenz sieht aus wie ab12-3c und steht ` +
    "unter jedem Auszug.",
  unknownIssuer: (asked) => `Mit ${quoted(asked)} ist hier kein Herausgeber zu finden.`,
  unknownKind: (asked, there) => `Keine Art von Herausgeber heißt hier ${quoted(asked)}. Es gibt: ${there}.`,
  unknownCountry: (asked, there) =>
    `Kein Dokument hier ist aus einem Land ${quoted(asked)}. Die Herausgeber sind aus: ${there}.`,
  backwards: "„from“ liegt nach „to“, dazwischen kann also kein Dokument liegen.",
  gone: "Das Dokument dieser Stelle ist nicht mehr hier. An seiner Stelle wird nichts gezeigt.",
  figuresGone: "Die Dokumente geben diese Zahlen nicht mehr an. Frag noch einmal mit dem Befehl.",
  staleButton:
    "Dieser Knopf gehört zu einer älteren Version des Bots oder ist keiner von ihm. Frag noch einmal mit dem Befehl.",
  otherCorpus:
    "Diese Nachricht stammt aus anderen Dokumenten, als dieser Server jetzt hat; ihre Knöpfe führen nirgendwohin. " +
    "Frag noch einmal mit dem Befehl.",
  beingRead: "Die Dokumente werden gerade gelesen. Frag gleich noch einmal.",
  notReadable:
    "Die Dokumente für diesen Ort können im Moment nicht benutzt werden. Warum, steht im Log des Betreibers.",
  unknownCommand:
    "Dieser Befehl gehört zu einer anderen Version des Bots. Warte eine Minute, oder starte Discord neu, und versuch " +
    "es noch einmal.",
  notYours: "Nur wer gefragt hat und wer moderiert, kann eine Antwort entfernen.",
  outcomes: {
    reported: "Danke. Die Meldung ist an die weitergegeben, die diesen Bot betreiben.",
    "not reported": "Die Meldung konnte nicht weitergegeben werden. Bitte sag es denen, die diesen Bot betreiben.",
    "reported often": "Du hast in der letzten Stunde mehrere Meldungen geschickt. Danke; bitte warte vor der nächsten.",
  },
  nothingToAdd: "Gib die Adresse einer Seite an oder eine Datei: eins von beiden.",
  emptyReport: "Eine Meldung braucht einen Grund. Nichts wurde gesendet.",
  reportsOff: "Der Betreiber dieses Bots nimmt hier keine Meldungen an.",
  askedMuch: "Mehrere deiner Fragen werden schon beantwortet. Warte diese Antworten ab und frag dann noch einmal.",
  nothingToSearch: "Diese Nachricht hat keine Wörter, mit denen gesucht werden kann.",
  notDrawn: (reference) => `Das Bild zu dieser Antwort konnte nicht gezeichnet werden (Kennung: ${reference}).`,
  failed: (reference) =>
    "Etwas ist schiefgegangen, und nichts wurde gepostet. Bitte versuch es noch einmal; geschieht es wieder, nenn " +
    `dem Betreiber des Bots diese Kennung: ${reference}`,
};

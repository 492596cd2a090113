import type { about as englishAbout, help as englishHelp } from "../en/about.ts";
import { documents } from "./grammar.ts";

// Needs a native reader.

/** What the bot is, and what to ask it. */
export const about: typeof englishAbout = {
  what:
    "Dieser Bot antwortet mit dem genauen Wortlaut von Dokumenten: wer sie wann herausgegeben hat, wessen Worte es " +
    "sind und wo sie stehen. Er hat keine Meinung, schreibt nichts im Namen einer Quelle und gibt an, wo seine " +
    "Dokumente keine Antwort haben.",
  not: {
    heading: "Was er nicht tut",
    text:
      "Er urteilt nicht darüber, was geschehen ist, und nicht darüber, welche Quelle recht hat. Ein Auszug ist ein " +
      "unverändertes Stück des Textes; […] ist eine Kürzung des Bots. Nicht gefunden heißt: " +
      "nicht in diesen Dokumenten.",
  },
  documents: {
    heading: "Die Dokumente",
    count: documents,
    revision: (revision) => `Stand ${revision}.`,
    chosen: (chosen) => `Wie sie ausgewählt wurden: ${chosen}`,
    several: "Andere Server und andere Kanäle können andere Dokumente haben.",
  },
  apart: { heading: "Wegen Fehlern nicht geladen", more: (count) => `und ${count} weitere` },
  fullTexts: "Volltexte",
  howToLoad:
    "Für den Betrieb: Die Volltexte lädt npm run corpus -- fetch; oder CORPUS_TEXTS nennt einen Ordner, in dem sie " +
    "als <Dokument-id>.txt liegen.",
  order: {
    heading: "Reihenfolge und Schreibweise",
    text:
      "Der Rang richtet sich nach übereinstimmenden Wörtern, nicht nach Verlässlichkeit; die beste Stelle jedes " +
      "Herausgebers kommt vor der zweiten eines anderen. In Listen von Dokumenten stehen die ältesten zuerst. " +
      "Daten einer Zeitleiste stehen, wie die Texte sie angeben: Was sich nur errechnen lässt („vor zehn Jahren“), " +
      "fehlt, und kein Jahr wird ergänzt.",
  },
  privacy: {
    heading: "Datenschutz",
    text:
      "Er speichert weder Anfragen noch, wer fragt, und liest keine Nachrichten außer denen, die ihm jemand direkt " +
      "schreibt oder die ihn nennen, und der, die jemand mit Apps > Zitate finden oder Diesen Wortlaut suchen " +
      "auswählt. Seine Knöpfe enthalten Verweise auf Textstellen, nicht die Frage. Wo Dokumente mit /corpus " +
      "gepflegt werden, merkt er sich die Benutzer-ID derer, die sie ändern.",
  },
  errors: {
    heading: "Fehler",
    contact: (contact) => `Melde sie an ${contact}. Gib die Referenz (ref) an, die unter dem Auszug steht.`,
    operator:
      "Sag es denen, die diesen Bot auf deinem Server betreiben. Gib die Referenz (ref) an, die " +
      "unter dem Auszug steht.",
  },
};

export const help: typeof englishHelp = {
  heading: "Was man fragen kann",
  examples: "Zum Beispiel, zu diesen Dokumenten:",
  about: (subject) => `Frag, was die Dokumente hierzu sagen: ${subject}.`,
  words:
    "Am besten wenige Wörter, die in einer Quelle stehen könnten, in der Sprache der Dokumente. Wörter in " +
    "Anführungszeichen müssen beieinander stehen.",
  commands: [
    "/quote: der genaue Wortlaut einer Quelle, mit Angabe, wessen Worte es sind und wo sie stehen",
    "/compare: die Stelle jedes Herausgebers zu einem Thema, nebeneinander",
    "/figures: was die Dokumente zählen und wo sich Zahlen unterscheiden",
    "/wording: ob ein Zitat, das du einfügst, so in einem Dokument steht",
    "/timeline und /sources: die Daten und die Dokumente",
    "/source: ein Dokument oder die Stelle zu einer Referenz (ref) aus einer Antwort",
    "Auf einer Nachricht: Apps > Zitate finden oder Diesen Wortlaut suchen",
  ],
};

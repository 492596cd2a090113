import type { Texts } from "../en/index.ts";

// Needs a native reader.

/** What commands and their options are for; their names are the same in every language. */
export const commands: Texts["commands"] = {
  private: "Ob nur du die Antwort siehst",
  quote: {
    description: "Findet den genauen Wortlaut einer Quelle, mit Angabe, wessen Worte es sind und wo sie stehen",
    options: {
      query: 'Wonach gesucht wird; Wörter in "Anführungszeichen" müssen beieinander stehen',
      source: "Nur aus diesem Dokument",
      speaker: "Nur Worte dieser Person oder Stelle, nach Name oder Amt",
      from: "Nur Dokumente ab diesem Datum: 2024, 2024-02 oder 2024-02-26",
      to: "Nur Dokumente bis zu diesem Datum: 2024, 2024-02 oder 2024-02-26",
    },
  },
  compare: {
    description: "Die beste Stelle jedes Herausgebers zu einem Thema nebeneinander, die älteste zuerst",
    options: {
      topic: "Wonach gesucht wird, in wenigen Wörtern, die eine Quelle gebrauchen könnte",
      documents: "Jedes Dokument, nicht nur die beste Stelle jedes Herausgebers",
    },
  },
  timeline: {
    description: "Die Dokumente und die Daten, von denen sie sprechen, die ältesten zuerst",
    options: {
      about: "Ein Thema oder ein Datum: 1992, February 1992, 26 February. Ohne Angabe: alles",
    },
  },
  figures: {
    description: "Was die Dokumente zählen: wo die Zahlen gleich sind und wo sie sich unterscheiden",
    options: {
      about: "Was gezählt wird, etwa eine der vorgeschlagenen Bezeichnungen oder ein Wort einer Quelle",
    },
  },
  wording: {
    description: "Vergleicht einen Wortlaut mit den Dokumenten: gleich, ähnlich mit Unterschieden oder nicht da",
    options: {
      text: "Der Wortlaut; wenn du magst, mit Angabe, wer das gesagt haben soll",
    },
  },
  source: {
    description: "Was ein Dokument ist, mit seinen Textstellen; oder die Stelle zu einer Referenz (ref)",
    options: {
      document: "Ein Dokument, nach Herausgeber, Titel oder Datum",
      ref: "Eine Referenz, wie sie in einer Antwort steht, etwa ab12-3c",
    },
  },
  sources: {
    description: "Alle Dokumente mit ihren Links, die ältesten zuerst",
    options: {
      issuer: "Nur Dokumente dieses Herausgebers",
      kind: "Nur Dokumente dieser Art von Herausgeber",
      country: "Nur Dokumente von Herausgebern aus diesem Land",
    },
  },
  about: {
    description: "Was dieser Bot tut und was nicht, welche Dokumente er hat und wem man Fehler meldet",
  },
  corpus: {
    description: "Pflegt die Dokumente, wenn du diesen Server verwalten darfst",
    options: {
      address: "Die Webadresse einer Seite, eines PDF oder eines Textes",
      file: "Eine Seite, ein PDF, eine Word-Datei, Markdown oder Text, höchstens 10 MB",
      remove: "Das Dokument, aus dem nicht mehr zitiert werden soll",
      restore: "Das Dokument, das zurückkommen soll; ohne Angabe: welche es gibt",
    },
    subcommands: {
      status: "Was geladen, ausgesondert, offen und in der Warteschlange ist und wann gelesen wurde",
      add: "Schlägt ein Dokument vor, aus einer Adresse oder Datei; du siehst es an, bevor es dazukommt",
      remove: "Nimmt ein Dokument sofort heraus; es bleibt aufbewahrt und kann zurückkommen",
      restore: "Bringt ein herausgenommenes Dokument zurück",
      reload: "Liest alle Dokumente neu ein",
      queue: "Zeigt, was Feeds gebracht haben, um es aufzunehmen oder wegzulassen",
    },
  },
  help: { description: "Was man fragen kann, mit Beispielen, die hier etwas finden" },
  find: "Zitate finden",
  findWording: "Diesen Wortlaut suchen",
};

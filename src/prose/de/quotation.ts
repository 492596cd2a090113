import type { quotation as english } from "../en/quotation.ts";
import { list, quoted } from "./grammar.ts";
import { managed } from "./managed.ts";

// Needs a native reader.

const called = (field: string) => managed.field[field] ?? field;

const OPEN = "wer spricht, ist offen";

/**
 * How a date or a party is known, as corpora and the bot's own readers most often put it in English. Whatever else the
 * people wrote who look after a corpus stays as they wrote it.
 */
const BASES: readonly [RegExp, string][] = [
  [/^inferred from (?=["“].*["”]$)/, "erschlossen aus "],
  [/^inferred from ("[^"]*") in its first lines$/, "erschlossen aus $1 in den ersten Zeilen"],
  [/^inferred from the address$/, "erschlossen aus der Adresse"],
  [/^inferred from the file's name$/, "erschlossen aus dem Dateinamen"],
  [/^inferred from when the PDF was made$/, "erschlossen aus der Entstehungszeit der PDF-Datei"],
  [/^stated in the header$/, "im Kopf angegeben"],
  [/^stated below the title$/, "unter dem Titel angegeben"],
  [/^the site of the URL\b/, "die Website der Adresse"],
  [/^no date was found$/, "kein Datum gefunden"],
  [/^where it was read$/, "wo es gelesen wurde"],
  [/^its first heading$/, "die erste Überschrift"],
  [/^the first line of its text$/, "die erste Zeile des Textes"],
  [/^the PDF's author$/, "Verfasserangabe der PDF-Datei"],
  [/^the PDF's title$/, "Titelangabe der PDF-Datei"],
  [/^the page's byline$/, "die Verfasserzeile der Seite"],
  [/^the page's /, "Angabe der Seite: "],
  [/^given by the person who added it$/, "angegeben von der Person, die es aufgenommen hat"],
];

/** In small print around an excerpt: whose words it is, whose position, and how that is known. */
export const quotation: typeof english = {
  // Names stand as they are: their gender, and so their article, is not known here.
  party: ({ name }) => name,
  basis: (basis) =>
    BASES.reduce((text, [pattern, german]) => text.replace(pattern, german), basis).replace(/"([^"]*)"/g, quoted("$1")),
  inferred: "erschlossen",

  voice: {
    phrases: "Wortlaut der Quelle, in Bruchstücken",
    phrasesInShort: "Bruchstücke",
    reordered: "die passendsten zuerst",
    noPhrases: "keine Worte der Quelle",
    phrase: "Bruchstück aus der Kurzfassung dieses Projekts",
    headline: (publisher) => `Überschrift, wie von ${publisher} gedruckt`,
    several: (voices) => `Worte mehrerer, der Reihe nach: ${voices.join("; ")}`,
    open: {
      direct: `in Anführungszeichen; ${OPEN}`,
      indirect: `indirekte Rede; ${OPEN}`,
      own: `Text des Dokuments; ${OPEN}`,
    },
    openInShort: OPEN,
    question: (to) => (to === null ? "eine Frage; wer fragt, wird nicht genannt" : `eine Frage an ${to}`),
    speaking: "spricht selbst",
    issuer: {
      direct: "eigene Worte",
      indirect: "eigene Worte, in indirekter Rede",
      own: "eigene Worte",
      mixed: "eigene Worte, teils in indirekter Rede",
    },
    attributed: (who) => `zugeschriebene Worte von ${who}`,
    mixed: (who) => `zitiert wörtlich und indirekt ${who}`,
    own: (who) => `Worte von ${who}`,
    direct: (who) => `zitiert ${who}`,
    indirect: (who) => `zitiert indirekt ${who}`,
    indirectInShort: (who) => `zitiert indirekt ${who}`,
  },
  known: {
    pronoun: (words, where) => {
      const named = { here: "im selben Satz", before: "im Satz davor", earlier: "weiter vorn" };
      return ` (${quoted(words)}, genannt ${named[where]})`;
    },
    words: (words) => ` (${quoted(words)})`,
    context: " (hat unmittelbar davor gesprochen)",
  },
  turn: {
    attributed: (speaker) => `zugeschriebene Worte von ${speaker}`,
    direct: (speaker) => (speaker === null ? `ein Zitat, ${OPEN}` : `wörtliches Zitat von ${speaker}`),
    indirect: (speaker) => (speaker === null ? `indirekte Rede, ${OPEN}` : `indirekte Rede von ${speaker}`),
    own: (speaker) => (speaker === null ? "Text des Dokuments" : `Worte von ${speaker}`),
  },
  throughSpeaker: (name) => `, wie von ${name} zitiert`,

  line: {
    phrases: "Wortlaut der Quelle, in Bruchstücken",
    noPhrases: "Keine Worte der Quelle",
    phrase: (origin) => `Bruchstück des Wortlauts der Quelle, aus der Kurzfassung dieses Projekts; ${origin}`,
    headline: (publisher) => `Überschrift, wie gedruckt, veröffentlicht von ${publisher}`,
    several: (parts) => `Worte mehrerer, der Reihe nach: ${parts.join("; ")}`,
    open: {
      direct: (origin) => `In der Quelle in Anführungszeichen; ${OPEN}; ${origin}`,
      indirect: (origin) => `Indirekte Rede; ${OPEN}; ${origin}`,
      own: (origin) => `Text des Dokuments; ${OPEN}; ${origin}`,
    },
    question: (to, origin) =>
      `${to === null ? "Eine Frage; wer fragt, wird nicht genannt" : `Eine Frage an ${to}`}; ${origin}`,
    attributed: (issuer, who, by) => `Worte, zugeschrieben von ${issuer}: ${who}; ${by}`,
    indirect: (who, by) => `Indirekte Rede: ${who}${by}`,
    direct: (who, by) => `Wörtliches Zitat: ${who}${by}`,
    mixed: (who, by) => `Wörtliches Zitat und indirekte Rede: ${who}${by}`,
    own: (who, by) => `Eigene Worte: ${who}${by}`,
    reportedBy: (relay) => `, wiedergegeben von ${relay}`,
    quotedBy: (relay) => `, zitiert von ${relay}`,
    published: (publisher) => `veröffentlicht von ${publisher}`,
    issued: (issuer, publisher) => `herausgegeben von ${issuer}, veröffentlicht von ${publisher}`,
    relayed: (issuer, publisher) => `${issuer}, veröffentlicht von ${publisher}`,
  },

  note: {
    within: (names, issuer) =>
      issuer === null
        ? `Darin Worte, die ${list(names)} zugeschrieben werden`
        : `Darin Worte von ${list(names)}, zugeschrieben von ${issuer}`,
    signs: (signs) => `${signs.map(quoted).join(" und ")} ${signs.length === 1 ? "steht" : "stehen"} in diesem Text`,
    notHere: "das Original ist nicht hier",
    sourceCut: "Ein „[…]“ im Auszug steht so in der Quelle.",
    named: (people) => `Hier genannt: ${people.join("; ")}.`,
    untold: "Von wem diese Worte im Einzelnen stammen, sagt die Kurzfassung nicht.",
    between: "Was zwischen den Bruchstücken steht, ist nicht hier.",
  },

  status: {
    retracted: (how) => `Zurückgezogen: ${how}`,
    corrected: (how) => `Berichtigt: ${how}`,
    drift: (missing, of) =>
      `Der Text ist seit der Aufnahme in den Katalog geändert: ${missing} von ${of} Sätzen stehen nicht darin.`,
    replaces: (document) => `Ersetzt das Dokument ${document}.`,
    unsettled: (fields) => `Von einem Programm gelesen, von niemandem geprüft: ${fields.map(called).join(", ")}.`,
    retractedInShort: ", zurückgezogen",
    correctedInShort: ", seither berichtigt",
  },

  position: {
    open: "Wessen Position das ist, hat noch niemand festgelegt.",
    question: "Eine Frage, niemandes Position.",
    of: (issuer) => `Position: ${issuer}.`,
    published: (issuer, publisher) => `Position: ${issuer}, veröffentlicht von ${publisher}.`,
    medium: (publisher) => `Veröffentlicht von ${publisher}.`,
    mediumFrom: (publisher, issuer) => `Veröffentlicht von ${publisher}, aus ${issuer}.`,
  },

  noTitle: "Kein Titel im erfassten Text",
  noTitleHere: "kein Titel im erfassten Text",
  title: (title) => `Überschrift, wie gedruckt: ${title}`,
  fullText: "Volltext",
  digest: "Kurzfassung, Volltext nicht geladen",
  digestRef: "Volltext nicht geladen",
  found: (words) => `Treffer: ${words.join(", ")}`,
  foundByOurs: (words) => `Treffer nur in Worten dieses Projekts: ${words.join(", ")}`,
  changed: "Der Text des Dokuments ist seither geändert. Dies ist die Stelle, die jetzt am nächsten liegt.",
  gist: "Kurzfassung auf Englisch, kein Zitat",
};

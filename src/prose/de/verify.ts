import type { verify as english } from "../en/verify.ts";
import { list, plural, quoted } from "./grammar.ts";

// Needs a native reader.

/** Whether words are a source's, and how they differ. */
export const verify: typeof english = {
  verdict: {
    same: "Gleicher Wortlaut",
    part: "Gleicher Wortlaut, ein Teil eines Satzes",
    takenBack: "Dieselben Worte; der nächste Satz nimmt sie zurück oder bestreitet sie",
    absent: "Nicht in diesen Dokumenten",
    absentSo: "Nicht in diesem Wortlaut in diesen Dokumenten",
    withoutText: "Nicht festzustellen: Volltexte sind nicht geladen",
    tooMuch: "Nicht festzustellen: zu viel, um es auf einmal zu vergleichen",
    quotedOnly: "Die zitierten Worte stehen so in der Quelle; das Übrige wurde nicht verglichen",
    inPart: "Gleicher Wortlaut, aber nicht von allem",
    untold: "Gleicher Wortlaut; wessen Worte es sind, ist ohne den Volltext nicht festzustellen",
    open: "Gleicher Wortlaut; wer spricht, ist nicht festgestellt",
    attributed: "Gleicher Wortlaut, anders zugeschrieben",
    nearOfDigests: "Ähnlich, mit Unterschieden, soweit Kurzfassungen und Prüfsummen reichen",
    negationLost: (words) => `Die Quelle sagt ${quoted(words)}: eine Verneinung ist weggelassen`,
    negationAdded: (words) => `Die Quelle sagt nicht ${quoted(words)}: eine Verneinung ist hinzugefügt`,
    spliced: "Worte mehrerer, durch eine markierte Auslassung verbunden",
    joined: "Worte mehrerer, zusammengesetzt, als hätte sie einer gesagt",
    near: "Ähnlich, mit Unterschieden",
    quotedBy: (issuers) => `, zitiert bei ${list(issuers)}`,
    reportedBy: (issuers) => `, berichtet bei ${list(issuers)}`,
    andWhose: (whose) => `. ${whose}`,
  },
  compares: "Das vergleicht Worte, nicht, was geschehen ist.",
  digestsOnly: (count) =>
    `Von ${count === 1 ? "einem Dokument" : `${count} Dokumenten`} konnten nur die Bruchstücke in unseren ` +
    "Kurzfassungen und die Prüfsummen von Sätzen verglichen werden. Darin stehen diese Worte nicht; in den " +
    "Volltexten können sie stehen.",
  ours: (words) => `Das sind Worte einer Kurzfassung von uns, nicht der Quelle: ${quoted(words)}`,
  cutShort:
    "Das war zu viel, um es auf einmal zu vergleichen. Über das nicht Verglichene ist hier nichts gesagt; frag nach " +
    "weniger auf einmal.",
  notFoundOrCompared: (text) => `Nicht verglichen oder nicht gefunden: ${quoted(text)}`,
  notInPhrases: (text) => `Nicht in den Bruchstücken dieser Kurzfassung; in der Quelle kann es stehen: ${quoted(text)}`,
  notFound: (text) => `Vom Gefragten nicht gefunden: ${quoted(text)}`,

  difference: {
    kinds: {
      wording: "Wortlaut",
      number: "Zahl",
      negation: "Verneinung oder Menge",
      hedge: "Grenze oder Einschränkung",
      cut: "Kürzung",
    },
    untold: (asked) => `${asked} ist genannt; wer hier spricht, ist ohne den Volltext nicht festzustellen`,
    attributed: (asked, source) => `Zugeschrieben: ${asked}; in der Quelle: ${source}`,
    order: (asked, source) => `In anderer Reihenfolge: gefragt ${quoted(asked)}, Quelle ${quoted(source)}`,
    unmarkedCut: (source) => `Kürzung, nicht gekennzeichnet: ${quoted(source)}`,
    cut: (asked, source) => `Kürzung: ${quoted(asked)} steht für ${quoted(source)}`,
    leftOut: (kind, source) => `${kind}, weggelassen: ${quoted(source)}`,
    added: (kind, asked) => `${kind}, hinzugefügt: ${quoted(asked)}`,
    other: (kind, asked, source) => `${kind}: gefragt ${quoted(asked)}, Quelle ${quoted(source)}`,
  },
  whose: {
    issued: (issuer) => `herausgegeben von ${issuer}`,
    open: (issuer) => `wer spricht, ist nicht festgestellt, herausgegeben von ${issuer}`,
    inMarks: (issuer) =>
      `in Anführungszeichen in dem, was herausgegeben ist von ${issuer}; wessen Worte es sind, ist nicht festgestellt`,
    passedOn: (by, speakers) => `veröffentlicht von ${by}; die Worte sind von ${list(speakers)}`,
    dated: (date) => `datiert: ${date}`,
  },
  more: (count) => `und ${plural(count, "weiterer Unterschied", "weitere Unterschiede")}`,
  wordByWord: { heading: "Wort für Wort", asked: "gefragt", source: "Quelle" },
  outside: (words) => `Außerhalb der gefragten Worte hat der Satz: ${list(words.map(quoted))}`,
  byHash:
    "Erkannt an den Prüfsummen seiner Sätze. Der Volltext ist nicht geladen; so können weder die Worte gezeigt " +
    "werden noch, wer sie spricht.",
  also: {
    same: (place) => `Auch gleicher Wortlaut: ${place}`,
    near: (place) => `Auch ähnlich: ${place}`,
    partSame: (words, place) => `${quoted(words)}, gleicher Wortlaut: ${place}`,
    partNear: (words, place) => `${quoted(words)}, ähnlich: ${place}`,
  },
  ofPart: (words) => `Von dem, was gefragt war: ${quoted(words)}`,
  morePlaces: (count) => `und ${plural(count, "weitere Stelle", "weitere Stellen")}`,

  lead: {
    words: (whose, name) => `Die Worte sind von ${list(whose)}, nicht von ${name}`,
    question: (question, name) => `Die Worte sind ${question}, nicht gesagt von ${name}`,
    open: (whose, name) =>
      `Die Worte stehen in dem, was herausgegeben ist von ${list(whose)}; dass ${name} das sagt, ` +
      "ist nicht festgestellt",
    gives: (name, numbers, ref) => `${name} nennt ${list(numbers)}${ref}`,
    digestGives: (name, numbers, ref) =>
      `Die Kurzfassung dessen, was ${name} herausgegeben hat, nennt ${list(numbers)}${ref}, ` +
      "ohne zu sagen, von wem das stammt",
    standsIn: (number, issuers) => `; ${number} steht in dem, was herausgegeben ist von ${list(issuers)}`,
    not: (number) => `, nicht ${number}`,
    nearest: (name, words, ref) => `Am nächsten von dem, was ${name} sagt: ${quoted(words)} (ref ${ref})`,
  },

  edits: "Eingriffe beim Schreiben, die kein Wort der Quelle ändern:",
  edit: {
    kinds: {
      capital: "Buchstabe in Klammern",
      bracket: "in Klammern",
      ellipsis: "weggelassen und gekennzeichnet",
      frame: "neben den Worten",
      interposed: "zwischen den Worten weggelassen",
      number: "Zahl in anderer Form",
    },
    signs: (asked, source) => `Eingriff, Zeichen zwischen Wörtern: ${quoted(asked)}; die Quelle hat ${quoted(source)}`,
    of: (kind, asked) => `Eingriff, ${kind}: ${quoted(asked)}`,
    source: (source) => `; die Quelle hat ${quoted(source)}`,
  },

  note: {
    detected: (speaker) => `Dass ${speaker} spricht, ist nur aus dem Text gelesen; niemand hat es geprüft.`,
    begins: (sentence) => `Ein Teil seines Satzes, vor dem steht: ${quoted(sentence)}`,
    beginsBelow: "Ein Teil des Satzes, der unten steht.",
    goesOn: (sentence) => `Ein Teil seines Satzes, der weitergeht: ${quoted(sentence)}`,
    takenBack: (sentence) => `Der nächste Satz: „${sentence}“`,
    spliced: (names) => `Die markierte Auslassung verbindet Worte mehrerer: ${list(names)}.`,
    joined: (names) => `Das sind Worte mehrerer: ${list(names)}.`,
    open: (name) => `Dass ${name} das sagt, ist hier nicht festgestellt: Das Dokument lässt offen, wer spricht.`,
    sharing: (names) => `Diesen Nachnamen tragen hier mehrere: ${list(names)}.`,
    negation: (language) =>
      `Nach einem verlorenen „nicht“ wurde nicht gesucht: Wie die Sprache ${quoted(language)} verneint, ist hier ` +
      "nicht bekannt.",
  },
  counted: "Was die Dokumente davon zählen, in ihren eigenen Zahlen:",
  nearest: "Nächstliegende Stellen, die es mit anderen Worten sagen oder etwas anderes:",
};

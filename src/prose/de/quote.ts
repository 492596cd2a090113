import type { quote as english } from "../en/quote.ts";
import { documents, language, list, number, plural, quoted } from "./grammar.ts";

// Needs a native reader.

const allQuoted = (words: readonly string[]) => list(words.map(quoted));

const these = (count: number) => (count === 1 ? "dem einen Dokument" : `diesen ${count} Dokumenten`);
const ofThese = (count: number) => (count === 1 ? "des einen Dokuments" : `dieser ${count} Dokumente`);

/** What is said around the passages that answer a question, or of there being none. */
export const quote: typeof english = {
  searchedHere: "Vielleicht wurde es anderswo gesagt.",
  nothingForMessage: "Nichts in diesen Dokumenten antwortet auf die Worte dieser Nachricht.",
  cut: {
    question: (characters) => `Nur die ersten ${number(characters)} Zeichen dieser Frage wurden gesucht.`,
    message: (characters) => `Nur die ersten ${number(characters)} Zeichen dieser Nachricht wurden gesucht.`,
    words: (words) => `Nur die ${words} seltensten Wörter dieser Frage wurden gesucht.`,
    phrases: (phrases) => `Nur die ${phrases} seltensten Wendungen dieser Frage wurden gesucht.`,
  },
  noSpeaker: (known) => `Niemand mit diesem Namen spricht in diesen Dokumenten. Es sprechen: ${list(known)}.`,
  voiceless: (count) =>
    `Weggelassen, weil eine Kurzfassung nicht angibt, wer spricht: ${documents(count)} ohne Volltext.`,
  essence: (words) => `Gesucht: ${words}`,
  turning: (words) => `Nicht mitgesucht: ${allQuoted(words)}. Was hier steht, kann das Gegenteil sagen.`,
  corrected: (query) => `Nicht alle dieser Wörter stehen so in diesen Dokumenten. Gesucht wurde: ${query}`,
  widened: (asked, found) =>
    `${quoted(asked)} steht hier auch als ${list(found)}. Zitierter Text behält seine Schreibweise.`,
  askedOf: {
    full: (name) => `Gesucht wurden nur Worte von ${quoted(name)}, wie es die Frage verlangt.`,
    country: (name) =>
      `Gesucht wurde nur in dem, was in ${quoted(name)} herausgegeben wurde, wie es die Frage verlangt.`,
    both: (name) =>
      `Gefragt ist nach Worten von ${quoted(name)}; Bruchstücke aus Kurzfassungen können von anderen sein.`,
  },
  about: (name) =>
    `Von keinen Worten hier steht fest, dass sie von ${quoted(name)} sind. Über ${quoted(name)}, von anderen:`,
  aboutCountry: (name) =>
    `Keines dieser Dokumente wurde in ${quoted(name)} herausgegeben. Über ${quoted(name)}, von anderen:`,
  passages: (count) => plural(count, "Stelle", "Stellen"),
  quotations: (count) => plural(count, "Zitat", "Zitate"),
  shown: (all, shown) => `${all}, ${shown} davon hier`,
  nearest: "Am nächsten kommen, ohne zu antworten:",
  nearestOnly: "Keine Antwort hier. Am nächsten kommen:",
  elsewhere: (languages) =>
    `Sprache der Dokumente: ${list(languages.map(language))}. Die Frage scheint in einer anderen zu sein.`,
  notHere: (words) => `Nicht in diesen Dokumenten: ${allQuoted(words)}.`,
  notShown: (words) => `Nicht in den gezeigten Worten: ${allQuoted(words)}.`,
  stands: (asked, found) => `Für ${quoted(asked)} steht hier: ${allQuoted(found)}.`,
  alike: (pairs) => {
    const told = pairs.map(({ asked, found }) => `${allQuoted(found)} für ${quoted(asked)}`);
    return `Ähnlich, aber vielleicht nicht dasselbe: ${list(told)}.`;
  },
  unlevelled: (count) =>
    `${documents(count)} in einer Sprache, deren Beugung diese Suche nicht kennt: nur Wörter, wie sie getippt sind.`,
  unsearchable:
    "Mit dieser Anfrage lässt sich nicht suchen: Sie hat keine Wörter oder nur solche, die in fast jedem Text " +
    "stehen. Wörter in Anführungszeichen werden gesucht, wie sie sind.",
  notFound: (query, { all, digests, filtered }) => {
    const mixed = `${these(all)} (${digests} davon als Kurzfassung)`;
    const where = digests === 0 ? these(all) : digests === all ? `den Kurzfassungen ${ofThese(all)}` : mixed;
    return `Nicht gefunden in ${where}${filtered ? ", mit diesen Filtern" : ""}: ${quoted(query)}`;
  },
  fullTextsMay: "Die Volltexte können es enthalten; sie sind nicht geladen.",
  noPassage: (words) => `Keine Stelle hat ${["", "", "beides: "][words.length] ?? "all dies: "}${allQuoted(words)}`,
  spelt: (word, similar) => `Ähnlich geschrieben wie ${quoted(word)}: ${similar.join(", ")}`,
  tries: (queries) => {
    const told = queries.map((query) => quoted(query.replaceAll('"', "")));
    return `Versuche es mit ${told.join(" oder ")}`;
  },
};

import type { figures as english } from "../en/figures.ts";
import { documents, list, number, plural, quoted } from "./grammar.ts";

// Needs a native reader.

const TIMES: Readonly<Record<string, string>> = {
  second: "Sekunde",
  minute: "Minute",
  hour: "Stunde",
  day: "Tag",
  night: "Nacht",
  week: "Woche",
  month: "Monat",
  year: "Jahr",
};

/** A label with what the bot says in it in German; what is counted stays in the words of the sources. */
function label(text: string): string {
  return text
    .replace(/^people or things\b/, "Personen oder Dinge")
    .replace(/^amounts in “/, "Beträge in “")
    .replace(/ an? (second|minute|hour|day|night|week|month|year)(?=$|[,(]| \()/, (_, time) => ` je ${TIMES[time]}`)
    .replace(/, of “/, ", von “")
    .replace(/“([^”]*)”/g, (_, words) => quoted(words))
    .replace(
      /\((\d[\d, to]*)\)$/,
      (_, numbers: string) => `(${numbers.replace(/\d[\d,]*\d/g, german).replace(/ to /g, " bis ")})`,
    );
}

/** "1,410" as German writes it; "1,140, 1,410" are two numbers. */
function german(written: string): string {
  return number(Number(written.replaceAll(",", "")));
}

/** What the documents count. */
export const figures: typeof english = {
  heading: "Was die Dokumente zählen, in ihren eigenen Zahlen",
  label,
  all: (total) => `${total} ${total === 1 ? "gezähltes Ding" : "gezählte Dinge"}`,
  some: (first, last, total) => `${first === last ? first : `${first} bis ${last}`} von ${total} gezählten Dingen`,
  pictured: (shown) => `${plural(shown, "Ding", "Dinge")} mehr als einmal gezählt`,
  others: (count) => `; ${count} weitere, die ein Dokument zählt: „Als Text“`,
  continued: (text) => `${text}, Fortsetzung`,
  order:
    "Was die meisten Dokumente zählen, steht zuerst, mit dem, was von seiner Art ist; in jeder Zeile das älteste " +
    "Dokument zuerst.",
  same: "gleiche Zahl",
  words: "gleiche Zahl, andere Worte",
  differ: (numbers) => `Zahlen unterscheiden sich: ${list(numbers.map(number))}`,
  one: "ein Dokument",
  sameIn: (count) => `gleiche Zahl in ${plural(count, "Dokument", "Dokumenten")}`,
  wordsIn: (count) => `gleiche Zahl, andere Worte, in ${plural(count, "Dokument", "Dokumenten")}`,
  line: (text, status) => `Hier gezählt: ${text}: ${status} (/figures)`,
  left: (count) =>
    `${plural(count, "weiterer Wert", "weitere Werte")} nicht gezeigt: /figures mit einem Wort einer Bezeichnung ` +
    "grenzt ein.",
  repetition: "Wiederholung ist keine unabhängige Bestätigung.",
  digests:
    "Von einer Kurzfassung sind nur die Zahlen in Bruchstücken der Quelle hier; die Volltexte sind nicht geladen.",
  asGiven: "Zahlen stehen da, wie die Dokumente sie angeben; nichts ist addiert oder umgerechnet.",
  without: (named) => `Keine Zahl gefunden in: ${list(named)}.`,
  otherDocuments: (count) => `${count} weiteren`,
  unread: (counts) => {
    const named = counts.map(({ documents: count, language }, place) => {
      return `${place === 0 ? documents(count) : count} (${language ?? "andere Sprachen"})`;
    });
    return `Nicht nach Zahlen durchsucht: ${list(named)}. Zahlen und Hauptwörter sind hier nur auf Englisch bekannt.`;
  },
  none: "In diesen Dokumenten wurde keine Zahl gefunden.",
  notAmong: (about) => `Nicht unter den Zahlen dieser Dokumente: ${quoted(about)}`,
  thereAre: (labels, more) => `Es gibt: ${[...labels, ...(more > 0 ? [`${more} weitere`] : [])].join("; ")}.`,
  credit: {
    digest: "ein Bruchstück der Quelle, aus einer Kurzfassung",
    headline: "Überschrift, wie gedruckt",
    open: "wer spricht, ist offen",
    attributed: (speaker) => `zugeschriebene Worte von ${speaker}`,
    direct: (speaker) => `zitiert ${speaker}`,
    indirect: (speaker) => `zitiert indirekt ${speaker}`,
  },
  table: (rows, count) =>
    `Eine Tabelle: ${plural(rows, "Zählung", "Zählungen")} in ${plural(count, "Dokument", "Dokumenten")}.`,
  tableRow: (text, numbers, status) => `${text}: ${numbers.map(number).join(" und ")} (${status}).`,
  picture: (place, total) => `Bild ${place} von ${total}`,
  key: {
    words: "Jede Zahl in den Worten ihres Dokuments, das älteste zuerst.",
    elsewhere: "In [ ]: was das Dokument an anderer Stelle nennt.",
  },
};

// Needs a native reader.

/** The English of `src/dates`, which writes dates as vague as a text has them: "early 1992", "winter 1987/88". */
const MONTHS: Readonly<Record<string, string>> = {
  January: "Januar",
  February: "Februar",
  March: "März",
  April: "April",
  May: "Mai",
  June: "Juni",
  July: "Juli",
  August: "August",
  September: "September",
  October: "Oktober",
  November: "November",
  December: "Dezember",
};

const PARTS: Readonly<Record<string, string>> = {
  early: "Anfang",
  mid: "Mitte",
  late: "Ende",
  beginning: "Anfang",
  start: "Anfang",
  middle: "Mitte",
  end: "Ende",
  close: "Ende",
  "first half": "erste Hälfte",
  "second half": "zweite Hälfte",
};

const SEASONS: Readonly<Record<string, string>> = {
  spring: "Frühjahr",
  summer: "Sommer",
  autumn: "Herbst",
  fall: "Herbst",
  winter: "Winter",
};

const NAMES = Object.keys(MONTHS).join("|");

/** A date that an answer gives in English, in German. */
export function written(date: string): string {
  return (
    date
      .replace(/^undated$/, "ohne Datum")
      .replace(/ of any year$/, " jedes Jahres")
      .replace(/^(early|late) |^(mid)[- ]/, (_, first, second) => `${PARTS[first ?? second]} `)
      .replace(
        /^(beginning|start|middle|end|close|(?:first|second) half) of (.)/,
        (_, part: string, next: string) => `${PARTS[part]} ${next === "c" ? "von etwa" : next}`,
      )
      .replace(/^(erste|zweite) Hälfte (?=\d)/, "$1 Hälfte von ")
      .replace(/\b(spring|summer|autumn|fall|winter)\b/, (season) => SEASONS[season] ?? season)
      .replace(/(^|\s)c\. /g, "$1etwa ")
      .replace(/^probably /, "wohl ")
      .replace(/ or /g, " oder ")
      .replace(/\b(\d{3}0)s\b/, "$1er-Jahre")
      // The day of an interval within a month stands before the dash.
      .replace(new RegExp(`\\b(\\d{1,2})(?=\\s?(?:–\\s?\\d{1,2}\\s)?(?:${NAMES})\\b)`, "g"), "$1.")
      .replace(new RegExp(`\\b(?:${NAMES})\\b`, "g"), (month) => MONTHS[month] ?? month)
  );
}

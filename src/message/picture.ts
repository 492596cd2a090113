/** What is drawn, with what a reader who can't see it is told. Plain data; `src/discord/` asks for the drawing. */
export type Picture = Table | Card;

/** `alt`: up to 1,024 characters. */
export type Table = {
  alt: string;
  title: string;
  /** A marked row stands out by its weight and a bar beside it; its note says why. */
  rows: readonly { label: string; note: string; values: readonly TableValue[]; marked?: boolean }[];
  /** Small lines below the table. */
  footer: readonly string[];
};

/** A document's words with its number, and whose they are. */
export type TableValue = { words: string; whose: string };

/** An excerpt with what must stand around it, each part a list of lines. */
export type Card = {
  alt: string;
  /** Whose position it is and when, and then whose words. */
  head: readonly string[];
  /** The source's words, each stretch with a bar beside it; paragraphs are divided by line feeds. */
  excerpt: readonly string[];
  position: readonly string[];
  footer: readonly string[];
};

/** Text of at most so many characters, cut between words. */
export function clipped(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 2).replace(/\s+\S*$/u, "")} …`;
}

/**
 * Signs that the fonts of the pictures have, but for marks that stand above or below another sign, which would be
 * drawn beside it. Neither have they any script that is written from right to left.
 */
const DRAWN = new RegExp(
  [
    // Latin
    "[\\t\\n\\r\\u0020-\\u007E\\u00A0-\\u02AF\\u02BB\\u02BC\\u1E00-\\u1EFF",
    // Greek, Cyrillic, Armenian, punctuation, money and signs
    "\\u0370-\\u0373\\u0376\\u0377\\u037A-\\u037D\\u037F\\u0386\\u0388-\\u038A\\u038C\\u038E-\\u03A1\\u03A3-\\u03E1",
    "\\u0400-\\u0482\\u048A-\\u052F\\u2116",
    "\\u0531-\\u0556\\u0559-\\u058A",
    "\\u2010\\u2013\\u2014\\u2018-\\u201A\\u201C-\\u201E\\u2022\\u2026\\u2032\\u2033\\u2039\\u203A\\u2044",
    "\\u20A0-\\u20BF\\u2122\\u2212]",
  ].join(""),
);

/** The characters of a text that can't be drawn, each once. */
export function undrawable(text: string): string[] {
  return [...new Set(text)].filter((character) => !DRAWN.test(character));
}

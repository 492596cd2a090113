import type { Range } from "./ranges.ts";

/**
 * A W3C TextQuoteSelector: words of a text, with those directly before and after them; "" where these do not matter.
 */
export type TextQuote = { exact: string; prefix: string; suffix: string };

/**
 * All places where a W3C TextQuoteSelector matches. Characters must be the same, but for white space: a run of it in
 * the selector matches any run in the text, so that a selector can be written in one line for hard-wrapped text.
 */
export function findTextQuote(text: string, { exact, prefix, suffix }: TextQuote): Range[] {
  const pattern = new RegExp(`(?<=${loose(prefix)})${loose(exact)}(?=${loose(suffix)})`, "gu");
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function loose(words: string): string {
  return words
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === "-" ? "\\x2d" : `\\${sign}`)))
    .join("\\s+");
}

/**
 * The one builder of patterns from lists of plain words, so that a list can be read and added to without knowing
 * regular expressions.
 */

/** What stands before and after a whole word; `HYPHEN` where a hyphen belongs to the word. */
export const START = "(?<!\\p{L})";
export const END = "(?!\\p{L})";
export const HYPHEN_START = "(?<![\\p{L}-])";
export const HYPHEN_END = "(?![\\p{L}-])";

/** The words of a list: apart by white space or, in a list of phrases, by commas. */
export function wordsIn(list: string): string[] {
  const words = list.includes(",") ? list.split(",") : list.split(/\s+/);
  return words.map((word) => word.trim()).filter((word) => word !== "");
}

/** A list as words are levelled to be compared: small letters, no dotless i and no sigma at the end of a word. */
export function levelled(list: string): string {
  return list.replaceAll("İ", "i").toLowerCase().replaceAll("ı", "i").replaceAll("ς", "σ").normalize("NFC");
}

/** The source of a group that matches any entry of some lists, with any white space between the words of a phrase. */
export function anyOf(...lists: string[]): string {
  const entries = new Set(lists.flatMap(wordsIn));
  return `(?:${[...entries].map((entry) => entry.replace(/\s+/g, "\\s+")).join("|")})`;
}

/** Matches an entry of a list and nothing beside it. */
export function wholeOf(list: string, flags: string): RegExp {
  return new RegExp(`^${anyOf(list)}$`, flags);
}

/**
 * A regular expression that is written over several lines: a space stands for any white space (`\x20` for one blank),
 * and line breaks and what indents a line for nothing. Patterns inside `${}` are its parts.
 */
export function pattern(flags: string): (parts: TemplateStringsArray, ...values: readonly string[]) => RegExp {
  return (parts, ...values) => new RegExp(sourceOf(parts, values), flags);
}

/** The same as the source of a pattern, to be a part of another. */
export function part(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return sourceOf(parts, values);
}

function sourceOf(parts: TemplateStringsArray, values: readonly string[]): string {
  return parts.raw
    .map((raw, index) => raw.replace(/\n\s*/g, "").replaceAll(" ", "\\s+") + (values[index] ?? ""))
    .join("");
}

/** Like matchAll of a global pattern, without the copy of it that matchAll makes each time. */
export function everyMatch(pattern: RegExp, words: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) found.push(match);
  return found;
}

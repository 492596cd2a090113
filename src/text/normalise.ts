import type { Range } from "./ranges.ts";

/**
 * A text as two wordings are compared, and where each of its characters stands in the original. What is levelled is
 * typography: the shape of quotation marks and dashes, white space and line ends, ligatures and full-width forms, dots
 * of an ellipsis, grouping of digits, capitals, and signs that are not seen. All else, each comma included, stays.
 *
 * The map is kept as runs, each [offset in `text`, offset in the original, end in the original], and a last one of no
 * length: within a run as long here as there, characters follow one another; any other run stands as a whole for its
 * stretch.
 */
export type Normalised = { text: string; runs: Uint32Array };

const IGNORED =
  "\\u00AD\\u034F\\u061C\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F" +
  "\\uFE00-\\uFE0F\\uFEFF\\u{E0100}-\\u{E01EF}";
const SPACE = `[\\s\\u0085${IGNORED}]`;
const DASH = "[\\u002D\\u058A\\u2010-\\u2015\\u2043\\u207B\\u2212\\u2E3A\\u2E3B\\u301C\\uFE58\\uFE63\\uFF0D]";
const DOTS = "[.…]";

/** What is not taken as it stands; between such stretches are characters of ASCII, one for one. */
const SPECIAL = new RegExp(
  [
    `(?<dash>${SPACE}*${DASH}(?:${SPACE}*${DASH})*${SPACE}*)`,
    `(?<dots>${SPACE}*(?:…|\\.${SPACE}*(?:…|\\.${SPACE}*[.…]))(?:${SPACE}*${DOTS})*${SPACE}*)`,
    "(?<quote>[«‹][\\u00A0\\u202F]+|[\\u00A0\\u202F]+[»›]|''|‘‘|’’|``|´´)",
    // Between two words, a mark that both opens and closes is taken to open.
    '(?<glued>(?<=[\\p{L}\\p{N}\\p{M}])"(?=[\\p{L}\\p{N}]))',
    // A plain space alone stands as it is; there are so many that it matters.
    `(?<space>${SPACE}{2,}|(?! )${SPACE})`,
    "(?<digits>(?<![\\p{L}\\p{N}]|\\d[.,])[1-9１-９][\\d０-９]{0,2}(?:[,，'’ \\u00A0\\u2009\\u202F][\\d０-９]{3})+(?![\\d０-９]))",
    `(?<cluster>[a-zA-Z][\\p{M}${IGNORED}]+|[\\u1100-\\u11FF]+|[^\\u0000-\\u007F][\\p{M}${IGNORED}]*)`,
  ].join("|"),
  "gu",
);

/** Of that, many sentences have nothing. */
const MAY_BE_SPECIAL = /[^A-Za-z\d,;:!?(). ']| {2}|\. ?\.|''|\d[,' ]\d/;

/** Vowel signs and the stroke that lengthens a word, which Arabic and Hebrew write or leave out. */
const POINTS = /[\u064B-\u0652\u0670\u0640\u05B0-\u05BC\u05C1\u05C2\u05C7]/g;

/** Armenian marks of stress, exclamation and question, which stand within the word that they are of. */
function isInWord(written: string, index: number, input: string): boolean {
  return (
    /^[\u055B\u055C\u055E]$/u.test(written) &&
    /\p{L}/u.test(input.charAt(index - 1)) &&
    /\p{L}/u.test(input.charAt(index + 1))
  );
}

const EVERY_IGNORED = new RegExp(`[${IGNORED}]+`, "gu");
const QUOTE =
  /^["'`\u00AB\u00B4\u00BB\u02B9-\u02BC\u02EE\u2018-\u201F\u2032-\u2037\u2039\u203A\u275B-\u275E\u300C-\u300F\u301D-\u301F\uFF02\uFF07]$/u;

export function normalise(text: string): Normalised {
  const parts: string[] = [];
  const runs: number[] = [];
  let length = 0;
  let [follows, from] = [false, 0];
  const push = (part: string, start: number, end: number) => {
    if (part === "") return;
    const isSame = part.length === end - start;
    // A run of characters one for one goes on where it can.
    if (!(isSame && follows && runs.at(-1) === start)) runs.push(length, start, end);
    else runs[runs.length - 1] = end;
    follows = isSame;
    parts.push(part);
    length += part.length;
  };
  const plain = (start: number, end: number) => {
    if (start < end) push(text.slice(start, end).toLowerCase().replace(/["`]/g, "'"), start, end);
  };
  for (const match of MAY_BE_SPECIAL.test(text) ? text.matchAll(SPECIAL) : []) {
    const end = match.index + match[0].length;
    plain(from, match.index);
    push(apart(levelled(match), match, end), match.index, end);
    from = end;
  }
  plain(from, text.length);
  runs.push(length, text.length, text.length);
  return { text: parts.join(""), runs: Uint32Array.from(runs) };
}

/** A double quotation mark between two words keeps them apart, though a space is missing: that“We is no word. */
function apart(level: string, { 0: written, index, input }: RegExpExecArray, end: number): string {
  if (level !== "'" || !/^[“„«”»]$/u.test(written)) return level;
  const isBetween =
    /[\p{L}\p{N}\p{M}]$/u.test(input.slice(Math.max(0, index - 2), index)) &&
    /^[\p{L}\p{N}]/u.test(input.slice(end, end + 2));
  if (!isBetween) return level;
  return /[“„«]/.test(written) ? " '" : "' ";
}

function levelled({ 0: written, index, input, groups = {} }: RegExpExecArray): string {
  if (groups.dash) return "-";
  if (groups.dots) return "...";
  if (groups.quote) return "'";
  if (groups.glued) return " '";
  if (groups.space) return /[\s\u0085]/.test(written.replace(EVERY_IGNORED, "")) ? " " : "";
  if (groups.digits) return written.normalize("NFKC").replace(/\D/g, "");
  if (isInWord(written, index, input)) return "";
  const seen = written.replace(EVERY_IGNORED, "").replace(POINTS, "");
  const [base = ""] = seen;
  if (QUOTE.test(base)) return `'${seen.slice(base.length)}`;
  const plain = seen.normalize("NFKC");
  // A raised figure is none of the number before it, so it stays what it is; so does a sign that holds brackets (㈀).
  const isPlain = !/^\p{No}/u.test(seen) && (/^[\p{L}\p{N}\p{M}]+$/u.test(plain) || [...plain].length === 1);
  const composed = isPlain ? plain : seen.normalize("NFC");
  return composed.replaceAll("İ", "i").toLowerCase().replaceAll("ı", "i").replaceAll("ς", "σ").normalize("NFC");
}

/** Where a stretch of the normalised text stands in the original: all characters that it was made of, and no more. */
export function originalRange({ runs }: Normalised, { start, end }: Range): Range {
  return {
    start: locate(runs, start).start,
    end: end <= start ? locate(runs, start).start : locate(runs, end - 1).end,
  };
}

/** The stretch of the original that the character at `offset` stands for. */
function locate(runs: Uint32Array, offset: number): Range {
  let [low, high] = [0, runs.length / 3 - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle * 3] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  const at = runs[low * 3] as number;
  const [start, end] = [runs[low * 3 + 1] as number, runs[low * 3 + 2] as number];
  const length = (runs[low * 3 + 3] ?? at) - at;
  if (length !== end - start) return { start, end };
  return { start: start + offset - at, end: Math.min(end, start + offset - at + 1) };
}

/** What of a normalised text stands at or after an offset of the original, and before another. */
export function normalisedRange({ text, runs }: Normalised, { start, end }: Range): Range {
  const from = firstAt(runs, text.length, start);
  return { start: from, end: Math.max(from, firstAt(runs, text.length, end)) };
}

/** The first normalised offset that stands in the original at `offset` or after it. */
function firstAt(runs: Uint32Array, length: number, offset: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (locate(runs, middle).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Signs that are punctuation to Unicode and yet say something: 5 % is not 5. */
const SAYS_SOMETHING = /[%&#@/\\†‡§‰]/u;

/** A normalised text without the punctuation, quotation marks and ellipses at its ends, which are free. */
export function withoutEnds(text: string): Range {
  let [start, end] = [0, text.length];
  const isFree = (sign: string) => /[\s\p{P}]/u.test(sign) && !SAYS_SOMETHING.test(sign);
  while (start < end && isFree(text.charAt(start)) && !/^-\d/.test(text.slice(start, start + 2))) start++;
  while (end > start && isFree(text.charAt(end - 1))) end--;
  return { start, end };
}

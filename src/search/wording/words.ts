import { IS_NUMBERED } from "../../lexicon/affirming.ts";
import { SCALE_WORD } from "../../lexicon/wording.ts";
import { isNumber } from "../../text/numbers.ts";
import type { Range } from "../../text/ranges.ts";

/** A word of a normalised text; `opens`: whether a sentence ends before it. */
export type Token = Range & { text: string; opens: boolean };

/**
 * Whether a stretch of a normalised text begins and ends between words, so that no word, number, amount or compound is
 * cut: "60 people" does not stand in "1160 people", nor "5" in "3.5", "3-5", "5 %" or "5 million", nor "can" in
 * "can't".
 */
export function standsAlone(text: string, { start, end }: Range): boolean {
  return !isCut(text, start) && !isCut(text, end) && !cutsAmount(text, { start, end });
}

const LETTER = "[\\p{L}\\p{M}\\p{N}]";
/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/u;
const ENDS_IN_WORD = new RegExp(`${LETTER}$`, "u");
const STARTS_IN_WORD = new RegExp(`^${LETTER}`, "u");

/** Whether an offset of a normalised text is inside a word. */
function isCut(text: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 4), at), text.slice(at, at + 4)];
  const [ends, starts] = [ENDS_IN_WORD.test(before), STARTS_IN_WORD.test(after)];
  if (UNSPACED.test(before.slice(-1)) || UNSPACED.test(after.slice(0, 1))) return /^\p{M}/u.test(after);
  if (ends && starts) return true;
  // A sign that joins two words stands on one side of the offset.
  if (ends && /^(?:'\p{L}|[.,:/-]\d)/u.test(after)) return /^'/.test(after) || /\d$/.test(before);
  if (starts && /(?:\p{L}'|\d[.,:/-])$/u.test(before)) return /'$/.test(before) || /^\d/.test(after);
  return false;
}

/** Whether what stands beside a range belongs to a number or compound at its edge. */
function cutsAmount(text: string, { start, end }: Range): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 16), start), text.slice(end, end + 16)];
  const [first = ""] = /^\S+?(?=[^\p{L}\p{M}\p{N}]|$)/u.exec(text.slice(start, end)) ?? [];
  const [last = ""] = /[\p{L}\p{M}\p{N}]+$/u.exec(text.slice(Math.max(start, end - 24), end)) ?? [];
  const [next = ""] = /(?<=^[ -])[\p{L}\p{N}]+/u.exec(after) ?? [];
  const [previous = ""] = /[\p{L}\p{N}]+(?=[ -]$)/u.exec(before) ?? [];
  if (isNumber(last) && (/^ ?[%‰]/.test(after) || SCALE_WORD.test(next) || /^per ?cent/.test(after.trimStart())))
    return true;
  if (isNumber(first) && (/\p{Sc} ?$/u.test(before) || /(?:^|[\s(])-$/.test(before))) return true;
  return SCALE_WORD.test(first) && isNumber(previous);
}

/** As `standsAlone` for a compound with a hyphen, or a minus, which only the original tells from a dash. */
export function cutsCompound(original: string, { start, end }: Range): boolean {
  return (
    (/(?:^|[\s(])[-\u2212]$/.test(original.slice(Math.max(0, start - 2), start)) &&
      /\d/.test(original.charAt(start))) ||
    /[\p{L}\p{N}][-\u2010\u2011]$/u.test(original.slice(Math.max(0, start - 3), start)) ||
    /^[-\u2010\u2011][\p{L}\p{N}]/u.test(original.slice(end, end + 3))
  );
}

const NUMBER = "\\p{Nd}+(?:[.,:/]\\p{Nd}+)*[\\p{L}\\p{M}]*";
const SPACED = `(?:(?!${UNSPACED.source})${LETTER})+(?:'[\\p{L}\\p{M}]+)*`;
const WORD = new RegExp(`${UNSPACED.source}\\p{M}*|${NUMBER}|${SPACED}|[\\p{Sc}%‰]`, "gu");

/** Whether a full stop, question or exclamation mark stands between two offsets. */
function endsSentence(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (".!?".includes(text.charAt(at))) return true;
  return false;
}

/** The words of a stretch of a normalised text. */
export function tokensOf(text: string, { start, end }: Range): Token[] {
  const stretch = text.slice(start, end);
  const tokens: Token[] = [];
  let last = start;
  for (let at = 0; at < stretch.length; ) {
    const code = stretch.charCodeAt(at);
    if (isBetween(code)) {
      at++;
      continue;
    }
    let word = plainAt(stretch, at);
    if (word === "") {
      WORD.lastIndex = at;
      const match = WORD.exec(stretch);
      if (!match) break;
      [word, at] = [match[0], match.index];
    }
    const opens = endsSentence(text, last, start + at);
    last = start + at + word.length;
    const isSign = (word === "no" || word === "nos") && !opens && numbers(text, tokens.at(-1), last);
    tokens.push({ text: isSign ? SIGN_OF_NUMBER : word, start: start + at, end: last, opens });
    at += word.length;
  }
  return tokens;
}

/** Instead of "no" where it says that a number follows: "clause No. 4", and no negation. */
const SIGN_OF_NUMBER = "no.";

/** Whether "no" that ends at an offset stands for "number": behind what is numbered, with a full stop and a number. */
function numbers(text: string, before: Token | undefined, end: number): boolean {
  if (!before || !IS_NUMBERED.test(before.text)) return false;
  return /^,? \(?nos?$/.test(text.slice(before.end, end)) && /^\. ?\d/.test(text.slice(end, end + 3));
}

/** The word of plain letters at an offset, as most are, which needs no expression to be found; else "". */
function plainAt(text: string, from: number): string {
  let at = from;
  while (isPlain(text.charCodeAt(at))) at++;
  const next = text.charCodeAt(at);
  const mayGoOn = next >= 128 || next === APOSTROPHE || isFigure(next);
  return mayGoOn ? "" : text.slice(from, at);
}

/** By UTF-16 unit; past the end of a text there is none (NaN). */
const [DOLLAR, PERCENT, APOSTROPHE] = [36, 37, 39];
const isPlain = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isFigure = (code: number) => code >= 48 && code <= 57;
const isBetween = (code: number) =>
  code < 128 && !isPlain(code) && !isFigure(code) && code !== DOLLAR && code !== PERCENT;

import { wholeOf } from "../../lexicon/build.ts";
import { genderOfFirstName } from "../../lexicon/first-names.ts";
import { BEGINS_SENTENCE, BODY_WORD } from "../../lexicon/people.ts";
import { isPlace } from "../../lexicon/places.ts";
import { INVERTS, VERB_OF_SAYING } from "../../lexicon/speech.ts";

// Runs of words with capitals: what in them is no part of a name.

/** The words that a text has in small letters. */
export function smallWords(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/(?<![\p{L}’'-])\p{Ll}{2,}(?![\p{L}’'-])/gu), ([word]) => word));
}

type Token = { word: string; start: number };

/** Where a name begins in a run of words with capitals: "Whether Holm", "Asserting Ida Holm", "But Holm". */
export function nameBegins(text: string, tokens: readonly Token[], small: ReadonlySet<string>): number {
  const from = tokens.findIndex(({ word }) => !isNoName(word));
  if (from < 0) return tokens.length;
  const [word, ...name] = tokens.slice(from) as [Token, ...Token[]];
  return isWordBefore(text, word, name, small) ? from + 1 : from;
}

const IS_FIRST_NAME_AS_WELL = wholeOf(
  "Sterling Irving Fleming Manning Harding Channing Browning Golding Reilly Shelly Kelly Beverly Ashly Kimberly",
  "",
);

const SAYS_THEN = new RegExp(`^ (?:${VERB_OF_SAYING.source})`, "iu");

/** What a sentence or a headline has before the name of somebody whose first name the text tells elsewhere. */
function isWordBefore(
  text: string,
  { word, start }: Token,
  name: readonly Token[],
  small: ReadonlySet<string>,
): boolean {
  const surname = name.at(-1)?.word ?? "";
  if (name.length < 1 || name.length > 2 || BODY_WORD.test(surname) || small.has(surname.toLowerCase())) return false;
  if (name.length === 2 && genderOfFirstName((name[0] as Token).word) === null) return false;
  if (!/^\p{Lu}\p{Ll}+$/u.test(word) || genderOfFirstName(word) !== null || isPlace(word)) return false;
  const isInHeadline = !/[\n\r]/.test(text.slice(0, start));
  if (!(isInHeadline || startsSentence(text, start))) return false;
  if (!(small.has(word.toLowerCase()) || (/^\p{L}{3,}(?:ing|ly)$/u.test(word) && !IS_FIRST_NAME_AS_WELL.test(word))))
    return false;
  const pattern = surname.replace(/[^\p{L}]/gu, ".");
  // "..., and Chase Holm", "Chase Holm said": a first name after all.
  if (new RegExp(`[\\p{Ll},] ${word} ${pattern}`, "u").test(text)) return false;
  const whole = Array.from(text.matchAll(new RegExp(`(?<!\\p{L})${word} ${pattern}(?!\\p{L})(.{0,20})`, "gu")));
  if (name.length === 1 && (whole.length > 1 || SAYS_THEN.test(whole[0]?.[1] ?? ""))) return false;
  const called = text.matchAll(new RegExp(`(\\p{Lu}\\p{Ll}+) (?:\\p{Lu}\\p{Ll}*\\.? )?${pattern}(?!\\p{L})`, "gu"));
  return Array.from(called).some(([, first]) => genderOfFirstName(first as string) !== null);
}

/** What a sentence begins with in a capital letter without its being a name: "But", "Said". */
function isNoName(word: string): boolean {
  return BEGINS_SENTENCE.test(word.split(/['’]/)[0] as string) || INVERTS.test(word);
}

export function startsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:…]["”’»)]*\s+|[\n\r]\s*|[“"‘«„]\s*)$/u.test(text.slice(Math.max(0, at - 12), at));
}

export function splitAtPossessives(words: string, at: number): { words: string; at: number }[] {
  const parts: { words: string; at: number }[] = [];
  let start = 0;
  for (const match of words.matchAll(/['’]s(?=\s)|(?<=s)['’](?=\s\p{Lu})/gu)) {
    // "the Families' Union", but "Rask Brothers' Ada Holm"
    const next = /^\s(\p{L}+)/u.exec(words.slice(match.index + match[0].length))?.[1] ?? "";
    if (match[0].length === 1 && genderOfFirstName(next) === null) continue;
    parts.push({ words: words.slice(start, match.index), at: at + start });
    start = match.index + match[0].length;
  }
  parts.push({ words: words.slice(start).replace(/['’]s$/, ""), at: at + start });
  return parts;
}

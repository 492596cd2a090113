import type { Range } from "../text/ranges.ts";

// What words in quotation marks look like: what somebody says, a name, a heading.

/** A sentence or clause is quoted, not a word or a phrase of one. */
export function isSpeech(inner: string, ahead: string, after: string): boolean {
  const words = inner.trim();
  const isSentence = /^\(?[\p{Lu}\p{N}“‘"'¿¡…[]/u.test(words) && /[.!?…,][”’"'»)\]]*$/u.test(words);
  const standsAlone = ahead.trim() === "" && /^\s*[.!?…]+\s*$/.test(after) && words.split(/\s+/).length >= 4;
  // He said: “We came”. And “We came at last”, with a cue in a language that is not known.
  const isSetOff =
    /^\p{Lu}/u.test(words) &&
    words.split(/\s+/).length >= 4 &&
    (/:\s*$/.test(ahead) || (ahead.trim() === "" && /^,\s+\p{Ll}/u.test(after)));
  const areSentences = /^\p{Lu}.*\p{Ll}[.!?]\s+\p{Lu}\p{Ll}*\s/su.test(words);
  return (isSentence && words.split(/\s+/).length >= 2) || standsAlone || isSetOff || areSentences;
}

/** Names and titles stand in quotation marks too: a few words, the long ones capitalised, with no sentence end. */
export function isName(inner: string, longest = 9): boolean {
  const words = inner.trim().split(/\s+/);
  const capitalised = words.every(
    (word) =>
      /^[\p{Lu}\p{N}]/u.test(word) || /^(?:a|an|and|as|at|by|de|for|every|from|in|la|of|on|or|the|to|with)$/.test(word),
  );
  return (
    words.length <= longest &&
    capitalised &&
    /^[\p{Lu}\p{N}]/u.test(inner.trim()) &&
    !/[.!?,]$/.test(inner.trim()) &&
    !/^I\b/.test(inner.trim())
  );
}

/** 'A good day': so few words in single marks, alone on their line. */
export function isHeadingInMarks(text: string, { start, end }: Range): boolean {
  const isAlone =
    /(?:^|[\n\r])\s*$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^\s*(?:[\n\r]|$)/.test(text.slice(end, end + 4));
  return isAlone && /^['‘](?:[^\s]+\s+){0,5}\S+['’]$/u.test(text.slice(start, end));
}

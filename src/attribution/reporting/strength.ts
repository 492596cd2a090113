import { BEFORE_NO_STATEMENT } from "../../lexicon/speech.ts";

/** Somebody says, though not who can be told: "it was said that", "a man said". */
export function isStrong(words: string, start: number, end: number): boolean {
  const verb = words.slice(start, end);
  const after = words.slice(end, end + 60);
  if (BEFORE_NO_STATEMENT.test(words.slice(Math.max(0, start - 24), start))) return false;
  if (/^(?:says?|said|told|tells?)$/i.test(verb)) return true;
  // Without an ending it may be a noun: "takes note of the statement that".
  return /ed$|wrote|made|drew/i.test(verb) && /^(?:\s+[^\s,.;:]+){0,4}?\s+that(?!\p{L})/u.test(after);
}

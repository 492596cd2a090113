import type { Document } from "../../documents/document.ts";
import { IS_PERSON_HEAD } from "../../lexicon/people.ts";
import { EVERY_VERB_OF_SAYING } from "../../lexicon/speech.ts";
import { BESIDE_CUE, DENIES, SPEAKING_PRONOUN, UNSAYS } from "../../lexicon/wording.ts";
import type { Library } from "../../search/library.ts";
import { wordsOf } from "../../search/terms.ts";
import type { Range } from "../../text/ranges.ts";
import { means, wordsNotOf } from "./named.ts";

/**
 * What stands beside words that a source has, in a text that was asked for: who says them, read whole and right, or
 * words that nothing accounts for. Of these, a name that can be meant as the speaker's is told apart from prose.
 */
export type Beside = { kind: "accounted" } | { kind: "name" | "prose"; at: Range };

/** Whoever is named so long is not named. Words. */
const LONGEST_NAME = 9;

/** `at` is a stretch of `text` before words of `parties`, or after them; `speaker` is the name in it that was read. */
export function readBeside(
  library: Library,
  document: Document,
  parties: readonly string[],
  { text, at, isBefore, speaker }: { text: string; at: Range; isBefore: boolean; speaker: Range | null },
): Beside {
  const stretch = text.slice(at.start, at.end);
  let says = false;
  const blanked = stretch.replace(EVERY_VERB_OF_SAYING, (verb) => {
    if (!/^\p{Ll}/u.test(verb) || DENIES.test(verb)) return verb;
    says = true;
    return " ".repeat(verb.length);
  });
  const words = wordsOf(blanked);
  const isCue = ({ start, end }: Range) => {
    const folded = words.filter((word) => word.start >= start && word.end <= end).map((word) => word.folded);
    return folded.every((word) => BESIDE_CUE.test(word) || (says && SPEAKING_PRONOUN.test(word)));
  };
  const terms = wordsNotOf(library, document, parties, blanked).filter((term) => !isCue(term));
  const [first, last] = [terms[0], terms.at(-1)];
  if (!first || !last) return { kind: "accounted" };
  const range = { start: first.start, end: last.end };
  const named = blanked.slice(range.start, range.end);
  const isKnown = terms.every((term) => term.isKnown);
  if (isKnown && (speaker !== null || parties.some((party) => means(library, document, named, party)))) {
    return { kind: "accounted" };
  }
  const inText = { start: at.start + range.start, end: at.start + range.end };
  const [head, tail] = [stretch.slice(0, range.start), stretch.slice(range.end)];
  const marks = isBefore
    ? /[:|\n—–→>\])-]/.test(tail) || /[[(<@#]\s*$/.test(head)
    : /[-–—~([|\n#@©·•/]|via\s*$/.test(head);
  const isNamed = marks || says || /according\s+to|in\s+the\s+words\s+of|(?<!\p{L})by\s+(?:the\s+)?$/iu.test(head);
  return { kind: isNamed && couldBeName(named) ? "name" : "prose", at: inText };
}

/** Whether words could be the name of somebody: a name as such are written, or an office. */
export function couldBeName(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}\p{M}’'.-]+/gu) ?? [];
  if (words.length === 0 || words.length > LONGEST_NAME || /[.!?;]\s+\p{Ll}|["“”«»]/u.test(text)) return false;
  if (wordsOf(text).some(({ folded }) => UNSAYS.test(folded))) return false;
  if (wordsOf(text).some(({ folded }) => IS_PERSON_HEAD.test(folded))) return true;
  const written = words.filter((word) => !/^\p{Ll}{1,4}$/u.test(word));
  return written.length > 0 && written.filter((word) => !/^\p{Ll}/u.test(word)).length * 2 >= words.length;
}

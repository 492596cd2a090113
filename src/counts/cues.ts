import {
  ENDS_IN_ROLE_VERB,
  GIVES_NUMBER,
  LIST_GAP,
  MAY_FOLLOW,
  MAY_PRECEDE,
  REACHES,
  SCORES,
  TOLL,
} from "../lexicon/predicates.ts";
import type { WrittenNumber } from "../text/numbers.ts";

/** What stands between two figures of a list. */
export function isListGap(gap: string): boolean {
  const words = gap.replace(/["“”«»]/g, " ");
  return /\S/.test(words) && LIST_GAP.test(words);
}

/** The role of "the dead", "the injured", "the missing". */
export function fateRole(fate: string): string {
  if (fate === "missing") return "missing";
  return fate === "injured" || fate === "wounded" ? "injured" : "dead";
}

/** Whether a number without a noun can share that of the figure before. */
export function mayLackNoun(
  before: string,
  after: string,
  { value, inDigits }: WrittenNumber,
  isInSentence: boolean,
  isRepeated = false,
): boolean {
  if (!inDigits && value < 2) return false;
  if (!MAY_FOLLOW.test(after)) return false;
  if (isRepeated || ENDS_IN_ROLE_VERB.test(before) || TOLL.test(before)) return true;
  // "won 24 games and scored 31"
  if (SCORES.test(before)) return false;
  if (/(?<!\p{L})(?:under|over|above|below)\s+$/iu.test(before)) return false;
  // "the driver, 54, ..."
  if (/\p{L},\s*$/u.test(before) && /^\s*,/.test(after) && value < 120) return false;
  if (/(?<!\p{L})out\s+of\s+$/iu.test(before) && !isInSentence) return false;
  if (/(?<!\p{L})the\s+$/iu.test(before) && !inDigits) return false;
  // "on two", "at 8": what is counted must be near where only a preposition leads to the number.
  if (/(?<!\p{L})(?:at|to|from|as|in)\s+$/iu.test(before) && !isInSentence) {
    return REACHES.test(before);
  }
  return MAY_PRECEDE.test(before) || (isInSentence && GIVES_NUMBER.test(before));
}

/** "voted 61-38": the number before the hyphen, or the one behind it. */
export function isScoreOfVotes(before: string, after: string): boolean {
  return VOTED_BY.test(before) ? /^[-–]\d{1,3}(?![\d,.]*\d|\p{L})/u.test(after) : VOTED_TO.test(before);
}

const VOTED_BY = /(?<!\p{L})vot(?:ed?|es|ing)\s+(?:by\s+)?$/iu;
const VOTED_TO = /(?<!\p{L})vot(?:ed?|es|ing)\s+(?:by\s+)?\d{1,3}[-–]$/iu;

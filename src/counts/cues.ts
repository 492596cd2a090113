import { GIVES_NUMBER } from "../lexicon/speech.ts";
import type { WrittenNumber } from "../text/numbers.ts";

/** What stands between two figures of a list. */
export function isListGap(gap: string): boolean {
  const words = gap.replace(/["“”«»]/g, " ");
  if (!/\S/.test(words)) return false;
  return /^\s*(?:[,;]|(?:,\s*)?(?:and|or|as\s+well\s+as|plus|along\s+with|&)(?:\s+(?:also|another|further|a\s+further|some|for|then))?|,?\s*also)?\s*(?:(?:another|a\s+further)\s*)?$/iu.test(
    words,
  );
}

/** "Six of the dead": part of those of whom it is said. */
export const FATE_OF = /^\s+of\s+the\s+(dead|victims|injured|wounded|missing)(?!\p{L})/iu;

export function fateRole(fate: string): string {
  if (fate === "missing") return "missing";
  return fate === "injured" || fate === "wounded" ? "injured" : "dead";
}

/** "another 12", "12 more": on top of others, of which they are no count. */
export const FURTHER_BEFORE = /(?<!\p{L})(?:another|(?:a\s+)?further|additional|other|remaining)\s+$/iu;

export const FURTHER_AFTER = /^\s+(?:more|others?|further|additional)(?!\p{L}|\s+than)/iu;

const ROLE_VERB =
  "kill(?:s|ed|ing)?|injur(?:ed|es|ing)|wound(?:ed|s|ing)|arrest(?:ed|s|ing)|detain(?:ed|s|ing)|rescu(?:ed|es|ing)|evacuat(?:ed|es|ing)|displac(?:ed|es|ing)|drown(?:ed|s|ing)|hospitali[sz](?:ed|es|ing)|captur(?:ed|es|ing)";

export const ENDS_IN_ROLE_VERB = new RegExp(`(?<!\\p{L})(?:${ROLE_VERB})\\s+(?:another\\s+)?$`, "iu");

export const TOLL =
  /(?<!\p{L})(?:death\s+toll|toll|number\s+of\s+(?:the\s+)?(?:dead|deaths|victims|injured|wounded))(?!\p{L})[^.;,]*$/iu;

const MAY_PRECEDE =
  /(?:^|[;:—–(\n“"«]|,)\s*$|(?<!\p{L})(?:and|while|but|whereas|against|from|is|are|was|were|has|have|had|been|be|took|takes|won|wins|gained|made?|makes|it|counts?|counted|says?|said|reports?|reported|estimated?|estimates|gives?|gave|another|remaining|other|others|further|with|put\s+(?:it|them|the\s+\p{L}+(?:\s+\p{L}+){0,8})\s+at|at|stood\s+at|stands\s+at|rose\s+to|risen\s+to|fell\s+to|fallen\s+to|climbed\s+to|to|reached|reaching|as|than|(?:figures?|numbers?|totals?|tolls?|counts?|writes|wrote|speaks|spoke|knows|talks|talked|out)\s+of|among\s+the|of\s+the|whom|which)\s+$|(?<!\p{L})(?:and|while|but)\s+(?:the\s+)?(?:\p{L}+['’]s\s+)?\p{L}+\s+$/iu;

export const VOTED =
  /^\s*(?:votes?\s+)?(?:in\s+favou?r|against|for)\s*(?:$|[.,;)]|and(?!\p{L})|with(?!\p{L})|the\s+(?:motion|bill|proposal|law|budget)(?!\p{L}))/iu;

export const SAID_OF_PERSONS =
  /^\s+(?:are|were|is|was|remain(?:s|ed)?)\s+(?:still\s+)?(?:in\s+(?:an?\s+)?(?:hospital|intensive|critical|serious|stable|custody)|dead|missing|children|women|killed|injured|wounded|hurt|arrested|detained|under)/iu;

/** "Twelve died", "three more were arrested": people, whom nothing names. */
export const FATE_AFTER =
  /^\s+(?:more\s+|others\s+)?(?:(?:were|was|are|have\s+been|had\s+been|remain(?:ed)?)\s+)?(?:still\s+|later\s+|reportedly\s+)?(?:killed|died|dead|drowned|perished|injured|wounded|hurt|missing|arrested|detained|rescued|evacuated|hospitali[sz]ed|aboard|on\s+board)(?!\p{L})/iu;

export const POLL = /(?<!\p{L})(?:vot(?:e[ds]?|ing)|by)\s+(?:by\s+)?$/iu;

export const THERE_WERE = /(?<!\p{L})there\s+(?:were|are|had\s+been|have\s+been|would\s+be)\s+$/iu;

const MAY_FOLLOW =
  /^\s*(?:$|[.,;:!?—–)”"»]|(?:is|are|was|were|be|been|has|have|had|did|do|does|will|would|could|can|should|may|might|who|that|which|when|while|of|for|against|according|near|inside|outside|across|around|along|among|over|because|and|but|or|in|on|at|last|this|since|during|by|to|from|out|without|with|under|as|after|before|a|per|each|fewer|more|less|others?|also|still|remain(?:s|ed)?|died|dead|lost|came|went|fled|left|took|said|\p{Ll}+ed)(?!\p{L}))/iu;

/** Whether a number without a noun can share that of the figure before. */
export function mayLackNoun(
  before: string,
  after: string,
  { value, inDigits }: WrittenNumber,
  isInSentence: boolean,
): boolean {
  if (!inDigits && value < 2) return false;
  if (!MAY_FOLLOW.test(after)) return false;
  if (ENDS_IN_ROLE_VERB.test(before) || TOLL.test(before)) return true;
  if (/(?<!\p{L})(?:under|over|above|below)\s+$/iu.test(before)) return false;
  // "the driver, 54, ..."
  if (/\p{L},\s*$/u.test(before) && /^\s*,/.test(after) && value < 120) return false;
  if (/(?<!\p{L})out\s+of\s+$/iu.test(before) && !isInSentence) return false;
  if (/(?<!\p{L})the\s+$/iu.test(before) && !inDigits) return false;
  // "on two", "at 8": what is counted must be near where only a preposition leads to the number.
  if (/(?<!\p{L})(?:at|to|from|as|in)\s+$/iu.test(before) && !isInSentence) {
    return /(?<!\p{L})(?:put|puts|estimated?|stood|stands|rose|risen|fell|fallen|climbed|grew|grown|reached|gave|number|figure|total)(?!\p{L})/iu.test(
      before,
    );
  }
  return MAY_PRECEDE.test(before) || (isInSentence && GIVES_NUMBER.test(before));
}

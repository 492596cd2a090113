import { isNumber } from "../../text/numbers.ts";
import type { Difference } from "./difference.ts";
import type { WordingMatch } from "./match.ts";

/**
 * How far a match is from what was asked, by what differs: another number is more than another word, and another
 * speaker than the one who is named more than another number, so that what the named one says of it comes first.
 */

/** What a difference weighs beside a word that differs, and so many words of a cut as one. Chosen by hand. */
const WEIGHT = { number: 3, attribution: 4, cutWords: 8, longestCut: 4 } as const;

export function byWeight(a: WordingMatch, b: WordingMatch): number {
  return weightOf(a) - weightOf(b);
}

function weightOf({ differences }: WordingMatch): number {
  return differences.reduce((sum, difference) => sum + weightIn(difference), 0);
}

function weightIn({ kind, asked, source }: Difference): number {
  if (kind === "attribution") return WEIGHT.attribution;
  if (kind === "number" && asked !== "" && source !== "") return WEIGHT.number;
  if (kind !== "cut") return 1;
  const words = source.match(/[\p{L}\p{N}]+/gu) ?? [];
  const numbers = words.filter((word) => isNumber(word.toLowerCase())).length;
  return Math.min(WEIGHT.longestCut, 1 + numbers + Math.floor(words.length / WEIGHT.cutWords));
}

import { ENGLISH } from "./en/index.ts";
import { folded } from "./words.ts";

export function compareCount(first: number, last: number, total: number, { compare } = ENGLISH): string {
  return first === 1 && last === total ? compare.all(total) : compare.some(first, last, total);
}

/** Issuers of whom nothing was found, many of them folded. */
export function nothingOf(issuers: readonly string[], { compare } = ENGLISH): string {
  return compare.nothingOf(folded(issuers, compare.others));
}

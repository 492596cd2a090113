import { list, MOST_NAMED, plural } from "./words.ts";

export const COMPARE_HEADING = "Side by side, oldest first";

export function compareCount(first: number, last: number, total: number): string {
  return first === 1 && last === total ? plural(total, "passage") : `${first} to ${last} of ${total}`;
}

/** Issuers of whom nothing was found, many of them folded. */
export function nothingOf(issuers: readonly string[]): string {
  const named = issuers.length > MOST_NAMED ? [...issuers.slice(0, MOST_NAMED - 1)] : issuers;
  const folded = issuers.length - named.length;
  return `No passage in these words: ${list([...named, ...(folded > 0 ? [`${folded} others`] : [])])}.`;
}

/** Above a passage of an issuer of whom none answers. */
export const ONLY_NEAREST = "Only a nearest passage; it may be about something else";

export function moreToCompare(count: number): string {
  return `${plural(count, "later passage")} not shown here; /quote with a source or dates leads to them.`;
}

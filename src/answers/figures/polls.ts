import type { Figure } from "../../counts/figure.ts";
import type { Document } from "../../documents/document.ts";
import { VOTES_FOR } from "../../lexicon/comparing.ts";
import { type Item, isTelling } from "./item.ts";

/** The counts of one poll stand no further apart. UTF-16 units; chosen by hand. */
const NEAR = 300;

/** The votes that a document counts beside one, it included. */
function pollOf(document: Document, figure: Figure): Figure[] {
  return document.figures().filter(({ counts, start }) => counts === "vote" && Math.abs(start - figure.start) <= NEAR);
}

/**
 * Whether two counts of votes are of one poll, as far as whose they are or its other numbers show it: "51 votes" may be
 * of any. The same number needs another in common, or must be one that two polls hardly have; numbers that differ need
 * another in common.
 */
export function areOfOnePoll(a: Item, b: Item): boolean {
  const [x, y] = [a.figure, b.figure];
  if (x.counts !== "vote" || y.counts !== "vote") return true;
  const [one, other] = [a, b].map(
    ({ document: { text }, figure: { after } }) => VOTES_FOR.exec(text.slice(after.start, after.end))?.[1],
  );
  if (one !== undefined && other !== undefined) return one === other;
  const others = new Set(pollOf(b.document, y).map(({ value }) => value));
  const shared = pollOf(a.document, x).filter(({ value }) => others.has(value));
  const further = shared.some(({ value }) => value !== x.value && value !== y.value);
  return further || (x.value === y.value && isTelling(x.value));
}

import type { Document } from "../../documents/document.ts";
import { normalise, withoutEnds } from "../../text/normalise.ts";
import { type Range, subtractRanges } from "../../text/ranges.ts";

/** Fewer words stand in any summary. Chosen by hand. */
const FEWEST_WORDS = 4;

/**
 * Those stretches of an asked text that stand in the summary around the phrases of a digest: words of ours, which no
 * source has said.
 */
export function oursAmong(documents: readonly Document[], text: string, stretches: readonly Range[]): string[] {
  const digests = documents.filter(({ form }) => form === "digest");
  if (digests.length === 0) return [];
  return stretches.flatMap(({ start, end }) => {
    const level = normalise(text.slice(start, end)).text;
    const free = withoutEnds(level);
    const words = level.slice(free.start, free.end);
    if ((words.match(/[\p{L}\p{N}]+/gu) ?? []).length < FEWEST_WORDS) return [];
    return digests.some((digest) => isInSummary(digest, words)) ? [text.slice(start, end).trim()] : [];
  });
}

function isInSummary({ text, phrases }: Document, words: string): boolean {
  return subtractRanges({ start: 0, end: text.length }, phrases).some(({ start, end }) =>
    ` ${normalise(text.slice(start, end)).text} `.includes(words),
  );
}

import type { WordingText } from "../../search/wording/texts.ts";
import type { Token } from "../../search/wording/words.ts";
import type { Difference } from "./difference.ts";
import { hedging } from "./hedges.ts";
import { negators } from "./negations.ts";

/** What of the source stands from the first to the last of some words. */
type SourceSlices = { source: (tokens: readonly (Token | null | undefined)[]) => string };

/** The words of a cut that turn or count what its sentence says; of a cut over the end of a sentence, none. */
export function withinCut(
  tokens: readonly Token[],
  text: WordingText,
  slices: SourceSlices,
  { asked, at }: Pick<Difference, "asked" | "at">,
): Difference[] {
  const range = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
  if (/[.!?]'?\s/.test(text.normalised.text.slice(range.start, range.end + 2))) return [];
  const { language } = text.document.metadata;
  const turning = tokens.flatMap((token): Difference[] => {
    if (negators(token.text, language).length > 0)
      return [{ asked, source: slices.source([token]), kind: "negation", at }];
    return /\d/.test(token.text) ? [{ asked, source: slices.source([token]), kind: "number", at }] : [];
  });
  return [...turning, ...boundsOf(tokens, slices, { asked, at })];
}

/** The bounds and hedges of a cut, each with its words. */
export function boundsOf(
  tokens: readonly Token[],
  slices: SourceSlices,
  { asked, at }: Pick<Difference, "asked" | "at">,
): Difference[] {
  const hedges = hedging(tokens);
  const runs: Token[][] = [];
  for (const [index, token] of tokens.entries()) {
    if (!hedges.has(token)) continue;
    const last = runs.at(-1);
    if (last && last.at(-1) === tokens[index - 1]) last.push(token);
    else runs.push([token]);
  }
  return runs.map((run) => ({ asked, source: slices.source(run), kind: "hedge", at }));
}

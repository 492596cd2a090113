import type { Document } from "../../documents/document.ts";
import { tokensOf } from "../../search/wording/words.ts";
import { normalise } from "../../text/normalise.ts";
import { indexAt, type Range } from "../../text/ranges.ts";
import type { Difference } from "./difference.ts";
import type { Edit } from "./edits.ts";
import { hedging } from "./hedges.ts";
import { denies, turns } from "./negations.ts";

/**
 * Differences and edits: of the differences those are edits that leave out no more than who says a quotation, where
 * the source has that between two halves of it: "..., she told the board. ...". `range` is what was found, in the
 * document.
 */
export function withInterposed(
  document: Document,
  range: Range,
  differences: readonly Difference[],
): { differences: Difference[]; interposed: Edit[] } {
  const frames = new Set(differences.some(isLeftOut) ? framesIn(document, range) : []);
  const interposed = differences.flatMap((difference): Edit[] =>
    isLeftOut(difference) && frames.has(bare(difference.source)) ? [{ ...difference, kind: "interposed" }] : [],
  );
  const told = new Set(interposed.map(({ at, source }) => `${at.start} ${source}`));
  return { differences: differences.filter(({ at, source }) => !told.has(`${at.start} ${source}`)), interposed };
}

function isLeftOut({ asked, kind }: Difference): boolean {
  return asked === "" && (kind === "wording" || kind === "cut");
}

function bare(words: string): string {
  return words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/** What stands between two halves of a quotation of one established speaker, in a sentence of one of them. */
function framesIn({ attributions, passages, text, metadata }: Document, range: Range): string[] {
  const spans = attributions.filter(({ start, end }) => end > range.start && start < range.end);
  return spans.flatMap((frame, at) => {
    const [before, after] = [spans[at - 1], spans[at + 1]];
    if (!before || !after || frame.attribution.voice !== "own") return [];
    const isOneSpeaker =
      before.attribution.speaker !== null && before.attribution.speaker === after.attribution.speaker;
    const isQuoted = [before, after].every(({ attribution }) => attribution.voice === "direct");
    const words = bare(text.slice(frame.start, frame.end));
    const start = frame.start + text.slice(frame.start, frame.end).indexOf(words);
    const sentences = passages[indexAt(passages, start)]?.sentences ?? [];
    const isOfSentence = sentences.some((one) => one.start <= start && start + words.length <= one.end);
    const { text: levelled } = normalise(words);
    const tokens = tokensOf(levelled, { start: 0, end: levelled.length });
    const saysMore =
      hedging(tokens).size > 0 ||
      tokens.some(({ text: word }) => turns(word, metadata.language) || denies(word, metadata.language));
    return isOneSpeaker && isQuoted && isOfSentence && !saysMore ? [words] : [];
  });
}

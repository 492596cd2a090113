import { attributionOf, spansIn } from "../../attribution/spans.ts";
import type { Document } from "../../documents/document.ts";
import type { Library } from "../../search/library.ts";
import { type Range, subtractRanges } from "../../text/ranges.ts";
import { quotedStretches } from "./asked.ts";
import { QUESTION } from "./attribution.ts";
import type { Found, Result } from "./combine.ts";
import type { WordingMatch } from "./match.ts";

/** Fewer words on one side may be there by chance. */
const FEWEST_WORDS = 3;

/** So many signs at most are looked at for the end of a line. UTF-16 units. */
const BETWEEN_LINES = 40;

/**
 * A result with whose words are put together, where a text has those of two in one pair of quotation marks, or in one
 * line without any, and says nothing between them. Only who speaks for certain counts: what a text tells between the
 * halves of one speaker's words is no splice.
 */
export function withJoined(library: Library, text: string, result: Result): Result {
  if (result.found.length === 0) return result;
  const marks = quotedStretches(text);
  const isOne = (from: number, to: number) =>
    !/^[^\p{L}\p{N}]*\n/u.test(text.slice(from + 1, from + 1 + BETWEEN_LINES)) &&
    (marks.length === 0 || marks.some(({ start, end }) => start < from && to < end));
  const found = result.found.map((one) => ({
    ...one,
    matches: one.matches.map((match) => within(library, match, isOne)),
  }));
  const [first] = found;
  const names = first === undefined || found.length < 2 ? [] : acrossParts(library, text, found, isOne);
  if (first === undefined || names.length < 2) return { ...result, found };
  const matches = first.matches.map((match, at) => (at === 0 ? { ...match, spliced: names } : match));
  return { ...result, found: [{ ...first, matches }, ...found.slice(1)] };
}

/** A match of words of two, where what stands between them in the source is left out. */
function within(library: Library, match: WordingMatch, isOne: (from: number, to: number) => boolean): WordingMatch {
  const document = library.documents.get(match.document);
  if (document?.form !== "full" || !match.quotation || match.spliced.length > 0) return match;
  const { start, end, exact } = match.quotation;
  const holes: Range[] = [];
  let from = 0;
  for (const { asked, source, at } of match.differences) {
    const place = source === "" ? -1 : exact.indexOf(source, from);
    if (place < 0) continue;
    from = place + source.length;
    if (asked === "" && isOne(at.start - 1, at.end + 1)) holes.push({ start: start + place, end: start + from });
  }
  const rests = subtractRanges({ start, end }, holes);
  const names = rests.slice(1).flatMap((after, at) => {
    const before = rests[at] as Range;
    const [last, first] = [edge(document, before, -1), edge(document, after, 1)];
    return last !== null && first !== null && last !== first ? [last, first] : [];
  });
  return names.length > 0 ? { ...match, spliced: [...new Set(names)] } : match;
}

/** Whose words, a few at least, a stretch ends (-1) or begins (1) with; null where nobody surely speaks. */
function edge(document: Document, rest: Range, side: 1 | -1): string | null {
  const spans = spansIn(document.attributions, rest).filter(
    ({ start, end }) => wordsIn(document, { start: Math.max(start, rest.start), end: Math.min(end, rest.end) }) > 0,
  );
  const span = spans.at(side === 1 ? 0 : -1);
  if (!span) return null;
  const own = { start: Math.max(span.start, rest.start), end: Math.min(span.end, rest.end) };
  return wordsIn(document, own) >= FEWEST_WORDS ? speakerOf(document, own) : null;
}

function wordsIn({ text }: Document, { start, end }: Range): number {
  return text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Whose words neighbouring parts of a text are, where they can't be of one; else nobody's. */
function acrossParts(
  library: Library,
  text: string,
  found: readonly Found[],
  isOne: (from: number, to: number) => boolean,
): string[] {
  const joined = new Set<string>();
  for (const [at, { part, matches }] of found.entries()) {
    const next = found[at + 1];
    if (!next || /[\p{L}\p{N}]/u.test(text.slice(part.end, next.part.start))) continue;
    if (!isOne(part.end - 1, next.part.start + 1)) continue;
    const [own, other] = [matches, next.matches].map((those) => those.map((match) => certainly(library, match)));
    if (!own || !other || [...own, ...other].some((name) => name === null)) continue;
    if (own.some((name) => other.includes(name))) continue;
    for (const name of [own[0], other[0]]) if (name) joined.add(name);
  }
  return [...joined];
}

function certainly(library: Library, { document: id, quotation }: WordingMatch): string | null {
  const document = library.documents.get(id);
  return document?.form === "full" && quotation ? speakerOf(document, quotation) : null;
}

/** Who surely speaks in a stretch; a question is of whoever asks. Null where nobody is established. */
function speakerOf({ attributions }: Document, range: Range): string | null {
  const { speaker = null, known = null } = attributionOf(attributions, range) ?? {};
  if (known?.by !== "question" || speaker !== null) return speaker;
  return known.to === null ? QUESTION : `${QUESTION} put to ${known.to}`;
}

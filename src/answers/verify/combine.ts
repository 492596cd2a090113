import type { Document } from "../../documents/document.ts";
import type { Library } from "../../search/library.ts";
import { wordsOf } from "../../search/terms.ts";
import { overlaps, type Range, subtractRanges, trimRange } from "../../text/ranges.ts";
import type { Quotation } from "../quotation.ts";
import type { Part } from "./asked.ts";
import { agenciesOf, mediaOf, partiesLine, partiesOfMatch, speakersOf } from "./attribution.ts";
import { namesOther, pronounOfOther } from "./bearers.ts";
import { type Beside, readBeside } from "./beside.ts";
import type { Difference } from "./difference.ts";
import type { Inquiry } from "./inquiry.ts";
import type { WordingMatch } from "./match.ts";
import { namesIn } from "./named.ts";
import { byWeight } from "./weight.ts";

export type Found = { part: Part; matches: WordingMatch[] };

export type Result = { found: Found[]; unfound: Range[]; isQuoted?: boolean; parts?: readonly Part[] };

/**
 * A result with all that stands beside its parts: who speaks is read whole and is right, or is a difference; any other
 * word is unfound, so that words are never told to be the same beside others that were not compared.
 */
export function accounted({ library, text }: Inquiry, parts: readonly Part[], { found, unfound }: Result): Result {
  const further = new Map<WordingMatch, Difference>();
  const prose: Range[] = [];
  for (const index of [...parts.keys(), parts.length]) {
    const at = { start: parts[index - 1]?.end ?? 0, end: parts[index]?.start ?? text.length };
    // Signs alone say nothing of who speaks, and of hundreds of parts most have no more between them.
    if (!/[\p{L}\p{N}\p{M}]/u.test(text.slice(at.start, at.end))) continue;
    const [before, after] = [parts[index - 1], parts[index]];
    const isIn = (part: Part | undefined) => part?.speaker != null && overlaps(part.speaker, at);
    const isBefore =
      !before ||
      (!isIn(before) && after !== undefined && (isIn(after) || /:\s*\W*$/.test(text.slice(at.start, at.end))));
    const owner = isBefore ? after : before;
    const matches = found.find(({ part }) => part === owner)?.matches ?? [];
    const read = matches.map((match) => {
      const document = library.documents.get(match.document);
      if (!document) throw new Error(`no document ${match.document}`);
      const speaker = owner?.speaker && overlaps(owner.speaker, at) ? owner.speaker : null;
      const open = match.notEstablished === null ? [] : [match.notEstablished];
      const parties = [...open, ...partiesOfMatch(document, match.quotation)];
      const isTold = match.differences.some(({ kind }) => kind === "attribution");
      const isPaper =
        (speaker?.isCited === true && mediaOf(document).length > 0) ||
        (speaker?.isAhead === true && agenciesOf(document).length > 0);
      const other = otherIn(library, document, match, { text, at });
      const read = readBeside(library, document, parties, {
        text,
        at,
        isBefore,
        speaker,
        isNamed: isPaper || (speaker === null && owner?.speaker != null && !isTold),
      });
      const beside: Beside = other && read.kind === "accounted" ? { kind: "name", at: other } : read;
      if (beside.kind !== "accounted" && !isTold && !further.has(match)) {
        const isDate = beside.kind === "date";
        const range = speaker && !isDate ? joined(speaker, beside.at) : beside.at;
        const source = isDate ? `dated ${beside.issued}` : partiesLine(document, match.quotation);
        const difference: Difference = {
          asked: text.slice(range.start, range.end),
          source,
          kind: "attribution",
          at: range,
        };
        if (beside.kind !== "prose") further.set(match, difference);
      }
      return (isTold && speaker) || beside.kind === "date" ? "accounted" : beside.kind;
    });
    const kinds = new Map(matches.map((match, index) => [match, read[index] ?? "prose"]));
    for (const [match, difference] of ofOthers(library, owner?.speaker ?? null, at, kinds))
      further.set(match, difference);
    // Where one document has another for who speaks, what is not read beside the words of others is not right.
    const isTold = (match: WordingMatch) => match.differences.some(({ kind }) => kind === "attribution");
    const isRight = matches.some((match, index) => read[index] === "accounted" && !isTold(match));
    const isUnread = matches.some((match, index) => read[index] === "prose" && !further.has(match));
    const isProse = matches.length === 0 ? hasWords(text, at) && unfound.length === 0 : isUnread && !isRight;
    if (isProse) prose.push(...proseIn(text, at));
  }
  const whole = found.map(({ part, matches }) => ({
    part,
    matches: matches
      .map((match) => {
        const difference = further.get(match);
        return difference ? { ...match, differences: [difference, ...match.differences] } : match;
      })
      .toSorted(byWeight),
  }));
  const all = [...unfound, ...prose].sort((a, b) => a.start - b.start);
  return { found: whole, unfound: all, isQuoted: prose.length > 0, parts };
}

/**
 * Matches whose words are another's, and who is named instead: one who is read as who speaks in another document, while
 * this one has somebody else for its words.
 */
function ofOthers(
  library: Library,
  speaker: Part["speaker"],
  at: Range,
  kinds: ReadonlyMap<WordingMatch, Beside["kind"]>,
): [WordingMatch, Difference][] {
  if (speaker === null || !overlaps(speaker, at)) return [];
  const named = [...kinds].flatMap(([match, kind]) => (kind === "accounted" ? whose(match.quotation) : []));
  return [...kinds].flatMap(([match, kind]): [WordingMatch, Difference][] => {
    const those = whose(match.quotation);
    const document = library.documents.get(match.document);
    const isOther = named.length > 0 && those.length > 0 && !those.some((name) => named.includes(name));
    if (kind !== "prose" || !isOther || !document) return [];
    const { name, start, end } = speaker;
    const source = partiesLine(document, match.quotation);
    return [[match, { asked: name, source, kind: "attribution", at: { start, end } }]];
  });
}

function whose(quotation: Quotation | null): string[] {
  return quotation === null ? [] : speakersOf(quotation);
}

/** The name in a stretch of a text that is another's of the same surname than who speaks; else null. */
function otherIn(
  library: Library,
  document: Document,
  { quotation }: WordingMatch,
  { text, at }: { text: string; at: Range },
): Range | null {
  const speakers = quotation ? speakersOf(quotation) : [];
  const [party] = speakers;
  if (quotation === null || party === undefined || speakers.length > 1) return null;
  const stretch = text.slice(at.start, at.end);
  const other =
    namesOther(library, document, { words: quotation, party, stretch }) ??
    pronounOfOther(document, { words: quotation, party, stretch });
  return other && { start: at.start + other.start, end: at.start + other.end };
}

function joined(a: Range, b: Range): Range {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function hasWords(text: string, { start, end }: Range): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

/** The words of a stretch, without signs around them. */
function proseIn(text: string, range: Range): Range[] {
  if (!hasWords(text, range)) return [];
  const stretch = text.slice(range.start, range.end);
  const first = /[\p{L}\p{N}]/u.exec(stretch)?.index ?? 0;
  const end = range.start + stretch.replace(/[\s“"«„‘']+$/, "").length;
  return [trimRange(text, { start: range.start + first, end })];
}

/** Whether one match is part of another that has more words. */
export function isWithin(inner: WordingMatch, outer: WordingMatch): boolean {
  const [a, b] = [inner.quotation, outer.quotation];
  if (a === null || b === null || a.document !== b.document || !overlaps(a, b)) return false;
  return b.end - b.start - (a.end - a.start) > 3;
}

/** Whether what a match has more than another is more than the name of who speaks. */
export function goesOn(
  library: Library,
  { quotation: inner }: WordingMatch,
  { quotation: outer }: WordingMatch,
): boolean {
  if (!inner || !outer) return false;
  const { words } = namesIn(library);
  const around = subtractRanges(outer, [inner]).map(({ start, end }) =>
    outer.exact.slice(start - outer.start, end - outer.start),
  );
  return around.flatMap((text) => wordsOf(text)).some(({ folded }) => !words.has(folded));
}

/** What of a part goes on beyond the phrases that answer it, where nothing else does; neighbouring words as one. */
export function beyondPhrases(text: string, matches: readonly WordingMatch[]): Range[] {
  if (matches.some(({ quotation }) => quotation?.text !== "digest")) return [];
  const [first] = matches;
  // Where other words differ, an article before a phrase is no more to tell of.
  const isTold = ({ start, end }: Range) =>
    first?.differences.length === 0 || !/^\W*(?:the|an?)\W*$/iu.test(text.slice(start, end));
  const ranges = (first?.beyond ?? []).filter(isTold).toSorted((a, b) => a.start - b.start);
  const joined: Range[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(last.end, range.start))) last.end = range.end;
    else joined.push({ ...range });
  }
  return joined;
}

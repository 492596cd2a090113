import { SUBSET_MARK } from "../lexicon/predicates.ts";
import type { Range } from "../text/ranges.ts";
import type { Candidate } from "./candidates.ts";
import { type Earlier, likeOf } from "./counted.ts";
import { isListGap } from "./cues.ts";
import type { Figure } from "./figure.ts";

/** A figure with the candidate that it was made of. */
export type Found = { figure: Figure; candidate: Candidate };

/**
 * A figure among those of its sentence; `gap` is what stands between the one before it and it, without quotation
 * marks.
 */
type Member = Found & { index: number; own: readonly Found[]; gap: string; rest: string };

/**
 * Sets of each figure of a sentence the whole of which it is a part. Returns the parts that stand within what is said
 * of their whole, and so have no words of their own around them.
 */
export function relateParts(text: string, sentence: Range, own: readonly Found[], earlier: Earlier): Set<Found> {
  const inside = new Set<Found>();
  const gapBefore = (index: number) => {
    const start = index === 0 ? sentence.start : (own[index - 1] as Found).candidate.end;
    return text.slice(start, own[index]?.candidate.lead).replace(/["“”«»]/g, " ");
  };
  let gap = "";
  let main: Found | null = null;
  for (const [index, found] of own.entries()) {
    const lastGap = gap;
    gap = gapBefore(index);
    const rest = text.slice(found.candidate.end, sentence.end);
    const member = { ...found, index, own, gap, rest };
    const { figure } = found;
    if (figure.partOf !== null) {
      if (isInsertion(member)) inside.add(found);
    } else if (!takeParts(member, lastGap)) {
      relateVotes(member);
      const isOfFirst = index === 1 && isOfThe(lastGap) && /^(?:[^,;:]*,)?\s*$/u.test(gap);
      if (isOfFirst) figure.partOf = (own[0] as Found).figure;
      else if (main === null) figure.partOf = wholeBefore(member, earlier);
      else relateToMain(member, main, inside);
    }
    main = lastWhole(own, index + 1);
  }
  for (const { figure } of own) correctLike(figure);
  return inside;
}

/** The last before an index that is no part of another. */
function lastWhole(own: readonly Found[], before: number): Found | null {
  for (let at = before - 1; at >= 0; at--) if (own[at]?.figure.partOf === null) return own[at] as Found;
  return null;
}

/** "76 of them children", but not "two of whom were released" */
function isInsertion({ candidate, gap, rest }: Member): boolean {
  const isBare = candidate.noun !== null || /^\s*[,)—–-]/u.test(rest);
  return isBare && /^\s*[,—–(-]\s*(?:including\s*)?$/u.test(gap);
}

/**
 * Where a figure is the whole of one before it, or a part of the one right before ("among the 45 are 12"), sets that.
 */
function takeParts({ figure, index, own, gap }: Member, lastGap: string): boolean {
  const previous = own[index - 1];
  const isOf =
    /(?<!\p{L})of\s+(?:the|its|their|our|his|her|these|those|all|a\s+total\s+of)?\s*$/iu.test(gap) &&
    previous?.candidate.of === "number";
  if (previous && isOf) {
    previous.figure.partOf = figure;
    return true;
  }
  if (/(?<!\p{L})out\s+of\s+(?:the\s+|a\s+total\s+of\s+)?$/iu.test(gap)) {
    const part = lastWhole(own, index)?.figure;
    if (part && (part.counts === figure.counts || (part.kind === "persons" && figure.kind === "persons"))) {
      part.partOf = figure;
      return true;
    }
  }
  const isAmong = /(?<!\p{L})among(?:st)?\s+the\s*$/iu.test(lastGap) && /(?<!\p{L})(?:are|were|is|was)\s*$/iu.test(gap);
  if (!previous || !isAmong) return false;
  figure.partOf = previous.figure;
  return true;
}

/** "214 votes to 189" */
function relateVotes({ figure, index, own, gap }: Member): void {
  const previous = own[index - 1]?.figure;
  if (previous?.counts !== "vote" || !/^\s*(?:votes?\s+)?to\s*$/u.test(gap)) return;
  previous.roles = ["in favour"];
  figure.roles = ["against"];
}

/** "Of the 84 people on board, 31 were injured" */
function isOfThe(gap: string): boolean {
  return /^\s*(?:out\s+)?of\s+(?:the|these|those|its|their|all)?\s*$/iu.test(gap);
}

/** "Among them were 12 children", said of the sentence before. */
function wholeBefore({ figure, gap }: Member, { paragraph, sentence }: Earlier): Figure | null {
  const isMarked =
    /^\W*(?:(?:among|of)\s+(?:them|those|these)|they\s+include|these\s+include)(?!\p{L}|\s+who(?!\p{L}))/iu.test(gap);
  if (!isMarked) return null;
  const wholes = paragraph.filter((one) => one.sentence === sentence && one.partOf === null);
  const alike = wholes.filter(({ kind }) => (figure.kind === "persons") === (kind === "persons"));
  const [whole] = (alike.length > 0 ? alike : wholes).toSorted((a, b) => b.value - a.value);
  return whole && mayBePart(figure, whole) ? whole : null;
}

function relateToMain({ figure, index, own, gap }: Member, main: Found, inside: Set<Found>): void {
  const previous = own[index - 1] as Found;
  const isContinued =
    isListGap(gap) &&
    !gap.includes(";") &&
    previous.figure.partOf === main.figure &&
    isSubclass(figure, main.figure, previous.figure);
  // "voted 61-38"
  const isScore = /^[-–]$/u.test(gap);
  const isOpened = !isScore && opensParts(gap) && previous === main && isSubclass(figure, main.figure);
  if (!(isMarkedPart(gap) || isOpened || isContinued) || !mayBePart(figure, main.figure)) return;
  figure.partOf = main.figure;
  if (!isContinued || inside.has(previous)) inside.add(own[index] as Found);
}

function isMarkedPart(gap: string): boolean {
  const mark = lastMark(gap);
  if (mark === null) return false;
  const said = gap.slice(mark);
  const isNewClause = /[;.]|(?<!\p{L})(?:and|while|but)(?!\p{L})[^,]*\s(?:were|was|are|is|had|have)\s/iu.test(said);
  return !isNewClause && said.length < 60;
}

/** The offset after the last mark of a part in the words between two figures. */
function lastMark(gap: string): number | null {
  const last = [...gap.matchAll(new RegExp(SUBSET_MARK, "giu"))].at(-1);
  return last ? last.index + last[0].length : null;
}

/** "13 people (6 women", "45 people were killed: 12 men" */
function opensParts(gap: string): boolean {
  return /^\s*(?:(?:were|was|have|had|been)\s+){0,2}(?:\p{Ll}+\s*)?[—–(:-]+\s*$/u.test(gap) || /:\s*$/.test(gap);
}

/** Women, children and the like are kinds of people; soldiers too. */
function isSubclass(part: Figure, whole: Figure, sibling?: Figure): boolean {
  if (part.counts === null || whole.counts === null) return false;
  if (sibling?.kind === "persons" && part.kind === "persons" && whole.kind === "unknown") return true;
  if (part.kind === "persons" && whole.kind === "persons") return part.counts !== whole.counts || sibling !== undefined;
  return part.counts === whole.counts;
}

function mayBePart(part: Figure, whole: Figure): boolean {
  if (part.value > whole.value) return false;
  return part.kind === whole.kind || part.kind === "unknown" || whole.kind === "unknown";
}

/** "killed nine people, three of them children, and wounded 21": as many people, and not children. */
function correctLike(figure: Figure): void {
  const part = figure.partOf === null ? figure.like : null;
  if (!part || part.sentence !== figure.sentence || part.partOf === null) return;
  // "12 crowns out of 12": the part of this one.
  if (part.partOf === figure) return;
  Object.assign(figure, likeOf(part.partOf), { like: part.partOf });
}

import type { Library } from "../../search/library.ts";
import { overlaps, type Range, trimRange } from "../../text/ranges.ts";
import { coverageOf } from "../coverage.ts";
import type { FigureRow } from "../figures/row.ts";
import type { Quotation } from "../quotation.ts";
import { type Part, readBesideName, readLines, readNamed, readNumber, readQuoted } from "./asked.ts";
import { addedInBrackets } from "./brackets.ts";
import { accounted, beyondPhrases, type Found, goesOn, isWithin, type Result } from "./combine.ts";
import type { Difference } from "./difference.ts";
import { type Edit, settled, type Unedited, withoutEdits } from "./edits.ts";
import { withChangedFrames } from "./frames.ts";
import { tagName } from "./hashtags.ts";
import { bySentence, type Inquiry, inquire } from "./inquiry.ts";
import { withJoined } from "./joined.ts";
import { type Lead, numberCounted, numberNear, wordsOfOthers } from "./lead.ts";
import type { WordingMatch } from "./match.ts";
import { namesIn } from "./named.ts";
import { findNear } from "./near.ts";
import { nearestTo } from "./nearest.ts";
import { withNegation } from "./negated.ts";
import { oursAmong } from "./ours.ts";
import { findSame, SENTENCES, sentencesIn } from "./same.ts";
import { isOfSpeakers, tellsOfSelf } from "./subjects.ts";
import { withTags } from "./tags.ts";
import { byWeight } from "./weight.ts";

/** No more of a text is compared than this. UTF-16 units. */
export const LONGEST_WORDING = 4000;

/**
 * So many parts of a text are looked up with changes; of more, only what is the same is found. And the words of a
 * quotation amid prose.
 */
const PARTS = { near: 5, words: 4 } as const;

export type Verdict = "exact" | "near" | "absent" | "uncheckable";

/**
 * Whether words are those of a source, and how they differ. It compares wording and attribution and says nothing of
 * what happened. `unfound` are parts of the asked text that stand nowhere, where others do.
 */
export type VerifyAnswer = {
  verdict: Verdict;
  matches: WordingMatch[];
  unfound: (Range & { text: string })[];
  /** What was asked that stands in a digest and is ours, not the source's. */
  ours: string[];
  /** Whether only what is in quotation marks, or what somebody is given as saying, was compared. */
  isQuoted: boolean;
  /**
   * Whether the text was more than may be compared for one answer, so that something of it was not compared with all
   * places: then nothing is told to be absent, and what is `unfound` may be there with changes.
   */
  isCutShort: boolean;
  /** How many documents were compared by phrases and hashes only, as their full texts are not loaded. */
  withoutText: number;
  /** What the one says whom the asked text names, where the number or the words are another's; else null. */
  lead: Lead | null;
  /** Where nothing is the same sentence: what the documents count of the same thing, and passages on the subject. */
  figures: FigureRow[];
  nearest: Quotation[];
  coverage: [string, string];
  marking: string | null;
};

export function answerVerify(library: Library, asked: string): VerifyAnswer {
  const text = asked.slice(0, LONGEST_WORDING);
  // All that is compared for one answer is of one budget.
  const inquiry = inquire(library, text);
  const given: Result = /[\p{L}\p{N}]/u.test(text) ? tagged(library, bestReading(inquiry)) : NOTHING;
  const read = withJoined(library, text, given);
  const found = read.found.map(({ part, matches }) => ({ part, matches: nearest(matches) }));
  const beyond = trimRange(asked, { start: text.length, end: asked.length });
  const unfound = [...read.unfound, ...(beyond.start < beyond.end ? [beyond] : [])];
  const { documents, info } = library.corpus;
  const whole = { start: 0, end: text.length };
  const withoutText = documents.filter(({ form }) => form === "digest").length;
  const isExact = found.length > 0 && unfound.length === 0 && found.every(isSame);
  const lead = isExact ? null : leadIn(inquiry, read);
  const further = found.length === 0 ? nearestTo(library, text) : { figures: [], nearest: [] };
  const isCutShort = !isExact && (inquiry.work.isCutShort || beyond.start < beyond.end);
  const nothingSame = withoutText > 0 || isCutShort ? "uncheckable" : "absent";
  return {
    verdict: found.length > 0 ? (isExact ? "exact" : "near") : nothingSame,
    matches: found.flatMap(({ matches }) => matches.map((match) => withNegation(library, match))),
    unfound: unfound.map(({ start, end }) => ({ start, end, text: asked.slice(start, end) })),
    ours: isExact ? [] : oursAmong(documents, text, found.length > 0 ? read.unfound : sentencesIn(text, whole)),
    isQuoted: read.isQuoted ?? false,
    isCutShort,
    withoutText,
    lead,
    ...further,
    coverage: coverageOf(library.corpus),
    marking: info.marking ?? null,
  };
}

const NOTHING: Result = { found: [], unfound: [] };

/** A result with whom hashtags name, where nobody else is named; the match that differs least stays first. */
function tagged(library: Library, result: Result): Result {
  if (result.parts?.some(({ speaker }) => speaker !== null)) return result;
  const found = result.found.map(({ part, matches }) => ({
    part,
    matches: matches.map((match) => withTags(library, match)).toSorted(byWeight),
  }));
  return { ...result, found };
}

/** Who an asked text names as saying words: beside them, or in a hashtag. */
function namedIn({ found, parts = [] }: Result): Part | undefined {
  const tags = found.flatMap(({ part, matches }) =>
    matches.flatMap(({ differences }) =>
      differences
        .filter(({ kind, asked }) => kind === "attribution" && asked.startsWith("#"))
        .map(({ asked, at }) => ({ ...part, speaker: { ...at, name: tagName(asked) } })),
    ),
  );
  return parts.find(({ speaker }) => speaker !== null) ?? tags[0];
}

/** What the one says whom an asked text names, where the number or the words that it gives them are another's. */
function leadIn(inquiry: Inquiry, result: Result): Lead | null {
  const { library, text } = inquiry;
  const { found } = result;
  const named = namedIn(result) ?? readNumber(text, namesIn(library));
  if (!named) return null;
  const matches = found.flatMap((one) => one.matches);
  const isOthers = matches.length > 0 && matches.every(({ differences }) => differences.some(isAttribution));
  const exact = matches.filter(({ differences }) => differences.every(isAttribution));
  const near = exact.length > 0 ? (isOthers ? findNear(inquiry, named) : []) : matches;
  return (
    numberCounted(library, text, named) ??
    numberNear(near, exact) ??
    (isOthers ? wordsOfOthers(library, text, named, exact) : null)
  );
}

function isAttribution({ kind }: Difference): boolean {
  return kind === "attribution";
}

function isSame({ matches }: Found): boolean {
  return matches.some(({ differences, beyond }) => differences.length === 0 && beyond.length === 0);
}

/**
 * A text as it was given or, where that is not the same, without the edits that a writer makes; what leaves least
 * over.
 */
function bestReading(inquiry: Inquiry): Result {
  const { library, text } = inquiry;
  const given = search(inquiry);
  if (costOf(given) === 0) return withFrames(text, given);
  const others = withoutEdits(text).map((unedited) =>
    ofEdited(inquiry, unedited, search(inquire(library, unedited.text, inquiry.lookups))),
  );
  return [given, ...others].reduce((best, result) => (costOf(result) < costOf(best) ? result : best));
}

/** A result for words that are the same, with what frames them in the asked text. */
function withFrames(text: string, result: Result): Result {
  const [first] = result.found;
  const frames = withoutEdits(text)[0]?.edits.filter(
    ({ kind, at }) => kind === "frame" && !result.found.some(({ part }) => overlaps(part, at)),
  );
  if (!first || !frames || frames.length === 0) return result;
  const matches = first.matches.map((match) => ({ ...match, edits: [...match.edits, ...frames] }));
  return { ...result, found: [{ ...first, matches }, ...result.found.slice(1)] };
}

/** How much of what was asked is not a source's. */
function costOf({ found, unfound }: Result): number {
  if (found.length === 0) return Number.POSITIVE_INFINITY;
  const differing = found.map(({ matches }) => Math.min(...matches.map(({ differences }) => differences.length)));
  return 3 * unfound.length + differing.reduce((sum, count) => sum + count, 0);
}

/** A result for a text without edits as one for the text with them. */
function ofEdited(
  { library, text }: Inquiry,
  { edits, turning, toAsked }: Unedited,
  { found, unfound, isQuoted, parts: read }: Result,
): Result {
  const parts = found.map(({ part }) => ({ ...part, ...toAsked(part) }));
  const nearestPart = ({ at }: Edit | Difference) =>
    parts.reduce((best, part, index) => (distance(at, part) < distance(at, parts[best] as Range) ? index : best), 0);
  const inText = <T extends Difference>(difference: T): T => {
    const at = toAsked(difference.at);
    return { ...difference, at, ...(difference.asked === "" ? {} : { asked: text.slice(at.start, at.end) }) };
  };
  const speakerIn = (speaker: Part["speaker"]) => speaker && { ...speaker, ...toAsked(speaker) };
  return {
    found: found.map(({ matches }, index) => ({
      part: parts[index] as Part,
      matches: matches.map((match) => {
        const own = edits.filter((edit) => nearestPart(edit) === index);
        const added = turning.filter((difference) => nearestPart(difference) === index);
        const told = settled(own, match.differences.map(inText), match.quotation, {
          ...toAsked(match.asked),
          text,
        });
        const isSame = (edit: Edit, { at, kind }: Difference) => kind === "wording" && at.start === edit.at.start;
        // Words in brackets for a pronoun of the source are an edit; other words that the source has not, a difference.
        const left = added.filter((one) => !told.edits.some((edit) => edit.source !== "" && isSame(edit, one)));
        const unturned = told.edits.filter((edit) => !left.some((one) => isSame(edit, one)));
        left.push(...addedInBrackets(library, unturned, match.document, match.quotation));
        const clear = unturned.filter((edit) => !left.some((one) => isSame(edit, one)));
        // Somebody's name may stand for the pronoun before the words.
        const isNamed = clear.some(({ source }) => source !== "" && source === match.begins);
        return {
          ...match,
          begins: isNamed ? null : match.begins,
          asked: toAsked(match.asked),
          beyond: match.beyond.map(toAsked),
          differences: [...told.differences, ...left],
          edits: [...match.edits.map((edit) => ({ ...edit, at: toAsked(edit.at) })), ...clear],
        };
      }),
    })),
    unfound: unfound.map(toAsked),
    ...(isQuoted === undefined ? {} : { isQuoted }),
    ...(read === undefined
      ? {}
      : { parts: read.map((part) => ({ ...part, ...toAsked(part), speaker: speakerIn(part.speaker) })) }),
  };
}

function distance(a: Range, b: Range): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/** A document with so many more differences than the nearest has other words. */
const FARTHEST = 3;

/** The matches that say something beside the nearest. */
function nearest(matches: readonly WordingMatch[]): WordingMatch[] {
  const fewest = Math.min(...matches.map(otherIn));
  const most = fewest === 0 ? 0 : fewest + FARTHEST;
  return matches.filter((match) => otherIn(match) <= most);
}

/** How much of what was asked a match has otherwise or not at all. */
function otherIn({ differences, beyond }: WordingMatch): number {
  return differences.length + beyond.length;
}

/**
 * The ways to read what somebody pasted, in turn: as words of a source from beginning to end; as quotations and who
 * says them; as such words changed; as a message of which some sentences are a source's.
 */
function search(inquiry: Inquiry): Result {
  return withChangedFrames(inquiry, read(inquiry));
}

function read(inquiry: Inquiry): Result {
  const { library, text } = inquiry;
  const names = namesIn(library);
  const whole: Part = { ...trimRange(text, { start: 0, end: text.length }), speaker: null };
  const same = findSame(inquiry, whole);
  if (same.length > 0) return { found: [{ part: whole, matches: same }], unfound: [] };

  const quoted = readQuoted(text, names);
  if (quoted && !quoted.rest) {
    const result = accountedParts(inquiry, quoted.parts);
    if (result.found.length > 0) return result;
  }
  if (quoted && tellsOfSelf(text, quoted.parts)) {
    const result = findParts(inquiry, quoted.parts);
    if (isOfSpeakers(library, text, result)) return accounted(inquiry, quoted.parts, result);
  }
  const byLines = quoted ? [] : readLines(text, names).map(({ parts }) => accountedParts(inquiry, parts));
  const [best] = byLines.toSorted((a, b) => costOf(a) - costOf(b));
  if (best && best.found.length > 0) return best;
  const named = readNamed(text, names);
  for (const { parts } of named.filter(({ verb }) => !verb)) {
    const result = accountedParts(inquiry, parts);
    if (result.found.length > 0) return result;
  }
  for (const part of quoted ? [] : readBesideName(text)) {
    const matches = findSame(inquiry, part);
    if (matches.length > 0) return accounted(inquiry, [part], { found: [{ part, matches }], unfound: [] });
  }
  const near = findNear(inquiry, whole);
  const isPartOf = (result: Result, parts: readonly Part[]) =>
    near.some(
      (match) =>
        allMatches(result).some(
          (inner) =>
            isWithin(inner, match) &&
            // In quotation marks, words stand apart from the clause that says whose they are.
            (inner.quotation?.attribution.voice !== "direct" || match.differences.length <= inner.differences.length),
        ) &&
        !framesOther(text, parts, match) &&
        !parts.some(({ speaker }) => speaker && match.differences.some(({ at }) => overlaps(at, speaker))),
    );
  // Where the source has the words around too, the name and the verb or the prose, they are part of the wording.
  const beside = quoted ? [] : readBesideName(text).map((part) => ({ parts: [part], rest: false }));
  const readings = [...named.filter(({ verb }) => verb), ...(quoted ? [quoted] : []), ...beside];
  for (const { parts, rest } of readings) {
    const result = findParts(inquiry, parts);
    if (result.found.length === 0 || isPartOf(result, parts)) continue;
    if (!rest) return accounted(inquiry, parts, result);
    const loose = findNear(inquiry, whole, true).filter(
      (match) =>
        !framesOther(text, parts, match) &&
        allMatches(result).some((inner) => isWithin(inner, match) && goesOn(library, inner, match)),
    );
    if (loose.length > 0) return { found: [{ part: whole, matches: loose }], unfound: beyondPhrases(text, loose) };
    return accounted(inquiry, parts, result);
  }
  if (near.length > 0) return { found: [{ part: whole, matches: near }], unfound: beyondPhrases(text, near) };
  const result = findSentences(inquiry, whole);
  // Of more quotations the later ones were not compared but as a part of their sentences.
  if (quoted && quoted.parts.length > PARTS.near) inquiry.work.isCutShort = true;
  // Of a claim of somebody's that stands nowhere, who it is given to says where to look.
  return { ...result, parts: [...named, ...(quoted ? [quoted] : []), ...beside].flatMap(({ parts }) => parts) };
}

/**
 * Whether the source has other words around than a text of which half or more is a quotation: they are the asker's,
 * and not compared.
 */
function framesOther(text: string, parts: readonly Part[], { differences }: WordingMatch): boolean {
  const lengthOf = (range: Range) => (text.slice(range.start, range.end).match(/[\p{L}\p{N}]+/gu) ?? []).length;
  const inside = parts.reduce((sum, part) => sum + lengthOf(part), 0);
  if (2 * inside < lengthOf({ start: 0, end: text.length })) return false;
  return differences.some(({ asked, at }) => asked !== "" && !parts.some((part) => overlaps(part, at)));
}

function accountedParts(inquiry: Inquiry, parts: readonly Part[]): Result {
  const result = findParts(inquiry, parts);
  return result.found.length > 0 ? accounted(inquiry, parts, result) : result;
}

function allMatches({ found }: Result): WordingMatch[] {
  return found.flatMap(({ matches }) => matches);
}

function findParts(inquiry: Inquiry, parts: readonly Part[], most: number = PARTS.near): Result {
  const found: Found[] = [];
  const unfound: Range[] = [];
  let nears = 0;
  const before = new Map<string, Found>();
  for (const part of parts) {
    // Of words that a text repeats, the first are looked up.
    const key = JSON.stringify([inquiry.text.slice(part.start, part.end), part.speaker?.name]);
    const first = before.get(key);
    const same = first?.matches.map((match) => movedTo(match, first.part, part)) ?? findSame(inquiry, part);
    if (same.length > 0) before.set(key, { part, matches: same });
    if (same.length === 0 && ++nears > most) inquiry.work.isCutShort = true;
    const matches = same.length > 0 || nears > most ? same : findNear(inquiry, part);
    if (matches.length === 0) unfound.push({ start: part.start, end: part.end });
    else {
      found.push({ part, matches });
      unfound.push(...beyondPhrases(inquiry.text, matches));
    }
  }
  return { found, unfound };
}

/** A match of words for the same words, given to the same one, elsewhere in a text. */
function movedTo(match: WordingMatch, from: Part, to: Part): WordingMatch {
  const speaker = to.speaker && { start: to.speaker.start, end: to.speaker.end };
  const moved = ({ start, end }: Range) => ({ start: start + to.start - from.start, end: end + to.start - from.start });
  const differences = match.differences.map((difference) => ({
    ...difference,
    at: difference.kind === "attribution" && speaker ? speaker : moved(difference.at),
  }));
  return { ...match, differences, asked: { start: to.start, end: to.end }, beyond: match.beyond.map(moved) };
}

/**
 * The sentences of a text that stand in a source; the others are `unfound`, so that such a text is never the same.
 * Where each was compared and none is there, nothing was cut short, though the text as a whole was too long.
 */
function findSentences(inquiry: Inquiry, whole: Part): Result {
  const { text } = inquiry;
  const sentences = sentencesIn(text, whole);
  if (sentences.length < 2) return { found: [], unfound: [] };
  const isLong = ({ start, end }: Range) =>
    (text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []).length >= SENTENCES.words;
  const long = sentences.filter(isLong);
  const each = bySentence(inquiry);
  if (long.length > SENTENCES.most) each.work.isCutShort = true;
  const parts = long.slice(0, SENTENCES.most);
  const { found, unfound } = findParts(
    each,
    parts.map((range) => ({ ...range, speaker: null })),
    SENTENCES.most,
  );
  inquiry.work.isCutShort = each.work.isCutShort || (found.length > 0 && inquiry.work.isCutShort);
  const short = sentences.filter((range) => !parts.includes(range));
  if (found.length === 0) return { found, unfound: [] };
  const rest = [...unfound, ...short].sort((a, b) => a.start - b.start);
  // All sentences are there, but not together: what stands between them is missing.
  return { found, unfound: rest.length > 0 ? rest : [{ start: whole.start, end: whole.end }] };
}

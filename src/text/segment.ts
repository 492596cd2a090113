import { SHORT_MONTHS } from "./calendar.ts";
import { indexAt, type Range, rangeLength, trimRange } from "./ranges.ts";

/** A sentence longer than this is divided; one of up to 700 characters is shown whole. UTF-16 units. */
export const LONGEST_SENTENCE = 700;

/** A passage takes in further sentences of its paragraph up to this length. UTF-16 units. */
const PASSAGE_LENGTH = 600;

/** No passage has more sentences than this, however short they are. */
const PASSAGE_SENTENCES = 12;

type Line = Range & { indented: boolean };

/**
 * The paragraphs of a text, without the white space around them. Blank lines divide; a single line end divides too,
 * unless the text is hard-wrapped and the line was full, so that the wrapping and not the author ended it.
 */
export function paragraphsOf(text: string): Range[] {
  const blocks = blocksOf(linesOf(text));
  const wrapping = wrappingOf(text, blocks);
  return blocks.flatMap((lines) => {
    const paragraphs: Range[] = [];
    for (const [index, line] of lines.entries()) {
      const previous = lines[index - 1];
      const current = paragraphs.at(-1);
      if (previous && current && wrapping && continues(text, previous, line, wrapping)) current.end = line.end;
      else paragraphs.push({ start: line.start, end: line.end });
    }
    return paragraphs;
  });
}

/** The sentences of a stretch of text within one paragraph, in order, without the white space between them. */
export function sentencesOf(text: string, range: Range, language: string): Range[] {
  // A line end inside a paragraph is wrapping, but the Unicode rules end every sentence at it.
  const unwrapped = text.slice(range.start, range.end).replace(/[\r\n\u2028\u2029\u0085\f\v]/g, " ");
  const pieces: Range[] = [];
  for (const { segment, index } of segmenterOf(language).segment(unwrapped)) {
    const last = pieces.at(-1);
    const end = index + segment.length;
    if (last) last.end += DETACHED_MARK.exec(segment)?.[0].length ?? 0;
    const before = last && unwrapped.slice(Math.max(last.start, index - LONGEST_SHORT_FORM), index);
    const isOne = before !== undefined && (belongsTogether(before, segment) || isOrdinal(before, segment, language));
    if (last && isOne) last.end = end;
    else pieces.push(...dividedAtNumbers(unwrapped, { start: last?.end ?? index, end }));
  }
  return joinAroundQuotations(unwrapped, pieces)
    .map((piece) => trimRange(unwrapped, piece))
    .filter((piece) => rangeLength(piece) > 0)
    .flatMap((piece) => divide(unwrapped, piece))
    .map(({ start, end }) => ({ start: start + range.start, end: end + range.start }));
}

/**
 * A mark that closes what stands before it, apart from it by a space as in French typography: « Fermez-le. » Il part.
 */
const DETACHED_MARK = /^\s*[»›”)\]]+(?=\s)/u;

/** Abbreviations and initials before the end of a sentence are shorter than this. UTF-16 units. */
const LONGEST_SHORT_FORM = 40;

/** By language; to make one takes longer than to use it on a paragraph. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/** Runs of neighbouring sentences, each run one passage. */
export function groupSentences(sentences: readonly Range[]): Range[][] {
  const groups: Range[][] = [];
  for (const sentence of sentences) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && group.length < PASSAGE_SENTENCES && sentence.end - first.start <= PASSAGE_LENGTH) {
      group.push(sentence);
    } else groups.push([sentence]);
  }
  return groups;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]/g)) {
    const raw = { start: match.index, end: match.index + match[0].length };
    const isLineEnd = /^[\r\n\u2028\u2029]/.test(match[0]);
    const previousIsLineEnd = raw.start === 0 || /[\r\n\u2028\u2029]/.test(text.charAt(raw.start - 1));
    // An empty line is kept as an empty range: it divides blocks.
    if (isLineEnd && previousIsLineEnd) lines.push({ start: raw.start, end: raw.start, indented: false });
    if (!isLineEnd) lines.push({ ...trimRange(text, raw), indented: /^(?:\t| {2,})/.test(match[0]) });
  }
  return lines;
}

function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let open = false;
  for (const line of lines) {
    if (rangeLength(line) === 0) open = false;
    else if (open) blocks.at(-1)?.push(line);
    else {
      blocks.push([line]);
      open = true;
    }
  }
  return blocks;
}

/** How a text was hard-wrapped: to how many columns, and whether lines also end where the next word had fitted. */
type Wrapping = { width: number; ragged: boolean };

/**
 * How a text was hard-wrapped, or null. It was, if at most half of the line ends inside its blocks come before the
 * next word had to go to a new line or, raggedly, if most of them break a sentence. 100 is more columns than mail,
 * wire copy and terminals wrap at.
 */
function wrappingOf(text: string, blocks: readonly Line[][]): Wrapping | null {
  const pairs = blocks.flatMap((lines) => lines.slice(1).map((line, index) => [lines[index] as Line, line] as const));
  if (pairs.length < 2) return null;
  const width = pairs
    .filter(([line]) => /\s/.test(slice(text, line)))
    .reduce((widest, [line]) => Math.max(widest, rangeLength(line)), 0);
  if (width < 30 || width > 100) return null;
  const early = pairs.filter(([line, next]) => slack(text, line, next, width) >= 0).length;
  if (early <= pairs.length / 2) return { width, ragged: false };
  const broken = pairs.filter(([line, next]) => !endsSentence(text, line) && startsSmall(text, next)).length;
  return width >= LEAST_RAGGED && pairs.length >= 4 && broken > pairs.length / 2 ? { width, ragged: true } : null;
}

/** Shorter lines that break sentences may be verse. Columns. */
const LEAST_RAGGED = 50;

/** Columns that stay free after `line` if the first word of `next` is put behind it; negative where it does not fit. */
function slack(text: string, line: Range, next: Range, width: number): number {
  const word = /^\S+/.exec(slice(text, next))?.[0] ?? "";
  return width - rangeLength(line) - 1 - word.length;
}

/** Whether, in a text so wrapped, `next` goes on with the paragraph of `line`. */
function continues(text: string, line: Line, next: Line, { width, ragged }: Wrapping): boolean {
  if ((next.indented && !line.indented) || /^[-–—•*·]\s/.test(slice(text, next))) return false;
  const free = slack(text, line, next, width);
  if (free < 0) return true;
  // Wrapping leaves a few columns free more often than a paragraph ends without a full stop.
  return !endsSentence(text, line) && (startsSmall(text, next) || free < (ragged ? width / 3 : 8));
}

function endsSentence(text: string, line: Range): boolean {
  return /[.!?…:][\p{Pf}\p{Pe}"']*$/u.test(slice(text, line));
}

function startsSmall(text: string, line: Range): boolean {
  return /^[\p{Ll}\p{Pe}\p{Pf}]/u.test(slice(text, line));
}

// Titles and ranks stand before a name, the others before a number; a full stop after them ends no sentence.
const BEFORE_NAME =
  /(?:^|[\s(["'“‘«])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Fr|Hon|St|Gen|Col|Maj|Capt|Cpt|Cmdr|Cdr|Lt|Sgt|Lieut|Cpl|Pvt|Supt|Insp|Det|Cllr|Adm|Sens?|Reps?|Gov|Pres|Amb|Messrs|Mt|Ft|vs|v|cf|viz|e\.g|i\.e|incl|approx|ca|c|est|al)\.$/i;
const BEFORE_NUMBER = new RegExp(
  `(?:^|[\\s(["'“‘«])(?:No|Nos|Nr|Art|Arts|Sec|Fig|Ch|Vol|pp?|paras?|Res|${SHORT_MONTHS.join("|")}|at|approx|ca?|fol|ff)\\.$`,
  "i",
);
const INITIALS = /(?:^|[\s.(["'“‘«])\p{Lu}\.$/u;

function belongsTogether(before: string, after: string): boolean {
  const end = before.trimEnd();
  return (
    /^[\s\p{Pi}\p{Ps}"']*\p{Ll}/u.test(after) ||
    !/[\p{L}\p{N}]/u.test(after) ||
    BEFORE_NAME.test(end) ||
    INITIALS.test(end) ||
    (BEFORE_NUMBER.test(end) && /^[\s(]*\d/.test(after))
  );
}

const YEAR = "(?<![\\p{L}\\d.,§/-])(?:1[5-9]|20)\\d\\d";
/** A word of four small letters or more that is no abbreviation before a number. */
const WORD = "(?<!\\p{L})(?!(?:approx|paras|chaps?|sect|arts|vols|ibid|figs|circa)\\.)\\p{Ll}{4,}";

/**
 * Before a number that begins a sentence, of which small letters follow, so that the Unicode rules don't end the one
 * before it: after a year, or after a word that is no abbreviation ("in 2016. 9 were hurt").
 */
const BEGINS_IN_NUMBER = new RegExp(`(?<=(?:${YEAR}|${WORD})[.!?]["'”’»)]{0,2}) +(?=\\d[\\d.,]* +\\p{Ll})`, "gu");

function dividedAtNumbers(text: string, { start, end }: Range): Range[] {
  const at = [...text.slice(start, end).matchAll(BEGINS_IN_NUMBER)].map(({ index }) => start + index);
  return [start, ...at].map((from, index) => ({ start: from, end: at[index] ?? end }));
}

const ORDINAL = /(?<![\p{L}\d])\d{1,2}\.$/u;

/** German writes a full stop after an ordinal: "am 3. März", "am 3. 9. 2016", "im 2. Stock". */
function isOrdinal(before: string, after: string, language: string): boolean {
  const end = before.trimEnd();
  if (!/^de(?:-|$)/.test(language) || !ORDINAL.test(end)) return false;
  return (
    /^\s*\d{1,4}(?!\d)/.test(after) ||
    /^\s*(?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)/.test(after) ||
    /(?<!\p{L})(?:der|die|das|dem|den|des|am|im|vom|zum|zur|beim|ihre[mnrs]?|seine[mnrs]?)\s+\d{1,2}\.$/iu.test(end)
  );
}

/**
 * A sentence that quotes several sentences in its middle and then goes on is one sentence: `his words “We came.
 * We left” leave no doubt` must not be shown from "We left” leave" on.
 */
function joinAroundQuotations(text: string, sentences: readonly Range[]): Range[] {
  const quoted = [...text.matchAll(/“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|"[^"]*"/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => end - start <= LONGEST_SENTENCE && /^\s*\p{Ll}/u.test(text.slice(end)));
  const joined: Range[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    const first = last && trimRange(text, last).start;
    const around = quoted[indexAt(quoted, sentence.start)];
    const runsOn = first !== undefined && around && around.start > first && around.start < sentence.start;
    if (last && runsOn && sentence.end - last.start <= LONGEST_SENTENCE + 1) last.end = sentence.end;
    else joined.push({ ...sentence });
  }
  return joined;
}

/** Divides a sentence that is too long after a clause, else after a word, else after a whole character. */
function divide(text: string, sentence: Range): Range[] {
  const parts: Range[] = [];
  let { start } = sentence;
  while (sentence.end - start > LONGEST_SENTENCE) {
    const window = text.slice(start, start + LONGEST_SENTENCE);
    const cut =
      lastMatchEnd(window, /[;:,–—)\]]["'”’»]?\s(?!\p{M})/gu) ??
      lastMatchEnd(window, /\s(?!\p{M})/gu) ??
      lastWhole(text, start);
    const part = trimRange(text, { start, end: start + cut });
    if (rangeLength(part) > 0) parts.push(part);
    start += cut;
  }
  const rest = trimRange(text, { start, end: sentence.end });
  return rangeLength(rest) > 0 ? [...parts, rest] : parts;
}

/** The end of the last match in the second half of `window`. */
function lastMatchEnd(window: string, pattern: RegExp): number | undefined {
  const ends = [...window.matchAll(pattern)].map((match) => match.index + match[0].length);
  return ends.filter((end) => end > window.length / 2).at(-1);
}

/** The length of as many whole characters (grapheme clusters) from `start` on as a sentence may have. */
function lastWhole(text: string, start: number): number {
  const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  const ahead = text.slice(start, start + 2 * LONGEST_SENTENCE);
  const cut = graphemes.segment(ahead).containing(LONGEST_SENTENCE)?.index ?? ahead.length;
  if (cut > 0) return cut;
  // One "character" of that length (stacked combining marks) is divided between code points.
  return /[\uD800-\uDBFF]/.test(ahead.charAt(LONGEST_SENTENCE - 1)) ? LONGEST_SENTENCE - 1 : LONGEST_SENTENCE;
}

function slice(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}

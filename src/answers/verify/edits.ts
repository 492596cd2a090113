import { anyOf } from "../../lexicon/build.ts";
import { AGENCIES, ASKS_WHETHER, CALLS_ATTENTION, FLAGS, REFERRING, SAYS_NO } from "../../lexicon/wording.ts";
import { tokensOf } from "../../search/wording/words.ts";
import { normalise } from "../../text/normalise.ts";
import { isNumber } from "../../text/numbers.ts";
import { findQuotations } from "../../text/quotation-marks.ts";
import { indexAt, overlaps, type Range } from "../../text/ranges.ts";
import type { Quotation } from "../quotation.ts";
import type { Difference, DifferenceKind } from "./difference.ts";
import { isAwaited, ofTag, standsForWord, tagJoints, tagSigns, tagsPutIn, tellsMore } from "./hashtags.ts";
import { hedging } from "./hedges.ts";
import { turns } from "./negations.ts";

export type EditKind = "capital" | "bracket" | "ellipsis" | "frame" | "interposed" | "number";

/**
 * What a writer does to a quotation without changing its words, and marks: a letter in brackets, a clarification, three
 * dots, what frames it; who says it, left out between its words; a number in another form. `asked` is a
 * slice of the asked text, `source` of the document, "" where nothing stands there.
 */
export type Edit = { asked: string; source: string; kind: EditKind; at: Range };

/** An asked text without a writer's edits: `toAsked` leads back to where a stretch stands in what was asked. */
export type Unedited = { text: string; edits: Edit[]; turning: Difference[]; toAsked: (range: Range) => Range };

const agency = anyOf([...AGENCIES].join(", "));
const asksWhether = anyOf(ASKS_WHETHER);

/** What frames a quotation and says nothing of its words, wherever it stands. */
const FRAMES: readonly RegExp[] = [
  /(?:\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}])[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1F1E6}-\u{1F1FF}\uFE0F\u200D]*/gu,
  new RegExp(`^\\s*#?${anyOf(FLAGS, "news")}[\\s\\p{Extended_Pictographic}\\uFE0F]*[:|–—-]\\s*`, "giu"),
  /^\s*RT:?\s+@\w+:?\s*/gu,
  // Before each line of what a message quotes.
  /(?<=^|\n)[^\S\n]*>{1,3}[^\S\n]+(?=\S)/gu,
  new RegExp(`^\\s*(?:@[\\w.]+[,:]?\\s+)*${anyOf(CALLS_ATTENTION)}(?:\\s+@[\\w.]+)*\\s*:\\s*(?=\\S)`, "giu"),
  /(?:\b(?:via|h\/t)\s+@\w+|https?:\/\/\S+|\bpic\.twitter\.com\/\w+)\s*$/giu,
  // What is bold in a message.
  /\*\*(?!\*)/gu,
  /(?:^|(?<=\s))(?:#[\p{L}\p{N}_]+\s*)+$/gu,
  /^\s*(?:#[\p{L}\p{N}_]+\s+)+/gu,
  /[([](?:(?:my|our)\s+)?(?:emphasis|italics|bold|highlighting)\s+(?:is\s+)?(?:added|mine|ours|supplied|ours?|in\s+(?:the\s+)?original)\.?[)\]]/giu,
  /[([]sic!?[)\]]/giu,
  /[([,]?\s?(?<![\p{L}\p{N}])(?:pp?\.|pages?)\s*\d{1,4}(?:\s*[-–]\s*\d{1,4})?[)\]]?(?=[\s.)]*$)/giu,
  /\[\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\]/gu,
  /(?<=[\p{L}\p{P}])[¹²³⁰⁴-⁹]+(?!\p{L}|\p{N})/gu,
  new RegExp(`(?:(?<![-–—~])[-–—~]+|[(|])\\s*(?:via\\s+)?(?:the\\s+)?${agency}\\s*[)|]?[\\s.]*$`, "giu"),
  new RegExp(`\\s(?:via|h/t)\\s+(?:the\\s+)?${agency}[\\s.]*$`, "giu"),
  new RegExp(`^\\s*\\(?${agency}\\)?\\s*[-–—|]+\\s*`, "giu"),
  new RegExp(`(?<=[.,!?…”"»’')\\n])\\s?(?:${asksWhether})\\s*\\?+\\s*$`, "giu"),
  new RegExp(`^\\s*(?:${asksWhether})\\s*(?:\\?+|[:-])\\s*(?=\\S)`, "giu"),
  /^\s*https?:\/\/\S+\s+/giu,
  /^\s*(?:is\s+it\s+(?:true|right|correct)|true\s+or\s+false|fact[\s-]check)\s*(?:that\s+|:\s*)(?=\S)/giu,
];

const LETTERS = /\[(\p{L})\](?=\p{L})|\[[AaIi]\](?=\s\p{L})|(?<=\p{L})\[(\p{L}{1,4})\]/gu;
const BRACKETED = /\[(?!\s*(?:…|\.{3}|\. \. \.)\s*\])([^[\]]{1,80})\]/gu;

/** A text of more hashtags is read in one way. */
const MOST_TAGS = 20;

/**
 * The ways to read a text without a writer's edits: what stands in brackets, or has the sign of a hashtag, as words of
 * the source, and as added.
 */
export function withoutEdits(asked: string): Unedited[] {
  const frames = framesIn(asked);
  const signs = tagSigns(asked);
  if (signs.length === 0 || signs.length > MOST_TAGS) return readWithout(asked, frames);
  const isTags = ({ start, end }: Range) => /^\s*#/u.test(asked.slice(start, end));
  const plain = frames.filter((range) => !isTags(range));
  const besides = (holes: readonly Range[]) => [
    ...plain,
    ...holes.filter((hole) => !plain.some((range) => overlaps(range, hole))),
  ];
  const putIn = tagsPutIn(asked);
  const isIn = (sign: Range) => putIn.some((range) => overlaps(range, sign));
  const ways = [
    frames,
    besides(signs),
    ...(putIn.length > 0 ? [besides([...putIn, ...signs.filter((sign) => !isIn(sign))])] : []),
  ].map((holes) => holes.toSorted((a, b) => a.start - b.start));
  const different = new Map(ways.map((holes) => [JSON.stringify(holes), holes]));
  return [...different.values()].flatMap((holes) => readWithout(asked, holes));
}

function readWithout(asked: string, frames: readonly Range[]): Unedited[] {
  const letters = [...asked.matchAll(LETTERS)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
  }));
  const isTaken = sharingWith([...frames, ...letters], asked);
  const bracketed = [...asked.matchAll(BRACKETED)]
    .map(({ 0: written, index }) => ({ start: index, end: index + written.length }))
    .filter((range) => !isTaken(range))
    .filter(amidWords(asked));
  if (frames.length + letters.length + bracketed.length === 0) return [];
  const marksOf = ({ start, end }: Range) => {
    const from = asked.indexOf("[", start);
    return [
      { start: from, end: from + 1 },
      { start: end - 1, end },
    ];
  };
  const editOf = (kind: EditKind) => (range: Range) => {
    const at = {
      start: range.start + (/^\s*/.exec(asked.slice(range.start, range.end))?.[0].length ?? 0),
      end: range.end,
    };
    return { asked: asked.slice(at.start, at.end).trimEnd(), source: "", kind, at };
  };
  const edits = [
    ...frames.map(editOf("frame")),
    ...letters.map((range) => editOf(/^\[\p{L}\]/u.test(asked.slice(range.start)) ? "capital" : "bracket")(range)),
    ...bracketed.map(editOf("bracket")),
  ].toSorted((a, b) => a.at.start - b.at.start);
  const joints = frames.flatMap((range) =>
    asked.slice(range.start, range.end) === "#" ? tagJoints(asked, range) : [],
  );
  const unmarked = [...frames, ...joints, ...letters.flatMap(marksOf)];
  const kept = without(asked, [...unmarked, ...bracketed.flatMap(marksOf)]);
  const ways = [{ ...kept, edits, turning: [] }];
  if (bracketed.length === 0) return ways;
  const holes = bracketed.map(({ start, end }) => ({ start: asked[start - 1] === " " ? start - 1 : start, end }));
  const removed = without(asked, [...unmarked, ...holes]);
  const turning = bracketed.flatMap((range) => turningAt(asked, editOf("bracket")(range)));
  return [...ways, { ...removed, edits, turning }];
}

/**
 * Tells whether what stands in brackets is amid the words of a quotation, and not beside them, where it may say who
 * speaks.
 */
function amidWords(asked: string): (range: Range) => boolean {
  const quotations = findQuotations(asked, [{ start: 0, end: asked.length }]).filter(({ depth }) => depth === 0);
  if (quotations.length > 0) {
    return (range) => {
      const quotation = quotations[indexAt(quotations, range.start)];
      if (quotation !== undefined && quotation.start <= range.start && range.end <= quotation.end) return true;
      // "..., she [the keeper] said": beside the quotation, amid words of the source too.
      const [before, after] = [
        asked.slice(Math.max(0, range.start - 2), range.start),
        asked.slice(range.end, range.end + 2),
      ];
      return /[\p{L}\p{N}]\s?$/u.test(before) && /^\s?[\p{L}\p{N}]/u.test(after);
    };
  }
  const words = /[\p{L}\p{N}]/u;
  const first = asked.search(words);
  return ({ start, end }) => {
    const isLower = /^\[\p{Ll}/u.test(asked.slice(start, start + 3));
    if (!isLower && !words.test(asked.slice(end, end + LONGEST_GAP))) return false;
    return first < start || /^\[(?:\p{Ll}|(?:The|A|An|His|Her|Their|Its)\s)/u.test(asked.slice(start, start + 8));
  };
}

/** So near after a bracket its quotation goes on. UTF-16 units. */
const LONGEST_GAP = 12;

/** So often is looked what stands before and behind the frames that were found; no quotation has more. By hand. */
const MOST_ROUNDS = 20;

function framesIn(asked: string): Range[] {
  const frames = new Set<Range>();
  const frameAt = new Array<Range | null>(asked.length).fill(null);
  const take = (range: Range): boolean => {
    const before = new Set(frameAt.slice(range.start, range.end).filter((one) => one !== null));
    if ([...before].some(({ start, end }) => start < range.start || range.end < end)) return false;
    for (const inside of before) frames.delete(inside);
    frames.add(range);
    frameAt.fill(range, range.start, range.end);
    return true;
  };
  let [from, to] = [0, asked.length];
  for (let round = 0, again = true; again && round < MOST_ROUNDS; round++) {
    again = false;
    for (const pattern of FRAMES) {
      const base = from;
      const left = asked.slice(from, to);
      // Most texts have none, which is found out in less time than `matchAll` takes to begin.
      if (left.search(pattern) < 0) continue;
      const taken = [...left.matchAll(pattern)]
        .filter(({ 0: written }) => written !== "")
        .map(({ 0: { length }, index }) => ({ start: base + index, end: base + index + length }))
        .filter(take);
      for (const { start, end } of taken) if (start === from && end < to) [from, again] = [end, true];
      for (const { start, end } of taken.toReversed()) if (end === to && start > from) [to, again] = [start, true];
    }
  }
  const found = [...frames];
  // "Is it true that ...?": the question is not the source's.
  const isQuestion = found.some(({ start, end }) => /^\s*(?:is\s+it|true\s+or)\s/iu.test(asked.slice(start, end)));
  const mark = isQuestion ? asked.trimEnd().length - 1 : -1;
  if (mark >= 0 && asked[mark] === "?" && !found.some(({ end }) => end > mark))
    found.push({ start: mark, end: mark + 1 });
  const isTurning = ({ start, end }: Range) => {
    const written = asked.slice(start, end).trim();
    const [before, after] = [asked.slice(Math.max(0, start - LONGEST_GAP), start), asked.slice(end, end + LONGEST_GAP)];
    const isAmid = /\p{L}[\s,]*$/u.test(before) && /^[\s,]*\p{L}/u.test(after);
    if (!written.startsWith("#")) return isAmid && SAYS_NO.test(written);
    return isAwaited(asked, start) || written.split(/\s+/).some(tellsMore);
  };
  const left = found.filter((range) => !isTurning(range));
  const isFramed = sharingWith(left, asked);
  return [
    ...left,
    ...[...tagSigns(asked), ...emphasisIn(asked), ...bulletsIn(asked)].filter((sign) => !isFramed(sign)),
  ];
}

/** Tells whether a stretch of a text shares a character with one of some others, however many these are. */
function sharingWith(ranges: readonly Range[], { length }: string): (range: Range) => boolean {
  const taken = new Uint8Array(length);
  for (const { start, end } of ranges) taken.fill(1, start, end);
  return ({ start, end }) => taken.subarray(start, end).includes(1);
}

/** The signs by which a message shows words in italics: "*word*", "_word_". */
function emphasisIn(asked: string): Range[] {
  const marked = /(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])[^*_\n]{1,300}(?<=[^\s*_])\1(?![\p{L}\p{N}*_])/gu;
  return [...asked.matchAll(marked)].flatMap(({ 0: words, index }) => [
    { start: index, end: index + 1 },
    { start: index + words.length - 1, end: index + words.length },
  ]);
}

/** A last line of no more words, behind a dash, may be whose words they are. */
const FEWEST_LISTED = 5;

/** The signs before the lines of a list; who begins none with its first line has none. */
function bulletsIn(asked: string): Range[] {
  if (!/^\s*[-*•–][^\S\n]+\S/u.test(asked)) return [];
  return [...asked.matchAll(/(?<=^|\n)[^\S\n]*[-*•–][^\S\n]+(?=([^\n]+))/gu)]
    .filter(({ 1: line = "", index, 0: sign }) => {
      const isLast = asked.slice(index + sign.length + line.length).trim() === "";
      return !isLast || !/[-–]/.test(sign) || line.trim().split(/\s+/u).length > FEWEST_LISTED;
    })
    .map(({ index, 0: sign }) => ({ start: index, end: index + sign.length }));
}

/** A text without some stretches, and with a blank where one is empty; and the way back. */
function without(asked: string, holes: readonly Range[]): Pick<Unedited, "text" | "toAsked"> {
  const pieces: { at: number; start: number; end: number }[] = [];
  let [text, from] = ["", 0];
  for (const { start, end } of [
    ...holes.toSorted((a, b) => a.start - b.start),
    { start: asked.length, end: asked.length },
  ]) {
    if (start > from) {
      pieces.push({ at: text.length, start: from, end: start });
      text += asked.slice(from, start);
    }
    if (start === end && start < asked.length) text += " ";
    from = Math.max(from, end);
  }
  const back = (offset: number, isEnd: boolean) => {
    const piece = pieces.findLast(({ at }) => (isEnd ? at < offset : at <= offset)) ?? pieces[0];
    return piece ? Math.min(piece.end, piece.start + offset - piece.at) : 0;
  };
  const toAsked = ({ start, end }: Range) => {
    const first = back(start, start === end && start > 0);
    return { start: first, end: Math.max(first, back(end, true)) };
  };
  return { text, toAsked };
}

/**
 * What stands in brackets and is no clarification: it turns or counts what the sentence says, or tells of no pronoun
 * beside it. A pronoun that it stands for in the source is found when both are compared (`settled`).
 */
function turningAt(asked: string, { at }: Edit): Difference[] {
  const words = asked.slice(at.start + 1, at.end - 1);
  const before = /([\p{L}’']+)\s*$/u.exec(asked.slice(Math.max(0, at.start - 20), at.start))?.[1] ?? "";
  const { text } = normalise(words);
  const tokens = tokensOf(text, { start: 0, end: text.length });
  const kind: DifferenceKind | null = tokens.some((token) => turns(token.text, "en"))
    ? "negation"
    : tokens.some((token) => isNumber(token.text))
      ? "number"
      : hedging(tokens).size > 0
        ? "hedge"
        : REFERRING.test(before.toLowerCase())
          ? null
          : "wording";
  return kind ? [{ asked: asked.slice(at.start, at.end), source: "", kind, at }] : [];
}

/** So many edits are told with what the source has. */
const MOST_TOLD = 40;

/**
 * The edits of a match with what the source has in their place, and the differences that are left: a pronoun for which
 * somebody's name stands in brackets is none.
 */
export function settled(
  edits: readonly Edit[],
  differences: readonly Difference[],
  quotation: Quotation | null,
  asked: AskedStretch,
): { edits: Edit[]; differences: Difference[] } {
  const suffix = quotation?.suffix ?? "";
  // Of a text of hashtags it is not told for what each of them stands.
  const exact = edits.length > MOST_TOLD ? "" : (quotation?.exact ?? "");
  const isWord = (edit: Edit) => standsForWord(edit, suffix, asked);
  const instead = edits.filter(isWord).map(({ asked, at }) => ({ asked, source: "", kind: "wording" as const, at }));
  const left = [...differences, ...instead];
  const told = edits
    .filter((edit) => !isWord(edit))
    .map((edit): Edit => {
      if (edit.kind === "frame" && edit.asked === "#") return ofTag(edit, left, exact, asked.text);
      if (edit.kind === "capital") return capitalOf(edit, quotation?.exact ?? "", asked);
      if (edit.kind !== "bracket") return edit;
      const index = left.findIndex(
        ({ asked, source, kind, at }) =>
          kind === "wording" && asked === "" && REFERRING.test(source.toLowerCase()) && isBeside(at, edit.at),
      );
      if (index < 0) return { ...edit, source: pronounBeyond(edit, quotation, asked) };
      const [{ source }] = left.splice(index, 1) as [Difference];
      return { ...edit, source };
    });
  return { edits: told, differences: left };
}

/** Where in an asked text the words stand that were found. */
type AskedStretch = Range & { text: string };

/** The pronoun right before or after the words of the source for which a bracket at their edge stands, or "". */
function pronounBeyond({ at }: Edit, quotation: Quotation | null, asked: AskedStretch): string {
  const [before] = /[\p{L}’']+(?=\s*$)/u.exec(quotation?.prefix ?? "") ?? [""];
  const [after] = /(?<=^\s*)[\p{L}’']+/u.exec(quotation?.suffix ?? "") ?? [""];
  const isEmpty = (from: number, to: number) => !/[\p{L}\p{N}]/u.test(asked.text.slice(from, to));
  const beyond = isEmpty(asked.start, at.start) ? before : isEmpty(at.end, asked.end) ? after : "";
  return REFERRING.test(beyond.toLowerCase()) ? beyond : "";
}

function isBeside(a: Range, b: Range): boolean {
  return a.start <= b.end + 1 && b.start <= a.end + 1;
}

/**
 * The letter that the source has for one in brackets, in the same word and, of several that are the same, in the one at
 * its place; a letter in the same case is only in brackets.
 */
function capitalOf(edit: Edit, exact: string, asked: AskedStretch): Edit {
  const letter = edit.asked.charAt(1);
  const rest = /^\p{L}*/u.exec(asked.text.slice(edit.at.end))?.[0] ?? "";
  const before = asked.text.slice(asked.start, edit.at.start).replace(/[[\]]/g, "");
  const word = (letter + rest).toLowerCase();
  const occurrences = (text: string) => (text.match(/\p{L}+/gu) ?? []).filter((one) => one.toLowerCase() === word);
  const there = occurrences(exact);
  const source = (there[occurrences(before).length] ?? there.at(-1))?.charAt(0) ?? letter;
  return source === letter ? { ...edit, kind: "bracket", source } : { ...edit, source };
}

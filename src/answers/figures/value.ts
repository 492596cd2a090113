import { isDeepStrictEqual } from "node:util";
import type { Figure } from "../../counts/figure.ts";
import type { Document, Passage } from "../../documents/document.ts";
import { LIMITS } from "../../lexicon/comparing.ts";
import { OPEN_END } from "../../lexicon/counting.ts";
import type { Library } from "../../search/library.ts";
import { indexAt, type Range, rangeLength } from "../../text/ranges.ts";
import { oneLine } from "../../text/visible.ts";
import { type Quotation, quotationOf } from "../quotation.ts";
import { type Item, SHORT } from "./item.ts";

/**
 * A number as one document states it. `number` is where it stands, `short` the number with the source's words beside
 * it, `excerpt` what is to be quoted of it; UTF-16 offsets into the document's text.
 */
export type FigureValue = {
  document: string;
  value: number;
  unit: string | null;
  number: Range;
  short: Range & { exact: string };
  /** Whether `short` leaves out words of its sentence before it, or after it. */
  cut: { before: boolean; after: boolean };
  /** The number and its noun as they are written, where they stand together; else the number. */
  written: string;
  /**
   * One piece of the source that has the number, its noun and those key words, where that is short; else null. As one
   * line.
   */
  clause: string | null;
  /** The source's key words for what is said of those that are counted: "taken prisoner", "hostage". */
  said: readonly string[];
  /** Who gives the number; null where that is not established. */
  speaker: string | null;
  /** Whom the source names beside the number as giving it, in its words; null where it names nobody. */
  account: string | null;
  excerpt: Range;
};

export function stated(item: Item): FigureValue {
  const { document, figure } = item;
  const short = shortOf(document, item);
  return {
    document: document.id,
    value: figure.value,
    unit: figure.noun,
    number: { start: figure.start, end: figure.end },
    short: { ...short, exact: document.text.slice(short.start, short.end) },
    cut: {
      before: /[\p{L}\p{N}]/u.test(document.text.slice(figure.sentence.start, short.start)),
      after: /[\p{L}\p{N}]/u.test(document.text.slice(short.end, figure.sentence.end)),
    },
    written: writtenOf(document, figure),
    clause: clauseOf(document, figure),
    said: figure.cues.map(oneLine),
    speaker: item.speaker,
    account: figure.account && document.text.slice(figure.account.start, figure.account.end),
    excerpt: { start: nounSentence(item, passageAt(document, figure.sentence)).start, end: figure.sentence.end },
  };
}

/** An excerpt begins with an earlier sentence where only that says what is counted, up to this length. UTF-16 units. */
const LONGEST_WITH_NOUN = 420;

/** A longer piece of a source has no place beside others. UTF-16 units. */
const LONGEST_CLAUSE = 64;

function writtenOf({ text }: Document, figure: Figure): string {
  const { start, end } = writtenAt(figure);
  return oneLine(text.slice(start, end));
}

/** The number with "about" and the like before it, and with its noun where that stands beside it. */
function writtenAt({ start, end, unit, before }: Figure): Range {
  const from = before.end < start && start - before.end < 30 ? before.end : start;
  const isTogether = unit !== null && unit.start < end + 30 && unit.end > start - 3;
  return isTogether ? { start: Math.min(from, unit.start), end: Math.max(end, unit.end) } : { start: from, end };
}

/** The clause that states a figure from its key words on, or to their end; nothing that limits it is left out. */
function clauseOf({ text, phrases, form }: Document, figure: Figure): string | null {
  const { sentence, cues, unit } = figure;
  if (cues.length === 0 || (unit === null && figure.noun !== null)) return null;
  const written = writtenAt(figure);
  const clause = { ...written };
  for (const cue of cues) {
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(cue)}(?![\\p{L}\\p{N}])`, "gu");
    const after = text.slice(written.end, sentence.end).search(whole);
    const before = [...text.slice(sentence.start, written.start).matchAll(whole)].at(-1);
    if (after >= 0) clause.end = Math.max(clause.end, written.end + after + cue.length);
    else if (before) clause.start = Math.min(clause.start, sentence.start + before.index);
  }
  const rest = text.slice(clause.end, sentence.end);
  const [toEnd = ""] = rest.split(CLAUSE_ENDS, 1);
  const isWhole = rangeLength(clause) + toEnd.length <= LONGEST_CLAUSE;
  const end = clause.end + (isWhole ? toEnd.trimEnd().length : 0);
  const [lead, tail] = [
    text.slice(sentence.start, clause.start).split(CLAUSE_ENDS).at(-1) ?? "",
    toEnd.slice(isWhole ? toEnd.length : 0),
  ];
  if (LIMITS.test(lead) || LIMITS.test(tail)) return null;
  if (unit !== null && (unit.start < clause.start || unit.end > end)) return null;
  const isSource = form === "full" || phrases.some((one) => one.start <= clause.start && end <= one.end);
  if (!isSource || end - clause.start > LONGEST_CLAUSE) return null;
  return oneLine(text.slice(clause.start, end)).replace(OPEN_END, "");
}

/** What ends a clause. */
const CLAUSE_ENDS = /[,;:—–.!?()“”"«»]|\s(?:and|while|but|because|although)\s/u;

/** The excerpt that states a figure. Whose words it is, is decided where the number stands. */
export function quoteFigure({ corpus }: Library, { document: id, number, excerpt }: FigureValue): Quotation {
  const document = corpus.documents.find((candidate) => candidate.id === id) as Document;
  const quotation = quotationOf(corpus, { document, passage: passageAt(document, excerpt) }, excerpt, 0);
  const { attribution, speaker, speakerElsewhere, detected } = quotationOf(
    corpus,
    { document, passage: passageAt(document, number) },
    number,
    0,
  );
  const isOne = quotation.voices.length === 0 && isDeepStrictEqual(attribution, quotation.attribution);
  return isOne
    ? quotation
    : { ...quotation, attribution, speaker, speakerElsewhere, detected, voices: [], mixed: false };
}

function passageAt({ passages }: Document, { start }: Range): Passage {
  return (passages[indexAt(passages, start)] ?? passages.at(-1)) as Passage;
}

/**
 * The sentence that says what is counted: the figure's own or, in its passage and not far, that of the figure it is
 * like.
 */
function nounSentence({ figure }: Item, passage: Passage): Range {
  if (figure.like === null || figure.unit !== null) return figure.sentence;
  const like = figure.like;
  const isNear = like.sentence.start >= passage.start && like.sentence.end <= passage.end;
  const whole = { start: like.sentence.start, end: figure.sentence.end };
  return isNear && like.start < figure.start && rangeLength(whole) <= LONGEST_WITH_NOUN
    ? like.sentence
    : figure.sentence;
}

/** "12 of | 20 seats", "all but 3 of the | 80 houses": what is said is said of the part, so a short form has it too. */
const OF = "(?:out )?of (?:(?:the|all|its|their|our|his|her|these|those) )?";
const PART_OF = new RegExp(`(?:\\p{L}+ (?:but|than|least) |\\p{L}+ )?[\\p{L}\\p{N}.,-]+ ${OF}$`, "iu");

function withPart(text: string, { sentence }: Figure, start: number): number {
  const [part = ""] = PART_OF.exec(text.slice(sentence.start, start).replace(/\s/g, " ")) ?? [];
  return start - part.length;
}

/** The number with the words that belong to it, cut between words where they are many. */
function shortOf({ text, phrases, form }: Document, { figure }: Item): Range {
  const unitEnd = Math.max(figure.end, figure.unit && figure.unit.start > figure.start ? figure.unit.end : figure.end);
  const isAround = figure.before.end <= figure.start && figure.after.start >= figure.end;
  const before = isAround ? figure.before : { start: figure.start, end: figure.start };
  const lead = text.slice(Math.max(before.start, figure.start - SHORT.before), figure.start);
  // It begins after a mark or conjunction, or else with the words that go with the number.
  const isCut = before.start < figure.start - SHORT.before;
  const opening = isCut ? lead.replace(/^[\s\S]*?(?=[,;:—–]|\s(?:and|while|but)\s)|^\S*\s+/u, "") : lead;
  const start = figure.start - opening.replace(/^(?:[\s,;:—–.()“"«]+|(?:and|while|but)(?=\s))+/u, "").length;
  const after =
    isAround && figure.after.end > unitEnd
      ? text.slice(unitEnd, Math.min(figure.after.end, unitEnd + SHORT.after + 1))
      : "";
  const whole = unitEnd + after.length >= figure.after.end ? after : after.replace(/\s+\S*$/u, "");
  const all = figure.partOf;
  // "112 of the 250 seats"
  const ofAll = all && all.start > figure.end && all.start - figure.end < 30 ? (all.unit?.end ?? all.end) : 0;
  const end = Math.max(ofAll, unitEnd + whole.replace(/[\s,;:—–.(”"]+$/u, "").length);
  const like = figure.like;
  // "40 boats came back early, while 90 came late": without its beginning it would not say what is counted.
  const from =
    like && figure.start - like.start < SHORT.before + 20 && like.sentence === figure.sentence ? like.start : start;
  const range = { start: withPart(text, figure, Math.min(start, from, figure.unit?.start ?? start)), end };
  if (form === "full") return range;
  const phrase = phrases.find((one) => one.start <= figure.start && figure.end <= one.end) ?? range;
  return { start: Math.max(range.start, phrase.start), end: Math.min(range.end, phrase.end) };
}

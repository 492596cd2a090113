import { isDeepStrictEqual } from "node:util";
import type { Figure } from "../../counts/figure.ts";
import type { Document, Passage } from "../../documents/document.ts";
import { LIMITS } from "../../lexicon/comparing.ts";
import { OPEN_END } from "../../lexicon/counting.ts";
import type { Library } from "../../search/library.ts";
import { indexAt, type Range, rangeLength } from "../../text/ranges.ts";
import { oneLine } from "../../text/visible.ts";
import { type Quotation, quotationOf } from "../quotation.ts";
import type { Item } from "./item.ts";
import { isLimitedBeyond, shortOf } from "./shown.ts";

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
  /** The number and its noun as they are written, where they stand together (`hasNoun`); else the number. */
  written: string;
  hasNoun: boolean;
  /**
   * One piece of the source that has the number, its noun and those key words, where that is short; else null. As one
   * line.
   */
  clause: string | null;
  /** Whether words outside that piece deny or doubt it, so that neither it nor the number is to be shown alone. */
  isLimited: boolean;
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
  const short = shortOf(document, figure);
  const isLimited = isLimitedBeyond(document.text, figure);
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
    hasNoun: isTogether(figure),
    clause: isLimited ? null : clauseOf(document, figure),
    isLimited,
    said: figure.cues.map(oneLine),
    speaker: item.speaker,
    account: figure.account && document.text.slice(figure.account.start, figure.account.end),
    excerpt: {
      start: nounSentence(item, passageAt(document, figure.sentence)).start,
      end: figure.takenBackIn?.end ?? figure.sentence.end,
    },
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
function writtenAt(figure: Figure): Range {
  const { start, end, unit, before } = figure;
  const from = before.end < start && start - before.end < 30 ? before.end : start;
  if (unit === null || !isTogether(figure)) return { start: from, end };
  return { start: Math.min(from, unit.start), end: Math.max(end, unit.end) };
}

function isTogether({ start, end, unit }: Figure): boolean {
  return unit !== null && unit.start < end + 30 && unit.end > start - 3;
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

/**
 * The excerpt that states a figure. Whose words it is, is decided where the number stands, and they are nobody's where
 * nobody gives it.
 */
export function quoteFigure({ corpus, documents }: Library, value: FigureValue): Quotation {
  const { number, excerpt } = value;
  const document = documents.get(value.document) as Document;
  const quotation = quotationOf(corpus, { document, passage: passageAt(document, excerpt) }, excerpt, 0);
  const { attribution, speaker, speakerElsewhere, detected } = quotationOf(
    corpus,
    { document, passage: passageAt(document, number) },
    number,
    0,
  );
  if (value.speaker === null && attribution.speaker !== null) {
    const open = { voice: null, chain: attribution.chain, speaker: null };
    return {
      ...quotation,
      attribution: open,
      speaker: null,
      speakerElsewhere: false,
      detected: false,
      voices: [],
      mixed: false,
    };
  }
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

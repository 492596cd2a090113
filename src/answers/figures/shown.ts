import type { Figure } from "../../counts/figure.ts";
import type { Document } from "../../documents/document.ts";
import { LIMITS, LIMITS_FAR } from "../../lexicon/comparing.ts";
import { COUNTING } from "../../lexicon/predicates.ts";
import { VERB_OF_SAYING } from "../../lexicon/speech.ts";
import { type Range, rangeLength } from "../../text/ranges.ts";
import { SHORT } from "./item.ts";

/** "12 of | 20 seats", "all but 3 of the | 80 houses": what is said is said of the part, so a short form has it too. */
const OF = "(?:out )?of (?:(?:the|all|its|their|our|his|her|these|those) )?";
const PART_OF = new RegExp(`(?:\\p{L}+ (?:but|than|least) |\\p{L}+ )?[\\p{L}\\p{N}.,-]+ ${OF}$`, "iu");

function withPart(text: string, { sentence }: Figure, start: number): number {
  const [part = ""] = PART_OF.exec(text.slice(sentence.start, start).replace(/\s/g, " ")) ?? [];
  return start - part.length;
}

/**
 * The number with the words that belong to it, cut between words where they are many, but for such as limit it: what is
 * denied, doubted or somebody's count is shown with that.
 */
export function shortOf({ text, phrases, form }: Document, figure: Figure): Range {
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
  // "voted 61-38"
  const score = /^[-–]\d[\d,]*(?!\p{L})/u.exec(text.slice(figure.end, figure.end + 12))?.[0].length ?? 0;
  const end = Math.max(ofAll, figure.end + score, unitEnd + whole.replace(/[\s,;:—–.(”"]+$/u, "").length);
  const like = figure.like;
  // "40 boats came back early, while 90 came late": without its beginning it would not say what is counted.
  const from =
    like && figure.start - like.start < SHORT.before + 20 && like.sentence === figure.sentence ? like.start : start;
  const bare = { start: withPart(text, figure, Math.min(start, from, figure.unit?.start ?? start)), end };
  const range = withLimits(text, figure, bare);
  if (form === "full") return range;
  const phrase = phrases.find((one) => one.start <= figure.start && figure.end <= one.end) ?? range;
  return { start: Math.max(range.start, phrase.start), end: Math.min(range.end, phrase.end) };
}

/** No more than this is shown of a sentence that limits its number far from it. UTF-16 units. */
const LONGEST_SHOWN = 600;

/** A piece of a text with all of its sentence that limits what it says. */
function withLimits(text: string, figure: Figure, { start, end }: Range): Range {
  const { sentence, takenBackIn } = figure;
  const isOfBefore = figure.isEarlier || figure.isTakenBack;
  const [lead, rest] = [text.slice(sentence.start, start), text.slice(end, sentence.end)];
  const whole = {
    start: isOfBefore || limits(lead) ? sentence.start + Math.max(0, lead.search(/[^\s"“”«»]/u)) : start,
    end: takenBackIn?.end ?? (isOfBefore || limits(rest) ? sentence.end : end),
  };
  if (rangeLength(whole) > LONGEST_SHOWN) return { start, end };
  return { ...whole, end: whole.start + text.slice(whole.start, whole.end).replace(/[\s,;:—–.(”"]+$/u, "").length };
}

/** Whether words beside a piece of a text deny or doubt it, or say whose it is. */
function limits(words: string): boolean {
  return LIMITS_FAR.test(words) || VERB_OF_SAYING.test(words) || COUNTING.test(words);
}

/** Whether the sentence of a figure, or the next, denies or doubts what is said of it. */
export function isLimitedBeyond(text: string, figure: Figure): boolean {
  const { sentence, start, end, isEarlier, isTakenBack } = figure;
  const around = [text.slice(sentence.start, start), text.slice(end, sentence.end)];
  return isTakenBack || isEarlier || around.some((words) => LIMITS.test(words.replace(TO, " ")));
}

/** "To" limits a verb behind it and nothing further off. */
const TO = /(?<!\p{L})to(?!\p{L})/giu;

import { anyOf, pattern } from "../lexicon/build.ts";
import { SHORT_TITLE } from "../lexicon/people.ts";
import {
  BEFORE_TEXT_OF_MANY,
  CUE_ALONE,
  LEAD,
  NO_SUBJECT_AFTER,
  NO_SUBJECT_BEFORE,
  STANDS_BEFORE_SUBJECT,
} from "../lexicon/speech.ts";
import { indexAt, type Range } from "../text/ranges.ts";
import { isWhatIsSaid } from "./judge.ts";
import type { Clause, Mention, QuotationNode, TextContext } from "./model.ts";

/** Stands for a quotation in a clause. */
export const QUOTED = "\uFFFC";

/** Where a clause stands in the text, and the quotations of its level that it holds. */
export type QuotedClause = Range & { quoted: QuotationNode[] };

/** With so many quotations a clause ends, even where one reaches on: nobody is told over so many. */
const MOST_QUOTED = 50;

/** The longest dateline before a sentence that is looked for. UTF-16 units. */
const LONGEST_LEAD = 90;

/** The sentences in a range, joined where a quotation reaches from one into another. */
export function clausesIn(
  { text, sentences }: TextContext,
  range: Range,
  nodes: readonly QuotationNode[],
): QuotedClause[] {
  const clauses: QuotedClause[] = [];
  let next = 0;
  for (let index = indexAt(sentences, range.start); index < sentences.length; index++) {
    const sentence = sentences[index] as Range;
    if (sentence.start >= range.end) break;
    const opening = text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST_LEAD));
    let start = Math.max(sentence.start + (LEAD.exec(opening)?.[0].length ?? 0), range.start);
    const end = Math.min(sentence.end, range.end);
    const last = clauses.at(-1);
    const open = last?.quoted.at(-1);
    if (last && open && last.quoted.length >= MOST_QUOTED && open.range.end < end)
      start = Math.max(start, open.range.end);
    let clause = last;
    // A turn is a clause of its own with its label before it.
    const isOver = open && open.range.end <= start;
    if (last && open && (!isOver || isCueAfter(text, open, sentence, nodes[next]))) last.end = Math.max(last.end, end);
    else {
      clause = { start, end, quoted: [] };
      clauses.push(clause);
    }
    while ((nodes[next]?.range.start ?? Infinity) < end) {
      const node = nodes[next++] as QuotationNode;
      if (node.range.end > start) clause?.quoted.push(node);
    }
  }
  for (const clause of clauses)
    clause.end = Math.max(clause.end, Math.min(clause.quoted.at(-1)?.range.end ?? 0, range.end));
  return clauses;
}

/** “It is not!” Ben replied: the cue after a quotation that ends as a sentence was taken for a sentence of its own. */
function isCueAfter(
  text: string,
  { range, turn }: QuotationNode,
  sentence: Range,
  next: QuotationNode | undefined,
): boolean {
  if (turn || range.end > sentence.start || /[^ ]/.test(text.slice(range.end, sentence.start))) return false;
  // “One.” She said: “Two.” leads to the next one.
  if (next && next.range.start < sentence.end) return false;
  const { start, end } = sentence;
  return end - start <= 200 && CUE_ALONE.test(text.slice(start, end));
}

/** The words of a clause around its quotations, with who is named in them. */
export function clauseOf({ text, mentions }: TextContext, { start, end, quoted }: QuotedClause): Clause {
  const clause: Clause = { words: "", pieces: [], quotations: [], mentions: [] };
  const take = (from: number, to: number) => {
    if (from >= to) return;
    const at = clause.words.length;
    clause.pieces.push({ start: from, end: to, at });
    for (const mention of mentions({ start: from, end: to }))
      clause.mentions.push({ ...mention, start: mention.start - from + at, end: mention.end - from + at });
    clause.words += text.slice(from, to);
  };
  let from = start;
  for (const { range: quotation } of quoted) {
    take(from, quotation.start);
    clause.quotations.push({ at: clause.words.length, quotation });
    clause.words += QUOTED;
    from = quotation.end;
  }
  take(from, end);
  return clause;
}

const ENDS_IN_TITLE = pattern("u")`(?<=\s)(?:${SHORT_TITLE}\.?|President|Minister|Captain|Judge)\s+$`;
const TELLS_WHOM = /(?<!\p{L})(?:told|asked|warned|urged|reminded|informed|called)\s+(?:the\s+)?$/u;

const DONE_BY_PRONOUN = pattern("iu")`
  (?:^|\s)${anyOf("it he she they we I nothing nobody something")} (?!${anyOf("and or is was")}\s)\p{Ll}+ (?:the )?$`;

/** Of "Helm University's Ada Holm" who is of the body named before. */
function ofBody({ words, mentions }: Clause, { by, end, entities }: Mention): Mention | undefined {
  const isBody = by === "name" && entities.every(({ is, gender }) => is !== "person" && gender === null);
  const next = mentions.find(({ start }) => start > end);
  const isNext = isBody && next?.by === "name" && /^['’]s? $/u.test(words.slice(end, next.start));
  return isNext && next.entities[0]?.gender ? next : undefined;
}

/** "Even before Holm had left,": a clause before the sentence's own. */
const OPENING_CLAUSE = pattern("iu")`
  ^\s*(?:${anyOf("even just only right soon shortly long minutes hours days")} )?
  ${anyOf("after when while as before since if although though because until once")}\s[^,]*$`;

/** "He ", "Asked about the lock, she ", "Then he ", as the subject of a sentence. */
const MAIN_PRONOUN = pattern("u")`
  (?:^|[.!?]\s)\s*
  (?:(?:${anyOf("But And Yet So Then Still Now Later Once Again Instead Today Meanwhile")}|
  ${anyOf("Later That")} (?:that |same )?${anyOf("day night evening week morning afternoon month year")}|
  \p{Lu}[^.,;:“”\uFFFC]{1,100}(?:, \p{Lu}[^.,;:“”\uFFFC]{1,30})?(?=,)),? )?
  ((?:[Hh]e|[Ss]he)) (?=[^.!?]*$)`;

/** The "he" or "she" that is the subject of the last of some words that begin a sentence, with its offsets there. */
export function mainPronoun(words: string): (Range & { word: string }) | null {
  const match = MAIN_PRONOUN.exec(words);
  if (!match) return null;
  const end = match.index + match[0].trimEnd().length;
  const word = match[1] as string;
  return { word: word.toLowerCase(), start: end - word.length, end };
}

/** "Here in ", "Alongside " */
const STANDS_BEFORE_PLACE = pattern("u")`
  ^\s*(?:${anyOf("Here Back Out Down Up Over Elsewhere Later Earlier Even Only Also But And Still Again")},? )?
  ${anyOf(`In On At From Near Outside Across Throughout Alongside Beside Behind Beyond in on at from near outside across
  throughout alongside`)} $`;

/** The first who is named in a clause, if as its subject. */
export function mainSubject(clause: Clause, subjects: readonly Mention[] = clause.mentions): Mention | null {
  // "In Helm, where it rained, the pilot slept": the place is no subject.
  const foremost = clause.mentions.find(
    (mention) =>
      (subjects.includes(mention) || ofBody(clause, mention)) &&
      !STANDS_BEFORE_PLACE.test(clause.words.slice(0, mention.start)) &&
      !isWhatIsSaid(clause.words, mention),
  );
  if (!foremost) return null;
  const first = ofBody(clause, foremost) ?? foremost;
  const before = clause.words.slice(0, foremost.start).replace(ENDS_IN_TITLE, "");
  if (OPENING_CLAUSE.test(before)) return null;
  // "The source told the port", "And it cost Ada Holm": to whom it was told or done.
  if (TELLS_WHOM.test(before) || DONE_BY_PRONOUN.test(before)) return null;
  const isFirst = /^\s*(?:\p{L}+[.,]?\s+){0,3}$/u.test(before) || STANDS_BEFORE_SUBJECT.test(before);
  return isFirst &&
    !NO_SUBJECT_AFTER.test(before) &&
    !(first.by === "name" && BEFORE_TEXT_OF_MANY.test(clause.words.slice(first.end, first.end + 40))) &&
    !NO_SUBJECT_BEFORE.test(clause.words.slice(first.end, first.end + 40))
    ? first
    : null;
}

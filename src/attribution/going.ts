import { BEGINS_IN_ACT, BEGINS_IN_CUE, DISOWNS, VERB_OF_SAYING } from "../lexicon/speech.ts";
import type { Range } from "../text/ranges.ts";
import { isHeadingInMarks } from "./forms.ts";
import { beginsWithOther, isAsked, leadsToWordsOfOthers, namesInside, speaksOf } from "./judge.ts";
import type { Entity, PreviousClause, QuotedPlace } from "./model.ts";
import { isSurelySomebody, mayBePerson } from "./people/entities.ts";

// Who goes on speaking after a sentence, with no cue beside the quotation.

/** "“I slept,” Holm said. “Who was it?” Vik kept at it.": what somebody does after a question is done by who asks. */
function isActOfOther(text: string, { start, end }: Range, going: Entity | null): boolean {
  const [, who] = (/[?!…][”’"']*$/.test(text.slice(start, end)) && BEGINS_IN_ACT.exec(text.slice(end, end + 60))) || [];
  return who !== undefined && !going?.name.split(/\s+/).includes(who.split(/\s+/).at(-1) as string);
}

function isAfterQuestion(text: string, { clause: { pieces, quotations } }: PreviousClause): boolean {
  const start = pieces[0]?.start ?? 0;
  return quotations.length === 0 && /\?[”’"']\s?$/.test(text.slice(Math.max(0, start - 3), start));
}

/**
 * Who goes on speaking in a quotation that is a sentence by itself, from the clause before it; null: it can't be told.
 * `inner`: the words in its marks, `after`: those behind it in its clause.
 */
export function goesOn(
  { context: { text, isDialogue }, node, depth, after, inner }: QuotedPlace & { inner: string; after: string },
  before: PreviousClause,
): Entity | null {
  // A comma at its end leads to a cue that was not understood.
  if (/,[”’"'»)\]]*$/.test(inner.trim())) return null;
  // "‘Sail.’: the town spends a million": a heading, as are few words in single marks on a line of their own.
  if (/^\s*:/.test(after) || isHeadingInMarks(text, node.range)) return null;
  if (VERB_OF_SAYING.test(after) || DISOWNS.test(text.slice(node.range.end, node.range.end + 40))) return null;
  // "“Who is it?” Rask recalls thinking.": a cue of somebody that no other reader took.
  if (/[?!…]\s*$/.test(inner) && BEGINS_IN_CUE.test(text.slice(node.range.end, node.range.end + 80))) return null;
  const end = Math.max(before.clause.pieces.at(-1)?.end ?? 0, before.clause.quotations.at(-1)?.quotation.end ?? 0);
  // "Harbour master Holm? “Late.”": what somebody says of him.
  if (/\?\s*$/.test(before.clause.words)) return null;
  // "The police say that Rask called it off. “If Rask thinks so, ...”": somebody else says it of him.
  const going = before.speaker ?? before.subject;
  if (isActOfOther(text, node.range, going)) return null;
  // "“Who was it?” Vik kept at it. “I do not know.”": of the one who was asked.
  if (before.speaker === undefined && isAfterQuestion(text, before)) return null;
  if (going && mayBePerson(going) && namesInside(inner, going)) return null;
  if (isAsked(before, inner)) return null;
  if (before.announces && before.isDenied) return null;
  if (before.announces) return leadsToWordsOfOthers(before.clause.words) ? null : going;
  const isNewParagraph = /[\n\r]/.test(text.slice(end, node.range.start));
  // "The show opened on Monday. “It is late.”": what the sentence before is about need not speak.
  if (before.speaker === undefined && (depth > 0 || !isSurelySomebody(before.subject))) return null;
  const isSpokenOf = before.speaker === undefined && before.subject !== null && speaksOf(inner, before.subject);
  if (isSpokenOf) return null;
  if (!isNewParagraph) return before.speaker === undefined ? before.subject : before.speaker;
  if (isDialogue) return null;
  // "“I was tired,” he said.\n\n“His conduct is bad.”": what begins with "he" of a man may be somebody else's.
  if (before.speaker && beginsWithOther(inner, before.speaker)) return null;
  // In a paragraph of its own it goes on with whoever was the last to speak in the one before.
  if (before.speaker !== undefined) return before.speaker;
  return before.subject && mayBePerson(before.subject) && before.isAlone ? before.subject : null;
}

import {
  DISOWNS,
  LEADS_TO_QUOTATION,
  LEADS_TO_WORD,
  NO_SUBJECT_AFTER,
  NOUN_OF_SAYING,
  STANDS_BEFORE_CUE,
  VERB_OF_SAYING,
} from "../lexicon/speech.ts";
import { type Clause, mainSubject } from "./clause.ts";
import { type Before, type Discourse, nobodyYet } from "./discourse.ts";
import type { Node, Reading } from "./model.ts";
import { type Mention, mayBePerson, type Party } from "./people/parties.ts";
import type { Saying } from "./sayings.ts";

/**
 * Who speaks in a quotation; undefined where it is no speech of its own but a name, a title, a word in doubt. Null
 * where it is speech and nothing tells whose.
 */
export function speakerOf(
  reading: Reading,
  clause: Clause,
  index: number,
  node: Node,
  sayings: readonly Saying[],
  speakers: readonly (Party | null)[],
  before: Before | null,
  discourse: Discourse,
  depth: number,
): Party | null | undefined {
  const { words, quotations } = clause;
  const inner = reading.text.slice(node.range.start + 1, node.range.end - (node.range.closed ? 1 : 0));
  const at = (quotations[index] as Clause["quotations"][number]).at;
  const from = (quotations[index - 1]?.at ?? -1) + 1;
  const to = quotations[index + 1]?.at ?? words.length;
  const [ahead, after] = [words.slice(from, at), words.slice(at + 1, to)];
  const isWhole = isSpeech(inner, ahead, after);
  const hasTitleForm = isName(inner);
  if (hasTitleForm && !/:\s*$/.test(ahead) && !/^\s*,?\s*(?:said|says)/.test(after)) return undefined;

  const signed = signatureOf(reading, node);
  if (signed !== undefined) return signed;
  const inAhead = sayings.filter(({ start, end }) => start >= from && end <= at);
  const following = sayings.find(
    (saying) =>
      Math.min(saying.start, saying.subject?.start ?? saying.start) > at &&
      saying.end <= to &&
      STANDS_BEFORE_CUE.test(words.slice(at + 1, Math.min(saying.start, saying.subject?.start ?? saying.start))),
  );
  const leads = LEADS_TO_QUOTATION.test(ahead);
  const last = inAhead.findLast(({ speaker }) => speaker) ?? inAhead.at(-1);
  const isAnnounced = /:\s*$/.test(ahead);
  if (isAnnounced && last) return last.speaker;
  const isMidSentence = following && ahead.trim() !== "" && inAhead.length > 0 && !/[.!?,…]$/.test(inner.trim());
  if (following && !isMidSentence && (following.speaker || isWhole || /[,.!?…]\s*$/.test(inner)))
    return following.speaker;

  const unusual = unusualCue(clause, at, to, inner);
  if (unusual) return reading.reader.resolve(unusual, discourse);

  if (NOUN_OF_SAYING.test(ahead) && leads) {
    const named = clause.mentions.findLast(
      (mention) => mention.start >= from && mention.end <= at && mention.by === "name",
    );
    if (named) return reading.reader.resolve(named, discourse);
  }
  // One or two words are in doubt rather than somebody's, but right after the verb.
  const isFragment = !isWhole && inner.trim().split(/\s+/).length <= 2;
  if (isFragment && !LEADS_TO_WORD.test(ahead)) return undefined;
  if (last && leads) return last.speaker;
  if (isAnnounced) {
    // Any verb will do before a colon: "Holm thanked the crew: “...”".
    const subject = mainSubject(clause);
    const owner =
      subject && subject.start >= from && subject.end <= at ? reading.reader.resolve(subject, discourse) : null;
    if (owner && !owner.isMedia) return owner;
    return isWhole ? null : undefined;
  }
  // Within one sentence several quotations are the same person's, unless another cue says otherwise.
  if (last) return last.speaker ?? undefined;
  if (speakers.length > 0 && ahead.trim() !== "" && !/[.!?]\s/.test(ahead)) return speakers.at(-1);
  const main = sayings.find(({ speaker, kind, isRelative }) => speaker && kind !== "impersonal" && !isRelative);
  if (main && !isWhole) return main.speaker;
  if (!isWhole || index > 0 || ahead.trim() !== "") return isWhole && depth === 0 ? null : undefined;

  const going = before && goesOn(reading, before, node, after);
  if (going) return going;
  return depth === 0 ? null : undefined;
}

/**
 * “We came,” sighs Ada Holm. “We came,” Ada Holm sighed: after words that end as speech does, any verb between them and
 * a name makes a cue.
 */
function unusualCue({ words, mentions }: Clause, at: number, to: number, inner: string): Mention | null {
  const named = mentions.find(
    ({ by, parties, start, end }) =>
      (by === "name" || (by === "role" && parties.length === 1)) && start > at && end <= to,
  );
  if (!named || !(/[,!?…]\s*$/.test(inner) || /^\s*,/.test(words.slice(at + 1)))) return null;
  const before = words.slice(at + 1, named.start);
  const isInverted =
    /^\s*,?\s*(?!(?:and|but|or|as|by|with|from|to|of|in|for|which|who|like|is|was|were|the|an?)\s)\p{Ll}+(?:\s+(?:up|out|on|back|in))?\s+(?:(?:the\s+)?(?:\p{L}+\s+){0,4})$/u.test(
      before,
    ) && !NO_SUBJECT_AFTER.test(before);
  const isFollowed =
    /^\s*,?\s*$/.test(before) &&
    /^\s+\p{Ll}+(?:s|ed|t|d)(?:\s+(?:up|out|on|back|in|off))?(?:\s*[.,;:]|\s*$)/u.test(words.slice(named.end, to));
  // “Perhaps,” was all that the mayor would say.
  const isAll = /^\s*,?\s*(?:was|were|is)\s+(?:all|what)\s+(?:that\s+)?(?:the\s+)?$/u.test(before);
  return isInverted || isFollowed || isAll ? named : null;
}

/** Who goes on speaking in a quotation that is a sentence by itself, from what stands before it. */
function goesOn(reading: Reading, before: Before, node: Node, after: string): Party | null {
  if (VERB_OF_SAYING.test(after) || DISOWNS.test(reading.text.slice(node.range.end, node.range.end + 40))) return null;
  const end = Math.max(before.clause.pieces.at(-1)?.end ?? 0, before.clause.quotations.at(-1)?.quotation.end ?? 0);
  const between = reading.text.slice(end, node.range.start);
  if (before.announces) return before.speaker ?? before.subject;
  const isNewParagraph = /[\n\r]/.test(between);
  const speaker = before.speaker === undefined ? before.subject : before.speaker;
  if (!isNewParagraph) return speaker;
  // In a paragraph of its own it goes on with whoever was the last to speak in the one before.
  if (before.speaker !== undefined) return before.speaker;
  return before.subject && mayBePerson(before.subject) && before.isAlone ? before.subject : null;
}

/** “...” — Nils Dahl, harbour master: a name after a dash, at the end of the paragraph or in the next line. */
function signatureOf({ text, mentions, reader }: Reading, { range }: Node): Party | null | undefined {
  const match = /^\s{0,4}[—–-]{1,2}\s*(?=\p{Lu})([^\n\r“”"]{3,100})(?=[\n\r]|$)/u.exec(
    text.slice(range.end, range.end + 130),
  );
  if (!match || VERB_OF_SAYING.test(match[0])) return undefined;
  const at = range.end + match[0].length - (match[1] as string).length;
  const named = mentions({ start: at, end: range.end + match[0].length }).find(({ start }) => start <= at + 24);
  return named ? reader.resolve(named, nobodyYet()) : undefined;
}

/** A sentence or clause is quoted, not a word or a phrase of one. */
export function isSpeech(inner: string, ahead: string, after: string): boolean {
  const words = inner.trim();
  const isSentence = /^[\p{Lu}\p{N}“‘"'¿¡…[]/u.test(words) && /[.!?…,][”’"'»)\]]*$/u.test(words);
  const standsAlone = ahead.trim() === "" && /^\s*[.!?…]+\s*$/.test(after) && words.split(/\s+/).length >= 4;
  const areSentences = /^\p{Lu}.*\p{Ll}[.!?]\s+\p{Lu}\p{Ll}*\s/su.test(words);
  return (isSentence && words.split(/\s+/).length >= 2) || standsAlone || areSentences;
}

/** Names and titles stand in quotation marks too: a few words, the long ones capitalised, with no sentence end. */
function isName(inner: string): boolean {
  const words = inner.trim().split(/\s+/);
  const capitalised = words.every(
    (word) =>
      /^[\p{Lu}\p{N}]/u.test(word) || /^(?:a|an|and|as|at|by|de|for|every|from|in|la|of|on|or|the|to|with)$/.test(word),
  );
  return (
    words.length <= 9 &&
    capitalised &&
    /^[\p{Lu}\p{N}]/u.test(inner.trim()) &&
    !/[.!?,]$/.test(inner.trim()) &&
    !/^I\b/.test(inner.trim())
  );
}

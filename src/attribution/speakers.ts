import {
  ENDS_IN_THEN,
  ENDS_IN_TO_WHOM,
  ENDS_IN_WHAT_IS_ASKED,
  ENDS_IN_WHAT_IS_OPPOSED,
  HAS_WHAT_IS_OPPOSED,
  OPENS_WITH_WORDS_OF_OTHERS,
  SUBORDINATES,
} from "../lexicon/doubt.ts";
import {
  ANY_VERB_THEN_NAME,
  CUE_ALONE,
  ENDS_BEFORE_TITLE,
  LEADS_TO_QUOTATION,
  LEADS_TO_WORD,
  NAME_THEN_ANY_VERB,
  NO_SUBJECT_AFTER,
  NOUN_OF_SAYING,
  SAYING_WAS,
  STANDS_BEFORE_CUE,
  VERB_OF_SAYING,
} from "../lexicon/speech.ts";
import { basisOf } from "./basis.ts";
import { subjectBeforeColon } from "./colon.ts";
import { isName, isSpeech } from "./forms.ts";
import { goesOn } from "./going.ts";
import {
  canSpeak,
  goesOnWithOthers,
  isExchange,
  isFollowedByOther,
  isOverBefore,
  isToldInsideReport,
  leadsToWordsOfOthers,
  passesOn,
} from "./judge.ts";
import type { Basis, Clause, Entity, Mention, PreviousClause, QuotedPlace, ReportingClause } from "./model.ts";
import { byNameAhead, bySignature } from "./signature.ts";
import { insideOf, wordsOf } from "./tree.ts";

/** A quotation's words and those around it, as far as the quotations beside it. Offsets are into the clause's words. */
type Surroundings = QuotedPlace & {
  inner: string;
  ahead: string;
  after: string;
  at: number;
  from: number;
  to: number;
  /** Over paragraphs without a mark at their beginnings, with quotations or marks in it: one may be missing. */
  isRunOn: boolean;
  /** Whether it is a sentence or clause of its own. */
  isWhole: boolean;
  isAnnounced: boolean;
  /** Whether a reporting clause before it is over, so that what it tells is not what stands here. */
  isAfterOther: boolean;
  /** The reporting clauses before it, and the last of them that names a speaker or is to be left open. */
  inAhead: readonly ReportingClause[];
  last: ReportingClause | undefined;
};

/**
 * Who speaks, and how that is known. `speaker` undefined: no speech of its own; null: it can't be told whose. `from`:
 * the offset in the text from which on it is theirs, and before which it can't be told whose it is.
 */
export type Spoken = { speaker: Entity | null | undefined; known?: Basis | undefined; from?: number | undefined };

/** Null: the reader can't tell, another shall. */
type Told = Spoken | null;

/** Who speaks in a quotation; undefined: it is a name, a title, a word in doubt; null: nothing tells whose it is. */
export function speakerOf(place: QuotedPlace): Spoken {
  const around = surroundingsOf(place);
  if (around.isRunOn && !around.isAnnounced) return lastSpeakerOf(around);
  for (const read of READERS) {
    const told = read(around);
    if (told && told.speaker === undefined && isOpenAfterOther(around)) return { speaker: null };
    if (told)
      return told.speaker && (!canSpeak(told.speaker) || passesOn(told.speaker, around.clause, around.to))
        ? { speaker: null }
        : told;
  }
  return { speaker: around.isWhole && place.depth === 0 ? null : undefined };
}

/** "Its plan, which Vik says he wrote, speaks of “...”": not of Vik, to whom it would fall as what he says. */
const isOpenAfterOther = ({ isAfterOther, depth, inner }: Surroundings): boolean =>
  isAfterOther && depth === 0 && inner.trim().split(/\s+/).length > 2;

/** What stands after so much tells of the last paragraph that has a mark of its own, and of no more. */
function lastSpeakerOf(around: Surroundings): Spoken {
  const { node, depth, isWhole } = around;
  const unknown = { speaker: isWhole && depth === 0 ? null : undefined };
  const last = /[\n\r]\s*([“"«„][^\n\r]*)$/.exec(around.inner);
  if (!last) return unknown;
  const from = insideOf(around.context.text, node).end - (last[1] as string).length;
  const ofLast = { ...around, inner: (last[1] as string).slice(1), isWhole: true };
  const told = byClauseAfter(ofLast) ?? byUnusualVerb(ofLast);
  return told?.speaker && canSpeak(told.speaker) ? { ...told, from } : unknown;
}

function surroundingsOf(place: QuotedPlace): Surroundings {
  const { context, clause, index, node } = place;
  const { words, quotations } = clause;
  const inner = wordsOf(context.text, node);
  const at = (quotations[index] as Clause["quotations"][number]).at;
  const from = (quotations[index - 1]?.at ?? -1) + 1;
  const to = quotations[index + 1]?.at ?? words.length;
  const [ahead, after] = [words.slice(from, at), words.slice(at + 1, to)];
  const reporting = place.reporting.filter((each) => !isOverBefore(clause, each, at));
  const inAhead = reporting.filter(({ start, end }) => start >= from && end <= at);
  const nearest = inAhead.at(-1);
  // "When Rask blamed Vik, she said “...”", where it can't be told who she is: not Rask, for all that.
  const isBeside = nearest?.subject && /^\s*(?:that\s*)?[,:]?\s*$/.test(words.slice(nearest.end, at));
  const isOpen =
    nearest &&
    !nearest.speaker &&
    (nearest.isDenied || nearest.kind === "participle" || isBeside || /:\s*$/.test(ahead));
  const last = isOpen ? nearest : (inAhead.findLast(({ speaker }) => speaker) ?? nearest);
  const isWhole = isSpeech(inner, ahead, after);
  const isRunOn = (node.children.length > 0 || /[\n\r]\s*[“"«„]/.test(inner)) && /[\n\r]\s*[^“"‘'«„\s]/.test(inner);
  return {
    ...place,
    reporting,
    isAfterOther: reporting.length < place.reporting.length,
    inner,
    ahead,
    after,
    at,
    from,
    to,
    isWhole,
    isRunOn,
    isAnnounced: /:\s*$/.test(ahead),
    inAhead,
    last,
  };
}

type Reader = (around: Surroundings) => Told;

function byCue(cue: ReportingClause, clause: Clause, before: PreviousClause | null): Spoken {
  return { speaker: cue.speaker, known: basisOf(cue, clause, before) };
}

/** What somebody else says within the sentence, or what stands on a thing. */
const ofOthers: Reader = ({ ahead, isWhole, depth, inner }) => {
  const isPut = OPENS_WITH_WORDS_OF_OTHERS.test(ahead) && inner.trim().split(/\s+/).length > 2;
  if (!isPut && !leadsToWordsOfOthers(ahead)) return null;
  return { speaker: (isWhole || isPut) && depth === 0 ? null : undefined };
};

/** A name or a title in quotation marks is nobody's speech. */
const asName: Reader = ({ inner, isAnnounced, ahead, after }) => {
  // "in his book “Winter Ships,” Holm tells", "on Norva Radio's “This Week,” Holm said": a comma of the sentence.
  if (ENDS_BEFORE_TITLE.test(ahead.replace(/[,:]\s*$/, " ")))
    return isName(inner.trim().replace(/[,.]$/, ""), LONGEST_TITLE) ? { speaker: undefined } : null;
  return isName(inner) && !isAnnounced && !/^\s*,?\s*(?:said|says)/.test(after) ? { speaker: undefined } : null;
};

/** Words. */
const LONGEST_TITLE = 16;

/** "Holm rejected Rask's claim: “...”": of the two who said it, only a cue after the words tells. */
const ofOpposed: Reader = (around) =>
  ENDS_IN_WHAT_IS_OPPOSED.test(around.ahead)
    ? (byClauseAfter(around) ?? { speaker: around.isWhole && around.depth === 0 ? null : undefined })
    : null;

/** She said: “...” */
const byAnnouncement: Reader = ({ isAnnounced, inAhead, last, clause, before, ahead, inner, at }) => {
  if (!isAnnounced || !last) return null;
  if (ENDS_IN_WHAT_IS_ASKED.test(ahead) && !inner.includes("?")) return { speaker: null };
  const between = clause.words.slice(last.end, at);
  // "According to Norva, one reader wrote: “...”": who is only where it is from.
  const isOther = last.kind === "source" && VERB_OF_SAYING.test(between);
  // "According to a neighbour, Holm said: “...”": hearsay.
  const isHearsay = inAhead.some(({ kind, end, speaker }) => kind === "source" && !speaker && end <= last.start);
  return isOther || isHearsay || OTHER_SUBJECT_LAST.test(between) || isToldInsideReport(between)
    ? { speaker: null }
    : byCue(last, clause, before);
};

/** "Holm said she would go, but Rask would not: “...”" */
const OTHER_SUBJECT_LAST = /,\s+(?:and|but|while|whereas)\s+(?:the\s+)?\p{Lu}[^,;:]*:\s*$/u;

/** “...”, she said */
const byClauseAfter: Reader = ({ clause, before, reporting, index, at, to, inner, ahead, inAhead, isWhole }) => {
  const { words } = clause;
  const startOf = ({ start, subject }: ReportingClause) => Math.min(start, subject?.start ?? start);
  const following = reporting.find(
    (each) => startOf(each) > at && each.end <= to && STANDS_BEFORE_CUE.test(words.slice(at + 1, startOf(each))),
  );
  if (!following) return null;
  if (ahead.trim() !== "" && inAhead.length > 0 && !/[.!?,…]$/.test(inner.trim())) return null;
  // "“It came.” Holm continues to sell boats": a quotation that ends as a sentence does needs nothing but a cue.
  const isOver = /[^.]\.[”’"'»)\]]*$/.test(inner.trim());
  const sentence = words.slice(at + 1, to).split(/(?<=[.!?])\s/)[0] as string;
  if (isOver && !CUE_ALONE.test(sentence.trim())) return null;
  // "As Holm once wrote, “...,” Rask said": two cues beside the same words.
  const isBeside = index === 0 ? /^[^.!?]*$/.test(ahead) : /^[^.!?]*,\s*$/.test(ahead);
  const other = isBeside ? inAhead.at(-1)?.speaker : null;
  if (other && following.speaker && other !== following.speaker) return { speaker: null };
  if (goesOnWithOthers(words.slice(following.end, to))) return { speaker: null };
  // "“...,” according to Holm, Rask said": of two sources it can't be told whose words they are.
  if (following.kind === "source" && isFollowedByOther(clause, reporting, following)) return { speaker: null };
  const isSaid = following.speaker || isWhole || /[,.!?…]\s*$/.test(inner);
  return isSaid ? byCue(following, clause, before) : null;
};

/** “We came,” sighs Ada Holm: after words that end as speech does, any verb between them and a name makes a cue. */
const byUnusualVerb: Reader = (around) => {
  const { context, discourse } = around;
  const named = namedWithUnusualVerb(around);
  return named ? { speaker: context.resolver.resolve(named, discourse) } : null;
};

function namedWithUnusualVerb({ clause, at, to, inner, ahead }: Surroundings): Mention | null {
  const { words, mentions } = clause;
  // "Rask called it “late,” considering Holm's plans": the sentence around a part of it has a subject of its own.
  if (!/^\s*$|[.!?:,]\s*$/.test(ahead)) return null;
  const named = mentions.find(
    ({ by, entities, start, end }) =>
      (by === "name" || (by === "role" && entities.length === 1)) && start > at && end <= to,
  );
  // “...,” begins Holm's novel: a thing of hers.
  if (!named || /^['’]s?(?!\p{L})/u.test(words.slice(named.end))) return null;
  if (!/[,!?…]\s*$/.test(inner) && !/^\s*,/.test(words.slice(at + 1))) return null;
  const before = words.slice(at + 1, named.start);
  const isInverted = ANY_VERB_THEN_NAME.test(before) && !NO_SUBJECT_AFTER.test(before);
  const isFollowed = /^\s*,?\s*$/.test(before) && NAME_THEN_ANY_VERB.test(words.slice(named.end, to));
  // “Perhaps,” was all that the mayor would say.
  const isAll = /^\s*,?\s*(?:was|were|is)\s+(?:all|what)\s+(?:that\s+)?(?:the\s+)?$/u.test(before);
  return isInverted || isFollowed || isAll ? named : null;
}

/** The words of Ada Holm, “...” */
const byNounOfSaying: Reader = ({ context, clause, discourse, ahead, from, at, last }) => {
  // "The letter to Holm, seen by Rask, said it was “late”": who says so is told by the verb, or by nothing.
  if (last && last.kind !== "source" && last.kind !== "impersonal") return null;
  // "Rask laughed off Holm's remarks about the “late” boat", "saw Holm's answer as “late”": of either, or of Rask.
  if (HAS_WHAT_IS_OPPOSED.test(ahead) || /\sas\s+(?:(?:an?|the)\s+)?$/.test(ahead)) return null;
  const owner = SAYING_WAS.exec(ahead);
  const owning = owner && clause.mentions.find(({ by, end }) => by === "name" && end === from + owner.index);
  if (owning) return { speaker: context.resolver.resolve(owning, discourse) };
  if (!NOUN_OF_SAYING.test(ahead) || !LEADS_TO_QUOTATION.test(ahead)) return null;
  // "Holm's remarks are “late”": what somebody else says of them.
  if (/['’]s?\s[^;:]*(?<!\p{L})(?:is|was|are|were|has|have|had|could|would|will)(?!\p{L})[^,;:]*$/iu.test(ahead))
    return null;
  const named = clause.mentions.findLast(
    ({ start, end, by }) =>
      start >= from && end <= at && by === "name" && !ENDS_IN_TO_WHOM.test(clause.words.slice(from, start)),
  );
  return named ? { speaker: context.resolver.resolve(named, discourse) } : null;
};

/** One or two words are in doubt rather than somebody's, but right after the verb. */
const asWordInDoubt: Reader = ({ isWhole, inner, ahead }) =>
  !isWhole && inner.trim().split(/\s+/).length <= 2 && !LEADS_TO_WORD.test(ahead) ? { speaker: undefined } : null;

/** She said that it was “...” */
const byClauseBefore: Reader = ({ clause, before, last, ahead, at, to, reporting }) => {
  if (!last || !LEADS_TO_QUOTATION.test(ahead)) return null;
  const isOpen = isToldInsideReport(clause.words.slice(last.end, at)) || isAllOfOther(clause, reporting, last, at, to);
  return isOpen ? { speaker: null } : byCue(last, clause, before);
};

/** "Rask thinks Vik “will do what is right”, Holm said": all of it is Holm's. */
function isAllOfOther(
  { words }: Clause,
  reporting: readonly ReportingClause[],
  { speaker }: ReportingClause,
  at: number,
  to: number,
): boolean {
  return reporting.some((each) => {
    const start = Math.min(each.start, each.subject?.start ?? each.start);
    return (
      (each.kind === "verb" || each.kind === "inverted") &&
      each.speaker !== speaker &&
      start > at &&
      each.end <= to &&
      /^[^.!?;:]*,\s+(?:(?:the|an?)\s+|\p{Lu}\p{L}{1,4}\.\s+)*$/u.test(words.slice(at + 1, start))
    );
  });
}

/** Holm thanked the crew: “...” */
const bySubjectBeforeColon: Reader = (around) => {
  const { clause, before, isAnnounced, isWhole, from, at } = around;
  if (!isAnnounced) return null;
  const told = subjectBeforeColon(around, from, at);
  if (told?.speaker) return { speaker: told.speaker, known: basisOf(told, clause, before) };
  return { speaker: isWhole ? null : undefined };
};

/** Within one sentence several quotations are the same person's, unless another cue says otherwise. */
const bySentence: Reader = ({
  last,
  speakers,
  ahead,
  reporting,
  isWhole,
  index,
  depth,
  clause,
  before,
  at,
  to,
  inner,
}) => {
  // "Holm read the first line (“...”)": what stands in brackets need not be of whom the sentence is about.
  if (/\(\s*$/.test(ahead)) return { speaker: isWhole && depth === 0 ? null : undefined };
  const isOther =
    last?.speaker &&
    (isAllOfOther(clause, reporting, last, at, to) || isToldInsideReport(clause.words.slice(last.end, at)));
  if (isOther) return { speaker: isWhole && depth === 0 ? null : undefined };
  if (last) return last.speaker ? byCue(last, clause, before) : { speaker: undefined };
  // "“...” — Rask laughed, “...”": somebody else does something before the words.
  const isOfOther = clause.mentions.some(
    ({ by, start, entities: [one] }) =>
      by === "name" && start >= at - ahead.length && start < at && one !== speakers.at(-1),
  );
  if (speakers.length > 0 && isOfOther && /[,:]\s*$/.test(ahead))
    return { speaker: isWhole && depth === 0 ? null : undefined };
  if (speakers.length > 0 && ahead.trim() !== "" && !/[.!?]\s/.test(ahead))
    return { speaker: speakers.at(-1), known: { by: "context" } };
  const main = reporting.find(
    ({ speaker, subject, kind, isRelative, start }) =>
      speaker &&
      kind !== "impersonal" &&
      !isRelative &&
      !(start > at && SUBORDINATES.test(clause.words.slice(at, start))) &&
      !(subject && subject.start > at && ENDS_IN_THEN.test(clause.words.slice(at, subject.start))) &&
      // "They “may leave” — and 12 did, according to Holm": not of what is before the dash.
      !(kind === "source" && start > at && /\s[–—―;]|;/.test(clause.words.slice(at, start))),
  );
  if (main && !isWhole) return byCue(main, clause, before);
  // "He was “late and wet” until Holm said", "when Holm said": not hers, to whom it would fall as what she says.
  const isBesideOther =
    !main &&
    depth === 0 &&
    reporting.some(({ speaker, start }) => speaker && start > at && !clause.words.slice(at, start).includes(","));
  if (isBesideOther && inner.trim().split(/\s+/).length > 2) return { speaker: null };
  if (!isWhole || index > 0 || ahead.trim() !== "") return { speaker: isWhole && depth === 0 ? null : undefined };
  return null;
};

const goingOn: Reader = (around) => {
  if (around.depth === 0 && isExchange(around.context.text, around.node.range)) return { speaker: null };
  const going = around.before && goesOn(around, around.before);
  return going ? { speaker: going, known: { by: "context" } } : null;
};

/** In this order: the first that can tell decides. */
const READERS: readonly Reader[] = [
  asName,
  ofOthers,
  (around) => (around.inAhead.some(({ speaker }) => speaker) && !around.isAnnounced ? null : bySignature(around)),
  byNameAhead,
  ofOpposed,
  byAnnouncement,
  byClauseAfter,
  byUnusualVerb,
  byNounOfSaying,
  asWordInDoubt,
  byClauseBefore,
  bySubjectBeforeColon,
  bySentence,
  goingOn,
];

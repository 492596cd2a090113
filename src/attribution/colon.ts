import { ANNOUNCES_WORDS } from "../lexicon/announcing.ts";
import {
  ENDS_IN_WHAT_SOMEBODY_HAS,
  HAS_CLAUSE_OF_OTHER,
  IS_DONE_TO_ONE,
  IS_MET_WITH,
  IS_OF_OTHER,
} from "../lexicon/doubt.ts";
import type { Range } from "../text/ranges.ts";
import { mainPronoun, mainSubject } from "./clause.ts";
import type { Clause, Entity, Mention, QuotedPlace } from "./model.ts";
import { isSurelySomebody, mayBePerson } from "./people/entities.ts";

/** Who says what stands after a colon, and where they are named; null: nothing tells. */
export type BeforeColon = { speaker: Entity | null; subject: Range } | null;

/**
 * Any verb will do before a colon: "Holm thanked the crew: “...”", "She was blunt: “...”". `from` and `at`: the offsets
 * between which the words before the colon stand.
 */
export function subjectBeforeColon({ context, clause, discourse }: QuotedPlace, from: number, at: number): BeforeColon {
  const ahead = clause.words.slice(from, at);
  const pronoun = mainPronoun(ahead);
  if (pronoun) {
    const [start, end] = [from + pronoun.start, from + pronoun.end];
    const between = clause.words.slice(end, at);
    const others = clause.mentions.filter((mention) => mention.start >= end && mention.end <= at);
    if (
      !ANNOUNCES_WORDS.test(between) ||
      tellsOfOther(between) ||
      others.some((mention) => mayTell(clause.words, mention, discourse.focus))
    )
      return null;
    const speaker = context.resolver.pronoun(pronoun.word, discourse, clause, start);
    return isNamedBefore(clause, from, start, speaker) ? null : { speaker, subject: { start, end } };
  }
  const subject = IS_MET_WITH.test(ahead) ? null : mainSubject(clause);
  if (!subject || subject.start < from || subject.end > at) return null;
  if (tellsOfOther(clause.words.slice(subject.end, at))) return null;
  const speaker = context.resolver.resolve(subject, discourse);
  // "Winter Timetable: “...”": of a name alone before a colon something else must tell that it is somebody's.
  const isLabel = /^\s*$/.test(clause.words.slice(from, subject.start).replace(/^.*[.!?]\s/su, ""));
  const isAlone = isLabel && /^(?:\s*\([^()]{1,30}\))?\s*:\s*$/u.test(clause.words.slice(subject.end, at));
  if (speaker && isAlone && !isSurelySomebody(speaker) && !isBodyOfWords(speaker)) return null;
  return speaker?.isMedia ? null : { speaker, subject };
}

/** "When the draft was sent to Mr Vik, he": whether another than who is meant is named before a pronoun. */
export const isNamedBefore = ({ mentions }: Clause, from: number, to: number, meant: Entity | null): boolean =>
  mentions.some(
    ({ by, start, end, entities }) =>
      by === "name" && start >= from && end <= to && entities.some(mayBePerson) && !(meant && entities.includes(meant)),
  );

/** Whether the words after a subject tell that somebody else may speak after them. */
export const tellsOfOther = (between: string): boolean =>
  [IS_DONE_TO_ONE, ENDS_IN_WHAT_SOMEBODY_HAS, HAS_CLAUSE_OF_OTHER, IS_OF_OTHER].some((told) => told.test(between));

/** "She met Rask:", "She and Rask agreed:": somebody else in the sentence may be who speaks. */
function mayTell(words: string, { by, start, end, entities: [entity] }: Mention, focus: Entity | null): boolean {
  if (by === "text" || entity === focus) return false;
  if (by === "name" && entity && !mayBePerson(entity)) return false;
  return (
    /^['’]s?\s/u.test(words.slice(end)) ||
    !/(?<!\p{L})(?:to|about|against|on|over|at|for)\s(?:the\s)?$/u.test(words.slice(0, start))
  );
}

/** "Helm Council", but not "HELM" or "NNA", which may be where the text comes from. */
const isBodyOfWords = ({ is, name, mentioned }: Entity): boolean => is === "body" && /\s/.test(name) && mentioned > 1;

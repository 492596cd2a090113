import { anyOf, pattern, START } from "../../lexicon/build.ts";
import { IS_SAID_OF_THING, SEEN_BY_MANY } from "../../lexicon/deeds.ts";
import { IS_PERSON_HEAD } from "../../lexicon/people.ts";
import { ENDS_IN_ISSUED_STATEMENT } from "../../lexicon/speech.ts";
import type { Range } from "../../text/ranges.ts";
import { mainPronoun, mainSubject, QUOTED } from "../clause.ts";
import { isNamedBefore, tellsOfOther } from "../colon.ts";
import type { FoundReporting, ReportingContext } from "../model.ts";

const OTHER_SUBJECT_FOLLOWS =
  /,\s+(?:and|but|while|whereas|even)\s+(?:(?:the|an?|its|his|her|their|this|some|many)\s|\p{Lu})[^,;:\uFFFC]*,\s*$/u;

/** "Holm tweeted when Rask ended the meeting with a joke, ": who goes on is told by nothing. */
const OTHER_THEN = /^ (?:after|when|before|as|while)\s+(?:the\s+)?\p{Lu}/u;

const IS_DONE_TO =
  /(?<!\p{L})(?:was|were|is|are|been|being)\s+(?:\p{L}+ly\s+)?\p{L}+\s+by\s|(?<!\p{L})heard\s+(?:the\s+)?\p{Lu}/u;

/** " had a call from Tom Rask, ": who stands right before the participle may be who says it. */
const ENDS_IN_OTHER = /(?<!\p{L})(?:from|by)\s[^,;:]*,\s*$/u;

/** "as a waiter came to the table, ", "when two drivers came in, " */
function isAsSomebody(between: string): boolean {
  const [, nouns] = AS_SOMEBODY.exec(between) ?? [];
  return (
    nouns
      ?.split(/\s+/)
      .slice(0, 3)
      .some((noun) => IS_PERSON_HEAD.test(noun) || IS_PERSON_HEAD.test(noun.replace(/s$/, ""))) ?? false
  );
}

const AS_SOMEBODY = pattern("u")`
  ${START}${anyOf("as while when")} ${anyOf("a an one some the his her two three several")} ([^,;:\uFFFC]*),\s*$`;

/** ", adding that": who says what the clause says, or its main subject. */
export function participleOf(
  context: ReportingContext,
  { start, end }: Range,
  found: readonly FoundReporting[],
): FoundReporting {
  const { clause, subjects, speakerOf } = context;
  const nobody = { start, end, speaker: null, subject: null, kind: "participle" } as const;
  const isOfThing = ({ end }: FoundReporting) => IS_SAID_OF_THING.test(clause.words.slice(end));
  const before = found.findLast((each) => each.kind !== "source" && each.speaker && !isOfThing(each)) ?? null;
  // "Holm said so, and the board agreed, adding that": a clause between them with a subject of its own.
  const between = before ? clause.words.slice(before.end, start) : "";
  if (before && (OTHER_SUBJECT_FOLLOWS.test(between) || OTHER_THEN.test(between))) return nobody;
  // "Holm asked as a waiter came, saying": who says it is not the one that the clause is about.
  if (isAsSomebody(clause.words.slice(before?.end ?? 0, start))) return nobody;
  // "Vik was booed by Lund, blasting “...”": who does so is not the one that the clause is about.
  if (!before && IS_DONE_TO.test(clause.words.slice(0, start))) return nobody;
  // "Holm spoke after the board issued a statement calling it “...”": of the board.
  const isOfOther = (from: number) =>
    ENDS_IN_ISSUED_STATEMENT.test(clause.words.slice(0, start)) && tellsOfOther(clause.words.slice(from, start));
  if (before) return isOfOther(before.end) ? nobody : { ...nobody, speaker: before.speaker, subject: before.subject };
  const pronoun = ofPronoun(context, start);
  if (pronoun) return { ...nobody, ...pronoun };
  const main = mainSubject(clause, subjects);
  // "Sailors see Holm as a rival, arguing that": of the sailors.
  const isOpen = main !== null && (isOfOther(main.end) || SEEN_BY_MANY.test(clause.words.slice(0, main.start)));
  return { ...nobody, speaker: main && !isOpen ? speakerOf(main) : null, subject: main };
}

/** "She shut the lock, arguing that": the pronoun that is the subject of the sentence; whom it means, if it is told. */
function ofPronoun(
  { clause, discourse, resolver }: ReportingContext,
  at: number,
): Pick<FoundReporting, "speaker" | "subject"> | null {
  const from = clause.words.lastIndexOf(QUOTED, at - 1) + 1;
  const pronoun = mainPronoun(clause.words.slice(from, at));
  if (!pronoun) return null;
  const subject = { start: from + pronoun.start, end: from + pronoun.end };
  const between = clause.words.slice(subject.end, at);
  const isOpen = tellsOfOther(between) || ENDS_IN_OTHER.test(between) || OTHER_SUBJECT_FOLLOWS.test(between);
  const meant = isOpen ? null : resolver.pronoun(pronoun.word, discourse, clause, subject.start);
  return { speaker: isNamedBefore(clause, from, subject.start, meant) ? null : meant, subject };
}

import { anyOf, pattern } from "../../lexicon/build.ts";
import { ENDS_IN_VERB, IS_BASE_FORM } from "../../lexicon/speech.ts";
import type { Range } from "../../text/ranges.ts";
import { mainSubject } from "../clause.ts";
import { isObjectBefore, isOtherSubjectBetween } from "../judge.ts";
import type { FoundReporting, Mention, ReportingContext } from "../model.ts";

// Verbs of saying behind another verb with the same subject: "Holm rose and said".

/**
 * A verb of saying. `from` is where the words begin among which its subject may stand before it; `named` is the mention
 * there that may be it.
 */
export type Verb = Range & {
  word: string;
  as: "verb" | "quoted" | "participle";
  from: number;
  named: Mention | undefined;
};

/** Nothing is said by a verb, and no other reader shall try it. */
export const NO_REPORT = "no report";

export type Reader = (
  context: ReportingContext,
  verb: Verb,
  found: readonly FoundReporting[],
) => FoundReporting | typeof NO_REPORT | null;

/** "He joined Holm in Helm and said": the pronoun's verb comes first, and nobody else does anything in between. */
export const coordinatedPronoun: Reader = (context, verb) => {
  if (!isCoordinated(context, verb)) return null;
  const { clause, pronouns, resolver, discourse } = context;
  const { start, end } = verb;
  const pronoun = pronouns.findLast((one) => one.start >= verb.from && one.end <= start);
  if (!pronoun || !/^s?he$/.test(pronoun.word)) return null;
  // "Rask confirmed she had and said": the verb is of whoever confirmed it.
  if (ENDS_IN_VERB.test(clause.words.slice(verb.from, pronoun.start))) return null;
  const between = clause.words.slice(pronoun.end, start);
  if (!ONE_PREDICATE.test(between) || ENDS_IN_THAT.test(clause.words.slice(verb.from, pronoun.start))) return null;
  const speaker = resolver.pronoun(pronoun.word, discourse, clause, pronoun.start);
  return { start, end, speaker, subject: { start: pronoun.start, end: pronoun.end }, kind: "verb" };
};

const ONE_PREDICATE = pattern("u")`
  ^ (?:(?!${anyOf("and but or when while as because since after before if although though who which that where")}\s)
  [^\s,;:\uFFFC]+ ){1,14}and (?:${anyOf("also then later further")} |\p{Ll}+ly )?$`;
const ENDS_IN_THAT = /(?<!\p{L})(?:that|who|whom|which)\s+$/u;

/** "Holm called it “a wreck” and said": the verb has the subject of the one before it, or of the sentence. */
export const coordinatedVerb: Reader = (context, verb, found) => {
  if (!isCoordinated(context, verb)) return null;
  const { clause, subjects, speakerOf } = context;
  const { start, end } = verb;
  const before = verbBefore(found, verb);
  // "What Holm says and promises is the law": both verbs are the relative clause's.
  const isRelative = before?.isRelative === true && !/(?<!\p{L})who\s/u.test(clause.words.slice(0, before.start));
  if (before) return { start, end, speaker: before.speaker, subject: before.subject, kind: "verb", isRelative };
  const main = mainSubject(clause, subjects);
  if (!main || main.end > start || (main.by === "name" && IS_BASE_FORM.test(verb.word))) return null;
  const isOpen =
    isObjectBefore(clause.words, subjects, main) ||
    isOtherSubjectBetween(clause.words, clause.mentions, main.end, start);
  return { start, end, speaker: isOpen ? null : speakerOf(main), subject: main, kind: "verb" };
};

export function isCoordinated({ clause: { words } }: ReportingContext, { from, start, as }: Verb): boolean {
  const before = words.slice(from, start);
  return (
    /(?<!\p{L})and\s+(?:\p{L}+ly\s+|also\s+|then\s+|later\s+|further\s+)*$/iu.test(before) ||
    (as === "verb" && /^\s*,?\s*(?:and|but)\s+(?:\p{L}+ly\s+|also\s+|then\s+)*$/iu.test(before))
  );
}

export function verbBefore(found: readonly FoundReporting[], { start }: Verb): FoundReporting | undefined {
  return found.findLast(({ kind, end }) => (kind === "verb" || kind === "inverted") && end <= start);
}

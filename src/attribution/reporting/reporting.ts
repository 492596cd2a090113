import { anyOf, everyMatch, pattern, START } from "../../lexicon/build.ts";
import { ALLEGEDLY, BEGINS_IN_DENIAL, IS_QUESTION, NOT_SAID, SUPPOSED, UNTRUE_THAT } from "../../lexicon/denial.ts";
import { BEGINS_SENTENCE, IS_PERSON_HEAD, TITLE } from "../../lexicon/people.ts";
import {
  BEFORE_TEXT_OF_MANY,
  EVERY_SUBJECT_PRONOUN,
  NO_SUBJECT_AFTER,
  NO_SUBJECT_BEFORE,
} from "../../lexicon/speech.ts";
import { canSpeak } from "../judge.ts";
import type {
  Clause,
  Discourse,
  FoundReporting,
  Mention,
  ReferenceResolver,
  ReportingClause,
  ReportingContext,
} from "../model.ts";
import { mayBePerson } from "../people/entities.ts";
import { heard, impersonal, impersonalPassive } from "./impersonal.ts";
import { quotesSomebody, sources } from "./sources.ts";
import { isStrong } from "./strength.ts";
import { verbs } from "./verbs.ts";

/** The reporting clauses inside a clause: everybody who says in it, in the order of the verbs. */
export function reportingClausesOf(
  clause: Clause,
  discourse: Discourse,
  resolver: ReferenceResolver,
): ReportingClause[] {
  const context = contextOf(clause, discourse, resolver);
  const found: FoundReporting[] = [
    ...impersonal(context),
    ...impersonalPassive(context),
    ...heard(context),
    ...quotesSomebody(context),
    ...sources(context),
  ];
  return verbs(context, found)
    .sort((a, b) => a.start - b.start)
    .map((reporting) => {
      const isSure = reporting.kind === "source" || reporting.kind === "impersonal";
      return { ...reporting, isStrong: isSure || isStrong(clause.words, reporting.start, reporting.end) };
    })
    .map((reporting) =>
      reporting.speaker && !canSpeak(reporting.speaker) ? { ...reporting, speaker: null } : reporting,
    )
    .map((reporting) =>
      isDenied(clause.words, reporting) ? { ...reporting, speaker: null, isDenied: true } : reporting,
    );
}

function contextOf(clause: Clause, discourse: Discourse, resolver: ReferenceResolver): ReportingContext {
  const { words } = clause;
  return {
    clause,
    discourse,
    resolver,
    speakerOf: (mention) => (isNameOfText(words, mention) ? null : resolver.resolve(mention, discourse)),
    subjects: clause.mentions.filter(
      (mention) =>
        !NO_SUBJECT_AFTER.test(words.slice(Math.max(0, mention.start - 40), mention.start)) &&
        !isObjectWithOffice(words, mention) &&
        !isNamedOfObject(words, mention) &&
        !isPartOfOther(words, mention),
    ),
    pronouns: everyMatch(EVERY_SUBJECT_PRONOUN, words)
      .filter(({ 0: word, index }) => !/^it$/i.test(word) || !isObjectOfRelative(words.slice(0, index)))
      .filter(({ 0: word }) => resolver.addressee !== null || !/^you$/i.test(word))
      .map(({ 0: word, index }) => ({ word: word.toLowerCase(), start: index, end: index + word.length })),
  };
}

const OF_SOMEBODY =
  /(?<!\p{L})(?:of|to|for|by|from|about|against|on|between|with|at|near|into|over|under|than|like)\s+(?:the\s+)?$/u;

/** "The letter to Harbour Master Holm said": with the office before the name. */
function isObjectWithOffice(words: string, { by, start }: Mention): boolean {
  if (by !== "name") return false;
  const before = words.slice(Math.max(0, start - 90), start);
  const [run] = /(?:(?<!\p{L})\p{Lu}[\p{L}’'.-]*\s+){1,5}$/u.exec(before) ?? [""];
  const offices = run.trim().split(/\s+/);
  const isOffice = offices.some((word) => IS_PERSON_HEAD.test(word) || TITLE.test(word));
  // "On Monday Captain Holm said": a day is no part of an office.
  if (!isOffice || BEGINS_SENTENCE.test(offices[0] as string)) return false;
  return OF_SOMEBODY.test(words.slice(0, start - run.length));
}

/** "The wife of the director, Felix Holm, said": of whom she is the wife. */
function isNamedOfObject(words: string, { by, start }: Mention): boolean {
  if (by !== "name") return false;
  const [, head] = OBJECT_NAMED.exec(words.slice(Math.max(0, start - 110), start)) ?? [];
  return head !== undefined && IS_PERSON_HEAD.test(head);
}

const OBJECT_NAMED = pattern("u")`
  ${START}${anyOf("of to for by from with about")} (?:${anyOf("the its his her their our")} |
  (?:[\p{L}-]+ ){1,3}?[\p{L}-]+['’]s? )(?:[\p{L}-]+ ){0,3}?([\p{L}-]+), (?:${anyOf("Mr Mrs Ms Dr")}\.? )?$`;

/** "The pilot who wanted it said": "it" is what was wanted. */
function isObjectOfRelative(before: string): boolean {
  return /(?<!\p{L})who\s+(?:has\s+|had\s+)?\p{Ll}+\s+$/u.test(before);
}

/** "The Holm ad claims": whose it is, its name does not tell. */
const isNameOfText = (words: string, { by, end, entities: [entity] }: Mention): boolean =>
  by === "name" && entity !== undefined && mayBePerson(entity) && BEFORE_TEXT_OF_MANY.test(words.slice(end, end + 40));

/** "The Port of Helm" is no port, but "Ada Holm of Helm" is Ada Holm. */
function isPartOfOther(words: string, { entities: [entity], by, end }: Mention): boolean {
  const after = words.slice(end, end + 40);
  const isPerson = by === "name" && entity !== undefined && mayBePerson(entity);
  return NO_SUBJECT_BEFORE.test(after) && !(isPerson && /^\s+of\s/.test(after));
}

/** "Holm never said", "If Holm had said", "It is false that Holm said": what stands around the verb tells. */
function isDenied(words: string, { start, end, subject }: FoundReporting): boolean {
  const first = Math.min(start, subject?.start ?? start);
  const ahead = words.slice(Math.max(0, first - LONGEST_DENIAL), first);
  if (SUPPOSED.test(ahead.slice(-40)) || UNTRUE_THAT.test(ahead) || BEGINS_IN_DENIAL.test(words.slice(0, start)))
    return true;
  if (ALLEGEDLY.test(words.slice(Math.max(0, start - 40), start)) || IS_QUESTION.test(words)) return true;
  const from = Math.max(0, first - 24, start - 60);
  return NOT_SAID.test(words.slice(from, end + 30).slice(0, end + 16 - from));
}

/** So far before whoever says it may be denied. UTF-16 units. */
const LONGEST_DENIAL = 120;

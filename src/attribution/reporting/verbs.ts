import { anyOf, everyMatch, pattern, START, wholeOf } from "../../lexicon/build.ts";
import { IS_SAID_OF_THING, NOTE_OF_EDITOR, STATES_SOMETHING } from "../../lexicon/deeds.ts";
import { IS_PERSON_HEAD, ONE_HEAD, TITLE } from "../../lexicon/people.ts";
import { IS_SAID_THING, TELLS_ABOUT } from "../../lexicon/report-edges.ts";
import {
  BETWEEN_PRONOUN_AND_VERB,
  BETWEEN_SUBJECT_AND_VERB,
  BETWEEN_VERB_AND_SUBJECT,
  EVERY_PARTICIPLE_OF_SAYING,
  EVERY_VERB_OF_SAYING,
  INVERTS,
  IS_BASE_FORM,
  IS_HELPED,
  IS_NOUN_AS_WELL,
  OFFICE_BEFORE_NAME,
  QUOTED_AS,
  RELATIVE,
  TELLS_WHEN,
  WHO_THEN,
} from "../../lexicon/speech.ts";
import type { Range } from "../../text/ranges.ts";
import { QUOTED } from "../clause.ts";
import {
  isInsideApposition,
  isInsideAside,
  isObjectBefore,
  isObjectOfRelative,
  isOtherSubjectBetween,
} from "../judge.ts";
import type { Clause, Entity, FoundReporting, Mention, ReportingContext } from "../model.ts";
import { mayBePerson } from "../people/entities.ts";
import {
  coordinatedPronoun,
  coordinatedVerb,
  isCoordinated,
  NO_REPORT,
  type Reader,
  type Verb,
  verbBefore,
} from "./coordinated.ts";
import { tellsDeed } from "./deeds.ts";
import { participleOf } from "./participles.ts";
import { isStrong } from "./strength.ts";

/** What may stand before the first name of a sentence. */
const TITLE_BEFORE = /^\s*(?:(?:But|And|So|Yet)\s+)?(?:the\s+|The\s+)?(?:\p{Lu}[\p{L}.]*\s+){0,2}$/u;

/** `found`, with the reporting clauses that the verbs of a clause make. */
export function verbs(context: ReportingContext, found: readonly FoundReporting[]): FoundReporting[] {
  const all = [...found];
  for (const verb of verbsIn(context)) {
    if (all.some((other) => other.start < verb.end && verb.start < other.end)) continue;
    for (const read of READERS) {
      const reporting = read(context, verb, all);
      if (reporting && reporting !== NO_REPORT) all.push(reporting);
      if (reporting) break;
    }
  }
  return all;
}

function verbsIn(context: ReportingContext): Verb[] {
  const { words } = context.clause;
  if (NOTE_OF_EDITOR.test(words)) return [];
  const matches = [
    ...everyMatch(EVERY_VERB_OF_SAYING, words).map((match) => ({ match, as: "verb" as const })),
    ...everyMatch(QUOTED_AS, words).map((match) => ({ match, as: "quoted" as const })),
    ...everyMatch(EVERY_PARTICIPLE_OF_SAYING, words).map((match) => ({ match, as: "participle" as const })),
  ];
  return (
    matches
      .filter(({ match: { index } }) => !tellsDeed(words, index))
      // A capital letter makes it a name (an agency called Report).
      .filter(
        ({ match: { 0: verb, index } }) =>
          /^\p{Ll}/u.test(verb) || (index === 0 && /^(?:Said|Says|Adds|Added)$/.test(verb)),
      )
      .sort((a, b) => a.match.index - b.match.index)
      .map(({ match: { 0: word, index: start }, as }) => {
        // A clause ends where a quotation stands; what is before it has said what it has to say.
        const from = Math.max(words.lastIndexOf(QUOTED, start - 1) + 1, boundaryBefore(words, start));
        const named = as === "participle" ? undefined : nearestSubject(context, from, start);
        return { start, end: start + word.length, word, as, from, named };
      })
  );
}

/** ", adding that" */
const participle: Reader = (context, verb, found) =>
  verb.as === "participle" ? participleOf(context, verb, found) : null;

/** "Holm replied: “...” “...,” she answered": by right somebody else than the one who spoke before. */
const IS_ANSWER = /^(?:answer|repl|respond|retort|rejoin)/;

/** "Later, when Holm came, ": before "she replied, “...”" nothing that is said. */
const ENDS_IN_CLAUSE = pattern("iu")`
  (?:^|,)\s*(?:${anyOf("and but even just shortly soon")} )?
  (?:${anyOf("when after while before once if although")}|as(?! for))\s[^,]*, $`;

/** "she said" */
const pronounSubject: Reader = (context, verb) => {
  const { clause, pronouns, resolver, discourse } = context;
  const { words } = clause;
  const pronoun = pronouns.findLast(({ start, end }) => start >= verb.from && end <= verb.start);
  if (!pronoun || (verb.named && pronoun.start <= verb.named.end)) return null;
  if (!BETWEEN_PRONOUN_AND_VERB.test(words.slice(pronoun.end, verb.start))) return null;
  if (/^(?:i|we)$/.test(pronoun.word)) return NO_REPORT;
  const isRelative =
    RELATIVE.test(words.slice(Math.max(0, pronoun.start - 60), pronoun.start)) ||
    /[,–—-]\s+one\s+$/.test(words.slice(0, pronoun.start)) ||
    IS_SAID_OF_THING.test(words.slice(verb.end));
  // "The mayor, he said, was late": nobody of whom the sentence tells what is said.
  const ahead = words.slice(verb.from, pronoun.start);
  const isInserted = /,\s*$/.test(ahead) && /^\s*,/.test(words.slice(verb.end)) && !ENDS_IN_CLAUSE.test(ahead);
  const meant = resolver.pronoun(pronoun.word, discourse, clause, isInserted ? 0 : pronoun.start);
  // "Holm said it. Rask said nothing. “It was dark,” he added": only who has spoken adds something.
  const isNew = meant === discourse.focus && !discourse.speaks && discourse.spoken.size === 1;
  const isAddedByOther =
    meant && isNew && /^(?:adds?|added|continued?|continues)$/.test(verb.word) && !discourse.spoken.has(meant);
  const isAnswer = IS_ANSWER.test(verb.word) && meant !== null && meant === discourse.here && verb.from > 0;
  const speaker = meant && (isAddedByOther || isAnswer || isOtherThan(meant, context, pronoun)) ? null : meant;
  const subject = { start: pronoun.start, end: pronoun.end };
  return { start: verb.start, end: verb.end, speaker, subject, kind: "verb", isRelative };
};

/**
 * Whether a pronoun need not mean whom the sentence speaks of: "Holm asked what it cost, to which he replied", "Holm
 * “takes the money,” he said".
 */
function isOtherThan(meant: Entity, { clause: { words, mentions } }: ReportingContext, { start }: Range): boolean {
  const before = words.slice(0, start);
  if (/(?<!\p{L})(?:to|on)\s+which\s+$/u.test(before)) return true;
  if (!/\uFFFC\s*,?\s*$/.test(before)) return false;
  const sentence = /[^.!?:]*$/.exec(before)?.index ?? 0;
  return mentions.some(
    ({ start: at, end, entities }) =>
      at >= sentence &&
      end <= start &&
      entities.includes(meant) &&
      /^\s*$/.test(words.slice(sentence, at).replace(TITLE_BEFORE, "")),
  );
}

/** "That is the version of Ada Holm, who told reporters: “...”" */
const relativeClause: Reader = (context, verb) => {
  const { clause, speakerOf } = context;
  const related = clause.mentions.findLast(
    ({ start, end }) => start >= verb.from && end <= verb.start && WHO_THEN.test(clause.words.slice(end, verb.start)),
  );
  if (!related || (verb.named && verb.named.end > related.end)) return null;
  const { start, end } = verb;
  const subject = memberBefore(clause, related) ?? related;
  return { start, end, speaker: speakerOf(subject), subject, kind: "verb", isRelative: true };
};

/** "Ada Holm, keeper of the Boat Guild, who insists": of a body with one of its people before it the latter. */
function memberBefore({ words, mentions }: Clause, { start, entities: [body] }: Mention): Mention | undefined {
  if (!body || body.is === "person") return undefined;
  return mentions.findLast(
    ({ by, end, entities: [entity] }) =>
      by === "name" && end <= start && entity?.is === "person" && IS_OF_BODY.test(words.slice(end, start)),
  );
}

const IS_OF_BODY = pattern("u")`^, (?:[\p{L}’'-]+ ){1,6}${anyOf("of at for in with")} (?:${anyOf("the a an its")} )?$`;

/** ", but ", " but Helm Harbour's ": before the subject of a further clause. */
const BEGINS_CLAUSE = pattern("u")`
  [,;]\s*(?:and|but|while)?\s*$|
  ${START}(?:and|but|while) (?:(?:\p{Lu}[\p{L}-]* ){0,2}\p{Lu}[\p{L}-]*['’]s (?:\p{Ll}+ ){0,3})?$|
  ${START}(?:and|but|while) (?:the )?(?:[\p{L}-]+ ){0,4}${ONE_HEAD} $|
  , (?:while|whereas) (?:the )?(?:[\p{L}-]+ ){0,4}$`;

/** "Ada Holm said", where no earlier verb of the sentence stands between. */
const namedSubject: Reader = (context, verb, found) => {
  const { clause, speakerOf } = context;
  const { words } = clause;
  const { named } = verb;
  const previous = verbBefore(found, verb);
  if (!named) return null;
  const isOfVerbBefore = previous && previous.start > named.end && previous.start >= verb.from;
  if (isCoordinated(context, verb) && (isOfVerbBefore || isObjectBefore(words, context.subjects, named))) return null;
  const isInThat = /(?<!\p{L})that\s+(?:the\s+)?(?:\p{Lu}\p{L}+\.?\s+)*$/u.test(words.slice(0, named.start));
  const outer = found.findLast(
    ({ kind, end }) => kind === "verb" && end <= named.start && (isInThat || end >= verb.from),
  );
  // "The union said Ada Holm had promised": what follows the first verb is what is said, whoever is its subject.
  const ahead = words.slice(Math.max(verb.from, named.start - 40), named.start);
  const isRelative =
    RELATIVE.test(ahead) ||
    IS_SAID_OF_THING.test(words.slice(verb.end)) ||
    (IS_SAID_THING.test(ahead) && TELLS_ABOUT.test(words.slice(verb.end)));
  const isReported = outer && !isRelative && !BEGINS_CLAUSE.test(words.slice(outer.end, named.start).slice(-60));
  const isOther = outer && saysLater(words, outer, named, verb);
  if (isOther) return { start: verb.start, end: verb.end, speaker: speakerOf(named), subject: named, kind: "verb" };
  const isTime = TELLS_WHEN.test(words.slice(Math.max(verb.from, named.start - 40), named.start));
  if (isReported || isTime || isRelayOfNews(words, verb, named) || isNoun(words, verb, named)) return NO_REPORT;
  if (isOfSeveral(words, verb, named) || areStates(words, verb, named)) return NO_REPORT;
  const isOpen = isCoordinated(context, verb) && isOtherSubjectBetween(words, clause.mentions, named.end, verb.start);
  const speaker = isOpen ? null : speakerOf(named);
  return { start: verb.start, end: verb.end, speaker, subject: named, kind: "verb", isRelative };
};

/** "“...,” Holm wrote after Rask argued that “...”": words of Rask, right after the verb. */
function saysLater(words: string, outer: Range, named: Range, verb: Range): boolean {
  return (
    /^ (?:after|when|before|while|as) (?:the )?(?:\p{Lu}\p{L}*\.? ){0,3}$/u.test(words.slice(outer.end, named.start)) &&
    /^\s*$/.test(words.slice(named.end, verb.start)) &&
    words.slice(0, outer.start).includes(QUOTED) &&
    /^[^.;:\uFFFC]{0,60}(?:that|[:,])\s+\uFFFC/u.test(words.slice(verb.end))
  );
}

/** "After the Holm call": the base form of a verb right after one person's name is a noun. */
function isNoun(words: string, { word, start, end: verbEnd }: Verb, { by, end, entities: [entity] }: Mention): boolean {
  if (by !== "name" || !IS_NOUN_AS_WELL.test(word)) return false;
  if (entity?.is === "body")
    return /^\s*$/.test(words.slice(end, start)) && /^\s*[.!?]?\s*$/.test(words.slice(verbEnd));
  return (
    /^\s+$/.test(words.slice(end, start)) && !/(?<!\p{L})(?:and|or|did|does|do)\s[^,]*$/u.test(words.slice(0, end))
  );
}

/** "Holm gave it and state boats left": of one person nobody says "state". */
function isOfSeveral(words: string, { word, start }: Verb, { by, entities: [entity] }: Mention): boolean {
  if (by !== "name" || !entity || !mayBePerson(entity) || !IS_BASE_FORM.test(word)) return false;
  return !IS_HELPED.test(words.slice(Math.max(0, start - 80), start));
}

/** "Harbour Belt states that have lost their mills": no body that states something. */
function areStates(words: string, { word, end }: Verb, { by, entities: [entity] }: Mention): boolean {
  return word === "states" && by === "name" && entity?.is !== "person" && !STATES_SOMETHING.test(words.slice(end));
}

/** "..., Kestrel Wire reports": where the news comes from. */
function isRelayOfNews(words: string, verb: Verb, { start, entities }: Mention): boolean {
  return (
    /^reports?(?:ed)?$/.test(verb.word) &&
    entities.every(({ is, isKnown, isMedia }) => isMedia || (!isKnown && is !== "person")) &&
    /^\s*(?:[.:]|$|citing|quoting|per\s|with\s+reference)/.test(words.slice(verb.end)) &&
    /,\s*(?:the\s+)?$/.test(words.slice(0, start))
  );
}

/** "The boat was late, said the mayor": what is said, before the verb. */
const ENDS_CLAUSE = /\p{L}[”’"')]*,\s*$/u;

/** "“...”, said the mayor", "“...”, said she", "The boat was late, said the mayor" */
const invertedVerb: Reader = ({ clause, subjects, pronouns, discourse, resolver, speakerOf }, verb) => {
  const { words } = clause;
  const { start, end } = verb;
  const isLast =
    ENDS_CLAUSE.test(words.slice(verb.from, start)) && /^(?:said|says|added|wrote|explained)$/.test(verb.word);
  if (!(isLast || opensClause(words, verb)) || !INVERTS.test(verb.word)) return null;
  const subject = subjects.find(
    (mention) =>
      mention.start >= end &&
      BETWEEN_VERB_AND_SUBJECT.test(words.slice(end, mention.start)) &&
      (!isLast || /^\s*(?:[,.;]|$)/.test(words.slice(mention.end))),
  );
  const titled = isLast ? undefined : clause.mentions.find((mention) => hasOfficeBefore(words, end, mention));
  if (titled && (!subject || subject.start < titled.start))
    return { start, end, speaker: speakerOf(titled), subject: titled, kind: "inverted" };
  if (isLast && !subject) return null;
  // "Says Holm would rebuild the pier", of a headline: who says it is left out.
  if (subject && /^S/.test(verb.word) && /^ \p{Ll}/u.test(words.slice(subject.end))) return NO_REPORT;
  if (subject) return { start, end, speaker: speakerOf(nameAt(subject, subjects, words)), subject, kind: "inverted" };
  const pronoun = pronouns.find((after) => after.start >= end && /^\s+$/.test(words.slice(end, after.start)));
  if (!pronoun) return null;
  const speaker = resolver.pronoun(pronoun.word, discourse, clause, pronoun.start);
  return { start, end, speaker, subject: { start: pronoun.start, end: pronoun.end }, kind: "inverted" };
};

/** "said Secretary of State Ada Holm", "said Gov. and Board Chairman Ada Holm", but not "said a friend of Ada Holm". */
function hasOfficeBefore(words: string, from: number, { by, start, end, entities: [entity] }: Mention): boolean {
  if (by !== "name" || start < from || !entity || !mayBePerson(entity)) return false;
  const match = OFFICE_BEFORE_NAME.exec(words.slice(from, start));
  if (!match || !/\s/.test(words.slice(start, end))) return false;
  const [before = [], after = []] = [match[1], match[3]].map((part) => part?.trim().split(/\s+/));
  const isOffice = (word = "") => IS_PERSON_HEAD.test(word) || TITLE.test(word);
  if (!isOffice(before.at(-1))) return false;
  // "Helm News contributor and harbour strategist Ada Holm": of the first the name of a body may be who says it.
  const isTitle = /^\p{Lu}/u.test(before.at(-1) as string);
  if (match[2] === "and") return isTitle && isOffice(after.at(-1));
  // "said lawyer for hacker Ted Lund": of whom somebody speaks.
  const isOffices = isTitle ? /^\p{Lu}/u.test(after[0] ?? "") : match[2] === "of" && IS_FIELD.test(after.join(" "));
  return isOffices && !after.some(isOffice);
}

/** What an office in small letters is of. */
const IS_FIELD = wholeOf(
  `operations staff policy communications research security state police finance sales engineering development
  education planning nursing surgery medicine training`,
  "",
);

/** "a man said that": somebody says, and it can't be told who. */
const unknownSubject: Reader = ({ clause: { words } }, verb) => {
  const { start, end, as } = verb;
  if (as !== "quoted" && !isStrong(words, start, end)) return null;
  return { start, end, speaker: null, subject: null, kind: opensClause(words, verb) ? "inverted" : "verb" };
};

/** In this order: the first that can read a verb decides. */
const READERS: readonly Reader[] = [
  participle,
  pronounSubject,
  relativeClause,
  coordinatedPronoun,
  namedSubject,
  coordinatedVerb,
  invertedVerb,
  unknownSubject,
];

/** The mention before a verb that may be its subject. */
function nearestSubject({ clause, subjects }: ReportingContext, from: number, start: number): Mention | undefined {
  const { words } = clause;
  return subjects.findLast(
    (mention) =>
      mention.start >= from &&
      mention.end <= start &&
      !isInsideAside(words, subjects, mention) &&
      !isInsideApposition(words, clause.mentions, mention) &&
      !isObjectOfRelative(words, mention) &&
      !isInsideAs(words, mention, start) &&
      BETWEEN_SUBJECT_AND_VERB.test(afterApposition(words, mention, start)),
  );
}

/** "The charter, as Holm reads it, says": an insertion that is over before the verb. */
function isInsideAs(words: string, { start, end }: Mention, verb: number): boolean {
  return (
    /,\s+as\s+(?:the\s+|\p{Lu}\p{L}{1,3}\.\s+)?$/u.test(words.slice(0, start)) && words.slice(end, verb).includes(",")
  );
}

function opensClause(words: string, { from, start }: Verb): boolean {
  return /^\s*[,–—-]?\s*$/.test(words.slice(from, start));
}

/** Of "the judge, Ada Holm, had said" what stands between name and verb, without the comma that ends the apposition. */
function afterApposition(words: string, { start, end }: Range, to: number): string {
  const between = words.slice(end, to);
  return /,\s+(?:[\p{L}’'.-]+\s+){0,6}$/u.test(words.slice(0, start)) ? between.replace(/^,(?=[^,]*$)/, "") : between;
}

/** Of "the club's chairman, Desmond Pyke" the name, which stands right after the role. */
function nameAt(mention: Mention, subjects: readonly Mention[], words: string): Mention {
  // "a Harbour Board spokesman, Tom Vik": the mention of the body holds its spokesman.
  if (mention.by === "name" && !/\sspokes\p{Ll}+$/u.test(words.slice(mention.start, mention.end))) return mention;
  const next = subjects.find((other) => other.start >= mention.end && other.by === "name");
  return next && /^,?\s+$/.test(words.slice(mention.end, next.start)) ? next : mention;
}

/** After a colon or semicolon that no quotation follows, or a dash, a new clause begins. */
function boundaryBefore(words: string, at: number): number {
  return Math.max(words.lastIndexOf(";", at - 1), words.lastIndexOf(": ", at - 1)) + 1;
}

import { anyOf, END, pattern } from "../lexicon/build.ts";
import {
  ASKS_SOMEBODY,
  ENDS_IN_ACT_OF_OTHER,
  ENDS_IN_CALL_OF_MANY,
  ENDS_IN_CONTAINING,
  ENDS_IN_HEARD_SPEECH,
  ENDS_IN_INSCRIPTION,
  ENDS_IN_LABEL,
  ENDS_IN_QUESTION_PUT,
  ENDS_IN_RELATIVE_VERB,
  ENDS_IN_WHAT_IS_ANSWERED,
  ENDS_IN_WORDS_OF_OTHERS,
  GIVES_WORDS_OF_OTHERS,
  IN_OPENING_PARTICIPLE,
  OTHER_COMES_AND_SAYS,
  OTHER_HAS_MADE,
  OTHER_HAS_NAMED,
  OTHER_IS_MADE_TO_SPEAK,
  OTHER_SAYS_INSIDE,
} from "../lexicon/doubt.ts";
import { BEGINS_SENTENCE, ENDS_IN_THING, IS_NEWS_MEDIUM, IS_PERSON_HEAD, NO_NAME } from "../lexicon/people.ts";
import { isPlace } from "../lexicon/places.ts";
import { BEGINS_OTHER_CLAUSE, NAME_SAYS } from "../lexicon/speech.ts";
import type { Range } from "../text/ranges.ts";
import type { Clause, Entity, Mention, PreviousClause, ReportingClause } from "./model.ts";

/** Somebody of one word of whom nothing is known must be named so often in a text to be taken for a speaker. */
const FEWEST_MENTIONS = 2;

/**
 * Whether somebody can speak: a person or a body, as the metadata, a title, an office or the name itself tells. A
 * place, an adjective, a time can't; a word with a capital of which nothing is known only where the text speaks of it
 * again.
 */
export function canSpeak({ name, isKnown, isRejected, is, gender, mentioned }: Entity): boolean {
  if (isRejected) return false;
  if (isKnown) return true;
  if (isPlace(name) || NO_NAME.test(name) || (gender === null && ENDS_IN_THING.test(name))) return false;
  if (is !== "unknown") return true;
  return /\s/.test(name) || mentioned >= FEWEST_MENTIONS;
}

/**
 * Reasons to leave open who speaks. Each is about the words of one clause, and takes offsets into them.
 */

/** "Holm confirmed that Rask called him and told him to “wait”": by its cue Holm's, though Rask told. */
export const isToldInsideReport = (between: string): boolean =>
  OTHER_IS_MADE_TO_SPEAK.test(between) || ENDS_IN_LABEL.test(between) || tellsInside(between);

function tellsInside(between: string): boolean {
  // "Holm said Rask had told her that": a name with a verb of its own, within what is said.
  if (OTHERS_INSIDE.some((words) => words.test(between))) return true;
  return /^\s+(?:\S+\s+){0,3}that\s.*\s(?:told|asked|urged|warned|advised)\s+(?:him|her|them)\s/su.test(between);
}

const OTHERS_INSIDE: readonly RegExp[] = [
  NAME_SAYS,
  OTHER_SAYS_INSIDE,
  OTHER_COMES_AND_SAYS,
  OTHER_HAS_NAMED,
  OTHER_HAS_MADE,
];

/** Whether a reporting clause is over before an offset, where the sentence goes on with something else. */
export const isOverBefore = (clause: Clause, each: ReportingClause, at: number): boolean =>
  each.end <= at &&
  (isInOpeningClause(clause, each, at) || isRelativeOver(clause, each, at) || isInsertedOver(clause, each, at));

/** "The slip, which Vik says is steep, is “...”": the relative clause ends with its comma. */
function isRelativeOver({ words }: Clause, each: ReportingClause, at: number): boolean {
  const { end, isRelative } = each;
  return (
    (isRelative === true || IN_RELATIVE.test(words.slice(0, startOf(each)))) &&
    GOES_ON_AFTER_RELATIVE.test(words.slice(end, at))
  );
}

const startOf = ({ start, subject }: ReportingClause) => Math.min(start, subject?.start ?? start);

const IN_RELATIVE = /,\s+(?:which|who|whose\s+\p{L}+)\s[^,;:\uFFFC]*$/u;

/** "Holm's letter, as Vik noted, promised “...”", "As Vik noted, Holm wants “...”": what Vik noted is that. */
function isInsertedOver({ words, mentions }: Clause, { end, subject }: ReportingClause, at: number): boolean {
  if (!subject || !/(?:^|[,.!?]\s+)[Aa]s\s+(?:the\s+|\p{Lu}\p{L}{1,4}\.?\s+)?$/u.test(words.slice(0, subject.start)))
    return false;
  const over = words.slice(end, at).indexOf(",");
  return (
    over >= 0 &&
    mentions.some(
      (mention) =>
        mention.by === "name" && (mention.end <= subject.start || (mention.start >= end + over && mention.end <= at)),
    )
  );
}

/**
 * "When Vik said so, Holm laughed, “...”": whether who says does so in a clause before the sentence's own, which is
 * over before an offset and followed by a subject of its own.
 */
function isInOpeningClause({ words }: Clause, each: ReportingClause, at: number): boolean {
  const begins = startOf(each);
  const sentence = words.slice(0, begins).search(/[^.!?\uFFFC]*$/);
  return BEGINS_OTHER_CLAUSE.test(words.slice(sentence, begins)) && HAS_MAIN_CLAUSE.test(words.slice(each.end, at));
}

/** ", would be " */
const GOES_ON_AFTER_RELATIVE = pattern("u")`
  , (?:${anyOf("is are was were would will could can may might must should has have had does did as and or but to")}|
  (?!${anyOf("his this its always sometimes perhaps nevertheless nonetheless besides thus across plus")}${END})
  \p{Ll}{3,}(?:ed|s))\s`;

/** ", Holm laughed, " */
const HAS_MAIN_CLAUSE = pattern("u")`
  , (?:${anyOf("the a an his her its their one he she they it")} \p{L}|\p{Lu})(?![^;]*, that\s)[^;]*$`;

const LEADS_TO_OTHERS: readonly RegExp[] = [
  ENDS_IN_ACT_OF_OTHER,
  ENDS_IN_CALL_OF_MANY,
  ENDS_IN_CONTAINING,
  ENDS_IN_INSCRIPTION,
  ENDS_IN_QUESTION_PUT,
  ENDS_IN_WHAT_IS_ANSWERED,
  ENDS_IN_WORDS_OF_OTHERS,
  ENDS_IN_HEARD_SPEECH,
];

/** “...,” Holm said the engineers had told her. What follows the cue tells that the words are of somebody else. */
export function goesOnWithOthers(afterCue: string): boolean {
  // "Holm said, after Rask had told the board": when it was said.
  const [own] = afterCue.split(/,\s+(?:after|when|while|before)\s/) as [string];
  return tellsInside(own) || GIVES_WORDS_OF_OTHERS.test(afterCue);
}

/** "According to the Helm Post, a pilot was glad; “...”": a medium beside somebody else tells what they say. */
export function passesOn({ name, isKnown }: Entity, { words, mentions }: Clause, to: number): boolean {
  if (isKnown || !IS_NEWS_MEDIUM.test(name)) return false;
  return mentions.some(({ start, end, entities }) => {
    const isOther = !entities.some((entity) => entity.name === name);
    return start < to && (isOther || OTHER_AFTER_COMMA.test(words.slice(end, to)));
  });
}

/** ", a pilot said" */
const OTHER_AFTER_COMMA = /^,\s+(?:an?|the|one|some|two|its|his|her|their)\s/u;

/** Whether right after a source somebody else says: "According to Holm, Rask said". */
export function isFollowedByOther(
  { words }: Clause,
  reporting: readonly ReportingClause[],
  { end, speaker }: ReportingClause,
): boolean {
  return reporting.some(
    (each) =>
      each.speaker !== null &&
      each.speaker !== speaker &&
      each.subject !== null &&
      each.subject.start >= end &&
      /^\s*(?:,[^,;:]{1,60})?,\s+(?:the\s+)?(?:\p{Lu}\p{L}*\.?\s+){0,3}$/u.test(words.slice(end, each.subject.start)),
  );
}

/** Whether the words before a quotation tell that it need not be of the one who is the subject of its sentence. */
export function leadsToWordsOfOthers(ahead: string): boolean {
  return LEADS_TO_OTHERS.some((words) => words.test(ahead));
}

/** "The board that elected Holm said", "a man who met Holm told": whom a relative clause is about. */
export function isObjectOfRelative(words: string, { start }: Mention): boolean {
  return ENDS_IN_RELATIVE_VERB.test(words.slice(Math.max(0, start - LONGEST_ASIDE), start));
}

/** The longest aside that is looked into. UTF-16 units. */
const LONGEST_ASIDE = 200;

/** ", seen by Rask,": what was done to something, up to the name of whoever did it or had to do with it. */
const PASSIVE_ASIDE = pattern("u")`
  , (?:\p{Ll}+ly )?(?:\p{Ll}+(?:ed|en|ght)|${anyOf("sent shown read held found made built kept heard left")})\s+
  ${anyOf("by with to from for")}\s[^,;:]*\s$|
  , which ${anyOf("was were is are had has")} (?:\p{Ll}+ ){1,2}by\s[^;:]*\s$|
  , ${anyOf("via through per")}\s[^,;:]*$`;

/** "Holm, echoing Rask, said": up to the name, and what may stand between it and the comma that ends the aside. */
const ASIDE_OF_OBJECT = /,\s+\p{Ll}+ing\s+(?:the\s+)?(?:\p{Lu}\p{L}*\.?\s+){0,2}$/u;
const ENDS_ASIDE = /^(?:['’]s?\s[^,;:\uFFFC]{1,60}|\s(?:about|at|for|from|in|of|on|over)\s[^,;:\uFFFC]{1,60})?,\s/u;

/** ", who met ", ", asked about ", ", later alleging that " */
const ASIDE_BEFORE =
  /,\s+(?:who|(?:when\s+)?(?:asked|pressed|questioned)|(?:(?:later|again|\p{Ll}+ly)\s+)?\p{Ll}+ing)\s[^,;:]*\s$/u;

/** "Holm, asked about Rask, said", "the letter, seen by Rask, said": who stands in an aside is not the one who says. */
export function isInsideAside(words: string, mentions: readonly Mention[], { start, end: ends }: Mention): boolean {
  const from = Math.max(0, start - LONGEST_ASIDE);
  const ofObject = ENDS_ASIDE.test(words.slice(ends, ends + 70))
    ? ASIDE_OF_OBJECT.exec(words.slice(from, start))
    : null;
  if (ofObject && mentions.some(({ end }) => end === from + ofObject.index)) return true;
  if (PASSIVE_ASIDE.test(words.slice(from, start))) return true;
  const aside = ASIDE_BEFORE.exec(words.slice(from, start));
  // "Vik, who “sinks boats,” Rask said": the comma that ends it stands in the quotation.
  if (!aside || /\uFFFC\s+$/.test(aside[0])) return false;
  return /^,\s+who\s/.test(aside[0]) || mentions.some(({ end }) => end === from + aside.index);
}

/**
 * "Holm, a pilot at the harbour firm Rask & Vik, said": who stands at the end of an apposition says of what somebody is
 * that they are, and is not the one who speaks.
 */
export function isInsideApposition(words: string, mentions: readonly Mention[], { start, end }: Mention): boolean {
  if (!/^(?:['’]s\s[^,;:]{1,60})?(?:\s\([^()]{1,20}\))?,/.test(words.slice(end, end + 90))) return false;
  return mentions.some(
    (person) =>
      person.by === "name" &&
      person.end < start &&
      start - person.end < LONGEST_ASIDE &&
      person.entities.some(({ is, gender }) => is === "person" || (is === "unknown" && gender !== null)) &&
      (OF_WHAT_SOMEBODY_IS.test(words.slice(person.end, start)) || isOffice(words.slice(person.end, start))),
  );
}

/** ", President " before the name of a firm. */
function isOffice(between: string): boolean {
  const words = /^, ((?:\p{Lu}[\p{L}&-]*,? |of |and |the ){1,6})$/u.exec(between)?.[1]?.split(/[\s,]+/) ?? [];
  return words.some((word) => IS_PERSON_HEAD.test(word));
}

/** ", a pilot at the harbour firm": a noun with what it is of, at or for, and no verb but "who". */
const OF_WHAT_SOMEBODY_IS = pattern("u")`
  ^, (?:${anyOf("a an the who")} )?(?:[\p{L}\d’'&-]+ ){1,6}
  ${anyOf("of at for with from to in on")} (?:[\p{L}\d’'&.-]+ ){0,5}
  (?:${anyOf("the its his her their")} (?:[\p{L}-]+ ){0,3}[\p{L}-]+, )?$`;

/**
 * "Saying Holm, he said, was too simple", "Asked by Rask, he said", "Repeating the Rask plan, he said": who stands
 * there is not the one who says it.
 */
export function isWhatIsSaid(words: string, { start }: Mention): boolean {
  const before = words.slice(0, start);
  return (
    /^\s*(?:Saying|Calling|Naming|Blaming|Asked\s+(?:about|if|whether)|\p{Lu}\p{Ll}+ed\s+by|Of)\s[^,]*$/u.test(
      before,
    ) || IN_OPENING_PARTICIPLE.test(before)
  );
}

/** "Holm met Rask and said": the object of the verb before is not the one who goes on to say something. */
export function isObjectBefore(words: string, mentions: readonly Mention[], { start }: Mention): boolean {
  const before = words.slice(0, start);
  if (BEGINS_CLAUSE.test(before)) return false;
  return isAfterUnknown(before) || mentions.some(({ end }) => end < start && OBJECT_FOLLOWS.test(before.slice(end)));
}

/** "Holm left and Rask smiled and said": whom the verbs in between belong to, the words don't tell. */
export function isOtherSubjectBetween(words: string, mentions: readonly Mention[], from: number, to: number): boolean {
  const between = mentions.filter(({ start, end }) => start >= from && end <= to);
  return between.some(({ start }) => /(?<!\p{L})(?:and|but|while)\s+$/iu.test(words.slice(from, start)));
}

/** What may stand before the subject of a clause. */
const BEGINS_CLAUSE =
  /(?:^|[,;:–—]|(?<!\p{L})(?:and|but|while|as|when|that|because|although|who))\s*(?:(?:the|its|his|her|their)\s+)?$/iu;

const OBJECT_FOLLOWS = /^\s+\p{Ll}[^.;:]*$/u;

/** Whether a sentence begins with a word in a capital letter, of whom nothing is known, and its verb. */
function isAfterUnknown(before: string): boolean {
  const [, first] = /^\s*(\p{Lu}[\p{L}’'-]+)\s+\p{Ll}+(?:ed|s|t)\s+(?:the\s+)?$/u.exec(before) ?? [];
  return first !== undefined && !BEGINS_SENTENCE.test(first);
}

/** "A letter from Rask", "a letter signed by 40 members": it need not be from whoever was spoken of. */
export function isOfOthers(text: string, end: number): boolean {
  return (
    /^\s+(?:\p{L}+\s+){0,4}(?:by|from)\s/u.test(text.slice(end, end + 60)) ||
    // "A letter, seen by the paper and signed by 40 members"
    /^,?\s[^.;:“"]{0,80}\s(?:signed|written|sent|drafted)\s+(?:by|on\s+behalf)\s/u.test(text.slice(end, end + 110))
  );
}

/** "Rask asked her to explain it. “It is late.”": the one who was asked may answer. */
export function isAsked({ clause: { words, quotations } }: PreviousClause, inner: string): boolean {
  return quotations.length === 0 && !inner.includes("?") && ASKS_SOMEBODY.test(words);
}

/** Whether a person is named in what they are taken to say, by surname or first name. */
export function namesInside(inner: string, { name }: Entity): boolean {
  const words = name.split(/\s+/);
  return [words[0] as string, words.at(-1) as string].some((word) => {
    const [letters = ""] = /\p{L}+/u.exec(word) ?? [];
    // Most names are in no part of a quotation, which is found out sooner than a pattern is made.
    if (word.length <= 3 || !inner.includes(letters)) return false;
    return new RegExp(`(?<!\\p{L})${word.replace(/[^\p{L}]/gu, ".")}(?!\\p{L})`, "u").test(inner);
  });
}

/** "“I was tired,” he said. “His conduct is bad.”": of a man, somebody else may say "he". */
export function beginsWithOther(inner: string, speaker: Entity): boolean {
  const first = /^\s*(?:he|his|she|her)(?!\p{L})/iu.exec(inner)?.[0].trim().toLowerCase();
  return (
    first !== undefined &&
    speaker.gender === (first.startsWith("h") && first !== "her" ? "m" : "f") &&
    speaksOf(inner, speaker)
  );
}

/** Of whom the text only speaks, what is quoted says "he" or "she" too: somebody else says it of them. */
export function speaksOf(inner: string, { name, gender }: Entity): boolean {
  if (inner.includes(name.split(/\s+/).at(-1) as string)) return true;
  if (/(?<!\p{L})(?:I|me|my|we|us|our)(?!\p{L})/iu.test(inner)) return false;
  return (gender === "f" ? /(?<!\p{L})(?:she|her)(?!\p{L})/iu : /(?<!\p{L})(?:he|his|him)(?!\p{L})/iu).test(inner);
}

/** “Of the captain?” “No comment.”: of quotations side by side one asks, and somebody else replies. */
export function isExchange(text: string, { start, end }: Range): boolean {
  const asks = /\?[”"»“]$/.test(text.slice(start, end)) && /^ {1,2}[“"„«»]/.test(text.slice(end, end + 3));
  return asks || /\?[”"»“] {1,2}$/.test(text.slice(Math.max(0, start - 4), start));
}

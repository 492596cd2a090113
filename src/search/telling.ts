import type { Passage } from "../documents/document.ts";
import * as lists from "../lexicon/asking.ts";
import { anyOf, wordsIn } from "../lexicon/build.ts";
import { MONTHS, WEEKDAYS } from "../text/calendar.ts";
import { type Found, highest, MOST_HITS } from "./best.ts";
import { languageOf } from "./languages.ts";
import { type Library, passageAt } from "./library.ts";
import { holdsKind, measureAsked, severalAsked } from "./measures.ts";
import type { Place } from "./phrases.ts";
import { heldBy, type Wanted } from "./sought.ts";
import { isStopWord, stem, type Term, termOf, type Word, wordsOf } from "./terms.ts";

/** Whether a passage tells what a question asks for, besides holding its words. */
export type Tells = (place: Place) => boolean;

const whole = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "iu");
const setOf = (list: string) => new Set(wordsIn(list));

const ASKS_WHY = whole(anyOf(lists.ASKS_WHY));
const ASKS_WHO = new RegExp(
  `(?:^[^\\p{L}]*|(?<!\\p{L})${anyOf(lists.BEFORE_WHO)}\\s+)${anyOf(lists.ASKS_WHO)}(?!\\p{L})`,
  "iu",
);
const ASKS_WHO_IS = /^\W*who(?:\s+(?:is|was|are|were)|['’]s)\s+(?:the|a|an|his|her|its|their|our)\s/iu;
const BEFORE_VERB = setOf(lists.BEFORE_VERB);
const BEFORE_NOUN = setOf(lists.BEFORE_NOUN);
const BE = setOf(lists.PASSIVE.en?.be ?? "");

const PASSIVES = new Map(
  Object.entries(lists.PASSIVE).map(([code, { be, by }]) => [
    code,
    { be: setOf(be), by: whole(`${anyOf(by)}\\s+(?!${anyOf(lists.NO_DOER)}(?!\\p{L}))\\p{L}+`) },
  ]),
);
const REASONS = new Map(Object.entries(lists.REASON).map(([code, list]) => [code, whole(anyOf(list))]));
const DISPUTES = new Set(wordsIn(lists.DISPUTES).map(stem));
const TAKES_TO = setOf(lists.TAKES_TO);
const NO_INFINITIVE = setOf(lists.NO_INFINITIVE);
const CALENDAR = new Set([...MONTHS, ...WEEKDAYS]);

/** So many words before a participle may stand between it and the verb that makes a passive of it. */
const PASSIVE_REACH = 3;

/** So many words before "over" may stand between it and the dispute. */
const DISPUTE_REACH = 4;

/**
 * What a passage must tell to answer a question for who did something, for who somebody is, or for a reason; null where
 * the question asks for none of them. What is in a language of which it can't be told is left to tell it.
 */
export function tellsOf(text: string, wanted: readonly Wanted[]): Tells | null {
  const measure = measureAsked(text) ?? severalAsked(text);
  if (measure)
    return (place) => languageOf(place.document.metadata.language).code !== "en" || holdsKind(place, measure);
  if (ASKS_HOW_MANY.test(text)) return (place) => tellsCount(place);
  if (ASKS_BLAME.test(text)) return (place) => tellsBlame(place, wanted);
  if (ASKS_WHY.test(text)) return (place) => tellsWhy(place, wanted);
  const verb = verbAfterWho(text);
  if (verb) return (place) => tellsDoer(place, verb, wanted);
  if (ASKS_WHO_IS.test(text) && !/\p{Lu}/u.test(text.trim().slice(1))) return (place) => tellsName(place, wanted);
  return null;
}

/**
 * Those that tell what is asked for, of the best that were found: their sentences are read to know it, and no reply
 * pages further, so that more are not counted either.
 */
export function thoseThatTell(library: Library, found: Found, tells: Tells): Found {
  const best = highest(library.index, found, MOST_HITS);
  const those = best.filter((at) => tells(passageAt(library, found.passages[at] as number)));
  those.sort((a, b) => a - b);
  return {
    passages: Uint32Array.from(those, (at) => found.passages[at] as number),
    scores: Float32Array.from(those, (at) => found.scores[at] as number),
  };
}

/** The verb of a question for the doer; null where "who" is no subject, or "is" somebody. */
function verbAfterWho(text: string): Word | null {
  const cue = ASKS_WHO.exec(text);
  if (!cue) return null;
  const rest = text.slice(cue.index + cue[0].length);
  const words = wordsOf(rest);
  const first = words.findIndex(({ folded }) => !BEFORE_VERB.has(folded));
  let verb: Word | undefined = words[first];
  if (/wer$/i.test(cue[0])) verb = first > 0 ? words.at(-1) : verb;
  else if (verb && BE.has(verb.folded)) verb = words[first + 1]?.folded.endsWith("ing") ? words[first + 1] : undefined;
  if (!verb || isStopWord(verb.folded) || /^\p{Lu}/u.test(rest.slice(verb.start))) return null;
  return verb;
}

const ASKS_WHAT_WAS = new RegExp(`(?<!\\p{L})${anyOf(lists.BEFORE_PARTICIPLE)}(?!\\p{L})(?<rest>.*)$`, "isu");
const IRREGULAR = new Set(wordsIn(lists.PARTICIPLES));

/** The verb of a question of which form tells that it is one: "why was the driver dismissed"; null where it doesn't. */
export function participleIn(text: string): string | null {
  const { rest } = ASKS_WHAT_WAS.exec(text)?.groups ?? {};
  const words = rest === undefined ? [] : wordsOf(rest).slice(1);
  return words.findLast(({ folded }) => /..(?:[^e]ed)$/.test(folded) || IRREGULAR.has(folded))?.folded ?? null;
}

type Sentence = { text: string; words: readonly Word[]; terms: readonly Term[] };

function sentencesOf({ document: { text, metadata }, passage }: Place): Sentence[] {
  const language = languageOf(metadata.language);
  return passage.sentences.map(({ start, end }) => {
    const sentence = text.slice(start, end);
    const words = wordsOf(sentence);
    return { text: sentence, words, terms: words.map((word) => termOf(word, language)) };
  });
}

/** The terms that stand for a word of a question: its own, and those that say the same. */
function termsFor(one: Wanted): Term[] {
  return [...heldBy(one), ...(one.alike ?? []).flatMap(({ term, same }) => (same ? [term] : []))];
}

/** How many words of the question each sentence holds. */
function heldIn(sentences: readonly Sentence[], wanted: readonly Wanted[]): number[] {
  const asked = wanted.filter(({ counts }) => counts).map((one) => new Set(termsFor(one)));
  return sentences.map(({ terms }) => asked.filter((forms) => terms.some((term) => forms.has(term))).length);
}

/**
 * Whether what a passage holds of a question stands in one sentence: in other words than those of the question, what
 * stands in several speaks of several things.
 */
export function tellsAtOnce(place: Place, wanted: readonly Wanted[]): boolean {
  const sentences = sentencesOf(place);
  const whole = { ...(sentences[0] as Sentence), terms: sentences.flatMap(({ terms }) => terms) };
  const [most = 0, ...held] = heldIn([whole, ...sentences], wanted);
  return held.includes(most);
}

/**
 * Whether a sentence that holds the most of the question, or goes on speaking of it, has the verb with somebody who
 * does it: in the passive with "by", or else after a subject of which the question does not speak.
 */
function tellsDoer(place: Place, verb: Word, wanted: readonly Wanted[]): boolean {
  const passive = PASSIVES.get(languageOf(place.document.metadata.language).code);
  if (!passive) return true;
  const isEnglish = passive.be === PASSIVES.get("en")?.be;
  const own = wanted.find(({ asked }) => asked?.folded === verb.folded);
  const verbs = new Set([stem(verb.folded), ...(own ? termsFor(own) : [])]);
  const asked = new Set(wanted.flatMap(termsFor));
  const sentences = sentencesOf(place);
  const held = heldIn(sentences, wanted);
  const most = Math.max(...held);
  return sentences.some(({ text, words, terms }, number) =>
    terms.some((term, at) => {
      if (!verbs.has(term) || (held[number] !== most && !POINTS_BACK.test(text))) return false;
      if (passive.by.test(text)) return true;
      const before = words.slice(0, at);
      const near = isEnglish ? before.slice(-PASSIVE_REACH) : words;
      const isDone = near.some(({ folded, written }) => passive.be.has(folded) || passive.be.has(written));
      if (isDone && !(isEnglish && /ing$/.test(words[at]?.folded ?? ""))) return false;
      if (!isEnglish) return true;
      if (BEFORE_NOUN.has(before.at(-1)?.folded ?? "")) return false;
      return before.some(({ folded }, index) => PRONOUNS.has(folded) || isOther(folded, terms[index] as Term, asked));
    }),
  );
}

const POINTS_BACK = /(?<!\p{L})(?:it|them|him|her|this|these|so)(?!\p{L})/iu;
const PRONOUNS = new Set(["i", "he", "she", "we", "they", "who", "nobody", "somebody", "everybody"]);

function isOther(folded: string, term: Term, asked: ReadonlySet<Term>): boolean {
  return !isStopWord(folded) && !asked.has(term);
}

/** Whether a name stands in an English passage that the question does not have, other than of a place or time. */
function tellsName(place: Place, wanted: readonly Wanted[]): boolean {
  if (languageOf(place.document.metadata.language).code !== "en") return true;
  const asked = new Set(wanted.flatMap(termsFor));
  const sentences = sentencesOf(place);
  const held = heldIn(sentences, wanted);
  const most = Math.max(...held);
  return sentences.some(({ text, words, terms }, number) => {
    if (held[number] !== most && !POINTS_BACK.test(text)) return false;
    const isCapital = (at: number) => {
      const word = words[at];
      if (!word || asked.has(terms[at] as Term) || isStopWord(word.folded)) return false;
      const written = text.slice(word.start, word.end);
      return /^\p{Lu}\p{Ll}/u.test(written) && !CALENDAR.has(written);
    };
    return words.some((_, at) =>
      at === 0 ? isCapital(0) && isCapital(1) : isCapital(at) && !BEFORE_NOUN.has(words[at - 1]?.folded ?? ""),
    );
  });
}

const ASKS_HOW_MANY = /(?<!\p{L})how\s+many\s+(?!(?:years?|times|days?|hours?|weeks?|months?|minutes?)(?!\p{L}))/iu;

/** Whether a question asks how many there are of what is no time, or for a measure. */
export function asksNumber(text: string): boolean {
  return ASKS_HOW_MANY.test(text) || measureAsked(text) !== null;
}

const MONTH = anyOf(MONTHS.map((month) => month.charAt(0).toUpperCase() + month.slice(1)).join(" "));
const DAYS = "\\d{1,2}(?:st|nd|rd|th)?(?:\\s*(?:[-–,/]|to|and)\\s*\\d{1,2}(?:st|nd|rd|th)?)?";
/** Months have capitals: "12 may have drowned". */
const DATES = new RegExp(
  [
    `(?<!\\d)${DAYS}\\s+(?:of\\s+)?${MONTH}(?:\\s+\\d{4})?(?!\\p{L})`,
    `(?<!\\p{L})${MONTH}\\s+(?:\\d{4}|${DAYS}(?:,?\\s+\\d{4})?)(?!\\d)`,
  ].join("|"),
  "gu",
);
const NO_COUNT = new RegExp(
  [
    // "in 1998", but "about 2000 sailors"
    `(?<!\\p{L})${anyOf(lists.BEFORE_YEAR)}\\s+(?:the\\s+)?(?:1[5-9]|20)\\d\\d(?![\\d,]|\\s+\\p{L}+s(?!\\p{L}))`,
    "\\d+(?:st|nd|rd|th)(?!\\p{L})",
    "\\d+\\s+years?\\s+(?:ago|later|earlier)",
    "\\d{1,2}[.:]\\d\\d\\s*(?:[ap]\\.?m\\b|o['’]clock)",
    "(?<![\\p{L}\\p{N}])\\p{L}[\\p{L}\\p{N}-]{0,20}\\d[\\p{L}\\p{N}-]*",
  ].join("|"),
  "giu",
);
const COUNTS = whole(`\\d[\\d.,]*\\p{L}*|${anyOf(lists.COUNTING_WORDS)}|no\\s+one`);

/** Whether a number stands in a passage that may count something: no date, ordinal or time only. */
function tellsCount({ document: { text, metadata }, passage }: Place): boolean {
  if (languageOf(metadata.language).code !== "en") return true;
  const known = countKnown.get(passage);
  if (known !== undefined) return known;
  const tells = COUNTS.test(text.slice(passage.start, passage.end).replace(DATES, " ").replace(NO_COUNT, " "));
  countKnown.set(passage, tells);
  return tells;
}

/** As long as a passage is in memory this is, which every question for a number asks of it. */
const countKnown = new WeakMap<Passage, boolean>();

const ASKS_BLAME = new RegExp(
  `(?<!\\p{L})who(?:\\s+(?:is|was|are|were)|['’]s)\\s+(?:\\p{L}+ly\\s+)?${anyOf(lists.TO_BLAME)}(?!\\p{L})`,
  "iu",
);
const BLAME = anyOf(lists.TO_BLAME);
const BLAME_WORDS = new Set(lists.TO_BLAME.split(/[\s,]+/).map(stem));
const NO_NAME = `(?!${anyOf(lists.NO_CULPRIT)}(?!\\p{L}))`;
const NEGATED = whole(anyOf(lists.NEGATED));
const TELLS_BLAME = [
  // "The miller was responsible".
  `(?<!${anyOf(lists.NO_CULPRIT)}\\s+)(?<=\\p{L}\\s+)${anyOf(lists.IS_TO_BLAME)}\\s+(?:\\p{L}+ly\\s+)?${BLAME}`,
  `(?:hold|holds|held|find|finds|found)\\s+${NO_NAME}[^.;,]{3,60}?\\s+${BLAME}`,
  `(?:blames?|blamed)\\s+(?:on\\s+)?(?!for(?!\\p{L}))${NO_NAME}\\p{L}+`,
  `responsibility\\s+(?:lies|lay|rests|rested|falls|fell)\\s+(?:with|on)\\s+${NO_NAME}\\p{L}+`,
  // "The perpetrators were never found" names nobody.
  `${anyOf(lists.DOERS)}\\s+(?:of\\s+[^.;]{1,60}?\\s+)?(?:was|were)\\s+` +
    `(?:(?-i:\\p{Lu})\\p{Ll}|${anyOf(lists.BEFORE_CULPRIT)}\\s)`,
  `${anyOf(lists.DONE_BY)}\\s+by\\s+${NO_NAME}\\p{L}+`,
].map((form) => new RegExp(`(?<!\\p{L})(?:${form})`, "iu"));

/** Whether a sentence that holds the most of what it is about, or goes on of it, says who is to answer for it. */
function tellsBlame(place: Place, wanted: readonly Wanted[]): boolean {
  if (languageOf(place.document.metadata.language).code !== "en") return true;
  const sentences = sentencesOf(place);
  const held = heldIn(
    sentences,
    wanted.filter(({ term }) => !BLAME_WORDS.has(term)),
  );
  const most = Math.max(...held);
  return sentences.some(({ text }, at) => {
    if ((held[at] !== most && !POINTS_BACK.test(text)) || NEGATED.test(text)) return false;
    return TELLS_BLAME.some((form) => form.test(text));
  });
}

/** Whether a sentence that holds the most of the question, or the one after it, tells a reason. */
function tellsWhy(place: Place, wanted: readonly Wanted[]): boolean {
  const { code } = languageOf(place.document.metadata.language);
  const reason = REASONS.get(code);
  if (!reason) return true;
  const asked = new Set(wanted.flatMap(termsFor));
  const sentences = sentencesOf(place);
  const held = heldIn(sentences, wanted);
  const most = Math.max(...held);
  const tells = (sentence: Sentence | undefined) =>
    sentence !== undefined &&
    (reason.test(sentence.text) || (code === "en" && (disputes(sentence) || aims(sentence, asked))));
  return sentences.some((sentence, at) => held[at] === most && (tells(sentence) || tells(sentences[at + 1])));
}

/** "A strike over pay". */
function disputes({ words }: Sentence): boolean {
  return words.some(
    ({ folded }, at) =>
      folded === "over" &&
      !/^\d/.test(words[at + 1]?.folded ?? "") &&
      words.slice(Math.max(0, at - DISPUTE_REACH), at).some((word) => DISPUTES.has(stem(word.folded))),
  );
}

/** "To save coal": a purpose that the question does not have. */
function aims({ text, words, terms }: Sentence, asked: ReadonlySet<Term>): boolean {
  return words.some(({ folded }, at) => {
    const [before, next] = [words[at - 1], words[at + 1]];
    if (folded !== "to" || !before || !next || TAKES_TO.has(before.folded)) return false;
    if (NO_INFINITIVE.has(next.folded) || !/^\p{Ll}/u.test(text.slice(next.start))) return false;
    return !asked.has(terms[at + 1] as Term);
  });
}

import { anyOf, wholeOf, wordsIn } from "../lexicon/build.ts";
import {
  ASKS_COUNT,
  ASKS_WHEN,
  BEFORE_ASKING,
  MAY_ASK_WHEN,
  NUMBERS,
  SMALL_TALK,
  TIMES,
  TURNS_ROUND,
} from "../lexicon/query.ts";
import { MONTHS, WEEKDAYS } from "../text/calendar.ts";
import type { Language } from "./languages.ts";
import type { PassageIndex } from "./passage-index.ts";
import { isGrammar, isQuestionWord, stem, type Term, type Word } from "./terms.ts";

/** What a question asks for, where its first words say it: a date, or a number. */
export type Kind = "when" | "count";

const wholeWords = (list: string) => new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(list)}(?![\\p{L}\\p{N}])`, "iu");
const CUES: readonly [Kind, RegExp][] = [
  ["count", wholeWords(ASKS_COUNT)],
  ["when", wholeWords(ASKS_WHEN)],
];

/** What a question asks for, and the words that say so, as UTF-16 offsets in it. */
export function kindOf(text: string): { kind: Kind; start: number; end: number } | null {
  for (const [kind, cue] of CUES) {
    const match = cue.exec(text);
    if (match && asks(text, match)) return { kind, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

const MAY_ASK = wholeOf(MAY_ASK_WHEN, "iu");
const IS_BEFORE_ASKING = new RegExp(
  `(?:^|[^\\p{L}\\p{M}\\p{N}\\s])\\s*$|(?<!\\p{L})${anyOf(BEFORE_ASKING)}\\s+$`,
  "iu",
);

/** Whether "when" asks: it begins what is asked or ends it. Amid it, it tells of what stands before ("stops when"). */
function asks(text: string, { 0: word, index }: RegExpExecArray): boolean {
  if (!MAY_ASK.test(word)) return true;
  return IS_BEFORE_ASKING.test(text.slice(0, index)) || !/[\p{L}\p{N}]/u.test(text.slice(index + word.length));
}

const TURNING = new Set(wordsIn(TURNS_ROUND));

/**
 * The words of a text that turn a question round and, being of grammar, are not looked for: "not", "didn't". No part of
 * "No-Name" or "No. 5". Words of asking are not looked for either where something is asked: "nobody".
 */
export function turningIn(text: string, words: readonly Word[], language: Language, isAsked: boolean): string[] {
  const turning = words.filter(({ folded, start, end, ...word }) => {
    const isTurning = TURNING.has(folded) || /n['’]t$/i.test(text.slice(start, end));
    if (
      !isTurning ||
      !(isGrammar({ folded, ...word }, language) || (isAsked && isQuestionWord({ folded, ...word }, language)))
    )
      return false;
    return !/[-–]$/.test(text.slice(0, start)) && !/^(?:[-–]|\.?\s*\d)/.test(text.slice(end));
  });
  return [...new Set(turning.map(({ start, end }) => text.slice(start, end).toLowerCase()))];
}

/** Of more words, those that stand in a row elsewhere say little of what is meant. Chosen by hand. */
const MOST_IN_ROW = 6;

/** An article before the rest says nothing of it. */
const ARTICLES = new Set(["the", "a", "an"]);

/** The words of a query that is a phrase of so many telling words and grammar; null where it has none, or too many. */
export function inRowOf(words: readonly Word[], { content, isPhrase }: { content: number; isPhrase: boolean }) {
  const row = words.map(({ folded }) => folded);
  if (ARTICLES.has(row[0] ?? "")) row.shift();
  const hasGrammar = 0 < content && content < row.length;
  return isPhrase && hasGrammar && row.length <= MOST_IN_ROW ? row : null;
}

const IS_SMALL_TALK = wholeOf(SMALL_TALK, "iu");

/** Whether a text asks for nothing yet: it is a greeting, thanks, or "help". */
export function isSmallTalk(text: string): boolean {
  return IS_SMALL_TALK.test(text.replace(/[^\p{L}\p{M}\p{N}\s]+/gu, "").trim());
}

const CALENDAR = new Set([...MONTHS, ...WEEKDAYS].map((name) => stem(name.toLowerCase())));
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** Whether a term is of a date, or a number that may count something; 1 mostly is "one", which stands for much else. */
const IS: Record<Kind, (term: Term) => boolean> = {
  when: (term) => CALENDAR.has(term) || YEAR.test(term),
  count: (term) => /^\d+$/.test(term) && !YEAR.test(term) && term !== "1",
};

export function isOfKind(kind: Kind, term: Term): boolean {
  return IS[kind](term);
}

const stemsOf = (list: string) => new Set(wordsIn(list).map(stem));
const [NUMBER_STEMS, TIME_STEMS] = [stemsOf(NUMBERS), stemsOf(TIMES)];
const isNumber = (term: Term) => (/^\d/.test(term) && term !== "1") || NUMBER_STEMS.has(term);

/** Whether a term may answer such a question, which takes less: "in the autumn", "at half past six", "of 1390". */
const MAY_BE: Record<Kind, (term: Term) => boolean> = {
  when: (term) => CALENDAR.has(term) || isNumber(term) || TIME_STEMS.has(term),
  count: isNumber,
};

/**
 * By kind, how many terms of what a question of the kind asks for each passage has (at most `MOST`), those that most
 * passages have, and which passages (1) have any that may answer it; found when first asked for.
 */
export type Kinds = (kind: Kind) => { passages: Uint8Array; commonest: readonly Term[]; able: Uint8Array };

/** More dates or numbers tell no more of what a passage is about. Chosen by hand. */
export const MOST = 4;

/** So many terms say when it was, of which a question says no more than "it": a day, a month and a year. */
const DATE_TERMS = 3;

export function kindsOf({ passages: postings }: PassageIndex): Kinds {
  const known = new Map<Kind, ReturnType<Kinds>>();
  return (kind) => {
    const found = known.get(kind) ?? findKind(postings, kind);
    known.set(kind, found);
    return found;
  };
}

function findKind({ terms, starts, passages, documentOf }: PassageIndex["passages"], kind: Kind) {
  const [having, able] = [new Uint8Array(documentOf.length), new Uint8Array(documentOf.length)];
  const sizes: [Term, number][] = [];
  for (const [term, ordinal] of terms) {
    const [from, to] = [starts[ordinal] as number, starts[ordinal + 1] as number];
    if (MAY_BE[kind](term)) for (let at = from; at < to; at++) able[passages[at] as number] = 1;
    if (!IS[kind](term)) continue;
    sizes.push([term, to - from]);
    for (let at = from; at < to; at++) {
      const passage = passages[at] as number;
      having[passage] = Math.min(MOST, (having[passage] as number) + 1);
    }
  }
  sizes.sort(([, a], [, b]) => b - a);
  return { passages: having, commonest: sizes.slice(0, DATE_TERMS).map(([term]) => term), able };
}

import { AFFIRMS_WHAT_FOLLOWS } from "../../lexicon/affirming.ts";
import {
  BEGINS_NOUN,
  CONDITIONAL,
  DOUBT_ADVERBS,
  DOUBTING,
  EXCEPTING,
  HOLDS_CLAUSE,
  HOLDS_IN_DOUBT,
  HOLDS_UNSAID,
  IS,
  IS_TRUE,
  IS_UNTRUE,
  JOINING,
  MODAL,
  NOT_OF_A_DEED,
  NOT_OF_SOME,
  NOT_SAID_BEHIND,
  NOT_SEEN_OF,
  NOT_SO,
  NOT_YET_DONE,
  OF_A_DEED,
  OF_ALL,
  OF_SOME,
  OPENS_CONDITION,
  PARTS_CLAUSES,
  PRIVATIVE,
  PRIVATIVE_PAIR,
  WHEN_UNSAID,
  WHERE_DENIED,
} from "../../lexicon/governing.ts";
import type { Token } from "../../search/wording/words.ts";
import { isNumber } from "../../text/numbers.ts";
import type { Range } from "../../text/ranges.ts";
import { denies, isNegation, languageOf } from "./negations.ts";

/**
 * What stands before or after words in their sentence and governs them: alone, they would say what nobody said. Only
 * what surely governs is told; what else stands before a part of a sentence is shown beside it.
 */

/** What stands in the same sentence directly before or after a stretch of a text and turns or bounds it. */
export type Outside = Range & { side: "before" | "after"; kind: "hedge" | "negation" | "number" | "cut" };

/** So many words may stand between what denies or doubts and "that", or "to". Chosen by hand. */
const WITHIN = { joined: 8, aside: 12, clause: 4, deed: 3, doubt: 3, predicate: 5 } as const;

/** Words of a sentence before a stretch, and those of the stretch; `text` is the levelled text that they are of. */
type Before = { text: string; words: readonly Token[]; inside: readonly Token[]; code: string; language: string };

type Governor = { from: number; kind: Outside["kind"] };

/** What governs a stretch from before it: from its first word to the stretch; or null. */
export function governorBefore(
  text: string,
  before: readonly Token[],
  inside: readonly Token[],
  language: string,
): Outside | null {
  const words = inSentence(text, before, inside[0]);
  const last = words.at(-1);
  if (!last) return null;
  const given: Before = { text, words, inside, code: languageOf(language), language };
  const affirmed = affirmedFrom(words);
  const found = affirmed !== null ? aroundAffirmed(given, affirmed) : governing(given);
  const first = found && words[found.from];
  return first ? { start: first.start, end: last.end, side: "before", kind: found.kind } : null;
}

function governing(given: Before): Governor | null {
  return (
    conditioned(given) ??
    beside(given) ??
    ofSome(given) ??
    unseen(given) ??
    joinedClause(given) ??
    rejectedClause(given) ??
    bareClause(given) ??
    deed(given) ??
    doubtful(given)
  );
}

/** Those of the words before a stretch that are of its sentence. */
function inSentence(text: string, before: readonly Token[], first: Token | undefined): readonly Token[] {
  const ends = before.findLastIndex((token, at) =>
    /[.!?;](?!\p{L})/u.test(text.slice(token.end, (before[at + 1] ?? first)?.start)),
  );
  return before.slice(ends + 1);
}

/** Signs between a word and the next one. */
function signsAfter({ text, words, inside }: Before, at: number): string {
  return text.slice(words[at]?.end, (words[at + 1] ?? inside[0])?.start);
}

/** Whether words are right before a stretch: nothing stands between but space and quotation marks. */
function isBeside(given: Before): boolean {
  return !/[,:()]| - /.test(signsAfter(given, given.words.length - 1));
}

function endsIn({ words }: Before, phrases: readonly string[][] = []): number | null {
  const lengths = phrases
    .filter((phrase) => phrase.every((word, at) => words[words.length - phrase.length + at]?.text === word))
    .map(({ length }) => length);
  return lengths.length > 0 ? words.length - Math.max(...lengths) : null;
}

/** "If the county pays, [we begin in May]", "contrary to the paper, [...]": with which the sentence begins. */
function conditioned(given: Before): Governor | null {
  const { words, code } = given;
  const isContrary = `${words[0]?.text} ${words[1]?.text}` === "contrary to";
  if (isContrary && /^ ?,/.test(signsAfter(given, words.length - 1))) return { from: 0, kind: "negation" };
  const isOpened = OPENS_CONDITION[code]?.has(words[0]?.text ?? "") ?? false;
  return isOpened && /^ ?,'? ?$/.test(signsAfter(given, words.length - 1)) ? { from: 0, kind: "hedge" } : null;
}

/** "Not aware of [any damage]", "no sign of [damage]". */
function unseen(given: Before): Governor | null {
  const { words, language } = given;
  const at = words.length - 1;
  if (words[at]?.text !== "of" || !NOT_SEEN_OF.test(words[at - 1]?.text ?? "") || !isBeside(given)) return null;
  const from = words.findLastIndex(
    ({ text }, index) => index >= at - WITHIN.clause && index < at - 1 && isNegation(text, language),
  );
  return from < 0 ? null : { from, kind: "negation" };
}

/** A condition, an exception, a negation or a word that unmakes its noun, right before a stretch. */
function beside(given: Before): Governor | null {
  const { words, inside, code, language } = given;
  if (!isBeside(given)) return null;
  const at = words.length - 1;
  const [word, previous, first] = [words[at]?.text ?? "", words[at - 1]?.text ?? "", inside[0]?.text ?? ""];
  const exception = endsIn(given, EXCEPTING[code]);
  if (exception !== null) return { from: exception, kind: "negation" };
  const condition = endsIn(given, CONDITIONAL[code]);
  if (condition !== null) return { from: condition, kind: "hedge" };
  if (OF_ALL.has(word) && isNegation(previous, language)) return { from: at - 1, kind: "negation" };
  if (isNegation(word, language)) return { from: at, kind: "negation" };
  // A German verb stands at the end of its clause, behind its objects.
  if (code !== "en" && MODAL[code]?.has(word)) return { from: at, kind: "hedge" };
  if (BEGINS_NOUN.test(first)) return null;
  if (PRIVATIVE_PAIR.test(`${previous} ${word}`)) return { from: at - 1, kind: "hedge" };
  if (PRIVATIVE[code]?.has(word)) return { from: at, kind: "hedge" };
  // "In May": a month is no verb.
  const isMonth = word === "may" && /^(?:in|of|since|until|last|this|by|early|late|from|to)$/.test(previous);
  if (MODAL[code]?.has(word) && !isMonth && !isNumber(first)) return { from: at, kind: "hedge" };
  return null;
}

/** A share: "some [boats]", "one in [ten]", "half [the boats]". */
function ofSome(given: Before): Governor | null {
  const { words, inside, code } = given;
  if (!isBeside(given)) return null;
  const at = words.length - 1;
  const [word, previous, first] = [words[at]?.text ?? "", words[at - 1]?.text ?? "", inside[0]?.text ?? ""];
  if (/^(?:in|of)$/.test(word) && previous === "out" && isNumber(words[at - 2]?.text ?? ""))
    return { from: at - 2, kind: "number" };
  if (word === "in" && isNumber(previous) && isNumber(first) && !/^\d{3,}$/.test(first))
    return { from: at - 1, kind: "number" };
  if (/^(?:half|both|twice)$/.test(word) && BEGINS_NOUN.test(first)) return { from: at, kind: "number" };
  // "Few of us [trust it]".
  if (previous === "of" && /^(?:us|them|you)$/.test(word)) {
    const share = words[at - 2]?.text ?? "";
    if (OF_SOME.en?.has(share) || /^(?:none|all|each)$/.test(share)) return { from: at - 2, kind: "number" };
  }
  if (!OF_SOME[code]?.has(word) || BEGINS_NOUN.test(first) || isNumber(first)) return null;
  if (NOT_OF_SOME.test(previous) && !/^(?:few|so)$/.test(word)) return null;
  return { from: at, kind: "number" };
}

/** "It is thought that", "there is no evidence that": what a clause of "that" hangs on. */
function joinedClause(given: Before): Governor | null {
  const { words, code } = given;
  const at = words.length - 1;
  if (!JOINING[code]?.has(words[at]?.text ?? "") || !isBeside(given)) return null;
  const aside = code === "en" && signsAfter(given, at - 1).includes(",") ? asideBefore(given, at - 1) : null;
  return weighed(given, at, WITHIN.joined) ?? (aside === null ? null : weighed(given, aside + 1, WITHIN.joined, true));
}

/** "It is not true, [as the paper wrote], that": the word before an aside that ends with the one given; or null. */
function asideBefore(given: Before, last: number): number | null {
  for (let from = last - 1; from >= Math.max(0, last - WITHIN.aside); from--)
    if (/^ ?,/.test(signsAfter(given, from))) return from;
  return null;
}

/** German: "bestritt, [die Brücke sei sicher]", "wies zurück, [...]". */
function rejectedClause(given: Before): Governor | null {
  const { words, code, language } = given;
  const last = words.length - 1;
  if (code !== "de" || !signsAfter(given, last).includes(",")) return null;
  const isRejected = words[last]?.text === "zurück";
  const from = words.findLastIndex(
    ({ text }, at) =>
      at >= last - WITHIN.joined &&
      (denies(text, language) || (isRejected && /^(?:wies|wiesen|weist|weisen)$/.test(text))),
  );
  return from < 0 ? null : { from, kind: "negation" };
}

/** The first word before another, going back, by which what follows is denied or doubted; `isParted`: over a comma. */
function weighed(given: Before, at: number, most: number, isParted = given.code !== "en"): Governor | null {
  const { words, code, language } = given;
  const affirmed = affirmedFrom(words.slice(0, at));
  if (affirmed !== null) return aroundAffirmed(given, affirmed);
  let doubt: number | null = null;
  for (let from = at - 1; from >= Math.max(0, at - most); from--) {
    const word = words[from]?.text ?? "";
    const isComma = /[,:()]| - /.test(signsAfter(given, from));
    // German and Slavic clauses of "that" stand behind a comma.
    if (isComma && !(from === at - 1 && isParted)) break;
    if (PARTS_CLAUSES.test(word)) break;
    if (isNegation(word, language) || denies(word, language) || NOT_SO[code]?.has(word))
      return isOnly(words, from) ? null : { from, kind: "negation" };
    if (DOUBTING[code]?.has(word) && !isOwn(words, from)) doubt ??= from;
  }
  return doubt === null ? null : { from: doubt, kind: "hedge" };
}

/** Where words before others begin that negate, and yet affirm what follows: "There is [no doubt that]"; or null. */
export function affirmedFrom(words: readonly Token[]): number | null {
  const last = words.length - 1;
  const from = Math.max(0, last - WITHIN.joined);
  const clause = words.slice(from, words[last]?.text === "that" ? last : last + 1).map(({ text }) => text);
  const found = AFFIRMS_WHAT_FOLLOWS.exec(clause.join(" "));
  return found ? from + clause.join(" ").slice(0, found.index).split(" ").length - 1 : null;
}

/** What denies, doubts or bounds that something is affirmed: "It is false that [nobody doubts that]". */
function aroundAffirmed({ words, code, language }: Before, end: number): Governor | null {
  if (OPENS_CONDITION[code]?.has(words[0]?.text ?? "")) return { from: 0, kind: "hedge" };
  const isCondition = (from: number) =>
    CONDITIONAL[code]?.some((phrase) => phrase.every((word, at) => words[from + at]?.text === word));
  for (let from = end - 1; from >= 0; from--) {
    const word = words[from]?.text ?? "";
    // "It is not so that".
    const isNotSo = word === "so" && isNegation(words[from - 1]?.text ?? "", language);
    if (PARTS_CLAUSES.test(word) && !isNotSo) return null;
    if (isNegation(word, language) || denies(word, language) || NOT_SO[code]?.has(word))
      return { from, kind: "negation" };
    const isDoubted = DOUBTING[code]?.has(word) && !isOwn(words, from);
    if (isCondition(from) || isDoubted || DOUBT_ADVERBS.has(word)) return { from, kind: "hedge" };
  }
  return null;
}

/** "Not only that". */
function isOnly(words: readonly Token[], at: number): boolean {
  return /^(?:only|just|nur|seulement|solo|только)$/.test(words[at + 1]?.text ?? "");
}

/** "We believe that": who says what they hold themselves says it. */
function isOwn(words: readonly Token[], at: number): boolean {
  return /^(?:believe|think|suppose)$/.test(words[at]?.text ?? "") && /^(?:i|we)$/.test(words[at - 1]?.text ?? "");
}

/** "I don't think [it is safe]", "she denies [it is safe]". */
function bareClause(given: Before): Governor | null {
  const { words, inside, code, language } = given;
  const at = words.length - 1;
  const word = words[at]?.text ?? "";
  if (code !== "en" || !HOLDS_CLAUSE.test(word) || !isBeside(given)) return null;
  for (let from = at - 1; from >= Math.max(0, at - WITHIN.clause); from--) {
    const before = words[from]?.text ?? "";
    if (/[,:()]| - /.test(signsAfter(given, from)) || PARTS_CLAUSES.test(before)) break;
    if (isNegation(before, language) || denies(before, language) || NOT_SO.en?.has(before))
      return { from, kind: "negation" };
  }
  // "gave thought to the boats": no clause of what was thought.
  const isClause =
    inside.length >= WITHIN.clause && !/^(?:to|of|about|for|on|at|in|with|over)$/.test(inside[0]?.text ?? "");
  const isUnsaid = isClause && HOLDS_UNSAID.test(word) && !isOwn(words, at);
  if (!HOLDS_IN_DOUBT.test(word) && !isUnsaid) return null;
  return { from: at, kind: /^(?:den|doubt)/.test(word) ? "negation" : "hedge" };
}

/** "Tried to [lift it]", "accused of [lifting it]", "cleared of [lifting it]". */
function deed(given: Before): Governor | null {
  const { words, inside, code, language } = given;
  const at = words.length - 1;
  const first = inside[0]?.text ?? "";
  if (code !== "en" || !isBeside(given)) return null;
  const word = words[at]?.text ?? "";
  const isVerb = word === "to" && !BEGINS_NOUN.test(first) && !isNumber(first);
  const isDeed = /^(?:of|from|for|with|against)$/.test(word) && /ing$/.test(first);
  const isSaid = word === "say" || word === "saying";
  if (!isVerb && !isDeed && !isSaid) return null;
  for (let from = at - 1; from >= Math.max(0, at - WITHIN.deed); from--) {
    const before = words[from]?.text ?? "";
    if (/[,:()]| - /.test(signsAfter(given, from)) || PARTS_CLAUSES.test(before)) break;
    if (isNegation(before, language) || denies(before, language) || NOT_SO.en?.has(before))
      return { from, kind: "negation" };
    if (isVerb && NOT_YET_DONE.test(before)) return { from, kind: "hedge" };
    if (isDeed && OF_A_DEED.test(before)) return { from, kind: NOT_OF_A_DEED.test(before) ? "negation" : "hedge" };
  }
  return null;
}

/** An adverb of doubt a few words before a stretch, in its clause: "Allegedly he [sold it]". */
function doubtful(given: Before): Governor | null {
  const { words } = given;
  if (!isBeside(given)) return null;
  for (let from = words.length - 1; from >= Math.max(0, words.length - WITHIN.doubt); from--) {
    if (from < words.length - 1 && /[,:()]| - /.test(signsAfter(given, from))) break;
    const word = words[from]?.text ?? "";
    if (PARTS_CLAUSES.test(word)) break;
    if (DOUBT_ADVERBS.has(word)) return { from, kind: "hedge" };
  }
  return null;
}

/** Right behind a stretch: that what it says "is not true". */
export function unmadeAfter(text: string, last: Token, after: readonly Token[], language: string): Outside | null {
  const [first] = after;
  if (!first || !IS.test(first.text) || /[^\s']/.test(text.slice(last.end, first.start))) return null;
  const code = languageOf(language);
  for (let at = 0; at < Math.min(after.length, WITHIN.predicate); at++) {
    const [token, next] = [after[at] as Token, after[at + 1]];
    if (at > 0 && /[.!?;:,()]/.test(text.slice(after[at - 1]?.end, token.start))) break;
    const isUntrue = NOT_SO[code]?.has(token.text) || IS_UNTRUE.test(token.text);
    // "Is not true", "has not been shown".
    const truth = isNegation(token.text, language)
      ? [next, /^(?:been|yet)$/.test(next?.text ?? "") ? after[at + 2] : undefined].find((one) =>
          IS_TRUE.test(one?.text ?? ""),
        )
      : undefined;
    if (isUntrue || truth) return { start: first.start, end: (truth ?? token).end, side: "after", kind: "negation" };
  }
  return null;
}

/** Right behind a stretch and to the end of its clause: who thought, feared or denied it, where nobody says it. */
export function unsaidAfter(text: string, { end }: Token, after: readonly Token[], language: string): Outside | null {
  const [, sign = "", clause] = BEHIND.exec(text.slice(end, end + LONGEST_BEHIND)) ?? [];
  if (clause === undefined || languageOf(language) !== "en") return null;
  const from = end + sign.length;
  const words = after.filter((token) => token.start >= from && token.end <= from + clause.length);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2 || words.some(({ text: word }) => PARTS_CLAUSES.test(word))) return null;
  const dated = sign.includes("'") ? words.find((_, at) => at > 0 && isDated(words[at], words[at + 1])) : undefined;
  const verb = [last, first, dated].find((word) => word !== undefined && NOT_SAID_BEHIND.test(word.text));
  // "more than many feared", "the ones sailors feared", "something nobody disputed": no clause of who does so.
  if (words.some(({ text: word }) => isNegation(word, language) || IS_NO_ONE.test(word))) return null;
  // “...,” she guessed: said all the same.
  if (sign.includes("'") && verb?.text.startsWith("guess")) return null;
  if (!verb || words.some(({ text: word }) => /^(?:i|we)$/.test(word))) return null;
  const kind = /^(?:den|doubt|disput)/.test(verb.text) ? "negation" : "hedge";
  return { start: first.start, end: last.end, side: "after", kind };
}

/** Whether behind a verb stands when or where it was: “...,” Lund denied on Monday. */
function isDated(verb?: Token, next?: Token): boolean {
  if (!verb || !next || !NOT_SAID_BEHIND.test(verb.text)) return false;
  return WHEN_UNSAID.test(next.text) || (verb.text.startsWith("den") && WHERE_DENIED.test(next.text));
}

const IS_NO_ONE = /^(?:than|ones?|something|anything|what|which|nobody|none|nothing|few|many|some)$/;

/** The clause behind a comma, or behind the end of a quotation. */
const BEHIND = /^((?:,'?|[!?.]') ?)([\p{L}\p{M}' -]{4,60})(?=[.,;:!?)]|$)/u;

const LONGEST_BEHIND = 80;

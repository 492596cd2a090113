import { IS_ANY } from "../../lexicon/affirming.ts";
import {
  AFTER_ONLY,
  ASKING_PARTICLE,
  BEFORE_COUNT,
  BEFORE_DENIED,
  BEGINS_BOUNDS,
  COUNT_WORD,
  ENDS_IN_NEGATION,
  HEDGES,
  JOINS_BOUNDS,
  JOINS_CLAUSE,
  JOINS_RANGE,
  JOINS_SHARE,
  NEXT_CLAUSE,
  ONLY,
  SCALE_WORD,
  SHARE_OF_ANY,
  SHARE_WORD,
  SUPERLATIVE,
  VERB_PARTS,
} from "../../lexicon/wording.ts";
import type { WordingText } from "../../search/wording/texts.ts";
import { type Token, tokensOf } from "../../search/wording/words.ts";
import { isNumber } from "../../text/numbers.ts";
import type { Range } from "../../text/ranges.ts";
import { isAddedTo, isForbidden, isNotOnly } from "./affirmed.ts";
import { affirmedFrom, governorBefore, type Outside, unmadeAfter, unsaidAfter } from "./governors.ts";
import { denies, isNegation, languageOf } from "./negations.ts";

/** Phrases by their first word. */
function byFirst(phrases: readonly string[][]): ReadonlyMap<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const first = phrase[0] as string;
    found.set(first, [...(found.get(first) ?? []), phrase]);
  }
  return found;
}

const BEFORE_NUMBER = byFirst(HEDGES.beforeNumber);
const BEFORE = byFirst(HEDGES.before);
const AFTER = byFirst(HEDGES.after);
/** Most words begin none of them. */
const BEGINS = new Set([BEFORE_NUMBER, BEFORE, AFTER].flatMap((phrases) => [...phrases.keys()]));

/** The longest of the phrases that stands at a word, in words; 0 where none does. */
function lengthAt(tokens: readonly Token[], from: number, phrases: ReadonlyMap<string, string[][]>): number {
  const here = phrases.get(tokens[from]?.text ?? "");
  if (!here) return 0;
  const lengths = here
    .filter((phrase) => phrase.every((word, at) => tokens[from + at]?.text === word))
    .map(({ length }) => length);
  return Math.max(0, ...lengths);
}

/**
 * Bounds and hedges among words, those that begin before a place among them, as indexes of the first word and of the
 * one after the last.
 */
function hedgesIn(tokens: readonly Token[], until = tokens.length): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < until; from++) {
    if (!BEGINS.has((tokens[from] as Token).text)) continue;
    const bound = lengthAt(tokens, from, BEFORE_NUMBER);
    const isBound = bound > 0 && isCountAt(tokens, from + bound);
    const length = Math.max(
      isBound ? bound : 0,
      lengthAt(tokens, from, BEFORE),
      // "or more" belongs to a number.
      isNumber(tokens[from - 1]?.text ?? "") ? lengthAt(tokens, from, AFTER) : 0,
    );
    if (length === 0) continue;
    found.push({ from, to: from + length });
    from += length - 1;
  }
  return found;
}

/** Whether a number or quantity stands at a word, or after an article or a sign of money. */
function isCountAt(tokens: readonly Token[], at: number): boolean {
  const isCount = (word: string) => isNumber(word) || COUNT_WORD.test(word);
  const [first, second] = [tokens[at]?.text ?? "", tokens[at + 1]?.text ?? ""];
  return isCount(first) || ((BEFORE_COUNT.test(first) || /^\p{Sc}$/u.test(first)) && isCount(second));
}

/** Those of some words that belong to bounds and hedges, without their negations. */
export function hedging(tokens: readonly Token[]): ReadonlySet<Token> {
  const words = hedgesIn(tokens).flatMap(({ from, to }) => tokens.slice(from, to));
  return new Set(words.filter(({ text }) => text !== "no" && text !== "not"));
}

/** So far before and after a stretch its bounds are looked for. UTF-16 units. */
const BESIDE = 60;

export function turningBeside({ normalised: { text }, document }: WordingText, range: Range): Outside[] {
  const words = tokensOf(text, {
    start: Math.max(0, range.start - BESIDE),
    end: Math.min(text.length, range.end + BESIDE),
  });
  const inside = words.filter(({ start, end }) => start >= range.start && end <= range.end);
  const [first, last] = [words.indexOf(inside[0] as Token), words.indexOf(inside.at(-1) as Token)];
  if (first < 0) return [];
  const { language } = document.metadata;
  const found = turningBefore(text, words, { first, range, language });
  const length = limitAfter(text, words, last + 1);
  const [from, to] = [words[last + 1], words[last + length]];
  const isJoined = from && to && /^,?'?,? \(?$/.test(text.slice(range.end, from.start));
  if (length > 0 && isJoined) found.push({ start: from.start, end: to.end, side: "after", kind: "hedge" });
  const behind = [text, inside.at(-1) as Token, words.slice(last + 1), language] as const;
  const unmade = unmadeAfter(...behind) ?? unsaidAfter(...behind);
  if (unmade) found.push(unmade);
  else if (length === 0) found.push(...verbAfter(text, words.slice(last), language));
  return found;
}

/** What turns a stretch from before it; `first` is the index of its first word. */
function turningBefore(
  text: string,
  words: readonly Token[],
  { first, range, language }: { first: number; range: Range; language: string },
): Outside[] {
  const found: Outside[] = [];
  const before = (from: number, to: number, kind: Outside["kind"]) =>
    found.unshift({ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0, side: "before", kind });
  const hedges = hedgesIn(words, first);
  const begins = isNotOnly(text, words, first - 2, language) ? first - 2 : first;
  const isAny = begins < first && IS_ANY.test(words[first]?.text ?? "");
  const addsAnother = begins < first && !isAny && isAddedTo(text, words, begins, language);
  const isNegated = isAny || isForbidden(words, begins, language);
  if (begins < first && !addsAnother) before(begins, first, isNegated ? "negation" : "hedge");
  // "At least another 40": what stands between belongs to neither.
  let at = begins;
  if (hedges.some(({ to }) => to === at - 1) && BEFORE_COUNT.test(words[at - 1]?.text ?? "")) at--;
  for (let next = hedges.find(({ to }) => to === at); next; next = hedges.find(({ to }) => to === at)) {
    const [to, behind] = [words[next.to - 1] as Token, words[next.to] as Token];
    if (/[.!?;:,()]/.test(text.slice(to.end, behind.start))) break;
    before(next.from, next.to, "hedge");
    at = next.from;
  }
  const share = begins < first ? null : countBefore(words, first);
  if (share !== null && !isApartWithin(text, words, share, first)) before(share, first, "number");
  const isAffirmed = affirmedFrom(wordsBefore(text, words[at]?.start ?? 0)) !== null;
  const denied = isAffirmed ? null : denialBefore(words, at, language);
  if (denied !== null && !isApartWithin(text, words, denied, at)) before(denied, at, "negation");
  if (share === null && denied === null) {
    const from = addsAnother ? (words[begins]?.start ?? 0) : (found[0]?.start ?? range.start);
    const governor = governorBefore(text, wordsBefore(text, from), tokensOf(text, { ...range, start: from }), language);
    if (governor) found.unshift(governor);
  }
  return found;
}

/** The length of what limits words from behind them, in words; "only" may also belong to what follows. */
function limitAfter(text: string, words: readonly Token[], at: number): number {
  const length = lengthAt(words, at, AFTER);
  const [last, next] = [words[at + length - 1], words[at + length]];
  const isEither = length === 1 && ONLY.test(last?.text ?? "");
  if (!isEither || !next || !last || /[.,;:!?)]/.test(text.slice(last.end, next.start))) return length;
  return AFTER_ONLY.test(next.text) ? length : 0;
}

/** So far before a stretch it is looked for what governs it. UTF-16 units. */
const GOVERNED_WITHIN = 160;

/** The words before an offset, none of them cut. */
function wordsBefore(text: string, end: number): Token[] {
  const from = Math.max(0, end - GOVERNED_WITHIN);
  const cut = from > 0 ? (/^[\p{L}\p{M}\p{N}']*/u.exec(text.slice(from - 1, end))?.[0].length ?? 1) - 1 : 0;
  return tokensOf(text, { start: from + Math.max(0, cut), end });
}

function isApartWithin(text: string, words: readonly Token[], from: number, to: number): boolean {
  return /[.!?;:()]/.test(text.slice(words[from]?.end, words[to]?.start));
}

/** Where a number begins that goes on in a stretch: "two hundred and [six]", "20 to [30]", "3 of [the 80]"; or null. */
function countBefore(words: readonly Token[], first: number): number | null {
  const word = (at: number) => words[at]?.text ?? "";
  const isAfterArticle = BEFORE_COUNT.test(word(first)) && isNumber(word(first + 1));
  let at = first - 1;
  if (JOINS_SHARE.test(word(at)) || (BEFORE_COUNT.test(word(at)) && JOINS_SHARE.test(word(at - 1)))) {
    if (BEFORE_COUNT.test(word(at))) at--;
    const isCount = isAfterArticle || isNumber(word(first));
    const isShare = isShareOf(word(at - 1), word(first), word(first + 1));
    if (!isShare && !(isCount && (isNumber(word(at - 1)) || SHARE_WORD.test(word(at - 1))))) return null;
    at--;
    while (/^(?:all|but|not|almost|nearly|only)$/.test(word(at - 1))) at--;
    return at;
  }
  if (!isNumber(word(first))) return null;
  const isInWords = (place: number) => isNumber(word(place)) && !/\d/.test(word(place));
  if (isInWords(at)) return at;
  if (!isNumber(word(at - 1))) return null;
  const isBounds = BEGINS_BOUNDS.test(word(at - 2)) || SCALE_WORD.test(word(at - 1));
  if (!JOINS_RANGE.test(word(at)) && !(JOINS_BOUNDS.test(word(at)) && isBounds)) return null;
  return BEGINS_BOUNDS.test(word(at - 2)) ? at - 2 : at - 1;
}

/** Whether words hold of a share of what they name; "one of the worst gales" is that gale. */
function isShareOf(share: string, first: string, second: string): boolean {
  if (SHARE_OF_ANY.test(share)) return true;
  return SHARE_WORD.test(share) && !SUPERLATIVE.test(BEFORE_COUNT.test(first) ? second : first);
}

/** So many words may stand between what denies and "that", as in "withdrew its earlier report that". Chosen by hand. */
const DENIED_WITHIN = 4;

/**
 * Where a denial stands of which a stretch is what is denied: "denied that", "failed to", "wrongly", "stopped
 * [paying]", "a refusé de"; or null. What only follows a verb may be its object, "rejected [the plan]", which it turns
 * less.
 */
function denialBefore(words: readonly Token[], at: number, language: string): number | null {
  const [before, first] = [words[at - 1]?.text ?? "", words[at]?.text ?? ""];
  if (denies(before, language)) return /ly$/.test(before) || /^to$|ing$/.test(first) ? at - 1 : null;
  if (!BEFORE_DENIED.test(before)) return null;
  const furthest = at - 2 - (JOINS_CLAUSE.test(before) ? DENIED_WITHIN : 0);
  for (let from = at - 2; from >= Math.max(0, furthest); from--)
    if (denies(words[from]?.text ?? "", language)) return from;
  return null;
}

/** Those of the words after the last of a stretch that negate its verb or belong to it, as they may end a clause. */
function verbAfter(text: string, [last, ...rest]: readonly Token[], language: string): Outside[] {
  const code = languageOf(language);
  const after: Token[] = [];
  for (const [index, token] of rest.entries()) {
    const sign = text.slice(rest[index - 1]?.end ?? last?.end, token.start);
    if (/[.!?;:,()]/.test(sign) || NEXT_CLAUSE.test(token.text)) break;
    after.push(token);
  }
  const outside = ({ start, end }: Token, kind: Outside["kind"]): Outside => ({ start, end, side: "after", kind });
  if (ENDS_IN_NEGATION.has(code)) {
    const negation = after.find((token) => isNegation(token.text, language));
    const final = after.at(-1);
    const isEnd = final && /^ ?[.!?;:,)]/.test(text.slice(final.end, final.end + 2));
    const isPart = (isEnd || rest[after.length] !== undefined) && VERB_PARTS[code]?.has(final?.text ?? "");
    return [
      ...(negation ? [outside(negation, "negation")] : []),
      ...(isPart && final && final !== negation ? [outside(final, "cut")] : []),
    ];
  }
  // Where the verb ends a sentence, a negation after words is of what stands before it.
  const [next] = after;
  const isOfBefore = next && /^(?:tr|az|hy|fa|ka)$/.test(code);
  // A particle makes a question of it: "satacak mı".
  const asks = next && /^(?:tr|az)$/.test(code) && ASKING_PARTICLE.test(next.text);
  return isOfBefore && (asks || isNegation(next.text, language) || denies(next.text, language))
    ? [outside(next, "negation")]
    : [];
}

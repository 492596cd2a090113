import { type Found, highest } from "./best.ts";
import { holdsAny, sharesHeld } from "./held.ts";
import { type Library, passageAt } from "./library.ts";
import { likenesses, likenessOfWhole, type Meaning } from "./likeness.ts";
import { holdsKind, mannerAsked, measureAsked } from "./measures.ts";
import type { Sought } from "./sought.ts";
import { participleIn, tellsOf } from "./telling.ts";

/**
 * What is added to the scores of so many of the nearest passages, as shares of the best: by the share of the question
 * that they hold, by the likeness of a whole sentence to it, and by that of all their sentences. From 192 questions of
 * the dev part of tests/questions and to unpublished texts: first three 139 without the first, 142 with 1 and 1, 146
 * with 1.5 and 1.5 or more. Of 249 questions of the dev part 210 without the third, 215 with .5, 214 with 1.
 * A question of more words has enough of its own: on SciFact, without that bound, nearest passages were .002 worse.
 */
const HELD = 1.5;
const LIKENESS = 1.5;
const WHOLE = 0.5;
export const LIKENED = 60;
const MOST_LIKENED = 4;

/**
 * The same for a passage that tells who did what is asked, or why. From the 156 questions of tests/questions/dev: first
 * 95, first three 123 without it, 97 and 124 with .3. Of 249 first 153 with .3, 155 with .6.
 */
const TOLD = 0.6;

/**
 * The same for one that holds the question's verb, where its form tells which that is. Chosen by hand: on the questions
 * of tests/questions/dev nothing changes up to .6, and with 1 one passage fewer is among the first three.
 */
const DONE = 0.6;

/**
 * The same for one that holds a measure of the kind that is asked for, and for one that tells what is allowed, what
 * should be, or which of many. Of 229 questions of the dev part first three 188 without both, 192 with the first
 * (190 at .3), 197 with both. Of 249 214 with 1, 215 with 1.5.
 */
const MEASURED = 1.5;
const FITTING = 0.8;

/**
 * Of some passages, by each that is at one of `those` places among them: the share of a short question that it holds,
 * how like it one of its sentences is, and how like all of them are.
 */
type Nearness = (
  numbers: readonly number[],
  those: readonly number[],
) => { shares: number[]; alike: number[]; whole: number[] };

/** Of one question; the same passages mostly are asked of twice, as the best and among all. */
export function nearnessTo(library: Library, sought: Sought, asked: () => Meaning, words: number): Nearness {
  let known: { numbers: readonly number[]; found: ReturnType<Nearness> } | null = null;
  return (numbers, those) => {
    if (words > MOST_LIKENED) return { shares: [], alike: [], whole: [] };
    const isAll = those.length === numbers.length;
    const isSame = known?.numbers.length === numbers.length && numbers.every((one, at) => one === known?.numbers[at]);
    if (isAll && known && isSame) return known.found;
    const asking = those.map((at) => numbers[at] as number);
    const alike = likenesses(library, asked(), numbers, those);
    const whole = asking.map((number) => likenessOfWhole(library, asked(), number));
    const found = { shares: sharesHeld(library.index, sought, asking), alike, whole };
    if (isAll) known = { numbers, found };
    return found;
  };
}

type Ranked = {
  sought: Sought;
  text: string;
  words: number;
  nearness: Nearness;
  /** The numbers of the documents that are asked about: what is of others stays as it was. Null: all. */
  of: ReadonlySet<number> | null;
};

/**
 * Ranks the nearest passages anew: by their scores; for a question of a few words by how much of it they and what
 * stands beside them hold in words that are like its own, and by how like it one of their sentences is as a whole; and
 * by whether they tell who or why, where that is asked.
 */
export function rankNearest(library: Library, { sought, text, words, nearness, of }: Ranked, found: Found): void {
  const { passages, scores } = found;
  const tells = tellsOf(text, sought.wanted);
  const isLikened = words <= MOST_LIKENED;
  const verb = participleIn(text);
  const bit = verb === null ? -1 : sought.wanted.findIndex(({ asked }) => asked?.folded === verb);
  const manner = isLikened ? mannerAsked(text) : null;
  if (!isLikened && !tells && bit < 0) return;
  const isMeasure = measureAsked(text) !== null;
  const isDone = bit < 0 ? null : holdsAny(library.index.passages, sought.held[bit] as readonly number[]);
  const nearest = highest(library.index, found, LIKENED);
  const best = scores[nearest[0] ?? 0] as number;
  const numbers = nearest.map((at) => passages[at] as number);
  const { documentOf } = library.index.passages;
  const isAsked = (number: number) => of === null || of.has(documentOf[number] as number);
  const those = [...numbers.keys()].filter((at) => isAsked(numbers[at] as number));
  const { shares, alike, whole } = nearness(numbers, those);
  for (const [which, place] of those.entries()) {
    const [at, number] = [nearest[place] as number, numbers[place] as number];
    const told = tells?.(passageAt(library, number)) ? (isMeasure ? MEASURED : TOLD) : 0;
    const fits = manner && holdsKind(passageAt(library, number), manner) ? FITTING : 0;
    const done = isDone?.(number) ? DONE : 0;
    const liked = LIKENESS * (alike[which] ?? 0) + WHOLE * (whole[which] ?? 0);
    const added = HELD * (shares[which] ?? 0) + liked + told + done + fits;
    scores[at] = (scores[at] as number) + best * added;
  }
}

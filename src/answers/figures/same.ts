import type { Figure } from "../../counts/figure.ts";
import type { Document } from "../../documents/document.ts";
import { ACCORDING, BELOW, COUNTED_BESIDE, GOES_ON, SUFFERED } from "../../lexicon/comparing.ts";
import { OF_WHOLE } from "../../lexicon/predicates.ts";
import { fold, stem, type Term, wordsOf } from "../../search/terms.ts";
import { type Item, isDated, isTelling } from "./item.ts";
import { areOfOnePoll } from "./polls.ts";
import { areBareCounts, isInexact, isSaidAlike, isSameNoun, sharesVerb } from "./said.ts";
import { areOfOtherPlace, areScopesApart, yearsOf } from "./scope.ts";

/** "I count 14, and the Authority counts 12": a second count of the same, of about the same size. */
export function isOtherCount({ document, figure }: Item, { figure: like }: Item): boolean {
  if (figure.isEarlier !== like.isEarlier || figure.isTakenBack || like.isTakenBack) return false;
  if (figure.sentence === like.sentence && goesOn(document, figure, like)) return false;
  const ratio = Math.min(figure.value, like.value) / Math.max(figure.value, like.value);
  // In one sentence two sides may be far apart ("lost two, while the others speak of 20").
  const least = figure.sentence === like.sentence && like.isAccount ? 0.04 : 0.25;
  const sharesRole = !rolesDiffer(figure, like);
  return figure.isAccount && figure.partOf === null && sharesRole && !timesDiffer(figure, like) && ratio >= least;
}

/** "12 died and 40 were ill", "12 votes for one and 40 for another": the same count goes on, and nobody else counts. */
function goesOn({ text }: Document, figure: Figure, like: Figure): boolean {
  const isBare = GOES_ON.test(text.slice(like.end, figure.before.end));
  const isGivenHere = figure.account !== null && figure.account.start >= like.end;
  return isBare && !isGivenHere && !ACCORDING.test(text.slice(figure.after.start, figure.after.end));
}

/** Whether the same number of two documents is of the same thing, said to be the same. */
export function isSame(a: Item, b: Item): boolean {
  const [x, y] = [a.figure, b.figure];
  if (rangesDiffer(x, y) || boundsOppose(a, b) || !areOfOnePoll(a, b)) return false;
  if (x.isFurther !== y.isFurther && !isTelling(x.value) && isOnTop(x.isFurther ? a : b)) return false;
  if (rolesDiffer(x, y) || ratesDiffer(x, y) || timesApart(a, b) || !wholesAgree(a, b)) return false;
  const isPartOfSuch = [x, y].some(({ partOf, counts }) => partOf !== null && partOf.counts === counts);
  // "8 of them" are not any 8 people; but 12 of 28 sailings may be what another text calls the 12.
  const isOwnPart = isPartOfSuch && x.kind === "persons" && !(intersects(x.roles, y.roles) && x.value > 12);
  if ((x.partOf === null) !== (y.partOf === null) && isOwnPart) return false;
  return isSameNoun(a, b, true) && isSaidAlike(a, b, true) && !areScopesApart(a, b);
}

/** "20 marched ... A further 20 marched": of those before in its text the same is said. */
function isOnTop({ document, figure: { start, roles, counts } }: Item): boolean {
  return document.figures().some((other) => {
    if (other.start >= start) return false;
    return roles.length > 0 ? intersects(other.roles, roles) : other.roles.length === 0 && other.counts === counts;
  });
}

/** Soldiers and passengers may be called people; women, children and families are counted beside them. */
function mayBePeople({ kind, counts }: Figure): boolean {
  return kind === "persons" && !COUNTED_BESIDE.has(counts ?? "");
}

/** How much two different numbers look like counts of the same thing; 0: not enough. */
export function likenessOf(a: Item, b: Item): number {
  const [x, y] = [a.figure, b.figure];
  if (a.document === b.document && a.speaker === b.speaker && !areOfTwo(a, b)) return 0;
  if (rolesDiffer(x, y) || timesApart(a, b) || !wholesAgree(a, b)) return 0;
  // A text that takes its number back differs from none.
  if (x.isTakenBack || y.isTakenBack) return 0;
  if (isInexact(a) || isInexact(b) || areScopesApart(a, b) || !areOfOnePoll(a, b)) return 0;
  if (!isSameNoun(a, b, false) || !isSaidAlike(a, b, false)) return 0;
  if (isGivenBeside(a, b) || isGivenBeside(b, a)) return 0;
  if (isOnlyWhole(a) || isOnlyWhole(b)) return 0;
  // "Two of them" are not any other two; 12 sailings "out of 28" may be what another text counts as 14.
  const isOnePart = (x.partOf === null) !== (y.partOf === null);
  if (isOnePart && (x.kind === "persons" || !intersects(x.roles, y.roles))) return 0;
  const sharesRole = intersects(x.roles, y.roles);
  if (ratesDiffer(x, y) || (x.rate !== y.rate && !sharesRole)) return 0;
  const common = shared(a.context, b.context);
  const most = Math.max(1, Math.min(a.context.size, b.context.size));
  const ratio = Math.min(x.value, y.value) / Math.max(x.value, y.value);
  // "29 people were arrested", "34 protesters were arrested": of about as many, the same.
  const isGeneric = a.counts !== b.counts;
  if (isGeneric && !(mayBePeople(x) && mayBePeople(y) && [a.counts, b.counts].includes("person"))) return 0;
  if (isGeneric && (ratio < 0.5 || !sharesRole)) return 0;
  const sharesTime = x.times.some((time) => y.times.includes(time));
  const isPlainly = sharesVerb(a, b) || areBareCounts(a, b);
  const isAlike = isPlainlyAlike(a, b) || (common >= 2 && common / most >= 0.5);
  const isClear =
    x.isPlanned === y.isPlanned &&
    (sharesRole ||
      (isPlainly && ratio >= 0.5) ||
      (ratio >= CLOSE && !qualitiesDiffer(x, y) && common >= (x.kind === "money" ? 3 : 0)));
  if (!isAlike || !isClear || ratio < 0.1) return 0;
  // "96 in 2009", where the same text counts those of now: no count of now is another of those.
  if (isOnlyOfThen(a, b) || isOnlyOfThen(b, a)) return 0;
  return (
    (sharesRole ? 2 : 0) +
    common / most +
    ratio +
    (sharesTime ? 0.5 : 0) -
    (isGeneric ? 0.5 : 0) -
    (isDated(x) === isDated(y) ? 0 : 0.75)
  );
}

/** Whether the same befell those of two counts, or the same is said of them with the same verb or rate. */
export function isPlainlyAlike(a: Item, b: Item): boolean {
  const [x, y] = [a.figure, b.figure];
  const isOfOneRate = x.rate !== null && x.rate === y.rate && intersects(x.times, y.times);
  return intersects(x.roles, y.roles) || sharesVerb(a, b) || areBareCounts(a, b) || isOfOneRate;
}

/** Whether one is of a year beside those of now, the other dated by none and its document not of that year. */
function isOnlyOfThen({ isOfThen, figure: { times } }: Item, { document, figure }: Item): boolean {
  return isOfThen && !isDated(figure) && !times.some((time) => yearsOf(document).has(time));
}

/** Below this any text may have the number of something else. Chosen by hand. */
const FEW = 12;

const numbersKnown = new WeakMap<Document, ReadonlySet<number>>();

/**
 * Whether the document of one figure has the other's number too, and not as an earlier count: it gives both, of two
 * times, places or kinds.
 */
function isGivenBeside({ document, figure }: Item, { document: other, figure: { value } }: Item): boolean {
  // A part of one whole may be as many as one of another.
  if (document === other || value <= FEW || figure.partOf !== null) return false;
  const figures = document.figures();
  const known =
    numbersKnown.get(document) ??
    new Set([
      ...figures.filter(({ isEarlier }) => !isEarlier).map((figure) => figure.value),
      ...[...document.text.matchAll(/\d[\d,]*(?:\.\d+)?/g)]
        .filter(({ index }) => !figures.some(({ isEarlier, start }) => isEarlier && start === index))
        .map(([digits]) => Number(digits.replaceAll(",", ""))),
    ]);
  numbersKnown.set(document, known);
  return known.has(value);
}

/** "Of 40 bridges 15 were closed": what is said there is said of the part. */
function isOnlyWhole({ document: { text }, figure: { sentence, start, end } }: Item): boolean {
  const [before, after] = [text.slice(sentence.start, start), text.slice(end, sentence.end)];
  return OF_WHOLE.test(before) && /^[^,.;:]{1,50}\s(?:\d|\p{Ll})/u.test(after);
}

/** Different numbers of one thing that each document counts but once are no further apart than this. */
const CLOSE = 1 / 1.6;

/** "City buses" are no "tour buses"; "unannounced visits" may be "visits". */
function qualitiesDiffer(x: Figure, y: Figure): boolean {
  const [one, other] = [x, y].map(({ noun }) => wordsOf(noun ?? "").map(({ folded }) => stem(folded))) as [
    Term[],
    Term[],
  ];
  if (SUFFERED.test(x.noun ?? "") !== SUFFERED.test(y.noun ?? "")) return true;
  const isSameHead = one.at(-1) === other.at(-1);
  return isSameHead && one.length > 1 && other.length > 1 && !intersects(one.slice(0, -1), other.slice(0, -1));
}

/** The same kind of those that are counted or, where they are no kind of their own, those of whom the same is said. */
export function isSamePart(a: Item, b: Item, whole: Item): boolean {
  if (a.figure.value !== b.figure.value && (isInexact(a) || isInexact(b))) return false;
  if (a.figure.isEarlier !== b.figure.isEarlier || a.figure.isTakenBack !== b.figure.isTakenBack) return false;
  if (!isSameNoun(a, b, a.figure.value === b.figure.value)) return false;
  const isKind = a.counts !== whole.counts || shared(a.context, b.context) > 0;
  return isKind && a.counts !== null && !rolesDiffer(a.figure, b.figure) && ratioOf(a, b) >= 0.5;
}

/** Whether a text names two who give these figures. */
export function areOfTwo(a: Item, b: Item): boolean {
  return a.account.size > 0 && b.account.size > 0 && shared(a.account, b.account) === 0;
}

export function ratioOf({ figure: x }: Item, { figure: y }: Item): number {
  return Math.min(x.value, y.value) / Math.max(x.value, y.value);
}

/**
 * What a place or building holds or may hold: who is said to be there is never meant by it, nor the other way round.
 */
const APART = ["population", "capacity"];

export function rolesDiffer(x: Figure, y: Figure): boolean {
  if (APART.some((role) => x.roles.includes(role) !== y.roles.includes(role))) return true;
  return x.roles.length > 0 && y.roles.length > 0 && !intersects(x.roles, y.roles);
}

/** "10 to 12" is neither 12 nor a number that differs from it. */
function rangesDiffer(x: Figure, y: Figure): boolean {
  const isRange = x.bound === "range" || y.bound === "range";
  return isRange && !(x.low === y.low && x.high === y.high);
}

/** "Nearly 100" is never "more than 100". */
function boundsOppose(a: Item, b: Item): boolean {
  const [one, other] = [a, b].map(({ document: { text }, figure: { before, start, bound } }) => {
    if (bound === "at least") return 1;
    return bound === "at most" || BELOW.test(text.slice(before.end, start)) ? -1 : 0;
  }) as [number, number];
  return one * other < 0;
}

function ratesDiffer(x: Figure, y: Figure): boolean {
  return x.rate !== null && y.rate !== null && stem(fold(x.rate)) !== stem(fold(y.rate));
}

/** Years apart, or "last winter" against "now". */
function timesDiffer(x: Figure, y: Figure): boolean {
  const [one, other] = [x.times, y.times];
  const isApart = (a: readonly string[], b: readonly string[]) =>
    a.includes("before") && b.includes("now") && !b.includes("before");
  return yearsDiffer(x, y) || isApart(one, other) || isApart(other, one);
}

function timesApart(a: Item, b: Item): boolean {
  return timesDiffer(a.figure, b.figure) || yearsApart(a, b);
}

/** Whether years differ, where a count that none dates is of one of those of which its document names days. */
function yearsApart(a: Item, b: Item): boolean {
  return yearsDiffer(a.figure, b.figure) || isOfNoYearOf(a, b) || isOfNoYearOf(b, a);
}

function isOfNoYearOf({ figure: dated }: Item, { document, figure: undated, year }: Item): boolean {
  if (!isDated(dated) || isDated(undated)) return false;
  const years = yearsOf(document);
  if (dated.times.some((time) => years.has(time) || time === year)) return false;
  if (years.size > 0) return true;
  const isTold = dated.value === undated.value && isTelling(dated.value);
  // News tells of the year before too.
  return year !== null && !isTold && yearsIn(dated).every((time) => Number(time) < Number(year) - 1);
}

/** Whether something is known by which two can't be of one thing, whatever else is joined with them. */
export function areApart(a: Item, b: Item): boolean {
  return rolesDiffer(a.figure, b.figure) || yearsApart(a, b) || areOfOtherPlace(a, b);
}

function yearsIn({ times }: Figure): string[] {
  return times.filter((time) => /^\d/.test(time));
}

function yearsDiffer(x: Figure, y: Figure): boolean {
  const [one, other] = [yearsIn(x), yearsIn(y)];
  return one.length > 0 && other.length > 0 && !intersects(one, other);
}

/** Women of those who died are not women of those who are missing. */
function wholesAgree(a: Item, b: Item): boolean {
  const [x, y] = [a, b].map(({ figure }) => figure.partOf);
  if (!x || !y) return true;
  return !rolesDiffer(x, y);
}

export function intersects<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.some((one) => b.includes(one));
}

export function shared(a: ReadonlySet<Term>, b: ReadonlySet<Term>): number {
  let count = 0;
  for (const term of a) if (b.has(term)) count++;
  return count;
}

import type { Figure } from "../../counts/figure.ts";
import * as lexicon from "../../lexicon/comparing.ts";
import { FUNCTION_WORDS } from "../../lexicon/counting.ts";
import { COUNTED_AFTER, COUNTS_IT, FATE_ROLES } from "../../lexicon/predicates.ts";
import { isStopWord, stem, type Term, wordsOf } from "../../search/terms.ts";
import { GENERAL, type Item, isTelling } from "./item.ts";

const stemmed = (words: ReadonlySet<string>): ReadonlySet<Term> => new Set([...words].map(stem));
const [PLAIN, ANYONE, SYNONYMOUS] = [lexicon.PLAIN_PEOPLE, lexicon.ANYONE, lexicon.SYNONYMOUS].map(stemmed) as [
  ReadonlySet<Term>,
  ReadonlySet<Term>,
  ReadonlySet<Term>,
];

/** Whether the number is a bound, roughly so much or a range: it differs from no other number. */
export function isInexact({ figure }: Item): boolean {
  return figure.bound !== null || figure.mark !== null;
}

function stemsOf(noun: string | null): Term[] {
  return wordsOf(noun?.split(/\s+of\s+/u)[0] ?? "").map(({ folded }) => stem(folded));
}

/** Whether two figures are counted by the same noun; with `isEqual` numbers, by one that may stand for the other. */
export function isSameNoun(a: Item, b: Item, isEqual: boolean): boolean {
  const [x, y] = [stemsOf(a.figure.noun), stemsOf(b.figure.noun)];
  const [one, other] = [x.at(-1), y.at(-1)];
  // Amounts are compared with amounts of the same currency, however it is written.
  if (a.figure.kind === "money" || b.figure.kind === "money") return a.figure.counts === b.figure.counts;
  const isPerson = a.figure.kind === "persons" && b.figure.kind === "persons";
  const isPlain = (head: Term | undefined) => head === undefined || PLAIN.has(head);
  const isAnyone = (head: Term | undefined) => isPlain(head) || ANYONE.has(head as Term);
  if (isPerson && isPlain(one) && isPlain(other)) return true;
  if (isPerson && isEqual && isAnyone(one) && isAnyone(other)) return a.figure.value > 12;
  // "23 marchers were detained", "23 people were detained"
  if (isPerson && isEqual && (isPlain(one) || isPlain(other)) && a.figure.value > 12 && sharesRole(a, b)) return true;
  // "61 to 38", "61 votes in favour": where a text leaves the noun out, what is said of it must be the same.
  if (one === undefined || other === undefined) {
    return isEqual && sharesRole(a, b);
  }
  const isOne = one === other || (a.counts === b.counts && SYNONYMOUS.has(a.counts ?? ""));
  if (!isOne) return false;
  const [own, others] = [x.slice(0, -1), y.slice(0, -1)];
  if (!isEqual && one === other) return own.join(" ") === others.join(" ");
  return own.length === 0 || others.length === 0 || own.some((word) => others.includes(word)) || one !== other;
}

/** Whether the same is said of what two figures count: what befell them, or what the clauses around them say. */
export function isSaidAlike(a: Item, b: Item, isEqual: boolean): boolean {
  const [x, y] = [a.figure, b.figure];
  if (x.isEarlier !== y.isEarlier) return false;
  // "None of the 12 was hurt", "12 were hurt"
  if (x.isUnsaid !== y.isUnsaid && x.roles.length + y.roles.length > 0) return false;
  return isEqual ? isEqualSaidAlike(a, b) : isOtherSaidAlike(a, b);
}

/** Of the same number: the same role, as often or of the same rate, or words in common. */
function isEqualSaidAlike(a: Item, b: Item): boolean {
  const [x, y] = [a.figure, b.figure];
  if (x.roles.length > 0 && y.roles.length > 0) return sharesRole(a, b);
  // "A further 1,275" may be the 1,275 of another text, which does not count the others first.
  if (isTelling(x.value)) return true;
  // Of one currency, and most often round: nothing tells what was paid but what is said of it.
  if (x.kind === "money") return isMostlyShared(a, b);
  // Of one event, a number of a specific thing is hardly that of others by chance; of people it often is.
  const isGeneric = [a, b].some(({ counts }) => counts === null || counts === "person");
  const isHardlyOther = x.value > 12 || (x.value > 4 && (sharedContext(a, b) > 0 || !areVerbsApart(a, b)));
  const isParticular =
    !isGeneric && isHardlyOther && ![...x.roles, ...y.roles].some((role) => FATE_ROLES.includes(role));
  if (isParticular) return true;
  if (x.isPlanned !== y.isPlanned || x.isFurther !== y.isFurther) return false;
  const isRated = x.rate !== null && x.rate === y.rate;
  return x.value > 12 ? isRated || sharedContext(a, b) >= 1 : x.rate === y.rate && sharedContext(a, b) >= 2;
}

/** Of different numbers: the same fate and role; where there is none, most of the words around them. */
function isOtherSaidAlike(a: Item, b: Item): boolean {
  const [x, y] = [a.figure, b.figure];
  if (x.isPlanned !== y.isPlanned || x.isFurther !== y.isFurther || (x.rate === null) !== (y.rate === null))
    return false;
  const fates = (figure: Figure) => figure.roles.filter((role) => FATE_ROLES.includes(role)).join(" ");
  if (fates(x) !== fates(y)) return false;
  if (x.roles.length + y.roles.length > 0) return sharesRole(a, b);
  if (areBareCounts(a, b) || sharesVerb(a, b)) return true;
  return sharedContext(a, b) >= 2 && isMostlyShared(a, b);
}

/** Whether half of the words around the one that has fewer stand around the other. */
function isMostlyShared(a: Item, b: Item): boolean {
  const common = sharedContext(a, b);
  return common > 0 && common / Math.min(a.context.size, b.context.size) >= 0.5;
}

function sharesRole({ figure: x }: Item, { figure: y }: Item): boolean {
  return x.roles.some((role) => y.roles.includes(role));
}

/** Up to so many, two texts that say the same of them may mean others. Chosen by hand. */
const FEW = 4;

function verbOf({ document: { text }, figure: { after } }: Item): Term | undefined {
  return contentOf(text.slice(after.start, after.end))[0];
}

/** "12 schools were painted", "12 schools got gardens" */
function areVerbsApart(a: Item, b: Item): boolean {
  const [one, other] = [verbOf(a), verbOf(b)];
  return one !== undefined && other !== undefined && one !== other;
}

/** "The harbour counted 187 passengers", "The line gave 185": of both nothing is said but how many there are. */
export function areBareCounts(a: Item, b: Item): boolean {
  return [a, b].every(({ document: { text }, figure: { before, after, isAccount } }) => {
    const isCounted = COUNTED_AFTER.test(text.slice(after.start, after.end));
    const isGiven = isAccount && COUNTS_IT.test(text.slice(before.start, before.end));
    return (isGiven || isCounted) && contentOf(text.slice(after.start, after.end)).length === 0;
  });
}

/** "212 ballots were spoiled", "340 ballots are spoiled": what is said after the noun begins with the same word. */
export function sharesVerb(a: Item, b: Item): boolean {
  if (Math.min(a.figure.value, b.figure.value) <= FEW) return false;
  const verb = verbOf(a);
  return verb !== undefined && verb === verbOf(b);
}

/** The words that say something in the first clause of a stretch, as stems: neither names nor words of any report. */
function contentOf(words: string): Term[] {
  const [clause = ""] = words.split(/[,;:—–.()]|\s(?:and|while|but)\s/u, 1);
  return wordsOf(clause)
    .filter(({ written, folded }) => /^\p{Ll}/u.test(written) && !FUNCTION_WORDS.has(folded) && !isStopWord(folded))
    .map(({ folded }) => stem(folded))
    .filter((term) => !GENERAL.has(term));
}

function sharedContext(a: Item, b: Item): number {
  return [...a.context].filter((term) => b.context.has(term)).length;
}

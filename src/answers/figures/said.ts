import type { Figure } from "../../counts/figure.ts";
import * as lexicon from "../../lexicon/comparing.ts";
import { stem, type Term, wordsOf } from "../../search/terms.ts";
import { type Item, isTelling } from "./item.ts";

const stemmed = (words: ReadonlySet<string>): ReadonlySet<Term> => new Set([...words].map(stem));
const [PLAIN, ANYONE, SYNONYMOUS] = [lexicon.PLAIN_PEOPLE, lexicon.ANYONE, lexicon.SYNONYMOUS].map(stemmed) as [
  ReadonlySet<Term>,
  ReadonlySet<Term>,
  ReadonlySet<Term>,
];

/** What happened to people: "dead or wounded" is another count than "dead". */
const FATES = ["dead", "injured", "treated", "missing", "captive", "arrested", "rescued", "evacuated", "displaced"];

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
  // "61 to 38", "61 votes in favour": where a text leaves the noun out, what is said of it must be the same.
  if (one === undefined || other === undefined) {
    return isEqual && a.figure.roles.some((role) => b.figure.roles.includes(role));
  }
  const isOne = one === other || (a.counts === b.counts && SYNONYMOUS.has(a.counts ?? ""));
  if (!isOne) return false;
  const [own, others] = [x.slice(0, -1), y.slice(0, -1)];
  if (!isEqual && one === other) return own.join(" ") === others.join(" ");
  return own.length === 0 || others.length === 0 || own.some((word) => others.includes(word)) || one !== other;
}

/** Whether the same is said of what two figures count: what befell them, or what the clauses around them say. */
export function isSaidAlike(a: Item, b: Item, isEqual: boolean): boolean {
  return a.figure.isEarlier === b.figure.isEarlier && (isEqual ? isEqualSaidAlike(a, b) : isOtherSaidAlike(a, b));
}

/** Of the same number: the same role, as often or of the same rate, or words in common. */
function isEqualSaidAlike(a: Item, b: Item): boolean {
  const [x, y] = [a.figure, b.figure];
  const sharesRole = x.roles.some((role) => y.roles.includes(role));
  if (x.roles.length > 0 && y.roles.length > 0) return sharesRole;
  // "A further 1,275" may be the 1,275 of another text, which does not count the others first.
  if (isTelling(x.value)) return true;
  // Of one event, a number of a specific thing is hardly that of others by chance; of people it often is.
  const isGeneric = [a, b].some(({ counts }) => counts === null || counts === "person");
  const isParticular = !isGeneric && x.value > 4 && ![...x.roles, ...y.roles].some((role) => FATES.includes(role));
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
  const fates = (figure: Figure) => figure.roles.filter((role) => FATES.includes(role)).join(" ");
  if (fates(x) !== fates(y)) return false;
  if (x.roles.length + y.roles.length > 0) return x.roles.some((role) => y.roles.includes(role));
  const common = sharedContext(a, b);
  return common >= 2 && common / Math.max(1, Math.min(a.context.size, b.context.size)) >= 0.5;
}

function sharedContext(a: Item, b: Item): number {
  return [...a.context].filter((term) => b.context.has(term)).length;
}

import { BETWEEN, EACH, EARLIER, IS_DAY, OF_SOME, RISEN, TOLD_ON } from "../../lexicon/comparing.ts";
import { FATE_ROLES } from "../../lexicon/predicates.ts";
import { fold, isStopWord, stem, type Term } from "../../search/terms.ts";
import { eachOnce, isOfMany, namesIn, shareName, subjectOf } from "./event.ts";
import { CALENDAR, type CountedIn, type Item } from "./item.ts";
import { isPlainlyAlike, ratioOf } from "./same.ts";

/** Numbers of two documents further apart than this are hardly of one thing. Chosen by hand. */
const LEAST_RATIO = 0.6;

/** So much before a sentence tells what it is of. UTF-16 units; chosen by hand. */
const NEAR = 300;

/** The day on which a text is told stands within so much of its beginning. UTF-16 units; chosen by hand. */
const LEAD = 500;

/** Numbers up to these are easily those of other things too, among many documents and among few. Chosen by hand. */
const COMMON = { ofMany: 100, ofFew: 12 } as const;

type OfTwo = (a: Item, b: Item) => boolean;

/**
 * Tell whether the words around two numbers of two documents show them to be of the same thing: the corpus or a name
 * beside both says of what they are. Where numbers differ, neither is of some, of another time or told on a later day
 * besides, and they lie close together or are of the same whole. Where it is not shown, nothing is said of them.
 */
export function shownToBeOfOne({ corpus, aliases }: CountedIn): { isSameShown: OfTwo; isDifferenceShown: OfTwo } {
  const subject = subjectOf(corpus.info.about, aliases);
  const mostCommon = isOfMany(corpus) ? COMMON.ofMany : COMMON.ofFew;
  const namesOf = eachOnce(({ text }) => namesIn(text, aliases));
  const isOnSubject = eachOnce((document) => subject?.(document, namesOf(document)) ?? false);
  const areOnSubject: OfTwo = (a, b) => isOnSubject(a.document) && isOnSubject(b.document);
  const areNear: OfTwo = (a, b) => {
    const [x, y] = [capitalsNear(a), capitalsNear(b)];
    return [...x].some((name) => y.has(name) && (namesOf(a.document).has(name) || namesOf(b.document).has(name)));
  };
  return {
    isSameShown: (a, b) =>
      a.document === b.document || a.figure.value > mostCommon || areOnSubject(a, b) || areNear(a, b),
    isDifferenceShown: (a, b) => {
      if (a.document === b.document) return true;
      if (a.counts !== b.counts || (ratioOf(a, b) < LEAST_RATIO && !areOfOneWhole(a, b))) return false;
      if (isOfOthers(a) || isOfOthers(b) || isEarlier(a) !== isEarlier(b) || areToldApart(a, b)) return false;
      return areOnSubject(a, b) || (areNear(a, b) && (isPlainlyAlike(a, b) || shareName(a, b, aliases)));
    },
  };
}

function areOfOneWhole({ figure: x }: Item, { figure: y }: Item): boolean {
  return x.partOf !== null && x.partOf.value === y.partOf?.value;
}

/** Words with a capital letter in a sentence and before it, or in all of a digest. */
function capitalsNear({ document: { text, form }, figure: { sentence } }: Item): ReadonlySet<Term> {
  const around = form === "digest" ? text : text.slice(Math.max(0, sentence.start - NEAR), sentence.end);
  const words = [...around.matchAll(/(?<!\p{L})\p{Lu}[\p{L}\p{M}]+/gu)].map(([word]) => fold(word));
  return new Set(words.filter((word) => !CALENDAR.has(word) && !isStopWord(word)).map(stem));
}

/** Whether a number is of each of several, of what belongs to some, what has changed, or what lies between two. */
function isOfOthers({ document: { text }, figure }: Item): boolean {
  const { before, after, start, end, unit, sentence } = figure;
  const counted = Math.max(end, unit?.end ?? end);
  const [lead, rest] = [text.slice(sentence.start, start), text.slice(counted, Math.max(counted, after.end))];
  if (EACH.test(text.slice(before.start, start)) || EACH.test(rest)) return true;
  return BETWEEN.test(text.slice(counted, sentence.end)) || OF_SOME.test(lead) || RISEN.test(lead);
}

function isEarlier({ document: { text }, figure: { before, after } }: Item): boolean {
  return [before, after].some(({ start, end }) => EARLIER.test(text.slice(start, end)));
}

/** Whether two tolls are told on two days: the later one is no other count of the same. */
function areToldApart(a: Item, b: Item): boolean {
  const isToll = [a, b].every(({ figure }) => figure.roles.some((role) => FATE_ROLES.includes(role)));
  if (!isToll) return false;
  const [x, y] = [toldOn(a), toldOn(b)];
  return x !== null && y !== null && x !== y;
}

/** The weekday on which somebody gives a number or, where its sentence names none, on which its text is told. */
function toldOn({ document: { text }, figure: { sentence } }: Item): string | null {
  const own = TOLD_ON.exec(text.slice(sentence.start, sentence.end));
  const lead = text.slice(0, LEAD);
  const day = (own ?? TOLD_ON.exec(lead))?.[1] ?? IS_DAY.exec(lead)?.[0];
  return day?.toLowerCase() ?? null;
}

import type { Figure } from "../../counts/figure.ts";
import { datesIn } from "../../dates/mentioned.ts";
import type { Document } from "../../documents/document.ts";
import {
  AREA,
  BADLY,
  DEGREE,
  EXCEPT,
  IN_ALL,
  NAMES_TOGETHER,
  NO_PLACES,
  OTHER_TIME,
  PAST_YEAR,
  PLACE,
  STILL,
  SUBJECT,
  SUPPOSED,
  WIDE_AREA,
} from "../../lexicon/comparing.ts";
import { FUNCTION_WORDS, isPlural } from "../../lexicon/counting.ts";
import { COUNTING } from "../../lexicon/predicates.ts";
import { countryOf } from "../../search/nations.ts";
import { fold } from "../../search/terms.ts";
import type { Range } from "../../text/ranges.ts";
import { CALENDAR, type Item, isDated, isTelling } from "./item.ts";

/** Of which places, times, doers and states a count is, as far as the words that belong to it say. */
type Scope = {
  places: readonly string[];
  /** Kinds of areas that are named by no name. */
  areas: readonly string[];
  /** Names that stand together, each list for all of them. */
  together: readonly (readonly string[])[];
  /** Single words of the names beside the number. */
  names: ReadonlySet<string>;
  /** Whose doing is counted, in single words. */
  subject: readonly string[];
  /** Whether it is of those of whom what is said is not so. */
  isExcepted: boolean;
  isWide: boolean;
  isInAll: boolean;
  /** Days as "MM-DD", from the first to the last. */
  days: readonly [from: string, to: string][];
  /** Whether something is said of so many that tells how badly they were hit. */
  isOfDegree: boolean;
  /** Whether it is told of another year, by no number: "last year". */
  isOfPast: boolean;
  /** What could be, what is left, another time than what is told: in words that must be alike. */
  state: string;
};

const scopes = new WeakMap<Item, Scope>();

function scopeOf(item: Item): Scope {
  const scope = scopes.get(item) ?? readScope(item);
  scopes.set(item, scope);
  return scope;
}

/** A number up to this one is easily that of something else too. Chosen by hand. */
const COMMON = 20;

/**
 * Whether two counts are of different places, or of different doers; and where their numbers differ, of different days
 * or states, or one of an area and the other of what may be a part of it.
 */
export function areScopesApart(a: Item, b: Item): boolean {
  const [x, y] = [scopeOf(a), scopeOf(b)];
  const isEqual = a.figure.value === b.figure.value;
  if (x.isExcepted !== y.isExcepted || areInOtherPlaces(a, b) || holdsMore(x, y) || holdsMore(y, x)) return true;
  if (areOthers(x.subject, y.subject) && (!isEqual || a.figure.value <= COMMON)) return true;
  if (isEqual && isTelling(a.figure.value)) return false;
  if (x.isOfPast !== y.isOfPast && !isDated((x.isOfPast ? b : a).figure)) return true;
  if (isEqual) return x.isOfDegree !== y.isOfDegree;
  if (isOfPartPlace(a, b) || isOfPartPlace(b, a)) return true;
  return (
    x.state !== y.state ||
    x.isWide !== y.isWide ||
    differ([...x.places, ...x.areas], [...y.places, ...y.areas]) ||
    (x.isInAll !== y.isInAll && x.places.length + y.places.length > 0) ||
    areOfOtherDays(x, y)
  );
}

/** Whether what two counts are of is told apart by a place or by how badly it was hit. */
export function areOfOtherPlace(a: Item, b: Item): boolean {
  const [x, y] = [scopeOf(a), scopeOf(b)];
  const isEqual = a.figure.value === b.figure.value;
  if (areInOtherPlaces(a, b) || (!isEqual && (isOfPartPlace(a, b) || isOfPartPlace(b, a)))) return true;
  return x.isOfDegree !== y.isOfDegree && !(isEqual && isTelling(a.figure.value));
}

function readScope({ document: { text }, figure }: Item): Scope {
  const own = [figure.before, figure.after].map(({ start, end }) => text.slice(start, end));
  const around = own.join("\n");
  const together = own.flatMap((words) => namesTogether(words));
  const named = own.flatMap(placesIn);
  return {
    // "In Vale and Dorn" names one place that is neither.
    places: named.map((place) => together.find((names) => names.includes(place))?.join("+") ?? place),
    areas: own.flatMap((words) => [...words.matchAll(AREA)].map((match) => fold(match[2] as string))),
    together,
    names: new Set([...around.matchAll(/\p{Lu}[\p{L}’'-]+/gu)].map(([name]) => fold(name))),
    subject: subjectOf(own[0] ?? "", text.slice(figure.sentence.start, figure.before.start).trim() === ""),
    isExcepted: EXCEPT.test(text.slice(figure.sentence.start, figure.before.end)),
    isWide: WIDE_AREA.test(around),
    isInAll: IN_ALL.test(around),
    isOfDegree: BADLY.test(text.slice(figure.predicate.start, figure.predicate.end)),
    isOfPast: PAST_YEAR.test(around),
    days: daysOf(text, figure),
    state: [
      SUPPOSED.test(around),
      STILL.test(around),
      DEGREE.exec(around)?.[0].toLowerCase(),
      ...timesIn(around),
    ].join(),
  };
}

function placesIn(words: string): string[] {
  const named = [...words.matchAll(PLACE)].map((match) => fold(match[1] as string));
  return named.filter((name) => !NO_PLACES.has(name) && !CALENDAR.has(name));
}

/** The places of a count that are neither those of another nor such as lie around what all tell of. */
function placesBeside(places: readonly string[], { about }: Item, b: Item): string[] {
  const other = scopeOf(b);
  const isAround = (place: string) => countryOf(place) !== null || about.includes(place);
  return places.filter((place) => !other.places.includes(place) && !isAround(place));
}

/** Whether a count is of a place that neither text begins with, and the other names none: it may be a part of that. */
function isOfPartPlace(a: Item, b: Item): boolean {
  const { document, figure } = a;
  const other = scopeOf(b);
  if (other.places.length > 0) return false;
  const openings = [openingOf(document), openingOf(b.document)];
  // "Twelve died and 30 were hurt in Vale": the place stands with the last.
  const { places } = scopeOf(a);
  const all = places.length > 0 ? places : placesIn(document.text.slice(figure.end, figure.sentence.end));
  return placesBeside(all, a, b).some(
    (place) => !other.names.has(place) && !openings.some((opening) => opening.includes(place)),
  );
}

/** Whether two counts of as many are of different places. */
function areInOtherPlaces(a: Item, b: Item): boolean {
  const [x, y] = [scopeOf(a), scopeOf(b)];
  return differ(x.places, y.places) && placesBeside(x.places, a, b).length + placesBeside(y.places, b, a).length > 0;
}

/** Title and first sentence, which tell of what event a text is; a heading without a full stop is none. */
const OPENING = /^[\s\S]{0,300}?(?:[.!?](?=\s)|$)/u;

function openingOf({ text, metadata: { title } }: Document): string {
  return fold(`${title ?? ""}\n${OPENING.exec(text)?.[0] ?? text.slice(0, 300)}`);
}

function timesIn(words: string): string[] {
  return [...words.matchAll(OTHER_TIME)].map(([time]) => fold(time).replace(/\s+/g, " ")).sort();
}

/** The names that stand together, where they do not give the number. */
function namesTogether(words: string): string[][] {
  return [...words.matchAll(NAMES_TOGETHER)].flatMap(({ 0: list, index }) => {
    if (new RegExp(`^\\s+${COUNTING.source}`, "iu").test(words.slice(index + list.length))) return [];
    const names = list.split(/\s*(?:,|&|(?<=\s)and(?=\s))\s*(?:the\s+)?/u).map((name) => fold(withoutLead(name)));
    return [names.filter(Boolean).sort()];
  });
}

/** "In Vale": the name alone. */
function withoutLead(name: string): string {
  const words = name.trim().split(/\s+/);
  while (FUNCTION_WORDS.has((words[0] ?? "").toLowerCase())) words.shift();
  return words.join(" ");
}

function subjectOf(before: string, opens: boolean): string[] {
  const found = SUBJECT.exec(before);
  const name = withoutLead(found?.[1] ?? "");
  if (!found || name === "" || new RegExp(`^${COUNTING.source}$`, "iu").test(found[2] ?? "")) return [];
  // "Police arrested", "Floods killed": no name.
  const isOpening = opens && found.index === before.search(/\S/);
  const isCommon = isOpening && !/\s/.test(name) && isPlural(name.toLowerCase());
  return isCommon ? [] : name.split(/\s+/).map((word) => fold(word));
}

/** The days of a count, or those that its sentence names before it; not the day on which somebody said it. */
function daysOf(text: string, { before, after, sentence, start }: Figure): [string, string][] {
  const inRange = (range: Range) =>
    datesIn(text, range)
      .filter(
        (date) =>
          !/(?:said|told|reported|announced|wrote)\s+(?:\p{L}+\s+)?on\s+$/u.test(text.slice(range.start, date.start)),
      )
      .flatMap(({ edtf }) => {
        const days = [...edtf.matchAll(/-(\d\d-\d\d)/g)].map(([, day]) => day as string);
        return days.length === 0 ? [] : [[days[0], days.at(-1)] as [string, string]];
      });
  const own = [before, after].flatMap(inRange);
  return own.length > 0 ? own : inRange({ start: sentence.start, end: start });
}

function areOfOtherDays(x: Scope, y: Scope): boolean {
  const meet = x.days.some(([from, to]) => y.days.some(([other, last]) => from <= last && other <= to));
  return x.days.length > 0 && y.days.length > 0 && !meet;
}

/** Whether each has what the other has not. */
function differ(x: readonly string[], y: readonly string[]): boolean {
  return x.some((one) => !y.includes(one)) && y.some((one) => !x.includes(one));
}

/** Whether both are named, and no word of the one is one of the other. */
function areOthers(x: readonly string[], y: readonly string[]): boolean {
  return x.length > 0 && y.length > 0 && !x.some((word) => y.includes(word));
}

/** Whether one is of several together of whom the other names some and not all. */
function holdsMore({ together }: Scope, { names }: Scope): boolean {
  return together.some((all) => {
    const there = all.filter((name) => name.split(/\s+/).some((word) => names.has(word)));
    return there.length > 0 && there.length < all.length;
  });
}

const yearsKnown = new WeakMap<Document, ReadonlySet<string>>();

/** The years of the days that a document speaks of: what it dates by no year is of one of them. */
export function yearsOf(document: Document): ReadonlySet<string> {
  const known =
    yearsKnown.get(document) ??
    new Set(document.dates().flatMap(({ date: { edtf } }) => edtf.match(/\d{4}(?=-\d\d-\d\d)/g) ?? []));
  yearsKnown.set(document, known);
  return known;
}

import type { Figure } from "../../counts/figure.ts";
import { pattern } from "../../lexicon/build.ts";
import { LIMITS_FAR, NEGATED } from "../../lexicon/comparing.ts";
import { ENDS_WELL, OPEN_END } from "../../lexicon/counting.ts";
import type { Library } from "../../search/library.ts";
import { fold, wordsOf } from "../../search/terms.ts";
import { oneLine } from "../../text/visible.ts";
import { type Item, mostOf } from "./item.ts";

const NUMBER = new Intl.NumberFormat("en");

/** Where a source gives a number and no noun, or one that takes a side. */
const COUNTED = "people or things";

/** The longest piece of a source in a label. UTF-16 units. */
const LONGEST = 70;

/** What stands between a noun and what is said of it, where the two are one clause. */
const ONE_CLAUSE = /^[\p{L}\p{M}’' -]*$/u;

/**
 * A label for each group, none twice, in words of the sources: what is counted with what is said of it where both stand
 * together in a text, else the noun alone. More than a bare noun is in quotation marks; a word that takes a side never
 * stands in it. Labels that would be the same are told apart by their numbers.
 */
export function labelsOf(groups: readonly (readonly Item[])[], isAllowed: (words: string) => boolean): string[] {
  const plain = groups.map((items) => labelOf(items, isAllowed));
  const times = Map.groupBy(plain, (label) => label);
  const taken = new Set<string>();
  return groups.map((items, index) => {
    const own = plain[index] as string;
    const figures = items.map(({ figure }) => figure).toSorted((a, b) => a.value - b.value);
    const numbered = `${own} (${[...new Set(figures.map(numberOf))].join(", ")})`;
    const isOnly = times.get(own)?.length === 1;
    let label = isOnly ? own : numbered;
    for (let count = 2; taken.has(label); count++) label = `${numbered}, ${count}`;
    taken.add(label);
    return label;
  });
}

/** "45", and of a range "10 to 12". */
function numberOf({ value, low, bound }: Figure): string {
  const number = NUMBER.format(value);
  return bound === "range" ? `${NUMBER.format(low)} to ${number}` : number;
}

/** Tells words that take no side: those that hold none which the corpus avoids. */
export function allowedIn({ corpus }: Pick<Library, "corpus">): (words: string) => boolean {
  const { nouns, verbs } = corpus.info.avoid;
  const avoided = new Set([...nouns, ...verbs].map((word) => fold(word)));
  return (words) => !wordsOf(words).some(({ folded }) => avoided.has(folded));
}

function labelOf(items: readonly Item[], isAllowed: (words: string) => boolean): string {
  const isBare = items.every(({ figure }) => figure.noun === null);
  const votes = isBare ? mostOf(items.map(votesOf)) : null;
  const noun = votes === null ? inMarks(nounOf(items, isAllowed)) : `“${votes}”`;
  const rates = items.map(({ figure }) => figure.rate);
  const rate = mostOf(rates);
  const isRated = rate !== null && rates.filter((one) => one !== null).length * 2 > items.length;
  const counted = isRated ? `${noun} a ${rate}` : noun;
  const parts = items.filter(({ figure }) => figure.partOf !== null);
  const [part] = parts;
  // A whole of which one of the texts says nothing is not in the label.
  if (part?.figure.partOf && parts.length === items.length) {
    const whole = wholeOf(part);
    const said = part.figure.counts === part.figure.partOf.counts ? saidOf(part) : null;
    const own = said !== null && isAllowed(said) ? `“${said}”` : counted;
    return isAllowed(whole) ? `${own}, of “${whole}”` : counted;
  }
  const phrases = items.map(phraseOf).filter((phrase) => phrase !== null && isAllowed(phrase));
  return isRated || phrases.length === 0 ? counted : `“${phrases[0]}”`;
}

/** What stands right after a part, to the end of its clause: group 1. */
const SAID_OF_PART = pattern("u")`
  ^(?: of (?:them|these|those|whom|which))? ([\p{L}’'-]+(?: [\p{L}’'-]+)*)\s*(?=[.,;!?)]|$)`;

/** "at night" of "35 visits, eight of them at night": what is said of a part that is of the things of its whole. */
function saidOf({ document: { text }, figure: { end, unit, partOf, sentence } }: Item): string | null {
  if (unit !== null) return null;
  // "50 of the 100 guests were ill"
  const isBefore = partOf !== null && partOf.start > end;
  const from = isBefore ? (partOf.unit?.end ?? partOf.end) : end;
  const said = SAID_OF_PART.exec(text.slice(from, sentence.end))?.[1];
  return said === undefined || said.length > LONGEST || NEGATED.test(said) ? null : oneLine(said);
}

/** The number of a whole with its noun, where they stand together. */
function wholeOf({ document: { text }, figure }: Item): string {
  const whole = figure.partOf as Figure;
  const isTogether = whole.unit !== null && whole.unit.start >= whole.end && whole.unit.start - whole.end < 3;
  return oneLine(text.slice(whole.start, isTogether ? whole.unit?.end : whole.end));
}

/** The noun that most sources use, as one writes it. */
function nounOf(items: readonly Item[], isAllowed: (words: string) => boolean): string {
  const written = items.map(({ document: { text }, figure: { noun, unit } }) => {
    const words = oneLine(unit === null ? (noun ?? "") : text.slice(unit.start, unit.end));
    return words !== "" && /^\p{L}/u.test(words) && isAllowed(words) ? words : null;
  });
  const elsewhere = items.map(({ figure: { noun } }) => (noun !== null && isAllowed(noun) ? oneLine(noun) : null));
  return mostOf(written) ?? mostOf(elsewhere) ?? COUNTED;
}

/** "313 against": of votes that nothing names, what is said of them. */
function votesOf({ document: { text }, figure: { counts, end } }: Item): string | null {
  if (counts !== "vote") return null;
  return /^\s+(in\s+favou?r|against|for|abstain(?:ing|ed))(?!\p{L})/iu.exec(text.slice(end, end + 30))?.[1] ?? null;
}

/** A sign or code of a currency says what is counted only with a word before it. */
function inMarks(noun: string): string {
  if (/^(?:\P{L}+|\p{Lu}{3}|\p{Lu}{1,2}\P{L})$/u.test(noun)) return `amounts in “${noun}”`;
  return noun === COUNTED || /^\p{Ll}[\p{L}-]*$/u.test(noun) ? noun : `“${noun}”`;
}

/**
 * "children lost one of their parents": the noun and what is said of it, one piece of the text from the one to the
 * end of the other. Null where they don't stand so.
 */
function phraseOf({ document: { text }, figure }: Item): string | null {
  const { unit, after, cues, isPlanned, isUnsaid, sentence, before } = figure;
  if (unit === null || isPlanned || isUnsaid || cues.length === 0 || after.start < unit.start) return null;
  if (figure.isEarlier || figure.isTakenBack || LIMITS_FAR.test(text.slice(sentence.start, before.end))) return null;
  const rest = text.slice(unit.end, Math.max(unit.end, after.end));
  // "34 sailings as cancelled" is a piece of no clause.
  if (/^[’']s?(?!\p{L})|^\s*(?:as|than|like)(?!\p{L})/iu.test(rest)) return null;
  const ends = cues.flatMap((cue) => {
    const at = rest.indexOf(cue);
    return at < 0 ? [] : [at + cue.length];
  });
  if (ends.length === 0) return null;
  // The whole clause where it is short, else up to what says it, where no object of it is left behind.
  const said = Math.max(...ends);
  const mayEnd = OPEN_END.test(rest.slice(0, said)) || ENDS_WELL.test(rest.slice(said));
  const clause = rest.replace(/[\s,;:—–.()]+$/u, "").length;
  const phrases = [rest.trimEnd().length, mayEnd ? said : clause].map((end) =>
    oneLine(text.slice(unit.start, unit.end + end)).replace(OPEN_END, ""),
  );
  const isShort = (phrase: string) => phrase.length <= LONGEST && ONE_CLAUSE.test(phrase) && !NEGATED.test(phrase);
  return phrases.find(isShort) ?? null;
}

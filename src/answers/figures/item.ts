import { attributionOf } from "../../attribution/spans.ts";
import type { Figure } from "../../counts/figure.ts";
import { datesIn } from "../../dates/mentioned.ts";
import type { Document } from "../../documents/document.ts";
import * as lexicon from "../../lexicon/comparing.ts";
import type { Library } from "../../search/library.ts";
import { fold, stem, type Term, termsOf, wordsOf } from "../../search/terms.ts";
import { MONTHS, WEEKDAYS } from "../../text/calendar.ts";
import type { Range } from "../../text/ranges.ts";

/** What of a library is needed to find its figures. */
export type CountedIn = Pick<Library, "corpus" | "aliases">;

/** A figure with what is needed to compare it with others. */
export type Item = {
  document: Document;
  figure: Figure;
  /** Place of the document among all, and of the figure in the document. */
  at: [number, number];
  speaker: string | null;
  /** The kind of thing counted, as a stem. */
  counts: Term | null;
  /** The year of what its document tells, as far as it is known: that of its corpus, else that of a day of issue. */
  year: string | null;
  /** What its corpus is about, folded. */
  about: string;
  /** Whether it is dated by its year, and its document counts others of which the same is said without one. */
  isOfThen: boolean;
  /** Content words of what belongs to the figure; names, which all counts of an event share, are none. */
  context: ReadonlySet<Term>;
  /** Content words that name who gives the figure, where the text says so. */
  account: ReadonlySet<Term>;
};

/** Most of a short excerpt before and after its number. UTF-16 units. */
export const SHORT = { before: 60, after: 90 } as const;

/** Items about the same thing, by their documents. */
export type Group = Map<Document, Item[]>;

export function itemsOf({ corpus, aliases }: CountedIn): Item[] {
  const [about, told] = [fold(corpus.info.about), yearIn(corpus.info.about)];
  return corpus.documents.flatMap((document, place) => {
    const figures = document.figures();
    const { text } = document;
    const year = told ?? yearIssued(document);
    const keysOf = ({ roles, counts }: Figure) => roles.map((role) => `${role} ${counts}`);
    const ofNow = new Set(figures.filter((figure) => !isDated(figure)).flatMap(keysOf));
    return figures.map((figure, index) => {
      // "40,000, according to one side, and 15,000 according to the other": of both the same is said.
      const like = figure.isAccount ? figure.like : null;
      const around = [figure, ...(like ? [like] : [])]
        .flatMap(({ before, after }) => [before, after])
        .concat(partWords(document, figure))
        .map(({ start, end }) => text.slice(start, end))
        .join("\n");
      const noun = new Set(wordsOf(figure.noun ?? "").map(({ folded }) => stem(folded)));
      const context = termsOf(around.replace(NAMES, " "), aliases).filter(
        (term) => !noun.has(term) && !/^\d/.test(term) && term.length > 2 && !GENERAL.has(term),
      );
      return {
        document,
        figure,
        at: [place, index] as [number, number],
        speaker: whoGives(document, figure),
        counts: figure.counts === null ? null : stems(figure.counts),
        year,
        about,
        isOfThen: isDated(figure) && keysOf(figure).some((key) => ofNow.has(key)),
        context: new Set(context),
        account: new Set(
          figure.account === null ? [] : termsOf(text.slice(figure.account.start, figure.account.end), aliases),
        ),
      };
    });
  });
}

/** Nobody gives a number that the next sentence says was wrong, unless it is theirs too. */
function whoGives({ attributions }: Document, figure: Figure): string | null {
  const speaker = attributionOf(attributions, figure)?.speaker ?? null;
  const { takenBackIn } = figure;
  const isTheirs = takenBackIn === null || attributionOf(attributions, takenBackIn)?.speaker === speaker;
  return isTheirs ? speaker : null;
}

/** The one year of which the dates of some words are; null where they are of none or of several. */
function yearIn(words: string): string | null {
  const years = new Set(datesIn(words).flatMap(({ edtf }) => edtf.match(/(?<![\d-])\d{4}(?!\d)/g) ?? []));
  return years.size === 1 ? ([...years][0] as string) : null;
}

function yearIssued({ metadata: { issued } }: Document): string | null {
  return /^(\d{4})-\d\d-\d\d$/.exec(issued ?? "")?.[1] ?? null;
}

/**
 * What is said of a part that stands within its whole ("eight of them at night") or before it ("four of 19 sirens
 * worked").
 */
function partWords({ text }: Document, figure: Figure): Range[] {
  const whole = figure.partOf;
  if (!whole) return [];
  if (whole.start > figure.end) return whole.start - figure.end < 30 ? [whole.after] : [];
  if (figure.after.end > figure.after.start) return [];
  const rest = text.slice(figure.end, Math.min(figure.sentence.end, figure.end + SHORT.after));
  return [{ start: figure.end, end: figure.end + rest.split(/[,;:.—–()]/u, 1).join("").length }];
}

/** Words with a capital letter, but for one that opens a line. */
const NAMES = /(?<=\S[^\S\n]+)\p{Lu}[\p{L}\p{M}’'-]*/gu;

/** The same as stems. */
export const GENERAL: ReadonlySet<Term> = new Set([...lexicon.GENERAL].map(stem));

/** Words with a capital letter inside a sentence that name neither a place nor a person. */
export const CALENDAR = new Set([
  ...[...WEEKDAYS, ...MONTHS].map((name) => name.toLowerCase()),
  ..."mr mrs ms dr capt the i".split(" "),
]);

export function stems(words: string): Term {
  return (
    wordsOf(words)
      .map(({ folded }) => stem(folded))
      .join(" ") || words
  );
}

/** Whether a year is named with it; a figure without one may be of that year or of another. */
export function isDated({ times }: Figure): boolean {
  return times.some((time) => /^\d/.test(time));
}

/** A number that two texts hardly give of two things: of three digits and more, and not round. */
export function isTelling(value: number): boolean {
  return value > 99 && value % 10 !== 0;
}

export function compareAt(a: Item, b: Item): number {
  return a.at[0] - b.at[0] || a.at[1] - b.at[1];
}

export function documentsOf(items: readonly Item[]): string[] {
  return [...new Set(items.map(({ document }) => document.id))];
}

/** What stands in a list most often, the first of equals; null where nothing does. */
export function mostOf<T extends string>(list: readonly (T | null)[]): T | null {
  const counts = Map.groupBy(
    list.filter((one) => one !== null),
    (one) => one,
  );
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? null;
}

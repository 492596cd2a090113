import type { Figure } from "../../counts/figure.ts";
import { stem, type Term, wordsOf } from "../../search/terms.ts";
import type { Headed } from "./headings.ts";
import { documentsOf, type Item, stems } from "./item.ts";
import { type FigureValue, stated } from "./value.ts";

/**
 * "differ": the sources give different numbers; "words": the same number of what they call differently; "one": one
 * document.
 */
export type FigureStatus = "same" | "words" | "differ" | "one";

/** Figures about the same thing, the oldest document's first. */
export type FigureRow = {
  label: string;
  /** The noun under which it stands with other rows of its kind; null where there is no other. */
  heading: string | null;
  agree: boolean;
  status: FigureStatus;
  /** The different numbers, smallest first. */
  numbers: number[];
  /** Ids of the documents that give one, oldest first. */
  documents: string[];
  values: FigureValue[];
};

/**
 * A row with what it counts, and the words by which it is found: those of its label, its nouns and what is said of
 * them, those of its clauses, those of its sentences.
 */
export type FoundRow = { row: FigureRow; counted: readonly Counted[]; terms: ReadonlySet<Term>[] };

/** A kind of thing, and what is said of it, as `Figure` has them. */
export type Counted = Pick<Figure, "counts" | "roles">;

export function rowOf(label: string, { items, heading }: Headed): FigureRow {
  const numbers = [...new Set(items.map(({ figure }) => figure.value))].sort((a, b) => a - b);
  const documents = documentsOf(items);
  const status =
    numbers.length > 1 ? "differ" : documents.length === 1 ? "one" : callsItDifferently(items) ? "words" : "same";
  return {
    label,
    heading,
    agree: numbers.length === 1,
    status,
    numbers,
    documents,
    values: items.map(stated),
  };
}

/** Whether documents use different nouns for what is counted, or different key words for what is said of it. */
function callsItDifferently(items: readonly Item[]): boolean {
  const nouns = items.flatMap(({ figure }) =>
    figure.unit === null || figure.noun === null ? [] : [headOf(figure.noun)],
  );
  const cues = items.filter(({ figure }) => figure.cues.length > 0).map(({ figure }) => figure.cues.map(stems));
  const first = cues[0] ?? [];
  return (
    new Set(nouns).size > 1 ||
    cues.some((other) => other.length !== first.length || !other.every((one) => first.includes(one)))
  );
}

/** The last word of a noun phrase, as a stem. */
function headOf(noun: string): Term {
  const name = wordsOf(noun.split(/\s+of\s+/u)[0] ?? noun).at(-1);
  return name ? stem(name.folded) : noun;
}

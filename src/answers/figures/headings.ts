import { isPlural } from "../../lexicon/counting.ts";
import { type Item, mostOf } from "./item.ts";

/** The items of a row, and the noun under which it stands with others of its kind; null where it is the only one. */
export type Headed = { items: Item[]; heading: string | null };

/**
 * Rows of one kind of thing one after another, where the first of them stood, under the noun that most of their sources
 * use. They are of one kind and no more: nothing is said between them.
 */
export function underHeadings(rows: readonly Item[][], isAllowed: (words: string) => boolean): Headed[] {
  const byKind = Map.groupBy(rows, (items) => mostOf(items.map(({ counts }) => counts)) ?? items);
  return [...byKind.values()].flatMap((alike) => {
    const nouns = alike.flat().map(({ figure }) => headOf(figure.noun, isAllowed));
    const heading = alike.length > 1 ? mostOf(nouns) : null;
    return alike.map((items) => ({ items, heading }));
  });
}

/** "families" of "three large families of fishermen", as one writes it; null where that is no plain plural. */
function headOf(noun: string | null, isAllowed: (words: string) => boolean): string | null {
  const head =
    noun
      ?.split(/\s+of\s+/u)[0]
      ?.trim()
      .split(/\s+/)
      .at(-1) ?? "";
  return /^\p{Ll}[\p{L}-]*$/u.test(head) && isPlural(head) && isAllowed(head) ? head : null;
}

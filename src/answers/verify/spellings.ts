import damerauLevenshtein from "damerau-levenshtein";
import { TITLE } from "../../lexicon/people.ts";
import { fold } from "../../search/terms.ts";

/**
 * Whether a name may be that of a party though it is written otherwise: with initials ("H. Aas", "Hilde A."), or with a
 * typing error.
 */

/** How a name is that of a party: by initials beside a whole name, or as it may be meant and nothing says so. */
export type Spelling = "initials" | "open";

export function spelledAs(name: string, party: string): Spelling | null {
  const [asked, own] = [namesIn(name), namesIn(party)];
  if (asked.length === 0 || own.length < 2) return null;
  const isAlone = asked.length === 1;
  const pairs = isAlone ? [[asked[0], own.at(-1)]] : ends(asked).map((word, at) => [word, ends(own)[at]]);
  if (!isAlone && asked.length !== own.length && asked.length !== 2) return null;
  const kinds = pairs.map(([word = "", there = ""]) => likenessOf(word, there));
  if (kinds.includes(null) || kinds.every((kind) => kind === "same")) return null;
  return kinds.includes("same") && !kinds.includes("open") ? "initials" : "open";
}

/** Of a longer name the first and last word. */
function ends(words: readonly string[]): string[] {
  return [words[0] ?? "", words.at(-1) ?? ""];
}

function namesIn(name: string): string[] {
  return name
    .split(/[\s.]+/)
    .filter((word) => word !== "" && !TITLE.test(word))
    .map(fold);
}

function likenessOf(asked: string, own: string): "same" | "initial" | "open" | null {
  if (asked === own) return "same";
  if (asked.length === 1) return own.startsWith(asked) ? "initial" : null;
  if (own.length === 1) return asked.startsWith(own) ? "open" : null;
  return isMistyped(asked, own) ? "open" : null;
}

/** So long a word may have one letter for another and be meant; a shorter one is another name: "Berg" and "Borg". */
const LONGEST_EXACT = 4;

/** Whether a folded word is another with one typing error; of long words, with two. */
export function isMistyped(asked: string, own: string): boolean {
  const [most, least] = [Math.max(asked.length, own.length), Math.min(asked.length, own.length)];
  if (least < 2 || most < 3) return false;
  const { steps } = damerauLevenshtein(asked, own);
  const isSwapped = [...asked].toSorted().join() === [...own].toSorted().join();
  if (steps === 1) return most !== least || most > LONGEST_EXACT || (isSwapped && most > 3);
  return steps === 2 && most >= 8;
}

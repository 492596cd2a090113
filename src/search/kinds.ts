import { anyOf } from "../lexicon/build.ts";
import { ASKS_COUNT, ASKS_WHEN } from "../lexicon/query.ts";
import { MONTHS, WEEKDAYS } from "../text/calendar.ts";
import type { PassageIndex } from "./passage-index.ts";
import { stem, type Term } from "./terms.ts";

/** What a question asks for, where its first words say it: a date, or a number. */
export type Kind = "when" | "count";

const wholeWords = (list: string) => new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(list)}(?![\\p{L}\\p{N}])`, "iu");
const CUES: readonly [Kind, RegExp][] = [
  ["count", wholeWords(ASKS_COUNT)],
  ["when", wholeWords(ASKS_WHEN)],
];

/** What a question asks for, and the words that say so, as UTF-16 offsets in it. */
export function kindOf(text: string): { kind: Kind; start: number; end: number } | null {
  for (const [kind, cue] of CUES) {
    const match = cue.exec(text);
    if (match) return { kind, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

const CALENDAR = new Set([...MONTHS, ...WEEKDAYS].map((name) => stem(name.toLowerCase())));
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** Whether a term is of a date, or a number that may count something; 1 mostly is "one", which stands for much else. */
const IS: Record<Kind, (term: Term) => boolean> = {
  when: (term) => CALENDAR.has(term) || YEAR.test(term),
  count: (term) => /^\d+$/.test(term) && !YEAR.test(term) && term !== "1",
};

/**
 * By kind, how many terms of what a question of the kind asks for each passage has (at most `MOST`), and those that
 * most passages have; found when first asked for.
 */
export type Kinds = (kind: Kind) => { passages: Uint8Array; commonest: readonly Term[] };

/** More dates or numbers tell no more of what a passage is about. Chosen by hand. */
export const MOST = 4;

/** So many terms say when it was, of which a question says no more than "it": a day, a month and a year. */
const DATE_TERMS = 3;

export function kindsOf({ passages: postings }: PassageIndex): Kinds {
  const known = new Map<Kind, ReturnType<Kinds>>();
  return (kind) => {
    const found = known.get(kind) ?? findKind(postings, IS[kind]);
    known.set(kind, found);
    return found;
  };
}

function findKind({ terms, starts, passages, documentOf }: PassageIndex["passages"], is: (term: Term) => boolean) {
  const having = new Uint8Array(documentOf.length);
  const sizes: [Term, number][] = [];
  for (const [term, ordinal] of terms) {
    if (!is(term)) continue;
    const [from, to] = [starts[ordinal] as number, starts[ordinal + 1] as number];
    sizes.push([term, to - from]);
    for (let at = from; at < to; at++) {
      const passage = passages[at] as number;
      having[passage] = Math.min(MOST, (having[passage] as number) + 1);
    }
  }
  sizes.sort(([, a], [, b]) => b - a);
  return { passages: having, commonest: sizes.slice(0, DATE_TERMS).map(([term]) => term) };
}

import { END, START } from "../lexicon/build.ts";
import { MANNERS, MEASURES, SEVERAL_ASKED } from "../lexicon/measures.ts";
import type { Place } from "./phrases.ts";

const whole = (source: string) => new RegExp(`${START}(?:${source})${END}`, "iu");
const readers = (list: typeof MEASURES) =>
  list.map(({ asks, tells }) => ({
    asks: whole(asks),
    tells: new RegExp(`(?<![\\p{L}\\p{N}])(?:${tells})${END}`, "iu"),
  }));
const [MEASURED, MANNERED] = [readers(MEASURES), readers(MANNERS)];

/** What a passage must hold to tell the measure that a question asks for; null where it asks for none. */
export function measureAsked(text: string): RegExp | null {
  return MEASURED.find(({ asks }) => asks.test(text))?.tells ?? null;
}

/** What a passage mostly holds that tells what is allowed, or should be, or which; null where none of them is asked. */
export function mannerAsked(text: string): RegExp | null {
  return MANNERED.find(({ asks }) => asks.test(text))?.tells ?? null;
}

const OF_SEVERAL = whole(SEVERAL_ASKED.asks);

/** What a passage must hold to tell which of several ("which towns"): the towns, or a list; null: not asked. */
export function severalAsked(text: string): RegExp | null {
  const kind = OF_SEVERAL.exec(text)?.groups?.kind;
  return kind === undefined ? null : whole(`${kind}|${SEVERAL_ASKED.lists}`);
}

/** Whether something of a kind stands in a passage. */
export function holdsKind({ document: { text }, passage: { start, end } }: Place, kind: RegExp): boolean {
  return kind.test(text.slice(start, end));
}

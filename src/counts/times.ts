import { pattern } from "../lexicon/build.ts";
import { OPENS_TIME, TIME_BEFORE, TIME_NOW, TIME_OF_ANOTHER } from "../lexicon/times.ts";
import type { Range } from "../text/ranges.ts";
import type { Figure } from "./figure.ts";

/** The times of which a sentence speaks from its beginning: "In 2019 ...", but not "A storm in 2019 ...". */
export function openingTimes(text: string, { start, end }: Range): string[] | null {
  if (!OPENS_TIME.test(text.slice(start, Math.min(end, start + 30)))) return null;
  const opening =
    text.slice(start, Math.min(end, start + 60)).split(/,|\s(?:was|were|had|has|have|carried|MS)\s/)[0] ?? "";
  const times = timesOf(opening);
  return times.length > 0 ? times : null;
}

const YEAR = pattern("g")`
  (?<![\d,.]|(?:U\.S\.C\.|C\.F\.R\.|Stat\.|USC|CFR|§|№|No\.)\s*)((?:1[5-9]|20)\d\d)
  (?:[/–-](\d\d)(?![/–-]?\d))?(?!\d|,\d)`;

/** Times that a stretch of a text speaks of: years, "before", "now". */
export function timesOf(words: string): string[] {
  const years = [...words.matchAll(YEAR)].flatMap(([, year = "", next]) => {
    // "2018/19" is of both, "2018-05" and "2018/44" of no other.
    const following = String(Number(year) + 1);
    return next !== undefined && following.endsWith(next) ? [year, following] : [year];
  });
  return [
    ...new Set([...years, ...(TIME_BEFORE.test(words) ? ["before"] : []), ...(TIME_NOW.test(words) ? ["now"] : [])]),
  ];
}

/** The times in the words that belong to a figure; where none stands there, those that open the sentence. */
export function timesNear(text: string, { start }: Range, figure: Figure): string[] {
  const after = text.slice(figure.after.start, figure.after.end).replace(TIME_OF_ANOTHER, " ");
  const near = timesOf(`${text.slice(figure.before.start, figure.before.end)} ${after}`);
  return near.length > 0 ? near : timesOf(text.slice(start, Math.min(figure.start, start + 80)));
}

import type { PassageIndex } from "./passage-index.ts";

/** What was found, in the order of the corpus: the numbers of passages, and what each scores as a text. */
export type Found = { passages: Uint32Array; scores: Float32Array };

/** Headlines say less, and at times more, than the text below them. */
const HEADING_WEIGHT = 0.4;

/** No reply pages further than this. Of so many the sentences are read where one speaker or voice is asked for. */
const MOST_HITS = 200;

type Index = Pick<PassageIndex, "headings" | "issuers" | "passages">;

/** What one of those found scores, by its place among them. */
export function scoreAt({ headings }: Pick<Index, "headings">, { passages, scores }: Found, at: number): number {
  return (scores[at] as number) * (headings[passages[at] as number] === 1 ? HEADING_WEIGHT : 1);
}

/** The best by score, so many at most, and after them the best of other issuers; as places in what was found. */
export function bestOf(index: Index, found: Found): number[] {
  const best = highest(index, found);
  if (found.passages.length <= MOST_HITS) return best;
  const { documentOf } = index.passages;
  const taken = new Set(best);
  const leaders = leadersOf(
    index,
    found,
    found.passages.keys(),
    (passage) => index.issuers[documentOf[passage] as number] as number,
  );
  return [...best, ...leaders.filter((at) => !taken.has(at)).slice(0, MOST_HITS)];
}

/** The best by score, so many at most, those of the same score in order. */
export function highest(index: Index, found: Found): number[] {
  const byScore = (a: number, b: number) => scoreAt(index, found, b) - scoreAt(index, found, a) || a - b;
  const best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < found.passages.length; at++) {
    if (scoreAt(index, found, at) <= least) continue;
    best.push(at);
    if (best.length < 2 * MOST_HITS) continue;
    best.sort(byScore).length = MOST_HITS;
    least = scoreAt(index, found, best[MOST_HITS - 1] as number);
  }
  return best.sort(byScore).slice(0, MOST_HITS);
}

/** The best of each group (a number below that of documents), best first, of those found at these places. */
export function leadersOf(
  index: Index,
  found: Found,
  places: Iterable<number>,
  groupOf: (passage: number) => number,
): number[] {
  const leaders = new Int32Array(index.issuers.length).fill(-1);
  for (const at of places) {
    const group = groupOf(found.passages[at] as number);
    const leader = leaders[group] as number;
    if (leader < 0 || scoreAt(index, found, at) > scoreAt(index, found, leader)) leaders[group] = at;
  }
  return [...leaders.filter((at) => at >= 0)].sort(
    (a, b) => scoreAt(index, found, b) - scoreAt(index, found, a) || a - b,
  );
}

import type { PassageIndex } from "./passage-index.ts";

/** What was found, in the order of the corpus: the numbers of passages, and what each scores as a text. */
export type Found = { passages: Uint32Array; scores: Float32Array };

/** Headlines say less, and at times more, than the text below them. */
export const HEADING_WEIGHT = 0.4;

/** No reply pages further than this. Of so many the sentences are read where one speaker or voice is asked for. */
export const MOST_HITS = 200;

type Index = Pick<PassageIndex, "headings" | "issuers" | "passages">;

/** What one of those found scores, by its place among them. */
export function scoreAt({ headings }: Pick<Index, "headings">, { passages, scores }: Found, at: number): number {
  return (scores[at] as number) * (headings[passages[at] as number] === 1 ? HEADING_WEIGHT : 1);
}

/** The best by score, so many at most, and after them the best of other issuers; as places in what was found. */
export function bestOf(index: Index, found: Found): number[] {
  const best = highest(index, found, MOST_HITS);
  if (found.passages.length <= MOST_HITS) return best;
  const taken = new Set(best);
  const leaders = leadersOf(index, found, index.issuers).filter((at) => !taken.has(at));
  return [...best, ...leaders.slice(0, MOST_HITS)];
}

/** The best by score, so many at most, those of the same score in order; as places in what was found. */
export function highest(index: Index, found: Found, most: number): number[] {
  const scores = scoresIn(index, found);
  const byScore = (a: number, b: number) => (scores[b] as number) - (scores[a] as number) || a - b;
  const best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at++) {
    if ((scores[at] as number) <= least) continue;
    best.push(at);
    if (best.length < 2 * most) continue;
    best.sort(byScore).length = most;
    least = scores[best[most - 1] as number] as number;
  }
  return best.sort(byScore).slice(0, most);
}

/**
 * The best of each group of documents, best first, but for those `left out`; `groups` has the number of each document's
 * (below that of documents), null: each is one by itself.
 */
export function leadersOf(
  index: Index,
  found: Found,
  groups: Uint32Array | null,
  leftOut: ReadonlySet<number> = new Set(),
): number[] {
  const { documentOf } = index.passages;
  const scores = scoresIn(index, found);
  const leaders = new Int32Array(index.issuers.length).fill(-1);
  for (let at = 0; at < scores.length; at++) {
    const passage = found.passages[at] as number;
    const document = documentOf[passage] as number;
    const group = groups === null ? document : (groups[document] as number);
    const leader = leaders[group] as number;
    if (leader >= 0 && (scores[at] as number) <= (scores[leader] as number)) continue;
    if (leftOut.size === 0 || !leftOut.has(passage)) leaders[group] = at;
  }
  return [...leaders.filter((at) => at >= 0)].sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
}

function scoresIn(index: Index, found: Found): Float64Array {
  const scores = new Float64Array(found.passages.length);
  for (let at = 0; at < scores.length; at++) scores[at] = scoreAt(index, found, at);
  return scores;
}

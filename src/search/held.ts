import type { PassageIndex } from "./passage-index.ts";
import type { AlikePostings, Sought } from "./sought.ts";

/** What stands beside a passage, and its document's title, tell what it is about, but less than it does itself. */
const BESIDE = 0.7;

/** What a likeness of words is raised to, so that one of .5 holds a quarter of a word. */
const POWER = 2;

/**
 * By passage, the share of the weight of a question that it holds: each word as far as what is most like it goes, in
 * the passage, in those beside it in its document, or in what the document says of itself.
 */
export function sharesHeld(
  { passages, context }: Pick<PassageIndex, "passages" | "context">,
  { wanted, weights, held, said, alike }: Sought,
  asked: readonly number[],
): number[] {
  const { documentOf, firstPassages, starts } = passages;
  const shares = asked.map(() => 0);
  let all = 0;
  for (const [bit, one] of wanted.entries()) {
    if (!one.counts) continue;
    const weight = weights[bit] as number;
    all += weight;
    const whole = (held[bit] as readonly number[]).map((ordinal) => ({
      from: starts[ordinal] as number,
      to: starts[ordinal + 1] as number,
      similarity: 1,
    }));
    const like = [...(alike[bit] as readonly AlikePostings[])].sort((a, b) => b.similarity - a.similarity);
    const inPassage = mostIn(passages.passages, [...whole, ...like]);
    const inContext = mostIn(
      context.passages,
      (said[bit] as readonly number[]).map((ordinal) => ({
        from: context.starts[ordinal] as number,
        to: context.starts[ordinal + 1] as number,
        similarity: 1,
      })),
    );
    for (let at = 0; at < asked.length; at++) {
      const passage = asked[at] as number;
      let most = inPassage(passage);
      // What stands around it adds nothing to a passage that holds as much as that could.
      if (most < BESIDE) {
        const document = documentOf[passage] as number;
        const isFirst = passage === firstPassages[document];
        const isLast = passage + 1 === firstPassages[document + 1];
        const around = Math.max(
          inContext(document),
          isFirst ? 0 : inPassage(passage - 1),
          isLast ? 0 : inPassage(passage + 1),
        );
        most = Math.max(most, BESIDE * around);
      }
      shares[at] = (shares[at] as number) + weight * most;
    }
  }
  return shares.map((share) => (all > 0 ? share / all : 0));
}

/** Whether a passage holds one of some terms itself. */
export function holdsAny({ passages, starts }: PassageIndex["passages"], ordinals: readonly number[]) {
  return (passage: number) =>
    ordinals.some((at) => isIn(passages, starts[at] as number, starts[at + 1] as number, passage));
}

/** So few postings are read sooner than some of them are looked up. Chosen by hand. */
const MOST_READ = 500;

/** How like a word of a question the first of some terms, the most like first, is that a text holds. */
function mostIn(texts: Uint32Array, terms: readonly { from: number; to: number; similarity: number }[]) {
  const known = new Map<number, number>();
  if (terms.reduce((size, { from, to }) => size + to - from, 0) <= MOST_READ) {
    for (const { from, to, similarity } of terms.toReversed())
      for (let at = from; at < to; at++) known.set(texts[at] as number, similarity ** POWER);
    return (text: number) => known.get(text) ?? 0;
  }
  return (text: number) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = terms.find(({ from, to }) => isIn(texts, from, to, text));
    const most = found ? found.similarity ** POWER : 0;
    known.set(text, most);
    return most;
  };
}

/** Whether a number is among those of a sorted array from one place to another. */
function isIn(sorted: Uint32Array, from: number, to: number, number: number): boolean {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low < to && sorted[low] === number;
}

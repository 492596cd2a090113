import { type Accumulators, accumulatorsOf, addDocuments, addPassages, CONTEXT, DOCUMENT } from "./accumulators.ts";
import type { Answers } from "./answering.ts";
import type { PassageIndex } from "./passage-index.ts";
import { idf, type Postings } from "./postings.ts";
import { MOST_FAVOUR, type Sought } from "./ranking.ts";

type Indexes = Pick<PassageIndex, "passages" | "context">;

/** A sum of floats may be off by so much. */
const SLACK = 1.0001;

/**
 * The documents, in order, that have all passages which answer, so that no others need be ranked; null where most have
 * some. Terms with which alone nothing answers, the commonest first, are not looked for: what answers holds another one
 * (MaxScore, Turtle and Flood 1995). Of what holds one it is asked whether it would answer if it held those too.
 */
export function contenders(
  index: Indexes,
  sought: Sought,
  answers: Answers,
  favours: boolean,
): Uint32Array<ArrayBuffer> | null {
  const factor = SLACK * (favours ? MOST_FAVOUR : 1);
  const { without, mask, bound } = dispensable(index, sought, answers, factor);
  if (without.size === 0 || sought.alike.some(({ length }) => length > 0)) return null;
  const { passages, context } = index;
  const accumulators = accumulatorsOf(passages, null);
  for (const [bit, { weight }] of sought.wanted.entries()) {
    if (without.has(bit)) continue;
    for (const ordinal of sought.held[bit] as number[])
      addPassages(accumulators, passages, { ordinal, weight, bit }, null);
    for (const ordinal of sought.said[bit] as number[]) addDocuments(accumulators, context, { ordinal, weight, bit });
  }
  const could = (terms: number, own: number, score: number) =>
    answers(terms | mask, own | mask, 0, factor * (score + bound));
  return documentsIn(passages, accumulators, could);
}

/** The documents of which a passage could answer; null where they are so many that looking for each takes longer. */
function documentsIn(
  { firstPassages }: Postings,
  { scores, own, additions, said }: Accumulators,
  could: (terms: number, own: number, score: number) => boolean,
): Uint32Array<ArrayBuffer> | null {
  const found = new Uint32Array(additions.length >> 2);
  let size = 0;
  for (let document = 0; document < additions.length; document++) {
    if (additions[document] === 0) continue;
    const [bits, addition] = [said[document] as number, additions[document] as number];
    const end = firstPassages[document + 1] as number;
    for (let passage = firstPassages[document] as number; passage < end; passage++) {
      const terms = own[passage] as number;
      if ((terms | bits) === 0 || !could(terms | bits, terms, (scores[passage] as number) + addition)) continue;
      if (size === found.length) return null;
      found[size++] = document;
      break;
    }
  }
  return found.slice(0, size);
}

/** Terms, the commonest first, that together are not enough to answer, and the most that they add to a score. */
function dispensable(
  index: Indexes,
  sought: Sought,
  answers: Answers,
  factor: number,
): { without: ReadonlySet<number>; mask: number; bound: number } {
  const sizeOf = (bit: number) => (sought.held[bit] as number[]).reduce((sum, at) => sum + lengthOf(index, at), 0);
  const bits = sought.wanted.map((_, bit) => ({ bit, size: sizeOf(bit) })).sort((a, b) => b.size - a.size);
  const without = new Set<number>();
  let [mask, bound] = [0, 0];
  for (const { bit } of bits) {
    const [more, higher] = [mask | (1 << bit), bound + mostOf(index, sought, bit)];
    if (answers(more, more, 0, factor * higher)) break;
    [mask, bound] = [more, higher];
    without.add(bit);
  }
  return { without, mask, bound };
}

function lengthOf({ passages: { starts } }: Indexes, ordinal: number): number {
  return (starts[ordinal + 1] as number) - (starts[ordinal] as number);
}

/** The most that a term adds to the score of a passage. */
function mostOf({ passages, context }: Indexes, { wanted, held, said }: Sought, bit: number): number {
  const { weight } = wanted[bit] as Sought["wanted"][number];
  const documents = passages.documentLengths.length;
  const inPassages = (held[bit] as number[]).map((ordinal) => {
    const worth = DOCUMENT * idf(documents, passages.documentFrequencies[ordinal] as number);
    return (passages.maxima[ordinal] as number) + worth * (passages.documentMaxima[ordinal] as number);
  });
  const inDocuments = (said[bit] as number[]).map((ordinal) => CONTEXT * (context.maxima[ordinal] as number));
  return weight * [...inPassages, ...inDocuments].reduce((sum, most) => sum + most, 0);
}

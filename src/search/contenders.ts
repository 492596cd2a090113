import { type Accumulators, accumulatorsOf, CONTEXT, DOCUMENT, factorOf } from "./accumulators.ts";
import type { Answers } from "./answering.ts";
import type { PassageIndex } from "./passage-index.ts";
import { idf, type Postings } from "./postings.ts";
import { addTerm, MOST_FAVOUR, type Sought, summing } from "./ranking.ts";

type Indexes = Pick<PassageIndex, "passages" | "context">;

/** A sum of floats may be off by so much. */
const SLACK = 1.0001;

/** Where more documents than this share are left, it is quicker to rank all. Chosen by hand. */
const MOST_LEFT = 0.25;

/**
 * The documents, in order, that have all passages which answer, so that no others need be ranked; null where that is
 * no help. Terms with which alone nothing answers, the commonest first, are not looked for at first: what answers holds
 * another one (MaxScore, Turtle and Flood 1995). Of what holds one it is asked whether it would answer if it held those
 * too, and they are then looked for in what is left, one after the other, the rarest first.
 */
export function contenders(
  index: Indexes,
  sought: Sought,
  answers: Answers,
  favours: boolean,
): Uint32Array<ArrayBuffer> | null {
  const factor = SLACK * (favours ? MOST_FAVOUR : 1);
  const most = sought.wanted.map((_, bit) => mostOf(index, sought, bit));
  const common = dispensable(index, sought, answers, (bit) => factor * (most[bit] as number));
  if (common.length === 0) return null;
  const accumulators = accumulatorsOf(index.passages);
  for (const bit of sought.wanted.keys()) if (!common.includes(bit)) addTerm(accumulators, index, sought, bit, null);
  const highest = summing(most);
  let mask = common.reduce((all, bit) => all | (1 << bit), 0);
  let left: Uint32Array<ArrayBuffer> | null = null;
  for (;;) {
    const [open, bound] = [mask, highest(mask)];
    const could = (terms: number, inside: number, score: number) =>
      answers(terms | open, inside | open, 0, factor * (score + bound));
    left = documentsIn(index.passages, accumulators, could, highest, left);
    const next = common.pop();
    if (next === undefined) break;
    addTerm(accumulators, index, sought, next, left);
    mask &= ~(1 << next);
  }
  return left.length > MOST_LEFT * accumulators.reached.length ? null : left;
}

/** The documents among `those` (null: all) of which a passage could answer. */
function documentsIn(
  { firstPassages }: Postings,
  { scores, own, near, additions, said, reached }: Accumulators,
  could: (terms: number, inside: number, score: number) => boolean,
  highest: (terms: number) => number,
  those: Uint32Array | null,
): Uint32Array<ArrayBuffer> {
  const count = those?.length ?? reached.length;
  const found = new Uint32Array(count);
  let size = 0;
  for (let at = 0; at < count; at++) {
    const document = those === null ? at : (those[at] as number);
    const all = reached[document] as number;
    // First as if one passage had all that the document has.
    if (all === 0 || !could(all, all, highest(all))) continue;
    const [bits, addition] = [said[document] as number, additions[document] as number];
    const end = firstPassages[document + 1] as number;
    for (let passage = firstPassages[document] as number; passage < end; passage++) {
      const [held, inside] = [own[passage] as number, (own[passage] as number) | (near[passage] as number)];
      if (!could(held | bits, inside, (scores[passage] as number) + addition)) continue;
      found[size++] = document;
      break;
    }
  }
  return found.slice(0, size);
}

/** Terms, the commonest first, that together are not enough to answer, whatever they add to a score. */
function dispensable(index: Indexes, sought: Sought, answers: Answers, mostOfBit: (bit: number) => number): number[] {
  const sizeOf = (bit: number) => (sought.held[bit] as number[]).reduce((sum, at) => sum + lengthOf(index, at), 0);
  const bits = sought.wanted.map((_, bit) => ({ bit, size: sizeOf(bit) })).sort((a, b) => b.size - a.size);
  const found: number[] = [];
  let [mask, bound] = [0, 0];
  for (const { bit } of bits) {
    mask |= 1 << bit;
    bound += mostOfBit(bit);
    if (answers(mask, mask, 0, bound)) break;
    found.push(bit);
  }
  return found;
}

function lengthOf({ passages: { starts } }: Indexes, ordinal: number): number {
  return (starts[ordinal + 1] as number) - (starts[ordinal] as number);
}

/** The most that a term, and what is near to it, adds to the score of a passage. */
function mostOf({ passages, context }: Indexes, { wanted, weights, held, said, alike }: Sought, bit: number): number {
  const { weight } = wanted[bit] as Sought["wanted"][number];
  const documents = passages.documentLengths.length;
  const inPassages = (held[bit] as number[]).map((ordinal) => {
    const worth = DOCUMENT * idf(documents, passages.documentFrequencies[ordinal] as number);
    return weight * ((passages.maxima[ordinal] as number) + worth * (passages.documentMaxima[ordinal] as number));
  });
  const inDocuments = (said[bit] as number[]).map((ordinal) => weight * CONTEXT * (context.maxima[ordinal] as number));
  const near = (alike[bit] as Sought["alike"][number]).map(
    (one) => one.most * factorOf({ ...one, weight: weight * (weights[bit] as number) }),
  );
  return [...inPassages, ...inDocuments, Math.max(0, ...near)].reduce((sum, most) => sum + most, 0);
}

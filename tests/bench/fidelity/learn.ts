import { attribute } from "../../../src/attribution/attribute.ts";
import { likelihoods, type Proposal, type Weights, whoIsLikely } from "../../../src/attribution/pronouns.ts";
import { isRightSpeaker } from "./names.ts";
import type { LabelledText, QuoteLabel, TextSet } from "./texts.ts";

// Makes the weights by which the bot chooses whom "he" or "she" means, from texts whose labels tell where the source of a
// quotation stands (`sourceAt`). The bound is set on parts of the texts that the weights were not made with.

type Example = { id: string; proposals: (Proposal & { isRight: boolean })[] };
type Bound = { least: number; named: number; right: number };

const PARTS = 5;
/** So many of those who are named shall be right, in texts that the weights were not made with. */
const WANTED = 0.975;
const BOUNDS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
/** The strength of L2 regularisation; how often and how far the slope is followed. */
const [STRENGTH, STEPS, STEP, MOMENTUM] = [1, 800, 0.5, 0.95];

export function learn(sets: readonly TextSet[]): { learnt: Weights; bounds: Bound[]; examples: number } {
  const examples = sets.flatMap(({ texts }) => texts.flatMap(examplesIn));
  const held = Array.from({ length: PARTS }, (_, part) => part).flatMap((part) => {
    const weights = fit(examples.filter(({ id }) => partOf(id) !== part));
    return examples.filter(({ id }) => partOf(id) === part).map(({ proposals }) => ({ proposals, weights }));
  });
  const bounds = BOUNDS.map((least) => {
    const named = held.flatMap(({ proposals, weights }) => whoIsLikely(proposals, { least, weights }) ?? []);
    return { least, named: named.length, right: named.filter(({ isRight }) => isRight).length };
  });
  const bound = bounds.find(({ named, right }) => named > 0 && right >= WANTED * named);
  if (!bound) throw new Error("at no bound are enough of those named right: label more texts");
  const rounded = Object.entries(fit(examples)).map(([name, weight]) => [name, Math.round(weight * 100) / 100]);
  return { learnt: { least: bound.least, weights: Object.fromEntries(rounded) }, bounds, examples: examples.length };
}

/** The pronouns of a text of which a label tells whom they mean, each once. */
function examplesIn({ document, quotes }: LabelledText): Example[] {
  const { id, text, metadata, paragraphs, passages } = document;
  const sources = new Map<number, QuoteLabel>();
  for (const quote of quotes) if (quote.sourceAt !== undefined) sources.set(quote.sourceAt, quote);
  const found = new Map<number, Example>();
  const parties = { ...metadata, speakers: [] };
  const sentences = passages.flatMap((passage) => passage.sentences);
  const headlines = passages
    .filter(({ heading }) => heading === "title")
    .map((one) => ({ ...one, voice: "own" as const }));
  attribute(text, parties, paragraphs, sentences, headlines, (proposals, byRule, at) => {
    const quote = sources.get(at);
    const judged = proposals.map((one) => ({
      ...one,
      isRight: quote !== undefined && isRightSpeaker(one.entity.name, quote, text),
    }));
    if (quote && judged.length > 0) found.set(at, { id, proposals: judged });
    return byRule;
  });
  return [...found.values()];
}

/** The weights under which the labels are likeliest, by gradient ascent with momentum: the same at each run. */
function fit(examples: readonly Example[]): Record<string, number> {
  const names = [...Object.keys(examples[0]?.proposals[0]?.features ?? {}), "nobody"];
  const weights: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));
  const pace = new Map(names.map((name) => [name, 0]));
  for (let step = 0; step < STEPS; step++) {
    const slopes = new Map(names.map((name) => [name, -STRENGTH * (weights[name] as number)]));
    for (const example of examples) addSlopes(slopes, example, weights);
    for (const [name, slope] of slopes) {
      const next = MOMENTUM * (pace.get(name) as number) + (slope * STEP) / examples.length;
      pace.set(name, next);
      weights[name] = (weights[name] as number) + next;
    }
  }
  return weights;
}

function addSlopes(slopes: Map<string, number>, { proposals }: Example, weights: Record<string, number>): void {
  const raise = (name: string, by: number) => slopes.set(name, (slopes.get(name) as number) + by);
  const shares = likelihoods(proposals, weights);
  const right = proposals.filter(({ isRight }) => isRight).length;
  for (const [index, { features, isRight }] of proposals.entries()) {
    const miss = (isRight ? 1 / right : 0) - (shares[index] as number);
    for (const [name, value] of Object.entries(features)) if (value !== 0) raise(name, miss * value);
  }
  raise("nobody", (right === 0 ? 1 : 0) - (1 - shares.reduce((sum, share) => sum + share, 0)));
}

/** Quotations of one text stay together. */
function partOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) as number)) % 1_000_003;
  return sum % PARTS;
}

import type { NearPlace } from "../../search/wording/near.ts";
import { inDocument, type WordingText } from "../../search/wording/texts.ts";
import { cutsCompound, standsAlone, type Token } from "../../search/wording/words.ts";
import { isNumber, numbersIn, scaleOf } from "../../text/numbers.ts";
import { overlaps, type Range } from "../../text/ranges.ts";
import { notOnlyIn } from "./affirmed.ts";
import type { Difference, DifferenceKind } from "./difference.ts";
import type { Edit } from "./edits.ts";
import { hedging } from "./hedges.ts";
import type { Wording } from "./inquiry.ts";
import { denies, negators } from "./negations.ts";
import { type Numeral, type Step, withNumerals } from "./numerals.ts";
import { boundsOf, withinCut } from "./turning.ts";
import { isDivided, pageLines } from "./typography.ts";
import { writtenIn } from "./written.ts";

/** So many words of the source left out together are a cut; fewer are a change of wording. */
const CUT_WORDS = 4;

/**
 * The differences of a wording from the place that it was aligned to, in order, the stretch of the source that they
 * are of, and the numbers in it that are only written in another way.
 */
export function differencesAt(
  wording: Wording,
  { text, source, alignment }: Pick<NearPlace, "text" | "source" | "alignment">,
  asked: readonly Token[],
): { differences: Difference[]; range: Range; isDifferent: boolean; numbers: Edit[] } {
  const pairs = withNeighbours(alignment.pairs, source, text, asked);
  const paired = pairs.filter((at) => at >= 0);
  const hedges = hedging(source);
  const [from, to] = wholeWords(text, source, paired[0] as number, paired.at(-1) as number);
  const last = endOfNumber(source, to);
  // A bound is told whole.
  let first = from;
  while (first > 0 && hedges.has(source[first] as Token) && hedges.has(source[first - 1] as Token)) first--;
  const onPage = pageTokens(text, source.slice(first, last + 1));
  const steps: Step[] = [];
  let next = first;
  for (const [row, token] of asked.entries()) {
    const column = pairs[row] as number;
    while (next < column) steps.push({ asked: null, source: source[next++] as Token });
    steps.push({ asked: token, source: column < 0 ? null : (source[column] as Token) });
    if (column >= 0) next = column + 1;
  }
  while (next <= last) steps.push({ asked: null, source: source[next++] as Token });
  const given = steps.filter((step) => step.asked !== null || !onPage.has(step.source as Token));
  const { steps: words, numerals } = withNumerals(
    given,
    [wording.text, text.normalised.text],
    text.document.metadata.language,
  );
  const slices = slicer(wording, text);
  const compared: Compared = {
    wording,
    text,
    slices,
    hedges: new Set([...hedges, ...hedging(asked)]),
    pairs: [
      ...notOnlyIn(wording.text, asked, text.document.metadata.language),
      ...notOnlyIn(text.normalised.text, source, text.document.metadata.language),
    ],
    language: text.document.metadata.language,
  };
  const same = given.flatMap((step) =>
    isSame(step) ? [{ asked: step.asked as Token, source: step.source as Token }] : [],
  );
  const all = [...differencesOf(words, compared, onPage), ...writtenIn(wording, text, same)];
  const differences = all.filter(({ asked: own, source: other }) => !isDivided(own, other) && !isDivided(other, own));
  const isDifferent = differences.length > 0 || (all.length === 0 && onPage.size === 0 && numerals.length === 0);
  const range = { start: (source[first] as Token).start, end: (source[last] as Token).end };
  return { differences, range, isDifferent, numbers: numerals.map((numeral) => editOf(numeral, slices)) };
}

/** A number in another form, as it stands in both. */
function editOf({ asked, source }: Numeral, slices: Slices): Edit {
  const { slice, at } = slices.asked(asked, null);
  return { asked: slice, source: slices.source(source), kind: "number", at };
}

function differencesOf(steps: readonly Step[], compared: Compared, onPage: ReadonlySet<Token>): Difference[] {
  const differences: Difference[] = [];
  for (let from = 0; from < steps.length; from++) {
    if (isSame(steps[from])) {
      differences.push(...between(steps[from], steps[from + 1], compared, onPage));
      continue;
    }
    let to = from;
    while (to + 1 < steps.length && !isSame(steps[to + 1])) to++;
    differences.push(...changed(steps.slice(from, to + 1), steps[from - 1], steps[to + 1], compared));
    from = to;
  }
  return differences;
}

/** Those of some words that stand on lines of a page's number or running head amid a sentence. */
function pageTokens(text: WordingText, tokens: readonly Token[]): ReadonlySet<Token> {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return new Set();
  const lines = pageLines(text.document.text, inDocument(text, { start: first.start, end: last.end }));
  if (lines.length === 0) return new Set();
  return new Set(tokens.filter((token) => lines.some((line) => overlaps(line, inDocument(text, token)))));
}

/**
 * Words at the ends of a wording that are no other words of the source stand for those beside the rest of it, if it is
 * a few.
 */
const NEIGHBOURS = 3;

function withNeighbours(
  aligned: readonly number[],
  source: readonly Token[],
  { normalised: { text } }: WordingText,
  asked: readonly Token[],
): number[] {
  const pairs = [...aligned];
  const first = pairs.findIndex((at) => at >= 0);
  const last = pairs.findLastIndex((at) => at >= 0);
  const joins = (at: number) => !/[.!?:]/.test(text.slice(source[at]?.end ?? 0, source[at + 1]?.start ?? 0));
  if (first <= NEIGHBOURS) {
    for (let row = first - 1; row >= 0; row--) {
      const at = (pairs[row + 1] as number) - 1;
      if (at < 0 || !joins(at)) break;
      // The same word may stand a little further: "two" in "Two further cranes".
      let same = at;
      while (same > 0 && at - same < NEIGHBOURS && source[same]?.text !== asked[row]?.text && joins(same - 1)) same--;
      pairs[row] = source[same]?.text === asked[row]?.text ? same : at;
    }
  }
  if (pairs.length - 1 - last > NEIGHBOURS) return pairs;
  for (let row = last + 1; row < pairs.length; row++) {
    const at = (pairs[row - 1] as number) + 1;
    if (at >= source.length || !joins(at - 1)) break;
    // Its own form may stand a little further too: "parent" for "of their parents".
    const further = source.slice(at, at + NEIGHBOURS).findIndex((token) => isFormOf(asked[row]?.text, token.text));
    const isJoined = further > 0 && source.slice(at, at + further).every((_, index) => joins(at + index));
    pairs[row] = isJoined ? at + further : at;
  }
  return pairs;
}

/** Whether a word is another, but for an ending: "parent" and "parents". */
function isFormOf(a = "", b = ""): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return a === b || (short.length >= SHORTEST_STEM && long.length - short.length <= 2 && long.startsWith(short));
}

/** In letters, without an ending. */
const SHORTEST_STEM = 4;

function isSame(step: Step | undefined): boolean {
  return step?.asked != null && step.asked.text === step.source?.text;
}

/** The words from `first` to `last`, and those beside them that belong to a number or compound at their edge. */
function wholeWords(text: WordingText, source: readonly Token[], first: number, last: number): [number, number] {
  const isWhole = (from: number, to: number) => {
    const range = { start: source[from]?.start ?? 0, end: source[to]?.end ?? 0 };
    return standsAlone(text.normalised.text, range) && !cutsCompound(text.document.text, inDocument(text, range));
  };
  const ways: [number, number][] = [
    [first, last],
    [first - 1, last],
    [first, last + 1],
    [first - 1, last + 1],
  ];
  return (
    ways.find(([from, to]) => from >= 0 && to < source.length && isWhole(from, to)) ?? [
      Math.max(0, first - 1),
      Math.min(source.length - 1, last + 1),
    ]
  );
}

/** The last word of a number that goes on behind a word: "half [a million]", "five [hundred thousand]". */
function endOfNumber(source: readonly Token[], at: number): number {
  const word = (index: number) => source[index]?.text ?? "";
  let last = word(at) === "half" && word(at + 1) === "a" && scaleOf(word(at + 2)) !== null ? at + 2 : at;
  while (isNumber(word(last)) && scaleOf(word(last + 1)) !== null) last++;
  return last;
}

type Slices = {
  /** Of the asked text, from the first to the last of these words; "" at `near` where there is none. */
  asked: (
    tokens: readonly (Token | null | undefined)[],
    near: Token | null | undefined,
  ) => { slice: string; at: Range };
  source: (tokens: readonly (Token | null | undefined)[]) => string;
};

/** What is compared: two wordings, what of their words are bounds and hedges, and the language of the source. */
type Compared = {
  wording: Wording;
  text: WordingText;
  slices: Slices;
  hedges: ReadonlySet<Token>;
  /** "Not only ... but also" in either. */
  pairs: readonly (readonly Token[])[];
  language: string;
};

function slicer(wording: Wording, text: WordingText): Slices {
  const extent = (tokens: readonly (Token | null | undefined)[]) => {
    const there = tokens.filter((token) => token != null);
    const [first, last] = [there[0], there.at(-1)];
    return first && last ? { start: first.start, end: last.end } : null;
  };
  return {
    asked: (tokens, near) => {
      const range = extent(tokens);
      const end = wording.toAsked({ start: near?.start ?? 0, end: near?.end ?? 0 }).end;
      const at = range ? wording.toAsked(range) : { start: end, end };
      return { slice: wording.asked.slice(at.start, at.end), at };
    },
    source: (tokens) => {
      const range = extent(tokens);
      if (!range) return "";
      const { start, end } = inDocument(text, range);
      return text.document.text.slice(start, end);
    },
  };
}

/**
 * What differs between two neighbouring words that are the same: punctuation, or something that is not the source's.
 */
function between(
  step: Step | undefined,
  next: Step | undefined,
  { wording, text, slices }: Compared,
  onPage: ReadonlySet<Token>,
): Difference[] {
  if (!isSame(next) || !step || !next) return [];
  const [a, b] = [step.asked as Token, next.asked as Token];
  const [c, d] = [step.source as Token, next.source as Token];
  if ([...onPage].some(({ start, end }) => start >= c.end && end <= d.start)) return [];
  const omission = text.omissions.find(({ start, end }) => start >= c.end && end <= d.start);
  if (omission) {
    const { start, end } = inDocument(text, omission);
    const { at } = slices.asked([], a);
    return [{ asked: "", source: text.document.text.slice(start, end).trim(), kind: "cut", at }];
  }
  const signs = [wording.text.slice(a.end, b.start), text.normalised.text.slice(c.end, d.start)];
  if (signs[0] === signs[1]) return [];
  // A hyphen or a quotation mark says nothing without the words beside it.
  const both = signs.some((sign) => /['-]/.test(sign) || sign === "");
  const punctuated = (token: Token, sign: string) => ({ ...token, end: token.end + sign.trimEnd().length });
  const asked = slices.asked(both ? [a, b] : [punctuated(a, signs[0] as string)], a);
  const source = slices.source(both ? [c, d] : [punctuated(c, signs[1] as string)]);
  return [{ asked: asked.slice, source, kind: "wording", at: asked.at }];
}

/** The differences of a run of words that are not the same. */
function changed(
  steps: readonly Step[],
  before: Step | undefined,
  after: Step | undefined,
  compared: Compared,
): Difference[] {
  const { wording, text, slices } = compared;
  const kindOf = kindsOf(steps, compared);
  const differences: Difference[] = [];
  let near = before?.asked;
  for (let from = 0; from < steps.length; ) {
    const left = steps.slice(from).findIndex(({ asked }) => asked !== null);
    const run = steps.slice(from, left < 0 ? steps.length : from + left);
    if (run.length >= CUT_WORDS) {
      const tokens = run.flatMap(({ source }) => source ?? []);
      const { at } = slices.asked([], near);
      differences.push({ asked: "", source: slices.source(tokens), kind: "cut", at });
      const turning = before && after ? withinCut(withoutPairs(tokens, compared), text, slices, { asked: "", at }) : [];
      // A number in what only says who speaks, between two halves of a quotation, counts nothing of what is said.
      if (before && after)
        differences.push(...turning.filter(({ kind }) => kind !== "number" || !isBetweenHalves(before, after, text)));
      else differences.push(...boundsOf(tokens, slices, { asked: "", at }));
      from += run.length;
      continue;
    }
    const kind = kindOf(steps[from] as Step);
    const isCutAt = (at: number) =>
      steps.slice(at, at + CUT_WORDS).filter(({ asked }) => asked === null).length === CUT_WORDS;
    let to = from + 1;
    while (to < steps.length && kindOf(steps[to] as Step) === kind && !isCutAt(to)) to++;
    const group = steps.slice(from, to);
    const asked = slices.asked(
      group.map((step) => step.asked),
      near,
    );
    differences.push({
      asked: asked.slice,
      source: slices.source(group.map((step) => step.source)),
      kind,
      at: asked.at,
    });
    near = group.findLast((step) => step.asked)?.asked ?? near;
    from = to;
  }
  return differences.some(({ asked, source }) => asked !== "" || source !== "") ? differences : [wholeOf(wording)];
}

/** Whether what stands between two words of a source is outside quotation marks that close before it and open after. */
function isBetweenHalves(before: Step, after: Step, text: WordingText): boolean {
  const [from, to] = [before.source?.end, after.source?.start];
  if (from === undefined || to === undefined) return false;
  const { start, end } = inDocument(text, { start: from, end: to });
  return /^[,.!?…]*["”»“][^"“”„«»]*["“„«]$/u.test(text.document.text.slice(start, end));
}

/** The words of a cut that may turn what is left: with "not only ... but also" nothing is taken away. */
function withoutPairs(tokens: readonly Token[], { pairs }: Compared): Token[] {
  const whole = pairs.filter((pair) => pair.every((token) => tokens.includes(token))).flat();
  return tokens.filter((token) => !whole.includes(token));
}

/** Tells the kind of difference of each of some steps that belong together. */
function kindsOf(steps: readonly Step[], { hedges, pairs, language }: Compared): (step: Step) => DifferenceKind {
  const given = steps.flatMap(({ asked, source }) => [asked, source]);
  const adding = new Set(pairs.filter((pair) => pair.every((token) => given.includes(token))).flat());
  const worded = (token: Token | null) => (token && !adding.has(token) ? token.text : "");
  const askedWords = steps.flatMap(({ asked }) => worded(asked) || []);
  const sourceWords = steps.flatMap(({ source }) => worded(source) || []);
  const negatorsOf = (word: string) => negators(word, language);
  const negates = !sameMembers(askedWords.flatMap(negatorsOf), sourceWords.flatMap(negatorsOf));
  // A number may go on before and after the words that differ: "25" and "twenty-five".
  const counts = numbersIn(askedWords).join() !== numbersIn(sourceWords).join();
  const hedgesOf = (tokens: (Token | null)[]) =>
    tokens.flatMap((token) =>
      token && hedges.has(token) && !adding.has(token) && token.text !== "not" ? token.text : [],
    );
  const hedged = [steps.map(({ asked }) => asked), steps.map(({ source }) => source)].map(hedgesOf);
  const isHedged = hedged[0]?.join() !== hedged[1]?.join();
  return ({ asked, source }) => {
    const [a, b] = [worded(asked), worded(source)];
    if (isHedged && hedgesOf([asked, source]).length > 0 && !(isNumber(a) && isNumber(b))) return "hedge";
    const isOther = negatorsOf(a).join() !== negatorsOf(b).join();
    if (negates && (isOther || (isHelper(a || b) && (a === "" || b === "")))) return "negation";
    if (isOpposite(a, b) || (a !== "" && b !== "" && denies(a, language) !== denies(b, language))) return "negation";
    if (a !== b && /\d/.test(a) && /\d/.test(b)) return "number";
    if (counts && (/\d/.test(a + b) || (isNumber(a) && isNumber(b)) || isLoneNumber(a, b))) return "number";
    return "wording";
  };
}

function wholeOf({ asked, toAsked, text }: Wording): Difference {
  const at = toAsked({ start: 0, end: text.length });
  return { asked: asked.slice(at.start, at.end), source: "", kind: "wording", at };
}

function isHelper(word: string): boolean {
  return /^(?:do|does|did)$/.test(word);
}

/** "lawful" and "unlawful", "harmless" and "harmful". */
function isOpposite(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (
    short.length >= 3 &&
    ["un", "in", "im", "il", "ir", "dis", "non", "mis"].some((prefix) => prefix + short === long)
  )
    return true;
  return /(?:less|ful)$/.test(a) && a !== b && a.replace(/(?:less|ful)$/, "") === b.replace(/(?:less|ful)$/, "");
}

/** A number word that stands for no other word; "one" may be none. */
function isLoneNumber(a: string, b: string): boolean {
  return (a === "" || b === "") && isNumber(a || b) && (a || b) !== "one";
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join() === b.toSorted().join();
}

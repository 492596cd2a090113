import { type Range, rangeLength } from "./ranges.ts";

/**
 * A stretch in quotation marks, the marks included. `depth` 0 is outermost; `closed` is false where no mark ends it.
 */
export type QuotedStretch = Range & { depth: number; closed: boolean };

type Mark = {
  at: number;
  length: number;
  opens: boolean;
  closes: boolean;
  startsParagraph: boolean;
  paragraph: number;
};
type Pair = Range & { closed: boolean };

/**
 * Stretches in quotation marks (“ ” „ « » " '' and ‘ ’ '), nested ones and ones over several paragraphs included, in
 * order of their start. A double mark is closed by whichever double mark comes in closing position: sources mix them.
 */
export function findQuotations(text: string, paragraphs: readonly Range[]): QuotedStretch[] {
  const marks = paragraphs.flatMap((range, paragraph) => marksIn(text, range, paragraph));
  const double = pairMarks(marks, paragraphs).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
  return nest(double, pairSingleMarks(text, paragraphs));
}

/** What stands between the marks of a stretch; two single marks may stand for a double one. */
export function insideMarks(text: string, { start, end, closed }: Range & { closed: boolean }): Range {
  const from = start + (IS_TWO.test(text.slice(start, start + 2)) ? 2 : 1);
  const to = closed ? end - (IS_TWO.test(text.slice(end - 2, end)) ? 2 : 1) : end;
  return { start: from, end: Math.max(from, to) };
}

const IS_TWO = /^(?:''|``)$/;

function marksIn(text: string, { start, end }: Range, paragraph: number): Mark[] {
  const found = [...text.slice(start, end).matchAll(/["“”„‟«»‹›]|'{2,3}|``/gu)];
  let isOpen = false;
  const marks = found.filter((match) => {
    if (!/^['`]/.test(match[0])) return true;
    // “6'2'' tall”: inches, but ''She is 42.'' and ''She is 42''.
    const isMeasure = !isOpen && /\d/.test(text.charAt(start + match.index - 1));
    if (!isMeasure) isOpen = !isOpen;
    return !isMeasure;
  });
  return marks.map((match) => {
    // Of three the one inside is a single mark: ''She said: 'No.'''
    const isThree = match[0].length === 3;
    const at = start + match.index + (isThree && !/^$|\s/.test(text.charAt(start + match.index - 1)) ? 1 : 0);
    const length = Math.min(match[0].length, 2);
    const before = at > start ? text.charAt(at - 1) : " ";
    const after = at + length < end ? text.charAt(at + length) : " ";
    const place = { at, length, paragraph, startsParagraph: match.index === 0 };
    const spaceBefore = /[\s\p{Ps}\p{Pi}\p{Pd}"'/]/u.test(before);
    const spaceAfter = /[\s\p{Pe}\p{Pf}\p{Pd}.,;:!?"'/]/u.test(after);
    switch (match[0]) {
      case "„":
      case "‟":
        return { ...place, opens: true, closes: false };
      case "“": // closes a quotation in German and Slavic typography: „…“
        return { ...place, opens: !(spaceAfter && !spaceBefore), closes: spaceAfter && !spaceBefore };
      case "”": // opens one too in Swedish and Finnish
        return { ...place, opens: spaceBefore && !spaceAfter, closes: !(spaceBefore && !spaceAfter) };
      case "‹":
      case "«": // German and Danish typography turns them round: »…«
        return { ...place, opens: !(spaceAfter && !spaceBefore), closes: spaceAfter && !spaceBefore };
      case "›":
      case "»":
        return { ...place, opens: spaceBefore && !spaceAfter, closes: !(spaceBefore && !spaceAfter) };
      default:
        return { ...place, opens: !spaceAfter || spaceBefore, closes: !spaceBefore || spaceAfter };
    }
  });
}

/**
 * How an open quotation has got over the ends of paragraphs so far: not yet, with a mark repeated at the start of each,
 * or without one. Sources keep to one of them.
 */
type Style = "fresh" | "marked" | "plain";
type Act = "open" | "close" | "repeat" | "skip" | "abandon";
type Reading = { cost: number; depth: number; style: Style; act: Act | null; before: Reading | null };

const DEEPEST = 4;

/** What a reading of the marks costs; a mark without a partner is the dearest, the rest break ties. */
const COST = { unmatched: 1, skipped: 1.05, mixedStyle: 0.6, againstStyle: 1.02, nested: 0.02, overParagraph: 0.01 };

/**
 * Pairs marks by the reading of all of them that costs least. At the start of a paragraph a quotation that is still
 * open either goes on or is given up, as its closing mark may be missing; an opening mark there is a nested quotation
 * or the one that by convention repeats at each paragraph. Takes time linear in the number of marks.
 */
function pairMarks(marks: readonly Mark[], paragraphs: readonly Range[]): Pair[] {
  let readings: Reading[] = [{ cost: 0, depth: 0, style: "fresh", act: null, before: null }];
  const steps: { mark: Mark | null; paragraph: number }[] = [];
  let paragraph = 0;
  for (const mark of marks) {
    if (mark.paragraph !== paragraph) {
      const crossed = mark.paragraph - paragraph;
      readings = cheapest(readings.flatMap((reading) => overParagraphs(reading, crossed, mark)));
      steps.push({ mark: null, paragraph });
      paragraph = mark.paragraph;
    }
    readings = cheapest(readings.flatMap((reading) => byMark(reading, mark)));
    steps.push({ mark, paragraph });
  }
  const best = readings.toSorted((a, b) => endCost(a) - endCost(b))[0] as Reading;
  const acts: Act[] = [];
  for (let reading: Reading | null = best; reading?.before; reading = reading.before) acts.push(reading.act ?? "skip");
  return replay(acts.reverse(), steps, paragraphs);
}

function endCost({ cost, depth }: Reading): number {
  return cost + depth * COST.unmatched;
}

/** Of the readings that end in the same state, the cheapest. */
function cheapest(readings: readonly Reading[]): Reading[] {
  const best: Reading[] = [];
  for (const reading of readings) {
    const same = best.findIndex(({ depth, style }) => depth === reading.depth && style === reading.style);
    if (same < 0) best.push(reading);
    else if (reading.cost < (best[same] as Reading).cost) best[same] = reading;
  }
  return best;
}

/** At the start of the paragraph of `mark`, `crossed` paragraphs on. */
function overParagraphs(reading: Reading, crossed: number, mark: Mark): Reading[] {
  const { cost, depth, style } = reading;
  if (depth === 0) return [{ ...reading, act: "skip", before: reading }];
  const isPlain = crossed > 1 || !(mark.startsParagraph && mark.opens);
  const stay = crossed * COST.overParagraph + (isPlain && style === "marked" ? COST.mixedStyle : 0);
  return [
    { cost: cost + stay, depth, style: isPlain ? "plain" : style, act: "skip", before: reading },
    { cost: cost + depth * COST.unmatched, depth: 0, style: "fresh", act: "abandon", before: reading },
  ];
}

function byMark(reading: Reading, mark: Mark): Reading[] {
  const { cost, depth, style } = reading;
  const next: Reading[] = [{ ...reading, cost: cost + COST.skipped, act: "skip", before: reading }];
  const isRepeat = mark.startsParagraph && mark.opens && depth > 0;
  if (mark.opens && depth < DEEPEST) {
    const opened: Style = depth === 0 ? "fresh" : isRepeat ? "plain" : style;
    const mixed = isRepeat && style === "marked" ? COST.mixedStyle : 0;
    const nested = depth > 0 ? COST.nested : 0;
    // A straight mark inside an open quotation that could end it does.
    const rather = mark.closes && depth > 0 ? COST.nested : 0;
    next.push({ cost: cost + nested + mixed + rather, depth: depth + 1, style: opened, act: "open", before: reading });
  }
  if (mark.closes && depth > 0) {
    next.push({ cost, depth: depth - 1, style: depth === 1 ? "fresh" : style, act: "close", before: reading });
  }
  if (isRepeat) {
    const against = style === "plain" ? COST.againstStyle : 0;
    next.push({ cost: cost + against, depth, style: "marked", act: "repeat", before: reading });
  }
  return next;
}

function replay(
  acts: readonly Act[],
  steps: readonly { mark: Mark | null; paragraph: number }[],
  paragraphs: readonly Range[],
): Pair[] {
  const pairs: Pair[] = [];
  const open: { at: number; paragraph: number; reach: number }[] = [];
  const end = (pair: Pair) => {
    pairs.push(pair);
    const outer = open.at(-1);
    if (outer) outer.reach = Math.max(outer.reach, pair.end);
  };
  const giveUp = () => {
    // A quotation without an end reaches to the end of the paragraph in which it begins, and no further than one
    // inside it.
    for (let last = open.pop(); last; last = open.pop()) {
      const paragraph = paragraphs[last.paragraph] as Range;
      end({ start: last.at, end: Math.max(paragraph.end, last.reach), closed: false });
    }
  };
  for (const [index, act] of acts.entries()) {
    const { mark, paragraph } = steps[index] as (typeof steps)[number];
    if (act === "abandon") giveUp();
    if (act === "open" && mark) open.push({ at: mark.at, paragraph, reach: 0 });
    if (act === "close" && mark) {
      const start = open.pop();
      if (start) end({ start: start.at, end: mark.at + mark.length, closed: true });
    }
  }
  giveUp();
  return pairs;
}

/** Words that begin with an apostrophe. */
const ELIDED = /^(?:\d\ds?(?!\d)|(?:em|tis|twas|til|till|cause|n|bout|round|neath|twere|ere)(?!\p{L}))/iu;

/**
 * Pairs of single marks. The mark that closes is an apostrophe too, so of those after an opening mark the first is
 * taken that can't be one ("the workers’ union"), before another quotation opens; only without such, one that can.
 */
function pairSingleMarks(text: string, paragraphs: readonly Range[]): Pair[] {
  const pairs: Pair[] = [];
  let carried: { at: number; mark: string; end: number } | null = null;
  for (const [number, { start, end }] of paragraphs.entries()) {
    const words = text.slice(start, end);
    const following = paragraphs[number + 1];
    const isRepeated = (mark: string) => following !== undefined && text.charAt(following.start) === mark;
    let from = 0;
    if (carried) {
      const close = closingSingle(words, 1, words.length);
      if (close === null || (close.isDoubtful && isRepeated(carried.mark))) {
        carried.end = end;
        if (isRepeated(carried.mark)) continue;
        pairs.push({ start: carried.at, end: carried.end, closed: false });
        from = words.length;
      } else {
        pairs.push({ start: carried.at, end: start + close.at + 1, closed: true });
        from = close.at + 1;
      }
      carried = null;
    }
    const openings = [...words.matchAll(/(?<=^|[\s\p{Ps}\p{Pi}\p{Pd}“"«„:/])[‘'‚](?=[\p{L}\p{N}“"«„[(¿¡…])/gu)]
      .filter(({ index }) => !ELIDED.test(words.slice(index + 1)))
      .map(({ index }) => index);
    let mayClose = true;
    for (const [index, opening] of openings.entries()) {
      if (opening < from) continue;
      const mark = words.charAt(opening);
      const next = openings[index + 1] ?? words.length;
      const near = closingSingle(words, opening + 1, next);
      const close: ReturnType<typeof closingSingle> =
        near ?? (mayClose ? closingSingle(words, opening + 1, words.length) : null);
      mayClose &&= close !== null;
      // As with double marks, the opening one repeats at each paragraph.
      const mayGoOn = close === null || (close.isDoubtful && /(?:^|[:,.!?]\s*)$/.test(words.slice(0, opening)));
      if (mayGoOn && next === words.length && isRepeated(mark)) {
        carried = { at: start + opening, mark, end };
      } else if (close !== null) {
        pairs.push({ start: start + opening, end: start + close.at + 1, closed: true });
        from = close.at + 1;
      } else if (mark === "‘" && next === words.length) pairs.push({ start: start + opening, end, closed: false });
    }
  }
  return pairs;
}

/**
 * Where a single mark closes what opened before `from`, doubtful where it may be an apostrophe; null where none does
 * before `to`.
 */
function closingSingle(words: string, from: number, to: number): { at: number; isDoubtful: boolean } | null {
  let doubtful: number | null = null;
  for (const { index } of words.slice(from, to).matchAll(/(?<=\S)[’'‘](?![\p{L}\p{N}])/gu)) {
    const at = from + index;
    const mayBeApostrophe = /(?:[sxz]|in|(?<!\p{L})(?:an|o|th|wi))$/iu.test(words.slice(Math.max(0, at - 12), at));
    if (!mayBeApostrophe || !/^.\s+[\p{L}\p{N}]/u.test(words.slice(at, at + 8))) return { at, isDoubtful: false };
    doubtful ??= at;
  }
  return doubtful === null ? null : { at: doubtful, isDoubtful: true };
}

/** All pairs with their depth; of two that cross each other the double marks win, as single ones may be apostrophes. */
function nest(double: readonly Pair[], single: readonly Pair[]): QuotedStretch[] {
  const inOrder = (a: Range, b: Range) => a.start - b.start || b.end - a.end;
  const all = [...double.map((pair) => ({ pair, weak: false })), ...single.map((pair) => ({ pair, weak: true }))].sort(
    (a, b) => inOrder(a.pair, b.pair),
  );
  const crossing = new Set<Pair>();
  let open: typeof all = [];
  for (const entry of all) {
    open = open.filter(({ pair }) => pair.end > entry.pair.start);
    for (const outer of open) {
      if (outer.pair.end >= entry.pair.end) continue;
      if (entry.weak) crossing.add(entry.pair);
      else if (outer.weak) crossing.add(outer.pair);
    }
    open.push(entry);
  }
  const nested: QuotedStretch[] = [];
  let around: QuotedStretch[] = [];
  for (const { pair } of all) {
    if (crossing.has(pair) || rangeLength(pair) < 2) continue;
    around = around.filter(({ end }) => end > pair.start);
    const stretch = { ...pair, depth: around.length };
    nested.push(stretch);
    around.push(stretch);
  }
  return nested;
}

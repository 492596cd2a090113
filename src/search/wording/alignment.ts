import { isNumber } from "../../text/numbers.ts";

/**
 * Two wordings word by word: which word of the one asked for stands for which word of a source. By dynamic programming
 * (Gotoh 1982): the asked words are used up, the source may go on at both ends, and words of the source that are left
 * out in one place cost little more however many they are, as a cut is one change.
 */
export type Alignment = {
  /** For each asked word the index of its word in the source; -1 where it has none. */
  pairs: number[];
  /** 1 where all words are the same and none is left out; by it, candidates are compared. */
  score: number;
};

type Word = { text: string; opens?: boolean };

/**
 * What a changed, an added and a left-out word cost, and what more to leave out one more, or to go on to another
 * sentence. `number` is what a pair of numbers is worth (a sixteenth, which a Float32 holds as it is).
 */
const COST = { other: 0.7, added: 0.6, leftOut: 0.7, further: 0.06, sentence: 0.4, number: -0.0625 } as const;

/**
 * Where less than so much of the wording is found, another wording stands there. From trials on invented texts;
 * `tests/answers/misquotations.ts` holds it.
 */
const LEAST = {
  near: { score: 0.3, found: 0.55, foundOfShort: 0.7, short: 5, letters: 10 },
  /** For words of which some are known to stand there. */
  loose: { score: -1, found: 0.15, foundOfShort: 0.15, short: 5, letters: 4 },
  /** For words that are known to stand there, however they are written. */
  any: { score: -1, found: 0, foundOfShort: 0, short: 0, letters: 0 },
} as const;

/** More words than these are compared only near to their places. */
const LONG = 150;

/** Words that others are compared with: each once, with how often it stands there. */
export type Vocabulary = { places: Map<string, number>; words: string[]; times: number[]; weight: number };

export function vocabularyOf(asked: readonly Word[]): Vocabulary {
  const [places, words, times] = [new Map<string, number>(), [] as string[], [] as number[]];
  let weight = 0;
  for (const { text } of asked) {
    const at = places.get(text);
    if (at === undefined) {
      places.set(text, words.length);
      words.push(text);
      times.push(1);
    } else times[at] = (times[at] as number) + 1;
    weight += weightOf(text);
  }
  return { places, words, times, weight };
}

/** What may be lost by rounding of what a wording is worth. */
const ROUNDING = 0.001;

/**
 * Whether words could be near to others by what they have in common in any order. It takes little, and hardly any
 * stretch that only has some characters in common with a wording does.
 */
export function couldBeNear({ places, words, times, weight }: Vocabulary, source: readonly Word[]): boolean {
  // Of a long one only what is near to its places is compared, which takes no more.
  if (words.length > LONG) return true;
  const isThere = new Uint8Array(words.length);
  const others: string[] = [];
  for (const { text } of source) {
    const at = places.get(text);
    if (at === undefined) others.push(text);
    else isThere[at] = 1;
  }
  const all = [...others, ...words.filter((_, at) => isThere[at] === 1)];
  const signs = Int32Array.from(all, signsIn);
  const hasNumber = all.some(isNumber);
  // What the best alignment may be worth if each asked word had the best of the others for itself.
  const least = (LEAST.near.score - ROUNDING) * weight - ROUNDING;
  let most = weight;
  for (const [at, word] of words.entries()) {
    if (isThere[at] === 1) continue;
    most -= (times[at] as number) * (weightOf(word) - bestWorth(word, all, signs, hasNumber));
    if (most < least) return false;
  }
  return true;
}

/** What the best of some other words is worth for a word, or what it costs that it has none. */
function bestWorth(word: string, others: readonly string[], signs: Int32Array, hasNumber: boolean): number {
  let best: number = hasNumber && isNumber(word) ? COST.number : -COST.added;
  const own = signsIn(word);
  for (let at = 0; at < others.length; at++)
    best = Math.max(best, worthOf(word, others[at] as string, own ^ (signs[at] as number)));
  return best;
}

/** The best alignment, or null where the words are not near enough to be the same wording changed. */
export function aligned(
  asked: readonly Word[],
  source: readonly Word[],
  measure: keyof typeof LEAST = "near",
): Alignment | null {
  const [rows, columns] = [asked.length, source.length];
  if (rows === 0 || columns === 0) return null;
  const likeness = likenessOf(asked, source);
  const { rows: rowIds, columns: columnIds, known, words } = likeness;
  const sentences = Float64Array.from(source, ({ opens }) => (opens ? COST.sentence : 0));
  const width = columns + 1;
  // Of each cell: how it was reached (0 both words, 1 an asked word alone, 2 a source word alone), and 4 where it goes
  // on leaving out.
  const steps = new Uint8Array((rows + 1) * width);
  // Long wordings are near to one diagonal, or to several with a cut between them.
  const aside = rows > LONG ? 30 + Math.round(rows * 0.06) : rows + columns;
  const slack = Math.max(0, columns - rows) + aside;
  let before = new Float32Array(width + 1);
  let here = new Float32Array(width + 1);
  for (let row = 1; row <= rows; row++) {
    const from = Math.max(1, row - aside);
    const to = Math.min(columns, row + slack);
    here[from - 1] = from === 1 ? -COST.added * row : Number.NEGATIVE_INFINITY;
    here[to + 1] = Number.NEGATIVE_INFINITY;
    steps[row * width] = 1;
    let leaving = Number.NEGATIVE_INFINITY;
    const last = row === rows;
    const id = rowIds[row - 1] as number;
    const ofRow = id * words.length;
    for (let column = from; column <= to; column++) {
      const sentence = sentences[column - 1] as number;
      const opened = (here[column - 1] as number) - COST.leftOut - sentence;
      const further = leaving - COST.further - sentence;
      let step = further > opened ? 4 : 0;
      leaving = last ? Number.NEGATIVE_INFINITY : Math.max(opened, further);
      const pair = ofRow + (columnIds[column - 1] as number);
      const worth = known[pair] as number;
      const isKnown = !Number.isNaN(worth);
      let best =
        (before[column - 1] as number) +
        (isKnown ? worth : findWorth(likeness, id, columnIds[column - 1] as number, pair));
      let way = 0;
      const alone = (before[column] as number) - COST.added;
      if (alone > best) {
        best = alone;
        way = 1;
      }
      if (leaving > best) {
        best = leaving;
        way = 2;
      }
      here[column] = best;
      step |= way;
      steps[row * width + column] = step;
    }
    [before, here] = [here, before];
  }
  let column = Math.max(0, rows - aside);
  for (let at = column + 1; at <= Math.min(columns, rows + slack); at++)
    if ((before[at] as number) > (before[column] as number)) column = at;
  const total = before[column] as number;

  const pairs = tracedBack(steps, rows, column, width);
  return judged(asked, source, pairs, total, likeness, LEAST[measure]);
}

/** The pairs of the way that led to the last row at a column. */
function tracedBack(steps: Uint8Array, rows: number, end: number, width: number): number[] {
  const pairs = new Array<number>(rows).fill(-1);
  let [row, column] = [rows, end];
  while (row > 0) {
    const step = steps[row * width + column] as number;
    if ((step & 3) === 1 || column === 0) row--;
    else if ((step & 3) === 0) pairs[--row] = --column;
    else {
      while (column > 0 && ((steps[row * width + column] as number) & 4) !== 0) column--;
      column--;
    }
  }
  return pairs;
}

/** The alignment where enough of the wording is found in it. */
function judged(
  asked: readonly Word[],
  source: readonly Word[],
  pairs: number[],
  total: number,
  likeness: Likeness,
  least: { [key in keyof (typeof LEAST)["near"]]: number },
): Alignment | null {
  const worth = (row: number) => ((pairs[row] as number) < 0 ? 0 : worthAt(likeness, row, pairs[row] as number));
  clearEnds(pairs, worth);
  let [found, most, same, letters] = [0, 0, 0, 0];
  for (const [row, { text }] of asked.entries()) {
    most += weightOf(text);
    const column = pairs[row] as number;
    if (column < 0) continue;
    // A number that stands for another is half found.
    found +=
      isNumber(text) && isNumber(source[column]?.text ?? "") ? Math.max(0.5, worth(row)) : Math.max(0, worth(row));
    if (text !== source[column]?.text) continue;
    same++;
    letters += text.length;
  }
  const isShort = asked.length <= least.short;
  if (total / most < least.score || found / most < (isShort ? least.foundOfShort : least.found)) return null;
  // A few words that stand everywhere make no wording.
  if (isShort && (asked.length < 3 || same < 2 || letters < least.letters)) return null;
  return pairs.every((at) => at < 0) ? null : { pairs, score: total / most };
}

/**
 * Undoes pairs at the ends that are worth less than what lies between them and the rest: the run of the highest sum
 * stays.
 */
function clearEnds(pairs: number[], worth: (row: number) => number): void {
  let [sum, from, last] = [0, 0, -1];
  let best = { sum: 0, from: 0, to: 0 };
  for (const [row, column] of pairs.entries()) {
    const left = last < 0 || column < 0 ? 0 : column - last - 1;
    if (left > 0) sum -= COST.leftOut + COST.further * left;
    if (column >= 0) last = column;
    if (sum <= 0) [sum, from] = [0, row];
    // A number that stands for another at the end is a change, and no word of the text around.
    const isCompared = column >= 0 && worth(row) === COST.number;
    sum += worth(row) > 0 ? worth(row) : isCompared ? 0.01 : -COST.added;
    if (sum > best.sum) best = { sum, from, to: row + 1 };
  }
  for (const row of pairs.keys()) if (row < best.from || row >= best.to) pairs[row] = -1;
}

function weightOf(word: string): number {
  return word.length > 3 || /\d/.test(word) ? 1 : 0.6;
}

/** Pairs of words: of each row and column the number of its word, and what pairs were found to be worth, else NaN. */
type Likeness = {
  words: readonly string[];
  rows: Int32Array;
  columns: Int32Array;
  known: Float32Array;
  signs: Int32Array;
  numbers: Uint8Array;
};

function likenessOf(asked: readonly Word[], source: readonly Word[]): Likeness {
  const ids = new Map<string, number>();
  const idsOf = (all: readonly Word[]) => {
    const found = new Int32Array(all.length);
    for (const [at, { text }] of all.entries()) {
      const known = ids.get(text);
      found[at] = known ?? ids.size;
      if (known === undefined) ids.set(text, ids.size);
    }
    return found;
  };
  const rows = idsOf(asked);
  // The asked words have the lowest numbers.
  const ofAsked = ids.size;
  const columns = idsOf(source);
  const words = [...ids.keys()];
  return {
    words,
    rows,
    columns,
    known: new Float32Array(ofAsked * words.length).fill(Number.NaN),
    signs: Int32Array.from(words, signsIn),
    numbers: Uint8Array.from(words, (word) => Number(isNumber(word))),
  };
}

/**
 * What a pair of words is worth: its weight where they are the same, less where they are spelt alike, a cost
 * otherwise.
 */
function worthAt(likeness: Likeness, row: number, column: number): number {
  const { words, rows, columns, known } = likeness;
  const [one, other] = [rows[row] as number, columns[column] as number];
  const at = one * words.length + other;
  const before = known[at] as number;
  return Number.isNaN(before) ? findWorth(likeness, one, other, at) : before;
}

function findWorth({ words, known, signs, numbers }: Likeness, one: number, other: number, at: number): number {
  const [a, b] = [words[one] as string, words[other] as string];
  const differing = (signs[one] as number) ^ (signs[other] as number);
  // Numbers are never alike, but compared.
  const worth = one === other ? weightOf(a) : numbers[one] && numbers[other] ? COST.number : worthOf(a, b, differing);
  known[at] = worth;
  return worth;
}

function worthOf(a: string, b: string, differing: number): number {
  const length = Math.max(a.length, b.length);
  const most = Math.floor(length * 0.45);
  // Each edit changes at most two of the signs that a word has.
  if (most === 0 || bits(differing) > 2 * most || Math.abs(a.length - b.length) > most) return -COST.other;
  const edits = editsBetween(a, b, most);
  return edits > most ? -COST.other : weightOf(a) * (1 - (1.3 * edits) / length);
}

/** The signs of a word as bits, several signs to a bit. */
function signsIn(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Longer "words" are not compared by their characters. */
const LONGEST_WORD = 64;
const ROWS = [0, 1, 2].map(() => new Uint8Array(LONGEST_WORD + 1)) as [Uint8Array, Uint8Array, Uint8Array];

/**
 * Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). Written out, as it runs
 * thousands of times.
 */
function editsBetween(a: string, b: string, most: number): number {
  if (a.length > LONGEST_WORD || b.length > LONGEST_WORD) return LONGEST_WORD;
  let [older, old, row] = ROWS;
  let before = 0;
  for (let at = 0; at <= b.length; at++) old[at] = at;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let fewest = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let least = Math.min(
        (old[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (old[j - 1] as number) + (isSame ? 0 : 1),
      );
      const isSwap =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwap) least = Math.min(least, (older[j - 2] as number) + 1);
      row[j] = least;
      if (least < fewest) fewest = least;
    }
    // Of two rows one holds the way to the end, as a swap goes back over one.
    if (fewest > most && before > most) return fewest;
    before = fewest;
    [older, old, row] = [old, row, older];
  }
  return old[b.length] as number;
}

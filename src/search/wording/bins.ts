/**
 * The grams that a wording shares with the texts, counted by where the wording would begin: in bins of so many
 * characters, which are looked up in a table of open addresses, as there are thousands for each sentence of a text.
 */
export type Bins = {
  length: number;
  /** Of each bin, in the order in which they were met. */
  keys: Int32Array;
  weights: Float64Array;
  counts: Uint16Array;
  /** The place of one of its grams, an offset into all texts. */
  places: Uint32Array;
  /** By hash the number of a bin from 1 on, 0 where there is none. */
  slots: Uint16Array;
};

/** Characters within which grams count as of the same wording. */
export const BIN = 64;

/** More bins than one wording can have hits, and slots for as many twice over. */
const MOST = 2 ** 14;
const SLOTS = 2 * MOST;

/** The bins of the wording that is looked for; of the one before nothing is needed any more. */
const BINS: Bins = {
  length: 0,
  keys: new Int32Array(MOST),
  weights: new Float64Array(MOST),
  counts: new Uint16Array(MOST),
  places: new Uint32Array(MOST),
  slots: new Uint16Array(SLOTS),
};

export function emptyBins(): Bins {
  BINS.length = 0;
  BINS.slots.fill(0);
  return BINS;
}

/** The slot of a bin, or the empty one where it would be. */
function slotOf({ keys, slots }: Bins, key: number): number {
  let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & (SLOTS - 1);
  while (slots[slot] !== 0 && keys[(slots[slot] as number) - 1] !== key) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

export function addHit(bins: Bins, key: number, weight: number, place: number): void {
  const slot = slotOf(bins, key);
  let bin = (bins.slots[slot] as number) - 1;
  if (bin < 0) {
    bin = bins.length++;
    bins.slots[slot] = bins.length;
    bins.keys[bin] = key;
    bins.places[bin] = place;
    bins.weights[bin] = 0;
    bins.counts[bin] = 0;
  }
  bins.weights[bin] = (bins.weights[bin] as number) + weight;
  bins.counts[bin] = (bins.counts[bin] as number) + 1;
}

/** A wording of more characters is looked for in fewer places. */
const LONG = 500;

/** As many places are looked at. */
const WINDOWS = { short: 8, long: 3 } as const;

/** Of the heaviest bin's weight, or of that of the bin that it is near to: what a bin has at least to count. */
const SHARE = { near: 0.15, chosen: 0.2 } as const;
const ROUNDING = 0.01;

type Heavy = { first: number; last: number; weight: number; place: number };

/** The bins that have so many grams together with the next one, in the order in which they were met. */
function heavyBins(bins: Bins, fewest: number): Heavy[] {
  const { keys, weights, counts, places } = bins;
  const binOf = (key: number) => (bins.slots[slotOf(bins, key)] as number) - 1;
  const candidates: number[] = [];
  for (let bin = 0; bin < bins.length; bin++) {
    // Of two that have so many together, one has half of them.
    if (2 * (counts[bin] as number) < fewest) continue;
    const previous = binOf((keys[bin] as number) - 1);
    candidates.push(bin);
    if (previous >= 0 && 2 * (counts[previous] as number) < fewest) candidates.push(previous);
  }
  return candidates
    .sort((a, b) => a - b)
    .flatMap((bin): Heavy[] => {
      const first = keys[bin] as number;
      const next = binOf(first + 1);
      const [count, weight] = next < 0 ? [0, 0] : [counts[next] as number, weights[next] as number];
      if ((counts[bin] as number) + count < fewest) return [];
      const last = next < 0 ? first : first + 1;
      return [{ first, last, weight: (weights[bin] as number) + weight, place: places[bin] as number }];
    });
}

/** The heaviest bins with those near them, which hold the rest of a wording that was cut; `length` is the wording's. */
export function chosenBins(bins: Bins, length: number): Heavy[] {
  const fewest = length < 30 ? 1 : Math.max(2, length * 0.025);
  const near = Math.ceil((length * 0.6 + 200) / BIN);
  const all = heavyBins(bins, fewest);
  const most = all.reduce((weight, bin) => Math.max(weight, bin.weight), 0);
  // What is lighter than both shares together is neither chosen nor near to what is.
  const heavy = all.filter(({ weight }) => weight >= most * SHARE.near * SHARE.chosen * (1 - ROUNDING));
  const chosen: Heavy[] = [];
  for (const bin of heavy.sort((a, b) => b.weight - a.weight)) {
    const home = chosen.find(({ first, last }) => bin.first <= last + near && bin.last >= first - near);
    if (home) {
      if (bin.weight < home.weight * SHARE.near) continue;
      home.first = Math.min(home.first, bin.first);
      home.last = Math.max(home.last, bin.last);
    } else if (chosen.length < (length > LONG ? WINDOWS.long : WINDOWS.short)) chosen.push({ ...bin });
  }
  return chosen.filter(({ weight }) => weight >= (chosen[0]?.weight ?? 0) * SHARE.chosen);
}

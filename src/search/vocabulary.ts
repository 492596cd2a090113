import { Chosen, type Strings } from "./strings.ts";
import { type AliasIndex, isStopWord, stem, type Word } from "./terms.ts";

/**
 * The words of a corpus, in the order of their folded forms. `written` is how each stands there, `frequencies` the
 * number of passages and document fields that hold it. `isForm` is 1 where it stands in none of them and is a form that
 * one of their words could stand for (by its ending alone). `letters` has a bit for each letter of a word.
 */
export type Vocabulary = {
  words: readonly string[];
  written: readonly string[];
  frequencies: Uint32Array;
  isForm: Uint8Array;
  letters: Int32Array;
};

/** Shorter words have too many neighbours to tell which was meant. UTF-16 units. */
export const SHORTEST = 4;

type Known = { written: string; frequency: number };

/** Words as numbers of strings: folded, as written, and how many passages or fields of a document hold each. */
export type KnownWords = { folded: Uint32Array; written: Uint32Array; frequencies: Uint32Array };

/** A text whose words are numbered; those of grammar have no term. */
type NumberedText = {
  text: string;
  words: readonly Word[];
  numbers: readonly number[];
  terms: readonly (string | null)[];
};

/** The words of one document. */
export class DocumentWords {
  /** By the number of a word: its number among these, how it is written, and how many passages hold it. */
  readonly #chosen = new Chosen();
  readonly #written: string[] = [];
  readonly #frequencies: number[] = [];

  /** Takes in the words of one passage, or of what the document says of itself: each word once, as it comes last. */
  add(texts: readonly NumberedText[]): void {
    const last = new Map<number, string | null>();
    for (const { text, words, numbers, terms } of texts)
      for (const [at, { start, end }] of words.entries())
        last.set(numbers[at] as number, terms[at] === null ? null : text.slice(start, end));
    for (const [number, written] of last) {
      if (written === null) continue;
      const own = this.#chosen.of(number);
      if (own === this.#written.length) {
        this.#written.push(written);
        this.#frequencies.push(1);
      } else this.#frequencies[own] = (this.#frequencies[own] as number) + 1;
    }
  }

  /** The words so far. */
  known(strings: Strings): KnownWords {
    return {
      folded: Uint32Array.from(this.#chosen.all()),
      written: Uint32Array.from(this.#written, (written) => strings.of(written)),
      frequencies: Uint32Array.from(this.#frequencies),
    };
  }
}

/** Makes one vocabulary of the words of documents, added in their order as numbers of strings of all of them. */
export function joiningWords() {
  const words = new Chosen();
  const [written, frequencies]: [number[], number[]] = [[], []];
  const add = (own: KnownWords) => {
    for (const [at, folded] of own.folded.entries()) {
      const word = words.of(folded);
      const frequency = own.frequencies[at] as number;
      if (word === written.length) {
        written.push(own.written[at] as number);
        frequencies.push(frequency);
      } else frequencies[word] = (frequencies[word] as number) + frequency;
    }
  };
  const done = (strings: readonly string[], aliases: AliasIndex): Vocabulary => {
    const known = [...words.named(strings)].map(([folded, word]): [string, Known] => [
      folded,
      { written: strings[written[word] as number] as string, frequency: frequencies[word] as number },
    ]);
    return vocabularyOf(known, aliases);
  };
  return { add, done };
}

/** The vocabulary of words with the names of one word, and the forms that its words could stand for. */
function vocabularyOf(known: readonly [string, Known][], { words: names }: AliasIndex): Vocabulary {
  const all = new Map(known.map(([folded, one]) => [folded, { ...one, isForm: 0 }]));
  for (const [folded, { frequency }] of known)
    for (const base of basesOf(folded)) if (!all.has(base)) all.set(base, { written: base, frequency, isForm: 1 });
  for (const [folded, written] of names)
    if (!isStopWord(folded) && all.get(folded)?.isForm !== 0) all.set(folded, { written, frequency: 0, isForm: 0 });
  const words = [...all.keys()].sort();
  const ordered = words.map((word) => all.get(word) as Known & { isForm: number });
  return {
    words,
    written: ordered.map(({ written }) => written),
    frequencies: Uint32Array.from(ordered, ({ frequency }) => frequency),
    isForm: Uint8Array.from(ordered, ({ isForm }) => isForm),
    letters: Int32Array.from(words, lettersOf),
  };
}

const ENDINGS = [
  [/ies$/, "y"],
  [/ied$/, "y"],
  [/es$/, ""],
  [/s$/, ""],
  [/ed$/, ""],
  [/d$/, ""],
  [/ing$/, ""],
  [/ing$/, "e"],
] as const;

/**
 * The forms that a word could stand for in a dictionary, so that a typing error in "library" is known for what it is
 * where the corpus has "libraries" only.
 */
function basesOf(folded: string): string[] {
  const bases = ENDINGS.filter(([ending]) => ending.test(folded)).map(([ending, by]) => folded.replace(ending, by));
  return [...new Set(bases)].filter((base) => base.length >= SHORTEST && stem(base) === stem(folded));
}

/** The numbers of the words that begin so: from the first to the last, exclusive. */
export function withPrefix({ words }: Pick<Vocabulary, "words">, prefix: string): [number, number] {
  return [
    firstFrom(words, (word) => word >= prefix),
    firstFrom(words, (word) => word > prefix && !word.startsWith(prefix)),
  ];
}

function firstFrom(words: readonly string[], isReached: (word: string) => boolean): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isReached(words[middle] as string)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The letters and figures of a folded word as bits; two may share one. */
export function lettersOf(folded: string): number {
  let bits = 0;
  for (let at = 0; at < folded.length; at++) bits |= 1 << (folded.charCodeAt(at) & 31);
  return bits;
}

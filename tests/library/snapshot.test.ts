import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { answerFigures } from "../../src/answers/figures/figures.ts";
import { answerQuote } from "../../src/answers/quote.ts";
import { answerTimeline } from "../../src/answers/timeline.ts";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { pack, unpack } from "../../src/library/parcel.ts";
import { readAside, readAtStart } from "../../src/library/read-aside.ts";
import { keyOf, restore, SNAPSHOTS, sizeOf, snapshotFile, store } from "../../src/library/snapshot.ts";
import type { Library } from "../../src/search/library.ts";
import { inventedDocument, inventedQuestion } from "../bench/invented.ts";
import { seeded } from "../seeded.ts";
import { folderWith, openCorpus } from "../support.ts";

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
  const kept = readdirSync(join(folder, SNAPSHOTS)).map((name) => name.split("-")[0]);
  expect(kept.sort()).toEqual(["documents", "library"]);
});

test("of many documents those are read again that changed, or that a change of the corpus concerns", async () => {
  const folder = await folderWith({
    ...FILES,
    "c.md": inventedDocument(3, 4),
    "texts/a.txt": "not used, as a.md is full",
  });
  const readAnew = async () => {
    const { anew, library, problems } = await readAside(orderOf(folder));
    const warnings = problems.map(({ message }) => message);
    return { anew, warnings, texts: library?.corpus.documents.map(({ text }) => text).sort() };
  };
  const first = await readAnew();
  expect(first).toMatchObject({ anew: 3, warnings: [expect.stringMatching(/^not used/)] });
  const changed = `${FILES["b.md"]}\nOne boat more.\n`;
  writeFileSync(join(folder, "b.md"), changed);
  const second = await readAnew();
  expect(second).toMatchObject({ anew: 1, warnings: first.warnings });
  expect(second.texts?.filter((text) => !first.texts?.includes(text))).toEqual([changed.split("---\n").at(-1)]);
  rmSync(join(folder, "c.md"));
  writeFileSync(join(folder, "texts/a.txt"), "");
  expect(await readAnew()).toMatchObject({ anew: 0, warnings: first.warnings });
  writeFileSync(join(folder, "aliases.yaml"), "- { name: Kalor, kind: other, forms: [Kalor, Kallor] }\n");
  expect((await readAnew()).anew).toBe(2);
});

test("what its file warns of is told as long as it stands there, whatever else of the document changes", async () => {
  const number = FILES["a.md"]
    .replace(/^title:.*$/m, "title: Resolution # 12")
    .replace("\ntext: full", "\ntext: digest");
  const folder = await folderWith({ "corpus.yaml": CORPUS_YAML, "a.md": number, "texts/a.txt": "A boat came.\n" });
  const warned = async () => (await readAside(orderOf(folder))).problems.map(({ line, message }) => [line, message]);
  const first = await warned();
  expect(first).toContainEqual([expect.any(Number), 'the title ends before its #: "Resolution"']);
  writeFileSync(join(folder, "texts/a.txt"), "A boat came late.\n");
  expect(await warned()).toEqual(first);
  expect(await warned()).toEqual(first);
});

test("the size of a corpus is that of the files that a reading takes, and of no other", async () => {
  const taken = { ...FILES, "sub/c.md": "a document", "texts/a.txt": "a text", "hashes/b": "hashes" };
  const left = { "a.pdf": "x".repeat(999), "sub/a.zip": "x", "notes.txt": "x", "queue/e.md": "x", "removed/d.md": "x" };
  const folder = await folderWith({ ...taken, ...left, "huge.md": "x".repeat(16 * 1024 * 1024 + 1) });
  const corpusTexts = await folderWith({ "b.txt": "another text", "b.pdf": "x" });
  const bytes = [...Object.values(taken), "another text"].reduce((sum, file) => sum + Buffer.byteLength(file), 0);
  expect(sizeOf({ corpusDir: folder, corpusTexts }, () => {})).toBe(bytes);
});

test("what is known of the other documents gives the library that reading all of them gives", async () => {
  const folder = await folderWith(FILES);
  await readIn(folder);
  writeFileSync(join(folder, "b.md"), inventedDocument(2, 6));
  const [some, all] = [await readIn(folder), await openCorpus({ CORPUS_DIR: folder })];
  const plain = ({ corpus, index, wordings }: Library) => {
    const documents = corpus.documents.map((document) => [{ ...document }, document.figures(), document.dates()]);
    return dataOf([documents, index, [...index.passages.terms], wordings]);
  };
  expect(plain(some)).toEqual(plain(all));
});

test("drafts that a killed process has left are removed with the next snapshot, and one that is being written is not", async () => {
  const folder = await folderWith({});
  const file = join(folder, SNAPSHOTS, "x.snapshot");
  mkdirSync(join(folder, SNAPSHOTS));
  for (const name of ["old", "new"]) writeFileSync(`${file}.${name}.tmp`, "half");
  utimesSync(`${file}.old.tmp`, 0, 0);
  store(file, Buffer.alloc(32, 5), pack({}));
  expect(readdirSync(join(folder, SNAPSHOTS)).sort()).toEqual(["x.snapshot", "x.snapshot.new.tmp"]);
});

test("links in the corpus that lead round in circles or out of it are not followed, and it is kept all the same", async () => {
  const [folder, elsewhere] = [await folderWith(FILES), await folderWith({ "other.md": "none of it" })];
  const key = keyIn(folder);
  symlinkSync(".", join(folder, "round"));
  symlinkSync(elsewhere, join(folder, "out"));
  expect(keyIn(folder)).toEqual(key);
  const texts = await folderWith({ "a.txt": "A text.\n" });
  symlinkSync(texts, join(folder, "texts"));
  const withTexts = keyIn(folder);
  expect(withTexts).not.toEqual(key);
  writeFileSync(join(texts, "a.txt"), "Another text.\n");
  expect(keyIn(folder)).not.toEqual(withTexts);
});

test("what has the right key and checksum, and is no corpus, keeps nothing from starting", async () => {
  const folder = await folderWith(FILES);
  const file = snapshotFile(orderOf(folder));
  for (const forged of [
    pack({}),
    pack({ problems: [], read: { corpus: 1, documents: 2 } }),
    [Uint8Array.of(1, 2, 3)],
  ]) {
    store(file, keyIn(folder), forged);
    const { library, unkept } = await readAtStart(orderOf(folder));
    expect(library?.corpus.documents).toHaveLength(2);
    expect(unkept).toBeNull();
  }
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

test("read in a process of its own, a corpus is the same, and is refused with the same words", async () => {
  const folder = await folderWith(FILES);
  const here = await readAside(orderOf(await folderWith(FILES)), false);
  const there = await readAside(orderOf(folder), true);
  expect(there).toMatchObject({ anew: 2, unkept: null });
  expect(there.library?.corpus.revision).toBe(here.library?.corpus.revision);
  expect(keptIn(folder)).not.toBeNull();
  writeFileSync(join(folder, "b.md"), inventedDocument(2, 6));
  const step = { step: 1, memory: 512 };
  await expect(readAside({ ...orderOf(folder), limits: step }, true)).rejects.toThrow(
    /^the reading is given up: 0\.001 s/,
  );
  const room = { step: 120_000, memory: 512, room: 10_000 };
  await expect(readAside({ ...orderOf(folder), limits: room }, true)).rejects.toThrow(
    /^to read the corpus takes about/,
  );
});

test("where a process can keep nothing, a thread reads the corpus and says why", async () => {
  const folder = await folderWith({ ...FILES, [SNAPSHOTS]: "no folder" });
  const { library, unkept } = await readAside(orderOf(folder), true);
  expect(library?.corpus.documents).toHaveLength(2);
  expect(unkept).toMatch(/EEXIST|ENOTDIR/);
});

import { once } from "node:events";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { answerFigures } from "../../src/answers/figures/figures.ts";
import { answerQuote } from "../../src/answers/quote.ts";
import { answerTimeline } from "../../src/answers/timeline.ts";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import type { Problem } from "../../src/corpus/problems.ts";
import type { Document } from "../../src/documents/document.ts";
import { recordOf, recordReader } from "../../src/documents/record.ts";
import { keepLibrary } from "../../src/library/keep.ts";
import { knowing } from "../../src/library/known.ts";
import { type JoinOrder, newProgress, progressIn } from "../../src/library/order.ts";
import { pack, unpack } from "../../src/library/parcel.ts";
import { readAside } from "../../src/library/read-aside.ts";
import { parcelOf } from "../../src/library/reading.ts";
import { indexCorpus, issuersOf, type Library } from "../../src/search/library.ts";
import { inventedDocument } from "../bench/invented.ts";
import { documentOf, folderWith, libraryOf, openCorpus, ROOT } from "../support.ts";

const CORPUS_YAML = "name: Invented\nabout: nothing\nchosen: by a program\nspelling: none\ntry: [kalor]\n";

test("a parcel holds what was packed, piece by piece", async () => {
  const value = {
    numbers: Uint32Array.from({ length: 5000 }, (_, at) => at * 7),
    none: new Float32Array(0),
    words: Array.from({ length: 9001 }, (_, at) => `word ${at}`),
    places: new Map(Array.from({ length: 4500 }, (_, at) => [`word ${at}`, at])),
    people: [{ name: "a", documents: new Set([1, 2]), ranges: [{ start: 1, end: 2 }] }],
    long: Array.from({ length: 30 }, () => "x".repeat(100_000)),
    empty: [],
    nothing: null,
  };
  const pieces = pack(value);
  expect(pieces.length).toBeGreaterThan(20);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(300_000);
  expect(await unpack(pieces)).toEqual(value);
});

/** A value without the functions in it, which are equal to themselves only. */
function dataOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

test("a corpus that was read aside gives the answers of one that was read at once", async () => {
  const corpusDir = `${ROOT}/examples`;
  const here = await openCorpus({ CORPUS_DIR: corpusDir });
  const { library: aside } = await readAside({ corpusDir, corpusTexts: null, isStrict: true });
  if (!aside) throw new Error("The examples were not read.");
  const questions: ((library: Library) => unknown)[] = [
    (library) => answerQuote(library, { query: "fewer boats", filter: {}, limit: 10 }),
    (library) => answerQuote(library, { query: '"hundredth day" ferry', filter: { voice: "direct" }, limit: 10 }),
    (library) => answerFigures(library, null),
    (library) => answerTimeline(library, null),
    (library) => answerVerify(library, "“We can live with fewer boats” said Kvalholm"),
    ({ corpus }) => corpus.documents.map(({ id, text, passages, attributions }) => [id, text, passages, attributions]),
  ];
  for (const ask of questions) expect(dataOf(ask(aside))).toEqual(dataOf(ask(here)));
});

test("an index that a thread joins is the one that is joined at once", async () => {
  const { corpus } = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
  const known = knowing([]);
  const documents = corpus.documents.map((document) => {
    const kept = { document, content: "", file: document.id, defaulted: [], warnings: [] };
    return known.of(known.keep(kept, corpus.aliases));
  });
  const order: JoinOrder = {
    issuers: issuersOf(corpus.documents),
    indexes: documents.map(({ index }) => index),
    aliases: corpus.aliases,
    progress: newProgress(),
    part: 1,
  };
  const thread = new Worker(new URL("../../src/library/joining.ts", import.meta.url), { workerData: order });
  const [index] = await once(thread, "message");
  expect(index).toEqual(indexCorpus(corpus));
  expect(progressIn(order.progress).steps).toBe(corpus.documents.length + 1);
});

/** Documents of a sentence each, as they are built and as they are read from their records. */
function recorded(count: number) {
  const read = recordReader();
  const built = Array.from({ length: count }, (_, number) =>
    documentOf(
      `Boat ${number} carried ${number + 3} passengers on 4 May 2019.`,
      { ref: number.toString(36).padStart(4, "0") },
      `d${number}`,
    ),
  );
  return { built, documents: built.map(recordOf).map(read) };
}

/** All that is told of a document. */
function wholeOf(document: Document): unknown {
  const dates = document.dates().map(({ date, passage, sentence }) => [date, passage, sentence]);
  return dataOf([document, document.figures(), dates]);
}

test("a document that is read from its record again is the same, however many others were read meanwhile", () => {
  const { built, documents } = recorded(600);
  for (const [number, document] of documents.entries())
    expect(wholeOf(document)).toEqual(wholeOf(built[number] as Document));
  expect(documents[0]?.text).toBe(built[0]?.text);
  expect(documents[0]?.passages).toEqual(built[0]?.passages);
});

test("a record keeps every sign of a text, its headings, who speaks, what is left out and the phrases of a digest", () => {
  const title = "Ein Hafen über Nacht";
  const texts = [
    [
      "\uFEFFThe ferry is late.\r\n\r\n“Café 🛳 — так,” said Mayor Ilosef Kvalholm.\n\nShare this article\n",
      { title: null },
    ],
    [`${title}\n\nNotice\n\nThe café of the harbour is closed. It opens at nine.\n`, { title, language: "de" }],
    ["Паром опаздывает. Город ждёт ответа.\n\n“Later,” said the mayor of Ostrava, Ilosef Kvalholm.\n", {}],
    ["The gauge shows \uD800 alone, \uDC00 too. The “ferry” is late.\n", {}],
    ["The board counts what is late.\n- ferries are late by forty days\n- the last of its kind\n", { text: "digest" }],
  ] as const;
  const read = recordReader();
  for (const [text, metadata] of texts) {
    const built = documentOf(text, metadata);
    expect(wholeOf(read(recordOf(built)))).toEqual(wholeOf(built));
  }
});

test("a record has as few bytes for a text as give it back", () => {
  const bytesOf = (text: string) => recordOf(documentOf(text)).text.length;
  const [plain, marked] = ["The ferry is late. ".repeat(20), "“The ferry is late.” ".repeat(20)];
  expect(bytesOf(plain)).toBe(plain.length);
  expect(bytesOf(marked)).toBe(marked.length + 4 * 20);
  // Three bytes each in UTF-8, two in UTF-16.
  const chinese = "渡轮晚点了。".repeat(20);
  expect(bytesOf(chinese)).toBe(2 * chinese.length);
});

test("a timeline of a topic has all its days, however many documents there are", () => {
  const { built, documents } = recorded(600);
  const daysOf = (library: Library) =>
    answerTimeline(library, "carried passengers").points.filter(({ spoken }) => spoken !== null).length;
  expect(daysOf(libraryOf(documents))).toBe(daysOf(libraryOf(built)));
});

/** A keeper of a folder, with what it has read so far, one `next` after the other. */
function keeping(corpusDir: string) {
  const reads: { library: Library | null; problems: readonly Problem[] }[] = [];
  const waiting: (() => void)[] = [];
  const errors: string[] = [];
  const keeper = keepLibrary({
    corpusDir,
    corpusTexts: null,
    isStrict: false,
    quiet: 1,
    onRead: (library, problems) => {
      reads.push({ library, problems });
      for (const go of waiting.splice(0)) go();
    },
    onError: (error) => errors.push(String(error)),
  });
  onTestFinished(keeper.close);
  const until = async (isReached: (read: (typeof reads)[number]) => boolean) => {
    for (;;) {
      const found = reads.find(isReached);
      if (found) return found;
      await new Promise<void>((go) => waiting.push(go));
    }
  };
  return { keeper, reads, errors, until };
}

test("a file that is added, changed, broken or removed is taken in by itself", { timeout: 120_000 }, async () => {
  const folder = await folderWith({ "corpus.yaml": CORPUS_YAML, "a.md": inventedDocument(1, 3) });
  const { until, errors } = keeping(folder);
  const idsOf = (library: Library | null) => library?.corpus.documents.map(({ id }) => id).sort();
  await writeFile(join(folder, "b.md"), inventedDocument(2, 3));
  await until(({ library }) => idsOf(library)?.join() === "a,b");
  await writeFile(join(folder, "a.md"), `${inventedDocument(1, 3)}\nThe boat is late.\n`);
  await until(
    ({ library }) => library?.corpus.documents.some(({ text }) => text.includes("The boat is late.")) ?? false,
  );
  await writeFile(join(folder, "a.md"), "no front matter");
  const broken = await until(({ library }) => library?.corpus.apart.some(({ id }) => id === "a") ?? false);
  expect(idsOf(broken.library)).toEqual(["b"]);
  await rm(join(folder, "a.md"));
  await until(({ library, problems }) => idsOf(library)?.join() === "b" && problems.length === 0);
  expect(errors).toEqual([]);
});

test("answers under way see one library whole while a hundred changes are made", { timeout: 120_000 }, async () => {
  const text = (number: number) =>
    `${inventedDocument(1, 1)}\nEdition ${number} of the harbour rules is number ${number}.\n`;
  const folder = await folderWith({ "corpus.yaml": CORPUS_YAML, "a.md": text(0) });
  const { keeper, reads, errors } = keeping(folder);
  await keeper.reload();
  const answers: string[] = [];
  for (let number = 1; number <= 100; number++) {
    // In one step, as a reading that comes while a file is empty rightly finds no library.
    await writeFile(join(folder, "a.md.new"), text(number));
    await rename(join(folder, "a.md.new"), join(folder, "a.md"));
    const library = reads.at(-1)?.library;
    if (!library) throw new Error("There is no library.");
    const [quotation] = answerQuote(library, { query: "edition harbour rules", filter: {}, limit: 1 }).quotations;
    answers.push(quotation?.exact ?? "");
  }
  await keeper.reload();
  expect(answers.filter((exact) => !/^Edition (\d+) of the harbour rules is number \1\.$/.test(exact))).toEqual([]);
  expect(reads.at(-1)?.library?.corpus.documents[0]?.text).toContain("Edition 100 ");
  expect(errors).toEqual([]);
});

test("a reading that comes to no end is given up, and says what it waited for", async () => {
  const folder = await folderWith({ "corpus.yaml": CORPUS_YAML, "a.md": inventedDocument(1, 2) });
  const order = { corpusDir: folder, corpusTexts: null, isStrict: false };
  const limits = { step: 1, memory: 512 };
  await expect(readAside({ ...order, limits })).rejects.toThrow(
    /^the reading is given up: 0\.001 s were not enough for /,
  );
  expect((await readAside(order)).library).not.toBeNull();
});

test("a reading that needs too much memory is refused with a clear line", { timeout: 120_000 }, async () => {
  const long = `${inventedDocument(1, 1)}\n${"A very long line of the harbour. ".repeat(60_000)}`;
  const folder = await folderWith({ "corpus.yaml": CORPUS_YAML, "a.md": long });
  const limits = { step: 100_000, memory: 24 };
  const reading = readAside({ corpusDir: folder, corpusTexts: null, isStrict: false, limits });
  await expect(reading).rejects.toThrow("the corpus needs more than the 24 MB that its reading may take");
});

test("it remembers the last reading and its cause, and takes no echo of what somebody did for another", async () => {
  const folder = await folderWith({ "corpus.yaml": CORPUS_YAML, "a.md": inventedDocument(1, 3) });
  let [now, revision]: [number, string | null] = [1000, "first"];
  const library = await openCorpus({ CORPUS_DIR: folder });
  const keeper = keepLibrary({
    corpusDir: folder,
    corpusTexts: null,
    isStrict: false,
    quiet: 2 ** 31 - 1,
    now: () => now,
    read: async () => {
      const read = revision === null ? null : { ...library, corpus: { ...library.corpus, revision } };
      return { library: read, problems: [], unkept: null, anew: 0 };
    },
    onRead: () => {},
    onError: () => {},
  });
  onTestFinished(keeper.close);
  const read = async (...given: Parameters<typeof keeper.reload>) => {
    now += 1000;
    await keeper.reload(...given);
    const { when, ...last } = keeper.last();
    return { ...last, at: Date.parse(when) };
  };
  expect(keeper.last()).toMatchObject({ cause: "start", by: null, isUsed: true });
  const removed = { cause: "remove", by: "1", isRead: true, isUsed: true, at: 2000 };
  expect(await read("remove", "1")).toEqual(removed);
  expect(await read()).toEqual(removed);
  revision = "second";
  expect(await read()).toEqual({ cause: "files", by: null, isRead: true, isUsed: true, at: 4000 });
  revision = null;
  expect(await read("signal")).toEqual({ cause: "signal", by: null, isRead: true, isUsed: false, at: 5000 });
  // Asked for while it reads: the person's cause is told, whatever the watcher noticed meanwhile.
  revision = "third";
  const all = [keeper.reload("signal"), keeper.reload("reload", "2"), keeper.reload()];
  await Promise.all(all);
  expect(keeper.last()).toMatchObject({ cause: "reload", by: "2", isUsed: true });
});

test("a watcher's echo at the start, without a change since the first reading, is told as none", async () => {
  const folder = await folderWith({ "corpus.yaml": CORPUS_YAML, "a.md": inventedDocument(1, 3) });
  const first = await openCorpus({ CORPUS_DIR: folder });
  let revision = first.corpus.revision;
  const keeper = keepLibrary({
    corpusDir: folder,
    corpusTexts: null,
    isStrict: false,
    quiet: 2 ** 31 - 1,
    first,
    read: async () => {
      const library = { ...first, corpus: { ...first.corpus, revision } };
      return { library, problems: [], unkept: null, anew: 0 };
    },
    onRead: () => {},
    onError: () => {},
  });
  onTestFinished(keeper.close);
  await keeper.reload();
  expect(keeper.last()).toMatchObject({ cause: "start", isUsed: true });
  revision = "changed";
  await keeper.reload();
  expect(keeper.last()).toMatchObject({ cause: "files", isUsed: true });
});

test("a corpus for which there is no memory beside the one in use is refused before it is read", async () => {
  const folder = await folderWith({ "corpus.yaml": CORPUS_YAML, "a.md": inventedDocument(1, 2) });
  const errors: string[] = [];
  const reads: unknown[] = [];
  const keeper = keepLibrary({
    corpusDir: folder,
    corpusTexts: null,
    isStrict: false,
    limits: { step: 120_000, memory: 512, room: 10_000 },
    onRead: (library) => reads.push(library),
    onError: (error, what) => errors.push(`${what}: ${(error as Error).message}`),
  });
  await keeper.reload();
  keeper.close();
  expect(reads).toEqual([]);
  expect(errors).toEqual([
    "the corpus was not read again; the one in use stays: to read the corpus takes about 1 MB of memory, " +
      "and 1 MB are left: give the process more, or divide the corpus into several (CORPORA)",
  ]);
});

test("a reading tells of each document that it builds and indexes, so that none is taken for one that hangs", async () => {
  const folder = await folderWith({
    "corpus.yaml": CORPUS_YAML,
    "a.md": inventedDocument(1, 2),
    "b.md": inventedDocument(2, 2),
  });
  const progress = newProgress();
  await parcelOf({ corpusDir: folder, corpusTexts: null, isStrict: false, progress, room: 1e9 });
  const { steps } = progressIn(progress);
  await writeFile(join(folder, "c.md"), inventedDocument(3, 2));
  const again = newProgress();
  await parcelOf({ corpusDir: folder, corpusTexts: null, isStrict: false, progress: again, room: 1e9 });
  // Read for the key twice, looked for, read, built, indexed, and its wordings; and the two that are known looked for,
  // which the first reading need not.
  expect(progressIn(again).steps - steps).toBe(7 + 2);
});

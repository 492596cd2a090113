import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type CorporaMap, readCorporaMap } from "../../src/corpus/corpora.ts";
import { type CorporaOptions, keepCorpora } from "../../src/library/corpora.ts";
import { readAside } from "../../src/library/read-aside.ts";
import { inventedDocument } from "../bench/invented.ts";
import { folderWith, openCorpus } from "../support.ts";

const [ONE, TWO, CHANNEL] = ["111111111111111111", "222222222222222222", "333333333333333333"];
const NAMES = ["ferry", "harbour", "library"];
const corpusYaml = (name: string) =>
  `name: ${name}\nabout: nothing\nchosen: by a program\nspelling: none\ntry: [kalor]\n`;

const MAP = `default: ferry
servers:
  "${ONE}": harbour
  "${TWO}":
    channels:
      "${CHANNEL}": library
`;

/** A folder of three small corpora, each of one document. */
async function corporaFolder(map: string): Promise<string> {
  const files = NAMES.flatMap((name, number) => [
    [`${name}/corpus.yaml`, corpusYaml(name)],
    [`${name}/${name}.md`, inventedDocument(number + 1, 2)],
  ]);
  return folderWith({ ...Object.fromEntries(files), "corpora.yaml": map });
}

function mapOf(folder: string): CorporaMap {
  const { map, problems } = readCorporaMap(folder);
  if (!map) throw new Error(JSON.stringify(problems));
  return map;
}

/** Corpora of a folder, with a clock that the test moves, and what they have told. */
async function keeping(map: string, given: Partial<CorporaOptions> = {}) {
  const folder = await corporaFolder(map);
  const clock = { now: 0 };
  const told: string[] = [];
  const corpora = keepCorpora({
    folder,
    map: mapOf(folder),
    first: await openCorpus({ CORPUS_DIR: join(folder, "ferry") }),
    isStrict: false,
    now: () => clock.now,
    onRead: (corpus, library) => told.push(`${corpus} ${library ? "read" : "not read"}`),
    onMap: (isTaken, problems) => told.push(`map ${isTaken ? "taken" : "refused"}`, ...problems.map((p) => p.message)),
    onUnloaded: (corpus) => told.push(`${corpus} unloaded`),
    onError: (error, what) => told.push(`${what}: ${(error as Error).message}`),
    quiet: 1,
    ...given,
  });
  onTestFinished(corpora.close);
  return { folder, clock, told, corpora };
}

const inServer = (server: string | null, ...channels: string[]) => ({ server, channels });

test("a map says which corpus answers in a server, in its channels and their threads, and elsewhere the default", async () => {
  const { corpora } = await keeping(MAP);
  const nameAt = async (...place: Parameters<typeof inServer>) =>
    (await corpora.at(inServer(...place)).load())?.corpus.info.name;
  expect(await nameAt(ONE, "444444444444444444")).toBe("harbour");
  expect(await nameAt(TWO, "444444444444444444")).toBe("ferry");
  expect(await nameAt(TWO, CHANNEL)).toBe("library");
  expect(await nameAt(TWO, "444444444444444444", CHANNEL)).toBe("library");
  expect(await nameAt(ONE, CHANNEL)).toBe("harbour");
  expect(await nameAt("555555555555555555")).toBe("ferry");
  expect(await nameAt(null, CHANNEL)).toBe("ferry");
});

test.each([
  ["", ["the file: must be a map of fields"]],
  ["default: nowhere\n", ['there is no corpus "nowhere"']],
  ["default: ../etc\n", ['default: "../etc" is no name of a corpus']],
  ['default: ferry\nservers:\n  "12": ferry\n', ["is no id of Discord's, which has 17 to 20 digits"]],
  [`default: ferry\nservers:\n  "${ONE}": lost\n  "${TWO}": gone\n`, ['no corpus "lost"', 'no corpus "gone"']],
  [`default: ferry\nservers:\n  "${ONE}":\n    channels:\n      "${CHANNEL}": lost\n`, ['no corpus "lost"']],
  [`default: ferry\nservers:\n  "${ONE}":\n    chanels: {}\n`, ['unknown field "chanels"']],
  ["default: ferry\nmost-loaded: 1\n", ['most-loaded: "1" must be from 2 to 1000']],
  ["default: ferry\nprograms: [lost]\n", ['no corpus "lost"']],
])("a map that is wrong (%j) is refused with file, line and what to do", async (map, messages) => {
  const { map: read, problems } = readCorporaMap(await corporaFolder(map));
  expect(read).toBeNull();
  for (const message of messages) expect(problems.map((one) => one.message).join("\n")).toContain(message);
  for (const { file, line, remedy } of problems) {
    expect(file).toMatch(/corpora\.yaml$/);
    expect(line).toBeGreaterThan(0);
    expect(remedy).not.toBe("");
  }
  const lines = problems.map(({ line }) => line);
  if (map.includes("gone")) expect(lines).toEqual([3, 4]);
});

test("each is read when it is first asked for, once, however many ask", async () => {
  let readings = 0;
  const read: typeof readAside = (order) => {
    readings++;
    return readAside(order);
  };
  const { corpora, told } = await keeping(MAP, { read });
  expect(corpora.states().map(({ name, state, servers }) => [name, state, servers])).toEqual([
    ["ferry", "in use", 1],
    ["harbour", "not in memory", 1],
    ["library", "not in memory", 1],
  ]);
  const opened = Array.from({ length: 5 }, () => corpora.at(inServer(ONE)));
  expect(opened[0]?.library).toBeNull();
  const libraries = await Promise.all(opened.map(({ load }) => load()));
  expect(new Set(libraries).size).toBe(1);
  expect(corpora.at(inServer(ONE)).library).toBe(libraries[0]);
  expect(readings).toBe(1);
  expect(told).toEqual(["harbour read"]);
});

test("what nobody has asked for in a while is unloaded, and the default never", async () => {
  const { corpora, clock, told } = await keeping(`${MAP}unload-after: 5\n`);
  await corpora.at(inServer(ONE)).load();
  clock.now = 5 * 60_000;
  corpora.unloadUnused();
  expect(corpora.at(inServer(ONE)).library).not.toBeNull();
  clock.now = 10 * 60_000 + 1;
  corpora.unloadUnused();
  expect(corpora.at(inServer(ONE)).library).toBeNull();
  expect(corpora.at(inServer(null)).library).not.toBeNull();
  expect(told).toEqual(["harbour read", "harbour unloaded"]);
  expect((await corpora.at(inServer(ONE)).load())?.corpus.info.name).toBe("harbour");
});

test("no more are in memory than the map allows: the one that was asked for longest ago goes", async () => {
  const { corpora, clock, told } = await keeping(`${MAP}most-loaded: 2\n`);
  await corpora.at(inServer(ONE)).load();
  clock.now = 1;
  await corpora.at(inServer(TWO, CHANNEL)).load();
  expect(told).toEqual(["harbour read", "harbour unloaded", "library read"]);
  expect(
    corpora
      .states()
      .filter(({ library }) => library)
      .map(({ name }) => name),
  ).toEqual(["ferry", "library"]);
});

test("a corpus that can't be used is told so, read no second time at once, and taken when it is put right", async () => {
  const { folder, corpora, clock, told } = await keeping(MAP);
  await writeFile(join(folder, "harbour/corpus.yaml"), "name: only\n");
  expect(await corpora.at(inServer(ONE)).load()).toBeNull();
  expect(await corpora.at(inServer(ONE)).load()).toBeNull();
  expect(corpora.states().find(({ name }) => name === "harbour")?.state).toBe("can't be used");
  expect(told.filter((line) => line === "harbour not read").length).toBeGreaterThan(0);
  await writeFile(join(folder, "harbour/corpus.yaml"), corpusYaml("harbour"));
  clock.now = 60_000;
  expect((await corpora.at(inServer(ONE)).load())?.corpus.info.name).toBe("harbour");
});

test("a button's tag leads to its corpus where the server has it, and to none where it has not", async () => {
  const { corpora } = await keeping(MAP);
  const tagOf = (server: string | null, ...channels: string[]) => corpora.at(inServer(server, ...channels)).tag;
  const [ferry, harbour, library] = [tagOf(null), tagOf(ONE), tagOf(TWO, CHANNEL)];
  expect(new Set([ferry, harbour, library]).size).toBe(3);
  for (const tag of [ferry, harbour, library]) expect(tag).toMatch(/^[0-9A-Z][0-9A-Za-z]{2}$/);
  expect(corpora.tagged(inServer(ONE), harbour)?.tag).toBe(harbour);
  expect(corpora.tagged(inServer(ONE), ferry)).toBeNull();
  expect(corpora.tagged(inServer(ONE), library)).toBeNull();
  expect(corpora.tagged(inServer(ONE), null)).toBeNull();
  expect(corpora.tagged(inServer(ONE), "ZZZ")).toBeNull();
  expect(corpora.tagged(inServer(TWO), library)?.tag).toBe(library);
  expect(corpora.tagged(inServer(TWO), ferry)?.tag).toBe(ferry);
  expect(corpora.tagged(inServer(null), null)?.tag).toBe(ferry);
  expect(corpora.tagged(inServer(null), harbour)).toBeNull();
});

test("programs may ask by name only for what the map gives them", async () => {
  const { corpora } = await keeping(`${MAP}programs: [library]\n`);
  expect((await corpora.named("library")?.load())?.corpus.info.name).toBe("library");
  expect((await corpora.named("ferry")?.load())?.corpus.info.name).toBe("ferry");
  expect(corpora.named("harbour")).toBeNull();
  expect(corpora.named("nowhere")).toBeNull();
});

test("the map is taken anew at a reload and when it changes; one that can't be used leaves the old one, said so", async () => {
  const taken: (() => void)[] = [];
  const told: string[] = [];
  const onMap: CorporaOptions["onMap"] = (isTaken, problems) => {
    told.push(`${isTaken} ${problems.map(({ message }) => message).join()}`);
    for (const go of taken.splice(0)) go();
  };
  const { folder, corpora } = await keeping(MAP, { onMap });
  const harbour = await corpora.at(inServer(ONE)).load();
  const write = (map: string) => writeFile(join(folder, "corpora.yaml"), map);

  await write("default: nowhere\n");
  await corpora.reload();
  expect(told.at(-1)).toContain('false there is no corpus "nowhere"');
  expect(corpora.at(inServer(ONE)).library?.corpus.info.name).toBe(harbour?.corpus.info.name);

  const changed = new Promise<void>((go) => taken.push(go));
  await write(`default: library\nservers:\n  "${ONE}": ferry\n`);
  await changed;
  while (corpora.at(inServer(null)).library?.corpus.info.name !== "library")
    await new Promise<void>((go) => taken.push(go));
  expect(corpora.default.current?.corpus.info.name).toBe("library");
  expect((await corpora.at(inServer(ONE)).load())?.corpus.info.name).toBe("ferry");
  expect(corpora.states().map(({ name }) => name)).toEqual(["ferry", "library"]);
});

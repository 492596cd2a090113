import { cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMANDS } from "../../commands/index.ts";
import { readCorporaMap } from "../../src/corpus/corpora.ts";
import { type Corpora, keepCorpora } from "../../src/library/corpora.ts";
import type { Message } from "../../src/message/components.ts";
import type { Outcome, Sandbox, SandboxMessage } from "../../src/sandbox/server.ts";
import type { Library } from "../../src/search/library.ts";
import { rendered } from "../discord-markdown.ts";
import { buttonsOf, choicesOf, pressOf, textsOf } from "../phone.ts";
import { lastingFolder, openCorpus, ROOT } from "../support.ts";
import { isEphemeral, messageOf, type Pair, sandboxAlone, startPair, stopAfterAll } from "./support.ts";

/** The two corpora of the project, each on a server of its own. */
type Name = "ferry" | "five";
const NAMES = ["ferry", "five"] as const;
const other = (name: Name): Name => (name === "ferry" ? "five" : "ferry");

/** Words that the documents of one of them have and those of the other have not, for each option that takes words. */
const ASKED = {
  ferry: { query: "fewer boats", speaker: "Kvalholm", document: "courier-2019-report", ref: "sc22-5a" },
  five: { query: "hostages", speaker: "Aliyeva", document: "today-2023-ombudsman", ref: "mm25-2c" },
};

let sandbox: Sandbox;
let pair: Pair;
let corpora: Corpora;
let folder: string;
const libraries = {} as Record<Name, Library>;
const channels = {} as Record<Name | "mixed" | "dm", string>;

function mapYaml(servers: readonly (readonly [string, string])[]): string {
  return `default: ferry\nservers:\n${servers.map(([id, corpus]) => `  "${id}": ${corpus}\n`).join("")}`;
}

beforeAll(async () => {
  sandbox = await sandboxAlone({ servers: [["general"], ["general"], ["general", "harbour"]] });
  const [first, second, third, fourth] = sandbox.channels.filter(({ kind }) => kind === "server");
  if (!first || !second || !third || !fourth) throw new Error("The stand-in has too few channels.");
  Object.assign(channels, { ferry: first.id, five: second.id, mixed: fourth.id });
  folder = await lastingFolder({
    "corpora.yaml": `${mapYaml([
      [first.server ?? "", "ferry"],
      [second.server ?? "", "five"],
    ])}  "${third.server}":\n    corpus: five\n    channels:\n      "${fourth.id}": ferry\n`,
  });
  await cp(join(ROOT, "examples"), join(folder, "ferry"), { recursive: true });
  const withoutTexts = (path: string) => !path.endsWith("/texts");
  await cp(join(ROOT, "corpus"), join(folder, "five"), { recursive: true, filter: withoutTexts });
  for (const name of NAMES) libraries[name] = await openCorpus({ CORPUS_DIR: join(folder, name) });
  const { map } = readCorporaMap(folder);
  if (!map) throw new Error("The map can't be used.");
  corpora = keepCorpora({
    folder,
    map,
    first: libraries.ferry,
    isStrict: false,
    now: () => 0,
    onRead: () => {},
    onMap: () => {},
    onUnloaded: () => {},
    onError: () => {},
  });
  pair = await startPair({
    sandbox,
    libraries: corpora,
    settings: { replies: "public", contact: null, hasSeveralCorpora: true },
    metricsPort: 0,
  });
  channels.dm = pair.dm;
});
afterAll(async () => {
  corpora.close();
  await rm(folder, { recursive: true });
});
stopAfterAll();

const run = (channel: string, command: string, options: Record<string, string | boolean> = {}, target?: string) =>
  sandbox.run({ user: pair.alice, channel, command, options, ...(target ? { target } : {}) });
const press = (message: SandboxMessage, label: string) =>
  sandbox.press({ user: pair.alice, message: message.id, ...pressOf(message, label) });
const textOf = (message: SandboxMessage) => textsOf(message as unknown as Message).join("\n");

const level = (text: string) => text.replace(/\s+/g, " ").trim();
const REF = /(?<![a-z0-9])([a-z0-9]{2,4})-[0-9]{1,6}[a-z]{1,4}(?:-[0-9a-z]{1,3})?(?![a-z0-9])/g;

/** What of a reply is not from a corpus: quotations that its documents don't hold, and references of the other one. */
function strangeIn(message: SandboxMessage, name: Name, asked = ""): string[] {
  const own = libraries[name].corpus.documents;
  const texts = own.map(({ text }) => level(text));
  const foreign = new Set(libraries[other(name)].corpus.documents.map(({ metadata }) => metadata.ref));
  const quoted = textsOf(message as unknown as Message).flatMap((text) =>
    text
      .split("\n")
      .filter((line) => line.startsWith("> "))
      .flatMap((line) => rendered(line).text.split("[…]")),
  );
  const words = quoted.map(level).filter((line) => line !== "" && !texts.some((text) => text.includes(line)));
  const held = JSON.stringify([message.components, message.files.map(({ description }) => description)]);
  const refs = [...held.matchAll(REF)].flatMap(([whole, ref = ""]) =>
    foreign.has(ref) && !asked.includes(whole) ? [whole] : [],
  );
  return [...words, ...refs];
}

/** Every line of the other corpus that could stand in a reply to nobody else: titles, issuers and speakers. */
function namesOnlyOf(name: Name): string[] {
  const namesIn = (one: Name) =>
    libraries[one].corpus.documents.flatMap(({ metadata }) => [
      ...(metadata.title === null ? [] : [metadata.title]),
      metadata.issuer.name,
      ...metadata.speakers.map((speaker) => speaker.name),
    ]);
  const others = new Set(namesIn(other(name)));
  // A name of one word may be a word of anybody's.
  return namesIn(name).filter((one) => !others.has(one) && one.includes(" "));
}

/** A way to use each command with the words that belong to a corpus. */
function usesOf({ query, speaker, document, ref }: (typeof ASKED)[Name]): [string, Record<string, string>][] {
  return [
    ["quote", { query }],
    ["quote", { query, speaker }],
    ["wording", { text: `"${query}", said ${speaker}` }],
    ["compare", { topic: query }],
    ["figures", {}],
    ["figures", { about: query }],
    ["timeline", {}],
    ["timeline", { about: query }],
    ["source", { document }],
    ["source", { ref }],
    ["sources", {}],
    ["about", {}],
    ["help", {}],
  ];
}

describe.each(NAMES)("on the server of %s", (name) => {
  test("every command answers from its documents, its own words and those of the other corpus asked for", async () => {
    const [own, foreign] = [usesOf(ASKED[name]), usesOf(ASKED[other(name)])];
    for (const [command, options] of [...own, ...foreign]) {
      const message = messageOf(await run(channels[name], command, options));
      const asked = Object.values(options).join(" ");
      expect({ command, options, strange: strangeIn(message, name, asked) }).toEqual({ command, options, strange: [] });
      const said = [textOf(message), ...message.files.map(({ description }) => description ?? "")].join("\n");
      const seen = namesOnlyOf(other(name)).filter((one) => said.includes(one) && !asked.includes(one));
      expect({ command, options, seen }).toEqual({ command, options, seen: [] });
    }
    expect(textOf(messageOf(await run(channels[name], "about")))).toContain("Other servers, and other channels");
  });

  test("no button or choice of any reply leads out of them", async () => {
    for (const [command, options] of usesOf(ASKED[name])) {
      const message = messageOf(await run(channels[name], command, options));
      const ways = [
        ...buttonsOf(message as unknown as Message).filter(({ custom_id, disabled }) => custom_id && !disabled),
        ...choicesOf(message as unknown as Message),
      ].filter(({ label }) => label !== "Remove");
      for (const { label = "" } of ways) {
        const next = messageOf(await press(message, label));
        expect({ command, label, strange: strangeIn(next, name) }).toEqual({ command, label, strange: [] });
        expect(textOf(next)).not.toContain("lead nowhere");
      }
    }
  });

  test("what is completed is theirs", async () => {
    const asked = [
      ["quote", "query"],
      ["quote", "source"],
      ["quote", "speaker"],
      ["compare", "topic"],
      ["figures", "about"],
      ["source", "document"],
      ["sources", "issuer"],
    ] as const;
    const namesElsewhere = namesOnlyOf(other(name));
    const ids = new Set(libraries[other(name)].corpus.documents.map(({ id }) => id));
    for (const [command, focused] of asked) {
      for (const value of ["", "a", "s", "fer", "ali", "mi"]) {
        const options = { [focused]: value };
        const use = { user: pair.alice, channel: channels[name], command, options, focused };
        const { choices } = (await sandbox.complete(use)) as Extract<Outcome, { kind: "choices" }>;
        const strange = choices.filter(
          (one) => ids.has(String(one.value)) || namesElsewhere.some((elsewhere) => one.name.includes(elsewhere)),
        );
        expect({ command, focused, value, strange }).toEqual({ command, focused, value, strange: [] });
      }
    }
  });

  test("whatever is asked, every quotation is from its corpus", { timeout: 120_000 }, async () => {
    const words = NAMES.flatMap((one) =>
      libraries[one].corpus.documents.flatMap(({ text }) => text.match(/\S+/g) ?? []),
    );
    const question = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((all) => all.join(" "));
    const way = fc.constantFrom(
      ["quote", "query"],
      ["compare", "topic"],
      ["wording", "text"],
      ["timeline", "about"],
      ["figures", "about"],
      ["source", "ref"],
      ["sources", "issuer"],
      ["Find quotations", ""],
      ["Find this wording", ""],
    );
    const property = fc.asyncProperty(way, question, async ([command = "", option = ""], asked) => {
      const content = asked.slice(0, 150);
      const target =
        option === "" ? sandbox.post({ user: pair.alice, channel: channels[name], content }).id : undefined;
      const outcome = await run(channels[name], command, target ? {} : { [option]: content }, target);
      expect(strangeIn(messageOf(outcome), name)).toEqual([]);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  test("a button of the other server's messages is refused there, and shows none of its words", async () => {
    const foreign = messageOf(await run(channels[other(name)], "quote", { query: ASKED[other(name)].query }));
    const own = messageOf(await run(channels[name], "about"));
    const customIds = [
      ...buttonsOf(foreign as unknown as Message).flatMap(({ custom_id }) => custom_id ?? []),
      ...choicesOf(foreign as unknown as Message).map(({ custom_id }) => custom_id),
    ].filter((customId) => !customId.endsWith("x"));
    expect(customIds.length).toBeGreaterThan(1);
    for (const customId of customIds) {
      const refused = messageOf(await sandbox.press({ user: pair.alice, message: own.id, customId, unchecked: true }));
      expect(isEphemeral(refused)).toBe(true);
      expect(textOf(refused)).toContain("This message is from other documents than this server has now");
      expect(strangeIn(refused, name)).toEqual([]);
    }
  });
});

test("healthz and metrics tell of each corpus", async () => {
  const ask = (path: string) => fetch(`http://127.0.0.1:${pair.bot.metricsPort}${path}`);
  const health = (await (await ask("/healthz")).json()) as { corpora: unknown };
  const of = (name: Name) => ({
    name,
    state: "in use",
    documents: libraries[name].corpus.documents.length,
    revision: libraries[name].corpus.revision,
  });
  expect(health).toMatchObject({ ok: true, documents: 6, corpora: [of("ferry"), of("five")] });
  const metrics = await (await ask("/metrics")).text();
  expect(metrics).toContain('whosewords_documents{corpus="ferry"} 6');
  expect(metrics).toContain('whosewords_documents{corpus="five"} 5');
});

test("a channel may have its own, in a DM the default answers, and every command has been tried", async () => {
  const about = async (channel: string) => textOf(messageOf(await run(channel, "about", { private: true })));
  expect(await about(channels.mixed)).toContain(libraries.ferry.corpus.info.name);
  expect(await about(channels.dm)).toContain(libraries.ferry.corpus.info.name);
  const quoted = messageOf(await run(channels.mixed, "quote", { query: ASKED.ferry.query }));
  expect(strangeIn(quoted, "ferry")).toEqual([]);
  expect(strangeIn(messageOf(await press(quoted, "Next")), "ferry")).toEqual([]);
  const tried = new Set(usesOf(ASKED.ferry).map(([command]) => command));
  const names = COMMANDS.map(({ definition }) => definition.name);
  expect(names.filter((one) => !tried.has(one) && !/^Find/.test(one))).toEqual([]);
});

test("a server that has another corpus now refuses the buttons of before, but for removing its message", async () => {
  const message = messageOf(await run(channels.five, "quote", { query: ASKED.five.query }));
  const server = sandbox.channels.find(({ id }) => id === channels.five)?.server ?? "";
  await writeFile(join(folder, "corpora.yaml"), mapYaml([[server, "ferry"]]));
  await corpora.reload();
  const refused = messageOf(await press(message, "More context"));
  expect(textOf(refused)).toContain("This message is from other documents than this server has now");
  expect(strangeIn(refused, "ferry")).toEqual([]);
  expect(await press(message, "Remove")).toEqual({ kind: "acknowledged" });
  expect(strangeIn(messageOf(await run(channels.five, "quote", { query: ASKED.ferry.query })), "ferry")).toEqual([]);
});

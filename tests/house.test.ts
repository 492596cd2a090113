import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { aliasesSchema, type CorpusInfo, corpusSchema } from "../src/documents/schema.ts";
import { openCorpus, ROOT } from "./support.ts";

/** The rooms of the house, in the order in which data leaves it: a room imports only from itself and from later ones. */
const ROOMS = [
  "main.ts",
  "sandbox",
  "cli",
  "discord",
  "commands",
  "message",
  "prose",
  "answers",
  "search",
  "corpus",
  "documents",
  "attribution",
  "counts",
  "dates",
  "lexicon",
  "text",
  "config.ts",
];

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}

function roomOf(file: string): number {
  const [first = "", second = ""] = relative(ROOT, file).split("/");
  return ROOMS.indexOf(first === "src" ? second : first);
}

const FILES = ["src", "commands"].flatMap((folder) => sourceFiles(join(ROOT, folder)));

test("imports run one way through the rooms", () => {
  const wrong = FILES.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g)]
      .map((match) => resolve(file, "..", match[1] as string))
      .filter((imported) => roomOf(imported) < roomOf(file))
      .map((imported) => `${relative(ROOT, file)} imports ${relative(ROOT, imported)}`),
  );
  expect(FILES.length).toBeGreaterThan(15);
  expect(FILES.filter((file) => roomOf(file) < 0 && !file.endsWith(".d.ts"))).toEqual([]);
  expect(wrong).toEqual([]);
});

/** The words of a corpus's list that stand in a text, outside of proper names that its aliases list. */
function avoided(text: string, { avoid }: CorpusInfo, names: readonly string[]): string[] {
  const withoutNames = names
    .toSorted((a, b) => b.length - a.length)
    .reduce(
      (rest, name) => rest.replaceAll(new RegExp(name.split(/\s+/).map(escapeRegExp).join("\\s+"), "giu"), " "),
      text,
    );
  return [...avoid.nouns, ...avoid.verbs].filter((word) =>
    new RegExp(`(?<![\\p{L}])${escapeRegExp(word)}(?![\\p{L}])`, "iu").test(withoutNames),
  );
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function readYaml<T>(file: string, schema: { parse: (value: unknown) => T }): T {
  return schema.parse(parse(readFileSync(join(ROOT, file), "utf8")));
}

/** String literals and templates of TypeScript: what can reach a user. Comments are not among them. */
function stringsOf(source: string): string {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
  return [...code.matchAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g)]
    .map(([literal]) => literal)
    .join("\n");
}

test("the bot's own words take no side: the texts in its code", () => {
  const info = readYaml("corpus/corpus.yaml", corpusSchema);
  const names = readYaml("corpus/aliases.yaml", aliasesSchema).flatMap(({ forms }) => forms);
  for (const file of FILES) {
    // These recognise words of sources and of users, and say none of them.
    if (/\/src\/lexicon\/\w+\.ts$/.test(file)) continue;
    expect({ file, words: avoided(stringsOf(readFileSync(file, "utf8")), info, names) }).toEqual({ file, words: [] });
  }
});

test.each(["corpus", "examples"])("the bot's own words take no side: the prose of %s/", async (folder) => {
  const info = readYaml(`${folder}/corpus.yaml`, corpusSchema);
  const names = readYaml(`${folder}/aliases.yaml`, aliasesSchema).flatMap(({ forms }) => forms);
  const { corpus } = await openCorpus({ CORPUS_DIR: join(ROOT, folder) });
  const prose = [info.name, info.about, info.chosen, info.spelling, info.marking ?? "", ...info.try];
  for (const { id, form, text, metadata } of corpus.documents) {
    const basis = [
      metadata.publisher.basis,
      metadata.issuer.basis,
      metadata["issued-basis"],
      ...metadata.speakers.map(({ role }) => role),
    ];
    const own = [
      form === "digest" ? text.replace(/"[^"]*"/g, " ") : "",
      ...basis.map((words) => (words ?? "").replace(/"[^"]*"/g, " ")),
    ];
    expect({ id, words: avoided(own.join("\n"), info, names) }).toEqual({ id, words: [] });
  }
  expect(avoided(prose.join("\n"), info, names)).toEqual([]);
});

test("the bot's own words take no side: the documentation", () => {
  const info = readYaml("corpus/corpus.yaml", corpusSchema);
  const names = readYaml("corpus/aliases.yaml", aliasesSchema).flatMap(({ forms }) => forms);
  for (const file of ["README.md", "ARCHITECTURE.md", "CHANGELOG.md", ".env.example"]) {
    expect({ file, words: avoided(readFileSync(join(ROOT, file), "utf8"), info, names) }).toEqual({ file, words: [] });
  }
});

test("a document of each corpus is never edited by the formatter, which would move its offsets", () => {
  const { files } = JSON.parse(readFileSync(join(ROOT, "biome.json"), "utf8")) as { files: { includes: string[] } };
  expect(files.includes).toEqual(expect.arrayContaining(["!corpus", "!examples", "!**/*.md"]));
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { MANAGED_COMMANDS } from "../commands/index.ts";
import { ask } from "../src/cli/ask-program.ts";
import type { Io } from "../src/cli/io.ts";
import { ENGLISH } from "../src/prose/en/index.ts";
import { ROOT } from "./root.ts";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const DOCS = readdirSync(join(ROOT, "docs"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => `docs/${name}`);
const PAGES = ["README.md", "ARCHITECTURE.md", "SECURITY.md", "src/sandbox/README.md", ...DOCS];

test("the README is short, and leads to every page of the documentation", () => {
  const readme = read("README.md");
  expect(readme.split(/\s+/).length).toBeLessThan(1000);
  for (const page of [...DOCS, "SECURITY.md", "ARCHITECTURE.md", "CHANGELOG.md"]) expect(readme).toContain(`(${page})`);
});

// A line of these pages is at most a line and a half of a screen that is 1,280 pixels wide, which shows some fifty of them.
test.each(DOCS)("%s is read on two screens", (page) => {
  const text = read(page);
  expect(text.split("\n").length).toBeLessThanOrEqual(110);
  expect(text.split(/\s+/).length).toBeLessThanOrEqual(1700);
});

test.each(PAGES)("each link of %s to a file or a heading leads there", (page) => {
  for (const [, link = ""] of read(page).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^https?:/.test(link)) continue;
    const [file = "", heading] = link.split("#");
    const path = file === "" ? page : join(dirname(page), file);
    const exists = existsSync(join(ROOT, path)) && (heading === undefined || headings(path).includes(heading));
    expect({ link, exists }).toEqual({ link, exists: true });
  }
});

test("the README's table has every command of the bot", () => {
  const rows = read("README.md").matchAll(/^\| (?:`\/([a-z]+)[^`]*`|Apps > ([^|]+?)) \|/gm);
  const named = [...rows].map(([, typed, chosen]) => typed ?? chosen);
  expect(named.sort()).toEqual(MANAGED_COMMANDS.map(({ definition }) => definition.name).sort());
});

test("each setting that the program reads stands in .env.example and in the operators' table, and no other", () => {
  const settings = [...read("src/config.ts").matchAll(/^ {4}([A-Z][A-Z_]+): /gm)].map(([, name]) => name).sort();
  const example = [...read(".env.example").matchAll(/^# ([A-Z][A-Z_]+)=/gm)].map(([, name]) => name).sort();
  expect(example).toEqual(settings);
  const table = read("docs/operators.md").match(/^\| `[A-Z].*$/gm) ?? [];
  const firstColumns = table.map((row) => row.split("|")[1] ?? "").join(" ");
  expect([...firstColumns.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name).sort()).toEqual(settings);
});

test.each(PAGES)("each npm command of %s is one", (page) => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const benches = readdirSync(join(ROOT, "tests", "bench"));
  for (const [, script = "", name] of read(page).matchAll(/npm run (?:--silent )?([a-z:]+)(?: -- ([a-z]+))?/g)) {
    expect(Object.keys(scripts)).toContain(script);
    if (script === "bench" && name) expect(benches).toContain(`${name}.ts`);
  }
});

test("the questions that the README has for the terminal are answered, and not only by what is nearest", async () => {
  const lines = read("README.md").matchAll(/^(?:CORPUS_DIR=(\S+) )?npm run ask -- (.+?)(?: {2,}#.*)?$/gm);
  const questions = [...lines].map(([, folder, line = ""]) => ({ folder, argv: words(line) }));
  expect(questions.length).toBeGreaterThan(5);
  for (const { folder, argv } of questions) {
    const told: string[] = [];
    const status = await asked(argv, folder, told);
    expect({ argv, status }).toEqual({ argv, status: 0 });
    expect(told.join("")).not.toMatch(/^No passage holds all of this|^Not found|^Can’t be told|^0 /m);
  }
});

test("the answer that moderators are shown is the one that the program gives, and a digest's is called what it is", async () => {
  const page = read("docs/moderators.md");
  const [, shown = ""] = /```\n([^`]+)```/.exec(page) ?? [];
  const told: string[] = [];
  await asked(["quote", "fewer boats"], "examples", told);
  expect(shown).not.toBe("");
  expect(told.join("")).toContain(shown);
  expect(page).toContain(ENGLISH.quotation.gist);
});

/** The headings of a page as a link names them. */
function headings(path: string): string[] {
  return [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** Asks in the terminal, of the corpus in this folder or the project's own; what is said is added to `told`. */
function asked(argv: readonly string[], folder: string | undefined, told: string[]): Promise<number> {
  const io: Io = {
    out: (text) => told.push(text),
    err: (text) => told.push(text),
    screen: { columns: null, colour: false },
    lines: Readable.from([]),
    env: folder ? { CORPUS_DIR: join(ROOT, folder) } : {},
  };
  return ask(argv, io);
}

/** The words of a line as a shell divides it, with apostrophes around some. */
function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain = ""]) => quoted ?? plain);
}

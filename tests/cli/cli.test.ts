import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { answerQuote } from "../../src/answers/quote.ts";
import { spansIn } from "../../src/attribution/spans.ts";
import { ask as askProgram } from "../../src/cli/ask-program.ts";
import { corpus as corpusProgram } from "../../src/cli/corpus-program.ts";
import type { Io } from "../../src/cli/io.ts";
import { wrapLines } from "../../src/cli/print.ts";
import { renderStart } from "../../src/cli/terminal.ts";
import { buildDocument } from "../../src/documents/build.ts";
import { metadataSchema } from "../../src/documents/schema.ts";
import { HOW_TO_LOAD } from "../../src/prose/quotation.ts";
import { visible } from "../../src/text/visible.ts";
import { inventedDocument } from "../bench/invented.ts";
import { COMPILED, folderWith, openCorpus, ROOT } from "../support.ts";
import { uglyText } from "../ugly.ts";

type Run = { status: number; stdout: string; stderr: string };

/** Runs a command of the command line in this process, outside a terminal, with `lines` on its standard input. */
async function run(
  command: (argv: readonly string[], io: Io) => Promise<number>,
  args: string[],
  env: Record<string, string> = {},
  lines: string[] = [],
): Promise<Run> {
  const said = { stdout: "", stderr: "" };
  const io: Io = {
    out: (text) => {
      said.stdout += text;
    },
    err: (text) => {
      said.stderr += text;
    },
    env,
    screen: { columns: null, colour: false },
    lines: Readable.from(lines),
  };
  return { status: await command(args, io), ...said };
}

/** Runs a script of the project as `npm run` does, outside a terminal, and takes standard output as it comes. */
async function runScript(
  script: string,
  args: string[],
  env: Record<string, string>,
  { lines = [], take = (_: ChildProcess) => {} }: { lines?: string[]; take?: (child: ChildProcess) => void } = {},
): Promise<Run> {
  const clean = { PATH: process.env.PATH, HOME: process.env.HOME, ...COMPILED, ...env };
  const child = spawn(process.execPath, [join(ROOT, script), ...args], { cwd: ROOT, env: clean });
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      said[name] += text;
    });
  }
  child.stdin.end(lines.join(""));
  take(child);
  const [status] = await once(child, "close");
  return { status, ...said };
}

const EXAMPLES = { CORPUS_DIR: "examples" };
const ask = (args: string[], env: Record<string, string> = EXAMPLES, lines: string[] = []) =>
  run(askProgram, args, env, lines);

describe("ask timeline", () => {
  test("refuses what is written as a date and is none", async () => {
    const { status, stdout, stderr } = await ask(["timeline", "2019-13-01"]);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: "",
      stderr: '"2019-13-01" is not a date of the calendar\n',
    });
  });

  test("with --json prints each date with a document or a quotation, in order", async () => {
    const { status, stdout, stderr } = await ask(["timeline", "--json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { about, entries } = JSON.parse(stdout);
    expect(about).toBeNull();
    expect(entries).toHaveLength(21);
    expect(entries[0]).toMatchObject({
      date: { edtf: "1974", display: "1974", certainty: "exact", basis: null },
      document: null,
      mention: { document: "courier-2019-report", words: "source", exact: expect.stringContaining("1974") },
    });
    expect(entries.at(-1)).toMatchObject({
      date: { edtf: null, display: "undated", certainty: "undated", basis: expect.stringContaining("carries no date") },
      document: { ref: "fub" },
      mention: null,
    });
  });

  test("shows a date once above all that speak of it, and says where no year is stated", async () => {
    const { stdout } = await ask(["timeline", "4", "November"]);
    expect(stdout).toMatch(/^Timeline: 4 November of any year\n2 dates spoken of\n\n4 November 2019 · spoken of by\n/);
    expect(stdout.match(/4 November, year not stated · spoken of by/g)).toHaveLength(1);
    expect(stdout).toContain("no year added");
  });

  test("answers with status 0 where nothing is found, be it a date or a topic", async () => {
    const date = await ask(["timeline", "1812"]);
    expect({ status: date.status, said: date.stdout.includes("falls into this: 1812") }).toEqual({
      status: 0,
      said: true,
    });
    const topic = await ask(["timeline", "photosynthesis"]);
    expect(topic.stdout).toMatch(/^Not found in these 6 documents: “photosynthesis”\n/);
    expect(JSON.parse((await ask(["timeline", "photosynthesis", "--json"])).stdout)).toEqual({
      about: "photosynthesis",
      cutTo: null,
      left: 0,
      entries: [],
    });
  });
});

describe("ask figures", () => {
  test("with --json prints one object with what the interface promises, and nothing else", async () => {
    const { status, stdout, stderr } = await ask(["figures", "--json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { figures } = JSON.parse(stdout);
    expect(figures.length).toBeGreaterThan(10);
    for (const { label, agree, values } of figures) {
      expect(label).toEqual(expect.any(String));
      expect(agree).toBe(new Set(values.map(({ value }: { value: number }) => value)).size === 1);
      for (const { value, quotation } of values) {
        expect(value).toEqual(expect.any(Number));
        expect(quotation).toMatchObject({ words: "source", text: "full", attribution: { chain: expect.any(Array) } });
        expect(quotation.exact).toHaveLength(quotation.end - quotation.start);
      }
    }
  });

  test("shows the numbers of one thing with all that stands around a quotation, and a list of things in short", async () => {
    const one = await ask(["figures", "passengers a week (1,140, 1,410)"]);
    expect(one.stdout).toContain("Passengers a week (1,140, 1,410)\nnumbers differ: 1,140 and 1,410\n");
    expect(one.stdout).toContain("Corrected: 27 November 2019");
    expect(one.stdout).toContain("The position of the Løvrey Island Council.");
    const all = await ask(["figures"]);
    expect(all.stdout).toMatch(
      /\d+ things counted\n\n[\s\S]*\n\nPassengers\nPassengers a week \(1,140, 1,410\)\nnumbers differ: 1,140 and 1,410\n {2}1,140 · Coastal Ferry Authority/,
    );
    expect(all.stdout).toContain("Repetition is not independent confirmation.");
  });

  test("answers with status 0 and with what there is where nothing of that is counted", async () => {
    const { status, stdout } = await ask(["figures", "zeppelins"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^Not found among the figures of these documents: “zeppelins”\nThere are: sailings; passengers; “families that have moved”;/,
    );
    expect(JSON.parse((await ask(["figures", "zeppelins", "--json"])).stdout)).toMatchObject({ figures: [] });
  });
});

describe("ask quote", () => {
  test("with --json prints one object with what the interface promises, and nothing else", async () => {
    const { status, stdout, stderr } = await ask(["quote", "passengers", "a", "week", "--limit", "3", "--json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ query: "passengers a week", corrected: null, total: expect.any(Number) });
    expect(answer.quotations).toHaveLength(3);
    for (const quotation of answer.quotations) {
      expect(quotation).toMatchObject({
        id: expect.stringMatching(/^[a-z0-9]{2,4}-\d+[a-z]+-[0-9a-z]{1,3}$/),
        document: expect.any(String),
        text: "full",
        words: "source",
        phrases: [],
        start: expect.any(Number),
        end: expect.any(Number),
        exact: expect.any(String),
        prefix: expect.any(String),
        suffix: expect.any(String),
        publisher: { name: expect.any(String), kind: expect.any(String), country: expect.any(String) },
        issuer: { name: expect.any(String), kind: expect.any(String), country: expect.any(String) },
        issued: { display: expect.any(String), basis: expect.any(String) },
        url: expect.stringMatching(/^https:/),
        attribution: { voice: expect.stringMatching(/^(?:direct|indirect|own)$/), chain: expect.any(Array) },
        score: expect.any(Number),
      });
      expect(quotation).toHaveProperty("title");
      expect(quotation).toHaveProperty("deepLink");
      expect(quotation.exact).toHaveLength(quotation.end - quotation.start);
    }
  });

  test("shows the attribution above the excerpt and the position right below it, marked as invented, without colour", async () => {
    const { stdout } = await ask(["quote", "schoolchildren average"]);
    expect(stdout).not.toContain("\u001B");
    const lines = stdout.split("\n");
    const excerpt = lines.findIndex((line) => line.startsWith("  > "));
    expect(lines[excerpt - 2]).toBe("INVENTED EXAMPLE · Coastal Ferry Authority · 14 October 2019");
    expect(lines[excerpt - 1]).toMatch(/^Text of the document, speaker not established/);
    expect(lines[excerpt]).toMatch(/^ {2}> \[…\] In the winter of 2018\/19 .* \[…\]$/);
    expect(lines[excerpt + 1]).toBe("The position of the Coastal Ferry Authority.");
    expect(stdout).toMatch(/ref vf19-5a-\w{3} · Full text/);
    expect(stdout).toMatch(/6 documents: .*\nNone from elsewhere\.\n$/);
  });

  test("answers with status 0, the titles and the coverage where nothing is found", async () => {
    const { status, stdout } = await ask(["quote", "photosynthesis"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Not found in these 6 documents: “photosynthesis”\n/);
    expect(stdout).toContain("courier-2019-report: Lovrey cut off until Easter");
    expect(stdout).toContain("None from elsewhere.");
    expect(JSON.parse((await ask(["quote", "photosynthesis", "--json"])).stdout)).toMatchObject({
      total: 0,
      quotations: [],
    });
  });

  test("says when it searched for something else than was typed", async () => {
    const { stdout } = await ask(["quote", "pasengers Лёврей"]);
    expect(stdout).toContain("Searched for: passengers Лёврей");
    expect(stdout).toMatch(/“Лёврей” is found here also as .*Quoted text keeps its own spelling\./);
  });

  test("filters by source (id or ref), speaker, voice and dates", async () => {
    const documents = async (...args: string[]) => {
      const { stdout } = await ask(["quote", "boat", "--limit", "100", "--json", ...args]);
      return [...new Set(JSON.parse(stdout).quotations.map(({ document }: { document: string }) => document))].sort();
    };
    expect(await documents("--source", "sc22", "--source", "ferry-users-bench")).toEqual([
      "courier-2019-report",
      "ferry-users-bench",
    ]);
    expect(await documents("--speaker", "Brückmar", "--voice", "direct")).toEqual(
      expect.arrayContaining(["ferry-authority-2019-timetable"]),
    );
    expect(await documents("--from", "2020")).toEqual(["committee-2020-hundredth-day"]);
  });

  test.each([
    [["quote"], /missing required argument 'query'/],
    [["quote", "boat", "--limit", "none"], /whole number from 1 to 1000/],
    [["quote", "boat", "--source", "nope"], /there is no document "nope"; the documents \(ref, id\) are:\n {2}vf19/],
    [["quote", "boat", "--from", "2024-03", "--to", "2023"], /--from 2024-03 is after --to 2023/],
    [["quote", "boat", "--from", "soon"], /must be a date, such as 2024, 2024-02 or 2024-02-26/],
    [["quote", "boat", "--voice", "loud"], /Allowed choices are direct, indirect, own/],
    [["quote", "boat", "--colour"], /unknown option '--colour'/],
    [["sing"], /unknown command 'sing'/],
    [["sources", "nope"], /there is no document "nope"/],
  ])("is told what is wrong with %j, with status 2", async (args, message) => {
    const { status, stdout, stderr } = await ask(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

test("corpus check says of each field that a document has by default which rule gave it", async () => {
  const party = "{ name: Harbour Board, kind: state body, country: SE }";
  const folder = await folderWith({
    "corpus.yaml": `name: Test\nabout: a harbour\nchosen: made up\nspelling: as here\ntry: [boat]\ndefaults:
  - { type: statement, publisher: ${party}, issuer: ${party}, language: en, URL: null, captured: 2026-11-21 }
  - { for: "speeches/**", type: speech, text: full }
`,
    "speeches/a.md":
      "---\nref: one\ntitle: null\nissued: 2020-01-01\nissued-basis: stated in the header\n---\nThe boat is late.\n",
  });
  const { stdout, stderr } = await run(corpusProgram, ["check"], { CORPUS_DIR: folder });
  expect(stderr).toBe("");
  expect(stdout).toContain('  by default, for "speeches/**": type, text\n');
  expect(stdout).toContain("  by default: publisher, issuer, language, URL, captured\n");
});

describe("of several corpora", () => {
  const corpora = async (map: string) => {
    const names = readdirSync(join(ROOT, "examples")).filter((name) => !name.startsWith("."));
    const files = ["ferry", "boat"].flatMap((corpus) =>
      names.map((name) => [`${corpus}/${name}`, readFileSync(join(ROOT, "examples", name))]),
    );
    const yaml = readFileSync(join(ROOT, "examples/corpus.yaml"), "utf8").replace(/^name:.*$/m, "name: The other boat");
    const folder = await folderWith({ ...Object.fromEntries(files), "boat/corpus.yaml": yaml, "corpora.yaml": map });
    return { CORPUS_DIR: "", CORPORA: folder };
  };

  test("the default answers, or the one that --corpus names", async () => {
    const env = await corpora("default: ferry\nprograms: [boat]\n");
    expect((await ask(["sources"], env)).status).toBe(0);
    expect((await ask(["quote", "fewer boats", "--corpus", "boat"], env)).status).toBe(0);
    const { stdout, status } = await run(corpusProgram, ["check", "--corpus", "boat"], env);
    expect([status, stdout]).toEqual([0, expect.stringContaining("documents, revision")]);
    const unknown = await ask(["sources", "--corpus", "lost"], env);
    expect(unknown).toMatchObject({ status: 2, stderr: 'there is no corpus "lost"; the corpora are: boat, ferry\n' });
    expect(await ask(["sources", "--corpus", "lost"], { CORPUS_DIR: "examples" })).toMatchObject({
      status: 2,
      stderr: "--corpus chooses of several corpora: set CORPORA to their folder\n",
    });
  });

  test("a map that can't be used is told with file and line", async () => {
    const { status, stderr } = await ask(["sources"], await corpora("default: lost\n"));
    expect(status).toBe(1);
    expect(stderr).toMatch(/corpora\.yaml:1: there is no corpus "lost"/);
    expect(stderr).toContain("The corpora can't be used until this is put right.");
  });
});

describe("from digests", () => {
  test("the start says once, in one line, how to load the full texts", async () => {
    const names = readdirSync(join(ROOT, "corpus")).filter((name) => /\.(?:md|yaml)$/.test(name));
    const files = names.map((name) => [name, readFileSync(join(ROOT, "corpus", name))]);
    const library = await openCorpus({ CORPUS_DIR: await folderWith(Object.fromEntries(files)) });
    for (const query of ["reconstruction", "zzz"]) {
      const answer = answerQuote(library, { query, filter: {}, limit: 2 });
      const lines = renderStart(library, answer, "http://localhost", { columns: null, colour: false }).split("\n");
      expect(lines.filter((line) => line.includes("npm run corpus -- fetch"))).toEqual([HOW_TO_LOAD]);
    }
  });

  test("no one can take our words for a quotation, and the source's phrases stand apart", async () => {
    const { stdout } = await ask(["quote", "reconstruction"], { CORPUS_TEXTS: "" });
    const lines = stdout.split("\n");
    const first = lines.findIndex((line) => line.startsWith("  > "));
    const before = lines.findIndex((line) => line.startsWith("Phrases of the source"));
    const summary = lines.findIndex((line) => line.startsWith("This project’s digest, not a quotation: "));
    expect(before).toBeGreaterThan(0);
    expect(first).toBeGreaterThan(before);
    expect(summary).toBeGreaterThan(first);
    const phrases = lines.slice(first, summary).filter((line) => line.startsWith("  > "));
    expect(phrases.filter((line) => line.includes("reconstruction"))).toEqual(phrases.slice(0, 1));
    expect(lines[summary]).not.toContain("reconstruction");
    expect(stdout).toContain("Digest, full text not loaded");
    expect(stdout).toContain("load the full texts with npm run corpus -- fetch");
    const { quotations } = JSON.parse((await ask(["quote", "reconstruction", "--json"], { CORPUS_TEXTS: "" })).stdout);
    expect(quotations[0]).toMatchObject({ text: "digest", words: "ours", attribution: { voice: null, speaker: null } });
    expect(quotations[0].phrases.length).toBeGreaterThan(0);
  });
});

describe("ask sources", () => {
  test("lists all documents, or one", async () => {
    const all = JSON.parse((await ask(["sources", "--json"])).stdout);
    expect(all.documents).toHaveLength(6);
    const one = await ask(["sources", "fub"]);
    expect(one.status).toBe(0);
    expect(one.stdout).toMatch(
      /^INVENTED EXAMPLE · Løvrey Ferry Users’ Association · undated \(.*\)\nNo title in the captured text\n/,
    );
  });
});

describe("ask attribute", () => {
  test.each([
    ["courier-2019-report", EXAMPLES],
    ["mm25", {}],
  ])("with --json gives the words of %s in order, without a gap in what can be quoted", async (id, env) => {
    const { status, stdout } = await ask(["attribute", id, "--json"], env as Record<string, string>);
    expect(status).toBe(0);
    const { document, spans } = JSON.parse(stdout) as {
      document: string;
      spans: { start: number; end: number; words: string; voice: string | null; chain: { name: string }[] }[];
    };
    const { corpus } = await openCorpus(id === "mm25" ? {} : { CORPUS_DIR: join(ROOT, "examples") });
    const { paragraphs, form, text } = corpus.documents.find((one) => one.id === document) ?? {};
    let last = 0;
    const covered = new Set<number>();
    for (const { start, end, words, voice, chain } of spans) {
      expect(start).toBeGreaterThanOrEqual(last);
      last = end;
      for (let at = start; at < end; at++) covered.add(at);
      expect(chain.length).toBeGreaterThan(0);
      expect(form === "full" ? words === "source" && voice !== null : voice === null).toBe(true);
    }
    for (const { start, end } of paragraphs ?? []) {
      for (let at = start; at < end; at++) {
        // The quotation marks of a digest stand between its phrases and our words.
        if (text?.[at] !== '"' || form === "full") expect(covered.has(at)).toBe(true);
      }
    }
  });

  test("prints a document with whose words each part of it is, and what is never quoted", async () => {
    const { stdout } = await ask(["attribute", "sc22"]);
    expect(stdout).toContain("Never quoted: byline");
    expect(stdout).toMatch(
      /Direct quotation: Skolmund Courier → Annelie Brückmar \(director of the Coastal Ferry Authority\)\n {2}> “Nobody is cut off,”/,
    );
  });
  test("with --spans adds an entry below each part, which matches once and settles what was detected", async () => {
    const { stdout } = await ask(["attribute", "sc22", "--spans"]);
    expect(stdout).toContain(
      '  - { from: "“Nobody is cut off,”", is: keep, speaker: "Annelie Brückmar", voice: direct }\n',
    );
    const { corpus } = await openCorpus({ CORPUS_DIR: join(ROOT, "examples") });
    const report = corpus.documents.find(({ id }) => id === "courier-2019-report");
    if (!report) throw new Error("the report is gone");
    const entries = stdout.match(/^ {2}- \{ from: .*\}$/gm)?.map((line) => parse(line)[0]) ?? [];
    const settling = entries.filter(({ voice }) => voice !== undefined);
    expect(settling).toHaveLength(report.attributions.length);
    const furniture = report.metadata.spans.filter(({ is }) => is === "furniture");
    const metadata = metadataSchema.parse({ ...report.metadata, spans: [...furniture, ...settling] });
    const { document, faults } = buildDocument(report.id, metadata, "full", report.text);
    expect(faults).toEqual([]);
    for (const { start, end, attribution } of report.attributions) {
      for (const span of spansIn(document.attributions, { start, end })) {
        expect(span.attribution).toMatchObject({ voice: attribution.voice, speaker: attribution.speaker });
      }
    }
  });
});

describe("ask attribute of several documents", () => {
  test("with --json prints one object a line, in the order asked, each as if it were asked alone", async () => {
    const { status, stdout, stderr } = await ask(["attribute", "sc22", "vf19", "--json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const lines = stdout.trimEnd().split("\n");
    const alone = await Promise.all(["sc22", "vf19"].map((id) => ask(["attribute", id, "--json"])));
    expect(lines.map((line) => JSON.parse(line))).toEqual(alone.map((one) => JSON.parse(one.stdout)));
  });

  test("with --all takes every document of the corpus, also as text", async () => {
    const { corpus } = await openCorpus({ CORPUS_DIR: join(ROOT, "examples") });
    const { stdout } = await ask(["attribute", "--all", "--json"]);
    const documents = stdout.trimEnd().split("\n");
    expect(documents.map((line) => JSON.parse(line).document)).toEqual(corpus.documents.map(({ id }) => id));
    const text = await ask(["attribute", "--all"]);
    expect(text.stdout.match(/^Where this is wrong, settle it with spans/gm)).toHaveLength(corpus.documents.length);
  });

  test.each([[["attribute"]], [["attribute", "sc22", "--all"]]])("refuses %j, with status 2", async (args) => {
    const { status, stdout, stderr } = await ask(args);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: "",
      stderr: "name one document or more by id or ref, or give --all for every one\n",
    });
  });
});

describe("ask batch", () => {
  const batch = async (lines: string[], env: Record<string, string> = EXAMPLES) => {
    const { status, stdout, stderr } = await ask(["batch"], env, lines);
    return {
      status,
      stderr,
      answers: stdout
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    };
  };

  test("answers each line with one line, in order, as the command alone does with --json", async () => {
    const asked = [
      ["quote", "boat", "--limit", "2"],
      ["verify", "Tickets get seasick", "--json"],
      ["figures", "passengers", "a", "week"],
      ["compare", "cardamom"],
      ["timeline", "4", "November"],
      ["sources", "fub"],
      ["attribute", "sc22"],
    ];
    const { status, stderr, answers } = await batch(asked.map((args) => JSON.stringify(args)));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const alone = await Promise.all(asked.map((args) => ask([...new Set([...args, "--json"])])));
    expect(answers).toEqual(alone.map(({ stdout }) => JSON.parse(stdout)));
  });

  test("gives one line to several documents too", async () => {
    const { answers } = await batch(['["attribute", "sc22", "vf19"]']);
    expect(answers).toEqual([[expect.objectContaining({ spans: expect.any(Array) }), expect.any(Object)]]);
  });

  test.each([
    ["quote boat", /^a line must be a JSON array of strings/],
    ["", /^a line must be a JSON array of strings/],
    ["[]", /^a line must be a JSON array of strings/],
    ['["quote", 3]', /^a line must be a JSON array of strings/],
    ['["sing"]', /^unknown command 'sing'/],
    ['["batch"]', /^unknown command 'batch'/],
    ['["quote"]', /^missing required argument 'query'$/],
    ['["quote", "--help"]', /^a line can't ask for help$/],
    ['["sources", "nope"]', /^there is no document "nope"/],
    ['["verify", "?!"]', /^the text has no words to compare$/],
  ])("says what is wrong with the line %j, and answers the next", async (line, message) => {
    const { status, stderr, answers } = await batch([line, '["sources", "sc22"]']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(answers).toEqual([
      { error: expect.stringMatching(message) },
      {
        documents: [expect.objectContaining({ ref: "sc22" })],
        coverage: expect.any(Array),
        marking: expect.any(String),
      },
    ]);
  });

  test("answers nothing, and says why, where the corpus can't be used", async () => {
    const folder = await folderWith({ "a.md": "nothing" });
    const { status, stderr, answers } = await batch(['["quote", "boat"]'], { CORPUS_DIR: folder });
    expect({ status, answers }).toEqual({ status: 1, answers: [] });
    expect(stderr).toMatch(/a\.md:1: no front matter/);
  });
});

describe("started as a process", () => {
  test("ask answers on standard output with status 0", async () => {
    const { status, stdout, stderr } = await runScript("src/cli/ask.ts", ["sources", "sc22", "--json"], EXAMPLES);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe((await ask(["sources", "sc22", "--json"])).stdout);
  });

  test("ask called wrongly says so on standard error with status 2", async () => {
    const { status, stdout, stderr } = await runScript("src/cli/ask.ts", ["sing"], EXAMPLES);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/unknown command 'sing'/);
  });

  test("ask batch reads standard input, with or without a line end after the last line", async () => {
    const lines = ['["sources", "sc22"]\n', '["sources", "fub"]'];
    const { status, stdout } = await runScript("src/cli/ask.ts", ["batch"], EXAMPLES, { lines });
    const refs = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).documents[0].ref);
    expect({ status, refs }).toEqual({ status: 0, refs: ["sc22", "fub"] });
  });

  test("ask is no failure where the reader has seen enough", async () => {
    const take = (child: ChildProcess) => child.stdout?.destroy();
    const { status, stderr } = await runScript("src/cli/ask.ts", ["attribute", "--all"], EXAMPLES, { take });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  test("corpus fails with status 1 where the corpus has errors", async () => {
    const folder = await folderWith({ "a.md": "nothing" });
    const { status, stderr } = await runScript("src/cli/corpus.ts", ["check"], { CORPUS_DIR: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(/a\.md:1: no front matter/);
  });
});

describe("ask compare", () => {
  test("with --json gives every document once, oldest first, with its best passage or none", async () => {
    const { status, stdout, stderr } = await ask(["compare", "cardamom", "--json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { topic, sources } = JSON.parse(stdout);
    expect(topic).toBe("cardamom");
    expect(sources.map(({ document }: { document: string }) => document)).toEqual([
      "ferry-authority-2019-timetable",
      "courier-2019-report",
      "courier-2019-correction",
      "island-council-2019-statement",
      "committee-2020-hundredth-day",
      "ferry-users-bench",
    ]);
    expect(sources.some(({ quotation }: { quotation: unknown }) => quotation === null)).toBe(true);
    expect(sources[0].quotation).toMatchObject({ exact: expect.stringContaining("cardamom"), url: expect.any(String) });
  });

  test("in the terminal names the issuers of whom there is none", async () => {
    const { stdout } = await ask(["compare", "cardamom"]);
    expect(stdout).toMatch(/^Side by side, oldest first\n/);
    expect(stdout).toContain("No passage in these words: ");
  });
});

describe("ask verify", () => {
  test("with --json gives a verdict, the places, and each difference with its kind", async () => {
    const { status, stdout, stderr } = await ask(["verify", "Tickets get seasick", "--json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { verdict, matches, unfound } = JSON.parse(stdout);
    expect({ verdict, unfound }).toEqual({ verdict: "near", unfound: [] });
    expect(matches[0]).toMatchObject({
      document: "courier-2019-report",
      quotation: { exact: "Tickets do not get seasick", attribution: { speaker: "Solveig Årvåk" } },
      differences: [{ asked: "", source: "do not", kind: "negation" }],
    });
  });

  test("in the terminal shows differences that need no colour, and the whole sentence with whose words it is", async () => {
    const { stdout } = await ask(["verify", "Tickets get seasick"]);
    // The command has another name on Discord.
    expect((await ask(["wording", "Tickets get seasick"])).stdout).toBe(stdout);
    expect(stdout).toMatch(/^The source says “do not”: a negation is left out\nThis compares words, not what happened/);
    expect(stdout).toContain("Negation or quantity, left out: “do not”");
    expect(stdout).toContain("> […] “Tickets do not get seasick,” she said. […]");
    expect(stdout).toContain("Quoting Solveig Årvåk");
    expect(stdout).not.toContain("\u001B");
  });

  test("tells absent from what can't be told", async () => {
    const [examples, digests] = [
      await ask(["verify", "a zeppelin at noon"]),
      await ask(["verify", "a zeppelin at noon"], {}),
    ];
    expect([examples.status, digests.status]).toEqual([0, 0]);
    expect(examples.stdout).toMatch(/^Not in these documents\n/);
    expect(digests.stdout).toMatch(/^Can’t be told: full texts are not loaded\n/);
  });

  test("is told of a text that was too much to be compared, in words and as JSON", async () => {
    const text = "An invented sentence of the harbour. ".repeat(80);
    const { stdout } = await ask(["verify", text]);
    expect(stdout.replace(/\s+/g, " ")).toContain("This was too much to be compared at once");
    const json = JSON.parse((await ask(["verify", text, "--json"])).stdout);
    expect(json).toMatchObject({ verdict: "uncheckable", isCutShort: true });
  });

  test("is told of a question of which only a part was searched, in words and as JSON", async () => {
    const query = `passengers ${"\uFDFA".repeat(500)} zeppelin`;
    const { stdout } = await ask(["quote", query]);
    expect(stdout.replace(/\s+/g, " ")).toMatch(/Only the first \d+ characters of this question were searched\./);
    for (const answer of ["quote", "compare", "timeline"]) {
      const { cutTo } = JSON.parse((await ask([answer, query, "--json"])).stdout);
      expect(cutTo).toEqual({ characters: expect.any(Number), words: null, phrases: null });
    }
  });

  test.each([
    [["verify"], /missing required argument 'text'/],
    [["verify", "?!"], /no words to compare/],
    [["verify", "x".repeat(4001)], /4001 characters; 4000 is the limit/],
  ])("is told what is wrong with %j, with status 2", async (args, message) => {
    const { status, stdout, stderr } = await ask(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});

describe("corpus hash", () => {
  const FRONT = `ref: one\ntitle: null\ntype: statement\npublisher: { name: Gazette, kind: media, country: SE }
issuer: { name: Board, kind: state body, country: SE }\nissued: 2020-01-01\nissued-basis: stated\nURL: null
language: en\ntext: digest\ncaptured: 2026-11-21\n`;
  const FILES = {
    "corpus.yaml": "name: T\nabout: a\nchosen: c\nspelling: s\ntry: [boat]\navoid: { nouns: [], verbs: [] }\n",
    "one.md": `---\n${FRONT}---\nIt calls the pier "open to all of us".\n`,
    "texts/one.txt": "The pier is open to all of us. It was never shut.\n",
  };

  test("writes hashes by which sentences are recognised once the text is gone", async () => {
    const folder = await folderWith(FILES);
    const written = await run(corpusProgram, ["hash"], { CORPUS_DIR: folder });
    expect(written).toEqual({ status: 0, stdout: "one: 2 hashes\n", stderr: "" });
    const file = await readFile(join(folder, "hashes/one"), "utf8");
    expect(file).toMatch(/^# .*\n[0-9a-f]{16}\n[0-9a-f]{16}\n$/);
    await rm(join(folder, "texts"), { recursive: true });
    const verdict = async (text: string) =>
      JSON.parse((await ask(["verify", text, "--json"], { CORPUS_DIR: folder })).stdout).verdict;
    expect(await verdict("“It was never shut”")).toBe("exact");
    expect(await verdict("It was shut")).toBe("uncheckable");
    const again = await run(corpusProgram, ["hash"], { CORPUS_DIR: folder });
    expect([again.status, again.stderr]).toEqual([
      2,
      "no full text is loaded: get them with npm run corpus -- fetch, or set CORPUS_TEXTS to their folder\n",
    ]);
  });

  test("of a bad line, file and line are told", async () => {
    const folder = await folderWith({ ...FILES, "hashes/one": "# hashes\n0123456789abcdef\nnonsense\n" });
    const { status, stderr } = await run(corpusProgram, ["check"], { CORPUS_DIR: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(/hashes\/one:3: is neither a hash of 16 hexadecimal digits nor a comment/);
  });
});

describe("a corpus that can't be used", () => {
  test("is refused with status 1 and all its problems on standard error", async () => {
    const folder = await folderWith({ "a.md": "nothing", "b.md": "---\nref: x\n---\n" });
    const { status, stdout, stderr } = await ask(["quote", "boat"], { CORPUS_DIR: folder });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/a\.md:1: no front matter/);
    expect(stderr).toMatch(/b\.md:2: ref: "x" must be 2 to 4/);
    expect(stderr).toMatch(/The corpus can't be used until these \d+ are put right\.\n$/);
  });
});

describe("corpus check", () => {
  const CHECKED_CORPUS = "name: T\nabout: a\nchosen: c\nspelling: s\ntry: [boat]\n";
  const CHECKED_FRONT = `---\nref: one\ntitle: null\ntype: article
publisher: { name: Gazette, kind: media, country: SE }\nissuer: { name: Gazette, kind: media, country: SE }
issued: 2020-01-01\nissued-basis: stated in the header\nURL: https://example.org/a\nlanguage: en\ntext: full
captured: 2026-11-21\n---\n`;

  test("lists who speaks by what texts alone tell, with how much, where, and an example", async () => {
    const folder = await folderWith({
      "corpus.yaml": CHECKED_CORPUS,
      "a.md": `${CHECKED_FRONT}“The boat is late again and no one told the people on the pier of it,” said Ben Rask.\n`,
    });
    const found = (await run(corpusProgram, ["check"], { CORPUS_DIR: folder })).stdout;
    expect(found).toContain("Settle them in people.yaml, under 'people' or under 'nobody':");
    expect(found).toContain(
      "  Ben Rask: 71 characters in a: “The boat is late again and no one told the people on […]",
    );
    await writeFile(join(folder, "people.yaml"), "people: [{ name: Ben Rask }]\n");
    expect((await run(corpusProgram, ["check"], { CORPUS_DIR: folder })).stdout).not.toContain("Ben Rask");
  });

  test("lists every stretch that is left out, with its line and the reason", async () => {
    const { status, stdout } = await run(corpusProgram, ["check"], EXAMPLES);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /courier-2019-report \(sc22\): full text, \d+ passages\n {2}left out, line \d+: byline\n {4}\| By Lotte Sandrieff/,
    );
    expect(stdout).toMatch(/left out, line \d+: embedded post\n/);
    expect(stdout).toMatch(/6 documents, revision [0-9a-f]{10}, no problems\n$/);
  });

  test("fails where there are errors", async () => {
    const folder = await folderWith({ "a.md": "nothing" });
    expect((await run(corpusProgram, ["check"], { CORPUS_DIR: folder })).status).toBe(1);
  });
});

test("wrapping turns spaces into line feeds and changes nothing else", () => {
  fc.assert(
    fc.property(uglyText, fc.integer({ min: 1, max: 90 }), (text, width) => {
      const wrapped = wrapLines(text, width);
      expect(wrapped.length).toBe(text.length);
      for (const [index, character] of [...wrapped.split("")].entries()) {
        if (character !== text[index]) expect([text[index], character]).toEqual([" ", "\n"]);
      }
    }),
  );
  expect(wrapLines("The boat is late again", 11)).toBe("The boat is\nlate again");
});

test("control characters of a text reach the terminal as pictures, and line ends as line feeds", () => {
  expect(visible("a\u001B[31mb\u0007\r\nc\rd\te\u009B\u202Ef\u0000")).toBe("a␛[31mb␇\nc\nd\te[U+009B][U+202E]f␀");
});

test("ask answers from what was kept of the corpus, and from the files where any has changed since", async () => {
  const note = inventedDocument(1, 2);
  const folder = await folderWith({
    "corpus.yaml": "name: Invented\nabout: nothing\nchosen: by a program\nspelling: none\ntry: [kalor]\n",
    "a.md": `${note}\nThe harbour has eleven boats.\n`,
  });
  const asked = () => run(askProgram, ["quote", "harbour boats"], { CORPUS_DIR: folder });
  const first = await asked();
  expect(first.stdout).toContain("The harbour has eleven boats.");
  expect(readdirSync(join(folder, ".whose-words")).some((name) => name.startsWith("library-"))).toBe(true);
  expect(await asked()).toEqual(first);
  await writeFile(join(folder, "a.md"), `${note}\nThe harbour has twelve boats.\n`);
  expect((await asked()).stdout).toContain("The harbour has twelve boats.");
});

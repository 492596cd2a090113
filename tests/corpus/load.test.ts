import { execFileSync } from "node:child_process";
import { chmod, truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { coverageOf } from "../../src/answers/coverage.ts";
import { readConfig } from "../../src/config.ts";
import { defaultsFor } from "../../src/corpus/defaults.ts";
import { type Corpus, loadCorpus, type Reading } from "../../src/corpus/load.ts";
import { formatProblem } from "../../src/corpus/problems.ts";
import { folderWith } from "../support.ts";

const CORPUS_YAML = `name: Test
about: a harbour
chosen: made up
spelling: as here
try: [boat]
`;

const FRONT = `ref: one
title: null
type: statement
publisher: { name: Test Gazette, kind: media, country: SE }
issuer: { name: Harbour Board, kind: state body, country: SE }
issued: 2020-01-01
issued-basis: stated in the header
URL: https://example.org/a
language: en
text: full
captured: 2026-11-21
`;

function document(front = FRONT, body = "The boat is late.\n"): string {
  return `---\n${front}---\n${body}`;
}

type Loaded = { corpus: Corpus | null; problems: string[]; folder: string };

async function load(files: Record<string, string | Buffer>, texts?: Record<string, string | Buffer>): Promise<Loaded> {
  const folder = await folderWith({ "corpus.yaml": CORPUS_YAML, ...files });
  const textFolder = texts && (await folderWith(texts));
  const { corpus, problems } = loadCorpus(readConfig({ CORPUS_DIR: folder, CORPUS_TEXTS: textFolder }));
  const places = [folder, ...(textFolder ? [textFolder] : [])];
  const short = (line: string) => places.reduce((rest, place) => rest.replaceAll(`${place}/`, ""), line);
  return { corpus, problems: problems.map(formatProblem).map(short), folder };
}

test("a good document is loaded as it stands, byte order mark and line ends included", async () => {
  const body = "\uFEFFThe 🐑 boat\r\nis late.\r\n";
  const { corpus, problems } = await load({ "a.md": document(FRONT, body) });
  expect(problems).toEqual([]);
  expect(corpus?.documents[0]).toMatchObject({ id: "a", form: "full", text: body });
});

test("every problem of every file is reported at once, with file, line and remedy", async () => {
  const { corpus, problems } = await load({
    "a.md": document(FRONT.replace("type: statement", "type: poem").replace("2020-01-01", "2020-02-30")),
    "b.md": document(FRONT.replace("title: null", "titel: null")),
    "c.md": document(
      FRONT.replace("ref: one", "ref: two").replace("country: SE }\nissued", "country: Sweden }\nissued"),
      "",
    ),
    "d.md": "no front matter",
  });
  expect(corpus).toBeNull();
  const expected = [
    /^a\.md:4: type: "poem" is not known \(use one of: statement, .*\)$/,
    /^a\.md:7: issued: "2020-02-30" is not an EDTF date .*\(correct it\)$/,
    /^b\.md:\d+: title: is missing \(add it\)$/,
    /^b\.md:3: unknown field "titel" \(did you mean "title"\?\)$/,
    /^c\.md:6: issuer\.country: "Sweden" must be an ISO 3166 code of two capital letters, or null \(correct it\)$/,
    /^d\.md:1: no front matter: .*\(add it\)$/,
  ];
  for (const pattern of expected) expect(problems).toContainEqual(expect.stringMatching(pattern));
  expect(problems).toHaveLength(expected.length);
});

test("a file that is not there is to be written, and no name of a file moves the line that tells of it", async () => {
  const folder = await folderWith({ "a\n\u202Eb.md": document() });
  const { problems } = loadCorpus(readConfig({ CORPUS_DIR: folder }));
  const [missing, named] = problems.map(formatProblem).map((line) => line.replaceAll(`${folder}/`, ""));
  expect(missing).toBe("corpus.yaml: can't be read: there is none (write it, or remove the link to it)");
  expect(named).toMatch(/^a␊\[U\+202E\]b\.md: the file's name is the document's id/);
});

describe("refused, with a clear message, is", () => {
  const cases: [string, Record<string, string | Buffer>, RegExp][] = [
    ["a file name that is no id", { "A b.md": document() }, /^A b\.md: the file's name is the document's id/],
    [
      "an unknown nested field",
      { "a.md": document(FRONT.replace("country: SE }\nissuer", "country: SE, colour: red }\nissuer")) },
      /^a\.md:5: publisher: unknown field "colour"/,
    ],
    ["a missing field", { "a.md": document(FRONT.replace("language: en\n", "")) }, /^a\.md:\d+: language: is missing/],
    [
      "a day that no calendar has",
      { "a.md": document(FRONT.replace("2020-01-01", "2019-02-29")) },
      /^a\.md:7: issued: .*2019-02-29 is not a date of the calendar/,
    ],
    [
      "YAML that can't be read",
      { "a.md": document(FRONT.replace("title: null", 'title: "The')) },
      /^a\.md:\d+: not valid YAML/,
    ],
    [
      "a field that is given twice",
      { "a.md": document(`${FRONT}ref: two\n`) },
      /^a\.md:13: not valid YAML: Map keys must be unique/,
    ],
    ["an empty text", { "a.md": document(FRONT, " \n\n") }, /^a\.md:14: the text is empty/],
    [
      "a text that is nothing but furniture",
      { "a.md": document(FRONT, "Related posts\n\nThe boat\n") },
      /^a\.md:14: all of the text was taken for page furniture/,
    ],
    [
      "bad UTF-8",
      { "a.md": Buffer.concat([Buffer.from(document()), Buffer.from([0x0a, 0xff, 0xfe])]) },
      /^a\.md:16: not valid UTF-8 from this line on \(save the file as UTF-8\)/,
    ],
    ["UTF-16", { "a.md": Buffer.from(`\uFEFF${document()}`, "utf16le") }, /^a\.md:1: not valid UTF-8/],
    [
      "a span that matches nothing",
      { "a.md": document(`${FRONT}spans:\n  - { from: The ship, is: keep }\n`) },
      /^a\.md:14: 'from' of span 1, "The ship", matches nothing/,
    ],
    [
      "a span that matches twice",
      { "a.md": document(`${FRONT}spans:\n  - { from: boat, is: keep }\n`, "A boat, a boat.\n") },
      /^a\.md:14: 'from' of span 1, "boat", matches 2 times/,
    ],
    [
      "a span with a speaker whom nothing names",
      { "a.md": document(`${FRONT}spans:\n  - { from: The boat, is: keep, speaker: Nobody }\n`) },
      /^a\.md:14: spans\[1\]\.speaker: "Nobody" is neither/,
    ],
    [
      "a country that there is not",
      { "a.md": document(FRONT.replace("country: SE }\nissued", "country: XQ }\nissued")) },
      /^a\.md:6: issuer\.country: no country has the code "XQ"/,
    ],
    [
      "a replaced document that there is not",
      { "a.md": document(`${FRONT}status: { supersedes: zzz }\n`) },
      /^a\.md:13: status\.supersedes: no document "zzz"/,
    ],
    ["a folder in the place of a file", { "a.md/x": "" }, /^a\.md: can't be read: it is a folder/],
    [
      "an alias that names two things",
      {
        "a.md": document(),
        "aliases.yaml":
          "- { name: A, kind: place, forms: [Skol, Sköl] }\n- { name: B, kind: place, forms: [Bol, skol] }\n",
      },
      /^aliases\.yaml: "skol" stands twice: in "A" and in "B"/,
    ],
    [
      "a name among words that mean the same",
      {
        "a.md": document(),
        "aliases.yaml": "- { name: A, kind: place, forms: [Skol, Sköl] }\n",
        "synonyms.yaml": "- [boat, ferry]\n- [island,\n   skol]\n",
      },
      /^synonyms\.yaml:3: "skol" is a name of aliases\.yaml \(give its other forms there\)/,
    ],
    [
      "a number among them",
      { "a.md": document(), "synonyms.yaml": "- [boat, eight]\n" },
      /^synonyms\.yaml:1: "eight" is a number \(.+\)/,
    ],
    [
      "a word among them that names somebody of people.yaml",
      {
        "a.md": document(),
        "people.yaml": "people:\n  - name: Ada Holm\n",
        "synonyms.yaml": "- [boat, ferry]\n- [boss, Holm]\n",
      },
      /^synonyms\.yaml:2: "Holm" is of a name, "Ada Holm" \(.+\)/,
    ],
    [
      "several words for one among them",
      { "a.md": document(), "synonyms.yaml": "- [boat, packet boat]\n" },
      /^synonyms\.yaml:1: .*must be one word without figures/,
    ],
    ["a corpus without documents", {}, /no documents \(\*\.md\) in this folder/],
  ];
  test.each(cases)("%s", async (_, files, pattern) => {
    const { corpus, problems } = await load(files);
    expect(corpus).toBeNull();
    expect(problems).toContainEqual(expect.stringMatching(pattern));
    for (const problem of problems) expect(problem).toMatch(/\(.+\)$/s);
  });

  test("a file of 50 MB, without reading it", async () => {
    const folder = await folderWith({ "corpus.yaml": CORPUS_YAML, "a.md": document() });
    await truncate(join(folder, "a.md"), 50_000_000);
    const { corpus, problems } = loadCorpus(readConfig({ CORPUS_DIR: folder }));
    expect(corpus).toBeNull();
    expect(problems.map(({ message }) => message)).toContain("the file has 48 MiB; 16 MiB is the limit");
  });

  test("a folder that is not there", async () => {
    const { corpus, problems } = loadCorpus(readConfig({ CORPUS_DIR: "/nowhere/at/all" }));
    expect(corpus).toBeNull();
    expect(problems[0]).toMatchObject({
      file: "/nowhere/at/all",
      message: "this folder can't be read: there is none",
      remedy: expect.stringContaining("CORPUS_DIR"),
    });
  });

  test.skipIf(process.getuid?.() === 0)(
    "a file that may not be read (skipped for root, who may read all)",
    async () => {
      const folder = await folderWith({ "corpus.yaml": CORPUS_YAML, "a.md": document() });
      await chmod(join(folder, "a.md"), 0);
      const { problems } = loadCorpus(readConfig({ CORPUS_DIR: folder }));
      expect(problems[0]?.message).toBe("can't be read: no permission");
    },
  );
});

describe("a document with an error is set apart", () => {
  const GOOD = document(FRONT.replace("ref: one", "ref: two"));
  const cases: [string, Record<string, string | Buffer>, string, RegExp][] = [
    ["where its metadata can't be read", { "b.md": "no front matter" }, "b", /^b\.md:1: no front matter/],
    ["where it has the ref of another", { "b.md": GOOD }, "b", /^b\.md:2: ref "two" is taken by a\.md/],
    [
      "where its id differs from another's in case only",
      { "c/A.md": document(FRONT) },
      "A",
      /^c\/A\.md: the file's name is the document's id/,
    ],
    [
      "where another folder has its id",
      { "news/a.md": document(FRONT) },
      "a",
      /^news\/a\.md: has the same id as a\.md/,
    ],
    [
      "where its hashes are none",
      { "b.md": document(), "hashes/b": "not a hash\n" },
      "b",
      /^hashes\/b:1: is neither a hash/,
    ],
    [
      "where its full text is broken; its digest does not quietly stand in",
      { "b.md": document(FRONT.replace("full", "digest")), "texts/b.txt": Buffer.from([0xff]) },
      "b",
      /^texts\/b\.txt:1: not valid UTF-8/,
    ],
  ];
  test.each(cases)("%s, and the others are loaded", async (_, files, id, pattern) => {
    const { corpus, problems, folder } = await load({ "a.md": GOOD, ...files });
    expect(corpus?.documents.map((one) => [one.id, one.metadata.ref])).toEqual([["a", "two"]]);
    expect(corpus?.apart.map((one) => one.id)).toEqual([id]);
    expect(problems).toContainEqual(expect.stringMatching(pattern));
    const strict = loadCorpus(readConfig({ CORPUS_DIR: folder }), { isStrict: true });
    expect(strict.corpus).toBeNull();
  });

  test("but what all documents need has no error, else there is no corpus", async () => {
    const { corpus } = await load({ "a.md": GOOD, "aliases.yaml": "- nothing\n" });
    expect(corpus).toBeNull();
  });

  test("that another replaces may itself be set apart", async () => {
    const { corpus } = await load({
      "a.md": `${GOOD}`.replace("captured", "status: { supersedes: b }\ncaptured"),
      "b.md": "",
    });
    expect(corpus?.documents.map(({ id }) => id)).toEqual(["a"]);
  });

  test("and named in the coverage of every reply", async () => {
    const bad = Object.fromEntries(["b", "c", "d", "e"].map((id) => [`${id}.md`, "no front matter"]));
    const { corpus } = await load({ "a.md": GOOD, ...bad });
    expect(coverageOf(corpus as Corpus)).toEqual([
      "1 of 5 documents: a state body of Sweden.",
      "None from elsewhere. Not loaded, for errors: b, c, d and 1 more.",
    ]);
  });
});

describe("documents are looked for", () => {
  const named = (ref: string) => document(FRONT.replace("ref: one", `ref: ${ref}`));

  test("in folders of the corpus too, but not among its texts, hashes and what waits", async () => {
    const { corpus, problems } = await load({
      "a.md": named("aa"),
      "news/2020/b.md": named("bb"),
      "queue/c.md": named("cc"),
      ".hidden/d.md": named("dd"),
      "news/README.md": "of this folder",
    });
    expect(problems).toEqual([]);
    expect(corpus?.documents.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  test("among regular files only: a pipe that nobody writes into is not waited for", async () => {
    const folder = await folderWith({ "corpus.yaml": CORPUS_YAML, "a.md": document() });
    execFileSync("mkfifo", [join(folder, "b.md")]);
    const { corpus, problems } = loadCorpus(readConfig({ CORPUS_DIR: folder }));
    expect(corpus?.documents).toHaveLength(1);
    expect(problems).toEqual([expect.objectContaining({ message: "is not a file", severity: "error" })]);
  });
});

test("a file of many unknown or repeated fields is told of by the first twenty and their number, and keeps nobody waiting", async () => {
  const keys = Array.from({ length: 40_000 }, (_, index) => `k${index}: x\n`).join("");
  const repeated = "title: null\n".repeat(20_000);
  const { problems } = await load({
    "a.md": document(FRONT + keys),
    "b.md": document(FRONT.replace("ref: one", "ref: two") + repeated),
    "c.md": document(FRONT.replace("ref: one", "ref: c") + keys + keys.replaceAll("k", "l")),
  });
  const of = (file: string) => problems.filter((problem) => problem.startsWith(file));
  expect(of("a.md")).toHaveLength(21);
  expect(of("a.md").at(-1)).toMatch(/: and 39980 more faults of this kind \(/);
  expect(of("b.md")).toHaveLength(21);
  expect(of("b.md").at(-1)).toMatch(/: and 19980 more faults of this kind \(/);
  expect(of("c.md")).toEqual([
    expect.stringMatching(/^c\.md:1: the front matter has \d+ characters; 400000 is the limit/),
  ]);
});

describe("full texts", () => {
  const digest = document(FRONT.replace("text: full", "text: digest"), 'The board calls it "a very late boat".\n');
  const text = "It is a very\nlate boat.\n";

  test("in the corpus's own folder take the place of digests", async () => {
    const { corpus, problems } = await load({ "a.md": digest, "texts/a.txt": text });
    expect(problems).toEqual([]);
    expect(corpus?.documents[0]).toMatchObject({ form: "full", text });
  });

  test("in the folder that CORPUS_TEXTS names come first", async () => {
    const { corpus } = await load({ "a.md": digest, "texts/a.txt": "Another a very late boat." }, { "a.txt": text });
    expect(corpus?.documents[0]?.text).toBe(text);
  });

  test("are not needed", async () => {
    const { corpus } = await load({ "a.md": digest }, {});
    expect(corpus?.documents[0]).toMatchObject({ form: "digest", phrases: [{ start: 20, end: 36 }] });
  });

  test("that lack a phrase of the digest are used, with a warning", async () => {
    const { corpus, problems } = await load({ "a.md": digest }, { "a.txt": "It is an early boat.\n" });
    expect(corpus?.documents[0]?.form).toBe("full");
    expect(problems).toEqual([
      expect.stringMatching(
        /^warning: a\.md:14: the digest quotes words that are not in the full text: "a very late boat"/,
      ),
    ]);
  });

  test("of whose words the digest has most are used, with a warning", async () => {
    const text = `It is a very late boat.${" The quay is empty.".repeat(30)}\n`;
    const long = `${digest}\n${"It waits and waits. ".repeat(20)}\n`;
    expect((await load({ "a.md": digest }, { "a.txt": text })).problems).toEqual([]);
    expect((await load({ "a.md": long }, { "a.txt": text })).problems).toEqual([
      expect.stringMatching(
        /^warning: a\.md:14: the digest has 7\d % of the words of the full text; 60 % is the limit/,
      ),
    ]);
  });

  test("of no document are named in a warning", async () => {
    const { corpus, problems } = await load({ "a.md": digest }, { "zzz.txt": text });
    expect(corpus).not.toBeNull();
    expect(problems).toEqual([expect.stringMatching(/^warning: zzz\.txt: no document has this id/)]);
  });

  test("that are broken are refused; the digest does not quietly stand in for them", async () => {
    const { corpus, problems } = await load({ "a.md": digest }, { "a.txt": Buffer.from([0xff]) });
    expect(corpus).toBeNull();
    expect(problems).toEqual([expect.stringMatching(/^a\.txt:1: not valid UTF-8/)]);
  });

  test("are what spans are anchored in", async () => {
    const withSpan = digest.replace("captured", 'spans:\n  - { from: "It is", is: keep, voice: own }\ncaptured');
    expect((await load({ "a.md": withSpan }, {})).problems).toEqual([]);
    expect((await load({ "a.md": withSpan }, { "a.txt": text })).problems).toEqual([]);
    const { problems } = await load({ "a.md": withSpan }, { "a.txt": "The a very late boat.\n" });
    expect(problems).toEqual([
      expect.stringMatching(/^a\.md:13: 'from' of span 1, "It is", matches nothing in the text of a\.txt/),
    ]);
  });
});

test("the revision changes with any file", async () => {
  const first = await load({ "a.md": document() });
  const same = await load({ "a.md": document() });
  const changed = await load({ "a.md": document(FRONT, "The boat is early.\n") });
  expect(same.corpus?.revision).toBe(first.corpus?.revision);
  expect(changed.corpus?.revision).not.toBe(first.corpus?.revision);
});

test("scalars arrive as written, also those that YAML could take for numbers", async () => {
  const { corpus } = await load({
    "a.md": document(FRONT.replace("ref: one", "ref: 1e3").replace("2020-01-01", "2020")),
  });
  expect(corpus?.documents[0]?.metadata).toMatchObject({ ref: "1e3", issued: "2020" });
});

describe("metadata as people write it", () => {
  test.each([
    ["English", "en"],
    ["eng", "en"],
    ["Deutsch", "de"],
    ["Turkish", "tr"],
    ["pt-br", "pt-BR"],
  ])("the language %s is %s", async (written, tag) => {
    const { corpus, problems } = await load({
      "a.md": document(FRONT.replace("language: en", `language: ${written}`)),
    });
    expect(problems).toEqual([]);
    expect(corpus?.documents[0]?.metadata.language).toBe(tag);
  });

  test.each([
    ["language: en", "language: Harbourish", '"Harbourish" is no language'],
    ["country: SE }\nissued", "country: Sweden }\nissued", '"Sweden" must be an ISO 3166 code'],
    ["issued: 2020-01-01", "issued: 2018-09-19 15:19:29", "write the day alone, 2018-09-19"],
    ["issued: 2020-01-01", "issued: 2018-09-19T15:19Z", "write the day alone, 2018-09-19"],
    ["issued: 2020-01-01", "issued: last week", '"last week" is not an EDTF date (2024-02-26, 2024-02, 2024~) ('],
    [
      "title: null",
      "title: Resolution of the board #12 on the mole",
      'the value ends before its #: "Resolution of the board"',
    ],
  ])("%s as %j is refused, and the bad value shown", async (good, bad, message) => {
    const { corpus, problems } = await load({ "a.md": document(FRONT.replace(good, bad)) });
    expect(corpus).toBeNull();
    expect(problems).toEqual([expect.stringContaining(message)]);
  });

  test("a title that a # and a space cut short is warned of, and the document loads", async () => {
    const front = FRONT.replace("title: null", "title: Resolution # 12 on the mole");
    const { corpus, problems } = await load({ "a.md": document(front) });
    expect(problems).toEqual([expect.stringMatching(/^warning: a\.md:3: the title ends before its #: "Resolution"/)]);
    expect(corpus?.documents[0]?.metadata.title).toBe("Resolution");
  });

  test("a # in quotation marks, inside a word or before a comment's space is none of that", async () => {
    const front = FRONT.replace("title: null", 'title: "Resolution #12"').replace("ref: one", "ref: one # the first");
    const { corpus, problems } = await load({ "a.md": document(front) });
    expect(problems).toEqual([]);
    expect(corpus?.documents[0]?.metadata).toMatchObject({ ref: "one", title: "Resolution #12" });
  });

  test.each(["transcript", "minutes", "speech", "interview", "press conference"])("%s is a type", async (type) => {
    const { problems } = await load({ "a.md": document(FRONT.replace("type: statement", `type: ${type}`)) });
    expect(problems).toEqual([]);
  });
});

describe("defaults in corpus.yaml", () => {
  const DEFAULTS = `${CORPUS_YAML}defaults:
  publisher: { name: Test Gazette, kind: media, country: SE }
  language: English
  captured: 2026-11-21
`;
  const SHORT = FRONT.replace(/^(?:publisher|language|captured): .*\n/gm, "");

  test("stand for what a document leaves out, and what it says wins", async () => {
    const { corpus, problems } = await load({
      "corpus.yaml": DEFAULTS,
      "a.md": document(SHORT),
      "b.md": document(`${SHORT.replace("ref: one", "ref: two")}language: tr\n`),
    });
    expect(problems).toEqual([]);
    expect(corpus?.documents.map(({ metadata }) => [metadata.publisher.name, metadata.language])).toEqual([
      ["Test Gazette", "en"],
      ["Test Gazette", "tr"],
    ]);
  });

  test.each([
    ["languge: en", 'corpus.yaml:9: defaults: unknown field "languge"'],
    ["language: Harbourish", 'corpus.yaml:9: defaults.language: "Harbourish" is no language'],
    ["ref: one", 'corpus.yaml:9: defaults: unknown field "ref"'],
  ])("that can't be right are a problem of corpus.yaml: %s", async (line, message) => {
    const bad = DEFAULTS.replace("  language: English\n", "").replace(/$/, `  ${line}\n`);
    const { problems } = await load({ "corpus.yaml": bad, "a.md": document() });
    expect(problems).toEqual([expect.stringContaining(message)]);
  });

  const LISTED = `${CORPUS_YAML}defaults:
  - { language: en, captured: 2026-11-21, type: statement }
  - { for: "speeches/**", type: speech, language: English }
  - for: "*-letter.md"
    type: letter
    publisher: { name: The Post, kind: media, country: SE }
`;
  const SHORTER = FRONT.replace(/^(?:type|language|captured): .*\n/gm, "");

  test("by a pattern of paths: the later rule wins, and it is told which rule gave what", async () => {
    const folder = await folderWith({
      "corpus.yaml": LISTED,
      "a.md": document(SHORTER),
      "speeches/2019/b.md": document(SHORTER.replace("ref: one", "ref: two")),
      "speeches/c-letter.md": document(SHORTER.replace("ref: one", "ref: tre").replace(/^publisher: .*\n/m, "")),
    });
    const told = new Map<string, string[]>();
    const onDefaults: Reading["onDefaults"] = (id, fields) =>
      told.set(
        id,
        fields.map(({ field, by }) => `${field} by ${by}`),
      );
    const { corpus, problems } = loadCorpus(readConfig({ CORPUS_DIR: folder }), { onDefaults });
    expect(problems).toEqual([]);
    const types = corpus?.documents.map(({ id, metadata }) => [id, metadata.type, metadata.publisher.name]);
    expect(types?.sort()).toEqual([
      ["a", "statement", "Test Gazette"],
      ["b", "speech", "Test Gazette"],
      ["c-letter", "letter", "The Post"],
    ]);
    expect(told.get("a")).toEqual(["language by null", "captured by null", "type by null"]);
    expect(told.get("b")).toEqual(["language by speeches/**", "captured by null", "type by speeches/**"]);
    expect(told.get("c-letter")).toContain("publisher by *-letter.md");
  });

  test.each([
    ['{ for: "a/**", languge: en }', 'corpus.yaml:7: defaults[1]: unknown field "languge"'],
    ['{ for: "a/**", language: Harbourish }', 'corpus.yaml:7: defaults[1].language: "Harbourish" is no language'],
    ["en", "corpus.yaml:7: defaults[1]: must be a map of fields"],
  ])("by a pattern that can't be right are a problem of their line: %s", async (entry, message) => {
    const { problems } = await load({ "corpus.yaml": `${CORPUS_YAML}defaults:\n  - ${entry}\n`, "a.md": document() });
    expect(problems).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    ["speeches/", "speeches/a.md", true],
    ["speeches/**", "speeches/x/a.md", true],
    ["speeches/*", "speeches/x/a.md", false],
    ["2019-*", "x/2019-a.md", true],
    ["**/{a,b}.md", "x/b.md", true],
    ["speeches/**", "a.md", false],
    ["[", "a.md", false],
  ])("the pattern %s is for %s: %s", (pattern, path, isMeant) => {
    const { fields } = defaultsFor([{ for: pattern, fields: { type: "speech" } }], path);
    expect(fields).toEqual(isMeant ? { type: "speech" } : {});
  });
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ask } from "../../src/cli/ask-program.ts";
import { readConfig } from "../../src/config.ts";
import { loadCorpus } from "../../src/corpus/load.ts";
import { addDocument } from "../../src/sources/add.ts";
import type { Proposal } from "../../src/sources/propose.ts";
import { folderWith, metadataOf } from "../support.ts";
import { pdfOf, wordFile } from "./files.ts";
import { MAKES } from "./makes.ts";
import { startPublisher } from "./publisher.ts";
import { runCorpus } from "./run.ts";

const CORPUS_YAML = "name: Test\nabout: a harbour\nchosen: made up\nspelling: as here\ntry: [clock]\n";
const SETTLED = `${CORPUS_YAML}defaults:
  type: report
  publisher: { name: Tolm Gazette, kind: media, country: NO }
  issuer: { name: Harbour Board, kind: state body, country: NO }
`;

/** Six sentences about the thing of this number, so that no two texts are the same. */
function storyOf(number: number): string[] {
  return [
    `The harbour board of Tolm has decided to hang clock number ${number} in the hall of the ferries.`,
    `Clock ${number} costs ${number + 200} crowns, said Ben Moss, the harbour master, in his report of the year.`,
    `“A hall without clock ${number} is a hall in which people run,” Ben Moss said to the ${number} members.`,
  ];
}

function makeOf(name: string) {
  const make = MAKES[name];
  if (!make) throw new Error(name);
  return make;
}

function pageOf(number: number, name = "a newspaper with JSON-LD"): string {
  const paragraphs = storyOf(number);
  const about = { author: "Ida Marsh", date: "2024-03-09", site: "Tolm Gazette", language: "en" };
  return makeOf(name)({ ...about, title: `Clock ${number} hangs`, paragraphs });
}

async function frontMatterOf(folder: string, id: string): Promise<string> {
  return readFileSync(join(folder, `${id}.md`), "utf8").split("---\n")[1] ?? "";
}

describe("corpus add", () => {
  test("makes a document of a page, with what was read of it and by what, and it can be quoted from", async () => {
    const { origin } = await startPublisher({ "/clock": pageOf(7) });
    const folder = await folderWith({ "corpus.yaml": CORPUS_YAML });
    const { out, status } = await runCorpus(["add", "--allow-private", `${origin}/clock`], folder);
    expect(status).toBe(0);
    expect(out).toContain("clock-7-hangs-2024.md (c724): Clock 7 hangs");
    expect(out).toContain("title (the page's JSON-LD (headline))");
    expect(out).toContain("to settle: type, issuer, publisher.kind");
    expect(out).toContain("speakers to confirm (in people.yaml): Ben Moss");
    const text = await frontMatterOf(folder, "clock-7-hangs-2024");
    expect(text).toContain("title: Clock 7 hangs\n");
    expect(text).toContain("issued: 2024-03-09\nissued-basis: the page's JSON-LD (datePublished)\n");
    expect(text).toContain(`URL: ${origin}/clock\n`);
    expect(readFileSync(join(folder, "originals/clock-7-hangs-2024.html"), "utf8")).toBe(pageOf(7));
    const found = await askJson(["quote", "clock 7", "--json"], folder);
    expect(found.quotations[0].exact).toContain("clock");
  });

  test("from an empty folder to a first quotation needs nothing else", async () => {
    const folder = await folderWith({ "new/story.txt": `${storyOf(3).join("\n\n")}\n` });
    const { status, err } = await runCorpus(["add", join(folder, "new/story.txt")], join(folder, "new"));
    expect(status).toBe(0);
    expect(err).toContain("corpus.yaml was made");
    const { quotations } = await askJson(["quote", "clock number 3", "--json"], join(folder, "new"));
    expect(quotations[0].exact).toContain("clock number 3");
  });

  test("marks what could not be read, and replies and check say what that is", async () => {
    const folder = await folderWith({ "corpus.yaml": CORPUS_YAML, "in/story.txt": `${storyOf(3).join("\n\n")}\n` });
    await runCorpus(["add", join(folder, "in")], folder);
    expect(await frontMatterOf(folder, "story")).toContain("unsettled:\n");
    const { out } = await runCorpus(["check"], folder);
    expect(out).toContain("not settled: type, publisher, issuer, issued");
    const { documents } = await askJson(["sources", "--json"], folder);
    expect(documents[0].issued.edtf).toBeNull();
    expect(await askText(["sources", "story"], folder)).toContain(
      "settled by nobody yet: type, publisher, issuer, issued",
    );
    const quoted = await askText(["quote", "clock number 3"], folder);
    expect(quoted).toContain("Whose position this is, nobody has settled yet.");
    expect(quoted).not.toContain("position of Not settled");
  });

  test("proposes a text's first line as its title where it stands as one, for a person to settle", async () => {
    const story = `On the clock of Tolm\n\n${storyOf(3).join("\n\n")}\n`;
    const folder = await folderWith({ "corpus.yaml": SETTLED, "in/a.txt": story, "in/b.txt": storyOf(4).join("\n\n") });
    const { out } = await runCorpus(["add", join(folder, "in")], folder);
    expect(out).toContain("on-the-clock-of-tolm.md (ot): On the clock of Tolm\n");
    expect(out).toContain("title (the first line of its text)");
    expect(await frontMatterOf(folder, "on-the-clock-of-tolm")).toMatch(/unsettled:\n(?: {2}- \w+\n)* {2}- title\n/);
    expect(await frontMatterOf(folder, "b")).toContain("title: null\n");
  });

  test("takes what corpus.yaml gives for all documents as settled", async () => {
    const folder = await folderWith({ "corpus.yaml": SETTLED, "in/2024-03-09 story.txt": storyOf(3).join("\n\n") });
    const { out } = await runCorpus(["add", join(folder, "in")], folder);
    expect(out).toContain("to settle: issued\n");
    expect(out).toContain("issued (inferred from the file's name)");
    const { corpus } = loadCorpus(readConfig({ CORPUS_DIR: folder }));
    expect(corpus?.documents[0]?.metadata).toMatchObject({
      issuer: { name: "Harbour Board" },
      issued: "2024-03-09?",
      unsettled: ["issued"],
    });
  });

  test("says of a text that is there already that it is, and adds it once", async () => {
    const story = storyOf(3).join("\n\n");
    const folder = await folderWith({ "corpus.yaml": SETTLED, "in/a.txt": story, "in/b.md": story });
    const { out } = await runCorpus(["add", join(folder, "in")], folder);
    expect(out).toContain("1 added, 1 there already, 0 not read");
    const again = await runCorpus(["add", join(folder, "in")], folder);
    expect(again.out).toMatch(/not added: .*a\.txt: its text is there already, as a\n/);
    expect(again.out).toContain("0 added, 2 there already, 0 not read");
  });

  test("says what looks as if it was read badly", async () => {
    const bad = `<b>Bold</b> words.\n\nT h e  h a r b o u r is S P A C E D O U T here.\n\n${"Page of Tolm\n\n".repeat(3)}`;
    const folder = await folderWith({ "corpus.yaml": SETTLED, "in/a.txt": `${bad}${storyOf(1).join("\n\n")}` });
    const { out } = await runCorpus(["add", join(folder, "in")], folder);
    expect(out).toContain("look at: markup: “<b>”");
    expect(out).toContain("look at: letters with spaces between them");
    expect(out).toContain("look at: a line that stands 3 times: “Page of Tolm”");
  });

  test("shows the control signs of a page for what they are, and does nothing that its text says", async () => {
    const { origin } = await startPublisher({
      "/clock": pageOf(7)
        .replaceAll("Clock 7 hangs", "\u202eClock\u001b[31m 7")
        .replace(/"headline"/, '"x"'),
    });
    const folder = await folderWith({ "corpus.yaml": SETTLED });
    const { out } = await runCorpus(["add", "--allow-private", `${origin}/clock`], folder);
    expect(out).toContain("[U+202E]Clock");
    expect([...out].filter((sign) => sign === "\u202e" || sign === "\u001b")).toEqual([]);
  });

  test("goes on where one of many can't be read, says which, and fails", async () => {
    const folder = await folderWith({
      "corpus.yaml": SETTLED,
      "in/a.pdf": "no PDF",
      "in/b.txt": storyOf(2).join("\n\n"),
      "in/c.csv": "date\n2024\n",
    });
    const { out, status } = await runCorpus(["add", join(folder, "in")], folder);
    expect(status).toBe(1);
    expect(out).toMatch(/not added: .*a\.pdf: it can't be read as a PDF/);
    expect(out).toMatch(/not added: .*c\.csv: it can't be read as a table: no column of it is called "text"/);
    expect(out).toContain("1 added, 0 there already, 2 not read");
  });

  test("names a file that is not there", async () => {
    const folder = await folderWith({ "corpus.yaml": SETTLED });
    expect(await runCorpus(["add", "nowhere.txt"], folder)).toMatchObject({ status: 2 });
  });

  test("takes a folder of forty mixed files in one go, each as a document that loads", async () => {
    const names = Object.keys(MAKES);
    const files: Record<string, string | Buffer> = { "corpus.yaml": SETTLED };
    for (let number = 0; number < 8; number++) {
      files[`in/page${number}.html`] = pageOf(number, names[number]);
      files[`in/text${number}.txt`] = storyOf(10 + number).join("\n\n");
      files[`in/deep/note${number}.md`] =
        `---\ntitle: Note ${number}\ndate: 2024-01-0${number + 1}\n---\n${storyOf(20 + number).join("\n\n")}\n`;
      files[`in/word${number}.docx`] = Buffer.from(await wordFile(storyOf(30 + number)));
      files[`in/print${number}.pdf`] = pdfOf([
        storyOf(40 + number).map((text, index) => ({ text: text.replace(/[“”]/g, '"'), x: 60, y: 700 - index * 40 })),
      ]);
    }
    const folder = await folderWith(files);
    const { out, status } = await runCorpus(["add", join(folder, "in")], folder);
    expect(out).toContain("40 added, 0 there already, 0 not read");
    expect(status).toBe(0);
    const { corpus, problems } = loadCorpus(readConfig({ CORPUS_DIR: folder }));
    expect(problems.filter(({ file }) => !file.includes("/in/"))).toEqual([]);
    expect(corpus?.documents.length).toBe(40);
    expect(readdirSync(join(folder, "originals"))).toHaveLength(40);
    expect(new Set(corpus?.documents.map(({ metadata }) => metadata.ref)).size).toBe(40);
  });

  test("takes each row of a table as a document, with who speaks", async () => {
    const table = `date,headline,speaker,body\n2024-03-09,First,Ben Moss,"${storyOf(1)[0]}"\n2024-03-10,Second,Ada Lund,"${storyOf(2)[0]}"\n`;
    const folder = await folderWith({ "corpus.yaml": SETTLED, "in/a.csv": table });
    await runCorpus(["add", join(folder, "in/a.csv")], folder);
    const { corpus } = loadCorpus(readConfig({ CORPUS_DIR: folder }));
    expect(
      corpus?.documents.map(({ metadata }) => [metadata.issued, metadata.title, metadata.speakers[0]?.name]),
    ).toEqual([
      ["2024-03-09", "First", "Ben Moss"],
      ["2024-03-10", "Second", "Ada Lund"],
    ]);
  });
});

describe("corpus drift", () => {
  test("says what has changed at the documents' addresses, writes nothing, and its status tells a timer", async () => {
    const { origin, answers } = await startPublisher({ "/clock": pageOf(7) });
    const folder = await folderWith({ "corpus.yaml": SETTLED });
    await runCorpus(["add", "--allow-private", `${origin}/clock`], folder);
    const drift = (...flags: string[]) => runCorpus(["drift", "--allow-private", ...flags], folder);
    expect(await drift()).toMatchObject({
      status: 0,
      out: expect.stringContaining("0 of 1 are no longer as they were"),
    });
    answers["/clock"] = pageOf(7).replace("costs 207 crowns", "costs 209 crowns");
    const { out, status } = await drift("--json");
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ drifted: 1, documents: [{ outcome: "changed", written: false }] });
    expect(existsSync(join(folder, "texts"))).toBe(false);
    delete answers["/clock"];
    expect((await drift()).out).toContain("clock-7-hangs-2024: gone");
  });
});

async function askText(argv: readonly string[], folder: string): Promise<string> {
  let out = "";
  await ask(argv, {
    out: (text) => {
      out += text;
    },
    err: () => {},
    env: { CORPUS_DIR: folder },
    screen: { columns: null, colour: false },
    lines: (async function* () {})(),
  });
  return out;
}

// biome-ignore lint/suspicious/noExplicitAny: what is looked at is said by each test
async function askJson(argv: readonly string[], folder: string): Promise<any> {
  return JSON.parse(await askText(argv, folder));
}

test("of two who add a document of the same name at once, one is told so and neither text is lost or mixed", async () => {
  const folder = await folderWith({ "corpus.yaml": CORPUS_YAML });
  const added = (text: string) => {
    const proposal = { id: "clock", metadata: metadataOf(), text } as Proposal;
    return addDocument(folder, proposal, { bytes: Buffer.from(text), name: "a.txt", contentType: null, address: null });
  };
  const texts = ["The clock stands.\n", "The clock goes.\n"];
  const came = await Promise.allSettled(texts.map(added));
  expect(came.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const [refused] = came.flatMap((one) => (one.status === "rejected" ? [String(one.reason.message)] : []));
  expect(refused).toBe("clock.md has been added by somebody else meanwhile; add this again");
  const kept = texts[came.findIndex(({ status }) => status === "fulfilled")] as string;
  expect(readFileSync(join(folder, "clock.md"), "utf8").endsWith(kept)).toBe(true);
  expect(readFileSync(join(folder, "originals/clock.txt"), "utf8")).toBe(kept);
  expect(readdirSync(folder).sort()).toEqual(["clock.md", "corpus.yaml", "originals"]);
});

test("a folder without a file that could be read is told of, and adds nothing", async () => {
  const folder = await folderWith({ "corpus.yaml": CORPUS_YAML });
  const from = await folderWith({ "photo.xyz": "not read" });
  const { status, err } = await runCorpus(["add", from], folder);
  expect(status).toBe(2);
  expect(err).toContain(`there is no file in "${from}" of a kind that is read`);
  expect(readdirSync(folder)).toEqual(["corpus.yaml"]);
});

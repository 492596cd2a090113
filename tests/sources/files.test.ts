import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { ExtractError, extract } from "../../src/sources/extract.ts";
import { suspicious } from "../../src/sources/suspicious.ts";
import { pdfOf, wordFile, wordFileOf } from "./files.ts";

async function read(bytes: Uint8Array | string, name: string) {
  return extract({ bytes: Buffer.from(bytes), name, contentType: null, address: null });
}

async function textOf(bytes: Uint8Array | string, name: string): Promise<string> {
  const [made] = await read(bytes, name);
  return made?.text ?? "";
}

const LEFT = [
  "The harbour board of Tolm has decided to",
  "hang a clock in the hall. The last clock",
  "was taken down in 1998 and is not remem-",
  "bered by anybody who works there now.",
];
const RIGHT = [
  "A hall without a clock is a hall in which",
  "people run, the harbour master has said.",
  "The clock costs 4,300 crowns, and the well-",
  "known library pays a third of that price.",
];

describe("a PDF", () => {
  test("of two columns is read down one and then down the other, with line-end hyphens undone", async () => {
    const lines = [
      ...LEFT.map((text, index) => ({ text, x: 60, y: 700 - index * 14 })),
      ...RIGHT.map((text, index) => ({ text, x: 320, y: 700 - index * 14 })),
    ];
    const text = await textOf(pdfOf([lines]), "a.pdf");
    expect(text.replace(/\s+/g, " ")).toContain("is not remembered by anybody who works there now.");
    expect(text.indexOf("A hall without")).toBeGreaterThan(text.indexOf("works there now"));
    expect(text).toContain("a hall in which people run, the harbour master has said.");
  });

  test("loses its running heads and page numbers, and a paragraph goes on over the page", async () => {
    const page = (number: number, body: readonly string[]) => [
      { text: `Tolm Harbour Board, report ${number}`, x: 60, y: 780 },
      ...body.map((text, index) => ({ text, x: 60, y: 700 - index * 14 })),
      { text: `- ${number} -`, x: 280, y: 40 },
    ];
    const pages = [LEFT, RIGHT, LEFT].map((body, index) => page(index + 1, body));
    const [made] = await read(pdfOf(pages), "a.pdf");
    expect(made?.text).not.toMatch(/report|- \d -/);
    expect(made?.warnings.join("\n")).toMatch(/left out at the edges of pages: .*Tolm Harbour Board/);
    expect(made?.warnings.join("\n")).toContain("hyphens at line ends: ");
  });

  test("a file without a letter or digit is said to have no text", async () => {
    await expect(read("\0\0\0\0", "a.txt")).rejects.toThrow();
    await expect(read(" \u200b \n- \n", "a.txt")).rejects.toThrow("no text was found in it");
  });

  test("of pictures only is said to have no text", async () => {
    await expect(read(pdfOf([[]]), "a.pdf")).rejects.toThrow("no text was found in it");
  });

  test("that is none is said to be none", async () => {
    await expect(read("%PDF-1.7 and then nothing", "a.pdf")).rejects.toThrow(/^it can't be read as a PDF: /);
  });
});

test("a Word file is read by its paragraphs", async () => {
  const paragraphs = ["The clock", "The board has decided & voted.", "“A hall,” he said, “without a clock.”"];
  expect(await textOf(await wordFile(paragraphs), "a.docx")).toBe(`${paragraphs.join("\n\n")}\n`);
});

test("a Word file loses what is struck out and the marks of its notes, and keeps powers", async () => {
  const run = (text: string, how = "") => `<w:r><w:rPr>${how}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const raised = '<w:vertAlign w:val="superscript"/>';
  const body = [
    run("In all 613"),
    run("1", raised),
    run(" boats were "),
    run("not ", "<w:strike/>"),
    run("lost, at 10"),
    run("6", raised),
    run(" crowns."),
  ];
  const [made] = await read(await wordFileOf(`<w:p>${body.join("")}</w:p>`), "a.docx");
  expect(made?.text).toBe("In all 613 boats were lost, at 10^6 crowns.\n");
  expect(made?.warnings).toEqual([
    "words struck out were left out: “not”",
    "numbers raised after a number were left out as those of notes: 613(1)",
    "numbers raised after 10 were taken for its powers: 10^6",
  ]);
});

test("an archive of another kind, an old Word file and a picture are refused, with what to do", async () => {
  const zip = await new JSZip().file("a.txt", "a").generateAsync({ type: "uint8array" });
  await expect(read(zip, "a.zip")).rejects.toThrow("unpack it");
  await expect(read(Buffer.from("D0CF11E0A1B11AE1", "hex"), "a.doc")).rejects.toThrow("save it as DOCX");
  const picture = { bytes: Buffer.from("x"), name: null, contentType: "image/png", address: null };
  await expect(extract(picture)).rejects.toThrow(ExtractError);
});

test("Markdown loses its marks and keeps its words, with what its front matter says in common spellings", async () => {
  const source = `---
Title: "The clock"
date: 2024-03-09
link: https://example.org/clock
Author: Ida Marsh
---
# The clock

The **board** of [Tolm](https://example.org) has *decided*.

> A hall without a clock.

- one wall
- three windows
`;
  const [made] = await read(source, "a.md");
  expect(made?.text).toBe(
    "The clock\n\nThe board of Tolm has decided.\n\nA hall without a clock.\n\none wall\n\nthree windows\n",
  );
  expect(made?.fields).toEqual({
    title: { value: "The clock", basis: `the front matter's "Title"` },
    issued: { value: "2024-03-09", basis: `the front matter's "date"` },
    URL: { value: "https://example.org/clock", basis: `the front matter's "link"` },
    author: { value: "Ida Marsh", basis: `the front matter's "Author"` },
  });
});

test("Markdown loses what is struck out, hidden or the mark of a note", async () => {
  const source = `The men are ~~not~~ guilty.

In all 613<sup>1</sup> boats and 40[^2] nets, at 10<sup>6</sup> crowns.

<div hidden>A hidden remark.</div>

<p style="display:none">Another.</p>

[^2]: Counted by *Ida Marsh*,
    who sells tickets.
[^b]: Or 41.
`;
  const [made] = await read(source, "a.md");
  expect(made?.text).toBe(
    "The men are guilty.\n\nIn all 613 boats and 40 nets, at 10^6 crowns.\n\n" +
      "Counted by Ida Marsh, who sells tickets.\n\nOr 41.\n",
  );
  expect(made?.warnings).toContain("words struck out were left out: “not”");
});

test.each([
  ["1986. A great year.\n", "1986. A great year.\n"],
  ["1. May was wet.\n", "1. May was wet.\n"],
  ["> 1986. A *great* year.\n", "1986. A great year.\n"],
  ["1986. A year.\n\n1988. Another.\n", "1986. A year.\n\n1988. Another.\n"],
  ["30) Boats came.\n", "30) Boats came.\n"],
  ["12. # Boats\n", "12.\n\nBoats\n"],
  ["1. one wall\n2. two walls\n", "one wall\n\ntwo walls\n"],
  ["1. one wall\n1. two walls\n", "one wall\n\ntwo walls\n"],
])("in Markdown a number that begins running text is kept, and that of a list is not: %j", async (source, text) => {
  expect(await textOf(source, "a.md")).toBe(text);
});

test("in Markdown one tilde strikes nothing out", async () => {
  expect(await textOf("About ~5 boats, ~6 nets and H~2~O.\n", "a.md")).toBe("About ~5 boats, ~6 nets and H~2~O.\n");
});

test("a hard-wrapped text flows again, and its own line ends stay", async () => {
  const wrapped = `${LEFT.join("\n")}\n\n${RIGHT.join("\n")}\n\nBen Moss\nTolm\n`;
  const text = await textOf(wrapped, "a.txt");
  expect(text.split("\n\n")).toEqual([
    "The harbour board of Tolm has decided to hang a clock in the hall. The last clock was taken down in 1998 and is " +
      "not remembered by anybody who works there now.",
    expect.stringContaining("A hall without a clock"),
    "Ben Moss",
    "Tolm\n",
  ]);
});

test("one wrapped paragraph among lines of other lengths flows, at any width", async () => {
  const wide = [
    'The board of Tolm has decided to hang a clock in the hall, and its chair has said that "a hall without a clock is a',
    'place in which people run", and that nobody who works there now remembers the last one, which was taken down when',
    "the roof was mended.",
  ];
  const [made] = await read(`The clock\n\n${wide.join("\n")}\n\nBen Moss\nTolm\n`, "a.txt");
  expect(made?.text).toBe(`The clock\n\n${wide.join(" ")}\n\nBen Moss\n\nTolm\n`);
  const two = 'Ida Marsh has said that "a hall\nwithout a clock" is none.\n\nMoss\nTolm\n';
  expect(await textOf(two, "b.txt")).toBe(
    'Ida Marsh has said that "a hall without a clock" is none.\n\nMoss\n\nTolm\n',
  );
});

test("a sentence that a blank line stands in is shown to a person", () => {
  expect(suspicious("The board has decided to\n\nhang a clock in the hall.\n")).toEqual([
    "a sentence with a blank line in it: “decided to hang a clock in the hall.”",
  ]);
  expect(suspicious("The clock\n\nThe board has decided, and\nit hangs.\n")).toEqual([]);
});

test.each([
  ["a.csv", 'date,headline,body\n2024-03-09,The clock,"It hangs, at last."\n2024-04-02,The wall,It stands.\n'],
  ["a.tsv", "date\theadline\tbody\n2024-03-09\tThe clock\tIt hangs, at last.\n2024-04-02\tThe wall\tIt stands.\n"],
  [
    "a.jsonl",
    '{"date":"2024-03-09","headline":"The clock","body":"It hangs, at last."}\n' +
      '{"date":"2024-04-02","headline":"The wall","body":"It stands."}\n',
  ],
])("a table (%s) has a document a row", async (name, table) => {
  const rows = await read(table, name);
  expect(rows.map(({ text, fields }) => [text.trim(), fields.title?.value, fields.issued?.value])).toEqual([
    ["It hangs, at last.", "The clock", "2024-03-09"],
    ["It stands.", "The wall", "2024-04-02"],
  ]);
});

test("a table without a text is refused with the columns that it has", async () => {
  await expect(read("date,headline\n2024-03-09,The clock\n", "a.csv")).rejects.toThrow(
    'no column of it is called "text" (it has: date, headline)',
  );
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatHashes, hashesOf } from "../../src/documents/hashes.ts";
import { documentOf, folderWith } from "../support.ts";
import { type Answer, startPublisher } from "./publisher.ts";
import { runCorpus } from "./run.ts";

const SENTENCES = [
  "The harbour board of Tolm has decided to hang a clock in the hall from which the ferries leave.",
  "The last clock was taken down in 1998, and nobody has found it since that day in the spring.",
  "A hall without a clock is a hall in which people run, the harbour master said in his yearly report.",
  "The clock will cost 4,300 crowns, of which the library pays a third because its readers wait there.",
  "The board meets again on 2 April, when it decides which of the four walls is to have the clock.",
];

const page = (sentences: readonly string[]) =>
  `<html><head><title>Clock</title></head><body><nav><a href="/">Home</a></nav><article>${sentences
    .map((text) => `<p>${text}</p>`)
    .join("")}</article></body></html>`;

const CORPUS_YAML = "name: Test\nabout: a harbour\nchosen: made up\nspelling: as here\ntry: [clock]\n";

/** A corpus of one digest, with the hashes of its sentences, whose page a publisher on this machine has. */
async function digestOf(answers: Record<string, Answer>, more = "") {
  const publisher = await startPublisher(answers);
  const folder = await folderWith({
    "corpus.yaml": CORPUS_YAML,
    "clock.md": `---
ref: clk
title: null
type: article
publisher: { name: Tolm Gazette, kind: media, country: NO }
issuer: { name: Tolm Gazette, kind: media, country: NO }
issued: 2024-03-09
issued-basis: stated in the header
URL: ${publisher.origin}/clock
${more.replaceAll("ORIGIN", publisher.origin)}language: en
text: digest
captured: 2026-11-21
---
The report says that a new one "will cost 4,300 crowns, of which the library pays a third".
`,
    "hashes/clock": formatHashes(hashesOf(documentOf(SENTENCES.join("\n\n")))),
  });
  const text = join(folder, "texts", "clock.txt");
  const fetch = (...flags: string[]) => runCorpus(["fetch", "--allow-private", ...flags], folder);
  return { publisher, folder, fetch, text: () => (existsSync(text) ? readFileSync(text, "utf8") : null) };
}

describe("corpus fetch", () => {
  test("takes a corpus from digests to full texts, with where each comes from beside it", async () => {
    const { fetch, folder, text, publisher } = await digestOf({ "/clock": page(SENTENCES) });
    const { out, status } = await fetch();
    expect(status).toBe(0);
    expect(out).toBe("clock: matches what was catalogued (5 of 5 catalogued sentences)\n");
    expect(text()).toBe(`${SENTENCES.join("\n\n")}\n`);
    const provenance = JSON.parse(readFileSync(join(folder, "texts/clock.json"), "utf8"));
    expect(provenance).toMatchObject({ id: "clock", found: `${publisher.origin}/clock`, from: "URL" });
    expect(provenance.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await runCorpus(["check"], folder)).out).toContain("clock (clk): full text, 5 passages");
  });

  test("has nothing to do where every full text is loaded", async () => {
    const { fetch } = await digestOf({ "/clock": page(SENTENCES) });
    await fetch();
    expect(await fetch()).toMatchObject({ status: 0, out: "Every document's full text is loaded already.\n" });
  });

  test("says how much of a page has changed, and which quoted phrases are gone", async () => {
    const { fetch, text } = await digestOf({
      "/clock": page(SENTENCES.with(3, "The clock costs nothing, says the paper.")),
    });
    const { out, status } = await fetch();
    expect(status).toBe(0);
    expect(out).toBe(
      "clock: changed since it was catalogued (4 of 5 catalogued sentences)\n" +
        "  no longer there: “will cost 4,300 crowns, of which the library pays a third”\n",
    );
    expect(text()).toContain("The clock costs nothing");
  });

  test("follows a page to where it has moved", async () => {
    const { fetch, publisher } = await digestOf({
      "/clock": (response) => response.writeHead(301, { location: "/2024/clock" }).end(),
      "/2024/clock": page(SENTENCES),
    });
    const { out, status } = await fetch();
    expect({ out, status }).toEqual({
      out: `clock: matches what was catalogued (5 of 5 catalogued sentences), at ${publisher.origin}/2024/clock\n`,
      status: 0,
    });
  });

  test.each<[string, Record<string, Answer>, RegExp]>([
    ["gone", { "/clock": (response) => response.writeHead(410).end() }, /^clock: gone\n/],
    ["blocked", { "/clock": (response) => response.writeHead(403).end() }, /^clock: blocked\n/],
    [
      "moved to what is another text",
      {
        "/clock": (response) => response.writeHead(302, { location: "/" }).end(),
        "/": page(["Welcome to the Gazette of Tolm.", "All of today's news is here, and some of yesterday's."]),
      },
      /^clock: moved: its address leads to another text \(0 of 5 /,
    ],
    [
      "replaced by a page that says that it is gone",
      { "/clock": page(["This page can't be found.", "Try the search, or begin at the beginning again."]) },
      /^clock: gone: another text stands at its address \(0 of 5 /,
    ],
    [
      "no text",
      { "/clock": (response) => response.writeHead(200, { "content-type": "image/png" }).end("x") },
      /^clock: can't be read\n/,
    ],
  ])("writes nothing for what is %s, and fails", async (_, answers, told) => {
    const { fetch, text } = await digestOf(answers);
    const { out, status, err } = await fetch();
    expect(out).toMatch(told);
    expect(status).toBe(1);
    expect(err).toContain("1 of 1 have no full text.");
    expect(text()).toBeNull();
  });

  test("tries an archived capture where the page itself is not there", async () => {
    const { fetch, text } = await digestOf({ "/archived": page(SENTENCES) }, "archive: ORIGIN/archived\n");
    const { out, status } = await fetch();
    expect(out).toMatch(/^clock: matches what was catalogued \(5 of 5 catalogued sentences\), in the archive\n/);
    expect(out).toContain("its own page: gone");
    expect(status).toBe(0);
    expect(text()).not.toBeNull();
  });

  test("replaces nothing by what has fewer of the document's sentences, unless it is told to", async () => {
    const { fetch, text, publisher } = await digestOf({ "/clock": page(SENTENCES) });
    await fetch();
    publisher.answers["/clock"] = page(SENTENCES.slice(0, 3));
    expect((await fetch("clock")).out).toContain(
      "not written: the text that is there has more of the document's sentences",
    );
    expect(text()).toContain("4,300");
    await fetch("clock", "--force");
    expect(text()).not.toContain("4,300");
  });

  test("says what it found as JSON", async () => {
    const { fetch, publisher } = await digestOf({ "/clock": page(SENTENCES) });
    const { documents } = JSON.parse((await fetch("--json")).out);
    expect(documents).toEqual([
      {
        id: "clock",
        outcome: "matches",
        asked: `${publisher.origin}/clock`,
        found: `${publisher.origin}/clock`,
        from: "URL",
        sentences: { there: 5, of: 5 },
        gone: [],
        notes: [],
        written: true,
        why: null,
      },
    ]);
  });

  test("asks nobody on a private network unless it is told to", async () => {
    const { folder, publisher } = await digestOf({ "/clock": page(SENTENCES) });
    const { out, status } = await runCorpus(["fetch"], folder);
    expect(out).toContain("clock: not asked for\n  127.0.0.1 is not on the public internet");
    expect(status).toBe(1);
    expect(publisher.asked).toEqual([]);
  });

  test("names the documents that there are where one is asked for that is not", async () => {
    const { fetch } = await digestOf({});
    expect(await fetch("clocks")).toMatchObject({
      status: 2,
      err: expect.stringContaining('no document "clocks"; there are: clock'),
    });
  });

  test.each([
    ["windows-1251", encode1251],
    ["UTF-16", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16 without a byte order mark", (text: string) => Buffer.from(text, "utf16le")],
  ])("reads a page in %s that says nothing of it", async (_, encode) => {
    const words = [
      "Порт закрыт до осени, сообщил начальник порта в понедельник вечером в своём заявлении.",
      "Совет принял это решение единогласно, хотя двое из его членов были в это время в море.",
    ].map((text) => text.replace("ё", "е"));
    const { fetch, text } = await digestOf({
      "/clock": (response) => response.writeHead(200, { "content-type": "text/html" }).end(encode(page(words))),
    });
    await fetch("--force");
    expect(text()).toBe(`${words.join("\n\n")}\n`);
  });
});

/** Cyrillic letters and ASCII as windows-1251. */
function encode1251(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) as number;
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    }),
  );
}

test("a corpus that can't be read is said, and nothing is asked for", async () => {
  const folder = await folderWith({ "corpus.yaml": "name: x\n" });
  expect((await runCorpus(["fetch"], folder)).status).toBe(1);
});

import { describe, expect, test } from "vitest";
import { answerQuote } from "../../src/answers/quote.ts";
import { hashesOf } from "../../src/documents/hashes.ts";
import { recordOf, recordReader } from "../../src/documents/record.ts";
import { statusNotes } from "../../src/prose/quotation.ts";
import { runCorpus } from "../sources/run.ts";
import { documentOf, folderWith, openCorpus } from "../support.ts";

const INFO = "name: The pier\nabout: the pier of Tolm\nchosen: all of it\nspelling: as there\ntry: [pier]\n";

function file(ref: string, more: string, body: string): string {
  return `---\nref: ${ref}\ntitle: null\ntype: statement\npublisher: { name: Harbour Board, kind: state body, country: NO }
issuer: { name: Harbour Board, kind: state body, country: NO }\nissued: 2020-01-01\nissued-basis: stated\nURL: null
language: en\ncaptured: 2026-11-21\n${more}---\n${body}\n`;
}

const WAS = "The pier is shut. The ferry will land at the other side of the harbour until May.";
const IS = "The pier is shut. The ferry will land nowhere.";

function folder() {
  const hashes = hashesOf(documentOf(WAS));
  return folderWith({
    "corpus.yaml": INFO,
    "well.md": file("we20", "text: full\n", "The pier is open to all of us."),
    "drifted.md": file("dr20", "text: full\n", IS),
    "hashes/drifted": hashes.join("\n"),
    "digest.md": file("di20", "text: digest\n", 'It calls the pier "open to all of us".'),
    "open.md": file("op20", "text: full\nunsettled: [issued, type]\n", "The lamp of the pier burns."),
    "bad.md": file("ba20", "text: full\nissued: never\n", "The pier is a boat."),
    "queue/abc.json": JSON.stringify({
      address: "https://example.org/a",
      title: null,
      issued: null,
      feed: "https://example.org/feed",
      state: "waiting",
    }),
  });
}

describe("corpus status", () => {
  test("names what is set apart with file and line, unsettled, a digest, drifted and waiting", async () => {
    const { status, out: stdout } = await runCorpus(["status"], await folder());
    expect(status).toBe(0);
    expect(stdout).toContain("The pier: 4 documents loaded");
    expect(stdout).toMatch(/1 document set apart, for errors:\n {2}bad: .*bad\.md, line \d+: /);
    expect(stdout).toContain("1 document with unsettled fields:\n  open: issued, type\n");
    expect(stdout).toContain("1 document as digests only:\n  digest\n");
    expect(stdout).toContain("  drifted: 1 of 2 sentences are not in it\n");
    expect(stdout).toContain("1 entry in the queue.\n");
  });

  test("is one JSON object for programs", async () => {
    const { out: stdout } = await runCorpus(["status", "--json"], await folder());
    const status = JSON.parse(stdout);
    expect(status).toMatchObject({
      documents: 4,
      digests: ["digest"],
      unsettled: [{ id: "open", fields: ["issued", "type"] }],
      drifted: [{ id: "drifted", there: 1, of: 2 }],
      waiting: 1,
      reload: null,
    });
    expect(status.apart[0]).toMatchObject({ id: "bad", problem: { severity: "error", line: expect.any(Number) } });
  });
});

describe("a text that differs from what was catalogued of it", () => {
  test("says so in every quotation of it, also after it was handed over by the thread that reads", async () => {
    const library = await openCorpus({ CORPUS_DIR: await folder() });
    const [quotation] = answerQuote(library, { query: "ferry land nowhere", filter: {}, limit: 1 }).quotations;
    expect(statusNotes(quotation?.status ?? {})).toEqual([
      "The text has changed since it was catalogued: 1 of 2 sentences are not in it.",
    ]);
    const document = library.corpus.documents.find(({ id }) => id === "drifted");
    if (!document) throw new Error("no such document");
    expect(recordReader()(recordOf(document)).drift).toEqual({ there: 1, of: 2 });
  });

  test("is not one whose catalogued sentences are all there, furnished otherwise or in another order", async () => {
    const text =
      "Read more about the lamp. The ferry will land at the other side of the harbour until May. The pier is shut.";
    const files = { "corpus.yaml": INFO, "a.md": file("aa20", "text: full\n", text) };
    const library = await openCorpus({
      CORPUS_DIR: await folderWith({ ...files, "hashes/a": hashesOf(documentOf(WAS)).join("\n") }),
    });
    expect(library.corpus.documents[0]?.drift).toBeNull();
  });
});

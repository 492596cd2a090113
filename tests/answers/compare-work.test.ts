import { expect, test } from "vitest";
import { answerCompare, MOST_QUOTED, sideBySide } from "../../src/answers/compare.ts";
import { compareData } from "../../src/answers/data.ts";
import type { Document } from "../../src/documents/document.ts";
import { sourcesId } from "../../src/message/state.ts";
import type { Library } from "../../src/search/library.ts";
import { bodyOf, pressId, use } from "../commands/support.ts";
import { textsOf } from "../phone.ts";
import { documentOf, libraryOf } from "../support.ts";

const DOCUMENTS = 320;
const ISSUERS = 20;

/** A corpus of many documents that all answer, and the ids of those whose text is read. */
function watched(): { library: Library; read: Set<string> } {
  const read = new Set<string>();
  const watch = (document: Document): Document => ({
    ...document,
    get text() {
      read.add(document.id);
      return document.text;
    },
  });
  const documents = Array.from({ length: DOCUMENTS }, (_, at) =>
    documentOf(
      `${"The ferry leaves the harbour in the morning. ".repeat(1 + (at % 7))}\n`,
      {
        ref: at.toString(36).padStart(4, "0"),
        issuer: { name: `Board ${at % ISSUERS}`, kind: "state body", country: "SE" },
        issued: `20${String(10 + (at % 12))}-05-01`,
      },
      `d${at}`,
    ),
  );
  const library = libraryOf(documents.map(watch));
  read.clear();
  return { library, read };
}

test("a comparison of hundreds of documents reads those that it shows and few more", () => {
  const { library, read } = watched();
  const effect = use(library, "compare", { topic: "ferry" });
  expect(effect.kind).toBe("post");
  expect(read.size).toBeGreaterThan(0);
  expect(read.size).toBeLessThanOrEqual(MOST_QUOTED + 6);
});

test("what is chosen needs no reading: each issuer's best, and all documents that answer", () => {
  const { library } = watched();
  const answer = answerCompare(library, { topic: "ferry harbour", filter: {} });
  const issuers = sideBySide(answer, false).answering;
  expect(issuers.map(({ issuer }) => issuer).sort()).toEqual(
    Array.from({ length: ISSUERS }, (_, at) => `Board ${at}`).sort(),
  );
  for (const { issuer, score } of issuers)
    for (const { best } of answer.sources.filter((source) => source.issuer === issuer))
      expect(best?.score).toBeLessThanOrEqual(score);
  expect(sideBySide(answer, true).answering).toHaveLength(DOCUMENTS);
});

test("other programs get the best of many documents, and how many are left out; the terminal gets all", () => {
  const { library } = watched();
  const answer = answerCompare(library, { topic: "ferry harbour", filter: {} });
  const { sources, left } = compareData(answer, MOST_QUOTED);
  expect([sources.length, left]).toEqual([MOST_QUOTED, DOCUMENTS - MOST_QUOTED]);
  const least = Math.min(...sources.map(({ quotation }) => quotation?.score ?? 0));
  const told = new Set(sources.map(({ document }) => document));
  for (const { document, best } of answer.sources)
    if (!told.has(document)) expect(best?.score).toBeLessThanOrEqual(least);
  expect(compareData(answer)).toMatchObject({ left: 0, sources: { length: DOCUMENTS } });
});

test("a list of so many documents that its pages are not packed has every one of them, on full pages", () => {
  const { library } = watched();
  const shown = Array.from({ length: DOCUMENTS / 10 }, (_, page) => {
    const state = { action: "page", page, issuer: null, kind: null, country: null } as const;
    return textsOf(bodyOf(pressId(library, sourcesId(state)))).join("\n");
  });
  for (const [at, { metadata }] of library.corpus.documents.entries())
    expect(shown[Math.floor(at / 10)]).toContain(`ref ${metadata.ref}`);
});

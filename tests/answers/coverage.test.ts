import { expect, test } from "vitest";
import { coverageOf } from "../../src/answers/coverage.ts";
import { documentOf, libraryOf } from "../support.ts";

function coverage(...issuers: Record<string, unknown>[]): string {
  const documents = issuers.map((issuer, at) =>
    documentOf("The board met at noon and closed the quay.", { ref: `t${at}`, issuer }, `document-${at}`),
  );
  return coverageOf(libraryOf(documents).corpus)[0];
}

const board = { name: "Harbour Board", kind: "state body", country: "SE" };

test("one country is told by the kinds of those who issued", () => {
  expect(coverage(board, { ...board, name: "Gazette", kind: "media" })).toBe(
    "Both documents: a state body or media of Sweden.",
  );
});

test("where one side within a country has most of the corpus, the coverage says so", () => {
  const first = { ...board, side: "the first administration" };
  const next = { ...board, side: "the next" };
  expect(coverage(first, next, first, first)).toBe(
    "All 4 documents: a state body of Sweden (3 by the first administration, 1 by the next).",
  );
});

test("documents of no named side are counted too", () => {
  expect(coverage(board, board, { ...board, side: "the opposition" })).toBe(
    "All 3 documents: a state body of Sweden (1 by the opposition, 2 by others).",
  );
});

test("more sides than a line can hold are summed up", () => {
  const sides = ["a", "b", "c", "d", "e", "f"].map((side) => ({ ...board, side }));
  expect(coverage(...sides)).toBe(
    "All 6 documents: a state body of Sweden (1 by a, 1 by b, 1 by c, 1 by d, 2 by others).",
  );
});

test("of texts just added, it says that nothing of the issuer is settled, and claims no lack of a country", () => {
  const nobody = { name: "Not settled", kind: "not settled", country: null };
  expect(coverage(nobody)).toBe("The one document: an issuer of unsettled kind and country.");
  expect(coverage(board, board, nobody)).toBe(
    "3 documents: 2 by a state body of Sweden; 1 by an issuer of unsettled kind and country.",
  );
  expect(coverage({ ...board, country: null })).toBe("The one document: a state body of no one country.");
});

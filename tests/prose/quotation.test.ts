import { expect, test } from "vitest";
import { quotationOf } from "../../src/answers/quotation.ts";
import type { Passage } from "../../src/documents/document.ts";
import { positionLine } from "../../src/prose/quotation.ts";
import { documentOf, libraryOf, openCorpus } from "../support.ts";

function positionOf(metadata: Record<string, unknown>): string {
  const document = documentOf("The mole is closed until the spring of next year.", metadata);
  const passage = document.passages[0] as Passage;
  return positionLine(quotationOf(libraryOf([document]).corpus, { document, passage }, passage, 0));
}

test("a position is that of the issuer, by the short name of the party", () => {
  const issuer = {
    name: "Harbour Board of the Town of Tolm",
    short: "Harbour Board",
    kind: "state body",
    country: "SE",
  };
  expect(positionOf({ issuer })).toBe("The position of the Harbour Board, published by Test Gazette.");
});

test("a state body of the project's corpus keeps its country in its short name, as replies show it alone", async () => {
  const { corpus } = await openCorpus({});
  const shortened = corpus.documents.flatMap(({ metadata: { issuer, publisher } }) =>
    [issuer, publisher].filter(({ kind, country, short }) => kind === "state body" && country && short),
  );
  expect(shortened.length).toBeGreaterThan(0);
  const countries = new Intl.DisplayNames("en", { type: "region" });
  for (const { short, country } of shortened) expect(short).toContain(countries.of(country ?? ""));
});

test("the short form of a speaker's office is never the name of an issuer", () => {
  const person = { name: "Ada Lund", kind: "legislator", country: "SE" };
  const speakers = [{ ...person, role: "member of the council of Tolm", short: "member of the council" }];
  expect(positionOf({ issuer: person, speakers })).toBe("The position of Ada Lund, published by Test Gazette.");
});

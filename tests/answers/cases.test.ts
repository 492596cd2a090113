import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerFigures } from "../../src/answers/figures/figures.ts";
import { answerQuote } from "../../src/answers/quote.ts";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { documentOf, libraryOf, ROOT } from "../support.ts";

// Small inputs that public reports of faults led to. The file stands beside the project; what is right is written here.

const FILE = join(ROOT, "../shared/cases/cases.jsonl");
const WITHOUT = "skipped: needs ../shared/cases/cases.jsonl, which is not here";

type Case = { id: string; area: string; input: unknown };
const cases: Map<string, Case> = new Map(
  (existsSync(FILE) ? readFileSync(FILE, "utf8").split("\n").filter(Boolean) : [])
    .map((line): Case => JSON.parse(line))
    .map((one) => [one.id, one]),
);

const PAPER = { publisher: { name: "Tolm Gazette", kind: "media", country: "SE" }, issued: "2021-05-03" };

function told(text: string, asked: string, language = "en") {
  const { verdict, matches } = answerVerify(libraryOf([documentOf(text, { ...PAPER, language })]), asked);
  const [match] = matches;
  const kinds = [...(match?.differences ?? []), ...(match?.edits ?? [])].map(({ kind }) => kind);
  return [verdict, ...kinds].join(" ");
}

/** Each row: its numbers, and whether it sets any beside another. */
function rows(texts: readonly string[]): string[] {
  const documents = texts.map((text, at) =>
    documentOf(text, { ref: `t${at}a`, URL: `https://example.org/${at}` }, `t${at}`),
  );
  return answerFigures(libraryOf(documents), null).figures.map(
    ({ numbers, status }) => `${status} ${numbers.join(" ")}`,
  );
}

describe.skipIf(!existsSync(FILE))(`a reported fault (${WITHOUT})`, () => {
  test.each([
    ["w04", "en", "near cut"],
    ["w18", "en", "exact bracket"],
    ["w21", "en", "exact"],
    ["w22", "en", "exact"],
    ["w23", "en", "exact"],
    ["w24", "en", "exact frame"],
    ["w27", "tr", "exact"],
    ["w30", "hy", "near wording"],
  ])("of wordings: %s", (id, language, right) => {
    const { text, asked } = (cases.get(id) as Case).input as { text: string; asked: string };
    expect(told(text, asked, language)).toBe(right);
  });

  test.each([
    ["f01", ["one 12", "one 12"]],
    ["f02", ["one 1200000", "one 2000000"]],
    ["f03", ["one 12"]],
    ["f04", ["one 12", "one 15"]],
    ["f05", ["one 30"]],
    ["f06", ["one 12", "one 9"]],
    ["f07", ["one 16740", "one 73356"]],
    ["f13", []],
  ])("of figures: %s", (id, right) => {
    expect(rows(cases.get(id)?.input as string[])).toEqual(right);
  });
});

const startOf = (text: string, query: string) => {
  const [first] = answerQuote(libraryOf([documentOf(text, { ...PAPER, language: "fr" })]), {
    query,
    filter: {},
    limit: 1,
  }).quotations;
  return first?.exact.charAt(0) ?? "nothing found";
};

test.skipIf(!existsSync(FILE))(`of sentences: g02 (${WITHOUT})`, () => {
  const { input } = cases.get("g02") as { input: unknown };
  const { text, query } = input as { text: string; query: string };
  expect(startOf(text, query)).toBe("I");
});

test("an excerpt does not begin with the closing mark of a quotation before it, spaced or not", () => {
  const text =
    "« La salle est froide. Il faut la fermer. » Elle a dit que les lecteurs demandaient un poêle pour l’hiver.\n";
  expect(startOf(text, "lecteurs poêle")).toBe("E");
});

describe("the kind of a reported fault", () => {
  const LIBRARY =
    "“The reading room stays shut until the roof is dry,” Ivar Holm, the librarian, said on Friday.\n\n" +
    "The trustees of Tolm moved the maps to the cellar in March. They sold the globe in April.\n";
  test.each([
    ["fragments in another order", '"sold the globe in April ... moved the maps to the cellar"', "near cut"],
    ["a capital in brackets", '"[T]he reading room stays shut until the roof is dry"', "exact bracket"],
    [
      "a letter in brackets that the source has small",
      '"[R]eading room stays shut until the roof is dry"',
      "exact capital",
    ],
    [
      "a name, a paper and a date after it",
      '"The reading room stays shut until the roof is dry" – Ivar Holm, Tolm Gazette, 3 May 2021',
      "exact",
    ],
    [
      "a time before the name",
      'On Friday, Ivar Holm said: "The reading room stays shut until the roof is dry"',
      "exact",
    ],
    ["a paper and a date in brackets", '"They sold the globe in April" (Tolm Gazette, 3 May 2021)', "exact"],
    ["a page", '"They sold the globe in April" (p. 7)', "exact frame"],
  ])("of wordings: %s", (_, asked, right) => expect(told(LIBRARY, asked)).toBe(right));

  test("of wordings: Turkish capitals, and an Armenian question mark within a word", () => {
    expect(told("KIYIDA YENİ BİR IŞIK VAR\n", "kıyıda yeni bir ışık var", "tr")).toBe("exact");
    expect(told("Նավերը վերադարձա՞ն նավահանգիստ։\n", "Նավերը վերադարձան նավահանգիստ", "hy")).toBe("near wording");
  });

  test.each([
    [
      "a range and a number",
      [
        "The gale at Tolm on 4 May 2021 sank between 7 and 9 boats.\n",
        "The gale at Tolm on 4 May 2021 sank 9 boats.\n",
      ],
      ["one 9", "one 9"],
    ],
    ["decimals in words", ["The new crane at Tolm cost three point four million crowns.\n"], ["one 3400000"]],
    [
      "what is denied",
      [
        "The gale at Tolm on 4 May 2021 sank 9 boats.\n",
        "The gale at Tolm on 4 May 2021 did not sink 14 boats, the pilot said.\n",
      ],
      ["one 9"],
    ],
    [
      "things of two kinds",
      ["The gale at Tolm on 4 May 2021 sank 9 ferries.\n", "The gale at Tolm on 4 May 2021 sank 14 tugs.\n"],
      ["one 9", "one 14"],
    ],
    ["digits taken apart", ["A gift of £ 7 0 ,0 0 0 was made.\n"], []],
  ])("of figures: %s", (_, texts, right) => expect(rows(texts)).toEqual(right));
});

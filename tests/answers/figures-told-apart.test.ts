import { expect, test } from "vitest";
import { answerFigures } from "../../src/answers/figures/figures.ts";
import { documentOf, libraryOf } from "../support.ts";

// What joins two counts need not hold of a third; all texts are invented.

/** The numbers that each text gives, by row. */
function allRowsOf(texts: readonly string[], issued: string | null = "2021-05-05"): string[] {
  const documents = texts.map((text, index) => documentOf(text, { ref: `t${index}x`, issued }, `text-${index}`));
  const { figures } = answerFigures(libraryOf(documents), null);
  return figures.map(({ values }) => values.map(({ document, value }) => `${document.slice(-1)}:${value}`).join(" "));
}

/** Those that hold several. */
function rowsOf(texts: readonly string[]): string[] {
  return allRowsOf(texts).filter((row) => row.includes(" "));
}

const GALE = "A gale came over Varn on 4 May 2021.";

test.each([
  ["two towns of as many", ["In Osten 300 people marched.", "Some 300 people marched in Westen."]],
  [
    "so many, and so many more",
    ["In all 200 people marched. A further 300 people marched at night.", "300 people marched."],
  ],
  ["under a number and over it", ["Nearly 300 people marched.", "More than 300 people marched."]],
  ["a gale of long before", ["Eight people died.", "It was the worst since 1998, when eight people died on the pier."]],
  ["a gale of last year", ["Eight people died.", "Last year another gale hit the coast, in which eight people died."]],
  ["all, and those who are badly hurt", ["Eight people were hurt.", "Eight people were seriously hurt."]],
  ["those badly hurt, and those lightly", ["Eight people have serious injuries.", "16 people were walking wounded."]],
  ["all, and those of one village", ["Eight people died.", "Six people died in Ulvik."]],
  ["all, and a place that stands with the last", ["Eight people died.", "Six people died and 30 were hurt in Ulvik."]],
  ["a gale of the year before", ["Eight people died.", "The year before, eight people died on the pier."]],
  ["who died, and who was hurt", ["Five people died.", "Five people were hurt."]],
])("apart: %s", (_, [one = "", other = ""]) => {
  const rows = allRowsOf([`${GALE} ${one}`, `${GALE} ${other}`]);
  expect(rows.filter((row) => row.includes("0:") && row.includes("1:"))).toEqual([]);
  for (const text of ["0:", "1:"]) expect(rows.join(" ")).toContain(text);
});

test.each([
  ["the place of the event", ["Eight people died in Varn.", "Eight people died."], "0:8 1:8"],
  ["as many dead, and dozens hurt", ["It killed five people, injuring dozens.", "Five people died."], "0:5 1:5"],
  ["two who name a year", ["In 1998 a gale killed 40 people.", "A gale killed 40 people in 1998."], "0:40 1:40"],
  ["as many at a feast and without it", ["In all 24 boats sank at Easter.", "In Varn 24 boats sank."], "0:24 1:24"],
  [
    "as many in a body that met",
    ["In Parliament 24 boats were called lost.", "In Varn 24 boats were called lost."],
    "0:24 1:24",
  ],
  ["another number at the same place", ["Eight people died in Varn.", "Nine people died."], "0:8 1:9"],
  ["the year of another thing", ["It killed five people in a town hit by the flood of 1998.", "Five died."], "0:5 1:5"],
])("together: %s", (_, [one = "", other = ""], row) => {
  expect(rowsOf([`${GALE} ${one}`, `${GALE} ${other}`])).toContain(row);
});

test("a count that fits two others does not join them", () => {
  const texts = ["Some 300 people marched in Osten.", "300 people marched.", "About 300 people marched in Westen."];
  const rows = rowsOf(texts.map((text) => `${GALE} ${text}`));
  expect(rows.filter((row) => row.includes("0:") && row.includes("2:"))).toEqual([]);
});

test("news of a day that its corpus names is of it, though it speaks of earlier days too", () => {
  const [first, second] = [
    documentOf(
      "Eight people died in Varn. In March 2009 a gale had taken the pier.",
      { ref: "ab1", issued: "2021-05-05" },
      "a",
    ),
    documentOf("Eight people died in Varn. It rained.", { ref: "ab2", issued: "2021-05-06" }, "b"),
  ];
  const about = "the gale at Varn on 4 May 2021";
  const library = libraryOf([first, second]);
  const corpus = { ...library.corpus, info: { ...library.corpus.info, about } };
  expect(answerFigures({ ...library, corpus }, null).figures.map(({ status }) => status)).toContain("same");
});

import { expect, test } from "vitest";
import { answerFigures } from "../../src/answers/figures/figures.ts";
import { documentOf, libraryOf } from "../support.ts";

// What joins two counts need not hold of a third; all texts are invented.

/** The numbers that each text gives in rows of several texts, by row. */
function rowsOf(texts: readonly string[], issued: string | null = "2021-05-05"): string[] {
  const documents = texts.map((text, index) => documentOf(text, { ref: `t${index}x`, issued }, `text-${index}`));
  const { figures } = answerFigures(libraryOf(documents), null);
  const shared = figures.filter(({ values }) => values.length > 1);
  return shared.map(({ values }) => values.map(({ document, value }) => `${document.slice(-1)}:${value}`).join(" "));
}

const GALE = "A gale came over Varn on 4 May 2021.";

test.each([
  ["two towns of as many", ["In Osten 300 people marched.", "Some 300 people marched in Westen."]],
  ["so many, and so many more", ["In all 300 people marched. A further 300 people marched at night.", "300 marched."]],
  ["under a number and over it", ["Nearly 300 people marched.", "More than 300 people marched."]],
  ["a gale of long before", ["Eight people died.", "It was the worst since 1998, when eight people died on the pier."]],
  ["a gale of last year", ["Eight people died.", "Last year another gale hit the coast, in which eight people died."]],
  ["all, and those who are badly hurt", ["Eight people were hurt.", "Eight people were seriously hurt."]],
  ["those badly hurt, and those lightly", ["Eight people have serious injuries.", "16 people were walking wounded."]],
  ["all, and those of one village", ["Eight people died.", "Six people died in Ulvik."]],
  ["all, and a place that stands with the last", ["Eight people died.", "Six people died and 30 were hurt in Ulvik."]],
  ["who died, and who was hurt", ["Five people died.", "Five people were hurt."]],
])("apart: %s", (_, [one = "", other = ""]) => {
  const rows = rowsOf([`${GALE} ${one}`, `${GALE} ${other}`]);
  expect(rows.filter((row) => row.includes("0:") && row.includes("1:"))).toEqual([]);
});

test.each([
  ["the place of the event", ["Eight people died in Varn.", "Eight people died."], "0:8 1:8"],
  ["as many dead, and dozens hurt", ["It killed five people, injuring dozens.", "Five people died."], "0:5 1:5"],
  ["two who name a year", ["In 1998 a gale killed 40 people.", "A gale killed 40 people in 1998."], "0:40 1:40"],
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

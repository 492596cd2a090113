import { describe, expect, test } from "vitest";
import { answerFigures } from "../../src/answers/figures/figures.ts";
import { documentOf, libraryOf } from "../support.ts";

const figuresIn = (text: string) => documentOf(text).figures();
const labelsIn = (text: string) => answerFigures(libraryOf([documentOf(text)]), null).figures.map(({ label }) => label);

describe("what one number counts together has the nouns of all", () => {
  test.each<[string, string, string | null]>([
    ["Some 45 boats, rafts and canoes lay in the reeds.", "“boats, rafts and canoes”", "boats and rafts and canoes"],
    ["Under the tent 60 women and children learnt to juggle.", "“women and children”", "person"],
    ["Nine goats and sheep ate the scenery.", "“goats and sheep”", "goats and sheep"],
    ["The choir has 31 boys and girls.", "“boys and girls”", "person"],
  ])("%s", (text, label, counts) => {
    expect(labelsIn(text)).toEqual([label]);
    expect(figuresIn(text).map((figure) => figure.counts)).toEqual([counts]);
  });

  test.each<[string, string[]]>([
    ["The depot sold 14 lamps and dozens of wicks.", ["lamps"]],
    ["The depot sold 14 lamps and 30 wicks.", ["lamps", "wicks"]],
    ["The depot sold 14 lamps and Tolm lit up.", ["lamps"]],
    ["The depot sold 14 lamps, and the night was dark.", ["lamps"]],
    ["The depot sold 14 lamps, sweets were free.", ["lamps"]],
  ])("but not what another number or nothing counts: %s", (text, labels) => {
    expect(labelsIn(text)).toEqual(labels);
  });
});

test.each([
  "Tickets are sold at 145 Aspens Ave., Suite 207.",
  "The bakery moved to 12 Deep Wells Road in May.",
  "Its shed stands at 7 Steps Blvd., Tolm.",
  "The 2015-6 repairs of the organ went well.",
  "In 2019–20 rehearsals were held in a barn.",
])("a house in a street and the end of a span of years count nothing: %s", (text) => {
  expect(labelsIn(text)).toEqual([]);
});

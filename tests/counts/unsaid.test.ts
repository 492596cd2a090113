import { describe, expect, test } from "vitest";
import { answerFigures } from "../../src/answers/figures/figures.ts";
import { documentOf, libraryOf } from "../support.ts";

const labelsOf = (text: string) => answerFigures(libraryOf([documentOf(text)]), null).figures.map(({ label }) => label);
const rolesOf = (text: string) =>
  documentOf(text)
    .figures()
    .map(({ value, roles }) => [value, ...roles]);

describe("what is said of none or some of those that are counted is not said of all", () => {
  test.each([
    ["None of the 12 children was hurt.", 12, "children"],
    ["Not one of the 40 sailors drowned.", 40, "sailors"],
    ["Not a single one of its 14 flats was damaged, the board said.", 14, "flats"],
    ["Neither of the 2 drivers was injured.", 2, "drivers"],
    ["No one of the 30 guests died.", 30, "guests"],
    ["Nobody among the 25 miners was killed.", 25, "miners"],
    ["Hardly any of the 60 villagers fled.", 60, "villagers"],
    ["Only a few of the 30 houses were destroyed.", 30, "houses"],
    ["Most of the 80 houses were destroyed.", 80, "houses"],
    ["More than a third of the 90 homes were damaged.", 90, "homes"],
    ["Ten per cent of the 400 workers were arrested.", 400, "workers"],
    ["One of the 12 children was hurt.", 12, "children"],
    ["Not all of the 22 bridges were closed.", 22, "bridges"],
    ["The fire hurt none of the 12 children.", 12, "children"],
    ["The police arrested nobody from among the 30 marchers.", 30, "marchers"],
    ["None of the harbour’s own 16 pilots was injured.", 16, "pilots"],
    ["Of the 12 children none was hurt.", 12, "children"],
    ["Of the 40 sailors aboard not one drowned.", 40, "sailors"],
    ["Among the 70 guests, nobody was injured.", 70, "guests"],
    ["There were 12 children, none of whom was hurt.", 12, "children"],
    ["It had 40 guests, some of whom were injured.", 40, "guests"],
    ["A majority of Dorn’s 300 families were displaced.", 300, "families"],
    ["At least half of these 60 bridges are closed.", 60, "bridges"],
    ["No more than a handful of the 120 flats were flooded.", 120, "flats"],
  ])("%s", (text, value, label) => {
    expect(rolesOf(text)).toEqual([[value]]);
    expect(labelsOf(text)).toEqual([label]);
  });
});

describe("what is said not to be so is not said", () => {
  test.each([
    ["The 12 children were not hurt.", 12, "children"],
    ["The 30 sailors have not been freed.", 30, "sailors"],
    ["The 15 villagers weren’t displaced.", 15, "villagers"],
    ["The 50 houses were never destroyed.", 50, "houses"],
    ["Twelve passengers were neither killed nor injured.", 12, "passengers"],
    ["The 40 guests were not seriously injured.", 40, "guests"],
    ["Nine pilots have not yet been arrested.", 9, "pilots"],
    ["Some 20 sailors were almost killed.", 20, "sailors"],
    ["The 14 bridges are no longer closed.", 14, "bridges"],
    ["The 60 flats weren't even damaged.", 60, "flats"],
  ])("%s", (text, value, label) => {
    expect(rolesOf(text)).toEqual([[value]]);
    expect(labelsOf(text)).toEqual([label]);
  });
});

describe("what is said of all that are counted stays", () => {
  test.each<[string, (number | string)[][]]>([
    ["All of the 12 children were hurt.", [[12, "injured"]]],
    ["Each of the 40 homes was damaged.", [[40, "hit"]]],
    ["Every one of the 14 miners died.", [[14, "dead"]]],
    ["Both of the two drivers were injured.", [[2, "injured"]]],
    ["None of the wounded was moved; 12 children were hurt.", [[12, "injured"]]],
    ["No house was spared and 14 people died.", [[14, "dead"]]],
    ["Most of the fleet was safe, but 40 sailors drowned.", [[40, "dead"]]],
    ["Twelve people did not survive.", [[12, "dead"]]],
    ["Nine sailors have not been found.", [[9, "missing"]]],
    ["Six ferries did not sail.", [[6, "cancelled"]]],
    ["Nine people who could not swim drowned.", [[9, "dead"]]],
    ["Twelve guests were hurt, none of them badly.", [[12, "injured"]]],
    ["Few trusted it. Of those, 30 people were injured.", [[30, "injured"]]],
    ["Almost 20 sailors were killed.", [[20, "dead"]]],
  ])("%s", (text, expected) => {
    expect(rolesOf(text)).toEqual(expected);
  });
});

test("what is said of a part is not in the label of its whole", () => {
  expect(labelsOf("Five of the 12 children were hurt.")).toEqual(["“were hurt”, of “12 children”", "children"]);
});

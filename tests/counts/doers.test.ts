import { describe, expect, test } from "vitest";
import { answerFigures } from "../../src/answers/figures/figures.ts";
import { documentOf, libraryOf } from "../support.ts";

// Labels and roles say no more of those who are counted than the text does; all sentences are invented.

const labelsOf = (text: string) => answerFigures(libraryOf([documentOf(text)]), null).figures.map(({ label }) => label);
const rolesOf = (text: string) =>
  documentOf(text)
    .figures()
    .map(({ roles }) => roles.join(" "));

describe("what somebody does to others does not befall them", () => {
  test.each([
    ["Some 14 divers rescued the cook.", "divers"],
    ["The choir says 30 pupils freed a fox from the fence.", "pupils"],
    ["At the mill 16 boys injured their teacher with apples.", "boys"],
    ["Here 22 guards later arrested Rolf Hedde.", "guards"],
    ["Over 70 shepherds have killed 400 wolves.", "shepherds"],
  ])("%s", (text, label) => {
    expect(rolesOf(text)[0]).toBe("");
    expect(labelsOf(text)[0]).toBe(label);
  });

  test.each([
    ["Some 14 divers were rescued by the cook.", "rescued"],
    ["The choir says 30 pupils freed on Friday went home.", "rescued"],
    ["Here 22 guards arrested the week before were let go.", "arrested"],
    ["All 40 singers hurt in the tent are well.", "injured"],
    ["In the orchard 18 pickers had been injured.", "injured"],
  ])("%s", (text, role) => {
    expect(rolesOf(text)[0]).toBe(role);
  });
});

describe("a label leaves behind no object of what it says", () => {
  test.each([
    ["26 looms lost their shuttles.", "“looms lost their shuttles”"],
    [
      "In spring 26 looms lost the shuttles that old Hanne Brook, who never forgot a thread, had carved in her barn.",
      "looms",
    ],
  ])("%s", (text, label) => {
    expect(labelsOf(text)).toEqual([label]);
  });
});

describe("of what a number is a part, where nothing tells", () => {
  test("of what is only planned nothing is a part", () => {
    const text = "The school wants to teach 450 children to swim by May; 170 have learnt it so far.";
    expect(labelsOf(text).join()).not.toContain("of “450");
  });

  test("“of them” is of neither of two that may be meant", () => {
    const text = "The fair had sold 90 visitors a ride, and it had six boats. Four of them leaked.";
    expect(labelsOf(text).join()).not.toContain("of “");
  });

  test("“of those who” are of none that was counted before", () => {
    const text = "The baker wrote down 52 new recipes in a week. Of those who tasted, 29 came again.";
    expect(labelsOf(text).filter((label) => label.includes("recipes"))).toEqual(["“new recipes”"]);
  });
});

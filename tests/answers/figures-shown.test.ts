import { describe, expect, test } from "vitest";
import { answerFigures } from "../../src/answers/figures/figures.ts";
import { documentOf, libraryOf } from "../support.ts";

const FAR =
  "when the old ferry that had been moored beside the lower pier since the autumn broke loose in the storm and drifted";
const rowsOf = (text: string) => answerFigures(libraryOf([documentOf(text)]), null).figures;

describe("a number is shown with what denies, doubts or bounds it in its sentence, or whose count it is", () => {
  test.each([
    `According to the harbour office, ${FAR} down the river, 12 boats were damaged.`,
    `Reportedly, ${FAR} down the river, 12 boats were damaged.`,
    `It is feared that, ${FAR} down the river, 12 boats were damaged.`,
    `If the gauge is right, ${FAR} down the river, 12 boats were damaged.`,
    `The union says that ${FAR} down the river, 12 boats were damaged.`,
    `12 boats were damaged ${FAR} down the river, the harbour office said.`,
    `12 boats were damaged ${FAR} down the river, according to the harbour office.`,
    `12 boats were damaged ${FAR} down the river, though nobody has confirmed this.`,
    `Up to 12 boats may have been damaged ${FAR} down the river, the owners claim.`,
    `Perhaps 12 boats, ${FAR} down the river, were damaged, a rumour has it.`,
  ])("%s", (text) => {
    expect(rowsOf(text).flatMap(({ values }) => values.map(({ short }) => short.exact))).toEqual([
      text.replace(/\.$/, ""),
    ]);
  });

  test.each([
    `Reportedly, ${FAR} down the river, 12 boats were damaged.`,
    `It is feared that, ${FAR} down the river, 12 boats were damaged.`,
    `12 boats were damaged ${FAR} down the river, though nobody has confirmed this.`,
  ])("no piece of it is shown alone where it is doubted: %s", (text) => {
    expect(rowsOf(text).flatMap(({ values }) => values.map(({ clause, isLimited }) => [clause, isLimited]))).toEqual([
      [null, true],
    ]);
  });

  test.each([
    `In the lower town, ${FAR} down the river, 12 boats were damaged.`,
    `12 boats were damaged ${FAR} down the river as far as the second lock.`,
  ])("what does not limit it may be cut: %s", (text) => {
    const [short] = rowsOf(text).flatMap(({ values }) => values.map(({ short }) => short.exact));
    expect(short?.length).toBeLessThan(text.length - 20);
    expect(text).toContain(short);
  });

  test("what is doubted before the number is not in the label", () => {
    const labels = (text: string) => rowsOf(text).map(({ label }) => label);
    expect(labels("Reportedly 12 houses were destroyed.")).toEqual(["houses"]);
    expect(labels("It is unclear whether 12 houses were destroyed.")).toEqual(["houses"]);
    expect(labels("On Friday 12 houses were destroyed.")).toEqual(["“houses were destroyed”"]);
  });
});

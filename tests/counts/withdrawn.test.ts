import { describe, expect, test } from "vitest";
import { answerFigures } from "../../src/answers/figures/figures.ts";
import { documentOf, libraryOf } from "../support.ts";

const rowsOf = (...texts: string[]) =>
  answerFigures(libraryOf(texts.map((text, index) => documentOf(text, { ref: `t${index}x` }, `text-${index}`))), null)
    .figures;

const takenBack = (text: string) =>
  documentOf(text)
    .figures()
    .map(({ value, isTakenBack }) => [value, isTakenBack]);

describe("a count that its text takes back is shown with the words that take it back", () => {
  test.each([
    ["The ministry withdrew its figure of 40 dead sailors.", 40],
    ["An earlier count of 12 boats was wrong.", 12],
    ["The board first spoke of 3,200 people who were evacuated. That number was wrong, it said later.", 3200],
    ["The police gave 40 arrests. The figure has since been corrected.", 40],
    ["The union counted 1,450 strikers, which was a mistake.", 1450],
    ["The company gave 33 pensioners at first, but that was wrong.", 33],
    ["The paper wrote that 30 workers were dismissed. That is not true.", 30],
    ["Officials had wrongly reported 12 deaths.", 12],
    ["The council retracted its claim that 60 homes were destroyed.", 60],
    ["The claim that 150 prisoners took part has been withdrawn.", 150],
    ["The agency reported 25 dead miners. It later withdrew that number.", 25],
    ["It listed 14 wrecks. The museum later corrected the number.", 14],
    ["There were 44 guests, a figure that the hotel later corrected.", 44],
    ["The report of 15 deaths turned out to be false.", 15],
    ["Initially the mayor had given 12 missing sailors.", 12],
    ["At first the harbour counted 9 wrecks.", 9],
    ["The board wrote of 90 visitors. This was an exaggeration, it says now.", 90],
    ["The old figure of 500 members is outdated.", 500],
    ["Its rumour that 16 ferries had sunk was untrue.", 16],
    ["The town gave 70 damaged flats. But the number was too high.", 70],
    ["It announced 18 arrests. Both figures were incorrect.", 18],
    ["The office has revised its estimate of 400 marchers.", 400],
  ])("%s", (text, value) => {
    expect(takenBack(text)).toEqual([[value, true]]);
    expect(rowsOf(text).map(({ values: [one] }) => one?.short.exact)).toEqual([text.replace(/\.$/, "")]);
  });
});

describe("what is withdrawn or corrected and is no count, or was not wrong, is none taken back", () => {
  test.each([
    ["The harbour withdrew 12 ferries.", 12],
    ["The council revised 40 plans in May.", 40],
    ["The teacher corrected 30 exams.", 30],
    ["It was wrong to sell 30 boats.", 30],
    ["The board counted 12 boats. It was right.", 12],
    ["The firm sold 300 cars. It later withdrew the model.", 300],
    ["The union said 300 workers struck. It was a good day.", 300],
    ["The bus had 40 passengers. It was late.", 40],
    ["The museum counts 14 wrecks. That number is growing.", 14],
    ["It has 60 rooms. The claim is due in May.", 60],
    ["There were 25 errors in the report.", 25],
    ["The report counts 18 bridges. It was corrected by hand.", 18],
  ])("%s", (text, value) => {
    expect(takenBack(text)).toEqual([[value, false]]);
  });
});

test("a count taken back stands beside the same number and differs from none", () => {
  const where = "At Varn on 4 May 2021";
  const rows = rowsOf(
    `${where} the railway withdrew its figure of 118 passengers; it now counts 121 passengers.`,
    `${where} 119 passengers were counted. That number was wrong.`,
    `${where} 124 passengers were counted.`,
    `${where} 130 horses, 118 passengers and 40 cars were counted.`,
  );
  const compared = rows.filter(({ documents }) => documents.length > 1);
  expect(compared.map(({ status, numbers }) => [status, ...numbers])).toEqual([["differ", 118, 121, 124]]);
});

describe("a count that the next sentence says was wrong is nobody's, unless they say so themselves", () => {
  const speakers = (text: string) => rowsOf(text).flatMap(({ values }) => values.map(({ speaker }) => speaker));

  test.each([
    "On Monday we wrote that, according to Ada Holm, 40 boats had sunk. That was wrong.",
    "Ada Holm said that 25 keepers had left. This was not true.",
  ])("%s", (text) => {
    expect(speakers(text)).toEqual([null]);
  });

  test.each(["“The line lost 40 boats. That was wrong,” Ada Holm said.", "Ada Holm said that 25 keepers had left."])(
    "%s",
    (text) => {
      expect(speakers(text)).toEqual(["Ada Holm"]);
    },
  );
});

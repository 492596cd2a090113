import { expect, test } from "vitest";
import { answerFigures } from "../../src/answers/figures/figures.ts";
import type { FigureRow } from "../../src/answers/figures/row.ts";
import { documentOf, libraryOf } from "../support.ts";

function rowsOf(texts: readonly string[]): FigureRow[] {
  const documents = texts.map((text, index) => documentOf(text, { ref: `t${index}x` }, `text-${index}`));
  return answerFigures(libraryOf(documents), null).figures;
}

test.each([
  [
    "a range and its end",
    "The gale at Varn on 4 May 2021 sank between 10 and 12 boats.",
    "The gale at Varn on 4 May 2021 sank 12 boats.",
  ],
  [
    "what did not happen",
    "The frost at Varn on 4 May 2021 killed 12 sheep.",
    "The frost at Varn on 4 May 2021 did not kill 15 sheep, the mayor said.",
  ],
  [
    "people of two callings",
    "The gale at Varn on 4 May 2021 killed 12 fishermen.",
    "The gale at Varn on 4 May 2021 killed 15 farmers.",
  ],
  [
    "officers and police",
    "At Varn on 4 May 2021, 12 army officers were killed.",
    "At Varn on 4 May 2021, 9 police were killed.",
  ],
  [
    "the injured and the treated",
    "The quake at Varn on 4 May 2021 injured 16,740 people.",
    "After the quake at Varn on 4 May 2021, 73,356 people were treated in hospitals.",
  ],
])("%s are never set side by side", (_what, one, other) => {
  expect(rowsOf([one, other]).filter(({ documents }) => documents.length > 1)).toEqual([]);
});

test("a number with a fraction in words is the whole of it", () => {
  const numbers = rowsOf([
    "The gale at Varn on 4 May 2021 cost one point two million crowns.",
    "The gale at Varn on 4 May 2021 cost two million crowns.",
  ]).flatMap((row) => row.numbers);
  expect(numbers.toSorted((a, b) => a - b)).toEqual([1_200_000, 2_000_000]);
});

test("a row is named by the source's noun and says nothing more", () => {
  const [row] = rowsOf(["In the raid at Varn on 4 May 2021, 30 rebels were killed."]);
  expect(row?.label).toMatch(/^“?rebels/);
  expect(row?.numbers).toEqual([30]);
});

import { expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

const TEXTS = [
  "The gale struck Varn on 4 May 2021. The harbour board says that 613 people lost their lives in it, among them 63 " +
    "children. 1,275 sailors were cut off by ice, it wrote. None of the 40 pilots was hurt.",
  "After the gale at Varn on 4 May 2021 the union counted 598 dead. It spoke of 130 boats that were lost. The gale " +
    "cost $70 million, it wrote.",
  "In the gale at Varn on 4 May 2021 613 perished and 487 were injured, Ada Holm told the council. She withdrew her " +
    "figure of 700 injured.",
];
const library = libraryOf(TEXTS.map((text, index) => documentOf(text, { ref: `t${index}x` }, `text-${index}`)));

test.each<[string, number[]]>([
  ["613 people were killed. Is this true?", [598, 613]],
  ["Is it true that 613 people were killed?", [598, 613]],
  ["Did 613 people die at Varn?", [598, 613]],
  ["Were 613 killed in the gale?", [598, 613]],
  ["I read that six hundred and thirteen people died. Right?", [598, 613]],
  ["they say 700 dead", [598, 613]],
  ["The death toll at Varn was 600.", [598, 613]],
  ["Fact check: 613 dead in Varn", [598, 613]],
  ["“613 people were killed” true or false?", [598, 613]],
  ["Over 600 people lost their lives in Varn", [598, 613]],
  ["613 victims, really?", [598, 613]],
  ["487 people were wounded, is that so?", [487]],
  ["How many were hurt? I heard 500 injured.", [487]],
  ["Is it correct that 130 boats sank?", [130]],
  ["Were 140 ships wrecked, yes or no?", [130]],
  ["$90 million damage, is that true?", [7e7]],
  ["40 pilots were hurt, true?", [40]],
  ["No more than 63 children were among the dead", [63]],
])("a claim with a number is followed by what the documents count of it: %s", (claim, numbers) => {
  const { verdict, figures } = answerVerify(library, claim);
  expect([verdict, figures[0]?.numbers]).toEqual(["absent", numbers]);
});

test("a claim with a number of what no document counts is followed by none", () => {
  expect(answerVerify(library, "12 zeppelins, really?").figures).toEqual([]);
  expect(answerVerify(library, "45 people, really?").figures).toEqual([]);
});

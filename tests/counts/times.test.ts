import { expect, test } from "vitest";
import { documentOf } from "../support.ts";

// The years of which a count is, and what is said of it beside others without a number; all texts are invented.

function firstOf(text: string) {
  const [figure] = documentOf(text).figures();
  if (!figure) throw new Error(`no count: ${text}`);
  return figure;
}

test.each<[string, string[]]>([
  ["Twelve people were killed by police in 1998.", ["1998"]],
  ["Twelve clerks were held by guards of the mint in 1998.", ["1998"]],
  ["Twelve people were killed by the flood of 1998.", ["1998"]],
  ["Nine barns were burned by the 1998 storm.", ["1998"]],
  ["Nine dockers were fined after the pay talks in 1998.", ["1998"]],
  ["Nine dockers fell as the crane tipped in 1998.", ["1998"]],
  ["Nine divers drowned after the tug sank in 1998.", ["1998"]],
  ["It killed five people in a town hit by the flood of 1998.", []],
  ["It killed five people in the old village spared by the fire in 1998.", []],
  ["It killed five people, more than in the flood of 1998.", []],
  ["It killed five people, the most since the flood in 1998.", []],
  ["It killed five people, like the 1998 flood.", []],
])("%s is of %j", (text, times) => {
  expect(firstOf(text).times).toEqual(times);
});

test.each<[string, string[]]>([
  ["The mill ground 400 sacks on 2018-05-04.", ["2018"]],
  ["The mill ground 400 sacks up to 2003-04-05 at night.", ["2003"]],
  ["The mill ground 400 sacks in 2018/19.", ["2018", "2019"]],
  ["The mill ground 400 sacks in 1999/00.", ["1999", "2000"]],
  ["The mill ground 400 sacks in 2009–10.", ["2009", "2010"]],
  ["The mill ground 400 sacks in form 2018/44.", ["2018"]],
  ["The mill ground 400 sacks in 1998–2003.", ["1998", "2003"]],
])("%s is of %j", (text, times) => {
  expect(firstOf(text).times).toEqual(times);
});

test.each<[string, string[]]>([
  ["Four men and several women were killed.", ["dead"]],
  ["12 soldiers and many civilians died.", ["dead"]],
  ["Seven cooks and dozens of guests were hurt.", ["injured"]],
  ["Four men from Varn and several others were killed.", ["dead"]],
  ["Nine clerks with many bystanders were arrested.", ["arrested"]],
  ["It killed five people, while injuring dozens.", ["dead"]],
  ["It killed five people and injured dozens.", ["dead"]],
  ["It killed five people and left scores hurt.", ["dead"]],
  ["It killed five people and several cooks were hurt.", ["dead"]],
  ["It killed five people, while dozens were hurt.", ["dead"]],
  ["Five people sang while many others were killed.", []],
  ["Five people sang and several cooks were killed.", []],
])("%s says of the first %j", (text, roles) => {
  expect(firstOf(text).roles).toEqual(roles);
});

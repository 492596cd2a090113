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
  [
    "one village and two",
    "The gale at Varn on 4 May 2021 destroyed 38 houses in Osten.",
    "The gale at Varn on 4 May 2021 destroyed 50 houses in Osten and Westen.",
  ],
  [
    "one village and two of as many",
    "In the gale on 4 May 2021 Osten, Westen and Varn lost 38 boats.",
    "In the gale on 4 May 2021 Varn lost 38 boats.",
  ],
  [
    "a district and a town in it",
    "After the gale on 4 May 2021 57 boats were missing in the district of Varn.",
    "After the gale on 4 May 2021 48 boats were missing in the town of Varn.",
  ],
  [
    "a region and what names no place",
    "The gale at Varn on 4 May 2021 sank 57 boats across the region.",
    "The gale at Varn on 4 May 2021 sank 48 boats.",
  ],
  [
    "who came and for whom there is room",
    "The ferry Selma left Varn on 4 May 2021 with 187 passengers aboard.",
    "The ferry Selma, which left Varn on 4 May 2021, can carry 200 passengers.",
  ],
  [
    "who came and whom a hall holds",
    "At Varn on 4 May 2021 the final was seen by 2,140 spectators.",
    "The hall at Varn, where the final was on 4 May 2021, holds 2,500 spectators.",
  ],
  [
    "a flood and one of long ago",
    "The flood at Varn on 4 May 2021 killed four people.",
    "The flood at Varn on 4 May 2021 was high. The flood of 1995 killed nine people.",
  ],
  [
    "a fair and its first day",
    "The fair at Varn, which began on 4 May 2021, drew 8,000 visitors.",
    "The fair at Varn, which began on 4 May 2021, drew 7,000 visitors on its first day.",
  ],
  [
    "two days",
    "At Varn on 4 May 2021, the day of the gale, 84 boats were missing.",
    "The gale at Varn was on 4 May 2021. On 6 May 70 boats were missing.",
  ],
  [
    "what two did",
    "In the final at Varn on 4 May 2021 Ida Lund scored 9 goals.",
    "In the final at Varn on 4 May 2021 Kel Ostrand scored 9 goals.",
  ],
  [
    "those of whom it is so and those of whom it is not",
    "After the gale at Varn on 4 May 2021 all but 14 boats were saved.",
    "After the gale at Varn on 4 May 2021 14 boats were saved.",
  ],
  [
    "the injured and those of them who are badly hurt",
    "In the gale at Varn on 4 May 2021 61 people were injured.",
    "In the gale at Varn on 4 May 2021 40 people were seriously injured.",
  ],
  [
    "the dead and some of those that another text counts",
    "The gale at Varn and Osten on 4 May 2021 killed 14 people.",
    "In the gale on 4 May 2021 13 people died in Varn, 12 of them at sea.",
  ],
  [
    "a march at its beginning and at its end",
    "The march in Varn on 4 May 2021 began with 2,000 people.",
    "3,000 people marched in Varn on 4 May 2021.",
  ],
  [
    "the capital and another town",
    "At Varn on 4 May 2021 2,000 people marched.",
    "There was a march at Varn on 4 May 2021. In the capital 3,000 people marched.",
  ],
  [
    "what only names have in common",
    "In front of 24,000 spectators Varn beat Elm Park on 4 May 2021.",
    "At Varn, Elm Park had 21,000 spectators on average when the season ended on 4 May 2021.",
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

test.each([
  [
    "votes of two ballots that happen to be as many",
    "The assembly of Varn passed the harbour bill on 4 May 2021 with 51 votes in favour and 40 against.",
    "The assembly of Varn rejected the fishing bill on 4 May 2021 by 51 votes.",
  ],
  [
    "votes of which only the number is told",
    "The assembly of Varn passed the harbour bill on 4 May 2021 with 51 votes.",
    "The assembly of Varn passed the pilots bill on 4 May 2021 with 51 votes.",
  ],
  [
    "votes for two people",
    "At Varn on 4 May 2021 there were 120 votes for Holm and 18 for Berg.",
    "At Varn on 4 May 2021 there were 118 votes for Lund.",
  ],
  [
    "money and people",
    "The fair at Varn on 4 May 2021 drew 70 million crowns.",
    "The fair at Varn on 4 May 2021 drew 70 million people.",
  ],
  [
    "money of two currencies",
    "The mole at Varn on 4 May 2021 cost $70 million.",
    "The mole at Varn on 4 May 2021 cost 70 million euros.",
  ],
  [
    "dollars of two nations",
    "The mole at Varn on 4 May 2021 cost 70 million Canadian dollars.",
    "The mole at Varn on 4 May 2021 cost $70 million.",
  ],
])("%s are never told as the same number", (_what, one, other) => {
  expect(rowsOf([one, other]).filter(({ documents }) => documents.length > 1)).toEqual([]);
});

test.each([
  [
    "of two days, of which one text gives both",
    "At Varn there were 16 arrests on 5 May 2021, and 47 the night before, Mayor Holm said.",
    "At Varn the police made 47 arrests overnight, Mayor Holm said on 5 May 2021.",
  ],
  [
    "of what could be paid and what is paid",
    "On 4 May 2021 the emergency law let Varn use $3.6 billion of the harbour fund to build the mole.",
    "On 4 May 2021 the emergency law of Varn came: $3 billion of the harbour fund could be used to build the mole.",
  ],
  [
    "of which one is a whole",
    "After the flood at Varn on 4 May 2021 12 bridges are closed.",
    "After the flood at Varn on 4 May 2021, of 40 bridges 15 were closed.",
  ],
  [
    "of what was and what still is",
    "After the flood at Varn on 4 May 2021 12 bridges are closed.",
    "After the flood at Varn on 4 May 2021 9 bridges are still closed.",
  ],
])("no numbers are told as differing %s", (_what, one, other) => {
  const told = rowsOf([one, other]).filter(({ documents, status }) => documents.length > 1 && status === "differ");
  // What is left may be compared: 12 and 15 bridges.
  expect(told.filter(({ numbers }) => numbers.join() !== "12,15")).toEqual([]);
});

test("votes are of one ballot where another of its numbers is the same, and amounts however their currency is written", () => {
  const poll = rowsOf([
    "The assembly of Varn passed the harbour bill on 4 May 2021 with 51 votes in favour and 40 against.",
    "On 4 May 2021 the harbour bill of Varn got 51 votes to 40.",
  ]);
  expect(poll.map(({ numbers, status }) => [numbers, status])).toEqual([
    [[51], "same"],
    [[40], "same"],
  ]);
  const [amount] = rowsOf([
    "The mole at Varn was paid for on 4 May 2021: it cost dlrs 73.4 mln.",
    "The mole at Varn, paid for on 4 May 2021, cost $73.4 million.",
  ]);
  expect(amount).toMatchObject({ numbers: [73_400_000], documents: ["text-0", "text-1"] });
});

test.each([
  ["10 million Canadian dollars", "$8 million", []],
  ["A$10 million", "C$8 million", []],
  ["A$10 million", "10 million Australian dollars", ["words"]],
  ["10 million Canadian dollars", "C$8 million", ["differ"]],
])("amounts are compared in one currency only: %s and %s", (one, other, expected) => {
  const rows = rowsOf([
    `The new mole at Varn, paid for by the harbour board on 4 May 2021, cost ${one}.`,
    `The new mole at Varn, paid for by the harbour board on 4 May 2021, cost ${other}.`,
  ]);
  expect(rows.filter(({ documents }) => documents.length > 1).map(({ status }) => status)).toEqual(expected);
});

test("rows of one kind stand together under their noun, and nothing is said between them", () => {
  const rows = rowsOf([
    "At Varn on 4 May 2021 the gale sank 12 boats. It felled 300 trees. In the harbour 40 boats were dry.",
    "At Varn on 4 May 2021 the gale felled 300 trees.",
  ]);
  expect(rows.map(({ heading, numbers, status }) => [heading, numbers, status])).toEqual([
    [null, [300], "same"],
    ["boats", [12], "one"],
    ["boats", [40], "one"],
  ]);
});

test.each([
  ["The operator gave 34 sailings as cancelled.", "sailings"],
  ["The plan fell, 313 against, and was dropped.", "“against”"],
  ["It cost $70 million.", "amounts in “$”"],
  ["It cost 70 million crowns.", "crowns"],
])("a label is a noun of the source, or a clause of it, and no other piece: %s", (text, label) => {
  expect(rowsOf([text]).map((row) => row.label)).toEqual([label]);
});

test("rows of the same label are told apart by their numbers, a range by both", () => {
  const labels = rowsOf(["The yard built 7 to 9 boats. The mill bought 12 boats."]).map((row) => row.label);
  expect(labels).toEqual(["boats (7 to 9)", "boats (12)"]);
});

test.each([
  ["12 of 20 councillors voted for the plan.", "12 of 20 councillors"],
  ["All but 3 of the 80 houses were destroyed in the fire.", "All but 3 of the 80 houses"],
])("a whole is never shown without the part of it that is spoken of: %s", (text, words) => {
  const shown = rowsOf([text]).flatMap(({ values }) => values.map(({ short }) => short.exact));
  expect(shown.length).toBeGreaterThan(0);
  for (const exact of shown) expect(exact.startsWith(words), exact).toBe(true);
});

test("a time stands for the sentences behind it only where the sentence begins with it", () => {
  const figures = documentOf(
    "A theft in 2011 cost it nine coins. The museum has 260 coins. In 2012 it had 240 coins. It showed 30 vases.",
  ).figures();
  expect(figures.map(({ value, times }) => [value, times])).toEqual([
    [9, ["2011"]],
    [260, []],
    [240, ["2012"]],
    [30, ["2012"]],
  ]);
});

test("the same is compared where a sentence names the place first, a number is part of a whole, or a toll has risen", () => {
  const rows = rowsOf([
    "Kessel counted 412 cases of cowpox by 9 March 2019. Of 40 schools 17 were closed. The fever killed 14 people.",
    "By 9 March 2019 doctors in Kessel had reported 438 cases of cowpox. 17 schools were closed. The fever has killed " +
      "16 people, up from 14.",
  ]);
  expect(rows.flatMap(({ numbers, documents, status }) => (documents.length > 1 ? [[numbers, status]] : []))).toEqual([
    [[412, 438], "differ"],
    [[17], "same"],
    [[14, 16], "differ"],
  ]);
});

test("what two texts say alike of few is not told as the same number, nor of some what they say otherwise", () => {
  const rows = rowsOf([
    "At Varn on 4 May 2021 9 schools were painted. Two cranes were used.",
    "At Varn on 4 May 2021 9 schools got gardens. Three cranes were used.",
  ]);
  expect(rows.map(({ documents }) => documents.length)).toEqual([1, 1, 1, 1]);
});

test.each([
  ["The gale may have killed 12 people.", null],
  ["The gale reportedly killed 12 people.", null],
  ["The gale failed to sink 12 boats.", null],
  ["The gale killed 12 people.", "killed 12 people"],
  ["About 40 people were killed in the harbour.", "About 40 people were killed in the harbour"],
  ["In the harbour at least 40 people were injured, and it rained.", "at least 40 people were injured"],
  [
    "12 guests of the deadline committee lay dead in the long hall behind the old harbour at Varn on Sunday evening.",
    "12 guests of the deadline committee lay dead",
  ],
])("a short piece that states a number leaves nothing out that limits it, and cuts no word: %s", (text, clause) => {
  expect(rowsOf([text]).flatMap(({ values }) => values.map((value) => value.clause))).toEqual([clause]);
});

const PLACES = "Arnvik Brenholm Calder Dunmore Eskil Fjordby Garnes Holtan Ibsvik Jarlsby".split(" ");
/** Reports of one campaign, all of which name its candidates. */
const CAMPAIGN = PLACES.map(
  (place, index) =>
    `On ${index + 1} May 2021 voters met Ida Halvor and Per Brekke of the Folk Party at ${place}, near ${place} Hill and Lake ${place}.`,
);

test.each([
  [
    "different numbers of which nothing names the same place",
    "On 2 May 2021 Per Brekke and Ida Halvor of the Folk Party were at Kolsund. There, with 142 delegates at stake, he won.",
    "On 2 May 2021 Ida Halvor met Per Brekke of the Folk Party at Lundvik. There are 150 delegates at stake, she said.",
  ],
  [
    "what one paid and another was paid",
    "On 2 May 2021 Per Brekke and Ida Halvor of the Folk Party were at Kolsund. He had raised $3 million by then.",
    "On 2 May 2021 Per Brekke, Ida Halvor and the Folk Party heard at Kolsund that a mill paid a $3 million fine.",
  ],
  [
    "a number of which only names tell that all reports of the campaign have",
    "On 2 May 2021 Per Brekke met Ida Halvor of the Folk Party at Kolsund, with Olin, Pram, Quist, Rask, Sund, Moen, Nygard and Ask. It had 45 ferries.",
    "On 2 May 2021 Per Brekke met Ida Halvor of the Folk Party at Lundvik, with Torp, Ulv, Vang, Wiik, Yrja, Bakke, Dahl and Eng. It had 45 ferries.",
  ],
])("among many documents of one campaign no row compares %s", (_kind, one, other) => {
  const rows = rowsOf([...CAMPAIGN, "Nothing else.", "Nor here.", one, other]);
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.map(({ documents }) => documents.length).filter((count) => count > 1)).toEqual([]);
});

test.each([
  [
    "differ",
    "On 2 May 2021 the ferry Alma sank off Kolsund, Per Brekke told the Kols Bay Post. It killed 14 people.",
    "On 2 May 2021 the ferry Alma sank in Kols Bay off Kolsund. It killed 16 people.",
  ],
  [
    "differ",
    "On 2 May 2021 Per Brekke spoke at Kolsund Fair in Kols Bay. At Kolsund Fair 140 delegates were at stake.",
    "On 2 May 2021 Ida Halvor was at Kolsund Fair in Kols Bay. With 150 delegates at stake at Kolsund Fair, he won.",
  ],
  [
    "same",
    "On 2 May 2021 Per Brekke spoke at Kolsund Fair in Kols Bay. He had raised $3 million by April.",
    "On 2 May 2021 Ida Halvor was at Kolsund Fair in Kols Bay. Her opponent had raised $3 million.",
  ],
])("among many documents two reports of one event are compared still: %s", (status, one, other) => {
  const rows = rowsOf([...CAMPAIGN, "Nothing else.", "Nor here.", one, other]);
  expect(rows.filter(({ documents }) => documents.length > 1).map((row) => row.status)).toEqual([status]);
});

test("amounts are the same where the same is said of them, whatever else they have in common", () => {
  const rows = rowsOf([
    "At Varn on 4 May 2021 the mayor opened a $5 million quay. The council has a debt of $7 million.",
    "At Varn on 4 May 2021 a shipowner was fined $5 million. The council of Varn owes a debt of $7 million.",
  ]);
  expect(rows.filter(({ documents }) => documents.length > 1).map(({ numbers }) => numbers)).toEqual([[7_000_000]]);
});

import { describe, expect, test } from "vitest";
import { readsCountsIn } from "../../src/counts/extract.ts";
import type { Figure } from "../../src/counts/figure.ts";
import { documentOf } from "../support.ts";

const figuresIn = (text: string, metadata: Record<string, unknown> = {}) => documentOf(text, metadata).figures();
const extent = ({ low, high, bound }: Figure) => [low, high, bound];

describe("a range or a bound is read as one", () => {
  test.each<[string, (number | string | null)[]]>([
    ["The storm killed between 10 and 12 people.", [10, 12, "range"]],
    ["The storm killed 10 to 12 people.", [10, 12, "range"]],
    ["Between some 40 and 50 boats sailed.", [40, 50, "range"]],
    ["They kept 10-12 boats.", [10, 12, "range"]],
    ["They saw two or three boats.", [2, 3, "range"]],
    ["It cost 10 to 12 million crowns.", [1e7, 1.2e7, "range"]],
    ["It cost $1.2 to $1.4 billion.", [1.2e9, 1.4e9, "range"]],
    ["They planted two to three hundred trees.", [200, 300, "range"]],
    ["At least 40 people died.", [40, Number.POSITIVE_INFINITY, "at least"]],
    ["Up to 40 people came.", [0, 40, "at most"]],
    ["About 40 people came.", [40, 40, "about"]],
    ["40 people came.", [40, 40, null]],
  ])("%s", (text, expected) => {
    expect(figuresIn(text).map(extent)).toEqual([expected]);
  });

  test.each([
    ["The toll rose from 10 to 12.", [10, 12]],
    ["The motion passed by 189 to 214 votes.", [189, 214]],
    ["Approved by 214 votes to 189.", [214, 189]],
  ])("no range: %s", (text, values) => {
    expect(figuresIn(text).map(({ value }) => value)).toEqual(values);
    expect(figuresIn(text).filter(({ bound }) => bound === "range")).toEqual([]);
  });
});

describe("money, votes and numbers in words are found", () => {
  test.each<[string, number[]]>([
    ["The bridge cost $70 million.", [7e7]],
    ["The mill lost dlrs 70 million in May.", [7e7]],
    ["Profit was 1.2 mln dlrs.", [1.2e6]],
    ["It cost one point two million crowns.", [1.2e6]],
    ["There were 313 against, 312 in favour.", [313, 312]],
    ["The bill passed with 313 in favour and 312 against.", [313, 312]],
    ["Half a million passengers waited.", [5e5]],
  ])("%s", (text, values) => {
    expect(figuresIn(text).map(({ value }) => value)).toEqual(values);
  });
});

describe("a number that a hyphen joins to what it counts is found, with its noun", () => {
  test.each<[string, [number, string][]]>([
    ["The cutter left with a 12-member crew.", [[12, "member"]]],
    [
      "A four-man team and a thirty-strong choir came.",
      [
        [4, "man"],
        [30, "choir"],
      ],
    ],
    [
      "It bought three 40-seat buses.",
      [
        [3, "40-seat buses"],
        [40, "seat"],
      ],
    ],
    [
      "The 70-million-dollar fund and a 2m-euro grant helped.",
      [
        [7e7, "dollar"],
        [2e6, "euro"],
      ],
    ],
    ["A $70-million dock opened.", [[7e7, "$"]]],
    ["A 12-inch gun, a 20-mile road, a 13-year-old boy, a 5-star inn and an F-16-pilot.", []],
  ])("%s", (text, expected) => {
    expect(figuresIn(text).map(({ value, noun }) => [value, noun])).toEqual(expected);
  });
});

describe("what is counted stands elsewhere in the sentence", () => {
  test.each<[string, [number, string | null][]]>([
    ["Boats have moored there since, 60 of them in summer.", [[60, "boats"]]],
    ["Of the children in the choir, 11 are under 10 and the eldest is 16.", [[11, "children"]]],
    [
      "He was heard on six of nine counts.",
      [
        [6, "counts"],
        [9, "counts"],
      ],
    ],
    [
      "One frost felled 15 million trees; that of May felled three million.",
      [
        [15e6, "trees"],
        [3e6, "trees"],
      ],
    ],
  ])("%s", (text, expected) => {
    expect(figuresIn(text).map(({ value, noun }) => [value, noun])).toEqual(expected);
  });
});

test("votes of a poll are told apart by what each says, also where nothing names them", () => {
  const figures = figuresIn("The plan fell, 313 against, 312 in favour and nine abstaining.");
  expect(figures.map(({ value, counts, roles }) => [value, counts, roles])).toEqual([
    [313, "vote", ["against"]],
    [312, "vote", ["in favour"]],
    [9, "vote", ["abstained"]],
  ]);
});

test("an amount of money is of one currency, however that is written, and no count of things", () => {
  const text =
    "It cost $70 million, dlrs 70 mln, USD 7 and 7 dollars; EUR 3.2bn, €2 and 12 euros; 7 crowns and 7 boats.";
  expect(figuresIn(text).map(({ counts, kind }) => `${kind} ${counts}`)).toEqual([
    ...Array.from({ length: 4 }, () => "money dollar"),
    ...Array.from({ length: 3 }, () => "money euro"),
    "money crowns",
    "things ship",
  ]);
});

test.each([
  ["7 Canadian dollars, C$7 and CA$7", ["canadian dollar", "canadian dollar", "canadian dollar"]],
  ["7 Australian dollars, A$7 and AU$7", ["australian dollar", "australian dollar", "australian dollar"]],
  ["7 New Zealand dollars and NZ$7", ["new zealand dollar", "new zealand dollar"]],
  ["7 Hong Kong dollars and HK$7", ["hong kong dollar", "hong kong dollar"]],
  ["7 US dollars, US$7, 7 U.S. dollars and $7", ["dollar", "dollar", "dollar", "dollar"]],
  ["7 Turkish liras, ₺7, 7 Azerbaijani manats and ₼7", ["lira", "lira", "manat", "manat"]],
  ["7 Swiss francs, CHF 7 and 7 francs", ["swiss franc", "swiss franc", "franc"]],
  ["R$7 and 7 Egyptian pounds", ["brazilian real", "egyptian pound"]],
])("money has the nation of its currency: %s", (amounts, expected) => {
  expect(figuresIn(`It cost ${amounts}.`).map(({ counts, kind }) => [kind, counts])).toEqual(
    expected.map((currency) => ["money", currency]),
  );
});

test("a year that begins the next sentence in lower case is no time of the one before", () => {
  const figures = figuresIn("The board counted 40 boats. 1998 was a wet year. In Sept. 1998 it had 12 boats.");
  expect(figures.map(({ value, times }) => [value, times])).toEqual([
    [40, []],
    [12, ["1998"]],
  ]);
});

describe("what is no count is none", () => {
  test.each([
    "The storm did not kill 15 people, the mayor said.",
    "The flood didn’t injure 30 pupils.",
    "There is no evidence that 15 sailors drowned.",
    "It is not true, as the paper wrote, that the room was used by 340 readers last year.",
    "It is not true, the union answered, that the strike cost the hospital 90,000 crowns.",
    "The harbour denies that in the storm of May 12 boats were lost.",
    "A magnitude 6 quake shook the town; it was 6 on the Richter scale.",
    "Camps for 13 to 18 year olds open; a swim for 13- to 18-year-olds too.",
    "It is open to 16 year olds.",
    "The eldest is 16 and the youngest was 9.",
    "See 50 U.S.C. 1622 for the rule.",
    "A contribution of £ 5 0 ,0 0 0 was made.",
  ])("%s", (text) => {
    expect(figuresIn(text).map(({ value, noun }) => `${value} ${noun}`)).toEqual([]);
  });
});

test("what follows the denial in its sentence, or stands in the next, is a count", () => {
  const text = "It is untrue that 340 readers came, but 214 readers did. It is not true. The paper counted 12 boats.";
  expect(figuresIn(text).map(({ value }) => value)).toEqual([214, 12]);
});

test("a number of a law is no year of what is counted", () => {
  expect(figuresIn("Under 50 U.S.C. 1622, 30 boats were sold.").map(({ value, times }) => [value, times])).toEqual([
    [30, []],
  ]);
});

test.each([
  ["The toll was 17, up from 12.", [false, true]],
  ["The toll rose from 10 to 12.", [true, false]],
  ["An earlier toll of 12 rose to 17 dead.", [true, false]],
])("an earlier count is known as one: %s", (text, expected) => {
  expect(figuresIn(text).map(({ isEarlier }) => isEarlier)).toEqual(expected);
});

test("what is said of a figure is told in the source's words", () => {
  const text = "On Monday 45 sailors were killed near the pier, and the mayor wept.";
  const [figure] = figuresIn(text);
  const { start, end } = figure?.predicate ?? { start: 0, end: 0 };
  expect(text.slice(start, end)).toBe("On Monday 45 sailors were killed near the pier");
});

test.each([
  ["Twelve fishermen and 15 farmers were lost.", ["fisherman", "farmer"]],
  ["12 army officers and nine police officers came.", ["officer", "police"]],
  ["Two judges and three lawyers sat there.", ["judge", "lawyer"]],
  ["30 rebels and ten militants signed.", ["rebel", "militant"]],
])("people of one calling are no people of another: %s", (text, kinds) => {
  expect(figuresIn(text).map(({ counts }) => counts)).toEqual(kinds);
});

test("to be treated is not to be injured", () => {
  const figures = figuresIn("The quake injured 160 people. Afterwards 730 people were treated in hospitals.");
  expect(figures.map(({ roles }) => roles)).toEqual([["injured"], ["treated"]]);
});

test("in a language whose numbers and nouns are not known nothing is counted", () => {
  expect(figuresIn("Der Hafen kostet 150 Milliarden Kronen und 30 Boote.", { language: "de" })).toEqual([]);
  expect(["en", "en-GB", "de", "az"].map(readsCountsIn)).toEqual([true, true, false, false]);
});

test.each([
  ["digits", "1234567 "],
  ["one run of digits", "12345678"],
  ["figures", "12 people died, "],
  ["parts", "90 people, including 12 women, "],
])("a text of nothing but %s takes four times as long to read where it is four times as long", (_name, unit) => {
  const seconds = (length: number) => {
    const document = documentOf(`A harbour. ${unit.repeat(length / unit.length)}`);
    const before = process.cpuUsage().user;
    document.figures();
    return (process.cpuUsage().user - before) / 1e6;
  };
  const least = (length: number) => Math.min(...[1, 2, 3].map(() => seconds(length)));
  // Sixteen times as long if each were compared with each. So short a time as the second is the clock's own.
  expect(least(80_000)).toBeLessThan(10 * least(20_000) + 0.05);
});

test.each([
  ["The harbour counted 40 boats a week earlier.", null],
  ["The harbour counted 40 boats a week.", "week"],
])("a rate is so many in each time, not some time before: %s", (text, rate) => {
  expect(figuresIn(text).map((figure) => figure.rate)).toEqual([rate]);
});

import { describe, expect, test } from "vitest";
import { documentOf } from "../support.ts";

/** The figures of a text as "40 at least boats", money by its currency, votes by what is said of them. */
function read(text: string): string[] {
  return documentOf(text)
    .figures()
    .map(({ value, low, bound, noun, counts, kind, roles }) => {
      const number = bound === "range" ? `${low}-${value}` : String(value);
      const what = kind === "money" ? counts : counts === "vote" ? `vote ${roles.join("+")}` : noun;
      return [number, bound === "range" ? null : bound, what].filter((part) => part !== null && part !== "").join(" ");
    });
}

describe("points, goals, sets, games and points of a per cent are neither people nor what was counted before", () => {
  test.each<[string, string[]]>([
    ["Oske won 24 games and scored 31.", ["24 games"]],
    ["Lund scored 31 goals in 24 games.", ["31 goals", "24 games"]],
    ["The Rovers have 58 points after 30 games.", ["30 games"]],
    ["Support fell by three percentage points to 41.", []],
    ["The index lost 40 points to 4,210.", []],
    ["She won in two sets, 6-4 and 7-5.", ["2 sets"]],
    ["Two voters out of three fear it, up six points.", []],
    ["Harbour beat Vale by 12 points before 900 spectators.", ["900 spectators"]],
    ["Rates rose 25 basis points.", []],
    ["It is four points ahead of the Greens, who have 18 seats.", ["18 seats"]],
    ["Holm took five wickets and made 80 runs.", ["5 wickets", "80 runs"]],
    ["The club has lost nine and drawn four of its 20 games.", ["4 games", "20 games"]],
    ["Dorn led 21-15 at the break.", []],
    ["The vote rose two percentage points among 1,200 people asked.", ["1200 people"]],
  ])("%s", (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe("bounds and ranges in other words", () => {
  test.each<[string, string[]]>([
    ["As many as 60 boats came.", ["60 at most boats"]],
    ["A minimum of 30 guests came.", ["30 at least guests"]],
    ["A maximum of 30 guests may come.", ["30 at most guests"]],
    ["Not more than 45 homes burned.", ["45 at most homes"]],
    ["No fewer than 45 homes burned.", ["45 at least homes"]],
    ["Well over 200 marchers came.", ["200 at least marchers"]],
    ["Just under 200 marchers came.", ["200 at most marchers"]],
    ["Nearly 200 marchers came.", ["200 about marchers"]],
    ["Somewhere between 30 and 40 homes burned.", ["30-40 homes"]],
    ["From 30 to 40 homes burned.", ["30-40 homes"]],
    ["Thirty to forty homes burned.", ["30-40 homes"]],
    ["Some 30–40 homes burned.", ["30-40 homes"]],
    ["Forty homes or more burned.", ["40 at least homes"]],
    ["40 or more homes burned.", ["40 at least homes"]],
    ["40-plus homes burned.", ["40 at least homes"]],
    ["More than half a million voters came.", ["500000 at least voters"]],
    ["A quarter of a million voters came.", ["250000 voters"]],
    ["One and a half million voters came.", ["1500000 voters"]],
    ["A dozen boats and two dozen cars sank.", ["12 boats", "24 cars"]],
    ["At most 12 boats sank.", ["12 at most boats"]],
    ["Around 12 boats sank.", ["12 about boats"]],
    ["Fewer than 12 boats sank.", ["12 at most boats"]],
    ["12 boats at least sank.", ["12 at least boats"]],
    ["It sank an estimated 12 boats.", ["12 about boats"]],
  ])("%s", (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe("money, votes and hyphens in other forms", () => {
  test.each<[string, string[]]>([
    ["It cost £3bn.", ["3000000000 pound"]],
    ["It cost 3bn pounds.", ["3000000000 pound"]],
    ["It cost US$1.5m.", ["1500000 dollar"]],
    ["It cost between $3 and $4 million.", ["3000000-4000000 dollar"]],
    ["It cost €2.5 million a year.", ["2500000 euro"]],
    ["It cost 70 million US dollars.", ["70000000 dollar"]],
    ["It cost up to 40,000 manats.", ["40000 at most manat"]],
    ["The 40-million-euro dock cost $50-million.", ["40000000 euro", "50000000 dollar"]],
    ["The plan was passed by 214 to 189.", ["214 vote in favour", "189 vote against"]],
    [
      "It passed with 214 votes in favour, 189 against and 12 abstentions.",
      ["214 vote in favour", "189 vote against", "12 vote abstained"],
    ],
    ["The house voted 61-38 for it.", ["61 vote in favour", "38 vote against"]],
    ["Sixty members voted for the bill and 40 against it.", ["60 vote in favour", "40 vote against"]],
    ["A 60-seat bus and an eight-man crew came.", ["60 seat", "8 man"]],
    ["A 400-strong crowd cheered.", ["400 crowd"]],
    ["A five-day march ended on a six-lane road.", []],
  ])("%s", (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe("law, age, date, address and measure in other forms are no counts", () => {
  test.each([
    "Under 18 U.S.C. § 1621 and 29 C.F.R. 1910.120 it is so.",
    "Regulation 1907/2006 and Act No. 1312 apply, and Rule 404 too.",
    "He was 34 when he came; at 61 he left.",
    "Children aged five to 12 pay less, and under-16s nothing.",
    "A man in his 40s and a woman of 72 met.",
    "The over-65s and the 18-24 age group stay.",
    "It happened in the 1990s, on 5/6/2019 and in May 2020.",
    "They live at 14 Holm Street, in Room 12 and on Floor 3.",
    "Call 555 0134 or 112.",
    "It weighs 12 tonnes, is 30 metres long and runs at 40 knots.",
    "A quake of magnitude 5.8, a force 9 gale and a category 4 storm came.",
    "It rained for 12 hours and 40 minutes at 14:05.",
    "He is number 12 of the list, first of 3rd row.",
    "Psalm 23, verse 4, and page 112 of volume 2.",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

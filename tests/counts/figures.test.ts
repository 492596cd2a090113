import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/counts/figure.ts";
import { documentOf } from "../support.ts";
import { uglyText } from "../ugly.ts";

/** The figures of a text as "12 children of 45 people: dead". */
function read(text: string, metadata: Record<string, unknown> = {}): string[] {
  const document = documentOf(text, metadata);
  const figures = document.figures();
  const name = ({ value, noun }: Figure) => `${value} ${noun ?? "?"}`;
  return figures.map((figure) => {
    const whole = figure.partOf === null ? "" : ` of ${name(figure.partOf)}`;
    return name(figure) + whole;
  });
}

/** What is said of the figures of a text. */
function said(text: string): [number, ...string[]][] {
  return documentOf(text)
    .figures()
    .map(({ value, roles }) => [value, ...roles]);
}

describe("a figure is a number with what is counted", () => {
  test.each<[string, string[]]>([
    ["Eight families moved in.", ["8 families"]],
    ["A town of seven thousand people.", ["7000 people"]],
    ["The harbour has 2.4 million visitors a year.", ["2400000 visitors"]],
    ["More than 1 200 residents signed.", ["1200 residents"]],
    ["They kept 42 hives, two swarms and one queen bee.", ["42 hives", "2 swarms", "1 queen bee"]],
    ["Half a million passengers waited.", ["500000 passengers"]],
    ["Twenty-five local history societies met.", ["25 local history societies"]],
    ["90 women’s letters were read.", ["90 women"]],
    ["It costs $1.2 million or 40,000 crowns a year.", ["1200000 $", "40000 crowns"]],
    ["They built three houses of culture.", ["3 houses of culture"]],
    ["Families: 8. Killed: 12.", ["8 Families", "12 Killed"]],
    ["She had a crew of nine and a crowd of 300.", ["9 crew", "300 crowd"]],
    ["He put the number of families that moved at seven.", ["7 families"]],
    ["The blast killed 12 and injured 30.", ["12 ?", "30 ?"]],
    ["The death toll rose to 17.", ["17 ?"]],
    ["There were 340 broken meters.", ["340 broken meters"]],
    ["In Arda 45 people sang, and on Monday 12 people.", ["45 people", "12 people"]],
    ["They won 16 gold, 9 silver and 11 bronze medals.", ["16 medals", "9 medals", "11 bronze medals"]],
    ["Twelve died and three more were arrested.", ["12 ?", "3 ?"]],
    ["Some 40-50 people came.", ["50 people"]],
    ["Of the flats, 360 are new.", ["360 flats"]],
  ])("%s", (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe("what is no count is left out", () => {
  test.each([
    "On 26 February 1992 it rained.",
    "On the night of 25 to 26 February it rained.",
    "On February 25-26, 1992, it rained.",
    "It was the 20th of the 366th regiment, in the first row.",
    "In 2019 and since 2021, and in the winter of 2018/19, it snowed.",
    "The 2018 elections were quiet.",
    "After a 30-year wait, 44 days and two weeks, 32 years ago.",
    "The boat leaves at 7.40 a.m. and 14:05, or at 9 p.m.",
    "It is 35 kilometres off, 19 nautical miles, 40 tonnes, 120 km/h, 5 kg.",
    "Turnout was 54 percent, then 61.4 % and 12 per cent.",
    "Article 5, Clause No. 4, Room 101, Flight 237 and page 12 say so.",
    "The boy, aged 7, and a 34-year-old woman met Jan Holt, 46, at home.",
    "The driver, 54, was tired. Children under six travel free.",
    "One of them, on one hand, one day, no one, this one.",
    "One in five people, nine out of ten, two thirds, three quarters.",
    "A thousand thanks. The two sides met. They won 3-1.",
    "Class 4b had lessons; call 0800 123 456 or +44 20 7946 0018.",
    "Dozens of families, hundreds of people, several thousand sheep.",
    "The last two weeks, the top ten, the first three rows.",
    "Every two hours a bell rings.",
    "Articles 5, 6 and 7 apply on 3, 4 and 5 May. He runs Windows 11 programs.",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("a number without a noun shares that of the figure before it", () => {
  test.each<[string, string[]]>([
    ["40 pupils lost a glove, while 90 lost two.", ["40 pupils", "90 pupils", "2 pupils"]],
    ["I count 14 sailings gone and the Authority counts 12.", ["14 sailings", "12 sailings"]],
    ["The convener counts 14 sailings gone and the Authority 12.", ["14 sailings", "12 sailings"]],
    ["It carried 985 passengers a week, against 1,140 last winter.", ["985 passengers", "1140 passengers"]],
    ["The Board gives 31 trams as late. We make it 22.", ["31 trams", "22 trams"]],
    ["How many trams were late? Twelve were.", ["12 trams"]],
    ["Buoys drift. There were 22 on Friday.", ["22 buoys"]],
    [
      "He has 1,410 readers. It rained. Among the 1,410 are 96 pupils.",
      ["1410 readers", "1410 readers", "96 pupils of 1410 readers"],
    ],
    [
      "Nine people were hit, three of them children, and 21 were hurt.",
      ["9 people", "3 children of 9 people", "21 people"],
    ],
  ])("%s", (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe("a part stays a part of its whole", () => {
  test.each<[string, string[]]>([
    [
      "52 guests, including 20 children and 12 women, arrived.",
      ["52 guests", "20 children of 52 guests", "12 women of 52 guests"],
    ],
    ["90 tenants—16 of them children—were ill.", ["90 tenants", "16 children of 90 tenants"]],
    [
      "13 people (6 women, 7 men) and four dogs.",
      ["13 people", "6 women of 13 people", "7 men of 13 people", "4 dogs"],
    ],
    [
      "90 guests—40 girls, 30 boys, and 20 others—800 sheep were there.",
      ["90 guests", "40 girls of 90 guests", "30 boys of 90 guests", "20 others of 90 guests", "800 sheep"],
    ],
    ["Police held 34 fans, two of whom were later freed.", ["34 fans", "2 fans of 34 fans"]],
    ["800 people came, and the names of 90 of them were lost.", ["800 people", "90 people of 800 people"]],
    [
      "90 people, including 40 women, out of 800 people are away.",
      ["90 people of 800 people", "40 women of 90 people", "800 people"],
    ],
    ["The party won 112 of the 250 seats.", ["112 seats of 250 seats", "250 seats"]],
    ["Of the 84 people on board, 31 were ill.", ["84 people", "31 people of 84 people"]],
    [
      "480 sacks, including 120 of barley and 35 of oats, came.",
      ["480 sacks", "120 sacks of 480 sacks", "35 sacks of 480 sacks"],
    ],
    ["45 people died. Three were children.", ["45 people", "3 children of 45 people"]],
    [
      "12 people died—four children, two women—nine barns burned.",
      ["12 people", "4 children of 12 people", "2 women of 12 people", "9 barns"],
    ],
    [
      "12 people died and 38 are ill. Seven of the dead were pupils.",
      ["12 people", "38 people", "7 pupils of 12 people"],
    ],
    ["Five of our nineteen pumps work.", ["5 pumps of 19 pumps", "19 pumps"]],
    ["Two brothers read the names. There are 90 of them.", ["2 brothers", "90 names"]],
    ["He took 90 letters; 40 others were lost.", ["90 letters", "40 letters"]],
    ["Eleven people died. Nine were injured.", ["11 people", "9 people"]],
    ["45 people came; eight families stayed; 25 children left.", ["45 people", "8 families", "25 children"]],
  ])("%s", (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe("what is said of a figure is read beside it", () => {
  test.each<[string, [number, ...string[]][]]>([
    [
      "45 people were killed and 120 injured.",
      [
        [45, "dead"],
        [120, "injured"],
      ],
    ],
    [
      "A total of 13 civilians, including 6 women, were killed.",
      [
        [13, "dead"],
        [6, "dead"],
      ],
    ],
    [
      "14 schools, 21 clubs and one museum were destroyed.",
      [
        [14, "destroyed"],
        [21, "destroyed"],
        [1, "destroyed"],
      ],
    ],
    [
      "Nobody knows the fate of 90 sailors; 40 were taken hostage.",
      [
        [90, "missing"],
        [40, "captive"],
      ],
    ],
    [
      "12 children were orphaned, and 90 have one parent.",
      [
        [12, "both parents lost"],
        [90, "one parent lost"],
      ],
    ],
    [
      "Approved by 214 votes to 189.",
      [
        [214, "in favour"],
        [189, "against"],
      ],
    ],
    [
      "1,200 residents fled and 34 fans were arrested.",
      [
        [1200, "displaced"],
        [34, "arrested"],
      ],
    ],
    ["The town has 2,317 inhabitants and one ferry.", [[2317, "population"], [1]]],
    ["The floods have claimed 45 lives.", [[45, "dead"]]],
    ["In halls built for 12 people we found 23.", [[12, "capacity"], [23]]],
    ["Four families disappeared completely.", [[4, "dead"]]],
    [
      "Three barns were carried away and two were repaired.",
      [
        [3, "destroyed"],
        [2, "rebuilt"],
      ],
    ],
    ["We had 40 complaints from detainees.", [[40]]],
    ["Twelve people died of cholera and 90 were ill.", [[12, "dead"], [90]]],
    ["It has hired 45 cooks for 300 guests.", [[45], [300]]],
    [
      "34 fans were arrested, including six women.",
      [
        [34, "arrested"],
        [6, "arrested"],
      ],
    ],
  ])("%s", (text, figures) => {
    expect(said(text)).toEqual(figures);
  });
});

test("in a digest a figure is one only in the source's phrases, with what our summary says around it", () => {
  const text = 'Of the harbour it says "12 boats were lost" and, as our count of 3 pages goes, "30 men" died.';
  expect(read(text, { text: "digest" })).toEqual(["12 boats", "30 men"]);
});

test("whatever the text, a figure is a slice of it that says its number", () => {
  const words = fc.constantFrom(
    "12",
    "1,275",
    "Eight",
    "families",
    "people",
    "including",
    "of them",
    "—",
    ",",
    "and",
    "were killed",
    "the",
    "of",
    "a",
    "million",
    "one",
    "out of",
    ".",
    "“",
    "\n\n",
    "in 1992",
    "%",
    "$",
  );
  const text = fc.oneof(
    uglyText,
    fc.array(words, { minLength: 1, maxLength: 40 }).map((list) => list.join(" ")),
  );
  fc.assert(
    fc.property(text, (given) => {
      const whole = `A harbour. ${given}`;
      const figures = documentOf(whole).figures();
      for (const [index, figure] of figures.entries()) {
        const written = whole.slice(figure.start, figure.end);
        expect(written).not.toBe("");
        if (/^\d+$/.test(written)) expect(figure.value).toBe(Number(written));
        expect(Number.isFinite(figure.value) && figure.value > 0).toBe(true);
        expect(figure.start).toBeGreaterThanOrEqual(figures[index - 1]?.end ?? 0);
        expect(figure.sentence.start <= figure.start && figure.end <= figure.sentence.end).toBe(true);
        for (const other of [figure.partOf, figure.like])
          expect(other === null || (figures.includes(other) && other !== figure)).toBe(true);
        if (figure.unit) expect(whole.slice(figure.unit.start, figure.unit.end).trim()).not.toBe("");
      }
    }),
  );
});

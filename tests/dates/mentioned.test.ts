import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datesIn } from "../../src/dates/mentioned.ts";
import { dateBounds } from "../../src/text/edtf.ts";
import { documentOf, openCorpus, ROOT, SOURCES, WITHOUT_SOURCES } from "../support.ts";
import { uglyText } from "../ugly.ts";

/** The dates found in a text, as EDTF. */
const edtfIn = (text: string) => datesIn(text).map(({ edtf }) => edtf);
/** The display without the thin spaces that a formatter puts around a dash. */
const plain = (display: string) => display.replace(/[\u2009\u00A0\u202F]/g, " ");

describe("a day is found", () => {
  test.each([
    ["The bridge opened on 3 May 1998 in the rain.", ["1998-05-03"]],
    ["On May 3, 1998, the bridge opened.", ["1998-05-03"]],
    ["On Sunday, 3rd of May, 1998 it opened.", ["1998-05-03"]],
    ["Opened 3 Sept. 1998, closed Oct. 4, 1999.", ["1998-09-03", "1999-10-04"]],
    ["Recorded on 1998-05-03 and again on 14.05.1998.", ["1998-05-03", "1998-05-14"]],
    ["Filed 28/05/1998 (05/28/1998 in the other office).", ["1998-05-28", "1998-05-28"]],
    ["The gates were shut on 4 November 2019 at 10:00.", ["2019-11-04"]],
    ["From Monday, 4 November 2019, to Sunday, 29 March 2020, it rained.", ["2019-11-04", "2020-03-29"]],
    ["It rained on 12 May 2020 and 3 June 2020 alike.", ["2020-05-12", "2020-06-03"]],
    ["On 4 November 2019 MS Tern ran aground.", ["2019-11-04"]],
    ["It rained on 29 February 2020.", ["2020-02-29"]],
    ["The ferry runs from 1 May and from 2nd July at night.", ["XXXX-05-01", "XXXX-07-02"]],
    ["From 9 June until 12 June it rained.", ["XXXX-06-09/XXXX-06-12"]],
    ["The queue was longer from 9 until May.", []],
  ])("%s", (text, dates) => {
    expect(edtfIn(text)).toEqual(dates);
  });
});

describe("several days are found", () => {
  test.each([
    ["in the night of 7-8 June 2001", ["2001-06-07/2001-06-08"]],
    ["on the night of 7 to 8 June 2001", ["2001-06-07/2001-06-08"]],
    ["on the night of June 7-8, 2001", ["2001-06-07/2001-06-08"]],
    ["the night of 7/8 June 2001", ["2001-06-07/2001-06-08"]],
    ["7–8 June 2001", ["2001-06-07/2001-06-08"]],
    ["from 30 May 2001 to 2 June 2001", ["2001-05-30/2001-06-02"]],
    ["30 May to 2 June 2001", ["2001-05-30/2001-06-02"]],
    ["from the 7th to the 8th of June, 2001", ["2001-06-07/2001-06-08"]],
    ["between 7 and 9 June 2001", ["2001-06-07/2001-06-09"]],
    ["between June 7 and 9, 2001", ["2001-06-07/2001-06-09"]],
    ["June 7/8, 2001", ["2001-06-07/2001-06-08"]],
    ["June 7 through 9, 2001", ["2001-06-07/2001-06-09"]],
    ["June 7 and 9, 2001", ["2001-06-07", "2001-06-09"]],
    ["June 7, 8 and 10, 2001", ["2001-06-07", "2001-06-08", "2001-06-10"]],
    ["30 December to 2 January 1992", ["1991-12-30/1992-01-02"]],
    ["on 7 and 9 June 2001", ["2001-06-07", "2001-06-09"]],
    ["on 7, 8 and 10 June 2001", ["2001-06-07", "2001-06-08", "2001-06-10"]],
    ["on the 7th and 8th of June 2001", ["2001-06-07", "2001-06-08"]],
  ])("%s", (text, dates) => {
    expect(edtfIn(text)).toEqual(dates);
  });
});

describe("a day without a year keeps none", () => {
  test.each([
    ["The boats stopped on 4 November.", ["XXXX-11-04"], "4 November"],
    ["They call February 26 the day of the gulls.", ["XXXX-02-26"], "26 February"],
    ["On 3 June 20 people swam.", ["XXXX-06-03"], "3 June"],
    ["On May 5 people swam.", ["XXXX-05-05"], "5 May"],
    ["On 3 June, 1,275 people swam.", ["XXXX-06-03"], "3 June"],
    ["the night of 25–26 October", ["XXXX-10-25/XXXX-10-26"], "25 – 26 October"],
    ["from 30 May to 2 June", ["XXXX-05-30/XXXX-06-02"], "30 May – 2 June"],
  ])("%s", (text, dates, display) => {
    const found = datesIn(text);
    expect(found.map(({ edtf }) => edtf)).toEqual(dates);
    expect(found[0]).toMatchObject({ certainty: "year not stated" });
    expect(plain(found[0]?.display ?? "")).toBe(display);
  });
});

describe("months, seasons, years and decades are found", () => {
  test.each([
    ["closed since October 1991 and January 1992 respectively", ["1991-10", "1992-01"]],
    ["in January and February 1992", ["1992-01", "1992-02"]],
    ["from October 1991 to March 1992", ["1991-10/1992-03"]],
    ["January–March 1992", ["1992-01/1992-03"]],
    ["in Feb. 1992, and in September of 1993", ["1992-02", "1993-09"]],
    ["the winter of 2018/19 was mild", ["2018-24"]],
    ["in spring 2021", ["2021-21"]],
    ["the 2019/20 season", ["2019/2020"]],
    ["open since 2008.", ["2008"]],
    ["in 2014 and started again in 2022.", ["2014", "2022"]],
    ["In 1992, the harbour froze", ["1992"]],
    ["it won in 2001, 2003 and 2005, and never since", ["2001", "2003", "2005"]],
    ["between 1988 and 1994", ["1988/1994"]],
    ["from 1988 to 1994", ["1988/1994"]],
    ["1988–1994", ["1988/1994"]],
    ["in 1988-94", ["1988/1994"]],
    ["her first boat (1992)", ["1992"]],
    ["the pilot (1931–1999)", ["1931/1999"]],
    ["the Harbour Rules of 1949, which", ["1949"]],
    ["the 2020 storm", ["2020"]],
    ["a ship from 1974 and a budget", ["1974"]],
    ["in the 1990s", ["199X"]],
  ])("%s", (text, dates) => {
    expect(edtfIn(text)).toEqual(dates);
  });
});

describe("what is not exact says so", () => {
  test.each([
    ["about 1992", "1992~", "c. 1992"],
    ["built c. 1850", "1850~", "c. 1850"],
    ["around February 1992", "1992-02~", "c. February 1992"],
    ["around 25 February 1992", "1992-02-25~", "c. 25 February 1992"],
    ["in early 1992", "1992-01~/1992-04~", "early 1992"],
    ["late in 1991", "1991-09~/1991-12~", "late 1991"],
    ["at the end of 1991", "1991-09~/1991-12~", "end of 1991"],
    ["in mid-March 2020", "2020-03-11~/2020-03-20~", "mid-March 2020"],
    ["built in mid-1992", "1992-05~/1992-08~", "mid-1992"],
    ["the early 1990s", "1990~/1993~", "early 1990s"],
    ["the winter of 2018/19", "2018-24", "winter 2018/19"],
    ["the 1990s", "199X", "1990s"],
  ])("%s", (text, edtf, display) => {
    const [date] = datesIn(text);
    expect(date).toMatchObject({ edtf, certainty: "approximate" });
    expect(plain(date?.display ?? "")).toBe(display);
  });

  test("an order of day and month that may be either", () => {
    expect(datesIn("on 02/03/1992")).toMatchObject([
      { edtf: "1992-03-02?", display: "2 March 1992 or 3 February 1992", certainty: "uncertain" },
    ]);
    expect(datesIn("on 02.03.1992")).toMatchObject([{ edtf: "1992-03-02", certainty: "exact" }]);
  });

  test("half a year is as exact as its months", () => {
    expect(datesIn("the second half of 1991")).toMatchObject([
      { edtf: "1991-07/1991-12", display: "second half of 1991", certainty: "exact" },
    ]);
  });
});

test.each([
  "1275 citizens, 1,140 passengers and 2007 chairs",
  "of 1613 inhabitants",
  "in 1850 homes",
  "by 1500 men and to 1900 women",
  "about 1992 people",
  "the 2020 passengers",
  "replaces Timetable No. 4 of 2016.",
  "the 366th regiment and 15 schools",
  "at 14:30, at 7.40 a.m., on Monday, for €12.50",
  "32 years ago, last winter, yesterday, this year",
  "it may be 12, and they march 20 miles",
  "in May, and until the end of March",
  "one of the great storms of the 20th century",
  "30 February 1992",
  "29 February 2023",
  "On 26.02.92 and 26 Feb '92",
  "https://example.org/2019/11/27/report-2019-11-28",
  "room 1992",
  "from 1500 GMT until 1800 hours",
  "call 0800 1992 2001",
  "",
])("no date is found in “%s”", (text) => {
  expect(edtfIn(text)).toEqual([]);
});

test("whatever the text, each date is a slice of it, in order, and is one that is known", () => {
  const words = fc.constantFrom(
    ...["in", "of", "the", "25", "26th", "February", "May", "1992", "2018/19", "-", "–", "and", "to", "since", "1990s"],
    ...["winter", "early", "(", ")", ",", ".", "/", "No.", "about", "12.05.2001", "1,275", "\n", "“", "Sept.", "'92"],
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 30 }).map((list) => list.join(" ")),
    uglyText,
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(texts, texts, (before, text) => {
      const whole = before + text;
      const range = { start: before.length, end: whole.length };
      let last = range.start;
      for (const { start, end, edtf, display, certainty } of datesIn(whole, range)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(range.end);
        expect(whole.slice(start, end)).toMatch(/\d/);
        expect(display).not.toMatch(/undefined|NaN|Invalid/);
        const [from = "", to = from] = edtf.split("/");
        const days = edtf.replace("XXXX", "2000").replace("XXXX", from > to ? "2004" : "2000");
        if (certainty === "year not stated") expect(display).not.toContain("200");
        expect(() => dateBounds(days)).not.toThrow();
        last = start;
      }
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ["from 30 December to 29 February", "30 December – 29 February"],
  ["26th - 26th Sept.", "26 September"],
])("a period without a year is shown without one: %s", (text, display) => {
  const [date] = datesIn(text, { start: 0, end: text.length });
  expect(date?.display.replace(/\s/g, " ")).toBe(display);
});

describe("of a document", () => {
  test("the line that dates it is left out, and what it speaks of is not", () => {
    const text =
      "Harbour news\n\nSkolmund, 1 January 2020\n\nThe ferry of 1 January 2020 was late. It was built in 1974.";
    expect(
      documentOf(text)
        .dates()
        .map(({ date }) => date.edtf),
    ).toEqual(["2020-01-01", "1974"]);
  });

  test("a digest speaks of the dates in its quoted phrases only", () => {
    const text = 'Issued in 2019, it says that the boats stopped "on 4 November 2019" and, in our words, in 2020.';
    expect(
      documentOf(text, { text: "digest" })
        .dates()
        .map(({ date }) => date.edtf),
    ).toEqual(["2019-11-04"]);
  });

  test("in another language than English no dates are read", () => {
    const text = "Le pont a été ouvert le 3 mai 1998. In 1998 it rained.";
    expect(documentOf(text, { language: "fr" }).dates()).toEqual([]);
  });

  test("what a person has called furniture is not read", async () => {
    const { corpus } = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
    for (const document of corpus.documents) {
      for (const { date, sentence, passage } of document.dates()) {
        expect(date.start >= sentence.start && date.end <= sentence.end).toBe(true);
        expect(sentence.start >= passage.start && sentence.end <= passage.end).toBe(true);
        expect(document.omissions.some(({ start, end }) => date.start < end && start < date.end)).toBe(false);
      }
    }
  });
});

describe.skipIf(SOURCES === null)(`on the five texts (${WITHOUT_SOURCES})`, () => {
  test("these dates are found, and no others", async () => {
    const { corpus } = await openCorpus({ CORPUS_TEXTS: SOURCES ?? "" });
    const found = Object.fromEntries(
      corpus.documents.map((document) => [document.metadata.ref, document.dates().map(({ date }) => date.edtf)]),
    );
    const night = "1992-02-25/1992-02-26";
    expect(found).toEqual({
      om23: [night, "1949", "XXXX-02-26"],
      mn24: [night, "1991-10", "1992-01"],
      af24: ["2020", "2023", "1992-02", "1994-02-24", "2008"],
      re24: ["2014", "2022", "1992"],
      mm25: [night],
    });
  });
});

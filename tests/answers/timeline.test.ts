import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { answerTimeline, openPoint, timelinePage, UNBOUNDED } from "../../src/answers/timeline.ts";
import type { Library } from "../../src/search/library.ts";
import { documentOf, libraryOf, openCorpus, ROOT } from "../support.ts";
import { uglyText } from "../ugly.ts";

let examples: Library;
beforeAll(async () => {
  examples = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
});

/** A timeline in short: each date, with the ref of a document or the passage that speaks of it. */
function short(library: Library, about: string | null = null): string[] {
  return answerTimeline(library, about).points.map((point) => {
    const { date, document, mention } = openPoint(library, point, UNBOUNDED);
    return `${date.edtf} ${document?.ref ?? mention?.id.split("-")[0]}${mention ? "*" : ""}`;
  });
}

test("documents and the dates that they speak of stand in order; then days without a year, then what is undated", () => {
  expect(short(examples)).toEqual([
    ...["1974 sc22*", "1974 fub*", "2003 vf19*", "2018-24 vf19*", "2019-10-14 vf19", "2019-11-04 vf19*"],
    ...["2019-11-22 sc22", "2019-11-27 sc27", "2019-11~ ic19", "2020-02-11 cc20", "2020-03-29 vf19*"],
    ...["XXXX-03-09 vf19*", "XXXX-03-09 sc22*", "XXXX-03-29 sc27*", "XXXX-03-30 sc22*"],
    ...["XXXX-11-04 sc22*", "XXXX-11-04 ic19*", "XXXX-11-04 cc20*", "XXXX-11-22 sc27*", "XXXX-12-01 ic19*"],
    "null fub",
  ]);
});

test("what is said of one date stands together, with the document of that date before it, whatever way it is written", () => {
  const library = libraryOf([
    documentOf("On the night of 7 to 8 June 2001 the mast fell.", { ref: "aa", issued: "2010" }, "a"),
    documentOf(
      "The mast fell on June 7-8, 2001. It was 9 June 2001 when it was found.",
      { ref: "bb", issued: "2005" },
      "b",
    ),
    documentOf("The mast has fallen.", { ref: "cc", issued: "2001-06-07/2001-06-08" }, "c"),
  ]);
  const night = "2001-06-07/2001-06-08";
  expect(short(library)).toEqual([
    `${night} cc`,
    `${night} aa*`,
    `${night} bb*`,
    "2001-06-09 bb*",
    "2005 bb",
    "2010 aa",
  ]);
});

describe("about a date", () => {
  test.each([
    [
      "2019",
      ["2018-24 vf19*", "2019-10-14 vf19", "2019-11-04 vf19*", "2019-11-22 sc22", "2019-11-27 sc27", "2019-11~ ic19"],
    ],
    ["November 2019", ["2019-11-04 vf19*", "2019-11-22 sc22", "2019-11-27 sc27", "2019-11~ ic19"]],
    ["2019-11-04", ["2019-11-04 vf19*", "2019-11~ ic19"]],
    ["4 November 2019", ["2019-11-04 vf19*", "2019-11~ ic19"]],
    ["on 4 november", ["2019-11-04 vf19*", "XXXX-11-04 sc22*", "XXXX-11-04 ic19*", "XXXX-11-04 cc20*"]],
    ["winter of 2018/19", ["2018-24 vf19*"]],
    ["the 1970s", ["1974 sc22*", "1974 fub*"]],
    ["between 1970 and 2004", ["1974 sc22*", "1974 fub*", "2003 vf19*"]],
    ["1812", []],
  ])("“%s” gives what falls into it", (about, entries) => {
    expect(answerTimeline(examples, about).reading?.kind).toBe("date");
    expect(short(examples, about)).toEqual(entries);
  });
});

describe("about a topic", () => {
  test("it gives the documents that answer, and the dates of the passages that do", () => {
    expect(answerTimeline(examples, "kittiwake").reading).toMatchObject({ kind: "topic" });
    expect(short(examples, "kittiwake")).toEqual(["1974 fub*", "null fub"]);
  });

  test("words around a date make it a topic, and it is searched with them", () => {
    const { reading } = answerTimeline(examples, "timetable of 4 November");
    expect(reading).toMatchObject({ kind: "topic", quote: { query: "timetable of 4 November" } });
  });

  test("nothing is given where nothing answers", () => {
    expect(short(examples, "zeppelin")).toEqual([]);
  });
});

test("an entry is the sentence as it stands; of a long one the words around the date, which is always among them", () => {
  const long = `${"many words before it and more ".repeat(40)}on 3 May 1998${" and many words after it".repeat(40)}.`;
  const library = libraryOf([documentOf(`${long} In 1974 it rained.`)]);
  const { points } = answerTimeline(library, null);
  const [early, late] = points.map((point) => openPoint(library, point, UNBOUNDED).mention);
  expect(early?.exact).toBe("In 1974 it rained.");
  expect(late?.exact).toMatch(/^\w.* on 3 May 1998 .*\w$/);
  expect(late?.exact.length).toBeLessThanOrEqual(420);
  expect(late?.cut).toEqual({ before: true, after: true });
  const narrow = openPoint(library, points[1] as (typeof points)[0], { cost: (exact) => exact.length, most: 70 });
  expect(narrow.mention?.exact).toContain("3 May 1998");
  expect(narrow.mention?.exact.length).toBeLessThanOrEqual(70);
});

test("whatever the text and the topic, excerpts are slices of their document that hold their date", () => {
  const dated = fc
    .tuple(uglyText, fc.constantFrom(" on 3 May 1998 ", " in 1974, ", "(2001)"), uglyText)
    .map((parts) => `The harbour was dredged in 2003, as people tell it. ${parts.join("")}`);
  const topics = fc.oneof(fc.constantFrom(null, "1998", "boat", "3 May"), fc.string({ unit: "binary", maxLength: 50 }));
  fc.assert(
    fc.property(dated, topics, fc.integer({ min: 0, max: 500 }), (text, about, most) => {
      const library = libraryOf([documentOf(text, { spans: [] })]);
      for (const point of answerTimeline(library, about).points) {
        const { mention } = openPoint(library, point, { cost: (exact) => exact.length, most });
        if (!mention || !point.spoken) continue;
        const { date } = point.spoken();
        expect(mention.exact).toBe(text.slice(mention.start, mention.end));
        expect(mention.start <= date.start && mention.end >= date.end).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test("pages join without a gap in both directions", () => {
  const { points } = answerTimeline(examples, null);
  const room = { excerpt: UNBOUNDED, page: { cost: () => 10, most: 40, entries: 5 } };
  const forth = [];
  for (let page = timelinePage(examples, points, { at: 0, side: "from" }, room); ; ) {
    forth.push(page);
    if (!page.next) break;
    page = timelinePage(examples, points, page.next, room);
  }
  expect(forth.map(({ first, entries }) => [first, entries.length])).toEqual([
    [0, 4],
    [4, 4],
    [8, 4],
    [12, 4],
    [16, 4],
    [20, 1],
  ]);
  const back = [];
  for (let page = forth.at(-1); page?.previous; ) {
    page = timelinePage(examples, points, page.previous, room);
    back.unshift(page.first);
  }
  expect(back).toEqual([0, 4, 8, 12, 16]);
  const beyond = timelinePage(examples, points, { at: 900, side: "from" }, room);
  expect(beyond.first).toBe(20);
});

test("documents in other languages are counted, as no dates are read of them", () => {
  const library = libraryOf([documentOf("Il pleut depuis 1974.", { language: "fr" })]);
  expect(answerTimeline(library, null)).toMatchObject({ unread: 1, points: [{ spoken: null }] });
});

test("a date that is asked for in German is the same date", () => {
  expect(short(examples, "14. Oktober 2019")).toEqual(short(examples, "14 October 2019"));
  expect(short(examples, "Oktober 2019")).toEqual(short(examples, "October 2019"));
  expect(short(examples, "Oktober 2019")).not.toEqual([]);
  expect(answerTimeline(examples, "14. Oktober 2019").reading?.kind).toBe("date");
});

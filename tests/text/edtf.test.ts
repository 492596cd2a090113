import { describe, expect, test } from "vitest";
import { compareDates, dateBounds, displayDate } from "../../src/text/edtf.ts";

test.each([
  ["2024-02-26", "26 February 2024"],
  ["2025-02~", "c. February 2025"],
  ["2024?", "probably 2024"],
  ["1992-02-25/1992-02-26", "25 – 26 February 1992"],
  ["202X", "202X"],
  ["2024-22", "2024-22"],
  ["2024-02/..", "2024-02/.."],
  ["/2021", "/2021"],
  ["2020-02~/2021", "2020-02~/2021"],
  [null, "undated"],
])("%s is shown as %s", (notation, display) => {
  expect(displayDate(notation)?.replace(/\u2009|\u00A0|\u202F/g, " ")).toBe(display);
});

describe("dates that are refused", () => {
  test.each([
    "2023-02-29",
    "2024-13",
    "2024-04-31",
    "26.2.2024",
    "yesterday",
    "",
    "2024-05/2024-01",
    "20",
    "Y170000002",
    "0000",
  ])("%s", (notation) => {
    expect(() => dateBounds(notation)).toThrow();
  });
});

test("a month reaches from its first to its last millisecond", () => {
  const { min, max } = dateBounds("2024-02");
  expect(new Date(min).toISOString()).toBe("2024-02-01T00:00:00.000Z");
  expect(new Date(max).toISOString()).toBe("2024-02-29T23:59:59.999Z");
});

test("documents are ordered oldest first, the more exact of one start first, undated ones last", () => {
  expect([null, "2025-02~", "2024-02~", "2024-02-01", "2023-02-23"].sort(compareDates)).toEqual([
    "2023-02-23",
    "2024-02-01",
    "2024-02~",
    "2025-02~",
    null,
  ]);
});

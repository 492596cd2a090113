import { expect, test } from "vitest";
import { isNoDate, typedDate, wholeDate } from "../../src/dates/typed.ts";
import { GERMAN } from "../../src/prose/de/index.ts";
import { ENGLISH } from "../../src/prose/en/index.ts";
import { MONTHS } from "../../src/text/calendar.ts";

test("a date is read in each language that the bot speaks", () => {
  const same: Record<string, string[]> = {
    "1992-02-26": ["26 February 1992", "26. Februar 1992", "26. Feb. 1992", "26.02.1992", "vom 26.02.1992"],
    "2024-02": ["February 2024", "Februar 2024", "im Februar 2024", "februar 2024", "Feb 2024", "2024-02"],
    "2021-03-09": ["9. März 2021", "am 9. märz 2021", "from 9.3.2021", "9th of March 2021"],
    "1992-02-25/1992-02-26": ["25.–26. Februar 1992", "25. bis 26. Februar 1992", "25 to 26 February 1992"],
    "1987-24": ["Winter 1987", "winter 1987"],
    "199X": ["1990er-Jahre", "1990er", "1990s"],
    "2024": ["2024", "im Jahr 2024"],
  };
  for (const [edtf, forms] of Object.entries(same))
    for (const form of forms) expect([form, typedDate(form)]).toEqual([form, edtf]);
});

test("a day without a year is a date, and words beside a date are a topic", () => {
  expect(wholeDate("26. Februar")?.edtf).toBe("XXXX-02-26");
  expect(wholeDate("Fähre im Februar 2024")).toBeNull();
  expect(wholeDate("Mai")).toBeNull();
});

test("what the calendar lacks, or what is two dates, is no date", () => {
  for (const no of ["31. Februar 1992", "31 February 1992", "30.02.1992", "1992-02-30"])
    expect([no, isNoDate(no), typedDate(no)]).toEqual([no, true, null]);
  expect(typedDate("02/03/1992")).toBeNull();
  expect(isNoDate("Februar 1992")).toBe(false);
  expect(isNoDate("harbour dues")).toBe(false);
});

test("every day that the bot writes, it reads", () => {
  for (const { grammar } of [ENGLISH, GERMAN])
    for (const at of MONTHS.keys()) {
      const month = `2023-${String(at + 1).padStart(2, "0")}`;
      expect(typedDate(grammar.date(month))).toBe(month);
      expect(typedDate(grammar.date(`${month}-07`))).toBe(`${month}-07`);
    }
});

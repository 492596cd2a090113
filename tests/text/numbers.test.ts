import { expect, test } from "vitest";
import { isNumber, numberAt, numbersIn, tokensOf } from "../../src/text/numbers.ts";

function read(text: string): number | null {
  const tokens = tokensOf(text, { start: 0, end: text.length });
  const number = numberAt(tokens, 0);
  return number && number.to === tokens.length ? number.value : null;
}

test.each([
  ["8", 8],
  ["1275", 1275],
  ["1,275", 1275],
  ["1 275", 1275],
  ["1\u00A0275", 1275],
  ["1.275", 1275],
  ["12,345,678", 12345678],
  ["2.4 million", 2400000],
  ["2,4 million", 2400000],
  ["2.4m", 2400000],
  ["1.2bn", 1200000000],
  ["7 thousand", 7000],
  ["Eight", 8],
  ["seven thousand", 7000],
  ["twenty-five", 25],
  ["Two hundred and five", 205],
  ["nine hundred and ninety-nine thousand", 999000],
  ["three million two hundred thousand", 3200000],
  ["a hundred", 100],
  ["a dozen", 12],
  ["two dozen", 24],
  ["half a million", 500000],
  ["half a dozen", 6],
  ["two and a half million", 2500000],
])("reads %s as a number", (text, value) => {
  expect(read(text)).toBe(value);
});

test.each(["dozens", "thousands", "several hundred", "a", "and", "couple", "many", "first", "20th"])(
  "does not read %s as a number",
  (text) => {
    expect(read(text)).toBeNull();
  },
);

test.each([
  ["twenty five", [25]],
  ["two hundred and five", [205]],
  ["2.4 million", [2_400_000]],
  ["8 and 9", [8, 9]],
  ["33rd of may", ["33rd"]],
  ["half a million", [500_000]],
  ["twenty twenty", [2020]],
  ["nineteen ninety two", [1992]],
  ["nineteen and twenty", [19, 20]],
  ["hundreds of boats and a dozen", [100, 12]],
  ["several thousand", [1000]],
  ["1275 of 1,275", [1275, 1275]],
])("the numbers of %j are read", (text, numbers) => {
  expect(numbersIn(text.split(" "))).toEqual(numbers);
});

test("a year in two words is marked as one", () => {
  const tokens = tokensOf("twenty twenty-six", { start: 0, end: 17 });
  expect(numberAt(tokens, 0)).toEqual({ value: 2026, from: 0, to: 2, inDigits: false, isYear: true });
});

test("a word is known to be a number, or to be none", () => {
  expect(["12", "33rd", "seven", "ninety", "dozens", "million"].filter((word) => !isNumber(word))).toEqual([]);
  expect(["canteen", "a", "and", "half", "m", "first"].filter(isNumber)).toEqual([]);
});

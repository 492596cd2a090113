import fc from "fast-check";
import { expect, test } from "vitest";
import { quotedStretches } from "../../src/answers/verify/asked.ts";
import { findQuotations } from "../../src/text/quotation-marks.ts";

/** What stands in single marks, said in one pattern, which takes the square of its length where none closes. */
const IN_SINGLE = /(?<![\p{L}\p{N}])[‘'‹](?=\S)([\s\S]*?\S)[’'›](?![\p{L}\p{N}])/gu;

const part = fc.constantFrom("‘", "’", "'", "‹", "›", " ", "a", "one two", "three four five", ",", "\n", "it's");

test("single marks are read from each that can open to the next that can close", () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
      const text = parts.join("");
      fc.pre(findQuotations(text, [{ start: 0, end: text.length }]).length === 0);
      const found = [...text.matchAll(IN_SINGLE)]
        .map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
        .filter(({ start, end }) => (text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []).length > 1);
      expect(quotedStretches(text)).toEqual(found);
    }),
    { numRuns: 2000 },
  );
});

test("what stands in single marks is quoted where no double mark is", () => {
  const text = "Lund said ‘the boat came home late’ and ‘nobody was on the old pier’.";
  expect(quotedStretches(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "‘the boat came home late’",
    "‘nobody was on the old pier’",
  ]);
});

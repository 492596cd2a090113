import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise, originalRange, withoutEnds } from "../../src/text/normalise.ts";
import { uglyText } from "../ugly.ts";

const level = (text: string) => normalise(text).text;

describe("two texts are levelled to the same where only typography differs:", () => {
  test.each([
    ["quotation marks", "“It's” «it» „it“ ‘it’ `it` ′it″", "\"It’s\" 'it' \"it\" 'it' 'it' 'it'"],
    ["guillemets with narrow spaces", "«\u202Fit\u00A0»", '"it"'],
    ["dashes", "a—b a – b a -- b a\u2011b 2019−20", "a-b a-b a - b a-b 2019-20"],
    ["white space and line ends", "one\r\n two\u00A0 three\tfour", "one two three four"],
    ["what is not seen", "bo\u00ADat \uFEFFfer\u200Bry ❤\uFE0F", "boat ferry ❤"],
    ["dots", "a… b ... c . . . d", "a...b … c ... d"],
    ["ligatures and full width", "ﬁnal ﬀ ＡＢＣ", "final ff abc"],
    ["capitals", "ÅRVÅK İLHAM ΟΔΟΣ", "årvåk ilham οδος"],
    ["grouping of digits", "1,275 and 1 275 and 1’275 and １，２７５", "1275 and 1275 and 1275 and 1275"],
    ["ways to write an accent", "e\u0301 I\u0307", "é i"],
  ])("%s", (_, one, other) => {
    expect(level(one)).toBe(level(other));
  });
});

test.each([
  ["commas", "one, two", "one two"],
  ["a minus", "-5 degrees", "5 degrees"],
  ["decimals", "3.5", "35"],
  ["raised figures", "10²", "102"],
  ["brackets", "[and] so", "and so"],
  ["accents", "Årvåk", "Arvak"],
  ["years beside numbers", "in 1992 275 people", "in 1992275 people"],
])("%s stay", (_, one, other) => {
  expect(level(one)).not.toBe(level(other));
});

test("punctuation at the ends is free, but not what says something", () => {
  const inner = (text: string) => {
    const normalised = level(text);
    const { start, end } = withoutEnds(normalised);
    return normalised.slice(start, end);
  };
  expect(inner(" “… It is late.” ")).toBe("it is late");
  expect(inner("by 5 %")).toBe("by 5 %");
  expect(inner("-5 degrees!")).toBe("-5 degrees");
});

test("a quotation mark between two words keeps them apart, whatever its kind", () => {
  for (const text of ["that“We", 'that"We', "that «We", "that “We"]) expect(level(text)).toBe("that 'we");
  expect(level("We”leave")).toBe("we' leave");
  expect(level("don’t")).toBe("don't");
});

test("a quotation mark with something over it is one still", () => {
  expect(level("’\u0301abc")).toBe("'\u0301abc");
});

test("the map is monotone, and whole words lead back to a slice that is levelled to the same words", () => {
  fc.assert(
    fc.property(uglyText, fc.nat(), fc.nat(), (text, one, other) => {
      const normalised = normalise(text);
      let last = { start: 0, end: 0 };
      for (let at = 0; at < normalised.text.length; at++) {
        const range = originalRange(normalised, { start: at, end: at + 1 });
        expect(range.start).toBeGreaterThanOrEqual(last.start);
        expect(range.end).toBeGreaterThanOrEqual(last.end);
        expect(range.end).toBeGreaterThan(range.start);
        expect(range.end).toBeLessThanOrEqual(text.length);
        last = range;
      }
      const words = [
        ...normalised.text.matchAll(
          /(?<![\p{L}\p{N}\p{M}.,'-])[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?![\p{L}\p{N}\p{M}.,'-])/gu,
        ),
      ];
      const [a, b] = [words[one % words.length], words[other % words.length]];
      if (!a || !b) return;
      const [first, final] = a.index < b.index ? [a, b] : [b, a];
      const range = { start: first.index, end: final.index + final[0].length };
      const { start, end } = originalRange(normalised, range);
      expect(level(text.slice(start, end))).toBe(normalised.text.slice(range.start, range.end));
    }),
    { numRuns: 300 },
  );
});

test("another Unicode form of a text is levelled to the same", () => {
  fc.assert(
    fc.property(uglyText, (text) => {
      expect(level(text.normalize("NFD"))).toBe(level(text.normalize("NFC")));
    }),
    { numRuns: 300 },
  );
});

test("a text of plain letters, figures and marks alone is levelled as it is beside others", () => {
  const plain = fc.string({ unit: fc.constantFrom(..."aZ019 ,.;:!?()'") });
  fc.assert(
    fc.property(plain, (text) => {
      expect(level(`§ab${text}`)).toBe(`§${level(`ab${text}`)}`);
    }),
  );
});

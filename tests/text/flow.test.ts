import fc from "fast-check";
import { expect, test } from "vitest";
import { flowing } from "../../src/text/flow.ts";
import { paragraphsOf } from "../../src/text/segment.ts";
import { uglyText } from "../ugly.ts";

const flow = (text: string) => flowing(text, { start: 0, end: text.length }, paragraphsOf(text));

test("hard-wrapped lines flow", () => {
  const text =
    "The boat left the harbour at nine in the morning and came to the island at\n" +
    "noon with all its passengers, the post, and the bread for the week, as it had\n" +
    "done in every winter before.\n\n" +
    "It stayed until two in the afternoon, because the wind had turned in the mean\n" +
    "time and the captain waited for the tide.";
  expect(flow(text)).toBe(
    "The boat left the harbour at nine in the morning and came to the island at noon with all its passengers, the " +
      "post, and the bread for the week, as it had done in every winter before.\n\nIt stayed until two in the " +
      "afternoon, because the wind had turned in the mean time and the captain waited for the tide.",
  );
});

test("verses, lists and paragraphs stay as they are", () => {
  const text = "The boat\nis late again\nand late\n\n- one rope\n- two oars";
  expect(flow(text)).toBe(text);
  expect(flow("One.\n\n\n \nTwo.")).toBe("One.\n\nTwo.");
});

test("nothing but white space is touched", () => {
  const black = (text: string) => text.replace(/\s/g, "");
  fc.assert(
    fc.property(uglyText, fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      const shown = flowing(text, { start, end }, paragraphsOf(text));
      expect(black(shown)).toBe(black(text.slice(start, end)));
      // Words stay apart, and none is divided.
      expect(shown.split(/\s+/)).toEqual(text.slice(start, end).split(/\s+/));
    }),
    { numRuns: 500 },
  );
});

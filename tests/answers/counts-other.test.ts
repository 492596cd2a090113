import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

const SOURCES = [
  "It counts.\n- 56 boats sank with dreadful noise\n- 14 sheds burned during strong winds",
  "During the storm, 56 boats sank with dreadful noise, and 14 sheds burned during strong winds, the harbour board said.",
];
const libraries = ["digest", "full"].map((text, at) => libraryOf([documentOf(SOURCES[at] ?? "", { text })]));

describe("a claim of another number, of which it and a source each say something else", () => {
  test.each(["613 boats sank in Tolm", "The board says 613 boats sank in Tolm", "40 sheds burned near Vik"])(
    "is no quotation with differences: %s",
    (asked) => {
      for (const library of libraries) {
        const { verdict, matches } = answerVerify(library, asked);
        expect(["absent", "uncheckable"]).toContain(verdict);
        expect(matches).toEqual([]);
      }
    },
  );

  test.each(["57 boats sank with dreadful noise", "15 sheds burned during strong winds"])(
    "is one where only the number is another: %s",
    (asked) => {
      for (const library of libraries) {
        const { verdict, matches } = answerVerify(library, asked);
        expect(verdict).toBe("near");
        expect(matches[0]?.differences.map(({ kind }) => kind)).toEqual(["number"]);
      }
    },
  );
});

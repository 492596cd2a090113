import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { matchNotes, verdictLine } from "../../src/prose/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

const DIGEST = [
  "The report tells of the quay and of the crew.",
  "- with the help of the 12th tug crew of the old harbour",
  "- 25 ferries lost both of their anchors",
  "- 130 ferries lost one of their anchors",
  "",
  "It gives words of a captain.",
  "- thought that ... the pilots were people who could not read a chart",
].join("\n");

const LIBRARY = libraryOf([documentOf(DIGEST, { text: "digest" })]);
const verify = (asked: string) => answerVerify(LIBRARY, asked);

describe("of a digest's phrases", () => {
  test.each([
    "The 12th tug crew did not take part",
    "The 12th tug crew did not take part - Harbour Ministry",
    "“The 12th tug crew never sailed”, said Ada Holm",
    "The 12th tug crew sank 40 ferries",
  ])("a few words are never the same as a sentence that denies, counts or does something else: %s", (asked) => {
    const { verdict, matches } = verify(asked);
    expect([verdict, matches]).toEqual(["uncheckable", []]);
  });

  test("a whole phrase that is in what was asked comes before one that is only near", () => {
    const answer = verify("25 ferries lost both of their anchors in Tolm");
    expect(answer.matches.map(({ quotation, differences }) => [quotation?.exact, differences])).toEqual([
      ["25 ferries lost both of their anchors", []],
    ]);
    expect(answer.unfound.map(({ text }) => text)).toEqual(["in Tolm"]);
    expect(verdictLine(answer)).toBe("Same words, but not all of them");
  });

  test("each is shown whole, and a fragment is told to be a part, with what stands before it", () => {
    const answer = verify("the pilots were people who could not read a chart");
    const [match] = answer.matches;
    expect(match?.quotation?.exact).toBe("thought that ... the pilots were people who could not read a chart");
    expect(verdictLine(answer)).toBe("Same words, a part of a sentence");
    expect(match && matchNotes(match)).toContain("A part of its sentence, before which stands: “thought that ...”");
  });
});

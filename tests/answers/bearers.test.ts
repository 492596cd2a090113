import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { leadLine, matchNotes, verdictLine } from "../../src/prose/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

const GATE = documentOf(
  "A letter was pinned to the gate of the brewery: “We thank whoever left the barrels out.” The brewer, Otto Brandl, " +
    "took it down.\n\n“The malt was damp before it came to us,” Otto Brandl said. His wife, Doctor Vera Brandl, said: " +
    "“Nobody asked me about the malt.”\n\nThe elder Brandl, Egon Brandl, was asked about his son. “The barrels are the " +
    "best in town” was all that was heard.",
  { ref: "one", title: "Barrels at the gate", type: "article" },
  "one",
);
const LIBRARY = libraryOf([GATE]);
const firstLine = (asked: string) => {
  const answer = answerVerify(LIBRARY, asked);
  return leadLine(answer, LIBRARY) ?? verdictLine(answer);
};

describe("words of which the text leaves open who says them", () => {
  test("are not headed as the same for whoever is named", () => {
    expect(firstLine("“We thank whoever left the barrels out,” said Vera Brandl")).toMatch(
      /who speaks is not established|is not established/,
    );
    expect(firstLine("“We thank whoever left the barrels out”")).toMatch(/^Same words/);
    expect(firstLine("“We thank whoever left the barrels out”")).not.toContain("not established");
  });

  test("are told with the name that was asked for, and not with that of another", () => {
    const answer = answerVerify(LIBRARY, "“The barrels are the best in town,” said Kurt Brandl");
    const told = [
      leadLine(answer, LIBRARY) ?? verdictLine(answer),
      ...answer.matches.flatMap((one) => matchNotes(one)),
    ];
    expect(told.join(" ")).not.toMatch(/Otto Brandl says|Vera Brandl says|Egon Brandl says/);
    expect(told.join(" ")).toContain("not established");
  });
});

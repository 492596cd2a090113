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

const MILL = documentOf(
  "“The wheel stood still all winter,” said the miller, Jonas Varga. His daughter, Inspector Petra Varga, who had come " +
    "up from the town, was not content. “Nobody oiled the wheel,” she said.\n\n“I sold him the oil myself,” answered " +
    "the grocer, Mr Lukas Holm. His wife, Mrs Agnes Holm, had kept the books. “There is no bill for any oil,” Agnes " +
    "Holm said.\n\nThe society’s chairwoman, Mia Lund, and the society’s secretary, Dr Erik Lund, saw the mill in May. " +
    "“A mill is not a clock,” Mia Lund wrote. “It may be one day,” Dr Erik Lund added.",
  { ref: "two", title: "A wheel that stood still", type: "article" },
  "two",
);
const MILLS = libraryOf([MILL]);
const told = (asked: string) => {
  const answer = answerVerify(MILLS, asked);
  return [leadLine(answer, MILLS) ?? verdictLine(answer), answer.matches[0]?.differences.map(({ source }) => source)];
};

describe("a title, first name or role of another who bears the same surname", () => {
  test.each([
    ["“Nobody oiled the wheel,” said Mr Varga", "Petra Varga"],
    ["“Nobody oiled the wheel,” said the miller, Jonas Varga", "Petra Varga"],
    ["“The wheel stood still all winter,” said Ms Varga", "Jonas Varga"],
    ["“The wheel stood still all winter,” said Inspector Varga", "Jonas Varga"],
    ["Mrs Holm: “I sold him the oil myself”", "Lukas Holm"],
    ["“There is no bill for any oil,” Mr Holm said", "Agnes Holm"],
    ["“There is no bill for any oil” (Lukas Holm)", "Agnes Holm"],
    ["“A mill is not a clock,” Dr Lund wrote", "Mia Lund"],
    ["“It may be one day,” Chairwoman Lund added", "Erik Lund"],
  ])("is a difference: %s", (asked, source) => {
    const [line, sources] = told(asked);
    expect(line).not.toMatch(/^Same words(?:, a part of a sentence)?$/);
    expect(sources).toEqual([source]);
  });

  test.each([
    "“Nobody oiled the wheel,” said Ms Varga",
    "“Nobody oiled the wheel,” said Inspector Varga",
    "“Nobody oiled the wheel,” said Inspector Petra Varga",
    "“Nobody oiled the wheel,” Petra Varga said",
    "“The wheel stood still all winter,” said Mr Varga",
    "“The wheel stood still all winter,” said Miller Jonas Varga",
    "“I sold him the oil myself” - Mr Holm",
    "Mrs Holm: “There is no bill for any oil”",
    "“A mill is not a clock,” Chairwoman Lund wrote",
    "“A mill is not a clock,” Ms Lund wrote",
    "“It may be one day,” Dr Lund added",
    "“It may be one day,” Mr Lund added",
  ])("is none where it is that of who speaks: %s", (asked) => {
    expect(told(asked)[0]).toMatch(/^Same words(?:, a part of a sentence)?$/);
  });
});

test("a surname that several bear is told to be of several, and a name that only one bears is not", () => {
  const notes = (asked: string) =>
    answerVerify(MILLS, asked)
      .matches.flatMap((match) => matchNotes(match))
      .join(" ");
  expect(notes("“Nobody oiled the wheel,” said Varga")).toContain("surname: Petra Varga and Jonas Varga.");
  expect(notes("“Nobody oiled the wheel,” said Petra Varga")).not.toContain("surname");
});

test("where somebody is quoted may be told behind the name", () => {
  const cited = libraryOf([
    documentOf("“The ice is thin,” said Dora Pless.", {
      issuer: { name: "Lake Courier", kind: "media", country: "SE" },
      publisher: { name: "Lake Courier", kind: "media", country: "SE" },
    }),
  ]);
  const line = (asked: string) => verdictLine(answerVerify(cited, asked));
  expect(line("“The ice is thin” (Dora Pless, quoted in Lake Courier)")).toBe("Same words");
  expect(line("“The ice is thin” (Dora Pless, as quoted by the Lake Courier)")).toBe("Same words");
  expect(line("“The ice is thin” (Dora Pless, quoted in Hill Gazette)")).not.toBe("Same words");
  expect(line("“The ice is thin” (Dora Pless, falsely quoted in Lake Courier)")).not.toBe("Same words");
});

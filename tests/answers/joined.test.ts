import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { GERMAN } from "../../src/prose/de/index.ts";
import { matchNotes, verdictLine } from "../../src/prose/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

// Words of two, put together as if one had said them: what stands between them is left out, and no mark tells it.

const JOINED = "Words of several, put together as if one had said them";

const NEWS =
  "“We shall mend the weir before the frost,” said Tilda Brack. The engineers laughed. " +
  "“Not one of the stones came from our quarry,” said Jorun Hale. Hale has owned it for ten years. " +
  "“I was never asked about the price,” she said.";

const RECORD =
  "MINISTER SOLVANG: The gates will be painted in the spring. They were last painted by my father.\n\n" +
  "QUESTION: Minister, who ordered the paint from abroad?\n\n" +
  "MINISTER SOLVANG: Nobody ordered it from abroad.\n\n" +
  "MS TERVO: The union has asked for a second coat since March.";

function told(text: string, asked: string) {
  const answer = answerVerify(libraryOf([documentOf(text)]), asked);
  return { answer, first: verdictLine(answer), notes: answer.matches.flatMap((match) => matchNotes(match)) };
}

describe("words of two in one pair of marks, without a mark of the cut, are told as put together", () => {
  test.each([
    [NEWS, "“We shall mend the weir before the frost. Not one of the stones came from our quarry.”"],
    [NEWS, "“We shall mend the weir before the frost, not one of the stones came from our quarry”"],
    [NEWS, "“We shall mend the weir before the frost, and not one of the stones came from our quarry,” said Brack"],
    [NEWS, "Brack: “We shall mend the weir before the frost. Not one of the stones came from our quarry.”"],
    [NEWS, "We shall mend the weir before the frost. Not one of the stones came from our quarry."],
    [NEWS, "We shall mend the weir before the frost not one of the stones came from our quarry"],
    [NEWS, "“Not one of the stones came from our quarry. We shall mend the weir before the frost.”"],
    [RECORD, "“They were last painted by my father. The union has asked for a second coat since March.”"],
    [RECORD, "Solvang: “The union has asked for a second coat since March. They were last painted by my father.”"],
  ])("%#", (text, asked) => {
    const { answer, first, notes } = told(text, asked);
    expect([answer.verdict, first], asked).toEqual(["near", JOINED]);
    expect(notes.filter((note) => /^These are words of several: .+ and .+\.$/.test(note))).toHaveLength(1);
  });

  test("and a question with its answer is", () => {
    const { first, notes } = told(RECORD, "“Who ordered the paint from abroad? Nobody ordered it from abroad.”");
    expect(first).toBe(JOINED);
    expect(notes.join()).toContain("a question put to");
  });

  test("as are those of two documents", () => {
    const library = libraryOf([
      documentOf("“The bells were cast in the old foundry,” said Mirel Aune."),
      documentOf("“Nobody has rung them since the war,” said Dagny Pell.", {}, "other"),
    ]);
    const answer = answerVerify(
      library,
      "“The bells were cast in the old foundry. Nobody has rung them since the war.”",
    );
    expect([answer.verdict, verdictLine(answer)]).toEqual(["near", JOINED]);
  });

  test("in German too", () => {
    const asked = "“We shall mend the weir before the frost. Not one of the stones came from our quarry.”";
    const answer = answerVerify(libraryOf([documentOf(NEWS)]), asked);
    expect(verdictLine(answer, GERMAN)).toBe("Worte mehrerer, zusammengesetzt, als hätte sie einer gesagt");
  });
});

describe("no others are", () => {
  test.each([
    // One speaker, with what is told between.
    [NEWS, "“Not one of the stones came from our quarry. I was never asked about the price.”"],
    [NEWS, "Not one of the stones came from our quarry. I was never asked about the price."],
    [RECORD, "“The gates will be painted in the spring. They were last painted by my father.”"],
    // In marks of their own, with who says each.
    [
      NEWS,
      "“We shall mend the weir before the frost,” said Brack. “Not one of the stones came from our quarry,” said Hale.",
    ],
    [NEWS, "“We shall mend the weir before the frost”\n“Not one of the stones came from our quarry”"],
    [NEWS, "We shall mend the weir before the frost.\nNot one of the stones came from our quarry."],
    // What stands between is there.
    [
      NEWS,
      "We shall mend the weir before the frost, said Tilda Brack. The engineers laughed. Not one of the stones came from our quarry, said Hale.",
    ],
    [
      NEWS,
      "We shall mend the weir before frost, said Tilda Brack. The engineers laughed. Not one of the stones came from our quarry, said Jorun Hale.",
    ],
    // Who says one of them is not established.
    [
      "“The boats are old.” A bell rang. “The nets were torn by the ice,” said Jorun Hale.",
      "“The boats are old. The nets were torn by the ice.”",
    ],
  ])("%#", (text, asked) => {
    const { answer, first } = told(text, asked);
    expect(first, asked).not.toBe(JOINED);
    expect(
      answer.matches.flatMap(({ spliced }) => spliced),
      asked,
    ).toEqual([]);
  });

  test("and a mark between words of two that stand side by side is no edit", () => {
    const text =
      "“We sold the boats,” Ada Lund said. “The nets were torn by the ice.” “They were sold to us,” Ben Rask said.";
    const { answer } = told(text, "The nets were torn by the ice … They were sold to us");
    expect(answer.verdict).toBe("near");
  });
});

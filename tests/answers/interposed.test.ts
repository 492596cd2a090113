import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { editLine } from "../../src/prose/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

const verify = (text: string, asked: string, metadata: Record<string, unknown> = {}) =>
  answerVerify(libraryOf([documentOf(`The board met at noon on the quay.\n\n${text}\n`, metadata)]), asked);

describe("two halves of a quotation put together, without who says them between", () => {
  test.each([
    [
      "“The crane is older than the quay,” Ada Lund told the board. “It must not lift another ton.”",
      "The crane is older than the quay. It must not lift another ton.",
      "Ada Lund told the board",
    ],
    [
      "“I would paint the crane,” said Ada Lund, “if the paint could hold it up.”",
      "I would paint the crane if the paint could hold it up",
      "said Ada Lund",
    ],
    [
      "“The crane,” Ada Lund said on Friday, “has lifted more rust than timber.”",
      "“The crane has lifted more rust than timber” - Ada Lund",
      "Ada Lund said on Friday",
    ],
    [
      "“Nobody asked the crane,” said Ada Lund, the harbour master. “Nobody asked us either.”",
      "Ada Lund: “Nobody asked the crane. Nobody asked us either.”",
      "said Ada Lund, the harbour master",
    ],
    [
      "Ada Lund was there. “We have two winters,” she said. “Then the quay goes into the water.”",
      "We have two winters. Then the quay goes into the water.",
      "she said",
    ],
    [
      "„Der Kran ist älter als der Kai“, sagte Ada Lund am Freitag. „Er darf nichts mehr heben.“",
      "„Der Kran ist älter als der Kai. Er darf nichts mehr heben.“",
      "sagte Ada Lund am Freitag",
    ],
  ])("are the same words, and what was left out is named: %s", (text, asked, source) => {
    const { verdict, matches } = verify(text, asked, text.startsWith("„") ? { language: "de" } : {});
    expect([verdict, matches[0]?.differences]).toEqual(["exact", []]);
    const [edit] = matches[0]?.edits ?? [];
    expect(edit).toMatchObject({ kind: "interposed", asked: "", source });
    expect(edit && editLine(edit)).toBe(`Edit, left out between the words: “${source}”`);
  });

  test.each([
    [
      "of another speaker",
      "“The crane is older than the quay,” Ada Lund told the board. “It must not lift another ton,” said Per Holm.",
      "The crane is older than the quay. It must not lift another ton.",
    ],
    [
      "with a sentence of the text between",
      "“The crane is older than the quay,” Ada Lund said. The board laughed. “It must not lift another ton,” she said.",
      "The crane is older than the quay. It must not lift another ton.",
    ],
    [
      "with what was reported between",
      "“We have two winters,” Ada Lund said, adding that the money was there. “Then the quay goes into the water.”",
      "We have two winters. Then the quay goes into the water.",
    ],
    [
      "said in jest, or not said",
      "“The crane is older than the quay,” Ada Lund never said. “It must not lift another ton.”",
      "The crane is older than the quay. It must not lift another ton.",
    ],
    [
      "of nobody who is established",
      "“The crane is older than the quay,” it was said. “It must not lift another ton.”",
      "The crane is older than the quay. It must not lift another ton.",
    ],
    [
      "with a word of the quotation left out too",
      "“The old crane,” Ada Lund said on Friday, “has never lifted more rust than timber.”",
      "The old crane has lifted more rust than timber",
    ],
  ])("%s stay different", (_, text, asked) => {
    expect(verify(text, asked).verdict).not.toBe("exact");
  });
});

test.each([
  [
    "of a transcript",
    "MINISTER LUND: The quay is dry. Mind the rope.\n\nQ  And the crane?\n\nMINISTER LUND: It is gone.",
  ],
  [
    "of an interview",
    "Q: How is the quay?\n\nMs Lund: The quay is dry. Mind the rope.\n\nQ: And the crane?\n\nMs Lund: It is gone.",
  ],
])("the label of a turn %s is no part of its sentence", (_, text) => {
  const known = { speakers: [{ name: "Ada Lund", kind: "individual", country: "SE", role: "minister" }] };
  const { verdict, matches } = verify(text, "Ada Lund: “The quay is dry.”", known);
  expect([verdict, matches[0]?.begins]).toEqual(["exact", null]);
});

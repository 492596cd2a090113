import { describe, expect, test } from "vitest";
import { answerQuote } from "../../src/answers/quote.ts";
import { documentOf, libraryOf } from "../support.ts";

const shown = (question: string, ...texts: string[]) => {
  const library = libraryOf(texts.map((text, at) => documentOf(text, { ref: `tx${at}` }, `text-${at}`)));
  const { quotations, nearest } = answerQuote(library, { query: question, filter: {}, limit: 9 });
  return [...quotations, ...nearest].map(({ exact }) => exact);
};

const LETTER = "The harbour needs a new crane, writes the harbour office.\n\nThe old crane is rusty.";

describe("what only signs a text", () => {
  test.each([
    "Sincerely,\n\nAda Brekke",
    "Sincerely, Ada Brekke",
    "Ada Brekke, Harbour Master",
    "Yours faithfully,\n\nAda Brekke\n\nHarbour Office",
    "Dr. Ada Brekke\nMaster of the harbour",
    "Capt. Ada Brekke (Harbour Office)",
    "Mit freundlichen Grüßen\n\nAda Brekke, Hafenamt",
  ])("is no result: %j", (signature) => {
    for (const question of ["brekke", "ada brekke harbour", "what does the harbour master want"])
      for (const exact of shown(question, `${LETTER}\n\n${signature}\n`, "Brekke paints the harbour crane.\n"))
        expect(signature).not.toContain(exact);
  });

  test.each(["who is the harbour master", "Who signed it, Brekke?", "whose name is Brekke"])(
    "is one where it is asked who somebody is: %s",
    (question) =>
      expect(shown(question, `${LETTER}\n\nAda Brekke, Harbour Master\n`)).toContain("Ada Brekke, Harbour Master"),
  );

  test.each([
    ["Ada Brekke paints cranes", "a sentence at the end"],
    ["Brekke", "one word, which may be anything"],
    ["Ada Brekke is the harbour master.", "a sentence that says who it is"],
    ["Crane prices and Ada Brekke", "a line of other words"],
  ])("is not %j, %s", (end) => expect(shown("brekke", `${LETTER}\n\n${end}\n`)).toContain(end));

  test("is not a line with text below it", () => {
    expect(shown("brekke", `${LETTER}\n\nAda Brekke\n\nShe has been here since 1990.\n`)).toContain("Ada Brekke");
  });
});

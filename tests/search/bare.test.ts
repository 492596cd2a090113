import { expect, test } from "vitest";
import { answerQuote } from "../../src/answers/quote.ts";
import { american } from "../../src/search/american.ts";
import { documentOf, libraryOf } from "../support.ts";

const LIBRARY = libraryOf([
  documentOf(
    [
      "Such a fire must never happen again, and the harbour must be kept safe for all who work in it.",
      "On 4 May 1987 sparks of the ferry set the old warehouse on fire. The crew of the ferry put it out.",
      "Since 4 May 1987 the board has kept a fire boat. The states of the union honoured its crew.",
      "A concert was held in the new hall of the library.",
    ].join("\n\n"),
  ),
]);

function ask(query: string) {
  const { quotations, nearest } = answerQuote(LIBRARY, { query, filter: {}, limit: 3 });
  return { answers: quotations.map(({ exact }) => exact), nearest: nearest.map(({ exact }) => exact) };
}

test.each(["who did it", "where did it happen?", "Why did this happen", "what happened", "how did it happen"])(
  "%j, which says nothing of what, gets the passages of the commonest date as nearest, and no answer",
  (query) => {
    const { answers, nearest } = ask(query);
    expect(answers).toEqual([]);
    expect(nearest[0]).toContain("4 May 1987");
  },
);

test("what happened to something is asked of that", () => {
  expect(ask("what happened in the hall of the library").answers[0]).toContain("concert");
});

test.each([
  ["recognised", "recognized"],
  ["analysing", "analyzing"],
  ["honoured", "honored"],
  ["centres", "centers"],
  ["defence", "defense"],
  ["travelled", "traveled"],
  ["programmes", "programs"],
  ["ferry", "ferry"],
  ["paediatric", "pediatric"],
])("%j is spelt %j in America", (british, spelt) => {
  expect(american(british)).toBe(spelt);
});

test("a word in British spelling that the documents lack is no name, so that something is near", () => {
  expect(ask("states that recognised it").nearest[0]).toContain("The states of the union");
});

import { describe, expect, test } from "vitest";
import { answerQuote } from "../../src/answers/quote.ts";
import { aboutLine } from "../../src/prose/quote.ts";
import { askedOf } from "../../src/search/asked-of.ts";
import { search } from "../../src/search/search.ts";
import { documentOf, libraryOf } from "../support.ts";

const LIBRARY = libraryOf(
  [
    documentOf(
      [
        "“The ferry is safe,” Ada Holm said. “No ferry of ours has ever sunk.”",
        "The passengers wrote that the ferry is old. They asked Berit Lund for another ferry.",
      ].join("\n\n"),
      { speakers: [{ name: "Ada Holm", role: "Mayor", kind: "individual", country: "SE", aliases: ["the mayor"] }] },
    ),
  ],
  [{ name: "Berit Lund", kind: "person", forms: ["Berit Lund", "Lund"] }],
);

describe("a question for what somebody says", () => {
  test.each([
    ["What does Ada Holm say about the ferry?", "Ada Holm"],
    ["what did the mayor say about the ferry", "mayor"],
    ["did Holm mention the ferry", "Holm"],
    ["is the ferry safe according to Ada Holm", "Ada Holm"],
    ["According to Ada Holm, is the ferry safe?", "Ada Holm"],
    ["what does the harbour board say about the ferry", "harbour board"],
  ])("is read: %s", (query, name) => {
    expect(askedOf(LIBRARY, query)).toMatchObject({ name, speaks: true });
  });

  test.each(["ferry", "what do the sources say about the ferry", "did the gulls say", "according to whom"])(
    "is not seen in %j",
    (query) => {
      expect(askedOf(LIBRARY, query)).toBeNull();
    },
  );

  test("is answered by words of theirs and of nobody else", () => {
    const { quotations } = answerQuote(LIBRARY, {
      query: "What does Ada Holm say about the ferry?",
      filter: {},
      limit: 9,
    });
    expect(quotations.length).toBeGreaterThan(0);
    expect(quotations.map(({ attribution }) => attribution.speaker)).toEqual(quotations.map(() => "Ada Holm"));
  });

  test("where the documents only speak of them says so first, and that the rest is by others", () => {
    const answer = answerQuote(LIBRARY, {
      query: "What does Berit Lund say about another ferry?",
      filter: {},
      limit: 9,
    });
    expect(answer.askedOf).toEqual({ name: "Berit Lund", speaks: false });
    expect(aboutLine(answer)).toContain("About “Berit Lund”, by others");
    expect(answer.quotations[0]?.exact).toContain("They asked Berit Lund");
  });
});

test("quotation marks inside a long text are no phrase to look for", () => {
  const pasted =
    "yesterday somebody at the harbour told me that the “old rotten” ferry and its passengers had been left outside again";
  expect(search(LIBRARY, pasted).query.phrases).toEqual([]);
  expect(search(LIBRARY, '"the ferry is safe" mayor').query.phrases).toHaveLength(1);
});

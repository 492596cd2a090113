import { expect, test } from "vitest";
import { answerCompare, sideBySide } from "../../src/answers/compare.ts";
import { answerQuote } from "../../src/answers/quote.ts";
import { documentOf, libraryOf } from "../support.ts";

const library = libraryOf([
  documentOf(`The keeper of the rock remembers

Q: Were you lonely out there?

A: In the first year, yes. Later I had a goat.

Q: Did you ever rescue anybody? Did they thank you?

A: Three Danes, out of a yacht. One of them still sends me a card.

Why was the harbour closed? Nobody told the crews, and they waited for a week.

Who will pay?
`),
]);

const shown = (query: string, filter = {}) => {
  const { quotations, nearest } = answerQuote(library, { query, filter, limit: 3 });
  return [...quotations, ...nearest].map(({ exact }) => exact);
};

test("of a question that a text puts and another replies to, the reply is shown first", () => {
  expect(shown("was he lonely")).toEqual([
    "A: In the first year, yes. Later I had a goat.",
    expect.stringContaining("Q:"),
  ]);
  expect(shown("whom did he rescue")[0]).toContain("Three Danes");
});

test("so is the reply to what a reporter says who asks, also where documents are set side by side", () => {
  const briefing = documentOf(
    "MINISTER FALK: Good morning. I have a few minutes.\n\nQ: The pilots say the new crane leans. Is the crane safe?\n\n" +
      "MINISTER FALK: It is safe. I have stood under it.\n\nQ: And the paint?\n\nMINISTER FALK: It is blue.\n",
  );
  const one = libraryOf([briefing]);
  const { quotations, nearest } = answerQuote(one, { query: "crane leans", filter: {}, limit: 2 });
  expect([...quotations, ...nearest][0]?.exact).toContain("It is safe. I have stood under it.");
  const { answering } = sideBySide(answerCompare(one, { topic: "crane leans", filter: {} }), false);
  expect(answering.map((entry) => entry.quotation().exact)).toEqual([expect.stringContaining("It is safe.")]);
});

test("a question with its reply in one passage, the last of a text, and one that is looked for as it stands, are shown", () => {
  expect(shown("the harbour closed")[0]).toContain("Why was the harbour closed? Nobody told the crews");
  expect(shown("who will pay")[0]).toBe("Who will pay?");
  expect(shown('"Were you lonely"')[0]).toContain("Were you lonely");
});

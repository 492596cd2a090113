import { expect, test } from "vitest";
import { answerCompare, sideBySide } from "../../src/answers/compare.ts";
import { answerQuote } from "../../src/answers/quote.ts";
import { search } from "../../src/search/search.ts";
import { documentOf, libraryOf } from "../support.ts";

const issuer = (name: string) => ({ issuer: { name, kind: "state body", country: "SE" } });

const library = libraryOf([
  documentOf(
    `The day was cold. On that day the days were counted, day by day, and a day was lost.

The bus runs every day. Nobody counts the passengers.

Of the war nobody speaks at the end. War, war and the end of it: wars end.

They met again when the end of the war was near.

Strikes without work: strike after strike, and no other work.

There will be no strike, the drivers wrote.`,
    issuer("Drivers"),
    "drivers",
  ),
  documentOf(
    `One day in May the day shift came. It was a long day, the longest day of days.

She wants the bus to come on every day of the week. Her shop is open only on some of them.`,
    issuer("Shops"),
    "shops",
  ),
  documentOf("A day is a day, and no other day is like it.", issuer("Council"), "council"),
]);

const first = (query: string) => answerQuote(library, { query, filter: {}, limit: 1 }).quotations[0]?.exact ?? "";

test.each([
  ["every day", "every day"],
  ["Every day", "every day"],
  ["the end of the war", "end of the war"],
  ["end of the war", "end of the war"],
  ["no strike", "be no strike"],
  ["open only on some", "open only on some"],
])("what has “%s” in a row comes first, and is shown", (query, words) => {
  expect(first(query)).toContain(words);
});

test.each(["every day", "end of the war", "no strike"])("what has “%s” otherwise answers as it did", (query) => {
  const alone = search(library, query.split(" ").at(query === "end of the war" ? 0 : -1) as string);
  const { hits } = search(library, query);
  const content = query === "end of the war" ? ["end", "war"] : [query.split(" ").at(-1) as string];
  const held = alone.hits.filter(({ document: { text }, passage }) =>
    content.every((word) => text.slice(passage.start, passage.end).includes(word)),
  );
  expect(hits.map(({ number }) => number)).toEqual(expect.arrayContaining(held.map(({ number }) => number)));
});

test("side by side, each issuer's passage is the one that has the words in a row, where it has one", () => {
  const { answering } = sideBySide(answerCompare(library, { topic: "every day", filter: {} }), false);
  const exact = Object.fromEntries(answering.map(({ issuer: name, excerpt }) => [name, excerpt().exact]));
  expect(exact.Drivers).toContain("every day");
  expect(exact.Shops).toContain("every day");
  expect(exact.Council).toContain("A day is a day");
});

test.each([
  ["the day", null],
  ["day shift", null],
  ["which day is cold?", null],
  ["what is every day like", null],
  ['"every day" bus', null],
  ["nobody speaks of the end of the long war", null],
  ["a bus on the day", ["bus", "on", "the", "day"]],
])("a row is looked for in no question, nor where no grammar is left out: %s", (query, row) => {
  expect(search(library, query).query.inRow).toEqual(row);
});

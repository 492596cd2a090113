import { expect, test } from "vitest";
import { answerQuote } from "../../src/answers/quote.ts";
import { queryNotes } from "../../src/prose/quote.ts";
import type { Library } from "../../src/search/library.ts";
import { readQuery } from "../../src/search/query.ts";
import { documentOf, libraryOf } from "../support.ts";

const library = libraryOf([
  documentOf(`Twelve sheep drowned in the flood, and two cows.

Many sheep drowned when the 14th brigade opened the sluice in 1957.

Sheep drowned again on the night of 3 to 4 May 1962, 5 years later.

1,640 hens drowned in the valley below. The hens of Nordby were saved.

Hens drowned in Osby in 1641.

The miller was responsible for the flood, the court found.

All demand that those responsible for the flood be punished, and nobody was responsible for the sluice.

The council must hold those responsible for the fire accountable.

The organisers of the fire were two brothers from Osby.

The collapse of the roof was caused by Jonas Lind. The responsible committee met in May.

Goats were lost in the flood. They grazed beside the mill.

About 2000 ducks drowned that spring.

At least 12 may geese have drowned, at a guess.

The pigs—31 pigs—drowned at night.
`),
]);

const answersTo = (query: string) =>
  answerQuote(library, { query, filter: {}, limit: 9 }).quotations.map(({ exact }) => exact);
const nearTo = (query: string) =>
  answerQuote(library, { query, filter: {}, limit: 9 }).nearest.map(({ exact }) => exact);

test("how many is answered where something is counted, not by a year, a day or a brigade's number", () => {
  const sheep = answersTo("how many sheep drowned");
  expect(sheep).toHaveLength(1);
  expect(sheep[0]).toContain("Twelve");
  expect(answersTo("how many ducks drowned")).toHaveLength(1);
  expect(answersTo("how many geese drowned")).toHaveLength(1);
  expect(answersTo("how many pigs drowned")).toHaveLength(1);
  const hens = answersTo("how many hens drowned");
  expect(hens).toHaveLength(1);
  expect(hens[0]).toContain("1,640");
});

test("who is responsible is answered where somebody is told to be, not where others are to find out", () => {
  const flood = answersTo("who was responsible for the flood");
  expect(flood).toHaveLength(1);
  expect(flood[0]).toContain("miller");
  expect(answersTo("who was responsible for the fire")).toEqual([]);
  expect(nearTo("who was responsible for the fire").join()).toContain("two brothers");
});

const blamed = (sentence: string) => {
  const { quotations } = answerQuote(libraryOf([documentOf(`${sentence}\n\nMilk is sold at eight.\n`)]), {
    query: "who was responsible for the flood",
    filter: {},
    limit: 3,
  });
  return quotations.length > 0;
};

test.each([
  "The court found the miller responsible for the flood.",
  "Jonas Lind is solely responsible for the flood.",
  "A farmer was responsible for the flood, says the board.",
  "The jury held the two engineers responsible for the flood.",
  "Who is responsible? The flood was caused by a contractor from Osby, who was responsible for the gates.",
])("who is responsible is answered: %s", (sentence) => {
  expect(blamed(sentence)).toBe(true);
});

test.each([
  "The council will find out who was responsible for the flood.",
  "Nobody was responsible for the flood, the board says.",
  "It is unknown whether the miller was responsible for the flood.",
  "The perpetrators of the flood were never found by those responsible.",
  "Those responsible for the flood must be punished.",
  "All who were responsible for the flood have left.",
  "The owner was not responsible for the flood.",
  "The commission met about the flood. A responsible farmer was found dead.",
  "We ask that the flood be looked into and that they be held responsible.",
])("who is responsible is not answered: %s", (sentence) => {
  expect(blamed(sentence)).toBe(false);
});

const turningOf = (from: Library, question: string) => readQuery(from, question).turning;

test.each([
  ["how many sheep were not saved", ["not"]],
  ["why didn't the sheep swim", ["didn't"]],
  ["who won’t swim", ["won’t"]],
  ["Who never came, and who did not", ["never", "not"]],
  ["who was without a boat", ["without"]],
  ["did nobody save the sheep", ["nobody"]],
  ["was every sheep saved", ["every"]],
  ["every sheep", ["every"]],
  ["neither sheep nor cows", ["neither", "nor"]],
  ['who said "not one sheep"', []],
  // These are looked for.
  ["nobody saw the sheep", []],
  ["who cannot swim", []],
  ["warum kamen keine Schafe", []],
  ["how many knots was the boat doing", []],
  ["the No-Name club", []],
  ["the sluice No. 5", []],
  ["notes on the flood", []],
])("what turns “%s” round and is not searched is told", (question, words) => {
  expect(turningOf(library, question)).toEqual(words);
});

test("what turns a question round in another language is told where the documents have that language", () => {
  const german = libraryOf([
    documentOf("Im Tal ertranken im Mai viele Schafe, wie der Müller sagt.", { language: "de" }),
  ]);
  expect(turningOf(german, "warum sind keine Schafe ertrunken")).toEqual(["keine"]);
  expect(turningOf(german, "warum sind die Schafe niemals geschwommen")).toEqual([]);
});

test("that a negation was not looked for stands above what is shown, and only there", () => {
  const notes = (query: string) => queryNotes(answerQuote(library, { query, filter: {}, limit: 3 })).join("\n");
  expect(notes("how many sheep were not drowned")).toContain("Not searched for: “not”");
  expect(notes("how many sheep were drowned")).not.toContain("Not searched for");
  expect(notes("no zebra quagga")).not.toContain("Not searched for");
});

import { describe, expect, test } from "vitest";
import { answerQuote } from "../../src/answers/quote.ts";
import { mannerAsked, measureAsked } from "../../src/search/measures.ts";
import { documentOf, libraryOf } from "../support.ts";

const tells = (question: string, text: string) => measureAsked(question)?.test(text) ?? null;

describe("a question for a measure", () => {
  test.each([
    ["how far is the lighthouse", "The lighthouse stands two miles beyond the reef."],
    ["how far is the chapel from the mill", "From the mill it is a walk of ten minutes."],
    ["what is the distance to the quarry", "The quarry is 14 km inland."],
    ["how deep was the well", "They dug to 31 metres and found salt."],
    ["how much is a bun", "A bun costs 3 crowns on weekdays."],
    ["how much did the smithy earn", "The smithy took in 9,000 kroner."],
    ["what does the sauna cost", "Members pay nothing before noon."],
    ["what is the fine for fishing at night", "Whoever fishes at night owes $40."],
    ["how big is the parish", "Some 900 souls belong to the parish."],
    ["what's the population of Osmark", "Osmark counts 412 inhabitants."],
    ["population of the spa", "The spa has 3,050 registered residents."],
    ["the population of the spa", "The spa has 3,050 registered residents."],
    ["how many people still live below the dam", "Below the dam the population shrank to 77."],
    ["how long did the choir rehearse", "The choir rehearsed for six weeks."],
    ["how long was the pump out of order", "Since October the pump has stood still."],
    ["how far is the chapel from the mill", "The chapel lies 14km off."],
    ["how tall is the mast", "Its mast reaches 30m."],
    ["how deep is the shaft", "At sixty-two feet the drill broke."],
    ["what did the organ cost", "The organ came to US$40 million."],
    ["how much was the harbour", "The harbour swallowed $3bn."],
    ["how much is the barge", "A barge of its kind goes for £2m."],
    ["how expensive is a season ticket", "Season tickets: EUR 40, from April on."],
    ["what is the fare", "There is a 3-crown fare for dogs."],
    ["what is the fee for a stall", "Stalls go for seventy crowns."],
    ["how large is the county", "Two million people live there, 3m people with the suburbs."],
    ["how long did the ban last", "A forty-year ban ended last spring."],
  ])("is told by a text that has one: %s", (question, text) => {
    expect(tells(question, text)).toBe(true);
  });

  test.each([
    ["how far is the lighthouse", "The lighthouse was painted in 1911 by 4 sailors."],
    ["how much is a bun", "A bun is sold to 3 guests at a time."],
    ["how much did the smithy earn", "The smithy shod 200 horses in a year."],
    ["how big is the parish", "The parish was founded in 1640."],
    ["how long did the choir rehearse", "The choir of 40 sang in the barn."],
    ["how big is the guild", "The guild has party members and safety yards."],
    ["how long did she teach", "Her university years were spent at sea."],
    ["how tall is the mast", "I am told that the mast is ash; the property yard sold it."],
    ["how far is the tower", "The moat below the tower is nine feet deep."],
    ["how far is the tower", "A ditch with a depth of 3 metres runs by the tower."],
    ["how much is a bun", "You may try 2 buns of each kind."],
    ["how much is a bun", "Gate US 40 is where buns are sold."],
  ])("is told by no other number: %s", (question, text) => {
    expect(tells(question, text)).toBe(false);
  });

  test.each([
    "what happened to the money",
    "what did the council spend the prize on",
    "how many pensioners pay the fare",
    "who paid for the organ",
    "does the road lead far",
    "why is the fare high",
    "how many goats were sold",
    "a long price list",
    "how much is the mayor to blame",
    "how much was the old chapel damaged",
    "how much is it true",
    "how much of the barley is left",
    "why did the population of Osmark flee",
    "who warned the population of the spa",
  ])("is no other question: %s", (question) => {
    expect(measureAsked(question)).toBeNull();
  });
});

test("how long is not told by how long ago it was", () => {
  expect(tells("how long did the organist play", "Four years ago the organist played in the snow.")).toBe(false);
  expect(tells("how long did the organist play", "The organist played for four hours.")).toBe(true);
});

test("a mine is a word like others, and no “mine” of somebody", () => {
  const library = libraryOf([
    documentOf("The bakery lies half a mile from the mine.\n\nFrom the chapel to the bakery it is a mile.\n"),
  ]);
  const { quotations } = answerQuote(library, { query: "how far is the mine from the bakery", filter: {}, limit: 3 });
  expect(quotations.map(({ exact }) => exact)).toEqual(["The bakery lies half a mile from the mine."]);
});

test("which of several is answered where several of the kind or names in a row stand, and else only near", () => {
  const library = libraryOf([
    documentOf(
      [
        "The island lent a nation its choir for the contest.",
        "Nine countries sent a choir to the contest.",
        "Ostrava, Brenn and Tolm sent a choir to the contest of the country.",
        "The choir of the country won the contest.",
      ].join("\n\n"),
    ),
  ]);
  const asked = { query: "which countries sent a choir to the contest", filter: {}, limit: 5 };
  const { quotations } = answerQuote(library, asked);
  expect(quotations.map(({ exact }) => exact).sort()).toEqual([
    "Nine countries sent a choir to the contest.",
    "Ostrava, Brenn and Tolm sent a choir to the contest of the country.",
  ]);
});

describe("a question for what is allowed, should be, or which of many", () => {
  test.each([
    ["can i bring a parrot", "Parrots are welcome in the hall.", "Parrots sat in the hall."],
    ["is smoking allowed on deck", "Nobody may smoke on deck.", "The deck smelled of smoke."],
    ["should the mill be sold", "We recommend a sale of the mill.", "The mill was sold in May."],
    ["what does the guild demand", "The guild calls for longer breaks.", "The guild has nine tables."],
    ["can you fish at night", "Fishing is forbidden after dark.", "They fish after dark."],
    ["what did the guild call for", "The guild demanded longer breaks.", "The guild has nine tables."],
    ["which villages are on the line", "It stops in Aldby, Brenn and Corve.", "It stops twice a day."],
  ])("%s", (question, telling, other) => {
    expect(mannerAsked(question)?.test(telling)).toBe(true);
    expect(mannerAsked(question)?.test(other)).toBe(false);
  });

  test.each([
    "who may have been there",
    "when was the village allowance paid",
    "the can was found",
    "which of them sang",
    "can you tell me about the weir",
    "could you please explain the weir",
    "may i know who built the weir",
    "can anyone show me the weir",
    "what did the miller say for the harvest",
    "what do the bells call to mind",
  ])("is no other question: %s", (question) => {
    expect(mannerAsked(question)).toBeNull();
  });
});

const library = libraryOf([
  documentOf(
    [
      "The ropeway to the summit was opened in 1932, and 40 guests rode up on its first day.",
      "From the lower station to the summit it is three kilometres as the crow flies.",
      "Goats graze around the summit in summer. A goatherd of eighty looks after them.",
      "Whoever wants to sleep in the hut pays 15 crowns. Blankets are in the loft.",
    ].join("\n\n"),
    { ref: "rop" },
    "ropeway",
  ),
]);
const ask = (query: string) => {
  const { quotations, nearest } = answerQuote(library, { query, filter: {}, limit: 3 });
  return { answers: quotations.map(({ exact }) => exact), nearest: nearest.map(({ exact }) => exact) };
};

test("a measure is answered by what has one of its kind, and else such a passage comes first among the nearest", () => {
  expect(ask("how far is the summit").answers).toEqual([expect.stringContaining("three kilometres")]);
  const bed = ask("how much is a bed");
  expect([...bed.answers, ...bed.nearest][0]).toContain("15 crowns");
});

test("what has no measure of the kind is only near", () => {
  expect(ask("how long is the summer of the goatherd").answers).toEqual([]);
});

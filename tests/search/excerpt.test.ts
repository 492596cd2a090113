import { describe, expect, test } from "vitest";
import { answerQuote } from "../../src/answers/quote.ts";
import { documentOf, libraryOf } from "../support.ts";

const ministry = { name: "Ministry of Quays", kind: "state body", country: "SE" };
const LONG = `${"It has nine cranes, each of them painted blue by a man from Tolm, ".repeat(4).trim()} as the board knows.`;

/** What is shown first of a text, where no more than one sentence fits. */
function shown(text: string, query: string): string | undefined {
  const library = libraryOf([documentOf(`${LONG} ${text} ${LONG}\n`, { issuer: ministry, publisher: ministry })]);
  const { quotations, nearest } = answerQuote(library, { query, filter: {}, limit: 1 });
  return [...quotations, ...nearest][0]?.exact;
}

describe("an excerpt holds the sentence behind it", () => {
  test.each([
    ["Former minister Alma Reus has claimed that the reeds cost 5 million crowns.", "That figure is invented."],
    ["The paper wrote that 30 reed cutters lost their jobs.", "That is wrong."],
    ["The mayor has called the reed mill a ruin.", "This is untrue."],
    ["Ada Holm asked whether the rent for the reeds had been paid.", "The clerk said that it had not."],
  ])("that takes it back, or replies to it: %s", (sentence, next) => {
    expect(shown(`${sentence} ${next}`, "reeds reed")).toContain(`${sentence} ${next}`);
  });

  test.each([
    [
      "The reeds cost 5 million crowns.",
      "That is a lot for reeds, and the reason is the frost of last winter, said the cutter who lives in Tolm with two dogs and a parrot that knows the names of all of the nine cranes, and of their painters too.",
    ],
    ["Ada Holm asked for the rent of the reeds.", LONG],
  ])("and else only what fits: %s", (sentence, next) => {
    expect(shown(`${sentence} ${next}`, "reeds cost rent")).not.toContain(next);
  });
});

describe("an excerpt of a nearest passage", () => {
  const FAR = documentOf("The library opens on Tuesdays. Its reading room is warm.\n", { ref: "zz1" }, "far");
  const near = (text: string, query: string) => {
    const library = libraryOf([documentOf(`${text}\n`, { issuer: ministry, publisher: ministry }), FAR]);
    const { quotations, nearest } = answerQuote(library, { query, filter: {}, limit: 1 });
    return [...quotations, ...nearest][0]?.exact;
  };

  test.each([
    [
      "The toll bridge earned 90,000 crowns last year, as the clerk wrote in the report that hangs in the hall of Tolm. " +
        "Of the sum a third will pay for a lighthouse on the reef.",
      "where do the crowns of the toll bridge go, a lighthouse",
      "lighthouse",
    ],
    [
      "In the night of 8 June thieves climbed through the skylight of the town hall and made off with the clocks. " +
        "The alarm had been switched off by the keeper, who slept.",
      "which clocks were stolen while the alarm slept",
      "alarm",
    ],
    [
      "Rent for it: 9 kroner. In the orchard of the convent grew pears, quinces and a medlar that nobody liked, and " +
        "whatever the nuns left on the branches went to the geese before the frost.",
      "how much does the orchard of the convent cost",
      "9 kroner",
    ],
    [
      "In the orchard of the convent stood a medlar that no nun had ever liked, and the geese would walk round it in " +
        "the first frost, year after year. All because of a wasps' nest.",
      "why did geese avoid the medlar",
      "wasps",
    ],
  ])(
    "has room for a sentence that holds a further word of the question, or tells what is asked: %s",
    (text, query, word) => {
      expect(near(text, query)).toContain(word);
    },
  );
});

import { describe, expect, test } from "vitest";
import { answerQuote } from "../../src/answers/quote.ts";
import { kindOf } from "../../src/search/kinds.ts";
import { documentOf, libraryOf } from "../support.ts";

describe("what a question asks for", () => {
  test.each([
    "when did the crane fall",
    "When was the quay built?",
    "the crane fell when?",
    "since when is there a crane",
    "and when was it painted",
    "do you know when the crane fell",
    "tell me when the crane fell",
    "Hello! When did the crane fall",
    "что случилось? когда упал кран",
    "wann fiel der Kran",
    "what year did the crane fall",
  ])("is a date: %s", (question) => {
    expect(kindOf(question)?.kind).toBe("when");
  });

  test.each([
    "the crane stops when it rains",
    "crane leans when the wind blows",
    "what happened when the crane fell",
    "who was on the quay when the crane fell?",
    "“nobody moved when the rope broke”",
    "кран стоит, где стоял, люди уходят когда дождь",
  ])("is no date where “when” only tells of something else: %s", (question) => {
    expect(kindOf(question)).toBeNull();
  });

  test("is the number that it also asks for", () => {
    expect(kindOf("how many were on the quay when the crane fell")?.kind).toBe("count");
  });
});

describe("how many people died somewhere", () => {
  const issuer = (name: string) => ({ name, kind: "media", country: "SE" });
  const said = (ref: string, text: string) => {
    const who = issuer(`The ${ref}`);
    return documentOf(`${text}\n`, { ref, title: "The storm of Tolm", issuer: who, publisher: who }, ref);
  };
  const library = libraryOf([
    said("aa1", "In the storm 31 people were killed."),
    said("bb1", "The storm of Tolm caused the deaths of 31 men and women."),
    said("cc1", "It was reported that 29 residents were murdered by the sea, as the mayor put it."),
    said("dd1", "The crew of Tolm killed time with cards."),
    said("ee1", "Tolm has 400 inhabitants."),
  ]);
  const answers = (query: string) =>
    answerQuote(library, { query, filter: {}, limit: 9 }).quotations.map(({ document }) => document);

  test.each([
    "How many people were killed in Tolm?",
    "how many persons were killed",
    "how many ppl were killed in the Tolm",
    "how many were killed in Tolm",
  ])("is answered in words that say the same, without the place that all is about: %s", (query) => {
    expect(answers(query).sort()).toEqual(["aa1", "bb1", "cc1"]);
  });

  test.each(["how many people were killed in Borg", "how many sheep were killed in Tolm"])(
    "and not for another place, nor of others: %s",
    (query) => {
      expect(answers(query)).toEqual([]);
    },
  );
});

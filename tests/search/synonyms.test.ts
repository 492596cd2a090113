import { describe, expect, test } from "vitest";
import { answerQuote } from "../../src/answers/quote.ts";
import { queryNotes } from "../../src/prose/quote.ts";
import { documentOf, libraryOf } from "../support.ts";

const LIBRARY = libraryOf(
  [
    documentOf("The steamers leave from the jetty.\n\nThe packet was late in Skol.", { ref: "one" }, "one"),
    documentOf("Der Dampfer liegt an der Mole.", { ref: "two", language: "de" }, "two"),
  ],
  [],
  [
    ["ferry", "steamer", "packet"],
    ["Fähre", "Dampfer"],
    ["quay", "jetty", "Mole"],
  ],
);

function ask(query: string) {
  return answerQuote(LIBRARY, { query, filter: {}, limit: 5 });
}

function texts(query: string): string[] {
  return ask(query).quotations.map(({ exact }) => exact);
}

describe("words that mean the same in a corpus", () => {
  test("answer for each other, in whatever form they stand", () => {
    expect(texts("ferry").sort()).toEqual(["The packet was late in Skol.", "The steamers leave from the jetty."]);
    expect(texts("ferries at the quay")).toContain("The steamers leave from the jetty.");
  });

  test("answer in any language of the corpus", () => {
    expect(texts("Was sagt wer über die Fähren?")).toEqual(["Der Dampfer liegt an der Mole."]);
    expect(texts("quay")).toContain("Der Dampfer liegt an der Mole.");
  });

  test("are told in the reply, in which the quotation keeps its own", () => {
    const answer = ask("late ferries");
    expect(answer.met).toEqual([{ asked: "ferries", found: ["packet"], same: true }]);
    expect(queryNotes(answer)).toContain("For “ferries” there stands here: “packet”.");
  });

  test("are not told where the word itself stands in what is shown", () => {
    expect(ask("steamers").met.filter(({ asked }) => asked === "steamers")).toEqual([]);
  });

  test("are not words that the corpus lacks", () => {
    expect(ask("ferry").unknown).toEqual([]);
    expect(ask("ferry").corrected).toBeNull();
  });

  test("stand for no name and for nothing in quotation marks", () => {
    expect(texts("when was the Ferry late")).toEqual([]);
    expect(texts("“ferry”")).toEqual([]);
  });
});

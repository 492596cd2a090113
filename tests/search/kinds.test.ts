import { describe, expect, test } from "vitest";
import { kindOf } from "../../src/search/kinds.ts";

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

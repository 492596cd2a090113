import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { matchNotes, verdictLine } from "../../src/prose/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

const WORDS = "1,410 boats used the lock at Tolm last winter";
const told = (next: string) => {
  const answer = answerVerify(libraryOf([documentOf(`The Gazette wrote that ${WORDS}.${next}`)]), WORDS);
  return { answer, verdict: verdictLine(answer), notes: answer.matches.flatMap((match) => matchNotes(match)) };
};

describe("words that the next sentence takes back", () => {
  test.each(["That was wrong.", "This was a mistake.", "But that is not true.", "That was later retracted."])(
    "are told so, with that sentence: %s",
    (next) => {
      const { answer, verdict, notes } = told(` ${next} The lock counts tickets.`);
      expect(answer.verdict).toBe("exact");
      expect(verdict).toBe("Same words, which the next sentence takes back or disputes");
      expect(notes).toContain(`The next sentence: “${next}”`);
    },
  );

  test.each([
    "",
    " The lock counts tickets.",
    " The weather was wrong for sailing.",
    " The lock counts tickets. That was wrong.",
    "\n\nThat was wrong.",
  ])("are not where nothing or another sentence follows: %j", (next) => {
    const { verdict, notes } = told(next);
    expect(verdict).toBe("Same words, a part of a sentence");
    expect(notes.join()).not.toContain("The next sentence");
  });
});

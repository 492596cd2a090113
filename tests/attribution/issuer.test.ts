import { describe, expect, test } from "vitest";
import { documentOf } from "../support.ts";

// What the issuer of a text says, and what it tells of others: under a cue of theirs nothing is its own position.

const PORT = { name: "Vessen Harbour Authority", kind: "state body", country: "XC" };

function voiceOf(sentence: string): string {
  const text = `The quay was closed on Monday.\n\n${sentence}\n\nIt is open again.\n`;
  const { attributions } = documentOf(text, { publisher: PORT, issuer: PORT, type: "press release" });
  const at = text.indexOf(sentence) + sentence.length - 3;
  const { voice, speaker } = attributions.find(({ start, end }) => start <= at && at < end)?.attribution ?? {};
  return speaker === null && voice === "own" ? "the issuer's" : voice === "indirect" ? "reported" : `of ${speaker}`;
}

describe("in a text that somebody issued, what others say or hold is reported", () => {
  for (const sentence of [
    "The keepers, the chairman of the rowers said, were lazy.",
    "The union claims the quay is unsafe.",
    "Critics have described the quay as a ruin.",
    "Rowers blame the harbour for the delay.",
    "Several residents fear the quay will fall.",
    "The mayor, who opposes the harbour, has warned of a disaster.",
    "Newspapers have written that the quay will fall.",
    "The union's view is that the quay is unsafe.",
    "In the union's view the quay is unsafe.",
    "The union wants the quay closed.",
    "One rower, asked about it, called the quay a ruin.",
    "A report by the inspectors found that the quay was rotten.",
    "It has been alleged that photographs were shown.",
    "According to the rowers, the keepers were asleep.",
  ])
    test(sentence, () => {
      expect(voiceOf(sentence)).toBe("reported");
    });
});

describe("and what it says itself stays its own", () => {
  for (const sentence of [
    "The Authority believes that the quay is safe.",
    "We believe the union wants more than it says.",
    "Our report found that the quay was sound.",
    "The mayor opened the quay and thanked the crew.",
    "Visitors find the office on the second quay.",
    "In 1999 the council found 12 graves.",
    "Boats want care.",
    "It costs 12 crowns a day to moor here.",
  ])
    test(sentence, () => {
      expect(voiceOf(sentence)).toBe("the issuer's");
    });
});

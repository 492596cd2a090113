import { describe, expect, test } from "vitest";
import { documentOf } from "../support.ts";

// What the issuer of a text says, and what it tells of others: under a cue of theirs nothing is its own position.

const PORT = { name: "Vessen Harbour Authority", kind: "state body", country: "XC" };

function voiceOf(sentence: string): string {
  const text = `The quay was closed on Monday.\n\n${sentence}\n\nIt is open again.\n`;
  return saidIn(text, sentence, PORT);
}

/** Whose the end of some words of a text is, which its issuer published. */
function saidIn(text: string, words: string, issuer: typeof PORT): string {
  const { attributions } = documentOf(text, { publisher: issuer, issuer, type: "press release" });
  const at = text.indexOf(words) + words.length - 3;
  const { voice, speaker } = attributions.find(({ start, end }) => start <= at && at < end)?.attribution ?? {};
  if (speaker === null && voice === "own") return "the issuer's";
  return speaker !== null ? `of ${speaker}` : voice === "indirect" ? "reported" : "quoted";
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
    "The applicant submits that the quay is hers.",
    "The prosecution alleges that the quay was burned.",
    "The union's claim that the quay leaks was repeated by the mayor.",
    "The union's claim that the count is wrong in May was repeated by the mayor.",
    "The union's view is that the count is wrong.",
    "In the union's opinion the count is wrong.",
    "For the rowers, the quay is a thief.",
    "To the union, the quay was nothing but a trap.",
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
    "The union's claim that only one was looked at is not correct.",
    "The union's claim that the quay leaks is wrong.",
    "The union's allegation that the quay leaks has been refuted by the inspectors.",
    "The mayor's argument that the quay is old does not hold.",
    "For visitors, the office is on the second quay.",
    "For members, the fee is 12 crowns.",
    "Visitors find the office on the second quay.",
    "In 1999 the council found 12 graves.",
    "Boats want care.",
    "It costs 12 crowns a day to moor here.",
  ])
    test(sentence, () => {
      expect(voiceOf(sentence)).toBe("the issuer's");
    });
});

test("what it says of a claim does not go on with what somebody reported", () => {
  const text = "Its report states that all were “fit for work”. The union's claim that only one was is not correct.\n";
  expect(saidIn(text, "fit for work”.", PORT)).toBe("reported");
  expect(saidIn(text, "is not correct.", PORT)).toBe("the issuer's");
});

test("it is meant by the noun of its name, in capitals too", () => {
  const port = { ...PORT, name: "Port of Vessen" };
  for (const own of ["The Port believes that the quay is safe.", "The Port's view is that the quay is safe."])
    expect(saidIn(`The quay was closed.\n\n${own}\n`, own, port), own).toBe("the issuer's");
  const other = "For the rowers, the port is a thief.";
  expect(saidIn(`The quay was closed.\n\n${other}\n`, other, port)).toBe("reported");
});

describe("what a text quotes that somebody else wrote is not its issuer's", () => {
  const COURT = { ...PORT, name: "Regional Court of Vessen" };
  const text = `The claimant, Ms Rask, was employed by the Harbour Board.

The claimant argues that the cable was old. The defendant contends that it was new.

The Board's letter of dismissal reads: “Your post ends in June.” The letter states that the post was not needed.

The inspectors' report reads: “All three cranes are fit.”

The union's statement says that the gates were shut.

A banner at the gate read: “Give us work and bread.”
`;
  for (const [words, whose] of Object.entries({
    "the cable was old.": "of Rask",
    "contends that it was new.": "reported",
    "Your post ends in June.”": "of Harbour Board",
    "the post was not needed.": "of Harbour Board",
    "All three cranes are fit.”": "quoted",
    "that the gates were shut.": "reported",
    "Give us work and bread.”": "quoted",
  }))
    test(words, () => {
      expect(saidIn(text, words, COURT)).toBe(whose);
    });

  test("a letter of which nothing tells whose it is", () => {
    expect(saidIn("The crane stood.\n\nThe letter reads: “Your post ends in June.”\n", "ends in June.”", COURT)).toBe(
      "quoted",
    );
  });
});

describe("part of a sentence that a text quotes, of which nothing tells that its issuer says it, is nobody's", () => {
  for (const [text, words] of [
    ["The witness, whose evidence we accept, saw it on 3 June, “frayed like an old rope”.", "like an old rope”"],
    ["A letter from the museum, which we have seen, calls the furnace “unique in the region”.", "in the region”"],
    ["We welcome what was found: that the cable, “frayed like an old rope”, was unsafe.", "like an old rope”"],
  ] as const)
    test(text, () => {
      expect(["quoted", "reported"]).toContain(saidIn(`The quay was closed.\n\n${text}\n`, words, PORT));
    });

  for (const [text, words] of [
    ["We call the quay “the long way to the sea”.", "way to the sea”"],
    ["The Authority has called the quay “safe for every boat”.", "for every boat”"],
    ["The “safe zone” is open.", "safe zone”"],
    ["The ferry “Star of the North Sea” is late.", "the North Sea”"],
    ["Nobody has read the book “the ships of winter”.", "ships of winter”"],
  ] as const)
    test(`but not so: ${text}`, () => {
      expect(["the issuer's", `of ${PORT.name}`]).toContain(saidIn(`The quay was closed.\n\n${text}\n`, words, PORT));
    });
});

test("what a medium asks in an interview tells of others as the rest of it does", () => {
  const medium = { name: "Vessen Magazine", kind: "media", country: "XC" };
  const text = `Vessen Magazine: Are there fewer terns?

Greta Wahl: Far fewer, and fewer boats.

Vessen Magazine: The ministry wrote to us that it “sees no emergency”.

Greta Wahl: Then it should come in a boat.
`;
  expect(saidIn(text, "sees no emergency”", medium)).toBe("reported");
  expect(saidIn(text, "Are there fewer terns?", medium)).toBe("the issuer's");
  expect(saidIn(text, "come in a boat.", medium)).toBe("of Greta Wahl");
});

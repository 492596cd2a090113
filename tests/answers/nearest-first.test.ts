import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { headLine, leadLine } from "../../src/prose/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

// Of several documents the one comes first in which the named one says it, whatever the number.

const courier = { name: "Fell Courier", kind: "media", country: "NO" };
const gazette = { name: "Hill Gazette", kind: "media", country: "NO" };
const board = { name: "Lamp Board", kind: "state body", country: "NO" };
const speakers = [{ name: "Ida Wester", role: "lamp keeper", kind: "individual", country: "NO" }];
const LIBRARY = libraryOf([
  documentOf(
    "The lamp keeper, Ida Wester, wrote to the islands. “In the long winter 212 lamps lost their glass, and 17 " +
      "keepers lost their boats,” Ida Wester said.",
    { ref: "kee", publisher: courier, issuer: courier, speakers },
    "keeper",
  ),
  documentOf(
    "The Lamp Board met in spring. In the long winter 210 lamps lost their glass, and 17 keepers lost their boats.",
    { ref: "brd", publisher: board, issuer: board },
    "board",
  ),
  documentOf(
    "Olga Prim, a painter, has a view. “In the long winter 210 lamps lost their glass,” Olga Prim said.",
    { ref: "ptr", publisher: gazette, issuer: gazette },
    "painter",
  ),
]);
const told = (asked: string) => {
  const answer = answerVerify(LIBRARY, asked);
  return { first: answer.matches[0]?.document, lead: leadLine(answer, LIBRARY), head: headLine(answer) };
};

describe("where a name is right and its number another's", () => {
  test.each([
    "Ida Wester said 210 lamps have lost their glass",
    "Ida Wester: 210 lamps have lost their glass",
    "According to Ida Wester, 210 lamps lost all their glass",
    "Ida Wester said 214 lamps lost their glass",
  ])("the place where the named one says it comes first: %s", (asked) => {
    expect(told(asked).first).toBe("keeper");
  });

  test.each([
    "the lamp keeper said 210 lamps lost their glass",
    "The lamp keeper said that 210 lamps lost their glass",
    "Ida Wester said 210 lamps lost their glass",
    "According to Ida Wester, 210 lamps lost their glass",
  ])("the first line gives it: %s", (asked) => {
    expect(told(asked).lead).toMatch(/^Ida Wester gives 212 \(ref [^)]+\); 210 stands in/);
  });

  test.each([
    ["Olga Prim said 214 lamps have lost their glass", "painter"],
    ["In the long winter 210 lamps lost their glass, and 17 keepers lost their boats", "board"],
  ])("and another one’s number stays another’s: %s", (asked, first) => {
    expect(told(asked).first).toBe(first);
  });
});

test("an office that somebody holds in another document is not a party’s whose document has none", () => {
  expect(told("“In the long winter 210 lamps lost their glass,” said the keeper").head).toMatch(
    /^Same words, attributed otherwise/,
  );
  expect(told("“In the long winter 210 lamps lost their glass,” said the bishop").head).not.toMatch(
    /attributed otherwise/,
  );
});

test("words are not the same where one document has another for who speaks and one does not know", () => {
  expect(told("Lamp keeper: 210 lamps lost their glass").head).not.toMatch(/^Same words/);
  expect(told("Lamp keeper: 212 lamps lost their glass").head).toMatch(/^Same words, a part of a sentence/);
});

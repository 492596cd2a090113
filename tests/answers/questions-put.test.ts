import { describe, expect, test } from "vitest";
import { answerQuote } from "../../src/answers/quote.ts";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { positionLine, voiceLine } from "../../src/prose/quotation.ts";
import { leadLine } from "../../src/prose/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

const BRIEFING =
  "MINISTRY OF QUAYS\nBriefing\n\nMINISTER GRETA FALK: Good morning. The quay opens on Monday.\n\n" +
  "Q: Minister, the pilots say that the new crane leans. Is the crane safe?\n\nIt was in all the papers.\n\n" +
  "MINISTER FALK: It is safe. I have stood under it.\n\nQUESTION: Mr. Odell, who paid for the paint?\n\n" +
  "MR. ODELL: We did.\n\nQ: Did the harbour ever say so before the vote?";
const ministry = { name: "Ministry of Quays", kind: "state body", country: "SE" };
const library = libraryOf([documentOf(BRIEFING, { issuer: ministry, publisher: ministry })]);

test.each([
  ["The ministry denies that 50 cranes died.", "The ministry says that 50 cranes died."],
  ["Police denied that the quay was closed at night.", "Police said that the quay was closed at night."],
])("a verb of saying for one of denial turns what is said: %s", (source, asked) => {
  const { matches } = answerVerify(libraryOf([documentOf(`The board met.\n\n${source}\n`)]), asked);
  expect(matches[0]?.differences.map(({ kind }) => kind)).toEqual(["negation"]);
});

describe("a question that somebody puts who is not named", () => {
  test.each([
    ["pilots crane leans", "a question put to MINISTER GRETA FALK"],
    ["all the papers", "a question put to MINISTER GRETA FALK"],
    ["harbour ever say before the vote", "a question, who asks is not named"],
  ])("is told as a question and nobody's position: %s", (query, voice) => {
    const { quotations, nearest } = answerQuote(library, { query, filter: {}, limit: 3 });
    const [last = ""] = query.split(" ").slice(-1);
    const found = [...quotations, ...nearest].find(({ exact }) => exact.includes(last));
    expect(found && [voiceLine(found), positionLine(found)]).toEqual([voice, "A question, nobody’s position."]);
  });

  test.each([
    ["Greta Falk: “the pilots say that the new crane leans”", "a question put to MINISTER GRETA FALK", "Greta Falk"],
    ["“Is the crane safe?” - Minister Falk", "a question put to MINISTER GRETA FALK", "Minister Falk"],
    ["Odell said “who paid for the paint?”", "a question put to MR. ODELL", "Odell"],
    ["Ministry of Quays: “the new crane leans”", "a question put to MINISTER GRETA FALK", "Ministry of Quays"],
  ])("is no words of the one who is asked, nor of whoever publishes it: %s", (asked, question, name) => {
    const answer = answerVerify(library, asked);
    expect([answer.verdict, leadLine(answer, library)]).toEqual([
      "near",
      `The words are ${question}, and not said by ${name}`,
    ]);
  });

  test("and an answer that is shorter than its label is of whoever gives it", () => {
    const { quotations, nearest } = answerQuote(library, { query: "harbour paint", filter: {}, limit: 3 });
    const voices = [...quotations, ...nearest].map((found) => `${found.exact}: ${voiceLine(found)}`);
    expect(voices).toContain("MR. ODELL: We did.: quoting MR. ODELL");
  });

  test.each([
    "30 of 40 painters have been paid, Odell said",
    "About 30 painters have been paid",
    "The painters have not been paid",
  ])("is not compared with a claim: %s", (asked) => {
    const text = "Mr. Odell, how many of the painters have been paid?";
    const put = libraryOf([documentOf(`MINISTER FALK: Good morning.\n\nQ: ${text}\n\nMR. ODELL: All of them.\n`)]);
    expect(answerVerify(put, asked).matches).toEqual([]);
  });

  test("is not told where the answer is meant", () => {
    const answer = answerVerify(library, "Greta Falk: “It is safe. I have stood under it.”");
    expect([answer.verdict, answer.lead]).toEqual(["exact", null]);
  });
});

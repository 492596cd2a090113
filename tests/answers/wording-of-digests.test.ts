import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import type { Document } from "../../src/documents/document.ts";
import { matchNotes, notFoundPart, verdictLine } from "../../src/prose/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

const DIGEST = [
  "The report tells of the quay and of the crew.",
  "- with the help of the 12th tug crew of the old harbour",
  "- 25 ferries lost both of their anchors",
  "- 130 ferries lost one of their anchors",
  "",
  "It gives words of a captain.",
  "- thought that ... the pilots were people who could not read a chart",
].join("\n");

const LIBRARY = libraryOf([documentOf(DIGEST, { text: "digest" })]);
const verify = (asked: string) => answerVerify(LIBRARY, asked);

describe("of a digest's phrases", () => {
  test.each([
    "The 12th tug crew did not take part",
    "The 12th tug crew did not take part - Harbour Ministry",
    "“The 12th tug crew never sailed”, said Ada Holm",
    "The 12th tug crew sank 40 ferries",
  ])("a few words are never the same as a sentence that denies, counts or does something else: %s", (asked) => {
    const { verdict, matches } = verify(asked);
    expect([verdict, matches]).toEqual(["uncheckable", []]);
  });

  test.each([
    "The board robbed the old tug crew of the harbour",
    "It was the old tug crew of the harbour",
    "the old tug crew of the harbour fled",
    "the old tug crew of the harbour looted mills",
    "Mills were burnt by the old tug crew of the harbour",
    "the old tug crew of the harbour, which sank ferries",
    "Ada Holm said that the old tug crew of the harbour sank ferries",
  ])("what only names something is not told where it is made a sentence of: %s", (asked) => {
    const library = libraryOf([
      documentOf("It tells of crews.\n- the old tug crew of the harbour", { text: "digest" }),
    ]);
    const { verdict, matches } = answerVerify(library, asked);
    expect([verdict, matches]).toEqual(["uncheckable", []]);
  });

  test.each([
    ["They said that with the help of the 12th tug crew of the old harbour", "They said that"],
    ["Somebody told me: with the help of the 12th tug crew of the old harbour", "Somebody told me"],
    ["25 ferries lost both of their anchors and sank", "and sank"],
    ["25 ferries lost both of their anchors as was feared", "as was feared"],
    ["with the help of the 12th tug crew of the old harbour they came", "they came"],
    ["It was with the help of the 12th tug crew of the old harbour", "It was"],
  ])("what says a sentence itself, or is only said, is told with what goes beyond it: %s", (asked, rest) => {
    const answer = verify(asked);
    expect(verdictLine(answer)).toBe("Same words, but not all of them");
    expect(answer.matches.map(({ differences }) => differences)).toEqual([[]]);
    expect(answer.unfound.map(({ text }) => text.replace(/:$/, ""))).toEqual([rest]);
  });

  test("a whole phrase that is in what was asked comes before one that is only near", () => {
    const answer = verify("25 ferries lost both of their anchors in Tolm");
    expect(answer.matches.map(({ quotation, differences }) => [quotation?.exact, differences])).toEqual([
      ["25 ferries lost both of their anchors", []],
    ]);
    expect(answer.unfound.map(({ text }) => text)).toEqual(["in Tolm"]);
    expect(verdictLine(answer)).toBe("Same words, but not all of them");
  });

  test("each is shown whole, and a fragment is told to be a part, with what stands before it", () => {
    const answer = verify("the pilots were people who could not read a chart");
    const [match] = answer.matches;
    expect(match?.quotation?.exact).toBe("thought that ... the pilots were people who could not read a chart");
    expect(verdictLine(answer)).toBe("Same words, a part of a sentence");
    expect(match && matchNotes(match)).toContain("A part of its sentence, before which stands: “thought that ...”");
  });

  test("what goes on otherwise than a phrase is not in it, and no difference from its other words", () => {
    const library = libraryOf([
      documentOf("It counts the missing.\n- The fate of 150 ferries, including 68 tugs and 26 barges", {
        text: "digest",
      }),
    ]);
    const answer = answerVerify(library, "the fate of 150 ferries remains unknown");
    expect(answer.matches.flatMap(({ differences }) => differences)).toEqual([]);
    expect(answer.unfound.map(({ text }) => notFoundPart(text, answer))).toEqual([
      "Not in the phrases of this digest; it may stand in the source: “remains unknown”",
    ]);
  });

  test.each([
    ["the owners have been brought to justice", "the owners have not yet been brought to justice", "negation"],
    ["the sinking was an accident", "the sinking was not an accident", "negation"],
    ["131 ferries lost one of their anchors", "130 ferries lost one of their anchors", "number"],
  ])("a word that is left out or changed in one is told: %s", (asked, phrase, kind) => {
    const library = libraryOf([documentOf(`It judges.\n- ${phrase}`, { text: "digest" })]);
    expect(answerVerify(library, asked).matches[0]?.differences.map((one) => one.kind)).toContain(kind);
  });

  test("whose a phrase is decides who is named rightly, where the digest tells it", () => {
    const speakers = ["Ada Lund", "Ben Rask"].map((name) => ({ name, kind: "individual", country: "SE" }));
    const text =
      "Two people speak of the mole.\nAda Lund:\n- the mole is not safe this winter\nBen Rask:\n- we shall see";
    const library = libraryOf([documentOf(text, { text: "digest", speakers })]);
    const asked = (name: string) => answerVerify(library, `“the mole is not safe this winter” - ${name}`);
    expect(asked("Ada Lund").verdict).toBe("exact");
    expect(asked("Ben Rask").lead).toMatchObject({ kind: "words", whose: ["Ada Lund"], name: "Ben Rask" });
  });

  test.each([
    ["130 ferries lost one anchor", "of their anchors"],
    ["25 ferries lost both anchors", "of their"],
    ["with the help of the 12th tug crew of the harbour", "old"],
  ])("words left out inside a phrase, and another form of its last word, are a difference: %s", (asked, source) => {
    const { verdict, matches } = verify(asked);
    expect(verdict).toBe("near");
    expect(matches[0]?.differences.map((one) => one.source)).toContain(source);
  });

  test("words that are not in the phrase that is shown are told, whatever another document has", () => {
    const second = documentOf(
      "It counts ferries.\n- 131 ferries lost one rope",
      { text: "digest", ref: "zw12" },
      "second",
    );
    const library = libraryOf([LIBRARY.corpus.documents[0] as Document, second]);
    for (const asked of ["130 ferries lost one rudder", "130 ferries lost one rope", "130 ferries lost one anchor"])
      expect(answerVerify(library, asked).verdict).not.toBe("exact");
  });

  test.each(["The mayor", "The Mayor", "The mayor has"])("a role is read as who says it: %s said", (role) => {
    const of = (name: string, office: string) => ({
      issuer: { name, kind: "state body", country: "SE", basis: "its site" },
      speakers: [{ name, role: office, kind: "state body", country: "SE" }],
    });
    const board = documentOf("It counts.\nHarbour Board:\n- 130 ferries lost one of their anchors", {
      text: "digest",
      ...of("Harbour Board", "body of the harbour"),
    });
    const mayor = documentOf(
      "It counts.\nAda Lund:\n- 132 ferries lost one of their anchors",
      { text: "digest", ref: "zw12", ...of("Ada Lund", "mayor of Tolm") },
      "second",
    );
    const library = libraryOf([board, mayor]);
    const changed = answerVerify(library, `${role} said that 130 ferries lost one anchor`);
    expect(changed.verdict).toBe("near");
    const [first] = changed.matches.filter(({ quotation }) => quotation?.exact.startsWith("130"));
    expect(first?.differences).toContainEqual(
      expect.objectContaining({ kind: "attribution", source: "Harbour Board" }),
    );
    expect(answerVerify(library, `${role} said that 130 ferries lost one of their anchors`).verdict).toBe("near");
    expect(answerVerify(library, `${role} said that 132 ferries lost one of their anchors`).verdict).toBe("exact");
  });
});

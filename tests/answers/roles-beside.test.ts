import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { headLine } from "../../src/prose/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

// A role, country, place or initial beside the right name, and beside the name of somebody else.

const medium = { name: "Fell Courier", kind: "media", country: "NO" };
const ORCHARD = documentOf(
  "The Norwegian minister of fisheries, Hilde Aas, opened the school orchard. “Every apple here was grafted by a " +
    "pupil,” Hilde Aas said.\n\nThe mayor of Torvik, Marta Lien, brought a ladder. “I have never climbed so high for " +
    "a pear,” Marta Lien said.\n\n“The ladder is older than the orchard,” said Per Krogh, a gardener. Danish MP Bent " +
    "Holm asked for jam. “The jam is worth the journey,” Bent Holm said. The rector, Ulla Strand, was pleased. “We " +
    "shall count the pips on Monday,” Ulla Strand said.",
  { ref: "orc", publisher: medium, issuer: medium },
  "orchard",
);
const LIBRARY = libraryOf([ORCHARD]);
const told = (asked: string) => {
  const answer = answerVerify(LIBRARY, asked);
  return { verdict: answer.verdict, head: headLine(answer) };
};

const APPLE = "“Every apple here was grafted by a pupil”";
const PEAR = "“I have never climbed so high for a pear”";
const LADDER = "“The ladder is older than the orchard”";
const JAM = "“The jam is worth the journey”";
const PIPS = "“We shall count the pips on Monday”";

describe("beside the right name, what the document says of somebody", () => {
  test.each([
    `Norwegian minister Aas: ${APPLE}`,
    `${APPLE}, said Norwegian minister Aas`,
    `${APPLE} (Norway’s minister Aas)`,
    `Norway's minister Hilde Aas: ${APPLE}`,
    `Norwegian fisheries minister Hilde Aas said ${APPLE}`,
    `Danish MP Holm: ${JAM}`,
    `${JAM}, Danish MP Holm said`,
    `${JAM}, said Denmark’s Bent Holm`,
    `The mayor of Torvik: ${PEAR}`,
    `${PEAR}, said the mayor of Torvik`,
    `${PEAR} - the mayor of Torvik`,
    `Torvik’s mayor: ${PEAR}`,
    `${PEAR}, said Torvik mayor Marta Lien`,
    `${PEAR}, said Torvik’s mayor, Marta Lien`,
    `Torvik mayor Lien: ${PEAR}`,
    `${PEAR} - Marta L.`,
    `${PEAR} - M. Lien`,
    `${APPLE}, H. Aas said`,
  ])("is theirs: %s", (asked) => {
    expect(told(asked)).toEqual({ verdict: "exact", head: "Same words, as quoted by Fell Courier" });
  });

  test.each([
    `${LADDER}, said Per Kroegh`,
    `${LADDER}, said Per Krog`,
    `Pr Krogh: ${LADDER}`,
    `Krohg: ${LADDER}`,
    `${APPLE} - Hilde Aass`,
    `${JAM}, said Danish politician Bent Holm`,
    `${PEAR} – M.L.`,
    `The rector of Elvrum: ${PIPS}`,
    `Elvrum’s rector: ${PIPS}`,
    `${PIPS}, said Swedish rector Ulla Strand`,
  ])("is left open where it may be theirs and nothing says so: %s", (asked) => {
    expect(told(asked)).toEqual({
      verdict: "near",
      head: "The quoted words stand so in the source; the rest was not compared",
    });
  });

  test.each([
    `${JAM}, said Swedish MP Holm`,
    `Swedish MP Bent Holm: ${JAM}`,
    `${JAM}, said Norwegian minister Holm`,
    `The mayor of Elvrum: ${PEAR}`,
    `Elvrum’s mayor: ${PEAR}`,
    `The mayor of Torvik: ${APPLE}`,
    `Torvik’s mayor: ${LADDER}`,
    `${PEAR} - Berta L.`,
    `${PEAR} - K. Lien`,
    `${PEAR} - Marta K.`,
    `${LADDER}, said Pia Krogh`,
    `${LADDER}, said Per Holm`,
    `${LADDER}, H. Aas said`,
  ])("and is another’s where it is not: %s", (asked) => {
    expect(told(asked).verdict).toBe("near");
    expect(told(asked).head).toMatch(/^Same words, attributed otherwise/);
  });

  test("initials that fit several are nobody’s", () => {
    const text = "“The swing squeaks at night,” said Mona Lund. “I oiled it twice,” said Marta Lien.";
    const library = libraryOf([documentOf(text, { publisher: medium, issuer: medium })]);
    const verdict = (asked: string) => answerVerify(library, asked).verdict;
    expect(verdict("“I oiled it twice” - Marta L.")).toBe("exact");
    expect(verdict("“I oiled it twice” - M. L.")).toBe("near");
    expect(verdict("“The swing squeaks at night” - Marta L.")).toBe("near");
  });
});

describe("before pasted words", () => {
  const tolm = libraryOf([ORCHARD], [{ name: "Tolm", kind: "place", forms: ["Tolm", "Tolmø"] }]);
  const head = (asked: string) => headLine(answerVerify(tolm, asked));
  const words = "I have never climbed so high for a pear";

  test.each([
    "Voice of London",
    "Residents of Tolm",
    "The people of Tolm",
    "Parents in Oslo",
    "Radio Tolm",
    "Moscow",
    "Tolmø",
  ])("who speaks for a place is another speaker: %s", (who) => {
    expect(head(`${who}: ${words}`)).toMatch(/^Same words, attributed otherwise/);
  });

  test.each(["Voice of London", "Residents of Tolm", "The people of Tolm"])("in quotation marks too: %s", (who) => {
    expect(head(`${who}: “${words}”`)).toMatch(/^Same words, attributed otherwise/);
  });

  test.each(["Spring in Oslo", "Justice for Tolm", "News from Tolm", "Bells of Tolm", "A letter from Tolm"])(
    "and what happens at a place is none: %s",
    (what) => {
      expect(head(`${what}: ${words}`)).toBe("The quoted words stand so in the source; the rest was not compared");
    },
  );

  test("nor are people of whom the document says so", () => {
    const text = "“Ring the bell at six,” residents of Tolm said. “And again at nine,” Marta Lien said.";
    const library = libraryOf([documentOf(text, { publisher: medium, issuer: medium })]);
    const line = (asked: string) => headLine(answerVerify(library, asked));
    expect(line("Residents of Tolm: Ring the bell at six")).not.toMatch(/attributed otherwise/);
    expect(line("Residents of Tolm: And again at nine")).not.toMatch(/^Same words/);
  });

  test("a country is not the paper that comes out in it", () => {
    const text = "The swing squeaks at night and the key hangs in the porch.";
    const library = libraryOf([documentOf(text, { publisher: medium, issuer: medium })]);
    expect(answerVerify(library, `Fell Courier: ${text}`).verdict).toBe("exact");
    expect(answerVerify(library, `Norway: ${text}`).verdict).toBe("near");
  });
});

describe("a medium that somebody told it", () => {
  const agency = { name: "Report News Agency", kind: "media", country: "NO" };
  const ofAgency = libraryOf([documentOf(ORCHARD.text, { publisher: agency, issuer: agency })]);
  const heads = (who: (medium: string) => string) => ({
    paper: headLine(answerVerify(LIBRARY, who("the Fell Courier"))),
    agency: headLine(answerVerify(ofAgency, who("Report news agency"))),
    other: headLine(answerVerify(LIBRARY, who("the Hill Gazette"))),
    wire: headLine(answerVerify(LIBRARY, who("Reuters"))),
  });
  const UNREAD = "The quoted words stand so in the source; the rest was not compared";
  const RIGHT = {
    paper: "Same words, as quoted by Fell Courier",
    agency: "Same words, as quoted by the Report News Agency",
    other: UNREAD,
    wire: UNREAD,
  };

  test.each<[string, (medium: string) => string]>([
    ["before", (medium) => `Marta Lien told ${medium}: ${PEAR}`],
    ["behind", (medium) => `${PEAR}, Marta Lien told ${medium}.`],
    ["with a day", (medium) => `${PEAR}, the mayor told ${medium} on Friday`],
    ["with a that", (medium) => `Marta Lien told ${medium} that ${PEAR}`],
    ["without marks", (medium) => `Marta Lien told ${medium}: I have never climbed so high for a pear`],
    ["in an interview", (medium) => `In an interview with ${medium}, Marta Lien said: ${PEAR}`],
    ["to it", (medium) => `Marta Lien said in an interview to ${medium}: ${PEAR}`],
    ["in comments", (medium) => `${PEAR}, Marta Lien said in comments to ${medium}`],
    ["speaking to it", (medium) => `Speaking to ${medium}, Marta Lien said: ${PEAR}`],
    ["in a statement before", (medium) => `In a statement to ${medium}, Marta Lien said: ${PEAR}`],
  ])("is not who speaks, and read where it is this one: %s", (_, who) => {
    expect(heads(who)).toEqual(RIGHT);
  });

  test.each<[string, (medium: string) => string]>([
    ["behind", (medium) => `${PEAR}, Per Krogh told ${medium}.`],
    ["before", (medium) => `Per Krogh told ${medium}: ${PEAR}`],
  ])("makes nobody’s words another’s: %s", (_, who) => {
    for (const head of Object.values(heads(who))) expect(head).toMatch(/^Same words, attributed otherwise/);
  });

  test("is who speaks where it is named so, and no person is a medium", () => {
    expect(told(`The Hill Gazette said: ${PEAR}`).head).toMatch(/^Same words, attributed otherwise/);
    expect(told(`${PEAR}, Per Krogh told Marta Lien.`).head).not.toBe(RIGHT.paper);
  });
});

test("what a text says of a namesake is nobody else's", () => {
  const library = libraryOf([
    documentOf(
      "“The eels have left the upper weir,” said Maria Dahl, the warden. Later Ole Dahl, the mayor of Pellin, sang.",
    ),
  ]);
  const kinds = (name: string) =>
    answerVerify(library, `“The eels have left the upper weir” — ${name}`).matches[0]?.differences.map(
      ({ kind }) => kind,
    );
  expect(kinds("the warden")).toEqual([]);
  expect(kinds("the mayor of Pellin")).toEqual(["attribution"]);
  expect(kinds("Pellin's mayor")).toEqual(["attribution"]);
});

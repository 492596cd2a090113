import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { textsFor } from "../../src/prose/texts.ts";
import { leadLine, notCompared, verdictLine } from "../../src/prose/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

/** What stands around a quotation as a citation or in other languages, and what somebody is said to be. */

const medium = (name: string) => ({ name, kind: "media", country: "SE" });
const individual = (name: string) => ({ name, kind: "individual", country: "SE" });
const published = (name: string, more: Record<string, unknown>) => ({
  publisher: medium(name),
  issuer: medium(name),
  ...more,
});

const MILL = documentOf(
  `"The mill wheel turned for the last time in March," said Dagny Orre, the manager of the mill. "Nobody told the ` +
    `lodgers," Ludvig Stenkil, a carter from Brenn, told the Brenn Leaf. "The new wheel will be of steel," ` +
    `Agnes Hovland said at the meeting. Hovland is a councillor for Brenn. ` +
    `"We did not sell the orchard," said Tilde Varg, a ` +
    `spokeswoman for the estate.`,
  published("Brenn Leaf", { ref: "mil" }),
  "mill",
);
const NOTICE = documentOf(
  "The lower road is closed to carts from Friday. No carriage may pass the lock at night.",
  published("Lock Office", { ref: "lck", title: "Circular no. 14", issued: "2020-06-01" }),
  "notice",
);
const WERK = documentOf(
  "„Das alte Wasserrad wird nicht verkauft“, sagte Gesine Lohmar. „Die Mühle braucht ein neues Dach“, erklärte Till " +
    "Ebers am Dienstag.",
  published("Mühlenblatt", { ref: "wrk", language: "de", speakers: ["Gesine Lohmar", "Till Ebers"].map(individual) }),
  "werk",
);
const KOY = documentOf(
  "Selin Aksoy: “Değirmen bu yıl çalışmayacak.” Murat Tan: “Bu çark yeni değil.”",
  published("Köy Postası", {
    ref: "koy",
    language: "tr",
    speakers: ["Selin Aksoy", "Murat Tan"].map(individual),
  }),
  "koy",
);
const WIRE = documentOf(
  "The lock keeper, Sten Boe, said on Monday: “The gate is stuck.” Others in Brenn said that “the gate was " +
    "never oiled”.",
  published("Eastern News Agency", { ref: "ena" }),
  "wire",
);
const library = libraryOf([MILL, NOTICE, WERK, KOY, WIRE]);

function told(asked: string): [string, string[], number] {
  const { verdict, matches, unfound } = answerVerify(library, asked);
  return [verdict, matches[0]?.differences.map(({ kind }) => kind) ?? [], unfound.length];
}
const firstLine = (asked: string, texts = textsFor("en-GB")) => {
  const answer = answerVerify(library, asked);
  return leadLine(answer, library, texts) ?? verdictLine(answer, texts);
};

describe("a citation beside the words is read whole", () => {
  test.each([
    '"The lower road is closed to carts from Friday." (Lock Office, circular no. 14, p. 2)',
    "“No carriage may pass the lock at night” (Lock Office, Circular No. 14, pp. 2-3)",
    "“No carriage may pass the lock at night” (ibid.)",
    "“The lower road is closed to carts from Friday” (op. cit., p. 7)",
    "“The lower road is closed to carts from Friday” — Lock Office, 1 June 2020",
    "“Nobody told the lodgers” — Ludvig Stenkil in an interview with the Brenn Leaf",
    "“Nobody told the lodgers” (Ludvig Stenkil, quoted in the Brenn Leaf)",
    "“The new wheel will be of steel” - Agnes Hovland, speaking to the Brenn Leaf",
  ])("%s", (asked) => {
    expect(told(asked)).toEqual(["exact", [], 0]);
  });

  test.each([
    "“The lower road is closed to carts from Friday” (Lock Office, circular no. 15)",
    "“Nobody told the lodgers” — Ludvig Stenkil in an interview with the Harbour Times",
    "“Nobody told the lodgers” — Ludvig Stenkil in an interview after the fire",
  ])("but no other one, and nothing else beside it: %s", (asked) => {
    const [verdict, , unfound] = told(asked);
    expect([verdict, unfound]).toEqual(["near", 1]);
  });
});

describe("who says it, as other languages say so", () => {
  test.each([
    "„Das alte Wasserrad wird nicht verkauft“, so Gesine Lohmar",
    "„Das alte Wasserrad wird nicht verkauft“, so Lohmar.",
    "„Die Mühle braucht ein neues Dach“, sagte Till Ebers",
    "„Die Mühle braucht ein neues Dach“, betonte Ebers gestern.",
    "Till Ebers erklärte am Dienstag: „Die Mühle braucht ein neues Dach“",
    "Laut Till Ebers: „Die Mühle braucht ein neues Dach“",
    "Ludvig Stenkil sagte: “Nobody told the lodgers”",
    "Ludvig Stenkil sagte: Nobody told the lodgers",
    "“Değirmen bu yıl çalışmayacak” dedi Selin Aksoy",
    "“Bu çark yeni değil,” dedi Murat Tan.",
  ])("rightly: %s", (asked) => {
    expect(told(asked)).toEqual(["exact", [], 0]);
  });

  test.each([
    ["„Das alte Wasserrad wird nicht verkauft“, so Till Ebers", "Gesine Lohmar", "Till Ebers"],
    ["„Die Mühle braucht ein neues Dach“, sagte Gesine Lohmar", "Till Ebers", "Gesine Lohmar"],
    ["Agnes Hovland sagte: “Nobody told the lodgers”", "Ludvig Stenkil", "Agnes Hovland"],
    ["Laut Agnes Hovland: “Nobody told the lodgers”", "Ludvig Stenkil", "Agnes Hovland"],
    ["“Bu çark yeni değil” dedi Selin Aksoy", "Murat Tan", "Selin Aksoy"],
  ])("wrongly: %s", (asked, whose, name) => {
    expect(told(asked)[1]).toEqual(["attribution"]);
    expect(firstLine(asked)).toBe(`The words are those of ${whose}, not of ${name}`);
  });
});

describe("what somebody is, beside a right name", () => {
  test.each([
    "the manager, Dagny Orre: “The mill wheel turned for the last time in March”",
    "“The mill wheel turned for the last time in March,” said manager Dagny Orre",
    "“Nobody told the lodgers,” said the carter, Ludvig Stenkil.",
    "“The new wheel will be of steel,” said councillor Agnes Hovland",
    "“We did not sell the orchard,” the spokeswoman Tilde Varg said",
  ])("is right where the text has it of them: %s", (asked) => {
    expect(told(asked)).toEqual(["exact", [], 0]);
  });

  test.each([
    "the manager, Ludvig Stenkil: “Nobody told the lodgers”",
    "“Nobody told the lodgers,” said the manager, Ludvig Stenkil.",
    "“The new wheel will be of steel,” said the mayor, Agnes Hovland.",
    "ombudsman Ludvig Stenkil: “Nobody told the lodgers”",
  ])("is not certified where it is another's, or nobody's: %s", (asked) => {
    const [verdict, , unfound] = told(asked);
    expect([verdict, unfound]).toEqual(["near", 1]);
  });

  test.each([
    ["“We did not sell the orchard,” he says", "near"],
    ["“We did not sell the orchard,” she says", "exact"],
    ["“We did not sell the orchard,” said he.", "near"],
    ["“The new wheel will be of steel,” she said", "exact"],
  ])("a pronoun is of whoever it can be of: %s", (asked, verdict) => {
    expect(told(asked)[0]).toBe(verdict);
  });

  test.each([
    ["ENA: “The gate is stuck”", "exact"],
    ["Eastern News Agency: “The gate is stuck”", "exact"],
    ["ENA: the gate was never oiled", "exact"],
    ["“The gate is stuck,” said the Eastern News Agency", "near"],
    ["Brenn Leaf: “Nobody told the lodgers”", "near"],
  ])("an agency before a colon passes words on, and says them where a verb says so: %s", (asked, verdict) => {
    expect(told(asked)[0]).toBe(verdict);
  });
});

describe("a lost negation stands in the first line", () => {
  test.each([
    ["We did sell the orchard", "The source says “not”: a negation is left out"],
    ["Das alte Wasserrad wird verkauft", "The source says “nicht”: a negation is left out"],
    ["Bu çark yeni", "The source says “değil”: a negation is left out"],
    ["carriage may pass the lock at night", "The source says “No”: a negation is left out"],
    ["The new wheel will not be of steel", "The source does not say “not”: a negation is added"],
  ])("%s", (asked, line) => {
    expect(firstLine(asked)).toBe(line);
  });

  test("in German too", () => {
    expect(firstLine("We did sell the orchard", textsFor("de"))).toBe(
      "Die Quelle sagt „not“: eine Verneinung ist weggelassen",
    );
  });

  test.each(["We did not sell the garden", "All the lower road is closed to carts from Friday"])(
    "and no other difference does: %s",
    (asked) => {
      expect(firstLine(asked)).toBe("Near, with differences");
    },
  );
});

describe("words of a digest that are ours", () => {
  const summary = documentOf(
    'The lock office calls the weir "a danger to every barge" and says that repairs will begin in May.',
    { text: "digest", ref: "dig" },
    "digest",
  );
  const digests = libraryOf([summary]);

  test.each([
    "The lock office calls the weir “a danger to every barge”",
    "“a danger to every barge” and says that repairs will begin in May",
    "says that repairs will begin in May",
  ])("are said to be, and no source's: %s", (asked) => {
    const answer = answerVerify(digests, asked);
    expect(answer.verdict).not.toBe("exact");
    expect(notCompared(answer)[0]).toMatch(/^These are words of a digest of ours, not of its source: “/);
  });

  test.each([
    "a danger to every barge",
    "“a danger to every barge”, as the radio told us all",
    "repairs of the dam in June",
  ])("and no others are: %s", (asked) => {
    expect(answerVerify(digests, asked).ours).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { leadLine, verdictLine } from "../../src/prose/verify.ts";
import { documentOf, libraryOf } from "../support.ts";

const REPORT = documentOf(
  "Ada Lund, a member of the ruling Friends of the Harbour Party of the parliament of Sweden, told the Courier: “The " +
    "mole should be mended before the winter.” Ben Rask, a member of the Norwegian parliament, said: “We have counted " +
    "forty boats without a berth.”\n\nThe Courier reports per Ombudsman’s Office. “487 planks are missing on the old " +
    "quay,” Mette Aas, the ombudsman of Sweden, said on Monday.",
  {
    ref: "one",
    title: "Nordic MPs: The mole should be mended",
    type: "article",
    publisher: { name: "Skerry Post", kind: "media", country: "SE" },
    issuer: { name: "Tolm Courier", kind: "media", country: "SE" },
    URL: "https://www.skerry.example/news/1",
    speakers: [
      { name: "Ada Lund", role: "member of the parliament of Sweden", kind: "legislator", country: "SE" },
      { name: "Ben Rask", role: "member of the parliament of Norway", kind: "legislator", country: "NO" },
      { name: "Mette Aas", role: "Ombudsman of Sweden", kind: "state body", country: "SE" },
    ],
  },
  "one",
);
const STATEMENT = documentOf(
  "Statement on the lighthouse\n\nThe lamp of the old lighthouse went out on 4 May, and 12 boats waited outside until " +
    "noon.\n\nThe Press Department",
  {
    ref: "two",
    title: "Statement on the lighthouse",
    issuer: {
      name: "Ministry of Sea Affairs of Sweden",
      kind: "state body",
      country: "SE",
    },
    publisher: { name: "Ministry of Sea Affairs of Sweden", kind: "state body", country: "SE" },
    speakers: [
      { name: "Ministry of Sea Affairs of Sweden", role: "in its statement", kind: "state body", country: "SE" },
    ],
  },
  "two",
);
const LIBRARY = libraryOf([REPORT, STATEMENT]);
const verify = (asked: string) => answerVerify(LIBRARY, asked);
const firstLine = (asked: string) => {
  const answer = verify(asked);
  return leadLine(answer, LIBRARY) ?? verdictLine(answer);
};

describe("a citation names who speaks rightly", () => {
  test.each([
    "“The mole should be mended before the winter” (Nordic MP)",
    "Nordic MP says “The mole should be mended before the winter”",
    "“We have counted forty boats without a berth” - Nordic MPs",
    "“The mole should be mended before the winter”, Ada Lund of the Friends of the Harbour party",
    "“The mole should be mended before the winter” Ada Lund",
    "“The mole should be mended before the winter” – Swedish lawmaker",
    "“487 planks are missing on the old quay” (Ombudsman's Office)",
    "“487 planks are missing on the old quay” (Mette Aas, Tolm Courier)",
  ])("by title, office, party or body: %s", (asked) => {
    expect(verify(asked).verdict).toBe("exact");
  });

  test.each([
    "“The lamp of the old lighthouse went out on 4 May” (MSA of Sweden)",
    "“The lamp of the old lighthouse went out on 4 May” - SE MSA statement",
    "“The lamp of the old lighthouse went out on 4 May” (Ministry of Sea Affairs, Statement)",
    "“The lamp of the old lighthouse went out on 4 May” (Swedish Sea Ministry)",
    "Source: Ministry of Sea Affairs of Sweden - “The lamp of the old lighthouse went out on 4 May”",
  ])("by initials, country or kind of text: %s", (asked) => {
    expect(firstLine(asked)).toMatch(/^(?:Same words, a part of a sentence|The quoted words stand so in the source)/);
  });

  test.each([
    "“487 planks are missing on the old quay” (Tolm Courier)",
    "“487 planks are missing on the old quay” - Skerry Post",
    "“487 planks are missing on the old quay”, Tolm Courier, 1 January 2020",
    "487 planks are missing on the old quay, Tolm Courier",
    "“487 planks are missing on the old quay” Source: skerry.example",
    "“487 planks are missing on the old quay” (www.skerry.example/news/1)",
  ])("where it says in which medium the words stand: %s", (asked) => {
    expect(verify(asked).verdict).toBe("exact");
  });
});

describe("what stands beside the words and is not understood is no other speaker, and told as not compared", () => {
  test.each([
    "“The mole should be mended before the winter,” Ada Lund joked",
    "“The mole should be mended before the winter” - Ada Lund (fake quote)",
    "“The mole should be mended before the winter,” Ada Lund allegedly said",
    "If Ada Lund had said “The mole should be mended before the winter”",
    "I doubt Ada Lund said “The mole should be mended before the winter”",
    "“The mole should be mended before the winter” Ada Lund never said this",
    "„The mole should be mended before the winter“ sagte Ada Lund nie",
    "“The mole should be mended before the winter” Ada Lund dedi mi?",
    "“The lamp of the old lighthouse went out on 4 May” (The Press Department)",
    "“487 planks are missing on the old quay” (Meta Aas)",
  ])("%s", (asked) => {
    const { verdict, lead, unfound, matches } = verify(asked);
    expect([verdict, lead, matches.flatMap(({ differences }) => differences)]).toEqual(["near", null, []]);
    expect(unfound.length).toBeGreaterThan(0);
    expect(firstLine(asked)).toBe("The quoted words stand so in the source; the rest was not compared");
  });
});

describe("who is certainly another stays one", () => {
  test.each([
    "“The mole should be mended before the winter” (Norwegian MP)",
    "“The mole should be mended before the winter” - Ben Rask",
    "“487 planks are missing on the old quay” (Finnish Ombudsman)",
    "“487 planks are missing on the old quay” - Leyla Aas",
    "“487 planks are missing on the old quay” - Admiral Mette Aas",
    "Tolm Courier: “487 planks are missing on the old quay”",
    "“487 planks are missing on the old quay,” said the Tolm Courier",
    "“The lamp of the old lighthouse went out on 4 May” (MSA of Finland)",
    "“The mole should be mended before the winter” - Karl Holm",
  ])("%s", (asked) => {
    const { verdict, matches } = verify(asked);
    expect(verdict).toBe("near");
    expect(matches[0]?.differences.map(({ kind }) => kind)).toEqual(["attribution"]);
  });
});

describe("a role that is given for a name", () => {
  const OFFICERS = documentOf(
    "TOLM, 3 May (NNA) - Mayor Hanne Dahl said that 17 boats were lost in the storm. “Nobody was abroad,” she said. " +
      "Governor Elise Storm disagreed, and the ferryman, Bo Ek, said nothing.\n\nMr Adeyemi, the foreman, gave evidence. " +
      "“The cable was new in May,” Adeyemi said. Olga Prim, a former mayor, was in the room. “I have the keys at home,” " +
      "Olga Prim said. “The lamp burned until noon,” said Deputy Mayor Arne Holt.",
    {
      issuer: { name: "Northern News Agency", kind: "media", country: "SE" },
      publisher: { name: "Northern News Agency", kind: "media", country: "SE" },
      speakers: [],
    },
  );
  const verdictOf = (asked: string) => {
    const { verdict, matches, unfound } = answerVerify(libraryOf([OFFICERS]), asked);
    return [verdict, matches[0]?.differences.map(({ kind }) => kind), unfound.length];
  };

  test.each([
    "The mayor: Nobody was abroad",
    "“Nobody was abroad” - Mayor Dahl",
    "“Nobody was abroad,” the mayor said",
    "The foreman said the cable was new in May",
    "“The cable was new in May” (the foreman)",
  ])("is right where the text gives it to who speaks: %s", (asked) => {
    expect(verdictOf(asked)).toEqual(["exact", [], 0]);
  });

  test.each([
    "The governor: Nobody was abroad",
    "“Nobody was abroad” (the foreman)",
    "The mayor: The cable was new in May",
    "The mayor: I have the keys at home",
    "The mayor: The lamp burned until noon",
  ])("is another's where the text gives it to another: %s", (asked) => {
    expect(verdictOf(asked)).toEqual(["near", ["attribution"], 0]);
  });

  test.each(["The ombudsman: Nobody was abroad", "“The cable was new in May” - the harbour master"])(
    "is told as not compared where the text gives it to nobody: %s",
    (asked) => {
      const [verdict, kinds, unfound] = verdictOf(asked);
      expect([verdict, kinds, unfound]).toEqual(["near", [], 1]);
    },
  );

  test.each([
    ["“Nobody was abroad” (NNA, 3 May)", ["exact", [], 0]],
    ["NNA: “Nobody was abroad”", ["exact", [], 0]],
    ["“Nobody was abroad” (NNB)", ["near", ["attribution"], 0]],
  ])("and the initials of a medium are its name: %s", (asked, told) => {
    expect(verdictOf(asked)).toEqual(told);
  });
});

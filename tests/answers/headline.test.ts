import { beforeAll, describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { headLine, leadLine } from "../../src/prose/verify.ts";
import type { Library } from "../../src/search/library.ts";
import { documentOf, libraryOf, openCorpus, ROOT } from "../support.ts";

// What the first lines of /wording say of whose words they are.

const medium = { name: "Skerry Post", kind: "media", country: "SE" };
const POST = documentOf(
  "“The mole will not be sold this year,” Ada Lund, the chair of the harbour board, said. Ben Rask, a baker, told the " +
    "Post: “We have no berth for the forty boats of Tolm.” The board’s engineer, Mette Aas, said that the old quay had " +
    "been mended with tar, and that the people of Tolm had paid for it. The rain went on until Friday.",
  { ref: "pst", publisher: medium, issuer: medium },
  "post",
);
const BOARD = documentOf(
  "The board has counted 40 boats and thanks every skipper for a quiet winter. Its former chair, Nils Orre, wrote: “A " +
    "mole is a promise made of stone.”",
  {
    ref: "brd",
    type: "statement",
    publisher: { name: "Harbour Board", kind: "state body", country: "SE" },
    issuer: { name: "Harbour Board", kind: "state body", country: "SE" },
    speakers: [{ name: "Nils Orre", role: "former chair of the board", kind: "individual", country: "SE" }],
  },
  "board",
);
const LIBRARY = libraryOf([POST, BOARD], [{ name: "Tolm", kind: "place", forms: ["Tolm", "Tolmø"] }]);

const told = (asked: string, library: Library = LIBRARY) => {
  const answer = answerVerify(library, asked);
  return { verdict: answer.verdict, head: headLine(answer), lead: leadLine(answer, library) };
};

describe("a wrong speaker beside words that differ", () => {
  test.each([
    [
      "Ben Rask: “The mole will be sold this year.”",
      "The source says “not”: a negation is left out. The words are those of Ada Lund, not of Ben Rask",
    ],
    [
      "“The mole will be sold this year,” said Ben Rask.",
      "The source says “not”: a negation is left out. The words are those of Ada Lund, not of Ben Rask",
    ],
    [
      "“We have a berth for the forty boats of Tolm” (Ada Lund)",
      "The source says “no”: a negation is left out. The words are those of Ben Rask, not of Ada Lund",
    ],
    [
      "Ada Lund: “A mole is not a promise made of stone.”",
      "The source does not say “not”: a negation is added. The words are those of Nils Orre, not of Ada Lund",
    ],
    [
      "Mette Aas: “The mole will not be leased this year.”",
      "Near, with differences. The words are those of Ada Lund, not of Mette Aas",
    ],
  ])("is told in the first line too: %s", (asked, head) => {
    expect(told(asked).head).toBe(head);
  });

  test.each([
    ["Ada Lund: “The mole will be sold this year.”", "The source says “not”: a negation is left out"],
    ["“The mole will be sold this year.”", "The source says “not”: a negation is left out"],
    ["“The mole will be sold this year” (Ada Lund, Skerry Post)", "The source says “not”: a negation is left out"],
  ])("and a right one, or none, is not: %s", (asked, head) => {
    expect(told(asked).head).toBe(head);
  });

  test.each([
    "Tolm: “The mole will not be sold this year.”",
    "Tolmø – “The mole will not be sold this year.”",
    "Justice for Tolm: “The mole will not be sold this year.”",
    "justice for Tolm: “The mole will not be sold this year.”",
    "News from Tolm: “The mole will not be sold this year.”",
    "Storm over Oslo: “The mole will not be sold this year.”",
    "Helsinki: “The mole will not be sold this year.”",
  ])("is none where a place, or a subject at one, stands before the words: %s", (asked) => {
    expect(told(asked)).toMatchObject({
      verdict: "near",
      lead: null,
      head: expect.stringMatching(/^The quoted words/),
    });
  });

  test.each([
    "Mayor of Tolm: “The mole will not be sold this year.”",
    "Friends’ Association of Tolm: “The mole will not be sold this year.”",
    "Anna Berg of Tolm: “The mole will not be sold this year.”",
    "Anna of Tolm: “The mole will not be sold this year.”",
    "Norway: “The mole will not be sold this year.”",
    "Ben Rask: “The mole will not be sold this year.”",
  ])("is one where somebody of a place, or a country, does: %s", (asked) => {
    expect(told(asked).verdict).toBe("near");
    expect(told(asked).head).toMatch(/^Same words, attributed otherwise/);
  });

  test.each([
    [
      "The gale was felt by every Velmarkian. Our sluices held until noon.",
      "Harbour Board of Velmark: “Our sluices held until noon.”",
    ],
    ["A letter came from Rask. Our sluices held until noon.", "Harbour Board: “Our sluices held until noon.”"],
  ])("a name at the end of the sentence before the words is no other speaker: %s", (text, asked) => {
    const issuer = { name: "Harbour Board of Velmark", kind: "state body", country: "SE" };
    const library = libraryOf([documentOf(text, { type: "statement", issuer, publisher: issuer })]);
    expect(told(asked, library)).toMatchObject({ verdict: "exact", head: "Same words" });
  });

  test.each([
    ["Ben Rask says he “kept the lamp for eleven years”", "Same words, a part of a sentence, as quoted by Skerry Post"],
    [
      "Ben Rask said that he “kept the lamp for eleven years”.",
      "Same words, a part of a sentence, as quoted by Skerry Post",
    ],
    ["The Harbour Board says it “has counted forty boats this winter”", "Same words, a part of a sentence"],
  ])("words that somebody says of themselves are theirs: %s", (asked, head) => {
    const post =
      "“I kept the lamp for eleven years,” Ben Rask, a baker, said. “Ada Lund sold the mole in May,” he added.";
    const report = documentOf(post, { ref: "own", publisher: medium, issuer: medium }, "own");
    const issuer = { name: "Harbour Board", kind: "state body", country: "SE" };
    const text = "The Harbour Board has counted forty boats this winter.";
    const board = documentOf(text, { ref: "cnt", type: "statement", issuer, publisher: issuer }, "cnt");
    const library = libraryOf([report, board]);
    expect(told(asked, library)).toMatchObject({ verdict: "exact", head });
    expect(told("Ben Rask says he “sold the mole in May”", library).verdict).toBe("near");
    expect(told("Ada Lund says she “kept the lamp for eleven years”", library).verdict).toBe("near");
    expect(told("Ben Rask says she “kept the lamp for eleven years”", library).verdict).toBe("near");
  });

  test("a place that is changed in what somebody says is no speaker", () => {
    const { matches } = answerVerify(
      LIBRARY,
      "The board’s engineer, Mette Aas, said that the old quay had been mended with tar, and that the people of Skerry had paid for it.",
    );
    expect(matches[0]?.differences.map(({ kind }) => kind)).toEqual(["wording"]);
  });
});

describe("the same words", () => {
  test.each([
    ["The mole will not be sold this year", "Same words, as quoted by Skerry Post"],
    ["Ada Lund: “The mole will not be sold this year.”", "Same words, as quoted by Skerry Post"],
    ["“A mole is a promise made of stone” - Nils Orre", "Same words, as quoted by the Harbour Board"],
    ["the old quay had been mended with tar", "Same words, a part of a sentence, as reported by Skerry Post"],
    [
      "Mette Aas: the old quay had been mended with tar",
      "Same words, a part of a sentence, as reported by Skerry Post",
    ],
  ])("are told by whom they are passed on: %s", (asked, head) => {
    expect(told(asked).head).toBe(head);
  });

  test.each([
    ["thanks every skipper for a quiet winter", "Same words, a part of a sentence"],
    ["The rain went on until Friday", "Same words"],
  ])("of whoever issued them are told as the same and no more: %s", (asked, head) => {
    expect(told(asked).head).toBe(head);
  });

  test("that somebody says themselves in another document are told as the same", () => {
    const own = documentOf(
      "The mole will not be sold this year.",
      {
        ref: "own",
        type: "statement",
        publisher: { name: "Ada Lund", kind: "individual", country: "SE" },
        issuer: { name: "Ada Lund", kind: "individual", country: "SE" },
      },
      "own",
    );
    expect(told("The mole will not be sold this year", libraryOf([POST, own])).head).toBe("Same words");
  });

  let examples: Library;
  beforeAll(async () => {
    examples = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
  });

  test("that an opponent quotes are told by whom", () => {
    const asked = 'Kvalhólm: "We can live with fewer boats ... [and] have done so since there were boats."';
    expect(told(asked, examples).head).toBe(
      "Same words, as quoted by the Coastal Affairs Committee of the Folkmoot of Velmark",
    );
  });
});

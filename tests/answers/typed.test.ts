import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { leadLine, verdictLine } from "../../src/prose/verify.ts";
import type { Library } from "../../src/search/library.ts";
import { libraryOf, openCorpus, ROOT, SOURCES, WITHOUT_SOURCES } from "../support.ts";

/**
 * A quotation of the invented corpus as somebody types it, the verdicts that are right, and words of the first line.
 * All were written before anything was run over them, and rules were made with all of them since.
 */
type Typed = { asked: string; verdicts: string[]; headline?: string[] };

const TYPED: Typed[] = JSON.parse(readFileSync(join(ROOT, "tests/labels/dev/typed/examples.json"), "utf8"));

const examples = await openCorpus({ CORPUS_DIR: join(ROOT, "examples") });

function told(library: Library, asked: string) {
  const answer = answerVerify(library, asked);
  return { answer, first: leadLine(answer, library) ?? verdictLine(answer) };
}

describe("a quotation as people type it", () => {
  test.each(TYPED)("gets its verdict and headline: $asked", (typed) => {
    const { answer, first } = told(examples, typed.asked);
    expect(typed.verdicts).toContain(answer.verdict);
    for (const words of typed.headline ?? []) expect(first).toContain(words);
  });
});

test.each([
  "They wrote “the pupils go over to school, the doctor comes back from her mother’s” in some paper",
  'Look: "There is a boat on six days out of seven" lol is that so',
])("what people write around a quotation is theirs, and not compared: %s", (asked) => {
  const { verdict, matches, unfound } = answerVerify(examples, asked);
  expect([verdict, matches.length > 0]).toEqual(["near", true]);
  expect(matches.flatMap(({ differences }) => differences)).toEqual([]);
  expect(unfound.length).toBeGreaterThan(0);
});

test.each([
  '@ida see this: "Tickets do not get seasick"',
  "Look: tickets do not get seasick",
  'hey @ida @bo: "Tickets do not get seasick" (Solveig Årvåk, harbour master)',
])("with what it is shown to others is no part of it: %s", (asked) => {
  const { verdict, matches, unfound } = answerVerify(examples, asked);
  expect([verdict, unfound, matches[0]?.edits.map(({ kind }) => kind)]).toEqual(["exact", [], ["frame"]]);
});

test("but whom a text is sent to and a word before it are, where they could be who speaks or the words", () => {
  for (const asked of ['@ida: "Tickets do not get seasick"', "Look, tickets do not get seasick"])
    expect(answerVerify(examples, asked).verdict, asked).toBe("near");
});

test.each([
  ["Kvalholm — “Tickets do not get seasick”", /^The words are those of Solveig Årvåk, not of Eyvind Kvalhólm/],
  ["Årvåk’s count is 1,140 passengers a week", /^Solveig Årvåk gives 1,410 /],
  ["Kvalholm's count is 1,140 passengers a week", /that Eyvind Kvalhólm says so is not established/],
])("whoever is named before a dash, or by their count, is who is asked about: %s", (asked, line) => {
  expect(told(examples, asked).first).toMatch(line);
});

test("a number that was changed within such a quotation is the only difference", () => {
  const asked = "I read “There is a boat on five days out of seven” in there";
  const [nearest] = answerVerify(examples, asked).matches;
  expect(nearest?.differences.map(({ kind, asked, source }) => [kind, asked, source])).toEqual([
    ["number", "five", "six"],
  ]);
});

const CLAIMS = [
  "130 children lost one of their parents, said Aliyeva",
  "130 children said Aliyeva",
  "Aliyeva: 130 children",
  "According to Aliyeva, 130 children lost one of their parents",
  "130 - Aliyeva",
];

test.skipIf(SOURCES === null)(
  `what somebody counts stands first, where the words are another's (${WITHOUT_SOURCES})`,
  async () => {
    const library = await openCorpus({ CORPUS_TEXTS: SOURCES ?? "" });
    for (const asked of CLAIMS) {
      const { first } = told(library, asked);
      expect(first, asked).toMatch(/^Sabina Aliyeva gives 132.*; 130 stands in .*Foreign Ministry/);
    }
  },
);

/** Numbers that are another's for another thing, or that the one who is named does not give with a number at all. */
const OF_ANOTHER_THING = [
  "130 children were killed, Aliyeva said",
  "Sabina Aliyeva said 130 children were freed",
  "Afandiyev said 132 children were killed",
  "Milli Majlis: 132 children were taken hostage",
  "Sabina Aliyeva said 56 people were burned alive",
];

test.skipIf(SOURCES === null)(
  `no number is told of another thing than the one asked for (${WITHOUT_SOURCES})`,
  async () => {
    const library = await openCorpus({ CORPUS_TEXTS: SOURCES ?? "" });
    for (const asked of OF_ANOTHER_THING) {
      expect(told(library, asked).answer.lead, asked).toBeNull();
    }
    expect(told(library, "Sabina Aliyeva said 130 children lost both parents").first).toMatch(
      /^Sabina Aliyeva gives 25 /,
    );
  },
);

test("of a digest that says whose its phrases are, whoever gives the number is named", async () => {
  const library = await openCorpus({ CORPUS_TEXTS: "" });
  for (const asked of CLAIMS) {
    expect(told(library, asked).first, asked).toMatch(
      /^Sabina Aliyeva gives 132 \(ref \S+\); 130 stands in .*Foreign Ministry/,
    );
  }
});

test("of a digest that does not tell who gives a number, the document is named and not its speaker", async () => {
  const { corpus } = await openCorpus({ CORPUS_TEXTS: "" });
  const documents = corpus.documents.map((document) => ({ ...document, attributions: [] }));
  const library = libraryOf(documents, corpus.aliases, corpus.synonyms);
  for (const asked of CLAIMS) {
    const { first } = told(library, asked);
    expect(first, asked).toMatch(
      /^The digest of what .+ issued gives 132 \(ref \S+\), and does not tell who says so; 130 stands in .*Foreign Ministry/,
    );
    expect(first, asked).not.toContain("Aliyeva");
  }
});

test("a number alone is told of nobody who gives it, nor where it is of several things", () => {
  expect(told(examples, "14 - Kvalholm").answer.lead).toBeNull();
  expect(told(examples, "12 - Kvalholm").first).toContain("Eyvind Kvalhólm gives 14");
});

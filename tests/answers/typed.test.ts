import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { leadLine, verdictLine } from "../../src/prose/verify.ts";
import type { Library } from "../../src/search/library.ts";
import { libraryOf, openCorpus, ROOT, SOURCES, WITHOUT_SOURCES } from "../support.ts";

/**
 * A quotation of the invented corpus as somebody types it, the verdicts that are right, and words of the first line.
 * Those of tests/labels/test were written before anything was run over them; of them only a number is told.
 */
type Typed = { asked: string; verdicts: string[]; headline?: string[] };

const typedIn = (half: string): Typed[] =>
  JSON.parse(readFileSync(join(ROOT, "tests/labels", half, "typed/examples.json"), "utf8"));

const examples = await openCorpus({ CORPUS_DIR: join(ROOT, "examples") });

function told(library: Library, { asked, verdicts, headline = [] }: Typed) {
  const answer = answerVerify(library, asked);
  const first = leadLine(answer, library) ?? verdictLine(answer);
  return {
    isRight: verdicts.includes(answer.verdict) && headline.every((words) => first.includes(words)),
    answer,
    first,
  };
}

describe("a quotation as people type it", () => {
  test.each(typedIn("dev"))("gets its verdict and headline: $asked", (typed) => {
    const { answer, first } = told(examples, typed);
    expect(typed.verdicts).toContain(answer.verdict);
    for (const words of typed.headline ?? []) expect(first).toContain(words);
  });

  test("gets its verdict and headline in most of twenty that no rule was made with, of which the first run had 13 right", () => {
    const typed = typedIn("test");
    const right = typed.filter((one) => told(examples, one).isRight).length;
    console.log(`Typed quotations that no rule was made with: ${right} of ${typed.length} right`);
    expect(right).toBeGreaterThanOrEqual(16);
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
      const { first } = told(library, { asked, verdicts: [] });
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
      expect(told(library, { asked, verdicts: [] }).answer.lead, asked).toBeNull();
    }
    expect(told(library, { asked: "Sabina Aliyeva said 130 children lost both parents", verdicts: [] }).first).toMatch(
      /^Sabina Aliyeva gives 25 /,
    );
  },
);

test("of a digest that says whose its phrases are, whoever gives the number is named", async () => {
  const library = await openCorpus({ CORPUS_TEXTS: "" });
  for (const asked of CLAIMS) {
    expect(told(library, { asked, verdicts: [] }).first, asked).toMatch(
      /^Sabina Aliyeva gives 132 \(ref \S+\); 130 stands in .*Foreign Ministry/,
    );
  }
});

test("of a digest that does not tell who gives a number, the document is named and not its speaker", async () => {
  const { corpus } = await openCorpus({ CORPUS_TEXTS: "" });
  const documents = corpus.documents.map((document) => ({ ...document, attributions: [] }));
  const library = libraryOf(documents, corpus.aliases, corpus.synonyms);
  for (const asked of CLAIMS) {
    const { first } = told(library, { asked, verdicts: [] });
    expect(first, asked).toMatch(
      /^The digest of what .+ issued gives 132 \(ref \S+\), and does not tell who says so; 130 stands in .*Foreign Ministry/,
    );
    expect(first, asked).not.toContain("Aliyeva");
  }
});

test("a number alone is told of nobody who gives it, nor where it is of several things", () => {
  expect(told(examples, { asked: "14 - Kvalholm", verdicts: [] }).answer.lead).toBeNull();
  expect(told(examples, { asked: "12 - Kvalholm", verdicts: [] }).first).toContain("Eyvind Kvalhólm gives 14");
});

import { join } from "node:path";
import { expect, test } from "vitest";
import { EXAMPLES, FIVE, INVENTED, inventedLibrary, PARTS, questionsOf, scoreOf } from "../questions.ts";
import { documentOf, libraryOf, openCorpus, ROOT, SOURCES, WITHOUT_SOURCES } from "../support.ts";

const ASKED = ["five", "further", "examples"] as const;

test("there are at least 150 questions, a third of them without an answer, half of them for no rule's maker", () => {
  const [dev, held] = PARTS.map((part) => ASKED.flatMap((asked) => questionsOf(part, asked)));
  const all = [...(dev ?? []), ...(held ?? [])];
  expect(all.length).toBeGreaterThanOrEqual(150);
  expect(all.filter(({ answers }) => answers.length === 0).length).toBeGreaterThanOrEqual(all.length / 3 - 2);
  expect(held?.length).toBeGreaterThanOrEqual(all.length / 2 - 2);
  expect(new Set(all.map(({ question }) => question)).size).toBe(all.length);
});

test.skipIf(!SOURCES)(
  `every phrase that tells an answer stands in a passage${SOURCES ? "" : ` (${WITHOUT_SOURCES})`}`,
  async () => {
    const five = await openCorpus({ CORPUS_TEXTS: SOURCES as string });
    const examples = await openCorpus({ CORPUS_DIR: join(ROOT, "examples") });
    const asked = [
      ...FIVE.map((name) => [name, five] as const),
      ...EXAMPLES.map((name) => [name, examples] as const),
      ...INVENTED.map((name) => [name, inventedLibrary(name)] as const),
    ];
    for (const [name, { corpus }] of asked) {
      const text = corpus.documents
        .map((document) => document.text)
        .join("\n")
        .replace(/\s+/g, " ")
        .toLowerCase();
      const phrases = PARTS.flatMap((part) => questionsOf(part, name)).flatMap(({ answers }) => answers);
      expect(phrases.filter((phrase) => !text.includes(phrase.toLowerCase()))).toEqual([]);
    }
  },
);

test("questions are scored by the passages that are shown, and by what is told as an answer", () => {
  const library = libraryOf([documentOf("The ferry sails at noon.\n\nThe choir sings on Sunday.\n")]);
  const score = scoreOf(library, [
    { question: "when does the ferry sail", answers: ["at noon"] },
    { question: "choir sunday", answers: [] },
    { question: "giraffe zeppelin", answers: ["at noon"] },
  ]);
  expect(score).toMatchObject({ answerable: 2, first: 1, firstThree: 1, silent: 1, unanswerable: 1, misled: 1 });
  expect(score.faults).toHaveLength(2);
});

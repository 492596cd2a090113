import { expect, test } from "vitest";
import { holdsEnough } from "../../src/search/answering.ts";
import { contenders } from "../../src/search/contenders.ts";
import { readQuery } from "../../src/search/query.ts";
import { rank, seek } from "../../src/search/ranking.ts";
import { search } from "../../src/search/search.ts";
import { seeded } from "../seeded.ts";
import { documentOf, libraryOf } from "../support.ts";

/** Words, the first of which are the commonest. */
const WORDS = Array.from(
  { length: 300 },
  (_, at) => `kalo${String.fromCharCode(97 + (at % 26))}${"rim".repeat(at / 26)}n`,
);
const random = seeded(3);
const words = (count: number) =>
  Array.from({ length: count }, () => WORDS[Math.floor(WORDS.length * random() ** 4)]).join(" ");
const LIBRARY = libraryOf(
  Array.from({ length: 120 }, (_, at) => {
    const paragraphs = Array.from({ length: 1 + (at % 5) }, () => `Then ${words(12)}.`);
    return documentOf(`${paragraphs.join("\n\n")}\n`, { title: `On ${words(2)}`, ref: `d${at}` }, `document-${at}`);
  }),
);
const QUESTIONS = Array.from({ length: 150 }, (_, at) => words(2 + (at % 8)));

test("documents are left out of a ranking only where none of their passages answers", () => {
  const { index } = LIBRARY;
  let narrowed = 0;
  for (const question of QUESTIONS) {
    const query = readQuery(LIBRARY, question);
    const sought = seek(index, query.wanted);
    const { scores, touched, own, near, said, best } = rank(index, sought);
    const all = Array.from(touched, (passage) => ({
      document: index.passages.documentOf[passage] as number,
      bits: [own[passage], near[passage], said[index.passages.documentOf[passage] as number]] as number[],
      score: scores[passage] as number,
    }));
    for (const enough of [Number.POSITIVE_INFINITY, best * 0.6]) {
      const answers = holdsEnough(sought, query, enough);
      const found = contenders(index, sought, answers, false);
      if (found === null) continue;
      narrowed++;
      const answering = all.filter(({ bits: [held = 0, alike = 0, told = 0], score }) =>
        answers(held | told, held | alike, alike, score),
      );
      expect(answering.filter(({ document }) => !found.includes(document))).toEqual([]);
    }
  }
  expect(narrowed).toBeGreaterThan(50);
});

test("what is found scores as it does where all is ranked, whatever was asked before", () => {
  for (const question of QUESTIONS.slice(0, 60)) {
    const all = new Map(search(LIBRARY, question, {}, "any").hits.map(({ number, score }) => [number, score]));
    search(LIBRARY, QUESTIONS.at(-1) as string);
    for (const { number, score } of search(LIBRARY, question).hits) expect(score).toBe(all.get(number));
  }
});

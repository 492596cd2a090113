import { describe, expect, test } from "vitest";
import { holdsEnough, remembering } from "../../src/search/answering.ts";
import type { Library } from "../../src/search/library.ts";
import { readQuery } from "../../src/search/query.ts";
import { type Ranking, rank } from "../../src/search/ranking.ts";
import { type Rule, search } from "../../src/search/search.ts";
import { seek } from "../../src/search/sought.ts";
import { seeded } from "../seeded.ts";
import { documentOf, libraryOf } from "../support.ts";

/** Words, the first of which are the commonest. */
const WORDS = Array.from(
  { length: 300 },
  (_, at) => `kalo${String.fromCharCode(97 + (at % 26))}${"rim".repeat(at / 26)}n`,
);

/** A library of invented documents, and questions to it; some ask when, and some documents have dates and headings. */
function invented(seed: number, documents: number): { library: Library; questions: string[] } {
  const random = seeded(seed);
  const words = (count: number) =>
    Array.from({ length: count }, () => WORDS[Math.floor(WORDS.length * random() ** 4)]).join(" ");
  const paragraph = () => `Then ${words(12)}${random() < 0.3 ? ` on ${1 + Math.floor(28 * random())} May 2019` : ""}.`;
  const library = libraryOf(
    Array.from({ length: documents }, (_, at) => {
      const heading = random() < 0.5 ? `${words(3)}\n\n` : "";
      const paragraphs = Array.from({ length: 1 + (at % 5) }, paragraph);
      const given = { title: `On ${words(2)}`, ref: `d${at}` };
      return documentOf(`${heading}${paragraphs.join("\n\n")}\n`, given, `document-${at}`);
    }),
  );
  const questions = Array.from({ length: 100 }, (_, at) => `${at % 7 === 0 ? "when did " : ""}${words(1 + (at % 10))}`);
  return { library, questions };
}

const LIBRARIES = [1, 2, 3].map((seed) => invented(seed, 40 * seed));

/** What a ranking has of each passage, by its number. */
function passagesOf({ index }: Library, { scores, touched, own, near, said }: Ranking) {
  return new Map(
    Array.from(touched, (passage) => {
      const bits = [own[passage], near[passage], said[index.passages.documentOf[passage] as number]] as number[];
      return [passage, { bits, score: scores[passage] as number }] as const;
    }),
  );
}

test("passages are left out of a ranking only where they don't answer, and score the same", () => {
  let narrowed = 0;
  for (const { library, questions } of LIBRARIES) {
    for (const question of questions) {
      const query = readQuery(library, question);
      const sought = seek(library.index, query.wanted);
      const ranking = rank(library.index, sought);
      const { best } = ranking;
      const all = passagesOf(library, ranking);
      for (const enough of [Number.POSITIVE_INFINITY, best * 0.6]) {
        const answers = holdsEnough(sought, query, { enough });
        const some = passagesOf(
          library,
          rank(library.index, sought, { answers: remembering(answers, sought.wanted.length) }),
        );
        if (some.size < all.size) narrowed++;
        for (const [passage, one] of all) {
          const [held = 0, alike = 0, told = 0] = one.bits;
          if (answers(held | told, held | alike, alike, one.score)) expect(some.get(passage)).toEqual(one);
        }
      }
    }
  }
  expect(narrowed).toBeGreaterThan(300);
});

describe("the first few of a search", () => {
  test.each<Rule>(["any", "near", "loosely", "answers"])("are those of all that is found (%s)", (rule) => {
    let found = 0;
    for (const { library, questions } of LIBRARIES)
      for (const question of questions)
        for (const count of [1, 3, 10, 40]) {
          const told = ({ number, score }: { number: number; score: number }) => [number, score];
          const few = search(library, question, {}, rule).best(count).map(told);
          expect(few).toEqual(search(library, question, {}, rule).hits.slice(0, count).map(told));
          found += few.length;
        }
    expect(found).toBeGreaterThan(500);
  });

  test("are those too where a question's words have others that say the same, of which too many are no answer", () => {
    const { library } = invented(4, 600);
    const random = seeded(5);
    const { documentOf: documents } = library.index.passages;
    const word = () => WORDS[Math.floor(40 * random())] as string;
    const same = () => ({ term: readQuery(library, word()).terms[0] as string, word: "", similarity: 0.9, same: true });
    let found = 0;
    for (let number = 0; number < 200; number++) {
      const query = readQuery(library, Array.from({ length: 4 + (number % 4) }, word).join(" "));
      const wanted = query.wanted.map((one) => ({ ...one, alike: Array.from({ length: 3 }, same) }));
      const sought = seek(library.index, wanted);
      const answers = remembering(holdsEnough(sought, query), wanted.length);
      const bestOf = ({ touched, own, near, said, scores }: Ranking) =>
        [...touched].reduce((best, passage) => {
          const [held = 0, alike = 0, told = 0] = [own[passage], near[passage], said[documents[passage] as number]];
          const score = scores[passage] as number;
          return answers(held | told, held | alike, alike, score) ? Math.max(best, score) : best;
        }, 0);
      const all = bestOf(rank(library.index, sought));
      const best = { count: 1, headings: null, among: [] };
      expect(bestOf(rank(library.index, sought, { answers, best }))).toBe(all);
      if (all > 0) found++;
    }
    expect(found).toBeGreaterThan(50);
  });

  test("leave documents unread that the rest of the question could not bring among them", () => {
    let fewer = 0;
    for (const { library, questions } of LIBRARIES)
      for (const question of questions) {
        const sought = seek(library.index, readQuery(library, question).wanted);
        const answers = remembering(() => true, sought.wanted.length);
        const all = rank(library.index, sought).touched.length;
        const best = { count: 3, headings: null, among: [] };
        if (rank(library.index, sought, { answers, best }).touched.length < all) fewer++;
      }
    expect(fewer).toBeGreaterThan(100);
  });
});

test("what is found scores as it does where all is ranked, whatever was asked before", () => {
  for (const { library, questions } of LIBRARIES)
    for (const question of questions.slice(0, 60)) {
      const all = new Map(search(library, question, {}, "any").hits.map(({ number, score }) => [number, score]));
      search(library, questions.at(-1) as string);
      for (const { number, score } of search(library, question).hits)
        if (all.has(number)) expect(score).toBe(all.get(number));
    }
});

import v8 from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { answerCompare } from "../../src/answers/compare.ts";
import { answerFigures } from "../../src/answers/figures/figures.ts";
import { answerFind, answerQuote } from "../../src/answers/quote.ts";
import { answerTimeline } from "../../src/answers/timeline.ts";
import { answerVerify } from "../../src/answers/verify/verify.ts";
import { completeDocument, completeFigure, completeQuery, completeSpeaker } from "../../src/prose/completions.ts";
import type { Library } from "../../src/search/library.ts";
import { openCorpus, ROOT, SOURCES } from "../support.ts";

/** What a user may send. UTF-16 units. */
const LONGEST = { text: 4000, message: 25_000 } as const;

/** An answer takes less than 100 ms; the rest is for a machine that is slower or runs other things. */
const MOST_WORK = 300;

const ANSWERS: Record<string, { most: number; answer: (library: Library, text: string) => unknown }> = {
  quote: { most: LONGEST.text, answer: (library, query) => answerQuote(library, { query, filter: {}, limit: 10 }) },
  compare: { most: LONGEST.text, answer: (library, topic) => answerCompare(library, { topic, filter: {} }) },
  verify: { most: LONGEST.message, answer: (library, text) => answerVerify(library, text) },
  "find quotations": { most: LONGEST.message, answer: (library, text) => answerFind(library, text, 6) },
  figures: { most: LONGEST.text, answer: (library, about) => answerFigures(library, about) },
  timeline: { most: LONGEST.text, answer: (library, about) => answerTimeline(library, about) },
  "autocomplete of a query": { most: LONGEST.text, answer: completeQuery },
  "autocomplete of a figure": { most: LONGEST.text, answer: completeFigure },
  "autocomplete of a document": { most: LONGEST.text, answer: completeDocument },
  "autocomplete of a speaker": { most: LONGEST.text, answer: completeSpeaker },
};

/** The work of this thread, so that nothing else on the machine counts. Milliseconds. */
function workOf(answer: () => unknown): number {
  const before = process.threadCpuUsage();
  answer();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** The least of up to three, as a collection of garbage can fall into any. */
function leastWork(answer: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let times = 0; times < 3 && least > MOST_WORK; times++) least = Math.min(least, workOf(answer));
  return least;
}

/** Signs that fold into several letters or words, that stand for numbers, open quotations, join or part words. */
const SIGNS = [..."\uFDFA½⑴⒈㋿㍿…ﬃ漢ಠ‱₨№ə", ..."\"“‘'(-—,.:;!?/\n", "e\u0301", "\u0301", "\u200B", "👨‍👩‍👧", "\uD83D"];
const WORDS = ["a", "not", "said", "Ada", "1,275", "26", "February", "hostages", "killed", "people", "A.", "the"];

/** One kind of sign or word, or a few in turn, or words of any letters. */
const kind: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...SIGNS),
  fc.string({ unit: "binary", minLength: 1, maxLength: 3 }),
  fc
    .array(fc.constantFrom(...SIGNS, ...WORDS, " ", " "), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join("")),
  fc
    .array(fc.string({ unit: fc.constantFrom(..."abcdeiklmnorstuABCдежзий"), minLength: 3, maxLength: 10 }), {
      minLength: 300,
      maxLength: 600,
    })
    .map((words) => words.join(" ")),
);

const repeated = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

describe("the longest text of any kind of characters", () => {
  let library: Library;
  beforeAll(async () => {
    library = await openCorpus(SOURCES === null ? { CORPUS_DIR: `${ROOT}/examples` } : { CORPUS_TEXTS: SOURCES });
    for (const { answer } of Object.values(ANSWERS))
      for (let n = 0; n < 20; n++) answer(library, `was there a boat ${n}`);
  });

  test.each(Object.entries(ANSWERS))("keeps nobody else waiting: %s", (_, { most, answer }) => {
    fc.assert(
      fc.property(kind, (unit) => {
        const text = repeated(unit, most);
        expect(leastWork(() => answer(library, text))).toBeLessThan(MOST_WORK);
      }),
      { numRuns: 30, examples: SIGNS.map((sign) => [sign]) },
    );
  });

  test("keeps nobody waiting with signs in a row that are taken out of what somebody says", () => {
    const text = `"We will mend the lamp ${"❌ ".repeat(1600)} the reef, he said."`;
    expect(leastWork(() => answerVerify(library, text))).toBeLessThan(MOST_WORK);
  });

  test("leaves nothing of it in memory", () => {
    v8.setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const words = (seed: number) =>
      Array.from({ length: 600 }, (_, n) => `Xa${(seed * 600 + n).toString(36)}`).join(" ");
    const [document] = library.corpus.documents;
    const sentence = document?.passages
      .flatMap(({ sentences }) => sentences)
      .find(({ start, end }) => end - start > 60);
    const quoted = document?.text.slice(sentence?.start, sentence?.end);
    const grown = (from: number, to: number) => {
      const before = process.memoryUsage().heapUsed;
      for (let seed = from; seed < to; seed++) {
        answerVerify(library, `“${quoted}” ${words(seed)}`.slice(0, LONGEST.text));
      }
      collect();
      return process.memoryUsage().heapUsed - before;
    };
    // At first there are things that are made once.
    grown(0, 25);
    // What would be kept of each word comes to four megabytes and more.
    expect(grown(25, 125)).toBeLessThan(1_500_000);
  });
});

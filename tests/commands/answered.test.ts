import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { keepingAnswers, MOST_ANSWERS } from "../../commands/answered.ts";
import type { Command, CommandRequest } from "../../commands/command.ts";
import { COMMANDS } from "../../commands/index.ts";
import type { Library } from "../../src/search/library.ts";
import { openCorpus, ROOT } from "../support.ts";
import { GERMAN, INVOKER, SETTINGS } from "./support.ts";

let library: Library;
let other: Library;
beforeAll(async () => {
  library = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
  other = await openCorpus({ CORPUS_DIR: `${ROOT}/corpus` });
});

const quoteAlone = COMMANDS.filter(({ definition }) => definition.name === "quote");

/** `/quote` that keeps its answers, and how often it was worked out. */
function counted(): { ask: (given?: Partial<CommandRequest>, of?: Library) => unknown; runs: () => number } {
  let runs = 0;
  const counting = quoteAlone.map(
    (command): Command => ({
      ...command,
      run: (...asked) => {
        runs++;
        return command.run(...asked);
      },
    }),
  );
  const [quote] = keepingAnswers(counting) as [Command];
  const request = { invoker: INVOKER, settings: SETTINGS, options: { query: "boat" }, target: null };
  return { ask: (given = {}, of = library) => quote.run(of, { ...request, ...given }), runs: () => runs };
}

test("a question that is asked again is not worked out again", () => {
  const { ask, runs } = counted();
  expect(ask()).toBe(ask());
  expect(ask({ invoker: { ...INVOKER, id: "somebody else" } })).toBe(ask());
  expect(runs()).toBe(1);
});

test.each<[string, Partial<CommandRequest>]>([
  ["other words", { options: { query: "ship" } }],
  ["other options", { options: { query: "boat", private: true } }],
  ["another language", { invoker: GERMAN }],
  ["other settings", { settings: { ...SETTINGS, replies: "private" } }],
  ["a message that it is used on", { target: "The boat is late." }],
])("%s are answered for themselves", (_, given) => {
  const { ask, runs } = counted();
  ask();
  ask(given);
  expect(runs()).toBe(2);
});

test("each library answers for itself", () => {
  const { ask, runs } = counted();
  expect(ask()).not.toEqual(ask({}, other));
  expect(runs()).toBe(2);
});

test("what has a subcommand or files is done each time", () => {
  const { ask, runs } = counted();
  for (const given of [{ subcommand: "add" }, { files: {} }]) {
    ask(given);
    ask(given);
  }
  expect(runs()).toBe(4);
});

test("only so many answers are kept, those asked for last", () => {
  const { ask, runs } = counted();
  const number = (n: number) => ask({ options: { query: `boat ${n}` } });
  for (let n = 0; n < MOST_ANSWERS; n++) number(n);
  number(0);
  expect(runs()).toBe(MOST_ANSWERS);
  number(MOST_ANSWERS);
  number(0);
  expect(runs()).toBe(MOST_ANSWERS + 1);
  number(1);
  expect(runs()).toBe(MOST_ANSWERS + 2);
});

test("whatever is asked, in whatever order, the answers are those of the commands themselves", () => {
  const keeping = keepingAnswers(COMMANDS);
  const words = fc.constantFrom("boat", "Sunday", "Easter", "how many passengers", "no such thing", "");
  const question = fc.record({ at: fc.nat(COMMANDS.length - 1), words, german: fc.boolean(), isPrivate: fc.boolean() });
  fc.assert(
    fc.property(fc.array(question, { maxLength: 6 }), (questions) => {
      for (const { at, words: asked, german, isPrivate } of [...questions, ...questions]) {
        const options = { query: asked, topic: asked, text: asked, label: asked, private: isPrivate };
        const request = { invoker: german ? GERMAN : INVOKER, settings: SETTINGS, options, target: asked };
        expect(keeping[at]?.run(library, request)).toEqual(COMMANDS[at]?.run(library, request));
      }
    }),
    { numRuns: 30 },
  );
});

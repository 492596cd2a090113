// First, so that it counts what the others do.
import "./work.ts";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../commands/index.ts";
import { ask } from "../src/cli/ask-program.ts";
import type { Message } from "../src/message/components.ts";
import { passagePage } from "../src/programs/page.ts";
import { QUESTIONS } from "../src/programs/questions.ts";
import { questions } from "../src/programs/schemas.ts";
import { INVOKER, pressId, SETTINGS } from "./commands/support.ts";
import { library } from "./e2e/support.ts";
import { textsOf } from "./phone.ts";
import { ROOT } from "./support.ts";
import { workOf } from "./work.ts";

/** Discord lets so many characters into a field, and 4,000 into a message; a message with embeds has more. */
const FIELD = 6000;

/** The worst that a person can paste, each as long as it is wanted. */
const WORST: Record<string, (length: number) => string> = {
  "a sign that unfolds into eighteen letters": (length) => "\uFDFA".repeat(length),
  ligatures: (length) => "ﬃ ".repeat(length / 2),
  "combining marks": (length) => `e${"\u0301\u0302".repeat(length / 2)}`,
  "signs of no width": (length) => "a\u200B".repeat(length / 2),
  figures: (length) => "7".repeat(length),
  "words of the corpus": (length) => "the boat said ".repeat(length / 14),
};

/** The longest of an HTTP body, in characters. */
const BODY = 80_000;

type Way = { name: string; lengths: number[]; worst?: string[]; enter: (text: string) => unknown };

type Option = { type: number; name: string; autocomplete?: boolean };
const requestOf = (options: Record<string, string>, target: string | null) => ({
  invoker: INVOKER,
  settings: SETTINGS,
  options,
  target,
});

const REQUIRED: Record<string, string> = { query: "boat", topic: "boat", text: "boat" };

const ofCommands: Way[] = COMMANDS.flatMap(({ definition, run, complete }) => {
  const { name, options = [] } = definition as { name: string; options?: readonly Option[] };
  const texts = options.filter(({ type }) => type === 3);
  const others = (own: string) =>
    Object.fromEntries(texts.flatMap((one) => (one.name !== own && REQUIRED[one.name] ? [[one.name, "boat"]] : [])));
  return [
    ...texts.map((option) => ({
      name: `/${name} ${option.name}`,
      lengths: [FIELD],
      enter: (text: string) => run(library, requestOf({ ...others(option.name), [option.name]: text }, null)),
    })),
    ...texts
      .filter(({ autocomplete }) => autocomplete)
      .map((option) => ({
        name: `/${name} ${option.name}, while it is typed`,
        lengths: [FIELD],
        enter: (value: string) =>
          complete?.(library, { invoker: INVOKER, options: {}, focused: { name: option.name, value } }),
      })),
    ...(definition.type === 3
      ? [
          {
            name: `${name}, on a message with embeds`,
            lengths: [25_000],
            enter: (text: string) => run(library, requestOf({}, text)),
          },
        ]
      : []),
  ];
});

const ofPrograms: Way[] = (Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[]).flatMap((name) =>
  Object.keys(questions[name].shape).map((parameter) => ({
    name: `${parameter} of ${name}, over HTTP and as a tool`,
    lengths: [FIELD, BODY],
    enter: (text: string) => {
      const given = {
        ...Object.fromEntries(
          Object.keys(questions[name].shape)
            .filter((one) => REQUIRED[one])
            .map((one) => [one, "boat"]),
        ),
        [parameter]: text,
      };
      const { data, error } = questions[name].safeParse(given);
      if (!data) return error.issues.map(({ message }) => message).join(" ");
      try {
        return JSON.stringify(QUESTIONS[name].answer(library, data as never));
      } catch (reason) {
        return (reason as Error).message;
      }
    },
  })),
);

const inTerminal = (...before: string[]): Way => ({
  name: `ask ${before.join(" ")}`,
  // What it asks is asked above; each time it reads the corpus.
  worst: ["a sign that unfolds into eighteen letters", "figures"],
  lengths: [FIELD],
  enter: async (text) => {
    let said = "";
    const say = (words: string) => {
      said += words;
    };
    const io = {
      out: say,
      err: say,
      env: { CORPUS_DIR: `${ROOT}/examples` },
      screen: { columns: null, colour: false },
    };
    await ask([...before, text], { ...io, lines: Readable.from([]) });
    return said;
  },
});

const WAYS: Way[] = [
  ...ofCommands,
  { name: "a button", lengths: [FIELD], enter: (text) => pressId(library, text) },
  {
    name: "the question on top of a button's message",
    lengths: [FIELD],
    enter: (asked) => pressId(library, "q000:sc22-5a-x", { asked }),
  },
  ...ofPrograms,
  { name: "a passage's page", lengths: [FIELD], enter: (text) => String(passagePage(library, text).html) },
  inTerminal("quote"),
  inTerminal("verify"),
  inTerminal("compare"),
  inTerminal("figures"),
  inTerminal("timeline"),
  inTerminal("quote", "boat", "--speaker"),
];

/** Whether an answer says something: a message with text, choices, or words. */
function saysSomething(answer: unknown): boolean {
  if (typeof answer === "string") return answer.trim() !== "";
  if (Array.isArray(answer)) return true;
  const { body } = answer as { body?: Message };
  return body !== undefined && textsOf(body).join("").trim() !== "";
}

/**
 * Blocks that one answer may run. Chosen by hand: about twice the most (3,703,954) of all ways in with the invented corpus
 * when this was written.
 */
const MOST = 7_000_000;

test("work is counted: more of it is more, and the same again the same", async () => {
  const loop = (turns: number) => {
    let sum = 0;
    for (let turn = 0; turn < turns; turn++) sum += turn % 7;
    return sum;
  };
  const blocksOf = async (turns: number) => (await workOf(() => loop(turns))).blocks;
  const [few, many] = [await blocksOf(1000), await blocksOf(100_000)];
  expect(few).toBeGreaterThanOrEqual(1000);
  expect(many - few).toBeGreaterThanOrEqual(98_000);
  expect(many - few).toBeLessThan(300_000);
});

describe("whatever is pasted, the work is bounded and there is an answer:", () => {
  test.each(WAYS)("$name", async ({ lengths, worst = Object.keys(WORST), enter }) => {
    const done: Record<string, number> = {};
    for (const what of worst) {
      for (const length of lengths) {
        const { result, blocks } = await workOf(() => enter(WORST[what]?.(length) ?? ""));
        expect(saysSomething(result), `${what}, ${length}`).toBe(true);
        done[`${what}, ${length}`] = blocks;
      }
    }
    for (const [what, blocks] of Object.entries(done)) expect(blocks, what).toBeLessThan(MOST);
  });
});

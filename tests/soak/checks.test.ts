import { expect, test } from "vitest";
import type { Outcome, SandboxMessage } from "../../src/sandbox/server.ts";
import { library } from "../e2e/support.ts";
import { checksOf } from "./checks.ts";
import { roundOf, wordsOf } from "./script.ts";

const words = wordsOf(library);
const [act] = roundOf(1, 0, words, { acts: 1, calm: 1, blows: [] }).acts;
if (!act) throw new Error("no act");

const said = (content: string, more: object = {}): Outcome => {
  const message = { components: [{ type: 10, content }], visibleTo: null, wouldMention: false, ...more };
  return { kind: "message", message: message as unknown as SandboxMessage };
};
const check = (outcome: Outcome, { isPrivate = false, mark = null as string | null } = {}) =>
  checksOf(library, () => new Set(["qxazq", "qxbzq"])).answer({
    user: "1",
    act: { ...act, mark },
    isPrivate,
    outcome,
  });
const quoted = `> ${words.texts.at(-1)?.split("\n")[0]}`;

test.each<[string, Outcome, Parameters<typeof check>[1], RegExp]>([
  ["an invented quotation", said("> Nobody has ever written this."), {}, /quotes what no text has/],
  ["another's private answer", said(quoted, { visibleTo: "2" }), {}, /somebody else/],
  ["a private answer that all see", said(quoted), { isPrivate: true }, /was to be private/],
  ["an answer to another's question", said("About “qxbzq”:"), { mark: "qxazq" }, /somebody else asked/],
  ["a mention", said(quoted, { wouldMention: true }), {}, /notifies/],
  ["a stack", said("at answer (quote.ts:12)"), {}, /failed/],
])("the soak notices %s", (_, outcome, how, expected) => {
  expect(check(outcome, how).join("\n")).toMatch(expected);
});

test("and takes what is in order", () => {
  expect(check(said(`About “qxazq”:\n${quoted} […]`, { visibleTo: "1" }), { isPrivate: true, mark: "qxazq" })).toEqual(
    [],
  );
});

test("a round is the same whenever it is played, and another with another seed", () => {
  const round = (seed: number) => roundOf(seed, 7, words, { acts: 20, calm: 0, blows: ["reload", "kill"] });
  expect(JSON.stringify(round(1))).toBe(JSON.stringify(round(1)));
  expect(JSON.stringify(round(1))).not.toBe(JSON.stringify(round(2)));
});

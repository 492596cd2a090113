import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Outcome } from "../../src/sandbox/server.ts";
import { uglyText } from "../ugly.ts";
import { messageOf, type Pair, startPair, stopAfterAll } from "./support.ts";

let pair: Pair;
beforeAll(async () => {
  pair = await startPair();
});
stopAfterAll();

const HOSTILE = [
  "x".repeat(6000),
  "boat ".repeat(1200),
  "boat **bold** __under__ ||spoiler|| `code` ```block``` # h\n- list\n> quote\n-# sub",
  "@everyone @here <@123456789012345678> <@&1> <#2> </quote:3> <id:customize> <t:1:R> <:a:1> [a](https://b.example)",
  "boat\u0000\u0001\u001B[31m\u0007\u009B",
  "\u202Etaob\u202C \u2066boat\u2069",
  "boat \uD83D \uDC11 \uDE00\uD83D",
  "\u0301\u0302".repeat(500),
  '"""""“„«»',
  "(((((((((((a+)+)+)+$ \\d+ .* [",
  "__proto__ constructor toString",
  " \n\t\u200B\uFEFF ",
];

function answered(outcome: Outcome): void {
  expect(["message", "updated", "choices", "acknowledged"]).toContain(outcome.kind);
  if (outcome.kind === "message" || outcome.kind === "updated") {
    expect(outcome.message.wouldMention).toBe(false);
    expect(JSON.stringify(outcome.message)).not.toMatch(/node_modules|\.ts:\d|TypeError|RangeError/);
  }
}

const COMMANDS: [string, string[]][] = [
  ["quote", ["query", "source", "speaker", "from", "to"]],
  ["compare", ["topic"]],
  ["timeline", ["about"]],
  ["source", ["document", "ref"]],
  ["sources", ["issuer", "kind", "country"]],
];

describe.each(COMMANDS)("/%s", (command, names) => {
  test.each(names)("answers calmly whatever is typed into %s", async (name) => {
    const { sandbox, alice: user, server: channel } = pair;
    for (const text of HOSTILE) {
      const options = { query: "boat", ...(name === "query" ? {} : {}), [name]: text };
      answered(await sandbox.run({ user, channel, command, options, unchecked: true }));
      answered(await sandbox.complete({ user, channel, command, options, focused: name, unchecked: true }));
    }
  });
});

test("Find quotations answers calmly whatever the message holds", async () => {
  const { sandbox, alice: user, server: channel } = pair;
  for (const text of HOSTILE.filter((one) => one.trim() !== "")) {
    const { id } = sandbox.post({ user, channel, content: text.slice(0, 2000) });
    answered(await sandbox.run({ user, channel, command: "Find quotations", target: id }));
  }
});

test("a button answers calmly whatever its custom_id was forged to", async () => {
  const { sandbox, alice: user, server: channel } = pair;
  const message = messageOf(await sandbox.run({ user, channel, command: "quote", options: { query: "boat" } })).id;
  for (const customId of [
    ...HOSTILE,
    "x".repeat(100),
    "q999:",
    "q000:zz99-1a-abc00",
    "do:sc22-999999zzzz-000",
    "so9999....",
  ])
    answered(await sandbox.press({ user, message, customId, unchecked: true }));
});

test("a command that is not known gets an answer", async () => {
  const { sandbox, alice: user, server: channel } = pair;
  answered(await sandbox.run({ user, channel, command: "unknown", unchecked: true }));
  answered(await sandbox.run({ user, channel, command: "toString", unchecked: true }));
});

test("random text of every ugliness is answered everywhere", async () => {
  const { sandbox, alice: user, server: channel } = pair;
  await fc.assert(
    fc.asyncProperty(uglyText, async (text) => {
      answered(
        await sandbox.run({
          user,
          channel,
          command: "quote",
          options: { query: text, speaker: text },
          unchecked: true,
        }),
      );
      answered(
        await sandbox.complete({
          user,
          channel,
          command: "quote",
          options: { query: text },
          focused: "query",
          unchecked: true,
        }),
      );
    }),
    { numRuns: 100 },
  );
});

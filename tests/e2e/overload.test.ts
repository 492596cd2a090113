import { expect, test } from "vitest";
import type { Command, CommandRequest } from "../../commands/command.ts";
import { COMMANDS } from "../../commands/index.ts";
import type { Library } from "../../src/search/library.ts";
import { handClock } from "../sandbox/support.ts";
import { PATIENT } from "../support.ts";
import { startPair, stopAfterEach } from "./support.ts";

stopAfterEach();

/** Milliseconds that the clock of a test moves for each answer: 200 a second. */
const EACH = 5;

test("of a burst that is more than it can take, what is answered comes in time, no work is spent on the rest, and the next question is answered at once", async () => {
  const clock = handClock();
  let runs = 0;
  const slow = (command: Command): Command => ({
    ...command,
    run: (library: Library, request: CommandRequest) => {
      runs++;
      clock.advance(EACH);
      return command.run(library, request);
    },
  });
  const pair = await startPair({
    sandboxOptions: { clock, responseTime: 3000 },
    timing: { ...PATIENT, answer: { whole: 2800, attempt: 2 ** 31 - 1 } },
    commands: COMMANDS.map(slow),
    metricsPort: 0,
  });
  const { sandbox, alice: user, server: channel, bot } = pair;
  const ask = () => sandbox.run({ user, channel, command: "quote", options: { query: "boat" } });
  const burst = Array.from({ length: 1500 }, ask);
  const measured = async () => (await fetch(`http://127.0.0.1:${bot.metricsPort}/metrics`)).text();
  const count = async (name: string) =>
    [...(await measured()).matchAll(new RegExp(`^${name}.* (\\d+)$`, "gm"))].reduce((sum, [, n]) => sum + Number(n), 0);
  await expect.poll(() => count("whosewords_interactions_(?:dropped_)?total"), { interval: 50 }).toBe(1500);
  const answered = runs;
  expect(answered).toBeGreaterThanOrEqual(2000 / EACH);
  expect(answered).toBeLessThanOrEqual(2000 / EACH + 1);
  expect(await count("whosewords_interactions_dropped_total")).toBe(1500 - answered);
  const next = await ask();
  expect(next.kind).toBe("message");
  await expect.poll(() => sandbox.messages({ user, channel }).length, { interval: 20 }).toBe(answered + 1);
  clock.advance(3001);
  const kinds = (await Promise.all(burst)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "message")).toHaveLength(answered);
  expect(kinds.filter((kind) => kind === "unanswered")).toHaveLength(1500 - answered);
});

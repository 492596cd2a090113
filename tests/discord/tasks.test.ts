import type { REST } from "discord.js";
import { expect, test } from "vitest";
import { createServers } from "../../src/discord/tasks.ts";

/** Discord, which answers when it is let, and counts how often it was asked. */
function asked() {
  const waiting: PromiseWithResolvers<{ id: string }[]>[] = [];
  const get = () => {
    const answer = Promise.withResolvers<{ id: string }[]>();
    waiting.push(answer);
    return answer.promise;
  };
  return { rest: { get } as unknown as REST, waiting };
}

test("two tasks at once ask Discord once for the bot's servers, and a minute later it is asked again", async () => {
  let now = 0;
  const { rest, waiting } = asked();
  const servers = createServers(rest, "token", () => now);
  const both = [servers(), servers()];
  waiting[0]?.resolve([{ id: "harbour" }]);
  expect(await Promise.all(both)).toEqual([["harbour"], ["harbour"]]);
  expect(waiting).toHaveLength(1);
  now = 60_000;
  const later = servers();
  waiting[1]?.resolve([{ id: "harbour" }, { id: "mole" }]);
  expect(await later).toEqual(["harbour", "mole"]);
});

test("a question that failed is asked again by the next task", async () => {
  const { rest, waiting } = asked();
  const servers = createServers(rest, "token", () => 0);
  const first = servers();
  waiting[0]?.reject(new Error("Discord is away."));
  await expect(first).rejects.toThrow("Discord is away.");
  const second = servers();
  waiting[1]?.resolve([{ id: "harbour" }]);
  expect(await second).toEqual(["harbour"]);
});

test("without a token nobody is asked", async () => {
  const { rest, waiting } = asked();
  expect(await createServers(rest, null, () => 0)()).toBeNull();
  expect(waiting).toEqual([]);
});

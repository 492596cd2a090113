import { expect, test } from "vitest";
import { skipPauses } from "../sandbox/support.ts";
import { sandboxAlone, startPair, stopAfterEach } from "./support.ts";

stopAfterEach();
skipPauses();

test("as many connections are made as Discord recommends, each is told by health and metrics, and all hear", async () => {
  const pair = await startPair({ sandboxOptions: { shards: 3 }, metricsPort: 0 });
  const { sandbox, alice: user, server, dm, bot } = pair;
  for (const channel of [server, dm]) {
    const outcome = await sandbox.run({ user, channel, command: "quote", options: { query: "boat" } });
    expect(outcome.kind).toBe("message");
  }
  const status = `http://127.0.0.1:${bot.metricsPort}`;
  const health = await fetch(`${status}/healthz`);
  expect(health.status).toBe(200);
  expect(((await health.json()) as { shards: unknown }).shards).toEqual(
    [0, 1, 2].map((id) => ({ id, connected: true })),
  );
  expect(await (await fetch(`${status}/metrics`)).text()).toContain('whosewords_shard_connected{shard="2"} 1');
});

test("several processes share the connections by range, and each answer is given once", async () => {
  const sandbox = await sandboxAlone({ shards: 4 });
  const { token, apiUrl } = sandbox;
  const discord = { token, apiUrl, guildId: null, gateway: true, endpoint: null };
  const first = await startPair({
    sandbox,
    discord: { ...discord, shards: { count: 4, range: { start: 0, end: 1 } } },
  });
  await startPair({ sandbox, discord: { ...discord, shards: { count: 4, range: { start: 2, end: 3 } } } });
  const { alice: user, server, dm } = first;
  for (const channel of [server, dm]) {
    const outcome = await sandbox.run({ user, channel, command: "quote", options: { query: "boat" } });
    expect(outcome.kind).toBe("message");
    expect(sandbox.messages({ user, channel })).toHaveLength(1);
  }
});

test("too few connections for the servers that the bot is in are refused with what to do", async () => {
  const sandbox = await sandboxAlone({ shards: 2 });
  const { token, apiUrl } = sandbox;
  const shards = { count: 1, range: { start: 0, end: 0 } };
  const discord = { token, apiUrl, guildId: null, gateway: true, endpoint: null, shards };
  await expect(startPair({ sandbox, discord })).rejects.toThrow(/more gateway connections .*4011.*raise SHARD_COUNT/);
});

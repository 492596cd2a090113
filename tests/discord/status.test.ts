import { expect, test } from "vitest";
import { startPair, stopAfterEach } from "../e2e/support.ts";

stopAfterEach();

test("healthz tells whether the bot can answer, and metrics count without any user data", async () => {
  const pair = await startPair({ metricsPort: 0 });
  const { sandbox, bot, alice, server } = pair;
  const address = `http://127.0.0.1:${bot.metricsPort}`;
  const healthy = await fetch(`${address}/healthz`);
  expect(healthy.status).toBe(200);
  expect(await healthy.json()).toEqual({
    ok: true,
    gateway: "connected",
    shards: [{ id: 0, connected: true }],
    documents: 6,
    revision: expect.stringMatching(/^[0-9a-f]{10}$/),
  });
  const options = { query: "secretword" };
  await sandbox.run({ user: alice, channel: server, command: "quote", options });
  await sandbox.run({ user: alice, channel: server, command: "evil-name", unchecked: true });
  const metrics = await (await fetch(`${address}/metrics`)).text();
  expect(metrics).toContain('whosewords_interactions_total{kind="command",command="quote",outcome="answered"} 1');
  expect(metrics).toContain('whosewords_interactions_total{kind="command",command="unknown",outcome="answered"} 1');
  expect(metrics).toContain("whosewords_documents 6");
  expect(metrics).toContain("whosewords_gateway_connected 1");
  expect(metrics).toContain("process_cpu_seconds_total");
  expect(metrics).not.toMatch(new RegExp(`secretword|evil-name|${alice}|${server}`));

  sandbox.misbehave({ kind: "silence" });
  sandbox.misbehave({ kind: "drop socket" });
  await sandbox.until(() => !sandbox.connected());
  await expect.poll(async () => (await fetch(`${address}/healthz`)).status).toBe(503);
});

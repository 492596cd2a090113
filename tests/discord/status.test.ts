import { Registry } from "prom-client";
import { expect, test } from "vitest";
import type { Health } from "../../src/discord/health.ts";
import { startStatus } from "../../src/discord/status.ts";
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
    wrong: [],
    gateway: "connected",
    shards: [{ id: 0, connected: true }],
    documents: 6,
    revision: expect.stringMatching(/^[0-9a-f]{10}$/),
    corpus_age_s: expect.any(Number),
    lag_ms: 0,
    memory: { resident_mib: expect.any(Number), heap_mib: expect.any(Number) },
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

test("healthz says 503 and metrics say so, while the event loop keeps interactions waiting", async () => {
  let lag = 0;
  const { bot } = await startPair({ metricsPort: 0, lag: { worst: () => lag, stop: () => {} } });
  const address = `http://127.0.0.1:${bot.metricsPort}`;
  const told = async () => {
    const health = await fetch(`${address}/healthz`);
    const metrics = await (await fetch(`${address}/metrics`)).text();
    const gauges = ["whosewords_healthy", "whosewords_eventloop_lag_worst_seconds", "whosewords_corpus_age_seconds"];
    const [healthy, seconds, age] = gauges.map((name) => metrics.match(new RegExp(`^${name} (\\S+)$`, "m"))?.[1]);
    expect(Number(age)).toBeGreaterThanOrEqual(0);
    return { status: health.status, wrong: ((await health.json()) as { wrong: string[] }).wrong, healthy, seconds };
  };
  expect(await told()).toEqual({ status: 200, wrong: [], healthy: "1", seconds: "0" });
  lag = 1500;
  const wrong = ["The event loop kept interactions waiting for 1500 ms."];
  expect(await told()).toEqual({ status: 503, wrong, healthy: "0", seconds: "1.5" });
  lag = 1000;
  expect(await told()).toEqual({ status: 200, wrong: [], healthy: "1", seconds: "1" });
});

test.each(["no-such-host.invalid", "192.0.2.1"])("where it can't listen it says what HOST is: %s", async (host) => {
  const status = { registry: new Registry(), health: () => ({ ok: true }) as Health };
  await expect(startStatus(status, { port: 0, host })).rejects.toThrow(
    /^can't listen.*: HOST is no address of this machine$/,
  );
});

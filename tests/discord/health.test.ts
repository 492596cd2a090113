import { expect, onTestFinished, test, vi } from "vitest";
import { createLagWindow, healthOf, LONGEST_LAG, type Vitals, watchLag } from "../../src/discord/health.ts";

const WELL: Vitals = {
  shards: [
    { id: 0, connected: true },
    { id: 1, connected: true },
  ],
  corpus: { documents: 6, revision: "0123456789", age: 61_400 },
  lag: 12.4,
  memory: { rss: 300 * 2 ** 20, heapUsed: 120 * 2 ** 20 },
};

test("a bot that can answer is well, and its health says how old its corpus is, how it lags and what it takes", () => {
  expect(healthOf(WELL)).toEqual({
    ok: true,
    wrong: [],
    gateway: "connected",
    shards: WELL.shards,
    documents: 6,
    revision: "0123456789",
    corpus_age_s: 61,
    lag_ms: 12,
    memory: { resident_mib: 300, heap_mib: 120 },
  });
});

test("an endpoint without gateway is well, and needs no shard", () => {
  expect(healthOf({ ...WELL, shards: null })).toMatchObject({ ok: true, gateway: "off", shards: [] });
});

const EMPTY = { documents: 0, revision: "0123456789", age: 0 };
const ILL: [string, Partial<Vitals>, string[]][] = [
  ["before the gateway is connected", { shards: [] }, ["The gateway is not connected yet."]],
  [
    "when one shard of several is lost",
    {
      shards: [
        { id: 4, connected: true },
        { id: 5, connected: false },
      ],
    },
    ["The gateway connection is down of shard 5."],
  ],
  ["while the corpus is read at a start", { corpus: null }, ["The documents are being read, since the start."]],
  ["when the corpus is empty", { corpus: EMPTY }, ["The corpus has no documents."]],
  ["when the event loop lags", { lag: LONGEST_LAG + 1 }, ["The event loop kept interactions waiting for 1001 ms."]],
  [
    "of all that is wrong at once",
    { corpus: EMPTY, lag: 2000 },
    ["The corpus has no documents.", "The event loop kept interactions waiting for 2000 ms."],
  ],
];
test.for(ILL)("health tells %s", ([, change, wrong]) => {
  expect(healthOf({ ...WELL, ...change })).toMatchObject({ ok: false, wrong });
});

test("lag is the worst of the last ten seconds, and what is late now counts before it has come", () => {
  let time = 5000;
  const { tick, worst } = createLagWindow(() => time);
  const wait = (milliseconds: number) => {
    time += milliseconds;
    tick();
  };
  for (let n = 0; n < 20; n++) wait(100);
  expect(worst()).toBe(0);
  wait(1600);
  expect(worst()).toBe(1500);
  wait(400);
  expect(worst()).toBe(1500);
  for (let n = 0; n < 95; n++) wait(100);
  expect(worst()).toBe(1500);
  wait(100);
  expect(worst()).toBe(300);
  for (let n = 0; n < 100; n++) wait(100);
  expect(worst()).toBe(0);
  time += 900;
  expect(worst()).toBe(800);
});

test("the event loop is watched until told to stop", () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { worst, stop } = watchLag();
  vi.advanceTimersByTime(5000);
  expect(worst()).toBe(0);
  expect(vi.getTimerCount()).toBe(1);
  stop();
  vi.advanceTimersByTime(5000);
  expect(worst()).toBe(4900);
  expect(vi.getTimerCount()).toBe(0);
});

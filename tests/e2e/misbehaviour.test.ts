import { describe, expect, test } from "vitest";
import { DEFINITIONS } from "../../commands/index.ts";
import { FatalConnectionError } from "../../src/discord/gateway.ts";
import type { Fault, Outcome } from "../../src/sandbox/server.ts";
import { handClock, skipPauses } from "../sandbox/support.ts";
import { PATIENT } from "../support.ts";
import { type Pair, sandboxAlone, startPair, stopAfterEach } from "./support.ts";

stopAfterEach();
skipPauses();

const CALLBACK = /^POST \/interactions\/.*\/callback$/;

function ask({ sandbox, alice, server }: Pair, query = "boat"): Promise<Outcome> {
  return sandbox.run({ user: alice, channel: server, command: "quote", options: { query } });
}

describe("a connection that breaks", () => {
  test.each<Fault>([
    { kind: "reconnect" },
    { kind: "invalid session", resumable: true },
    { kind: "invalid session", resumable: false },
    { kind: "drop socket" },
    { kind: "close", code: 1001 },
    { kind: "close", code: 4000 },
    { kind: "close", code: 4009 },
  ])("(%o) comes back, and the next command is answered", async (fault) => {
    const pair = await startPair();
    const { sandbox } = pair;
    let lost = false;
    sandbox.subscribe((event) => {
      if (event.kind === "session" && event.state !== "ready" && event.state !== "resumed") lost = true;
    });
    sandbox.misbehave(fault);
    await sandbox.until(() => lost && sandbox.connected());
    expect((await ask(pair)).kind).toBe("message");
  });

  test("is noticed where heartbeats get no answer, and comes back", async () => {
    const pair = await startPair({ sandboxOptions: { heartbeatInterval: 50 } });
    const { sandbox } = pair;
    let lost = false;
    sandbox.subscribe((event) => {
      if (event.kind === "session" && event.state === "disconnected") lost = true;
    });
    sandbox.misbehave({ kind: "silence" });
    await sandbox.until(() => lost && sandbox.connected());
    expect((await ask(pair)).kind).toBe("message");
  });

  test("loses no interaction that Discord keeps for the session", async () => {
    const pair = await startPair();
    pair.sandbox.misbehave({ kind: "drop socket" });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => ask(pair)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(20).fill("message"));
  });

  test("for good, as where the token was reset, is told with what to do", async () => {
    const pair = await startPair();
    pair.sandbox.misbehave({ kind: "close", code: 4004 });
    const error = await pair.lost;
    expect(error).toBeInstanceOf(FatalConnectionError);
    expect(error.message).toContain("Discord refuses the token in DISCORD_TOKEN.");
  });
});

describe("an answer", () => {
  const quick = { ...PATIENT, answer: { whole: Number.POSITIVE_INFINITY, attempt: 300 } };

  test.each<[Fault, typeof PATIENT]>([
    [{ kind: "rate limit", times: 2, retryAfter: 0.05, route: CALLBACK }, PATIENT],
    [{ kind: "error", times: 2, status: 500, route: CALLBACK }, PATIENT],
    [{ kind: "error", times: 4, status: 502, route: CALLBACK }, PATIENT],
    [{ kind: "rate limit", times: 4, retryAfter: 0.05, header: false, route: CALLBACK }, PATIENT],
    [{ kind: "reset", times: 1, route: CALLBACK }, PATIENT],
    [{ kind: "reset", times: 1, route: CALLBACK, rst: true }, PATIENT],
    [{ kind: "reset", times: 1, route: CALLBACK, after: true }, PATIENT],
    [{ kind: "reset", times: 1, route: CALLBACK, after: true, rst: true }, PATIENT],
    [{ kind: "hang", times: 1, route: CALLBACK }, quick],
  ])("arrives all the same, once, where Discord misbehaves: %o", async (fault, timing) => {
    const pair = await startPair({ timing });
    pair.sandbox.misbehave(fault);
    expect((await ask(pair)).kind).toBe("message");
    expect(pair.sandbox.messages({ user: pair.alice, channel: pair.server })).toHaveLength(1);
    expect((await ask(pair)).kind).toBe("message");
    await pair.bot.stop();
    expect(pair.logged.join("\n")).not.toContain("did not reach Discord");
  });

  test.each<Fault>([
    { kind: "rate limit", times: 9999, retryAfter: 0.01, route: CALLBACK },
    { kind: "rate limit", times: 9999, retryAfter: 0.01, header: false, route: CALLBACK },
    { kind: "error", times: 9999, status: 503, route: CALLBACK },
    { kind: "reset", times: 9999, route: CALLBACK },
  ])("takes at most 5 requests, and is then given up: %o", async (fault) => {
    const pair = await startPair();
    const requests = countCallbacks(pair);
    pair.sandbox.misbehave(fault);
    const outcome = ask(pair);
    await untilLogged(pair, "did not reach Discord");
    await pair.bot.stop();
    expect(requests()).toBe(5);
    await pair.sandbox.stop();
    expect((await outcome).kind).toBe("unanswered");
  });

  test("is not even tried while Discord fails, so that 300 of them make few requests; and then all is well again", async () => {
    const pair = await startPair();
    const { sandbox } = pair;
    const requests = countCallbacks(pair);
    sandbox.misbehave({ kind: "rate limit", times: 9999, retryAfter: 0.01, header: false, route: CALLBACK });
    const lost = Array.from({ length: 300 }, () => ask(pair));
    const losses = () => pair.logged.filter((line) => line.includes("did not reach Discord")).length;
    await expect.poll(losses, { interval: 20 }).toBe(300);
    // Each once, and no more repetitions than the process has to spend: 100, and a fifth of a request for each.
    expect(requests()).toBeLessThanOrEqual(300 + 100 + 60);
    expect(pair.logged.join("\n")).toContain("none is made for a while");
    sandbox.restore();
    const answered = () => sandbox.messages({ user: pair.alice, channel: pair.server }).length;
    await expect
      .poll(
        () => {
          void ask(pair);
          return answered();
        },
        { interval: 200 },
      )
      .toBeGreaterThan(0);
    await sandbox.stop();
    await Promise.all(lost);
  });

  test("that comes too late is logged, without what was asked, and the bot goes on", async () => {
    const clock = handClock();
    const pair = await startPair({ timing: quick, sandboxOptions: { clock, responseTime: 3000 } });
    const { sandbox, logged, bot } = pair;
    sandbox.misbehave({ kind: "hang", times: 1, route: CALLBACK });
    const outcome = ask(pair, "secretword");
    await untilLogged(pair, "answered");
    clock.advance(3001);
    expect((await outcome).kind).toBe("unanswered");
    await untilLogged(pair, "did not reach Discord");
    expect(logged.join("\n")).toContain("Unknown interaction");
    expect(logged.join("\n")).not.toContain("secretword");
    expect((await ask(pair)).kind).toBe("message");
    await bot.stop();
  });

  test("that is under way is finished before the bot stops", async () => {
    const pair = await startPair({ timing: quick });
    pair.sandbox.misbehave({ kind: "hang", times: 1, route: CALLBACK });
    const outcome = ask(pair);
    await untilLogged(pair, "answered");
    await pair.bot.stop();
    expect(pair.sandbox.messages({ user: pair.alice, channel: pair.server })).toHaveLength(1);
    expect((await outcome).kind).toBe("message");
  });

  test("that is rate-limited for longer than it counts does not keep the bot from stopping", async () => {
    const timing = { ...PATIENT, answer: { whole: 300, attempt: 100 } };
    const pair = await startPair({ timing });
    pair.sandbox.misbehave({ kind: "rate limit", times: 99, retryAfter: 3600, route: CALLBACK });
    const outcome = ask(pair);
    await untilLogged(pair, "answered");
    await pair.bot.stop();
    await pair.sandbox.stop();
    expect((await outcome).kind).toBe("unanswered");
  });
});

/** Counts the requests that carry an answer. */
function countCallbacks({ sandbox }: Pair): () => number {
  let count = 0;
  sandbox.subscribe((event) => {
    if (event.kind === "request" && CALLBACK.test(`${event.method} ${event.path}`)) count++;
  });
  return () => count;
}

/** Waits until the bot has logged such a line. */
function untilLogged({ logged }: Pair, text: string): Promise<void> {
  return expect
    .poll(() => logged.join("\n"), { timeout: 60_000, interval: 5 })
    .toContain(text) as unknown as Promise<void>;
}

describe("a start", () => {
  test.each<Fault>([
    { kind: "error", times: 9, status: 503, route: /gateway\/bot/ },
    { kind: "rate limit", times: 1, retryAfter: 0.05, route: /gateway\/bot/ },
    { kind: "reset", times: 3, route: /gateway\/bot/ },
    { kind: "error", times: 9, status: 500, route: /commands/ },
    { kind: "reset", times: 3, route: /commands/ },
  ])("succeeds in the end where Discord misbehaves: %o", async (fault) => {
    const sandbox = await sandboxAlone();
    sandbox.misbehave(fault);
    const pair = await startPair({ sandbox });
    expect((await ask(pair)).kind).toBe("message");
  });

  test("waits for a Discord that can't be reached yet", async () => {
    const first = await sandboxAlone();
    const port = Number(new URL(first.apiUrl).port);
    await first.stop();
    const { promise: failedOnce, resolve } = Promise.withResolvers<void>();
    const discord = { token: first.token, apiUrl: first.apiUrl, guildId: null, gateway: true, endpoint: null };
    const log = { debug() {}, info() {}, warn: () => resolve(), error() {} };
    const starting = startPair({ sandbox: first, discord, log: log as never });
    await failedOnce;
    const second = await sandboxAlone({ port });
    // Another stand-in has another token; that the bot reaches it is what is tested.
    await expect(starting).rejects.toThrow("Discord refuses the token");
    expect(second.connected()).toBe(false);
  });

  test("with a wrong token ends with what to do, and without the token", async () => {
    const sandbox = await sandboxAlone();
    const { apiUrl } = sandbox;
    const discord = { token: "wrong-secret", apiUrl, guildId: null, gateway: true, endpoint: null };
    const error = await startPair({ sandbox, discord }).catch((reason: Error) => reason);
    expect(error).toBeInstanceOf(FatalConnectionError);
    expect((error as Error).message).toContain("Discord refuses the token in DISCORD_TOKEN.");
    expect(String((error as Error).stack)).not.toContain("wrong-secret");
  });

  test("publishes the commands once, and not again where nothing differs", async () => {
    const sandbox = await sandboxAlone();
    const puts: string[] = [];
    sandbox.subscribe((event) => {
      if (event.kind === "request" && event.method === "PUT") puts.push(event.path);
    });
    const first = await startPair({ sandbox });
    await first.bot.stop();
    await startPair({ sandbox });
    expect(puts).toHaveLength(1);
    expect(sandbox.commands(first.server).map(({ name }) => name)).toHaveLength(DEFINITIONS.length);
  });

  test("publishes to one server where that is set", async () => {
    const sandbox = await sandboxAlone();
    const { token, apiUrl, guildId } = sandbox;
    const discord = { token, apiUrl, guildId, gateway: true, endpoint: null };
    const { server, dm } = await startPair({ sandbox, discord });
    expect(sandbox.commands(server)).toHaveLength(DEFINITIONS.length);
    expect(sandbox.commands(dm)).toHaveLength(0);
    const again: string[] = [];
    sandbox.subscribe((event) => {
      if (event.kind === "request" && event.method === "PUT") again.push(event.path);
    });
    await startPair({ sandbox, discord });
    expect(again).toEqual([]);
  });
});

describe("500 interactions in flight at once", () => {
  test.each(["gateway", "endpoint"] as const)("are all answered over the %s", async (by) => {
    const pair = await startPair({ by });
    const outcomes = await Promise.all(Array.from({ length: 500 }, () => ask(pair, "passengers a week")));
    expect(outcomes.filter(({ kind }) => kind === "message")).toHaveLength(500);
  });

  test("are all answered while the gateway reconnects", async () => {
    const pair = await startPair();
    const all = Array.from({ length: 500 }, (_, index) => {
      if (index === 100) pair.sandbox.misbehave({ kind: "reconnect" });
      return ask(pair, "passengers a week");
    });
    const outcomes = await Promise.all(all);
    expect(outcomes.filter(({ kind }) => kind === "message")).toHaveLength(500);
  });
});

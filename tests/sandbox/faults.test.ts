import { type APIInteraction, type REST, Routes } from "discord.js";
import { describe, expect, test } from "vitest";
import type { Outcome, Sandbox } from "../../src/sandbox/server.ts";
import { ask, callback, connectBot, handClock, people, publish, sandboxForTest } from "./support.ts";

const CALLBACK = /^POST \/interactions\//;
const REPLY = { type: 4, data: { content: "Here" } };

/** A connected bot and an interaction that reached it. */
async function withInteraction(
  rest: object = {},
): Promise<{ sandbox: Sandbox; rest: REST; interaction: APIInteraction; outcome: Promise<Outcome> }> {
  const sandbox = await sandboxForTest();
  await publish(sandbox);
  const received = Promise.withResolvers<APIInteraction>();
  const client = await connectBot(sandbox, received.resolve, rest);
  const { robin, general } = people(sandbox);
  const outcome = sandbox.run({ user: robin, channel: general, command: "server-only" });
  return { sandbox, rest: client.rest, interaction: await received.promise, outcome };
}

/** Status of each request whose "METHOD /path" matches, from now on. */
function statuses(sandbox: Sandbox, route: RegExp): (number | null)[] {
  const seen: (number | null)[] = [];
  sandbox.subscribe((event) => {
    if (event.kind === "request" && route.test(`${event.method} ${event.path}`)) seen.push(event.status);
  });
  return seen;
}

describe("a rate limit", () => {
  test("is waited for by the client, which then succeeds", async () => {
    const { sandbox, rest, interaction, outcome } = await withInteraction({ offset: 0 });
    const seen = statuses(sandbox, CALLBACK);
    sandbox.misbehave({ kind: "rate limit", times: 2, retryAfter: 0.01, route: CALLBACK });
    await callback(rest, interaction, REPLY);
    expect(seen).toEqual([429, 429, 204]);
    expect((await outcome).kind).toBe("message");
  });

  test("says in its headers how long it is and whether it is for everything", async () => {
    const sandbox = await sandboxForTest();
    sandbox.misbehave({ kind: "rate limit", times: 1, retryAfter: 2.5, global: true });
    sandbox.misbehave({ kind: "rate limit", times: 1, retryAfter: 1, header: false });
    const first = await ask(sandbox, "GET", "/users/@me");
    expect([first.status, await first.json()]).toMatchObject([429, { retry_after: 2.5, global: true }]);
    expect(first.headers.get("retry-after")).toBe("2.5");
    expect(first.headers.get("x-ratelimit-global")).toBe("true");
    expect(first.headers.get("x-ratelimit-scope")).toBe("global");
    const second = await ask(sandbox, "GET", "/users/@me");
    expect([second.status, second.headers.get("retry-after")]).toEqual([429, null]);
    expect((await ask(sandbox, "GET", "/users/@me")).status).toBe(200);
  });
});

test("errors are retried by the client until they are over", async () => {
  const { sandbox, rest, interaction, outcome } = await withInteraction();
  const seen = statuses(sandbox, CALLBACK);
  sandbox.misbehave({ kind: "error", times: 2, status: 502, route: CALLBACK });
  sandbox.misbehave({ kind: "error", times: 1, status: 500, route: /^GET / });
  await callback(rest, interaction, REPLY);
  expect(seen).toEqual([502, 502, 204]);
  expect((await outcome).kind).toBe("message");
});

test("a socket that closes before the request was carried out leaves the interaction open", async () => {
  const { sandbox, rest, interaction, outcome } = await withInteraction();
  sandbox.misbehave({ kind: "reset", times: 1, route: CALLBACK });
  await expect(callback(rest, interaction, REPLY)).rejects.toThrow();
  await callback(rest, interaction, REPLY);
  expect((await outcome).kind).toBe("message");
});

test("a socket that closes after the request was carried out makes a retry meet 40060", async () => {
  const { sandbox, rest, interaction, outcome } = await withInteraction();
  sandbox.misbehave({ kind: "reset", times: 1, route: CALLBACK, after: true });
  await expect(callback(rest, interaction, REPLY)).rejects.toThrow();
  expect((await outcome).kind).toBe("message");
  await expect(callback(rest, interaction, REPLY)).rejects.toMatchObject({ code: 40060 });
});

test("a TCP reset after the request was carried out is retried by the client itself", async () => {
  const { sandbox, rest, interaction, outcome } = await withInteraction();
  sandbox.misbehave({ kind: "reset", times: 1, route: CALLBACK, after: true, rst: true });
  await expect(callback(rest, interaction, REPLY)).rejects.toMatchObject({ code: 40060 });
  expect((await outcome).kind).toBe("message");
});

test("a request that hangs is not carried out, and ends when the sandbox is restored", async () => {
  const { sandbox, rest, interaction } = await withInteraction();
  const seen = statuses(sandbox, CALLBACK);
  sandbox.misbehave({ kind: "hang", times: 5, route: CALLBACK });
  const hanging = callback(rest, interaction, REPLY);
  const failed = expect(hanging).rejects.toThrow();
  await sandbox.until(() => seen.length === 1);
  sandbox.restore();
  await failed;
  await callback(rest, interaction, REPLY);
  expect(seen).toEqual([null, 204]);
});

test("routes are matched with escapes undone", async () => {
  const { sandbox, rest, interaction } = await withInteraction();
  await callback(rest, interaction, REPLY);
  sandbox.misbehave({ kind: "error", times: 4, status: 503, route: /^PATCH \/webhooks\/.*\/messages\/@original$/ });
  const edit = () =>
    rest.patch(Routes.webhookMessage(sandbox.applicationId, interaction.token), {
      body: { content: "y" },
      auth: false,
    });
  await expect(edit()).rejects.toMatchObject({ status: 503 });
  await edit();
});

test("a slow sandbox answers when its time has come, or at once when restored", async () => {
  const clock = handClock();
  let slowed = Promise.withResolvers<number>();
  const after = (ms: number, then: () => void) => {
    slowed.resolve(ms);
    return clock.after(ms, then);
  };
  const timed = { ...clock, after };
  const sandbox = await sandboxForTest({ clock: timed });
  const seen = statuses(sandbox, /./);
  sandbox.misbehave({ kind: "slow", ms: 500 });
  const first = ask(sandbox, "GET", "/users/@me");
  expect(await slowed.promise).toBe(500);
  clock.advance(499);
  expect(seen).toEqual([]);
  clock.advance(1);
  expect((await first).status).toBe(200);
  slowed = Promise.withResolvers();
  const second = ask(sandbox, "GET", "/users/@me");
  await slowed.promise;
  sandbox.restore();
  expect((await second).status).toBe(200);
});

test("a sandbox stops while a request hangs", async () => {
  const sandbox = await sandboxForTest();
  const seen = statuses(sandbox, /./);
  sandbox.misbehave({ kind: "hang", times: 1 });
  const failed = expect(ask(sandbox, "GET", "/users/@me")).rejects.toThrow();
  await sandbox.until(() => seen.length === 1);
  await sandbox.stop();
  await failed;
});

describe("an interaction on its way", () => {
  /** A connected bot that answers, what it heard of, and a way to ask. */
  async function answering(clock?: ReturnType<typeof handClock>) {
    const sandbox = await sandboxForTest(clock ? { clock, responseTime: 3000 } : {});
    await publish(sandbox);
    const heard: string[] = [];
    await connectBot(sandbox, (interaction, rest) => {
      heard.push(interaction.id);
      return callback(rest, interaction, REPLY).catch(() => {});
    });
    const { robin, general } = people(sandbox);
    const asked: string[] = [];
    sandbox.subscribe((event) => {
      if (event.kind === "interaction") asked.push(event.id);
    });
    return { sandbox, heard, asked, use: () => sandbox.run({ user: robin, channel: general, command: "server-only" }) };
  }

  test("that is lost, or reaches the bot broken, is unanswered, and it is said why", async () => {
    const { sandbox, heard, use } = await answering();
    sandbox.misbehave({ kind: "lose", times: 1 });
    sandbox.misbehave({ kind: "corrupt", times: 1 });
    expect(await use()).toEqual({ kind: "unanswered", why: "It was lost on its way to the bot." });
    expect(await use()).toEqual({ kind: "unanswered", why: "It reached the bot broken." });
    expect((await use()).kind).toBe("message");
    expect(heard).toHaveLength(1);
  });

  test("may arrive twice, and has one answer", async () => {
    const { sandbox, heard, asked, use } = await answering();
    sandbox.misbehave({ kind: "duplicate", times: 1 });
    expect((await use()).kind).toBe("message");
    await sandbox.until(() => heard.length === 2);
    expect(heard).toEqual([asked[0], asked[0]]);
  });

  test("may be overtaken by those that come next, or wait for the end of all faults", async () => {
    const { sandbox, heard, asked, use } = await answering();
    sandbox.misbehave({ kind: "overtake", times: 2 });
    await Promise.all([use(), use(), use()]);
    expect(heard).toEqual([2, 0, 1].map((index) => asked[index]));
    sandbox.misbehave({ kind: "overtake", times: 1 });
    const held = use();
    sandbox.restore();
    expect((await held).kind).toBe("message");
  });

  test("may come later by the sandbox's clock", async () => {
    const clock = handClock();
    const { sandbox, heard, asked, use } = await answering(clock);
    sandbox.misbehave({ kind: "delay", times: 1, ms: 500 });
    const [late, prompt] = [use(), use()];
    await prompt;
    clock.advance(500);
    expect((await late).kind).toBe("message");
    expect(heard).toEqual([asked[1], asked[0]]);
  });
});

test("what is over can be forgotten, and the session goes on", async () => {
  const sandbox = await sandboxForTest();
  await publish(sandbox);
  await connectBot(sandbox, (interaction, rest) => callback(rest, interaction, REPLY));
  const { robin, general } = people(sandbox);
  const use = () => sandbox.run({ user: robin, channel: general, command: "server-only" });
  await use();
  sandbox.forget();
  expect(sandbox.messages({ user: robin, channel: general })).toEqual([]);
  expect((await use()).kind).toBe("message");
  sandbox.misbehave({ kind: "drop socket" });
  await sandbox.until(() => sandbox.connected());
  expect((await use()).kind).toBe("message");
});

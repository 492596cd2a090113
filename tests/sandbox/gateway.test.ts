import { type APIInteraction, Events } from "discord.js";
import { describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { GatewayFault, Sandbox } from "../../src/sandbox/server.ts";
import { afterTest, callback, connectBot, handClock, people, publish, sandboxForTest, skipPauses } from "./support.ts";

skipPauses();

type Frame = { op: number; t?: string; s?: number; d: Record<string, unknown> };

/** A bare connection to the gateway: the frames that came, and the code that it was closed with. */
function connect(sandbox: Sandbox, query = "?v=10&encoding=json") {
  const socket = new WebSocket(`${sandbox.apiUrl.replace("http", "ws").replace("/api", "/gateway")}${query}`);
  afterTest(() => socket.terminate());
  const frames: Frame[] = [];
  const waiting: (() => void)[] = [];
  socket.on("message", (raw) => {
    frames.push(JSON.parse(String(raw)));
    for (const check of [...waiting]) check();
  });
  return {
    frames,
    send: (frame: unknown) => socket.send(typeof frame === "string" ? frame : JSON.stringify(frame)),
    closed: new Promise<number>((resolve) => socket.on("close", resolve)),
    close: (code?: number) => socket.close(code),
    /** The first frame of that op or event. */
    frame: (wanted: number | string) =>
      new Promise<Frame>((resolve) => {
        const check = () => {
          const found = frames.find(({ op, t }) => wanted === op || wanted === t);
          if (found) resolve(found);
        };
        waiting.push(check);
        check();
      }),
  };
}

function identity(sandbox: Sandbox, more: object = {}): object {
  return { op: 2, d: { token: sandbox.token, intents: 1, properties: {}, shard: [0, 1], ...more } };
}

describe("a connection", () => {
  test("is greeted, identifies, and gets READY and the server", async () => {
    const sandbox = await sandboxForTest({ heartbeatInterval: 1234 });
    const bot = connect(sandbox);
    expect(await bot.frame(10)).toMatchObject({ d: { heartbeat_interval: 1234 } });
    bot.send({ op: 1, d: null });
    await bot.frame(11);
    bot.send(identity(sandbox));
    const ready = await bot.frame("READY");
    expect(ready).toMatchObject({
      s: 1,
      d: {
        v: 10,
        user: { id: sandbox.applicationId, bot: true },
        guilds: [{ id: sandbox.guildId, unavailable: true }],
        application: { id: sandbox.applicationId, flags: 0 },
        shard: [0, 1],
      },
    });
    expect(await bot.frame("GUILD_CREATE")).toMatchObject({ s: 2, d: { id: sandbox.guildId, unavailable: false } });
    expect(sandbox.guildId).toMatch(/^\d{17,19}$/);
  });

  test("without the intent for servers is not told of them", async () => {
    const sandbox = await sandboxForTest();
    await publish(sandbox);
    const bot = connect(sandbox);
    await bot.frame(10);
    bot.send(identity(sandbox, { intents: 0 }));
    await bot.frame("READY");
    const { robin, general } = people(sandbox);
    void sandbox.run({ user: robin, channel: general, command: "server-only" });
    await bot.frame("INTERACTION_CREATE");
    expect(bot.frames.map(({ t }) => t)).not.toContain("GUILD_CREATE");
  });

  test.each([
    ["a wrong token", (sandbox: Sandbox) => identity(sandbox, { token: "wrong" }), 4004],
    ["the content of messages", (sandbox: Sandbox) => identity(sandbox, { intents: 1 << 15 }), 4014],
    ["members", (sandbox: Sandbox) => identity(sandbox, { intents: 1 << 1 }), 4014],
    ["presences", (sandbox: Sandbox) => identity(sandbox, { intents: 1 << 8 }), 4014],
    ["intents that are none", (sandbox: Sandbox) => identity(sandbox, { intents: -1 }), 4013],
    ["a second shard", (sandbox: Sandbox) => identity(sandbox, { shard: [1, 2] }), 4010],
    ["an unknown opcode", () => ({ op: 99 }), 4001],
    ["what is no frame", () => "{", 4002],
    ["a presence before it identifies", () => ({ op: 3, d: {} }), 4003],
  ])("that sends %s is closed", async (_, frame, code) => {
    const sandbox = await sandboxForTest();
    const bot = connect(sandbox);
    await bot.frame(10);
    bot.send(frame(sandbox));
    expect(await bot.closed).toBe(code);
  });

  test("of another version is closed", async () => {
    const sandbox = await sandboxForTest();
    expect(await connect(sandbox, "?v=9&encoding=json").closed).toBe(4012);
  });

  test("that resumes gets what it missed, by sequence number, and RESUMED", async () => {
    const sandbox = await sandboxForTest();
    await publish(sandbox);
    const { robin, general } = people(sandbox);
    const first = connect(sandbox);
    await first.frame(10);
    first.send(identity(sandbox));
    const { d } = await first.frame("READY");
    await first.frame("GUILD_CREATE");
    first.close(4200);
    await sandbox.until(() => !sandbox.connected());
    const outcome = sandbox.run({ user: robin, channel: general, command: "server-only" });
    const second = connect(sandbox);
    await second.frame(10);
    second.send({ op: 6, d: { token: sandbox.token, session_id: d.session_id, seq: 1 } });
    await second.frame("RESUMED");
    expect(second.frames.slice(1).map(({ t, s }) => [t, s])).toEqual([
      ["GUILD_CREATE", 2],
      ["INTERACTION_CREATE", 3],
      ["RESUMED", 4],
    ]);
    await sandbox.stop();
    expect(await outcome).toEqual({ kind: "unanswered", why: "The sandbox was stopped." });
  });

  test("that resumes an unknown session is told so", async () => {
    const sandbox = await sandboxForTest();
    const bot = connect(sandbox);
    await bot.frame(10);
    bot.send({ op: 6, d: { token: sandbox.token, session_id: "none", seq: 1 } });
    expect(await bot.frame(9)).toMatchObject({ d: false });
  });

  test("that comes back anew has lost what was queued for it", async () => {
    const sandbox = await sandboxForTest();
    await publish(sandbox);
    const { robin, general } = people(sandbox);
    const first = connect(sandbox);
    await first.frame(10);
    first.send(identity(sandbox));
    await first.frame("READY");
    first.close(4200);
    await sandbox.until(() => !sandbox.connected());
    const outcome = sandbox.run({ user: robin, channel: general, command: "server-only" });
    const second = connect(sandbox);
    await second.frame(10);
    second.send(identity(sandbox));
    expect(await outcome).toMatchObject({ kind: "unanswered", why: expect.stringContaining("session") });
  });
});

describe("a real client", () => {
  test.each<GatewayFault>([
    { kind: "reconnect" },
    { kind: "invalid session", resumable: true },
    { kind: "drop socket" },
    { kind: "close", code: 4000 },
  ])("resumes after $kind, and answers what was used in the meantime", async (fault) => {
    const sandbox = await sandboxForTest();
    await publish(sandbox);
    const client = await connectBot(sandbox, (interaction, rest) =>
      callback(rest, interaction, { type: 4, data: { content: "Here" } }),
    );
    const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
    const { robin, general } = people(sandbox);
    sandbox.misbehave(fault);
    const outcome = await sandbox.run({ user: robin, channel: general, command: "server-only" });
    expect(outcome).toMatchObject({ kind: "message", message: { content: "Here" } });
    await resumed;
  });

  test.each<GatewayFault>([
    { kind: "invalid session", resumable: false },
    { kind: "close", code: 1000 },
    { kind: "close", code: 4009 },
  ])("is connected again after $kind", async (fault) => {
    const sandbox = await sandboxForTest();
    await publish(sandbox);
    await connectBot(sandbox, (interaction, rest) =>
      callback(rest, interaction, { type: 4, data: { content: "Here" } }),
    );
    sandbox.misbehave(fault);
    expect(sandbox.connected()).toBe(false);
    await sandbox.until(sandbox.connected);
    const { robin, general } = people(sandbox);
    const outcome = await sandbox.run({ user: robin, channel: general, command: "server-only" });
    expect(outcome.kind).toBe("message");
  });

  test("gives a silent connection up and resumes on a new one", async () => {
    const sandbox = await sandboxForTest({ heartbeatInterval: 100 });
    const states: string[] = [];
    sandbox.subscribe((event) => {
      if (event.kind !== "session") return;
      if (states.length === 0) sandbox.misbehave({ kind: "silence" });
      states.push(event.state);
    });
    await connectBot(sandbox);
    await sandbox.until(() => states.includes("resumed"));
    expect(states.slice(0, 3)).toEqual(["ready", "disconnected", "resumed"]);
  });
});

describe("time", () => {
  test("for the first response runs out, and a later one is unknown", async () => {
    const clock = handClock();
    const sandbox = await sandboxForTest({ clock, responseTime: 3000 });
    await publish(sandbox);
    const received = Promise.withResolvers<APIInteraction>();
    const client = await connectBot(sandbox, received.resolve);
    const { robin, general } = people(sandbox);
    const outcome = sandbox.run({ user: robin, channel: general, command: "server-only" });
    const interaction = await received.promise;
    clock.advance(3000);
    expect(await outcome).toEqual({ kind: "unanswered", why: "The bot did not answer within 3000 ms." });
    const late = callback(client.rest, interaction, { type: 4, data: { content: "x" } });
    await expect(late).rejects.toMatchObject({ status: 404, code: 10062 });
  });

  test("of a token is 15 minutes", async () => {
    const clock = handClock();
    const sandbox = await sandboxForTest({ clock, responseTime: 3000 });
    await publish(sandbox);
    const received = Promise.withResolvers<APIInteraction>();
    const client = await connectBot(sandbox, async (interaction, rest) => {
      await callback(rest, interaction, { type: 4, data: { content: "x" } });
      received.resolve(interaction);
    });
    const { robin, general } = people(sandbox);
    void sandbox.run({ user: robin, channel: general, command: "server-only" });
    const { token } = await received.promise;
    const edit = () =>
      client.rest.patch(`/webhooks/${sandbox.applicationId}/${token}/messages/@original`, {
        body: { content: "y" },
        auth: false,
      });
    clock.advance(15 * 60_000);
    await edit();
    clock.advance(1);
    await expect(edit()).rejects.toMatchObject({ status: 401, code: 50027 });
  });
});

test("without a bot an interaction ends at once, and misbehaviour to one is an error", async () => {
  const sandbox = await sandboxForTest();
  await publish(sandbox);
  const { robin, general } = people(sandbox);
  expect(await sandbox.run({ user: robin, channel: general, command: "server-only" })).toEqual({
    kind: "unanswered",
    why: "No bot is connected.",
  });
  expect(() => sandbox.misbehave({ kind: "reconnect" })).toThrow("No bot is connected");
});

test("who waits is told when the sandbox stops", async () => {
  const sandbox = await sandboxForTest();
  const waiting = sandbox.until(() => false);
  const rejected = expect(waiting).rejects.toThrow("stopped");
  await sandbox.stop();
  await rejected;
});

import { expect, test } from "vitest";
import { startPair, stopAfterAll } from "./support.ts";

stopAfterAll();
const pair = await startPair();

const dispatched = (t: unknown, d: unknown, s: unknown = 1) => ({ op: 0, t, s, d });

/** Frames that Discord would not send, and whether they are dropped with a word in the log. */
const FRAMES: [string, unknown][] = [
  ["GUILD_CREATE without data", dispatched("GUILD_CREATE", null)],
  ["USER_UPDATE without data", dispatched("USER_UPDATE", null)],
  ["permissions without data", dispatched("APPLICATION_COMMAND_PERMISSIONS_UPDATE", null)],
  ["an interaction without data", dispatched("INTERACTION_CREATE", null)],
  ["an interaction that is a number", dispatched("INTERACTION_CREATE", 5)],
  ["READY with nothing in it", dispatched("READY", {})],
  ["READY without data", dispatched("READY", null)],
  ["READY that leads nowhere", dispatched("READY", { session_id: "x", resume_gateway_url: ":", application: {} })],
  ["an invalid session that says no more", { op: 9 }],
  ["an invalid session that is null", { op: 9, d: null }],
  ["a hello without data", { op: 10, d: null }],
  ["a hello without an interval", { op: 10, d: { heartbeat_interval: "often" } }],
  ["an event with the name of a prototype", dispatched("__proto__", {})],
  ["an event with the name of a constructor", dispatched("constructor", {})],
  ["an event that is an object", dispatched({ toString: null }, {})],
  ["an event without a number", dispatched("GUILD_CREATE", {}, "1")],
  ["an opcode that is a text", { op: "0", t: "READY", s: 1, d: {} }],
  ["null", null],
  ["a number", 5],
  ["what is no JSON", "{"],
];

test.each(FRAMES)(
  "%s is dropped and logged, and the next command is answered on the same connection",
  async (_, frame) => {
    const { sandbox, logged, alice, server } = pair;
    const sessions: string[] = [];
    const unsubscribe = sandbox.subscribe((event) => {
      if (event.kind === "session") sessions.push(event.state);
    });
    const before = logged.length;
    sandbox.misbehave({ kind: "frame", frame });
    const outcome = await sandbox.run({ user: alice, channel: server, command: "quote", options: { query: "boat" } });
    unsubscribe();
    expect(outcome.kind).toBe("message");
    expect(logged.slice(before).join("\n")).toContain("a frame that can't be read was dropped");
    expect(sessions).toEqual([]);
  },
);

test("events that the bot has no use for change nothing, and are no matter for the log", async () => {
  const { sandbox, logged, alice, server } = pair;
  const before = logged.length;
  for (const t of ["GUILD_CREATE", "USER_UPDATE", "MESSAGE_CREATE", "SOMETHING_NEW"])
    sandbox.misbehave({ kind: "frame", frame: dispatched(t, {}) });
  sandbox.misbehave({ kind: "frame", frame: { op: 77, d: null } });
  const outcome = await sandbox.run({ user: alice, channel: server, command: "quote", options: { query: "boat" } });
  expect(outcome.kind).toBe("message");
  expect(logged.slice(before).join("\n")).not.toContain("dropped");
});

test("of a frame that can't be parsed the log has the size, and nothing of what is in it", async () => {
  const { sandbox, logged, alice, server } = pair;
  const before = logged.length;
  sandbox.misbehave({ kind: "frame", frame: '{"op": secretword' });
  await sandbox.run({ user: alice, channel: server, command: "quote", options: { query: "boat" } });
  const told = logged.slice(before).join("\n");
  expect(told).toContain('"bytes":17');
  expect(told).not.toContain("secretword");
});

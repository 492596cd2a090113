import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import type { Socket } from "node:net";
import { DiscordAPIError } from "discord.js";
import type { APIInteraction } from "discord-api-types/v10";
import { expect, onTestFinished, test } from "vitest";
import { createLog, describeError, logLines, secretsOf } from "../../src/discord/log.ts";

const interaction = {
  id: "111111111111111111",
  token: "interaction-token",
  data: {
    name: "quote",
    options: [{ name: "query", value: "what I asked" }],
    resolved: { messages: { "1": { content: "what they wrote" } } },
  },
  member: { user: { id: "222222222222222222", username: "somebody" } },
} as unknown as APIInteraction;

test("an error is logged without the query, the message, the token, and who it was", () => {
  const error = new Error(
    "failed on “what I asked” and what they wrote by somebody (222222222222222222), interaction-token",
  );
  const described = JSON.stringify(describeError(error, secretsOf(interaction)));
  for (const secret of ["what I asked", "what they wrote", "somebody", "222222222222222222", "interaction-token"]) {
    expect(described).not.toContain(secret);
  }
  expect(described).toContain("failed on “[hidden]”");
  expect(described).toContain("log.test.ts");
});

test("an error of Discord's is logged without the address, which holds the token, and without the body", () => {
  const url = "https://discord.com/api/v10/interactions/1/interaction-token/callback";
  const body = { body: { content: "what I asked" }, files: undefined };
  const error = new DiscordAPIError({ code: 50035, message: "Invalid Form Body" }, 50035, 400, "POST", url, body);
  const described = describeError(error);
  expect(described).toMatchObject({ code: 50035, status: 400, method: "POST", message: "Invalid Form Body" });
  expect(JSON.stringify(described)).not.toMatch(/interaction-token|what I asked/);
});

test("the cause of an error is told, and what is no error too", () => {
  expect(describeError(new Error("a", { cause: new Error("b") }))).toMatchObject({
    message: "a",
    cause: { message: "b" },
  });
  expect(describeError("text with what I asked", ["what I asked"])).toEqual({ message: "text with [hidden]" });
});

/** A program that never reads what it is given, and its end of the pipe. */
function stoppedReader(): { child: ChildProcess; stream: Socket; fd: number } {
  const child = spawn("sleep", ["600"], { stdio: ["pipe", "ignore", "ignore"] });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const stream = child.stdin as Socket;
  return { child, stream, fd: (stream as unknown as { _handle: { fd: number } })._handle.fd };
}

test("lines that nobody reads are dropped and counted beyond a bound, and never waited for", async () => {
  const { child, stream, fd } = stoppedReader();
  const lines = logLines({ stream, fd });
  const log = createLog("info", lines);
  for (let count = 0; count < 5000; count++) log.info("x".repeat(1000));
  expect(lines.dropped()).toBeGreaterThan(3000);
  expect(stream.writableLength).toBeLessThan(2 * 1024 * 1024);
  const before = lines.dropped();
  child.kill("SIGKILL");
  await new Promise((resolve) => stream.once("close", resolve));
  log.info("to a reader that has gone");
  expect(lines.dropped()).toBe(before + 1);
});

test("lines for a full disk are dropped and counted", () => {
  const fd = openSync("/dev/full", "w");
  onTestFinished(() => closeSync(fd));
  const lines = logLines({ fd });
  const log = createLog("info", lines);
  for (let count = 0; count < 10; count++) log.info("a line");
  expect(log.dropped()).toBe(10);
});

test("when lines can be written again, the next one says how many are missing", () => {
  let writableLength = 0;
  const written: string[] = [];
  const stream = {
    writable: true,
    get writableLength() {
      return writableLength;
    },
    write: (line: string) => written.push(line) > 0,
    on: () => stream,
  };
  const { fd } = stoppedReader();
  const lines = logLines({ stream: stream as never, fd });
  writableLength = 2 ** 30;
  lines.write("lost\n");
  lines.write("lost\n");
  writableLength = 0;
  lines.write("here\n");
  lines.write("and here\n");
  expect(written).toEqual(['{"level":"warn","dropped":2,"msg":"log lines dropped"}\nhere\n', "and here\n"]);
});

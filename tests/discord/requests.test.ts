import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Routes } from "discord-api-types/v10";
import { expect, onTestFinished, test, vi } from "vitest";
import { createRequests } from "../../src/discord/requests.ts";
import { recordingLog } from "../support.ts";

test("of many messages that were removed nothing is kept after a minute", async () => {
  const server = createServer((_, response) => response.writeHead(204).end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { rest, close } = createRequests({ apiUrl, token: null, log: recordingLog().log });
  onTestFinished(close);
  const remove = (token: string) =>
    rest.delete(Routes.webhookMessage("123456789012345678", token, "@original"), { auth: false });
  for (let number = 0; number < 40; number++) await remove(`token${number}`);
  expect(rest.handlers.size).toBe(40);
  vi.advanceTimersByTime(60_000);
  expect(rest.handlers.size).toBe(0);
});

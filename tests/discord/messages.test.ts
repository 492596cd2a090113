import { expect, test } from "vitest";
import { createParents } from "../../src/discord/messages.ts";
import type { Requests } from "../../src/discord/requests.ts";

const HOUR = 60 * 60_000;

test("of which channel a thread is, is asked once an hour, and again where the answer was lost", async () => {
  const asked: string[] = [];
  const answers: (() => unknown)[] = [
    () => {
      throw new Error("lost");
    },
    () => ({ parent_id: "5" }),
    () => ({}),
  ];
  const get = async (route: string) => {
    asked.push(route);
    return answers[asked.length - 1]?.();
  };
  let time = 0;
  const parentOf = createParents({ requests: { rest: { get } } as unknown as Requests, now: () => time });
  await expect(parentOf("7")).rejects.toThrow("lost");
  expect(await parentOf("7")).toBe("5");
  expect(await parentOf("7")).toBe("5");
  expect(asked).toEqual(["/channels/7", "/channels/7"]);
  time = HOUR;
  expect(await parentOf("7")).toBeNull();
  expect(asked).toHaveLength(3);
});

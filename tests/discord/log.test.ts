import { DiscordAPIError } from "discord.js";
import type { APIInteraction } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { describeError, secretsOf } from "../../src/discord/log.ts";

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

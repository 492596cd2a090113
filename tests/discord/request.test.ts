import type { APIInteraction } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import type { ButtonRequest, CommandRequest } from "../../commands/command.ts";
import { readInteraction } from "../../src/discord/request.ts";

const SETTINGS = { replies: "public", contact: null } as const;

function read<T>(interaction: object): T {
  const result = readInteraction({ locale: "en-US", ...interaction } as APIInteraction, SETTINGS);
  if (!result || !("request" in result)) throw new Error("no request");
  return result.request as T;
}

describe("a chosen message is searched by its words", () => {
  const textOf = (message: object) =>
    read<CommandRequest>({
      type: 2,
      user: { id: "1" },
      data: { type: 3, name: "Find quotations", target_id: "9", resolved: { messages: { 9: message } } },
    }).target;

  test.each([
    ["its content", { content: "the boat" }, "the boat"],
    [
      "embeds",
      { content: "", embeds: [{ title: "a", description: "b", fields: [{ name: "c", value: "d" }] }] },
      "a\nb\nc\nd",
    ],
    ["text displays", { content: "", components: [{ type: 17, components: [{ type: 10, content: "boat" }] }] }, "boat"],
    ["what was forwarded", { content: "", message_snapshots: [{ message: { content: "boat" } }] }, "boat"],
    ["nothing", { content: "" }, ""],
  ])("from %s", (_, message, text) => {
    expect(textOf(message)).toBe(text);
  });
});

describe("the one who presses a button", () => {
  const pressed = (given: object, message: object = {}) =>
    read<ButtonRequest>({ type: 3, data: { custom_id: "x" }, message: { flags: 0, ...message }, ...given });
  const asked = { interaction_metadata: { user: { id: "1" } } };
  const member = (id: string, permissions = "0") => ({ member: { user: { id }, permissions }, context: 0 });

  test("is the one who asked, or is not, in a server, a DM and a group", () => {
    expect(pressed(member("1"), asked).message.isOwn).toBe(true);
    expect(pressed(member("2"), asked).message.isOwn).toBe(false);
    expect(pressed({ user: { id: "1" }, context: 1 }, asked).message.isOwn).toBe(true);
    expect(pressed({ user: { id: "2" }, context: 2 }, asked).message.isOwn).toBe(false);
  });

  test("is nobody's own asker where Discord does not say who asked, but in a DM with the bot", () => {
    expect(pressed(member("1")).message.isOwn).toBe(false);
    expect(pressed({ user: { id: "1" }, context: 2 }).message.isOwn).toBe(false);
    expect(pressed({ user: { id: "1" }, context: 1 }).message.isOwn).toBe(true);
    expect(pressed({ user: { id: "1" } }).message.isOwn).toBe(true);
    expect(pressed({ member: { user: { id: "1" } }, guild_id: "5" }).message.isOwn).toBe(false);
    // The bot's reply to a message.
    expect(pressed(member("1"), { referenced_message: { author: { id: "1" } } }).message.isOwn).toBe(true);
    expect(pressed(member("2"), { referenced_message: { author: { id: "1" } } }).message.isOwn).toBe(false);
    expect(pressed(member("1"), { referenced_message: null }).message.isOwn).toBe(false);
  });

  test("is known by the older field too", () => {
    const older = { interaction: { user: { id: "1" } } };
    expect(pressed(member("1"), older).message.isOwn).toBe(true);
    expect(pressed(member("2"), older).message.isOwn).toBe(false);
  });

  test("moderates with the permission to manage messages, or as administrator", () => {
    expect(pressed(member("2", String(1 << 13)), asked).invoker.moderates).toBe(true);
    expect(pressed(member("2", "8"), asked).invoker.moderates).toBe(true);
    expect(pressed(member("2", String(1 << 11)), asked).invoker.moderates).toBe(false);
    expect(pressed({ user: { id: "2" }, context: 1 }, asked).invoker.moderates).toBe(false);
  });

  test("sees a private message alone, so it is theirs", () => {
    expect(pressed(member("2"), { flags: 64 | 32768, ...asked }).message).toEqual({
      isPrivate: true,
      isOwn: true,
      asked: null,
    });
  });
});

test("the language of a person and of the server are read, and there is none of a server where there is no server", () => {
  const used = { type: 2, user: { id: "1" }, data: { type: 1, name: "about" } };
  expect(read<CommandRequest>({ ...used, locale: "de", guild_locale: "en-GB" }).invoker).toMatchObject({
    locale: "de",
    serverLocale: "en-GB",
  });
  expect(read<CommandRequest>(used).invoker).toMatchObject({ locale: "en-US", serverLocale: null });
});

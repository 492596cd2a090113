import { type APIInteraction, Events, Routes } from "discord.js";
import { describe, expect, test } from "vitest";
import type { Outcome, Sandbox, SandboxMessage } from "../../src/sandbox/server.ts";
import {
  button,
  COMMANDS,
  callback,
  connectBot,
  EPHEMERAL,
  people,
  publish,
  row,
  sandboxForTest,
  textDisplay,
  V2,
  v2,
} from "./support.ts";

function messageOf(outcome: Outcome): SandboxMessage {
  if (outcome.kind !== "message" && outcome.kind !== "updated") throw new Error(JSON.stringify(outcome));
  return outcome.message;
}

async function withBot(answer: Parameters<typeof connectBot>[1]): Promise<Sandbox> {
  const sandbox = await sandboxForTest();
  await publish(sandbox);
  await connectBot(sandbox, answer);
  return sandbox;
}

describe("a real client", () => {
  test("logs in, becomes ready and knows the server, its channel and its people", async () => {
    const sandbox = await sandboxForTest();
    const client = await connectBot(sandbox);
    expect(sandbox.connected()).toBe(true);
    expect(client.application?.id).toBe(sandbox.applicationId);
    const guild = client.guilds.cache.get(sandbox.guildId);
    expect(guild?.available).toBe(true);
    expect(guild?.channels.cache.get(people(sandbox).general)?.name).toBe("general");
    expect(guild?.members.cache.size).toBe(4);
  });

  test("publishes commands and gets them back with Discord's defaults", async () => {
    const sandbox = await sandboxForTest();
    const client = await connectBot(sandbox);
    await client.rest.put(Routes.applicationCommands(sandbox.applicationId), { body: COMMANDS });
    const [quote] = (await client.rest.get(Routes.applicationCommands(sandbox.applicationId))) as object[];
    expect(quote).toMatchObject({ type: 1, default_member_permissions: null, nsfw: false, integration_types: [0] });
    expect(quote).not.toHaveProperty("name_localizations");
    const commands = await client.application?.commands.fetch({ withLocalizations: true });
    expect(commands?.find(({ name }) => name === "quote")?.nameLocalizations).toEqual({ de: "zitat" });
    const { general, dm } = people(sandbox);
    expect(sandbox.commands(general).map(({ name }) => name)).toEqual(["quote", "server-only", "Whose words?"]);
    expect(sandbox.commands(dm).map(({ name }) => name)).toEqual(["quote", "Whose words?"]);
  });

  test("shows a command that needs a permission to those alone who have it", async () => {
    const sandbox = await sandboxForTest();
    await publish(sandbox, [{ ...COMMANDS[0], name: "manage", default_member_permissions: "32" }]);
    const { general } = people(sandbox);
    const shown = (isModerator: boolean) =>
      sandbox.commands(general, sandbox.users.find((user) => Boolean(user.isModerator) === isModerator)?.id);
    expect(shown(true).map(({ name }) => name)).toEqual(["manage"]);
    expect(shown(false)).toEqual([]);
  });

  test("keeps the ids of commands that it publishes again, and the version of those that are the same", async () => {
    const sandbox = await sandboxForTest();
    await publish(sandbox);
    const { general } = people(sandbox);
    const before = sandbox.commands(general);
    await publish(sandbox, [{ ...COMMANDS[0], description: "Changed" }, ...COMMANDS.slice(1)]);
    const after = sandbox.commands(general);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after[0]?.version).not.toBe(before[0]?.version);
    expect(after[1]?.version).toBe(before[1]?.version);
  });

  test("uses discord.js's own interaction classes as on Discord", async () => {
    const sandbox = await sandboxForTest();
    await publish(sandbox);
    const client = await connectBot(sandbox);
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isChatInputCommand()) {
        expect(interaction.inCachedGuild()).toBe(true);
        expect(interaction.options.getString("words")).toBe("boat");
        const { resource } = await interaction.reply({ content: "Wait", withResponse: true });
        expect(resource?.message?.content).toBe("Wait");
        await interaction.editReply("Found");
        await interaction.followUp({ content: "And more", flags: EPHEMERAL });
      }
    });
    const { robin, sam, general } = people(sandbox);
    const seen = () => sandbox.messages({ user: robin, channel: general }).map(({ content }) => content);
    await sandbox.run({ user: robin, channel: general, command: "quote", options: { words: "boat" } });
    await sandbox.until(() => seen().length === 2);
    expect(seen()).toEqual(["Found", "And more"]);
    expect(sandbox.messages({ user: sam, channel: general }).map(({ content }) => content)).toEqual(["Found"]);
  });
});

describe("a command", () => {
  test("in the server brings the member with permissions, and its reply is a message for everyone", async () => {
    let received: APIInteraction | undefined;
    const sandbox = await withBot((interaction, rest) => {
      received = interaction;
      return callback(rest, interaction, { type: 4, data: v2([textDisplay("Found")]) });
    });
    const { robin, sam, kim, general } = people(sandbox);
    const options = { words: "boat", limit: 2, private: true };
    const reply = messageOf(await sandbox.run({ user: robin, channel: general, command: "quote", options }));
    expect(received).toMatchObject({
      type: 2,
      guild_id: sandbox.guildId,
      context: 0,
      locale: "en-US",
      authorizing_integration_owners: { "0": sandbox.guildId },
      entitlements: [],
      member: { user: { id: robin } },
      channel: { id: general, type: 0 },
      data: {
        name: "quote",
        options: [
          { name: "words", type: 3, value: "boat" },
          { name: "limit", type: 4, value: 2 },
          { name: "private", type: 5, value: true },
        ],
      },
    });
    expect(received).not.toHaveProperty("user");
    expect(reply).toMatchObject({
      visibleTo: null,
      flags: V2,
      type: 20,
      components: [{ type: 10, id: 1, content: "Found" }],
      interaction_metadata: { type: 2, user: { id: robin }, id: received?.id },
    });
    expect(sandbox.messages({ user: sam, channel: general })).toEqual([reply]);
    const memberPermissions = BigInt(received?.member?.permissions ?? 0);
    expect(memberPermissions & (1n << 13n)).toBe(0n);
    await sandbox.run({ user: kim, channel: general, command: "quote", options: { words: "x" } });
    expect(BigInt(received?.member?.permissions ?? 0) & (1n << 13n)).toBe(1n << 13n);
  });

  test("in a DM brings the user alone, and nobody else sees the channel", async () => {
    let received: APIInteraction | undefined;
    const sandbox = await withBot((interaction, rest) => {
      received = interaction;
      return callback(rest, interaction, { type: 4, data: { content: "Found" } });
    });
    const { robin, sam, dm } = people(sandbox);
    await sandbox.run({ user: robin, channel: dm, command: "quote", options: { words: "boat" } });
    expect(received).toMatchObject({ context: 1, user: { id: robin }, channel: { type: 1, id: dm } });
    expect(received).not.toHaveProperty("member");
    expect(received).not.toHaveProperty("guild_id");
    expect(sandbox.messages({ user: robin, channel: dm })).toHaveLength(1);
    expect(() => sandbox.messages({ user: sam, channel: dm })).toThrow("can't see");
  });

  test("on a message brings that message with its contents", async () => {
    let received: APIInteraction | undefined;
    const sandbox = await withBot((interaction, rest) => {
      received = interaction;
      return callback(rest, interaction, { type: 4, data: v2([textDisplay("Found")], EPHEMERAL) });
    });
    const { robin, sam, general } = people(sandbox);
    const target = sandbox.post({ user: sam, channel: general, content: "Who said this?" }).id;
    const reply = messageOf(await sandbox.run({ user: robin, channel: general, command: "Whose words?", target }));
    expect(received?.data).toMatchObject({
      type: 3,
      target_id: target,
      resolved: { messages: { [target]: { content: "Who said this?", author: { id: sam } } } },
    });
    expect(reply).toMatchObject({ visibleTo: robin, type: 23, interaction_metadata: { target_message_id: target } });
    expect(sandbox.messages({ user: robin, channel: general })).toHaveLength(2);
    expect(sandbox.messages({ user: sam, channel: general })).toHaveLength(1);
    await expect(
      sandbox.run({ user: robin, channel: general, command: "Whose words?", target: reply.id }),
    ).rejects.toThrow("only one person sees");
  });

  test("that is being typed gets choices", async () => {
    let received: APIInteraction | undefined;
    const sandbox = await withBot((interaction, rest) => {
      received = interaction;
      return callback(rest, interaction, { type: 8, data: { choices: [{ name: "Boat", value: "boat" }] } });
    });
    const { robin, general } = people(sandbox);
    const typed = {
      user: robin,
      channel: general,
      command: "quote",
      focused: "words",
      options: { words: "bo", limit: 3 },
    };
    expect(await sandbox.complete(typed)).toEqual({ kind: "choices", choices: [{ name: "Boat", value: "boat" }] });
    expect(received).toMatchObject({
      type: 4,
      data: {
        options: [
          { name: "words", value: "bo", focused: true },
          { name: "limit", value: 3 },
        ],
      },
    });
    await expect(sandbox.complete({ ...typed, focused: "limit" })).rejects.toThrow("no autocomplete");
  });

  test("that Discord's client would not send is rejected, unless it is sent unchecked", async () => {
    const received: APIInteraction[] = [];
    const sandbox = await withBot((interaction, rest) => {
      received.push(interaction);
      return callback(rest, interaction, { type: 4, data: { content: "ok" } });
    });
    const { robin, sam, general, dm } = people(sandbox);
    const use = { user: robin, channel: general, command: "quote" };
    for (const [wrong, message] of [
      [{ ...use, command: "nothing" }, 'no command "nothing"'],
      [{ ...use, command: "server-only", channel: dm }, "no command"],
      [{ ...use, user: sam, channel: dm, options: { words: "x" } }, "can't see"],
      [use, '"words" of "quote" is required'],
      [{ ...use, options: { words: "x", more: 1 } }, 'no option "more"'],
      [{ ...use, options: { words: 1 } }, "takes text"],
      [{ ...use, options: { words: "" } }, "too short"],
      [{ ...use, options: { words: "x".repeat(101) } }, "too long"],
      [{ ...use, options: { words: "x", limit: 6 } }, "too large"],
      [{ ...use, options: { words: "x", limit: 1.5 } }, "whole number"],
      [{ ...use, options: { words: "x", voice: "own" } }, "none of its choices"],
    ] as const)
      await expect(sandbox.run(wrong), message).rejects.toThrow(message);
    expect(received).toEqual([]);
    await sandbox.run({ ...use, options: { words: "x".repeat(6000) }, unchecked: true });
    await sandbox.run({ ...use, command: "nothing", unchecked: true });
    expect(received.map(({ data }) => (data as { name: string }).name)).toEqual(["quote", "nothing"]);
  });
});

describe("a button", () => {
  test("brings the message that it is on, and an update changes that message", async () => {
    let received: APIInteraction | undefined;
    const sandbox = await withBot((interaction, rest) => {
      received = interaction;
      return interaction.type === 3
        ? callback(rest, interaction, { type: 7, data: { components: [textDisplay("Page 2"), row(button("next"))] } })
        : callback(rest, interaction, { type: 4, data: v2([textDisplay("Page 1"), row(button("next"))], EPHEMERAL) });
    });
    const { robin, sam, general } = people(sandbox);
    const first = messageOf(
      await sandbox.run({ user: robin, channel: general, command: "quote", options: { words: "x" } }),
    );
    const outcome = await sandbox.press({ user: robin, message: first.id, customId: "next" });
    expect(outcome.kind).toBe("updated");
    expect(received).toMatchObject({
      type: 3,
      data: { component_type: 2, custom_id: "next", id: 3 },
      message: { id: first.id, flags: V2 | EPHEMERAL, interaction_metadata: first.interaction_metadata },
    });
    expect(messageOf(outcome)).toMatchObject({
      id: first.id,
      visibleTo: robin,
      components: [{ content: "Page 2" }, {}],
    });
    expect(messageOf(outcome).edited_timestamp).not.toBeNull();
    await expect(sandbox.press({ user: sam, message: first.id, customId: "next" })).rejects.toThrow("can't see");
    await expect(sandbox.press({ user: robin, message: first.id, customId: "other" })).rejects.toThrow("no button");
    await sandbox.press({ user: sam, message: first.id, customId: "forged", unchecked: true });
    expect(received?.data).toMatchObject({ custom_id: "forged" });
  });

  test("can't be pressed when disabled", async () => {
    const sandbox = await withBot((interaction, rest) =>
      callback(rest, interaction, { type: 4, data: v2([row(button("next", { disabled: true }))]) }),
    );
    const { robin, general } = people(sandbox);
    const use = { user: robin, channel: general, command: "server-only" };
    const { id } = messageOf(await sandbox.run(use));
    await expect(sandbox.press({ user: robin, message: id, customId: "next" })).rejects.toThrow("disabled");
  });

  test("that is answered with a new message keeps its own; @original is the new one", async () => {
    const sandbox = await withBot(async (interaction, rest) => {
      if (interaction.type !== 3) {
        await callback(rest, interaction, { type: 4, data: v2([row(button("post"))], EPHEMERAL) });
        return;
      }
      await callback(rest, interaction, { type: 4, data: v2([textDisplay("Posted")]) });
      const original = Routes.webhookMessage(interaction.application_id, interaction.token);
      await rest.patch(original, { body: v2([textDisplay("Edited")]), auth: false });
    });
    const { robin, sam, general } = people(sandbox);
    const { id } = messageOf(await sandbox.run({ user: robin, channel: general, command: "server-only" }));
    const posted = messageOf(await sandbox.press({ user: robin, message: id, customId: "post" }));
    expect(posted).toMatchObject({ visibleTo: null, type: 19, interaction_metadata: { interacted_message_id: id } });
    const seen = () => sandbox.messages({ user: sam, channel: general });
    await sandbox.until(() => JSON.stringify(seen()).includes("Edited"));
    expect(seen().map((message) => message.id)).toEqual([posted.id]);
  });

  test("that is only acknowledged can remove its message", async () => {
    const sandbox = await withBot(async (interaction, rest) => {
      if (interaction.type !== 3) {
        await callback(rest, interaction, { type: 4, data: v2([row(button("remove"))]) });
        return;
      }
      await callback(rest, interaction, { type: 6 });
      await rest.delete(Routes.webhookMessage(interaction.application_id, interaction.token), { auth: false });
    });
    const { robin, general } = people(sandbox);
    const { id } = messageOf(await sandbox.run({ user: robin, channel: general, command: "server-only" }));
    expect(await sandbox.press({ user: robin, message: id, customId: "remove" })).toEqual({ kind: "acknowledged" });
    await sandbox.until(() => sandbox.messages({ user: robin, channel: general }).length === 0);
  });
});

test("a deferred reply is filled by an edit, and stays as private as it was deferred", async () => {
  const sandbox = await withBot(async (interaction, rest) => {
    await callback(rest, interaction, { type: 5, data: { flags: EPHEMERAL } });
    const original = Routes.webhookMessage(interaction.application_id, interaction.token);
    await rest.patch(original, { body: v2([textDisplay("Found")]), auth: false });
  });
  const { robin, sam, general } = people(sandbox);
  expect(await sandbox.run({ user: robin, channel: general, command: "server-only" })).toEqual({
    kind: "acknowledged",
  });
  await sandbox.until(() => sandbox.messages({ user: robin, channel: general })[0]?.components?.length === 1);
  expect(sandbox.messages({ user: robin, channel: general })[0]).toMatchObject({ flags: V2 | EPHEMERAL });
  expect(sandbox.messages({ user: sam, channel: general })).toEqual([]);
});

test("files that are uploaded can be shown and fetched", async () => {
  const sandbox = await withBot((interaction, rest) =>
    rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
      auth: false,
      files: [{ name: "list.txt", data: "one\ntwo", contentType: "text/plain" }],
      body: {
        type: 4,
        data: {
          ...v2([{ type: 13, file: { url: "attachment://list.txt" } }]),
          attachments: [{ id: 0, filename: "list.txt", description: "A list" }],
        },
      },
    }),
  );
  const { robin, general } = people(sandbox);
  const { files } = messageOf(await sandbox.run({ user: robin, channel: general, command: "server-only" }));
  expect(files).toMatchObject([{ filename: "list.txt", description: "A list", size: 7 }]);
  expect(await (await fetch(files[0]?.url ?? "")).text()).toBe("one\ntwo");
});

test("a message that would notify somebody is marked", async () => {
  const bodies = [
    { content: "Hello @everyone" },
    { content: "Hello @everyone", allowed_mentions: { parse: [] } },
    v2([textDisplay("Hello <@123456789012345678>")]),
    { content: "Hello <@123456789012345678>", allowed_mentions: { parse: ["users"] } },
  ];
  const sandbox = await withBot((interaction, rest) => callback(rest, interaction, { type: 4, data: bodies.shift() }));
  const { robin, general } = people(sandbox);
  const marks: boolean[] = [];
  while (bodies.length > 0) {
    marks.push(messageOf(await sandbox.run({ user: robin, channel: general, command: "server-only" })).wouldMention);
  }
  expect(marks).toEqual([true, false, true, true]);
});

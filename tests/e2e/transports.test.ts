import { expect, test } from "vitest";
import type { Message } from "../../src/message/components.ts";
import { buttonsOf, pressOf } from "../phone.ts";
import { messageOf, sandboxAlone, startPair, stopAfterEach } from "./support.ts";

stopAfterEach();

test("the signed endpoint runs beside the gateway", async () => {
  const sandbox = await sandboxAlone();
  const { token, apiUrl, publicKey } = sandbox;
  const discord = { token, apiUrl, guildId: null, gateway: true, endpoint: { publicKey, port: 0 } };
  const { bot, alice, server } = await startPair({ sandbox, discord });
  const use = { user: alice, channel: server, command: "quote", options: { query: "boat" } };
  for (const address of [null, `http://127.0.0.1:${bot.endpointPort}/interactions`]) {
    sandbox.deliverTo(address);
    expect((await sandbox.run(use)).kind).toBe("message");
  }
});

test("the signed endpoint answers and removes without a token, where the commands are there already", async () => {
  const sandbox = await sandboxAlone();
  const { apiUrl, publicKey } = sandbox;
  const first = await startPair({ sandbox });
  await first.bot.stop();
  const discord = { token: null, apiUrl, guildId: null, gateway: false, endpoint: { publicKey, port: 0 } };
  const { bot, alice, server } = await startPair({ sandbox, discord });
  sandbox.deliverTo(`http://127.0.0.1:${bot.endpointPort}/`);
  const posted = messageOf(
    await sandbox.run({ user: alice, channel: server, command: "quote", options: { query: "boat" } }),
  );
  await sandbox.press({ user: alice, message: posted.id, ...pressOf(posted, "Remove") });
  await sandbox.until(() => sandbox.messages({ user: alice, channel: server }).length === 0);
});

test("any replica answers the button of another", async () => {
  const sandbox = await sandboxAlone();
  const { token, apiUrl, publicKey } = sandbox;
  const discord = { token, apiUrl, guildId: null, gateway: false, endpoint: { publicKey, port: 0 } };
  const one = await startPair({ sandbox, discord });
  const other = await startPair({ sandbox, discord });
  const { alice: user, server: channel } = one;
  sandbox.deliverTo(`http://127.0.0.1:${one.bot.endpointPort}/`);
  const options = { query: "passengers a week", private: true };
  const { id, components } = messageOf(await sandbox.run({ user, channel, command: "quote", options }));
  await one.bot.stop();
  sandbox.deliverTo(`http://127.0.0.1:${other.bot.endpointPort}/`);
  const next = buttonsOf({ components } as unknown as Message).find(({ label }) => label === "Next")?.custom_id ?? "";
  const turned = await sandbox.press({ user, message: id, customId: next });
  expect(turned.kind).toBe("updated");
  expect(JSON.stringify(messageOf(turned))).toContain("2 of 5");
});

test.each(["gateway", "endpoint"] as const)("a timeline is asked for, turned and posted (%s)", async (by) => {
  const { sandbox, alice: user, server: channel } = await startPair({ by });
  const typed = await sandbox.complete({
    user,
    channel,
    command: "timeline",
    focused: "about",
    options: { about: "timet" },
  });
  expect(typed).toMatchObject({ kind: "choices", choices: [{ value: "timetable" }] });
  const options = { private: true };
  const { id: message, components } = messageOf(await sandbox.run({ user, channel, command: "timeline", options }));
  const idOf = (label: string, shown: unknown) =>
    buttonsOf({ components: shown } as unknown as Message).find((one) => one.label === label)?.custom_id ?? "";
  const turned = await sandbox.press({ user, message, customId: idOf("Next", components) });
  expect(turned.kind).toBe("updated");
  expect(JSON.stringify(messageOf(turned))).toContain("Timeline");
  const post = idOf("Post here", messageOf(turned).components);
  expect((await sandbox.press({ user, message, customId: post })).kind).toBe("message");
});

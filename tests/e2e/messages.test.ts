import { beforeAll, describe, expect, test } from "vitest";
import type { SandboxMessage } from "../../src/sandbox/server.ts";
import { pressOf, textsOf } from "../phone.ts";
import { isEphemeral, messageOf, type Pair, startPair, stopAfterAll } from "./support.ts";

/** Plain words to the bot, over the gateway, as people write them in a DM or where they name it. */

let pair: Pair;
beforeAll(async () => {
  pair = await startPair();
});
stopAfterAll();

const textOf = (message: SandboxMessage) => textsOf(message as never).join("\n");

/** The bot's answer to a message. */
async function answerTo(posted: SandboxMessage, { sandbox, alice }: Pair = pair): Promise<SandboxMessage> {
  const find = () =>
    sandbox
      .messages({ user: alice, channel: posted.channel_id })
      .find(({ message_reference }) => message_reference?.message_id === posted.id);
  await sandbox.until(() => find() !== undefined);
  return find() as SandboxMessage;
}

const write = (content: string, channel = pair.dm, user = pair.alice) => pair.sandbox.post({ user, channel, content });
const named = (content: string) => `<@${pair.sandbox.applicationId}> ${content}`;

describe("in a DM", () => {
  test("plain words are answered like /quote, in a reply that notifies nobody", async () => {
    const answer = await answerTo(write("tickets seasick"));
    expect(textOf(answer)).toContain("Tickets do not get seasick");
    expect(textOf(answer).split("\n")[0]).toBe("-# Asked: tickets seasick");
    expect([answer.type, answer.wouldMention, isEphemeral(answer)]).toEqual([19, false, false]);
  });

  test("where nothing is found, all is said that /quote says", async () => {
    expect(textOf(await answerTo(write("zeppelin")))).toContain("Not found in these 6 documents: “zeppelin”");
    expect(textOf(await answerTo(write("zeppelin timetable")))).toContain("No answer here. The nearest passages:");
  });

  test("buttons lead on from there, in a private copy, and Remove is theirs who asked", async () => {
    const answer = await answerTo(write("passengers a week"));
    const { sandbox, alice } = pair;
    const next = messageOf(await sandbox.press({ user: alice, message: answer.id, ...pressOf(answer, "Next") }));
    expect([isEphemeral(next), textOf(next).includes("2 of 5")]).toEqual([true, true]);
    await sandbox.press({ user: alice, message: answer.id, ...pressOf(answer, "Remove") });
    await sandbox.until(() => !sandbox.messages({ user: alice, channel: pair.dm }).some(({ id }) => id === answer.id));
  });
});

describe("in a server", () => {
  test("words beside the bot's name are answered; those of others, and a reply that only notifies it, are not", async () => {
    const { sandbox, server, alice } = pair;
    const ignored = write("tickets seasick", server);
    const answer = await answerTo(write(named("tickets seasick"), server));
    expect(textOf(answer)).toContain("Tickets do not get seasick");
    const others = sandbox.messages({ user: alice, channel: server });
    expect(others.some(({ message_reference }) => message_reference?.message_id === ignored.id)).toBe(false);
  });

  test("where nothing is found, a line says so, with the coverage", async () => {
    const lines = textOf(await answerTo(write(named("zeppelin timetable"), pair.server))).split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("No passage here answers this.");
    expect(lines[1]).toContain("None from elsewhere.");
  });

  test("only the one who asked, and moderators, can remove the answer", async () => {
    const { sandbox, server, alice, bob, moderator } = pair;
    const remove = async (user: string, answer: SandboxMessage) =>
      sandbox.press({ user, message: answer.id, ...pressOf(answer, "Remove") });
    const answers = [await answerTo(write(named("boat"), server)), await answerTo(write(named("bench"), server))];
    for (const [at, who] of [alice, moderator].entries()) {
      const answer = answers[at] as SandboxMessage;
      expect(textOf(messageOf(await remove(bob, answer)))).toContain("Only the person who asked");
      expect(await remove(who, answer)).toEqual({ kind: "acknowledged" });
      await sandbox.until(() => !sandbox.messages({ user: alice, channel: server }).some(({ id }) => id === answer.id));
    }
  });
});

test("a server is answered in its language, a DM in English", async () => {
  const german = await startPair({ sandboxOptions: { guildLocale: "de" } });
  const { sandbox, server, dm, alice } = german;
  const asked: string[] = [];
  sandbox.subscribe((event) => event.kind === "request" && event.method === "GET" && asked.push(event.path));
  const write = (channel: string, content: string) => answerTo(sandbox.post({ user: alice, channel, content }), german);
  const named = `<@${sandbox.applicationId}> tickets seasick`;
  expect(textOf(await write(server, named)).split("\n")[0]).toBe("-# Gefragt: tickets seasick");
  expect(textOf(await write(server, named))).toContain("Keines von anderswo.");
  expect(textOf(await write(dm, "tickets seasick")).split("\n")[0]).toBe("-# Asked: tickets seasick");
  // It is asked for once.
  expect(asked.filter((path) => path.startsWith("/guilds/"))).toHaveLength(1);
  const outcome = await sandbox.run({ user: alice, channel: server, command: "quote", options: { query: "seasick" } });
  expect(textOf(messageOf(outcome))).toContain("Gefragt: seasick");
});

test("a message that is told of twice is answered once", async () => {
  const { sandbox, dm, alice } = pair;
  const posted = write("fewer boats");
  await answerTo(posted);
  const told = { op: 0, t: "MESSAGE_CREATE", s: 1, d: { ...posted, channel_type: 1 } };
  const again = new Promise<void>((resolve) => {
    const unsubscribe = sandbox.subscribe((event) => {
      if (event.kind !== "request" || event.path !== `/channels/${dm}/messages`) return;
      unsubscribe();
      resolve();
    });
  });
  sandbox.misbehave({ kind: "frame", frame: told });
  await again;
  const answers = sandbox
    .messages({ user: alice, channel: dm })
    .filter(({ message_reference }) => message_reference?.message_id === posted.id);
  expect(answers).toHaveLength(1);
});

test("nobody is mentioned, and nothing of the words or who wrote them is logged", async () => {
  const { dm, alice, logged } = pair;
  const answer = await answerTo(write(`@everyone <@${alice}> secretword boats`, dm));
  expect(answer.wouldMention).toBe(false);
  expect(logged.join("\n")).not.toMatch(new RegExp(`secretword|${alice}`));
});

test("where the operator wants answers private, a server is only told how to ask", async () => {
  const quiet = await startPair({ settings: { replies: "private", contact: null } });
  const { sandbox, alice, server, dm } = quiet;
  const content = `<@${sandbox.applicationId}> tickets seasick`;
  const posted = sandbox.post({ user: alice, channel: server, content });
  expect(textOf(await answerTo(posted, quiet))).toContain("Answers are for you alone here: ask with /quote.");
  const direct = sandbox.post({ user: alice, channel: dm, content: "tickets seasick" });
  expect(textOf(await answerTo(direct, quiet))).toContain("Tickets do not get seasick");
});

test("where the operator turns it off, Discord is asked for no messages", async () => {
  const frames: unknown[] = [];
  const { sandbox } = pair;
  const { token, apiUrl } = sandbox;
  sandbox.subscribe((event) => event.kind === "frame" && event.direction === "in" && frames.push(event.frame));
  await startPair({
    sandbox,
    discord: { token, apiUrl, gateway: true, messages: false, guildId: null, endpoint: null },
  });
  expect(frames).toContainEqual(expect.objectContaining({ op: 2, d: expect.objectContaining({ intents: 0 }) }));
});

test("nobody has more than three answers under way: what is beyond is left, and commands are answered meanwhile", async () => {
  const other = await startPair();
  const { sandbox, alice, bob, server, dm } = other;
  sandbox.misbehave({ kind: "hang", times: 100, route: /^POST \/channels\// });
  for (let count = 0; count < 20; count++) sandbox.post({ user: alice, channel: dm, content: "boat" });
  const outcome = await sandbox.run({ user: bob, channel: server, command: "quote", options: { query: "boat" } });
  expect(outcome.kind).toBe("message");
  sandbox.restore();
  const last = sandbox.post({ user: bob, channel: server, content: `<@${sandbox.applicationId}> boat` });
  const seen = () => sandbox.messages({ user: alice, channel: dm }).filter(({ author }) => author.bot);
  await answerTo(last, other);
  await sandbox.until(() => seen().length === 3);
  await other.bot.stop();
  expect(seen()).toHaveLength(3);
});

test("a channel in which the bot may not write is left alone for a while", async () => {
  const other = await startPair();
  const { sandbox, alice, dm, logged } = other;
  const tried: string[] = [];
  sandbox.subscribe((event) => {
    if (event.kind === "request" && event.path.startsWith("/channels/")) tried.push(event.path);
  });
  sandbox.misbehave({ kind: "error", status: 403, times: 1, route: /^POST \/channels\// });
  sandbox.post({ user: alice, channel: dm, content: "boat" });
  await sandbox.until(() => tried.length === 1);
  const use = { user: alice, channel: dm, command: "quote", options: { query: "boat" } };
  while (!logged.join("").includes("may not write")) await sandbox.run(use);
  for (let count = 0; count < 5; count++) sandbox.post({ user: alice, channel: dm, content: "boat" });
  await sandbox.run(use);
  expect(tried).toHaveLength(1);
});

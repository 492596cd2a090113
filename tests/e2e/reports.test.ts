import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openJournal } from "../../src/desk/journal.ts";
import type { Message } from "../../src/message/components.ts";
import type { Outcome, SandboxMessage, SandboxModal } from "../../src/sandbox/server.ts";
import { choicesOf, pressOf, textsOf } from "../phone.ts";
import { folderWith } from "../support.ts";
import { isEphemeral, messageOf, type Pair, sandboxAlone, startPair, stopAfterEach } from "./support.ts";

stopAfterEach();

const SETTINGS = { replies: "public", contact: null, reports: true } as const;

function modalOf(outcome: Outcome): SandboxModal {
  if (outcome.kind !== "modal") throw new Error(JSON.stringify(outcome));
  return outcome.modal;
}

function textOf(message: SandboxMessage): string {
  return textsOf(message as unknown as Message).join("\n");
}

async function reporting(by: "gateway" | "endpoint" = "gateway") {
  const path = join(await folderWith({}), "reports.jsonl");
  const file = openJournal(path, (error) => {
    throw error;
  });
  const sandboxed = await startPair({ by, settings: SETTINGS, reports: { channel: null, file } });
  const lines = async () =>
    (await readFile(path, "utf8"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  return { ...sandboxed, lines };
}

/** Opens the form from a posted quotation, fills it in, and waits for what is said of it. */
async function report(pair: Pair, fields: Record<string, string>, user = pair.alice) {
  const posted = messageOf(
    await pair.sandbox.run({ user, channel: pair.server, command: "quote", options: { query: "tickets seasick" } }),
  );
  const press = { user: pair.bob, message: posted.id, ...pressOf(posted, "Report an error") };
  return answered(pair, modalOf(await pair.sandbox.press({ ...press, user })), fields, user);
}

async function answered(pair: Pair, modal: SandboxModal, fields: Record<string, string>, user: string) {
  expect(await pair.sandbox.submit({ user, modal, fields })).toEqual({ kind: "acknowledged" });
  const told = () => pair.sandbox.messages({ user, channel: pair.server }).findLast(isEphemeral) as SandboxMessage;
  await pair.sandbox.until(() => /Thank you|could not|please wait/.test(textOf(told())));
  return told();
}

test.each(["gateway", "endpoint"] as const)(
  "a report over the %s stands in the file, without who sent it",
  async (by) => {
    const pair = await reporting(by);
    const reply = await report(pair, { reason: "The crew says *this*, not the board.\nSee page 2.", name: "" });
    expect(isEphemeral(reply)).toBe(true);
    expect(textOf(reply)).toContain("Thank you");
    const [line] = await pair.lines();
    expect(line).toMatchObject({
      reference: expect.stringMatching(/^sc22-13a-/),
      text: expect.stringMatching(/^[0-9a-f]{64}$/),
      revision: expect.stringMatching(/^[0-9a-f]{10}$/),
      isSame: true,
      verdict: null,
      reason: "The crew says *this*, not the board.\nSee page 2.",
      name: null,
    });
    expect(JSON.stringify(line)).not.toContain(pair.alice);
    expect(JSON.stringify(line)).not.toMatch(/robin/i);
    expect(pair.logged.join("\n")).not.toContain("The crew says");
  },
);

test("a report of a wording has its verdict, and a name only where one was typed", async () => {
  const pair = await reporting();
  const { sandbox, alice, server } = pair;
  const words = "Nobody is cut off";
  const posted = messageOf(
    await sandbox.run({ user: alice, channel: server, command: "wording", options: { text: words } }),
  );
  const modal = modalOf(
    await sandbox.press({ user: alice, message: posted.id, ...pressOf(posted, "Report an error") }),
  );
  await answered(pair, modal, { reason: "It is cut.", name: "Ada" }, alice);
  expect(await pair.lines()).toEqual([
    expect.objectContaining({ verdict: expect.stringMatching(/^(exact|near)$/), name: "Ada" }),
  ]);
});

test("a report goes to the operator's channel, where it mentions nobody", async () => {
  const sandbox = await sandboxAlone();
  const channel = sandbox.channels.find(({ kind }) => kind === "server")?.id ?? "";
  const again = await startPair({ settings: SETTINGS, sandbox, reports: { channel, file: null } });
  await report(again, { reason: "@everyone <@1> look" });
  const posted = again.sandbox
    .messages({ user: again.bob, channel: again.server })
    .find((one) => textOf(one).includes("was reported"));
  expect(posted?.wouldMention).toBe(false);
  expect(textOf(posted as SandboxMessage)).toContain("No name was given.");
});

test("where no channel takes it, the person is told that it did not arrive", async () => {
  const pair = await startPair({ settings: SETTINGS, reports: { channel: "12345678901234567", file: null } });
  expect(textOf(await report(pair, { reason: "wrong" }))).toContain("could not be passed on");
});

test("one person sends five an hour, and others are not kept from it", async () => {
  const pair = await reporting();
  for (let count = 0; count < 5; count++) await report(pair, { reason: `error ${count}` });
  expect(textOf(await report(pair, { reason: "one more" }))).toContain("please wait");
  expect(textOf(await report(pair, { reason: "mine" }, pair.bob))).toContain("passed on");
  expect(await pair.lines()).toHaveLength(6);
});

test("where nothing takes reports, nobody is offered to report, and a forged form is told so", async () => {
  const { sandbox, alice, server } = await startPair();
  const posted = messageOf(
    await sandbox.run({ user: alice, channel: server, command: "quote", options: { query: "tickets" } }),
  );
  expect(choicesOf(posted as unknown as Message).map(({ label }) => label)).not.toContain("Report an error");
  const modal = { custom_id: "rf:sc22-13a-u37.abc.", title: "x", components: [], channel: server, message: posted };
  const reply = messageOf(await sandbox.submit({ user: alice, modal, fields: {} }));
  expect(textOf(reply)).toContain("takes no reports");
});

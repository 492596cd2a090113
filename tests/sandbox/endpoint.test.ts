import { createPublicKey, verify } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { APIInteraction } from "discord.js";
import { expect, test } from "vitest";
import type { Sandbox } from "../../src/sandbox/server.ts";
import { afterTest, ask, button, handClock, people, publish, row, sandboxForTest, textDisplay, v2 } from "./support.ts";

type Answer = { status?: number; body?: unknown };

/** Whether the signature fits the raw body, checked with node:crypto alone. */
function isGenuine(sandbox: Sandbox, { headers }: IncomingMessage, raw: Buffer): boolean {
  const key = createPublicKey({
    key: Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), Buffer.from(sandbox.publicKey, "hex")]),
    format: "der",
    type: "spki",
  });
  const time = String(headers["x-signature-timestamp"]);
  const signature = Buffer.from(String(headers["x-signature-ed25519"]), "hex");
  return verify(null, Buffer.concat([Buffer.from(time), raw]), key, signature);
}

/** A bot's endpoint that refuses wrong signatures and gives the rest to `answer`; its URL. */
async function endpointFor(
  sandbox: Sandbox,
  answer: (interaction: APIInteraction) => Answer | Promise<Answer>,
  { verifies = true } = {},
): Promise<string> {
  const server = createServer(async (request, response) => {
    const raw = Buffer.concat(await request.toArray());
    const refused = verifies && !isGenuine(sandbox, request, raw);
    const { status = 200, body } = refused ? { status: 401, body: "no" } : await answer(JSON.parse(String(raw)));
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterTest(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/interactions`;
}

async function withEndpoint(answer: (interaction: APIInteraction) => Answer | Promise<Answer>): Promise<Sandbox> {
  const sandbox = await sandboxForTest();
  await publish(sandbox);
  sandbox.deliverTo(await endpointFor(sandbox, answer));
  return sandbox;
}

test("interactions are posted with a signature over the raw body, and the answer is the response", async () => {
  const sandbox = await withEndpoint((interaction) =>
    interaction.type === 3
      ? { body: { type: 7, data: { components: [textDisplay("Other")] } } }
      : { body: { type: 4, data: v2([textDisplay("Здесь “”"), row(button("a"))]) } },
  );
  const { robin, general } = people(sandbox);
  const use = { user: robin, channel: general, command: "quote", options: { words: "слова “…”" } };
  const outcome = await sandbox.run(use);
  if (outcome.kind !== "message") throw new Error(JSON.stringify(outcome));
  const update = await sandbox.press({ user: robin, message: outcome.message.id, customId: "a" });
  expect(update).toMatchObject({ kind: "updated", message: { components: [{ content: "Other" }] } });
});

test("a wrong answer is held to the same rules and leaves the interaction unanswered", async () => {
  const answers: Answer[] = [
    { body: { type: 4, data: { content: "x".repeat(2001) } } },
    { body: { type: 8, data: { choices: [] } } },
    { status: 500, body: {} },
    { status: 200 },
  ];
  const sandbox = await withEndpoint(() => answers.shift() ?? {});
  const { robin, general } = people(sandbox);
  for (const why of ["2000 or fewer", "must be one of", "status 500", "without a body"]) {
    expect(await sandbox.run({ user: robin, channel: general, command: "server-only" })).toEqual({
      kind: "unanswered",
      why: expect.stringContaining(why),
    });
  }
});

test("an endpoint may accept with 202 and answer through the API", async () => {
  const sandbox = await withEndpoint(({ id, token }) => {
    void ask(sandbox, "POST", `/interactions/${id}/${token}/callback`, { type: 4, data: { content: "Here" } });
    return { status: 202 };
  });
  const { robin, general } = people(sandbox);
  expect((await sandbox.run({ user: robin, channel: general, command: "server-only" })).kind).toBe("message");
});

test("an endpoint that takes too long is too late", async () => {
  const clock = handClock();
  const sandbox = await sandboxForTest({ clock, responseTime: 3000 });
  await publish(sandbox);
  const never = Promise.withResolvers<Answer>();
  const asked = Promise.withResolvers<void>();
  sandbox.deliverTo(
    await endpointFor(sandbox, () => {
      asked.resolve();
      return never.promise;
    }),
  );
  const { robin, general } = people(sandbox);
  const outcome = sandbox.run({ user: robin, channel: general, command: "server-only" });
  await asked.promise;
  clock.advance(3000);
  expect(await outcome).toEqual({ kind: "unanswered", why: "The bot did not answer within 3000 ms." });
  never.resolve({ body: {} });
});

test("an endpoint that is not there leaves the interaction unanswered", async () => {
  const sandbox = await sandboxForTest();
  await publish(sandbox);
  sandbox.deliverTo("http://127.0.0.1:1/");
  const { robin, general } = people(sandbox);
  const outcome = await sandbox.run({ user: robin, channel: general, command: "server-only" });
  expect(outcome).toMatchObject({ kind: "unanswered", why: expect.stringContaining("no answer") });
});

test("an endpoint passes when it answers a ping and refuses a wrong signature", async () => {
  const sandbox = await sandboxForTest();
  const pong = () => ({ body: { type: 1 } });
  expect(await sandbox.checkEndpoint(await endpointFor(sandbox, pong))).toBeNull();
  expect(await sandbox.checkEndpoint(await endpointFor(sandbox, pong, { verifies: false }))).toContain(
    "instead of 401",
  );
  expect(await sandbox.checkEndpoint(await endpointFor(sandbox, () => ({ status: 404 })))).toContain("status 404");
});

import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import type { Clock, Sandbox } from "../../src/sandbox/server.ts";
import { pressOf } from "../phone.ts";
import { type Program, startProgram } from "../soak/program.ts";
import { messageOf, sandboxAlone, startPair, stopAfterEach } from "./support.ts";

stopAfterEach();

/**
 * The time four minutes from now: within what a signature may be off, and so no interaction is old, however slow the
 * machine of the test is.
 */
const AHEAD = 4 * 60_000;
const CLOCK: Clock = { now: () => Date.now() + AHEAD, after: () => () => {} };

/** An ordinary proxy: each request to the next one that takes it. Gives its address, and how many each has answered. */
async function startProxy(addresses: readonly string[]): Promise<{ address: string; answered: number[] }> {
  const answered = addresses.map(() => 0);
  let turn = 0;
  const pass = (body: Buffer, incoming: IncomingMessage, outgoing: ServerResponse, left: number) => {
    const index = turn++ % addresses.length;
    const again = () => {
      if (left > 0) pass(body, incoming, outgoing, left - 1);
      else outgoing.writeHead(502).end();
    };
    const { method = "POST", headers } = incoming;
    const sent = request(
      new URL(incoming.url ?? "/", addresses[index]),
      { method, headers, agent: false },
      (answer) => {
        if (answer.statusCode === 503) return again();
        const chunks: Buffer[] = [];
        answer.on("data", (chunk) => chunks.push(chunk));
        answer.on("error", again);
        answer.on("end", () => {
          answered[index] = (answered[index] ?? 0) + 1;
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(Buffer.concat(chunks));
        });
      },
    );
    sent.on("error", again);
    sent.end(body);
  };
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    pass(Buffer.concat(chunks), incoming, outgoing, 2 * addresses.length);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, answered };
}

const QUESTIONS: [string, Record<string, string | boolean>][] = [
  ["quote", { query: "passengers a week", private: true }],
  ["quote", { query: "Sunday boat" }],
  ["quote", { query: "nothing of this kind" }],
  ["source", { document: "courier-2019-report" }],
  ["sources", {}],
  ["about", {}],
];

/** What each question is answered with, as people see it. */
async function answersFrom({ endpoint }: Pick<Program, "endpoint">, sandbox: Sandbox): Promise<unknown[]> {
  const [user, channel] = [sandbox.users[0]?.id ?? "", sandbox.channels[0]?.id ?? ""];
  sandbox.deliverTo(endpoint);
  const answers: unknown[] = [];
  for (const [command, options] of QUESTIONS) {
    const { components, flags } = messageOf(await sandbox.run({ user, channel, command, options }));
    answers.push({ components, flags });
  }
  return answers;
}

test("of three replicas behind a proxy one is killed and another reads its corpus anew under load: nothing is lost, and all answer the same", async () => {
  const sandbox = await sandboxAlone({ clock: CLOCK, responseTime: null });
  // One process with the token publishes the commands.
  const publisher = await startPair({ sandbox });
  await publisher.bot.stop();
  const replicas = await Promise.all([0, 1, 2].map(() => startProgram(sandbox, {})));
  onTestFinished(async () => {
    await Promise.all(replicas.map(({ end }) => end()));
  });
  const [first, second] = replicas as [Program, Program, Program];
  const before = await answersFrom(first, sandbox);
  for (const replica of replicas) expect(await answersFrom(replica, sandbox)).toEqual(before);

  const { address, answered } = await startProxy(replicas.map(({ endpoint }) => endpoint));
  sandbox.deliverTo(address);
  const [user, channel] = [sandbox.users[0]?.id ?? "", sandbox.channels[0]?.id ?? ""];
  const lost: string[] = [];
  let asked = 0;
  const ask = async () => {
    const [command, options] = QUESTIONS[asked++ % QUESTIONS.length] ?? ["about", {}];
    const outcome = await sandbox.run({ user, channel, command, options });
    if (outcome.kind !== "message") return lost.push(JSON.stringify(outcome));
    if (options.query !== "passengers a week") return 0;
    const turned = await sandbox.press({ user, message: outcome.message.id, ...pressOf(outcome.message, "Next") });
    return turned.kind === "updated" ? 0 : lost.push(JSON.stringify(turned));
  };
  const blows = Promise.all([first.kill(), second.reload()]);
  let isOver = false;
  void blows.finally(() => {
    isOver = true;
  });
  while (!isOver || asked < 120) await Promise.all(Array.from({ length: 12 }, ask));
  await blows;
  expect(lost).toEqual([]);
  const whileAllWere = [...answered];
  await Promise.all(Array.from({ length: 30 }, ask));
  expect(lost).toEqual([]);
  for (const [index, count] of answered.entries()) expect(count).toBeGreaterThan(whileAllWere[index] ?? 0);
  for (const replica of replicas) expect(await answersFrom(replica, sandbox)).toEqual(before);
});

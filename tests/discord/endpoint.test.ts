import { generateKeyPairSync, sign } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { type APIInteraction, InteractionResponseType } from "discord-api-types/v10";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import type { Answer } from "../../src/discord/dispatch.ts";
import { startEndpoint } from "../../src/discord/endpoint.ts";
import { DEADLINES, type Listener } from "../../src/discord/listen.ts";
import { recordingLog } from "../support.ts";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const other = generateKeyPairSync("ed25519").privateKey;
const hexKey = Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url").toString("hex");

let now: number;
let asked: APIInteraction[];
let answered: Answer[];
let files: Answer["files"];
let endpoint: Listener;

beforeEach(async () => {
  now = 1_800_000_000_000;
  asked = [];
  answered = [];
  files = [];
  endpoint = await listen();
});
afterEach(() => endpoint.close());

function listen(deadlines = DEADLINES): Promise<Listener> {
  return startEndpoint({
    publicKey: hexKey,
    port: 0,
    host: "127.0.0.1",
    now: () => now,
    log: recordingLog().log,
    onInteraction: async (interaction) => {
      asked.push(interaction);
      return { response: { type: InteractionResponseType.Pong }, files, removes: false };
    },
    onAnswered: (_, answer) => answered.push(answer),
    deadlines,
  });
}

type Sent = { body?: string | Buffer; time?: number; key?: typeof privateKey; signature?: string; path?: string };

async function send({ body = '{"type":1}', time = now / 1000, key = privateKey, signature, path = "/" }: Sent = {}) {
  const bytes = Buffer.from(body);
  const signed = sign(null, Buffer.concat([Buffer.from(String(time)), bytes]), key).toString("hex");
  return fetch(`http://127.0.0.1:${endpoint.port}${path}`, {
    method: "POST",
    body: bytes,
    headers: { "X-Signature-Ed25519": signature ?? signed, "X-Signature-Timestamp": String(time) },
  });
}

test.each(["/", "/interactions"])("a signed request to %s is answered with what the bot says", async (path) => {
  const response = await send({ path });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ type: 1 });
  expect(asked).toEqual([{ type: 1 }]);
});

test("the signature is over the raw bytes, white space and escapes included", async () => {
  expect((await send({ body: '{ "type" : 1,\n"x":"\\u0041" }' })).status).toBe(200);
});

test("what a person could forge is refused before it is read", async () => {
  const refused: Sent[] = [
    { key: other },
    { signature: "" },
    { signature: "00".repeat(64) },
    { signature: "zz".repeat(64) },
    { signature: "ab" },
    { time: now / 1000 - 301 },
    { time: now / 1000 + 301 },
    { time: Number.NaN },
    { time: -1 },
  ];
  for (const sent of refused) expect((await send(sent)).status).toBe(401);
  expect(asked).toEqual([]);
});

test("a signature for other bytes or another time is refused", async () => {
  const signature = sign(null, Buffer.from(`${now / 1000}{"type":1}`), privateKey).toString("hex");
  expect((await send({ signature, body: '{"type":2}' })).status).toBe(401);
  expect((await send({ signature, time: now / 1000 + 1 })).status).toBe(401);
  expect((await send({ signature })).status).toBe(200);
});

test("a request that is sent a second time is refused, as long as its signature would be fresh", async () => {
  const time = now / 1000 + 299;
  const start = now;
  expect((await send({ time })).status).toBe(200);
  for (const later of [0, 250_000, 400_000, 550_000, 598_000, 700_000]) {
    now = start + later;
    expect((await send({ time })).status).toBe(401);
  }
  expect((await send({ time: now / 1000 })).status).toBe(200);
});

test("a body that is no interaction, or too large, is refused", async () => {
  for (const body of ["", "null", "[]", "no json", '{"a":1}']) expect((await send({ body })).status).toBe(400);
  expect((await send({ body: `{"type":1,"x":"${"y".repeat(1024 * 1024)}"}` })).status).toBe(413);
  expect(asked).toEqual([]);
});

test("a body of over 64 KiB is refused by the length that it gives, before its signature is looked at", async () => {
  expect((await send({ body: `{"type":1,"x":"${"y".repeat(64 * 1024)}"}` })).status).toBe(413);
  const socket = await opened();
  const headers = `X-Signature-Ed25519: ${"0".repeat(128)}\r\nX-Signature-Timestamp: ${now / 1000}`;
  // Not one byte of the body is sent.
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1048576\r\n${headers}\r\n\r\n`);
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);
});

test("what has no signature's headers is refused before its body is there", async () => {
  const socket = await opened();
  socket.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n");
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1\.1 401 [\s\S]*Connection: close/i);
});

async function opened(port = endpoint.port): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  onTestFinished(() => {
    socket.destroy();
  });
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
}

test("500 connections that say nothing are closed, and those that stop in their headers or body", async () => {
  const quick = await listen({ silent: 300, headers: 300, request: 300, idle: 300, checked: 20 });
  onTestFinished(quick.close);
  const silent = await Promise.all(Array.from({ length: 500 }, () => opened(quick.port)));
  const [inHeaders, inBody] = [await opened(quick.port), await opened(quick.port)];
  inHeaders.write("POST / HTTP/1.1\r\nHost:");
  const headers = `X-Signature-Ed25519: ${"0".repeat(128)}\r\nX-Signature-Timestamp: ${now / 1000}`;
  inBody.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n${headers}\r\n\r\n{`);
  await Promise.all([...silent, inHeaders, inBody].map((socket) => socket.resume().destroyed || once(socket, "close")));
  expect([...silent, inHeaders, inBody].every(({ destroyed }) => destroyed)).toBe(true);
});

test("the deadlines in use: 5 s for silence and headers, 10 s for a request, looked at each second", () => {
  expect(DEADLINES).toMatchObject({ silent: 5000, headers: 5000, request: 10_000, checked: 1000 });
});

test("valid requests are answered while 500 connections are silent and a flood of forged 1 MiB bodies comes in", async () => {
  await Promise.all(Array.from({ length: 500 }, () => opened()));
  const body = Buffer.alloc(1024 * 1024);
  const flood = Array.from({ length: 20 }, () => send({ body, signature: "0".repeat(128) }).catch(() => null));
  const valid = [];
  for (let index = 0; index < 20; index++) valid.push((await send({ body: `{"type":1,"n":${index}}` })).status);
  expect(valid).toEqual(Array(20).fill(200));
  const statuses = (await Promise.all(flood)).map((response) => response?.status ?? 413);
  expect(statuses).toEqual(Array(20).fill(413));
});

test("a connection that asks again before it is answered is closed, and of thousands of requests at once one is read", async () => {
  const socket = await opened();
  const body = '{"type":1}';
  const time = now / 1000;
  const signed = (n: number) => {
    const bytes = `${body}${" ".repeat(n)}`;
    const signature = sign(null, Buffer.from(`${time}${bytes}`), privateKey).toString("hex");
    const headers = `X-Signature-Ed25519: ${signature}\r\nX-Signature-Timestamp: ${time}`;
    return `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${bytes.length}\r\n${headers}\r\n\r\n${bytes}`;
  };
  socket.resume().write(Array.from({ length: 200 }, (_, n) => signed(n)).join(""));
  await new Promise((resolve) => socket.once("close", resolve));
  expect(asked.length).toBeLessThanOrEqual(1);
  const patient = await opened();
  for (const n of [200, 201, 202]) {
    patient.write(signed(n));
    expect(String((await once(patient, "data"))[0])).toMatch(/^HTTP\/1\.1 200 /);
  }
});

test("other paths and methods are not there", async () => {
  const url = `http://127.0.0.1:${endpoint.port}`;
  expect((await fetch(url)).status).toBe(404);
  expect((await send({ path: "/other" })).status).toBe(404);
});

test("what follows a response is done after it has gone out", async () => {
  await send();
  await expect.poll(() => answered).toHaveLength(1);
});

test("a response with files goes out as a form: its JSON, and each file by its number", async () => {
  files = [
    { name: "one.png", bytes: Uint8Array.of(1, 2, 3) },
    { name: "two.png", bytes: Uint8Array.of(4) },
  ];
  const response = await send();
  expect(response.headers.get("content-type")).toMatch(/^multipart\/form-data; boundary=/);
  const form = await response.formData();
  expect([...form.keys()]).toEqual(["payload_json", "files[0]", "files[1]"]);
  expect(JSON.parse(String(form.get("payload_json")))).toEqual({ type: 1 });
  const first = form.get("files[0]") as globalThis.File;
  expect({ name: first.name, type: first.type }).toEqual({ name: "one.png", type: "image/png" });
  expect(new Uint8Array(await first.arrayBuffer())).toEqual(Uint8Array.of(1, 2, 3));
  await expect.poll(() => answered).toHaveLength(1);
});

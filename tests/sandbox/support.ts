import { createRequire } from "node:module";
import { type APIInteraction, Client, Events, GatewayIntentBits, type REST, Routes } from "discord.js";
import { afterEach, vi } from "vitest";
import { type Clock, type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/server.ts";

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Runs after the test, before what was registered earlier. */
export function afterTest(close: () => unknown): void {
  closing.push(close);
}

/** A sandbox that waits for answers as long as they take, and is stopped after the test. */
export async function sandboxForTest(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ responseTime: null, ...options });
  afterTest(sandbox.stop);
  return sandbox;
}

/** A clock that moves only when told to; timers run when it passes them. */
export function handClock(): Clock & { advance(ms: number): void } {
  let now = Date.UTC(2026, 0, 1);
  let timers: { at: number; then: () => void }[] = [];
  return {
    now: () => now,
    after: (ms, then) => {
      const timer = { at: now + ms, then };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    advance: (ms) => {
      now += ms;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { then } of due) then();
    },
  };
}

const promises: typeof import("node:timers/promises") = createRequire(import.meta.url)("node:timers/promises");

/**
 * The pauses that discord.js makes while it connects again (up to 6 s: half a second after each connection, five between
 * identifications) take no time in the test file that calls this; all else keeps its time. Vitest's own clock does not
 * stand in for them: discord.js is CommonJS and takes them from `timers/promises`.
 */
export function skipPauses(): void {
  vi.spyOn(promises, "setTimeout").mockImplementation(
    (_, value) => new Promise((resolve) => setImmediate(resolve, value as never)),
  );
}

type Answer = (interaction: APIInteraction, rest: REST) => unknown;

/** A real client that is logged in and gives each raw interaction to `answer`. */
export async function connectBot(sandbox: Sandbox, answer: Answer = () => {}, rest: object = {}): Promise<Client> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { ...rest, api: sandbox.apiUrl },
    // Else a client that identifies again waits 5 s for Discord's limit on that.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
  });
  afterTest(() => client.destroy());
  client.on(Events.Raw, (packet: { t: string; d: unknown }) => {
    if (packet.t === "INTERACTION_CREATE") void answer(packet.d as APIInteraction, client.rest);
  });
  client.on(Events.Error, () => {});
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(sandbox.token);
  await ready;
  return client;
}

/** First response of an interaction, as the bot sends it. */
export function callback(rest: REST, { id, token }: { id: string; token: string }, body: object): Promise<unknown> {
  return rest.post(Routes.interactionCallback(id, token), { body, auth: false });
}

export const COMMANDS = [
  {
    name: "quote",
    name_localizations: { de: "zitat" },
    description: "Find words",
    options: [
      { type: 3, name: "words", description: "What to find", required: true, autocomplete: true, max_length: 100 },
      { type: 4, name: "limit", description: "How many", min_value: 1, max_value: 5 },
      { type: 3, name: "voice", description: "Whose", choices: [{ name: "Direct", value: "direct" }] },
      { type: 5, name: "private", description: "Only for you", required: false },
    ],
  },
  { name: "server-only", description: "Only in the server", contexts: [0] },
  { name: "Whose words?", type: 3 },
];

export function publish(sandbox: Sandbox, commands: unknown = COMMANDS): Promise<Response> {
  return ask(sandbox, "PUT", `/applications/${sandbox.applicationId}/commands`, commands);
}

/** A request with the bot's token; a string or bytes go as they are. */
export function ask(sandbox: Sandbox, method: string, path: string, body?: unknown, headers = {}): Promise<Response> {
  const raw = typeof body === "string" || body instanceof Uint8Array || body instanceof FormData;
  return fetch(`${sandbox.apiUrl}/v10${path}`, {
    method,
    headers: {
      Authorization: `Bot ${sandbox.token}`,
      ...(body instanceof FormData ? {} : { "Content-Type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
  });
}

export type People = { robin: string; sam: string; kim: string; general: string; dm: string };

/** Ids of the users, of the server's channel, and of Robin's DM. */
export function people(sandbox: Sandbox): People {
  const [robin = "", sam = "", kim = ""] = sandbox.users.map(({ id }) => id);
  const general = sandbox.channels.find(({ kind }) => kind === "server")?.id ?? "";
  const dm = sandbox.channels.find(({ user }) => user === robin)?.id ?? "";
  return { robin, sam, kim, general, dm };
}

export const V2 = 32768;
export const EPHEMERAL = 64;

export function textDisplay(content: string): object {
  return { type: 10, content };
}

export function row(...components: object[]): object {
  return { type: 1, components };
}

export function button(custom_id: string, more: object = {}): object {
  return { type: 2, style: 2, label: custom_id, custom_id, ...more };
}

/** A Components V2 message as data of a callback. */
export function v2(components: object[], flags = 0): object {
  return { flags: V2 | flags, components };
}

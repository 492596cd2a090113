import { afterAll, afterEach, expect } from "vitest";
import type { Settings } from "../../commands/command.ts";
import { type Bot, type BotOptions, startBot } from "../../src/discord/bot.ts";
import { cellOf, oneLibrary } from "../../src/library/libraries.ts";
import { type Outcome, type Sandbox, type SandboxMessage, startSandbox } from "../../src/sandbox/server.ts";
import { checkBody } from "../openapi.ts";
import { openCorpus, PATIENT, ROOT, recordingLog } from "../support.ts";

export type By = "gateway" | "endpoint";

/** A bot and the stand-in for Discord that it is connected to. */
export type Pair = {
  sandbox: Sandbox;
  bot: Bot;
  /** What the bot has logged, as it would be written. */
  logged: string[];
  lost: Promise<Error>;
  server: string;
  dm: string;
  /** Two members and a moderator. */
  alice: string;
  bob: string;
  moderator: string;
};

export const library = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });

const running: (() => Promise<void>)[] = [];
const stopAll = async () => {
  for (const stop of running.splice(0).reverse()) await stop();
};

/** What Discord's description of its API finds wrong with what the bot sent. */
const faults: string[] = [];
afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
});

/** Everything that was started is stopped after each test (or, with `afterAll`, after the file). */
export function stopAfterEach(): void {
  afterEach(stopAll);
}
export function stopAfterAll(): void {
  afterAll(stopAll);
}

export async function sandboxAlone(options: Parameters<typeof startSandbox>[0] = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ responseTime: null, ...options });
  running.push(sandbox.stop);
  sandbox.subscribe((event) => {
    if (event.kind === "request" && event.method !== "GET")
      faults.push(...checkBody(event.method, event.path, event.body));
    if (event.kind === "signed request" && event.status === 200)
      faults.push(...checkBody("POST", "/interactions/1/token/callback", JSON.parse(event.answer)));
  });
  return sandbox;
}

/** Starts a bot against a sandbox and waits until its commands are there. */
export async function startPair({
  by = "gateway",
  settings = { replies: "public", contact: null },
  sandbox: given,
  sandboxOptions,
  ...options
}: { by?: By; settings?: Settings; sandbox?: Sandbox; sandboxOptions?: Parameters<typeof startSandbox>[0] } & Partial<
  Omit<BotOptions, "settings">
> = {}): Promise<Pair> {
  const sandbox = given ?? (await sandboxAlone(sandboxOptions));
  const { log, logged } = recordingLog();
  const { promise: lost, resolve: onLost } = Promise.withResolvers<Error>();
  const { token, apiUrl, publicKey } = sandbox;
  const bot = await startBot({
    discord: {
      token,
      apiUrl,
      guildId: null,
      gateway: by === "gateway",
      endpoint: by === "endpoint" ? { publicKey, port: 0 } : null,
    },
    libraries: oneLibrary(cellOf(library)),
    settings,
    host: "127.0.0.1",
    metricsPort: null,
    log,
    onLost,
    timing: PATIENT,
    // A busy machine is no fault of the bot.
    lag: { worst: () => 0, stop: () => {} },
    ...(sandboxOptions?.clock ? { now: sandboxOptions.clock.now } : {}),
    ...options,
  });
  running.push(bot.stop);
  await bot.published;
  if (by === "endpoint") {
    const address = `http://127.0.0.1:${bot.endpointPort}/`;
    expect(await sandbox.checkEndpoint(address)).toBeNull();
    sandbox.deliverTo(address);
  }
  const [first, second] = sandbox.users.filter(({ isModerator }) => !isModerator);
  const moderator = sandbox.users.find(({ isModerator }) => isModerator);
  const alice = first?.id ?? "";
  return {
    sandbox,
    bot,
    logged,
    lost,
    server: sandbox.channels.find(({ kind }) => kind === "server")?.id ?? "",
    dm: sandbox.channels.find(({ kind, user }) => kind === "dm" && user === alice)?.id ?? "",
    alice,
    bob: second?.id ?? "",
    moderator: moderator?.id ?? "",
  };
}

/** The message of an outcome that has one. */
export function messageOf(outcome: Outcome): SandboxMessage {
  if (outcome.kind !== "message" && outcome.kind !== "updated") throw new Error(JSON.stringify(outcome));
  return outcome.message;
}

export function isEphemeral({ flags }: SandboxMessage): boolean {
  return ((flags ?? 0) & 64) !== 0;
}

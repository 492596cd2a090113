import { DiscordAPIError, type REST } from "discord.js";
import {
  type APIInteraction,
  type RESTGetCurrentApplicationResult,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from "discord-api-types/v10";
import pRetry from "p-retry";
import { keepingAnswers } from "../../commands/answered.ts";
import type { Command, Settings } from "../../commands/command.ts";
import { corpus } from "../../commands/corpus.ts";
import { COMMANDS, MANAGED_COMMANDS } from "../../commands/index.ts";
import type { DiscordConfig } from "../config.ts";
import type { Desk } from "../desk/desk.ts";
import type { Libraries } from "../library/libraries.ts";
import { ADMISSION, type Admission, type AdmissionLimits, createAdmission } from "./admission.ts";
import {
  type Answer,
  createDispatch,
  createRefusal,
  type Dispatch,
  type DispatchOptions,
  type Drawing,
} from "./dispatch.ts";
import { drawPicture } from "./draw.ts";
import { startEndpoint } from "./endpoint.ts";
import { connectGateway, type FatalConnectionError, type Gateway, type Pause } from "./gateway.ts";
import { type Health, healthOf, watchLag } from "./health.ts";
import type { Listener } from "./listen.ts";
import { describeError, type Log } from "./log.ts";
import { createConversation, type Hear } from "./messages.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { publishCommands } from "./publish.ts";
import { createReports, type ReportTargets } from "./reports.ts";
import { createRequests, type Requests } from "./requests.ts";
import { followUp, type Patience, sendAnswer } from "./respond.ts";
import { startStatus } from "./status.ts";
import { createPerform, createServers } from "./tasks.ts";

export type BotOptions = {
  discord: DiscordConfig;
  libraries: Libraries;
  settings: Settings;
  host: string;
  metricsPort: number | null;
  log: Log;
  /** The connection has ended for good, after it was there. */
  onLost: (error: FatalConnectionError) => void;
  signal?: AbortSignal;
  timing?: Timing;
  commands?: readonly Command[];
  draw?: Drawing["draw"];
  /** Where reports of errors go. */
  reports?: ReportTargets;
  /** Where documents are managed; without it they are not managed from Discord. */
  desk?: Desk | null;
  limits?: AdmissionLimits;
  /** Lines of the log that could not be written. */
  linesDropped?: () => number;
  /** Milliseconds since 1970, for all that depends on the time; default: the system's clocks. */
  now?: () => number;
  /** How long the event loop has kept anything waiting; default: as it is watched. */
  lag?: ReturnType<typeof watchLag>;
};

/**
 * `draw`: milliseconds for the pictures of an answer; `read`: for a corpus that is not in memory. Both are part of
 * those for the whole answer.
 */
export type Timing = { draw: number; read: number; answer: Patience; connect: Pause; publish: Pause };

/** Milliseconds after an interaction was made in which its answer begins, or never; and those kept for sending it. */
const BEGIN = 2000;
const SENDING = 800;

/** Discord waits 3 s for the first response to an interaction. */
const TIMING: Timing = {
  draw: 1500,
  read: 1200,
  answer: { whole: 2800, attempt: 1800 },
  connect: { first: 1000, longest: 60_000 },
  publish: { first: 2000, longest: 60_000 },
};

/** A running bot. Ports are those that its servers have; null where there is none. */
export type Bot = {
  endpointPort: number | null;
  metricsPort: number | null;
  /** Resolves when the commands are in place; never rejects. */
  published: Promise<void>;
  /** Takes nothing new, and waits for what is in flight. */
  stop: () => Promise<void>;
};

/**
 * Starts everything that connects the bot with Discord, each part where it is configured.
 * @throws FatalConnectionError where Discord refuses the bot; Error where a port can't be had; the signal's reason
 * where it is aborted before the bot is connected
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { discord, log, timing = TIMING, desk = null } = options;
  const { commands = keepingAnswers(desk ? MANAGED_COMMANDS : COMMANDS) } = options;
  const { signal = new AbortController().signal } = options;
  const parts = createParts(options, timing, commands);
  const { rest } = parts.requests;
  try {
    const status = options.metricsPort === null ? null : await startStatusOf(parts, options, options.metricsPort);
    const endpoint = discord.endpoint ? await startEndpointOf(parts, options, discord.endpoint) : null;
    if (discord.gateway && discord.token !== null) {
      const { token } = discord;
      const onInteraction = (interaction: APIInteraction) => respond(parts, interaction, timing.answer);
      const onMessage =
        (discord.messages ?? true) ? (message: unknown, self: string) => hear(parts, message, self) : null;
      const shards = { shardCount: discord.shards?.count ?? null, shardIds: discord.shards?.range ?? null };
      const connecting = {
        token,
        rest,
        shards,
        log,
        onInteraction,
        onMessage,
        onLost: options.onLost,
        signal,
        pause: timing.connect,
      };
      parts.gateway = await Promise.race([connectGateway(connecting), aborted(signal)]);
      log.info("connected to Discord");
    }
    const applicationId = parts.gateway?.applicationId ?? null;
    const definitions = async () => {
      const isOffered = desk !== null && (await offersManaging(desk, parts));
      return commands.map(({ definition }) => definition).filter((one) => one !== corpus.definition || isOffered);
    };
    const published =
      discord.token === null
        ? Promise.resolve()
        : publish(rest, definitions, { applicationId, guildId: discord.guildId, log, signal, pause: timing.publish });
    return {
      endpointPort: endpoint?.port ?? null,
      metricsPort: status?.port ?? null,
      published,
      stop: () => stop(parts),
    };
  } catch (error) {
    await stop(parts);
    throw error;
  }
}

/** Whether people are offered to manage documents: where nothing is set, if the bot is in one server only. */
async function offersManaging({ access }: Desk, { servers, log }: Parts): Promise<boolean> {
  if (access.where === "anywhere") return true;
  try {
    return (await servers())?.length === 1;
  } catch (error) {
    log.warn({ error: describeError(error) }, "the bot's servers are not known, so /corpus is not offered");
    return false;
  }
}

/** What a bot is made of, as far as it has started. */
type Parts = {
  requests: Requests;
  servers: () => Promise<readonly string[] | null>;
  metrics: Metrics;
  health: () => Health;
  lag: ReturnType<typeof watchLag>;
  dispatch: Dispatch;
  refuse: (interaction: APIInteraction) => Answer;
  admission: Admission;
  conversation: Hear;
  log: Log;
  gateway: Gateway | null;
  listeners: Listener[];
  /** What has been taken on and is not done yet. */
  inFlight: Set<Promise<unknown>>;
};

function createParts(
  {
    discord,
    libraries,
    settings,
    log,
    draw = drawPicture,
    reports: targets = { channel: null, file: null },
    desk = null,
    limits = ADMISSION,
    now: clock,
    linesDropped = () => 0,
    lag = watchLag(),
  }: BotOptions,
  timing: Timing,
  commands: readonly Command[],
): Parts {
  const health = () => {
    const memory = process.memoryUsage();
    const shards = discord.gateway ? (parts.gateway?.shards() ?? []) : null;
    const { current, since } = libraries.default;
    const age = (clock ?? Date.now)() - since;
    const { documents = [], revision = "" } = current?.corpus ?? {};
    const corpus = current && { documents: documents.length, revision, age };
    return { ...healthOf({ shards, corpus, lag: lag.worst(), memory }), ...corporaHealth(libraries) };
  };
  const metrics = createMetrics({
    health,
    corpora: () =>
      libraries.states().flatMap(({ name, library }) => {
        if (!library) return [];
        return [{ name, documents: library.corpus.documents.length, passages: library.index.headings.length }];
      }),
    linesDropped,
    underWay: () => parts.inFlight.size,
  });
  const drawing = { draw, limit: timing.draw };
  const { apiUrl, token } = discord;
  const requests = createRequests({ apiUrl, token, log, ...(clock ? { now: clock } : {}) });
  const report = createReports({ rest: requests.rest, targets, log, now: clock ?? Date.now });
  const servers = createServers(requests.rest, token, clock ?? Date.now);
  const perform = createPerform({ report, desk, servers });
  const proposed: DispatchOptions["proposed"] = (by, opened) =>
    desk?.proposed(by, opened.kept()?.corpusDir ?? "") ?? null;
  const reading = timing.read;
  const asked = { libraries, settings, log, metrics, drawing, reading };
  const dispatch = createDispatch({ ...asked, perform, proposed, commands });
  const refuse = createRefusal({ libraries, metrics });
  const begin = Math.max(BEGIN, timing.answer.whole - SENDING);
  const admission = createAdmission({ begin, limits, onDropped: metrics.dropped, log, now: clock ?? Date.now });
  const conversation = createConversation({
    requests,
    libraries,
    settings,
    log,
    metrics,
    reading,
    now: clock ?? Date.now,
  });
  const parts: Parts = {
    requests,
    servers,
    metrics,
    health,
    lag,
    dispatch,
    refuse,
    admission,
    conversation,
    log,
    gateway: null,
    listeners: [],
    inFlight: new Set(),
  };
  return parts;
}

/** Answers over REST what came over the gateway. */
function respond(parts: Parts, interaction: APIInteraction, patience: Patience): void {
  if (!isAnswerable(interaction)) {
    parts.metrics.unanswerable();
    parts.log.warn("an interaction without an id or a token can't be answered");
    return;
  }
  const send = (answer: Answer, age: number) =>
    sendAnswer(parts.requests, interaction, answer, { ...patience, whole: patience.whole - age });
  const work = async (age: () => number) => send(await parts.dispatch(interaction), age());
  const refuse = async (age: () => number) => send(parts.refuse(interaction), age());
  track(parts, parts.admission.enter(interaction, { work, refuse }));
}

/** Answers a message, where it is one to the bot. */
function hear(parts: Parts, message: unknown, self: string): void {
  const answering = parts.conversation(message, self);
  if (answering) track(parts, answering);
}

/** Whether an interaction has the id and the token that make the address of its answer. */
function isAnswerable({ id, token }: { id?: unknown; token?: unknown }): boolean {
  return /^\d{1,20}$/.test(String(id)) && typeof token === "string" && /^[\w.~-]{1,1000}$/.test(token);
}

/** Has `stop` wait for the work; where it fails, the response is counted as lost. */
function track({ metrics, log, inFlight }: Parts, work: Promise<unknown>): void {
  const done: Promise<unknown> = work
    .catch((error) => {
      metrics.lost();
      log.error({ error: describeError(error) }, "a response did not reach Discord");
    })
    .finally(() => inFlight.delete(done));
  inFlight.add(done);
}

async function stop({ gateway, listeners, inFlight, requests, lag }: Parts): Promise<void> {
  lag.stop();
  await gateway?.close();
  await Promise.all(listeners.map(({ close }) => close()));
  await Promise.all(inFlight);
  requests.close();
}

async function startStatusOf(parts: Parts, { host }: BotOptions, port: number): Promise<Listener> {
  const status = await startStatus({ registry: parts.metrics.registry, health: parts.health }, { port, host });
  parts.listeners.push(status);
  return status;
}

function corporaHealth(libraries: Libraries): Pick<Health, "corpora"> {
  const corpora = libraries.states().flatMap(({ name, state, servers, library }) => {
    if (name === null) return [];
    const { documents = null, revision = null } = library?.corpus ?? {};
    return [{ name, state, servers, documents: documents?.length ?? null, revision }];
  });
  return corpora.length > 0 ? { corpora } : {};
}

async function startEndpointOf(
  parts: Parts,
  { host, log, now = Date.now }: BotOptions,
  settings: NonNullable<DiscordConfig["endpoint"]>,
): Promise<Listener> {
  const endpoint = await startEndpoint({
    ...settings,
    host,
    now,
    log,
    onInteraction: (interaction) => {
      const work = () => parts.dispatch(interaction);
      const answer = parts.admission.enter(interaction, { work, refuse: async () => parts.refuse(interaction) });
      parts.inFlight.add(answer);
      return answer.finally(() => parts.inFlight.delete(answer));
    },
    onAnswered: (interaction, answer) => track(parts, followUp(parts.requests, interaction, answer)),
  });
  parts.listeners.push(endpoint);
  log.info({ port: endpoint.port }, "signed endpoint listens");
  return endpoint;
}

/** Publishes in the background: commands that are there already work meanwhile. */
async function publish(
  rest: REST,
  definitions: () => Promise<readonly RESTPostAPIApplicationCommandsJSONBody[]>,
  {
    applicationId,
    guildId,
    log,
    signal,
    pause,
  }: { applicationId: string | null; guildId: string | null; log: Log; signal: AbortSignal; pause: Pause },
): Promise<void> {
  try {
    const { changed, count } = await pRetry(
      async () => {
        const id = applicationId ?? (await ownApplicationId(rest));
        return publishCommands(rest, id, guildId, await definitions());
      },
      {
        retries: 12,
        minTimeout: pause.first,
        maxTimeout: pause.longest,
        randomize: true,
        signal,
        unref: true,
        shouldRetry: ({ error }) => !(error instanceof DiscordAPIError),
        onFailedAttempt: ({ error, retryDelay }) =>
          log.warn({ error: describeError(error), again_in_ms: retryDelay }, "the commands can't be published"),
      },
    );
    log.info({ count, changed, guild_only: guildId !== null }, "commands are in place");
  } catch (error) {
    if (!signal.aborted) log.error({ error: describeError(error) }, "the commands are not published");
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
}

async function ownApplicationId(rest: REST): Promise<string> {
  return ((await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult).id;
}

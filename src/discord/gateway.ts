import { CloseCodes, type SessionInfo, WebSocketManager, WebSocketShardEvents } from "@discordjs/ws";
import { DiscordAPIError, type REST } from "discord.js";
import {
  type APIInteraction,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
} from "discord-api-types/v10";
import pRetry from "p-retry";
import { CheckingStrategy } from "./frames.ts";
import { describeError, type Log } from "./log.ts";

/** A connection that can't be had by trying again; the message says what to do. */
export class FatalConnectionError extends Error {}

export type ShardState = { id: number; connected: boolean };

/** Which of the connections this process holds: null, as many as Discord recommends. */
export type Shards = { shardCount: number | null; shardIds: number[] | { start: number; end: number } | null };

/** `shards`: those that this process holds, in order. */
export type Gateway = { applicationId: string; shards: () => ShardState[]; close: () => Promise<void> };

export type GatewayOptions = {
  token: string;
  rest: REST;
  shards: Shards;
  log: Log;
  onInteraction: (interaction: APIInteraction) => void;
  /** A message that somebody has written, and the bot's own id; null: none is asked for. */
  onMessage: ((message: unknown, self: string) => void) | null;
  /** The connection has ended for good, after it was there. */
  onLost: (error: FatalConnectionError) => void;
  /** Ends the attempts to connect. */
  signal: AbortSignal;
  pause: Pause;
};

/**
 * Messages in DMs and servers. Neither intent is privileged: Discord leaves out what is said in those that are not to
 * the bot or do not name it.
 */
const MESSAGE_INTENTS = GatewayIntentBits.DirectMessages | GatewayIntentBits.GuildMessages;

/** Milliseconds between attempts to connect: doubled each time from the first to the longest, with jitter. */
export type Pause = { first: number; longest: number };

/**
 * Connects, trying again for as long as Discord can't be reached. Interactions need no intent, and messages to the bot
 * none that is privileged.
 * @throws FatalConnectionError where Discord refuses the bot; the signal's reason where it is aborted
 */
export async function connectGateway(options: GatewayOptions): Promise<Gateway> {
  const { log, signal, pause } = options;
  return pRetry(() => connectOnce(options), {
    retries: Number.POSITIVE_INFINITY,
    minTimeout: pause.first,
    maxTimeout: pause.longest,
    randomize: true,
    signal,
    shouldRetry: ({ error }) => !(error instanceof FatalConnectionError),
    onFailedAttempt: ({ error, attemptNumber, retryDelay }) => {
      if (!(error instanceof FatalConnectionError))
        log.warn(
          { attempt: attemptNumber, again_in_ms: retryDelay, error: describeError(error) },
          "can't reach Discord",
        );
    },
  });
}

async function connectOnce(options: GatewayOptions): Promise<Gateway> {
  const { token, rest, log, onInteraction, onMessage, onLost, shards: asked } = options;
  const sessions = new Map<number, SessionInfo>();
  const manager = new WebSocketManager({
    token,
    rest,
    intents: onMessage ? MESSAGE_INTENTS : 0,
    ...asked,
    buildStrategy: (one) => new CheckingStrategy(one, log),
    retrieveSessionInfo: (shard) => sessions.get(shard) ?? null,
    updateSessionInfo: (shard, info) => {
      if (info) sessions.set(shard, info);
      else sessions.delete(shard);
    },
  });
  const shards = new Map<number, Shard>();
  const { promise: refused, reject: refuse } = Promise.withResolvers<never>();
  const applicationId = new Promise<string>((resolve) => {
    manager.once(WebSocketShardEvents.Ready, ({ data }) => resolve(data.application.id));
  });
  const onRefused = (error: FatalConnectionError) => {
    if ([...shards.values()].some(({ wasReady }) => wasReady)) onLost(error);
    refuse(error);
  };
  const { close } = follow(manager, shards, { log, token, onInteraction, onMessage, onRefused });
  try {
    // Nobody may wait for it any more when it comes.
    refused.catch(() => {});
    await Promise.race([manager.connect(), refused]);
    return { applicationId: await applicationId, shards: () => stateOf(shards), close };
  } catch (error) {
    await close();
    throw isRefusal(error) ? new FatalConnectionError(TOKEN_REFUSED) : error;
  }
}

/** One of the connections over which a bot of many servers hears from Discord. */
type Shard = { connected: boolean; wasReady: boolean };

function stateOf(shards: ReadonlyMap<number, Shard>): ShardState[] {
  return [...shards].map(([id, { connected }]) => ({ id, connected })).sort((a, b) => a.id - b.id);
}

type Following = Pick<GatewayOptions, "log" | "token" | "onInteraction" | "onMessage"> & {
  onRefused: (error: FatalConnectionError) => void;
};

/** Keeps the state of each shard, logs when it changes, and passes interactions on. */
function follow(
  manager: WebSocketManager,
  shards: Map<number, Shard>,
  { log, token, onInteraction, onMessage, onRefused }: Following,
): { close: () => Promise<void> } {
  let closing = false;
  const shardOf = (id: number) => {
    const shard = shards.get(id) ?? { connected: false, wasReady: false };
    shards.set(id, shard);
    return shard;
  };
  let self: string | null = null;
  manager.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    if (data.t === GatewayDispatchEvents.InteractionCreate) onInteraction(data.d as APIInteraction);
    if (data.t === GatewayDispatchEvents.MessageCreate && self !== null) onMessage?.(data.d, self);
  });
  manager.on(WebSocketShardEvents.Ready, ({ data, shardId }) => {
    const { id } = Object(data.user) as { id?: unknown };
    self = typeof id === "string" && /^\d{1,20}$/.test(id) ? id : null;
    const shard = shardOf(shardId);
    if (shard.wasReady) log.info({ shard: shardId }, "connected anew");
    shards.set(shardId, { connected: true, wasReady: true });
  });
  manager.on(WebSocketShardEvents.Resumed, ({ shardId }) => {
    shardOf(shardId).connected = true;
    log.info({ shard: shardId }, "connection resumed");
  });
  manager.on(WebSocketShardEvents.Closed, ({ code, shardId }) => {
    const shard = shardOf(shardId);
    // Told once, however many attempts it takes.
    if (shard.connected && !closing && !FINAL.includes(code))
      log.warn({ shard: shardId }, "connection lost, reconnecting");
    shard.connected = false;
    if (FINAL.includes(code)) onRefused(new FatalConnectionError(whyRefused(code)));
  });
  manager.on(WebSocketShardEvents.Error, ({ error, shardId }) =>
    log.warn({ shard: shardId, error: describeError(error, [token]) }, "connection error"),
  );
  const close = async () => {
    closing = true;
    await manager.destroy({ code: CloseCodes.Normal, reason: "The bot stops." });
  };
  return { close };
}

/** With these Discord says that connecting again leads nowhere. */
const FINAL: readonly number[] = [
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
];

const TOKEN_REFUSED =
  "Discord refuses the token in DISCORD_TOKEN. " +
  "Copy it anew from the Developer Portal (your application > Bot > Reset Token).";

const MORE_SHARDS =
  "Discord wants more gateway connections for the servers that the bot is in (code 4011). " +
  "Unset SHARDS and SHARD_COUNT to have as many as Discord recommends, or raise SHARD_COUNT for every process; " +
  "then start the bot anew.";

const CODES = "https://discord.com/developers/docs/topics/opcodes-and-status-codes";

function isRefusal(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401;
}

function whyRefused(code: number): string {
  if (code === GatewayCloseCodes.AuthenticationFailed) return TOKEN_REFUSED;
  if (code === GatewayCloseCodes.ShardingRequired) return MORE_SHARDS;
  const name = GatewayCloseCodes[code] ?? "unknown";
  return `Discord has closed the connection for good (code ${code}, ${name}). See ${CODES}`;
}

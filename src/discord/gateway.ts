import { Client, DiscordjsError, DiscordjsErrorCodes, Events, Options } from "discord.js";
import { type APIInteraction, GatewayCloseCodes, GatewayDispatchEvents } from "discord-api-types/v10";
import pRetry from "p-retry";
import { describeError, type Log } from "./log.ts";

/** A connection that can't be had by trying again; the message says what to do. */
export class FatalConnectionError extends Error {}

export type Gateway = { applicationId: string; isConnected: () => boolean; close: () => Promise<void> };

export type GatewayOptions = {
  token: string;
  apiUrl: string;
  log: Log;
  onInteraction: (interaction: APIInteraction) => void;
  /** The connection has ended for good, after it was there. */
  onLost: (error: FatalConnectionError) => void;
  /** Ends the attempts to connect. */
  signal: AbortSignal;
  pause: Pause;
};

/** Milliseconds between attempts to connect: doubled each time from the first to the longest, with jitter. */
export type Pause = { first: number; longest: number };

/**
 * Connects, trying again for as long as Discord can't be reached. No intent is asked for: interactions need none.
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

async function connectOnce({ token, apiUrl, log, onInteraction, onLost }: GatewayOptions): Promise<Gateway> {
  const client = new Client({
    intents: [],
    rest: { api: apiUrl },
    allowedMentions: { parse: [] },
    // Nothing about users and servers is kept: answers need none of it.
    makeCache: Options.cacheWithLimits({
      GuildMemberManager: 0,
      MessageManager: 0,
      UserManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
    }),
  }) as Client<true>;
  let connected = false;
  let wasReady = false;
  let closing = false;
  client.ws.on(GatewayDispatchEvents.InteractionCreate, onInteraction);
  // Of an interaction, discord.js would also make an object of its own, keep its user and channel, and throw, which
  // ends the process, where a field is missing that it expects. Nobody reads that object here.
  const { actions } = client as unknown as { actions: { InteractionCreate: { handle: () => void } } };
  actions.InteractionCreate.handle = () => {};
  client.on(Events.Error, (error) => log.error({ error: describeError(error, [token]) }, "client error"));
  client.on(Events.ShardError, (error) => log.warn({ error: describeError(error, [token]) }, "connection error"));
  client.on(Events.ShardReconnecting, () => {
    // Told once, however many attempts it takes.
    if (connected && !closing) log.warn("connection lost, reconnecting");
    connected = false;
  });
  client.on(Events.ShardResume, () => {
    connected = true;
    log.info("connection resumed");
  });
  client.on(Events.ShardReady, () => {
    if (wasReady) log.info("connected anew");
    connected = true;
    wasReady = true;
  });
  const { promise: refused, reject: refuse } = Promise.withResolvers<never>();
  client.on(Events.ShardDisconnect, ({ code }) => {
    const error = new FatalConnectionError(whyRefused(code));
    connected = false;
    if (wasReady) onLost(error);
    refuse(error);
  });
  const close = () => {
    closing = true;
    return client.destroy();
  };
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await Promise.race([Promise.all([client.login(token), ready]), refused]);
  } catch (error) {
    await close();
    throw isRefusal(error) ? new FatalConnectionError(TOKEN_REFUSED) : error;
  }
  return { applicationId: client.application.id, isConnected: () => connected, close };
}

const TOKEN_REFUSED =
  "Discord refuses the token in DISCORD_TOKEN. " +
  "Copy it anew from the Developer Portal (your application > Bot > Reset Token).";

const CODES = "https://discord.com/developers/docs/topics/opcodes-and-status-codes";

function isRefusal(error: unknown): boolean {
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}

function whyRefused(code: number): string {
  if (code === GatewayCloseCodes.AuthenticationFailed) return TOKEN_REFUSED;
  const name = GatewayCloseCodes[code] ?? "unknown";
  return `Discord has closed the connection for good (code ${code}, ${name}). See ${CODES}`;
}

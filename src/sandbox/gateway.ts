import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { GatewayFault } from "./types.ts";
import { apiGuild, type World } from "./world.ts";

const DISPATCH = 0;
const HEARTBEAT = 1;
const IDENTIFY = 2;
const RESUME = 6;
const RECONNECT = 7;
const INVALID_SESSION = 9;
const HELLO = 10;
const HEARTBEAT_ACK = 11;
/** Presence, voice state, request for members: taken and not acted on. */
const IGNORED = [3, 4, 8];

const GUILDS = 1 << 0;
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
const ALL_INTENTS = 2 ** 26 - 1;

/** Bytes of the longest frame that a bot may send. */
const LONGEST_FRAME = 4096;

/** One event of a session; `interaction` is the token of the one that it brings. */
type Sent = { s: number; frame: object; interaction: string | null; delivered: boolean };

/**
 * What survives a connection: the events of the session but for the first `forgotten`. `connection` is null while the
 * bot is away.
 */
type Session = {
  id: string;
  shard: Shard;
  intents: number;
  sent: Sent[];
  forgotten: number;
  connection: Connection | null;
};

/** Its number, and of how many. */
type Shard = readonly [number, number];

type Connection = { socket: WebSocket; session: Session | null; isSilent: boolean };

type Frame = { op: number; d?: unknown };

type Close = { code: number; reason: string };
const DECODE_ERROR = { code: 4002, reason: "Error while decoding payload." };
const AUTHENTICATION_FAILED = { code: 4004, reason: "Authentication failed." };
const ALREADY_AUTHENTICATED = { code: 4005, reason: "Already authenticated." };

export type Gateway = {
  /** Takes a request to upgrade to a WebSocket. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Sends an event to every session, or keeps it for one that may resume. False: there is none. */
  dispatch(event: string, data: object, interaction: string | null): boolean;
  /** Sends an event to the sessions that have asked for one of its kind; what is missed is not told again. */
  tell(event: string, data: object, intent: number): void;
  misbehave(fault: GatewayFault): void;
  /** Acknowledges heartbeats again. */
  restore(): void;
  /** Keeps of each session only events that have not reached the bot; what is gone can't be resumed from. */
  forget(): void;
  connected(): boolean;
  close(): void;
};

/**
 * All that the gateway knows; `lost` is told the token of each interaction whose event can't reach the bot any more.
 */
type Hub = {
  world: World;
  /** Milliseconds. */
  heartbeatInterval: number;
  /** Connections that a bot needs at least. */
  shards: number;
  lost: (token: string) => void;
  /** By id. */
  sessions: Map<string, Session>;
  connections: Set<Connection>;
};

export function createGateway(
  world: World,
  { heartbeatInterval, shards }: { heartbeatInterval: number; shards: number },
  lost: (token: string) => void,
): Gateway {
  const server = new WebSocketServer({ noServer: true, maxPayload: 2 ** 20 });
  const hub: Hub = { world, heartbeatInterval, shards, lost, sessions: new Map(), connections: new Set() };
  const { sessions, connections } = hub;
  return {
    accept: (request, socket, head) => {
      const { searchParams } = new URL(request.url ?? "/", "http://sandbox");
      server.handleUpgrade(request, socket, head, (ws) =>
        open(hub, ws, { version: searchParams.get("v"), encoding: searchParams.get("encoding") }),
      );
    },
    dispatch: (event, data, interaction) => {
      const asked = [...sessions.values()].filter(({ shard }) => isFor(shard, data));
      for (const session of asked) sendEvent(hub, session, event, data, interaction);
      return asked.length > 0;
    },
    tell: (event, data, intent) => {
      for (const session of sessions.values())
        if (isFor(session.shard, data) && (session.intents & intent) !== 0) sendEvent(hub, session, event, data);
    },
    misbehave: (fault) => {
      const disturbed = [...connections].filter(({ session }) => session !== null);
      if (disturbed.length === 0) throw new Error(`No bot is connected, so "${fault.kind}" can't happen to one.`);
      for (const connection of disturbed) if (connection.session) disturb(hub, connection, connection.session, fault);
    },
    restore: () => {
      for (const connection of connections) connection.isSilent = false;
    },
    forget: () => {
      for (const session of sessions.values()) {
        const open = session.sent.findIndex(({ delivered }) => !delivered);
        session.forgotten += session.sent.splice(0, open < 0 ? session.sent.length : open).length;
      }
    },
    connected: () => [...sessions.values()].some(({ connection }) => connection !== null),
    close: () => {
      for (const { socket } of connections) socket.terminate();
      server.close();
    },
  };
}

function open(
  hub: Hub,
  socket: WebSocket,
  { version, encoding }: { version: string | null; encoding: string | null },
): void {
  const connection: Connection = { socket, session: null, isSilent: false };
  hub.connections.add(connection);
  // Bad frames and reset sockets end in "close" as well.
  socket.on("error", () => {});
  socket.on("message", (raw: Buffer) => {
    const close = receive(hub, connection, raw);
    if (close) socket.close(close.code, close.reason);
  });
  socket.on("close", (code) => {
    hub.connections.delete(connection);
    leave(hub, connection, code);
  });
  if (version !== "10") socket.close(4012, "Invalid API version.");
  else if (encoding !== "json") socket.close(DECODE_ERROR.code, DECODE_ERROR.reason);
  else send(hub, connection, { op: HELLO, d: { heartbeat_interval: hub.heartbeatInterval, _trace: [] } });
}

/** Acts on a frame of the bot. What it returns closes the connection. */
function receive(hub: Hub, connection: Connection, raw: Buffer): Close | null {
  const frame = raw.length > LONGEST_FRAME ? null : parseFrame(raw);
  if (!frame) return DECODE_ERROR;
  hub.world.emit({ kind: "frame", direction: "in", frame });
  const data = (frame.d ?? {}) as Record<string, unknown>;
  switch (frame.op) {
    case HEARTBEAT:
      if (!connection.isSilent) send(hub, connection, { op: HEARTBEAT_ACK });
      return null;
    case IDENTIFY:
      return receiveIdentify(hub, connection, data);
    case RESUME:
      return receiveResume(hub, connection, data);
    default:
      if (!IGNORED.includes(frame.op)) return { code: 4001, reason: "Unknown opcode." };
      return connection.session ? null : { code: 4003, reason: "Not authenticated." };
  }
}

function receiveIdentify(hub: Hub, connection: Connection, data: Record<string, unknown>): Close | null {
  const { token, intents, shard, properties } = data;
  if (connection.session) return ALREADY_AUTHENTICATED;
  if (token !== hub.world.token) return AUTHENTICATION_FAILED;
  if (typeof properties !== "object" || properties === null) return DECODE_ERROR;
  if (typeof intents !== "number" || !Number.isInteger(intents) || intents < 0 || intents > ALL_INTENTS)
    return { code: 4013, reason: "Invalid intent(s)." };
  if ((intents & PRIVILEGED) !== 0) return { code: 4014, reason: "Disallowed intent(s)." };
  const [id, count] = (shard ?? [0, 1]) as unknown[];
  if (!Number.isInteger(id) || !Number.isInteger(count) || (id as number) < 0 || (id as number) >= (count as number))
    return { code: 4010, reason: "Invalid shard." };
  // Discord takes more than it recommends; here a bot that makes more than it was told to has made a mistake.
  if ((count as number) > hub.shards) return { code: 4010, reason: "Invalid shard." };
  if ((count as number) < hub.shards) return { code: 4011, reason: "Sharding required." };
  identify(hub, connection, [id as number, count as number], intents);
  return null;
}

/** Whether an event comes to this shard: by the server that it is about, those of direct messages to the first. */
function isFor([id, count]: Shard, data: object): boolean {
  const { guild_id } = data as { guild_id?: string };
  return id === (guild_id === undefined ? 0 : Number((BigInt(guild_id) >> 22n) % BigInt(count)));
}

function receiveResume(hub: Hub, connection: Connection, data: Record<string, unknown>): Close | null {
  const { token, session_id, seq } = data;
  if (connection.session) return ALREADY_AUTHENTICATED;
  if (token !== hub.world.token) return AUTHENTICATION_FAILED;
  const session = hub.sessions.get(String(session_id));
  if (!session || (typeof seq === "number" && seq >= 0 && seq < session.forgotten))
    send(hub, connection, { op: INVALID_SESSION, d: false });
  else if (typeof seq !== "number" || seq < 0 || seq > session.forgotten + session.sent.length)
    return { code: 4007, reason: "Invalid seq." };
  else resume(hub, connection, session, seq);
  return null;
}

function identify(hub: Hub, connection: Connection, shard: Shard, intents: number): void {
  const { world, sessions } = hub;
  // A bot that starts anew has given its old session up. Those with a connection belong to other instances of it.
  for (const session of [...sessions.values()])
    if (!session.connection && session.shard[0] === shard[0]) end(hub, session);
  const id = crypto.randomUUID().replaceAll("-", "");
  const session: Session = { id, shard, intents, sent: [], forgotten: 0, connection };
  connection.session = session;
  sessions.set(session.id, session);
  sendEvent(hub, session, "READY", {
    v: 10,
    user: { ...world.bot, verified: true, mfa_enabled: false, email: null, flags: 0 },
    guilds: world.guildIds.map((id) => ({ id, unavailable: true })),
    session_id: session.id,
    session_type: "normal",
    resume_gateway_url: gatewayUrl(world),
    shard,
    application: { id: world.applicationId, flags: 0 },
    private_channels: [],
    presences: [],
    relationships: [],
    user_settings: {},
    _trace: [],
  });
  for (const id of (intents & GUILDS) === 0 ? [] : world.guildIds)
    sendEvent(hub, session, "GUILD_CREATE", apiGuild(world, id));
  world.emit({ kind: "session", session: session.id, state: "ready" });
}

function resume(hub: Hub, connection: Connection, session: Session, seq: number): void {
  if (session.connection) session.connection.session = null;
  session.connection = connection;
  connection.session = session;
  for (const sent of session.sent.slice(seq - session.forgotten)) deliver(hub, session, sent);
  sendEvent(hub, session, "RESUMED", { _trace: [] });
  hub.world.emit({ kind: "session", session: session.id, state: "resumed" });
}

function send({ world }: Hub, { socket }: Connection, frame: object): void {
  if (socket.readyState !== socket.OPEN) return;
  socket.send(JSON.stringify(frame));
  world.emit({ kind: "frame", direction: "out", frame });
}

function sendEvent(hub: Hub, session: Session, event: string, data: object, interaction: string | null = null): void {
  const s = session.forgotten + session.sent.length + 1;
  const sent = { s, frame: { op: DISPATCH, t: event, s, d: data }, interaction, delivered: false };
  session.sent.push(sent);
  deliver(hub, session, sent);
}

function deliver(hub: Hub, { connection }: Session, sent: Sent): void {
  if (!connection || connection.socket.readyState !== connection.socket.OPEN) return;
  sent.delivered = true;
  send(hub, connection, sent.frame);
}

/** A connection that closes takes its session along where that is a normal end: the bot won't come back to it. */
function leave(hub: Hub, connection: Connection, code: number): void {
  const { session } = connection;
  if (session && (code === 1000 || code === 1001)) end(hub, session);
  else detach(hub, connection);
}

function detach({ world }: Hub, connection: Connection): void {
  const { session } = connection;
  if (!session) return;
  connection.session = null;
  session.connection = null;
  world.emit({ kind: "session", session: session.id, state: "disconnected" });
}

function end({ world, sessions, lost }: Hub, session: Session): void {
  sessions.delete(session.id);
  if (session.connection) session.connection.session = null;
  session.connection = null;
  world.emit({ kind: "session", session: session.id, state: "ended" });
  const waitsElsewhere = (token: string) =>
    [...sessions.values()].some(({ sent }) => sent.some(({ interaction }) => interaction === token));
  for (const { interaction, delivered } of session.sent) {
    if (interaction !== null && !delivered && !waitsElsewhere(interaction)) lost(interaction);
  }
}

function disturb(hub: Hub, connection: Connection, session: Session, fault: GatewayFault): void {
  switch (fault.kind) {
    case "reconnect":
      send(hub, connection, { op: RECONNECT, d: null });
      break;
    case "invalid session":
      // The connection stays; the bot resumes on it or on a new one.
      if (fault.resumable) detach(hub, connection);
      else end(hub, session);
      send(hub, connection, { op: INVALID_SESSION, d: fault.resumable });
      break;
    case "drop socket":
      detach(hub, connection);
      connection.socket.terminate();
      break;
    case "close":
      leave(hub, connection, fault.code);
      connection.socket.close(fault.code);
      break;
    case "silence":
      connection.isSilent = true;
      break;
    case "frame":
      connection.socket.send(typeof fault.frame === "string" ? fault.frame : JSON.stringify(fault.frame));
  }
}

export function gatewayUrl({ origin }: World): string {
  return `${origin.replace("http:", "ws:")}/gateway`;
}

function parseFrame(raw: Buffer): Frame | null {
  try {
    const frame = JSON.parse(raw.toString("utf8"));
    return typeof frame?.op === "number" ? frame : null;
  } catch {
    return null;
  }
}

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

/** What survives a connection. `connection` is null while the bot is away. */
type Session = { id: string; sent: Sent[]; connection: Connection | null };

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
  misbehave(fault: GatewayFault): void;
  /** Acknowledges heartbeats again. */
  restore(): void;
  connected(): boolean;
  close(): void;
};

/** `lost` is told the token of each interaction whose event can't reach the bot any more. */
export function createGateway(world: World, heartbeatInterval: number, lost: (token: string) => void): Gateway {
  const server = new WebSocketServer({ noServer: true, maxPayload: 2 ** 20 });
  const sessions = new Map<string, Session>();
  const connections = new Set<Connection>();

  function send({ socket }: Connection, frame: object): void {
    if (socket.readyState !== socket.OPEN) return;
    socket.send(JSON.stringify(frame));
    world.emit({ kind: "frame", direction: "out", frame });
  }

  function sendEvent(session: Session, event: string, data: object, interaction: string | null = null): void {
    const s = session.sent.length + 1;
    const sent = { s, frame: { op: DISPATCH, t: event, s, d: data }, interaction, delivered: false };
    session.sent.push(sent);
    deliver(session, sent);
  }

  function deliver({ connection }: Session, sent: Sent): void {
    if (!connection || connection.socket.readyState !== connection.socket.OPEN) return;
    sent.delivered = true;
    send(connection, sent.frame);
  }

  function detach(connection: Connection): void {
    const { session } = connection;
    if (!session) return;
    connection.session = null;
    session.connection = null;
    world.emit({ kind: "session", session: session.id, state: "disconnected" });
  }

  function end(session: Session): void {
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

  function identify(connection: Connection, shard: unknown, intents: number): void {
    // A bot that starts anew has given its old session up. Those with a connection belong to other instances of it.
    for (const session of [...sessions.values()]) if (!session.connection) end(session);
    const session: Session = { id: crypto.randomUUID().replaceAll("-", ""), sent: [], connection };
    connection.session = session;
    sessions.set(session.id, session);
    sendEvent(session, "READY", {
      v: 10,
      user: { ...world.bot, verified: true, mfa_enabled: false, email: null, flags: 0 },
      guilds: [{ id: world.guildId, unavailable: true }],
      session_id: session.id,
      session_type: "normal",
      resume_gateway_url: gatewayUrl(world),
      shard: shard ?? [0, 1],
      application: { id: world.applicationId, flags: 0 },
      private_channels: [],
      presences: [],
      relationships: [],
      user_settings: {},
      _trace: [],
    });
    if ((intents & GUILDS) !== 0) sendEvent(session, "GUILD_CREATE", apiGuild(world));
    world.emit({ kind: "session", session: session.id, state: "ready" });
  }

  function resume(connection: Connection, session: Session, seq: number): void {
    if (session.connection) session.connection.session = null;
    session.connection = connection;
    connection.session = session;
    for (const sent of session.sent.slice(seq)) deliver(session, sent);
    sendEvent(session, "RESUMED", { _trace: [] });
    world.emit({ kind: "session", session: session.id, state: "resumed" });
  }

  /** Acts on a frame of the bot. What it returns closes the connection. */
  function receive(connection: Connection, raw: Buffer): Close | null {
    const frame = raw.length > LONGEST_FRAME ? null : parseFrame(raw);
    if (!frame) return DECODE_ERROR;
    world.emit({ kind: "frame", direction: "in", frame });
    const data = (frame.d ?? {}) as Record<string, unknown>;
    switch (frame.op) {
      case HEARTBEAT:
        if (!connection.isSilent) send(connection, { op: HEARTBEAT_ACK });
        return null;
      case IDENTIFY: {
        const { token, intents, shard, properties } = data;
        if (connection.session) return ALREADY_AUTHENTICATED;
        if (token !== world.token) return AUTHENTICATION_FAILED;
        if (typeof properties !== "object" || properties === null) return DECODE_ERROR;
        if (typeof intents !== "number" || !Number.isInteger(intents) || intents < 0 || intents > ALL_INTENTS)
          return { code: 4013, reason: "Invalid intent(s)." };
        if ((intents & PRIVILEGED) !== 0) return { code: 4014, reason: "Disallowed intent(s)." };
        if (shard !== undefined && String(shard) !== "0,1") return { code: 4010, reason: "Invalid shard." };
        identify(connection, shard, intents);
        return null;
      }
      case RESUME: {
        const { token, session_id, seq } = data;
        if (connection.session) return ALREADY_AUTHENTICATED;
        if (token !== world.token) return AUTHENTICATION_FAILED;
        const session = sessions.get(String(session_id));
        if (!session) send(connection, { op: INVALID_SESSION, d: false });
        else if (typeof seq !== "number" || seq < 0 || seq > session.sent.length)
          return { code: 4007, reason: "Invalid seq." };
        else resume(connection, session, seq);
        return null;
      }
      default:
        if (!IGNORED.includes(frame.op)) return { code: 4001, reason: "Unknown opcode." };
        return connection.session ? null : { code: 4003, reason: "Not authenticated." };
    }
  }

  function open(socket: WebSocket, { version, encoding }: { version: string | null; encoding: string | null }): void {
    const connection: Connection = { socket, session: null, isSilent: false };
    connections.add(connection);
    // Bad frames and reset sockets end in "close" as well.
    socket.on("error", () => {});
    socket.on("message", (raw: Buffer) => {
      const close = receive(connection, raw);
      if (close) socket.close(close.code, close.reason);
    });
    socket.on("close", (code) => {
      connections.delete(connection);
      const { session } = connection;
      // A normal end says that the bot won't come back to the session.
      if (session && (code === 1000 || code === 1001)) end(session);
      else detach(connection);
    });
    if (version !== "10") socket.close(4012, "Invalid API version.");
    else if (encoding !== "json") socket.close(DECODE_ERROR.code, DECODE_ERROR.reason);
    else send(connection, { op: HELLO, d: { heartbeat_interval: heartbeatInterval, _trace: [] } });
  }

  function disturb(connection: Connection, session: Session, fault: GatewayFault): void {
    switch (fault.kind) {
      case "reconnect":
        send(connection, { op: RECONNECT, d: null });
        break;
      case "invalid session":
        // The connection stays; the bot resumes on it or on a new one.
        if (fault.resumable) detach(connection);
        else end(session);
        send(connection, { op: INVALID_SESSION, d: fault.resumable });
        break;
      case "drop socket":
        detach(connection);
        connection.socket.terminate();
        break;
      case "close":
        if (fault.code === 1000 || fault.code === 1001) end(session);
        else detach(connection);
        connection.socket.close(fault.code);
        break;
      case "silence":
        connection.isSilent = true;
    }
  }

  return {
    accept: (request, socket, head) => {
      const { searchParams } = new URL(request.url ?? "/", "http://sandbox");
      server.handleUpgrade(request, socket, head, (ws) =>
        open(ws, { version: searchParams.get("v"), encoding: searchParams.get("encoding") }),
      );
    },
    dispatch: (event, data, interaction) => {
      for (const session of sessions.values()) sendEvent(session, event, data, interaction);
      return sessions.size > 0;
    },
    misbehave: (fault) => {
      const disturbed = [...connections].filter(({ session }) => session !== null);
      if (disturbed.length === 0) throw new Error(`No bot is connected, so "${fault.kind}" can't happen to one.`);
      for (const connection of disturbed) if (connection.session) disturb(connection, connection.session, fault);
    },
    restore: () => {
      for (const connection of connections) connection.isSilent = false;
    },
    connected: () => [...sessions.values()].some(({ connection }) => connection !== null),
    close: () => {
      for (const { socket } of connections) socket.terminate();
      server.close();
    },
  };
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

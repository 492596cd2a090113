import { once } from "node:events";
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/**
 * Milliseconds that a connection has: `silent` before it says anything, or between two parts of a request; `headers`
 * and `request` until those are there; `idle` between requests, longer than a proxy keeps one; `checked`, how often.
 */
export type Deadlines = { silent: number; headers: number; request: number; idle: number; checked: number };
export const DEADLINES: Deadlines = { silent: 5000, headers: 5000, request: 10_000, idle: 75_000, checked: 1000 };

/** How long `close` waits for the requests under way. Milliseconds. */
const CLOSING_TIME = 5000;

/** What Node's server takes when it is made. */
export function serverOptions({ headers, request, idle, checked }: Deadlines) {
  return {
    headersTimeout: headers,
    requestTimeout: request,
    keepAliveTimeout: idle,
    connectionsCheckingInterval: checked,
    maxHeaderSize: 8192,
  };
}

/** A server that listens; `close` lets the requests that it has come to their end, for a while. */
export type Listener = { port: number; close: () => Promise<void> };

const NOT_OURS = "HOST is no address of this machine";
const WHY_NOT: Readonly<Record<string, string>> = {
  EADDRINUSE: "another program listens there",
  EADDRNOTAVAIL: NOT_OURS,
  ENOTFOUND: NOT_OURS,
  EAI_AGAIN: NOT_OURS,
};

/** @throws Error that says which port it is about, where the server can't listen */
export async function listening(server: Server, { silent } = DEADLINES): Promise<Listener> {
  oneAtATime(server);
  // The deadlines for a request don't begin before its first byte.
  server.setTimeout(silent);
  try {
    if (!server.listening) await once(server, "listening");
  } catch (error) {
    const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
    // Of a name that leads nowhere no port is told.
    const where = port === undefined ? "" : ` on port ${port}`;
    throw new Error(`can't listen${where}: ${WHY_NOT[code ?? ""] ?? message}`);
  }
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), CLOSING_TIME);
      await closed;
      clearTimeout(timer);
    },
  };
}

/**
 * Closes a connection that asks again before it is answered. No client needs that, and thousands of requests that come
 * in one piece are all read before anything else is done.
 */
function oneAtATime(server: Server): void {
  const asked = new WeakSet<Socket>();
  const listeners = server.listeners("request") as RequestListener[];
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    if (asked.has(socket) || socket.destroyed) {
      socket.destroy();
      return;
    }
    asked.add(socket);
    response.once("close", () => asked.delete(socket));
    for (const listener of listeners) listener(request, response as Parameters<RequestListener>[1]);
  });
}

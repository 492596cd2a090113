import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** How long a request may take to arrive, and how long `close` waits for those under way. Milliseconds. */
export const REQUEST_TIME = { headersTimeout: 5000, requestTimeout: 10_000 };
const CLOSING_TIME = 5000;

/** A server that listens; `close` lets the requests that it has come to their end, for a while. */
export type Listener = { port: number; close: () => Promise<void> };

/** @throws Error that says which port it is about, where the server can't listen */
export async function listening(server: Server): Promise<Listener> {
  try {
    if (!server.listening) await once(server, "listening");
  } catch (error) {
    const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
    const why = code === "EADDRINUSE" ? "another program listens there" : message;
    throw new Error(`can't listen on port ${port}: ${why}`);
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

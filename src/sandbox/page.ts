import { randomBytes, timingSafeEqual } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { fileURLToPath } from "node:url";
import type { Context, Hono } from "hono";
import { WebSocketServer } from "ws";
import { createLookers, type PageHost } from "./lookers.ts";
import type { Sandbox } from "./types.ts";

export type { PageHost };

export type Page = {
  /** The address to open, with the key in it. */
  url: string;
  accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  close: () => void;
};

/** Packages that the page imports, by the name under which it does. */
const VENDORED = ["preact", "preact/hooks", "htm", "htm/preact", "@odiffey/discord-markdown"];

/** Bytes of what the page asks: a file of 10 MiB in base64, and the rest. */
const LARGEST_MESSAGE = 14 * 2 ** 20;

const FOLDER = join(import.meta.dirname, "page");

/**
 * Serves the page of a sandbox, and what it asks for, to this machine's own browser: the address has a random key,
 * which becomes a cookie, and a request from another site is refused.
 */
export function createPage(app: Hono, sandbox: Sandbox, origin: string, host: PageHost): Page {
  const lock = createLock(origin);
  const server = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  const lookers = createLookers(sandbox, host);
  app.get("/", (context) => openPage(context, lock));
  app.get("/page/:file{[a-z-]+\\.(?:ts|css|svg)}", async (context) => {
    const file = context.req.param("file");
    const text = await readFile(join(FOLDER, file), "utf8").catch(() => null);
    if (text === null) return context.notFound();
    const type = file.endsWith(".css") ? "text/css" : file.endsWith(".svg") ? "image/svg+xml" : "text/javascript";
    const body = file.endsWith(".ts") ? stripTypeScriptTypes(text) : text;
    return context.body(body, 200, { ...headers(), "Content-Type": `${type}; charset=utf-8` });
  });
  app.get("/vendor/*", async (context) => {
    const name = decodeURIComponent(context.req.path.slice("/vendor/".length));
    if (!VENDORED.includes(name)) return context.notFound();
    const body = await readFile(fileURLToPath(import.meta.resolve(name)), "utf8");
    return context.body(body, 200, { ...headers(), "Content-Type": "text/javascript; charset=utf-8" });
  });
  return {
    url: `${origin}/?key=${lock.key}`,
    accept: (request, socket, head) => {
      if (request.headers.origin !== originOf(request) || !lock.opensFor(request.headers.cookie)) {
        socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
        return;
      }
      server.handleUpgrade(request, socket, head, lookers.add);
    },
    close: () => {
      lookers.close();
      server.close();
    },
  };
}

/** A random key, and the cookie that holds it once the page was opened with it. */
type Lock = {
  key: string;
  cookie: string;
  isKey: (given: string | undefined) => boolean;
  /** Whether a header of cookies has the key. */
  opensFor: (cookies: string | undefined) => boolean;
};

function createLock(origin: string): Lock {
  const key = randomBytes(18).toString("base64url");
  const cookie = `whosewords_${new URL(origin).port}`;
  const isKey = (given: string | undefined) => {
    const [a, b] = [Buffer.from(given ?? ""), Buffer.from(key)];
    return a.length === b.length && timingSafeEqual(a, b);
  };
  const opensFor = (cookies = "") => {
    const pairs = cookies.split(";").map((part) => part.trim().split("="));
    return isKey(pairs.find(([name]) => name === cookie)?.[1]);
  };
  return { key, cookie, isKey, opensFor };
}

async function openPage(context: Context, { key, cookie, isKey, opensFor }: Lock): Promise<Response> {
  if (isKey(context.req.query("key"))) {
    const attributes = "Path=/; HttpOnly; SameSite=Strict";
    return new Response(null, {
      status: 302,
      headers: { Location: "/", "Set-Cookie": `${cookie}=${key}; ${attributes}` },
    });
  }
  if (!opensFor(context.req.header("cookie")))
    return context.text("Open the address that npm start has printed; it has a key that is new in each run.", 403);
  const nonce = randomBytes(16).toString("base64");
  const map = JSON.stringify({ imports: Object.fromEntries(VENDORED.map((name) => [name, `/vendor/${name}`])) });
  const html = (await readFile(join(FOLDER, "index.html"), "utf8")).replace(
    "<!-- import map -->",
    () => `<script type="importmap" nonce="${nonce}">${map}</script>`,
  );
  return context.html(html, 200, headers(nonce));
}

/** Whether a request was made for this server, by this server's own page or by no page. */
export function isOurs(origin: string, headers: { host?: string | undefined; origin?: string | undefined }): boolean {
  const { host } = new URL(origin);
  const hosts = [host, host.replace("127.0.0.1", "localhost")];
  const ours = headers.origin === undefined || hosts.some((name) => headers.origin === `http://${name}`);
  return headers.host !== undefined && hosts.includes(headers.host) && ours;
}

function originOf({ headers }: IncomingMessage): string {
  return `http://${headers.host}`;
}

/** Nothing is loaded from anywhere else, and nothing that is not a file of ours runs. */
function headers(nonce?: string): Record<string, string> {
  const scripts = nonce ? `'self' 'nonce-${nonce}'` : "'self'";
  return {
    "Content-Security-Policy": [
      `default-src 'none'; script-src ${scripts}; style-src 'self'; img-src 'self' data:; connect-src 'self'`,
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ].join("; "),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
  };
}

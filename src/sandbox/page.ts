import { randomBytes, timingSafeEqual } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { fileURLToPath } from "node:url";
import type { Hono } from "hono";
import { type WebSocket, WebSocketServer } from "ws";
import * as z from "zod";
import type { About, Ask, State, ToPage, View } from "./page/protocol.ts";
import type { Sandbox, SandboxEvent } from "./server.ts";

/** What the program offers beyond what Discord would. */
export type PageHost = {
  about: () => About;
  /** Rejects with a sentence for the person where the corpus can't be used. */
  chooseCorpus: (corpus: string) => Promise<void>;
};

export type Page = {
  /** The address to open, with the key in it. */
  url: string;
  accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  close: () => void;
};

/** How many events a page that is opened late gets to see. */
const REMEMBERED_EVENTS = 300;

/** Packages that the page imports, by the name under which it does. */
const VENDORED = ["preact", "preact/hooks", "htm", "htm/preact", "@odiffey/discord-markdown"];

const FOLDER = join(import.meta.dirname, "page");

const place = { user: z.string(), channel: z.string() };
const options = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional();
const fault = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("reconnect") }),
  z.object({ kind: z.literal("invalid session"), resumable: z.boolean() }),
  z.object({ kind: z.literal("drop socket") }),
  z.object({ kind: z.literal("close"), code: z.int().min(4000).max(4999) }),
  z.object({ kind: z.literal("silence") }),
  z.object({ kind: z.literal("slow"), ms: z.int().min(0).max(60_000) }),
  z.object({ kind: z.literal("rate limit"), times: z.int().min(1), retryAfter: z.number().min(0).max(60) }),
  z.object({ kind: z.literal("error"), times: z.int().min(1), status: z.literal([500, 502, 503]) }),
]);
const fromPage = z
  .discriminatedUnion("do", [
    z.object({ do: z.literal("look"), ...place }),
    z.object({ do: z.literal("run"), ...place, command: z.string(), options, target: z.string().optional() }),
    z.object({ do: z.literal("complete"), ...place, command: z.string(), options, focused: z.string() }),
    z.object({ do: z.literal("press"), user: z.string(), message: z.string(), customId: z.string() }),
    z.object({ do: z.literal("post"), ...place, content: z.string() }),
    z.object({ do: z.literal("misbehave"), fault }),
    z.object({ do: z.literal("restore") }),
    z.object({ do: z.literal("choose corpus"), corpus: z.string() }),
  ])
  .and(z.object({ id: z.number() }));

type Looker = { socket: WebSocket; look: { user: string; channel: string } | null };

/**
 * Serves the page of a sandbox, and what it asks for, to this machine's own browser: the address has a random key, which
 * becomes a cookie, and a request from another site is refused.
 */
export function createPage(app: Hono, sandbox: Sandbox, origin: string, host: PageHost): Page {
  const key = randomBytes(18).toString("base64url");
  const cookie = `whosewords_${new URL(origin).port}`;
  const server = new WebSocketServer({ noServer: true, maxPayload: 256 * 1024 });
  const lookers = new Set<Looker>();
  const events: ToPage[] = [];
  let count = 0;

  const hasKey = (given: string | undefined) => {
    const [a, b] = [Buffer.from(given ?? ""), Buffer.from(key)];
    return a.length === b.length && timingSafeEqual(a, b);
  };
  const cookieOf = (header: string | undefined) =>
    (header ?? "")
      .split(";")
      .map((part) => part.trim().split("="))
      .find(([name]) => name === cookie)?.[1];

  app.get("/", async (context) => {
    const given = context.req.query("key");
    if (hasKey(given)) {
      const attributes = "Path=/; HttpOnly; SameSite=Strict";
      return new Response(null, {
        status: 302,
        headers: { Location: "/", "Set-Cookie": `${cookie}=${key}; ${attributes}` },
      });
    }
    if (!hasKey(cookieOf(context.req.header("cookie")))) {
      return context.text("Open the address that npm start has printed; it has a key that is new in each run.", 403);
    }
    const nonce = randomBytes(16).toString("base64");
    const map = JSON.stringify({ imports: Object.fromEntries(VENDORED.map((name) => [name, `/vendor/${name}`])) });
    const html = (await readFile(join(FOLDER, "index.html"), "utf8")).replace(
      "<!-- import map -->",
      () => `<script type="importmap" nonce="${nonce}">${map}</script>`,
    );
    return context.html(html, 200, headers(nonce));
  });
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

  const tell = ({ socket }: Looker, message: ToPage) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message).replaceAll(sandbox.token, "(token)"));
  };
  const stateNow = (): State => ({
    bot: "Whose Words",
    users: sandbox.users,
    channels: sandbox.channels,
    connected: sandbox.connected(),
    about: host.about(),
  });
  const viewFor = (look: { user: string; channel: string }): View => ({
    ...look,
    messages: sandbox.messages(look),
    commands: sandbox.commands(look.channel),
  });

  const unsubscribe = sandbox.subscribe((event: SandboxEvent) => {
    const message: ToPage = { kind: "event", number: ++count, time: Date.now(), event };
    events.push(message);
    if (events.length > REMEMBERED_EVENTS) events.shift();
    for (const looker of lookers) {
      tell(looker, message);
      if (event.kind === "session") tell(looker, { kind: "state", state: stateNow() });
      if ((event.kind === "message" || event.kind === "commands") && looker.look)
        tell(looker, { kind: "view", view: viewFor(looker.look) });
    }
  });

  async function act(looker: Looker, ask: Ask): Promise<Extract<ToPage, { kind: "answer" }>["result"]> {
    switch (ask.do) {
      case "look":
        looker.look = { user: ask.user, channel: ask.channel };
        return viewFor(looker.look);
      case "run":
        return sandbox.run(ask);
      case "complete":
        return sandbox.complete(ask);
      case "press":
        return sandbox.press(ask);
      case "post":
        return sandbox.post(ask);
      case "misbehave":
        sandbox.misbehave(ask.fault);
        return null;
      case "restore":
        sandbox.restore();
        return null;
      case "choose corpus": {
        await host.chooseCorpus(ask.corpus);
        const state = stateNow();
        for (const other of lookers) tell(other, { kind: "state", state });
        return state;
      }
    }
  }

  async function receive(looker: Looker, raw: string): Promise<void> {
    let id = -1;
    try {
      const asked = JSON.parse(raw);
      if (typeof asked?.id === "number") id = asked.id;
      const { data, error } = fromPage.safeParse(asked);
      if (!data) throw new Error(`The page asked for something that is not known: ${z.prettifyError(error)}`);
      tell(looker, { kind: "answer", id, result: await act(looker, data as Ask) });
    } catch (error) {
      tell(looker, { kind: "refused", id, why: (error as Error).message });
    }
  }

  return {
    url: `${origin}/?key=${key}`,
    accept: (request, socket, head) => {
      if (request.headers.origin !== originOf(request) || !hasKey(cookieOf(request.headers.cookie))) {
        socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
        return;
      }
      server.handleUpgrade(request, socket, head, (ws) => {
        const looker: Looker = { socket: ws, look: null };
        lookers.add(looker);
        ws.on("close", () => lookers.delete(looker));
        // A broken connection ends in "close" as well.
        ws.on("error", () => {});
        ws.on("message", (raw) => void receive(looker, String(raw)));
        tell(looker, { kind: "state", state: stateNow() });
        for (const event of events) tell(looker, event);
      });
    },
    close: () => {
      unsubscribe();
      for (const { socket } of lookers) socket.terminate();
      server.close();
    },
  };
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
    "Content-Security-Policy": `default-src 'none'; script-src ${scripts}; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
  };
}

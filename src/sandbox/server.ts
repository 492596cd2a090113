import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { commandsFor, commandsIn, completeAction, pressAction, runAction, submitAction } from "./client.ts";
import { createDelivery, type Delivery } from "./delivery.ts";
import { postSigned } from "./endpoint.ts";
import { createFaults, type Faults, isDeliveryFault, isRestFault } from "./faults.ts";
import { createGateway, type Gateway } from "./gateway.ts";
import { tellMessages } from "./heard.ts";
import { giveUp } from "./interactions.ts";
import { createMessage, messagesFor } from "./messages.ts";
import { createPage, isOurs, type Page, type PageHost } from "./page.ts";
import { createRest } from "./rest.ts";
import type { Clock, Sandbox } from "./types.ts";
import { apiUser, canSee, channelOf, createWorld, SYSTEM_CLOCK, userOf, type World } from "./world.ts";

export type * from "./types.ts";

export type SandboxOptions = {
  /** On 127.0.0.1; 0, the default, takes any free one. */
  port?: number;
  /** ms that the bot has for its first response; null: no limit. Default 3000. */
  responseTime?: number | null;
  /** Gateway connections that the bot needs at least, and that are recommended to it. Default 1. */
  shards?: number;
  /** ms, default 41,250. */
  heartbeatInterval?: number;
  /** Ordinary members of the server, beside the moderator. Default 2. */
  members?: number;
  /** Where the time comes from; default: the system. */
  clock?: Clock;
  /** The names of the channels of each server. Default: one server with one channel. */
  servers?: readonly (readonly string[])[];
  /** The language of the servers. Default: en-US. */
  guildLocale?: string;
  /** What the page shows beside Discord; without it there is no page. */
  page?: PageHost;
};

/** What a sandbox is made of. */
type Parts = {
  world: World;
  faults: Faults;
  gateway: Gateway;
  server: Server;
  page: Page | null;
  delivery: Delivery;
  stopped: AbortController;
};

/** Rejects where the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, responseTime = 3000, heartbeatInterval = 41_250, clock = SYSTEM_CLOCK, shards = 1 } = options;
  const { members = 2, servers = [["general"]], guildLocale = "en-US" } = options;
  const world = createWorld({ clock, responseTime, members, servers, guildLocale });
  const faults = createFaults(world);
  const gateway = createGateway(world, { heartbeatInterval, shards }, (token) => {
    const interaction = world.interactions.get(token);
    if (interaction) giveUp(interaction, "The session that it was queued for ended before the bot came back to it.");
  });
  tellMessages(world, gateway);
  const app = createRest(world, faults, shards);
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  // Longer than a bot keeps an idle socket: else a request can meet one that is just being closed.
  server.keepAliveTimeout = 60_000;
  const stopped = new AbortController();
  const delivery = createDelivery({ world, faults, gateway, stopped: stopped.signal });
  const parts: Parts = { world, faults, gateway, server, page: null, delivery, stopped };
  server.on("upgrade", (request, socket, head) => {
    if (!isOurs(world.origin, request.headers)) socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
    else if (request.url?.startsWith("/gateway")) gateway.accept(request, socket, head);
    else if (request.url === "/page" && parts.page) parts.page.accept(request, socket, head);
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const sandbox = sandboxOf(parts);
  if (options.page) {
    parts.page = createPage(app as unknown as Hono, sandbox, world.origin, options.page);
    sandbox.pageUrl = parts.page.url;
  }
  return sandbox;
}

function sandboxOf(parts: Parts): Sandbox {
  const { world, faults, gateway, delivery, stopped } = parts;
  return {
    apiUrl: `${world.origin}/api`,
    pageUrl: null,
    token: world.token,
    applicationId: world.applicationId,
    guildId: world.guildId,
    publicKey: world.publicKey,
    users: world.users,
    channels: world.channels,
    commands: (channelId, userId) => {
      const channel = channelOf(world, channelId);
      return userId === undefined ? commandsIn(world, channel) : commandsFor(world, userOf(world, userId), channel);
    },
    post: (message) => post(world, message),
    run: async (use) => delivery.deliver(runAction(world, use)),
    complete: async (use) => delivery.deliver(completeAction(world, use)),
    press: async (use) => delivery.deliver(pressAction(world, use)),
    submit: async (use) => delivery.deliver(submitAction(world, use)),
    messages: ({ user, channel }) => messagesFor(world, user, channelOf(world, channel)),
    deliverTo: delivery.to,
    checkEndpoint: (url) => checkEndpoint(world, url, stopped.signal),
    misbehave: (fault) => (isRestFault(fault) || isDeliveryFault(fault) ? faults.arm(fault) : gateway.misbehave(fault)),
    restore: () => {
      faults.restore();
      gateway.restore();
      delivery.restore();
    },
    forget: () => {
      forget(world);
      gateway.forget();
    },
    language: (chosen = world.locale) => {
      if (chosen !== world.locale) Object.assign(world, { locale: chosen, guildLocale: chosen });
      return world.locale;
    },
    subscribe: world.subscribe,
    until: (condition) => until(world, condition, stopped.signal),
    connected: gateway.connected,
    stop: () => stop(parts),
  };
}

async function stop({ world, faults, gateway, delivery, server, page, stopped }: Parts): Promise<void> {
  if (stopped.signal.aborted) return;
  stopped.abort(new Error("The sandbox was stopped."));
  for (const interaction of world.interactions.values()) giveUp(interaction, "The sandbox was stopped.");
  faults.restore();
  delivery.restore();
  gateway.close();
  page?.close();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function post(
  world: World,
  { user: userId, channel: channelId, content }: { user: string; channel: string; content: string },
) {
  const user = userOf(world, userId);
  const channel = channelOf(world, channelId);
  if (!canSee(user, channel)) throw new Error(`${user.name} can't see the channel "${channel.name}".`);
  if (content.trim() === "" || content.length > 2000) throw new Error("A message has 1 to 2000 characters.");
  return createMessage(world, { channel, author: apiUser(user), type: 0, visibleTo: null }, { content }, []);
}

function forget(world: World): void {
  world.messages.clear();
  world.nonces.clear();
  world.attachments.clear();
  for (const [token, { state }] of world.interactions) if (state !== "waiting") world.interactions.delete(token);
}

function until(world: World, condition: () => boolean, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (finish: () => void) => {
      unsubscribe();
      stopped.removeEventListener("abort", giveUpWaiting);
      finish();
    };
    const attempt = () => {
      try {
        if (condition()) end(resolve);
      } catch (error) {
        end(() => reject(error));
      }
    };
    const giveUpWaiting = () => end(() => reject(new Error("The sandbox was stopped before the condition held.")));
    const unsubscribe = world.subscribe(attempt);
    stopped.addEventListener("abort", giveUpWaiting);
    if (stopped.aborted) giveUpWaiting();
    else attempt();
  });
}

async function checkEndpoint(world: World, url: string, stopped: AbortSignal): Promise<string | null> {
  const ping = {
    id: world.newId(),
    application_id: world.applicationId,
    type: 1,
    token: "ping",
    version: 1,
    entitlements: [],
    authorizing_integration_owners: {},
    attachment_size_limit: 10 * 2 ** 20,
    app_permissions: "0",
    user: apiUser({ id: world.users[0]?.id ?? "0", name: world.users[0]?.name ?? "" }),
  };
  try {
    const pong = await postSigned(world, url, ping, { signal: stopped });
    const answer = pong.parsed && "body" in pong.parsed ? (pong.parsed.body as { type?: unknown } | null) : null;
    if (pong.status !== 200 || answer?.type !== 1)
      return `It answered a ping with status ${pong.status}: ${pong.text.slice(0, 500)}`;
    const forged = await postSigned(world, url, ping, { signal: stopped, forged: true });
    return forged.status === 401 ? null : `It answered a wrong signature with status ${forged.status} instead of 401.`;
  } catch (error) {
    return `It gave no answer: ${(error as Error).message}`;
  }
}

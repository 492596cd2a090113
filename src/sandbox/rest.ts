import type { HttpBindings } from "@hono/node-server";
import type { APIApplicationCommand } from "discord-api-types/v10";
import { type Context, Hono } from "hono";
import { LARGEST_BODY, type Parsed, parseBody, sentFiles } from "./body.ts";
import { checkCommands, tooManyCommands } from "./command-rules.ts";
import type { Faults, RequestFault } from "./faults.ts";
import { gatewayUrl } from "./gateway.ts";
import { answerInteraction, checkedBody, followUp, useReply } from "./interactions.ts";
import { IS_COMPONENTS_V2, SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS } from "./message-rules.ts";
import { apiMessage, createMessage, deleteMessage, type MessageBody, type UploadedFile } from "./messages.ts";
import { isOurs } from "./page.ts";
import { at, invalidForm, type Reply, refusal, refuse, root } from "./rules.ts";
import type { SandboxChannel } from "./types.ts";
import { apiChannel, apiGuild, type World } from "./world.ts";

/** `reply` is what a route has to say; the middleware makes a response of it. */
type Variables = { body: unknown; files: UploadedFile[]; reply: Reply };
type RestContext = Context<{ Bindings: HttpBindings; Variables: Variables }>;

const BASE = "/api/v10";
const NOT_FOUND = refusal(404, 0, "404: Not Found");
const UNAUTHORIZED = refusal(401, 0, "401: Unauthorized");
const UNKNOWN_CHANNEL = refusal(404, 10003, "Unknown Channel");
const UNKNOWN_MESSAGE = refusal(404, 10008, "Unknown Message");

/**
 * As on Discord, whoever knows a file's address may have it. It has the origin of the page, so whatever is in it,
 * nothing of it runs, and no other site can show it.
 */
const FILE_HEADERS = {
  "Content-Security-Policy": "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
};

type App = Hono<{ Bindings: HttpBindings; Variables: Variables }>;

/** Routes under /api/v10, and the attachments that messages link to. */
export function createRest(world: World, faults: Faults, shards: number): App {
  const app: App = new Hono();
  app.use("*", async (c, next) => {
    const { host, origin } = c.req.header();
    return isOurs(world.origin, { host, origin }) ? next() : c.text("This server answers its own machine only.", 403);
  });
  app.use(`${BASE}/*`, (c, next) => passOn(world, faults, c, next));

  const route: Route = (method, path, handle, { token = true } = {}) =>
    app.on(method, `${BASE}${path}`, (c) => {
      const isBot = c.req.header("authorization") === `Bot ${world.token}`;
      c.set("reply", token && !isBot ? UNAUTHORIZED : handle(c));
      return c.body(null);
    });
  serveBot(world, route, shards);
  serveCommands(world, route);
  serveInteractions(world, route);
  serveChannels(world, route);

  app.onError((error) => respond(refusal(500, 0, `The sandbox failed: ${error.stack}`)));
  app.get("/attachments/*", (c) => {
    // As it was sent: what Hono calls the path is decoded.
    const file = world.attachments.get(new URL(c.req.url).pathname);
    return file ? c.body(file.bytes, 200, { ...FILE_HEADERS, "Content-Type": file.type }) : c.notFound();
  });
  return app;
}

/** Reads a request, lets happen to it what is armed for it or what its route does, and reports what came of it. */
async function passOn(world: World, faults: Faults, c: RestContext, next: () => Promise<void>): Promise<Response> {
  const path = decodeURIComponent(c.req.path.slice(BASE.length));
  const { method } = c.req;
  // The body is read before anything goes wrong: a socket that is closed with data unread is reset by the system.
  const tooLarge = Number(c.req.header("content-length") ?? 0) > LARGEST_BODY;
  const bytes = tooLarge ? new Uint8Array() : new Uint8Array(await c.req.arrayBuffer());
  const parsed = tooLarge
    ? { refused: refusal(413, 40005, "Request entity too large") }
    : await parseBody(bytes, c.req.header("content-type") ?? "");
  const body = "refused" in parsed ? new TextDecoder().decode(bytes) : parsed.body;
  const files = "refused" in parsed ? [] : sentFiles(parsed.files);
  const report = (reply: Reply | null) =>
    world.emit({ kind: "request", method, path, body, files, status: reply?.status ?? null, answer: reply?.body });

  const fault = faults.take(`${method} ${path}`);
  const failed = fault && failure(fault);
  if (failed) {
    report(failed);
    return respond(failed);
  }
  if (fault?.kind === "hang") {
    report(null);
    await faults.hang();
  } else if (fault?.kind !== "reset" || fault.after) {
    await carryOut(parsed, faults, c, next);
  }
  if (fault?.kind === "hang" || fault?.kind === "reset") {
    const { socket } = c.env.incoming;
    if (fault.kind === "reset" && fault.rst) socket.resetAndDestroy();
    else socket.destroy();
    if (fault.kind === "reset") report(null);
    return new Response(null, { status: 500 });
  }
  const reply = c.get("reply");
  report(reply);
  // Middleware that ran `next` gives its response by setting it.
  c.res = respond(reply);
  return c.res;
}

/** Sets the reply of the route, or that of a body that can't be read. */
async function carryOut(parsed: Parsed, faults: Faults, c: RestContext, next: () => Promise<void>): Promise<void> {
  if ("refused" in parsed) {
    c.set("reply", parsed.refused);
    return;
  }
  c.set("body", parsed.body);
  c.set("files", parsed.files);
  c.set("reply", NOT_FOUND);
  await faults.linger();
  await next();
  if (c.error) throw c.error;
}

/** Adds a route; unless `token` is false it answers 401 to anybody but the bot. */
type Route = (
  method: "GET" | "PUT" | "POST" | "PATCH" | "DELETE",
  path: string,
  handle: (c: RestContext) => Reply,
  options?: { token?: boolean },
) => void;

/** Whoever has an interaction's token may use these. */
const OPEN = { token: false };

function serveBot(world: World, route: Route, shards: number): void {
  route("GET", "/gateway", () => ({ status: 200, body: { url: gatewayUrl(world) } }), OPEN);
  route("GET", "/gateway/bot", () => ({
    status: 200,
    body: {
      url: gatewayUrl(world),
      shards,
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
    },
  }));
  route("GET", "/users/@me", () => ({
    status: 200,
    body: { ...world.bot, mfa_enabled: false, locale: "en-US", verified: true, email: null },
  }));
  route("GET", "/users/@me/guilds", (c) => ({
    status: 200,
    body: world.guildIds.slice(0, Number(c.req.query("limit") ?? 200)).map((id) => ownGuild(id)),
  }));
  route("GET", "/guilds/:guild", (c) => {
    const id = c.req.param("guild") ?? "";
    return world.guildIds.includes(id)
      ? { status: 200, body: apiGuild(world, id) }
      : refusal(404, 10004, "Unknown Guild");
  });
  route("GET", "/applications/@me", () => ({ status: 200, body: application(world) }));
}

/** A server as a bot lists those that it is in. */
function ownGuild(id: string): object {
  return { id, name: "Sandbox", icon: null, banner: null, owner: false, permissions: "0", features: [] };
}

function serveCommands(world: World, route: Route): void {
  for (const scope of ["global", "guild"] as const) {
    const path = scope === "global" ? "/applications/:app/commands" : "/applications/:app/guilds/:guild/commands";
    const forbidden = (c: RestContext) => {
      if (c.req.param("app") !== world.applicationId)
        return refusal(403, 20012, "You are not authorized to perform this action on this application");
      return scope === "guild" && c.req.param("guild") !== world.guildId ? refusal(403, 50001, "Missing Access") : null;
    };
    route("GET", path, (c) => {
      const full = c.req.query("with_localizations") === "true";
      const commands = world.commands[scope];
      return forbidden(c) ?? { status: 200, body: full ? commands : commands.map(withoutLocalizations) };
    });
    route("PUT", path, (c) => forbidden(c) ?? overwriteCommands(world, scope, c.get("body")));
  }
}

function serveInteractions(world: World, route: Route): void {
  route(
    "POST",
    "/interactions/:id/:token/callback",
    (c) => {
      const interaction = world.interactions.get(c.req.param("token") ?? "");
      const known = interaction?.id === c.req.param("id") ? interaction : undefined;
      const withResponse = c.req.query("with_response") === "true";
      return answerInteraction(world, known, c.get("body"), c.get("files"), withResponse);
    },
    OPEN,
  );
  const webhook = (c: RestContext) => ({
    applicationId: c.req.param("app") ?? "",
    token: c.req.param("token") ?? "",
    messageId: c.req.param("message") ?? "",
  });
  route("POST", "/webhooks/:app/:token", (c) => followUp(world, webhook(c), c.get("body"), c.get("files")), OPEN);
  for (const method of ["GET", "PATCH", "DELETE"] as const) {
    route(
      method,
      "/webhooks/:app/:token/messages/:message",
      (c) => useReply(world, method, webhook(c), c.get("body"), c.get("files")),
      OPEN,
    );
  }
}

function serveChannels(world: World, route: Route): void {
  const channelOf = (c: RestContext) => world.channels.find(({ id }) => id === c.req.param("channel"));
  route("GET", "/channels/:channel", (c) => {
    const channel = channelOf(c);
    return channel ? { status: 200, body: apiChannel(world, channel) } : UNKNOWN_CHANNEL;
  });
  route("POST", "/channels/:channel/messages", (c) => {
    const channel = channelOf(c);
    return channel ? postMessage(world, channel, c.get("body"), c.get("files")) : UNKNOWN_CHANNEL;
  });
  route("DELETE", "/channels/:channel/messages/:message", (c) => {
    const channel = channelOf(c);
    if (!channel) return UNKNOWN_CHANNEL;
    const message = world.messages.get(c.req.param("message") ?? "");
    // The bot's own ephemeral messages are out of reach too: only their interaction leads to them.
    if (message?.channel_id !== channel.id || message.visibleTo !== null) return UNKNOWN_MESSAGE;
    if (message.author.id !== world.bot.id) {
      return channel.kind === "dm"
        ? refusal(403, 50003, "Cannot execute action on this channel type")
        : refusal(403, 50013, "Missing Permissions");
    }
    deleteMessage(world, message);
    return { status: 204 };
  });
}

function respond({ status, body, headers = {} }: Reply): Response {
  if (body === undefined) return new Response(null, { status, headers });
  return new Response(JSON.stringify(body), { status, headers: { ...headers, "Content-Type": "application/json" } });
}

function failure(fault: RequestFault): Reply | null {
  if (fault.kind === "error") {
    if (fault.status === 403) return refusal(403, 50013, "Missing Permissions");
    const names = { 500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable" };
    return refusal(fault.status, 0, `${fault.status}: ${names[fault.status]}`);
  }
  if (fault.kind !== "rate limit") return null;
  const { retryAfter, global = false, header = true } = fault;
  return {
    status: 429,
    body: { message: "You are being rate limited.", retry_after: retryAfter, global },
    headers: {
      ...(header ? { "Retry-After": String(retryAfter) } : {}),
      "X-RateLimit-Scope": global ? "global" : "user",
      ...(global ? { "X-RateLimit-Global": "true" } : {}),
    },
  };
}

function application({ applicationId, bot, publicKey }: World): object {
  return {
    id: applicationId,
    name: bot.global_name,
    icon: null,
    description: "",
    summary: "",
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: publicKey,
    flags: 0,
    team: null,
    hook: true,
    bot,
    integration_types_config: { "0": {} },
  };
}

function postMessage(world: World, channel: SandboxChannel, body: unknown, files: readonly UploadedFile[]): Reply {
  const flags = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | IS_COMPONENTS_V2;
  const problem = checkedBody(body, files, null, flags);
  if (problem) return problem;
  const { message_reference: reference = null, nonce = null, enforce_nonce } = body as MessageBody;
  const form = root(body);
  const repliesTo = reference && (world.messages.get(reference.message_id) ?? null);
  if (reference && repliesTo?.channel_id !== channel.id) {
    refuse(at(form, "message_reference"), "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
    return invalidForm(form.problems);
  }
  if (nonce !== null && String(nonce).length > 25) {
    refuse(at(form, "nonce"), "BASE_TYPE_BAD_LENGTH", "Must be 25 or fewer in length.");
    return invalidForm(form.problems);
  }
  const before =
    enforce_nonce && nonce !== null ? world.messages.get(world.nonces.get(String(nonce)) ?? "") : undefined;
  if (before) return { status: 200, body: apiMessage(before) };
  const type = repliesTo ? 19 : 0;
  const origin = { channel, author: world.bot, type, visibleTo: null, repliesTo: repliesTo?.id ?? null };
  const created = createMessage(world, origin, body as MessageBody, files);
  if (enforce_nonce && nonce !== null) world.nonces.set(String(nonce), created.id);
  return { status: 200, body: apiMessage(created) };
}

/** Puts the given commands in the place of all of that scope. One of the same name and type keeps its id. */
function overwriteCommands(world: World, scope: "global" | "guild", body: unknown): Reply {
  const form = root(body);
  checkCommands(form);
  if (form.problems.length > 0) return invalidForm(form.problems);
  const definitions = body as Record<string, unknown>[];
  const tooMany = tooManyCommands(definitions);
  if (tooMany) return tooMany;
  world.commands[scope] = definitions.map((definition) => {
    const stored = storedCommand(world, scope, definition);
    const before = world.commands[scope].find(({ name, type }) => name === stored.name && type === stored.type);
    if (!before) return stored;
    const kept = { ...stored, id: before.id, version: before.version };
    return JSON.stringify(kept) === JSON.stringify(before) ? before : { ...kept, version: stored.version };
  });
  world.emit({ kind: "commands", scope, commands: world.commands[scope] });
  return { status: 200, body: world.commands[scope] };
}

type Definition = Record<string, unknown>;

/** A command as Discord gives it back: with ids and defaults, and without options that only repeat a default. */
function storedCommand(world: World, scope: "global" | "guild", definition: Definition): APIApplicationCommand {
  const { contexts = null } = definition as { contexts?: number[] | null };
  const options = (definition.options ?? []) as Definition[];
  const permissions = definition.default_member_permissions ?? null;
  return {
    id: world.newId(),
    application_id: world.applicationId,
    version: world.newId(),
    default_member_permissions: permissions === null ? null : String(permissions),
    type: definition.type ?? 1,
    name: definition.name,
    name_localizations: definition.name_localizations ?? null,
    description: definition.description ?? "",
    description_localizations: definition.description_localizations ?? null,
    ...(scope === "guild"
      ? { guild_id: world.guildId }
      : { dm_permission: contexts === null ? definition.dm_permission !== false : contexts.includes(1) }),
    contexts: scope === "guild" ? null : contexts,
    integration_types: scope === "guild" ? [0] : (definition.integration_types ?? [0]),
    ...(options.length > 0 ? { options: options.map(storedOption) } : {}),
    nsfw: definition.nsfw ?? false,
  } as unknown as APIApplicationCommand;
}

function storedOption(option: Definition): Definition {
  const { type, name, description, options, choices, required, autocomplete, ...limits } = option;
  const set = Object.entries(limits).filter(([key, value]) => !key.endsWith("_localizations") && value !== null);
  return {
    type,
    name,
    name_localizations: option.name_localizations ?? null,
    description,
    description_localizations: option.description_localizations ?? null,
    ...(required ? { required } : {}),
    ...(autocomplete ? { autocomplete } : {}),
    ...Object.fromEntries(set),
    ...(Array.isArray(choices) && choices.length > 0
      ? { choices: choices.map((choice) => ({ name_localizations: null, ...choice })) }
      : {}),
    ...(Array.isArray(options) && options.length > 0 ? { options: options.map(storedOption) } : {}),
  };
}

function withoutLocalizations<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutLocalizations) as T;
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !key.endsWith("_localizations"));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutLocalizations(inner)])) as T;
}

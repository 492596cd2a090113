import { createPublicKey, type KeyObject, verify } from "node:crypto";
import type { Server } from "node:http";
import { type HttpBindings, serve } from "@hono/node-server";
import type { APIInteraction } from "discord-api-types/v10";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Answer } from "./dispatch.ts";
import { formOf } from "./form.ts";
import { DEADLINES, type Deadlines, type Listener, listening, serverOptions } from "./listen.ts";
import { describeError, type Log } from "./log.ts";

/** A request of Discord's is smaller. Bytes; a signature is checked over no more. */
const LARGEST_BODY = 64 * 1024;

/** A signature is taken for so long, before and after its own time, so that clocks may differ. Milliseconds. */
const FRESH = 5 * 60 * 1000;

export type EndpointOptions = {
  publicKey: string;
  port: number;
  host: string;
  now: () => number;
  log: Log;
  /** Makes the answer; null: there is no time for it. */
  onInteraction: (interaction: APIInteraction) => Promise<Answer | null>;
  /** Called when the response has gone out. */
  onAnswered: (interaction: APIInteraction, answer: Answer) => void;
  deadlines?: Deadlines;
};

/**
 * Starts the signed HTTP endpoint: `POST /` or `/interactions`, as Discord sends interactions to an application's
 * address.
 */
export function startEndpoint({
  publicKey,
  port,
  host,
  now,
  log,
  onInteraction,
  onAnswered,
  deadlines = DEADLINES,
}: EndpointOptions): Promise<Listener> {
  const isSigned = signatureCheck(publicKey, now);
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.on(
    "POST",
    ["/", "/interactions"],
    // What can't be Discord's by its headers is refused before its body is read.
    async (context, next) => (couldBeSigned(signatureOf(context), now()) ? next() : context.text(...UNSIGNED)),
    bodyLimit({ maxSize: LARGEST_BODY, onError: (context) => context.text("The body is too large.", 413, CLOSE) }),
    async (context) => {
      const body = Buffer.from(await context.req.arrayBuffer());
      if (!isSigned(body, signatureOf(context))) return context.text(...UNSIGNED);
      const interaction = parse(body);
      if (!interaction) return context.text("The body is not an interaction.", 400);
      const answer = await onInteraction(interaction);
      if (!answer) return context.text("Too much was asked at once.", 503);
      // What follows the response must not overtake it.
      context.env.outgoing.once("finish", () => onAnswered(interaction, answer));
      if (answer.files.length === 0) return context.json(answer.response);
      const form = formOf(answer);
      return context.body(new Uint8Array(form.body), 200, { "Content-Type": form.type });
    },
  );
  // A body that breaks off, for one.
  app.onError((error, context) => {
    log.warn({ error: describeError(error) }, "a request to the endpoint failed");
    return context.text("The request can't be read.", 400);
  });
  const options = { fetch: app.fetch, port, hostname: host, serverOptions: serverOptions(deadlines) };
  return listening(serve(options) as Server, deadlines);
}

/** Whoever is refused does not keep the connection. */
const CLOSE = { Connection: "close" };
const UNSIGNED = ["The signature is not valid.", 401, CLOSE] as const;

/** The headers that Discord signs with. */
type Signature = { signature: string; timestamp: string };

function signatureOf({ req }: Context): Signature {
  return {
    signature: req.header("X-Signature-Ed25519") ?? "",
    timestamp: req.header("X-Signature-Timestamp") ?? "",
  };
}

/** Whether headers have the form of a signature, and its time is near `now`, in milliseconds since 1970. */
function couldBeSigned({ signature, timestamp }: Signature, now: number): boolean {
  if (!/^[0-9a-f]{128}$/i.test(signature) || !/^\d{1,15}$/.test(timestamp)) return false;
  return Math.abs(now - Number(timestamp) * 1000) <= FRESH;
}

/**
 * Checks an Ed25519 signature over time and raw body. A signature is taken once: a second request with it is a replay.
 * (Each replica knows only its own; but an interaction's token can be answered only once, wherever its copy is sent.)
 */
function signatureCheck(publicKey: string, now: () => number) {
  const key = ed25519Key(publicKey);
  const seen = new Map<string, number>();
  return (body: Buffer, { signature, timestamp }: Signature): boolean => {
    if (!couldBeSigned({ signature, timestamp }, now())) return false;
    const signed = Buffer.concat([Buffer.from(timestamp), body]);
    if (!verify(null, signed, key, Buffer.from(signature, "hex"))) return false;
    for (const [old, expiry] of seen) {
      if (expiry > now()) break;
      seen.delete(old);
    }
    const name = signature.toLowerCase();
    if (seen.has(name)) return false;
    // Once the time of a signature is too old, it needs no remembering.
    seen.set(name, now() + 2 * FRESH);
    return true;
  };
}

function ed25519Key(hex: string): KeyObject {
  const x = Buffer.from(hex, "hex").toString("base64url");
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
}

function parse(body: Buffer): APIInteraction | null {
  try {
    const value: unknown = JSON.parse(body.toString("utf8"));
    return typeof value === "object" && value !== null && "type" in value ? (value as APIInteraction) : null;
  } catch {
    return null;
  }
}

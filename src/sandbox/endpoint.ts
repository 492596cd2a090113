import { sign } from "node:crypto";
import { type Parsed, parseBody, sentFiles } from "./body.ts";
import type { World } from "./world.ts";

/**
 * The answer of the bot's endpoint; `parsed` is null where it has no body; `text` is its JSON where files came with
 * it.
 */
export type EndpointAnswer = { status: number; parsed: Parsed | null; text: string };

/** Signs a body as Discord does: Ed25519 over the timestamp and the raw body. */
function signatureHeaders(world: World, body: string): Record<string, string> {
  const time = String(Math.floor(world.clock.now() / 1000));
  return {
    "X-Signature-Ed25519": sign(null, Buffer.from(time + body), world.privateKey).toString("hex"),
    "X-Signature-Timestamp": time,
  };
}

/**
 * Posts a payload, signed, to the bot's endpoint. Rejects where there is no answer. `forged`: with a wrong signature.
 */
export async function postSigned(
  world: World,
  url: string,
  payload: object,
  { signal, forged = false }: { signal: AbortSignal; forged?: boolean },
): Promise<EndpointAnswer> {
  const body = JSON.stringify(payload);
  const headers = signatureHeaders(world, forged ? `${body} ` : body);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json", "User-Agent": "Discord-Interactions/1.0" },
      body,
      signal,
      redirect: "manual",
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const parsed = bytes.length > 0 ? await parseBody(bytes, response.headers.get("content-type") ?? "") : null;
    const files = parsed && "files" in parsed ? sentFiles(parsed.files) : [];
    const text =
      files.length > 0 && parsed && "body" in parsed ? JSON.stringify(parsed.body) : new TextDecoder().decode(bytes);
    world.emit({ kind: "signed request", url, body: payload, status: response.status, answer: text, files });
    return { status: response.status, parsed, text };
  } catch (error) {
    world.emit({ kind: "signed request", url, body: payload, status: null, answer: "", files: [] });
    throw error;
  }
}

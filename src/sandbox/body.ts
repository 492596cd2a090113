import type { UploadedFile } from "./messages.ts";
import { type Reply, refusal } from "./rules.ts";
import type { SentFile } from "./types.ts";

/** Bytes that a request may have. */
export const LARGEST_BODY = 25 * 2 ** 20;

/** A parsed body, or what Discord answers to one that can't be read. No body is `undefined`. */
export type Parsed = { body: unknown; files: UploadedFile[] } | { refused: Reply };

const INVALID_JSON = refusal(400, 50109, "The request body contains invalid JSON.");

/** Reads JSON, or a form with `payload_json` and files. */
export async function parseBody(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<Parsed> {
  if (bytes.length > LARGEST_BODY) return { refused: refusal(413, 40005, "Request entity too large") };
  if (bytes.length === 0) return { body: undefined, files: [] };
  try {
    return contentType.startsWith("multipart/form-data")
      ? await parseForm(bytes, contentType)
      : { body: parseJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes)), files: [] };
  } catch {
    return { refused: INVALID_JSON };
  }
}

async function parseForm(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<Parsed> {
  const form = await new Response(bytes, { headers: { "content-type": contentType } }).formData();
  const files: UploadedFile[] = [];
  for (const [key, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (index === undefined || typeof value === "string") continue;
    const { name, type } = value;
    files.push({ index: Number(index), name, type, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  const payload = form.get("payload_json");
  return { body: typeof payload === "string" ? parseJson(payload) : {}, files };
}

/** What is told of files: everything but their bytes. */
export function sentFiles(files: readonly UploadedFile[]): SentFile[] {
  return files.map(({ name, type, bytes }) => ({ name, type, size: bytes.length }));
}

function parseJson(json: string): unknown {
  const value: unknown = JSON.parse(json);
  if (!isWellFormed(value)) throw new SyntaxError("Half of a surrogate pair");
  return value;
}

/** JavaScript writes and reads half a surrogate pair; Discord's parsers refuse it. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, inner]) => key.isWellFormed() && isWellFormed(inner));
}

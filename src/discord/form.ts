import { randomUUID } from "node:crypto";
import type { Answer } from "./dispatch.ts";

/**
 * A response with its pictures as Discord takes them: a form (RFC 7578), written at once, as `FormData` gives out its
 * files bit by bit, which takes longer than all else of an answer. The names of the files are the bot's own.
 */
export function formOf({ response, files }: Pick<Answer, "response" | "files">): { type: string; body: Buffer } {
  const boundary = `form-${randomUUID()}`;
  const part = (name: string, type: string, content: string | Uint8Array) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name=${name}\r\nContent-Type: ${type}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from("\r\n"),
  ];
  const pictures = files.flatMap(({ name, bytes }, at) =>
    part(`"files[${at}]"; filename="${name}"`, "image/png", bytes),
  );
  const payload = part('"payload_json"', "application/json", JSON.stringify(response));
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...payload, ...pictures, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

import { InteractionResponseType } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { formOf } from "../../src/discord/form.ts";

test("a form gives back the response and its pictures, whatever bytes and signs they have", async () => {
  const response = {
    type: InteractionResponseType.ChannelMessageWithSource as const,
    data: { content: 'Fähre “паром” \r\n--form- 🛳 "quoted"' },
  };
  const files = [
    { name: "figures-1.png", bytes: Uint8Array.from({ length: 70_000 }, (_, at) => at % 256) },
    { name: "figures-2.png", bytes: new TextEncoder().encode("\r\n--form-\r\n\r\n--") },
    { name: "none.png", bytes: new Uint8Array() },
  ];
  const { type, body } = formOf({ response, files });
  const form = await new Response(new Uint8Array(body), { headers: { "Content-Type": type } }).formData();
  expect([...form.keys()]).toEqual(["payload_json", "files[0]", "files[1]", "files[2]"]);
  expect(JSON.parse(String(form.get("payload_json")))).toEqual(response);
  for (const [at, { name, bytes }] of files.entries()) {
    const file = form.get(`files[${at}]`) as File;
    expect([file.name, file.type]).toEqual([name, "image/png"]);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
  }
});

import { describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { Sandbox } from "../../src/sandbox/server.ts";
import {
  afterTest,
  ask,
  button,
  COMMANDS,
  people,
  publish,
  row,
  sandboxForTest,
  textDisplay,
  V2,
  v2,
} from "./support.ts";

type Refused = { code: number; message: string; errors?: object };

/** The paths of a 50035 answer, with the codes at each: `data.components.0[CODE]`. */
function faults({ errors = {} }: Refused): string[] {
  const walk = (node: object, path: string[]): string[] =>
    Object.entries(node).flatMap(([key, value]) =>
      key === "_errors"
        ? (value as { code: string }[]).map(({ code }) => `${path.join(".")}[${code}]`)
        : walk(value, [...path, key]),
    );
  return walk(errors, []);
}

/** A sandbox with a bot that only listens. `start` uses a command, or what it is given, and gets what reached the bot. */
async function interactive(): Promise<Sandbox & { start(use?: object): Promise<{ id: string; token: string }> }> {
  const sandbox = await sandboxForTest();
  await publish(sandbox);
  const socket = new WebSocket(
    `${sandbox.apiUrl.replace("http", "ws").replace("/api", "/gateway")}?v=10&encoding=json`,
  );
  afterTest(() => socket.terminate());
  socket.on("message", (raw) => {
    const { op } = JSON.parse(String(raw));
    const identity = { token: sandbox.token, intents: 0, properties: {} };
    if (op === 10) socket.send(JSON.stringify({ op: 2, d: identity }));
  });
  await sandbox.until(sandbox.connected);
  const { robin, general } = people(sandbox);
  return {
    ...sandbox,
    start: async (use = {}) => {
      const dispatched: { id: string; token: string }[] = [];
      const stop = sandbox.subscribe((event) => {
        const frame = event.kind === "frame" ? (event.frame as { t?: string; d: { id: string; token: string } }) : null;
        if (frame?.t === "INTERACTION_CREATE") dispatched.push(frame.d);
      });
      const given = { user: robin, channel: general, command: "quote", options: { words: "x" }, ...use };
      if ("customId" in given) void sandbox.press(given as never);
      else if ("focused" in given) void sandbox.complete(given as never);
      else void sandbox.run(given);
      await sandbox.until(() => dispatched.length === 1);
      stop();
      return dispatched[0] as { id: string; token: string };
    },
  };
}

function respond(sandbox: Sandbox, { id, token }: { id: string; token: string }, body: unknown): Promise<Response> {
  return ask(sandbox, "POST", `/interactions/${id}/${token}/callback`, body, { Authorization: "" });
}

const text = textDisplay("x");
const link = { type: 2, style: 5, label: "Go", url: "https://example.org/" };
const containerOf = (...components: object[]) => ({ type: 17, components });
const section = (accessory: object, ...components: object[]) => ({ type: 9, components, accessory });
const gallery = (item: object) => ({ type: 12, items: [item] });
const media = { url: "https://example.org/a.png" };

describe("of a message", () => {
  test("everything that Discord refuses is refused with the path of the fault", async () => {
    const sandbox = await interactive();
    const interaction = await sandbox.start();
    const legacy = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";
    const cases: [object, string[]][] = [
      [{ ...v2([text]), content: "x" }, [`data.content[${legacy}]`]],
      [{ ...v2([text]), embeds: [{ title: "x" }] }, [`data.embeds[${legacy}]`]],
      [{ ...v2([text]), poll: {} }, [`data.poll[${legacy}]`]],
      [{ ...v2([text]), sticker_ids: ["1"] }, [`data.sticker_ids[${legacy}]`]],
      [v2([]), ["data.components[BASE_TYPE_BAD_LENGTH]"]],
      [{ flags: V2 }, ["data.components[BASE_TYPE_REQUIRED]"]],
      [
        v2([
          containerOf(...Array.from({ length: 20 }, () => text)),
          containerOf(...Array.from({ length: 19 }, () => text)),
        ]),
        ["data.components[COMPONENT_MAX_COMPONENTS_EXCEEDED]"],
      ],
      [
        v2([textDisplay("x".repeat(3000)), containerOf(textDisplay("x".repeat(1001)))]),
        ["data.components[COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED]"],
      ],
      [v2([textDisplay("")]), ["data.components.0.content[BASE_TYPE_BAD_LENGTH]"]],
      [v2([textDisplay(" \n")]), ["data.components.0.content[BASE_TYPE_REQUIRED]"]],
      [v2([{ type: 99 }]), ["data.components.0.type[UNION_TYPE_CHOICES]"]],
      [v2([{}]), ["data.components.0.type[BASE_TYPE_REQUIRED]"]],
      [v2([button("a")]), ["data.components.0.type[UNION_TYPE_CHOICES]"]],
      [v2([containerOf(containerOf(text))]), ["data.components.0.components.0.type[UNION_TYPE_CHOICES]"]],
      [v2([containerOf()]), ["data.components.0.components[BASE_TYPE_BAD_LENGTH]"]],
      [v2([{ ...containerOf(text), accent_color: 0x1000000 }]), ["data.components.0.accent_color[NUMBER_TYPE_MAX]"]],
      [v2([section(button("a"))]), ["data.components.0.components[BASE_TYPE_BAD_LENGTH]"]],
      [v2([section(text, text)]), ["data.components.0.accessory.type[UNION_TYPE_CHOICES]"]],
      [v2([{ type: 9, components: [text] }]), ["data.components.0.accessory[BASE_TYPE_REQUIRED]"]],
      [v2([row()]), ["data.components.0.components[BASE_TYPE_BAD_LENGTH]"]],
      [
        v2([row(...["a", "b", "c", "d", "e", "f"].map((id) => button(id)))]),
        ["data.components.0.components[BASE_TYPE_BAD_LENGTH]"],
      ],
      [
        v2([row(button("a"), { type: 3, custom_id: "b", options: [{ label: "x", value: "x" }] })]),
        ["data.components.0.components[COMPONENT_LAYOUT_WIDTH_EXCEEDED]"],
      ],
      [
        v2([row(button("x".repeat(101)))]),
        expect.arrayContaining(["data.components.0.components.0.custom_id[BASE_TYPE_BAD_LENGTH]"]) as never,
      ],
      [v2([row({ type: 2, style: 1, label: "x" })]), ["data.components.0.components.0.custom_id[BASE_TYPE_REQUIRED]"]],
      [v2([row({ type: 2, style: 1, custom_id: "a" })]), ["data.components.0.components.0.label[BASE_TYPE_REQUIRED]"]],
      [
        v2([row(button("a", { label: "x".repeat(81) }))]),
        ["data.components.0.components.0.label[BASE_TYPE_MAX_LENGTH]"],
      ],
      [
        v2([row(button("a", { emoji: { name: "→" } }))]),
        ["data.components.0.components.0.emoji.name[BUTTON_COMPONENT_INVALID_EMOJI]"],
      ],
      [
        v2([row(button("a", { url: "https://example.org" }))]),
        ["data.components.0.components.0.url[BUTTON_COMPONENT_URL_NOT_ALLOWED]"],
      ],
      [
        v2([row({ ...link, custom_id: "a" })]),
        ["data.components.0.components.0.custom_id[BUTTON_COMPONENT_CUSTOM_ID_NOT_ALLOWED]"],
      ],
      [v2([row({ ...link, url: undefined })]), ["data.components.0.components.0.url[BASE_TYPE_REQUIRED]"]],
      [
        v2([row({ ...link, url: "javascript:alert(1)" })]),
        ["data.components.0.components.0.url[URL_TYPE_INVALID_SCHEME]"],
      ],
      [v2([row({ ...link, url: "nowhere" })]), ["data.components.0.components.0.url[URL_TYPE_INVALID_URL]"]],
      [
        v2([row({ ...link, url: `https://example.org/${"x".repeat(500)}` })]),
        ["data.components.0.components.0.url[BASE_TYPE_BAD_LENGTH]"],
      ],
      [
        v2([row(button("a")), row(button("a"))]),
        ["data.components.1.components.0.custom_id[COMPONENT_CUSTOM_ID_DUPLICATED]"],
      ],
      [
        v2([
          { ...text, id: 3 },
          { ...text, id: 3 },
        ]),
        ["data.components.1.id[COMPONENT_ID_DUPLICATED]"],
      ],
      [v2([{ type: 14, spacing: 3 }]), ["data.components.0.spacing[BASE_TYPE_CHOICES]"]],
      [
        v2([gallery({ media, description: "x".repeat(1025) })]),
        ["data.components.0.items.0.description[BASE_TYPE_BAD_LENGTH]"],
      ],
      [
        v2([gallery({ media: { url: "attachment://none.png" } })]),
        ["data.components.0.items.0.media.url[UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND]"],
      ],
      [v2([{ type: 13, file: media }]), ["data.components.0.file.url[URL_TYPE_INVALID_SCHEME]"]],
      [{ flags: 1 << 13, content: "x" }, ["data.flags[BASE_TYPE_CHOICES]"]],
      [{ content: "x".repeat(2001) }, ["data.content[BASE_TYPE_MAX_LENGTH]"]],
      [{ components: [text] }, ["data.components.0.type[UNION_TYPE_CHOICES]"]],
      [{ content: "x", allowed_mentions: { parse: ["all"] } }, ["data.allowed_mentions.parse.0[BASE_TYPE_CHOICES]"]],
      [
        { content: "x", allowed_mentions: { parse: ["users"], users: ["123456789012345678"] } },
        ["data.allowed_mentions.parse[MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE]"],
      ],
      [
        { content: "x", allowed_mentions: { users: Array.from({ length: 101 }, () => "123456789012345678") } },
        ["data.allowed_mentions.users[BASE_TYPE_MAX_LENGTH]"],
      ],
      [{ content: "x", attachments: [{ id: 0 }] }, ["data.attachments.0.id[ATTACHMENT_NOT_FOUND]"]],
    ];
    for (const [data, paths] of cases) {
      const response = await respond(sandbox, interaction, { type: 4, data });
      const refused = (await response.json()) as Refused;
      expect({ data, status: response.status, code: refused.code, paths: faults(refused) }).toEqual({
        data,
        status: 400,
        code: 50035,
        paths,
      });
    }
    const nothing = await respond(sandbox, interaction, { type: 4, data: { content: " " } });
    expect(await nothing.json()).toEqual({ code: 50006, message: "Cannot send an empty message" });
    // What was refused did not use the interaction up.
    expect((await respond(sandbox, interaction, { type: 4, data: v2([text]) })).status).toBe(204);
  });

  test("what is just within the limits is taken, and components are numbered around the ids that they have", async () => {
    const sandbox = await interactive();
    const components = [
      containerOf(
        section(
          button("a".repeat(100), { label: "x".repeat(80), emoji: { name: "↩️" } }),
          textDisplay("x".repeat(3960)),
        ),
        { type: 14, spacing: 2 },
        gallery({ media, description: "x".repeat(1024) }),
        { ...row({ ...link, url: `https://example.org/${"x".repeat(492)}` }, button("b")), id: 2 },
      ),
      ...Array.from({ length: 31 }, () => text),
    ];
    expect((await respond(sandbox, await sandbox.start(), { type: 4, data: v2(components) })).status).toBe(204);
    const { robin, general } = people(sandbox);
    const [message] = sandbox.messages({ user: robin, channel: general });
    expect(message?.components?.[0]).toMatchObject({
      id: 1,
      accent_color: null,
      components: [{ id: 3, components: [{ id: 4 }], accessory: { id: 5 } }, { id: 6 }, { id: 7 }, { id: 2 }],
    });
  });
});

describe("of files", () => {
  type Sent = { name: string; bytes?: number };
  function form(payload: object, files: readonly Sent[]): FormData {
    const data = new FormData();
    data.append("payload_json", JSON.stringify(payload));
    for (const [index, { name, bytes = 1 }] of files.entries())
      data.append(`files[${index}]`, new Blob([new Uint8Array(bytes)], { type: "image/png" }), name);
    return data;
  }
  const picture = (name: string) => gallery({ media: { url: `attachment://${name}` } });
  const shown = (sandbox: Sandbox) => {
    const { robin, general } = people(sandbox);
    return sandbox.messages({ user: robin, channel: general })[0];
  };

  test("too many, too large ones, and what is said of files that are not there, are refused", async () => {
    const sandbox = await interactive();
    const interaction = await sandbox.start();
    const send = async (data: object, files: readonly Sent[]) => {
      const response = await respond(sandbox, interaction, form({ type: 4, data }, files));
      const refused = (await response.json()) as Refused;
      return { status: response.status, code: refused.code, paths: faults(refused) };
    };
    const eleven = Array.from({ length: 11 }, (_, index) => ({ name: `${index}.png` }));
    expect(await send(v2([text]), eleven)).toMatchObject({ status: 400, code: 30015 });
    const large = { name: "a.png", bytes: 10 * 2 ** 20 + 1 };
    expect(await send(v2([picture("a.png")]), [large])).toMatchObject({ status: 413, code: 40005 });
    const one = [{ name: "a.png" }];
    const described = (more: object) => ({ ...v2([picture("a.png")]), attachments: [{ id: "0", ...more }] });
    const cases: [object, string[]][] = [
      [
        v2([picture("b.png")]),
        ["data.components.0.items.0.media.url[UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND]"],
      ],
      [described({ description: "x".repeat(1025) }), ["data.attachments.0.description[BASE_TYPE_MAX_LENGTH]"]],
      [described({ id: "1" }), ["data.attachments.0.id[ATTACHMENT_NOT_FOUND]"]],
      [
        described({ filename: "c.png" }),
        ["data.components.0.items.0.media.url[UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND]"],
      ],
    ];
    for (const [data, paths] of cases) expect(await send(data, one)).toEqual({ status: 400, code: 50035, paths });
    expect((await respond(sandbox, interaction, form({ type: 4, data: v2([picture("a.png")]) }, one))).status).toBe(
      204,
    );
  });

  test("one that no component shows is taken, and listed among the attachments as the others are not", async () => {
    const sandbox = await interactive();
    const files = [{ name: "a.png" }, { name: "b.png" }];
    const sent = form({ type: 4, data: v2([picture("a.png")]) }, files);
    expect((await respond(sandbox, await sandbox.start(), sent)).status).toBe(204);
    expect(shown(sandbox)).toMatchObject({
      attachments: [{ filename: "b.png" }],
      components: [{ items: [{ media: { content_type: "image/png", url: expect.stringMatching(/a\.png$/) } }] }],
    });
  });

  test("names are cleaned as Discord cleans them, in the file and where it is shown", async () => {
    const sandbox = await interactive();
    const data = v2([picture("_a%20(1)__.png")]);
    const sent = form({ type: 4, data }, [{ name: "_a%20(1)__.png" }]);
    expect((await respond(sandbox, await sandbox.start(), sent)).status).toBe(204);
    expect(shown(sandbox)?.files).toMatchObject([{ filename: "a201__.png" }]);
  });

  test("an edit keeps the files of before where it names none, and those that it names where it does", async () => {
    const sandbox = await interactive();
    const interaction = await sandbox.start();
    const files = [{ name: "a.png" }, { name: "b.png" }];
    await respond(sandbox, interaction, form({ type: 4, data: v2([picture("a.png"), picture("b.png")]) }, files));
    const edit = (body: object | FormData) =>
      ask(sandbox, "PATCH", `/webhooks/${sandbox.applicationId}/${interaction.token}/messages/@original`, body);
    expect((await edit({ components: [text] })).status).toBe(200);
    const names = () => shown(sandbox)?.files.map(({ filename }) => filename);
    expect(names()).toEqual(["a.png", "b.png"]);
    const [first] = shown(sandbox)?.files ?? [];
    // What the same request takes off the message can't be shown by it.
    const gone = await edit({ components: [picture("b.png")], attachments: [{ id: first?.id }] });
    expect(faults((await gone.json()) as Refused)).toEqual([
      "components.0.items.0.media.url[UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND]",
    ]);
    const both = { components: [picture("a.png"), picture("c.png")], attachments: [{ id: first?.id }, { id: "0" }] };
    expect((await edit(form(both, [{ name: "c.png" }]))).status).toBe(200);
    expect(names()).toEqual(["a.png", "c.png"]);
    expect((await edit({ components: [text], attachments: [] })).status).toBe(200);
    expect(names()).toEqual([]);
    expect((await fetch(first?.url ?? "")).status).toBe(404);
  });
});

describe("of commands", () => {
  test("everything that Discord refuses is refused with the path of the fault", async () => {
    const sandbox = await sandboxForTest();
    const slash = { name: "quote", description: "x" };
    const option = { type: 3, name: "words", description: "x" };
    const choice = { name: "a", value: "a" };
    const withOption = (more: object) => [{ ...slash, options: [{ ...option, ...more }] }];
    const cases: [object[], string[]][] = [
      [[{ ...slash, name: "Quote" }], ["0.name[APPLICATION_COMMAND_INVALID_NAME]"]],
      [[{ ...slash, name: "two words" }], ["0.name[APPLICATION_COMMAND_INVALID_NAME]"]],
      [[slash, { ...slash, name: "x".repeat(33) }], ["1.name[BASE_TYPE_BAD_LENGTH]"]],
      [[slash, slash], ["1[APPLICATION_COMMANDS_DUPLICATE_NAME]"]],
      [[{ name: "quote" }], ["0.description[BASE_TYPE_REQUIRED]"]],
      [[{ ...slash, description: "x".repeat(101) }], ["0.description[BASE_TYPE_BAD_LENGTH]"]],
      [[{ name: "Look", type: 3, description: "x" }], ["0.description[APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED]"]],
      [[{ ...slash, name_localizations: { az: "x" } }], ["0.name_localizations.az[BASE_TYPE_CHOICES]"]],
      [
        [{ ...slash, name_localizations: { de: "Zitat" } }],
        ["0.name_localizations.de[APPLICATION_COMMAND_INVALID_NAME]"],
      ],
      [[{ ...slash, contexts: [3] }], ["0.contexts.0[BASE_TYPE_CHOICES]"]],
      [[{ ...slash, integration_types: [2] }], ["0.integration_types.0[BASE_TYPE_CHOICES]"]],
      [
        [{ ...slash, options: Array.from({ length: 26 }, (_, n) => ({ ...option, name: `o${n}` })) }],
        ["0.options[BASE_TYPE_MAX_LENGTH]"],
      ],
      [
        [{ ...slash, options: [option, { ...option, name: "more", required: true }] }],
        ["0.options.1[APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID]"],
      ],
      [[{ ...slash, options: [option, option] }], ["0.options.1.name[APPLICATION_COMMAND_OPTIONS_NAME_INVALID]"]],
      [withOption({ name: "Words" }), ["0.options.0.name[APPLICATION_COMMAND_INVALID_NAME]"]],
      [
        withOption({ choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: "a" })) }),
        ["0.options.0.choices[BASE_TYPE_MAX_LENGTH]"],
      ],
      [
        withOption({ choices: [choice, choice] }),
        ["0.options.0.choices.1.name[APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS]"],
      ],
      [withOption({ choices: [{ ...choice, value: "" }] }), ["0.options.0.choices.0.value[BASE_TYPE_BAD_LENGTH]"]],
      [
        withOption({ choices: [choice], autocomplete: true }),
        ["0.options.0.choices[APPLICATION_COMMAND_OPTIONS_CHOICES_NOT_ALLOWED]"],
      ],
      [withOption({ max_length: 6001 }), ["0.options.0.max_length[NUMBER_TYPE_MAX]"]],
      [withOption({ max_length: 0 }), ["0.options.0.max_length[NUMBER_TYPE_MIN]"]],
      [
        [
          {
            ...slash,
            options: Array.from({ length: 4 }, (_, n) => ({
              ...option,
              name: `o${n}`,
              choices: Array.from({ length: 25 }, (_, m) => ({ name: `${m}`.padEnd(50, "x"), value: "y".repeat(50) })),
            })),
          },
        ],
        ["0[APPLICATION_COMMAND_TOO_LARGE]"],
      ],
    ];
    for (const [commands, paths] of cases) {
      const response = await publish(sandbox, commands);
      const refused = (await response.json()) as Refused;
      expect({ commands, code: refused.code, paths: faults(refused) }).toEqual({ commands, code: 50035, paths });
    }
    const many = Array.from({ length: 101 }, (_, n) => ({ ...slash, name: `c${n}` }));
    expect(await (await publish(sandbox, many)).json()).toMatchObject({ code: 30032 });
    expect(sandbox.commands(people(sandbox).general)).toEqual([]);
  });
});

describe("of responses", () => {
  test("the type must suit the interaction", async () => {
    const sandbox = await interactive();
    const { robin, general } = people(sandbox);
    const command = await sandbox.start();
    const typing = await sandbox.start({ focused: "words" });
    const refusedType = async (interaction: { id: string; token: string }, body: object) =>
      faults((await (await respond(sandbox, interaction, body)).json()) as Refused);
    for (const type of [1, 6, 7, 8, 13])
      expect(await refusedType(command, { type, data: {} })).toEqual(["type[BASE_TYPE_CHOICES]"]);
    for (const type of [4, 5, 6, 7])
      expect(await refusedType(typing, { type, data: { content: "x" } })).toEqual(["type[BASE_TYPE_CHOICES]"]);
    await respond(sandbox, command, { type: 4, data: v2([row(button("a"))]) });
    const [message] = sandbox.messages({ user: robin, channel: general });
    const press = await sandbox.start({ customId: "a", message: message?.id });
    expect(await refusedType(press, { type: 8, data: { choices: [] } })).toEqual(["type[BASE_TYPE_CHOICES]"]);
    expect(await refusedType(command, { type: 4 })).toEqual([]);
  });

  test("choices are at most 25, with names and values of 1 to 100 characters", async () => {
    const sandbox = await interactive();
    const typing = await sandbox.start({ focused: "words" });
    const choices = (given: object[]) => respond(sandbox, typing, { type: 8, data: { choices: given } });
    const refused = async (given: object[]) => faults((await (await choices(given)).json()) as Refused);
    const choice = { name: "x", value: "x" };
    expect(await refused(Array.from({ length: 26 }, () => choice))).toEqual(["data.choices[BASE_TYPE_MAX_LENGTH]"]);
    expect(await refused([{ ...choice, name: "x".repeat(101) }])).toEqual([
      "data.choices.0.name[BASE_TYPE_BAD_LENGTH]",
    ]);
    expect(await refused([{ ...choice, value: "x".repeat(101) }])).toEqual([
      "data.choices.0.value[BASE_TYPE_BAD_LENGTH]",
    ]);
    expect(await refused([{ ...choice, value: 3 }])).toEqual(["data.choices.0.value[STRING_TYPE_CONVERT]"]);
    expect((await choices([choice, choice])).status).toBe(204);
  });

  test("there is one first response, and none to an unknown interaction", async () => {
    const sandbox = await interactive();
    const interaction = await sandbox.start();
    const body = { type: 4, data: { content: "x" } };
    const unknown = await respond(sandbox, { ...interaction, token: "other" }, body);
    expect([unknown.status, await unknown.json()]).toEqual([404, { code: 10062, message: "Unknown interaction" }]);
    const first = await respond(sandbox, interaction, body);
    expect([first.status, first.headers.get("content-type"), await first.text()]).toEqual([204, null, ""]);
    const second = await respond(sandbox, interaction, body);
    expect([second.status, await second.json()]).toEqual([
      400,
      { code: 40060, message: "Interaction has already been acknowledged." },
    ]);
  });

  test("with_response tells what came of the response", async () => {
    const sandbox = await interactive();
    const { id, token } = await sandbox.start();
    const path = `/interactions/${id}/${token}/callback?with_response=true`;
    const response = await ask(sandbox, "POST", path, { type: 4, data: { content: "x", flags: 64 } });
    expect([response.status, await response.json()]).toMatchObject([
      200,
      {
        interaction: { id, type: 2, response_message_ephemeral: true },
        resource: { type: 4, message: { content: "x" } },
      },
    ]);
  });

  test("messages of an interaction are reached by its token only, and only once it is answered", async () => {
    const sandbox = await interactive();
    const interaction = await sandbox.start();
    const webhook = `/webhooks/${sandbox.applicationId}/${interaction.token}`;
    const use = async (method: string, path: string, body?: unknown) => {
      const response = await ask(sandbox, method, path, body, { Authorization: "" });
      return [response.status, response.status === 204 ? null : ((await response.json()) as { code?: number }).code];
    };
    expect(await use("PATCH", `${webhook}/messages/%40original`, { content: "y" })).toEqual([404, 10015]);
    await respond(sandbox, interaction, { type: 4, data: { content: "x" } });
    expect(await use("PATCH", `${webhook}/messages/%40original`, { content: "y" })).toEqual([200, undefined]);
    expect(await use("PATCH", `${webhook}/messages/%40original`, { content: "" })).toEqual([400, 50006]);
    expect(await use("POST", webhook, { content: "z" })).toEqual([200, undefined]);
    const { robin, general } = people(sandbox);
    const other = sandbox.post({ user: robin, channel: general, content: "mine" });
    expect(await use("GET", `${webhook}/messages/${other.id}`)).toEqual([404, 10008]);
    expect(await use("DELETE", `${webhook}/messages/%40original`)).toEqual([204, null]);
    expect(await use("GET", `${webhook}/messages/%40original`)).toEqual([404, 10008]);
    expect(sandbox.messages({ user: robin, channel: general }).map(({ content }) => content)).toEqual(["z", "mine"]);
  });

  test("components stay components: an edit can't bring content back", async () => {
    const sandbox = await interactive();
    const interaction = await sandbox.start();
    await respond(sandbox, interaction, { type: 4, data: v2([text]) });
    const path = `/webhooks/${sandbox.applicationId}/${interaction.token}/messages/@original`;
    const refused = (await (await ask(sandbox, "PATCH", path, { content: "x", flags: 0 })).json()) as Refused;
    expect(faults(refused)).toEqual(["content[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]"]);
    const edited = await ask(sandbox, "PATCH", path, { components: [textDisplay("y")], flags: 64 });
    expect(await edited.json()).toMatchObject({ flags: V2 });
  });
});

describe("of requests", () => {
  test("the token is needed where Discord needs it", async () => {
    const sandbox = await sandboxForTest();
    for (const path of ["/gateway/bot", "/users/@me", `/applications/${sandbox.applicationId}/commands`]) {
      const response = await ask(sandbox, "GET", path, undefined, { Authorization: "Bot wrong" });
      expect([response.status, await response.json()]).toEqual([401, { message: "401: Unauthorized", code: 0 }]);
      expect((await ask(sandbox, "GET", path)).status).toBe(200);
    }
    const unknown = await ask(sandbox, "GET", "/nothing");
    expect([unknown.status, await unknown.json()]).toEqual([404, { message: "404: Not Found", code: 0 }]);
  });

  test("JSON that does not parse, or holds half a character, is refused", async () => {
    const sandbox = await interactive();
    const interaction = await sandbox.start();
    for (const body of [
      "{",
      '{"type":4,"data":{"content":"\\ud83d"}}',
      '{"type":4,"data":{"\\udc00":"x"}}',
      new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
    ]) {
      const response = await respond(sandbox, interaction, body);
      expect([response.status, await response.json()]).toEqual([
        400,
        { code: 50109, message: "The request body contains invalid JSON." },
      ]);
    }
  });

  test("more than 25 MiB is refused", async () => {
    const sandbox = await sandboxForTest();
    expect((await publish(sandbox, `"${"x".repeat(25 * 2 ** 20)}"`)).status).toBe(413);
  });

  test("a bot deletes its own messages in a channel, and nobody else's", async () => {
    const sandbox = await sandboxForTest();
    const { robin, general, dm } = people(sandbox);
    const posted = await ask(sandbox, "POST", `/channels/${general}/messages`, { content: "x" });
    const { id } = (await posted.json()) as { id: string };
    expect((await ask(sandbox, "DELETE", `/channels/${dm}/messages/${id}`)).status).toBe(404);
    expect((await ask(sandbox, "DELETE", `/channels/${general}/messages/${id}`)).status).toBe(204);
    const other = sandbox.post({ user: robin, channel: general, content: "mine" });
    expect((await ask(sandbox, "DELETE", `/channels/${general}/messages/${other.id}`)).status).toBe(403);
  });

  test("commands of the server are published for it alone", async () => {
    const sandbox = await sandboxForTest();
    const path = `/applications/${sandbox.applicationId}/guilds/${sandbox.guildId}/commands`;
    expect((await ask(sandbox, "PUT", path, COMMANDS)).status).toBe(200);
    expect(sandbox.commands(people(sandbox).general)).toHaveLength(3);
    expect(sandbox.commands(people(sandbox).dm)).toHaveLength(0);
    expect((await ask(sandbox, "PUT", path.replace(sandbox.guildId, "1"), COMMANDS)).status).toBe(403);
  });
});

import { type APIInteraction, InteractionResponseType } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../commands/index.ts";
import { answerFigures } from "../../src/answers/figures/figures.ts";
import { createDispatch, type Drawing } from "../../src/discord/dispatch.ts";
import type { Log } from "../../src/discord/log.ts";
import type { Metrics } from "../../src/discord/metrics.ts";
import { cellOf, type Libraries, type LibraryCell, oneLibrary } from "../../src/library/libraries.ts";
import type { Message } from "../../src/message/components.ts";
import { line } from "../../src/message/markdown.ts";
import { ENGLISH } from "../../src/prose/en/index.ts";
import type { Library } from "../../src/search/library.ts";
import { library } from "../e2e/support.ts";
import { buttonsOf, textsOf } from "../phone.ts";
import { fakeDrawer, pictured } from "../pictured.ts";
import { seeded } from "../seeded.ts";
import { recordingLog } from "../support.ts";
import { mutated } from "./mutated.ts";

const metrics = { answered() {}, lost() {}, unanswerable() {}, dropped() {} } as unknown as Metrics;
const settings = { replies: "public", contact: null } as const;

/** Dispatch of the bot's own commands and of one with pictures. */
function dispatchOf(cell: LibraryCell, log: Log, drawing: Partial<Drawing> = {}) {
  const commands = [...COMMANDS, pictured];
  const drawer = { draw: fakeDrawer().draw, limit: 60_000, ...drawing };
  return createDispatch({
    libraries: oneLibrary(cell),
    settings,
    log,
    metrics,
    drawing: drawer,
    reading: 60_000,
    commands,
  });
}

/** A library whose search fails with what was asked in its message. */
const broken: Library = {
  ...library,
  get index(): never {
    throw new Error("cannot search for secretword of 222222222222222222");
  },
};

function command(type: number, data: object): APIInteraction {
  return {
    id: "111111111111111111",
    token: "interaction-token",
    type,
    locale: "en-US",
    member: { user: { id: "222222222222222222", username: "somebody" }, permissions: "0" },
    data: { name: "quote", type: 1, ...data },
  } as unknown as APIInteraction;
}

test("a failure gives the user one calm sentence with a reference, and the log the rest under that reference", async () => {
  const { log, logged } = recordingLog();
  const dispatch = dispatchOf(cellOf(broken), log);
  const options = [{ type: 3, name: "query", value: "secretword" }];
  const { response } = await dispatch(command(2, { options }));
  const text = JSON.stringify(response);
  const [, reference = ""] = /reference: ([0-9a-f]{8})/.exec(text) ?? [];
  expect(response).toMatchObject({
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { flags: 32768 | 64 },
  });
  expect(reference).not.toBe("");
  expect(text).not.toMatch(/cannot search|\.ts/);
  const entry = logged.find((line) => line.includes(reference)) ?? "";
  expect(entry).toContain("cannot search for [hidden] of [hidden]");
  expect(entry).toContain("dispatch.test.ts");
  expect(logged.join("\n")).not.toMatch(/secretword|222222222222222222|somebody|interaction-token/);
});

test("a failing autocomplete proposes nothing", async () => {
  const { log } = recordingLog();
  const dispatch = dispatchOf(cellOf({ ...library, index: undefined as never }), log);
  const options = [{ type: 3, name: "query", value: "boat", focused: true }];
  expect((await dispatch(command(4, { options }))).response).toEqual({
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices: [] },
  });
});

test.each([{}, { type: 99 }, { type: 2 }, { type: 3 }, { type: 4 }, { type: 5, data: {} }])(
  "a payload that Discord would not send (%o) is answered too",
  async (payload) => {
    const { log } = recordingLog();
    const { response } = await dispatchOf(cellOf(library), log)(payload as APIInteraction);
    expect(response.type).toBeGreaterThan(0);
  },
);

test("choices are at most 25, and none is longer than Discord takes", async () => {
  const { log } = recordingLog();
  const dispatch = dispatchOf(cellOf(library), log);
  for (const value of ["a", "s", `${"word ".repeat(19)}s`, `${"word ".repeat(30)}s`, "\uD83D s"]) {
    const options = [{ type: 3, name: "query", value, focused: true }];
    const { response } = (await dispatch(command(4, { options }))) as unknown as {
      response: { data: { choices: { name: string; value: string }[] } };
    };
    expect(response.data.choices.length).toBeLessThanOrEqual(25);
    for (const choice of response.data.choices) {
      expect(Math.max(choice.name.length, choice.value.length)).toBeLessThanOrEqual(100);
      expect(choice.value.isWellFormed() && choice.name.isWellFormed()).toBe(true);
    }
  }
});

test("a swapped library is used by the next interaction", async () => {
  const { log } = recordingLog();
  const cell = cellOf(broken);
  const dispatch = dispatchOf(cell, log);
  const options = [{ type: 3, name: "query", value: "boat" }];
  expect(JSON.stringify(await dispatch(command(2, { options })))).toContain("went wrong");
  cell.current = library;
  expect(JSON.stringify(await dispatch(command(2, { options })))).toContain("ref ");
});

function press(customId: string): APIInteraction {
  const data = { component_type: 2, custom_id: customId };
  return { ...command(3, data), message: { id: "333333333333333333", flags: 64 } } as unknown as APIInteraction;
}

test("a picture comes as a file beside the response, which names and describes it", async () => {
  const { drawn, draw } = fakeDrawer();
  const { log, logged } = recordingLog();
  const { response, files } = await dispatchOf(cellOf(library), log, { draw })(command(2, { name: "table" }));
  const [{ alt } = { alt: "" }] = drawn;
  expect(drawn).toHaveLength(1);
  expect(files.map(({ name }) => name)).toEqual(["table.png"]);
  expect([...(files[0]?.bytes.slice(1, 4) ?? [])].map((byte) => String.fromCharCode(byte)).join("")).toBe("PNG");
  expect(response).toMatchObject({ data: { attachments: [{ id: "0", filename: "table.png", description: alt }] } });
  expect(JSON.stringify(response)).toContain('"url":"attachment://table.png"');
  expect(logged.join()).not.toContain("error");
});

test("an update says which files the message has from now on: the picture, or none", async () => {
  const dispatch = dispatchOf(cellOf(library), recordingLog().log);
  const toPicture = await dispatch(press("t:picture"));
  expect(toPicture).toMatchObject({ response: { type: 7, data: { attachments: [{ id: "0" }] } }, files: [{}] });
  const toText = await dispatch(press("t:text"));
  expect(toText).toMatchObject({ response: { type: 7, data: { attachments: [] } }, files: [] });
});

test.each([
  ["can't be drawn", { draw: () => Promise.reject(new Error("no font for secretword")) }, "no font"],
  [
    "can't even be begun",
    {
      draw: (): never => {
        throw new Error("no memory");
      },
    },
    "no memory",
  ],
  ["takes too long", { draw: () => new Promise<never>(() => {}), limit: 1 }, "longer than 1 ms"],
] as const)(
  "where a picture %s, the rest of the answer comes with a sentence in its place",
  async (_, drawing, why) => {
    const outcomes: string[] = [];
    const { log, logged } = recordingLog();
    const counting = { answered: ({ outcome }: { outcome: string }) => outcomes.push(outcome) } as unknown as Metrics;
    const dispatch = createDispatch({
      libraries: oneLibrary(cellOf(library)),
      reading: 60_000,
      settings,
      log,
      metrics: counting,
      drawing: { limit: 60_000, ...drawing },
      commands: [pictured],
    });
    for (const [interaction, type] of [
      [command(2, { name: "table" }), 4],
      [press("t:picture"), 7],
    ] as const) {
      const { response, files } = await dispatch(interaction);
      const text = JSON.stringify(response);
      const [, reference = ""] = /could not be drawn \(reference: ([0-9a-f]{8})\)/.exec(text) ?? [];
      expect(response.type).toBe(type);
      expect(files).toEqual([]);
      expect(text).toContain("What the documents count");
      expect(text).not.toContain("attachment://");
      expect(text).not.toContain(why);
      expect(logged.find((line) => line.includes(reference))).toContain(why);
    }
    expect(outcomes).toEqual(["without picture", "without picture"]);
  },
);

test("where the picture of figures can't be drawn, their rows stand there as text, after why", async () => {
  const draw = () => Promise.reject(new Error("no font"));
  const dispatch = dispatchOf(cellOf(library), recordingLog().log, { draw });
  const messageOf = async (interaction: APIInteraction) =>
    ((await dispatch(interaction)).response as unknown as { data: Message }).data;
  const first = await messageOf(command(2, { name: "figures" }));
  const pages = [first];
  for (let next = first; buttonsOf(next).some(({ label }) => label === "Next"); pages.push(next)) {
    const { custom_id = "" } = buttonsOf(next).find(({ label }) => label === "Next") ?? {};
    next = await messageOf(press(custom_id));
  }
  const said = pages.map((page) => textsOf(page).join("\n"));
  expect(said[0]).toMatch(/The picture of this answer could not be drawn \(reference: [0-9a-f]{8}\)/);
  const { figures } = answerFigures(library, null);
  expect(figures.length).toBeGreaterThan(12);
  for (const { label } of figures)
    expect(said.join("\n").toLowerCase()).toContain(line(ENGLISH.figures.label(label), 150).toLowerCase());
  expect(JSON.stringify(pages)).not.toContain("attachment://");
});

/** The 20,000 take a minute. */
const MUTATIONS = process.env.THOROUGH ? 20_000 : 2000;

test("interactions that chance has changed are all answered, and the log has nothing of what was in them", async () => {
  const { log, logged } = recordingLog();
  const dispatch = dispatchOf(cellOf(library), log);
  const next = seeded(15);
  for (let count = 0; count < MUTATIONS; count++) {
    const { response } = await dispatch(mutated(next) as APIInteraction);
    expect(response.type).toBeGreaterThan(0);
  }
  expect(logged.join("\n")).not.toMatch(/interaction-token|somebody|222222222222222222/);
});

describe("of a corpus that is not in memory", () => {
  const options = [{ type: 3, name: "query", value: "boat", focused: true }];
  const opened = (load: () => Promise<Library | null>): Libraries => {
    const at = () => ({ tag: "A1b", library: null, load, kept: () => null, isShared: true });
    return { default: cellOf(library), at, tagged: at, named: () => null, states: () => [] };
  };
  const dispatch = (libraries: Libraries, reading = 60_000) => {
    const drawing = { draw: fakeDrawer().draw, limit: 60_000 };
    return createDispatch({ libraries, settings, log: recordingLog().log, metrics, drawing, reading });
  };

  test("an answer waits for it, and has its tag in every button", async () => {
    const { response } = await dispatch(opened(async () => library))(command(2, { options }));
    const ids = [...JSON.stringify(response).matchAll(/"custom_id":"([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(1);
    expect(ids.filter((id) => !id?.startsWith("A1b"))).toEqual([]);
  });

  test("it is said that it is being read where that takes longer than anybody can wait", async () => {
    const never = dispatch(
      opened(() => new Promise(() => {})),
      0,
    );
    expect(JSON.stringify(await never(command(2, { options })))).toContain("are being read. Ask again");
    expect((await never(command(4, { options }))).response).toMatchObject({ data: { choices: [] } });
    expect((await never({ type: 1 } as APIInteraction)).response).toEqual({ type: InteractionResponseType.Pong });
  });

  test("it is said where it can't be used", async () => {
    const { response } = await dispatch(opened(async () => null))(command(2, { options }));
    expect(JSON.stringify(response)).toContain("can't be used at the moment");
    expect(response).toMatchObject({ data: { flags: 32768 | 64 } });
  });
});

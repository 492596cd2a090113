import { type APIInteraction, InteractionResponseType } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { createDispatch } from "../../src/discord/dispatch.ts";
import type { Metrics } from "../../src/discord/metrics.ts";
import type { Library } from "../../src/search/library.ts";
import { library } from "../e2e/support.ts";
import { recordingLog } from "../support.ts";

const metrics = { answered() {}, lost() {} } as unknown as Metrics;
const settings = { replies: "public", contact: null } as const;

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

test("a failure gives the user one calm sentence with a reference, and the log the rest under that reference", () => {
  const { log, logged } = recordingLog();
  const dispatch = createDispatch({ current: broken }, settings, log, metrics);
  const options = [{ type: 3, name: "query", value: "secretword" }];
  const { response } = dispatch(command(2, { options }));
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

test("a failing autocomplete proposes nothing", () => {
  const { log } = recordingLog();
  const dispatch = createDispatch({ current: { ...library, vocabulary: undefined as never } }, settings, log, metrics);
  const options = [{ type: 3, name: "query", value: "boat", focused: true }];
  expect(dispatch(command(4, { options })).response).toEqual({
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices: [] },
  });
});

test.each([{}, { type: 99 }, { type: 2 }, { type: 3 }, { type: 4 }, { type: 5, data: {} }])(
  "a payload that Discord would not send (%o) is answered too",
  (payload) => {
    const { log } = recordingLog();
    const { response } = createDispatch({ current: library }, settings, log, metrics)(payload as APIInteraction);
    expect(response.type).toBeGreaterThan(0);
  },
);

test("choices are at most 25, and none is longer than Discord takes", () => {
  const { log } = recordingLog();
  const dispatch = createDispatch({ current: library }, settings, log, metrics);
  for (const value of ["a", "s", `${"word ".repeat(19)}s`, `${"word ".repeat(30)}s`, "\uD83D s"]) {
    const options = [{ type: 3, name: "query", value, focused: true }];
    const { response } = dispatch(command(4, { options })) as unknown as {
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
  const cell = { current: broken };
  const dispatch = createDispatch(cell, settings, log, metrics);
  const options = [{ type: 3, name: "query", value: "boat" }];
  expect(JSON.stringify(dispatch(command(2, { options })))).toContain("went wrong");
  cell.current = library;
  expect(JSON.stringify(dispatch(command(2, { options })))).toContain("ref ");
});

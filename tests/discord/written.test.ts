import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMessage } from "../../src/discord/written.ts";

const SELF = "100000000000000001";
const OTHER = "100000000000000002";
const SERVER = "100000000000000003";

/** A message as the gateway tells of it; `named`: whether Discord says that it names the bot. */
function message(
  content: string,
  { named = content.includes(SELF), ...more }: { named?: boolean; [field: string]: unknown } = {},
) {
  return {
    id: "100000000000000010",
    channel_id: "100000000000000011",
    type: 0,
    author: { id: OTHER, username: "robin" },
    content,
    mentions: named ? [{ id: SELF }] : [],
    ...more,
  };
}

const wordsOf = (given: unknown) => readMessage(given, SELF)?.words ?? null;

describe("of a message, the bot reads", () => {
  test.each([
    ["in a DM, what it says", message("fewer boats"), "fewer boats"],
    [
      "in a server, what stands beside its name",
      message(`<@${SELF}> fewer boats`, { guild_id: SERVER }),
      "fewer boats",
    ],
    [
      "also where the name stands at the end",
      message(`fewer boats, <@!${SELF}>`, { guild_id: SERVER }),
      "fewer boats,",
    ],
    ["no sign after its name", message(`<@${SELF}>: fewer boats`, { guild_id: SERVER }), "fewer boats"],
    ["no words where its name stands alone", message(`<@${SELF}>`, { guild_id: SERVER }), ""],
    ["words without their formatting", message(`**fewer** _boats_ <:gull:${OTHER}>`), "fewer boats"],
    ["a reply that names it", message(`<@${SELF}> fewer boats`, { guild_id: SERVER, type: 19 }), "fewer boats"],
  ])("%s", (_, given, words) => {
    expect(wordsOf(given)).toBe(words);
  });
});

describe("the bot reads nothing of", () => {
  test.each([
    ["what does not name it in a server", message("fewer boats", { guild_id: SERVER })],
    ["a reply that only notifies it", message("fewer boats", { guild_id: SERVER, type: 19, named: true })],
    ["its name in code, which names nobody", message(`\`<@${SELF}>\` boats`, { guild_id: SERVER, named: false })],
    ["a sign beside its name", message(`<@${SELF}> ❤️`, { guild_id: SERVER })],
    ["signs", message("??? ❤️")],
    ["nothing", message("")],
    ["what another bot writes", message("boats", { author: { id: OTHER, bot: true } })],
    ["what Discord itself says", message("boats", { author: { id: OTHER, system: true } })],
    ["what it has written itself", message("boats", { author: { id: SELF } })],
    ["a webhook's message", message("boats", { webhook_id: OTHER })],
    ["that somebody joined", message("boats", { type: 7 })],
    ["a message without an author", message("boats", { author: null })],
  ])("%s", (_, given) => {
    expect(readMessage(given, SELF)).toBeNull();
  });

  test("whatever else comes, and it never throws", () => {
    fc.assert(
      fc.property(fc.object(), fc.anything(), (fields, other) => {
        readMessage(other, SELF);
        const read = readMessage({ ...message("boats"), ...fields }, SELF);
        if (read) expect(read.words).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});

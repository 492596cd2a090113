import { REST } from "discord.js";
import { expect, test } from "vitest";
import { DEFINITIONS } from "../../commands/index.ts";
import { publishCommands } from "../../src/discord/publish.ts";
import { localised, textsFor } from "../../src/prose/texts.ts";

type Definition = (typeof DEFINITIONS)[number];

/** A REST client whose Discord has these commands; what is put is recorded. */
function restWith(there: readonly unknown[]): { rest: REST; puts: { route: string; body: unknown }[] } {
  const puts: { route: string; body: unknown }[] = [];
  const rest = new REST();
  rest.get = async (_route, options) => {
    expect(String(options?.query)).toBe("with_localizations=true");
    return there;
  };
  rest.put = async (route, options) => {
    puts.push({ route, body: options?.body });
    return options?.body;
  };
  return { rest, puts };
}

/** A command as Discord returns it: with ids and defaults. */
function stored(definition: Definition): Record<string, unknown> {
  return {
    id: "123456789012345678",
    application_id: "123456789012345679",
    version: "123456789012345680",
    default_member_permissions: null,
    nsfw: false,
    dm_permission: true,
    name_localizations: null,
    description: "",
    description_localizations: null,
    ...definition,
  };
}

test("commands that Discord has as they are, in any order, are not put again", async () => {
  const { rest, puts } = restWith(DEFINITIONS.map(stored).reverse());
  expect(await publishCommands(rest, "1", null, DEFINITIONS)).toEqual({ changed: false, count: DEFINITIONS.length });
  expect(puts).toEqual([]);
});

test.each<[string, (commands: Record<string, unknown>[]) => unknown[]]>([
  ["one is missing", (commands) => commands.slice(1)],
  ["one is left from before", (commands) => [...commands, { ...commands[0], name: "old" }]],
  ["a description differs", ([first, ...rest]) => [{ ...first, description: "Other" }, ...rest]],
  ["a translation is left over", ([first, ...rest]) => [{ ...first, name_localizations: { de: "zitat" } }, ...rest]],
  ["an option differs", ([first, ...rest]) => [{ ...first, options: [] }, ...rest]],
  ["it works in fewer places", ([first, ...rest]) => [{ ...first, contexts: [0] }, ...rest]],
])("all are put in one request where %s", async (_, change) => {
  const { rest, puts } = restWith(change(DEFINITIONS.map(stored)));
  expect(await publishCommands(rest, "1", null, DEFINITIONS)).toEqual({ changed: true, count: DEFINITIONS.length });
  expect(puts).toEqual([{ route: "/applications/1/commands", body: DEFINITIONS }]);
});

test("for one server, they are put there, without the places, which are the server's matter", async () => {
  const { rest, puts } = restWith([]);
  await publishCommands(rest, "1", "2", DEFINITIONS);
  expect(puts[0]?.route).toBe("/applications/1/guilds/2/commands");
  expect(puts).toHaveLength(1);
  for (const command of (puts[0]?.body ?? []) as object[]) expect(command).not.toHaveProperty("contexts");
});

test("a further language is published with its descriptions, and names that are the same everywhere", () => {
  const english = textsFor("en-US");
  const german = {
    ...english,
    commands: { ...english.commands, about: { ...english.commands.about, description: "Was es tut" } },
  };
  const about = localised("about", ({ commands }) => commands.about.description, { "en-US": english, de: german });
  expect(about).toEqual({
    name: "about",
    description: english.commands.about.description,
    description_localizations: { de: "Was es tut" },
  });
  expect(textsFor("xx")).toBe(english);
});

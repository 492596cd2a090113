import { isDeepStrictEqual } from "node:util";
import type { REST } from "discord.js";
import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from "discord-api-types/v10";

export type Published = { changed: boolean; count: number };

/**
 * Puts the commands in place where they differ from what Discord has: for everyone, or for one server only. One request
 * replaces them all, so commands of older versions disappear.
 */
export async function publishCommands(
  rest: REST,
  applicationId: string,
  guildId: string | null,
  definitions: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<Published> {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const wanted = guildId ? definitions.map(withoutPlaces) : definitions;
  const query = new URLSearchParams({ with_localizations: "true" });
  const there = (await rest.get(route, { query })) as APIApplicationCommand[];
  const isThere = guildId ? there.map(withoutPlaces) : there;
  const isSame = isDeepStrictEqual(new Set(isThere.map(essence)), new Set(wanted.map(essence)));
  if (!isSame) await rest.put(route, { body: wanted });
  return { changed: !isSame, count: wanted.length };
}

type Described = RESTPostAPIApplicationCommandsJSONBody | APIApplicationCommand;

/** Where a command of one server is to be seen is that server's matter, and Discord ignores it. */
function withoutPlaces<T extends Described>(command: T): T {
  const { contexts: _, integration_types: __, ...rest } = command;
  return rest as T;
}

/** What makes a command what it is, without the ids and defaults that Discord adds. */
function essence(command: Described): object {
  const { type, name, name_localizations, default_member_permissions, contexts, integration_types, nsfw } = command;
  const { description, description_localizations, options } = command as APIApplicationCommand;
  return {
    type: type ?? 1,
    ...names({ name, name_localizations, description, description_localizations }),
    options: (options ?? []).map(optionEssence),
    permissions: default_member_permissions == null ? null : String(default_member_permissions),
    contexts: (contexts ?? []).toSorted(),
    integrations: (integration_types ?? []).toSorted(),
    nsfw: nsfw ?? false,
  };
}

function optionEssence(option: APIApplicationCommandOption): object {
  const { type, required, autocomplete, choices, max_length, min_length } = option as {
    type: number;
    required?: boolean;
    autocomplete?: boolean;
    choices?: { name: string; name_localizations?: Localisations; value: string | number }[];
    max_length?: number;
    min_length?: number;
  };
  return {
    type,
    ...names(option),
    required: required ?? false,
    autocomplete: autocomplete ?? false,
    choices: (choices ?? []).map((choice) => ({ ...names(choice), value: choice.value })),
    length: [min_length ?? null, max_length ?? null],
  };
}

type Localisations = object | null | undefined;

type Named = {
  name: string;
  name_localizations?: Localisations;
  description?: string;
  description_localizations?: Localisations;
};

function names(named: Named): object {
  const { name, name_localizations, description, description_localizations } = named;
  return {
    name,
    names: { ...name_localizations },
    description: description ?? "",
    descriptions: { ...description_localizations },
  };
}

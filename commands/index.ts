import type { RESTPostAPIApplicationCommandsJSONBody } from "discord-api-types/v10";
import { REMOVE, REMOVE_CHOICE } from "../src/message/state.ts";
import { textsFor } from "../src/message/texts.ts";
import type { Library } from "../src/search/library.ts";
import { about } from "./about.ts";
import type { ButtonRequest, Command, Effect } from "./command.ts";
import { compare } from "./compare.ts";
import { figures } from "./figures.ts";
import { find } from "./find.ts";
import { quote } from "./quote.ts";
import { notice } from "./shared.ts";
import { source } from "./source.ts";
import { sources } from "./sources.ts";
import { timeline } from "./timeline.ts";
import { findWording, wording } from "./wording.ts";

/** All commands, as they are published. */
export const COMMANDS: readonly Command[] = [
  quote,
  wording,
  compare,
  figures,
  timeline,
  source,
  sources,
  about,
  find,
  findWording,
];

export const DEFINITIONS: readonly RESTPostAPIApplicationCommandsJSONBody[] = COMMANDS.map(
  ({ definition }) => definition,
);

export function findCommand(name: string, type: number, commands = COMMANDS): Command | undefined {
  return commands.find(({ definition }) => definition.name === name && definition.type === type);
}

/** Whether what was pressed removes its message, for which no document is needed. */
export function isRemoval(customId: string, chosen: string | null): boolean {
  return customId === REMOVE || chosen === REMOVE_CHOICE;
}

/**
 * What a button or a choice does, whichever command's it is. A forged one, or one of an older version, gets a notice.
 */
export function press(library: Library, request: ButtonRequest, commands = COMMANDS): Effect {
  const { customId, chosen, message, invoker } = request;
  if (isRemoval(customId, chosen)) {
    const may = message.isOwn || invoker.moderates;
    return may ? { kind: "remove" } : notice(library, textsFor(invoker.locale).notYours);
  }
  for (const command of commands) {
    const effect = command.press?.(library, request);
    if (effect) return effect;
  }
  return notice(library, textsFor(invoker.locale).staleButton);
}

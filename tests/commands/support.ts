import type { Effect, Invoker, OptionValue, Settings } from "../../commands/command.ts";
import { COMMANDS } from "../../commands/index.ts";
import type { Message } from "../../src/message/components.ts";
import type { Library } from "../../src/search/library.ts";

export const INVOKER: Invoker = { moderates: false, locale: "en-US" };
export const SETTINGS: Settings = { replies: "public", contact: null };

/** Uses a command as a person would, by its name. */
export function use(
  library: Library,
  name: string,
  options: Record<string, OptionValue>,
  target: string | null = null,
  settings: Settings = SETTINGS,
): Effect {
  const command = COMMANDS.find(({ definition }) => definition.name === name);
  if (!command) throw new Error(`no command ${name}`);
  return command.run(library, { invoker: INVOKER, settings, options, target });
}

export function bodyOf(effect: Effect): Message {
  if (effect.kind === "remove") throw new Error("a removal has no body");
  return effect.body;
}

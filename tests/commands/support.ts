import type { ButtonRequest, Effect, Invoker, OptionValue, Settings } from "../../commands/command.ts";
import { COMMANDS, press } from "../../commands/index.ts";
import { readAsked } from "../../src/message/asked.ts";
import type { Message } from "../../src/message/components.ts";
import type { Library } from "../../src/search/library.ts";
import { buttonsOf, choicesOf, textsOf } from "../phone.ts";

export const INVOKER: Invoker = { moderates: false, locale: "en-US", serverLocale: "en-US" };
export const SETTINGS: Settings = { replies: "public", contact: null };

/** Uses a command as a person would, by its name. */
export function use(
  library: Library,
  name: string,
  options: Record<string, OptionValue>,
  target: string | null = null,
  settings: Settings = SETTINGS,
  invoker = INVOKER,
): Effect {
  const command = COMMANDS.find(({ definition }) => definition.name === name);
  if (!command) throw new Error(`no command ${name}`);
  return command.run(library, { invoker, settings, options, target });
}

export function bodyOf(effect: Effect): Message {
  if (!("body" in effect)) throw new Error(`a ${effect.kind} has no body`);
  return effect.body;
}

export type Pressed = Partial<ButtonRequest["message"]> & {
  moderates?: boolean;
  chosen?: string | null;
  invoker?: Invoker;
};

/** Presses what has this id. */
export function pressId(library: Library, customId: string, pressed: Pressed = {}): Effect {
  const { moderates = false, chosen = null, invoker = INVOKER, ...message } = pressed;
  return press(library, {
    customId,
    chosen,
    invoker: { ...invoker, moderates },
    settings: SETTINGS,
    now: Date.UTC(2026, 10, 23),
    message: { isPrivate: true, isOwn: true, asked: null, ...message },
  });
}

/** Presses the button with this label or, where there is none, chooses what a menu has under it. */
export function pressLabel(library: Library, message: Message, label: string, pressed: Pressed = {}): Effect {
  const asked = readAsked(textsOf(message).join("\n"));
  const button = buttonsOf(message).find((candidate) => candidate.label === label);
  if (button?.custom_id && !button.disabled) return pressId(library, button.custom_id, { asked, ...pressed });
  const choice = choicesOf(message).find((candidate) => candidate.label === label);
  if (!choice) throw new Error(`no button ${label} to press`);
  return pressId(library, choice.custom_id, { asked, ...pressed, chosen: choice.value });
}

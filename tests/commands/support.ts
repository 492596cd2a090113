import type { ButtonRequest, Effect, Invoker, OptionValue, Settings } from "../../commands/command.ts";
import { COMMANDS, press } from "../../commands/index.ts";
import { readAsked } from "../../src/message/asked.ts";
import type { Message } from "../../src/message/components.ts";
import { ENGLISH } from "../../src/prose/en/index.ts";
import type { Library } from "../../src/search/library.ts";
import { buttonsOf, choicesOf, textsOf } from "../phone.ts";
import { sentencesIn, wordsOf } from "../prose/sentences.ts";

export const INVOKER: Invoker = { moderates: false, locale: "en-US", serverLocale: "en-US" };
/** Somebody who reads German, in a server that does. */
export const GERMAN: Invoker = { moderates: false, locale: "de", serverLocale: "de" };
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

/** What of the bot's own in English is long enough to be nothing else's. */
const ENGLISH_PIECES = sentencesIn(ENGLISH)
  .flatMap(([, sentence]) => wordsOf(sentence))
  .filter((words) => words.split(/\s+/).length >= 3);

/** The sentences of the bot's own that a message has in English. */
export function englishIn(message: Message): string[] {
  const labels = [...buttonsOf(message), ...choicesOf(message)].map(({ label = "" }) => label);
  const said = [...textsOf(message), ...labels].map((text) => text.replace(/\\/g, "")).join("\n");
  return ENGLISH_PIECES.filter((words) => said.includes(words));
}

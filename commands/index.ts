import type { RESTPostAPIApplicationCommandsJSONBody } from "discord-api-types/v10";
import type { Outcome } from "../src/desk/task.ts";
import type { Message } from "../src/message/components.ts";
import { managedMessage } from "../src/message/managed.ts";
import { noticeMessage } from "../src/message/notice.ts";
import { REMOVE, REMOVE_CHOICE } from "../src/message/state.ts";
import type { Texts } from "../src/prose/en/index.ts";
import { textsFor } from "../src/prose/texts.ts";
import type { Library } from "../src/search/library.ts";
import { about } from "./about.ts";
import type { ButtonRequest, Command, Effect, FormRequest } from "./command.ts";
import { compare } from "./compare.ts";
import { corpus } from "./corpus.ts";
import { figures } from "./figures.ts";
import { find } from "./find.ts";
import { help } from "./help.ts";
import { quote } from "./quote.ts";
import { pressReport, submitReport } from "./report.ts";
import { footerOf, notice } from "./shared.ts";
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
  help,
  find,
  findWording,
];

/** Where documents can be managed from Discord, there is one more. */
export const MANAGED_COMMANDS: readonly Command[] = [...COMMANDS, corpus];

export const DEFINITIONS: readonly RESTPostAPIApplicationCommandsJSONBody[] = COMMANDS.map(
  ({ definition }) => definition,
);

/** What a form does that was filled in, whichever command's it is. */
export function submit(library: Library, request: FormRequest, commands = COMMANDS): Effect {
  const effect = submitReport(library, request) ?? firstOf(commands, ({ submit }) => submit?.(library, request));
  const own = textsFor(request.invoker.locale);
  return effect ?? notice(library, own, own.staleButton);
}

/** What came of a task, for the one who asked for it. */
export function tell(library: Library | null, outcome: Outcome, texts: Texts): Message {
  const footer = library && footerOf(library, texts);
  switch (outcome.kind) {
    case "failed":
      return noticeMessage([texts.failed(outcome.reference)], footer);
    case "reported":
    case "not reported":
    case "reported often":
      return noticeMessage([texts.outcomes[outcome.kind]], footer);
    default:
      return managedMessage(outcome, footer, texts);
  }
}

function firstOf<T>(commands: readonly Command[], effectOf: (command: Command) => T | null | undefined): T | null {
  for (const command of commands) {
    const effect = effectOf(command);
    if (effect) return effect;
  }
  return null;
}

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
  const own = textsFor(invoker.locale);
  if (isRemoval(customId, chosen)) {
    const may = message.isOwn || invoker.moderates;
    return may ? { kind: "remove" } : notice(library, own, own.notYours);
  }
  const effect = pressReport(request) ?? firstOf(commands, ({ press }) => press?.(library, request));
  return effect ?? notice(library, own, own.staleButton);
}

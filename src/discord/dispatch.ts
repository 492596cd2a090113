import { randomBytes } from "node:crypto";
import { performance } from "node:perf_hooks";
import {
  type APIApplicationCommandOptionChoice,
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  MessageFlags,
} from "discord-api-types/v10";
import type { Effect, Settings } from "../../commands/command.ts";
import { findCommand, press } from "../../commands/index.ts";
import { notice } from "../../commands/shared.ts";
import type { Completion } from "../answers/complete.ts";
import { LIMITS } from "../message/components.ts";
import { textsFor } from "../message/texts.ts";
import type { Library } from "../search/library.ts";
import { describeError, type Log, secretsOf } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { type Read, readInteraction } from "./request.ts";

/** The one thing that changes: the library that is in use, swapped whole. */
export type LibraryCell = { current: Library };

/** The first response to an interaction, and whether the message that it is about is then to be deleted. */
export type Answer = { response: APIInteractionResponse; removes: boolean };

/** Answers an interaction, whichever way it came. It never throws and never waits. */
export type Dispatch = (interaction: APIInteraction) => Answer;

export function createDispatch(cell: LibraryCell, settings: Settings, log: Log, metrics: Metrics): Dispatch {
  return (interaction) => {
    const start = performance.now();
    const library = cell.current;
    let label = { kind: "unknown", command: "unknown" };
    try {
      const read = readInteraction(interaction, settings, Date.now());
      label = labelOf(read);
      const answer = answerTo(library, read, interaction);
      metrics.answered({ ...label, outcome: "answered" }, (performance.now() - start) / 1000);
      log.debug({ ...label, response: InteractionResponseType[answer.response.type] }, "answered");
      return answer;
    } catch (error) {
      const reference = randomBytes(4).toString("hex");
      metrics.answered({ ...label, outcome: "failed" }, (performance.now() - start) / 1000);
      log.error({ ...label, reference, error: describeError(error, secretsOf(interaction)) }, "an answer failed");
      if (label.kind === "autocomplete") return respond(choices([]));
      const texts = textsFor("locale" in interaction ? interaction.locale : "en-US");
      return respond(responseTo(notice(library, texts.failed(reference))));
    }
  };
}

function answerTo(library: Library, read: Read | null, interaction: APIInteraction): Answer {
  if (read?.kind === "ping") return respond({ type: InteractionResponseType.Pong });
  if (read?.kind === "autocomplete") {
    const { name, type, request } = read;
    return respond(choices(findCommand(name, type)?.complete?.(library, request) ?? []));
  }
  if (read?.kind === "button") {
    const effect = press(library, read.request);
    return { response: responseTo(effect), removes: effect.kind === "remove" };
  }
  const command = read && findCommand(read.name, read.type);
  const texts = textsFor("locale" in interaction ? interaction.locale : "en-US");
  return respond(responseTo(command ? command.run(library, read.request) : notice(library, texts.unknownCommand)));
}

function respond(response: APIInteractionResponse): Answer {
  return { response, removes: false };
}

function responseTo(effect: Effect): APIInteractionResponse {
  switch (effect.kind) {
    case "post":
      return { type: InteractionResponseType.ChannelMessageWithSource, data: effect.body };
    case "private": {
      const flags = effect.body.flags | MessageFlags.Ephemeral;
      return { type: InteractionResponseType.ChannelMessageWithSource, data: { ...effect.body, flags } };
    }
    case "update":
      return { type: InteractionResponseType.UpdateMessage, data: effect.body };
    case "remove":
      return { type: InteractionResponseType.DeferredMessageUpdate };
  }
}

/** As many choices as Discord takes. A name that is too long is cut, a value can't be. */
function choices(completions: readonly Completion[]): APIInteractionResponse {
  const fitting: APIApplicationCommandOptionChoice<string>[] = [];
  for (const { name, value } of completions) {
    if (value.length > LIMITS.choice || value.trim() === "") continue;
    fitting.push({ name: shortened(name).toWellFormed(), value: value.toWellFormed() });
    if (fitting.length === LIMITS.choices) break;
  }
  return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: fitting } };
}

function shortened(name: string): string {
  if (name.length <= LIMITS.choice) return name;
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (kept.length + segment.length >= LIMITS.choice) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** What an interaction was, with names from our own list only, so that no user's text becomes a label. */
function labelOf(read: Read | null): { kind: string; command: string } {
  if (read === null || read.kind === "ping" || read.kind === "button")
    return { kind: read?.kind ?? "unknown", command: "none" };
  return { kind: read.kind, command: findCommand(read.name, read.type)?.definition.name ?? "unknown" };
}

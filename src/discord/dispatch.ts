import { randomBytes } from "node:crypto";
import { performance } from "node:perf_hooks";
import {
  type APIApplicationCommandOptionChoice,
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  MessageFlags,
} from "discord-api-types/v10";
import type { Command, Effect, NamedPicture, Settings } from "../../commands/command.ts";
import { COMMANDS, findCommand, press, submit, tell } from "../../commands/index.ts";
import { notice, textsOf } from "../../commands/shared.ts";
import type { Outcome as Came, Manager, Proposed, Task } from "../desk/task.ts";
import type { Libraries, Opened } from "../library/libraries.ts";
import { cutChoice, LIMITS, type Message, withoutPictures } from "../message/components.ts";
import type { Picture } from "../message/picture.ts";
import { MANAGED, withTag } from "../message/state.ts";
import type { Completion } from "../prose/completions.ts";
import type { Texts } from "../prose/en/index.ts";
import { textsFor } from "../prose/texts.ts";
import type { Library } from "../search/library.ts";
import { describeError, type Log, secretsOf } from "./log.ts";
import type { Metrics, Outcome } from "./metrics.ts";
import { openFor } from "./place.ts";
import { managerOf, type Read, readInteraction } from "./request.ts";

/** A picture as a PNG. */
export type File = { name: string; bytes: Uint8Array };

/**
 * The first response to an interaction with its files, whether the message that it is about is then to be deleted, and
 * what makes the message that then takes the place of the response, where that takes time. `later` never rejects.
 */
export type Answer = {
  response: APIInteractionResponse;
  files: readonly File[];
  removes: boolean;
  later?: () => Promise<Message>;
};

/**
 * Carries out a task for somebody, on the corpus that they were asked about. @throws where that fails for no reason
 * that the person could know
 */
export type Perform = (task: Task, by: Manager, opened: Opened) => Promise<Came>;

/** How pictures are drawn, and for how long a person is kept waiting for one, in milliseconds. */
export type Drawing = { draw: (picture: Picture) => Promise<Uint8Array>; limit: number };

/**
 * Answers an interaction, whichever way it came. It never throws, and waits for nothing but the drawing of pictures
 * and, where its corpus is not in memory, a while for that.
 */
export type Dispatch = (interaction: APIInteraction) => Promise<Answer>;

export type DispatchOptions = {
  libraries: Libraries;
  settings: Settings;
  log: Log;
  metrics: Metrics;
  drawing: Drawing;
  /** Milliseconds for which somebody is kept waiting for a corpus that is being read. */
  reading: number;
  /** Without it, no task can be carried out. */
  perform?: Perform;
  /** What somebody has proposed for a corpus and not decided on yet. */
  proposed?: (by: string, opened: Opened) => Proposed | null;
  commands?: readonly Command[];
};

export function createDispatch(options: DispatchOptions): Dispatch {
  const { libraries, settings, log, metrics, drawing, reading, perform, proposed, commands = COMMANDS } = options;
  return async (given) => {
    const start = performance.now();
    const { interaction, opened, isForeign } = openFor(libraries, given);
    const texts = textsFor(localeOf(interaction));
    let library = opened.library;
    let label = { kind: "unknown", command: "unknown" };
    const done = (outcome: Outcome) => metrics.answered({ ...label, outcome }, (performance.now() - start) / 1000);
    const failed = (error: unknown, what: string) => {
      const reference = randomBytes(4).toString("hex");
      log.error({ ...label, reference, error: describeError(error, secretsOf(interaction)) }, what);
      return reference;
    };
    try {
      const read = readInteraction(interaction, settings);
      label = labelOf(read, commands);
      if (!library && !isForeign && read?.kind !== "ping") {
        const loaded = await loadedWithin(opened, reading);
        if (loaded === "being read" || loaded === null) {
          done("not read");
          const why = loaded === null ? texts.notReadable : texts.beingRead;
          const response = label.kind === "autocomplete" ? choices([]) : responseTo(notice(null, texts, why));
          return { response, files: [], removes: false };
        }
        library = loaded;
      }
      if (read?.kind === "button" && read.request.customId.startsWith(MANAGED))
        read.request.proposed = proposed?.(managerOf(interaction).id, opened) ?? null;
      const effect =
        isForeign || !library ? whereNotAsked(read, library, texts) : effectOf(library, read, texts, commands);
      const later = async (task: Task) => {
        const came = await performed(task).catch(
          (error): Came => ({ kind: "failed", reference: failed(error, "a task failed") }),
        );
        // A task may have put another library to use.
        const message = tell(openFor(libraries, given).opened.library ?? library, came, texts);
        return opened.tag === null ? message : { ...message, components: withTag(message.components, opened.tag) };
      };
      const performed = async (task: Task) => {
        if (!perform) throw new Error(`nobody carries out the task ${task.do}`);
        return perform(task, managerOf(interaction), opened);
      };
      const { shown, files, outcome } = await withDrawings(effect, drawing, (error) => {
        const seen =
          effect.kind === "post" && read && "request" in read ? textsOf(read.request.invoker, "public") : texts;
        return seen.notDrawn(failed(error, "a picture was not drawn"));
      });
      const response = taggedResponse(responseTo(shown), opened.tag);
      done(outcome);
      log.debug({ ...label, response: InteractionResponseType[response.type] }, outcome);
      const rest = effect.kind === "task" ? { later: () => later(effect.task) } : {};
      return { response, files, removes: effect.kind === "remove", ...rest };
    } catch (error) {
      done("failed");
      const reference = failed(error, "an answer failed");
      const response =
        label.kind === "autocomplete" ? choices([]) : responseTo(notice(library, texts, texts.failed(reference)));
      return { response, files: [], removes: false };
    }
  };
}

/** The library of a corpus that is not in memory; null where it can't be used. */
export async function loadedWithin(opened: Opened, limit: number): Promise<Library | null | "being read"> {
  const { promise: late, resolve } = Promise.withResolvers<"being read">();
  const timer = setTimeout(resolve, limit, "being read");
  try {
    return await Promise.race([opened.load(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What is said of a message from another corpus than those of the place; and to a ping, which is about none. */
function whereNotAsked(read: Read | null, library: Library | null, texts: Texts): Effect | Prompt {
  return read?.kind === "ping" ? { kind: "pong" } : notice(library, texts, texts.otherCorpus);
}

/** A response whose buttons, menus and form tell their corpus. */
function taggedResponse(response: APIInteractionResponse, tag: string | null): APIInteractionResponse {
  if (tag === null || !("data" in response) || !response.data) return response;
  // The fields of a form have names of their own, which only the form's answer is read by.
  if (response.type === InteractionResponseType.Modal)
    return { ...response, data: { ...response.data, custom_id: `${tag}${response.data.custom_id}` } };
  if (!("components" in response.data)) return response;
  const data = { ...response.data, components: withTag(response.data.components, tag) };
  return { ...response, data } as APIInteractionResponse;
}

/** What somebody is told who has too many heavy answers under way already. */
export function createRefusal({ libraries, metrics }: Pick<DispatchOptions, "libraries" | "metrics">) {
  return (interaction: APIInteraction): Answer => {
    metrics.answered({ kind: "command", command: "none", outcome: "refused" }, 0);
    const own = textsFor(localeOf(interaction));
    const { library } = openFor(libraries, interaction).opened;
    return { response: responseTo(notice(library, own, own.askedMuch)), files: [], removes: false };
  };
}

/**
 * An effect as it can be shown, with its pictures drawn; where they can't be, without them, or as what it has instead,
 * and with what `failed` says.
 */
async function withDrawings(
  effect: Effect | Prompt,
  drawing: Drawing,
  failed: (error: unknown) => string,
): Promise<{ shown: Effect | Prompt; files: File[]; outcome: Outcome }> {
  if (!("pictures" in effect && effect.pictures)) return { shown: effect, files: [], outcome: "answered" };
  try {
    return { shown: effect, files: await drawn(effect.pictures, drawing), outcome: "answered" };
  } catch (error) {
    const why = failed(error);
    const shown = { kind: effect.kind, body: effect.undrawn?.(why) ?? withoutPictures(effect.body, why) };
    return { shown, files: [], outcome: "without picture" };
  }
}

/** The language that a person has chosen; what is no interaction has none. */
function localeOf(interaction: unknown): string {
  const { locale } = Object(interaction) as { locale?: unknown };
  return typeof locale === "string" ? locale : "en-US";
}

type Prompt = { kind: "pong" } | { kind: "choices"; completions: readonly Completion[] };

function effectOf(library: Library, read: Read | null, texts: Texts, commands: readonly Command[]): Effect | Prompt {
  if (read?.kind === "ping") return { kind: "pong" };
  if (read?.kind === "autocomplete") {
    const { name, type, request } = read;
    return { kind: "choices", completions: findCommand(name, type, commands)?.complete?.(library, request) ?? [] };
  }
  if (read?.kind === "button") return press(library, read.request, commands);
  if (read?.kind === "form") return submit(library, read.request, commands);
  const command = read && findCommand(read.name, read.type, commands);
  return command ? command.run(library, read.request) : notice(library, texts, texts.unknownCommand);
}

/** @throws where one can't be drawn, or all together take longer than the limit */
async function drawn(pictures: readonly NamedPicture[], { draw, limit }: Drawing): Promise<File[]> {
  const work = pictures.map(async ({ name, picture }) => ({ name, bytes: await draw(picture) }));
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`drawing took longer than ${limit} ms`)), limit);
  try {
    return await Promise.race([Promise.all(work), late]);
  } finally {
    clearTimeout(timer);
  }
}

function responseTo(effect: Effect | Prompt): APIInteractionResponse {
  switch (effect.kind) {
    case "pong":
      return { type: InteractionResponseType.Pong };
    case "choices":
      return choices(effect.completions);
    case "post":
    case "private": {
      const flags = effect.body.flags | (effect.kind === "private" ? MessageFlags.Ephemeral : 0);
      const { ChannelMessageWithSource: type } = InteractionResponseType;
      return { type, data: { ...effect.body, flags, ...(effect.pictures ? attachmentsOf(effect.pictures) : {}) } };
    }
    case "update":
      // An edit keeps the files of before where it does not say which there are.
      return {
        type: InteractionResponseType.UpdateMessage,
        data: { ...effect.body, ...attachmentsOf(effect.pictures ?? []) },
      };
    case "form":
      return { type: InteractionResponseType.Modal, data: effect.form };
    case "task":
      return effect.inPlace
        ? { type: InteractionResponseType.DeferredMessageUpdate }
        : {
            type: InteractionResponseType.DeferredChannelMessageWithSource,
            data: { flags: MessageFlags.Ephemeral },
          };
    case "remove":
      return { type: InteractionResponseType.DeferredMessageUpdate };
  }
}

/** Names the files that come with a message; `id` is the number in `files[n]`. */
function attachmentsOf(pictures: readonly NamedPicture[]) {
  return {
    attachments: pictures.map(({ name, picture }, index) => ({
      id: String(index),
      filename: name,
      description: picture.alt,
    })),
  };
}

/** As many choices as Discord takes. A name that is too long is cut, a value can't be. */
function choices(completions: readonly Completion[]): APIInteractionResponse {
  const fitting: APIApplicationCommandOptionChoice<string>[] = [];
  for (const { name, value } of completions) {
    if (value.length > LIMITS.choice || value.trim() === "") continue;
    fitting.push({ name: cutChoice(name).toWellFormed(), value: value.toWellFormed() });
    if (fitting.length === LIMITS.choices) break;
  }
  return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: fitting } };
}

/** What an interaction was, with names from our own list only, so that no user's text becomes a label. */
function labelOf(read: Read | null, commands: readonly Command[]): { kind: string; command: string } {
  if (read === null || read.kind === "ping" || read.kind === "button" || read.kind === "form")
    return { kind: read?.kind ?? "unknown", command: "none" };
  return { kind: read.kind, command: findCommand(read.name, read.type, commands)?.definition.name ?? "unknown" };
}

import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord-api-types/v10";
import { coverageOf } from "../src/answers/coverage.ts";
import { answerSources, type Source } from "../src/answers/sources.ts";
import type { Message } from "../src/message/components.ts";
import { noticeMessage, noticeWithDocuments } from "../src/message/notice.ts";
import type { Audience, Footer } from "../src/message/quotation.ts";
import { localised, type Texts } from "../src/message/texts.ts";
import type { Library } from "../src/search/library.ts";
import type { ButtonRequest, CommandRequest, Effect, NamedPicture, OptionValue } from "./command.ts";

/** Every command works in servers, in DMs with the bot, and wherever a person has installed it for themselves. */
export const EVERYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/**
 * Discord's own limit for the value of a string option is 6,000 characters; nothing that is asked for here is so
 * long.
 */
export const LONGEST_OPTION = 200;

export function stringOption(of: (texts: Texts) => { name: string; description: string }) {
  return { type: ApplicationCommandOptionType.String as const, ...localised(of), max_length: LONGEST_OPTION };
}

export function privateOption(of: (texts: Texts) => { name: string; description: string }) {
  return { type: ApplicationCommandOptionType.Boolean as const, ...localised(of) };
}

/** The value of a string option, or undefined where it is not given or only white space. */
export function stringOf(options: Readonly<Record<string, OptionValue>>, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

export function footerOf({ corpus }: Library): Footer {
  return { coverage: coverageOf(corpus), marking: corpus.info.marking ?? null };
}

function sourcesOf(library: Library): Source[] {
  return answerSources(library)?.documents ?? [];
}

/** Who is to see the answer to a command: as its option says, else as the operator has set it. */
export function audienceOf({ options, settings }: CommandRequest): Audience {
  return (options.private ?? settings.replies === "private") ? "private" : "public";
}

/** The answer to a command. */
export function reply(audience: Audience, body: Message, pictures?: readonly NamedPicture[]): Effect {
  return { kind: audience === "public" ? "post" : "private", body, ...(pictures ? { pictures } : {}) };
}

/**
 * What a button shows: in place where only the presser sees the message, else as a private copy, so that a posted
 * answer never changes.
 */
export function turnTo({ message }: ButtonRequest, body: Message, pictures?: readonly NamedPicture[]): Effect {
  return { kind: message.isPrivate ? "update" : "private", body, ...(pictures ? { pictures } : {}) };
}

/** Something that only the person who asked needs to read. */
export function notice(library: Library, ...lines: readonly string[]): Effect {
  return { kind: "private", body: noticeMessage(lines, footerOf(library)) };
}

/** As `notice`, with the documents that there are. */
export function noticeOfDocuments(library: Library, texts: Texts, ...lines: readonly string[]): Effect {
  return listDocumentsBelow(library, "private", lines, texts);
}

/** Lines that answer a command, with the documents that there are. */
export function listDocumentsBelow(
  library: Library,
  audience: Audience,
  lines: readonly string[],
  texts: Texts,
): Effect {
  const content = { sources: sourcesOf(library), footer: footerOf(library), audience };
  return reply(audience, noticeWithDocuments(lines, content, texts));
}

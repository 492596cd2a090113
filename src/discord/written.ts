import { ChannelType, MessageType } from "discord-api-types/v10";
import { unformatted } from "../message/markdown.ts";

/**
 * What somebody wrote to the bot in plain words: in a DM, where `server` is null, or naming it in a server; `words` are
 * empty where somebody only named it.
 */
export type Written = {
  id: string;
  channel: string;
  isThread: boolean;
  server: string | null;
  person: string;
  words: string;
};

const THREADS: readonly unknown[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

/**
 * What of a new message is for the bot, whose id is `self`; null: nothing. Programs are never answered, so that two of
 * them don't talk without end; and a reply to the bot's message that only notifies it asks nothing.
 */
export function readMessage(message: unknown, self: string): Written | null {
  const { id, channel_id, channel_type, guild_id, author, webhook_id, type, content } = fieldsOf(message);
  const { id: person, bot, system } = fieldsOf(author);
  if (!isId(id) || !isId(channel_id) || !isId(person) || typeof content !== "string") return null;
  if (bot === true || system === true || webhook_id !== undefined || person === self) return null;
  if (type !== MessageType.Default && type !== MessageType.Reply) return null;
  if (guild_id !== undefined && !isId(guild_id)) return null;
  const naming = new RegExp(`<@!?${self}>`, "g");
  const { mentions } = fieldsOf(message);
  const isNamed = Array.isArray(mentions) && mentions.some((one) => fieldsOf(one).id === self) && naming.test(content);
  if (guild_id !== undefined && !isNamed) return null;
  const words = unformatted(content.replace(naming, " "))
    .replace(/^[\s,:;–-]+/, "")
    .trim();
  if (!/[\p{L}\p{N}]/u.test(words) && !(isNamed && words === "")) return null;
  const isThread = THREADS.includes(channel_type);
  return { id, channel: channel_id, isThread, server: guild_id ?? null, person, words };
}

/** The fields of something that came from outside; none where it has none. */
export function fieldsOf(given: unknown): Record<string, unknown> {
  return Object(given) as Record<string, unknown>;
}

function isId(given: unknown): given is string {
  return typeof given === "string" && /^\d{1,20}$/.test(given);
}

import type { Gateway } from "./gateway.ts";
import { apiMessage } from "./messages.ts";
import type { SandboxMessage } from "./types.ts";
import { apiMember, channelOf, type World } from "./world.ts";

const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;

/**
 * Tells bots that have asked for it of each message that everybody in its channel sees, their own included. What it
 * says is left out unless it is in a DM with the bot, names the bot or is by it: the rest takes a privileged intent,
 * which the stand-in gives to nobody.
 */
export function tellMessages(world: World, gateway: Gateway): void {
  world.subscribe((event) => {
    if (event.kind !== "message" || event.change !== "created" || event.message.visibleTo !== null) return;
    const { server } = channelOf(world, event.message.channel_id);
    gateway.tell("MESSAGE_CREATE", eventOf(world, event.message), server === null ? DIRECT_MESSAGES : GUILD_MESSAGES);
  });
}

function eventOf(world: World, message: SandboxMessage): object {
  const { server, kind } = channelOf(world, message.channel_id);
  const author = world.users.find(({ id }) => id === message.author.id);
  const { user: _, ...member } = author ? apiMember(world, author) : { user: null };
  const isHeard = kind === "dm" || message.author.bot || message.mentions.some(({ id }) => id === world.bot.id);
  return {
    ...apiMessage(message),
    ...(isHeard ? {} : { content: "", embeds: [], attachments: [], components: [] }),
    ...(server === null ? {} : { guild_id: server, ...(author ? { member } : {}) }),
    channel_type: kind === "dm" ? 1 : 0,
  };
}

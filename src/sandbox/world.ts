import { generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import {
  type APIApplicationCommand,
  type APIInteractionGuildMember,
  type APIUser,
  ChannelType,
  type GuildMemberFlags,
  PermissionFlagsBits,
  type UserFlags,
} from "discord-api-types/v10";
import type { Clock, Interaction, SandboxChannel, SandboxEvent, SandboxMessage, SandboxUser } from "./types.ts";

/** Everything that the sandbox knows. Its parts share it and change it; each change is emitted after it was made. */
export type World = {
  clock: Clock;
  /** ms until the first response is too late; null: never. */
  responseTime: number | null;
  token: string;
  applicationId: string;
  /** The first of `guildIds`. */
  guildId: string;
  guildIds: readonly string[];
  /** The languages of its servers, and of whoever uses a command without saying another. */
  guildLocale: string;
  locale: string;
  publicKey: string;
  privateKey: KeyObject;
  bot: APIUser;
  users: readonly SandboxUser[];
  channels: readonly SandboxChannel[];
  commands: Record<"global" | "guild", APIApplicationCommand[]>;
  /** In the order in which they were posted. */
  messages: Map<string, SandboxMessage>;
  /** Ids of messages, by the number that a bot sent them with, so that none is posted twice. */
  nonces: Map<string, string>;
  /** Contents of attachments, by path of their URL. */
  attachments: Map<string, { type: string; bytes: Uint8Array<ArrayBuffer> }>;
  /** By token. */
  interactions: Map<string, Interaction>;
  /** `http://127.0.0.1:PORT`, once the server listens. */
  origin: string;
  startedAt: string;
  moderatorRole: string;
  /** A new id, greater than all before it. */
  newId(): string;
  emit(event: SandboxEvent): void;
  subscribe(listener: (event: SandboxEvent) => void): () => void;
};

const NO_USER_FLAGS = 0 as UserFlags;
const DISCORD_EPOCH = 1_420_070_400_000n;

const GENERAL_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseExternalEmojis |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.UseApplicationCommands;

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  after: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * Servers with the named channels, people in each (`members`, and last a moderator), and a DM of each with the bot.
 */
export function createWorld({
  clock,
  responseTime,
  members,
  servers,
  guildLocale,
}: {
  clock: Clock;
  responseTime: number | null;
  members: number;
  servers: readonly (readonly string[])[];
  guildLocale: string;
}): World {
  let last = 0n;
  const newId = () => {
    const timed = (BigInt(Math.floor(clock.now())) - DISCORD_EPOCH) << 22n;
    last = timed > last ? timed : last + 1n;
    return String(last);
  };
  const listeners = new Set<(event: SandboxEvent) => void>();
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const applicationId = newId();
  const names = Array.from({ length: members }, (_, index) => ["Robin", "Sam"][index] ?? `Member ${index + 1}`);
  const users = [
    ...names.map((name) => ({ id: newId(), name, isModerator: false })),
    { id: newId(), name: "Kim", isModerator: true },
  ];
  const guildIds = servers.map(newId);
  const channels: SandboxChannel[] = [
    ...servers.flatMap((channelNames, at) =>
      channelNames.map((name) => ({
        id: newId(),
        name,
        kind: "server" as const,
        user: null,
        server: guildIds[at] as string,
      })),
    ),
    ...users.map(({ id, name }) => ({
      id: newId(),
      name: `DM of ${name}`,
      kind: "dm" as const,
      user: id,
      server: null,
    })),
  ];
  return {
    guildLocale,
    locale: "en-US",
    clock,
    responseTime,
    token: `${Buffer.from(applicationId).toString("base64url")}.sandbox.${randomBytes(24).toString("base64url")}`,
    applicationId,
    guildId: guildIds[0] as string,
    guildIds,
    moderatorRole: newId(),
    publicKey: Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url").toString("hex"),
    privateKey,
    bot: { ...apiUser({ id: applicationId, name: "Bot" }), bot: true },
    users,
    channels,
    commands: { global: [], guild: [] },
    messages: new Map(),
    nonces: new Map(),
    attachments: new Map(),
    interactions: new Map(),
    origin: "",
    startedAt: timestamp(clock),
    newId,
    emit: (event) => {
      for (const listener of [...listeners]) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The present time as Discord writes it. */
export function timestamp(clock: Clock): string {
  return new Date(clock.now()).toISOString().replace("Z", "000+00:00");
}

/** Throws where there is no such user. */
export function userOf({ users }: World, id: string): SandboxUser {
  const user = users.find((one) => one.id === id);
  if (!user) throw new Error(`There is no user ${id} in the sandbox.`);
  return user;
}

/** Throws where there is no such channel. */
export function channelOf({ channels }: World, id: string): SandboxChannel {
  const channel = channels.find((one) => one.id === id);
  if (!channel) throw new Error(`There is no channel ${id} in the sandbox.`);
  return channel;
}

export function canSee(user: SandboxUser, channel: SandboxChannel): boolean {
  return channel.user === null || channel.user === user.id;
}

export function apiUser({ id, name }: { id: string; name: string }): APIUser {
  return {
    id,
    username: name.toLowerCase(),
    global_name: name,
    discriminator: "0",
    avatar: null,
    primary_guild: null,
    flags: NO_USER_FLAGS,
    public_flags: NO_USER_FLAGS,
  };
}

const MODERATOR_PERMISSIONS = PermissionFlagsBits.ManageMessages | PermissionFlagsBits.ManageGuild;

/** The bits of `user`, or of the bot, in the server. */
export function permissionsOf(user: SandboxUser | null): bigint {
  return user?.isModerator ? GENERAL_PERMISSIONS | MODERATOR_PERMISSIONS : GENERAL_PERMISSIONS;
}

export function apiMember(world: World, user: SandboxUser): APIInteractionGuildMember {
  return { ...memberOf(world, apiUser(user), user.isModerator), permissions: String(permissionsOf(user)) };
}

function memberOf(world: World, user: APIUser, isModerator: boolean) {
  return {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles: isModerator ? [world.moderatorRole] : [],
    joined_at: world.startedAt,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0 as GuildMemberFlags,
  };
}

export function apiChannel(world: World, { id, name, user, server }: SandboxChannel) {
  const lastMessage = [...world.messages.values()].findLast(
    ({ channel_id, visibleTo }) => channel_id === id && visibleTo === null,
  );
  const shared = { id, last_message_id: lastMessage?.id ?? null, flags: 0 };
  if (user !== null) return { ...shared, type: ChannelType.DM, recipients: [apiUser(userOf(world, user))] };
  return {
    ...shared,
    type: ChannelType.GuildText,
    guild_id: server,
    name,
    position: 0,
    permission_overwrites: [],
    nsfw: false,
    topic: null,
    parent_id: null,
    rate_limit_per_user: 0,
  };
}

/** What the server has not, or has as every new one has it. */
const PLAIN_GUILD = {
  unavailable: false,
  large: false,
  threads: [],
  emojis: [],
  stickers: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  features: [],
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  vanity_url_code: null,
  afk_channel_id: null,
  afk_timeout: 300,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  max_members: 500_000,
  max_presences: null,
  max_video_channel_users: 25,
  max_stage_video_channel_users: 50,
  hub_type: null,
};

/** A server as GUILD_CREATE brings it. */
export function apiGuild(world: World, id: string): Record<string, unknown> {
  const moderator = world.users.find(({ isModerator }) => isModerator);
  return {
    ...PLAIN_GUILD,
    preferred_locale: world.guildLocale,
    id,
    name: "Sandbox",
    owner_id: moderator?.id ?? world.users[0]?.id,
    joined_at: world.startedAt,
    member_count: world.users.length + 1,
    members: [
      memberOf(world, world.bot, false),
      ...world.users.map((user) => memberOf(world, apiUser(user), user.isModerator)),
    ],
    channels: world.channels.filter(({ server }) => server === id).map((channel) => apiChannel(world, channel)),
    roles: [
      apiRole(id, "@everyone", GENERAL_PERMISSIONS, 0),
      apiRole(world.moderatorRole, "Moderators", MODERATOR_PERMISSIONS, 1),
    ],
  };
}

function apiRole(id: string, name: string, permissions: bigint, position: number): object {
  return {
    id,
    name,
    permissions: String(permissions),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

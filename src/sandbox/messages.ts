import type { APIAttachment, APIMessage, APIMessageInteractionMetadata, APIUser } from "discord-api-types/v10";
import {
  type Before,
  CONTAINER,
  cleanName,
  EPHEMERAL,
  FILE,
  IS_COMPONENTS_V2,
  LOADING,
  namedFile,
  SEPARATOR,
  SUPPRESS_EMBEDS,
  TEXT_DISPLAY,
  THUMBNAIL,
} from "./message-rules.ts";
import { at, type Field, isGiven, isRecord, list, type Reply, refusal, refuse, text } from "./rules.ts";
import type { SandboxChannel, SandboxMessage } from "./types.ts";
import { apiUser, canSee, timestamp, userOf, type World } from "./world.ts";

/** Files that a message may have, and bytes of each where nobody has paid for more. */
const MOST_FILES = 10;
const LARGEST_FILE = 10 * 2 ** 20;

/** A file of a multipart request: `files[index]`. */
export type UploadedFile = { index: number; name: string; type: string; bytes: Uint8Array<ArrayBuffer> };

/** What a bot may say about a message, after the rules have passed it. */
export type MessageBody = {
  content?: string | null;
  flags?: number | null;
  embeds?: object[] | null;
  components?: Component[] | null;
  attachments?: { id: string | number; filename?: string; description?: string }[] | null;
  allowed_mentions?: AllowedMentions | null;
  tts?: boolean | null;
  /** What the message replies to, where it is posted to a channel. */
  message_reference?: { message_id: string } | null;
  /** A message that is sent again under the same one is not posted again. */
  nonce?: string | number | null;
  enforce_nonce?: boolean | null;
};

type AllowedMentions = {
  parse?: string[] | null;
  users?: string[] | null;
  roles?: string[] | null;
  replied_user?: boolean | null;
};

type Media = { url: string; attachment_id?: string };
export type Component = {
  type: number;
  id?: number | null;
  components?: Component[];
  accessory?: Component;
  items?: { media: Media; description?: string | null; spoiler?: boolean | null }[];
  media?: Media;
  file?: Media;
  content?: string;
  custom_id?: string;
  style?: number;
  disabled?: boolean;
  options?: { value: string }[];
  [other: string]: unknown;
};

export type Origin = {
  channel: SandboxChannel;
  author: APIUser;
  /** As Discord counts types of messages: 0 plain, 19 reply, 20 slash command, 23 context menu command. */
  type: number;
  visibleTo: string | null;
  isLoading?: boolean;
  isWebhook?: boolean;
  metadata?: APIMessageInteractionMetadata;
  repliesTo?: string | null;
};

/** Posts a message; the body has passed the rules. */
export function createMessage(
  world: World,
  origin: Origin,
  body: MessageBody,
  files: readonly UploadedFile[],
): SandboxMessage {
  const id = world.newId();
  const { channel, author, type, visibleTo, isLoading, isWebhook, metadata, repliesTo } = origin;
  const all = attach(world, channel.id, body, files, []);
  const components = numbered(body.components ?? [], all);
  const flags = ((body.flags ?? 0) & ~EPHEMERAL) | (visibleTo === null ? 0 : EPHEMERAL) | (isLoading ? LOADING : 0);
  const referenced = repliesTo ? world.messages.get(repliesTo) : undefined;
  const allowed = body.allowed_mentions;
  const pings = type === 19 && !metadata && (allowed ? allowed.replied_user === true : true);
  const message = {
    id,
    channel_id: channel.id,
    type,
    author,
    content: body.content ?? "",
    flags,
    timestamp: timestamp(world.clock),
    edited_timestamp: null,
    tts: body.tts ?? false,
    mention_everyone: false,
    mentions: [
      ...new Map(
        [...mentionedIn(world, body.content ?? ""), ...(pings && referenced ? [referenced.author] : [])].map((user) => [
          user.id,
          user,
        ]),
      ).values(),
    ],
    mention_roles: [],
    attachments: unused(all, components),
    embeds: (body.embeds ?? []).map((embed) => ({ type: "rich", ...embed })),
    components,
    pinned: false,
    ...(isWebhook ? { webhook_id: world.applicationId, application_id: world.applicationId } : {}),
    ...(metadata ? { interaction_metadata: metadata } : {}),
    ...(repliesTo
      ? {
          message_reference: {
            type: 0,
            message_id: repliesTo,
            channel_id: channel.id,
            ...(channel.server === null ? {} : { guild_id: channel.server }),
          },
          referenced_message: referenced ? withoutReference(referenced) : null,
        }
      : {}),
    files: all,
    visibleTo,
    wouldMention: false,
  } as unknown as SandboxMessage;
  message.wouldMention = mentions(message, allowed ?? null) || (pings && referenced !== undefined);
  world.messages.set(id, message);
  world.emit({ kind: "message", change: "created", message });
  return message;
}

/** Edits a message; the body has passed the rules. What it leaves out stays. */
export function editMessage(
  world: World,
  message: SandboxMessage,
  body: MessageBody,
  files: readonly UploadedFile[],
): SandboxMessage {
  const wasLoading = ((message.flags ?? 0) & LOADING) !== 0;
  const all = attach(world, message.channel_id, body, files, message.files);
  const components = body.components === undefined ? message.components : numbered(body.components ?? [], all);
  // Of the flags, an edit sets the one for components for good and the one for embeds as it likes.
  const asked = body.flags ?? message.flags ?? 0;
  const kept = (message.flags ?? 0) & ~(LOADING | SUPPRESS_EMBEDS);
  const edited = {
    ...message,
    content: body.content === undefined ? message.content : (body.content ?? ""),
    flags: kept | (asked & (IS_COMPONENTS_V2 | SUPPRESS_EMBEDS)),
    embeds:
      body.embeds === undefined ? message.embeds : (body.embeds ?? []).map((embed) => ({ type: "rich", ...embed })),
    components,
    files: all,
    attachments: unused(all, (components ?? []) as unknown as Component[]),
    // The first contents of a deferred reply are no edit.
    edited_timestamp: wasLoading ? null : timestamp(world.clock),
  } as SandboxMessage;
  edited.wouldMention = mentions(edited, body.allowed_mentions ?? null);
  world.messages.set(message.id, edited);
  world.emit({ kind: "message", change: "edited", message: edited });
  return edited;
}

export function deleteMessage(world: World, message: SandboxMessage): void {
  world.messages.delete(message.id);
  forget(world, message.files);
  for (const [id, other] of world.messages)
    if (other.referenced_message?.id === message.id) world.messages.set(id, { ...other, referenced_message: null });
  world.emit({ kind: "message", change: "deleted", message });
}

/** The messages of a channel as one user sees it. Throws where the user does not see the channel. */
export function messagesFor(world: World, userId: string, channel: SandboxChannel): SandboxMessage[] {
  const user = userOf(world, userId);
  if (!canSee(user, channel)) throw new Error(`${user.name} can't see the channel "${channel.name}".`);
  return [...world.messages.values()].filter(
    ({ channel_id, visibleTo }) => channel_id === channel.id && (visibleTo === null || visibleTo === userId),
  );
}

/** The message as the API gives it. */
export function apiMessage({ visibleTo: _, wouldMention: __, files: ___, ...message }: SandboxMessage): APIMessage {
  return message as APIMessage;
}

/** A message as it stands in one that replies to it: one step, and no further. */
function withoutReference(message: SandboxMessage): APIMessage {
  const { referenced_message: _, ...rest } = apiMessage(message);
  return rest;
}

/** Whom a text names outside its code. */
function mentionedIn({ users, bot }: World, content: string): APIUser[] {
  const named = [...content.replace(/`[^`]*`/g, "").matchAll(/<@!?(\d+)>/g)].map(([, id]) => id);
  return [bot, ...users.map(apiUser)].filter(({ id }) => named.includes(id));
}

export function stateOf(message: SandboxMessage): Before {
  return { flags: message.flags ?? 0, hasContent: message.content !== "", hasEmbeds: message.embeds.length > 0 };
}

/** Whether a body of the old kind, as a new message or an edit of `before`, leaves nothing to see. */
export function isEmpty(body: MessageBody, files: readonly UploadedFile[], before: SandboxMessage | null): boolean {
  if ((((body.flags ?? 0) | (before?.flags ?? 0)) & IS_COMPONENTS_V2) !== 0) return false;
  const after = <T>(given: T | null | undefined, old: T | undefined) => (given === undefined ? old : given);
  return (
    !after(body.content, before?.content)?.trim() &&
    !after<unknown[]>(body.embeds, before?.embeds)?.length &&
    !after<unknown[]>(body.components, before?.components)?.length &&
    !after<readonly unknown[]>(body.attachments, before?.files)?.length &&
    files.length === 0
  );
}

/** All components with those inside them, in the order in which Discord numbers them. */
export function allComponents(components: readonly Component[]): Component[] {
  return components.flatMap((component) => [
    component,
    ...allComponents(component.components ?? []),
    ...(component.accessory ? allComponents([component.accessory]) : []),
  ]);
}

/** Names that `attachment://` may use in this body. */
export function fileNames(body: unknown, files: readonly UploadedFile[], before: SandboxMessage | null): string[] {
  const given = (body as MessageBody | null)?.attachments;
  const described = Array.isArray(given) ? given : null;
  return [
    ...files.map(({ index, name }) =>
      cleanName(described?.find((one) => String(one?.id) === String(index))?.filename ?? name),
    ),
    ...keptFiles(described, before?.files ?? []).map(({ filename }) => filename),
  ];
}

/** Of the files that a message has, those that an edit leaves there: all, unless it says which there are to be. */
function keptFiles(described: MessageBody["attachments"], before: readonly APIAttachment[]): APIAttachment[] {
  return before.filter(({ id }) => !described || described.some((one) => String(one?.id) === id));
}

/** What Discord says where files are too many or too large. */
export function checkFiles(body: unknown, files: readonly UploadedFile[], before: SandboxMessage | null): Reply | null {
  if (files.some(({ bytes }) => bytes.length > LARGEST_FILE)) return refusal(413, 40005, "Request entity too large");
  return fileNames(body, files, before).length > MOST_FILES
    ? refusal(400, 30015, `Maximum number of attachments in a message reached (${MOST_FILES})`)
    : null;
}

export function checkAttachments(field: Field, files: readonly UploadedFile[], before: SandboxMessage | null): void {
  if (!isGiven(field)) return;
  for (const item of list(field, { min: 0, max: MOST_FILES })) {
    if (!isRecord(item)) continue;
    const id = at(item, "id");
    const isKnown =
      files.some(({ index }) => String(index) === String(id.value)) ||
      before?.files.some((one) => one.id === String(id.value));
    if (!isKnown) refuse(id, "ATTACHMENT_NOT_FOUND", `Attachment data for file ${String(id.value)} was not found`);
    if (isGiven(at(item, "filename"))) text(at(item, "filename"), { min: 1, max: 1024 });
    if (isGiven(at(item, "description"))) text(at(item, "description"), { min: 0, max: 1024 });
  }
}

/** All files of a message: those that it had and keeps, and the new ones, whose bytes are stored. */
function attach(
  world: World,
  channelId: string,
  body: MessageBody,
  files: readonly UploadedFile[],
  before: readonly APIAttachment[],
): APIAttachment[] {
  const added = files.map(({ index, name, type, bytes }) => {
    const described = body.attachments?.find((one) => String(one.id) === String(index));
    const id = world.newId();
    const filename = cleanName(described?.filename ?? name);
    const path = `/attachments/${channelId}/${id}/${filename}`;
    world.attachments.set(path, { type, bytes });
    const url = `${world.origin}${path}`;
    return {
      id,
      filename,
      size: bytes.length,
      url,
      proxy_url: url,
      content_type: type,
      ...(described?.description ? { description: described.description } : {}),
    };
  });
  const kept = keptFiles(body.attachments, before);
  forget(
    world,
    before.filter((file) => !kept.includes(file)),
  );
  return [...kept, ...added];
}

function forget(world: World, files: readonly APIAttachment[]): void {
  for (const { url } of files) world.attachments.delete(new URL(url).pathname);
}

/** What a message lists as its attachments: on Discord those that no component shows. */
function unused(files: readonly APIAttachment[], components: readonly Component[]): APIAttachment[] {
  const shown = allComponents(components).flatMap(({ items = [], media, file }) =>
    [...items.map((item) => item.media), media, file].flatMap((one) => one?.attachment_id ?? []),
  );
  return files.filter(({ id }) => !shown.includes(id));
}

/** The components as Discord stores them: numbered where the bot gave no id, with defaults, attachments resolved. */
function numbered(components: readonly Component[], attachments: readonly APIAttachment[]): Component[] {
  const taken = new Set(allComponents(components).map(({ id }) => id));
  let next = 1;
  const newNumber = () => {
    while (taken.has(next)) next++;
    return next++;
  };
  let mediaId = 0;
  const resolve = ({ url }: Media) => {
    const attachment = attachments.findLast(({ filename }) => namedFile(url) === filename);
    const resolved = attachment?.url ?? url;
    mediaId++;
    return {
      id: String(mediaId),
      url: resolved,
      proxy_url: resolved,
      ...(attachment ? { attachment_id: attachment.id, content_type: attachment.content_type } : {}),
    };
  };
  const store = (component: Component): Component => {
    const { components: inner, accessory, items, media, file, ...own } = component;
    const id = component.id || newNumber();
    return {
      ...(component.type === SEPARATOR ? { spacing: 1, divider: true } : {}),
      ...(component.type === THUMBNAIL ? { description: null } : {}),
      ...(component.type === THUMBNAIL || component.type === FILE ? { spoiler: false } : {}),
      ...(component.type === CONTAINER ? { accent_color: null, spoiler: false } : {}),
      ...own,
      id,
      ...(inner ? { components: inner.map(store) } : {}),
      ...(accessory ? { accessory: store(accessory) } : {}),
      ...(items
        ? { items: items.map((item) => ({ description: null, spoiler: false, ...item, media: resolve(item.media) })) }
        : {}),
      ...(media ? { media: resolve(media) } : {}),
      ...(file ? { file: resolve(file), ...(component.type === FILE ? namesOf(file, attachments) : {}) } : {}),
    };
  };
  return components.map(store);
}

function namesOf({ url }: Media, attachments: readonly APIAttachment[]): object {
  const attachment = attachments.findLast(({ filename }) => namedFile(url) === filename);
  return attachment ? { name: attachment.filename, size: attachment.size } : {};
}

function mentions({ content, components }: SandboxMessage, allowed: AllowedMentions | null): boolean {
  const texts = allComponents((components ?? []) as unknown as Component[])
    .filter(({ type }) => type === TEXT_DISPLAY)
    .map((component) => component.content ?? "");
  const words = [content, ...texts].join("\n");
  const may = (kind: "users" | "roles", id: string) =>
    allowed === null || allowed.parse?.includes(kind) || allowed[kind]?.includes(id);
  return (
    (/@(?:everyone|here)/.test(words) && (allowed === null || allowed.parse?.includes("everyone") === true)) ||
    [...words.matchAll(/<@!?(\d+)>/g)].some(([, id = ""]) => may("users", id)) ||
    [...words.matchAll(/<@&(\d+)>/g)].some(([, id = ""]) => may("roles", id))
  );
}

import { randomBytes } from "node:crypto";
import { type APIMessageInteractionMetadata, InteractionType } from "discord-api-types/v10";
import { checkChoices } from "./command-rules.ts";
import {
  checkMessage,
  checkModal,
  EPHEMERAL,
  IS_COMPONENTS_V2,
  LOADING,
  SUPPRESS_EMBEDS,
  SUPPRESS_NOTIFICATIONS,
} from "./message-rules.ts";
import {
  apiMessage,
  checkAttachments,
  checkFiles,
  createMessage,
  deleteMessage,
  editMessage,
  fileNames,
  isEmpty,
  type MessageBody,
  stateOf,
  type UploadedFile,
} from "./messages.ts";
import { at, type Field, invalidForm, isGiven, isRecord, list, oneOf, type Reply, refusal, root } from "./rules.ts";
import type {
  Action,
  Choice,
  CommandData,
  Interaction,
  Outcome,
  SandboxChannel,
  SandboxMessage,
  SandboxModal,
} from "./types.ts";
import { apiChannel, apiMember, apiUser, permissionsOf, type World } from "./world.ts";

const {
  ApplicationCommand: COMMAND,
  MessageComponent: COMPONENT,
  ApplicationCommandAutocomplete: AUTOCOMPLETE,
  ModalSubmit: MODAL_SUBMIT,
} = InteractionType;

/** ms for which a token can be used. */
const TOKEN_LIFETIME = 15 * 60_000;

const CALLBACK_FLAGS = EPHEMERAL | SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | IS_COMPONENTS_V2;

/** Starts the time that the bot has, and makes the payload for it. The caller delivers it. */
export function startInteraction(world: World, action: Action): { interaction: Interaction; payload: object } {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const id = world.newId();
  let settled = false;
  const interaction: Interaction = {
    id,
    token: `${Buffer.from(`interaction:${id}`).toString("base64url")}${randomBytes(24).toString("base64url")}`,
    action,
    startedAt: world.clock.now(),
    state: "waiting",
    original: null,
    reachable: new Set(),
    outcome: promise,
    settle: (outcome) => {
      if (settled) return;
      settled = true;
      cancel();
      resolve(outcome);
      world.emit({ kind: "outcome", interaction: id, outcome });
    },
  };
  const { responseTime } = world;
  const cancel =
    responseTime === null
      ? () => {}
      : world.clock.after(responseTime, () => giveUp(interaction, `The bot did not answer within ${responseTime} ms.`));
  world.interactions.set(interaction.token, interaction);
  const type = NAMES[action.type];
  world.emit({ kind: "interaction", id, type, user: action.user.id, channel: action.channel.id });
  return { interaction, payload: payloadOf(world, interaction) };
}

const NAMES = {
  [COMMAND]: "command",
  [COMPONENT]: "component",
  [AUTOCOMPLETE]: "autocomplete",
  [MODAL_SUBMIT]: "modal",
} as const;

/** The message that an action was done on, where it was on one. */
function messageOf(action: Action): SandboxMessage | null {
  return action.type === COMPONENT || action.type === MODAL_SUBMIT ? action.message : null;
}

/** Ends the wait without an answer; from now on a first response is too late. */
export function giveUp(interaction: Interaction, why: string): void {
  if (interaction.state === "waiting") interaction.state = "late";
  interaction.settle({ kind: "unanswered", why });
}

function ownersOf({ server }: SandboxChannel): Record<string, string> {
  return { "0": server ?? "0" };
}

function payloadOf(world: World, { id, token, action }: Interaction): object {
  const { user, channel, locale, type, data } = action;
  const isServer = channel.kind === "server";
  const message = messageOf(action);
  return {
    id,
    application_id: world.applicationId,
    type,
    token,
    version: 1,
    data,
    channel: isServer
      ? { ...apiChannel(world, channel), permissions: String(permissionsOf(user)) }
      : apiChannel(world, channel),
    channel_id: channel.id,
    ...(isServer
      ? {
          guild: { id: channel.server, locale: world.guildLocale, features: [] },
          guild_id: channel.server,
          guild_locale: world.guildLocale,
          member: apiMember(world, user),
        }
      : { user: apiUser(user) }),
    ...(message ? { message: apiMessage(message) } : {}),
    app_permissions: String(permissionsOf(null)),
    locale,
    entitlements: [],
    authorizing_integration_owners: ownersOf(channel),
    context: isServer ? 0 : 1,
    attachment_size_limit: 10 * 2 ** 20,
  };
}

/**
 * The first response to an interaction, over REST or as the answer of the bot's endpoint. With `withResponse` the
 * reply tells what came of it, else it is a 204.
 */
export function answerInteraction(
  world: World,
  interaction: Interaction | undefined,
  body: unknown,
  files: readonly UploadedFile[],
  withResponse: boolean,
): Reply {
  if (!interaction || interaction.state === "late" || isExpired(world, interaction))
    return refusal(404, 10062, "Unknown interaction");
  if (interaction.state === "answered") return refusal(400, 40060, "Interaction has already been acknowledged.");
  const { action } = interaction;
  const on = world.messages.get(messageOf(action)?.id ?? "");
  const problem = checkCallback(root(body), action, on, files);
  if (problem) return problem;

  const { type, data = null } = body as { type: number; data?: unknown };
  const message = (data ?? {}) as MessageBody;
  interaction.state = "answered";
  switch (type) {
    case 4:
    case 5:
      answerWithMessage(world, interaction, message, files, type === 5);
      break;
    case 6:
    case 7:
      if (on) {
        interaction.original = on.id;
        interaction.reachable.add(on.id);
      }
      if (type === 7 && on) {
        const edited = data === null ? on : editMessage(world, on, message, files);
        interaction.settle({ kind: "updated", message: edited });
      } else interaction.settle({ kind: "acknowledged" });
      break;
    case 9:
      interaction.settle({
        kind: "modal",
        modal: { ...(data as SandboxModal), channel: action.channel.id, message: on ?? null },
      });
      break;
    default:
      interaction.settle({
        kind: "choices",
        choices: ((data as { choices?: Choice[] }).choices ?? []).map(plainChoice),
      });
  }
  return withResponse ? { status: 200, body: callbackResult(world, interaction, type) } : { status: 204 };
}

/** Posts the message of a first response; `isLoading`: an empty one, which a later edit fills. */
function answerWithMessage(
  world: World,
  interaction: Interaction,
  message: MessageBody,
  files: readonly UploadedFile[],
  isLoading: boolean,
): void {
  const { action } = interaction;
  const origin = {
    channel: action.channel,
    author: world.bot,
    type: messageType(action),
    visibleTo: ((message.flags ?? 0) & EPHEMERAL) !== 0 ? action.user.id : null,
    isLoading,
    isWebhook: true,
    metadata: metadataOf(interaction),
    repliesTo: messageOf(action)?.id ?? null,
  };
  const created = createMessage(world, origin, isLoading ? {} : message, files);
  interaction.original = created.id;
  interaction.reachable.add(created.id);
  const on = messageOf(action);
  if (on) interaction.reachable.add(on.id);
  interaction.settle(isLoading ? { kind: "acknowledged" } : { kind: "message", message: created });
}

function plainChoice({ name, value }: Choice): Choice {
  return { name, value };
}

function isExpired({ clock }: World, { startedAt }: Interaction): boolean {
  return clock.now() - startedAt > TOKEN_LIFETIME;
}

/** `on`: the message that the component is on, unless it is gone. */
function checkCallback(
  form: Field,
  action: Action,
  on: SandboxMessage | undefined,
  files: readonly UploadedFile[],
): Reply | null {
  if (!isRecord(form)) return invalidForm(form.problems);
  const type = at(form, "type");
  if ([10, 12].includes(type.value as number) && action.type !== AUTOCOMPLETE)
    return refusal(501, 0, `The sandbox has no responses of type ${type.value}.`);
  const allowed = {
    [COMMAND]: [4, 5, 9],
    [COMPONENT]: [4, 5, 6, 7, 9],
    [AUTOCOMPLETE]: [8],
    [MODAL_SUBMIT]: on ? [4, 5, 6, 7] : [4, 5],
  }[action.type];
  const data = at(form, "data");
  const before = type.value === 7 ? (on ?? null) : null;
  const callback = oneOf(type, allowed);
  if (callback === 7 && !on) return refusal(404, 10008, "Unknown Message");
  if (callback === 4 || (callback === 7 && isGiven(data))) {
    if (isRecord(data)) checkBody(data, before, files, CALLBACK_FLAGS);
  } else if (callback === 5 && isGiven(data) && isRecord(data)) {
    checkMessage(data, { before: { flags: 0, hasContent: false, hasEmbeds: false }, flags: CALLBACK_FLAGS, files: [] });
  } else if (callback === 9) {
    if (isRecord(data)) checkModal(data);
  } else if (callback === 8 && isRecord(data) && action.type === AUTOCOMPLETE) {
    if (isGiven(at(data, "choices"))) checkChoices(at(data, "choices"), action.optionType, { unique: false });
    else list(at(data, "choices"), { min: 0, max: 25 });
  }
  if (form.problems.length > 0) return invalidForm(form.problems);
  const tooMuch = checkFiles(data.value, files, before);
  if (tooMuch) return tooMuch;
  const isNothing =
    (callback === 4 || (callback === 7 && isGiven(data))) && isEmpty(data.value as MessageBody, files, before);
  return isNothing ? refusal(400, 50006, "Cannot send an empty message") : null;
}

function checkBody(data: Field, before: SandboxMessage | null, files: readonly UploadedFile[], flags: number): void {
  checkMessage(data, { before: before && stateOf(before), flags, files: fileNames(data.value, files, before) });
  checkAttachments(at(data, "attachments"), files, before);
}

/** Checks the body of a plain message, follow-up or edit. `flags` are those that may be set. */
export function checkedBody(
  body: unknown,
  files: readonly UploadedFile[],
  before: SandboxMessage | null,
  flags = CALLBACK_FLAGS,
): Reply | null {
  const form = root(body);
  if (isRecord(form)) checkBody(form, before, files, flags);
  if (form.problems.length > 0) return invalidForm(form.problems);
  const tooMuch = checkFiles(body, files, before);
  if (tooMuch) return tooMuch;
  return isEmpty(body as MessageBody, files, before) ? refusal(400, 50006, "Cannot send an empty message") : null;
}

function messageType(action: Action): number {
  if (action.type === COMPONENT || action.type === MODAL_SUBMIT) return 19;
  return (action.data as CommandData).type === 1 ? 20 : 23;
}

function metadataOf({ id, action, original }: Interaction): APIMessageInteractionMetadata {
  return {
    id,
    type: action.type,
    user: apiUser(action.user),
    authorizing_integration_owners: ownersOf(action.channel),
    ...(action.type === COMMAND && action.target ? { target_message_id: action.target.id } : {}),
    ...(action.type === COMPONENT ? { interacted_message_id: action.message.id } : {}),
    ...(original ? { original_response_message_id: original } : {}),
  } as unknown as APIMessageInteractionMetadata;
}

function callbackResult(world: World, interaction: Interaction, type: number): object {
  const { id, action, original, token } = interaction;
  const message = original === null ? undefined : world.messages.get(original);
  return {
    interaction: {
      id,
      type: action.type,
      callback_token: token,
      channel_id: action.channel.id,
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: ((message.flags ?? 0) & LOADING) !== 0,
            response_message_ephemeral: message.visibleTo !== null,
          }
        : {}),
    },
    ...(message && type !== 6 ? { resource: { type, message: apiMessage(message) } } : {}),
  };
}

/** The interaction whose token may be used for messages, or what Discord says instead. */
function usableToken(world: World, applicationId: string, token: string): Interaction | Reply {
  const interaction = world.interactions.get(token);
  if (!interaction || applicationId !== world.applicationId || interaction.state !== "answered")
    return refusal(404, 10015, "Unknown Webhook");
  if (isExpired(world, interaction)) return refusal(401, 50027, "Invalid Webhook Token");
  return interaction;
}

/** GET, PATCH or DELETE of a message of an interaction: `@original` or an id. */
export function useReply(
  world: World,
  method: "GET" | "PATCH" | "DELETE",
  { applicationId, token, messageId }: { applicationId: string; token: string; messageId: string },
  body: unknown,
  files: readonly UploadedFile[],
): Reply {
  const interaction = usableToken(world, applicationId, token);
  if ("status" in interaction) return interaction;
  const id = messageId === "@original" ? interaction.original : messageId;
  const message = id !== null && interaction.reachable.has(id) ? world.messages.get(id) : undefined;
  if (!message) return refusal(404, 10008, "Unknown Message");
  if (method === "GET") return { status: 200, body: apiMessage(message) };
  if (method === "DELETE") {
    deleteMessage(world, message);
    return { status: 204 };
  }
  return (
    checkedBody(body, files, message) ?? {
      status: 200,
      body: apiMessage(editMessage(world, message, body as MessageBody, files)),
    }
  );
}

/** A further message of an interaction; the first one after a deferral takes the place of the loading message. */
export function followUp(
  world: World,
  { applicationId, token }: { applicationId: string; token: string },
  body: unknown,
  files: readonly UploadedFile[],
): Reply {
  const interaction = usableToken(world, applicationId, token);
  if ("status" in interaction) return interaction;
  if (interaction.action.type === AUTOCOMPLETE) return refusal(404, 10015, "Unknown Webhook");
  const original = interaction.original === null ? undefined : world.messages.get(interaction.original);
  const loading = ((original?.flags ?? 0) & LOADING) !== 0 ? original : undefined;
  const problem = checkedBody(body, files, loading ?? null);
  if (problem) return problem;
  const message = body as MessageBody;
  if (loading) return { status: 200, body: apiMessage(editMessage(world, loading, message, files)) };
  const created = createMessage(
    world,
    {
      channel: interaction.action.channel,
      author: world.bot,
      type: 19,
      visibleTo: ((message.flags ?? 0) & EPHEMERAL) !== 0 ? interaction.action.user.id : null,
      isWebhook: true,
      metadata: metadataOf(interaction),
      repliesTo: interaction.original,
    },
    message,
    files,
  );
  interaction.reachable.add(created.id);
  return { status: 200, body: apiMessage(created) };
}

/** What Discord's own client refuses to send, and the data that it sends. Everything here throws a clear Error. */
import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  InteractionContextType,
} from "discord-api-types/v10";
import { ATTACHMENT, BOOLEAN, INTEGER, NUMBER, STRING, SUBCOMMAND } from "./command-rules.ts";
import { BUTTON, LABEL, LINK_STYLE, STRING_SELECT } from "./message-rules.ts";
import { allComponents, apiMessage, type Component } from "./messages.ts";
import type {
  Action,
  CommandData,
  CommandUse,
  CompleteUse,
  ModalLabel,
  OptionValue,
  PressUse,
  RunUse,
  SandboxChannel,
  SandboxMessage,
  SandboxUser,
  SubmitUse,
  Upload,
} from "./types.ts";
import { canSee, channelOf, permissionsOf, userOf, type World } from "./world.ts";

/** Any option type, with the limits that some of them have. */
type Option = {
  name: string;
  type: number;
  required?: boolean;
  autocomplete?: boolean;
  choices?: { name: string; value: string | number }[];
  min_length?: number;
  max_length?: number;
  min_value?: number;
  max_value?: number;
  options?: Option[];
};

/** UTF-16 units that a person can type into an option. */
const LONGEST_INPUT = 6000;

/** The commands that are offered in a channel: those of the server first. */
export function commandsIn(world: World, channel: SandboxChannel): APIApplicationCommand[] {
  const isServer = channel.kind === "server";
  const context = isServer ? InteractionContextType.Guild : InteractionContextType.BotDM;
  const offered = world.commands.global.filter(
    ({ contexts, integration_types, dm_permission }) =>
      (contexts?.includes(context) ?? (isServer || dm_permission !== false)) &&
      // The bot is installed to the server, and to nobody's account.
      (integration_types?.includes(0) ?? true),
  );
  return isServer ? [...world.commands.guild, ...offered] : offered;
}

/** Those of them that somebody is shown. */
export function commandsFor(world: World, user: SandboxUser, channel: SandboxChannel): APIApplicationCommand[] {
  return commandsIn(world, channel).filter((command) => mayUse(user, channel, command));
}

export function runAction(world: World, use: RunUse): Action {
  const { user, channel, locale } = placeOf(world, use, use.channel);
  const target = use.target === undefined ? null : (world.messages.get(use.target) ?? null);
  if (use.target !== undefined && !target) throw new Error(`There is no message ${use.target} in the sandbox.`);
  const found = findCommand(world, channel, use.command, target ? 3 : 1);
  if (!use.unchecked) {
    checkPlace(user, channel);
    if (!found) throw new Error(`There is no command "${use.command}" to use in ${channel.name}.`);
    checkPermissions(user, channel, found.command);
    if (target) checkTarget(user, channel, target);
    checkOptions(found.options, use.options ?? {});
    const given = { ...use.options, ...use.files };
    const missing = found.options.filter(({ name, required }) => required && given[name] === undefined);
    if (missing.length > 0) throw new Error(`Option "${missing[0]?.name}" of "${use.command}" is required.`);
  }
  const data = withFiles(world, commandData(world, use, found, target), use.files ?? {});
  return { type: 2, user, channel, locale, data, target };
}

export function completeAction(world: World, use: CompleteUse): Action {
  const { user, channel, locale } = placeOf(world, use, use.channel);
  const found = findCommand(world, channel, use.command, 1);
  const focused = found?.options.find(({ name }) => name === use.focused);
  if (!use.unchecked) {
    checkPlace(user, channel);
    if (!found) throw new Error(`There is no command "${use.command}" to use in ${channel.name}.`);
    checkPermissions(user, channel, found.command);
    if (!focused) throw new Error(`The command "${use.command}" has no option "${use.focused}".`);
    if (!focused.autocomplete) throw new Error(`Option "${use.focused}" of "${use.command}" has no autocomplete.`);
    // What is being typed is checked only when it is sent; its length is what the field takes.
    const { [use.focused]: typed, ...others } = use.options ?? {};
    checkOptions(found.options, others);
    if (String(typed ?? "").length > LONGEST_INPUT) throw new Error(`Option "${use.focused}" is too long.`);
  }
  const data = commandData(world, { ...use, options: { [use.focused]: "", ...use.options } }, found, null, use.focused);
  return { type: 4, user, channel, locale, data, optionType: focused?.type ?? STRING };
}

export function pressAction(world: World, use: PressUse): Action {
  const message = world.messages.get(use.message);
  if (!message) throw new Error(`There is no message ${use.message} in the sandbox.`);
  const { user, channel, locale } = placeOf(world, use, message.channel_id);
  const wanted = use.value === undefined ? BUTTON : STRING_SELECT;
  const button = allComponents((message.components ?? []) as unknown as Component[]).find(
    ({ type, custom_id }) => type === wanted && custom_id === use.customId,
  );
  if (!use.unchecked) {
    checkPlace(user, channel);
    checkVisible(user, message);
    const what = wanted === BUTTON ? "button" : "menu";
    if (!button) throw new Error(`There is no ${what} "${use.customId}" on message ${message.id}.`);
    if (button.style === LINK_STYLE) throw new Error(`"${use.customId}" is a link, which the bot is not told about.`);
    if (button.disabled) throw new Error(`The ${what} "${use.customId}" is disabled.`);
    if (wanted === STRING_SELECT && !button.options?.some(({ value }) => value === use.value))
      throw new Error(`The menu "${use.customId}" has no choice "${use.value}".`);
  }
  const chosen = use.value === undefined ? {} : { values: [use.value] };
  const data = { component_type: wanted, custom_id: use.customId, id: button?.id ?? 1, ...chosen };
  return { type: 3, user, channel, locale, data, message };
}

/** The data of a command with its files, which are there to be had from now on. */
function withFiles(world: World, data: CommandData, files: Record<string, Upload>): CommandData {
  const added = Object.entries(files).map(([option, { name, type = "text/plain", content, size }]) => {
    const id = world.newId();
    const path = `/attachments/${id}/${encodeURIComponent(name)}`;
    const bytes = new Uint8Array(Buffer.from(content));
    world.attachments.set(path, { type, bytes });
    const url = `${world.origin}${path}`;
    const attachment = { id, filename: name, size: size ?? bytes.length, url, proxy_url: url, content_type: type };
    return { option: { name: option, type: ATTACHMENT, value: id }, attachment };
  });
  if (added.length === 0) return data;
  const given = added.map(({ option }) => option);
  const [first, ...rest] = (data.options ?? []) as { type: number; options?: object[] }[];
  const options =
    first?.type === SUBCOMMAND
      ? [{ ...first, options: [...(first.options ?? []), ...given] }]
      : [...(first ? [first] : []), ...rest, ...given];
  return {
    ...data,
    options,
    resolved: { attachments: Object.fromEntries(added.map(({ attachment }) => [attachment.id, attachment])) },
  };
}

export function submitAction(world: World, use: SubmitUse): Action {
  const { modal, fields } = use;
  const { user, channel, locale } = placeOf(world, use, modal.channel);
  if (!use.unchecked) {
    checkPlace(user, channel);
    if (modal.message) checkVisible(user, modal.message);
    for (const { label, component } of modal.components) {
      const fault = faultOfField(component, fields[component.custom_id] ?? initialValue(component));
      if (fault) throw new Error(`The field "${label}" ${fault}.`);
    }
  }
  const components = modal.components.map(({ component }, index) => {
    const { type, custom_id } = component;
    const value = fields[custom_id] ?? initialValue(component);
    const filled = type === STRING_SELECT ? { values: value === "" ? [] : [value] } : { value };
    return { type: LABEL, id: index + 1, component: { type, id: index + 50, custom_id, ...filled } };
  });
  return { type: 5, user, channel, locale, data: { custom_id: modal.custom_id, components }, message: modal.message };
}

type ModalField = ModalLabel["component"];

function initialValue({ value, options }: ModalField): string {
  return value ?? options?.find((option) => option.default)?.value ?? "";
}

function faultOfField({ options, required = true, min_length = 0, max_length = 4000 }: ModalField, value: string) {
  if (value === "") return required ? "must be filled in" : null;
  if (options) return options.some((option) => option.value === value) ? null : "has no such choice";
  if (value.length > max_length) return "is too long";
  return value.length < min_length ? "is too short" : null;
}

function placeOf(world: World, use: { user: string; locale?: string }, channelId: string) {
  return { user: userOf(world, use.user), channel: channelOf(world, channelId), locale: use.locale ?? world.locale };
}

type Found = { command: APIApplicationCommand; path: Option[]; options: Option[] };

/** The command of that type and its (sub)options; `words` is its name, with those of group and subcommand. */
function findCommand(world: World, channel: SandboxChannel, words: string, type: number): Found | null {
  const offered = commandsIn(world, channel).filter((command) => command.type === type);
  for (const command of offered) {
    const own = (command.options ?? []) as APIApplicationCommandOption[] as unknown as Option[];
    for (const path of pathsOf(own)) {
      const name = [command.name, ...path.map((step) => step.name)].join(" ");
      if (name === words) return { command, path, options: path.length > 0 ? (path.at(-1)?.options ?? []) : own };
    }
  }
  return null;
}

/** The ways through subcommands, or the one empty way where there are none. */
function pathsOf(options: readonly Option[]): Option[][] {
  const nested = options.filter(({ type }) => type === 1 || type === 2);
  if (nested.length === 0) return [[]];
  return nested.flatMap((option) => pathsOf(option.options ?? []).map((path) => [option, ...path]));
}

function checkPlace(user: SandboxUser, channel: SandboxChannel): void {
  if (!canSee(user, channel)) throw new Error(`${user.name} can't see the channel "${channel.name}".`);
}

function checkPermissions(user: SandboxUser, channel: SandboxChannel, command: APIApplicationCommand): void {
  if (!mayUse(user, channel, command)) throw new Error(`${user.name} lacks the permission to use "${command.name}".`);
}

function mayUse(user: SandboxUser, channel: SandboxChannel, command: APIApplicationCommand): boolean {
  const needed = command.default_member_permissions;
  if (channel.kind === "dm" || needed === null || needed === undefined) return true;
  const bits = BigInt(needed);
  // 0 means: nobody but administrators, of whom the sandbox has none.
  return bits !== 0n && (permissionsOf(user) & bits) === bits;
}

function checkVisible(user: SandboxUser, { id, visibleTo }: SandboxMessage): void {
  if (visibleTo !== null && visibleTo !== user.id) throw new Error(`${user.name} can't see message ${id}.`);
}

function checkTarget(user: SandboxUser, channel: SandboxChannel, target: SandboxMessage): void {
  checkVisible(user, target);
  if (target.channel_id !== channel.id) throw new Error(`Message ${target.id} is not in ${channel.name}.`);
  if (target.visibleTo !== null) throw new Error("Discord offers no commands on a message that only one person sees.");
}

function checkOptions(options: readonly Option[], given: Record<string, OptionValue>): void {
  for (const [name, value] of Object.entries(given)) {
    const option = options.find((one) => one.name === name);
    if (!option) throw new Error(`The command has no option "${name}".`);
    const fault = faultOf(option, value);
    if (fault) throw new Error(`Option "${name}" ${fault}.`);
  }
}

function faultOf(option: Option, value: OptionValue): string | null {
  const { type, choices = [], min_length, max_length, min_value, max_value } = option;
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) return "is none of its choices";
  if (type === STRING) {
    if (typeof value !== "string") return "takes text";
    if (value.length < Math.max(min_length ?? 0, 1)) return "is too short";
    return value.length > (max_length ?? LONGEST_INPUT) ? "is too long" : null;
  }
  if (type === BOOLEAN) return typeof value === "boolean" ? null : "takes true or false";
  if (type !== INTEGER && type !== NUMBER) return `is of type ${type}, which the sandbox can't fill in`;
  if (typeof value !== "number" || !Number.isFinite(value)) return "takes a number";
  if (type === INTEGER && !Number.isSafeInteger(value)) return "takes a whole number";
  if (value < (min_value ?? -(2 ** 53))) return "is too small";
  return value > (max_value ?? 2 ** 53) ? "is too large" : null;
}

function commandData(
  world: World,
  use: CommandUse,
  found: Found | null,
  target: SandboxMessage | null,
  focused?: string,
): CommandData {
  const values = Object.entries(use.options ?? {}).map(([name, value]) => {
    const type = found?.options.find((option) => option.name === name)?.type ?? typeOf(value);
    // What stands in the field under the cursor is sent as it was typed.
    return name === focused ? { name, type, value: String(value), focused: true } : { name, type, value };
  });
  const options = (found?.path ?? []).reduceRight<object[]>(
    (inner, { name, type }) => [{ name, type, options: inner }],
    values,
  );
  const command = found?.command;
  return {
    id: command?.id ?? world.newId(),
    name: command?.name ?? use.command,
    type: command?.type ?? (target ? 3 : 1),
    ...(options.length > 0 ? { options } : {}),
    ...(command?.guild_id ? { guild_id: command.guild_id } : {}),
    ...(target ? { target_id: target.id, resolved: { messages: { [target.id]: apiMessage(target) } } } : {}),
  };
}

function typeOf(value: OptionValue): number {
  if (typeof value === "boolean") return BOOLEAN;
  if (typeof value === "string") return STRING;
  return Number.isInteger(value) ? INTEGER : NUMBER;
}

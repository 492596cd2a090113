import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIChatInputApplicationCommandInteraction,
  type APIChatInputApplicationCommandInteractionData,
  type APIInteraction,
  type APIMessage,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import type {
  AutocompleteRequest,
  ButtonRequest,
  CommandRequest,
  FormRequest,
  Invoker,
  OptionValue,
  Settings,
} from "../../commands/command.ts";
import type { Manager } from "../desk/task.ts";
import { readAsked } from "../message/asked.ts";

/**
 * A raw interaction as plain data; `name` and `type` are those of the command. Null: of a kind that the bot has no use
 * for.
 */
export type Read =
  | { kind: "ping" }
  | { kind: "command"; name: string; type: ApplicationCommandType; request: CommandRequest }
  | { kind: "autocomplete"; name: string; type: ApplicationCommandType; request: AutocompleteRequest }
  | { kind: "button"; request: ButtonRequest }
  | { kind: "form"; request: FormRequest };

/**
 * Reads what Discord sends. @throws where a field is missing that Discord always sends
 */
export function readInteraction(interaction: APIInteraction, settings: Settings): Read | null {
  switch (interaction.type) {
    case InteractionType.Ping:
      return { kind: "ping" };
    case InteractionType.ApplicationCommand: {
      const { name, type } = interaction.data;
      const invoker = invokerOf(interaction);
      if (type === ApplicationCommandType.ChatInput) {
        const { data } = interaction as APIChatInputApplicationCommandInteraction;
        const { subcommand, options } = optionsOf(data);
        const named = subcommand === null ? {} : { subcommand, files: filesOf(data, options) };
        return {
          kind: "command",
          name,
          type,
          request: { invoker, settings, options: valuesOf(options), target: null, ...named },
        };
      }
      if (type !== ApplicationCommandType.Message) return null;
      const { target_id, resolved } = (interaction as APIMessageApplicationCommandInteraction).data;
      const message = resolved.messages[target_id];
      const target = message ? textOf(message) : null;
      return { kind: "command", name, type, request: { invoker, settings, options: {}, target } };
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const { data } = interaction as APIApplicationCommandAutocompleteInteraction;
      const { name, type } = data;
      const { options } = optionsOf(data);
      const invoker = invokerOf(interaction);
      const focused = options.find((option) => "focused" in option && option.focused);
      const typed = focused && "value" in focused ? String(focused.value) : "";
      const request = { invoker, options: valuesOf(options), focused: { name: focused?.name ?? "", value: typed } };
      return { kind: "autocomplete", name, type, request };
    }
    case InteractionType.MessageComponent: {
      const { data, message } = interaction as APIMessageComponentInteraction;
      const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
      return {
        kind: "button",
        request: {
          invoker: invokerOf(interaction),
          settings,
          customId: data.custom_id,
          chosen: "values" in data ? (data.values[0] ?? null) : null,
          message: { isPrivate, isOwn: isPrivate || isOwn(interaction, message), asked: readAsked(textOf(message)) },
        },
      };
    }
    case InteractionType.ModalSubmit: {
      const { custom_id, components } = (interaction as APIModalSubmitInteraction).data;
      const fields = Object.fromEntries(components.flatMap(fieldIn));
      return { kind: "form", request: { invoker: invokerOf(interaction), settings, customId: custom_id, fields } };
    }
    default:
      return null;
  }
}

/** The field of a label with what stands in it: text, or the first of what was chosen. */
function fieldIn(label: object): [string, string][] {
  const { component } = label as { component?: { custom_id?: string; value?: unknown; values?: unknown[] } };
  const value = component?.value ?? component?.values?.[0];
  return component?.custom_id !== undefined && typeof value === "string" ? [[component.custom_id, value]] : [];
}

function invokerOf({ member, user, locale, guild_locale }: APIInteraction & { locale: string }): Invoker {
  const permissions = BigInt(member?.permissions ?? 0);
  const moderates = (permissions & (PermissionFlagsBits.ManageMessages | PermissionFlagsBits.Administrator)) !== 0n;
  const id = member?.user?.id ?? user?.id;
  const serverLocale = typeof guild_locale === "string" ? guild_locale : null;
  return { moderates, locale: locale ?? "en-US", serverLocale, ...(typeof id === "string" ? { id } : {}) };
}

/**
 * Whether the one who presses is the one who asked for the message: by a command or button, or by a message that it
 * replies to. In a DM with the bot there is nobody else.
 */
function isOwn({ member, user, context, guild_id }: APIInteraction, message: APIMessage): boolean {
  const presser = member?.user.id ?? user?.id;
  // `interaction` is what older servers of the API send.
  const used = message.interaction_metadata ?? message.interaction;
  const asker = used ? used.user.id : message.referenced_message?.author.id;
  if (asker !== undefined) return asker === presser;
  return context === undefined ? guild_id === undefined && !member : context === InteractionContextType.BotDM;
}

/** Who acts on a corpus: as Discord says it, and nothing that a button or form holds. */
export function managerOf({ member, user, guild_id }: APIInteraction): Manager {
  const permissions = BigInt(member?.permissions ?? 0);
  return {
    id: member?.user?.id ?? user?.id ?? "",
    server: member ? (guild_id ?? null) : null,
    roles: member?.roles ?? [],
    managesServer: (permissions & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n,
  };
}

/** The files that options took; what is said of them is Discord's. */
function filesOf({ resolved }: Pick<APIChatInputApplicationCommandInteractionData, "resolved">, options: Options) {
  return Object.fromEntries(
    options.flatMap((option) => {
      if (option.type !== ApplicationCommandOptionType.Attachment) return [];
      const file = resolved?.attachments?.[option.value];
      if (!file) return [];
      const { url, filename: name, size, content_type: type = null } = file;
      return [[option.name, { url, name, size, type }]];
    }),
  );
}

type Options = readonly APIApplicationCommandInteractionDataOption[];

/** The options of a command or, where it was used by a subcommand, those of that. */
function optionsOf({ options = [] }: { options?: Options }): { subcommand: string | null; options: Options } {
  const [first] = options;
  return first?.type === ApplicationCommandOptionType.Subcommand
    ? { subcommand: first.name, options: first.options ?? [] }
    : { subcommand: null, options };
}

function valuesOf(
  options: readonly APIApplicationCommandInteractionDataOption[] | undefined,
): Record<string, OptionValue> {
  return Object.fromEntries(
    (options ?? []).flatMap((option) =>
      option.type === ApplicationCommandOptionType.String || option.type === ApplicationCommandOptionType.Boolean
        ? [[option.name, option.value]]
        : [],
    ),
  );
}

type Textual = Pick<APIMessage, "content" | "embeds" | "components" | "message_snapshots">;

/** The words of a message, wherever it has them: content, forwarded content, text displays, embeds. */
function textOf(message: Textual): string {
  const { content, embeds = [], components = [], message_snapshots = [] } = message;
  const forwarded = message_snapshots.map(({ message: { content } }) => content);
  const embedded = embeds.flatMap(({ title, description, fields = [] }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...forwarded, ...components.flatMap(textsIn), ...embedded].filter(Boolean).join("\n");
}

function textsIn(component: object): string[] {
  const { content, components = [] } = component as { content?: string; components?: object[] };
  return [...(content === undefined ? [] : [content]), ...components.flatMap(textsIn)];
}

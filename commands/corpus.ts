import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import type { Act, Given } from "../src/desk/task.ts";
import { metadataSchema, PARTY_KINDS } from "../src/documents/schema.ts";
import { managedMessage, proposalForm } from "../src/message/managed.ts";
import { readManageId } from "../src/message/state.ts";
import { completeDocument } from "../src/prose/completions.ts";
import type { Texts } from "../src/prose/en/index.ts";
import { localised, textsFor } from "../src/prose/texts.ts";
import type { Command, CommandRequest, Effect } from "./command.ts";
import { footerOf, notice, stringOption } from "./shared.ts";

/** Characters of an address. */
const LONGEST_ADDRESS = 2000;

type Subcommand = keyof Texts["commands"]["corpus"]["subcommands"];

function subcommand(name: Subcommand, options: readonly object[] = []) {
  const described = localised(name, ({ commands }) => commands.corpus.subcommands[name]);
  return { type: ApplicationCommandOptionType.Subcommand as const, ...described, options: options as never[] };
}

/**
 * `/corpus`: looks after the documents, for those who may. Discord offers it to those who manage the server; whether
 * somebody may is decided by whoever carries the task out, so that a forged button is no way in.
 */
export const corpus: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...localised("corpus", ({ commands }) => commands.corpus.description),
    // Discord describes a number here, which its types for what it answers don't.
    default_member_permissions: Number(PermissionFlagsBits.ManageGuild) as unknown as string,
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: [
      subcommand("status"),
      subcommand("add", [
        { ...stringOption("address", ({ commands }) => commands.corpus.options.address), max_length: LONGEST_ADDRESS },
        {
          type: ApplicationCommandOptionType.Attachment,
          ...localised("file", ({ commands }) => commands.corpus.options.file),
        },
      ]),
      subcommand("remove", [
        {
          ...stringOption("document", ({ commands }) => commands.corpus.options.remove),
          required: true,
          autocomplete: true,
        },
      ]),
      subcommand("restore", [stringOption("document", ({ commands }) => commands.corpus.options.restore)]),
      subcommand("reload"),
      subcommand("queue"),
    ],
  },

  run(library, request) {
    if (request.subcommand !== "add") return task(actOf(request));
    const given = givenOf(request);
    if (given) return task({ kind: "add", given });
    const own = textsFor(request.invoker.locale);
    return notice(library, own, own.nothingToAdd);
  },

  complete: (library, { invoker, focused }) => completeDocument(library, focused.value, textsFor(invoker.locale)),

  press(library, { customId, chosen, proposed = null, invoker }) {
    const state = readManageId(customId);
    if (!state) return null;
    if (!("key" in state)) {
      if (chosen === null) return null;
      const act: Act =
        state.action === "look" ? { kind: "look", entry: chosen } : { kind: "restore", document: chosen };
      return task(act, true);
    }
    const { action, key } = state;
    if (action === "reject") return task({ kind: "reject", entry: key }, true);
    if (action === "accept" || action === "discard") return task({ kind: action, key }, true);
    const texts = textsFor(invoker.locale);
    const part = action === "open issuer" ? "issuer" : action === "open more" ? "more" : null;
    if (part === null) return null;
    if (proposed?.key !== key)
      return { kind: "private", body: managedMessage({ kind: "expired" }, footerOf(library, texts), texts) };
    return { kind: "form", form: proposalForm(proposed, part, CHOICES, texts) };
  },

  submit(_, { customId, fields }) {
    const state = readManageId(customId);
    return state?.action === "issuer" || state?.action === "more"
      ? task({ kind: "settle", key: state.key, fields }, true)
      : null;
  },
};

const CHOICES = { kinds: Object.keys(PARTY_KINDS), types: metadataSchema.shape.type.options };

/** The one thing that was given to be added; null where there is none, or more. */
function givenOf({ options, files = {} }: CommandRequest): Given | null {
  const address = typeof options.address === "string" ? options.address.trim() : "";
  const { file } = files;
  if ((address === "") === (file === undefined)) return null;
  return file ? { file } : { address };
}

/** What a command asks for; a subcommand that is not known asks how things are. */
function actOf({ subcommand, options }: CommandRequest): Act {
  const document = typeof options.document === "string" ? options.document.trim() : "";
  if (subcommand === "remove") return { kind: "remove", document };
  if (subcommand === "restore") return { kind: "restore", document: document === "" ? null : document };
  return { kind: subcommand === "reload" || subcommand === "queue" ? subcommand : "status" };
}

function task(act: Act, inPlace = false): Effect {
  return { kind: "task", task: { do: "manage", act }, inPlace };
}

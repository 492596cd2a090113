import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import type { Act } from "../src/desk/task.ts";
import { readManageId } from "../src/message/state.ts";
import { localised, type Texts } from "../src/message/texts.ts";
import { completeDocument } from "../src/prose/completions.ts";
import type { Command, CommandRequest, Effect } from "./command.ts";
import { stringOption } from "./shared.ts";

type Subcommand = keyof Texts["commands"]["corpus"]["subcommands"];

function subcommand(name: Subcommand, options: readonly object[] = []) {
  const described = localised(({ commands }) => commands.corpus.subcommands[name]);
  return { type: ApplicationCommandOptionType.Subcommand as const, ...described, options: options as never[] };
}

/**
 * `/corpus`: looks after the documents, for those who may. Discord offers it to those who manage the server; whether
 * somebody may is decided by whoever carries the task out, so that a forged button is no way in.
 */
export const corpus: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...localised(({ commands }) => commands.corpus),
    // Discord describes a number here, which its types for what it answers don't.
    default_member_permissions: Number(PermissionFlagsBits.ManageGuild) as unknown as string,
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: [
      subcommand("status"),
      subcommand("remove", [
        {
          ...stringOption(({ commands }) => commands.corpus.options.remove),
          required: true,
          autocomplete: true,
        },
      ]),
      subcommand("restore", [stringOption(({ commands }) => commands.corpus.options.restore)]),
      subcommand("reload"),
    ],
  },

  run: (_, request) => task(actOf(request)),

  complete: (library, { focused }) => completeDocument(library, focused.value),

  press(_, { customId, chosen }) {
    const state = readManageId(customId);
    if (state?.action === "restore" && chosen !== null) return task({ kind: "restore", document: chosen }, true);
    return null;
  },
};

/** What a command asks for; a subcommand that is not known asks how things are. */
function actOf({ subcommand, options }: CommandRequest): Act {
  const document = typeof options.document === "string" ? options.document.trim() : "";
  if (subcommand === "remove") return { kind: "remove", document };
  if (subcommand === "restore") return { kind: "restore", document: document === "" ? null : document };
  return { kind: subcommand === "reload" ? "reload" : "status" };
}

function task(act: Act, inPlace = false): Effect {
  return { kind: "task", task: { do: "manage", act }, inPlace };
}

import { ApplicationCommandType } from "discord-api-types/v10";
import { helpMessage } from "../src/message/notice.ts";
import { answerHelp } from "../src/prose/help.ts";
import { localised } from "../src/prose/texts.ts";
import type { Command } from "./command.ts";
import { answering, EVERYWHERE, footerOf, reply } from "./shared.ts";

/** `/help`: what to ask, for the one who asks alone. */
export const help: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...localised("help", ({ commands }) => commands.help.description),
    ...EVERYWHERE,
  },

  run: answering(({ library, own }) => {
    const body = helpMessage(answerHelp(library, own), footerOf(library, own), own);
    return reply("private", { body });
  }),
};

import { ApplicationCommandType } from "discord-api-types/v10";
import { helpMessage } from "../src/message/notice.ts";
import { localised } from "../src/message/texts.ts";
import { answerHelp } from "../src/prose/help.ts";
import type { Command } from "./command.ts";
import { answering, EVERYWHERE, footerOf, reply } from "./shared.ts";

/** `/help`: what to ask, for the one who asks alone. */
export const help: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...localised(({ commands }) => commands.help),
    ...EVERYWHERE,
  },

  run: answering(({ library, texts }) => {
    const body = helpMessage(answerHelp(library), footerOf(library), texts);
    return reply("private", { body });
  }),
};

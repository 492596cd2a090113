import { ApplicationCommandType } from "discord-api-types/v10";
import { aboutMessage } from "../src/message/notice.ts";
import { POST_ABOUT } from "../src/message/state.ts";
import { localised, textsFor } from "../src/message/texts.ts";
import { answerAbout } from "../src/prose/about.ts";
import type { Command } from "./command.ts";
import { answering, EVERYWHERE, privateOption, reply } from "./shared.ts";

/** `/about`: what the bot does and does not do. */
export const about: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...localised(({ commands }) => commands.about),
    ...EVERYWHERE,
    options: [privateOption(({ commands }) => commands.about.options.private)],
  },

  run: answering(({ library, texts, audience, settings }) => {
    const answer = answerAbout(library, settings);
    return reply(audience, { body: aboutMessage(answer, { audience }, texts) });
  }),

  press(library, { customId, settings, invoker }) {
    if (customId !== POST_ABOUT) return null;
    const answer = answerAbout(library, settings);
    return { kind: "post", body: aboutMessage(answer, { audience: "public" }, textsFor(invoker.locale)) };
  },
};

import { ApplicationCommandType } from "discord-api-types/v10";
import { aboutMessage } from "../src/message/notice.ts";
import { POST_ABOUT } from "../src/message/state.ts";
import { answerAbout } from "../src/prose/about.ts";
import { localised } from "../src/prose/texts.ts";
import type { Command } from "./command.ts";
import { answering, EVERYWHERE, PRIVATE, reply, textsOf } from "./shared.ts";

/** `/about`: what the bot does and does not do. */
export const about: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...localised("about", ({ commands }) => commands.about.description),
    ...EVERYWHERE,
    options: [PRIVATE],
  },

  run: answering(({ library, texts, audience, settings }) => {
    const answer = answerAbout(library, settings, texts);
    return reply(audience, { body: aboutMessage(answer, { audience }, texts) });
  }),

  press(library, { customId, settings, invoker }) {
    if (customId !== POST_ABOUT) return null;
    const texts = textsOf(invoker, "public");
    const answer = answerAbout(library, settings, texts);
    return { kind: "post", body: aboutMessage(answer, { audience: "public" }, texts) };
  },
};

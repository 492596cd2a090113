import { ApplicationCommandType } from "discord-api-types/v10";
import { answerFind } from "../src/answers/quote.ts";
import { MOST_PLACES } from "../src/message/state.ts";
import { localisedName } from "../src/message/texts.ts";
import { messageCutNotes, NOTHING_FOR_MESSAGE, SEARCHED_HERE } from "../src/prose/quote.ts";
import type { Command } from "./command.ts";
import { listQuotations } from "./quotations.ts";
import { answering, EVERYWHERE, notice, noticeOfDocuments } from "./shared.ts";

/** So many words of a message stand for it as the question. */
const MOST_WORDS = 12;

/** "Find quotations", on a message: quotations on what it speaks of, shown only to the one who asks. */
export const find: Command = {
  definition: {
    type: ApplicationCommandType.Message,
    ...localisedName(({ commands }) => commands.find.name),
    ...EVERYWHERE,
  },

  run: answering((given) => {
    const asked = { ...given, audience: "private" } as const;
    const { library, texts, target } = asked;
    if (target.trim() === "") return notice(library, texts.nothingToSearch);
    const { quotations, words, cutTo } = answerFind(library, target, MOST_PLACES);
    const notes = messageCutNotes(cutTo);
    if (quotations.length === 0) return noticeOfDocuments(asked, NOTHING_FOR_MESSAGE, ...notes, SEARCHED_HERE);
    return listQuotations(asked, quotations, { asked: words.slice(0, MOST_WORDS).join(" "), lead: null, notes });
  }),
};

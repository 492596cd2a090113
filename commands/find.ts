import { ApplicationCommandType } from "discord-api-types/v10";
import { answerFind } from "../src/answers/quote.ts";
import { answerVerify } from "../src/answers/verify/verify.ts";
import { unformatted } from "../src/message/markdown.ts";
import { MOST_PLACES } from "../src/message/state.ts";
import { messageCutNotes } from "../src/prose/quote.ts";
import { localisedName } from "../src/prose/texts.ts";
import type { Command } from "./command.ts";
import { listQuotations } from "./quotations.ts";
import { answering, EVERYWHERE, notice, noticeOfDocuments, privately } from "./shared.ts";
import { comparedAs } from "./wording.ts";

/** So many words of a message stand for it as the question. */
const MOST_WORDS = 12;

/** "Find quotations", on a message: quotations on what it speaks of, shown only to the one who asks. */
export const find: Command = {
  definition: {
    type: ApplicationCommandType.Message,
    ...localisedName(({ commands }) => commands.find),
    ...EVERYWHERE,
  },

  run: answering((given) => {
    const asked = privately(given);
    const { library, own, target } = asked;
    if (target.trim() === "") return notice(library, own, own.nothingToSearch);
    const { quotations, words, cutTo } = answerFind(library, target, MOST_PLACES);
    const notes = messageCutNotes(cutTo, own);
    const { nothingForMessage, searchedHere } = own.quote;
    const [first] = quotations;
    if (!first) {
      // Where a quotation was changed, no passage holds enough of its words; it is compared with what stands there.
      const wording = unformatted(target).trim();
      const near = answerVerify(library, wording);
      if (near.matches.length > 0) return comparedAs(asked, wording, near);
      return noticeOfDocuments(asked, nothingForMessage, ...notes, searchedHere);
    }
    const question = { asked: words.slice(0, MOST_WORDS).join(" "), lead: null, notes };
    return listQuotations(asked, quotations, question, first);
  }),
};

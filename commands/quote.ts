import { ApplicationCommandType } from "discord-api-types/v10";
import { answerQuote, LONGEST_QUERY } from "../src/answers/quote.ts";
import { isCalled } from "../src/answers/sources.ts";
import { MOST_PLACES } from "../src/message/state.ts";
import { localised, textsFor } from "../src/message/texts.ts";
import { completeDocument, completeQuery, completeSpeaker } from "../src/prose/completions.ts";
import { notFound, queryNotes } from "../src/prose/quote.ts";
import { dateBounds, isDate } from "../src/text/edtf.ts";
import type { Command } from "./command.ts";
import { listQuotations, pressList } from "./quotations.ts";
import {
  audienceOf,
  EVERYWHERE,
  listDocumentsBelow,
  notice,
  noticeOfDocuments,
  privateOption,
  stringOf,
  stringOption,
} from "./shared.ts";

/** `/quote`: the best quotations on a query, one at a time. */
export const quote: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...localised(({ commands }) => commands.quote),
    ...EVERYWHERE,
    options: [
      {
        ...stringOption(({ commands }) => commands.quote.options.query),
        required: true,
        autocomplete: true,
        max_length: LONGEST_QUERY,
      },
      { ...stringOption(({ commands }) => commands.quote.options.source), autocomplete: true },
      { ...stringOption(({ commands }) => commands.quote.options.speaker), autocomplete: true },
      stringOption(({ commands }) => commands.quote.options.from),
      stringOption(({ commands }) => commands.quote.options.to),
      privateOption(({ commands }) => commands.quote.options.private),
    ],
  },

  run(library, request) {
    const { options, invoker } = request;
    const texts = textsFor(invoker.locale);
    const query = stringOf(options, "query");
    if (query === undefined) return notice(library, texts.emptyQuery);
    if (query.length > LONGEST_QUERY) return notice(library, texts.tooLong(query.length, LONGEST_QUERY));
    for (const name of ["from", "to"]) {
      const value = stringOf(options, name);
      if (value !== undefined && !isDate(value)) return notice(library, texts.badDate(name, value));
    }
    const [source, speaker] = [stringOf(options, "source"), stringOf(options, "speaker")];
    const document = library.corpus.documents.find((candidate) => source !== undefined && isCalled(candidate, source));
    if (source !== undefined && !document) return noticeOfDocuments(library, texts, texts.unknownDocument(source));

    const [from, to] = [stringOf(options, "from"), stringOf(options, "to")];
    if (from !== undefined && to !== undefined && dateBounds(from).min > dateBounds(to).max)
      return notice(library, texts.backwards);
    const filter = {
      ...(document ? { documents: [document.id] } : {}),
      ...(speaker === undefined ? {} : { speaker }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
    const answer = answerQuote(library, { query, filter, limit: MOST_PLACES });
    const notes = queryNotes(answer);
    const audience = audienceOf(request);
    if (answer.quotations.length === 0) {
      const lines = [...notFound(answer, library), ...notes];
      return listDocumentsBelow(library, audience, lines, texts);
    }
    return listQuotations(library, answer.quotations, { invoker, audience, notes });
  },

  complete(library, { focused: { name, value } }) {
    if (name === "query") return completeQuery(library, value);
    return name === "source" ? completeDocument(library, value) : completeSpeaker(library, value);
  },

  press: pressList,
};

import { ApplicationCommandType } from "discord-api-types/v10";
import { foundWords } from "../src/answers/found.ts";
import type { Quotation } from "../src/answers/quotation.ts";
import { answerList, type Listed, LONGEST_QUERY, type QuoteAnswer } from "../src/answers/quote.ts";
import { findDocument } from "../src/answers/sources.ts";
import { typedDate } from "../src/dates/typed.ts";
import { withFilters } from "../src/message/asked.ts";
import { MOST_PLACES } from "../src/message/state.ts";
import { completeDocument, completeQuery, completeSpeaker } from "../src/prose/completions.ts";
import type { Texts } from "../src/prose/en/index.ts";
import { aboutLine, queryNotes } from "../src/prose/quote.ts";
import { localised, textsFor } from "../src/prose/texts.ts";
import type { Library } from "../src/search/library.ts";
import { dateBounds } from "../src/text/edtf.ts";
import type { Command } from "./command.ts";
import { nothingFound } from "./nothing.ts";
import { listQuotations, pressList } from "./quotations.ts";
import { answeringWords, EVERYWHERE, notice, noticeOfDocuments, PRIVATE, stringOption } from "./shared.ts";

/** Whether what is left of a question stands as "Found by" already. */
function isEssenceFound(library: Library, { query, essence }: QuoteAnswer<Listed>, first: Quotation): boolean {
  if (essence === null) return false;
  const found = foundWords(library, query, first).source.map((word) => word.toLowerCase());
  return essence.split(" ").every((word) => found.includes(word.toLowerCase()));
}

/** `/quote`: the best quotations on a query, one at a time. */
export const quote: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...localised("quote", ({ commands }) => commands.quote.description),
    ...EVERYWHERE,
    options: [
      {
        ...stringOption("query", ({ commands }) => commands.quote.options.query),
        required: true,
        autocomplete: true,
        max_length: LONGEST_QUERY,
      },
      { ...stringOption("source", ({ commands }) => commands.quote.options.source), autocomplete: true },
      { ...stringOption("speaker", ({ commands }) => commands.quote.options.speaker), autocomplete: true },
      stringOption("from", ({ commands }) => commands.quote.options.from),
      stringOption("to", ({ commands }) => commands.quote.options.to),
      PRIVATE,
    ],
  },

  run: answeringWords({ option: "query", longest: LONGEST_QUERY }, (asked, query) => {
    const { library, texts, own, option } = asked;
    if (query === null) return notice(library, own, own.emptyQuery);
    const dates: Record<string, string> = {};
    for (const name of ["from", "to"]) {
      const value = option(name);
      const edtf = value === undefined ? undefined : typedDate(value);
      if (value !== undefined && edtf === null) return notice(library, own, own.badDate(name, value));
      if (edtf) dates[name] = edtf;
    }
    const { from, to } = dates;
    const [source, speaker] = ["source", "speaker"].map(option);
    const document = source === undefined ? undefined : findDocument(library, source);
    if (source !== undefined && !document) return noticeOfDocuments(asked, own.unknownDocument(source));
    if (from !== undefined && to !== undefined && dateBounds(from).min > dateBounds(to).max)
      return notice(library, own, own.backwards);
    const filter = {
      ...(document ? { documents: [document.id] } : {}),
      ...(speaker === undefined ? {} : { speaker }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
    const answer = answerList(library, { query, filter, limit: MOST_PLACES });
    const first = answer.quotations[0]?.quotation();
    const named = (say: Texts["filters"]) => [
      ...(speaker === undefined ? [] : [say.speaker(speaker)]),
      ...(document ? [say.source(document.metadata.issuer.name, document.metadata.ref)] : []),
      ...(from === undefined ? [] : [say.from(from)]),
      ...(to === undefined ? [] : [say.to(to)]),
    ];
    if (!first) return nothingFound(asked, answer, named(own.filters));
    const lead = aboutLine(answer, texts);
    const notes = queryNotes(isEssenceFound(library, answer, first) ? { ...answer, essence: null } : answer, texts);
    return listQuotations(
      asked,
      answer.quotations,
      { asked: withFilters(query, named(texts.filters)), lead, notes },
      first,
    );
  }),

  complete(library, { invoker, focused: { name, value } }) {
    if (name === "query") return completeQuery(library, value);
    return name === "source"
      ? completeDocument(library, value, textsFor(invoker.locale))
      : completeSpeaker(library, value);
  },

  press: pressList,
};

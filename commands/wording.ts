import { ApplicationCommandType } from "discord-api-types/v10";
import { locatorOf, openLocator, type View } from "../src/answers/browse.ts";
import { statedOnce } from "../src/answers/figures/figures.ts";
import { quoteFigure } from "../src/answers/figures/value.ts";
import type { WordingMatch } from "../src/answers/verify/match.ts";
import { answerVerify, LONGEST_WORDING, type VerifyAnswer } from "../src/answers/verify/verify.ts";
import { unformatted } from "../src/message/markdown.ts";
import { nearestMessage } from "../src/message/nearest.ts";
import { QUOTATION } from "../src/message/quotation.ts";
import { fingerprint, MOST_PLACES } from "../src/message/state.ts";
import { COMPARED_WORDING, wordingMessage } from "../src/message/verify.ts";
import { localised, localisedName } from "../src/prose/texts.ts";
import { leadLine, notCompared, verdictLine } from "../src/prose/verify.ts";
import type { Library } from "../src/search/library.ts";
import type { Command, Effect } from "./command.ts";
import {
  type Asked,
  answering,
  EVERYWHERE,
  footerOf,
  listDocumentsBelow,
  notice,
  PRIVATE,
  privately,
  reply,
  stringOption,
} from "./shared.ts";

/** `/wording`: whether words are a source's, and how they differ. */
export const wording: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...localised("wording", ({ commands }) => commands.wording.description),
    ...EVERYWHERE,
    options: [
      {
        ...stringOption("text", ({ commands }) => commands.wording.options.text),
        required: true,
        max_length: LONGEST_WORDING,
      },
      PRIVATE,
    ],
  },

  run: answering((asked) => {
    const { library, own } = asked;
    const text = asked.option("text") ?? "";
    if (text.length > LONGEST_WORDING) return notice(library, own, own.wordingTooLong(text.length, LONGEST_WORDING));
    // People copy what they paste here from messages.
    return compared(asked, unformatted(text));
  }),
};

/** "Find this wording", on a message: the same for what somebody wrote, shown only to the one who asks. */
export const findWording: Command = {
  definition: {
    type: ApplicationCommandType.Message,
    ...localisedName(({ commands }) => commands.findWording),
    ...EVERYWHERE,
  },

  run: answering((asked) => compared(privately(asked), unformatted(asked.target))),
};

/** How words stand in the documents: the passage with what differs, or what is nearest. */
function compared(request: Asked, given: string): Effect {
  const { library, own } = request;
  const asked = given.trim();
  if (!/[\p{L}\p{N}]/u.test(asked)) return notice(library, own, own.nothingToCompare);
  return comparedAs(request, asked, answerVerify(library, asked));
}

/** The same of an answer; `asked`: the words that it is to. */
export function comparedAs(request: Asked, asked: string, answer: VerifyAnswer): Effect {
  const { library, texts, audience } = request;
  const { reports = false } = request.settings;
  const lead = leadLine(answer, library, texts);
  const [first] = answer.matches;
  if (!first) {
    const lines = [
      ...(lead === null ? [] : [lead]),
      verdictLine(answer, texts),
      ...notCompared(answer, texts),
      texts.quote.searchedHere,
      texts.verify.compares,
    ];
    if (answer.nearest.length + answer.figures.length === 0) {
      return listDocumentsBelow(request, lines);
    }
    const counted = answer.figures.map((row) => ({
      row,
      values: statedOnce(row.values).map((value) => ({ value, quotation: quoteFigure(library, value) })),
    }));
    return reply(audience, {
      body: nearestMessage({ asked, answer, lines, counted, footer: footerOf(library, texts), audience }, texts),
    });
  }
  const match = answer.matches.find(({ quotation }) => quotation !== null) ?? first;
  const document = library.corpus.documents.find(({ id }) => id === match.document);
  if (!document) throw new Error(`no document ${match.document}`);
  const view = viewOf(library, match);
  const quotations = answer.matches.flatMap(({ quotation }) => quotation ?? []);
  const places = quotations.slice(0, MOST_PLACES).map((quotation) => locatorOf(library, quotation));
  // What the buttons lead to has the room of a quotation by itself.
  const [opened] = places.map((place) => openLocator(library, place, "alone", QUOTATION));
  const list = opened ? { places, position: 0, level: 0, shown: fingerprint(opened.quotation.exact) } : null;
  const content = {
    answer,
    asked,
    lead,
    shown: { match, document, view },
    list,
    footer: footerOf(library, texts),
    audience,
    reports,
  };
  return reply(audience, { body: wordingMessage(content, texts) });
}

/** The sentences that the words stand in; of a digest, the phrase, as all around it is ours. */
function viewOf(library: Library, { quotation }: WordingMatch): View | null {
  if (quotation === null) return null;
  const place = locatorOf(library, quotation);
  if (quotation.text === "digest") return { quotation, place, level: 0, levels: 0, same: true };
  return openLocator(library, place, "alone", COMPARED_WORDING, quotation);
}

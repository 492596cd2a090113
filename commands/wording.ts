import { ApplicationCommandType } from "discord-api-types/v10";
import { locatorOf, openLocator, type View } from "../src/answers/browse.ts";
import { statedOnce } from "../src/answers/figures/figures.ts";
import { quoteFigure } from "../src/answers/figures/value.ts";
import type { WordingMatch } from "../src/answers/verify/match.ts";
import { answerVerify, LONGEST_WORDING, type VerifyAnswer } from "../src/answers/verify/verify.ts";
import { unformatted } from "../src/message/markdown.ts";
import { nearestMessage } from "../src/message/nearest.ts";
import { QUOTATION } from "../src/message/quotation.ts";
import { fingerprint, MOST_PLACES, readWordingId } from "../src/message/state.ts";
import { COMPARED_WORDING, wordingMessage } from "../src/message/verify.ts";
import { localised, localisedName } from "../src/prose/texts.ts";
import { leadLine, notCompared, verdictLine } from "../src/prose/verify.ts";
import type { Library } from "../src/search/library.ts";
import type { Command, Effect, Shown } from "./command.ts";
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
  turnOrPost,
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

  press(library, request) {
    const position = readWordingId(request.customId);
    if (position === null || request.message.asked === null) return null;
    const asked = request.message.asked;
    const { reports = false } = request.settings;
    // What the documents have may have changed since.
    const answer = answerVerify(library, asked);
    return turnOrPost(library, request, false, ({ audience, texts }) =>
      comparison({ library, texts, audience, reports }, asked, { answer, position }),
    );
  },
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
  const shown = comparison({ library, texts, audience, reports }, asked, { answer, position: 0 });
  if (!shown) throw new Error("no match to show");
  return reply(audience, shown);
}

type Given = Pick<Asked, "library" | "texts" | "audience"> & { reports: boolean };

/** How the words at a position among the matches differ, with the passage; null where there is no match. */
function comparison(
  { library, texts, audience, reports }: Given,
  asked: string,
  { answer, position: wanted }: { answer: VerifyAnswer; position: number },
): Shown | null {
  const { matches } = answer;
  const quoted = matches.filter(({ quotation }) => quotation !== null).slice(0, MOST_PLACES);
  const position = wanted < quoted.length ? wanted : 0;
  const match = quoted[position] ?? matches[0];
  if (!match) return null;
  const document = library.documents.get(match.document);
  if (!document) throw new Error(`no document ${match.document}`);
  const view = viewOf(library, match);
  const places = quoted.flatMap(({ quotation }) => (quotation ? [locatorOf(library, quotation)] : []));
  // What the buttons lead to has the room of a quotation by itself.
  const place = places[position];
  const opened = place ? openLocator(library, place, "alone", QUOTATION) : null;
  const list = opened ? { places, position, level: 0, shown: fingerprint(opened.quotation.exact) } : null;
  const content = {
    answer: position === 0 ? answer : answerOf(answer, match),
    others: matches.filter((one) => one !== match),
    asked,
    lead: position === 0 ? leadLine(answer, library, texts) : null,
    shown: { match, document, view },
    list,
    footer: footerOf(library, texts),
    audience,
    reports,
  };
  return { body: wordingMessage(content, texts) };
}

/** The answer as far as it is of one of its matches, with a verdict of its own. */
function answerOf(answer: VerifyAnswer, match: WordingMatch): VerifyAnswer {
  const isExact = match.differences.length === 0 && answer.unfound.length === 0;
  return { ...answer, verdict: isExact ? "exact" : "near", matches: [match], lead: null };
}

/** The sentences that the words stand in; of a digest, the phrase, as all around it is ours. */
function viewOf(library: Library, { quotation }: WordingMatch): View | null {
  if (quotation === null) return null;
  const place = locatorOf(library, quotation);
  if (quotation.text === "digest") return { quotation, place, level: 0, levels: 0, same: true };
  return openLocator(library, place, "alone", COMPARED_WORDING, quotation);
}

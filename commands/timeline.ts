import { ApplicationCommandType } from "discord-api-types/v10";
import { locatorOf } from "../src/answers/browse.ts";
import type { Quotation } from "../src/answers/quotation.ts";
import { answerTimeline, type TimelineAnchor, type TimelineAnswer, timelinePage } from "../src/answers/timeline.ts";
import { isNoDate } from "../src/dates/typed.ts";
import { readTimelineId } from "../src/message/state.ts";
import { timelineMessage, timelineRoom } from "../src/message/timeline.ts";
import { completeQuery } from "../src/prose/completions.ts";
import { queryNotes } from "../src/prose/quote.ts";
import { localised } from "../src/prose/texts.ts";
import { nothingDated } from "../src/prose/timeline.ts";
import type { Library } from "../src/search/library.ts";
import type { Command, Effect, Shown } from "./command.ts";
import { nothingFound } from "./nothing.ts";
import {
  type Asked,
  answeringWords,
  EVERYWHERE,
  footerOf,
  LONGEST_OPTION,
  notice,
  noticeOfDocuments,
  PRIVATE,
  reply,
  shownOnce,
  stringOption,
  turnOrPost,
  type Viewer,
} from "./shared.ts";

/** `/timeline`: the documents and the dates that they speak of, oldest first, page by page. */
export const timeline: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...localised("timeline", ({ commands }) => commands.timeline.description),
    ...EVERYWHERE,
    options: [
      { ...stringOption("about", ({ commands }) => commands.timeline.options.about), autocomplete: true },
      PRIVATE,
    ],
  },

  run: answeringWords({ option: "about", longest: LONGEST_OPTION }, (asked, about) => {
    const { library, texts, own, audience } = asked;
    if (about !== null && isNoDate(about)) return notice(library, own, own.badDate("about", about));
    const answer = answerTimeline(library, about);
    if (answer.points.length === 0) return nothing(asked, answer);
    const make = () => show(library, answer, { at: 0, side: "from" }, { audience, texts });
    return reply(audience, about === null ? shownOnce(asked, "timeline", make) : make());
  }),

  complete(library, { focused }) {
    return completeQuery(library, focused.value);
  },

  press(library, request) {
    const state = readTimelineId(request.customId);
    if (!state) return null;
    const answer = answerTimeline(library, state.about);
    const anchor = { at: state.at, side: state.action === "post" ? "from" : state.action } as const;
    return turnOrPost(library, request, state.action === "post", (view) =>
      answer.points.length === 0 ? null : show(library, answer, anchor, view),
    );
  },
};

function nothing(asked: Asked, { reading }: TimelineAnswer): Effect {
  if (reading?.kind === "topic") return nothingFound(asked, reading.quote);
  return noticeOfDocuments(asked, ...nothingDated(reading?.display ?? "", asked.own));
}

function show(
  library: Library,
  answer: TimelineAnswer,
  anchor: TimelineAnchor,
  { audience, texts }: Omit<Viewer, "asked">,
): Shown {
  const { reading, points } = answer;
  const notes = reading?.kind === "topic" ? queryNotes(reading.quote, texts) : [];
  const page = timelinePage(library, points, anchor, timelineRoom(texts));
  const placeOf = (mention: Quotation) => locatorOf(library, mention);
  return { body: timelineMessage({ answer, page, placeOf, notes, footer: footerOf(library, texts), audience }, texts) };
}

import { ApplicationCommandType } from "discord-api-types/v10";
import { locatorOf } from "../src/answers/browse.ts";
import type { Quotation } from "../src/answers/quotation.ts";
import {
  answerTimeline,
  isNoDate,
  type TimelineAnchor,
  type TimelineAnswer,
  timelinePage,
} from "../src/answers/timeline.ts";
import { readTimelineId } from "../src/message/state.ts";
import { localised } from "../src/message/texts.ts";
import { TIMELINE, timelineMessage } from "../src/message/timeline.ts";
import { completeQuery } from "../src/prose/completions.ts";
import { queryNotes } from "../src/prose/quote.ts";
import { nothingDated } from "../src/prose/timeline.ts";
import type { Library } from "../src/search/library.ts";
import type { Command, Effect } from "./command.ts";
import { nothingFound } from "./nothing.ts";
import {
  type Asked,
  answeringWords,
  EVERYWHERE,
  footerOf,
  LONGEST_OPTION,
  notice,
  noticeOfDocuments,
  privateOption,
  reply,
  type Shown,
  stringOption,
  turnOrPost,
  type Viewer,
} from "./shared.ts";

/** `/timeline`: the documents and the dates that they speak of, oldest first, page by page. */
export const timeline: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...localised(({ commands }) => commands.timeline),
    ...EVERYWHERE,
    options: [
      { ...stringOption(({ commands }) => commands.timeline.options.about), autocomplete: true },
      privateOption(({ commands }) => commands.timeline.options.private),
    ],
  },

  run: answeringWords({ option: "about", longest: LONGEST_OPTION }, (asked, about) => {
    const { library, texts, audience } = asked;
    if (about !== null && isNoDate(about)) return notice(library, texts.badDate("about", about));
    const answer = answerTimeline(library, about);
    if (answer.points.length === 0) return nothing(asked, answer);
    return reply(audience, show(library, answer, { at: 0, side: "from" }, { audience, texts }));
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
  if (reading?.kind === "topic") return nothingFound(asked, reading.quote, queryNotes(reading.quote));
  return noticeOfDocuments(asked, ...nothingDated(reading?.display ?? ""));
}

function show(
  library: Library,
  answer: TimelineAnswer,
  anchor: TimelineAnchor,
  { audience, texts }: Omit<Viewer, "asked">,
): Shown {
  const { reading, points } = answer;
  const notes = reading?.kind === "topic" ? queryNotes(reading.quote) : [];
  const page = timelinePage(library, points, anchor, TIMELINE);
  const placeOf = (mention: Quotation) => locatorOf(library, mention);
  return { body: timelineMessage({ answer, page, placeOf, notes, footer: footerOf(library), audience }, texts) };
}

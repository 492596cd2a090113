import { ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import { locatorOf } from "../src/answers/browse.ts";
import { answerCompare, sideBySide } from "../src/answers/compare.ts";
import { LONGEST_QUERY } from "../src/answers/quote.ts";
import { COMPARED, compareMessage } from "../src/message/compare.ts";
import { type CompareState, MOST_PLACES, readCompareId } from "../src/message/state.ts";
import { localised } from "../src/message/texts.ts";
import { moreToCompare, nothingOf } from "../src/prose/compare.ts";
import { completeQuery } from "../src/prose/completions.ts";
import { TEXT_CHANGED } from "../src/prose/quotation.ts";
import { queryNotes } from "../src/prose/quote.ts";
import type { Library } from "../src/search/library.ts";
import type { Command } from "./command.ts";
import { nothingFound } from "./nothing.ts";
import {
  answeringWords,
  EVERYWHERE,
  footerOf,
  notice,
  openShort,
  privateOption,
  reply,
  type Shown,
  stringOption,
  turnOrPost,
  type Viewer,
} from "./shared.ts";

/** `/compare`: each issuer's best passage on a topic, side by side, oldest first. */
export const compare: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...localised(({ commands }) => commands.compare),
    ...EVERYWHERE,
    options: [
      {
        ...stringOption(({ commands }) => commands.compare.options.topic),
        required: true,
        autocomplete: true,
        max_length: LONGEST_QUERY,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...localised(({ commands }) => commands.compare.options.documents),
      },
      privateOption(({ commands }) => commands.compare.options.private),
    ],
  },

  run: answeringWords({ option: "topic", longest: LONGEST_QUERY }, (asked, topic) => {
    const { library, texts, audience } = asked;
    if (topic === null) return notice(library, texts.emptyQuery);
    const answer = answerCompare(library, { topic, filter: {} });
    const { quotations, nearest, without } = sideBySide(answer, asked.isOn("documents"));
    const notes = queryNotes(answer.quote);
    if (quotations.length + nearest.length === 0) return nothingFound(asked, answer.quote, notes);
    const shownFirst = [...quotations, ...nearest].slice(0, MOST_PLACES);
    const places = shownFirst.map((quotation) => locatorOf(library, quotation));
    const near = Math.max(0, places.length - quotations.length);
    const more = quotations.length + nearest.length - places.length;
    const others = [...(more > 0 ? [moreToCompare(more)] : []), ...(without.length > 0 ? [nothingOf(without)] : [])];
    const state = { action: "page", page: 0, near, places } as const;
    const shown = show(library, state, { audience, asked: topic, notes: [...others, ...notes], texts });
    return shown ? reply(audience, shown) : notice(library, texts.gone);
  }),

  complete(library, { focused }) {
    return completeQuery(library, focused.value);
  },

  press(library, request) {
    const state = readCompareId(request.customId);
    if (!state) return null;
    const isPost = state.action === "post";
    return turnOrPost(library, request, isPost, (view) => show(library, state, { ...view, notes: [] }));
  },
};

function show(
  library: Library,
  state: CompareState,
  { audience, asked, notes, texts }: Viewer & { notes: readonly string[] },
): Shown | null {
  const views = state.places.flatMap((place) => openShort(library, place, { asked, room: COMPARED }) ?? []);
  if (views.length === 0) return null;
  const changed = views.some(({ same }) => !same) ? [TEXT_CHANGED] : [];
  // What is gone may have been near or not: the rest is then called no more than near.
  const near = views.length < state.places.length && state.near > 0 ? views.length : state.near;
  const content = { views, asked, near, state, notes: [...changed, ...notes], footer: footerOf(library), audience };
  return { body: compareMessage(content, texts) };
}

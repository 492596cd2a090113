import { ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import { locatorOf } from "../src/answers/browse.ts";
import { answerCompare, sideBySide } from "../src/answers/compare.ts";
import { wordsFinder } from "../src/answers/found.ts";
import { LONGEST_QUERY } from "../src/answers/quote.ts";
import { COMPARED, compareMessage } from "../src/message/compare.ts";
import { type CompareState, MOST_PLACES, readCompareId } from "../src/message/state.ts";
import { nothingOf } from "../src/prose/compare.ts";
import { completeQuery } from "../src/prose/completions.ts";
import { queryNotes } from "../src/prose/quote.ts";
import { localised } from "../src/prose/texts.ts";
import type { Library } from "../src/search/library.ts";
import type { Command, Shown } from "./command.ts";
import { nothingFound } from "./nothing.ts";
import {
  answeringWords,
  EVERYWHERE,
  footerOf,
  notice,
  openShort,
  PRIVATE,
  reply,
  stringOption,
  turnOrPost,
  type Viewer,
} from "./shared.ts";

/** `/compare`: each issuer's best passage on a topic, side by side, oldest first. */
export const compare: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...localised("compare", ({ commands }) => commands.compare.description),
    ...EVERYWHERE,
    options: [
      {
        ...stringOption("topic", ({ commands }) => commands.compare.options.topic),
        required: true,
        autocomplete: true,
        max_length: LONGEST_QUERY,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...localised("documents", ({ commands }) => commands.compare.options.documents),
      },
      PRIVATE,
    ],
  },

  run: answeringWords({ option: "topic", longest: LONGEST_QUERY }, (asked, topic) => {
    const { library, texts, own, audience } = asked;
    if (topic === null) return notice(library, own, own.emptyQuery);
    const answer = answerCompare(library, { topic, filter: {} });
    const { answering, nearest, without } = sideBySide(answer, asked.isOn("documents"));
    if (answering.length + nearest.length === 0) return nothingFound(asked, answer.quote);
    const shownFirst = [...answering, ...nearest].slice(0, MOST_PLACES);
    const places = shownFirst.map(({ excerpt }) => locatorOf(library, excerpt()));
    const near = Math.max(0, places.length - answering.length);
    const more = answering.length + nearest.length - places.length;
    const notes = [
      ...(more > 0 ? [texts.compare.more(more)] : []),
      ...(without.length > 0 ? [nothingOf(without, texts)] : []),
      ...queryNotes(answer.quote, texts),
    ];
    const state = { action: "page", page: 0, near, places } as const;
    const shown = show(library, state, { audience, asked: topic, notes, texts });
    return shown ? reply(audience, shown) : notice(library, own, own.gone);
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
  const find = asked === null ? null : wordsFinder(library, asked);
  const views = state.places.flatMap((place) => openShort(library, place, { find, room: COMPARED }) ?? []);
  if (views.length === 0) return null;
  const changed = views.some(({ same }) => !same) ? [texts.quotation.changed] : [];
  // What is gone may have been near or not: the rest is then called no more than near.
  const near = views.length < state.places.length && state.near > 0 ? views.length : state.near;
  const content = {
    views,
    asked,
    near,
    state,
    notes: [...changed, ...notes],
    footer: footerOf(library, texts),
    audience,
  };
  return { body: compareMessage(content, texts) };
}

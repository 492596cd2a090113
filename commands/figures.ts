import { ApplicationCommandType } from "discord-api-types/v10";
import { answerFigures, chooseFigures, type FiguresAnswer, firstValues } from "../src/answers/figures/figures.ts";
import { type FigureValue, quoteFigure } from "../src/answers/figures/value.ts";
import { figuresMessage, figuresPictures, outgrowsText, picturedMessage } from "../src/message/figures.ts";
import type { Audience } from "../src/message/quotation.ts";
import { type FiguresState, fingerprint, MOST_FIGURES, readFiguresId } from "../src/message/state.ts";
import { completeFigure } from "../src/prose/completions.ts";
import type { Texts } from "../src/prose/en/index.ts";
import { figureNotes, noFigures } from "../src/prose/figures.ts";
import { localised, textsFor } from "../src/prose/texts.ts";
import type { Library } from "../src/search/library.ts";
import type { Command, Shown } from "./command.ts";
import {
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
} from "./shared.ts";

/** So many values are written out, as each is read from its document while others wait. */
const MOST_WRITTEN = 200;

/** `/figures`: what the documents count, the same thing in one row, with each source's own words beside its number. */
export const figures: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...localised("figures", ({ commands }) => commands.figures.description),
    ...EVERYWHERE,
    options: [
      { ...stringOption("about", ({ commands }) => commands.figures.options.about), autocomplete: true },
      PRIVATE,
    ],
  },

  run: answeringWords({ option: "about", longest: LONGEST_OPTION }, (asked, about) => {
    const { library, texts, audience } = asked;
    const answer = answerFigures(library, about);
    if (answer.figures.length === 0) return noticeOfDocuments(asked, ...noFigures(answer, asked.own));
    const labels = answer.figures.slice(0, MOST_FIGURES).map(({ label }) => fingerprint(label));
    const rows = about === null ? null : labels;
    const shown = about === null ? answer : { ...answer, figures: answer.figures.slice(0, MOST_FIGURES) };
    const action = outgrowsText(shown) ? "picture" : "text";
    const make = () => show(library, shown, { action, page: 0, rows }, { audience, texts });
    return reply(audience, about === null ? shownOnce(asked, "figures", make) : make());
  }),

  complete(library, { invoker, focused }) {
    return completeFigure(library, focused.value, textsFor(invoker.locale));
  },

  press(library, request) {
    const state = readFiguresId(request.customId);
    if (!state) return null;
    const { rows } = state;
    const answer = chooseFigures(library, (label) => rows === null || rows.includes(fingerprint(label)));
    if (answer.figures.length === 0) {
      const own = textsFor(request.invoker.locale);
      return notice(library, own, own.figuresGone);
    }
    return turnOrPost(library, request, state.action.startsWith("post"), (view) => show(library, answer, state, view));
  },
};

function show(
  library: Library,
  answer: FiguresAnswer,
  state: FiguresState,
  { audience, texts }: { audience: Audience; texts: Texts },
): Shown {
  const footer = footerOf(library, texts);
  const isPictured = outgrowsText(answer);
  const { rows, left } = firstValues(answer.figures, MOST_WRITTEN);
  const notes = figureNotes(answer, library, texts);
  const quote = (value: FigureValue) => quoteFigure(library, value);
  const page = { answer, state, notes, footer, audience };
  const written = (from: FiguresState, ...first: string[]) => {
    const told = [...first, ...(left > 0 ? [texts.figures.left(left)] : []), ...notes];
    const here = { ...page, state: from, notes: told, answer: { ...answer, figures: rows }, quote, isPictured };
    return figuresMessage(here, texts);
  };
  if (state.action === "text" || state.action === "post text" || !isPictured) return { body: written(state) };
  const pictures = figuresPictures(answer, library.corpus.documents, footer, texts);
  // Rows of which neither a picture nor a line is shown would be hidden.
  const undrawn = (why: string) => written({ ...state, action: "text", page: 0 }, why);
  return { ...picturedMessage(pictures, page, texts), undrawn };
}

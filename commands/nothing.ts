import { locatorOf } from "../src/answers/browse.ts";
import { answerFigures } from "../src/answers/figures/figures.ts";
import { wordsFinder } from "../src/answers/found.ts";
import type { Excerpt } from "../src/answers/quotation.ts";
import type { QuoteAnswer } from "../src/answers/quote.ts";
import { knownWords, toTry } from "../src/answers/tries.ts";
import { withFilters } from "../src/message/asked.ts";
import { NEAREST, nearestPassages } from "../src/message/nearest.ts";
import { figureLine } from "../src/prose/figures.ts";
import { nearestLines, notFound, queryNotes } from "../src/prose/quote.ts";
import type { Effect } from "./command.ts";
import { type Asked, footerOf, noticeOfDocuments, openShort, reply } from "./shared.ts";

/** Rows of figures that are named where no passage answers. */
const MOST_ROWS = 2;

/** As many as the documents are searched for; fewer are shown where they are long. */
const MOST_PASSAGES = 3;

/**
 * That nothing answers a question, for the one who asked alone: the passages nearest to it, what the documents count
 * of it, and what to ask instead. `filters` are named beside the question.
 */
export function nothingFound(asked: Asked, answer: QuoteAnswer<Excerpt>, filters: readonly string[] = []): Effect {
  const { library, own } = asked;
  const notes = queryNotes(answer, own);
  const { figures } = answerFigures(library, knownWords(answer).join(" "));
  const tries = toTry(library, answer);
  const ways = [
    ...figures.slice(0, MOST_ROWS).map((row) => figureLine(row, own)),
    ...(tries.length > 0 ? [own.quote.tries(tries)] : []),
  ];
  if (answer.nearest.length === 0)
    return noticeOfDocuments(asked, ...notFound(answer, library, own), ...notes, ...ways);
  const find = wordsFinder(library, answer.query);
  const passages = answer.nearest.slice(0, MOST_PASSAGES).flatMap((quotation) => {
    return openShort(library, locatorOf(library, quotation), { find, room: NEAREST }) ?? [];
  });
  const lines = [...nearestLines(answer, own), ...notes];
  const named = withFilters(answer.query, filters);
  const body = nearestPassages({ asked: named, passages, lines, ways, footer: footerOf(library, own) }, own);
  return reply("private", { body });
}

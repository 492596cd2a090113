import { answerCompare, MOST_QUOTED } from "../answers/compare.ts";
import { compareData, figuresData, timelineData, verifyData } from "../answers/data.ts";
import { answerFigures } from "../answers/figures/figures.ts";
import { quotationOf } from "../answers/quotation.ts";
import { answerQuote } from "../answers/quote.ts";
import { answerSources, findDocument } from "../answers/sources.ts";
import { answerTimeline } from "../answers/timeline.ts";
import { answerVerify } from "../answers/verify/verify.ts";
import { isNoDate } from "../dates/typed.ts";
import type { Passage } from "../documents/document.ts";
import { findPassage } from "../documents/passage-id.ts";
import type { Filter } from "../search/filter.ts";
import type { Library } from "../search/library.ts";
import type { AnswerData, Params, QuestionName } from "./schemas.ts";

/** A question names a document or passage that there is not. */
export class NotFoundError extends Error {}

/** A question that can't be answered as it is put. */
export class BadQuestionError extends Error {}

type Question<Name extends QuestionName> = {
  /** What it is for, in one sentence. */
  summary: string;
  /** @throws NotFoundError, BadQuestionError */
  answer: (library: Library, params: Params<Name>) => AnswerData<Name>;
};

/** Of a large corpus no answer has more of these, as each is read from its document while others wait. */
const MOST_VALUES = 200;
const MOST_ENTRIES = 200;

/** Every question that a program may put, with the JSON that the terminal gives too. */
export const QUESTIONS: { [Name in QuestionName]: Question<Name> } = {
  quote: {
    summary: "Find quotations: exact words of sources, with whose words they are and where they stand.",
    answer: (library, { query, limit, ...filter }) =>
      answerQuote(library, { query, filter: filterOf(library, filter), limit }),
  },
  compare: {
    summary: "Each document's best passage on a topic, oldest first; of many documents the best 20, and how many more.",
    answer: (library, { topic, ...filter }) =>
      compareData(answerCompare(library, { topic, filter: filterOf(library, filter) }), MOST_QUOTED),
  },
  verify: {
    summary: "Compare words with those of the documents: the same, near with the differences named, or not there.",
    answer: (library, { text }) => verifyData(answerVerify(library, text)),
  },
  figures: {
    summary: "What the documents count: the same numbers, and where the numbers differ.",
    answer: (library, { about }) => figuresData(library, answerFigures(library, about ?? null), MOST_VALUES),
  },
  timeline: {
    summary: "The documents, and the dates that they speak of, oldest first.",
    answer: (library, { about }) => {
      if (about !== undefined && isNoDate(about))
        throw new BadQuestionError(`"${about}" is not a date of the calendar.`);
      return timelineData(library, answerTimeline(library, about ?? null), MOST_ENTRIES);
    },
  },
  sources: {
    summary: "List the documents, oldest first, or describe one.",
    answer: (library, { id }) => {
      const answer = answerSources(library, id === undefined ? {} : { id });
      if (!answer) throw new NotFoundError(`There is no document "${id}".`);
      return answer;
    },
  },
  passage: {
    summary: "A whole passage by its reference, with those before and after it.",
    answer: (library, { ref }) => {
      const found = findPassage(library.byRef, ref);
      if (!found) throw new NotFoundError(`There is no passage "${ref}".`);
      const { document, passage, same } = found;
      const at = document.passages.indexOf(passage);
      const quote = (other: Passage | undefined) =>
        other ? quotationOf(library.corpus, { document, passage: other }, other, 0) : null;
      const [before, after] = [quote(document.passages[at - 1]), quote(document.passages[at + 1])];
      return { quotation: quotationOf(library.corpus, { document, passage }, passage, 0), same, before, after };
    },
  },
};

type FilterParams = Omit<Params<"compare">, "topic">;

function filterOf(library: Library, { source, ...rest }: FilterParams): Filter {
  if (source === undefined) return rest;
  const documents = source.map((name) => {
    const document = findDocument(library, name);
    if (!document) throw new NotFoundError(`There is no document "${name}".`);
    return document.id;
  });
  return { ...rest, documents };
}

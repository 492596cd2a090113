/// <reference path="../untyped.d.ts" />
/** What other programs of Node may use of this one, as `whose-words`: documents read and checked, and every answer. */
export { type AttributeAnswer, answerAttribute } from "../answers/attribute.ts";
export { answerCompare, type CompareAnswer } from "../answers/compare.ts";
export { answerFigures, type FiguresAnswer } from "../answers/figures/figures.ts";
export type { Party, Quotation } from "../answers/quotation.ts";
export { answerQuote, type QuoteAnswer } from "../answers/quote.ts";
export { answerSources, type SourcesAnswer } from "../answers/sources.ts";
export { answerTimeline, type TimelineAnswer } from "../answers/timeline.ts";
export { answerVerify, type VerifyAnswer } from "../answers/verify/verify.ts";
export { type Config, readConfig } from "../config.ts";
export { type Corpus, loadCorpus } from "../corpus/load.ts";
export { formatProblem, type Problem } from "../corpus/problems.ts";
export type { Document, Passage } from "../documents/document.ts";
export type { Filter } from "../search/filter.ts";
export { type Library, openLibrary } from "../search/library.ts";
export { BadQuestionError, NotFoundError, QUESTIONS } from "./questions.ts";
export { answers, questions } from "./schemas.ts";

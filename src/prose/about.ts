import { coverageOf } from "../answers/coverage.ts";
import type { Library } from "../search/library.ts";
import { ENGLISH, type Texts } from "./en/index.ts";
import { formsOf } from "./sources.ts";
import { capital } from "./words.ts";

export type AboutAnswer = {
  /** The first has no heading. */
  sections: { heading: string; text: string }[];
  coverage: [string, string];
  marking: string | null;
};

/**
 * What the bot is, from which documents it answers, and whom to tell of an error (`contact`: as the operator gave
 * it).
 */
export function answerAbout(
  { corpus }: Library,
  { contact, hasSeveralCorpora = false }: { contact: string | null; hasSeveralCorpora?: boolean },
  texts = ENGLISH,
): AboutAnswer {
  const { info, documents, revision } = corpus;
  const { about: say } = texts;
  const described = [
    `${info.name}. ${capital(say.documents.count(documents.length))}, ${formsOf(documents, texts)}.`,
    say.documents.revision(revision),
    say.documents.chosen(sentence(info.chosen)),
    ...(hasSeveralCorpora ? [say.documents.several] : []),
  ];
  const sections = [
    { heading: "", text: say.what },
    say.not,
    { heading: say.documents.heading, text: described.join(" ") },
    ...notLoaded(corpus.apart, texts),
    ...(documents.some(({ form }) => form === "digest") ? [{ heading: say.fullTexts, text: say.howToLoad }] : []),
    { heading: say.order.heading, text: `${say.order.text} ${sentence(info.spelling)}` },
    say.privacy,
    { heading: say.errors.heading, text: contact ? say.errors.contact(contact) : say.errors.operator },
  ];
  return { sections, coverage: coverageOf(corpus, texts.coverage), marking: info.marking ?? null };
}

/** Documents set apart of which the problem is told; the log has all. */
const MOST_TOLD = 5;

/**
 * Which documents errors keep out, and what is wrong with each; without the files' places, which are the operator's.
 */
function notLoaded(apart: Library["corpus"]["apart"], { about: say }: Texts): AboutAnswer["sections"] {
  if (apart.length === 0) return [];
  const told = apart.slice(0, MOST_TOLD).map(({ id, problem }) => `${id}: ${withoutFolders(problem.message)}`);
  const rest = apart.length > MOST_TOLD ? [say.apart.more(apart.length - MOST_TOLD)] : [];
  return [{ heading: say.apart.heading, text: `${[...told, ...rest].join("; ")}.` }];
}

/** So much of a problem is told. UTF-16 units. */
const LONGEST_PROBLEM = 150;

/** The folders of this machine are nobody else's business. */
function withoutFolders(message: string): string {
  return message.replace(/\/?(?:[\w.-]+\/)+(?=[\w.-])/g, "").slice(0, LONGEST_PROBLEM);
}

/** A text of the operator's, which may end without a full stop. */
function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

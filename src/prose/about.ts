import { coverageOf } from "../answers/coverage.ts";
import type { Library } from "../search/library.ts";
import { HOW_TO_LOAD } from "./quotation.ts";
import { formsOf } from "./sources.ts";
import { capital, plural } from "./words.ts";

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
): AboutAnswer {
  const { info, documents, revision } = corpus;
  const sections = [
    {
      heading: "",
      text:
        "Answers with the exact words of documents: who issued them and when, whose words they are, and " +
        "where they stand. It has no opinion, writes nothing in a source's name, and says so where its " +
        "documents hold no answer.",
    },
    {
      heading: "What it does not do",
      text:
        "It does not judge what happened, nor which source is right. An excerpt is an unchanged piece of " +
        "the text; […] is the bot's own cut. Not found means: not in these documents.",
    },
    {
      heading: "The documents",
      text:
        `${info.name}. ${capital(plural(documents.length, "document"))}, ${formsOf(documents)}. Revision ` +
        `${revision}. How they were chosen: ${sentence(info.chosen)}` +
        (hasSeveralCorpora ? " Other servers, and other channels, may have other documents." : ""),
    },
    ...notLoaded(corpus.apart),
    ...(documents.some(({ form }) => form === "digest") ? [{ heading: "Full texts", text: HOW_TO_LOAD }] : []),
    {
      heading: "Order and spelling",
      text:
        "Rank reflects words matched, not reliability; the best passage of each issuer comes before " +
        `anyone's second. Lists of documents are oldest first. ${sentence(info.spelling)}`,
    },
    {
      heading: "Privacy",
      text:
        "It stores no queries, nor who asks, and reads no messages but the one that a person chooses " +
        "with Apps > Find quotations or Find this wording. Its buttons hold references to passages, not " +
        "what was asked. Where documents are managed with /corpus, it keeps who changed them, by user id.",
    },
    {
      heading: "Errors",
      text: contact
        ? `Tell ${contact}. Give the reference (ref) that stands below the excerpt.`
        : "Tell the people who run this bot in your server. Give the reference (ref) that stands below the excerpt.",
    },
  ];
  return { sections, coverage: coverageOf(corpus), marking: info.marking ?? null };
}

/** Documents set apart of which the problem is told; the log has all. */
const MOST_TOLD = 5;

/**
 * Which documents errors keep out, and what is wrong with each; without the files' places, which are the operator's.
 */
function notLoaded(apart: Library["corpus"]["apart"]): AboutAnswer["sections"] {
  if (apart.length === 0) return [];
  const told = apart.slice(0, MOST_TOLD).map(({ id, problem }) => `${id}: ${withoutFolders(problem.message)}`);
  const rest = apart.length > MOST_TOLD ? [`and ${apart.length - MOST_TOLD} more`] : [];
  return [{ heading: "Not loaded, for errors", text: `${[...told, ...rest].join("; ")}.` }];
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

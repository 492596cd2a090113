import { coverageOf } from "../answers/coverage.ts";
import type { Library } from "../search/library.ts";
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
export function answerAbout({ corpus }: Library, contact: string | null): AboutAnswer {
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
        `${revision}. How they were chosen: ${sentence(info.chosen)}`,
    },
    {
      heading: "Order and spelling",
      text:
        "Rank reflects words matched, not reliability; the best passage of each issuer comes before " +
        `anyone's second. Lists of documents are oldest first. ${sentence(info.spelling)}`,
    },
    {
      heading: "Privacy",
      text:
        "It stores no queries and no user ids, and reads no messages but the one that a person chooses " +
        "with Apps > Find quotations or Find this wording. Its buttons hold references to passages, not " +
        "what was asked.",
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

/** A text of the operator's, which may end without a full stop. */
function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

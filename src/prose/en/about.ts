import { plural } from "./grammar.ts";

/** What the bot is, and what to ask it. */
export const about = {
  what:
    "This bot answers with the exact words of documents: who issued them and when, whose words they are, and " +
    "where they stand. It has no opinion, writes nothing in a source's name, and says so where its " +
    "documents hold no answer.",
  not: {
    heading: "What it does not do",
    text:
      "It does not judge what happened, nor which source is right. An excerpt is an unchanged piece of " +
      "the text; […] is the bot's own cut. Not found means: not in these documents.",
  },
  documents: {
    heading: "The documents",
    count: (documents: number) => plural(documents, "document"),
    revision: (revision: string) => `Revision ${revision}.`,
    chosen: (chosen: string) => `How they were chosen: ${chosen}`,
    several: "Other servers, and other channels, may have other documents.",
  },
  apart: { heading: "Not loaded, for errors", more: (count: number) => `and ${count} more` },
  fullTexts: "Full texts",
  howToLoad:
    "Operator: load the full texts with npm run corpus -- fetch, or set CORPUS_TEXTS to a folder with them as " +
    "<document id>.txt.",
  order: {
    heading: "Order and spelling",
    text:
      "Rank reflects words matched, not reliability; the best passage of each issuer comes before " +
      "anyone's second. Lists of documents are oldest first. Dates of a timeline are as the texts have them: " +
      "what has to be counted (“ten years ago”, “last winter”) is left out, and no year is added.",
  },
  privacy: {
    heading: "Privacy",
    text:
      "It stores no queries, nor who asks, and reads no messages but those in a DM with it, those that name it, " +
      "and the one that a person chooses with Apps > Find quotations or Find this wording. Its " +
      "buttons hold references to passages, not " +
      "what was asked. Where documents are managed with /corpus, it keeps who changed them, by user id.",
  },
  errors: {
    heading: "Errors",
    contact: (contact: string) => `Tell ${contact}. Give the reference (ref) that stands below the excerpt.`,
    operator:
      "Tell the people who run this bot in your server. Give the reference (ref) that stands below the excerpt.",
  },
};

export const help = {
  heading: "What to ask",
  examples: "For example, on these documents:",
  about: (about: string) => `Ask what the documents say on this: ${about}.`,
  words: "Best are a few words that a source might use. Words in quotation marks must stand together.",
  commands: [
    "/quote: the exact words of a source, with whose they are and where they stand",
    "/compare: each issuer’s passage on a topic, side by side",
    "/figures: what the documents count, and where numbers differ",
    "/wording: whether a quotation that you paste stands so in a document",
    "/timeline and /sources: the dates, and the documents",
    "/source: a document, or the passage of a reference (ref) from an answer",
    "On a message: Apps > Find quotations, or Find this wording",
  ],
};

import type { Locale } from "discord-api-types/v10";

/**
 * The bot's texts on Discord that do not depend on an answer: commands as people find them, labels, and what to say
 * where something can't be done. (Sentences made from an answer are in `prose/`.) A further language is a further
 * entry of `TEXTS`; commands are then published with its names and descriptions.
 */
const ENGLISH = {
  commands: {
    quote: {
      name: "quote",
      description: "Find the exact words of a source, with whose they are and where they stand",
      options: {
        query: { name: "query", description: 'What to look for; words in "quotation marks" must stand together' },
        source: { name: "source", description: "Only from this document" },
        speaker: { name: "speaker", description: "Only words of this speaker, by name or role" },
        from: { name: "from", description: "Only documents issued from this date on: 2024, 2024-02 or 2024-02-26" },
        to: { name: "to", description: "Only documents issued up to this date: 2024, 2024-02 or 2024-02-26" },
        private: { name: "private", description: "Whether only you see the answer" },
      },
    },
    compare: {
      name: "compare",
      description: "Each issuer's best passage on a topic, side by side, oldest first",
      options: {
        topic: { name: "topic", description: "What to look for, in a few words that a source may use" },
        documents: { name: "documents", description: "Every document, not only each issuer's best passage" },
        private: { name: "private", description: "Whether only you see the answer" },
      },
    },
    timeline: {
      name: "timeline",
      description: "The documents, and the dates that they speak of, oldest first; a menu opens what they say of one",
      options: {
        about: {
          name: "about",
          description: "A topic, or a date: 1992, February 1992, 26 February. Without it: everything",
        },
        private: { name: "private", description: "Whether only you see the answer" },
      },
    },
    figures: {
      name: "figures",
      description: "What the documents count: the same numbers, and where the numbers differ",
      options: {
        about: {
          name: "about",
          description: "What is counted, such as one of the proposed labels, or a word of a source",
        },
        private: { name: "private", description: "Whether only you see the answer" },
      },
    },
    wording: {
      name: "wording",
      description: "Compare words with those of the documents: the same, near with differences, or not there",
      options: {
        text: { name: "text", description: "The words, with who is given as saying them if you like" },
        private: { name: "private", description: "Whether only you see the answer" },
      },
    },
    source: {
      name: "source",
      description: "What a document is, and its passages; or the passage that a reference names",
      options: {
        document: { name: "document", description: "A document, by its issuer, title or date" },
        ref: { name: "ref", description: "A reference as it stands in an answer, such as ab12-3c" },
        private: { name: "private", description: "Whether only you see the answer" },
      },
    },
    sources: {
      name: "sources",
      description: "All documents with their links, oldest first",
      options: {
        issuer: { name: "issuer", description: "Only documents of this issuer" },
        kind: { name: "kind", description: "Only documents of this kind of issuer" },
        country: { name: "country", description: "Only documents of issuers of this country" },
        private: { name: "private", description: "Whether only you see the answer" },
      },
    },
    about: {
      name: "about",
      description: "What this bot does and does not do, which documents it has, and whom to tell of an error",
      options: { private: { name: "private", description: "Whether only you see the answer" } },
    },
    corpus: {
      name: "corpus",
      description: "Look after the documents, if you may manage this server",
      options: {
        address: { name: "address", description: "The web address of a page, a PDF or a text" },
        file: { name: "file", description: "A page, PDF, Word file, Markdown or text, of at most 10 MB" },
        remove: { name: "document", description: "The document that is to be quoted no longer" },
        restore: { name: "document", description: "The document to bring back; without it, those that there are" },
      },
      subcommands: {
        status: { name: "status", description: "What is loaded, set apart, open and waiting, and when it was read" },
        add: {
          name: "add",
          description: "Propose a document of an address or a file; you look at it before it is added",
        },
        remove: { name: "remove", description: "Take a document out at once; it is kept and can be restored" },
        restore: { name: "restore", description: "Bring back a document that was removed" },
        reload: { name: "reload", description: "Read all documents again" },
        queue: { name: "queue", description: "Look at what feeds brought in, to add it or leave it out" },
      },
    },
    help: { name: "help", description: "What to ask, with examples that find something here" },
    find: { name: "Find quotations" },
    findWording: { name: "Find this wording" },
  },
  buttons: {
    previous: "Previous",
    next: "Next",
    menu: "More: cite, share, other results",
    more: "More context",
    less: "Less context",
    open: "Source",
    passages: "Passages",
    cite: "Cite",
    asText: "As text",
    asPicture: "As picture",
    share: "Share as picture",
    post: "Post here",
    remove: "Remove",
    report: "Report an error",
  },
  report: {
    title: "Report an error",
    reason: "What is wrong?",
    name: "Your name or address, if you want to give it",
  },
  /** Why a quotation can't be had as a picture. */
  picture: {
    tooLong: (length: number, limit: number) =>
      `This excerpt has ${length.toLocaleString("en")} characters, and a picture takes ${limit}. It can be shared as ` +
      "text, or with less context.",
    noSigns: (signs: readonly string[]) =>
      `The letters of the picture don't have all signs of this quotation (${signs.join(" ")}). It can be shared as ` +
      "text.",
    noWords: "This passage has no words of the source to show in a picture.",
  },
  manage: {
    restore: "Restore one of these",
    accept: "Add it",
    discard: "Discard",
    look: "Look at one of these",
    reject: "Leave it out for good",
    issuer: "Title, date, issuer",
    more: "Publisher, type, speakers",
    fields: {
      title: "Title, as printed; empty: it has none",
      issued: "Date: 2024-02-26, 2024-02, 2024~ (about)",
      "issuer.name": "Issuer: whose position it gives",
      "issuer.kind": "Kind of issuer",
      "issuer.country": "Country of the issuer: two letters, or empty",
      "publisher.name": "Publisher",
      "publisher.kind": "Kind of publisher",
      type: "Type of document",
      language: "Language",
      speakers: "Speakers: a line each, “name, role”",
    },
  },
  help: { heading: "What to ask", examples: "These find something here:" },
  /** What a list's menu is for. */
  open: "Read one of these",
  openDocument: "Read about one of the documents",
  /** Before the question, on top of its answer. */
  asked: "Asked",
  result: (number: number, total: number, what: string) => `${number} of ${total}: ${what}`,
  tooLong: (length: number, limit: number) =>
    `The query has ${length.toLocaleString("en")} characters; ${limit.toLocaleString("en")} is the ` +
    "limit. Ask for a few words that a source may use.",
  topicNotKept: (limit: number) =>
    `Only the first page can be shown: a button keeps a topic of up to ${limit} characters. Ask with ` +
    "fewer words for the rest.",
  /** To a message in which others read too. */
  plain: {
    nothing: "No passage here answers this. /quote shows you alone what is nearest to it, and what to ask instead.",
    private: "Answers are for you alone here: ask with /quote.",
  },
  emptyQuery: "There is nothing to look for in this. Ask for a few words that a source may use.",
  nothingToCompare: "There are no words to compare in this. Paste the words of a quotation.",
  wordingTooLong: (length: number, limit: number) =>
    `The text has ${length.toLocaleString("en")} characters; ${limit.toLocaleString("en")} is the limit. ` +
    "Paste a part of it.",
  badDate: (option: string, value: string) =>
    `“${value}” is not a date for “${option}”. Write a year, a month or a day: 2024, 2024-02 or 2024-02-26.`,
  unknownDocument: (asked: string) => `There is no document “${asked}” here.`,
  chooseDocument: "Choose a document, or give a reference from an answer (ref).",
  unknownReference: (asked: string) =>
    `“${asked}” is not a reference of this bot's documents. A reference looks like ab12-3c and stands ` +
    "below each excerpt.",
  unknownIssuer: (asked: string) => `No issuer here can be found by “${asked}”.`,
  unknownKind: (asked: string, there: string) => `No kind of issuer is called “${asked}” here. There are: ${there}.`,
  unknownCountry: (asked: string, there: string) =>
    `No document here is from one country “${asked}”. The issuers are from: ${there}.`,
  backwards: "“from” is later than “to”, so no document can lie between them.",
  gone: "The document of this passage is no longer here. Nothing is shown in its place.",
  figuresGone: "The documents no longer give these figures. Ask again with the command.",
  staleButton:
    "This button belongs to an older version of the bot, or is not one of its own. Ask again with the command.",
  otherCorpus:
    "This message is from other documents than this server has now, so its buttons lead nowhere. Ask again with the " +
    "command.",
  beingRead: "The documents of this place are being read. Ask again in a moment.",
  notReadable: "The documents of this place can't be used at the moment. The operator's log says why.",
  unknownCommand:
    "This command belongs to another version of the bot. Wait a minute, or restart Discord, and try again.",
  notYours: "Only the person who asked, and moderators, can remove an answer.",
  outcomes: {
    reported: "Thank you. The report was passed on to the people who run this bot.",
    "not reported": "The report could not be passed on. Please tell the people who run this bot.",
    "reported often": "You have sent several reports in the last hour. Thank you; please wait before sending more.",
  },
  nothingToAdd: "Give the address of a page, or a file: one of the two.",
  emptyReport: "A report needs a reason. Nothing was sent.",
  reportsOff: "The operator of this bot takes no reports here.",
  askedMuch: "Several of your questions are being answered already. Wait for those answers, then ask this again.",
  nothingToSearch: "This message has no words to search with.",
  notDrawn: (reference: string) => `The picture of this answer could not be drawn (reference: ${reference}).`,
  failed: (reference: string) =>
    "Something went wrong, and nothing was posted. Please try again; if it happens again, tell the bot's " +
    `operator this reference: ${reference}`,
};

export type Texts = typeof ENGLISH;

const TEXTS: { "en-US": Texts } & Partial<Record<Locale, Texts>> = { "en-US": ENGLISH };

/** The texts for a person's language, English where there are none. */
export function textsFor(locale: string): Texts {
  return (Object.hasOwn(TEXTS, locale) && TEXTS[locale as Locale]) || ENGLISH;
}

/** The name of a command that has no description, with that in other languages. */
export function localisedName(of: (texts: Texts) => string): { name: string; name_localizations?: Localisations } {
  const { name, name_localizations } = localised((texts) => ({ name: of(texts), description: "" }));
  return { name, ...(name_localizations ? { name_localizations } : {}) };
}

type Described = { name: string; description: string };
type Localisations = Partial<Record<Locale, string>>;
type Localised = {
  name: string;
  description: string;
  name_localizations?: Localisations;
  description_localizations?: Localisations;
};

/** Name and description as Discord takes them, with those of the other languages. */
export function localised(
  of: (texts: Texts) => Described,
  texts: { "en-US": Texts } & Partial<Record<Locale, Texts>> = TEXTS,
): Localised {
  const { name, description } = of(texts["en-US"]);
  const others = Object.entries(texts).filter(([locale]) => locale !== "en-US") as [Locale, Texts][];
  if (others.length === 0) return { name, description };
  return {
    name,
    description,
    name_localizations: Object.fromEntries(others.map(([locale, own]) => [locale, of(own).name])),
    description_localizations: Object.fromEntries(others.map(([locale, own]) => [locale, of(own).description])),
  };
}

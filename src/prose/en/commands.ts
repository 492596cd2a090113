/** What commands, and what can be given with them, are for; and the names of those that are used on a message. */
export const commands = {
  private: "Whether only you see the answer",
  quote: {
    description: "Find the exact words of a source, with whose they are and where they stand",
    options: {
      query: 'What to look for; words in "quotation marks" must stand together',
      source: "Only from this document",
      speaker: "Only words of this speaker, by name or role",
      from: "Only documents issued from this date on: 2024, 2024-02 or 2024-02-26",
      to: "Only documents issued up to this date: 2024, 2024-02 or 2024-02-26",
    },
  },
  compare: {
    description: "Each issuer's best passage on a topic, side by side, oldest first",
    options: {
      topic: "What to look for, in a few words that a source may use",
      documents: "Every document, not only each issuer's best passage",
    },
  },
  timeline: {
    description: "The documents, and the dates that they speak of, oldest first; a menu opens what they say of one",
    options: {
      about: "A topic, or a date: 1992, February 1992, 26 February. Without it: everything",
    },
  },
  figures: {
    description: "What the documents count: the same numbers, and where the numbers differ",
    options: {
      about: "What is counted, such as one of the proposed labels, or a word of a source",
    },
  },
  wording: {
    description: "Compare words with those of the documents: the same, near with differences, or not there",
    options: {
      text: "The words, with who is given as saying them if you like",
    },
  },
  source: {
    description: "What a document is, and its passages; or the passage that a reference names",
    options: {
      document: "A document, by its issuer, title or date",
      ref: "A reference as it stands in an answer, such as ab12-3c",
    },
  },
  sources: {
    description: "All documents with their links, oldest first",
    options: {
      issuer: "Only documents of this issuer",
      kind: "Only documents of this kind of issuer",
      country: "Only documents of issuers of this country",
    },
  },
  about: {
    description: "What this bot does and does not do, which documents it has, and whom to tell of an error",
  },
  corpus: {
    description: "Look after the documents, if you may manage this server",
    options: {
      address: "The web address of a page, a PDF or a text",
      file: "A page, PDF, Word file, Markdown or text, of at most 10 MB",
      remove: "The document that is to be quoted no longer",
      restore: "The document to bring back; without it, those that there are",
    },
    subcommands: {
      status: "What is loaded, set apart, open and waiting, and when it was read",
      add: "Propose a document of an address or a file; you look at it before it is added",
      remove: "Take a document out at once; it is kept and can be restored",
      restore: "Bring back a document that was removed",
      reload: "Read all documents again",
      queue: "Look at what feeds brought in, to add it or leave it out",
    },
  },
  help: { description: "What to ask, with examples that find something here" },
  find: "Find quotations",
  findWording: "Find this wording",
};

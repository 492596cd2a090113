import { number } from "./grammar.ts";

/** What is said where something can't be done, or was. */
export const notices = {
  tooLong: (length: number, limit: number) =>
    `The query has ${number(length)} characters; ${number(limit)} is the ` +
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
    `The text has ${number(length)} characters; ${number(limit)} is the limit. Paste a part of it.`,
  badDate: (option: string, value: string) =>
    `“${value}” is not a date for “${option}”. Write a year, a month or a day: 2024, February 2024 or ` +
    "26 February 2024.",
  unknownDocument: (asked: string) => `There is no document “${asked}” here.`,
  chooseDocument: "Choose a document, or give a reference from an answer (ref).",
  unknownReference: (asked: string) =>
    `“${asked}” is not a reference of this bot's documents. A reference looks like ab12-3c and stands ` +
    "below each excerpt.",
  unknownIssuer: (asked: string) => `No issuer here can be found by “${asked}”.`,
  unknownKind: (asked: string, there: string) => `No kind of issuer is called “${asked}” here. There are: ${there}.`,
  unknownCountry: (asked: string, there: string) =>
    `No issuer here is from “${asked}”. The issuers are from: ${there}.`,
  backwards: "“from” is later than “to”, so no document can lie between them.",
  gone: "The document of this passage is no longer here. Nothing is shown in its place.",
  figuresGone: "The documents no longer give these figures. Ask again with the command.",
  staleButton:
    "This button belongs to an older version of the bot, or is not one of its own. Ask again with the command.",
  otherCorpus:
    "This message is from other documents than this server has now, so its buttons lead nowhere. Ask again with the " +
    "command.",
  beingRead: "The documents are being read. Ask again in a moment.",
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

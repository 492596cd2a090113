import type { Refusal, Use } from "../../desk/task.ts";
import { list, plural } from "./grammar.ts";

const field: Record<string, string> = {
  title: "title",
  issued: "date",
  issuer: "issuer",
  publisher: "publisher",
  "issuer.name": "issuer",
  "issuer.kind": "kind of issuer",
  "issuer.country": "country of issuer",
  "publisher.name": "publisher",
  "publisher.kind": "kind of publisher",
  type: "type",
  language: "language",
  speakers: "speaker",
  URL: "address",
  author: "author",
};

/** What came of something that was done with the corpus. */
export const managed = {
  refused: {
    off: "Documents are not managed from Discord here. Whoever runs this bot can turn that on (CORPUS_COMMAND).",
    "no server": "Documents are managed in a server, by those who may manage that. Here there is none.",
    "not a manager":
      "Only those who may manage this server can do this, and those whom the operator of this bot names.",
    shared:
      "Other servers have these documents too, so only those whom the operator of this bot names (CORPUS_ADMINS) can " +
      "change them.",
  } satisfies Record<Refusal, string>,
  /** What a document's use leaves to be said. */
  use: {
    "set apart": "It has an error, so it was set apart and is not quoted. /corpus status says what is wrong.",
    faulty:
      "The corpus has errors now, so the documents that are in use stay as they were. /corpus status says what is " +
      "wrong.",
    unread:
      "The documents could not be read again, so those that are in use stay as they were. The bot's own log says why.",
  } satisfies Record<Exclude<Use, "used">, string>,
  notDecided: "Its entry in the queue could not be marked, so it still waits there.",
  notLogged: "This could not be written into the log of changes; the bot's own log says why.",

  removed: (document: string) => `${document} was removed.`,
  removedAndUsed: (document: string) => `${document} was removed and is no longer quoted.`,
  kept: "It is kept: /corpus restore brings it back.",
  theOnlyOne: "This is the only document, and a bot without documents can't answer. Add another one first.",
  unknown: (asked: string) => `There is no document “${asked}” here. Choose one of those that are proposed.`,
  restored: (document: string) => `${document} is back.`,
  restoredAndUsed: (document: string) => `${document} is back and can be quoted.`,
  neverRemoved: (asked: string) => `No document “${asked}” was removed. /corpus restore alone lists what was.`,
  nameTaken: (asked: string) =>
    `Another document has the name of “${asked}” now. Remove that one first, then restore this one.`,
  refTaken: (asked: string) =>
    `Another document has the reference of “${asked}” now. Remove that one first, then restore this one.`,
  nothingRemoved: "No document was removed, so there is none to restore.",
  toBeRestored: (documents: number) =>
    `${plural(documents, "document")} can be restored${documents === 1 ? "" : ", the last one removed first"}.`,
  notProposed: (why: string) => `This can't be added: ${why}.`,
  thereAlready: (document: string) => `This text is here already, as ${document}. Nothing was added.`,
  added: (document: string) => `${document} is added and can be quoted now.`,
  written: (document: string) => `${document} was written.`,
  stillOpen: (fields: readonly string[]) =>
    `Still open: ${list(fields)}. Replies say so until that is settled in its file.`,
  queueNotRead: (why: string) => `The queue can't be read: ${why}. Nothing was changed.`,
  rejected: (entry: string) => `${entry} is left out, now and whenever a feed has it again.`,
  discarded: "Discarded. Nothing was added.",
  expired: "This proposal is no longer here, or it is somebody else's. Begin again with /corpus add.",
  decidedAlready: "This entry no longer waits: somebody has decided on it. /corpus queue lists what does.",
  notWritten: (code: string, what: string) =>
    `The folder of these documents can't be written (${code}), ${what}. The operator of this bot can mend that.`,
  halfDone: "and what was begun could not be undone: files of one document stand in two places now (removed/)",
  nothingDone: "so nothing was changed",

  queueEmpty: "Nothing waits in the queue. The operator fills it from feeds (npm run corpus -- feed).",
  queue: (total: number) =>
    `${total === 1 ? "1 entry waits" : `${total} entries wait`} in the queue; nothing of it is quoted.`,
  more: (count: number) => `and ${count} more`,
  untitled: "An entry without a title",
  entry: (title: string) => `“${title}”`,

  field,
  notYet: (document: string) => `Not added yet: ${document}`,
  notTaken: (value: string, name: string, why: string) => `Not taken: “${value}” as ${name}. ${why}`,
  nothingOpen: "Nothing is open.",
  open: (fields: readonly string[]) => `Open: ${list(fields)}.`,
  none: "none",
  guessed: (value: string) => `${value} (a guess)`,
  typeAndLanguage: (type: string, language: string) => `Type: ${type}. Language: ${language}.`,
  speakers: (speakers: readonly string[]) => `Speakers: ${speakers.join("; ")}`,
  heard: (speakers: readonly string[]) => `Whom the text lets speak: ${speakers.join("; ")}`,
  nobodys: (share: number) => `${share} % of the words in quotation marks are nobody's.`,
  warning: (warning: string) => `Look at this: ${warning}`,
  /** Before the passages of a document that somebody wants to add. */
  preview: "As it would be quoted:",
  called: (title: string) => `“${title}”`,
};

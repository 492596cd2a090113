import type { Managed, Named, NotTaken, Proposed, Queued, Refusal, Use } from "../desk/task.ts";
import { displayDate } from "../text/edtf.ts";
import { MOST_TOLD, statusTold } from "./status.ts";
import { capital, list, plural } from "./words.ts";

const REFUSALS: Record<Refusal, string> = {
  off: "Documents are not managed from Discord here. Whoever runs this bot can turn that on (CORPUS_COMMAND).",
  "no server": "Documents are managed in a server, by those who may manage that. Here there is none.",
  "not a manager": "Only those who may manage this server can do this, and those whom the operator of this bot names.",
  shared:
    "Other servers have these documents too, so only those whom the operator of this bot names (CORPUS_ADMINS) can " +
    "change them.",
};

/** What a document's use leaves to be said. */
const USES: Record<Use, string | null> = {
  used: null,
  "set apart": "It has an error, so it was set apart and is not quoted. /corpus status says what is wrong.",
  faulty:
    "The corpus has errors now, so the documents that are in use stay as they were. /corpus status says what is wrong.",
  unread:
    "The documents could not be read again, so those that are in use stay as they were. The bot's own log says why.",
};
const NOT_DECIDED = "Its entry in the queue could not be marked, so it still waits there.";
const NOT_LOGGED = "This could not be written into the log of changes; the bot's own log says why.";

/** What came of something that was done with the corpus, a line each; the first says it in short. */
export function managedTold(outcome: Managed): string[] {
  switch (outcome.kind) {
    case "refused":
      return [REFUSALS[outcome.why]];
    case "status":
      return statusTold(outcome.status, MOST_TOLD);
    case "removed":
      return [
        `${called(outcome.document)} was removed${outcome.use === "used" ? " and is no longer quoted" : ""}.`,
        "It is kept: /corpus restore brings it back.",
        ...doubts(outcome),
      ];
    case "not removed":
      return [
        outcome.why === "the only one"
          ? "This is the only document, and a bot without documents can't answer. Add another one first."
          : `There is no document “${outcome.asked}” here. Choose one of those that are proposed.`,
      ];
    case "restored":
      return [
        `${called(outcome.document)} is back${outcome.use === "used" ? " and can be quoted" : ""}.`,
        ...doubts(outcome),
      ];
    case "not restored":
      return [notRestored(outcome)];
    case "to be restored":
      return outcome.documents.length === 0
        ? ["No document was removed, so there is none to restore."]
        : [`${plural(outcome.documents.length, "document")} can be restored, the last one removed first.`];
    case "proposed":
      return proposedTold(outcome.proposed, outcome.faults);
    case "not proposed":
      return [`This can't be added: ${outcome.why}.`];
    case "there already":
      return [`This text is here already, as ${called(outcome.as)}. Nothing was added.`];
    case "added":
      return [
        `${called(outcome.document)} ${outcome.use === "used" ? "is added and can be quoted now" : "was written"}.`,
        ...(outcome.open.length === 0
          ? []
          : [`Still open: ${openTold(outcome.open)}. Replies say so until that is settled in its file.`]),
        ...(outcome.isDecided ? [] : [NOT_DECIDED]),
        ...doubts(outcome),
      ];
    case "queue":
      return queueTold(outcome);
    case "queue not read":
      return [`The queue can't be read: ${outcome.why}. Nothing was changed.`];
    case "rejected":
      return [
        `${entryTold(outcome.entry)} is left out, now and whenever a feed has it again.`,
        ...doubts({ ...outcome, use: "used" }),
      ];
    case "discarded":
      return ["Discarded. Nothing was added."];
    case "expired":
      return ["This proposal is no longer here, or it is somebody else's. Begin again with /corpus add."];
    case "decided already":
      return ["This entry no longer waits: somebody has decided on it. /corpus queue lists what does."];
    case "not written":
      return [notWritten(outcome)];
  }
}

function notWritten({ code, isHalfDone }: Extract<Managed, { kind: "not written" }>): string {
  const what = isHalfDone
    ? "and what was begun could not be undone: files of one document stand in two places now (removed/)"
    : "so nothing was changed";
  return `The folder of these documents can't be written (${code}), ${what}. The operator of this bot can mend that.`;
}

/** Entries of the queue that are told with their addresses; a menu has more. */
const MOST_ENTRIES = 10;

function queueTold({ entries, total }: Extract<Managed, { kind: "queue" }>): string[] {
  if (total === 0) return ["Nothing waits in the queue. The operator fills it from feeds (npm run corpus -- feed)."];
  const shown = entries.slice(0, MOST_ENTRIES);
  return [
    `${total === 1 ? "1 entry waits" : `${total} entries wait`} in the queue; nothing of it is quoted.`,
    ...shown.map((entry) => `  ${entryTold(entry)}: ${entry.address}`),
    ...(total > shown.length ? [`  and ${total - shown.length} more`] : []),
  ];
}

/** An entry by its title and date. */
export function entryTold({ title, issued }: Queued): string {
  const name = title === null ? "An entry without a title" : `“${title}”`;
  return issued === null ? name : `${name}, ${displayDate(issued)}`;
}

/** What fields are called where somebody settles them. */
const FIELD_NAMES: Record<string, string> = {
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

function openTold(fields: readonly string[]): string {
  return list([...new Set(fields.map((name) => FIELD_NAMES[name] ?? name))]);
}

/** What was read of a document that somebody wants to add, a line each. */
function proposedTold({ document, values, bases, open, warnings, ...proposed }: Proposed, faults: readonly NotTaken[]) {
  const party = (of: "issuer" | "publisher", country: string) =>
    [values[`${of}.name`], values[`${of}.kind`], country].filter((part) => part !== "").join(", ");
  const line = (name: string, value: string) => {
    const basis = bases[name];
    return `${capital(FIELD_NAMES[name] ?? name)}: ${value || "none"}${basis === undefined ? "" : ` (${basis})`}`;
  };
  const share = Math.round(proposed.withoutSpeaker * 100);
  return [
    `Not added yet: ${called(document)}`,
    ...faults.map(({ field, value, why }) => `Not taken: “${value}” as ${FIELD_NAMES[field] ?? field}. ${why}`),
    open.length === 0 ? "Nothing is open." : `Open: ${openTold(open)}.`,
    line("issued", values.issued),
    line("issuer", party("issuer", values["issuer.country"])),
    line("publisher", party("publisher", "")),
    `Type: ${values.type}. Language: ${values.language}.`,
    ...(values.speakers === "" ? [] : [`Speakers: ${values.speakers.split("\n").join("; ")}`]),
    ...(proposed.speakers.length === 0 ? [] : [`Whom the text lets speak: ${proposed.speakers.join("; ")}`]),
    ...(share === 0 ? [] : [`${share} % of the words in quotation marks are nobody's.`]),
    ...warnings.map((warning) => `Look at this: ${warning}`),
  ];
}

/** Before the passages of a document that somebody wants to add. */
export const PREVIEW = "As it would be quoted:";

function notRestored({ asked, why }: Extract<Managed, { kind: "not restored" }>): string {
  if (why === "unknown") return `No document “${asked}” was removed. /corpus restore alone lists what was.`;
  const taken = why === "its ref is taken" ? "reference" : "name";
  return `Another document has the ${taken} of “${asked}” now. Remove that one first, then restore this one.`;
}

/** A document by its title or, where it has none, its id; with its reference. */
export function called({ id, ref, title }: Named): string {
  return `${title === null ? id : `“${title}”`}${ref === null ? "" : ` (ref ${ref})`}`;
}

function doubts({ use, isLogged }: { use: Use; isLogged: boolean }): string[] {
  return [USES[use], isLogged ? null : NOT_LOGGED].filter((doubt) => doubt !== null);
}

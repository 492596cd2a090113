import type { Managed, Named, Refusal } from "../desk/task.ts";
import { MOST_TOLD, statusTold } from "./status.ts";
import { plural } from "./words.ts";

const REFUSALS: Record<Refusal, string> = {
  off: "Documents are not managed from Discord here. Whoever runs this bot can turn that on (CORPUS_COMMAND).",
  "no server": "Documents are managed in a server, by those who may manage that. Here there is none.",
  "not a manager": "Only those who may manage this server can do this, and those whom the operator of this bot names.",
  shared:
    "Other servers have these documents too, so only those whom the operator of this bot names (CORPUS_ADMINS) can " +
    "change them.",
};

const NOT_USED =
  "The corpus has errors now, so the documents that are in use stay as they were. /corpus status says what is wrong.";
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
        `${called(outcome.document)} was removed${outcome.isUsed ? " and is no longer quoted" : ""}.`,
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
      return [`${called(outcome.document)} is back${outcome.isUsed ? " and can be quoted" : ""}.`, ...doubts(outcome)];
    case "not restored":
      return [notRestored(outcome)];
    case "to be restored":
      return outcome.documents.length === 0
        ? ["No document was removed, so there is none to restore."]
        : [`${plural(outcome.documents.length, "document")} can be restored, the last one removed first.`];
    case "not written":
      return [
        `The folder of these documents can't be written (${outcome.code}), so nothing was changed. The operator of ` +
          "this bot can let it be written.",
      ];
  }
}

function notRestored({ asked, why }: Extract<Managed, { kind: "not restored" }>): string {
  if (why === "unknown") return `No document “${asked}” was removed. /corpus restore alone lists what was.`;
  const taken = why === "its ref is taken" ? "reference" : "name";
  return `Another document has the ${taken} of “${asked}” now. Remove that one first, then restore this one.`;
}

/** A document by its title or, where it has none, its id; with its reference. */
export function called({ id, ref, title }: Named): string {
  return `${title === null ? id : `“${title}”`}${ref === null ? "" : ` (ref ${ref})`}`;
}

function doubts({ isUsed, isLogged }: { isUsed: boolean; isLogged: boolean }): string[] {
  return [...(isUsed ? [] : [NOT_USED]), ...(isLogged ? [] : [NOT_LOGGED])];
}

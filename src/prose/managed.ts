import type { Managed, Named, NotTaken, Proposed, Queued, Use } from "../desk/task.ts";
import { ENGLISH, type Texts } from "./en/index.ts";
import { MOST_TOLD, statusTold } from "./status.ts";
import { capital } from "./words.ts";

/** What came of something that was done with the corpus, a line each; the first says it in short. */
export function managedTold(outcome: Managed, texts = ENGLISH): string[] {
  const { managed: say } = texts;
  switch (outcome.kind) {
    case "refused":
      return [say.refused[outcome.why]];
    case "status":
      return statusTold(outcome.status, texts, MOST_TOLD);
    case "removed": {
      const removed = outcome.use === "used" ? say.removedAndUsed : say.removed;
      return [removed(called(outcome.document, texts)), say.kept, ...doubts(outcome, texts)];
    }
    case "not removed":
      return [outcome.why === "the only one" ? say.theOnlyOne : say.unknown(outcome.asked)];
    case "restored": {
      const restored = outcome.use === "used" ? say.restoredAndUsed : say.restored;
      return [restored(called(outcome.document, texts)), ...doubts(outcome, texts)];
    }
    case "not restored": {
      const why = { unknown: say.neverRemoved, "its name is taken": say.nameTaken, "its ref is taken": say.refTaken };
      return [why[outcome.why](outcome.asked)];
    }
    case "to be restored": {
      const { length } = outcome.documents;
      return [length === 0 ? say.nothingRemoved : say.toBeRestored(length)];
    }
    case "proposed":
      return proposedTold(outcome.proposed, outcome.faults, texts);
    case "not proposed":
      return [say.notProposed(outcome.why)];
    case "there already":
      return [say.thereAlready(called(outcome.as, texts))];
    case "added":
      return addedTold(outcome, texts);
    case "queue":
      return queueTold(outcome, texts);
    case "queue not read":
      return [say.queueNotRead(outcome.why)];
    case "rejected":
      return [say.rejected(entryTold(outcome.entry, texts)), ...doubts({ ...outcome, use: "used" }, texts)];
    case "discarded":
      return [say.discarded];
    case "expired":
      return [say.expired];
    case "decided already":
      return [say.decidedAlready];
    case "not written":
      return [say.notWritten(outcome.code, outcome.isHalfDone ? say.halfDone : say.nothingDone)];
  }
}

type Of<Kind extends Managed["kind"]> = Extract<Managed, { kind: Kind }>;

function addedTold(outcome: Of<"added">, texts: Texts): string[] {
  const { managed: say } = texts;
  const { document, open, use, isDecided } = outcome;
  return [
    (use === "used" ? say.added : say.written)(called(document, texts)),
    ...(open.length === 0 ? [] : [say.stillOpen(fieldNames(open, texts))]),
    ...(isDecided ? [] : [say.notDecided]),
    ...doubts(outcome, texts),
  ];
}

/** Entries of the queue that are told with their addresses; a menu has more. */
const MOST_ENTRIES = 10;

function queueTold({ entries, total }: Of<"queue">, texts: Texts): string[] {
  const { managed: say } = texts;
  if (total === 0) return [say.queueEmpty];
  const shown = entries.slice(0, MOST_ENTRIES);
  return [
    say.queue(total),
    ...shown.map((entry) => `  ${entryTold(entry, texts)}: ${entry.address}`),
    ...(total > shown.length ? [`  ${say.more(total - shown.length)}`] : []),
  ];
}

/** An entry by its title and date. */
export function entryTold({ title, issued }: Queued, { managed: say, grammar } = ENGLISH): string {
  const name = title === null ? say.untitled : say.entry(title);
  return issued === null ? name : `${name}, ${grammar.date(issued)}`;
}

/** What fields are called where somebody settles them, each name once. */
function fieldNames(fields: readonly string[], { managed: { field } }: Texts): string[] {
  return [...new Set(fields.map((name) => field[name] ?? name))];
}

/** What was read of a document that somebody wants to add, a line each. */
function proposedTold(proposed: Proposed, faults: readonly NotTaken[], texts: Texts): string[] {
  const { managed: say, sources } = texts;
  const { document, values, bases, open, warnings } = proposed;
  // Where neither name nor kind is settled, that is said once.
  const party = (of: "issuer" | "publisher", country: string) => {
    const [name, kind] = [values[`${of}.name`], sources.kind(values[`${of}.kind`])];
    const isSaid = name.toLowerCase() === kind.toLowerCase();
    return [name, isSaid ? "" : kind, country].filter((part) => part !== "").join(", ");
  };
  const line = (name: string, value: string) => {
    const basis = bases[name];
    const known = basis === undefined ? "" : ` (${texts.quotation.basis(basis)})`;
    return `${capital(say.field[name] ?? name)}: ${value || say.none}${known}`;
  };
  const guessed = (name: string, value: string) => (open.includes(name) ? say.guessed(value) : value);
  const share = Math.round(proposed.withoutSpeaker * 100);
  return [
    say.notYet(called(document, texts)),
    ...faults.map(({ field, value, why }) => say.notTaken(value, say.field[field] ?? field, why)),
    open.length === 0 ? say.nothingOpen : say.open(fieldNames(open, texts)),
    line("issued", values.issued),
    line("issuer", party("issuer", values["issuer.country"])),
    line("publisher", party("publisher", "")),
    say.typeAndLanguage(guessed("type", sources.type(values.type)), guessed("language", values.language)),
    ...(values.speakers === "" ? [] : [say.speakers(values.speakers.split("\n"))]),
    ...(proposed.speakers.length === 0 ? [] : [say.heard(proposed.speakers)]),
    ...(share === 0 ? [] : [say.nobodys(share)]),
    ...warnings.map(say.warning),
  ];
}

/** A document by its title or, where it has none, its id; with its reference. */
export function called({ id, ref, title }: Named, { managed: say } = ENGLISH): string {
  return `${title === null ? id : say.called(title)}${ref === null ? "" : ` (ref ${ref})`}`;
}

function doubts({ use, isLogged }: { use: Use; isLogged: boolean }, { managed: say }: Texts): string[] {
  return [...(use === "used" ? [] : [say.use[use]]), ...(isLogged ? [] : [say.notLogged])];
}

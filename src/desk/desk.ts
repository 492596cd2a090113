import { join, relative, resolve } from "node:path";
import { answerStatus, type CorpusStatus } from "../answers/status.ts";
import { CHANGES } from "../corpus/files.ts";
import type { Corpus } from "../corpus/load.ts";
import type { Kept } from "../library/libraries.ts";
import { queueOf } from "../sources/feed.ts";
import { type Access, refusalOf } from "./access.ts";
import { type Journal, openJournal } from "./journal.ts";
import { idsIn, removeDocument, removedFrom, restoreDocument } from "./removed.ts";
import type { Act, Managed, Manager } from "./task.ts";

export type DeskOptions = {
  access: Access;
  onError: (error: unknown, what: string) => void;
  /** Milliseconds since 1970. */
  now?: () => number;
};

/** A corpus that is managed; `corpus` is what of it is in use at the moment. */
export type Shelf = Kept & { corpus: () => Corpus; isShared: boolean };

/** Where corpora are looked after from Discord. */
export type Desk = {
  access: Access;
  /**
   * Does what somebody wants done, if they may; one after the other for each corpus.
   * @param servers - as `refusalOf` takes them
   * @throws Error of which no person would know what to do
   */
  perform: (act: Act, by: Manager, shelf: Shelf, servers: readonly string[] | null) => Promise<Managed>;
};

/** What the functions here share while they do one thing. */
type Doing = { by: Manager; shelf: Shelf; log: (entry: object) => Promise<boolean> };

export function createDesk({ access, onError, now = Date.now }: DeskOptions): Desk {
  const journals = new Map<string, Journal>();
  const turns = new Map<string, Promise<unknown>>();
  const journalOf = (folder: string) => {
    const journal = journals.get(folder) ?? openJournal(join(folder, CHANGES), (error) => onError(error, UNLOGGED));
    journals.set(folder, journal);
    return journal;
  };
  const inTurn = <T>(folder: string, work: () => Promise<T>): Promise<T> => {
    const mine = (turns.get(folder) ?? Promise.resolve()).then(work);
    turns.set(
      folder,
      mine.catch(() => {}),
    );
    return mine;
  };
  return {
    access,
    perform: async (act, by, shelf, servers) => {
      const why = refusalOf(by, access, servers, shelf.isShared);
      if (why !== null) return { kind: "refused", why };
      const { id, server } = by;
      const log = (entry: object) =>
        journalOf(shelf.corpusDir).write({ when: new Date(now()).toISOString(), by: id, server, ...entry });
      return inTurn(shelf.corpusDir, () => written(() => done(act, { by, shelf, log })));
    },
  };
}

const UNLOGGED = "what was done to a corpus was not written into its log";

/** What came of work on files: where the system refuses, that is told to the person and no fault of the bot's. */
async function written(work: () => Promise<Managed>): Promise<Managed> {
  try {
    return await work();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    return { kind: "not written", code };
  }
}

function done(act: Act, doing: Doing): Promise<Managed> {
  switch (act.kind) {
    case "status":
      return status(doing);
    case "reload":
      return reload(doing);
    case "remove":
      return remove(act.document, doing);
    case "restore":
      return act.document === null ? toBeRestored(doing) : restore(act.document, doing);
  }
}

async function status({ shelf }: Doing): Promise<Managed> {
  return { kind: "status", status: await statusOf(shelf) };
}

async function statusOf({ corpus, corpusDir, last }: Shelf): Promise<CorpusStatus> {
  const queue = await queueOf(corpusDir);
  const waiting = queue.filter(({ state }) => state === "waiting").length;
  const told = answerStatus(corpus(), { waiting, reload: last() });
  // Whoever manages a server need not know where the operator keeps things.
  const apart = told.apart.map(({ id, problem }) => ({
    id,
    problem: { ...problem, file: relative(corpusDir, resolve(problem.file)) },
  }));
  return { ...told, apart };
}

async function reload({ by, shelf, log }: Doing): Promise<Managed> {
  await shelf.reload("reload", by.id);
  await log({ did: "reload", isUsed: shelf.last().isUsed });
  return { kind: "status", status: await statusOf(shelf) };
}

async function remove(asked: string, { by, shelf, log }: Doing): Promise<Managed> {
  const { corpusDir } = shelf;
  const { documents } = shelf.corpus();
  const loaded = documents.find(({ id, metadata }) => id === asked || metadata.ref === asked.toLowerCase());
  if (loaded && documents.length === 1) return { kind: "not removed", asked, why: "the only one" };
  const document = await removeDocument(corpusDir, loaded?.id ?? asked);
  if (!document) return { kind: "not removed", asked, why: "unknown" };
  await shelf.reload("remove", by.id);
  const { isUsed } = shelf.last();
  return { kind: "removed", document, isUsed, isLogged: await log({ did: "remove", document: document.id, isUsed }) };
}

async function toBeRestored({ shelf }: Doing): Promise<Managed> {
  return { kind: "to be restored", documents: await removedFrom(shelf.corpusDir) };
}

async function restore(asked: string, { by, shelf, log }: Doing): Promise<Managed> {
  const { corpusDir } = shelf;
  const found = (await removedFrom(corpusDir)).find(({ id, ref }) => id === asked || ref === asked.toLowerCase());
  if (!found) return { kind: "not restored", asked, why: "unknown" };
  if (idsIn(corpusDir).includes(found.id)) return { kind: "not restored", asked, why: "its name is taken" };
  const isTaken = shelf.corpus().documents.some(({ metadata }) => metadata.ref === found.ref);
  if (isTaken) return { kind: "not restored", asked, why: "its ref is taken" };
  const document = (await restoreDocument(corpusDir, found.id)) ?? found;
  await shelf.reload("restore", by.id);
  const isUsed = shelf.last().isUsed && shelf.corpus().documents.some(({ id }) => id === document.id);
  return { kind: "restored", document, isUsed, isLogged: await log({ did: "restore", document: document.id, isUsed }) };
}

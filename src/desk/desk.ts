import { join, resolve, sep } from "node:path";
import { answerStatus, type CorpusStatus } from "../answers/status.ts";
import { idOf } from "../corpus/document-file.ts";
import { CHANGES } from "../corpus/files.ts";
import { shown } from "../corpus/problems.ts";
import { type Access, refusalOf } from "./access.ts";
import { type AddingOptions, createAdding } from "./adding.ts";
import { type Journal, openJournal } from "./journal.ts";
import { proposeAside } from "./propose-aside.ts";
import { proposedOf } from "./proposed.ts";
import { countWaiting, QueueError, queue, reject, waitingIn } from "./queue.ts";
import { HalfMoved, named, pathsIn, removeDocument, removedFrom, restoreDocument } from "./removed.ts";
import { type Doing, type Shelf, useOf } from "./shelf.ts";
import type { Act, Managed, Manager, Proposed } from "./task.ts";

export type DeskOptions = {
  access: Access;
  onError: (error: unknown, what: string) => void;
  /** Milliseconds since 1970. */
  now?: () => number;
} & Partial<Pick<AddingOptions, "fileOrigins" | "fetching" | "propose">>;

/** Where corpora are looked after from Discord. */
export type Desk = {
  access: Access;
  /**
   * Does what somebody wants done, if they may; one after the other for each corpus.
   * @param servers - as `refusalOf` takes them
   * @throws Error of which no person would know what to do
   */
  perform: (act: Act, by: Manager, shelf: Shelf, servers: readonly string[] | null) => Promise<Managed>;
  /** What somebody has proposed for the corpus in a folder and not decided on yet. */
  proposed: (by: string, folder: string) => Proposed | null;
};

/** Where Discord keeps the files of messages and commands. */
const DISCORDS_FILES = ["https://cdn.discordapp.com", "https://media.discordapp.net"];

export function createDesk(options: DeskOptions): Desk {
  const {
    access,
    onError,
    now = Date.now,
    fileOrigins = DISCORDS_FILES,
    fetching = {},
    propose = proposeAside,
  } = options;
  const adding = createAdding({ fileOrigins, fetching, propose, now });
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
      const doing = { by, shelf, log };
      // A source may take its time, in which others look after the corpus.
      if (act.kind === "add") return adding.add(act.given, doing);
      if (act.kind === "look") return told(() => look(act.entry, doing, adding));
      return inTurn(shelf.corpusDir, () => told(() => done(act, doing, adding)));
    },
    proposed: (by, folder) => {
      const pending = adding.pending.of(by, folder);
      return pending && proposedOf(pending);
    },
  };
}

const UNLOGGED = "what was done to a corpus was not written into its log";

/** What came of work on files: where the system refuses, that is told to the person and no fault of the bot's. */
async function told(work: () => Promise<Managed>): Promise<Managed> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof QueueError) return { kind: "queue not read", why: error.message };
    const isHalfDone = error instanceof HalfMoved;
    const { code, syscall } = (isHalfDone ? error.cause : error) as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    return { kind: "not written", code, isHalfDone };
  }
}

function done(
  act: Exclude<Act, { kind: "add" | "look" }>,
  doing: Doing,
  adding: ReturnType<typeof createAdding>,
): Promise<Managed> {
  switch (act.kind) {
    case "status":
      return status(doing);
    case "reload":
      return reload(doing);
    case "remove":
      return remove(act.document, doing);
    case "restore":
      return act.document === null ? toBeRestored(doing) : restore(act.document, doing);
    case "settle":
      return adding.settle(act.key, act.fields, doing);
    case "accept":
      return adding.accept(act.key, doing);
    case "discard":
      return adding.discard(act.key, doing);
    case "queue":
      return queue(doing);
    case "reject":
      return reject(act.entry, doing);
  }
}

/** Proposes a document of an entry of the queue. */
async function look(key: string, doing: Doing, adding: ReturnType<typeof createAdding>): Promise<Managed> {
  const entry = (await waitingIn(doing.shelf.corpusDir)).find((one) => one.key === key);
  return entry ? adding.add({ address: entry.address }, doing, key) : { kind: "decided already" };
}

async function status({ shelf }: Doing): Promise<Managed> {
  return { kind: "status", status: await statusOf(shelf) };
}

async function statusOf({ corpus, corpusDir, corpusTexts, last }: Shelf): Promise<CorpusStatus> {
  const waiting = await countWaiting(corpusDir);
  const told = answerStatus(corpus(), { waiting, reload: last() });
  const within = (text: string) => withoutFolders(text, corpusTexts === null ? [corpusDir] : [corpusTexts, corpusDir]);
  const apart = told.apart.map(({ id, problem: { file, message, ...problem } }) => ({
    id,
    problem: { ...problem, file: within(file), message: within(message) },
  }));
  return { ...told, apart };
}

/** What is told of files by their paths in some folders: whoever manages a server need not know where those are. */
function withoutFolders(text: string, folders: readonly string[]): string {
  const ways = folders.map((folder) => resolve(folder)).flatMap((folder) => [folder, shown(folder)]);
  return ways.reduce((left, way) => left.replaceAll(`${way}${sep}`, ""), text);
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
  // What is not there any more is used as it is now where it is not loaded.
  const use = shelf.last().isUsed ? "used" : useOf(shelf, document.id);
  const isLogged = await log({ did: "remove", document: document.id, isUsed: use === "used" });
  return { kind: "removed", document, use, isLogged };
}

async function toBeRestored({ shelf }: Doing): Promise<Managed> {
  return { kind: "to be restored", documents: await removedFrom(shelf.corpusDir) };
}

async function restore(asked: string, { by, shelf, log }: Doing): Promise<Managed> {
  const { corpusDir } = shelf;
  const found = (await removedFrom(corpusDir)).find(({ id, ref }) => id === asked || ref === asked.toLowerCase());
  if (!found) return { kind: "not restored", asked, why: "unknown" };
  const { documents } = shelf.corpus();
  const isLoaded = new Set(documents.map(({ id }) => id));
  const paths = pathsIn(corpusDir);
  // Documents are told apart without regard to case.
  if (paths.some((path) => idOf(path).toLowerCase() === found.id.toLowerCase()))
    return { kind: "not restored", asked, why: "its name is taken" };
  const apart = await Promise.all(paths.filter((path) => !isLoaded.has(idOf(path))).map(named));
  const refs = [...documents.map(({ metadata }) => metadata.ref), ...apart.map(({ ref }) => ref)];
  if (found.ref !== null && refs.includes(found.ref)) return { kind: "not restored", asked, why: "its ref is taken" };
  const document = (await restoreDocument(corpusDir, found.id)) ?? found;
  await shelf.reload("restore", by.id);
  const use = useOf(shelf, document.id);
  const isLogged = await log({ did: "restore", document: document.id, isUsed: use === "used" });
  return { kind: "restored", document, use, isLogged };
}

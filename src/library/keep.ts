import { watch } from "node:fs";
import { basename, dirname } from "node:path";
import type { Reload, ReloadCause } from "../answers/status.ts";
import type { Problem } from "../corpus/problems.ts";
import type { Library } from "../search/library.ts";
import { type ReadAside, readAside } from "./read-aside.ts";

export type Keeping = ReadAside & {
  /** Takes what was read: the whole library, or null where the corpus can't be used, with every problem of it. */
  onRead: (library: Library | null, problems: readonly Problem[]) => void;
  /** The corpus could not be read, or its folder can't be watched. */
  onError: (error: unknown, what: string) => void;
  /** Milliseconds without a change after which it is read again. */
  quiet?: number;
  read?: typeof readAside;
  /** The library that is in use as the keeping begins; null or none where nothing was read before. */
  first?: Library | null;
  /** Milliseconds since 1970. */
  now?: () => number;
};

/**
 * `reload` resolves when nothing is left to be read; it never rejects. `last` is the last reading that somebody asked
 * for, or that changed files made different from the one before.
 */
export type Keeper = {
  reload: (cause?: ReloadCause, by?: string | null) => Promise<void>;
  last: () => Reload;
  close: () => void;
};

/** Editors and copying write a file in several steps. Chosen by hand. */
const QUIET = 500;

/** Said once, as nothing else is worse for it. */
const UNKEPT = "the snapshot of the corpus can't be written, so that each start reads all of it";

/**
 * Keeps a library as its files are: where one changes in their folders, all are read again aside, one reading after
 * the other, and a reading that fails keeps no later one from working.
 */
export function keepLibrary(keeping: Keeping): Keeper {
  const { onRead, onError, quiet = QUIET, read = readAside, now = Date.now, first = null, ...order } = keeping;
  let reading: Promise<void> | null = null;
  let due: Pick<Reload, "cause" | "by"> | null = null;
  let isToldUnkept = false;
  const memory = remembering(now, first);
  const readAgain = async () => {
    while (due) {
      const why = due;
      due = null;
      try {
        const { library, problems, unkept } = await read(order);
        if (unkept !== null && !isToldUnkept) onError(new Error(unkept), UNKEPT);
        isToldUnkept ||= unkept !== null;
        onRead(library, problems);
        memory.keep(why, library, true);
      } catch (error) {
        memory.keep(why, null, false);
        onError(error, "the corpus was not read again; the one in use stays");
      }
    }
    reading = null;
  };
  const reload = (cause: ReloadCause = "files", by: string | null = null) => {
    // A person's cause is told, and not the change of files that they made.
    if (!due || cause !== "files") due = { cause, by };
    reading ??= readAgain();
    return reading;
  };
  let timer: NodeJS.Timeout | undefined;
  const onChange = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void reload(), quiet).unref();
  };
  const folders = [order.corpusDir, ...(order.corpusTexts === null ? [] : [order.corpusTexts])];
  const watchers = folders.flatMap((folder) => watchFolder(folder, onChange, onError));
  const close = () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
  return { reload, last: memory.last, close };
}

/** Remembers the last reading; what a watcher had read again without a change is none. */
function remembering(now: () => number, first: Library | null) {
  const made = (why: Pick<Reload, "cause" | "by">, isUsed: boolean, isRead: boolean): Reload => ({
    when: new Date(now()).toISOString(),
    ...why,
    isRead,
    isUsed,
  });
  let last = made({ cause: "start", by: null }, true, true);
  let revision = first?.corpus.revision ?? null;
  return {
    last: () => last,
    keep: (why: Pick<Reload, "cause" | "by">, library: Library | null, isRead: boolean) => {
      const isSame = library !== null && library.corpus.revision === revision;
      if (library) revision = library.corpus.revision;
      if (why.cause !== "files" || !isSame || !last.isUsed) last = made(why, library !== null, isRead);
    },
  };
}

function watchFolder(folder: string, onChange: () => void, onError: Keeping["onError"]) {
  const failed = (error: unknown) => onError(error, `changes in the folder ${basename(folder)} are not noticed`);
  try {
    const watcher = watch(folder, { recursive: true, persistent: false }, (_, name) => {
      if (name === null || isOfCorpus(name)) onChange();
    });
    return [watcher.on("error", failed)];
  } catch (error) {
    failed(error);
    return [];
  }
}

/** Whether a file is one that a corpus is read from, and not what an editor keeps beside it. */
function isOfCorpus(path: string): boolean {
  const isHashes = basename(dirname(path)) === "hashes";
  return isHashes || /\.(?:md|txt|yaml)$/i.test(path) || !basename(path).includes(".");
}

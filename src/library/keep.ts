import { watch } from "node:fs";
import { basename, dirname } from "node:path";
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
};

/** `reload` resolves when nothing is left to be read; it never rejects. */
export type Keeper = { reload: () => Promise<void>; close: () => void };

/** Editors and copying write a file in several steps. Chosen by hand. */
const QUIET = 500;

/** Said once, as nothing else is worse for it. */
const UNKEPT = "the snapshot of the corpus can't be written, so that each start reads all of it";

/**
 * Keeps a library as its files are: where one changes in their folders, all are read again aside, one reading after
 * the other, and a reading that fails keeps no later one from working.
 */
export function keepLibrary({ onRead, onError, quiet = QUIET, read = readAside, ...order }: Keeping): Keeper {
  let reading: Promise<void> | null = null;
  let [isDue, isToldUnkept] = [false, false];
  const readAgain = async () => {
    while (isDue) {
      isDue = false;
      try {
        const { library, problems, unkept } = await read(order);
        if (unkept !== null && !isToldUnkept) onError(new Error(unkept), UNKEPT);
        isToldUnkept ||= unkept !== null;
        onRead(library, problems);
      } catch (error) {
        onError(error, "the corpus was not read again; the one in use stays");
      }
    }
    reading = null;
  };
  const reload = () => {
    isDue = true;
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
  return { reload, close };
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

import { watch } from "node:fs";
import { join } from "node:path";
import { CORPORA_FILE, type CorporaMap, readCorporaMap } from "../corpus/corpora.ts";
import type { Problem } from "../corpus/problems.ts";
import type { Library } from "../search/library.ts";
import { type Keeper, keepLibrary } from "./keep.ts";
import {
  type CorpusState,
  cellOf,
  type Libraries,
  type LibraryCell,
  type Opened,
  type Place,
  putToUse,
} from "./libraries.ts";
import { readAside } from "./read-aside.ts";

export type CorporaOptions = {
  /** The folder of the corpora. */
  folder: string;
  map: CorporaMap;
  /** The library of the default, which is there from the start. */
  first: Library;
  isStrict: boolean;
  /** Milliseconds since any time. */
  now: () => number;
  onRead: (corpus: string, library: Library | null, problems: readonly Problem[]) => void;
  /** The map was read again; where `isTaken` is false, the one of before is in use. */
  onMap: (isTaken: boolean, problems: readonly Problem[]) => void;
  onUnloaded: (corpus: string) => void;
  onError: (error: unknown, what: string) => void;
  read?: typeof readAside;
  /** Milliseconds without a change after which a file is read again. */
  quiet?: number;
};

export type Corpora = Libraries & {
  /** Reads the map again, then all that is in memory; resolves when nothing is left to be read, and never rejects. */
  reload: () => Promise<void>;
  /** Unloads what nobody has asked for as long as the map says. */
  unloadUnused: () => void;
  close: () => void;
};

/**
 * A corpus that somebody has asked for. `library` is null until it is read. `failed` is when it turned out that it
 * can't be used, or null.
 */
type Entry = {
  name: string;
  library: Library | null;
  failed: number | null;
  used: number;
  keeper: Keeper;
  loading: Promise<void>;
};

/** Everything of it that functions here share. */
type Held = {
  options: CorporaOptions;
  map: CorporaMap;
  cell: LibraryCell;
  entries: Map<string, Entry>;
  read: typeof readAside;
};

/** Milliseconds between two looks for what is unused. */
const SWEEP = 60_000;

/** Milliseconds after which one that could not be used is read again when it is asked for. */
const AGAIN = 60_000;

/** Chosen by hand, as in `keep.ts`. */
const QUIET = 500;

/**
 * Several corpora, each read aside when it is first asked for, kept as its files are, and unloaded when nobody has
 * asked for it in a while or too many are in memory. One is read at a time, so that what reading takes is bounded.
 */
export function keepCorpora(options: CorporaOptions): Corpora {
  const { folder, first, onError, quiet = QUIET } = options;
  const held: Held = {
    options,
    map: options.map,
    cell: cellOf(first, options.now()),
    entries: new Map(),
    read: oneAtATime(options.read ?? readAside),
  };
  enter(held, held.map.default, first);
  const unloadUnused = () => unloadUnusedOf(held);
  const sweeping = setInterval(unloadUnused, SWEEP).unref();
  const readMap = oneAfterTheOther(() => readMapAgain(held));
  const watching = watchFile(folder, quiet, () => void readMap(), onError);
  return {
    default: held.cell,
    at: (place) => open(held, corpusAt(held.map, place), place),
    tagged: (place, tag) => {
      const name = tag === null ? held.map.default : nameOf(held.map, tag);
      return name !== null && corporaOf(held.map, place).has(name) ? open(held, name, place) : null;
    },
    named: (name) => (held.map.programs.includes(name) ? open(held, name, NOWHERE) : null),
    states: () => statesOf(held),
    reload: async () => {
      await readMap();
      await Promise.all([...held.entries.values()].map(({ keeper }) => keeper.reload("signal")));
    },
    unloadUnused,
    close: () => {
      clearInterval(sweeping);
      watching.close();
      for (const { keeper } of held.entries.values()) keeper.close();
    },
  };
}

function corpusAt(map: CorporaMap, { server, channels }: Place): string {
  const given = server === null ? undefined : map.servers.get(server);
  const own = channels.map((channel) => given?.channels.get(channel)).find((name) => name !== undefined);
  return own ?? given?.corpus ?? map.default;
}

/** The corpora of a place's server, its channels' included; in a DM, and in a server without its own, the default. */
function corporaOf(map: CorporaMap, { server }: Place): Set<string> {
  const given = server === null ? undefined : map.servers.get(server);
  return new Set(given ? [given.corpus, ...given.channels.values()] : [map.default]);
}

/** Where a program asks. */
const NOWHERE: Place = { server: null, channels: [] };

/** Whether another server has a corpus too: the default has whoever is not in the map. */
function isShared({ default: first, servers }: CorporaMap, name: string, { server }: Place): boolean {
  if (name === first) return true;
  const others = [...servers].filter(([id]) => id !== server);
  return others.some(([, { corpus, channels }]) => corpus === name || [...channels.values()].includes(name));
}

function nameOf({ tags }: CorporaMap, tag: string): string | null {
  for (const [name, own] of tags) if (own === tag) return name;
  return null;
}

function open(held: Held, name: string, place: Place): Opened {
  const entry = held.entries.get(name);
  if (entry) entry.used = held.options.now();
  return {
    tag: held.map.tags.get(name) ?? null,
    library: entry?.library ?? null,
    load: async () => {
      const own = held.entries.get(name) ?? enter(held, name, null);
      if (own.failed !== null && held.options.now() - own.failed >= AGAIN) own.loading = own.keeper.reload("start");
      await own.loading;
      return own.library;
    },
    kept: () => {
      const keeper = held.entries.get(name)?.keeper;
      const library = () => held.entries.get(name)?.library ?? null;
      return keeper ? { corpusDir: join(held.options.folder, name), corpusTexts: null, ...keeper, library } : null;
    },
    isShared: isShared(held.map, name, place),
  };
}

/** Keeps a corpus from now on; where it has no library yet, it is read. */
function enter(held: Held, name: string, library: Library | null): Entry {
  const { folder, isStrict, quiet, onRead, onError, now } = held.options;
  const keeper = keepLibrary({
    corpusDir: join(folder, name),
    corpusTexts: null,
    isStrict,
    read: held.read,
    first: library,
    ...(quiet === undefined ? {} : { quiet }),
    onRead: (read, problems) => {
      if (held.entries.get(name) !== entry) return;
      entry.failed = read || entry.library ? null : now();
      if (read && !entry.library) makeRoom(held);
      if (read) entry.library = read;
      if (read && name === held.map.default) putToUse(held.cell, read, now());
      onRead(name, read, problems);
    },
    onError: (error, what) => {
      if (!entry.library) entry.failed = now();
      onError(error, `${name}: ${what}`);
    },
  });
  const entry: Entry = { name, library, failed: null, used: now(), keeper, loading: Promise.resolve() };
  held.entries.set(name, entry);
  if (library === null) entry.loading = keeper.reload("start");
  return entry;
}

/** Unloads those that were used longest ago, so that one more can be in memory. The default stays. */
function makeRoom(held: Held): void {
  const loaded = [...held.entries.values()].filter(({ library }) => library !== null);
  const others = loaded.filter(({ name }) => name !== held.map.default);
  const tooMany = loaded.length + 1 - held.map.mostLoaded;
  for (const { name } of others.sort((a, b) => a.used - b.used).slice(0, Math.max(0, tooMany))) unload(held, name);
}

function unloadUnusedOf(held: Held): void {
  const since = held.options.now() - held.map.unusedFor * 60_000;
  for (const { name, used } of [...held.entries.values()])
    if (used < since && name !== held.map.default) unload(held, name);
}

function unload(held: Held, name: string): void {
  held.entries.get(name)?.keeper.close();
  held.entries.delete(name);
  held.options.onUnloaded(name);
}

/** Takes the map as it is now; where it can't be used, or its default can't, the one of before stays. */
async function readMapAgain(held: Held): Promise<void> {
  const { folder, onMap, onError } = held.options;
  const { map, problems } = readCorporaMap(folder);
  if (!map) {
    onMap(false, problems);
    return;
  }
  const entry = held.entries.get(map.default) ?? enter(held, map.default, null);
  await entry.loading;
  if (!entry.library || held.entries.get(map.default) !== entry) {
    onError(new Error(`its default, ${map.default}, can't be used`), "the map of corpora was not taken");
    onMap(false, problems);
    return;
  }
  held.map = map;
  putToUse(held.cell, entry.library, held.options.now());
  for (const name of [...held.entries.keys()]) if (!map.tags.has(name)) unload(held, name);
  onMap(true, problems);
}

function statesOf({ map, entries }: Held): CorpusState[] {
  return [...map.tags.keys()].sort().map((name) => {
    const entry = entries.get(name);
    const library = entry?.library ?? null;
    const servers = [...map.servers.keys()].filter((server) => corporaOf(map, { server, channels: [] }).has(name));
    const state = library ? "in use" : entry && entry.failed !== null ? "can't be used" : "not in memory";
    return { name, state, servers: servers.length, library };
  });
}

/** One reading after the other. */
function oneAtATime(read: typeof readAside): typeof readAside {
  let last: Promise<unknown> = Promise.resolve();
  return (order) => {
    const mine = last.then(() => read(order));
    last = mine.catch(() => {});
    return mine;
  };
}

/** Work that is done again where it is asked for meanwhile. */
function oneAfterTheOther(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(work);
    return last;
  };
}

function watchFile(
  folder: string,
  quiet: number,
  onChange: () => void,
  onError: CorporaOptions["onError"],
): { close: () => void } {
  const failed = (error: unknown) => onError(error, `changes of ${CORPORA_FILE} are not noticed`);
  let timer: NodeJS.Timeout | undefined;
  try {
    const watcher = watch(folder, { persistent: false }, (_, name) => {
      if (name !== null && name !== CORPORA_FILE) return;
      clearTimeout(timer);
      timer = setTimeout(onChange, quiet).unref();
    }).on("error", failed);
    return {
      close: () => {
        clearTimeout(timer);
        watcher.close();
      },
    };
  } catch (error) {
    failed(error);
    return { close: () => {} };
  }
}

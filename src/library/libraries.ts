import type { Reload, ReloadCause } from "../answers/status.ts";
import type { Library } from "../search/library.ts";

/** The one thing that changes: a library that is in use, swapped whole, `since` when (milliseconds since 1970). */
export type LibraryCell = { current: Library; since: number };

export function cellOf(library: Library, now = Date.now()): LibraryCell {
  return { current: library, since: now };
}

export function putToUse(cell: LibraryCell, library: Library, now = Date.now()): void {
  cell.current = library;
  cell.since = now;
}

/** Where somebody asks. `server` is null in a DM; `channels` are the channel, and the one that it is a thread of. */
export type Place = { server: string | null; channels: readonly string[] };

/** The files of a corpus, and what reads them again. */
export type Kept = {
  corpusDir: string;
  corpusTexts: string | null;
  /** Resolves when nothing is left to be read; never rejects. */
  reload: (cause: ReloadCause, by: string | null) => Promise<void>;
  last: () => Reload;
  /** What of them is in use; null where nothing is any more. */
  library: () => Library | null;
};

/** A corpus that answers. `tag`: the characters by which its buttons tell it; null where there is only one corpus. */
export type Opened = {
  tag: string | null;
  /** Null: not in memory. */
  library: Library | null;
  /** Gives the library when it has been read; null where its corpus can't be used. Never rejects. */
  load: () => Promise<Library | null>;
  /** Null where nothing reads its files again. */
  kept: () => Kept | null;
  /** Whether any other server has it too, or may have. */
  isShared: boolean;
};

/** What is in use of a corpus, for those who watch the bot. `name` is null where there is only one corpus. */
export type CorpusState = {
  name: string | null;
  state: "in use" | "not in memory" | "can't be used";
  /** How many servers have it by name, for themselves or for a channel. */
  servers: number;
  library: Library | null;
};

/** The libraries in use, by where somebody asks. */
export type Libraries = {
  /** What answers where nothing else is said; always in memory, but while it is read at a start. */
  default: { readonly current: Library | null; readonly since: number };
  at: (place: Place) => Opened;
  /**
   * What a button stands for that was pressed there, by the tag that it has; null where that corpus is none of this
   * server's. A button without a tag is the default's, as it may be from before there were several.
   */
  tagged: (place: Place, tag: string | null) => Opened | null;
  /** What a program may ask by name; null where there is no such corpus, or it is not for programs. */
  named: (name: string) => Opened | null;
  states: () => CorpusState[];
};

/** A single corpus, everywhere the same. */
export function oneLibrary(cell: LibraryCell, kept: Opened["kept"] = () => null): Libraries {
  const only = (): Opened => ({
    tag: null,
    library: cell.current,
    load: async () => cell.current,
    kept,
    isShared: true,
  });
  return {
    default: cell,
    at: only,
    tagged: (_, tag) => (tag === null ? only() : null),
    named: () => null,
    states: () => [{ name: null, state: "in use", servers: 0, library: cell.current }],
  };
}

/**
 * Libraries at a start, while the first of them is read: nothing is in memory anywhere, and whoever asks waits for
 * `made`, whose libraries these are from then on. Where that fails, nothing can be used.
 */
export function untilMade(made: Promise<Libraries>): Libraries {
  let own: Libraries | null = null;
  const making = made.then(
    (libraries) => {
      own = libraries;
      return libraries;
    },
    // Who starts them is told.
    () => null,
  );
  const opened = (find: (libraries: Libraries) => Opened | null): Opened => ({
    get tag() {
      return (own && find(own)?.tag) ?? null;
    },
    library: null,
    load: async () => {
      const libraries = await making;
      return (await (libraries && find(libraries))?.load()) ?? null;
    },
    kept: () => (own && find(own)?.kept()) ?? null,
    isShared: true,
  });
  return {
    default: {
      get current() {
        return own?.default.current ?? null;
      },
      get since() {
        return own?.default.since ?? 0;
      },
    },
    at: (place) => own?.at(place) ?? opened((libraries) => libraries.at(place)),
    tagged: (place, tag) => (own ? own.tagged(place, tag) : opened((libraries) => libraries.tagged(place, tag))),
    named: (name) => own?.named(name) ?? null,
    states: () => own?.states() ?? [],
  };
}

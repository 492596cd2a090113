import type { Config } from "../config.ts";
import { formatProblem } from "../corpus/problems.ts";
import { type Corpora, keepCorpora } from "../library/corpora.ts";
import { type Keeper, keepLibrary } from "../library/keep.ts";
import { type Kept, type LibraryCell, putToUse } from "../library/libraries.ts";
import type { Library } from "../search/library.ts";
import type { Io } from "./io.ts";
import { readMap, reportProblems } from "./run.ts";

/** What a reading of the corpus is told to read. */
export type Folders = Pick<Config, "corpusDir" | "corpusTexts"> & { isStrict: boolean };

/** Hears what becomes of a corpus: what was done, what is wrong with it, and what should not happen. */
export type Told = {
  said: (what: string, fields: object) => void;
  wrong: (what: string, fields: object) => void;
  failed: (error: unknown, what: string) => void;
};

/** Keeps the library as the files of its corpus are, read aside; where they can't be used, the one in use stays. */
export function keep(
  cell: LibraryCell,
  { corpusDir, corpusTexts, isStrict }: Folders,
  told: Told,
  io: Io,
): Kept & Pick<Keeper, "close"> {
  const keeper = keepLibrary({
    corpusDir,
    corpusTexts,
    isStrict,
    first: cell.current,
    onRead: (library, problems) => {
      reportProblems(io, problems, library?.corpus ?? null);
      if (library === null) {
        told.wrong("the corpus has errors and was not reloaded; the one in use stays", {});
        return;
      }
      putToUse(cell, library);
      const { documents, apart, revision } = library.corpus;
      told.said("corpus reloaded", { documents: documents.length, apart: apart.map(({ id }) => id), revision });
    },
    onError: told.failed,
  });
  return { corpusDir, corpusTexts, library: () => cell.current, ...keeper };
}

/** Keeps several corpora, by the map of their folder. */
export function keepSeveral(
  { first, folder, isStrict }: { first: Library; folder: string; isStrict: boolean },
  told: Told,
  io: Io,
): Corpora {
  return keepCorpora({
    folder,
    map: readMap(io, folder),
    first,
    isStrict,
    now: Date.now,
    onRead: (corpus, library, problems) => {
      reportProblems(io, problems, library?.corpus ?? null);
      if (library === null) {
        told.wrong("the corpus has errors and was not read; where it was in use already, it stays", { corpus });
        return;
      }
      const { documents, apart, revision } = library.corpus;
      told.said("corpus read", { corpus, documents: documents.length, apart: apart.map(({ id }) => id), revision });
    },
    onMap: (isTaken, problems) => {
      for (const problem of problems) io.err(`${formatProblem(problem)}\n`);
      if (isTaken) told.said("the map of corpora was read again", {});
      else told.wrong("the map of corpora can't be used; the one of before stays", {});
    },
    onUnloaded: (corpus) => told.said("corpus unloaded", { corpus }),
    onError: told.failed,
  });
}

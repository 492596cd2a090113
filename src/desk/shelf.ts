import type { Corpus } from "../corpus/load.ts";
import type { Kept } from "../library/libraries.ts";
import type { Manager } from "./task.ts";

/** A corpus that is managed; `corpus` is what of it is in use at the moment. */
export type Shelf = Kept & { corpus: () => Corpus; isShared: boolean };

/** What is at hand while one thing is done: for whom, on which corpus, and its log. */
export type Doing = {
  by: Manager;
  shelf: Shelf;
  /** Resolves to whether it stands there. */
  log: (entry: object) => Promise<boolean>;
};

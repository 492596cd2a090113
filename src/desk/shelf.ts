import type { Corpus } from "../corpus/load.ts";
import type { Kept } from "../library/libraries.ts";
import type { Manager, Use } from "./task.ts";

/** A corpus that is managed; `corpus` is what of it is in use at the moment. */
export type Shelf = Kept & { corpus: () => Corpus; isShared: boolean };

/** What is at hand while one thing is done: for whom, on which corpus, and its log. */
export type Doing = {
  by: Manager;
  shelf: Shelf;
  /** Resolves to whether it stands there. */
  log: (entry: object) => Promise<boolean>;
};

/** How a document is used after its corpus was read again. */
export function useOf({ last, corpus }: Shelf, id: string): Use {
  const { isUsed, isRead } = last();
  if (!isUsed) return isRead ? "faulty" : "unread";
  return corpus().documents.some((document) => document.id === id) ? "used" : "set apart";
}

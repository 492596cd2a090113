import { randomBytes } from "node:crypto";
import type { Source } from "../sources/extract.ts";
import type { Proposal } from "../sources/propose.ts";

/** A proposal that waits for the one who asked for it. `entry`: the key of the queue's entry that it comes from. */
export type Pending = {
  key: string;
  folder: string;
  proposal: Proposal;
  source: Source;
  entry: string | null;
  /** The ids of the documents with which its text was compared. */
  compared: ReadonlySet<string>;
};

/** Proposals and bytes of their sources that wait at once, and milliseconds for which one does. Chosen by hand. */
const MOST = { proposals: 20, bytes: 50 * 2 ** 20, age: 30 * 60_000 } as const;

/** Proposals in memory, one for each person. What is dropped to make room for others is that which waits longest. */
export function createPending(now: () => number) {
  const waiting = new Map<string, Pending & { since: number }>();
  const sweep = () => {
    for (const [by, { since }] of waiting) if (now() - since > MOST.age) waiting.delete(by);
    const bytes = () => [...waiting.values()].reduce((sum, { source }) => sum + source.bytes.length, 0);
    while (waiting.size > MOST.proposals || (waiting.size > 1 && bytes() > MOST.bytes)) {
      const [oldest = ""] = waiting.keys();
      waiting.delete(oldest);
    }
  };
  return {
    put: (by: string, given: Omit<Pending, "key">): Pending => {
      const pending = { ...given, key: randomBytes(4).toString("hex") };
      waiting.delete(by);
      waiting.set(by, { ...pending, since: now() });
      sweep();
      return pending;
    },
    /** With another proposal in its place, under the same key. */
    change: (by: string, proposal: Proposal): void => {
      const pending = waiting.get(by);
      if (pending) waiting.set(by, { ...pending, proposal });
    },
    /** That of a person, where it is for this corpus and has this key; any key where none is given. */
    of: (by: string, folder: string, key?: string): Pending | null => {
      sweep();
      const pending = waiting.get(by);
      return pending?.folder === folder && (key === undefined || pending.key === key) ? pending : null;
    },
    /** That of a person, where it still has this key: another may have taken its place meanwhile. */
    drop: (by: string, key: string): void => {
      if (waiting.get(by)?.key === key) waiting.delete(by);
    },
  };
}

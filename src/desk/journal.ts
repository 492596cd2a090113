import { constants } from "node:fs";
import { open, stat } from "node:fs/promises";

/** Appends to a file of JSON lines, one at a time, in order. */
export type Journal = {
  /** Resolves to whether the line stands in the file; never rejects, and is waited for by whom it concerns alone. */
  write: (entry: object) => Promise<boolean>;
};

/** Lines that may wait for a disk; more are not taken. Chosen by hand. */
const MOST_WAITING = 1000;

/**
 * A journal in the file at `path`, which is made when it is first written to. What is no file, a pipe that nobody reads
 * for one, is never waited for.
 */
export function openJournal(path: string, onError: (error: unknown) => void): Journal {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  // Whether a line may stand there without its end: what a full disk or a process before this one has left.
  let isBroken = true;
  const append = async (line: string) => {
    const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NONBLOCK;
    const file = await open(path, flags, 0o600);
    try {
      const isCutOff = isBroken && (await isFileCutOff(path));
      isBroken = true;
      await file.appendFile(isCutOff ? `\n${line}` : line);
      isBroken = false;
      return true;
    } finally {
      await file.close();
    }
  };
  return {
    write: async (entry) => {
      if (waiting >= MOST_WAITING) return false;
      waiting++;
      const turn = last.then(() => append(`${JSON.stringify(entry)}\n`));
      last = turn.catch(() => {});
      try {
        return await turn;
      } catch (error) {
        onError(error);
        return false;
      } finally {
        waiting--;
      }
    },
  };
}

/** Whether a file ends within a line. */
async function isFileCutOff(path: string): Promise<boolean> {
  const stats = await stat(path);
  if (!stats.isFile() || stats.size === 0) return false;
  const file = await open(path, "r");
  try {
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, stats.size - 1);
    return buffer[0] !== 0x0a;
  } finally {
    await file.close();
  }
}

import { type APIInteraction, InteractionType } from "discord-api-types/v10";
import type { Log } from "./log.ts";

/** Why there was no answer: Discord no longer waits for it, or more came than can be answered in time. */
export type DropReason = "late" | "overload";

export type AdmissionLimits = {
  /** Answers under way at once, on their way to Discord included. */
  underWay: number;
  /** Interactions that wait for their turn. */
  waiting: number;
  /** Heavy answers that one person has waiting or under way. */
  heavyEach: number;
};

/** Chosen by hand: 200 under way take half a second at 400 answers a second; 2,000 wait no longer than they may. */
export const ADMISSION: AdmissionLimits = { underWay: 200, waiting: 2000, heavyEach: 3 };

/** A part of what one person may have at once, to be given back; or that all of it is taken. */
export type Share = "taken" | (() => void);

/** What is let in: an interaction or, where `takeShare` knows it, anything that has an id of Discord's. */
export type Admission<T extends { id: string } = APIInteraction> = {
  /**
   * Does the work when it is its turn, and `refuse` instead where the person has too many heavy answers already.
   * `age`: milliseconds since the interaction was made. Null: dropped, and nothing was done.
   */
  enter: <R>(
    came: T,
    acts: { work: (age: () => number) => Promise<R>; refuse: (age: () => number) => Promise<R> },
  ) => Promise<R | null>;
};

type Waiting = { expires: number; start: () => Promise<void>; drop: (reason: DropReason) => void };

/**
 * Lets in what can be answered in time. The newest goes first: under more load than there is room for, the oldest are
 * then those that are dropped, before any work on them, and whoever asks afterwards is answered at once. What completes
 * a field waits for all that somebody has sent.
 */
export function createAdmission<C extends { id: string } = APIInteraction>({
  begin,
  limits,
  takeShare = heavyShares(limits.heavyEach),
  onDropped,
  log,
  now,
}: {
  /** Milliseconds after an interaction was made in which its answer must begin to reach Discord in time. */
  begin: number;
  limits: AdmissionLimits;
  /** What one person may have at once; default: so many heavy answers. */
  takeShare?: (came: C) => Share;
  onDropped: (reason: DropReason) => void;
  log: Log;
  /** Milliseconds since 1970. */
  now: () => number;
}): Admission<C> {
  const ageOf = createAges(begin, log, now);
  // Those that complete a field come last.
  const queues: [Waiting[], Waiting[]] = [[], []];
  let underWay = 0;
  let isScheduled = false;
  const dropped = createTally(log, onDropped, now);

  const schedule = () => {
    if (isScheduled || underWay >= limits.underWay || queues.every(({ length }) => length === 0)) return;
    isScheduled = true;
    // One at a time, so that what has come in meanwhile is read between two answers.
    setImmediate(() => {
      isScheduled = false;
      startNext();
      schedule();
    });
  };
  const startNext = () => {
    for (let next = queues[0].pop() ?? queues[1].pop(); next; next = queues[0].pop() ?? queues[1].pop()) {
      if (now() > next.expires) {
        next.drop("late");
        continue;
      }
      underWay++;
      void next.start().finally(() => {
        underWay--;
        schedule();
      });
      return;
    }
  };
  const dropOldest = () => {
    const queue = queues[1].length > 0 ? queues[1] : queues[0];
    if (queues[0].length + queues[1].length > limits.waiting) queue.shift()?.drop("overload");
  };

  return {
    enter: (came, { work, refuse }) => {
      const age = ageOf(came);
      if (age > begin) {
        dropped("late");
        return Promise.resolve(null);
      }
      const made = now() - age;
      const share = takeShare(came);
      const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof work>> | null>();
      const waiting: Waiting = {
        expires: made + begin,
        start: async () => {
          try {
            resolve(await (share === "taken" ? refuse : work)(() => now() - made));
          } catch (error) {
            reject(error);
          } finally {
            if (share !== "taken") share();
          }
        },
        drop: (reason) => {
          if (share !== "taken") share();
          dropped(reason);
          resolve(null);
        },
      };
      const { type } = came as { type?: unknown };
      queues[type === InteractionType.ApplicationCommandAutocomplete ? 1 : 0].push(waiting);
      dropOldest();
      schedule();
      return promise;
    },
  };
}

/** The first millisecond of Discord's ids, since 1970; the bits above the 22nd count from it. */
const DISCORD_EPOCH = 1_420_070_400_000;

/** When the id of an interaction was made, in milliseconds since 1970; null where it is no id. */
function madeAt({ id }: { id?: unknown }): number | null {
  return /^\d{1,20}$/.test(String(id)) ? Number(BigInt(String(id)) >> 22n) + DISCORD_EPOCH : null;
}

/** Milliseconds in which every interaction must have looked too late for the clock to be taken for wrong. */
const WINDOW = 10_000;

/**
 * How old interactions are, by their ids and the clock of this machine, in milliseconds. A clock that is ahead would
 * make all of them late; where none was in time for a while, the youngest of them is taken for new.
 */
function createAges(begin: number, log: Log, now: () => number): (came: { id: string }) => number {
  let [windowEnd, youngest, skew] = [0, Number.POSITIVE_INFINITY, 0];
  return (came) => {
    const time = now();
    const age = time - (madeAt(came) ?? time);
    if (time >= windowEnd) {
      skew = youngest > begin && Number.isFinite(youngest) ? youngest : 0;
      if (skew > 0) log.warn({ ahead_by_ms: skew }, "the clock of this machine differs from Discord's; correct it");
      [windowEnd, youngest] = [time + WINDOW, Number.POSITIVE_INFINITY];
    }
    youngest = Math.min(youngest, age);
    return Math.max(0, age - skew);
  };
}

/** Commands whose answers take longer than a search: they compare wordings, read all counts or draw. */
const HEAVY: readonly unknown[] = ["wording", "Find this wording", "figures", "timeline", "compare"];

/** Takes shares of what each person may have of heavy answers. */
function heavyShares(most: number): (came: { id: string }) => Share {
  const shares = createShares(most);
  return (came) => {
    const { type, member, user, data } = came as {
      type?: unknown;
      member?: { user?: { id?: unknown } };
      user?: { id?: unknown };
      data?: { name?: unknown } | null;
    };
    const id = member?.user?.id ?? user?.id;
    const isHeavy = type === InteractionType.ApplicationCommand && HEAVY.includes(data?.name);
    return isHeavy && typeof id === "string" ? shares(id) : () => {};
  };
}

/**
 * Counts what each id has; what it gives returns a share when its answer is done. An id is kept only while it has one.
 */
export function createShares(most: number): (id: string) => Share {
  const held = new Map<string, number>();
  return (id) => {
    const count = held.get(id) ?? 0;
    if (count >= most) return "taken";
    held.set(id, count + 1);
    return () => {
      const left = (held.get(id) ?? 1) - 1;
      if (left > 0) held.set(id, left);
      else held.delete(id);
    };
  };
}

/** Milliseconds between two lines of the log about what was dropped. */
const TOLD_EVERY = 10_000;

function createTally(log: Log, onDropped: (reason: DropReason) => void, now: () => number) {
  let [untold, toldAt] = [0, Number.NEGATIVE_INFINITY];
  return (reason: DropReason) => {
    onDropped(reason);
    untold++;
    if (now() - toldAt < TOLD_EVERY) return;
    log.warn({ reason, dropped: untold }, "interactions are dropped, as their answers would come too late");
    [untold, toldAt] = [0, now()];
  };
}

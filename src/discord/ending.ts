import { describeError, type Log } from "./log.ts";

/** How a program that runs until it is told to stop comes to its end. */
export type Ending = { signal: AbortSignal; ended: Promise<void>; fail: (error: unknown) => void };

/**
 * `ended` resolves where the process is told to stop, and rejects with what `fail` is told first or nobody has caught;
 * `signal` is aborted by either.
 */
export function untilStopped(log: Log): Ending {
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  const stopping = new AbortController();
  // Nobody waits for it before the bot is started.
  ended.catch(() => {});
  const fail = (error: unknown) => {
    reject(error);
    stopping.abort(error);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      log.info({ signal }, "stopping");
      resolve();
      stopping.abort();
    });
  }
  onUncaught(log, fail);
  return { signal: stopping.signal, ended, fail };
}

/** What nobody has caught, so that nobody knows what still works. */
class UncaughtError extends Error {
  constructor(cause: unknown) {
    super("An error that nobody caught has ended the bot; the log has it.", { cause });
  }
}

/** Milliseconds that closing in order may take, after an error that nobody caught. */
const LAST_CLOSING = 10_000;

/**
 * The last resort: the error is logged, all is closed in order, and the status says to whoever runs it: start anew.
 */
function onUncaught(log: Log, end: (error: UncaughtError) => void): void {
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error: unknown) => {
      log.error({ error: describeError(error) }, "an error that nobody caught; the bot ends");
      setTimeout(() => process.exit(1), LAST_CLOSING).unref();
      end(new UncaughtError(error));
    });
  }
}

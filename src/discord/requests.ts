import { DefaultRestOptions, DiscordAPIError, RateLimitError, REST, type RESTOptions } from "discord.js";
import pRetry from "p-retry";
import type { Log } from "./log.ts";

/**
 * Requests to Discord, so that none is repeated by two layers at once, and a Discord that fails is left alone: the
 * client of the REST API repeats nothing; `repeated` does, within a budget that the whole process shares; and a circuit
 * opens where nothing succeeds.
 */
export type Requests = {
  rest: REST;
  /** Does `work` until it succeeds, at most `attempts` times. @throws the last error */
  repeated: <T>(work: () => Promise<T>, limits: Limits) => Promise<T>;
  close: () => void;
};

/** `attempts`: at most so many in all; `whole`: none begins after so many milliseconds. Pauses in milliseconds. */
export type Limits = { attempts: number; whole: number; first: number; longest: number; signal?: AbortSignal };

/** No request was made, as too many have failed. */
export class CircuitOpenError extends Error {}

/** Discord shuts an address out after 10,000 answers of these kinds in 10 minutes; the bot stops at a tenth of that. */
const INVALID = [401, 403, 429];
const MOST_INVALID = 1000;
const INVALID_WINDOW = 10 * 60_000;

/** Failures in a row that open the circuit, and for how long it is open: doubled each time. Milliseconds. */
const FAILURES = 20;
const OPEN = { first: 1000, longest: 30_000 };

/** Milliseconds after which the client forgets the queues of messages: each that is edited or removed gets one. */
const SWEPT = 60_000;

/** Repetitions that the process may make at once, and how many of a request's worth each first request adds. */
const MOST_REPETITIONS = 100;
const EARNED = 0.2;

export function createRequests({
  apiUrl,
  token,
  log,
  now = () => performance.now(),
}: {
  apiUrl: string;
  token: string | null;
  log: Log;
  now?: () => number;
}): Requests {
  const circuit = createCircuit(log, now);
  const makeRequest: RESTOptions["makeRequest"] = async (url, init) => {
    circuit.enter();
    try {
      const response = await DefaultRestOptions.makeRequest(url, init);
      circuit.leave(response.status);
      return response;
    } catch (error) {
      circuit.leave(null);
      throw error;
    }
  };
  const rest = new REST({
    api: apiUrl,
    retries: 0,
    rejectOnRateLimit: () => true,
    makeRequest,
    handlerSweepInterval: SWEPT,
  });
  if (token !== null) rest.setToken(token);
  let repetitions = MOST_REPETITIONS;
  return {
    rest,
    repeated: (work, { attempts, whole, first, longest, signal }) => {
      repetitions = Math.min(MOST_REPETITIONS, repetitions + EARNED);
      const end = now() + whole;
      return pRetry(work, {
        retries: attempts - 1,
        minTimeout: first,
        maxTimeout: longest,
        randomize: true,
        ...(signal ? { signal } : {}),
        shouldRetry: ({ error }) => {
          const pause = error instanceof RateLimitError ? error.timeToReset : 0;
          if (!isPassing(error) || now() + pause >= end || repetitions < 1) return false;
          repetitions--;
          return true;
        },
        onFailedAttempt: ({ error, retriesLeft }) =>
          retriesLeft > 0 ? waitOut(error, end - now(), signal) : undefined,
      });
    },
    close: () => {
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}

/** Whether it may help to try again. */
function isPassing(error: unknown): boolean {
  return !(error instanceof DiscordAPIError || error instanceof CircuitOpenError);
}

/** Waits as long as Discord has asked for, where that is no longer than `most` milliseconds. */
async function waitOut(error: unknown, most: number, signal?: AbortSignal): Promise<void> {
  if (!(error instanceof RateLimitError) || error.timeToReset > most) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, error.timeToReset);
  signal?.addEventListener("abort", () => resolve(), { once: true });
  await promise;
  clearTimeout(timer);
}

/** Lets requests through while they succeed. When open it lets one through after its time, to see. */
function createCircuit(log: Log, now: () => number) {
  let failures = 0;
  let openFor = OPEN.first;
  let openUntil = 0;
  let isTrying = false;
  let invalid = 0;
  let windowEnd = 0;
  return {
    /** @throws CircuitOpenError where no request may be made now */
    enter: () => {
      const time = now();
      if (time >= windowEnd) [invalid, windowEnd] = [0, time + INVALID_WINDOW];
      if (invalid >= MOST_INVALID) throw new CircuitOpenError(`Discord has refused ${invalid} requests in 10 minutes.`);
      if (failures < FAILURES) return;
      if (time < openUntil || isTrying) throw new CircuitOpenError(`${failures} requests to Discord failed in a row.`);
      isTrying = true;
    },
    /** `status`: null where there was no answer. */
    leave: (status: number | null) => {
      isTrying = false;
      if (status !== null && INVALID.includes(status)) invalid++;
      if (status !== null && status < 500 && status !== 429) {
        failures = 0;
        openFor = OPEN.first;
        return;
      }
      failures++;
      if (failures < FAILURES || now() < openUntil) return;
      openUntil = now() + openFor;
      log.warn({ failures, for_ms: openFor }, "requests to Discord fail; none is made for a while");
      openFor = Math.min(OPEN.longest, openFor * 2);
    },
  };
}

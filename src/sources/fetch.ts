import { setTimeout as sleep } from "node:timers/promises";
import pRetry, { AbortError } from "p-retry";
import { Agent, type Dispatcher, EnvHttpProxyAgent, fetch, type Response } from "undici";
import { AddressError, publicLookup, webAddress } from "./address.ts";
import { FetchError, type Fetched } from "./fetched.ts";
import { AGENT, type Robots, readRobots } from "./robots.ts";

/** The bounds of one request. Bytes are counted after decompression; milliseconds are those of all its redirects. */
export type Limits = { bytes: number; milliseconds: number; redirects: number };

const LIMITS: Limits = { bytes: 10 * 2 ** 20, milliseconds: 20_000, redirects: 5 };

/** How pages are asked for; a test may change what a publisher must not notice. */
export type FetchSettings = {
  /** Whether addresses outside of the public internet are read too. */
  allowPrivate?: boolean;
  /** How to reach whoever runs this, for the publishers' logs. */
  contact?: string | null;
  limits?: Partial<Limits>;
  /** Milliseconds between two requests to one host. */
  pause?: number;
  /** How often a request that failed for the moment is made again, and the milliseconds before the first time. */
  retries?: { count: number; first: number };
  env?: NodeJS.ProcessEnv;
  /** A file that somebody hands over is no page of a publisher's, whose robots.txt would be asked first. */
  isHandedOver?: boolean;
};

/** A failure that may be over in a moment. */
class PassingError extends FetchError {}

/**
 * Asks publishers for pages: one request at a time for each host, with a pause between two, and within what its
 * robots.txt allows.
 */
export type Fetcher = {
  /** @throws FetchError where there is nothing to be read */
  get: (address: string) => Promise<Fetched>;
  close: () => Promise<void>;
};

export function createFetcher(settings: FetchSettings = {}): Fetcher {
  const { allowPrivate = false, pause = 1000, contact = null, isHandedOver = false } = settings;
  const limits = { ...LIMITS, ...settings.limits };
  const retries = settings.retries ?? { count: 2, first: 1000 };
  const dispatcher = dispatcherOf(allowPrivate, settings.env ?? process.env);
  const agent = `${AGENT}/0.1 (quotations with their sources${contact ? `; ${contact.replace(/[^ -~]/g, "?")}` : ""})`;
  const queue = hostQueue(pause);
  const robots = new Map<string, Promise<Robots>>();

  const attempt = async (address: string, isRobots: boolean): Promise<Fetched> => {
    const deadline = AbortSignal.timeout(limits.milliseconds);
    const redirects: string[] = [];
    for (let url = webAddress(address, allowPrivate); ; ) {
      const delay = isRobots || isHandedOver ? 0 : await obey(url);
      const answer = await queue(url.host, delay, () => request(url, dispatcher, agent, deadline, limits));
      if (!(answer instanceof URL)) return { ...answer, url: url.href, redirects };
      redirects.push(url.href);
      if (redirects.length > limits.redirects)
        throw new FetchError("limit", `it leads on more than ${limits.redirects} times`);
      url = webAddress(answer.href, allowPrivate);
    }
  };
  const get = (address: string, isRobots: boolean): Promise<Fetched> =>
    pRetry(() => attempt(address, isRobots).catch((error) => rethrow(error, limits)), {
      retries: retries.count,
      minTimeout: retries.first,
      factor: 3,
      randomize: true,
      shouldRetry: ({ error }) => error instanceof PassingError,
    });
  /** Milliseconds that the host asks to be left alone between two requests. */
  const obey = async (url: URL): Promise<number> => {
    if (!robots.has(url.origin))
      robots.set(
        url.origin,
        readRobots(url.origin, (address) => get(address, true)),
      );
    const { isAllowed, delay } = await (robots.get(url.origin) as Promise<Robots>);
    if (!isAllowed(url.href))
      throw new FetchError("blocked", `${url.host} asks programs, by its robots.txt, not to read this page`);
    return delay;
  };
  return { get: (address) => get(address, false), close: () => dispatcher.close() };
}

/**
 * Connects directly to public addresses only. Where the environment names a proxy, that resolves names and keeps its
 * own rules; its own address is the operator's.
 */
function dispatcherOf(allowPrivate: boolean, env: NodeJS.ProcessEnv): Dispatcher {
  const options = allowPrivate ? {} : { connect: { lookup: publicLookup } };
  const httpProxy = env.http_proxy || env.HTTP_PROXY;
  const httpsProxy = env.https_proxy || env.HTTPS_PROXY;
  if (!httpProxy && !httpsProxy) return new Agent(options);
  return new EnvHttpProxyAgent({
    ...options,
    ...(httpProxy ? { httpProxy } : {}),
    ...(httpsProxy ? { httpsProxy } : {}),
    noProxy: env.no_proxy || env.NO_PROXY || "",
  });
}

/** Runs work for one host in turn, `pause` (or what the host asks for, if longer) after the last is done. */
function hostQueue(pause: number) {
  const last = new Map<string, Promise<number>>();
  return <T>(host: string, delay: number, work: () => Promise<T>): Promise<T> => {
    const turn = (last.get(host) ?? Promise.resolve(0)).then(async (ended) => {
      const rest = ended + Math.max(pause, delay) - performance.now();
      if (ended > 0 && rest > 0) await sleep(rest);
      return work();
    });
    const ended = () => performance.now();
    last.set(host, turn.then(ended, ended));
    return turn;
  };
}

/** One request: what was answered, or the address that it leads on to. */
async function request(
  url: URL,
  dispatcher: Dispatcher,
  agent: string,
  signal: AbortSignal,
  limits: Limits,
): Promise<Pick<Fetched, "contentType" | "bytes"> | URL> {
  const accept = "text/html,application/xhtml+xml,application/pdf,text/*;q=0.9,*/*;q=0.8";
  const headers = { "user-agent": agent, accept };
  const response = await fetch(url, { dispatcher, headers, redirect: "manual", signal });
  const location = response.headers.get("location");
  if ([301, 302, 303, 307, 308].includes(response.status) && location !== null) {
    await response.body?.cancel();
    if (!URL.canParse(location, url)) throw new FetchError("failed", "it leads on to what is no address");
    return new URL(location, url);
  }
  if (response.status !== 200) {
    await response.body?.cancel();
    throw statusError(response.status);
  }
  return { contentType: response.headers.get("content-type"), bytes: await read(response, limits.bytes) };
}

function statusError(status: number): FetchError {
  if (status === 404 || status === 410) return new FetchError("gone", `there is no such page any more (${status})`);
  if ([401, 402, 403, 406, 451].includes(status))
    return new FetchError("blocked", `the publisher does not give it (${status})`);
  if (status === 429) return new PassingError("blocked", "the publisher asks not to be asked so often (429)");
  if (status >= 500) return new PassingError("failed", `the publisher's server fails (${status})`);
  return new FetchError("failed", `the publisher's server answers with ${status}`);
}

/** The body, decompressed as it comes, so that one that unfolds to more than may be read is never held. */
async function read(response: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > most) throw new FetchError("limit", `it has more than ${size(most)}`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function size(bytes: number): string {
  return bytes >= 2 ** 20 ? `${Math.floor(bytes / 2 ** 20)} MB` : `${bytes} bytes`;
}

/** Makes of whatever went wrong what a person can read, and ends the attempts where another would not help. */
function rethrow(error: unknown, limits: Limits): never {
  const told = toldError(error, limits);
  throw told instanceof PassingError ? told : new AbortError(told);
}

function toldError(error: unknown, limits: Limits): FetchError {
  if (error instanceof FetchError) return error;
  const causes = [error, (error as Error).cause].filter((cause): cause is NodeJS.ErrnoException => Boolean(cause));
  const address = causes.find((cause) => cause instanceof AddressError);
  if (address) return new FetchError("refused", address.message);
  if (causes.some(({ name }) => name === "TimeoutError"))
    return new FetchError("limit", `it took more than ${limits.milliseconds / 1000} s`);
  if (causes.some(({ code }) => code === "ENOTFOUND")) return new FetchError("gone", "no server has this name");
  return new PassingError("failed", `the connection failed (${causes.at(-1)?.code ?? causes.at(-1)?.message})`);
}

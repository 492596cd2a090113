import { randomBytes } from "node:crypto";
import { performance } from "node:perf_hooks";
import { DiscordAPIError } from "discord.js";
import { type APIChannel, Routes } from "discord-api-types/v10";
import type { Settings } from "../../commands/command.ts";
import { answerPlain } from "../../commands/plain.ts";
import type { Libraries, Place } from "../library/libraries.ts";
import type { Message } from "../message/components.ts";
import { noticeMessage } from "../message/notice.ts";
import { withTag } from "../message/state.ts";
import { textsFor } from "../prose/texts.ts";
import { createAdmission, createShares, type DropReason, type Share } from "./admission.ts";
import { loadedWithin } from "./dispatch.ts";
import { describeError, type Log } from "./log.ts";
import type { Metrics, Outcome } from "./metrics.ts";
import type { Requests } from "./requests.ts";
import { sendReply } from "./respond.ts";
import { fieldsOf, readMessage, type Written } from "./written.ts";

/**
 * Apart from interactions, so that no flood of messages keeps those waiting. One channel takes about five messages in
 * five seconds. A message is not late as soon as an interaction is. `begin` and `whole` in milliseconds.
 */
const LIMITS = {
  admission: { underWay: 50, waiting: 200, heavyEach: 3 },
  channel: 5,
  begin: 8000,
  patience: { whole: 10_000, attempt: 3000 },
} as const;

/** The language that Discord says where nobody has chosen one. */
const UNCHOSEN = "en-US";

/** The languages of so many servers are remembered, each for so many milliseconds; one is waited for so long. */
const LOCALES = { most: 1000, kept: 60 * 60_000, wait: 1500 } as const;

/**
 * The language of a server, which a message does not say: asked for when somebody writes there, and remembered for a
 * while. Events of the server would bring it, but those come with all of its channels and members.
 */
function createLocales({ requests, now }: Pick<ConversationOptions, "requests" | "now">) {
  const known = new Map<string, { locale: string; until: number }>();
  return async (server: string | null): Promise<string> => {
    if (server === null) return UNCHOSEN;
    const before = known.get(server);
    if (before && before.until > now()) return before.locale;
    const given = await requests.rest
      .get(Routes.guild(server), { signal: AbortSignal.timeout(LOCALES.wait) })
      // The answer matters more than its language.
      .catch(() => null);
    const { preferred_locale } = fieldsOf(given);
    const locale = typeof preferred_locale === "string" ? preferred_locale : (before?.locale ?? UNCHOSEN);
    known.delete(server);
    known.set(server, { locale, until: now() + LOCALES.kept });
    for (const [first] of known) if (known.size > LOCALES.most) known.delete(first);
    return locale;
  };
}

/** The channels of so many threads are remembered, each for so many milliseconds. */
const PARENTS = { most: 1000, kept: 60 * 60_000 } as const;

/** The channel of a thread, which a message does not say; null where there is none. */
export function createParents({ requests, now }: Pick<ConversationOptions, "requests" | "now">) {
  const known = new Map<string, { parent: string | null; until: number }>();
  return async (thread: string): Promise<string | null> => {
    const before = known.get(thread);
    if (before && before.until > now()) return before.parent;
    const channel = (await requests.rest.get(Routes.channel(thread))) as APIChannel & { parent_id?: string | null };
    const parent = channel.parent_id ?? null;
    known.delete(thread);
    known.set(thread, { parent, until: now() + PARENTS.kept });
    for (const [first] of known) if (known.size > PARENTS.most) known.delete(first);
    return parent;
  };
}

export type ConversationOptions = {
  requests: Requests;
  libraries: Libraries;
  settings: Settings;
  log: Log;
  metrics: Metrics;
  /** Milliseconds for which somebody is kept waiting for a corpus that is being read. */
  reading: number;
  /** Milliseconds since 1970. */
  now: () => number;
};

/** Hears a message; null: it is not for the bot. Rejects where an answer did not reach Discord. */
export type Hear = (message: unknown, self: string) => Promise<unknown> | null;

/** Answers what people write to the bot, each message by a reply to it. */
export function createConversation(options: ConversationOptions): Hear {
  const { requests, metrics, log, now } = options;
  const people = createShares(LIMITS.admission.heavyEach);
  const channels = createShares(LIMITS.channel);
  const takeShare = ({ person, channel }: Written): Share => {
    const own = people(person);
    const shared = own === "taken" ? own : channels(channel);
    if (own === "taken" || shared === "taken") {
      if (own !== "taken") own();
      return "taken";
    }
    return () => {
      own();
      shared();
    };
  };
  const onDropped = (reason: DropReason) => metrics.dropped(reason);
  const { begin, admission: limits, patience } = LIMITS;
  const admission = createAdmission<Written>({ begin, limits, takeShare, onDropped, log, now });
  const closed = createClosed(log, now);
  const localeOf = createLocales(options);
  const parentOf = createParents(options);
  const work = async (written: Written) => {
    const body = await answer(options, written, await localeOf(written.server), parentOf);
    try {
      await sendReply(requests, written, body, patience);
    } catch (error) {
      if (!isRefused(error)) throw error;
      if (error.status !== 400) closed.add(written.channel);
    }
  };
  // Telling somebody that they ask too much would be one more message.
  const refuse = async () => metrics.answered({ kind: "message", command: "quote", outcome: "refused" }, 0);
  return (message, self) => {
    const written = readMessage(message, self);
    if (!written || closed.has(written.channel)) return null;
    return admission.enter(written, { work: () => work(written), refuse });
  };
}

/** Whether Discord takes no reply: the bot may not write there, or the message is gone. */
function isRefused(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && [400, 403, 404].includes(error.status);
}

/** Milliseconds for which nothing is sent to a channel that refuses it, and how many of them are remembered. */
const CLOSED_FOR = 10 * 60_000;
const MOST_CLOSED = 1000;

/**
 * Channels in which the bot may not write. Discord shuts out whoever is refused often, and anybody could name the bot
 * there again and again.
 */
function createClosed(log: Log, now: () => number) {
  const until = new Map<string, number>();
  return {
    has: (channel: string) => (until.get(channel) ?? 0) > now(),
    add: (channel: string) => {
      until.delete(channel);
      until.set(channel, now() + CLOSED_FOR);
      for (const [first] of until) if (until.size > MOST_CLOSED) until.delete(first);
      log.info({ for_ms: CLOSED_FOR }, "the bot may not write where it was asked; it does not try there for a while");
    },
  };
}

type ParentOf = ReturnType<typeof createParents>;

/** Never throws. `locale`: the language of those who read it. */
async function answer(
  options: ConversationOptions,
  written: Written,
  locale: string,
  parentOf: ParentOf,
): Promise<Message> {
  const { libraries, settings, log, metrics, reading } = options;
  const start = performance.now();
  const texts = textsFor(locale);
  const label = { kind: "message", command: "quote" };
  const done = (outcome: Outcome) => metrics.answered({ ...label, outcome }, (performance.now() - start) / 1000);
  try {
    const opened = libraries.at(await placeOf(options, written, parentOf));
    const library = opened.library ?? (await loadedWithin(opened, reading));
    if (library === null || library === "being read") {
      done("not read");
      return noticeMessage([library === null ? texts.notReadable : texts.beingRead], null);
    }
    const { words, server } = written;
    const body = answerPlain(library, { words, isDirect: server === null, locale, settings });
    done("answered");
    return opened.tag === null ? body : { ...body, components: withTag(body.components, opened.tag) };
  } catch (error) {
    done("failed");
    const reference = randomBytes(4).toString("hex");
    log.error({ ...label, reference, error: describeError(error) }, "an answer failed");
    return noticeMessage([texts.failed(reference)], null);
  }
}

/** A message in a thread does not say of which channel that is, which may have documents of its own. */
async function placeOf({ settings }: ConversationOptions, written: Written, parentOf: ParentOf): Promise<Place> {
  const { server, channel, isThread } = written;
  if (!isThread || !settings.hasSeveralCorpora) return { server, channels: [channel] };
  const parent = await parentOf(channel);
  return { server, channels: [channel, ...(parent === null ? [] : [parent])] };
}

import type { REST } from "discord.js";
import { Routes } from "discord-api-types/v10";
import type { Journal } from "../desk/journal.ts";
import type { Outcome, Report } from "../desk/task.ts";
import { reportMessage } from "../message/report.ts";
import { describeError, type Log } from "./log.ts";

/** Where reports go: a channel by its id, a file, or both. */
export type ReportTargets = { channel: string | null; file: Journal | null };

/**
 * Reports within an hour: a person's, and everybody's, so that many accounts can't fill a disk or a channel; and people
 * whose reports are counted at once. Chosen by hand.
 */
const MOST_EACH = 5;
const MOST_ALL = 200;
const HOUR = 60 * 60_000;
const MOST_PEOPLE = 1000;

/** Milliseconds that the post of a report may take. */
const POSTING = 10_000;

/** Passes reports on; who sent one is known only to count them, in memory, for an hour. `now` in milliseconds. */
export function createReports({
  rest,
  targets,
  log,
  now,
}: {
  rest: REST;
  targets: ReportTargets;
  log: Log;
  now: () => number;
}): (report: Report, by: string) => Promise<Outcome> {
  const sent = new Map<string, number[]>();
  let all: number[] = [];
  const mayStill = (by: string) => {
    const isRecent = (time: number) => now() - time < HOUR;
    const recent = (sent.get(by) ?? []).filter(isRecent);
    all = all.filter(isRecent);
    if (recent.length >= MOST_EACH || all.length >= MOST_ALL) return false;
    all.push(now());
    sent.delete(by);
    sent.set(by, [...recent, now()]);
    const [oldest] = sent.keys();
    if (sent.size > MOST_PEOPLE && oldest !== undefined) sent.delete(oldest);
    return true;
  };
  const post = async (report: Report, channel: string) => {
    try {
      const signal = AbortSignal.timeout(POSTING);
      await rest.post(Routes.channelMessages(channel), { body: reportMessage(report), signal });
      return true;
    } catch (error) {
      log.error({ error: describeError(error) }, "a report could not be posted in the channel of REPORT_CHANNEL");
      return false;
    }
  };
  return async (report, by) => {
    if (!mayStill(by)) return { kind: "reported often" };
    const arrived = await Promise.all([
      targets.channel === null ? false : post(report, targets.channel),
      targets.file === null ? false : targets.file.write({ when: new Date(now()).toISOString(), ...report }),
    ]);
    return { kind: arrived.includes(true) ? "reported" : "not reported" };
  };
}

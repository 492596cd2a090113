import type { REST } from "discord.js";
import { type RESTGetAPICurrentUserGuildsResult, Routes } from "discord-api-types/v10";
import type { Desk } from "../desk/desk.ts";
import type { Outcome, Report } from "../desk/task.ts";
import type { Perform } from "./dispatch.ts";

/** Milliseconds for which the bot's servers are remembered, as Discord takes the question rarely. */
const REMEMBERED = 60_000;

/**
 * Gives the ids of servers that the bot is in: two of them where there are more, as nobody needs to know which others;
 * null without a token, with which nobody can ask.
 */
export function createServers(rest: REST, token: string | null, now: () => number): () => Promise<string[] | null> {
  let known: { at: number; ids: string[] } | null = null;
  return async () => {
    if (token === null) return null;
    if (known && now() - known.at < REMEMBERED) return known.ids;
    const query = new URLSearchParams({ limit: "2" });
    const found = (await rest.get(Routes.userGuilds(), { query })) as RESTGetAPICurrentUserGuildsResult;
    known = { at: now(), ids: found.map(({ id }) => id) };
    return known.ids;
  };
}

/**
 * Carries out what takes time: a report by `report`, and what is done with a corpus by the desk, where there is one.
 */
export function createPerform({
  report,
  desk,
  servers,
}: {
  report: (report: Report, by: string) => Promise<Outcome>;
  desk: Desk | null;
  servers: () => Promise<readonly string[] | null>;
}): Perform {
  return async (task, by, opened) => {
    if (task.do === "report") return report(task.report, task.by);
    const first = await opened.load();
    const kept = opened.kept();
    if (!desk || !kept || !first) return { kind: "refused", why: "off" };
    const corpus = () => (kept.library() ?? first).corpus;
    return desk.perform(task.act, by, { ...kept, corpus, isShared: opened.isShared }, await servers());
  };
}

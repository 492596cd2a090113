import type { REST } from "discord.js";
import { type RESTGetAPICurrentUserGuildsResult, Routes } from "discord-api-types/v10";
import type { Desk } from "../desk/desk.ts";
import type { Outcome, Report } from "../desk/task.ts";
import type { Perform } from "./dispatch.ts";

/** Milliseconds for which the bot's servers are remembered, as Discord takes the question rarely. */
const REMEMBERED = 60_000;

/**
 * Gives the ids of servers that the bot is in: two of them where there are more, as nobody needs to know which others;
 * null without a token, with which nobody can ask. For `REMEMBERED` after the bot has joined another, it is not told.
 */
export function createServers(rest: REST, token: string | null, now: () => number): () => Promise<string[] | null> {
  let asked: { at: number; ids: Promise<string[]> } | null = null;
  const ask = async () => {
    const query = new URLSearchParams({ limit: "2" });
    const found = (await rest.get(Routes.userGuilds(), { query })) as RESTGetAPICurrentUserGuildsResult;
    return found.map(({ id }) => id);
  };
  return async () => {
    if (token === null) return null;
    if (asked && now() - asked.at < REMEMBERED) return asked.ids;
    // Whoever asks meanwhile waits for the same answer.
    const mine = { at: now(), ids: ask() };
    asked = mine;
    try {
      return await mine.ids;
    } catch (error) {
      // What failed is not remembered.
      if (asked === mine) asked = null;
      throw error;
    }
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

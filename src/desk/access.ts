import type { Manager, Refusal } from "./task.ts";

/** Who may manage a corpus from Discord. `admins` are ids of people and roles. */
export type Access = { where: "anywhere" | "one server"; admins: ReadonlySet<string> };

/**
 * Why somebody may not manage a corpus; null where they may: whoever is named in any server, and whoever manages a
 * server where no other one has the same corpus. For "one server", neither may where the bot is in several.
 * @param servers - some of those that the bot is in, at least two where there are more than one; null: not known
 * @param isShared - whether other servers have the corpus too, if there are any
 */
export function refusalOf(
  { id, server, roles, managesServer }: Manager,
  { where, admins }: Access,
  servers: readonly string[] | null,
  isShared: boolean,
): Refusal | null {
  if (server === null) return "no server";
  const isAlone = servers?.length === 1 && servers[0] === server;
  if (where === "one server" && !isAlone) return "off";
  if ([id, ...roles].some((one) => admins.has(one))) return null;
  if (!managesServer) return "not a manager";
  return isShared && !isAlone ? "shared" : null;
}

import type { Sandbox } from "./types.ts";

/**
 * Has the first person use a command in the first channel as soon as the bot has published it, so that whoever opens
 * the page sees an answer. Rejects where the sandbox is stopped before.
 */
export async function askFirst(
  sandbox: Sandbox,
  { command, options }: { command: string; options: Record<string, string | number | boolean> },
): Promise<void> {
  const [user] = sandbox.users;
  const [channel] = sandbox.channels;
  if (!user || !channel) return;
  await sandbox.until(() => sandbox.commands(channel.id).some(({ name }) => name === command));
  await sandbox.run({ user: user.id, channel: channel.id, command, options });
}

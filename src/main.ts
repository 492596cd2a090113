import { answerQuote } from "./answers/quote.ts";
import { guard, reportProblems, withLibrary } from "./cli/run.ts";
import { renderStart, screenOf } from "./cli/terminal.ts";
import type { Config, DiscordConfig } from "./config.ts";
import { loadCorpus } from "./corpus/load.ts";
import { type Bot, startBot } from "./discord/bot.ts";
import type { LibraryCell } from "./discord/dispatch.ts";
import { createLog, type Log } from "./discord/log.ts";
import { startSandbox } from "./sandbox/server.ts";
import { type Library, openLibrary } from "./search/library.ts";

await guard(() => withLibrary((library, config) => (config.discord ? onDiscord : inSandbox)(library, config)));

/** Runs the bot on Discord, as it is configured, until it is told to stop or Discord refuses it. */
async function onDiscord(library: Library, config: Config): Promise<void> {
  const log = createLog(config.logLevel ?? "info");
  const { documents, revision } = library.corpus;
  log.info({ documents: documents.length, revision }, "corpus loaded");
  const cell: LibraryCell = { current: library };
  process.on("SIGHUP", () => reload(cell, config, log));
  await runBot(cell, config, config.discord as DiscordConfig, log, () => {});
}

/** Without an account: the bot connected to a stand-in for Discord on this machine. */
async function inSandbox(library: Library, config: Config): Promise<void> {
  const log = createLog(config.logLevel ?? "warn");
  const sandbox = await startSandbox({ port: config.sandboxPort ?? 0 });
  const { token, apiUrl } = sandbox;
  const discord = { token, apiUrl, gateway: true, guildId: null, endpoint: null };
  try {
    await runBot({ current: library }, config, discord, log, () => {
      const [query = ""] = library.corpus.info.try;
      const answer = answerQuote(library, { query, filter: {}, limit: 2 });
      process.stdout.write(renderStart(library, answer, new URL(apiUrl).origin, screenOf(process.stdout)));
    });
  } finally {
    await sandbox.stop();
  }
}

async function runBot(
  cell: LibraryCell,
  config: Config,
  discord: DiscordConfig,
  log: Log,
  onStarted: () => void,
): Promise<void> {
  const { replies, contact, host, metricsPort } = config;
  const { promise: ended, resolve: end, reject: fail } = Promise.withResolvers<void>();
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      log.info({ signal }, "stopping");
      stopping.abort();
      end();
    });
  }
  const starting = startBot({
    discord,
    cell,
    settings: { replies, contact },
    host,
    metricsPort,
    log,
    onLost: fail,
    signal: stopping.signal,
  });
  const bot: Bot | undefined = await Promise.race([starting, ended.then(() => undefined)]);
  if (!bot) {
    // It was told to stop while it was still trying to connect; there is nothing in flight to wait for.
    process.exit(0);
  }
  onStarted();
  await ended.finally(bot.stop);
}

/** Reads the corpus again; where it has errors, the one in use stays. */
async function reload(cell: LibraryCell, config: Config, log: Log): Promise<void> {
  const { corpus, problems } = await loadCorpus(config);
  reportProblems(problems);
  if (!corpus) {
    log.error("the corpus has errors and was not reloaded; the one in use stays");
    return;
  }
  cell.current = openLibrary(corpus);
  log.info({ documents: corpus.documents.length, revision: corpus.revision }, "corpus reloaded");
}

import { resolve } from "node:path";
import { setImmediate, setTimeout as wait } from "node:timers/promises";
import { figuresOf } from "./answers/figures/figures.ts";
import { answerQuote } from "./answers/quote.ts";
import { type Io, STATUS } from "./cli/io.ts";
import { type Folders, keep, keepSeveral, type Told } from "./cli/keeping.ts";
import { keepHeapSmall, start } from "./cli/process.ts";
import { corpusSettings, usable } from "./cli/run.ts";
import { renderStart } from "./cli/terminal.ts";
import { type Config, type DiscordConfig, readConfig } from "./config.ts";
import { readCorporaMap } from "./corpus/corpora.ts";
import { formatProblem } from "./corpus/problems.ts";
import { createDesk, type Desk } from "./desk/desk.ts";
import { type Journal, openJournal } from "./desk/journal.ts";
import { untilStopped } from "./discord/ending.ts";
import { DEADLINES, type Listener, listening, serverOptions } from "./discord/listen.ts";
import { type CountingLog, createLog, describeError, type Log } from "./discord/log.ts";
import { cellOf, type Libraries, type LibraryCell, oneLibrary, putToUse, untilMade } from "./library/libraries.ts";
import { mayTakeLong, readAside, readAtStart } from "./library/read-aside.ts";
import { plural } from "./prose/en/grammar.ts";
import { HOW_TO_LOAD } from "./prose/quotation.ts";
import { formsOf } from "./prose/sources.ts";
import { LANGUAGES } from "./prose/texts.ts";
import { capital } from "./prose/words.ts";
import { askFirst } from "./sandbox/first.ts";
import type { PageHost } from "./sandbox/page.ts";
import type { Sandbox } from "./sandbox/server.ts";
import type { Library } from "./search/library.ts";
import { loadMeanings } from "./search/meaning.ts";
import { loadDictionary } from "./search/spelling.ts";

/** What is loaded while another thread reads the corpus, or only where it is used. */
const load = {
  bot: () => import("./discord/bot.ts"),
  drawing: () => import("./discord/draw.ts"),
  sandbox: () => import("./sandbox/server.ts"),
};

/** A corpus at a start: its library, and `first` that same where it was read before anybody could wait for it. */
type Beginning = { reading: Promise<Library>; first: Library | null };

/** Runs the bot on Discord, as it is configured, until it is told to stop or Discord refuses it. */
async function onDiscord(beginning: Beginning, config: Config, io: Io, isStrict: boolean): Promise<void> {
  const log = createLog(config.logLevel ?? "info");
  let close = () => {};
  const open = (library: Library): Libraries => {
    const { documents, revision } = library.corpus;
    log.info({ documents: documents.length, revision }, "corpus loaded");
    const cell = cellOf(library);
    const { corpora } = config;
    const several =
      corpora === null ? null : keepSeveral({ first: library, folder: corpora, isStrict }, toldIn(log), io);
    const only = several ? null : keep(cell, { ...config, isStrict }, toldIn(log), io);
    onReloadAsked(() => void (several ? several.reload() : only?.reload("signal", null)));
    close = () => (several ?? only)?.close();
    return several ?? oneLibrary(cell, () => only);
  };
  if (!beginning.first) log.info("the corpus is being read; whoever asks meanwhile is told so");
  const running = runBot(begun(beginning, open), config, config.discord as DiscordConfig, log, () => {});
  await running.finally(() => close());
}

/** Libraries from a start on, and when they are there. */
type Begun = { libraries: Libraries; made: Promise<Libraries> };

/** The libraries that `open` makes of the first, once it is read. */
function begun({ reading, first }: Beginning, open: (library: Library) => Libraries): Begun {
  if (!first) {
    const made = reading.then(open);
    return { libraries: untilMade(made), made };
  }
  const libraries = open(first);
  return { libraries, made: Promise.resolve(libraries) };
}

/** Without an account: the bot connected to a stand-in for Discord on this machine, with a page to use it. */
async function inSandbox(beginning: Beginning, config: Config, io: Io, isStrict: boolean): Promise<void> {
  const log = createLog(config.logLevel ?? "warn");
  let cell: LibraryCell | null = null;
  let keeper: ReturnType<typeof keep> | null = null;
  const keepOf = (own: LibraryCell, folders: Omit<Folders, "isStrict">) =>
    keep(own, { ...folders, isStrict }, toldIn(log), io);
  const open = (library: Library): Libraries => {
    const own = cellOf(library);
    cell = own;
    keeper = keepOf(own, config);
    onReloadAsked(() => void keeper?.reload("signal", null));
    return oneLibrary(own, () => keeper);
  };
  const onChosen = (own: LibraryCell, folders: Omit<Folders, "isStrict">) => {
    keeper?.close();
    keeper = keepOf(own, folders);
  };
  const starting = begun(beginning, open);
  const host = { ...pageHost(() => cell, config, onChosen), changed: starting.made };
  const sandbox = await sandboxOnFreePort(config.sandboxPort ?? SANDBOX_PORT, host);
  const { token, apiUrl, pageUrl } = sandbox;
  const discord = { token, apiUrl, gateway: true, guildId: null, endpoint: null };
  const greet = ({ default: { current } }: Libraries) => {
    if (!current) return;
    const [query = ""] = current.corpus.info.try;
    const answer = answerQuote(current, { query, filter: {}, limit: 2 });
    io.out(renderStart(current, answer, pageUrl ?? "", io.screen));
    const [first] = host.about().tries;
    if (first) askFirst(sandbox, first).catch((error) => log.debug({ error: describeError(error) }, "nothing asked"));
  };
  try {
    await runBot(starting, config, discord, log, () => {
      if (!cell) io.out(`${BEING_READ} Who asks meanwhile is told so. The sandbox in a browser:\n  ${pageUrl}\n`);
      // Where it can't be used, that ends the bot, and is said.
      starting.made.then(greet, () => {});
      openOnDesktop(pageUrl ?? "", log);
    });
  } finally {
    (keeper as ReturnType<typeof keep> | null)?.close();
    await sandbox.stop();
  }
}

const BEING_READ = "The documents are being read.";

/** The sandbox's port, unless SANDBOX_PORT names another; and how many after it are tried where it is taken. */
const SANDBOX_PORT = 4747;
const PORTS_TRIED = 20;

async function sandboxOnFreePort(wanted: number, page: PageHost): Promise<Sandbox> {
  const { startSandbox } = await load.sandbox();
  for (let port = wanted; ; port++) {
    try {
      const sandbox = await startSandbox({ port, page });
      if (port !== wanted) process.stderr.write(`Port ${wanted} is taken; the sandbox has port ${port}.\n`);
      return sandbox;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!isTaken || port === wanted + PORTS_TRIED || port === 65535) throw error;
    }
  }
}

/** What the page shows of the bot, and its switch between the corpora that are there. */
function pageHost(
  cellNow: () => LibraryCell | null,
  config: Config,
  onChosen: (cell: LibraryCell, folders: Omit<Folders, "isStrict">) => void,
): PageHost {
  const project = resolve(import.meta.dirname, "..");
  const { corpora } = config;
  const several = corpora === null ? [] : [...(readCorporaMap(corpora).map?.tags.keys() ?? [])];
  const own = [config.corpusDir, ...several.map((name) => resolve(corpora ?? "", name))];
  const folders = [...new Set([...own, resolve(project, "corpus"), resolve(project, "examples")])];
  const names = new Map([
    [resolve(project, "corpus"), "The corpus of the project"],
    [resolve(project, "examples"), "An invented example: two parties who disagree"],
  ]);
  let chosen = config.corpusDir;
  return {
    about: () => {
      const there = {
        corpora: folders.map((folder) => ({ id: folder, name: names.get(folder) ?? folder })),
        corpus: chosen,
        languages: LANGUAGES,
      };
      const cell = cellNow();
      if (!cell)
        return { ...there, subject: BEING_READ, texts: "Until they are, the bot says so.", onward: [], tries: [] };
      const { info, documents } = cell.current.corpus;
      const hasDigests = documents.some(({ form }) => form === "digest");
      const [first = "", second = first] = info.try;
      return {
        ...there,
        subject: `${capital(info.about)}.`,
        texts: `${plural(documents.length, "document")}, ${formsOf(documents)}.`,
        onward: [...(hasDigests ? [HOW_TO_LOAD] : []), "On a real server: docs/operators.md"],
        tries: [
          { command: "quote", options: { query: first } },
          { command: "compare", options: { topic: second } },
          { command: "figures", options: {} },
          { command: "timeline", options: {} },
          { command: "sources", options: {} },
          { command: "about", options: {} },
        ],
      };
    },
    chooseCorpus: async (folder) => {
      if (!folders.includes(folder)) throw new Error("There is no such corpus.");
      const cell = cellNow();
      if (!cell) throw new Error(`${BEING_READ} Another corpus can be chosen after that.`);
      const corpusTexts = folder === config.corpusDir ? config.corpusTexts : null;
      const { library, problems } = await readAside({ corpusDir: folder, corpusTexts, isStrict: false });
      if (!library) throw new Error(`This corpus can't be used. ${problems.map(formatProblem).join(" ")}`);
      putToUse(cell, library);
      onChosen(cell, { corpusDir: folder, corpusTexts });
      chosen = folder;
    },
  };
}

/** Opens an address where somebody sits before a desktop. */
function openOnDesktop(url: string, log: Log): void {
  const { platform, env, stdout } = process;
  const hasDesktop = platform === "darwin" || platform === "win32" || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
  if (!stdout.isTTY || !hasDesktop || env.CI) return;
  // The address is printed, so a person can open it by hand.
  import("open")
    .then(({ default: open }) => open(url))
    .catch((error) => log.warn({ error: describeError(error) }, "no browser could be opened"));
}

async function runBot(
  { libraries, made }: Begun,
  config: Config,
  discord: DiscordConfig,
  log: CountingLog,
  onStarted: () => void,
): Promise<void> {
  const { replies, contact, host, metricsPort } = config;
  const { channel, file } = config.reports;
  const onUnwritten = (error: unknown) => log.error({ error: describeError(error) }, "a report was not written");
  // Without Discord a report is told in the log, so that it can be tried.
  const told: Journal = {
    write: async (report) => {
      log.info({ report }, "an error was reported; with REPORT_FILE it is written to a file");
      return true;
    },
  };
  const written = file === null ? null : openJournal(file, onUnwritten);
  const reports = { channel, file: written ?? (config.discord === null ? told : null) };
  // The stand-in for Discord keeps files itself.
  const desk = deskOf(config, log, config.discord === null ? new URL(discord.apiUrl).origin : null);
  const { signal, ended, fail } = untilStopped(log);
  made.catch(fail);
  const { startBot } = await load.bot();
  const starting = startBot({
    discord,
    libraries,
    settings: {
      replies,
      contact,
      reports: reports.channel !== null || reports.file !== null,
      hasSeveralCorpora: config.corpora !== null,
    },
    reports,
    desk,
    host,
    metricsPort,
    log,
    linesDropped: log.dropped,
    onLost: fail,
    signal,
  });
  const bot = await starting.catch((error) => {
    if (!signal.aborted) throw error;
    return null;
  });
  // Told to stop while it was still trying to connect.
  if (!bot) return ended;
  let api: Listener | null = null;
  try {
    api = await startApi(libraries, config, log);
    onStarted();
    made.then(({ default: { current } }) => current && loadAhead(current)).catch(fail);
    const { prepareDrawing } = await load.drawing();
    prepareDrawing().catch((error) => log.warn({ error: describeError(error) }, "pictures can't be drawn"));
    await ended;
  } finally {
    await Promise.all([bot.stop(), api?.close()]);
  }
}

/** What is loaded when it is first needed, ahead of that, with turns for others between. */
async function loadAhead(library: Library): Promise<void> {
  for (const make of [loadDictionary, loadMeanings, () => figuresOf(library)]) {
    await setImmediate();
    make();
  }
}

/** Where documents are managed from Discord, unless the settings turn that off. */
function deskOf({ managing: { command, admins }, contact }: Config, log: Log, fileOrigin: string | null): Desk | null {
  if (command === "off") return null;
  return createDesk({
    access: { where: command === "on" ? "anywhere" : "one server", admins: new Set(admins) },
    onError: (error, what) => log.error({ error: describeError(error) }, what),
    fetching: { contact },
    ...(fileOrigin === null ? {} : { fileOrigins: [fileOrigin] }),
  });
}

/** Answers for other programs over HTTP, where the settings name a port for them. */
async function startApi(libraries: Libraries, { api, host }: Config, log: Log): Promise<Listener | null> {
  if (!api) return null;
  const { serveApi } = await import("./programs/http.ts");
  const onError = (error: unknown) => log.error({ error: describeError(error) }, "a question over HTTP failed");
  const { port, ...limits } = api;
  const library = async (corpus: string | null) =>
    libraries.default.current === null
      ? "being read"
      : corpus === null
        ? libraries.default.current
        : ((await libraries.named(corpus)?.load()) ?? null);
  const options = { ...limits, library, now: Date.now, onError };
  const listener = await listening(serveApi(options, { port, host, deadlines: serverOptions(DEADLINES) }));
  log.info({ host, port: listener.port }, "answers for other programs are served");
  return listener;
}

/** What keeping a corpus tells, as lines of the log. */
function toldIn(log: Log): Told {
  return {
    said: (what, fields) => log.info(fields, what),
    wrong: (what, fields) => log.error(fields, what),
    failed: (error, what) => log.error({ error: describeError(error) }, what),
  };
}

/**
 * Takes SIGHUP from here on: what is asked for while the corpus is read for the first time is done after that. Without
 * it, the signal would end the process.
 */
function hearReloads(): (reload: () => void) => void {
  let [reload, isAsked] = [null as (() => void) | null, false];
  process.on("SIGHUP", () => {
    isAsked = true;
    reload?.();
  });
  return (given) => {
    reload = given;
    if (isAsked) given();
  };
}

/** Milliseconds for which a start waits for the corpus, so that nobody is told of a reading that is over at once. */
const SHORT = 500;

keepHeapSmall();
const onReloadAsked = hearReloads();
await start(async (argv, io) => {
  const isStrict = argv.includes("--strict");
  const { corpora } = readConfig(io.env);
  const own = { ...io, env: { ...io.env, ...corpusSettings(io, null) } };
  const config = readConfig(own.env);
  const { corpusDir, corpusTexts } = config;
  const order = { corpusDir, corpusTexts, isStrict };
  const reading = readAtStart(order).then(({ library, problems, unkept }) => {
    usable(io, library?.corpus ?? null, problems);
    if (unkept !== null)
      io.err(`The snapshot of the corpus can't be written, so each start reads all of it: ${unkept}\n`);
    return library as Library;
  });
  // Where it can't be loaded, whoever waits for it is told.
  for (const loaded of [load.bot(), ...(config.discord ? [] : [load.sandbox()])]) loaded.catch(() => {});
  const first = await (mayTakeLong(order) ? Promise.race([reading, wait(SHORT, null)]) : reading);
  const all = { ...config, corpora };
  await (config.discord ? onDiscord : inSandbox)({ reading, first }, all, io, isStrict);
  return STATUS.answered;
});
// What still runs then waits for Discord, which nobody does any more.
process.exit();

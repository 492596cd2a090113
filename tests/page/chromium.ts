import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { type Bot, type BotOptions, startBot } from "../../src/discord/bot.ts";
import { cellOf, oneLibrary } from "../../src/library/libraries.ts";
import { HOW_TO_LOAD } from "../../src/prose/quotation.ts";
import { LANGUAGES } from "../../src/prose/texts.ts";
import { capital } from "../../src/prose/words.ts";
import { askFirst } from "../../src/sandbox/first.ts";
import type { PageHost } from "../../src/sandbox/page.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/server.ts";
import { openCorpus, PATIENT, ROOT, recordingLog } from "../support.ts";
import { CHROMIUM } from "./browser.ts";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"];
const QUIET = ["--disable-background-networking", "--disable-component-update"];

/** Where screenshots of the main states are kept by a test run. */
const SCREENSHOTS = join(ROOT, "coverage", "screenshots");

const corpora = {
  examples: await openCorpus({ CORPUS_DIR: join(ROOT, "examples") }),
  corpus: await openCorpus({}),
};

export type Stage = { sandbox: Sandbox; bot: Bot; url: string; stop: () => Promise<void> };

type Given = Pick<Partial<BotOptions>, "commands" | "draw" | "settings" | "reports"> & {
  greets?: boolean;
  corpus?: keyof typeof corpora;
};

/**
 * A sandbox with the page, and the bot connected to it; `corpus` is the one at first. `greets`: the first example
 * is asked at the start, as the program has it.
 */
export async function startStage({ greets = false, corpus = "examples", ...given }: Given = {}): Promise<Stage> {
  let chosen = corpus;
  const cell = cellOf(corpora[chosen]);
  const host: PageHost = {
    about: () => ({
      corpora: [
        { id: "examples", name: "An invented example" },
        { id: "corpus", name: "The corpus of the project" },
      ],
      corpus: chosen,
      languages: LANGUAGES,
      subject: `${capital(cell.current.corpus.info.about)}.`,
      texts: chosen === "examples" ? "6 documents, all in full." : "5 documents, as digests.",
      onward: [...(chosen === "examples" ? [] : [HOW_TO_LOAD]), "On a real server: docs/operators.md"],
      tries: [
        { command: "quote", options: { query: "passengers a week" } },
        { command: "compare", options: { topic: "a boat every day" } },
        { command: "figures", options: {} },
        { command: "timeline", options: {} },
        { command: "sources", options: {} },
        { command: "about", options: {} },
      ],
    }),
    chooseCorpus: async (id) => {
      chosen = id as keyof typeof corpora;
      cell.current = corpora[chosen];
    },
  };
  const sandbox = await startSandbox({ responseTime: null, page: host });
  const { token, apiUrl } = sandbox;
  const bot = await startBot({
    discord: { token, apiUrl, gateway: true, guildId: null, endpoint: null },
    libraries: oneLibrary(cell),
    settings: { replies: "public", contact: null },
    host: "127.0.0.1",
    metricsPort: null,
    log: recordingLog().log,
    onLost: () => {},
    timing: PATIENT,
    ...given,
  });
  await bot.published;
  const [first] = host.about().tries;
  if (greets && first) await askFirst(sandbox, first);
  const stop = async () => {
    await bot.stop();
    await sandbox.stop();
  };
  return { sandbox, bot, url: sandbox.pageUrl ?? "", stop };
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? "", args: [...FLAGS, ...QUIET] });
}

type View = { width?: number; height?: number; colorScheme?: "dark" | "light" };

/** The page, opened; `foreign` are requests to any other host, `errors` what the page complained of. */
export async function openPage(
  browser: Browser,
  url: string,
  { width = 1280, height = 800, colorScheme = "dark" }: View = {},
): Promise<{ page: Page; context: BrowserContext; foreign: string[]; errors: string[] }> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  const { host } = new URL(url);
  page.on("request", (request) => {
    const { protocol, host: asked } = new URL(request.url());
    if (protocol !== "data:" && asked !== host) foreign.push(request.url());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(url);
  await page.getByRole("status").filter({ hasText: "Bot connected" }).waitFor();
  return { page, context, foreign, errors };
}

export async function screenshot(page: Page, name: string): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}

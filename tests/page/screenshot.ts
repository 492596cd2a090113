import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { Outcome, SandboxMessage } from "../../src/sandbox/types.ts";
import { choicesOf } from "../phone.ts";
import { ROOT } from "../support.ts";
import { launch, openPage, type Stage, startStage } from "./chromium.ts";

async function pictureOfReadme(browser: Browser, path: string): Promise<void> {
  const stage = await startStage({ greets: true });
  const { page } = await openPage(browser, stage.url, { width: 1100, height: 740, colorScheme: "dark" });
  await page.getByRole("log").getByRole("article").first().waitFor();
  await page.screenshot({ path });
  console.log(`made ${path}`);
  await stage.stop();
}

type Asked = { name: string; command: string; options: Record<string, string>; next?: readonly string[] };

/** What is asked, and what is chosen or pressed on the answer, in turn. */
const EXAMPLES: readonly Asked[] = [
  { name: "quote", command: "quote", options: { query: "fewer boats" }, next: ["Next", "More context"] },
  { name: "picture", command: "quote", options: { query: "fewer boats" }, next: ["Share as picture"] },
  { name: "cite", command: "quote", options: { query: "passengers a week" }, next: ["Cite"] },
  { name: "nearest", command: "quote", options: { query: "harbour of whales" } },
  { name: "not-found", command: "quote", options: { query: "zeppelin" } },
  { name: "compare", command: "compare", options: { topic: "passengers a week" }, next: ["Next"] },
  { name: "figures", command: "figures", options: {}, next: ["As text"] },
  { name: "figures-one", command: "figures", options: { about: "passengers" } },
  { name: "timeline", command: "timeline", options: {} },
  { name: "timeline-day", command: "timeline", options: { about: "4 November 2019" } },
  { name: "source", command: "source", options: { document: "ic19" }, next: ["Passages"] },
  { name: "sources", command: "sources", options: {} },
  { name: "about", command: "about", options: {} },
  { name: "help", command: "help", options: {} },
  { name: "wording-same", command: "wording", options: { text: "“Tickets do not get seasick”" } },
  {
    name: "wording-near",
    command: "wording",
    options: { text: "In the winter of 2018/19 the Authority carried 1,410 passengers a week on average" },
  },
  { name: "wording-absent", command: "wording", options: { text: "The whales of the harbour sang all night" } },
];
const DIGESTS: readonly Asked[] = [
  { name: "words-of", command: "quote", options: { query: "what did Sargsyan say" }, next: ["More context"] },
  { name: "cite", command: "quote", options: { query: "hostages" }, next: ["Cite"] },
  { name: "quote", command: "quote", options: { query: "366th regiment" }, next: ["Next"] },
  { name: "picture", command: "quote", options: { query: "366th regiment" }, next: ["Share as picture"] },
  { name: "compare", command: "compare", options: { topic: "children lost both parents" } },
  { name: "figures", command: "figures", options: { about: "parents" } },
  { name: "timeline", command: "timeline", options: {} },
  { name: "source", command: "source", options: { document: "mm25" }, next: ["Passages"] },
  { name: "sources", command: "sources", options: {} },
  { name: "not-found", command: "quote", options: { query: "zeppelin" } },
  {
    name: "wording-other",
    command: "wording",
    options: { text: "“130 children lost one of their parents”, said Aliyeva" },
  },
  { name: "wording-untold", command: "wording", options: { text: "The whales of the harbour sang all night" } },
];

async function everyReply(browser: Browser, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [corpus, all] of [
    ["examples", EXAMPLES],
    ["corpus", DIGESTS],
  ] as const) {
    for (const asked of all) {
      const stage = await startStage({ corpus });
      await ask(stage, asked);
      for (const width of [390, 1280]) {
        for (const colorScheme of ["dark", "light"] as const) {
          const { page, context } = await openPage(browser, stage.url, { width, height: 3000, colorScheme });
          await page.getByRole("log").getByRole("article").first().waitFor();
          await page.waitForLoadState("networkidle");
          const path = join(folder, `${corpus}-${asked.name}-${width}-${colorScheme}.png`);
          await page.locator(".log-content").screenshot({ path });
          await context.close();
        }
      }
      console.log(`made ${corpus}-${asked.name}`);
      await stage.stop();
    }
  }
}

/** Has the first person ask, and then choose or press on the newest answer. */
async function ask({ sandbox }: Stage, { command, options, next = [] }: Asked): Promise<void> {
  const [user, channel] = [sandbox.users[0]?.id ?? "", sandbox.channels[0]?.id ?? ""];
  let message = messageOf(await sandbox.run({ user, channel, command, options }));
  for (const label of next) {
    const choice = choicesOf(message as never).find((one) => one.label === label);
    const customId = choice?.custom_id ?? buttonId(message, label);
    message = messageOf(
      await sandbox.press({ user, message: message.id, customId, ...(choice ? { value: choice.value } : {}) }),
    );
  }
}

function messageOf(outcome: Outcome): SandboxMessage {
  if (!("message" in outcome)) throw new Error(`answered by ${outcome.kind}`);
  return outcome.message;
}

type Part = { label?: string; custom_id?: string; components?: Part[] };

function buttonId(message: SandboxMessage, label: string): string {
  const flat = (part: Part): Part[] => [part, ...(part.components ?? []).flatMap(flat)];
  const found = (message.components as Part[]).flatMap(flat).find((part) => part.label === label);
  if (!found?.custom_id) throw new Error(`no button ${label}`);
  return found.custom_id;
}

/**
 * `npm run screenshot`: makes the picture in the README, from the invented corpus. With a folder
 * (`npm run screenshot -- FOLDER`) it puts there, instead, every reply as a phone and a wide screen show it, dark and
 * light, of the invented corpus and of digests.
 */
const [folder] = process.argv.slice(2);
const browser = await launch();
try {
  if (folder === undefined) await pictureOfReadme(browser, join(ROOT, "docs", "sandbox.png"));
  else await everyReply(browser, folder);
} finally {
  await browser.close();
}
process.exit();

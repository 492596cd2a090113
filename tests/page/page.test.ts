import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Command } from "../../commands/command.ts";
import { COMMANDS } from "../../commands/index.ts";
import { openStudio, STUDIO } from "../../src/discord/draw.ts";
import { containerMessage, textDisplay } from "../../src/message/components.ts";
import type { Picture } from "../../src/message/picture.ts";
import { fakeDrawer, pictured } from "../pictured.ts";
import { CHROMIUM } from "./browser.ts";
import { launch, openPage, type Stage, screenshot, startStage } from "./chromium.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong with the page as it is now. */
async function violations(page: Page): Promise<string[]> {
  // The page's policy keeps scripts of others out, so axe comes in through the debugger.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: AxeViolation[] }> } };
    type AxeViolation = { id: string; nodes: { html: string; failureSummary: string }[] };
    const found = await axe.run();
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  });
}

/** A command for tests that says of a file that it was handed where it stands, and how long it is. */
const handed: Command = {
  definition: {
    type: 1,
    name: "hand",
    description: "Takes things",
    options: [
      {
        type: 1,
        name: "over",
        description: "Takes a file",
        options: [{ type: 11, name: "file", description: "Any file", required: true }],
      },
    ],
  },
  run: (_, { files }) => {
    const { name, size, url } = files?.file ?? { name: "nothing", size: 0, url: "nowhere" };
    return { kind: "private", body: containerMessage([textDisplay(`${name}, ${size} bytes, at ${url}`)]) };
  },
};

/** Draws as the bot does, however long that takes on a busy machine. */
const studio = openStudio(undefined, { ...STUDIO, deadline: 2 ** 31 - 1 });

describe.skipIf(CHROMIUM === null)("the sandbox's page, in Chromium", () => {
  let browser: Browser;
  let stage: Stage;
  let opened: Awaited<ReturnType<typeof openPage>>;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    studio.close();
    await browser.close();
  });
  beforeEach(async () => {
    const fake = fakeDrawer();
    // The picture of the command for tests is a plain one; the bot's own are drawn as they are for people.
    const draw = (picture: Picture) =>
      "title" in picture && picture.title === "Passengers a week" ? fake.draw(picture) : studio.draw(picture);
    stage = await startStage({ commands: [...COMMANDS, pictured, handed], draw });
    opened = await openPage(browser, stage.url);
    page = opened.page;
  });
  afterEach(async () => {
    expect(opened.foreign).toEqual([]);
    expect(opened.errors).toEqual([]);
    await opened.context.close();
    await stage.stop();
  });

  const composer = () =>
    page.getByRole("combobox", { name: /^Message / }).or(page.getByRole("textbox", { name: /^Message / }));
  const messages = () => page.getByRole("log", { name: "Messages" }).getByRole("article");
  const last = () => messages().last();
  const field = (name: string) =>
    page.getByRole("combobox", { name, exact: true }).or(page.getByRole("textbox", { name, exact: true }));

  /** Chooses what stands in a message's menu: its list says it by its label. */
  const choose = (message: Locator, label: string) =>
    message.getByRole("combobox", { name: /^More/ }).selectOption({ label });

  /** Types a command's name and takes it from the list, which stands there once the page has the commands. */
  async function begin(name: string): Promise<void> {
    await composer().fill(name);
    await page.getByRole("listbox", { name: "Commands" }).getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
  }

  async function quote(query: string): Promise<Locator> {
    const before = await messages().count();
    await begin("/quote");
    await field("query").fill(query);
    await page.keyboard.press("Enter");
    await expect.poll(() => messages().count()).toBe(before + 1);
    return last();
  }

  test("offers commands on a slash, their options, and what to type; and shows the answer as Discord does", async () => {
    await composer().fill("/");
    const commands = page.getByRole("listbox", { name: "Commands" });
    const typed = COMMANDS.filter(({ definition }) => definition.type === 1);
    // Those of these tests too.
    await expect.poll(() => commands.getByRole("option").count()).toBe(typed.length + 2);
    expect(await commands.textContent()).toContain("Find the exact words of a source");
    await screenshot(page, "commands");
    await page.keyboard.type("quo");
    await page.keyboard.press("Tab");
    await field("query").pressSequentially("passen");
    const choices = page.getByRole("listbox", { name: "Choices" });
    await choices.getByRole("option", { name: "passengers", exact: true }).waitFor();
    await screenshot(page, "autocomplete");
    await choices.getByRole("option", { name: "passengers", exact: true }).click();
    await field("query").press("Enter");
    await expect.poll(() => messages().count()).toBe(1);
    const answer = last();
    expect(await answer.getByRole("blockquote").count()).toBe(1);
    expect(await answer.textContent()).toContain("used");
    expect(await answer.textContent()).toContain("/quote");
    await answer.getByRole("link", { name: "Source (opens in a new tab)" }).waitFor();
    await screenshot(page, "quote");
    expect(await violations(page)).toEqual([]);
  });

  test("catches a required option that is missing, as Discord's client does", async () => {
    await begin("/quote");
    await field("query").press("Enter");
    await page.getByText("This option is required").waitFor();
    expect(await messages().count()).toBe(0);
    await page.keyboard.press("Escape");
    await composer().waitFor();
  });

  test("shows an excerpt with exactly the characters of its document", async () => {
    const answer = await quote('"fewer boats"');
    const shown = (await answer.getByRole("blockquote").innerText()).replace(/^\[…\] | \[…\]$/g, "");
    const texts = ["island-council-2019-statement.md", "committee-2020-hundredth-day.md"].map((name) =>
      readFileSync(new URL(`../../examples/${name}`, import.meta.url), "utf8"),
    );
    expect(texts.some((text) => text.replace(/\s+/g, " ").includes(shown))).toBe(true);
  });

  test("pages through results in a private copy, grows the context and back, and posts", async () => {
    const posted = await quote("passengers a week");
    await posted.getByRole("button", { name: "Next" }).click();
    await expect.poll(() => messages().count()).toBe(2);
    const copy = last();
    await copy.getByText("Only you can see this").waitFor();
    await copy.getByText("2 of 5").waitFor();
    const first = await copy.getByRole("blockquote").innerText();
    await copy.getByRole("button", { name: "More context" }).click();
    await expect
      .poll(async () => (await copy.getByRole("blockquote").innerText()).length)
      .toBeGreaterThan(first.length);
    await screenshot(page, "context");
    await choose(copy, "Less context");
    await expect.poll(() => copy.getByRole("blockquote").innerText()).toBe(first);
    await choose(copy, "Post here");
    await expect.poll(() => messages().count()).toBe(3);
    expect(await last().getByText("Only you can see this").count()).toBe(0);
    await choose(last(), "Remove");
    await expect.poll(() => messages().count()).toBe(2);
  });

  test("shows a private reply to one user only, and a stranger's press to that stranger", async () => {
    const posted = await quote("passengers a week");
    await posted.getByRole("button", { name: "Next" }).click();
    await expect.poll(() => messages().count()).toBe(2);
    const users = page.getByLabel("You are");
    const names = await users.locator("option").allTextContents();
    await users.selectOption({ label: names[1] ?? "" });
    await expect.poll(() => messages().count()).toBe(1);
    await messages().first().getByRole("button", { name: "Next" }).click();
    await last().getByText("Only you can see this").waitFor();
    await choose(messages().first(), "Remove");
    await page.getByText("Only the person who asked, and moderators, can remove an answer.").waitFor();
    await users.selectOption({ label: names[0] ?? "" });
    await expect.poll(() => messages().count()).toBe(2);
  });

  test("runs the command of the menu that a right click on a message opens", async () => {
    await composer().fill("How many passengers a week are there?");
    await page.keyboard.press("Enter");
    await expect.poll(() => messages().count()).toBe(1);
    await last().click({ button: "right" });
    await page.getByRole("menuitem", { name: "Find quotations" }).click();
    await expect.poll(() => messages().count()).toBe(2);
    await last().getByText("Only you can see this").waitFor();
    expect(await last().textContent()).toContain("Asked: passengers week");
  });

  test("tells by /wording and by the menu of a message how words differ, struck out and bold", async () => {
    await begin("/wording");
    await field("text").fill("In the winter of 2018/19 the Authority carried 1,410 passengers a week on average");
    await page.keyboard.press("Enter");
    await expect.poll(() => messages().count()).toBe(1);
    expect(await last().textContent()).toContain("Near, with differences");
    expect(await last().locator("s, del").allTextContents()).toContain("1,410");
    expect(await last().locator("strong").allTextContents()).toContain("1,140");
    await screenshot(page, "wording");
    expect(await violations(page)).toEqual([]);

    await composer().fill("they said “Tickets get seasick”");
    await page.keyboard.press("Enter");
    await expect.poll(() => messages().count()).toBe(2);
    await last().click({ button: "right" });
    await page.getByRole("menuitem", { name: "Find this wording" }).click();
    await expect.poll(() => messages().count()).toBe(3);
    await last().getByText("Only you can see this").waitFor();
    expect(await last().textContent()).toContain("Tickets do not get seasick");
  });

  test("survives a dropped connection in the middle of a conversation, and says so", async () => {
    await quote("passengers a week");
    await page.getByRole("button", { name: "Protocol" }).click();
    await page.getByRole("button", { name: "Drop the connection" }).click();
    await page.getByRole("status").filter({ hasText: "Bot away" }).waitFor();
    await screenshot(page, "away");
    await page.getByRole("status").filter({ hasText: "Bot connected" }).waitFor();
    const answer = await quote("tickets seasick");
    expect(await answer.textContent()).toContain("Tickets do not get seasick");
    expect(await page.getByRole("complementary", { name: "Protocol" }).textContent()).toContain("INTERACTION_CREATE");
    await screenshot(page, "protocol");
    expect(await violations(page)).toEqual([]);
  });

  test("works in a DM, and switches the corpus while it runs", async () => {
    await page
      .getByRole("navigation", { name: "Channels and users" })
      .getByRole("button", { name: /DM|Whose Words/ })
      .first()
      .click();
    await page.getByLabel("Corpus").selectOption("corpus");
    await expect.poll(() => page.getByRole("banner").textContent()).toContain("5 documents, as digests.");
    await page.getByRole("button", { name: /^\/quote / }).waitFor();
    const answer = await quote("reconstruction");
    expect(await answer.textContent()).toContain("This project’s digest, not a quotation");
  });

  test("speaks the language that somebody chooses by the keyboard, in commands, completions and answers", async () => {
    const language = page.getByLabel("Language");
    expect(await language.getByRole("option").allTextContents()).toEqual(["English", "Deutsch"]);
    await language.focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => language.inputValue()).toBe("de");
    await composer().fill("/");
    const commands = page.getByRole("listbox", { name: "Commands" });
    await expect.poll(() => commands.textContent()).toContain("Findet den genauen Wortlaut einer Quelle");
    const answer = await quote("tickets seasick");
    expect(await answer.textContent()).toContain("Veröffentlicht von Skolmund Courier");
    expect(await answer.getByRole("blockquote").textContent()).toContain("Tickets do not get seasick");
    await answer.click({ button: "right" });
    await page.getByRole("menuitem", { name: "Zitate finden" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await violations(page)).toEqual([]);
  });

  test("offers examples that run by one press, and stay to be pressed again", async () => {
    const examples = page.getByRole("region", { name: "Try" });
    await examples.getByRole("button", { name: "/quote passengers a week" }).click();
    await expect.poll(() => messages().count()).toBe(1);
    expect(await last().textContent()).toContain("passengers");
    await examples.getByRole("button", { name: "/sources" }).click();
    await expect.poll(() => messages().count()).toBe(2);
    expect(await examples.getByRole("button").count()).toBe(6);
  });

  test("shows an answer already to whoever opens it, and for whoever runs it how to load full texts", async () => {
    const other = await startStage({ greets: true });
    const first = await openPage(browser, other.url, { width: 390, height: 800 });
    const answer = first.page.getByRole("log").getByRole("article");
    await answer.waitFor();
    expect(await answer.getByRole("blockquote").first().isVisible()).toBe(true);
    expect(await violations(first.page)).toEqual([]);
    await screenshot(first.page, "first-390");
    await first.page.getByRole("button", { name: "About", exact: true }).click();
    await first.page.getByLabel("Corpus").selectOption("corpus");
    await first.page.getByText("The bot now answers from another corpus").waitFor();
    expect(await first.page.getByRole("banner").textContent()).not.toContain("npm run");
    await first.page.getByRole("button", { name: "Channels and users" }).click();
    await first.page.getByText("load the full texts with npm run corpus -- fetch").waitFor();
    expect(await violations(first.page)).toEqual([]);
    await first.context.close();
    await other.stop();
  });

  test("keeps its place at the newest message, whatever comes and however tall it is", async () => {
    await page.setViewportSize({ width: 390, height: 700 });
    const isInView = () =>
      last().evaluate((message) => {
        const log = (message.closest(".log") as HTMLElement).getBoundingClientRect();
        const { top, bottom, height } = message.getBoundingClientRect();
        return height > log.height ? Math.abs(top - log.top) < 4 : top >= log.top - 1 && bottom <= log.bottom + 1;
      });
    for (const count of [1, 2, 3]) {
      await page.getByRole("button", { name: "/quote passengers a week" }).click();
      await expect.poll(() => messages().count()).toBe(count);
      await expect.poll(isInView).toBe(true);
    }
    // Also what is asked for from further up, by a button.
    await messages().first().getByRole("button", { name: "Next" }).click();
    await expect.poll(() => messages().count()).toBe(4);
    await expect.poll(isInView).toBe(true);
    await begin("/figures");
    await page.keyboard.press("Enter");
    await expect.poll(() => messages().count()).toBe(5);
    await last().getByRole("img").waitFor();
    await expect.poll(isInView).toBe(true);
  });

  test("shares a quotation as a picture that fits a phone, says what was chosen, and keeps what is to be copied in the message", async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await quote("fewer boats");
    await choose(last(), "Share as picture");
    await expect.poll(() => messages().count()).toBe(2);
    expect(await last().textContent()).toContain("chose Share as picture");
    const image = last().getByRole("img", { name: /^INVENTED EXAMPLE · Løvrey Island Council .*fewer boats/s });
    await expect.poll(() => image.evaluate((shown) => (shown as HTMLImageElement).naturalWidth)).toBe(700);
    // The smallest letters are 26 pixels of the 700.
    expect(((await image.boundingBox())?.width ?? 0) * (26 / 700)).toBeGreaterThanOrEqual(10.5);
    expect(await violations(page)).toEqual([]);
    await screenshot(page, "card-390");
    await last().getByRole("button", { name: "Post here" }).click();
    await expect.poll(() => messages().count()).toBe(3);
    await choose(messages().first(), "Cite");
    await expect.poll(() => messages().count()).toBe(4);
    const overflow = await last().evaluate((message) => message.scrollWidth - message.clientWidth);
    expect(overflow).toBe(0);
    for (const block of await last().locator("pre").all())
      expect(await block.evaluate((pre) => pre.scrollWidth - pre.clientWidth)).toBe(0);
    await screenshot(page, "cite-390");
  });

  test("is usable by keyboard alone", async () => {
    await composer().focus();
    await page.keyboard.type("/quote");
    await page.keyboard.press("Enter");
    await page.keyboard.type("passengers a week");
    await page.keyboard.press("Enter");
    await expect.poll(() => messages().count()).toBe(1);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? ""))
      .toMatch(/^Message /);
    const next = last().getByRole("button", { name: "Next" });
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Shift+Tab");
      if (await next.evaluate((element) => element === document.activeElement)) break;
    }
    expect(await next.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => messages().count()).toBe(2);
  });

  test.each(["dark", "light"] as const)(
    "fits a phone of 360 px and a screen of 1,600 px (%s), without violations",
    async (colorScheme) => {
      const { sandbox } = stage;
      const [user, channel] = [sandbox.users[0]?.id ?? "", sandbox.channels[0]?.id ?? ""];
      await sandbox.run({ user, channel, command: "quote", options: { query: "passengers a week" } });
      for (const width of [360, 1600]) {
        const small = await openPage(browser, stage.url, { width, height: 740, colorScheme });
        await small.page.getByRole("log").getByRole("article").first().waitFor();
        const overflow = await small.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);
        expect(await violations(small.page)).toEqual([]);
        await screenshot(small.page, `${colorScheme}-${width}`);
        expect(small.foreign).toEqual([]);
        expect(small.errors).toEqual([]);
        await small.context.close();
      }
    },
  );

  test.each([1280, 360])(
    "shows a picture with its description, as wide as its message (%i px), and opens it",
    async (width) => {
      await page.setViewportSize({ width, height: 740 });
      await begin("/table");
      await page.keyboard.press("Enter");
      await expect.poll(() => messages().count()).toBe(1);
      const description = "A table: passengers a week are 1,275 in two documents.";
      const image = last().getByRole("img", { name: description });
      await expect.poll(() => image.evaluate((shown) => (shown as HTMLImageElement).naturalWidth)).toBe(1200);
      const [box, article] = [await image.boundingBox(), await last().boundingBox()];
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((article?.x ?? 0) + (article?.width ?? 0));
      expect((box?.height ?? 0) * 2).toBeCloseTo(box?.width ?? 0, 0);
      expect(await violations(page)).toEqual([]);
      await screenshot(page, `picture-${width}`);
      const link = last().getByRole("link", { name: `${description} (opens in a new tab)` });
      await link.focus();
      const [tab] = await Promise.all([opened.context.waitForEvent("page"), page.keyboard.press("Enter")]);
      const complaints: string[] = [];
      tab.on("console", (message) => {
        // A browser looks for an icon of its own accord.
        if (!message.location().url.endsWith("/favicon.ico")) complaints.push(message.text());
      });
      await tab.waitForLoadState();
      expect(tab.url()).toMatch(/\/attachments\/.*\/table\.png$/);
      expect(await tab.locator("img").evaluate((shown) => (shown as HTMLImageElement).naturalWidth)).toBe(1200);
      expect(complaints).toEqual([]);
      await tab.close();
    },
  );

  test("goes through a timeline, on a phone and without violations", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await begin("/timeline");
    await page.keyboard.press("Enter");
    await expect.poll(() => messages().count()).toBe(1);
    await last().getByText("Timeline, oldest first").waitFor();
    expect(await last().textContent()).toContain("winter 2018/19 · Coastal Ferry Authority");
    // The words that speak of a date stand in the menu that opens them.
    expect(await last().getByRole("combobox").textContent()).toContain("winter 2018/19 · Coastal Ferry Authority: ");
    await last().getByRole("button", { name: "Next" }).click();
    await expect.poll(() => messages().count()).toBe(2);
    const copy = last();
    await copy.getByText("9 to 16 of 21").waitFor();
    await copy.getByRole("button", { name: "Next" }).click();
    await copy.getByText("17 to 21 of 21").waitFor();
    expect(await copy.textContent()).toContain("undated");
    expect(await violations(page)).toEqual([]);
    await screenshot(page, "timeline-360");
    await copy.getByRole("button", { name: "Post here" }).click();
    await expect.poll(() => messages().count()).toBe(3);
  });

  test("shows figures as a picture that can be read on a phone, and as text", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await begin("/figures");
    await page.keyboard.press("Enter");
    await expect.poll(() => messages().count()).toBe(1);
    await last().getByText("Passengers a week (1,140, 1,410): numbers differ: 1,140 and 1,410").waitFor();
    const image = last().getByRole("img", { name: /^A table of \d+ things that \d documents count\./ });
    await image.waitFor();
    expect(await violations(page)).toEqual([]);
    await screenshot(page, "figures-360");
    await last().getByRole("button", { name: "As text" }).click();
    await expect.poll(() => messages().count()).toBe(2);
    await last().getByText("numbers differ: 12 and 14").first().waitFor();
    expect(await violations(page)).toEqual([]);
    await screenshot(page, "figures-as-text-360");
  });

  test("opens a form by keyboard, sends it, and says what is wrong or missing", async () => {
    const written: object[] = [];
    const file = { write: async (entry: object) => written.push(entry) > 0 };
    const settings = { replies: "public", contact: null, reports: true } as const;
    const own = await startStage({ settings, reports: { channel: null, file } });
    const { page: there, context, errors } = await openPage(browser, own.url, { width: 360, height: 740 });
    const dialog = there.getByRole("dialog", { name: "Report an error" });
    const reason = dialog.getByLabel("What is wrong?");
    const menu = () => there.getByRole("article").first().getByRole("combobox", { name: /^More/ });
    await there.getByRole("button", { name: "/quote passengers a week" }).click();
    // A person's focus is on what they choose from.
    await menu().focus();
    await menu().selectOption({ label: "Report an error" });
    await dialog.waitFor();
    expect(await violations(there)).toEqual([]);
    await screenshot(there, "form-360");
    // Nothing is sent without a reason, and Escape leads back to where the person was.
    await there.keyboard.press("Tab");
    await dialog.getByRole("button", { name: "Submit" }).click();
    expect(await reason.evaluate((field) => (field as HTMLTextAreaElement).validity.valueMissing)).toBe(true);
    await there.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await menu().evaluate((element) => element === document.activeElement)).toBe(true);
    expect(written).toEqual([]);
    await menu().selectOption({ label: "Report an error" });
    await reason.fill("The crew says this.");
    await there.keyboard.press("Tab");
    await there.keyboard.press("Tab");
    await there.keyboard.press("Enter");
    await there.getByText("Thank you. The report was passed on").waitFor();
    await dialog.waitFor({ state: "detached" });
    expect(await there.getByRole("article").last().textContent()).toContain("sent a form");
    expect(written).toEqual([expect.objectContaining({ reason: "The crew says this.", name: null })]);
    expect(errors).toEqual([]);
    await context.close();
    await own.stop();
  });

  test("hands over a file that was chosen, by keyboard and without violations, and says where one is missing or too large", async () => {
    await begin("/hand");
    const input = page.getByLabel("file", { exact: true });
    await page.keyboard.press("Enter");
    await page.getByText("This option is required").waitFor();
    await input.setInputFiles({ name: "big.txt", mimeType: "text/plain", buffer: Buffer.alloc(10 * 2 ** 20 + 1, 97) });
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("This file has more than 10 MB").waitFor();
    const buffer = Buffer.from("Fähre um acht. ".repeat(40_000));
    await input.setInputFiles({ name: "Fähre um 8.txt", mimeType: "text/plain", buffer });
    expect(await violations(page)).toEqual([]);
    await screenshot(page, "file");
    await input.press("Enter");
    await page.getByText("Fähre um 8.txt, ").waitFor();
    const [, size = "", url = ""] = /, (\d+) bytes, at (\S+\.txt)/.exec((await last().textContent()) ?? "") ?? [];
    expect(Number(size)).toBe(buffer.length);
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(buffer)).toBe(true);
  });

  test("lists an upload as its JSON and the names of its files", async () => {
    await begin("/table");
    await page.keyboard.press("Enter");
    await expect.poll(() => messages().count()).toBe(1);
    await page.getByRole("button", { name: "Protocol" }).click();
    const drawer = page.getByRole("complementary", { name: "Protocol" });
    await drawer
      .getByText(/POST .*callback/)
      .first()
      .click();
    await drawer.getByText(/^table\.png, image\/png, [\d,]+ bytes$/).waitFor();
    expect(await drawer.textContent()).toContain("attachment://table.png");
    expect(await violations(page)).toEqual([]);
  });

  test("answers plain words in a DM, and where a message names the bot, below what was written", async () => {
    await composer().fill("@Whose Words tickets seasick");
    await page.keyboard.press("Enter");
    await expect.poll(() => messages().count()).toBe(2);
    expect(await messages().first().textContent()).toContain("@Whose Words tickets seasick");
    expect(await last().textContent()).toContain("wrote @Whose Words tickets seasick");
    expect(await last().getByRole("blockquote").textContent()).toContain("Tickets do not get seasick");
    await screenshot(page, "mention");
    await page.getByRole("navigation").getByRole("button", { name: "Whose Words" }).click();
    await page.getByText("Plain words will do here.").waitFor();
    await composer().fill("fewer boats");
    await page.keyboard.press("Enter");
    await expect.poll(() => messages().count()).toBe(2);
    expect(await last().getByRole("blockquote").count()).toBe(1);
    await choose(last(), "Remove");
    await expect.poll(() => messages().count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  test("gives back a message that is too long, and says so", async () => {
    await composer().fill("x".repeat(2001));
    await page.keyboard.press("Enter");
    await page.getByRole("alert").filter({ hasText: "A message has 1 to 2000 characters." }).waitFor();
    await expect.poll(() => composer().inputValue()).toBe("x".repeat(2001));
  });

  test("shows an answer that is taller than the page from its beginning", async () => {
    await page.setViewportSize({ width: 360, height: 600 });
    const answer = await quote("passengers a week");
    const { y = -1 } = (await answer.boundingBox()) ?? {};
    const log = (await page.getByRole("log").boundingBox()) ?? { y: 0, height: 0 };
    expect(y).toBeGreaterThanOrEqual(log.y - 1);
    expect(y).toBeLessThan(log.y + log.height / 2);
  });

  test("shows text of a person or a corpus as text, never as HTML", async () => {
    await composer().fill("<img src=x onerror=alert(1)><b>bold</b> **strong** [a](javascript:alert(1))");
    await page.keyboard.press("Enter");
    await expect.poll(() => messages().count()).toBe(1);
    expect(await last().locator("img[src=x], [onerror]").count()).toBe(0);
    expect(await last().locator('a[href^="javascript"]').count()).toBe(0);
    expect(await last().textContent()).toContain("<img src=x");
  });
});

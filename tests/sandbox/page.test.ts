import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { Ask, ToPage } from "../../src/sandbox/page/protocol.ts";
import type { PageHost } from "../../src/sandbox/page.ts";
import type { Sandbox } from "../../src/sandbox/server.ts";
import { afterTest, callback, connectBot, people, publish, sandboxForTest } from "./support.ts";

let sandbox: Sandbox;
let origin: string;
let cookie: string;
let corpus: string;
let changed: PromiseWithResolvers<void>;
const host: PageHost = {
  get changed() {
    return changed.promise;
  },
  about: () => ({
    corpora: [
      { id: "one", name: "One" },
      { id: "two", name: "Two" },
    ],
    corpus,
    languages: [
      { id: "en-US", name: "English" },
      { id: "de", name: "Deutsch" },
    ],
    subject: "A subject.",
    texts: "Texts.",
    onward: [],
    tries: [],
  }),
  chooseCorpus: async (id) => {
    if (id === "broken") throw new Error("This corpus can't be used.");
    corpus = id;
  },
};

beforeEach(async () => {
  corpus = "one";
  changed = Promise.withResolvers();
  sandbox = await sandboxForTest({ page: host });
  const url = new URL(sandbox.pageUrl ?? "");
  origin = url.origin;
  const opened = await fetch(url, { redirect: "manual" });
  cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? "";
});

let page: Awaited<ReturnType<typeof connectPage>> | undefined;
afterEach(() => {
  page = undefined;
});

/** A page's end of the conversation. */
async function connectPage(given: { cookie?: string; origin?: string } = {}) {
  const socket = new WebSocket(`${origin.replace("http", "ws")}/page`, {
    headers: { Cookie: given.cookie ?? cookie, Origin: given.origin ?? origin },
  });
  afterTest(() => socket.terminate());
  const told: ToPage[] = [];
  const waiting: (() => void)[] = [];
  socket.on("message", (raw) => {
    told.push(JSON.parse(String(raw)));
    for (const look of [...waiting]) look();
  });
  await new Promise((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });
  /** The first message of that kind for which the condition holds, as soon as it is there. */
  const until = <K extends ToPage["kind"]>(
    kind: K,
    where: (message: Extract<ToPage, { kind: K }>) => boolean = () => true,
  ): Promise<Extract<ToPage, { kind: K }>> =>
    new Promise((resolve) => {
      const look = () => {
        const found = told.find((message) => message.kind === kind && where(message as Extract<ToPage, { kind: K }>));
        if (!found) return;
        waiting.splice(waiting.indexOf(look), 1);
        resolve(found as Extract<ToPage, { kind: K }>);
      };
      waiting.push(look);
      look();
    });
  let ids = 0;
  const ask = async (what: Ask | Record<string, unknown>) => {
    const id = ++ids;
    socket.send(JSON.stringify({ id, ...what }));
    return Promise.race([
      until("answer", (message) => message.id === id),
      until("refused", (message) => message.id === id),
    ]);
  };
  return { ask, until, told, socket };
}

/** A request with any headers, which `fetch` would not send. */
function get(path: string, headers: Record<string, string>): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(origin);
    request({ host: "127.0.0.1", port, path, headers }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on("error", reject)
      .end();
  });
}

describe("the page", () => {
  test("is opened by the address with its key, which becomes a cookie that no script and no other site can use", async () => {
    const opened = await fetch(sandbox.pageUrl ?? "", { redirect: "manual" });
    expect(opened.status).toBe(302);
    expect(opened.headers.get("location")).toBe("/");
    expect(opened.headers.get("set-cookie")).toMatch(/^whosewords_\d+=\S{24}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await fetch(origin, { headers: { Cookie: cookie } })).status).toBe(200);
  });

  test("is refused without the key, or with a wrong one", async () => {
    for (const path of ["/", "/?key=", "/?key=wrong", `/?key=${"x".repeat(24)}`]) {
      expect((await fetch(`${origin}${path}`)).status).toBe(403);
    }
    expect((await fetch(origin, { headers: { Cookie: `${cookie}x` } })).status).toBe(403);
  });

  test("is refused to other names and other sites", async () => {
    const { host: own } = new URL(origin);
    expect((await get("/", { Host: own, Cookie: cookie })).status).toBe(200);
    expect((await get("/", { Host: "evil.example", Cookie: cookie })).status).toBe(403);
    expect((await get("/", { Host: own, Cookie: cookie, Origin: "https://evil.example" })).status).toBe(403);
    expect((await get("/api/v10/gateway", { Host: "evil.example" })).status).toBe(403);
    await expect(connectPage({ origin: "https://evil.example" })).rejects.toThrow("403");
    await expect(connectPage({ cookie: "" })).rejects.toThrow("403");
  });

  test("may load and run its own files only", async () => {
    const response = await fetch(origin, { headers: { Cookie: cookie } });
    const policy = response.headers.get("content-security-policy") ?? "";
    const html = await response.text();
    const [, nonce = ""] = /nonce="([^"]+)"/.exec(html) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(html).not.toMatch(/https?:\/\//);
  });

  test("gets its scripts without types, and packages by name; nothing else of the machine", async () => {
    const script = await fetch(`${origin}/page/protocol.ts`);
    expect(script.headers.get("content-type")).toContain("text/javascript");
    expect((await fetch(`${origin}/vendor/htm/preact`)).status).toBe(200);
    for (const path of [
      "/vendor/zod",
      "/vendor/../package.json",
      "/page/..%2fserver.ts",
      "/page/tsconfig.json",
      "/src",
    ]) {
      expect((await get(path, { Host: new URL(origin).host })).status).toBe(404);
    }
  });
});

describe("over its WebSocket, a page", () => {
  test("learns what there is, looks at a channel as a user, and posts", async () => {
    page = await connectPage();
    const { state } = await page.until("state");
    expect(state).toMatchObject({ connected: false, about: { corpus: "one" } });
    const { robin: user, general: channel } = people(sandbox);
    const looked = await page.ask({ do: "look", user, channel });
    expect(looked).toMatchObject({ kind: "answer", result: { user, channel, messages: [], commands: [] } });
    const posted = await page.ask({ do: "post", user, channel, content: "hello" });
    expect(posted).toMatchObject({ kind: "answer", result: { content: "hello" } });
    const { view } = await page.until("view");
    expect(view.messages.map(({ content }) => content)).toEqual(["hello"]);
  });

  test("uses commands and buttons, and sees what the bot and the stand-in said, without the token", async () => {
    page = await connectPage();
    const { robin: user, general: channel } = people(sandbox);
    await connectBot(sandbox, (interaction, rest) => {
      const content = interaction.type === 3 ? "pressed" : "ran";
      return callback(rest, interaction, {
        type: 4,
        data: { content, components: [{ type: 1, components: [{ type: 2, style: 2, label: "b", custom_id: "b" }] }] },
      });
    });
    await publish(sandbox);
    await page.ask({ do: "look", user, channel });
    const ran = await page.ask({ do: "run", user, channel, command: "quote", options: { words: "x" } });
    expect(ran).toMatchObject({ kind: "answer", result: { kind: "message", message: { content: "ran" } } });
    const { message } = (ran as { result: { message: { id: string } } }).result;
    const pressed = await page.ask({ do: "press", user, message: message.id, customId: "b" });
    expect(pressed).toMatchObject({ result: { message: { content: "pressed" } } });
    const events = page.told.filter(({ kind }) => kind === "event");
    expect(events.length).toBeGreaterThan(5);
    expect(JSON.stringify(page.told)).not.toContain(sandbox.token);
    const late = await connectPage();
    await late.until("event");
  });

  test("is told in a sentence what can't be done", async () => {
    page = await connectPage();
    const { robin: user, general: channel } = people(sandbox);
    for (const [asked, why] of [
      [{ do: "run", user, channel, command: "nothing" }, 'There is no command "nothing"'],
      [{ do: "post", user, channel, content: "" }, "A message has 1 to 2000 characters."],
      [{ do: "look", user: "1", channel }, ""],
      [{ do: "misbehave", fault: { kind: "reconnect" } }, "No bot is connected"],
      [{ do: "choose corpus", corpus: "broken" }, "This corpus can't be used."],
      [{ do: "choose language", language: "tlh" }, "There is no such language."],
      [{ do: "fly" }, "The page asked for something that is not known"],
      [{}, "The page asked for something that is not known"],
    ] as const) {
      const answer = await page.ask(asked as unknown as Ask);
      expect(answer).toMatchObject({ kind: "refused", why: expect.stringContaining(why) });
    }
    page.socket.send("no json");
    expect(await page.until("refused", ({ id }) => id === -1)).toBeTruthy();
  });

  test("makes the stand-in misbehave, and switches the corpus", async () => {
    page = await connectPage();
    await connectBot(sandbox);
    await page.ask({ do: "misbehave", fault: { kind: "drop socket" } });
    await page.until("state", ({ state }) => state.connected);
    expect(await page.ask({ do: "restore" })).toMatchObject({ result: null });
    const chosen = await page.ask({ do: "choose corpus", corpus: "two" });
    expect(chosen).toMatchObject({ kind: "answer", result: { about: { corpus: "two" } } });
  });

  test("chooses the language of everybody and of the server, which the bot is told with what they do", async () => {
    page = await connectPage();
    const other = await connectPage();
    const { robin: user, general: channel } = people(sandbox);
    const heard: unknown[] = [];
    await connectBot(sandbox, (interaction, rest) => {
      const { locale, guild_locale } = interaction as { locale?: string; guild_locale?: string };
      heard.push([locale, guild_locale]);
      return callback(rest, interaction, { type: 4, data: { content: "ran" } });
    });
    await publish(sandbox);
    const run = { do: "run", user, channel, command: "quote", options: { words: "x" } } as const;
    await page.ask(run);
    const chosen = await page.ask({ do: "choose language", language: "de" });
    expect(chosen).toMatchObject({ kind: "answer", result: { language: "de" } });
    expect(await other.until("state", ({ state }) => state.language === "de")).toBeTruthy();
    await page.ask(run);
    expect(heard).toEqual([
      ["en-US", "en-US"],
      ["de", "de"],
    ]);
  });

  test("is told what the bot is about when that changes by itself", async () => {
    page = await connectPage();
    await page.until("state");
    corpus = "two";
    changed.resolve();
    expect(await page.until("state", ({ state }) => state.about.corpus === "two")).toBeTruthy();
  });
});

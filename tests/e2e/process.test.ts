import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { inventedDocument } from "../bench/invented.ts";
import { COMPILED, folderWith, ROOT } from "../support.ts";
import { isEphemeral, messageOf, sandboxAlone, stopAfterEach } from "./support.ts";

stopAfterEach();

type Started = { child: ChildProcess; output: () => string; errors: () => string; ended: Promise<number | null> };

/** The program as `npm start` runs it. */
function start(env: Record<string, string>, stderr: number | "pipe" = "pipe"): Started {
  const clean = { PATH: process.env.PATH, HOME: process.env.HOME, CORPUS_DIR: "examples", ...COMPILED, ...env };
  const child = spawn(process.execPath, [join(ROOT, "src/main.ts")], {
    cwd: ROOT,
    env: clean as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", stderr],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let [output, errors] = ["", ""];
  child.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    errors += chunk;
  });
  const ended = once(child, "exit").then(([code]) => code as number | null);
  return { child, output: () => output, errors: () => errors, ended };
}

async function until(read: () => string, text: string): Promise<void> {
  await expect.poll(read, { timeout: 60_000, interval: 20 }).toContain(text);
}

test("npm start without a token runs the bot in a sandbox, says so, and ends at SIGTERM", async () => {
  const { child, output, errors, ended } = start({});
  await until(output, "Ctrl-C ends it.");
  expect(output()).toMatch(/^Whose Words · /);
  expect(output()).toMatch(/Asked for “.+”, it answers:/);
  expect(output()).toMatch(/\n {2}> /);
  expect(output()).toMatch(/npm run ask -- quote '/);
  expect(output()).toContain("in a sandbox: a stand-in for Discord on this machine, as DISCORD_TOKEN is not set");
  expect(output()).toMatch(/\n {2}http:\/\/127\.0\.0\.1:\d+\/\?key=\S{24}\n/);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(errors()).toMatch(/^(?:Port \d+ is taken; the sandbox has port \d+\.\n)?$/);
});

test("npm start takes the next free port where the sandbox's is taken, and says so", async () => {
  const { port } = new URL((await sandboxAlone()).apiUrl);
  const { child, output, errors, ended } = start({ SANDBOX_PORT: port });
  await until(output, "Ctrl-C ends it.");
  const [, other = ""] = /http:\/\/127\.0\.0\.1:(\d+)\/\?key=/.exec(output()) ?? [];
  expect(Number(other)).toBeGreaterThan(Number(port));
  expect(errors()).toBe(`Port ${port} is taken; the sandbox has port ${other}.\n`);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("with a token and an address it connects there, answers, and ends at SIGTERM", async () => {
  const sandbox = await sandboxAlone();
  const { child, errors, ended } = start({
    DISCORD_TOKEN: sandbox.token,
    DISCORD_API_URL: sandbox.apiUrl,
    REPLIES: "private",
    METRICS_PORT: "0",
  });
  const [user, channel] = [sandbox.users[0]?.id ?? "", sandbox.channels[0]?.id ?? ""];
  await sandbox.until(() => sandbox.commands(channel).length > 0);
  const answer = messageOf(await sandbox.run({ user, channel, command: "quote", options: { query: "boat" } }));
  expect(isEphemeral(answer)).toBe(true);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  for (const line of errors().trim().split("\n")) expect(JSON.parse(line)).toHaveProperty("msg");
  expect(errors()).not.toMatch(new RegExp(`${sandbox.token}|boat|${user}`));
});

test("with several corpora each server is answered from its own, and a map that is wrong changes nothing", async () => {
  const sandbox = await sandboxAlone({ servers: [["general"], ["general"]] });
  const [first, second] = sandbox.channels.filter(({ kind }) => kind === "server");
  const examples = readdirSync(join(ROOT, "examples"))
    .filter((name) => !name.startsWith("."))
    .map((name) => [name, readFileSync(join(ROOT, "examples", name))]);
  const yaml = "name: The clock\nabout: a clock\nchosen: made up\nspelling: as here\ntry: [clock]\n";
  const map = `default: ferry\nservers:\n  "${second?.server}": clock\n`;
  const folder = await folderWith({
    ...Object.fromEntries(examples.map(([name, content]) => [`ferry/${name}`, content])),
    "clock/corpus.yaml": yaml,
    "clock/a.md": inventedDocument(1, 3),
    "corpora.yaml": map,
  });
  const { child, errors, ended } = start({
    DISCORD_TOKEN: sandbox.token,
    DISCORD_API_URL: sandbox.apiUrl,
    CORPUS_DIR: "",
    CORPORA: folder,
  });
  await sandbox.until(() => sandbox.commands(first?.id ?? "").length > 0);
  const about = async (channel = "") => {
    const use = { user: sandbox.users[0]?.id ?? "", channel, command: "about", options: { private: true } };
    return JSON.stringify(messageOf(await sandbox.run(use)).components);
  };
  expect(await about(first?.id)).toContain("The winter ferry");
  // It is read at the first question, which may be told so.
  await expect.poll(() => about(second?.id), { timeout: 60_000 }).toContain("The clock. ");
  await writeFile(join(folder, "corpora.yaml"), "default: lost\n");
  child.kill("SIGHUP");
  await until(errors, 'there is no corpus "lost"');
  await until(errors, "the map of corpora can't be used; the one of before stays");
  expect(await about(second?.id)).toContain("The clock. ");
  expect(await about(first?.id)).toContain("Other servers, and other channels, may have other documents.");
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("a map of corpora that is wrong keeps the bot from starting, and says where", async () => {
  const folder = await folderWith({ "corpora.yaml": "default: lost\n" });
  const { errors, ended } = start({ CORPUS_DIR: "", CORPORA: folder });
  expect(await ended).toBe(1);
  expect(errors()).toMatch(/corpora\.yaml:1: there is no corpus "lost": .+\n.+ until this is put right\.\n$/);
});

test("a log on a full disk is no reason to stop answering", async () => {
  const sandbox = await sandboxAlone();
  const full = openSync("/dev/full", "w");
  onTestFinished(() => closeSync(full));
  const env = { DISCORD_TOKEN: sandbox.token, DISCORD_API_URL: sandbox.apiUrl, LOG_LEVEL: "debug" };
  const { child, ended } = start(env, full);
  const [user, channel] = [sandbox.users[0]?.id ?? "", sandbox.channels[0]?.id ?? ""];
  await sandbox.until(() => sandbox.commands(channel).length > 0);
  const use = { user, channel, command: "quote", options: { query: "boat" } };
  expect((await sandbox.run(use)).kind).toBe("message");
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("a wrong token ends it with status 1 and what to do", async () => {
  const sandbox = await sandboxAlone();
  const { errors, ended } = start({
    DISCORD_TOKEN: "wrong-secret",
    DISCORD_API_URL: sandbox.apiUrl,
    LOG_LEVEL: "silent",
  });
  expect(await ended).toBe(1);
  expect(errors()).toMatch(/^Discord refuses the token in DISCORD_TOKEN\. .+\n$/);
});

test("a token that is refused while the bot reconnects ends it too", async () => {
  const sandbox = await sandboxAlone();
  const { errors, ended } = start({ DISCORD_TOKEN: sandbox.token, DISCORD_API_URL: sandbox.apiUrl });
  await sandbox.until(() => sandbox.connected());
  await until(errors, "connected to Discord");
  await sandbox.stop();
  // Another stand-in in the same place has another token.
  await sandboxAlone({ port: Number(new URL(sandbox.apiUrl).port) });
  expect(await ended).toBe(1);
  expect(errors()).toContain("Discord refuses the token in DISCORD_TOKEN.");
});

test("SIGHUP while it still reads its corpus does not end it, and has it read again", async () => {
  const sandbox = await sandboxAlone();
  // It comes as soon as the program hears it, which is before the reading is begun.
  const hurried =
    "data:text/javascript,process.on('newListener',name=>name==='SIGHUP'&&setImmediate(process.kill,process.pid,name))";
  const { child, errors, ended } = start({
    DISCORD_TOKEN: sandbox.token,
    DISCORD_API_URL: sandbox.apiUrl,
    NODE_OPTIONS: `--import="${hurried}"`,
  });
  await until(errors, "corpus reloaded");
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("an error that nobody caught is logged, and ends it in order with status 1", async () => {
  const sandbox = await sandboxAlone();
  const closes: string[] = [];
  sandbox.subscribe((event) => {
    if (event.kind === "session") closes.push(event.state);
  });
  const broken = "data:text/javascript,process.on('SIGUSR2',()=>{Promise.reject(new Error('broken within'))})";
  const { child, errors, ended } = start({
    DISCORD_TOKEN: sandbox.token,
    DISCORD_API_URL: sandbox.apiUrl,
    NODE_OPTIONS: `--import="${broken}"`,
  });
  await until(errors, "connected to Discord");
  child.kill("SIGUSR2");
  expect(await ended).toBe(1);
  expect(errors()).toContain("broken within");
  expect(errors()).toContain("an error that nobody caught; the bot ends");
  expect(errors()).toMatch(/\nAn error that nobody caught has ended the bot; the log has it\.\n$/);
  await sandbox.until(() => closes.includes("ended"));
  expect(closes).toEqual(["ready", "ended"]);
});

test("settings that can't be used end it with status 1, named and without a stack", async () => {
  const { errors, ended } = start({ DISCORD_TOKEN: "t", DISCORD_GUILD_ID: "x" });
  expect(await ended).toBe(1);
  expect(errors()).toBe(
    "The settings can't be used (environment or .env):\nDISCORD_GUILD_ID must be the id of a server: 17 to 20 digits\n",
  );
});

test("a port that is taken ends it with status 1, and says which", async () => {
  const sandbox = await sandboxAlone();
  const { port } = new URL(sandbox.apiUrl);
  const { errors, ended } = start({ DISCORD_TOKEN: "t", METRICS_PORT: port, LOG_LEVEL: "silent" });
  expect(await ended).toBe(1);
  expect(errors()).toContain(`can't listen on port ${port}: another program listens there`);
});

test("while Discord can't be reached it keeps trying, and ends at SIGTERM", async () => {
  const sandbox = await sandboxAlone();
  await sandbox.stop();
  const { child, errors, ended } = start({ DISCORD_TOKEN: "t", DISCORD_API_URL: sandbox.apiUrl });
  await until(errors, "can't reach Discord");
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("npm passes SIGTERM on, so that the bot finishes and nothing is left running", async () => {
  const npm = spawn("npm", ["start"], {
    cwd: ROOT,
    env: { ...process.env, CORPUS_DIR: "examples", DISCORD_TOKEN: "" },
  });
  onTestFinished(() => {
    npm.kill("SIGKILL");
  });
  let output = "";
  npm.stdout.on("data", (chunk) => {
    output += chunk;
  });
  await until(() => output, "Ctrl-C ends it.");
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? "";
  expect((await fetch(`${url}/api/v10/gateway`)).status).toBe(200);
  const ended = once(npm, "exit");
  npm.kill("SIGTERM");
  await ended;
  await expect(fetch(`${url}/api/v10/gateway`)).rejects.toThrow();
});

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { cellOf, type Libraries, oneLibrary, untilMade } from "../../src/library/libraries.ts";
import { inventedDocument } from "../bench/invented.ts";
import { textsOf } from "../phone.ts";
import { COMPILED, folderWith, PATIENT, ROOT } from "../support.ts";
import { isEphemeral, library, messageOf, sandboxAlone, startPair, stopAfterEach } from "./support.ts";

/** A start with a corpus whose reading takes longer than anybody waits. */

stopAfterEach();

test("while the first corpus is read, the bot is there and says so; /healthz too; then it answers", async () => {
  const { promise: made, resolve: read } = Promise.withResolvers<Libraries>();
  const timing = { ...PATIENT, read: 0 };
  const pair = await startPair({ libraries: untilMade(made), timing, metricsPort: 0 });
  const { sandbox, alice, server, dm } = pair;
  const ask = async (locale: string) => {
    const use = { user: alice, channel: server, command: "quote", options: { query: "boat" }, locale };
    return messageOf(await sandbox.run(use));
  };
  const health = async () => (await fetch(`http://127.0.0.1:${pair.bot.metricsPort}/healthz`)).json();
  const told = await ask("en-GB");
  expect(textsOf(told as never).join()).toBe("The documents are being read. Ask again in a moment.");
  expect(isEphemeral(told)).toBe(true);
  expect(JSON.stringify(await ask("de"))).toContain("Die Dokumente werden gerade gelesen. Frag gleich noch einmal.");
  const completing = { user: alice, channel: server, command: "quote", options: { query: "bo" }, focused: "query" };
  expect(await sandbox.complete(completing)).toMatchObject({ kind: "choices", choices: [] });
  const { id } = sandbox.post({ user: alice, channel: dm, content: "boat" });
  const reply = () =>
    sandbox.messages({ user: alice, channel: dm }).find((one) => one.message_reference?.message_id === id);
  await sandbox.until(() => reply() !== undefined);
  expect(JSON.stringify(reply())).toContain("The documents are being read.");
  expect(await health()).toMatchObject({
    ok: false,
    wrong: ["The documents are being read, since the start."],
    documents: 0,
  });

  read(oneLibrary(cellOf(library)));
  await made;
  expect(JSON.stringify(await ask("en-GB"))).not.toContain("being read");
  expect(await health()).toMatchObject({ ok: true, wrong: [], documents: 6 });
});

test("who asks while it is read may wait for it, and gets an answer whose buttons lead on", async () => {
  const { promise: made, resolve: read } = Promise.withResolvers<Libraries>();
  const { sandbox, alice, server } = await startPair({ libraries: untilMade(made) });
  const asked = sandbox.run({ user: alice, channel: server, command: "quote", options: { query: "boat" } });
  const only = oneLibrary(cellOf(library));
  const tagged = { ...only, at: () => ({ ...only.at({ server, channels: [] }), tag: "A1b" }) };
  read({ ...tagged, tagged: (_, tag) => (tag === "A1b" ? tagged.at() : null) });
  const answer = messageOf(await asked);
  const ids = [...JSON.stringify(answer.components).matchAll(/"custom_id":"([^"]+)"/g)].map(([, id]) => id as string);
  expect(ids.length).toBeGreaterThan(1);
  expect(ids.filter((id) => !id.startsWith("A1b"))).toEqual([]);
});

type Started = {
  child: ChildProcess;
  output: () => string;
  errors: () => string;
  ended: Promise<number | null>;
  /** Has the documents read, which nobody does before. */
  read: () => void;
};

/** Behind other programs a reading, which has a low priority, takes long. */
const READ = { timeout: 500_000, interval: 200 };

/** So many documents, with so many lines that are no part of a text, are read in a process of its own. */
const MANY = { documents: 9, lines: 2250 };

/** Has the process that reads stop as it starts, until somebody lets it go on. */
const HELD =
  "data:text/javascript,import{isMainThread}from'node:worker_threads';" +
  "if(isMainThread&&process.argv[1].endsWith('process.ts'))process.kill(process.pid,'SIGSTOP')";

/** The program with many documents, whose reading is held up, and `corpus.yaml` in their folder. */
async function startWith(corpus: string, env: Record<string, string>): Promise<Started> {
  // Comments make them as large as any, and take the least time to read.
  const comments = `# ${"of no meaning ".repeat(8)}\n`.repeat(MANY.lines);
  const files = Array.from(
    { length: MANY.documents },
    (_, n) => [`d${n}.md`, inventedDocument(n, 2).replace("---\n", `---\n${comments}`)] as const,
  );
  const folder = await folderWith({ "corpus.yaml": corpus, ...Object.fromEntries(files) });
  const settings = { CORPUS_DIR: folder, NODE_OPTIONS: `--import="${HELD}"`, ...COMPILED, ...env };
  const clean = { PATH: process.env.PATH, HOME: process.env.HOME, ...settings };
  const child = spawn(process.execPath, [join(ROOT, "src/main.ts")], {
    cwd: ROOT,
    env: clean as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let [output, errors] = ["", ""];
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const ended = once(child, "exit").then(([code]) => code as number | null);
  const reader = await vi.waitFor(() => stoppedOf(child.pid as number), READ);
  onTestFinished(() => {
    // One that has done its work is gone.
    if (processes().some(({ pid }) => pid === reader)) process.kill(reader, "SIGKILL");
  });
  return { child, output: () => output, errors: () => errors, ended, read: () => process.kill(reader, "SIGCONT") };
}

function processes(): { pid: number; parent: number; isStopped: boolean }[] {
  return execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => {
      const [pid, parent, state = ""] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent), isStopped: state.startsWith("T") };
    });
}

/** The process that a program has started and that has stopped. */
function stoppedOf(program: number): number {
  const child = processes().find(({ parent, isStopped }) => parent === program && isStopped);
  if (!child) throw new Error("nothing reads the documents yet");
  return child.pid;
}

const CORPUS = "name: The clock\nabout: a clock\nchosen: made up\nspelling: as here\ntry: [clock]\n";

vi.setConfig({ testTimeout: 600_000 });

test("with many documents and no snapshot it connects at once, and reads them meanwhile", async () => {
  const sandbox = await sandboxAlone();
  const { child, errors, ended, read } = await startWith(CORPUS, {
    DISCORD_TOKEN: sandbox.token,
    DISCORD_API_URL: sandbox.apiUrl,
  });
  const [user, channel] = [sandbox.users[0]?.id ?? "", sandbox.channels[0]?.id ?? ""];
  await sandbox.until(() => sandbox.commands(channel).length > 0);
  expect(errors()).toContain("the corpus is being read; whoever asks meanwhile is told so");
  const about = async () => {
    const use = { user, channel, command: "about", options: { private: true } };
    return JSON.stringify(messageOf(await sandbox.run(use)).components);
  };
  expect(await about()).toContain("The documents are being read.");
  read();
  await expect.poll(about, READ).toContain("The clock. ");
  expect(errors()).toContain("corpus loaded");
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("documents that turn out to be of no use end it as they end any start", async () => {
  const sandbox = await sandboxAlone();
  const env = { DISCORD_TOKEN: sandbox.token, DISCORD_API_URL: sandbox.apiUrl, LOG_LEVEL: "warn" };
  const { errors, ended, read } = await startWith(CORPUS.replace("about: a clock\n", ""), env);
  await sandbox.until(() => sandbox.connected());
  read();
  expect(await ended).toBe(1);
  expect(errors()).toMatch(
    /corpus\.yaml:1: about: is missing \(add it\)\n.+ can't be used until this is put right\.\n$/,
  );
  expect(errors().trim().split("\n")).toHaveLength(2);
});

test("in the sandbox it tells the page's address first, and of the documents once they are read", async () => {
  const { child, output, errors, ended, read } = await startWith(CORPUS, {});
  await expect.poll(output, { timeout: 60_000, interval: 20 }).toMatch(/key=\S{24}\n$/);
  expect(output()).toMatch(/^The documents are being read\. .+\n {2}http:\S+\n$/);
  read();
  await expect.poll(output, READ).toContain("Ctrl-C ends it.");
  expect(output()).toContain("Whose Words · The clock");
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(errors()).toMatch(/^(?:Port \d+ is taken; the sandbox has port \d+\.\n)?$/);
});

test("told to stop while it reads, it ends at once", async () => {
  const { child, output, ended } = await startWith(CORPUS, {});
  await expect.poll(output, { timeout: 60_000, interval: 20 }).toContain("being read");
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(output()).not.toContain("Ctrl-C ends it.");
});

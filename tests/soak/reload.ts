/**
 * `npm run soak -- reload [--documents N] [--megabytes M] [--reloads R] [--rate S]`: the bot as a process of its own, with
 * invented documents, is told by SIGHUP to read its corpus anew, each time with a document changed, while people ask so
 * many questions a second through the stand-in for Discord.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { type Outcome, startSandbox } from "../../src/sandbox/server.ts";
import { inventedDocument, inventedQuestion } from "../bench/invented.ts";
import { seeded } from "../seeded.ts";
import { startProgram } from "./program.ts";

const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const [documents, megabytes] = [option("documents", 100), option("megabytes", 9)];
const [reloads, rate] = [option("reloads", 3), option("rate", 10)];

/** Milliseconds for which people ask before anything is read. */
const QUIET = 15_000;

/** Documents of a folder, all together of so many megabytes; `write` writes one anew in another edition. */
function invented(folder: string) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "corpus.yaml"),
    "name: Invented\nabout: nothing\nchosen: by a program\nspelling: none\ntry: [kalor]\n",
  );
  const sample = inventedDocument(0, 100).length / 100;
  const passages = Math.ceil((megabytes * 1e6) / documents / sample);
  const write = (number: number, edition: number) => {
    const text = `${inventedDocument(number, passages)}\nThis is edition ${edition} of the harbour rules.\n`;
    writeFileSync(join(folder, `d${number}.md`), text);
    return Buffer.byteLength(text);
  };
  let bytes = 0;
  for (let number = 0; number < documents; number++) bytes += write(number, 0);
  return { write, bytes };
}

const folder = mkdtempSync(join(tmpdir(), "soak-reload-"));
const { write, bytes } = invented(join(folder, "corpus"));
const sandbox = await startSandbox();
let refused = "";
const env = { DISCORD_TOKEN: sandbox.token, CORPUS_DIR: join(folder, "corpus") };
const began = performance.now();
const bot = await startProgram(sandbox, env, (line) => {
  if (line.includes("not read again")) refused += line;
});
await sandbox.until(() => sandbox.commands(sandbox.channels[0]?.id ?? "").length > 0);
const started = performance.now() - began;

let isOver = false;
const [outcomes, times, lags]: [Outcome[], number[], number[]] = [[], [], []];
const random = seeded(1);

/** Asks at an even rate, whether or not answers come. */
async function askAllTheTime(): Promise<void> {
  const [user, channel] = [sandbox.users[0]?.id ?? "", sandbox.channels[0]?.id ?? ""];
  const asked: Promise<unknown>[] = [];
  for (const start = performance.now(); !isOver; ) {
    await pause(Math.max(0, start + (asked.length * 1000) / rate - performance.now()));
    const begun = performance.now();
    const query = inventedQuestion(random);
    const answer = sandbox.run({ user, channel, command: "quote", options: { query } }).then((outcome) => {
      outcomes.push(outcome);
      times.push(performance.now() - begun);
    });
    asked.push(answer);
  }
  await Promise.all(asked);
}

/** A process that does nothing, to tell what the machine itself keeps anybody waiting for; gives milliseconds. */
const IDLE = `
  let [due, worst] = [performance.now() + 100, 0];
  setInterval(() => { const at = performance.now(); worst = Math.max(worst, at - due); due = at + 100; }, 100);
  process.on("message", () => { process.send(worst); worst = 0; });
`;
const idle = spawn(process.execPath, ["-e", IDLE], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
async function idleLag(): Promise<number> {
  idle.send("?");
  const [worst] = await once(idle, "message");
  return Number(worst);
}

/** The longest that the bot kept anybody waiting, of each ten seconds. */
async function watchLag(): Promise<void> {
  while (!isOver) {
    const [, seconds = "NaN"] =
      /^whosewords_eventloop_lag_worst_seconds (\S+)$/m.exec((await bot.metrics()) ?? "") ?? [];
    lags.push(Number(seconds) * 1000);
    await pause(1000);
  }
}

// What the start made of the event loop is no matter here.
await pause(11_000);
const done = Promise.all([askAllTheTime(), watchLag()]);
const counted = () => ({
  asked: outcomes.length,
  lost: outcomes.filter(({ kind }) => kind !== "message").length,
  ms: times.toSorted((a, b) => a - b),
});
await pause(QUIET);
const before = counted();
outcomes.length = 0;
times.length = 0;
const lagBefore = Math.max(...lags);
lags.length = 0;
await idleLag();
const took: number[] = [];
for (let edition = 1; edition <= reloads; edition++) {
  write(edition % documents, edition);
  const since = performance.now();
  await Promise.race([bot.reload(), pause(10 * 60_000)]);
  took.push((performance.now() - since) / 1000);
  if (refused !== "") break;
  await pause(3000);
}
isOver = true;
await done;
const after = counted();
const share = (ms: readonly number[], at: number) => Math.round(ms[Math.floor(at * (ms.length - 1))] ?? Number.NaN);
const told = ({ asked, lost, ms }: ReturnType<typeof counted>) =>
  `${asked} asked, ${lost} lost, p50 ${share(ms, 0.5)} ms, p99 ${share(ms, 0.99)} ms, most ${share(ms, 1)} ms`;
const memory = /^process_resident_memory_bytes (\S+)$/m.exec((await bot.metrics()) ?? "")?.[1];
const rows: Record<string, unknown> = {
  documents,
  megabytes: bytes / 1e6,
  "seconds until it answers": started / 1000,
  "seconds of each reading": took.map((one) => one.toFixed(1)).join(", "),
  refused: refused === "" ? "none" : refused.trim(),
  "before it reads": told(before),
  "while it reads": told(after),
  "ms that its event loop was held at most": `${lagBefore} before it reads, ${Math.max(...lags)} while it reads`,
  "ms that an idle process beside it was held at most": Math.round(await idleLag()),
  "MiB resident": Math.round(Number(memory) / 2 ** 20),
};
console.log(
  Object.entries(rows)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n"),
);
idle.kill();
await bot.end();
await sandbox.stop();
rmSync(folder, { recursive: true });
process.exit(after.lost > 0 ? 1 : 0);

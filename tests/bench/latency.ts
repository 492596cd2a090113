import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { Client, Events, GatewayIntentBits } from "discord.js";
import { keepingAnswers } from "../../commands/answered.ts";
import type { Command } from "../../commands/command.ts";
import { COMMANDS } from "../../commands/index.ts";
import { startBot } from "../../src/discord/bot.ts";
import { cellOf, oneLibrary } from "../../src/library/libraries.ts";
import { type Outcome, type Sandbox, startSandbox } from "../../src/sandbox/server.ts";
import type { Library } from "../../src/search/library.ts";
import { openCorpus, PATIENT, ROOT, recordingLog } from "../support.ts";

/**
 * How long a reply takes from Discord's side, beside a bot of discord.js that says "pong" to everything, in turn in the same
 * run: `npm run bench -- latency [--rounds N] [--json]`. Both are connected by the gateway to the stand-in for Discord on
 * loopback; the corpus is `examples/`, and each round asks something else. What counts is the ratio, as the network and the
 * machine are in both: of the time until all of the reply is there ("there"), which is the bot's; of that until the stand-in
 * has checked and kept it too ("kept"), of which a longer message takes more. "made" is what making the answer takes of it,
 * anew each time; "again" is the bot as it runs, to which each question comes again after a while.
 */

const at = process.argv.indexOf("--rounds");
const rounds = at < 0 ? 300 : Number(process.argv[at + 1]);
/** A bot that runs for days is warm, and has been asked all of it before. */
const WARMING = 100;

/** What the examples answer, in words such as people type. */
const TOPICS = `
  winter timetable; Sunday boat; how many passengers a week; ferry cut off; adjustment; brass band; school children;
  cello return ticket; piano tuner; library books; number of sailings; Lovrey Loevrey; harbour master; seven families moved;
  nine households; 2.4 million crowns; season tickets; cardamom buns; gulls; parrot; knock on doors; contract clause;
  daily service weather and demand permitting; promise in the parish hall; you shall have your boat every day;
  reformed your breakfast; hinge off the week; the doctor comes back; MS Moyevka; ship from 1974; night buses; headline;
  cancelled because of the weather; correction; who counts tickets; children under six; fewer boats; hundredth day;
  Sundays of March; spelling of the island's name; Kvalholm; Brückmar; Terbrügge; Siltare; diesel; sheep;
  Thursday night boat; tide; bench; statement of the island council; convener; pupils go over to school; last winter;
  Easter; 29 March; 14 sailings gone; when does the timetable end; is anybody cut off; how old is the ship;
  morning boat on Monday
`
  .split(";")
  .map((topic) => topic.trim());

/** The sentences of the documents, as somebody quotes them. */
function sentencesOf({ corpus }: Library): string[] {
  return corpus.documents.flatMap(({ text, passages }) =>
    passages.flatMap(({ sentences }) =>
      sentences.map(({ start, end }) => text.slice(start, end)).filter(({ length }) => length > 40),
    ),
  );
}

const library = await openCorpus({ CORPUS_DIR: `${ROOT}/examples` });
const sentences = sentencesOf(library);
const ASKED: readonly (readonly [string, (round: number) => Record<string, string>])[] = [
  ["quote", (round) => ({ query: TOPICS[round % TOPICS.length] as string })],
  ["compare", (round) => ({ topic: TOPICS[round % TOPICS.length] as string })],
  ["wording", (round) => ({ text: sentences[(7 * round) % sentences.length] as string })],
  ["figures", () => ({})],
  ["timeline", () => ({})],
  ["sources", () => ({})],
];

async function pongIn(sandbox: Sandbox): Promise<Client> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: sandbox.apiUrl } });
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply("pong");
  });
  const ready = new Promise((go) => client.once(Events.ClientReady, go));
  await client.login(sandbox.token);
  await ready;
  await client.application?.commands.set([{ name: "ping", description: "Says pong" }]);
  return client;
}

async function botIn({ token, apiUrl }: Sandbox, commands: readonly Command[]) {
  const bot = await startBot({
    discord: { token, apiUrl, guildId: null, gateway: true, endpoint: null },
    libraries: oneLibrary(cellOf(library)),
    settings: { replies: "public", contact: null },
    host: "127.0.0.1",
    metricsPort: null,
    log: recordingLog().log,
    onLost: (error) => {
      throw error;
    },
    timing: PATIENT,
    commands,
  });
  await bot.published;
  return bot;
}

/** How long the last answer took to be made. */
let made = 0;
const timed = COMMANDS.map((command): Command => {
  const run: Command["run"] = (...asked) => {
    const started = performance.now();
    const effect = command.run(...asked);
    made = performance.now() - started;
    return effect;
  };
  return { ...command, run };
});

/** When a reply last came in at the stand-in, all of it, before it was read; and the processor time of the process then. */
let cameIn = { at: 0, work: 0 };
subscribe("http.server.request.start", (message) => {
  const { request } = message as { request: IncomingMessage };
  const isReply = request.url?.endsWith("/callback") || request.url?.includes("/callback?");
  if (isReply) request.once("end", () => (cameIn = { at: performance.now(), work: workOf() }));
});

/** Milliseconds of processor time of the process, which other programs do not lengthen. */
function workOf(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Milliseconds from the command until its answer is there, and is kept; what it took to be made; and the processor time
 * until it is there.
 */
type Taken = { there: number; kept: number; made: number; work: number };

async function ask(sandbox: Sandbox, command: string, options: Record<string, string>): Promise<Taken> {
  const [user, channel] = [
    sandbox.users[0]?.id ?? "",
    sandbox.channels.find(({ kind }) => kind === "server")?.id ?? "",
  ];
  // What is still to be done for the last reply, such as telling everyone of it, is none of this one.
  await wait(1);
  const [started, worked] = [performance.now(), workOf()];
  const outcome: Outcome = await sandbox.run({ user, channel, command, options });
  const kept = performance.now() - started;
  const taken = { there: cameIn.at - started, kept, made, work: cameIn.work - worked };
  if (outcome.kind !== "message") throw new Error(`/${command}: ${JSON.stringify(outcome)}`);
  sandbox.forget();
  return taken;
}

const [ours, again, theirs] = await Promise.all([0, 1, 2].map(() => startSandbox({ responseTime: null })));
if (!ours || !again || !theirs) throw new Error("a stand-in did not start");
const bots = [await botIn(ours, timed), await botIn(again, keepingAnswers(COMMANDS))];
const pong = await pongIn(theirs);
const times = new Map<string, Taken[]>();
const take = (name: string, taken: Taken) => times.set(name, [...(times.get(name) ?? []), taken]);
try {
  for (let round = -WARMING; round < rounds; round++) {
    const taken: [string, Taken][] = [["pong", { ...(await ask(theirs, "ping", {})), made: 0 }]];
    for (const [command, optionsOf] of ASKED) {
      const options = optionsOf(round + WARMING);
      taken.push([command, await ask(ours, command, options)]);
      taken.push([`${command}, again`, { ...(await ask(again, command, options)), made: 0 }]);
    }
    if (round >= 0) for (const [name, each] of taken) take(name, each);
  }
} finally {
  await pong.destroy();
  for (const bot of bots) await bot.stop();
  for (const sandbox of [ours, again, theirs]) await sandbox.stop();
}

type Share = { p50: number; ratio: number };
const shareOf = (name: string, of: keyof Taken, share: number) => {
  const each = (times.get(name) ?? []).map((one) => one[of]).sort((a, b) => a - b);
  return each[Math.floor(share * (each.length - 1))] as number;
};
const measured = [...times.keys()].map((name) => ({
  name,
  p99: shareOf(name, "there", 0.99),
  made: shareOf(name, "made", 0.5),
  ...Object.fromEntries(
    (["there", "kept", "work"] as const).map((of) => {
      const p50 = shareOf(name, of, 0.5);
      return [of, { p50, ratio: p50 / shareOf("pong", of, 0.5) }];
    }),
  ),
})) as ({ name: string; p99: number; made: number } & Record<"there" | "kept" | "work", Share>)[];
if (process.argv.includes("--json")) console.log(JSON.stringify(measured));
else {
  console.log(
    `| ${rounds} replies each | there, p50 ms | against pong | p99 ms | made, p50 ms | kept, p50 ms | against pong | ` +
      "processor time until there, p50 ms | against pong |",
  );
  console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  for (const { name, p99, made, there, kept, work } of measured)
    console.log(
      `| ${name} | ${there.p50.toFixed(2)} | ${there.ratio.toFixed(2)} | ${p99.toFixed(1)} | ${made.toFixed(2)} | ` +
        `${kept.p50.toFixed(2)} | ${kept.ratio.toFixed(2)} | ${work.p50.toFixed(2)} | ${work.ratio.toFixed(2)} |`,
    );
}

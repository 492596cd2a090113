import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { Client, Events, GatewayIntentBits } from "discord.js";
import { startBot } from "../../src/discord/bot.ts";
import { cellOf, oneLibrary } from "../../src/library/libraries.ts";
import { type Outcome, type Sandbox, startSandbox } from "../../src/sandbox/server.ts";
import { openCorpus, PATIENT, ROOT, recordingLog } from "../support.ts";

/**
 * How long a reply takes from Discord's side, beside a bot of discord.js that says "pong" to everything, in turn in the same
 * run: `npm run bench -- latency [--rounds N] [--json]`. Both are connected by the gateway to the stand-in for Discord on
 * loopback; the corpus is `examples/`. What counts is the ratio, as the network and the machine are in both: of the time until
 * the reply is there ("there"), which is the bot's, of that until the stand-in has checked and kept it too ("kept"), of which a
 * longer message takes more, and of the processor time of all that, which other programs on the machine do not lengthen.
 */

const at = process.argv.indexOf("--rounds");
const rounds = at < 0 ? 300 : Number(process.argv[at + 1]);
const ASKED = [
  ["quote", { query: "winter timetable" }],
  ["compare", { topic: "winter timetable" }],
  ["wording", { text: "It applies from Monday, 4 November 2019" }],
  ["figures", {}],
  ["timeline", {}],
  ["sources", {}],
] as const;

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

async function botIn({ token, apiUrl }: Sandbox) {
  const bot = await startBot({
    discord: { token, apiUrl, guildId: null, gateway: true, endpoint: null },
    libraries: oneLibrary(cellOf(await openCorpus({ CORPUS_DIR: `${ROOT}/examples` }))),
    settings: { replies: "public", contact: null },
    host: "127.0.0.1",
    metricsPort: null,
    log: recordingLog().log,
    onLost: (error) => {
      throw error;
    },
    timing: PATIENT,
  });
  await bot.published;
  return bot;
}

/** When a reply last came in at the stand-in, before it was read. */
let cameIn = 0;
subscribe("http.server.request.start", (message) => {
  const { request } = message as { request: IncomingMessage };
  if (request.url?.endsWith("/callback") || request.url?.includes("/callback?")) cameIn = performance.now();
});

/** Milliseconds from the command until its answer is there, and is kept, and those of processor time. */
type Taken = { there: number; kept: number; work: number };

async function ask(sandbox: Sandbox, command: string, options: Record<string, string>): Promise<Taken> {
  const [user, channel] = [
    sandbox.users[0]?.id ?? "",
    sandbox.channels.find(({ kind }) => kind === "server")?.id ?? "",
  ];
  const [started, busy] = [performance.now(), process.cpuUsage()];
  const outcome: Outcome = await sandbox.run({ user, channel, command, options });
  const { user: own, system } = process.cpuUsage(busy);
  const kept = performance.now() - started;
  const taken = { there: cameIn - started, kept, work: (own + system) / 1000 };
  if (outcome.kind !== "message") throw new Error(`/${command}: ${JSON.stringify(outcome)}`);
  sandbox.forget();
  return taken;
}

const [ours, theirs] = [await startSandbox({ responseTime: null }), await startSandbox({ responseTime: null })];
const bot = await botIn(ours);
const pong = await pongIn(theirs);
const times = new Map<string, Taken[]>([["pong", []], ...ASKED.map(([command]) => [command, []] as [string, Taken[]])]);
try {
  for (let round = -20; round < rounds; round++) {
    const taken = [["pong", await ask(theirs, "ping", {})] as const];
    for (const [command, options] of ASKED) taken.push([command, await ask(ours, command, options)] as never);
    // The first rounds warm up.
    if (round >= 0) for (const [name, each] of taken) times.get(name)?.push(each);
  }
} finally {
  await pong.destroy();
  await bot.stop();
  await ours.stop();
  await theirs.stop();
}

const shareOf = (name: string, of: keyof Taken, share: number) => {
  const each = (times.get(name) ?? []).map((one) => one[of]).sort((a, b) => a - b);
  return each[Math.floor(share * (each.length - 1))] as number;
};
const measured = [...times.keys()].map((name) => ({
  name,
  p99: shareOf(name, "there", 0.99),
  ...Object.fromEntries(
    (["there", "kept", "work"] as const).map((of) => {
      const p50 = shareOf(name, of, 0.5);
      return [of, { p50, ratio: p50 / shareOf("pong", of, 0.5) }];
    }),
  ),
})) as ({ name: string; p99: number } & Record<keyof Taken, { p50: number; ratio: number }>)[];
if (process.argv.includes("--json")) console.log(JSON.stringify(measured));
else {
  console.log(
    `| ${rounds} replies each | there, p50 ms | p99 ms | against pong | kept, p50 ms | against pong | processor ms |`,
  );
  console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
  for (const { name, p99, there, kept, work } of measured)
    console.log(
      `| ${name} | ${there.p50.toFixed(2)} | ${p99.toFixed(1)} | ${there.ratio.toFixed(2)} | ${kept.p50.toFixed(2)} | ` +
        `${kept.ratio.toFixed(2)} | ${work.p50.toFixed(2)} |`,
    );
}

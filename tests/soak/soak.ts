import { performance } from "node:perf_hooks";
import type { Message } from "../../src/message/components.ts";
import type { CommandUse, Outcome, Sandbox, SandboxMessage } from "../../src/sandbox/server.ts";
import type { Library } from "../../src/search/library.ts";
import { buttonsOf, choicesOf } from "../phone.ts";
import { checksOf, countAnswers } from "./checks.ts";
import { type Act, type Blow, type Press, type Round, roundOf, wordsOf } from "./script.ts";

/** The bot under fire, and what is done to it. */
export type Subject = {
  /** The address of its signed endpoint. */
  endpoint: () => string;
  /** What `GET /metrics` gives; null while it is not there. */
  metrics: () => Promise<string | null>;
  reload: () => Promise<void>;
  /** Ends it in the middle of what it does, and starts it anew. */
  kill: () => Promise<void>;
  /** Moves the time, where that is done by hand; null: it moves by itself. */
  advance: ((ms: number) => void) | null;
};

export type SoakOptions = {
  sandbox: Sandbox;
  subject: Subject;
  library: Library;
  seed: number;
  /** The round to begin with. */
  from: number;
  /** Whether to go on after a round, by the interactions so far. */
  goesOn: (interactions: number) => boolean;
  acts: number;
  calm: number;
  blows: readonly Blow[];
  onRound?: (report: Report) => void;
};

/** Of each answer: milliseconds from the interaction to it. */
export type Report = {
  seed: number;
  rounds: number;
  interactions: number;
  /** By kind of outcome; what is unanswered by why. */
  outcomes: Record<string, number>;
  faults: Record<string, number>;
  blows: Record<string, number>;
  /** The most requests that one interaction took. */
  requests: number;
  /** In rounds in which nothing goes wrong, and in all. */
  calm: number[];
  all: number[];
  /** Bytes of the bot's heap and of its memory, after so many interactions. */
  memory: { interactions: number; heap: number; resident: number; bot: number }[];
  wrong: { round: number; what: string }[];
};

const UNDER_WAY = "whosewords_answers_under_way";
const MOST_REQUESTS = 5;
/** What Discord waits for, and longer than a circuit is open. Milliseconds. */
const STEP = 250;
const WHILE = 31_000;

export async function soak(options: SoakOptions): Promise<Report> {
  const { sandbox, library, seed, from, goesOn, onRound } = options;
  const report = newReport(seed);
  const words = wordsOf(library);
  const marks = new Set<string>();
  const checks = checksOf(library, () => marks);
  const counts = countAnswers(sandbox);
  let bot = 0;
  for (let number = from; goesOn(report.interactions); number++) {
    const round = roundOf(seed, number, words, options);
    for (const { mark } of round.acts) if (mark !== null) marks.add(mark);
    const before = await silences(options.subject);
    const happened = await play(options, round, report);
    for (const one of happened)
      report.wrong.push(...checks.answer(one).map((what) => ({ round: number, what: `${one.act.command}: ${what}` })));
    const silent = happened.filter(
      ({ outcome }) => outcome.kind === "unanswered" && /did not answer/.test(outcome.why),
    );
    const after = await silences(options.subject);
    const told = after === null || before === null ? 0 : after.told - before.told;
    if (round.blow !== "kill" && silent.length > told + neverSent(round))
      report.wrong.push({ round: number, what: `${silent.length} got no answer, of which the bot counted ${told}.` });
    if (round.blow !== "kill" && (after?.failed ?? 0) > (before?.failed ?? 0))
      report.wrong.push({ round: number, what: "An answer failed; the log has why." });
    report.wrong.push(...counts.twice().map((what) => ({ round: number, what })));
    const requests = counts.requests();
    report.requests = Math.max(report.requests, requests);
    // A duplicate has requests of its own.
    const allowed = round.faults.some(({ kind }) => kind === "duplicate") ? 2 * MOST_REQUESTS : MOST_REQUESTS;
    if (requests > allowed) report.wrong.push({ round: number, what: `One interaction took ${requests} requests.` });
    if (round.blow === "kill") bot++;
    if (after) report.memory.push({ interactions: report.interactions, ...after.memory, bot });
    report.rounds++;
    marks.clear();
    sandbox.forget();
    onRound?.(report);
  }
  return report;
}

/** Milliseconds after which a request to the endpoint has no one left to take its answer. */
const WAITED = 3000;

/** Interactions that were held up until Discord had hung up, so that the endpoint never hears of them. */
function neverSent({ by, faults }: Round): number {
  const held = by === "endpoint" ? faults.filter((fault) => fault.kind === "delay" && fault.ms >= WAITED) : [];
  return held.reduce((sum, fault) => sum + ("times" in fault ? fault.times : 0), 0);
}

function newReport(seed: number): Report {
  const lists = { calm: [], all: [], memory: [], wrong: [] };
  return { seed, rounds: 0, interactions: 0, outcomes: {}, faults: {}, blows: {}, requests: 0, ...lists };
}

function count(table: Record<string, number>, key: string): void {
  table[key] = (table[key] ?? 0) + 1;
}

type Done = { user: string; act: Act; isPrivate: boolean; outcome: Outcome };

/** Plays a round to its end: everything that was begun in it has come to something, and a last question is answered. */
async function play(options: SoakOptions, round: Round, report: Report): Promise<Done[]> {
  const { sandbox, subject } = options;
  sandbox.deliverTo(round.by === "gateway" ? null : subject.endpoint());
  for (const fault of round.faults) {
    count(report.faults, fault.kind);
    // Those of the gateway need one that is connected.
    if (sandbox.connected()) sandbox.misbehave(fault);
  }
  const done: Done[] = [];
  const middle = Math.floor(round.acts.length / 2);
  const acts = round.acts.slice(0, middle).map((act) => perform(options, round, act, report, done));
  const blow = round.blow === null ? null : subject[round.blow]();
  if (round.blow !== null) count(report.blows, round.blow);
  acts.push(...round.acts.slice(middle).map((act) => perform(options, round, act, report, done)));
  let isOver = false;
  const all = Promise.all([...acts, blow]).finally(() => {
    isOver = true;
  });
  await Promise.race([all, pump(options, () => isOver)]);
  await all;
  sandbox.restore();
  await recover(options, report, round.number);
  return done;
}

/** Moves a clock that does not move by itself, whenever the bot has nothing left to do. */
async function pump({ sandbox, subject: { advance, metrics } }: SoakOptions, isOver: () => boolean): Promise<void> {
  while (advance && !isOver()) {
    const text = await metrics();
    await new Promise((resolve) => setImmediate(resolve));
    if (text !== null && metricOf(text, UNDER_WAY) === 0 && sandbox.connected()) advance(STEP);
  }
}

/** What worked before works again: a plain question is answered, once Discord behaves. */
async function recover({ sandbox, subject }: SoakOptions, report: Report, round: number): Promise<void> {
  const until = performance.now() + 2 * WHILE;
  sandbox.deliverTo(null);
  subject.advance?.(WHILE);
  for (;;) {
    await sandbox.until(() => sandbox.connected());
    const [user, channel] = [sandbox.users[0]?.id ?? "", sandbox.channels[0]?.id ?? ""];
    const outcome = sandbox.run({ user, channel, command: "about" });
    let isOver = false;
    void outcome.finally(() => {
      isOver = true;
    });
    await Promise.race([outcome, pump({ sandbox, subject } as SoakOptions, () => isOver)]);
    const { kind } = await outcome;
    if (kind === "message") return;
    if (performance.now() > until) {
      report.wrong.push({ round, what: `After it, a plain question came to: ${JSON.stringify(await outcome)}` });
      return;
    }
    subject.advance?.(WHILE);
  }
}

async function perform(options: SoakOptions, round: Round, act: Act, report: Report, done: Done[]): Promise<void> {
  const { sandbox } = options;
  const user = sandbox.users[act.person]?.id ?? "";
  const channel = sandbox.channels.find((one) => (act.isDm ? one.user === user : one.kind === "server"))?.id ?? "";
  const use: CommandUse = { user, channel, command: act.command, options: act.options, unchecked: true };
  const told = async (who: string, start: () => Promise<Outcome>, isPrivate: boolean) => {
    const began = performance.now();
    report.interactions++;
    const outcome = await start();
    const took = performance.now() - began;
    report.all.push(took);
    if (round.faults.length === 0 && round.blow === null) report.calm.push(took);
    if (JSON.stringify(outcome).includes("could not be drawn")) count(report.outcomes, "without a picture in time");
    count(report.outcomes, outcome.kind === "unanswered" ? `unanswered: ${firstOf(outcome.why)}` : outcome.kind);
    done.push({ user: who, act, isPrivate, outcome });
    return outcome;
  };
  const { focused, target } = act;
  if (focused !== null) {
    await told(user, () => sandbox.complete({ ...use, focused }), false);
    return;
  }
  const start = () => {
    const on = target === null ? {} : { target: sandbox.post({ user, channel, content: target }).id };
    return sandbox.run({ ...use, ...on });
  };
  let last = await told(user, start, act.options.private === true || target !== null);
  for (const press of act.presses) {
    if (last.kind !== "message" && last.kind !== "updated") return;
    const { message } = last;
    const presser = message.visibleTo ?? (act.isDm ? user : (sandbox.users[press.person]?.id ?? ""));
    const what = pressed(message, press);
    if (what === null) return;
    // Somebody may have removed it meanwhile.
    if (!sandbox.messages({ user: presser, channel }).some(({ id }) => id === message.id)) return;
    last = await told(
      presser,
      () => sandbox.press({ user: presser, message: message.id, ...what, unchecked: true }),
      false,
    );
    if (last.kind === "modal") {
      const { modal } = last;
      // A person's client takes no more than the field says.
      const fields = { reason: press.reason.slice(0, 1000) };
      last = await told(presser, () => sandbox.submit({ user: presser, modal, fields, unchecked: true }), true);
    }
  }
}

function firstOf(why: string): string {
  return why.split(/[:.]/, 1)[0] ?? "";
}

function pressed(message: SandboxMessage, { which, forged }: Press): { customId: string; value?: string } | null {
  if (forged !== null) return { customId: forged };
  const body = message as unknown as Message;
  const there = [
    ...buttonsOf(body).flatMap(({ custom_id, disabled }) => (custom_id && !disabled ? [{ customId: custom_id }] : [])),
    ...choicesOf(body).map(({ custom_id, value }) => ({ customId: custom_id, value })),
  ];
  return there[Math.floor(which * there.length)] ?? null;
}

/** The sum of a metric of that name over its labels, those that the pattern takes. */
function metricOf(text: string, name: string, labels = ""): number {
  const lines = text.matchAll(new RegExp(`^${name}(?:\\{.*${labels}.*\\})? (\\S+)$`, "gm"));
  return [...lines].reduce((sum, [, value]) => sum + Number(value), 0);
}

/** What the bot says of answers that did not reach anybody, and of its memory in bytes. */
async function silences({ metrics }: Subject) {
  const text = await metrics();
  if (text === null) return null;
  const told = ["interactions_dropped", "responses_lost", "interactions_unanswerable"];
  return {
    told: told.reduce((sum, name) => sum + metricOf(text, `whosewords_${name}_total`), 0),
    failed: metricOf(text, "whosewords_interactions_total", 'outcome="failed"'),
    memory: {
      heap: metricOf(text, "nodejs_heap_size_used_bytes"),
      resident: metricOf(text, "process_resident_memory_bytes"),
    },
  };
}

import { ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import { DEFINITIONS } from "../../commands/index.ts";
import type { Fault, OptionValue } from "../../src/sandbox/server.ts";
import type { Library } from "../../src/search/library.ts";
import { seeded } from "../seeded.ts";

/** What a person does: uses a command or types into a field, and then presses what stands on the answers. */
export type Act = {
  /** Number of the person, and where: in the server, or in their own DM. */
  person: number;
  isDm: boolean;
  command: string;
  options: Record<string, OptionValue>;
  /** The field that is being typed into; null: the command is sent. */
  focused: string | null;
  /** The words of a message that the command is used on; null: it is used on none. */
  target: string | null;
  /** A word that nobody else uses, in what is typed. */
  mark: string | null;
  presses: Press[];
};

/**
 * Which of what can be pressed (a share from 0 to 1), by whom; or what was never there. `reason`: what is written into
 * the form that it opens.
 */
export type Press = { person: number; which: number; forged: string | null; reason: string };

/** What is done to the bot itself, in the middle of a round. */
export type Blow = "reload" | "kill";

export type Round = { number: number; by: "gateway" | "endpoint"; faults: Fault[]; blow: Blow | null; acts: Act[] };

/** Words to ask with, taken of a library. */
export type Words = Record<"texts" | "names" | "documents" | "references", readonly string[]>;

export const PEOPLE = 24;

const CALLBACK = /^POST \/interactions\/.*\/callback$/;
const REMOVAL = /^DELETE \/webhooks\//;

/** What people send who mean no good, or whose keyboard was slept on. */
const ODD = [
  "x".repeat(6000),
  "boat ".repeat(1200),
  "\uFDFA".repeat(6000),
  "1,275 ".repeat(1000),
  "ﬃ".repeat(3000),
  "\u0301\u0302".repeat(3000),
  "\u200B".repeat(6000),
  "@everyone <@123456789012345678> [a](https://b.example) **b** ||c|| `d` ```e``` # f",
  "boat\u0000\u001B[31m\u202E\uD83D",
  '"""“„«»',
  "(((((((((((a+)+)+)+$ \\d+ .* [",
  "__proto__",
  " \n\t\u200B\uFEFF ",
];
const FORGED = [
  "",
  "q999:",
  "q000:zz99-1a-abc00",
  "do:sc22-999999zzzz-000",
  "so9999....",
  "x".repeat(100),
  "__proto__",
];
const DATES = ["2019", "2019-03", "2020-02-30", "2019~", "1992?", "yesterday", "../2019"];

export function wordsOf({ corpus }: Library): Words {
  const { documents, info } = corpus;
  return {
    texts: [
      ...info.try,
      ...documents.flatMap(({ text, passages }) => passages.map(({ start, end }) => text.slice(start, end))),
    ],
    names: documents.flatMap(({ metadata }) => [
      metadata.issuer.name,
      metadata.publisher.name,
      ...metadata.speakers.map(({ name }) => name),
    ]),
    documents: documents.map(({ id }) => id),
    references: documents.flatMap(({ passages }) => passages.map(({ id }) => id)),
  };
}

/**
 * The round of that number: the same for the same seed, whatever came before it, so that one can be replayed alone.
 * `calm`: the share of rounds in which nothing goes wrong.
 */
export function roundOf(
  seed: number,
  number: number,
  words: Words,
  { acts, calm, blows }: { acts: number; calm: number; blows: readonly Blow[] },
): Round {
  const next = seeded(Math.imul(seed, 0x9e3779b1) + number);
  const isCalm = next() < calm;
  const by = next() < 0.6 ? "gateway" : "endpoint";
  const faults = isCalm ? [] : Array.from({ length: 1 + below(next, 4) }, () => faultOf(next));
  const drawn: Blow | null = isCalm || next() < 0.6 ? null : next() < 0.8 ? "reload" : "kill";
  const blow = drawn !== null && blows.includes(drawn) ? drawn : null;
  return { number, by, faults, blow, acts: Array.from({ length: acts }, (_, index) => actOf(next, words, index)) };
}

function below(next: () => number, most: number): number {
  return Math.floor(next() * most);
}

function pick<T>(next: () => number, list: readonly T[]): T {
  return list[below(next, list.length)] as T;
}

function faultOf(next: () => number): Fault {
  const times = 1 + below(next, 6);
  const route = next() < 0.9 ? CALLBACK : REMOVAL;
  return pick<() => Fault>(next, [
    () => ({ kind: "lose", times }),
    () => ({ kind: "duplicate", times }),
    () => ({ kind: "delay", times, ms: pick(next, [100, 1000, 1900, 2500, 4000]) }),
    () => ({ kind: "overtake", times }),
    () => ({ kind: "corrupt", times }),
    () => ({ kind: "rate limit", times, retryAfter: 0.02, route, header: next() < 0.5, global: next() < 0.2 }),
    () => ({ kind: "error", times: times * 5, status: pick(next, [500, 502, 503] as const), route }),
    () => ({ kind: "hang", times: 1, route }),
    () => ({ kind: "reset", times, route, after: next() < 0.5, rst: next() < 0.5 }),
    () => ({ kind: "slow", ms: 50 }),
    () => ({ kind: "reconnect" }),
    () => ({ kind: "invalid session", resumable: true }),
    () => ({ kind: "drop socket" }),
    () => ({ kind: "close", code: pick(next, [4000, 4009]) }),
    () => ({ kind: "frame", frame: pick(next, [null, "{", { op: 9 }, { op: 0, t: "READY", s: 1, d: {} }]) }),
  ])();
}

function actOf(next: () => number, words: Words, index: number): Act {
  const {
    type,
    name,
    options = [],
  } = pick(next, DEFINITIONS) as {
    type?: number;
    name: string;
    options?: readonly Option[];
  };
  // Letters that no language puts together.
  const mark =
    next() < 0.3 ? `qx${index.toString(26).replaceAll(/\d/g, (digit) => "vwzjkbdfgh"[+digit] ?? "")}zq` : null;
  const isOnMessage = type === ApplicationCommandType.Message;
  const completed = options.filter(({ autocomplete }) => autocomplete);
  const focused = completed.length > 0 && next() < 0.25 ? pick(next, completed).name : null;
  const typed = options.filter((option) => option.required || option.name === focused || next() < 0.4);
  const presses = Array.from({ length: isOnMessage || focused === null ? below(next, 4) : 0 }, () => ({
    person: next() < 0.8 ? -1 : below(next, PEOPLE),
    which: next(),
    forged: next() < 0.05 ? pick(next, FORGED) : null,
    reason: marked(next() < 0.2 ? pick(next, ODD) : textOf(next, words), mark),
  }));
  const person = below(next, PEOPLE);
  return {
    person,
    isDm: next() < 0.2,
    command: name,
    options: isOnMessage
      ? {}
      : Object.fromEntries(typed.map((option) => [option.name, typedInto(next, option, words, mark)])),
    focused,
    target: isOnMessage ? marked(textOf(next, words), mark).slice(0, 2000) || "boat" : null,
    mark,
    presses: presses.map((press) => ({ ...press, person: press.person < 0 ? person : press.person })),
  };
}

type Option = {
  type: number;
  name: string;
  required?: boolean;
  autocomplete?: boolean;
  max_length?: number;
  choices?: readonly { value: OptionValue }[];
};

function typedInto(next: () => number, option: Option, words: Words, mark: string | null): OptionValue {
  const { type, name, choices, max_length = 6000 } = option;
  if (type === ApplicationCommandOptionType.Boolean) return next() < 0.5;
  if (choices && choices.length > 0 && next() < 0.9) return pick(next, choices).value;
  if (next() < 0.06) return pick(next, ODD).slice(0, max_length) || "x";
  const known: Record<string, readonly string[]> = {
    source: words.documents,
    document: words.documents,
    ref: words.references,
    speaker: words.names,
    issuer: words.names,
    country: ["XA", "XB", "Sweden"],
    from: DATES,
    to: DATES,
  };
  const list = known[name];
  if (list && list.length > 0) return pick(next, list).slice(0, max_length);
  return marked(textOf(next, words), mark).slice(-max_length) || "boat";
}

/** A few words of a text, or of two texts, as somebody might ask or quote. */
function textOf(next: () => number, { texts }: Words): string {
  const some = () => {
    const words = pick(next, texts).split(/\s+/).filter(Boolean);
    const start = below(next, words.length);
    return words.slice(start, start + 1 + below(next, next() < 0.2 ? 60 : 6)).join(" ");
  };
  const asked = next() < 0.15 ? `${some()} ${some()}` : some();
  return next() < 0.2 ? `"${asked}"` : asked;
}

/** The mark stands at the end, which a long text keeps. */
function marked(text: string, mark: string | null): string {
  return mark === null ? text : `${text} ${mark}`;
}

import { postSigned } from "./endpoint.ts";
import type { Faults } from "./faults.ts";
import type { Gateway } from "./gateway.ts";
import { answerInteraction, giveUp, startInteraction } from "./interactions.ts";
import type { Action, Interaction, Outcome } from "./types.ts";
import type { World } from "./world.ts";

export type Delivery = {
  /** Has what a person did reach the bot, with what happens to it on the way. */
  deliver(action: Action): Promise<Outcome>;
  /** null: over the gateway; else the address of the bot's endpoint. */
  to(endpoint: string | null): void;
  /** Lets go what was held up. */
  restore(): void;
};

type Route = { world: World; faults: Faults; gateway: Gateway; stopped: AbortSignal };

/** One interaction on its way. */
type Sending = { interaction: Interaction; payload: object };

export function createDelivery(route: Route): Delivery {
  const { world, faults, stopped } = route;
  let endpoint: string | null = null;
  /** Those that were overtaken or delayed: each goes out once. */
  const overtaken: (() => void)[] = [];
  const delayed = new Map<() => void, () => void>();
  const send = (sending: Sending, how: { copies?: number; broken?: boolean } = {}) =>
    endpoint === null ? overGateway(route, sending, how) : void signed(route, endpoint, sending, how);
  const delay = (ms: number, go: () => void) => {
    const due = () => {
      delayed.delete(due);
      go();
    };
    delayed.set(due, world.clock.after(ms, due));
  };
  const through = (sending: Sending) => {
    const fault = faults.takeDelivery();
    if (fault?.kind === "lose") giveUp(sending.interaction, "It was lost on its way to the bot.");
    else if (fault?.kind === "delay") delay(fault.ms, () => send(sending));
    else if (fault?.kind === "overtake") overtaken.push(() => send(sending));
    else send(sending, { copies: fault?.kind === "duplicate" ? 2 : 1, broken: fault?.kind === "corrupt" });
    if (fault === null) for (const go of overtaken.splice(0)) go();
  };
  return {
    deliver: (action) => {
      const sending = startInteraction(world, action);
      if (stopped.aborted) giveUp(sending.interaction, "The sandbox is stopped.");
      else through(sending);
      return sending.interaction.outcome;
    },
    to: (url) => {
      endpoint = url;
    },
    restore: () => {
      for (const go of overtaken.splice(0)) go();
      for (const [due, cancel] of [...delayed]) {
        cancel();
        due();
      }
    },
  };
}

function overGateway(
  { gateway }: Route,
  { interaction, payload }: Sending,
  { copies = 1, broken = false }: { copies?: number; broken?: boolean },
): void {
  if (broken) {
    const frame = JSON.stringify({ op: 0, t: "INTERACTION_CREATE", s: 1, d: payload });
    if (gateway.connected()) gateway.misbehave({ kind: "frame", frame: frame.slice(0, frame.length / 2) });
    giveUp(interaction, "It reached the bot broken.");
    return;
  }
  const sent = Array.from({ length: copies }, () => gateway.dispatch("INTERACTION_CREATE", payload, interaction.token));
  if (sent.includes(false)) giveUp(interaction, "No bot is connected.");
}

/**
 * Posts an interaction to the bot's endpoint; the HTTP answer is the first response, under the same rules. Of several
 * copies one answer is enough.
 */
async function signed(
  route: Route,
  url: string,
  sending: Sending,
  { copies = 1, broken = false }: { copies?: number; broken?: boolean },
): Promise<void> {
  const wrong = await Promise.all(Array.from({ length: copies }, () => post(route, url, sending, broken)));
  const [why] = wrong;
  if (wrong.every((one) => one !== null)) giveUp(sending.interaction, `The endpoint ${why}.`);
}

/** What is wrong with the answer; null: nothing. */
async function post(
  { world, stopped }: Route,
  url: string,
  { interaction, payload }: Sending,
  forged: boolean,
): Promise<string | null> {
  const tooLate = new AbortController();
  void interaction.outcome.then(({ kind }) => {
    if (kind === "unanswered") tooLate.abort();
  });
  try {
    const signal = AbortSignal.any([stopped, tooLate.signal]);
    const { status, parsed, text } = await postSigned(world, url, payload, { signal, forged });
    // 202 without a body: the bot answers through the REST API.
    if (status === 202 && parsed === null) return null;
    if (status !== 200) return `answered with status ${status}: ${text.slice(0, 500)}`;
    if (parsed === null) return "answered without a body";
    if ("refused" in parsed) return `answered what can't be read: ${JSON.stringify(parsed.refused.body)}`;
    const reply = answerInteraction(world, interaction, parsed.body, parsed.files, false);
    return reply.status >= 400 ? `answered wrongly: ${JSON.stringify(reply.body)}` : null;
  } catch (error) {
    return `gave no answer: ${(error as Error).message}`;
  }
}

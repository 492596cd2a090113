import { DiscordAPIError } from "discord.js";
import { type APIInteraction, RESTJSONErrorCodes, Routes } from "discord-api-types/v10";
import type { Message } from "../message/components.ts";
import type { Answer } from "./dispatch.ts";
import { formOf } from "./form.ts";
import type { Requests } from "./requests.ts";

/** Milliseconds: an answer is sent again for so long, and one request of it may take so long. */
export type Patience = { whole: number; attempt: number };

/** Requests for one answer. Pauses between them in milliseconds. */
const REPEATS = { attempts: 5, first: 50, longest: 500 };

/**
 * Sends an answer over REST. A request that hangs, fails or is refused for now is sent again while Discord still waits
 * for it; an answer that is late already is sent once.
 * @throws the last error, where the answer did not arrive
 */
export async function sendAnswer(
  { rest, repeated }: Pick<Requests, "rest" | "repeated">,
  interaction: Pick<APIInteraction, "id" | "token" | "application_id">,
  answer: Answer,
  { whole, attempt: perAttempt }: Patience,
): Promise<void> {
  const { id, token } = interaction;
  const { response, files } = answer;
  const form = files.length > 0 ? formOf(answer) : null;
  const sent = form
    ? { body: form.body, passThroughBody: true, headers: { "Content-Type": form.type } }
    : { body: response };
  const attempt = async () => {
    try {
      const route = Routes.interactionCallback(id, token);
      await within(perAttempt, (signal) => rest.post(route, { ...sent, auth: false, signal }));
    } catch (error) {
      // An earlier request had arrived, and only its acknowledgement was lost.
      if (!isAcknowledged(error)) throw error;
    }
  };
  await repeated(attempt, { ...REPEATS, whole });
  await followUp({ rest, repeated }, interaction, answer);
}

/**
 * Replies to a message, and notifies nobody. The number that goes with it has Discord post it once, however often it is
 * sent. @throws the last error, where it did not arrive
 */
export async function sendReply(
  { rest, repeated }: Pick<Requests, "rest" | "repeated">,
  { id, channel }: { id: string; channel: string },
  message: Message,
  { whole, attempt }: Patience,
): Promise<void> {
  const body = {
    ...message,
    message_reference: { message_id: id, channel_id: channel },
    allowed_mentions: { parse: [], replied_user: false },
    nonce: id,
    enforce_nonce: true,
  };
  const route = Routes.channelMessages(channel);
  await repeated(() => within(attempt, (signal) => rest.post(route, { body, signal })), { ...REPEATS, whole });
}

/** Does what comes after the first response. @throws the last error, where that did not reach Discord */
export async function followUp(
  requests: Pick<Requests, "rest" | "repeated">,
  interaction: Pick<APIInteraction, "token" | "application_id">,
  { removes, later }: Answer,
): Promise<void> {
  if (removes) await removeMessage(requests, interaction);
  if (!later) return;
  const body = await later();
  const route = Routes.webhookMessage(interaction.application_id, interaction.token, "@original");
  const edit = () => within(REMOVAL, (signal) => requests.rest.patch(route, { body, auth: false, signal }));
  await requests.repeated(edit, { ...REPEATS, whole: REMOVAL });
}

/** Milliseconds. The person has had an answer by then, so there is time, but not without end. */
const REMOVAL = 10_000;

function isAcknowledged(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}

/** Deletes the message that a pressed button is on. */
async function removeMessage(
  { rest, repeated }: Pick<Requests, "rest" | "repeated">,
  { application_id, token }: Pick<APIInteraction, "token" | "application_id">,
): Promise<void> {
  const route = Routes.webhookMessage(application_id, token, "@original");
  const remove = () => within(REMOVAL, (signal) => rest.delete(route, { auth: false, signal }));
  await repeated(remove, { ...REPEATS, whole: REMOVAL });
}

/** Ends the work after `ms`, and does not wait for it then: the signal does not end a pause that discord.js makes. */
async function within(ms: number, work: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const signal = AbortSignal.timeout(ms);
  const { promise: late, reject } = Promise.withResolvers<never>();
  signal.addEventListener("abort", () => reject(signal.reason));
  await Promise.race([work(signal), late]);
}

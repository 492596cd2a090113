import { DiscordAPIError, type REST } from "discord.js";
import { type APIInteraction, RESTJSONErrorCodes, Routes } from "discord-api-types/v10";
import pRetry from "p-retry";
import type { Answer } from "./dispatch.ts";

/** Milliseconds: an answer is sent again for so long, and one request of it may take so long. */
export type Patience = { whole: number; attempt: number };

/**
 * Sends an answer over REST. A request that hangs, or whose connection breaks, is sent again while Discord still waits
 * for it.
 * @throws the last error, where the answer did not arrive
 */
export async function sendAnswer(
  rest: REST,
  interaction: Pick<APIInteraction, "id" | "token" | "application_id">,
  { response, files, removes }: Answer,
  { whole, attempt: perAttempt }: Patience,
): Promise<void> {
  const { id, token } = interaction;
  const upload = files.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes), contentType: "image/png" }));
  const attempt = async () => {
    try {
      const route = Routes.interactionCallback(id, token);
      await within(perAttempt, (signal) => rest.post(route, { body: response, files: upload, auth: false, signal }));
    } catch (error) {
      // An earlier request had arrived, and only its acknowledgement was lost (discord.js repeats some requests by
      // itself).
      if (!isAcknowledged(error)) throw error;
    }
  };
  await pRetry(attempt, {
    retries: 10,
    minTimeout: 50,
    maxTimeout: 500,
    randomize: true,
    maxRetryTime: whole,
    shouldRetry: ({ error }) => !(error instanceof DiscordAPIError),
  });
  if (removes) await removeMessage(rest, interaction);
}

/** Milliseconds. The person has had an answer by then, so there is time, but not without end. */
const REMOVAL = 10_000;

function isAcknowledged(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}

/** Deletes the message that a pressed button is on. */
export async function removeMessage(
  rest: REST,
  { application_id, token }: Pick<APIInteraction, "token" | "application_id">,
): Promise<void> {
  const route = Routes.webhookMessage(application_id, token, "@original");
  await within(REMOVAL, (signal) => rest.delete(route, { auth: false, signal }));
}

/** Ends the work after `ms`, and does not wait for it then: the signal does not end a pause that discord.js makes. */
async function within(ms: number, work: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const signal = AbortSignal.timeout(ms);
  const { promise: late, reject } = Promise.withResolvers<never>();
  signal.addEventListener("abort", () => reject(signal.reason));
  await Promise.race([work(signal), late]);
}

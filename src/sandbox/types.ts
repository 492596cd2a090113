import type { APIApplicationCommand, APIAttachment, APIMessage } from "discord-api-types/v10";

export type SandboxUser = { id: string; name: string; isModerator: boolean };

/** `user`: whose DM with the bot it is; null for a channel of the server. */
export type SandboxChannel = { id: string; name: string; kind: "server" | "dm"; user: string | null };

/** As Discord's API gives a message, and who sees it. It is never changed in place: an edit makes a new object. */
export type SandboxMessage = APIMessage & {
  /** All its files, those that a component shows included. */
  files: readonly APIAttachment[];
  /** The user who alone sees an ephemeral message; null: everyone in the channel. */
  visibleTo: string | null;
  /** Its text names somebody (`<@...>`, `@everyone`), and `allowed_mentions` did not keep that from notifying them. */
  wouldMention: boolean;
};

export type OptionValue = string | number | boolean;
export type Choice = { name: string; value: string | number };

/** Ids of the person and the place; `unchecked` skips what Discord's own client would refuse to send. */
type Use = { user: string; unchecked?: boolean; locale?: string };

/** `command`: its name, followed by those of group and subcommand where it has them ("quote latest"). */
export type CommandUse = Use & { channel: string; command: string; options?: Record<string, OptionValue> };

/** `target`: id of a message, for a command on messages. */
export type RunUse = CommandUse & { target?: string };

/** `focused`: name of the option that the person is typing into; its value may be among `options`. */
export type CompleteUse = CommandUse & { focused: string };

/** `message`: id of the message that the button is on. */
export type PressUse = Use & { message: string; customId: string };

/** The bot's first response to an interaction, or why there is none. */
export type Outcome =
  | { kind: "message"; message: SandboxMessage }
  | { kind: "updated"; message: SandboxMessage }
  | { kind: "acknowledged" }
  | { kind: "choices"; choices: Choice[] }
  | { kind: "unanswered"; why: string };

/**
 * What goes wrong on request. `route` is tested against "METHOD /path", without `/api/v10` and with escapes undone
 * ("PATCH /webhooks/1/abc/messages/@original"). `times` counts requests; `retryAfter` is in seconds.
 */
export type Fault = GatewayFault | RestFault;

/** These happen at once, to every connected session; there must be one. */
export type GatewayFault =
  | { kind: "reconnect" }
  | { kind: "invalid session"; resumable: boolean }
  /** The TCP socket is destroyed, without a close frame. */
  | { kind: "drop socket" }
  | { kind: "close"; code: number }
  /** Heartbeats get no acknowledgement until `restore()`, or until the bot opens a new connection. */
  | { kind: "silence" };

/** These wait for requests; the one that was armed first is used first. */
export type RestFault =
  | { kind: "rate limit"; times: number; retryAfter: number; route?: RegExp; global?: boolean; header?: boolean }
  | { kind: "error"; times: number; status: 500 | 502 | 503; route?: RegExp }
  /** Not carried out and not answered; `restore()` and `stop()` destroy the socket. */
  | { kind: "hang"; times: number; route?: RegExp }
  /** The socket is destroyed; with `after` the request is carried out first. `rst` sends a TCP reset (ECONNRESET). */
  | { kind: "reset"; times: number; route?: RegExp; after?: boolean; rst?: boolean }
  /** Every answer takes `ms` longer, until `restore()`. */
  | { kind: "slow"; ms: number };

/** A file that the bot has sent beside a body; `size` in bytes. */
export type SentFile = { name: string; type: string; size: number };

/** What happened, after it happened: what tests wait for and a page shows. */
export type SandboxEvent =
  /** A request to the REST API. `status` is null where it got no answer. */
  | {
      kind: "request";
      method: string;
      path: string;
      body: unknown;
      files: readonly SentFile[];
      status: number | null;
      answer: unknown;
    }
  /** A frame of the gateway: `in` from the bot, `out` to it. */
  | { kind: "frame"; direction: "in" | "out"; frame: unknown }
  | { kind: "session"; session: string; state: "ready" | "resumed" | "disconnected" | "ended" }
  /** A signed POST to the bot's endpoint. `status` is null where there was no answer; `files` are those of the answer. */
  | {
      kind: "signed request";
      url: string;
      body: unknown;
      status: number | null;
      answer: string;
      files: readonly SentFile[];
    }
  | { kind: "message"; change: "created" | "edited" | "deleted"; message: SandboxMessage }
  | { kind: "commands"; scope: "global" | "guild"; commands: readonly APIApplicationCommand[] }
  | { kind: "interaction"; id: string; type: "command" | "autocomplete" | "component"; user: string; channel: string }
  | { kind: "outcome"; interaction: string; outcome: Outcome };

/** Milliseconds since 1970, and timers; `after` gives the function that cancels. Tests move the time by hand. */
export type Clock = { now(): number; after(ms: number, then: () => void): () => void };

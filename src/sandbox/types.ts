import type { APIApplicationCommand, APIAttachment, APIMessage, InteractionType } from "discord-api-types/v10";

export type SandboxUser = { id: string; name: string; isModerator: boolean };

/**
 * `user`: whose DM with the bot it is; null for a channel of a server. `server`: the id of that; null for a DM.
 */
export type SandboxChannel = {
  id: string;
  name: string;
  kind: "server" | "dm";
  user: string | null;
  server: string | null;
};

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

/** A file that a person adds to a command; `size` is what Discord says of it, by default that of `content`. */
export type Upload = { name: string; type?: string; content: string | Uint8Array; size?: number };

/** `target`: id of a message, for a command on messages; `files`: by the option that takes each. */
export type RunUse = CommandUse & { target?: string; files?: Record<string, Upload> };

/** `focused`: name of the option that the person is typing into; its value may be among `options`. */
export type CompleteUse = CommandUse & { focused: string };

/** `message`: id of the message that the button or menu is on; `value`: what is chosen of a menu. */
export type PressUse = Use & { message: string; customId: string; value?: string };

/** A form as the bot opened it, and what a person filled in by the fields' ids: text, or the value of a choice. */
export type SubmitUse = Use & { modal: SandboxModal; fields: Record<string, string> };

/** A form; `message`: the message whose button or menu opened it, null where a command did. */
export type SandboxModal = {
  custom_id: string;
  title: string;
  components: readonly ModalLabel[];
  channel: string;
  message: SandboxMessage | null;
};
export type ModalLabel = {
  type: number;
  label: string;
  description?: string;
  component: {
    type: number;
    custom_id: string;
    style?: number;
    placeholder?: string;
    value?: string;
    required?: boolean;
    min_length?: number;
    max_length?: number;
    options?: readonly { label: string; value: string; default?: boolean }[];
  };
};

/** The bot's first response to an interaction, or why there is none. */
export type Outcome =
  | { kind: "message"; message: SandboxMessage }
  | { kind: "updated"; message: SandboxMessage }
  | { kind: "acknowledged" }
  | { kind: "choices"; choices: Choice[] }
  | { kind: "modal"; modal: SandboxModal }
  | { kind: "unanswered"; why: string };

/**
 * What goes wrong on request. `route` is tested against "METHOD /path", without `/api/v10` and with escapes undone
 * ("PATCH /webhooks/1/abc/messages/@original"). `times` counts requests; `retryAfter` is in seconds.
 */
export type Fault = GatewayFault | RestFault | DeliveryFault;

/** These happen at once, to every connected session; there must be one. */
export type GatewayFault =
  | { kind: "reconnect" }
  | { kind: "invalid session"; resumable: boolean }
  /** The TCP socket is destroyed, without a close frame. */
  | { kind: "drop socket" }
  | { kind: "close"; code: number }
  /** Heartbeats get no acknowledgement until `restore()`, or until the bot opens a new connection. */
  | { kind: "silence" }
  /** A frame that Discord would not send goes out as it is given; a string is sent as it stands. */
  | { kind: "frame"; frame: unknown };

/** These wait for requests; the one that was armed first is used first. */
export type RestFault =
  | { kind: "rate limit"; times: number; retryAfter: number; route?: RegExp; global?: boolean; header?: boolean }
  | { kind: "error"; times: number; status: 403 | 500 | 502 | 503; route?: RegExp }
  /** Not carried out and not answered; `restore()` and `stop()` destroy the socket. */
  | { kind: "hang"; times: number; route?: RegExp }
  /** The socket is destroyed; with `after` the request is carried out first. `rst` sends a TCP reset (ECONNRESET). */
  | { kind: "reset"; times: number; route?: RegExp; after?: boolean; rst?: boolean }
  /** Every answer takes `ms` longer, until `restore()`. */
  | { kind: "slow"; ms: number };

/**
 * These wait for interactions, and happen to them on their way to the bot, over the gateway and to an endpoint alike.
 */
export type DeliveryFault =
  /** It never arrives. */
  | { kind: "lose"; times: number }
  | { kind: "duplicate"; times: number }
  | { kind: "delay"; times: number; ms: number }
  /** It arrives after those that come next, as soon as one comes that nothing happens to; or at `restore()`. */
  | { kind: "overtake"; times: number }
  /** It arrives broken: as a frame that is cut off, as a body that is not the signed one. */
  | { kind: "corrupt"; times: number };

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
  /**
   * A signed POST to the bot's endpoint. `status` is null where there was no answer; `files` are those of the answer.
   */
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
  | {
      kind: "interaction";
      id: string;
      type: "command" | "autocomplete" | "component" | "modal";
      user: string;
      channel: string;
    }
  | { kind: "outcome"; interaction: string; outcome: Outcome };

/** Milliseconds since 1970, and timers; `after` gives the function that cancels. Tests move the time by hand. */
export type Clock = { now(): number; after(ms: number, then: () => void): () => void };

/** What a person did, in the words of Discord's payload. */
export type Action = {
  user: SandboxUser;
  channel: SandboxChannel;
  locale: string;
} & (
  | { type: InteractionType.ApplicationCommand; data: CommandData; target: SandboxMessage | null }
  | { type: InteractionType.ApplicationCommandAutocomplete; data: CommandData; optionType: number }
  | { type: InteractionType.MessageComponent; data: object; message: SandboxMessage }
  | { type: InteractionType.ModalSubmit; data: object; message: SandboxMessage | null }
);

export type CommandData = { id: string; name: string; type: number; options?: object[]; [other: string]: unknown };

export type Interaction = {
  id: string;
  token: string;
  action: Action;
  startedAt: number;
  state: "waiting" | "answered" | "late";
  /** Id of the message that `@original` stands for, once there is a first response. */
  original: string | null;
  /** Ids of the messages that the token reaches. */
  reachable: Set<string>;
  outcome: Promise<Outcome>;
  /** Ends the wait for the first response; only the first call counts. */
  settle(outcome: Outcome): void;
};

/** A stand-in for the part of Discord that a bot uses. */
export type Sandbox = {
  /** `http://127.0.0.1:PORT/api`: what discord.js takes as `rest.api`. */
  apiUrl: string;
  /** The address of the page, with its key; null where there is none. */
  pageUrl: string | null;
  token: string;
  applicationId: string;
  /** The first server, where there are several. */
  guildId: string;
  /** Hex Ed25519 key of the signatures on what is delivered to an endpoint. */
  publicKey: string;
  /** Ordinary members, and last a moderator (MANAGE_MESSAGES, MANAGE_GUILD). */
  users: readonly SandboxUser[];
  /** A channel of the server, and a DM with the bot for each user. */
  channels: readonly SandboxChannel[];
  /** What is offered there, to everybody or to one person; commands of the server first. */
  commands(channelId: string, userId?: string): readonly APIApplicationCommand[];
  /** A person posts a plain message. */
  post(message: { user: string; channel: string; content: string }): SandboxMessage;
  /** A person uses a command. Rejects what Discord's own client would not send, unless `unchecked`. */
  run(use: RunUse): Promise<Outcome>;
  /** A person types into an option with autocomplete. */
  complete(use: CompleteUse): Promise<Outcome>;
  /** A person presses a button, or chooses from a menu. */
  press(use: PressUse): Promise<Outcome>;
  /** A person fills in a form and sends it. */
  submit(use: SubmitUse): Promise<Outcome>;
  /** A channel as that user sees it: ephemeral messages only for the one they are for. */
  messages(view: { user: string; channel: string }): readonly SandboxMessage[];
  /** null: interactions go over the gateway. A URL: as signed POSTs to the bot's endpoint there. */
  deliverTo(endpoint: string | null): void;
  /**
   * Asks the bot's endpoint what Discord asks before it takes one: null where it passes, else what is wrong with it.
   */
  checkEndpoint(endpoint: string): Promise<string | null>;
  misbehave(fault: Fault): void;
  /** Ends all misbehaviour that is still armed. */
  restore(): void;
  /** Forgets messages, files and interactions that are over, so that a long run needs no more memory. */
  forget(): void;
  /** The language of everybody from now on, and of the servers; without one, that of everybody now. */
  language(chosen?: string): string;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: SandboxEvent) => void): () => void;
  /** Waits for a condition, which is tried now and after every event. Rejects when the sandbox is stopped before. */
  until(condition: () => boolean): Promise<void>;
  /** Whether a bot has a session on the gateway and is there. */
  connected(): boolean;
  /** Ends sockets, timers and the server. Interactions still open end unanswered. */
  stop(): Promise<void>;
};

import type { APIApplicationCommand } from "discord-api-types/v10";
import type {
  Choice,
  Fault,
  OptionValue,
  Outcome,
  SandboxChannel,
  SandboxEvent,
  SandboxMessage,
  SandboxModal,
  SandboxUser,
  SentFile,
} from "../types.ts";

/**
 * What the page and the sandbox's server say to each other, as JSON over the WebSocket `/page`. Users, channels and
 * messages go by id. The page asks, with a number of its own that comes back with the answer; the server tells what
 * happens by itself.
 */

type Place = { user: string; channel: string };
type Options = Record<string, OptionValue>;

export type Ask =
  /** Shows this channel as this user sees it from now on; answered with the `View`. */
  | ({ do: "look" } & Place)
  /** Answered with the `Outcome`. */
  | ({ do: "run"; command: string; options?: Options; target?: string; files?: Record<string, HandedFile> } & Place)
  /** Answered with an `Outcome`, of choices where the bot answers well. */
  | ({ do: "complete"; command: string; options?: Options; focused: string } & Place)
  | { do: "press"; user: string; message: string; customId: string; value?: string }
  /** Sends the form that was opened on this page last, by its fields' ids; answered with the `Outcome`. */
  | { do: "submit"; user: string; fields: Record<string, string> }
  /** Posts a plain message; answered with it. */
  | ({ do: "post"; content: string } & Place)
  /** `route`, where the fault has one, is not given: it is any request of the bot's. */
  | { do: "misbehave"; fault: PageFault }
  | { do: "restore" }
  /** Answered with the `State`. */
  | { do: "choose corpus"; corpus: string }
  /** Of everybody, and of the servers; answered with the `State`. */
  | { do: "choose language"; language: string };

/** A file that a person hands over; its content in base64. */
export type HandedFile = { name: string; type: string; content: string };

/** Faults as JSON can carry them. */
export type PageFault = Exclude<Fault, { kind: "rate limit" | "error" | "hang" | "reset" | "frame" }> | RestFault;
type RestFault =
  | { kind: "rate limit"; times: number; retryAfter: number }
  | { kind: "error"; times: number; status: 500 | 502 | 503 };

export type FromPage = { id: number } & Ask;

export type ToPage =
  | { kind: "answer"; id: number; result: View | Outcome | SandboxMessage | State | null }
  /** What was asked can't be done; `why` is a sentence for the person. */
  | { kind: "refused"; id: number; why: string }
  /** At the start, and whenever any of it changes. */
  | { kind: "state"; state: State }
  /** Whenever the channel that is looked at changes for the user that is looked as. */
  | { kind: "view"; view: View }
  /**
   * What goes on between the bot and the stand-in; at the start the last ones, oldest first. `time` in ms since 1970.
   */
  | { kind: "event"; number: number; time: number; event: SandboxEvent };

/** A channel as a user sees it: all its messages (oldest first), and the commands that can be used there. */
export type View = Place & { messages: readonly SandboxMessage[]; commands: readonly APIApplicationCommand[] };

export type State = {
  /** Its name, and its id, by which a message names it. */
  bot: string;
  botId: string;
  users: readonly SandboxUser[];
  channels: readonly SandboxChannel[];
  /** Whether the bot is connected now. */
  connected: boolean;
  /** The language of everybody. */
  language: string;
  about: About;
};

/** What the program says of the bot: which corpora there are and which is in use, and what to try. */
export type About = {
  corpora: readonly { id: string; name: string }[];
  corpus: string;
  /** Those that the bot speaks. */
  languages: readonly { id: string; name: string }[];
  /** What the corpus in use is about, and in which form its texts are: two short sentences. */
  subject: string;
  texts: string;
  /** How to go on, for whoever runs it; a line each. */
  onward: readonly string[];
  /** Commands that show what the bot does, in the order in which to try them. */
  tries: readonly { command: string; options: Options }[];
};

export type {
  APIApplicationCommand,
  Choice,
  OptionValue,
  Outcome,
  SandboxChannel,
  SandboxEvent,
  SandboxMessage,
  SandboxModal,
  SandboxUser,
  SentFile,
};

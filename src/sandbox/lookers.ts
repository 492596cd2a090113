import type { WebSocket } from "ws";
import * as z from "zod";
import type { About, Ask, HandedFile, State, ToPage, View } from "./page/protocol.ts";
import type { Outcome, Sandbox, SandboxEvent, SandboxModal, Upload } from "./types.ts";

/** What the program offers beyond what Discord would. */
export type PageHost = {
  about: () => About;
  /** Rejects with a sentence for the person where the corpus can't be used. */
  chooseCorpus: (corpus: string) => Promise<void>;
  /** Resolves when `about` says something else than at first, by itself: the documents are read. */
  changed?: Promise<unknown>;
};

/** The pages that are open. */
export type Lookers = {
  /** A page has been opened: it is told what there is, and answered until its socket closes. */
  add: (socket: WebSocket) => void;
  close: () => void;
};

/** The name of the bot on the page. */
const BOT = "Whose Words";

/** How many events a page that is opened late gets to see. */
const REMEMBERED_EVENTS = 300;

const place = { user: z.string(), channel: z.string() };
const options = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional();
const file = z.object({ name: z.string(), type: z.string(), content: z.base64() });
const files = z.record(z.string(), file).optional();
const fault = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("reconnect") }),
  z.object({ kind: z.literal("invalid session"), resumable: z.boolean() }),
  z.object({ kind: z.literal("drop socket") }),
  z.object({ kind: z.literal("close"), code: z.int().min(4000).max(4999) }),
  z.object({ kind: z.literal("silence") }),
  z.object({ kind: z.literal("slow"), ms: z.int().min(0).max(60_000) }),
  z.object({ kind: z.literal("rate limit"), times: z.int().min(1), retryAfter: z.number().min(0).max(60) }),
  z.object({ kind: z.literal("error"), times: z.int().min(1), status: z.literal([500, 502, 503]) }),
]);
const fromPage = z
  .discriminatedUnion("do", [
    z.object({ do: z.literal("look"), ...place }),
    z.object({ do: z.literal("run"), ...place, command: z.string(), options, files, target: z.string().optional() }),
    z.object({ do: z.literal("complete"), ...place, command: z.string(), options, focused: z.string() }),
    z.object({
      do: z.literal("press"),
      user: z.string(),
      message: z.string(),
      customId: z.string(),
      value: z.string().optional(),
    }),
    z.object({ do: z.literal("submit"), user: z.string(), fields: z.record(z.string(), z.string()) }),
    z.object({ do: z.literal("post"), ...place, content: z.string() }),
    z.object({ do: z.literal("misbehave"), fault }),
    z.object({ do: z.literal("restore") }),
    z.object({ do: z.literal("choose corpus"), corpus: z.string() }),
    z.object({ do: z.literal("choose language"), language: z.string() }),
  ])
  .and(z.object({ id: z.number() }));

/** A page, whose view of which channel it shows, and the form that was opened on it last. */
type Looker = { socket: WebSocket; look: { user: string; channel: string } | null; form: SandboxModal | null };

type Room = { sandbox: Sandbox; host: PageHost; lookers: Set<Looker> };

/** Tells every open page what happens in the sandbox, and does what they ask. */
export function createLookers(sandbox: Sandbox, host: PageHost): Lookers {
  const lookers = new Set<Looker>();
  const room: Room = { sandbox, host, lookers };
  // Where it fails, the program ends.
  host.changed?.then(
    () => tellAll(room),
    () => {},
  );
  const events: ToPage[] = [];
  let count = 0;
  const unsubscribe = sandbox.subscribe((event: SandboxEvent) => {
    const message: ToPage = { kind: "event", number: ++count, time: Date.now(), event };
    events.push(message);
    if (events.length > REMEMBERED_EVENTS) events.shift();
    for (const looker of lookers) {
      tell(room, looker, message);
      if (event.kind === "session") tell(room, looker, { kind: "state", state: stateNow(room) });
      if ((event.kind === "message" || event.kind === "commands") && looker.look)
        tell(room, looker, { kind: "view", view: viewFor(room, looker.look) });
    }
  });
  return {
    add: (socket) => {
      const looker: Looker = { socket, look: null, form: null };
      lookers.add(looker);
      socket.on("close", () => lookers.delete(looker));
      // A broken connection ends in "close" as well.
      socket.on("error", () => {});
      socket.on("message", (raw) => void receive(room, looker, String(raw)));
      tell(room, looker, { kind: "state", state: stateNow(room) });
      for (const event of events) tell(room, looker, event);
    },
    close: () => {
      unsubscribe();
      for (const { socket } of lookers) socket.terminate();
    },
  };
}

function tell({ sandbox }: Room, { socket }: Looker, message: ToPage): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message).replaceAll(sandbox.token, "(token)"));
}

function stateNow({ sandbox, host }: Room): State {
  const { users, channels } = sandbox;
  return {
    bot: BOT,
    botId: sandbox.applicationId,
    users,
    channels,
    connected: sandbox.connected(),
    language: sandbox.language(),
    about: host.about(),
  };
}

function viewFor({ sandbox }: Room, look: { user: string; channel: string }): View {
  return { ...look, messages: sandbox.messages(look), commands: sandbox.commands(look.channel, look.user) };
}

async function receive(room: Room, looker: Looker, raw: string): Promise<void> {
  let id = -1;
  try {
    const asked = JSON.parse(raw);
    if (typeof asked?.id === "number") id = asked.id;
    const { data, error } = fromPage.safeParse(asked);
    if (!data) throw new Error(`The page asked for something that is not known: ${z.prettifyError(error)}`);
    tell(room, looker, { kind: "answer", id, result: await act(room, looker, data as Ask) });
  } catch (error) {
    tell(room, looker, { kind: "refused", id, why: (error as Error).message });
  }
}

async function act(room: Room, looker: Looker, ask: Ask): Promise<Extract<ToPage, { kind: "answer" }>["result"]> {
  const { sandbox, host } = room;
  switch (ask.do) {
    case "look":
      looker.look = { user: ask.user, channel: ask.channel };
      return viewFor(room, looker.look);
    case "run":
      return opening(looker, await sandbox.run({ ...ask, files: uploads(ask.files ?? {}) }));
    case "complete":
      return sandbox.complete(ask);
    case "press":
      return opening(looker, await sandbox.press(ask));
    case "submit":
      if (!looker.form) throw new Error("No form is open.");
      return sandbox.submit({ user: ask.user, modal: looker.form, fields: ask.fields });
    case "post":
      return sandbox.post({ ...ask, content: withNames(sandbox, ask.content) });
    case "misbehave":
      sandbox.misbehave(ask.fault);
      return null;
    case "restore":
      sandbox.restore();
      return null;
    case "choose corpus":
      await host.chooseCorpus(ask.corpus);
      return tellAll(room);
    case "choose language":
      if (!host.about().languages.some(({ id }) => id === ask.language)) throw new Error("There is no such language.");
      sandbox.language(ask.language);
      return tellAll(room);
  }
}

/** Tells every page what there is now. */
function tellAll(room: Room): State {
  const state = stateNow(room);
  for (const looker of room.lookers) tell(room, looker, { kind: "state", state });
  return state;
}

function uploads(files: Readonly<Record<string, HandedFile>>): Record<string, Upload> {
  const entries = Object.entries(files).map(([option, { content, ...file }]) => {
    return [option, { ...file, content: Buffer.from(content, "base64") }] as const;
  });
  return Object.fromEntries(entries);
}

/** What somebody typed, with the people and the bot that it names as Discord's client sends them. */
function withNames({ users, applicationId }: Sandbox, typed: string): string {
  const named = [...users, { id: applicationId, name: BOT }];
  return named.reduce((text, { id, name }) => text.replaceAll(new RegExp(`@${name}\\b`, "gi"), `<@${id}>`), typed);
}

/** Keeps the form that an outcome opens, where it opens one. */
function opening(looker: Looker, outcome: Outcome): Outcome {
  if (outcome.kind === "modal") looker.form = outcome.modal;
  return outcome;
}

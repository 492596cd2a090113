import type { Ask, FromPage, Outcome, SandboxMessage, State, ToPage, View } from "./protocol.ts";

type Answers = {
  look: View;
  run: Outcome;
  complete: Outcome;
  press: Outcome;
  submit: Outcome;
  post: SandboxMessage;
  misbehave: null;
  restore: null;
  "choose corpus": State;
  "choose language": State;
};

export type Told = Exclude<ToPage, { kind: "answer" | "refused" }> | { kind: "lost" };

export type Connection = {
  /** Rejects with a sentence for the person. */
  ask<A extends Ask>(ask: A): Promise<Answers[A["do"]]>;
  close(): void;
};

export const STOPPED = "The sandbox has stopped. Start it again with npm start, and open the address that it prints.";

const LONGEST_PAUSE = 15_000;

/** Keeps a WebSocket to the sandbox open; where it is lost, tries again until there is one. */
export function connect(hear: (told: Told) => void): Connection {
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  let socket: WebSocket;
  let count = 0;
  let pause = 1000;
  let isClosed = false;

  const open = () => {
    socket = new WebSocket(`ws://${location.host}/page`);
    socket.addEventListener("message", ({ data }) => {
      pause = 1000;
      const told = JSON.parse(data) as ToPage;
      if (told.kind !== "answer" && told.kind !== "refused") return hear(told);
      const asked = waiting.get(told.id);
      waiting.delete(told.id);
      if (told.kind === "answer") asked?.resolve(told.result as never);
      else asked?.reject(new Error(told.why));
    });
    socket.addEventListener("close", () => {
      for (const { reject } of waiting.values()) reject(new Error(STOPPED));
      waiting.clear();
      if (isClosed) return;
      hear({ kind: "lost" });
      setTimeout(open, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    });
  };
  open();

  return {
    ask: (ask) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) return reject(new Error(STOPPED));
        const asked: FromPage = { id: ++count, ...ask };
        waiting.set(asked.id, { resolve, reject });
        socket.send(JSON.stringify(asked));
      }),
    close: () => {
      isClosed = true;
      socket.close();
    },
  };
}

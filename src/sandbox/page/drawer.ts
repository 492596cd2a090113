import { html } from "htm/preact";
import { useState } from "preact/hooks";
import type { PageFault, SandboxEvent, SentFile, ToPage } from "./protocol.ts";

export type Traffic = Extract<ToPage, { kind: "event" }>;

/** What the person last did to the connection, and the number of the last event before it. */
export type Trouble = { did: string; after: number };

const FAULTS: { name: string; did: string; fault: PageFault }[] = [
  { name: "Drop the connection", did: "The connection was dropped.", fault: { kind: "drop socket" } },
  { name: "Ask to reconnect", did: "The bot was asked to reconnect.", fault: { kind: "reconnect" } },
  {
    name: "Invalid session",
    did: "The bot was told that its session is invalid.",
    fault: { kind: "invalid session", resumable: false },
  },
  {
    name: "Stop acknowledging",
    did: "Heartbeats get no answer. The bot notices when the next one is due, and opens a new connection.",
    fault: { kind: "silence" },
  },
  {
    name: "Next 2 requests: 429",
    did: "The next 2 requests are refused with 429. Use a command to see what the bot does.",
    fault: { kind: "rate limit", times: 2, retryAfter: 1 },
  },
  {
    name: "Next 2 requests: 500",
    did: "The next 2 requests fail with 500. Use a command to see what the bot does.",
    fault: { kind: "error", times: 2, status: 500 },
  },
  {
    name: "Be slow (1.5 s)",
    did: "Every answer takes 1.5 s longer, until Restore.",
    fault: { kind: "slow", ms: 1500 },
  },
];

type Props = {
  events: readonly Traffic[];
  trouble: Trouble | null;
  onMisbehave: (fault: PageFault, did: string) => void;
  onRestore: () => void;
};

/** What goes on between the bot and the stand-in for Discord, and ways to disturb it. */
export function Drawer({ events, trouble, onMisbehave, onRestore }: Props) {
  const [hasHeartbeats, setHeartbeats] = useState(false);
  const shown = events.filter(({ event }) => lineOf(event) !== null);
  const heartbeats = shown.filter(({ event }) => isHeartbeat(event));
  const listed = hasHeartbeats ? shown : shown.filter((one) => !heartbeats.includes(one));
  return html`
    <h2 class="drawer-title">Protocol</h2>
    <section aria-labelledby="misbehave">
      <h3 class="drawer-part" id="misbehave">Misbehave</h3>
      <div class="faults">
        ${FAULTS.map(
          ({ name, did, fault }) =>
            html`<button type="button" class="button secondary" onClick=${() => onMisbehave(fault, did)}>
              ${name}
            </button>`,
        )}
        <button type="button" class="button secondary" onClick=${onRestore}>Restore</button>
      </div>
      <div class="happened" aria-live="polite">
        ${trouble && [trouble.did, ...consequences(events, trouble)].map((text) => html`<p>${text}</p>`)}
      </div>
    </section>
    <section class="traffic" aria-labelledby="traffic">
      <h3 class="drawer-part" id="traffic">Requests and frames, newest first</h3>
      <button
        type="button"
        class="plain"
        aria-pressed=${hasHeartbeats ? "true" : "false"}
        onClick=${() => setHeartbeats(!hasHeartbeats)}
      >
        Show heartbeats (${heartbeats.length})
      </button>
      <ol>
        ${listed.toReversed().map((told) => html`<${Line} key=${told.number} told=${told} />`)}
      </ol>
    </section>
  `;
}

function Line({ told: { event, time } }: { told: Traffic }) {
  const [isOpen, setOpen] = useState(false);
  const line = lineOf(event);
  if (!line) return null;
  const clock = new Date(time);
  return html`<li>
    <details onToggle=${(toggled: Event) => setOpen((toggled.currentTarget as HTMLDetailsElement).open)}>
      <summary>
        <time datetime=${clock.toISOString()}>${clock.toLocaleTimeString("en-GB")}</time>
        <span class="way">${line.way}</span>
        <span class="what">${line.what}</span>
        ${line.status ? html`<span class=${`status ${line.isBad ? "bad" : ""}`}>${line.status}</span>` : null}
      </summary>
      ${
        isOpen
          ? line.bodies.map(
              ([name, body]) => html`<p class="subtle">${name}</p>
                <pre tabindex="0">${pretty(body)}</pre>`,
            )
          : null
      }
    </details>
  </li>`;
}

type Shown = { way: string; what: string; status?: string; isBad?: boolean; bodies: [string, unknown][] };

const OPS = new Map([
  [0, "Dispatch"],
  [1, "Heartbeat"],
  [2, "Identify"],
  [3, "Presence update"],
  [6, "Resume"],
  [7, "Reconnect"],
  [9, "Invalid session"],
  [10, "Hello"],
  [11, "Heartbeat acknowledged"],
]);

const FROM_BOT = "bot →";
const TO_BOT = "→ bot";

/** How an event is listed; null for one that nothing was sent for. */
function lineOf(event: SandboxEvent): Shown | null {
  switch (event.kind) {
    case "request":
      return {
        way: FROM_BOT,
        what: `${event.method} ${shortened(event.path)}`,
        ...statusOf(event.status),
        bodies: [["Path", event.path], ["Request", event.body], ...filesOf(event.files), ["Answer", event.answer]],
      };
    case "signed request":
      return {
        way: TO_BOT,
        what: `POST ${event.url}`,
        ...statusOf(event.status),
        bodies: [["Request", event.body], ["Answer", event.answer], ...filesOf(event.files)],
      };
    case "frame": {
      const { op, t } = event.frame as { op?: number; t?: string | null };
      const way = event.direction === "in" ? FROM_BOT : TO_BOT;
      return { way, what: t ?? OPS.get(op ?? -1) ?? `op ${op}`, bodies: [["Frame", event.frame]] };
    }
    case "session":
      return { way: "", what: `Session ${event.state}`, bodies: [["Session", event.session]] };
    default:
      return null;
  }
}

/** The files that came with a body, by name: their bytes are nothing to read. */
function filesOf(files: readonly SentFile[]): [string, string][] {
  const lines = files.map(({ name, type, size }) => `${name}, ${type}, ${size.toLocaleString("en")} bytes`);
  return lines.length === 0 ? [] : [["Files", lines.join("\n")]];
}

function statusOf(status: number | null): { status: string; isBad: boolean } {
  return { status: status === null ? "no answer" : String(status), isBad: status === null || status >= 400 };
}

function isHeartbeat(event: SandboxEvent): boolean {
  return event.kind === "frame" && [1, 11].includes((event.frame as { op?: number }).op ?? -1);
}

/** A path without ids and tokens. */
function shortened(path: string): string {
  return path.replace(/(?:\/(?:\d{15,}|[\w-]{30,}))+/g, "/…");
}

/** What came of a fault, as sentences. */
function consequences(events: readonly Traffic[], { after }: Trouble): string[] {
  return events
    .filter(({ number }) => number > after)
    .flatMap(({ event }) => {
      if (event.kind === "session") return [SESSIONS[event.state]];
      if (event.kind === "request" && (event.status === null || event.status === 429 || event.status >= 500))
        return [`${event.method} ${shortened(event.path)}: ${statusOf(event.status).status}.`];
      return [];
    })
    .slice(0, 6);
}

const SESSIONS = {
  disconnected: "The bot is away.",
  ended: "The session ended.",
  ready: "The bot is back, with a new session.",
  resumed: "The bot is back, and resumed its session.",
};

function pretty(body: unknown): string {
  if (typeof body !== "string") return JSON.stringify(body ?? null, null, 2);
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

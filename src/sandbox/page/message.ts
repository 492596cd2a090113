import { html } from "htm/preact";
import { useContext, useMemo } from "preact/hooks";
import { type Component, Components, Press } from "./components.ts";
import { Markdown, Names } from "./markdown.ts";
import type { SandboxMessage } from "./protocol.ts";
import { type Uses, useOf } from "./uses.ts";

const LOADING = 128;

/** Something a person did that the bot has not answered, or not yet. `on`: the message with the button. */
export type Note = {
  key: number;
  time: number;
  user: string;
  who: string;
  channel: string;
  did: string;
  what: string;
  on: { message: string; customId: string } | null;
  /** Why there is no answer; null while it is waited for. */
  why: string | null;
};

type Props = {
  message: SandboxMessage;
  uses: Uses;
  notes: readonly Note[];
  bot: string;
  isMenuOpen: boolean;
  onPress: (message: SandboxMessage, customId: string, value?: string) => void;
  onMenu: (message: SandboxMessage, at: { x: number; y: number }, opener: HTMLElement) => void;
  onDismiss: (id: string) => void;
};

export function Message({ message, uses, notes, bot, isMenuOpen, onPress, onMenu, onDismiss }: Props) {
  const { author, content, components = [], visibleTo, timestamp, edited_timestamp, flags = 0, wouldMention } = message;
  const name = author.bot ? bot : nameOf(author);
  const use = useOf(uses, message);
  const names = useContext(Names).users;
  const isPrivate = visibleTo !== null;
  // A press makes a reply too; what was pressed is told by the use of it.
  const referenced = use ? null : message.referenced_message;
  const pressed = notes.find(({ why }) => why === null)?.on?.customId ?? null;
  const press = useMemo(
    () => ({ press: (id: string, value?: string) => onPress(message, id, value), pressed }),
    [message, pressed, onPress],
  );

  const openAt = (event: MouseEvent | KeyboardEvent) => {
    // Discord offers no commands on a message that only one person sees. Selected text keeps the browser's own menu,
    // to copy.
    if (isPrivate || (event.type === "contextmenu" && getSelection()?.toString())) return;
    event.preventDefault();
    const article = event.currentTarget as HTMLElement;
    const opener = article.querySelector<HTMLElement>(".apps") ?? article;
    const box = opener.getBoundingClientRect();
    const isPointer = event instanceof MouseEvent && event.clientX > 0;
    onMenu(message, isPointer ? { x: event.clientX, y: event.clientY } : { x: box.right, y: box.bottom }, opener);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) openAt(event);
  };

  return html`<article
    class=${`message ${isPrivate ? "private" : ""}`}
    aria-label=${`Message from ${name}`}
    onContextMenu=${openAt}
    onKeyDown=${onKey}
  >
    ${
      referenced &&
      html`<p class="use">
        <b>${referenced.author.bot ? bot : nameOf(referenced.author)}</b>
        ${` wrote ${beginningOf(referenced.content, names)}`}
      </p>`
    }
    ${
      use && html`<p class="use"><b>${nameOf(use.who)}</b>${` ${use.did} `}<span class="mention">${use.what}</span></p>`
    }
    <${Avatar} id=${author.id} name=${name} isBot=${author.bot === true} />
    <div class="body">
      <p class="author">
        <b>${name}</b>
        ${author.bot ? html`<span class="badge">APP</span>` : null}
        <${Time} iso=${timestamp} />
      </p>
      <${Press.Provider} value=${press}>
        ${(flags & LOADING) !== 0 ? html`<p class="subtle">${name} is thinking…</p>` : null}
        ${content ? html`<${Markdown} text=${content} />` : null}
        <${Components} components=${components as unknown as Component[]} />
      <//>
      ${edited_timestamp ? html`<small class="subtle">(edited)</small>` : null}
      ${wouldMention ? html`<p class="subtle">On Discord this message would notify people.</p>` : null}
      ${notes.map(({ key, why }) => (why === null ? null : html`<${Unanswered} key=${key} why=${why} />`))}
      ${
        isPrivate
          ? html`<${OnlyYou} onDismiss=${() => onDismiss(message.id)} />`
          : html`<${Apps} isOpen=${isMenuOpen} onOpen=${onMenu.bind(null, message)} />`
      }
    </div>
  </article>`;
}

/** Characters of a message that are shown above a reply to it. */
const BEGINNING = 80;

function beginningOf(content: string, names: ReadonlyMap<string, string>): string {
  const text = content.replace(/<@!?(\d+)>/g, (_, id: string) => `@${names.get(id) ?? id}`).replace(/\s+/g, " ");
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text;
}

function OnlyYou({ onDismiss }: { onDismiss: () => void }) {
  return html`<p class="only-you">
    Only you can see this ·${" "}
    <button type="button" class="plain" onClick=${onDismiss}>Dismiss message</button>
  </p>`;
}

type AppsProps = { isOpen: boolean; onOpen: (at: { x: number; y: number }, opener: HTMLElement) => void };

/** Opens the menu of commands for a message. */
function Apps({ isOpen, onOpen }: AppsProps) {
  const onClick = (event: MouseEvent) => {
    const opener = event.currentTarget as HTMLElement;
    const { right, bottom } = opener.getBoundingClientRect();
    onOpen({ x: right, y: bottom }, opener);
  };
  return html`<button
    type="button"
    class="apps"
    aria-haspopup="menu"
    aria-expanded=${isOpen ? "true" : "false"}
    onClick=${onClick}
  >
    Apps
  </button>`;
}

/** A command that was sent: under way, or left without an answer. */
export function Sent({ note, bot, onDismiss }: { note: Note; bot: string; onDismiss: (key: number) => void }) {
  return html`<div class="message sent">
    <p class="use"><b>${note.who}</b>${` ${note.did} `}<span class="mention">${note.what}</span></p>
    <${Avatar} id="" name=${bot} isBot=${true} />
    <div class="body">
      <p class="author"><b>${bot}</b> <span class="badge">APP</span></p>
      ${
        note.why === null
          ? html`<p class="subtle">Sending…</p>`
          : html`<${Unanswered} why=${note.why} />
            <${OnlyYou} onDismiss=${() => onDismiss(note.key)} />`
      }
    </div>
  </div>`;
}

function Unanswered({ why }: { why: string }) {
  return html`<p class="unanswered">The application did not respond <small>${why}</small></p>`;
}

function Avatar({ id, name, isBot }: { id: string; name: string; isBot: boolean }) {
  const tone = isBot ? "bot" : `tone-${[...id].reduce((sum, digit) => sum + Number(digit), 0) % 4}`;
  return html`<span class=${`avatar ${tone}`} aria-hidden="true">${name.slice(0, 1)}</span>`;
}

function Time({ iso }: { iso: string }) {
  const date = new Date(iso);
  const clock = date.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const isToday = date.toDateString() === new Date().toDateString();
  return html`<time datetime=${iso} title=${date.toLocaleString("en-GB", { dateStyle: "full", timeStyle: "medium" })}>
    ${isToday ? clock : `${date.toLocaleDateString("en-GB")} ${clock}`}
  </time>`;
}

/** The name under which people know a user. */
function nameOf({ username, global_name }: { username: string; global_name: string | null }): string {
  return global_name ?? username;
}

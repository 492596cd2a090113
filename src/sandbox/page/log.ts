import { html } from "htm/preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { focusComposer } from "./composer.ts";
import { Message, type Note, Sent } from "./message.ts";
import type { About, OptionValue, SandboxMessage } from "./protocol.ts";
import type { Uses } from "./uses.ts";

type Props = {
  /** Whether the messages of this place are there yet. */
  isReady: boolean;
  messages: readonly SandboxMessage[];
  notes: readonly Note[];
  uses: Uses;
  bot: string;
  title: string;
  tries: About["tries"];
  /** Id of the message whose menu is open. */
  menuOn: string | null;
  onTry: (command: string, options: Record<string, OptionValue>) => void;
  onPress: (message: SandboxMessage, customId: string) => void;
  onMenu: (message: SandboxMessage, at: { x: number; y: number }, opener: HTMLElement) => void;
  onDismiss: (id: string) => void;
  onDismissNote: (key: number) => void;
};

/** Pixels from the end within which a person reads the newest message. */
const NEAR = 60;

export function Log({ isReady, messages, notes, tries, title, menuOn, onTry, onDismissNote, ...shared }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const lastFocus = useRef<Element | null>(null);
  const [isAway, setAway] = useState(false);

  const toEnd = () => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  };
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => isAtEnd.current && toEnd());
    for (const part of [box.current, content.current]) if (part) observer.observe(part);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (isAtEnd.current) toEnd();
    // A message that is gone takes the focus with it.
    if (lastFocus.current && !lastFocus.current.isConnected) {
      lastFocus.current = null;
      if (document.activeElement === document.body) focusComposer();
    }
  });
  useLayoutEffect(() => {
    // What the person has just sent is theirs to see.
    if (notes.some(({ why, on }) => why === null && on === null)) toEnd();
  }, [notes]);

  const onScroll = () => {
    const { scrollTop, clientHeight, scrollHeight } = box.current as HTMLDivElement;
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
    setAway(!isAtEnd.current);
  };
  const entries = [
    ...messages.map((message) => ({ time: Date.parse(message.timestamp), message, note: null })),
    ...notes.filter(({ on }) => on === null).map((note) => ({ time: note.time, message: null, note })),
  ].sort((a, b) => a.time - b.time);

  return html`<div class="log-place">
    <div
      ref=${box}
      class="log"
      role="log"
      aria-label="Messages"
      aria-live="polite"
      tabindex="0"
      onScroll=${onScroll}
      onFocusIn=${({ target }: FocusEvent) => {
        lastFocus.current = target as Element;
      }}
    >
      <div ref=${content} class="log-content">
        ${
          isReady && entries.length === 0
            ? html`<section class="welcome" aria-labelledby="try">
              <p>This is the beginning of ${title}. Type <kbd>/</kbd> below to see what the bot can do.</p>
              <h2 id="try" class="try">Try</h2>
              <ul>
                ${tries.map(
                  ({ command, options }) => html`<li>
                    <button type="button" class="button secondary" onClick=${() => onTry(command, options)}>
                      ${[`/${command}`, ...Object.values(options)].join(" ")}
                    </button>
                  </li>`,
                )}
              </ul>
            </section>`
            : null
        }
        ${entries.map(({ message, note }) =>
          message
            ? html`<${Message}
              key=${message.id}
              message=${message}
              notes=${notes.filter(({ on }) => on?.message === message.id)}
              isMenuOpen=${menuOn === message.id}
              ...${shared}
            />`
            : html`<${Sent} key=${`note ${note.key}`} note=${note} bot=${shared.bot} onDismiss=${onDismissNote} />`,
        )}
      </div>
    </div>
    ${isAway ? html`<button type="button" class="button secondary to-end" onClick=${toEnd}>To the newest message</button>` : null}
  </div>`;
}

import { html } from "htm/preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { focusComposer } from "./composer.ts";
import { Message, type Note, Sent } from "./message.ts";
import type { SandboxMessage } from "./protocol.ts";
import type { Uses } from "./uses.ts";

type Props = {
  /** Whether the messages of this place are there yet. */
  isReady: boolean;
  messages: readonly SandboxMessage[];
  notes: readonly Note[];
  uses: Uses;
  bot: string;
  /** What is said where there is no message yet, or below the last one; null: nothing. */
  invitation: string | null;
  /** Id of the person who looks. */
  user: string;
  /** Id of the message whose menu is open. */
  menuOn: string | null;
  onPress: (message: SandboxMessage, customId: string, value?: string) => void;
  onMenu: (message: SandboxMessage, at: { x: number; y: number }, opener: HTMLElement) => void;
  onDismiss: (id: string) => void;
  onDismissNote: (key: number) => void;
};

/** Pixels from the end within which a person reads the newest message. */
const NEAR = 60;

export function Log({ isReady, messages, notes, invitation, user, menuOn, onDismissNote, ...shared }: Props) {
  const asked = messages.findLast(({ interaction_metadata }) => interaction_metadata?.user.id === user)?.id ?? null;
  const { box, content, isAway, toEnd, onScroll } = useReadingPosition(notes, asked);
  const onFocusIn = useFocusKept();
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
      onFocusIn=${onFocusIn}
    >
      <div ref=${content} class="log-content">
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
        ${isReady && invitation !== null ? html`<p class="invitation">${invitation}</p>` : null}
      </div>
    </div>
    ${
      isAway
        ? html`<button type="button" class="button secondary to-end" onClick=${toEnd}>To the newest message</button>`
        : null
    }
  </div>`;
}

/**
 * Keeps the newest message in view for whoever reads there, and tells whether somebody has scrolled away from it.
 * `asked`: the last message that the person asked for.
 */
function useReadingPosition(notes: readonly Note[], asked: string | null) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const lastHeight = useRef(0);
  const [isAway, setAway] = useState(false);

  /** Where the newest message is read from: the end, or its beginning where it is taller than the log. */
  const end = () => {
    const log = box.current as HTMLDivElement;
    const newest = content.current?.lastElementChild;
    const top = newest ? newest.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop : 0;
    return Math.min(log.scrollHeight - log.clientHeight, newest ? top : Number.POSITIVE_INFINITY);
  };
  const toEnd = () => {
    if (box.current) box.current.scrollTop = end();
  };
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => isAtEnd.current && toEnd());
    for (const part of [box.current, content.current]) if (part) observer.observe(part);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    // Whoever reads on in a tall message is left there, until something new comes.
    const height = content.current?.scrollHeight ?? 0;
    if (isAtEnd.current && height !== lastHeight.current) toEnd();
    lastHeight.current = height;
  });
  useLayoutEffect(() => {
    // What the person has just sent is theirs to see.
    if (notes.some(({ why, on }) => why === null && on === null)) toEnd();
  }, [notes]);
  useLayoutEffect(() => {
    // So is what they asked for from further up.
    if (asked !== null) toEnd();
  }, [asked]);

  const onScroll = () => {
    const { scrollTop } = box.current as HTMLDivElement;
    isAtEnd.current = end() - scrollTop < NEAR;
    setAway(!isAtEnd.current);
  };
  return { box, content, isAway, toEnd, onScroll };
}

/** A message that is gone takes the focus with it; then it goes to the composer. Returns what notes where it is. */
function useFocusKept() {
  const lastFocus = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (lastFocus.current && !lastFocus.current.isConnected) {
      lastFocus.current = null;
      if (document.activeElement === document.body) focusComposer();
    }
  });
  return ({ target }: FocusEvent) => {
    lastFocus.current = target as Element;
  };
}

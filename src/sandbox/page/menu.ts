import { html } from "htm/preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { MessageCommand } from "./commands.ts";

type Props = {
  at: { x: number; y: number };
  commands: readonly MessageCommand[];
  onPick: (command: string) => void;
  onClose: () => void;
};

/** The commands that can be used on a message. */
export function Menu({ at, commands, onPick, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const menu = box.current;
    if (!menu) return;
    menu.style.left = `${Math.max(8, Math.min(at.x, innerWidth - menu.offsetWidth - 8))}px`;
    menu.style.top = `${Math.max(8, Math.min(at.y, innerHeight - menu.offsetHeight - 8))}px`;
    menu.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, [at]);
  useEffect(() => {
    const close = ({ target }: Event) => {
      if (!box.current?.contains(target as globalThis.Node)) onClose();
    };
    addEventListener("pointerdown", close);
    addEventListener("resize", onClose);
    return () => {
      removeEventListener("pointerdown", close);
      removeEventListener("resize", onClose);
    };
  }, [onClose]);

  const onKey = (event: KeyboardEvent) => {
    const items = [...(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const index = items.indexOf(document.activeElement as HTMLElement);
    const to: Record<string, number> = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 };
    if (event.key === "Escape" || event.key === "Tab") onClose();
    else if (event.key in to) items.at((to[event.key] as number) % items.length)?.focus();
    else return;
    event.preventDefault();
  };
  return html`<div ref=${box} class="menu" role="menu" aria-label="Apps" onKeyDown=${onKey}>
    <div class="menu-heading" role="presentation" aria-hidden="true">Apps ▸</div>
    ${commands.map(
      ({ name, label }) =>
        html`<button type="button" role="menuitem" tabindex="-1" onClick=${() => onPick(name)}>${label}</button>`,
    )}
    ${
      commands.length === 0
        ? html`<button type="button" role="menuitem" tabindex="-1" aria-disabled="true" onClick=${onClose}>
          No commands for messages
        </button>`
        : null
    }
  </div>`;
}

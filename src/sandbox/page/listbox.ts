import { html } from "htm/preact";
import { useLayoutEffect, useRef } from "preact/hooks";

export type Item = { key: string; label: string; detail?: string };

type Props = {
  id: string;
  name: string;
  items: readonly Item[];
  /** Index of the item that Enter would take; -1: none. */
  active: number;
  onPick: (index: number) => void;
};

/** Suggestions above a field, which keeps the focus and moves `active` with its arrow keys. */
export function Listbox({ id, name, items, active, onPick }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active, items]);
  return html`<ul id=${id} ref=${list} role="listbox" aria-label=${name} class="suggestions">
    ${items.map(
      ({ key, label, detail }, index) => html`<li
        key=${key}
        id=${`${id}-${index}`}
        role="option"
        aria-selected=${index === active ? "true" : "false"}
        onMouseDown=${(event: Event) => event.preventDefault()}
        onClick=${() => onPick(index)}
      >
        <span class="label">${label}</span>${detail ? html` <span class="detail">${detail}</span>` : null}
      </li>`,
    )}
  </ul>`;
}

/** What tells a screen reader which item of `id` is active, for the field that has these suggestions. */
export function comboboxOf(id: string, isOpen: boolean, active: number) {
  return {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": isOpen ? "true" : "false",
    "aria-controls": isOpen ? id : undefined,
    "aria-activedescendant": isOpen && active >= 0 ? `${id}-${active}` : undefined,
  };
}

/** The item that an arrow key leads to, from one to the next and round; null for another key. */
export function moved(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (active + 1) % count;
  if (key === "ArrowUp") return (Math.max(active, 0) - 1 + count) % count;
  return null;
}

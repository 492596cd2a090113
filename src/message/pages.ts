import { button } from "./components.ts";
import type { Texts } from "./texts.ts";

type Button = ReturnType<typeof button>;

/** Entries in order on as few pages as have room for them, at least one entry on each; `text` in characters as sent. */
export function packPages<T extends { text: string }>(
  entries: readonly T[],
  most: { entries: number; text: number },
): T[][] {
  const pages: T[][] = [[]];
  let used = 0;
  for (const entry of entries) {
    const page = pages.at(-1) as T[];
    used += entry.text.length;
    if (page.length === 0 || (page.length < most.entries && used <= most.text)) page.push(entry);
    else {
      pages.push([entry]);
      used = entry.text.length;
    }
  }
  return pages;
}

/** Previous and Next of a numbered page (from 0); none where there is one page only. */
export function pageButtons(page: number, pages: number, to: (page: number) => string, texts: Texts): Button[] {
  if (pages < 2) return [];
  return turnButtons(page > 0 ? to(page - 1) : null, page < pages - 1 ? to(page + 1) : null, texts);
}

/** Previous and Next, by what their buttons hold; off where there is no such page. */
export function turnButtons(previous: string | null, next: string | null, { buttons }: Texts): [Button, Button] {
  return [
    button(buttons.previous, previous ?? "-previous", previous === null),
    button(buttons.next, next ?? "-next", next === null),
  ];
}

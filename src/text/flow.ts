import { indexAt, type Range } from "./ranges.ts";

/**
 * A stretch of a text as it is shown: a line end within a paragraph is the wrapping of a page and becomes a space;
 * those between paragraphs, lists' and verses' lines among them, stay, of several blank lines one. Nothing but white
 * space is touched. Offsets are UTF-16 units; `paragraphs` in order.
 */
export function flowing(text: string, { start, end }: Range, paragraphs: readonly Range[]): string {
  const exact = text.slice(start, end);
  if (!/[\r\n\u2028\u2029]/.test(exact)) return exact;
  return exact.replace(/[^\S\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029])\s*/g, (space, at: number) => {
    const from = start + at;
    const inside = paragraphs[indexAt(paragraphs, from)];
    if (inside && inside.start <= from && from + space.length < inside.end) return " ";
    const indent = /[^\S\r\n\u2028\u2029]*$/.exec(space)?.[0] ?? "";
    const isBlank = space.replaceAll("\r\n", "\n").match(/[\r\n\u2028\u2029]/g)?.length ?? 0;
    return (isBlank > 1 ? "\n\n" : "\n") + indent;
  });
}

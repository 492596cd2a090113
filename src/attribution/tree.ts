import { insideMarks, type QuotedStretch } from "../text/quotation-marks.ts";
import type { Range } from "../text/ranges.ts";
import type { QuotationNode, Turn } from "./model.ts";

/** Quotations and turns as a tree. A quotation that crosses the border of a turn is left out. */
export function quotationTree(quotations: readonly QuotedStretch[], turns: readonly Turn[]): QuotationNode[] {
  const nodes: QuotationNode[] = [
    ...quotations.map((range) => ({ range, children: [], turn: null })),
    ...turns.map((turn) => ({
      range: { start: turn.start, end: turn.end, depth: 0, closed: true },
      children: [],
      turn,
    })),
  ].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end || (a.turn ? -1 : 1));
  const roots: QuotationNode[] = [];
  const open: QuotationNode[] = [];
  for (const node of nodes) {
    while (open.length > 0 && (open.at(-1) as QuotationNode).range.end <= node.range.start) open.pop();
    const outer = open.at(-1);
    if (outer && outer.range.end < node.range.end) continue;
    (outer ? outer.children : roots).push(node);
    open.push(node);
  }
  return roots;
}

/** What stands between the quotation marks, or all of a turn. */
export function insideOf(text: string, { range, turn }: QuotationNode): Range {
  return turn ? { start: range.start, end: range.end } : insideMarks(text, range);
}

/** The words between the marks of a quotation. */
export function wordsOf(text: string, { range }: QuotationNode): string {
  const { start, end } = insideMarks(text, range);
  return text.slice(start, end);
}

/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export type Range = { start: number; end: number };

/** `range` without white space (and byte order marks) at its ends; empty where there is nothing else. */
export function trimRange(text: string, { start, end }: Range): Range {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Whether a UTF-16 unit is white space, as `\s` has it. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)));
}

/** What is left of `range` outside `holes`, which are in order. */
export function subtractRanges(range: Range, holes: readonly Range[]): Range[] {
  const rest: Range[] = [];
  let start = range.start;
  for (const hole of holes) {
    if (hole.end <= start || hole.start >= range.end) continue;
    if (hole.start > start) rest.push({ start, end: hole.start });
    start = hole.end;
  }
  if (start < range.end) rest.push({ start, end: range.end });
  return rest;
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

export function rangeLength({ start, end }: Range): number {
  return end - start;
}

/**
 * Index of the first of `ranges` (in order, not overlapping) that ends after `offset`; `ranges.length` if none does.
 */
export function indexAt(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A line of a page as it was printed: its words, and whether it begins a paragraph (null where that can't be seen). */
export type Line = { text: string; begins: boolean | null };

/** A text with its layout undone, and what was undone, for a person to look at. */
export type Flowed = { text: string; undone: string[] };

/** Lines at each end of a page that can be its running head or foot. */
const EDGE = 2;

/** Shorter lines are no prose that was wrapped. UTF-16 units. */
const NARROWEST = 30;

const PAGE_NUMBER = /^[-–—\s]*(?:(?:page|p\.|seite|стр\.|sayfa)\s*)?\d{1,4}(?:\s*(?:of|\/|von)\s*\d{1,4})?[-–—\s]*$/iu;

/** Undoes what pages do to a text: running heads, page numbers, hyphens at line ends, and lines of one width. */
export function flow(pages: readonly (readonly Line[])[]): Flowed {
  const undone: string[] = [];
  const lines = withoutEdges(pages, undone);
  const joined = joinLines(lines);
  if (joined.hyphens.length > 0)
    undone.push(`${joined.hyphens.length} hyphens at line ends: ${joined.hyphens.slice(0, 5).join(", ")}`);
  return { text: joined.paragraphs.length === 0 ? "" : `${joined.paragraphs.join("\n\n")}\n`, undone };
}

/** A line that stands at the same end of several pages is one, whatever number it holds. */
function withoutEdges(pages: readonly (readonly Line[])[], undone: string[]): Line[] {
  const shapes = pages.map((page) => page.map(({ text }) => text.replace(/\d+/g, "0").replace(/\s+/g, " ").trim()));
  const isEdge = (length: number, index: number) => index < EDGE || index >= length - EDGE;
  const counts = new Map<string, number>();
  for (const page of shapes)
    for (const shape of new Set(page.filter((_, index) => isEdge(page.length, index))))
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const least = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)));
  const left = new Set<string>();
  const kept = pages.flatMap((page, number) =>
    page.filter(({ text }, index) => {
      if (pages.length < 2 || !isEdge(page.length, index)) return true;
      const shape = shapes[number]?.[index] as string;
      const isRunning = shape.length > 0 && shape.length <= 120 && (counts.get(shape) as number) >= least;
      if (!isRunning && !PAGE_NUMBER.test(text)) return true;
      left.add(isRunning ? shape : "page numbers");
      return false;
    }),
  );
  if (left.size > 0) undone.push(`left out at the edges of pages: ${[...left].slice(0, 5).join("; ")}`);
  return kept;
}

function joinLines(lines: readonly Line[]): { paragraphs: string[]; hyphens: string[] } {
  const paragraphs: string[] = [];
  const hyphens: string[] = [];
  const all = lines.map(({ text }) => text).join("\n");
  const longest = widthOf(lines);
  const wrapped = wrappedLines(lines);
  let previous: string | null = null;
  for (const each of lines) {
    const { text, begins } = each;
    const line = text.trim();
    if (line === "") {
      previous = null;
      continue;
    }
    const isFull = previous !== null && previous.length >= longest * 0.75;
    const isTorn = previous !== null && /[\p{L}\p{N},]$/u.test(previous) && /^\p{Ll}/u.test(line);
    const continues = begins === null ? isFull || isTorn || wrapped.has(each) : !begins;
    if (previous === null && !(begins === false && paragraphs.length > 0)) paragraphs.push(line);
    else if (!continues) paragraphs.push(line);
    else paragraphs.push(joined(paragraphs.pop() as string, line, all, hyphens));
    previous = line;
  }
  return { paragraphs, hyphens };
}

/**
 * The lines that go on from the one before in blocks that were wrapped: in three lines or more, the first word of each
 * line would have made the one before longer than all others.
 */
function wrappedLines(lines: readonly Line[]): Set<Line> {
  const wrapped = new Set<Line>();
  let block: Line[] = [];
  for (const line of [...lines, { text: "", begins: null }]) {
    if (line.begins === null && line.text.trim() !== "") {
      block.push(line);
      continue;
    }
    const texts = block.map(({ text }) => text.trim());
    const width = Math.max(...texts.map(({ length }) => length));
    const isWrapped = texts.every((text, at) => {
      const next = texts[at + 1];
      return next === undefined || `${text} ${/^\S+/.exec(next)}`.length > width;
    });
    if (block.length >= 3 && width >= NARROWEST && isWrapped) for (const one of block.slice(1)) wrapped.add(one);
    block = [];
  }
  return wrapped;
}

/** The width of the lines of a text, if most of its lines are about as long; else no line is full. UTF-16 units. */
function widthOf(lines: readonly Line[]): number {
  const lengths = lines.map(({ text }) => text.trim().length).filter((length) => length > 0);
  const width = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
  const full = lengths.filter((length) => length >= width * 0.75 && length <= width * 1.2).length;
  return width >= NARROWEST && width <= 130 && full >= lengths.length * 0.5 ? width : Number.POSITIVE_INFINITY;
}

/** A hyphen at a line end goes, unless the text has the word with its hyphen within a line, and not without. */
function joined(before: string, line: string, all: string, hyphens: string[]): string {
  const [, head = ""] = /(\p{L}+)[-\u2010\u00AD]$/u.exec(before) ?? [];
  const [tail = ""] = /^\p{Ll}+/u.exec(line) ?? [];
  if (before.endsWith("\u00AD")) return before.slice(0, -1) + line;
  if (head === "" || tail === "") return /[-\u2010]$/.test(before) && head ? before + line : `${before} ${line}`;
  if (all.includes(`${head}-${tail}`) && !all.includes(head + tail)) return before + line;
  hyphens.push(head + tail);
  return before.slice(0, -1) + line;
}

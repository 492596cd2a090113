import { getDocumentProxy, getMeta } from "unpdf";
import { type Fields, field } from "./fields.ts";
import { type Flowed, flow, type Line } from "./layout.ts";

/** A stretch of a line: where it stands, in points from the page's lower left, and how high its letters are. */
type Piece = { text: string; x: number; y: number; width: number; height: number };

/** Fewer letters on a page than this: it is a picture of a text. UTF-16 units. */
const FEW_LETTERS = 20;

/** @throws Error where the file is no PDF or is locked */
export async function readPdf(bytes: Uint8Array): Promise<Flowed & { fields: Fields; warnings: string[] }> {
  // The reader takes the bytes for itself.
  const file = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  const pages: Line[][] = [];
  const warnings: string[] = [];
  let pictures = 0;
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => ("str" in item && item.str.trim() ? [pieceOf(item)] : []));
    if (pieces.reduce((sum, { text }) => sum + text.length, 0) < FEW_LETTERS) pictures++;
    pages.push(linesOf(inReadingOrder(fragmentsOf(pieces))));
  }
  if (pictures > 0)
    warnings.push(
      `${pictures} of ${file.numPages} pages have no text that can be read: pictures need to be read by OCR first`,
    );
  const { info } = await getMeta(file);
  const fields = {
    ...field("title", /^(?:untitled|microsoft word)/i.test(info.Title ?? "") ? "" : info.Title, "the PDF's title"),
    ...field("author", info.Author, "the PDF's author"),
    ...field("issued", pdfDate(info.CreationDate), "inferred from when the PDF was made"),
  };
  return { ...flow(pages), fields, warnings };
}

/** "D:20210503100000+04'00'" as an uncertain day: a file is often made on another day than its text. */
function pdfDate(written: unknown): string {
  const [, year, month, day] = /^D:(\d{4})(\d\d)(\d\d)/.exec(String(written ?? "")) ?? [];
  return year ? `${year}-${month}-${day}?` : "";
}

function pieceOf(item: { str: string; transform: number[]; width: number; height: number }): Piece {
  const [, , , , x = 0, y = 0] = item.transform;
  return { text: item.str, x, y, width: item.width, height: item.height || 10 };
}

/** Joins pieces of one line that stand next to each other; what a wide gap parts may belong to two columns. */
function fragmentsOf(pieces: readonly Piece[]): Piece[] {
  const fragments: Piece[] = [];
  const sorted = pieces.toSorted((a, b) =>
    Math.abs(a.y - b.y) > Math.min(a.height, b.height) / 2 ? b.y - a.y : a.x - b.x,
  );
  for (const piece of sorted) {
    const last = fragments.at(-1);
    const gap = last ? piece.x - (last.x + last.width) : 0;
    if (last && Math.abs(last.y - piece.y) <= last.height / 2 && gap > -last.height && gap < last.height) {
      const space = gap > last.height * 0.15 && !/\s$/.test(last.text) && !/^\s/.test(piece.text) ? " " : "";
      last.text += space + piece.text;
      last.width = piece.x + piece.width - last.x;
    } else fragments.push({ ...piece });
  }
  return fragments;
}

/** One column after the other; what goes across both parts what stands above it from what stands below. */
function inReadingOrder(fragments: readonly Piece[]): Piece[] {
  const gutter = gutterOf(fragments);
  if (gutter === null) return [...fragments];
  const ordered: Piece[] = [];
  let band: Piece[] = [];
  const flush = () => {
    ordered.push(...band.filter(({ x }) => x < gutter), ...band.filter(({ x }) => x >= gutter));
    band = [];
  };
  for (const fragment of fragments) {
    if (crosses(fragment, gutter)) {
      flush();
      ordered.push(fragment);
    } else band.push(fragment);
  }
  flush();
  return ordered;
}

function crosses({ x, width }: Piece, at: number): boolean {
  return x < at && x + width > at;
}

/** Where the space between two columns is, in points; null where a page has one column. */
function gutterOf(fragments: readonly Piece[]): number | null {
  const left = Math.min(...fragments.map(({ x }) => x));
  const right = Math.max(...fragments.map(({ x, width }) => x + width));
  let best: number | null = null;
  let fewest = fragments.length * 0.2;
  for (let share = 0.35; share <= 0.65; share += 0.01) {
    const at = left + (right - left) * share;
    const count = fragments.filter((fragment) => crosses(fragment, at)).length;
    const sides = [fragments.filter(({ x, width }) => x + width <= at), fragments.filter(({ x }) => x >= at)];
    const beside = sides[0]?.filter(({ y, height }) => sides[1]?.some((other) => Math.abs(other.y - y) < height / 2));
    if (count < fewest && (beside?.length ?? 0) >= 4 && sides.every((side) => side.length >= fragments.length * 0.25)) {
      fewest = count;
      best = at;
    }
  }
  return best;
}

/** Lines. One begins a paragraph where it is indented, or where more space or other letters part it from the last. */
function linesOf(fragments: readonly Piece[]): Line[] {
  const steps = fragments.flatMap(({ y }, index) => {
    const step = (fragments[index - 1]?.y ?? y) - y;
    return step > 0 ? [step] : [];
  });
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return fragments.map((fragment, index) => {
    const before = fragments[index - 1];
    if (!before) return { text: fragment.text, begins: null };
    const step = before.y - fragment.y;
    const isNextColumn = step < 0;
    const isIndented = !isNextColumn && fragment.x > before.x + fragment.height * 0.8 && fragment.x < before.x + 60;
    const isApart = step > usual * 1.35 || Math.abs(fragment.height - before.height) > 1;
    const isShort =
      !isNextColumn && before.width < widest(fragments, before) * 0.75 && /[.!?:"”»]$/.test(before.text.trim());
    return { text: fragment.text, begins: isNextColumn ? null : isIndented || isApart || isShort };
  });
}

/** The width of the widest line that begins about where this one does. */
function widest(fragments: readonly Piece[], { x }: Piece): number {
  return Math.max(...fragments.filter((other) => Math.abs(other.x - x) < 30).map(({ width }) => width));
}

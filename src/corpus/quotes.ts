import type { Range } from "./ranges.ts";

/** A stretch in quotation marks, the marks included. `depth` 0 is outermost. */
export type QuotedStretch = Range & { depth: number };

type Mark = { at: number; opens: boolean; closes: boolean; startsParagraph: boolean };
type Reading = { quoted: QuotedStretch[]; unmatched: number };

/**
 * Stretches in double quotation marks (“ ” „ « » "), nested ones and ones over several paragraphs included, in order of
 * their start. A mark is closed by whichever double mark comes in closing position, as sources mix them. An opening mark
 * at the start of a paragraph inside an open quotation is either a nested quotation or the mark that by convention
 * repeats at each paragraph; the reading that leaves fewer marks without a partner is taken.
 */
export function findQuotations(text: string, paragraphs: readonly Range[]): QuotedStretch[] {
  const marks = paragraphs.flatMap((paragraph) => marksIn(text, paragraph));
  const nested = read(text, marks, paragraphs, false);
  if (nested.unmatched === 0) return nested.quoted;
  const continued = read(text, marks, paragraphs, true);
  return (continued.unmatched < nested.unmatched ? continued : nested).quoted;
}

function marksIn(text: string, { start, end }: Range): Mark[] {
  return [...text.slice(start, end).matchAll(/["“”„‟«»]/gu)].map((match) => {
    const at = start + match.index;
    const before = at > start ? text.charAt(at - 1) : " ";
    const after = at + 1 < end ? text.charAt(at + 1) : " ";
    const startsParagraph = match.index === 0;
    const spaceBefore = /[\s\p{Ps}\p{Pi}\p{Pd}"]/u.test(before);
    const spaceAfter = /[\s\p{Pe}\p{Pf}\p{Pd}.,;:!?"]/u.test(after);
    switch (match[0]) {
      case "„":
      case "‟":
      case "«":
        return { at, opens: true, closes: false, startsParagraph };
      case "“": // closes a quotation in German and Slavic typography: „…“
        return { at, opens: !(spaceAfter && !spaceBefore), closes: spaceAfter && !spaceBefore, startsParagraph };
      case "”": // opens one too in Swedish and Finnish
        return { at, opens: spaceBefore && !spaceAfter, closes: !(spaceBefore && !spaceAfter), startsParagraph };
      case "»":
        return { at, opens: false, closes: true, startsParagraph };
      default:
        return { at, opens: !spaceAfter || spaceBefore, closes: !spaceBefore || spaceAfter, startsParagraph };
    }
  });
}

function read(text: string, marks: readonly Mark[], paragraphs: readonly Range[], continuation: boolean): Reading {
  const quoted: QuotedStretch[] = [];
  const open: number[] = [];
  let unmatched = 0;
  for (const mark of marks) {
    const opens = mark.opens && !(mark.closes && open.length > 0);
    if (opens) {
      if (!(continuation && mark.startsParagraph && open.length > 0)) open.push(mark.at);
      continue;
    }
    const start = open.pop();
    if (start === undefined) unmatched++;
    else quoted.push({ start, end: mark.at + 1, depth: open.length });
  }
  // An opening mark without a partner reaches to the end of its own paragraph and no further.
  for (const [depth, start] of open.entries()) {
    unmatched++;
    const paragraph = paragraphs.find((range) => range.start <= start && start < range.end);
    if (paragraph && /\S/.test(text.slice(start + 1, paragraph.end))) quoted.push({ start, end: paragraph.end, depth });
  }
  return { quoted: quoted.sort((a, b) => a.start - b.start || b.end - a.end), unmatched };
}

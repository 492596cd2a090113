import { anyOf, END, START } from "../../lexicon/build.ts";
import { normalise } from "../../text/normalise.ts";
import type { Range } from "../../text/ranges.ts";

/** What a page does to a sentence that runs over its end or over the end of a line, and that is no wording. */

/** Whether a slice of a source is a word that a line's end divides, and `asked` the same word whole. */
export function isDivided(asked: string, source: string): boolean {
  if (!/[-\u2010\u00AD][^\S\n]*\r?\n/.test(source)) return false;
  const level = (text: string) => normalise(text).text;
  const [whole, joined] = [/[-\u2010\u00AD]\s*\n\s*/g, /(?<=[-\u2010])\s*\n\s*/g].map((end) => source.replace(end, ""));
  return [whole, joined].some((word) => level(word ?? "") === level(asked));
}

/** Whether all that is lost between the words of a source are signs that only part them: no question, no hyphen. */
export function losesSigns(asked: string, source: string): boolean {
  const bare = (text: string) =>
    normalise(text)
      .text.replace(/[.,;:]+(?=\s|$)/g, "")
      .trim();
  return source !== "" && asked !== source && /[.,;:]/.test(source) && normalise(asked).text.trim() === bare(source);
}

const PAGE_NUMBER = /^\s*(?:[-–—[(]\s*)?(?:p(?:age|\.)\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—\])])?\s*$/iu;

/** A longer line is no running head. UTF-16 units. */
const LONGEST_HEAD = 80;

/** At the end of a line: a word that ends no sentence, so that a name may go on after the page. */
const ENDS_OPEN = new RegExp(
  `${START}${anyOf(`
    the a an and or of in at for from with und oder der die das den dem des von mit et ou le la les du`)}${END}\\s*$`,
  "u",
);

/** Lines of a stretch of a document that stand amid a sentence and are a page's number or running head. */
export function pageLines(text: string, { start, end }: Range): Range[] {
  const found: Range[] = [];
  const lines = [...text.slice(start, end).matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    line,
    start: start + index,
    end: start + index + line.length,
  }));
  const written = lines.filter(({ line }) => /\S/.test(line));
  for (let from = 1; from < written.length - 1; from++) {
    let to = from;
    while (to < written.length - 1 && isPageLine(text, written[to]?.line ?? "")) to++;
    const [before, after] = [written[from - 1]?.line ?? "", written[to]?.line ?? ""];
    const goesOn = /^\s*\p{Ll}/u.test(after) || (ENDS_OPEN.test(before) && /^\s*\p{L}/u.test(after));
    const isWithin = to > from && !/[.!?:”"’]\s*$/u.test(before) && goesOn;
    if (isWithin) found.push(...written.slice(from, to).map((line) => ({ start: line.start, end: line.end })));
    from = Math.max(from, to - 1);
  }
  return found;
}

function isPageLine(text: string, line: string): boolean {
  if (PAGE_NUMBER.test(line)) return true;
  const head = line.trim();
  if (head.length < 4 || head.length > LONGEST_HEAD || !/^\p{Lu}/u.test(head)) return false;
  const first = text.indexOf(head);
  return first >= 0 && text.indexOf(head, first + head.length) >= 0 && isWholeLine(text, head, first);
}

function isWholeLine(text: string, head: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 1), at), text.slice(at + head.length, at + head.length + 2)];
  return /^\n?$/.test(before) && /^(?:[^\S\n]*\n|$)/.test(after);
}

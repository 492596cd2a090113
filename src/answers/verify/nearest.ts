import { figuresIn } from "../../counts/extract.ts";
import type { Library } from "../../search/library.ts";
import { isStopWord, wordsOf } from "../../search/terms.ts";
import type { NearPlace } from "../../search/wording/near.ts";
import type { WordingText } from "../../search/wording/texts.ts";
import type { Token } from "../../search/wording/words.ts";
import { originalRange } from "../../text/normalise.ts";
import { isNumber, numbersIn } from "../../text/numbers.ts";
import { overlaps, type Range } from "../../text/ranges.ts";
import { answerFigures, rowsCounting } from "../figures/figures.ts";
import type { FigureRow } from "../figures/row.ts";
import type { Quotation } from "../quotation.ts";
import { answerFind } from "../quote.ts";

/**
 * Of so few words that say something this share, or all if there are so many, make a sentence the same. Chosen by
 * hand.
 */
const SAME = { words: 5, share: 0.5, all: 3, most: 0.6 } as const;

/**
 * Whether a passage is the same sentence as an asked wording but for what differs: enough of its words that say
 * something stand there, or it is a whole sentence or clause of which at least half does. What has less in common says
 * something of the same subject, and its numbers and names are no differences of a quotation.
 */
export function isSameOtherwise(
  asked: readonly Token[],
  { text, source, alignment: { pairs }, range }: NearPlace,
): boolean {
  const telling = tellingRows(asked);
  if (telling.length < SAME.words && countsOther(asked, source, { pairs, range })) return false;
  if (text.document.form === "digest") return true;
  // Where only words of the source are left out, it is known what of.
  if (asked.every(({ text: word }, row) => source[pairs[row] as number]?.text === word)) return true;
  const alike = telling.filter((row) => areAlike(asked[row]?.text ?? "", source[pairs[row] as number]?.text ?? ""));
  // Of more words the alignment has found enough.
  if (telling.length >= SAME.words) return true;
  if (alike.length >= SAME.all && alike.length === telling.length) return true;
  if (!isClause(text, range, [(pairs[0] ?? -1) < 0, (pairs.at(-1) ?? -1) < 0])) return false;
  const all = asked.filter(({ text: word }, row) => areAlike(word, source[pairs[row] as number]?.text ?? ""));
  return (
    all.length >= SAME.all && (alike.length >= SAME.share * telling.length || all.length >= SAME.most * asked.length)
  );
}

/** Which words of a wording say something and are no numbers. */
function tellingRows(asked: readonly Token[]): number[] {
  return asked.flatMap(({ text: word }, row) =>
    isNumber(word) || isStopWord(word) || (word.length < 3 && /^[a-z]/.test(word)) ? [] : [row],
  );
}

/**
 * Whether a claim counts something and a source another number of it, and of what is said of them each has words for
 * which the other has none: "12 boats sank in Tolm", "56 boats sank with their crews".
 */
function countsOther(
  asked: readonly Token[],
  source: readonly Token[],
  { pairs, range }: { pairs: readonly number[]; range: Range },
): boolean {
  const isOtherNumber = (row: number) => {
    const [own, there] = [asked[row]?.text ?? "", source[pairs[row] ?? -1]?.text ?? ""];
    return own !== there && isNumber(own) && isNumber(there);
  };
  if (!asked.some((_, row) => isOtherNumber(row))) return false;
  const taken = new Set(pairs.filter((at, row) => source[at]?.text === asked[row]?.text));
  const there = source.filter((token) => overlaps(token, range));
  const tells = ({ text: word }: Token) => !isNumber(word) && !isStopWord(word);
  const isAlone = (token: Token, others: readonly Token[]) =>
    tells(token) && !others.some(({ text: other }) => areAlike(token.text, other));
  const own = asked.filter((token, row) => source[pairs[row] ?? -1]?.text !== token.text && isAlone(token, there));
  const left = there.filter((token) => !taken.has(source.indexOf(token)) && isAlone(token, asked));
  return own.length > 0 && left.length > 0;
}

/** A first or last word of which nothing is found may be one of so many characters. */
const LONGEST_LOST = 14;

/** Whether a stretch is a whole sentence or clause, but for a word at either end that is lost. */
function isClause(
  { normalised, document, start }: WordingText,
  range: Range,
  [first, last]: [boolean, boolean],
): boolean {
  const { text } = normalised;
  const original = originalRange(normalised, range);
  const before = text.slice(Math.max(0, range.start - LONGEST_LOST - 4), range.start);
  const after = text.slice(range.end, range.end + LONGEST_LOST + 4);
  const [head, tail] = [first ? LONGEST_LOST : 0, last ? LONGEST_LOST : 0];
  const begins =
    new RegExp(`(?:^|[.!?;:,()"']|-)\\s*[^.!?;:,()]{0,${head}}$`, "u").test(before) ||
    /(?:^|\n)\s*$/.test(document.text.slice(Math.max(0, start + original.start - 4), start + original.start));
  const ends =
    new RegExp(`^[^.!?;:,()]{0,${tail}}\\s*(?:$|[.!?;:,()"']|-)`, "u").test(after) ||
    /^\s*(?:\n|$)/.test(document.text.slice(start + original.end, start + original.end + 4));
  return begins && ends;
}

/** Whether a word is another with some typing errors: most of its letters in the same order at its ends. */
export function areAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const most = Math.max(a.length, b.length);
  if (b === "" || Math.abs(a.length - b.length) > 0.45 * most) return false;
  let [head, tail] = [0, 0];
  const least = Math.min(a.length, b.length);
  while (head < least && a[head] === b[head]) head++;
  while (tail < least - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return head + tail >= 0.5 * most;
}

/** No more of a claim is looked up than this. UTF-16 units. */
const LONGEST_CLAIM = 600;

/** So many rows and passages are shown of what the documents say on the subject of a claim. */
const SHOWN = { rows: 3, passages: 3, words: 7 } as const;

/** What the documents count of the thing that a claim counts, and passages on the same subject. */
export function nearestTo(library: Library, asked: string): { figures: FigureRow[]; nearest: Quotation[] } {
  const claim = asked.slice(0, LONGEST_CLAIM);
  const { quotations } = answerFind(library, claim, SHOWN.passages);
  return { figures: figuresOn(library, claim), nearest: quotations };
}

/** The rows of figures that hold most of what a claim with a number is about. */
function figuresOn(library: Library, claim: string): FigureRow[] {
  const words = wordsOf(claim).map(({ folded }) => folded);
  if (!words.some((word) => isNumber(word))) return [];
  const about = [...new Set(words.filter((word) => !isNumber(word) && !isStopWord(word)))].slice(0, SHOWN.words);
  const subsets = [about, ...about.flatMap((one, at) => about.slice(at + 1).map((other) => [one, other]))];
  const values = new Set(numbersIn(words));
  const holds = ({ numbers }: FigureRow) => Number(numbers.some((number) => values.has(number)));
  const whole = { start: 0, end: claim.length };
  const [counted] = figuresIn({
    text: claim,
    passages: [{ sentences: [whole] }],
    paragraphs: [whole],
    phrases: null,
    language: "en",
  });
  const alike = counted && counted.roles.length > 0 ? rowsCounting(library, counted) : [];
  if (alike.length > 0) return alike.toSorted((a, b) => holds(b) - holds(a)).slice(0, SHOWN.rows);
  for (const subset of subsets) {
    if (subset.length === 0) continue;
    const { figures } = answerFigures(library, subset.join(" "));
    if (figures.length > 0) return figures.toSorted((a, b) => holds(b) - holds(a)).slice(0, SHOWN.rows);
  }
  // Of people of whom nothing is said, only those of the same number are on the subject.
  const ofKind = counted && counted.counts !== null ? rowsCounting(library, { counts: counted.counts, roles: [] }) : [];
  return ofKind
    .filter((row) => counted?.counts !== "person" || holds(row) > 0)
    .toSorted((a, b) => holds(b) - holds(a))
    .slice(0, SHOWN.rows);
}

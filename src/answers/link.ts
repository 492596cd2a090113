import type { Document } from "../documents/document.ts";
import { wordsOf } from "../search/terms.ts";
import type { Range } from "../text/ranges.ts";

/** A longer address is no use for a link button on Discord. UTF-16 units. */
const LONGEST_URL = 512;

/** Words of a term: so many tell one passage from another mostly, and more are taken only where they don't. */
const FEWEST_WORDS = 4;
const MOST_WORDS = 12;

/**
 * All words of a document, by number: where each stands, which line it stands on, and what it is when it is folded, as
 * no browser folds more: the same number where two are the same.
 */
type PageText = { text: string; starts: Uint32Array; ends: Uint32Array; lines: Uint32Array; folded: Uint32Array };

/**
 * The address of an excerpt on its document's page: a text fragment (WICG, Scroll to Text Fragment) of its first and
 * last words. A term is whole words of one line, so that it stands within one block, and names the first place in the
 * document where a browser finds it. Null where no such fragment exists, or it is too long for a link.
 */
export function deepLinkOf(document: Document, excerpt: Range): string | null {
  const url = document.metadata.URL;
  if (url === null || document.form === "digest") return null;
  const page = pageTextOf(document);
  const at = wordAt(page, excerpt.start);
  const isCut = (page.starts[at] ?? excerpt.start) < excerpt.start;
  const [first, last] = [isCut ? at + 1 : at, wordAt(page, excerpt.end) - 1];
  if (last < first) return null;
  const directive = directiveFor(page, first, last);
  if (directive === null) return null;
  const link = `${url}${url.includes("#") ? "" : "#"}:~:text=${directive}`;
  return link.length <= LONGEST_URL ? link : null;
}

/** The first word that ends after an offset. */
function wordAt({ ends }: PageText, offset: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function directiveFor(page: PageText, first: number, last: number): string | null {
  const start = startTerm(page, first, last);
  if (start === null) return null;
  const { prefix, to } = start;
  const { text, starts, ends } = page;
  const encoded = (from: number, end: number | undefined) => encodeTerm(text.slice(starts[from], end));
  // Nothing but white space may stand between a prefix and what it leads to, so it takes the punctuation with it.
  const head = `${prefix === null ? "" : `${encoded(prefix, starts[first])}-,`}${encoded(first, ends[to])}`;
  if (to === last) return head;
  const from = endTerm(page, to, last);
  return from === null ? null : `${head},${encoded(from, ends[last])}`;
}

/** As few words from `first` on, with words before them if need be, as stand in one place of the document only. */
function startTerm(page: PageText, first: number, last: number): { prefix: number | null; to: number } | null {
  const ends: number[] = [];
  for (let to = first; to <= last && to < first + MOST_WORDS && isSameLine(page, first, to); to++) {
    if (endsWord(page, to)) ends.push(to);
  }
  const longest = ends.at(-1);
  if (longest === undefined) return null;
  const long = ends.filter((to) => to - first + 1 >= FEWEST_WORDS || to === longest);
  const alone = long.find((to) => occurrences(page, first, to).length === 1);
  if (alone !== undefined) return { prefix: null, to: alone };
  for (let prefix = first - 1; prefix > first - MOST_WORDS && isSameLine(page, prefix, first); prefix--) {
    if (occurrences(page, prefix, longest).length === 1) return { prefix, to: longest };
  }
  return null;
}

/** The first word of as few words up to `last` as a browser that searches on from `to` finds there first. */
function endTerm(page: PageText, to: number, last: number): number | null {
  if (!endsWord(page, last)) return null;
  for (let from = last; from > to && from > last - MOST_WORDS && isSameLine(page, from, last); from--) {
    const isLong = last - from + 1 >= FEWEST_WORDS || from === to + 1 || !isSameLine(page, from - 1, last);
    if (isLong && occurrences(page, from, last).find((at) => at > to) === from) return from;
  }
  return null;
}

function isSameLine({ lines }: PageText, one: number, other: number): boolean {
  return lines[one] !== undefined && lines[one] === lines[other];
}

/** Whether a browser sees a word end there: it takes 3.5 and U.S for one. */
function endsWord({ text, ends }: PageText, at: number): boolean {
  const end = ends[at] ?? text.length;
  return !/^[.,:'’·_]?[\p{L}\p{N}]/u.test(text.slice(end, end + 3));
}

/** Where the words from `from` to `to` stand, as a browser compares them. */
function occurrences({ folded }: PageText, from: number, to: number): number[] {
  const found: number[] = [];
  const length = to - from + 1;
  for (let at = folded.indexOf(folded[from] as number); at >= 0; at = folded.indexOf(folded[from] as number, at + 1)) {
    let same = 1;
    while (same < length && folded[at + same] === folded[from + same]) same++;
    if (same === length) found.push(at);
  }
  return found;
}

/** A term in percent-encoding, with what has a meaning in a directive or in Discord's markdown. */
function encodeTerm(exact: string): string {
  return encodeURIComponent(exact.toWellFormed().trim().replace(/\s+/g, " ")).replace(
    /[-!'()*~_]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** So many words are kept, of the texts that were linked to last. */
const MOST_KEPT = 1_000_000;

/** By their texts, so that they outlive a reload and keep no library that is replaced. */
const pageTexts = new Map<string, PageText>();
let wordsKept = 0;

/** The words of a whole text, what is not quoted included, as a browser searches all of a page. */
function pageTextOf({ text }: Document): PageText {
  const known = pageTexts.get(text);
  const page = known ?? makePageText(text);
  if (known) pageTexts.delete(text);
  else wordsKept += page.starts.length;
  pageTexts.set(text, page);
  for (const [oldest, { starts }] of pageTexts) {
    if (wordsKept <= MOST_KEPT || oldest === text) break;
    pageTexts.delete(oldest);
    wordsKept -= starts.length;
  }
  return page;
}

const LINE_END = /[\n\r\u2028\u2029]/g;

function makePageText(text: string): PageText {
  const words = wordsOf(text);
  const [starts, ends] = [new Uint32Array(words.length), new Uint32Array(words.length)];
  const [lines, folded] = [new Uint32Array(words.length), new Uint32Array(words.length)];
  const lineEnds = Array.from(text.matchAll(LINE_END), ({ index }) => index);
  const numbers = new Map<string, number>();
  let [line, before, next] = [0, 0, 0];
  for (const [at, word] of words.entries()) {
    let isNew = false;
    // The end of a line that divides a word ends none of the words' lines.
    for (; (lineEnds[next] ?? word.start) < word.start; next++) isNew ||= (lineEnds[next] as number) >= before;
    if (isNew) line++;
    before = word.end;
    const number = numbers.get(word.folded) ?? numbers.size;
    if (number === numbers.size) numbers.set(word.folded, number);
    [starts[at], ends[at], lines[at], folded[at]] = [word.start, word.end, line, number];
  }
  return { text, starts, ends, lines, folded };
}

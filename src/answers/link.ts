import type { Document } from "../documents/document.ts";
import { wordsOf } from "../search/terms.ts";
import { indexAt, type Range } from "../text/ranges.ts";

/** A longer address is no use for a link button on Discord. UTF-16 units. */
const LONGEST_URL = 512;

/** Words of a term: so many tell one passage from another mostly, and more are taken only where they don't. */
const FEWEST_WORDS = 4;
const MOST_WORDS = 12;

/** A word of a document, folded as no browser folds more, with the number of the line that it stands on. */
type PageWord = Range & { folded: string; line: number };

/** All words of a document, and where each stands. */
type PageText = { text: string; words: readonly PageWord[]; places: ReadonlyMap<string, readonly number[]> };

/**
 * The address of an excerpt on its document's page: a text fragment (WICG, Scroll to Text Fragment) of its first and
 * last words. A term is whole words of one line, so that it stands within one block, and names the first place in the
 * document where a browser finds it. Null where no such fragment exists, or it is too long for a link.
 */
export function deepLinkOf(document: Document, excerpt: Range): string | null {
  const url = document.metadata.URL;
  if (url === null || document.form === "digest") return null;
  const page = pageTextOf(document);
  const at = indexAt(page.words, excerpt.start);
  const isCut = page.words[at] !== undefined && page.words[at].start < excerpt.start;
  const [first, last] = [isCut ? at + 1 : at, indexAt(page.words, excerpt.end) - 1];
  if (last < first) return null;
  const directive = directiveFor(page, first, last);
  if (directive === null) return null;
  const link = `${url}${url.includes("#") ? "" : "#"}:~:text=${directive}`;
  return link.length <= LONGEST_URL ? link : null;
}

function directiveFor(page: PageText, first: number, last: number): string | null {
  const start = startTerm(page, first, last);
  if (start === null) return null;
  const { prefix, to } = start;
  const { text, words } = page;
  const encoded = (from: number, end: number | undefined) => encodeTerm(text.slice(words[from]?.start, end));
  // Nothing but white space may stand between a prefix and what it leads to, so it takes the punctuation with it.
  const head = `${prefix === null ? "" : `${encoded(prefix, words[first]?.start)}-,`}${encoded(first, words[to]?.end)}`;
  if (to === last) return head;
  const from = endTerm(page, to, last);
  return from === null ? null : `${head},${encoded(from, words[last]?.end)}`;
}

/** As few words from `first` on, with words before them if need be, as stand in one place of the document only. */
function startTerm(page: PageText, first: number, last: number): { prefix: number | null; to: number } | null {
  const { words } = page;
  const ends: number[] = [];
  for (let to = first; to <= last && to < first + MOST_WORDS && isSameLine(words, first, to); to++) {
    if (endsWord(page, to)) ends.push(to);
  }
  const longest = ends.at(-1);
  if (longest === undefined) return null;
  const long = ends.filter((to) => to - first + 1 >= FEWEST_WORDS || to === longest);
  const alone = long.find((to) => occurrences(page, first, to).length === 1);
  if (alone !== undefined) return { prefix: null, to: alone };
  for (let prefix = first - 1; prefix > first - MOST_WORDS && isSameLine(words, prefix, first); prefix--) {
    if (occurrences(page, prefix, longest).length === 1) return { prefix, to: longest };
  }
  return null;
}

/** The first word of as few words up to `last` as a browser that searches on from `to` finds there first. */
function endTerm(page: PageText, to: number, last: number): number | null {
  const { words } = page;
  if (!endsWord(page, last)) return null;
  for (let from = last; from > to && from > last - MOST_WORDS && isSameLine(words, from, last); from--) {
    const isLong = last - from + 1 >= FEWEST_WORDS || from === to + 1 || !isSameLine(words, from - 1, last);
    if (isLong && occurrences(page, from, last).find((at) => at > to) === from) return from;
  }
  return null;
}

function isSameLine(words: readonly PageWord[], one: number, other: number): boolean {
  return words[one] !== undefined && words[one]?.line === words[other]?.line;
}

/** Whether a browser sees a word end there: it takes 3.5 and U.S for one. */
function endsWord({ text, words }: PageText, at: number): boolean {
  const end = words[at]?.end ?? text.length;
  return !/^[.,:'’·_]?[\p{L}\p{N}]/u.test(text.slice(end, end + 3));
}

/** Where the words from `from` to `to` stand, as a browser compares them. */
function occurrences({ words, places }: PageText, from: number, to: number): number[] {
  const wanted = words.slice(from, to + 1).map(({ folded }) => folded);
  const starts = places.get(wanted[0] ?? "") ?? [];
  return starts.filter((at) => wanted.every((word, offset) => words[at + offset]?.folded === word));
}

/** A term in percent-encoding, with what has a meaning in a directive or in Discord's markdown. */
function encodeTerm(exact: string): string {
  return encodeURIComponent(exact.toWellFormed().trim().replace(/\s+/g, " ")).replace(
    /[-!'()*~_]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Of so many documents the words are kept, those last linked to: in memory they are many times as long as the text. */
const MOST_KEPT = 50;

const pageTexts = new Map<Document, PageText>();

/** The words of a whole text, what is not quoted included, as a browser searches all of a page. */
function pageTextOf(document: Document): PageText {
  const page = pageTexts.get(document) ?? makePageText(document);
  pageTexts.delete(document);
  pageTexts.set(document, page);
  for (const [oldest] of pageTexts) {
    if (pageTexts.size <= MOST_KEPT) break;
    pageTexts.delete(oldest);
  }
  return page;
}

function makePageText(document: Document): PageText {
  const { text } = document;
  const places = new Map<string, number[]>();
  let [line, before] = [0, 0];
  const words = wordsOf(text).map(({ start, end, folded }, at) => {
    const between = text.slice(before, start);
    if (between !== " " && /[\n\r\u2028\u2029]/.test(between)) line++;
    before = end;
    const there = places.get(folded);
    if (there) there.push(at);
    else places.set(folded, [at]);
    return { start, end, folded, line };
  });
  return { text, words, places };
}

import type { Voice } from "../attribution/model.ts";
import { overlaps, type Range, trimRange } from "../text/ranges.ts";
import { paragraphsOf, sentencesOf } from "../text/segment.ts";
import type { TextFault } from "./document.ts";

/**
 * What an entry of a digest may have: words of its gist, words of a phrase, phrases. A gist is read at one glance, and
 * twelve words of a source in a row are no copy of it. Chosen by hand.
 */
const MOST = { gist: 30, phrase: 12, phrases: 8 } as const;

/** Lines without an empty one between them. */
const BLOCK = /(?:^[^\S\r\n]*\S.*(?:\r\n|[\r\n]|$))+/gm;

/** A line of the list of an entry, with its sign and without. */
const ITEM = /^-(?:[^\S\r\n]+(.*))?$/gm;

/**
 * A line above lines of an entry's list that says whose words these are: "Ada Holm:", "Ada Holm, reported:". It is not
 * the first of its entry, which is a gist.
 */
const LABEL = /(?<=[\r\n])(?!-[ \t])(\S.*?)(?:,[ \t]+(reported|own words))?:[ \t]*(?=\s*^-(?:\s|$))/gm;

const VOICES: Readonly<Record<string, Voice>> = { reported: "indirect", "own words": "own" };

/** What stands between two lines of an entry's list. */
export const BETWEEN_ITEMS = /^\s*(?:[^-\s].*:\s*?\n\s*)?(?:-\s+)?$/;

/** A phrase of which a line above it says whose it is. */
export type SaidPhrase = Range & { name: string; voice: Voice };

/**
 * A digest taken apart. `phrases` are the source's words, in order, without what marks them as such; `said` those of
 * them of which it is told whose they are.
 */
export type DigestParts = { paragraphs: Range[]; phrases: Range[]; said: SaidPhrase[] };

/**
 * Takes a digest apart. An entry is a gist in our words, then a list of phrases of the source, each on a line that
 * begins with "- ", and above those of one speaker, if it is known, a line with the name. A paragraph without such a
 * list is prose in which phrases stand in straight quotation marks.
 */
export function digestParts(text: string, faults: TextFault[]): DigestParts {
  const entries = entriesOf(text);
  const prose = paragraphsOf(text).filter((paragraph) => !entries.some((entry) => overlaps(entry, paragraph)));
  const phrases = [
    ...entries.flatMap((entry) => listedIn(text, entry, faults)),
    ...prose.flatMap((paragraph) => quotedIn(text, paragraph, faults)),
  ];
  const said = entries.flatMap((entry) => saidIn(text, entry));
  return { paragraphs: inOrder([...entries, ...prose]), phrases: inOrder(phrases), said };
}

/** Of the phrases of an entry those that stand below a label, each with what the last one above it says. */
function saidIn(text: string, entry: Range): SaidPhrase[] {
  const labels = labelsOf(text, entry);
  return itemsOf(text, entry).flatMap((phrase) => {
    const label = labels.findLast(({ end }) => end <= phrase.start);
    return label && phrase.start < phrase.end ? [{ ...phrase, name: label.name, voice: label.voice }] : [];
  });
}

function labelsOf(text: string, { start, end }: Range): SaidPhrase[] {
  return [...text.slice(start, end).matchAll(LABEL)].map(({ 0: whole, 1: name = "", 2: how = "", index }) => {
    const at = start + index;
    return { start: at, end: at + whole.length, name: name.trim(), voice: VOICES[how] ?? "direct" };
  });
}

/**
 * The sentences of a paragraph of a digest. Each phrase of a list is one by itself; an entry that lacks its gist or a
 * phrase, which is a fault, is one sentence.
 */
export function digestSentences(text: string, paragraph: Range, language: string): Range[] {
  const phrases = itemsOf(text, paragraph);
  const [first] = phrases;
  if (!first) return sentencesOf(text, paragraph, language);
  const gist = gistOf(text, paragraph);
  if ([gist, ...phrases].some(({ start, end }) => start === end)) return [paragraph];
  return [...sentencesOf(text, gist, language), ...phrases];
}

/** Whether a paragraph of a digest is an entry with a list. */
export function isEntry(text: string, paragraph: Range): boolean {
  return itemsOf(text, paragraph).length > 0;
}

function entriesOf(text: string): Range[] {
  return [...text.matchAll(BLOCK)]
    .map((block) => trimRange(text, { start: block.index, end: block.index + block[0].length }))
    .filter((block) => isEntry(text, block));
}

function itemsOf(text: string, { start, end }: Range): Range[] {
  return [...text.slice(start, end).matchAll(ITEM)].map(({ 0: whole, 1: phrase = "", index }) => {
    const to = start + index + whole.length;
    return trimRange(text, { start: to - phrase.length, end: to });
  });
}

function gistOf(text: string, entry: Range): Range {
  const list = entry.start + text.slice(entry.start, entry.end).search(/^-(?:\s|$)/m);
  const [label] = labelsOf(text, entry);
  return trimRange(text, { start: entry.start, end: Math.min(list, label?.start ?? list) });
}

/** The phrases of an entry; reports what is wrong with it. */
function listedIn(text: string, entry: Range, faults: TextFault[]): Range[] {
  const gist = gistOf(text, entry);
  const phrases = itemsOf(text, entry);
  const words = wordsIn(text, gist);
  const report = (at: number, message: string, remedy: string) => faults.push({ at, message, remedy });
  if (words === 0) report(entry.start, "a list of phrases has no gist", "put a sentence of your own above the list");
  if (words > MOST.gist)
    report(gist.start, `a gist has ${words} words; ${MOST.gist} is the limit`, "say it shorter, or divide the entry");
  const mark = text.slice(gist.start, gist.end).indexOf('"');
  if (mark >= 0)
    report(gist.start + mark, "a gist quotes words", 'give them a line of the list, which begins with "- "');
  if (phrases.length > MOST.phrases)
    report(entry.start, `an entry has ${phrases.length} phrases; ${MOST.phrases} is the limit`, "leave some out");
  for (const phrase of phrases) {
    const length = wordsIn(text, phrase);
    if (length === 0) report(phrase.start, "a phrase of this digest is empty", "fill or remove it");
    if (length > MOST.phrase)
      report(phrase.start, `a phrase has ${length} words; ${MOST.phrase} is the limit`, "quote less of the source");
  }
  const list = text.slice(gist.end, entry.end).replace(LABEL, (label) => " ".repeat(label.length));
  const stray = /^(?!-(?:\s|$))\S.*$/m.exec(list);
  if (stray) {
    const remedy = 'begin it with "- ", join it to the line before, or put an empty line above it';
    report(gist.end + stray.index, "a line stands in a list of phrases and is none of it", remedy);
  }
  return phrases.filter(({ start, end }) => start < end);
}

/** What stands in straight double quotation marks in prose. */
function quotedIn(text: string, paragraph: Range, faults: TextFault[]): Range[] {
  const marks = [...text.slice(paragraph.start, paragraph.end).matchAll(/"/g)].map(
    (match) => paragraph.start + match.index,
  );
  const phrases: Range[] = [];
  for (let index = 0; index + 1 < marks.length; index += 2) {
    phrases.push({ start: (marks[index] as number) + 1, end: marks[index + 1] as number });
  }
  if (marks.length % 2 === 1) {
    const message = "a paragraph of this digest has an odd number of straight quotation marks";
    faults.push({ message, remedy: "close the quoted phrase", at: marks.at(-1) as number });
  }
  const empty = phrases.find((phrase) => wordsIn(text, phrase) === 0);
  if (empty)
    faults.push({ message: "a quoted phrase of this digest is empty", remedy: "fill or remove it", at: empty.start });
  return phrases;
}

function wordsIn(text: string, { start, end }: Range): number {
  return text.slice(start, end).match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

function inOrder(ranges: readonly Range[]): Range[] {
  return ranges.toSorted((a, b) => a.start - b.start);
}

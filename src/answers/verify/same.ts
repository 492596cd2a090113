import type { Document } from "../../documents/document.ts";
import { wordingHash } from "../../documents/hashes.ts";
import { ASKS_BY_ORDER } from "../../lexicon/wording.ts";
import type { Library } from "../../search/library.ts";
import { inDocument, type Place } from "../../search/wording/texts.ts";
import { cutsCompound } from "../../search/wording/words.ts";
import type { Range } from "../../text/ranges.ts";
import { paragraphsOf, sentencesOf } from "../../text/segment.ts";
import type { Part } from "./asked.ts";
import { digestAttribution } from "./attribution.ts";
import type { Difference } from "./difference.ts";
import { turningBeside } from "./hedges.ts";
import type { Inquiry, Wording } from "./inquiry.ts";
import { matchAt, type WordingMatch } from "./match.ts";
import { languageOf } from "./negations.ts";
import { byWeight } from "./weight.ts";
import { writtenOtherwise } from "./written.ts";

/** So many documents are shown that have the same words. */
export const MOST_DOCUMENTS = 20;

/** Sentences of a message that are looked up one by one, and how many words one has at least. */
export const SENTENCES = { most: 40, words: 4 } as const;

/**
 * Places where the words stand unchanged, one of each document: where they are said by whom they should be, if there
 * is one.
 */
export function findSame({ library, text: asked, wordingOf, exactOf }: Inquiry, part: Part): WordingMatch[] {
  const wording = wordingOf(part);
  const byDocument = new Map<Document, Place[]>();
  for (const place of exactOf(wording.text)) {
    const { document } = place.text;
    if (cutsCompound(document.text, inDocument(place.text, place.range))) continue;
    byDocument.set(document, [...(byDocument.get(document) ?? []), place]);
  }
  const inTexts = [...byDocument.values()].slice(0, MOST_DOCUMENTS).map((places) => {
    let first: WordingMatch | null = null;
    for (const place of places) {
      const differences = besides(asked, part, place, wording);
      const match = matchAt(library, place.text, place.range, { part, differences, score: 1 });
      if (match.differences.length === 0) return match;
      first ??= match;
    }
    return first as WordingMatch;
  });
  const catalogued = library.corpus.documents.filter(
    (document) => document.form === "digest" && document.hashes.size > 0 && !byDocument.has(document),
  );
  const isThere = catalogued.length > 0 ? hashReader(asked, part) : () => false;
  const byHash = catalogued.filter(isThere).map((document) => hashMatch(library, document, part));
  // Where the source goes on to take them back, that is shown first.
  const lasting = ({ takenBack }: WordingMatch) => Number(takenBack === null);
  return [...inTexts, ...byHash].sort((a, b) => byWeight(a, b) || lasting(a) - lasting(b));
}

/** What differs beside words that are the same: bounds that stand just outside, and the end of their sentence. */
function besides(asked: string, part: Part, place: Place, wording: Wording): Difference[] {
  return [
    ...outsideTurns(part, place),
    ...inWords(asked, part, place),
    ...writtenOtherwise(wording, place.text, place.range),
    ...moodAt(asked, part, place),
  ];
}

/** An i that differs from others, or may once it is composed; and the marks. */
const HAS_LEVELLED = /[ıİ\u055C\u055E]|\u0307/;

/**
 * Signs within words that are levelled to be found, and yet say something: the dot of an i, an Armenian question mark.
 */
function inWords(asked: string, part: Part, { text, range }: Place): Difference[] {
  const { start, end } = inDocument(text, range);
  const source = text.document.text.slice(start, end);
  const given = asked.slice(part.start, part.end);
  if (!HAS_LEVELLED.test(given) && !HAS_LEVELLED.test(source)) return [];
  const isTurkic = /^(?:tr|az|crh|tt|kk|gag)/i.test(text.document.metadata.language);
  // In a Turkic text the capital is of either letter; elsewhere a letter without its dot is another one.
  const dotted = (letter: string) => (letter === "ı" ? 0 : letter === "I" && isTurkic ? null : 1);
  const [own, there] = [given, source].map((words) =>
    [...words.normalize("NFC").matchAll(/[iıIİ]/gu)].map(([i]) => dotted(i)),
  );
  const isOther =
    own?.length === there?.length && own?.some((dot, at) => dot !== null && there?.[at] != null && dot !== there[at]);
  const mark = (words: string) => words.match(/[\p{L}]*[\u055C\u055E][\p{L}]*/gu)?.join(" ") ?? "";
  const at = { start: part.start, end: part.end };
  return [
    ...(isOther ? [{ asked: given, source, kind: "wording" as const, at }] : []),
    ...(mark(given) !== mark(source)
      ? [{ asked: mark(given), source: mark(source), kind: "wording" as const, at: { ...at, end: at.start } }]
      : []),
  ];
}

/** Bounds, hedges and negations just outside a fragment that begins after one, or ends before one. */
export function outsideTurns(part: Part, { text, range }: Place): Difference[] {
  return turningBeside(text, range).map(({ side, kind, ...there }): Difference => {
    const { start, end } = inDocument(text, there);
    const at = side === "before" ? part.start : part.end;
    return { asked: "", source: text.document.text.slice(start, end), kind, at: { start: at, end: at } };
  });
}

/**
 * A question or exclamation mark after the asked words where the source has none: the end of words is free, but not in
 * that.
 */
function moodAt(asked: string, part: Part, { text, range }: Place): Difference[] {
  const tail = /[^\p{L}\p{N}]*$/u.exec(asked.slice(part.start, part.end))?.[0] ?? "";
  const { end } = inDocument(text, range);
  const there = /^[^\p{L}\p{N}\n]*/u.exec(text.document.text.slice(end, end + 12))?.[0] ?? "";
  // A part of a question, without its first words and its mark, asks nothing.
  const isPart = /[\p{L}\p{N},] $/u.test(text.normalised.text.slice(Math.max(0, range.start - 2), range.start));
  // Without its mark a question of the order of a statement says what it asks.
  const { language } = text.document.metadata;
  const isOrdered = languageOf(language) !== "en" || !ASKS_BY_ORDER.test(asked.slice(part.start, part.end));
  const isOther =
    ["?", "!"].some((sign) => tail.includes(sign) && !there.includes(sign)) ||
    ((isPart || isOrdered) && there.includes("?") && !tail.includes("?"));
  const at = { start: part.end - tail.length, end: part.end };
  return isOther ? [{ asked: tail.trim(), source: there.trim(), kind: "wording", at }] : [];
}

/**
 * Tells whether a document's hashes have all sentences of a part, one by one or some together, as they were
 * catalogued.
 */
function hashReader(asked: string, part: Part): (document: Document) => boolean {
  const sentences = sentencesIn(asked, part);
  if (sentences.length > SENTENCES.most) return () => false;
  const known = new Map<string, string>();
  const hashOf = (from: number, to: number): string => {
    const key = `${from} ${to}`;
    const hash = known.get(key) ?? wordingHash(asked.slice(sentences[from]?.start, sentences[to]?.end));
    known.set(key, hash);
    return hash;
  };
  return ({ hashes }) => {
    if (sentences.length === 0) return false;
    for (let from = 0; from < sentences.length; ) {
      const to = [from + 3, from + 2, from + 1, from].find(
        (at) => at < sentences.length && hashes.has(hashOf(from, at)),
      );
      if (to === undefined) return false;
      from = to + 1;
    }
    return true;
  };
}

function hashMatch(library: Library, document: Document, part: Part): WordingMatch {
  return {
    document: document.id,
    quotation: null,
    differences: part.speaker ? digestAttribution(library, document, part.speaker) : [],
    edits: [],
    begins: null,
    goesOn: null,
    takenBack: null,
    unknownNegation: null,
    notEstablished: null,
    asked: { start: part.start, end: part.end },
    outside: [],
    beyond: [],
    spliced: [],
  };
}

export function sentencesIn(text: string, { start, end }: Range): Range[] {
  return paragraphsOf(text.slice(start, end)).flatMap((paragraph) =>
    sentencesOf(text, { start: paragraph.start + start, end: paragraph.end + start }, "en"),
  );
}

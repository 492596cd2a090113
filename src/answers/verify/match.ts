import type { Document } from "../../documents/document.ts";
import { WORDS_ARE_NOT_REAL } from "../../lexicon/denial.ts";
import { TAKES_BACK_EARLIER } from "../../lexicon/withdrawn.ts";
import type { Library } from "../../search/library.ts";
import { inDocument, type WordingText } from "../../search/wording/texts.ts";
import { tokensOf } from "../../search/wording/words.ts";
import { normalise, originalRange } from "../../text/normalise.ts";
import { indexAt, overlaps, type Range, rangeLength, subtractRanges, trimRange } from "../../text/ranges.ts";
import { type Quotation, quotationOf, saidByOne } from "../quotation.ts";
import type { Part } from "./asked.ts";
import { attributionDifferences, isOtherSpeaker, notEstablished, speakersOf } from "./attribution.ts";
import { sharedSurname } from "./bearers.ts";
import { resumedAfter, unsaidIn } from "./cue.ts";
import type { Difference, Negated } from "./difference.ts";
import type { Edit } from "./edits.ts";
import { hedging } from "./hedges.ts";
import { denies, negationsOf, turns } from "./negations.ts";

export type WordingMatch = {
  document: string;
  /** The words as they stand in the source; null where only their hash is known. */
  quotation: Quotation | null;
  differences: Difference[];
  /** What a writer did to the words that changes none of them. */
  edits: Edit[];
  /** The part of the asked text that this answers. */
  asked: Range;
  /** Whom the asked text names where the document leaves open who speaks, though it knows them; else null. */
  notEstablished: string | null;
  /** Who bear the surname by which alone the asked text names who speaks, where they are several. */
  sharing?: string[];
  /**
   * What stands in the sentence before the words, where they begin amid it and not in quotation marks; of more, the
   * last of it: a slice of the source, or null.
   */
  begins: string | null;
  /**
   * With what the sentence goes on after the words, where they end amid it and not at a closing mark; of more, the
   * first of it: a slice of the source, or null.
   */
  goesOn: string | null;
  /** The sentence right after the words, where it takes back what they say; a slice of the source, or null. */
  takenBack: string | null;
  /** The language of the document, where the bot does not know what negates in it; else null. */
  unknownNegation: string | null;
  /** What else turns or conditions the sentence around the quotation. */
  outside: string[];
  /** What of the part goes on beyond a phrase, of which nothing more is known. */
  beyond: Range[];
  /** The negation in which the words differ, if they do. */
  negated?: Negated;
  /** Whose words are joined as if they were one speaker's: by a marked cut, or by nothing that tells it. */
  spliced: string[];
};

/** A phrase of a digest, which is the source's, though the text around it is ours; of whoever the digest says. */
function phraseOf(made: Quotation): Quotation {
  return { ...made, words: "source", ...(saidByOne(made) ?? {}), exact: made.exact };
}

export function matchAt(
  library: Library,
  text: WordingText,
  range: Range,
  {
    part,
    differences,
    edits = [],
    score,
  }: { part: Part; differences: readonly Difference[]; edits?: Edit[]; score: number },
): WordingMatch {
  const { document } = text;
  const found = quotable(document, inDocument(text, range));
  // A phrase of a digest is shown whole: what stands before a part of it may turn it.
  const phrase = document.form === "digest" ? document.phrases.find((one) => overlaps(one, found)) : undefined;
  const excerpt = phrase ?? found;
  const passage = document.passages[indexAt(document.passages, excerpt.start)];
  if (!passage) throw new Error(`no passage at ${excerpt.start} of ${document.id}`);
  const made = quotationOf(library.corpus, { document, passage }, excerpt, score);
  const quotation = document.form === "digest" ? phraseOf(made) : made;
  const { sentence, outside } = around(document, excerpt);
  const named = differences.map((difference) =>
    isOtherSpeaker(library, document, sentence, difference)
      ? { ...difference, kind: "attribution" as const }
      : difference,
  );
  // What stands right before the words may be told already.
  const unsaid = (document.form === "full" ? unsaidIn(document, excerpt, part.end) : []).filter(
    ({ source }) => !named.some((told) => told.asked === "" && told.source !== "" && source.includes(told.source)),
  );
  return {
    document: document.id,
    quotation,
    differences: [...attributionDifferences(library, document, part, { quotation, sentence }), ...named, ...unsaid],
    edits,
    begins: document.form === "full" || phrase ? begins(document, phrase ?? sentence, found) : null,
    goesOn: document.form === "full" ? goesOn(document, sentence, excerpt) : null,
    takenBack: document.form === "full" ? takenBack(document, sentence) : null,
    unknownNegation: negationsOf(document.metadata.language) ? null : document.metadata.language,
    notEstablished: notEstablished(library, document, part, quotation),
    ...sharing(document, part, quotation),
    asked: { start: part.start, end: part.end },
    outside,
    beyond: [],
    spliced: [],
  };
}

function sharing(document: Document, { speaker }: Part, quotation: Quotation): Pick<WordingMatch, "sharing"> {
  const [party, ...others] = speakersOf(quotation);
  if (speaker === null || party === undefined || others.length > 0 || document.form === "digest") return {};
  const those = sharedSurname(document, party, speaker.name);
  return those === null ? {} : { sharing: those };
}

/** The longest stretch without anything that is not the source's. */
function quotable({ text, omissions }: Document, range: Range): Range {
  return subtractRanges(range, omissions)
    .map((rest) => trimRange(text, rest))
    .reduce((longest, rest) => (rangeLength(rest) > rangeLength(longest) ? rest : longest));
}

/** The sentences that an excerpt is of, and the words of them outside it that turn what they say. */
function around(document: Document, excerpt: Range): { sentence: Range; outside: string[] } {
  const { form, text, passages } = document;
  const sentences: Range[] = [];
  for (let at = indexAt(passages, excerpt.start); at < passages.length; at++) {
    const passage = passages[at];
    if (!passage || passage.start >= excerpt.end) break;
    sentences.push(...passage.sentences.filter((sentence) => overlaps(sentence, excerpt)));
  }
  const sentence = {
    start: Math.min(excerpt.start, sentences[0]?.start ?? excerpt.start),
    end: Math.max(excerpt.end, sentences.at(-1)?.end ?? excerpt.end),
  };
  if (form === "digest") return { sentence, outside: [] };
  const outside = sentences
    .flatMap((one) => turningIn(document, one))
    .filter((word) => !overlaps(word, excerpt))
    .map(({ start, end }) => text.slice(start, end));
  return { sentence, outside: [...new Set(outside)] };
}

const turning = new WeakMap<Document, Map<number, Range[]>>();

/** The words of a sentence that turn or bound it, in the document; found once, as a text may quote it many times. */
function turningIn(document: Document, { start, end }: Range): Range[] {
  const known = turning.get(document) ?? new Map<number, Range[]>();
  turning.set(document, known);
  const before = known.get(start);
  if (before) return before;
  const normalised = normalise(document.text.slice(start, end));
  const tokens = tokensOf(normalised.text, { start: 0, end: normalised.text.length });
  const hedges = hedging(tokens);
  const words = tokens
    .filter((token) => {
      const { language } = document.metadata;
      return hedges.has(token) || turns(token.text, language) || denies(token.text, language);
    })
    .map((token) => originalRange(normalised, token))
    .map((word) => ({ start: start + word.start, end: start + word.end }));
  known.set(start, words);
  return words;
}

/** So much of what stands before words in their sentence is shown. UTF-16 units. */
const LONGEST_BEGINNING = 200;

function begins({ text, attributions }: Document, sentence: Range, { start }: Range): string | null {
  // Before the words of a turn stands its label, which is no part of what is said.
  const turn = attributions.findLast((span) => span.start <= start && start < span.end);
  const from = turn?.attribution.known?.by === "turn" ? Math.max(sentence.start, turn.start) : sentence.start;
  const before = text.slice(from, start);
  if (!/[\p{L}\p{N}]/u.test(before) || /["“„«‘'‹]\s*$/u.test(before)) return null;
  const cut = Math.max(0, before.length - LONGEST_BEGINNING);
  const shown = before.slice(cut);
  return (cut > 0 ? shown.replace(/^\S*\s/u, "") : shown).trim();
}

/** The sentence of the same paragraph after some, where it says that they are wrong, or were not so said. */
function takenBack({ passages, text }: Document, sentence: Range): string | null {
  const { sentences = [] } = passages[indexAt(passages, sentence.start)] ?? {};
  const next = sentences.find(({ start }) => start >= sentence.end);
  const words = next && text.slice(next.start, next.end);
  return words && (TAKES_BACK_EARLIER.test(words) || WORDS_ARE_NOT_REAL.test(words)) ? words.trim() : null;
}

/** So much of the rest of their sentence is shown. UTF-16 units. */
const LONGEST_REST = 200;

function goesOn(document: Document, sentence: Range, excerpt: Range): string | null {
  const { text } = document;
  const { end } = excerpt;
  const rest = text.slice(end, sentence.end);
  if (/^[\s.,!?…]*["”»›’'“](?!\p{L})/u.test(rest)) return resumedAfter(document, excerpt);
  if (!/[\p{L}\p{N}]/u.test(rest)) return null;
  const shown = rest.slice(0, LONGEST_REST);
  const whole = shown.length < rest.length ? shown.replace(/\s\S*$/u, "") : shown;
  return whole.replace(/^[\s,;:–—-]+|[\s.!?]+$/gu, "");
}

import type { ChainLink, Voice } from "../attribution/model.ts";
import type { Document } from "../documents/document.ts";
import { type Range, subtractRanges, trimRange } from "../text/ranges.ts";
import { findTextQuote } from "../text/selector.ts";

/** A stretch of a document with whose words it is. Offsets are UTF-16 units into the document's text. */
export type AttributedStretch = Range & {
  words: "source" | "ours";
  voice: Voice | null;
  chain: ChainLink[];
  /** Null where it is not established. */
  speaker: string | null;
};

export type AttributeAnswer = { document: string; spans: AttributedStretch[] };

/** Whose words a document is, in order, without a gap in what can be quoted. */
export function answerAttribute({ id, form, metadata, attributions, paragraphs, phrases }: Document): AttributeAnswer {
  if (form === "full") {
    const spans = attributions.map(({ start, end, attribution: { voice, chain, speaker } }) => {
      return { start, end, words: "source" as const, voice, chain, speaker };
    });
    return { document: id, spans };
  }
  // A digest is ours but for the phrases that it quotes; neither has a voice.
  const names = [...new Set([metadata.publisher.name, metadata.issuer.name])];
  const chain = names.map((name) => ({ name, role: null }));
  const ours = paragraphs.flatMap((paragraph) => subtractRanges(paragraph, phrases));
  const spans = [
    ...ours.map((range) => ({ ...range, words: "ours" as const })),
    ...phrases.map(({ start, end }) => ({ start, end, words: "source" as const })),
  ];
  return {
    document: id,
    spans: spans.sort((a, b) => a.start - b.start).map((span) => ({ ...span, voice: null, chain, speaker: null })),
  };
}

/** Words that a `from` or `to` has at least, if the stretch has them, and words before it that make it unique. */
const FEWEST_WORDS = 4;
const MOST_CONTEXT = 12;

/**
 * An entry for `spans` in a document's file that settles a stretch as it was detected, for a person to paste and
 * correct. Its `from` and `to` match once in the text. A speaker who is not established is left out.
 */
export function spanEntry(
  { text }: Pick<Document, "text">,
  stretch: Range,
  { voice, speaker }: { voice: Voice | null; speaker: string | null },
): string {
  const range = trimRange(text, stretch);
  const words = [...text.slice(range.start, range.end).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: range.start + index,
    end: range.start + index + word.length,
  }));
  const isShort = words.length <= 2 * FEWEST_WORDS;
  const ends = isShort
    ? [["from", unique(text, [range])]]
    : [
        ["from", unique(text, words.map(({ end }) => ({ start: range.start, end })).slice(FEWEST_WORDS - 1))],
        [
          "to",
          unique(
            text,
            words
              .map(({ start }) => ({ start, end: range.end }))
              .reverse()
              .slice(FEWEST_WORDS - 1),
          ),
        ],
      ];
  const settled = [
    ["is", "keep"],
    ...(speaker === null ? [] : [["speaker", JSON.stringify(speaker)]]),
    ...(voice === null ? [] : [["voice", voice]]),
  ];
  return `- { ${[...ends, ...settled].map(([key, value]) => `${key}: ${value}`).join(", ")} }`;
}

/** The first of `candidates` whose words match once in the text, else the last one with words around it that do. */
function unique(text: string, candidates: readonly Range[]): string {
  const plain = (range: Range) => text.slice(range.start, range.end).replace(/\s+/g, " ");
  const found = candidates.find(
    (range) => findTextQuote(text, { exact: plain(range), prefix: "", suffix: "" }).length === 1,
  );
  if (found) return JSON.stringify(plain(found));
  const last = candidates.at(-1) as Range;
  const before = [...text.slice(0, last.start).matchAll(/\S+\s*/g)].slice(-MOST_CONTEXT);
  const prefix = before
    .map(([word]) => word)
    .join("")
    .replace(/\s+/g, " ");
  const suffix = (/^(?:\s*\S+){0,12}/.exec(text.slice(last.end))?.[0] ?? "").replace(/\s+/g, " ");
  const quote = { exact: plain(last), prefix, suffix };
  return `{ ${Object.entries(quote)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join(", ")} }`;
}

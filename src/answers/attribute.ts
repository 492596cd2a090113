import type { ChainLink, Voice } from "../corpus/attribution.ts";
import type { Document } from "../corpus/document.ts";
import { type Range, subtractRanges } from "../corpus/ranges.ts";

/** A stretch of a document with whose words it is. Offsets are UTF-16 units into the document's text. */
export type AttributedStretch = Range & { words: "source" | "ours"; voice: Voice | null; chain: ChainLink[] };

export type AttributeAnswer = { document: string; spans: AttributedStretch[] };

/** Whose words a document is, in order, without a gap in what can be quoted. */
export function answerAttribute({ id, form, metadata, attributions, paragraphs, phrases }: Document): AttributeAnswer {
  if (form === "full") {
    const spans = attributions.map(({ start, end, attribution: { voice, chain } }) => {
      return { start, end, words: "source" as const, voice, chain };
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
    spans: spans.sort((a, b) => a.start - b.start).map((span) => ({ ...span, voice: null, chain })),
  };
}

import type { Document } from "../documents/document.ts";
import type { Comparable } from "../sources/propose.ts";
import type { Range } from "../text/ranges.ts";

/**
 * What of a document in use the thread that makes proposals compares with a new text. The ranges, of which a corpus has
 * very many, are packed as starts and ends, so that handing them over keeps nobody waiting.
 */
export type Handed = Omit<Comparable, "paragraphs" | "passages"> & { paragraphs: Int32Array; sentences: Int32Array };

export function handOver({ id, form, hashes, metadata, text, paragraphs, passages }: Document): Handed {
  const { ref, language } = metadata;
  const sentences = passages.flatMap((passage) => passage.sentences);
  return {
    id,
    form,
    hashes,
    metadata: { ref, language },
    text,
    paragraphs: packed(paragraphs),
    sentences: packed(sentences),
  };
}

export function handedOver({ paragraphs, sentences, ...document }: Handed): Comparable {
  return { ...document, paragraphs: ranges(paragraphs), passages: [{ sentences: ranges(sentences) }] };
}

function packed(all: readonly Range[]): Int32Array {
  const numbers = new Int32Array(2 * all.length);
  for (const [at, { start, end }] of all.entries()) numbers.set([start, end], 2 * at);
  return numbers;
}

function ranges(numbers: Int32Array): Range[] {
  return Array.from({ length: numbers.length / 2 }, (_, at) => ({
    start: numbers[2 * at] ?? 0,
    end: numbers[2 * at + 1] ?? 0,
  }));
}

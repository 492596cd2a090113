import { describe, expect, test } from "vitest";
import { documentOf } from "../support.ts";

/**
 * A small text, and who says some words of it. A name is who says them, and must be given or left open; with "=" before
 * it, it must be given; null: nobody may be named.
 */
export type Case = [text: string, says: Record<string, string | null>];

const MEDIUM = { name: "Nordvik Post", kind: "media", country: null };

/** Who is given as the speaker of the words, quoted or reported; null where nobody is. */
export function speakerOf(text: string, words: string, metadata: Record<string, unknown> = {}): string | null {
  const { attributions, text: whole } = documentOf(text, { publisher: MEDIUM, issuer: MEDIUM, ...metadata });
  const at = whole.indexOf(words);
  if (at < 0) throw new Error(`not in the text: ${words}`);
  const span = attributions.find(({ start, end }) => start <= at && at < end);
  return span && span.attribution.voice !== "own" ? span.attribution.speaker : null;
}

/** A test of every case. */
export function tellsOf(kinds: Record<string, readonly Case[]>, metadata: Record<string, unknown> = {}): void {
  for (const [kind, cases] of Object.entries(kinds))
    describe(kind, () => {
      for (const [text, says] of cases)
        for (const [words, wanted] of Object.entries(says))
          test(`${text.trim().replace(/\n+/g, " / ")} (${words})`, () => {
            const name = wanted?.replace(/^=/, "") ?? null;
            expect(wanted?.startsWith("=") ? [name] : [name, null]).toContain(speakerOf(text, words, metadata));
          });
    });
}

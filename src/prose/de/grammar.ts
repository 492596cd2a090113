import { grammarOf } from "../grammar.ts";

/** German, which nobody has read who grew up with it: every file of this folder needs a native reader. */
export const grammar = grammarOf("de", { dates: { undated: "ohne Datum", about: "etwa", probably: "wohl" } });

export const { list, either, plural, number, language } = grammar;

/** "1 Dokument", "2 Dokumente" */
export function documents(count: number): string {
  return plural(count, "Dokument", "Dokumente");
}

/** Whose words stand in them, or which are asked for. */
export function quoted(text: string): string {
  return `„${text}“`;
}

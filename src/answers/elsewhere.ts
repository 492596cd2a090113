import { isElsewhere } from "../search/elsewhere.ts";
import type { Library } from "../search/library.ts";
import { wordsOf } from "../search/terms.ts";

/** A longer text was pasted, and shows itself in which language it is. UTF-16 units; chosen by hand. */
const LONGEST_ASKED = 200;

/** The languages of a corpus, where a question seems to be in none of them; else none. */
export function languagesUnlike(library: Library, text: string): string[] {
  if (text.length > LONGEST_ASKED || !isElsewhere(library, wordsOf(text))) return [];
  return library.languages.map(({ code }) => code);
}

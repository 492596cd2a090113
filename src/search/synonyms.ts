import type { Language } from "./languages.ts";
import { type Term, termOf, wordsOf } from "./terms.ts";

/** By the term of a word, the terms of the words that mean the same in a corpus. */
export type Synonyms = ReadonlyMap<Term, readonly Term[]>;

/**
 * The words that an operator has said mean the same (`synonyms.yaml`), by the rules of each language of the corpus,
 * since the file does not say of which they are. What is in two groups means what is in either.
 */
export function indexSynonyms(groups: readonly (readonly string[])[], languages: readonly Language[]): Synonyms {
  const found = new Map<Term, Term[]>();
  for (const group of groups) {
    const forms = group.map((form) => wordsOf(form).flatMap((word) => languages.map((one) => termOf(word, one))));
    for (const [at, terms] of forms.entries()) {
      const others = forms.filter((_, other) => other !== at).flat();
      for (const term of new Set(terms)) found.set(term, [...new Set([...(found.get(term) ?? []), ...others])]);
    }
  }
  return found;
}

import {
  CONDITIONS,
  DENIALS_BY_LANGUAGE,
  LIMITS,
  NEGATIONS,
  NEGATIONS_BY_LANGUAGE,
  QUANTITIES,
} from "../../lexicon/wording.ts";

/** What of a word negates or quantifies: itself, "not" of "can't", or nothing. */
export function negators(word: string, language: string): string[] {
  if (/^(?:not|cannot|.+n't)$/.test(word)) return ["not"];
  // "non-" and "anti-" stand as words before a hyphen.
  if (/^(?:non|anti)$/.test(word)) return ["not"];
  if (NEGATIONS.has(word) || QUANTITIES.has(word)) return [word];
  return !/^en/.test(language) && negationsOf(language)?.has(word) ? ["not"] : [];
}

/** The words that negate in a language, by its code; null where they are not known. */
export function negationsOf(language: string): ReadonlySet<string> | null {
  return NEGATIONS_BY_LANGUAGE[languageOf(language)] ?? null;
}

/** Whether a word negates or conditions what its sentence says. */
export function turns(word: string, language: string): boolean {
  return CONDITIONS.has(word) || LIMITS.has(word) || (negators(word, language).length > 0 && !QUANTITIES.has(word));
}

/** Whether a word negates what stands beside it. */
export function isNegation(word: string, language: string): boolean {
  return negators(word, language).length > 0 && !QUANTITIES.has(word);
}

/** Whether a word says that something is not so, or is not done: "denied", "a lie", "refusé". */
export function denies(word: string, language: string): boolean {
  return DENIALS_BY_LANGUAGE[languageOf(language)]?.has(word) ?? false;
}

/** The code of a language without its region. */
export function languageOf(language: string): string {
  return language.split("-")[0]?.toLowerCase() ?? "";
}

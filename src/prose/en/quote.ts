import { language, list, number, plural } from "./grammar.ts";

const quoted = (words: readonly string[]) => list(words.map((word) => `“${word}”`));

function documents(count: number): string {
  return count === 1 ? "the one document" : `these ${count} documents`;
}

/** What is said around the passages that answer a question, or of there being none. */
export const quote = {
  searchedHere: "It may have been said elsewhere.",
  nothingForMessage: "Nothing in these documents answers to the words of this message.",
  /** What of a question, or of a message, was searched where it is too much. */
  cut: {
    question: (characters: number) => `Only the first ${number(characters)} characters of this question were searched.`,
    message: (characters: number) => `Only the first ${number(characters)} characters of this message were searched.`,
    words: (words: number) => `Only the ${words} rarest words of this question were searched.`,
    phrases: (phrases: number) => `Only the ${phrases} rarest phrases of this question were searched.`,
  },
  noSpeaker: (known: readonly string[]) =>
    `Nobody of that name speaks in these documents. Those who speak: ${list(known)}.`,
  voiceless: (count: number) =>
    `Left out, as a digest doesn’t say who speaks: ${plural(count, "document")} without full text.`,
  essence: (words: string) => `Searched: ${words}`,
  turning: (words: readonly string[]) => `Not searched for: ${quoted(words)}. What is shown may say the opposite.`,
  corrected: (query: string) => `Not all of these words are in these documents as typed. Searched for: ${query}`,
  widened: (asked: string, found: readonly string[]) =>
    `“${asked}” is found here also as ${list(found)}. Quoted text keeps its own spelling.`,
  /** Whose words were searched, of full texts, and of digests too. */
  askedOf: {
    full: (name: string) => `Only words of “${name}” were searched, as the question asks for them.`,
    country: (name: string) => `Only what was issued in “${name}” was searched, as the question asks for it.`,
    both: (name: string) => `Asked for words of “${name}”; phrases from digests may be others’.`,
  },
  about: (name: string) => `No words here are established as those of “${name}”. About “${name}”, by others:`,
  aboutCountry: (name: string) => `None of these documents was issued in “${name}”. About “${name}”, by others:`,
  passages: (count: number) => plural(count, "passage"),
  quotations: (count: number) => plural(count, "quotation"),
  shown: (all: string, shown: number) => `${all}, ${shown} shown`,
  nearest: "Nearest passages, not answers:",
  nearestOnly: "No answer here. The nearest passages:",
  elsewhere: (languages: readonly string[]) =>
    `The documents are in ${list(languages.map(language))}; this question seems to be in another language.`,
  notHere: (words: readonly string[]) => `Not in these documents: ${quoted(words)}.`,
  notShown: (words: readonly string[]) => `Not in the words shown: ${quoted(words)}.`,
  /** What stands there for a word of the question, as the same word or as one that is like it. */
  stands: (asked: string, found: readonly string[]) => `For “${asked}” there stands here: ${quoted(found)}.`,
  alike: (pairs: readonly { asked: string; found: readonly string[] }[]) => {
    const told = pairs.map(({ asked, found }) => `${quoted(found)} for “${asked}”`);
    return `Alike, but maybe not the same: ${list(told)}.`;
  },
  unlevelled: (count: number) =>
    `${plural(count, "document")} in a language whose inflection this search does not know: only words as typed.`,
  unsearchable:
    "Nothing in this query can be searched: it has no words, or only such as stand in nearly every " +
    "text. Words in quotation marks are searched as they are.",
  notFound: (query: string, { all, digests, filtered }: { all: number; digests: number; filtered: boolean }) => {
    const mixed = `${documents(all)}, ${digests} of them as digests`;
    const whole = digests === all ? `the digests of ${documents(all)}` : mixed;
    return `Not found ${filtered ? "with these filters " : ""}in ${digests === 0 ? documents(all) : whole}: “${query}”`;
  },
  fullTextsMay: "The full texts may have it; they are not loaded.",
  noPassage: (words: readonly string[]) =>
    `No passage has ${["", "", "both "][words.length] ?? "all of "}${quoted(words)}`,
  spelt: (word: string, similar: readonly string[]) => `Spelt like “${word}”: ${similar.join(", ")}`,
  tries: (queries: readonly string[]) => {
    const told = queries.map((query) => `“${query.replaceAll('"', "")}”`);
    return `Try: ${told.join(" or ")}`;
  },
};

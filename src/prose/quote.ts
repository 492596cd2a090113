import type { QuoteAnswer } from "../answers/quote.ts";
import type { Library } from "../search/library.ts";
import { list, plural } from "./words.ts";

export const SEARCHED_HERE = "This says what was searched here, not what anyone said elsewhere.";

export const NOTHING_FOR_MESSAGE = "Nothing in these documents answers to the words of this message.";

/** What the bot did with the query and its filters, where that is not what was typed. */
export function queryNotes({
  corrected,
  essence,
  widened,
  met,
  quotations,
  nearest,
  knownSpeakers,
  voiceless,
  askedOf,
  cutTo,
}: QuoteAnswer): string[] {
  return [
    ...cutNotes(cutTo),
    ...(knownSpeakers
      ? [`Nobody of that name speaks in these documents. Those who speak: ${list(knownSpeakers)}.`]
      : []),
    ...(askedOf?.speaks ? [askedOfNote(askedOf.name, [...quotations, ...nearest])] : []),
    ...(voiceless > 0
      ? [`Left out, as a digest doesn’t say who speaks: ${plural(voiceless, "document")} without full text.`]
      : []),
    ...(essence === null ? [] : [`Of this question, these words were searched: ${essence}`]),
    ...(corrected === null
      ? []
      : [`Not all of these words are in these documents as typed. Searched for: ${corrected}`]),
    ...(quotations.length > 0 ? metNotes(met) : []),
    ...widened.map(
      ({ asked, found }) => `“${asked}” is found here also as ${list(found)}. Quoted text keeps its own spelling.`,
    ),
  ];
}

/** What of a question was too much to search, so that nobody takes the rest for searched. */
function cutNotes(cutTo: QuoteAnswer["cutTo"]): string[] {
  if (cutTo === null) return [];
  const { characters, words, phrases } = cutTo;
  return [
    ...(characters === null ? [] : [onlyFirst(characters, "question")]),
    ...(words === null ? [] : [`Only the ${words} rarest words of this question were searched.`]),
    ...(phrases === null ? [] : [`Only the ${phrases} rarest phrases of this question were searched.`]),
  ];
}

function onlyFirst(characters: number, of: "question" | "message"): string {
  return `Only the first ${characters.toLocaleString("en")} characters of this ${of} were searched.`;
}

/** The same of a message, in which addresses and mentions are not searched and don't count. */
export function messageCutNotes(cutTo: number | null): string[] {
  return cutTo === null ? [] : [onlyFirst(cutTo, "message")];
}

/** Whose words were searched; of digests it can't be said whose words they hold. */
function askedOfNote(name: string, shown: QuoteAnswer["quotations"]): string {
  const digests = shown.filter(({ words }) => words === "ours").length;
  if (digests === 0) return `Only words of “${name}” were searched, as the question asks for them.`;
  return digests === shown.length
    ? `The question asks for words of “${name}”; these phrases may be others’.`
    : `The question asks for words of “${name}”; phrases from digests may be others’.`;
}

/** What is to be said before anything else: that words are about somebody, where none are by the one asked for. */
export function aboutLine({ askedOf }: QuoteAnswer): string | null {
  return askedOf && !askedOf.speaks
    ? `None of these documents has words of “${askedOf.name}”. About “${askedOf.name}”, by others:`
    : null;
}

export function countLine({ total, quotations }: QuoteAnswer): string {
  const noun = quotations[0]?.words === "ours" ? "passage" : "quotation";
  return total === quotations.length ? plural(total, noun) : `${plural(total, noun)}, ${quotations.length} shown`;
}

export const NEAREST_QUESTION_HEADING = "No passage holds all of this. Nearest passages, not answers:";

/** Above nearest passages, where they follow answers and where there are none. */
export function nearestHeading({ quotations }: QuoteAnswer): string {
  return quotations.length > 0 ? "Nearest passages, not answers:" : NEAREST_QUESTION_HEADING;
}

/** What stands above passages that are only near to a question, so that nobody takes them for an answer. */
export function nearestLines(answer: QuoteAnswer): string[] {
  const { unknown, met, unlevelled } = answer;
  const about = aboutLine(answer);
  return [
    ...(about === null ? [] : [about]),
    ...(unknown.length > 0 ? [`Not in these documents: ${list(unknown.map(({ word }) => `“${word}”`))}.`] : []),
    ...levelNotes(unlevelled),
    "They may be about something else.",
    ...metNotes(met),
  ];
}

/** What stands in the excerpts for words of the question. */
export function metNotes(met: QuoteAnswer["met"]): string[] {
  const written = (found: readonly string[]) => list(found.map((word) => `“${word}”`));
  const alike = met.filter(({ same }) => !same).map(({ asked, found }) => `${written(found)} (asked: “${asked}”)`);
  return [
    ...met.filter(({ same }) => same).map(({ asked, found }) => `For “${asked}” there stands here: ${written(found)}.`),
    ...(alike.length > 0 ? [`Found by a likeness of words, which need not mean the same: ${list(alike)}.`] : []),
  ];
}

/** Of how many documents it can't be said that they lack what was asked for, as their language is not known. */
function levelNotes(count: number): string[] {
  return count === 0
    ? []
    : [`${plural(count, "document")} in a language whose inflection this search does not know: only words as typed.`];
}

/** What to say where nothing was found: what was searched, and no more than that. */
export function notFound(
  { query, searchable, unknown, filtered, unlevelled }: QuoteAnswer,
  { corpus }: Library,
): string[] {
  if (!searchable) {
    return [
      "Nothing in this query can be searched: it has no words, or only such as stand in nearly every " +
        "text. Words in quotation marks are searched as they are.",
    ];
  }
  const digests = corpus.documents.filter(({ form }) => form === "digest").length;
  const all = corpus.documents.length;
  const searched =
    digests === 0
      ? theDocuments(all)
      : digests === all
        ? `the digests of ${theDocuments(all)}`
        : `${theDocuments(all)}, ${digests} of them as digests`;
  const spellings = unknown.filter(({ similar }) => similar.length > 0);
  return [
    `${filtered ? "Not found with these filters in" : "Not found in"} ${searched}: “${query}”`,
    ...(digests > 0 ? ["The full texts may have it; they are not loaded."] : []),
    ...(unknown.length > 0 && unknown[0]?.word !== query
      ? [`Not one passage has: ${list(unknown.map(({ word }) => `“${word}”`))}`]
      : []),
    ...levelNotes(unlevelled),
    SEARCHED_HERE,
    ...spellings.map(({ word, similar }) => `Spelt like “${word}”: ${similar.join(", ")}`),
  ];
}

/** What to ask instead, in words that do find something. */
export function tryLine(queries: readonly string[]): string {
  return `Try: ${queries.map((query) => (query.includes('"') ? query : `“${query}”`)).join(" or ")}`;
}

function theDocuments(count: number): string {
  return count === 1 ? "the one document" : `these ${count} documents`;
}

import type { Excerpt } from "../answers/quotation.ts";
import type { QuoteAnswer } from "../answers/quote.ts";
import type { Library } from "../search/library.ts";
import { ENGLISH, type Texts } from "./en/index.ts";

/** What the bot did with the query and its filters, where that is not what was typed. */
export function queryNotes(answer: QuoteAnswer<Excerpt>, texts = ENGLISH): string[] {
  const { corrected, essence, turning, widened, met, quotations, nearest, knownSpeakers, voiceless, askedOf, cutTo } =
    answer;
  const { quote: say } = texts;
  return [
    ...cutNotes(cutTo, texts),
    ...(knownSpeakers ? [say.noSpeaker(knownSpeakers)] : []),
    ...(askedOf?.speaks && askedOf.isCountry ? [say.askedOf.country(askedOf.name)] : []),
    ...(askedOf?.speaks && !askedOf.isCountry ? askedOfNotes(askedOf.name, [...quotations, ...nearest], texts) : []),
    ...(voiceless > 0 ? [say.voiceless(voiceless)] : []),
    ...(essence === null || isUnknown(essence, answer) ? [] : [say.essence(essence)]),
    ...(turning.length > 0 && quotations.length + nearest.length > 0 ? [say.turning(turning)] : []),
    ...(corrected === null ? [] : [say.corrected(corrected)]),
    ...(quotations.length > 0 ? metNotes(met, texts) : []),
    ...(quotations.length > 0 ? lackingNotes(answer, texts) : []),
    ...widened.map(({ asked, found }) => say.widened(asked, found)),
  ];
}

/** Whether what was searched is told already: to be in no document. */
function isUnknown(essence: string, { unknown, quotations }: QuoteAnswer<Excerpt>): boolean {
  return quotations.length === 0 && unknown.map(({ word }) => word).join(" ") === essence;
}

/** What of a question was too much to search, so that nobody takes the rest for searched. */
function cutNotes(cutTo: QuoteAnswer["cutTo"], { quote: { cut } }: Texts): string[] {
  if (cutTo === null) return [];
  const { characters, words, phrases } = cutTo;
  return [
    ...(characters === null ? [] : [cut.question(characters)]),
    ...(words === null ? [] : [cut.words(words)]),
    ...(phrases === null ? [] : [cut.phrases(phrases)]),
  ];
}

/** The same of a message, in which addresses and mentions are not searched and don't count. */
export function messageCutNotes(cutTo: number | null, { quote } = ENGLISH): string[] {
  return cutTo === null ? [] : [quote.cut.message(cutTo)];
}

/** Whose words were searched; of digests, each says that it does not tell whose words it holds. */
function askedOfNotes(name: string, shown: readonly Excerpt[], { quote }: Texts): string[] {
  const digests = shown.filter(({ words }) => words === "ours").length;
  if (digests === 0) return [quote.askedOf.full(name)];
  return digests === shown.length ? [] : [quote.askedOf.both(name)];
}

/** What is to be said before anything else: that words are about somebody, where none are by the one asked for. */
export function aboutLine({ askedOf }: QuoteAnswer<Excerpt>, { quote } = ENGLISH): string | null {
  if (!askedOf || askedOf.speaks) return null;
  return askedOf.isCountry ? quote.aboutCountry(askedOf.name) : quote.about(askedOf.name);
}

export function countLine({ total, quotations }: QuoteAnswer<Excerpt>, { quote } = ENGLISH): string {
  const all = quotations[0]?.words === "ours" ? quote.passages(total) : quote.quotations(total);
  return total === quotations.length ? all : quote.shown(all, quotations.length);
}

/** Above nearest passages, where they follow answers and where there are none. */
export function nearestHeading({ quotations }: QuoteAnswer<Excerpt>, { quote } = ENGLISH): string {
  return quotations.length > 0 ? quote.nearest : quote.nearestOnly;
}

/** What stands above passages that are only near to a question, so that nobody takes them for an answer. */
export function nearestLines(answer: QuoteAnswer<Excerpt>, texts = ENGLISH): string[] {
  const { unknown, met, unlevelled } = answer;
  const { quote: say } = texts;
  const about = aboutLine(answer, texts);
  return [
    ...(about === null ? [] : [about]),
    ...elsewhereNotes(answer, texts),
    ...(unknown.length > 0 ? [say.notHere(unknown.map(({ word }) => word))] : []),
    ...levelNotes(unlevelled, texts),
    ...lackingNotes(answer, texts),
    ...metNotes(met, texts),
  ];
}

/** Which words of the question nothing shown has, beside those that are said to be in no document. */
function lackingNotes({ lacking, unknown, quotations }: QuoteAnswer<Excerpt>, { quote }: Texts): string[] {
  const isSaid = (word: string) => quotations.length === 0 && unknown.some((one) => one.word === word);
  const words = lacking.filter((word) => !isSaid(word));
  return words.length === 0 ? [] : [quote.notShown(words)];
}

/** What stands in the excerpts for words of the question. */
export function metNotes(met: QuoteAnswer["met"], { quote } = ENGLISH): string[] {
  const alike = met.filter(({ same }) => !same);
  return [
    ...met.filter(({ same }) => same).map(({ asked, found }) => quote.stands(asked, found)),
    ...(alike.length > 0 ? [quote.alike(alike)] : []),
  ];
}

/** Of how many documents it can't be said that they lack what was asked for, as their language is not known. */
function levelNotes(count: number, { quote }: Texts): string[] {
  return count === 0 ? [] : [quote.unlevelled(count)];
}

function elsewhereNotes({ elsewhere }: Pick<QuoteAnswer, "elsewhere">, { quote }: Texts): string[] {
  return elsewhere.length === 0 ? [] : [quote.elsewhere(elsewhere)];
}

/** What to say where nothing was found: what was searched, and no more than that. */
export function notFound(
  { query, searchable, unknown, filtered, unlevelled, elsewhere }: QuoteAnswer<Excerpt>,
  { corpus }: Library,
  texts = ENGLISH,
): string[] {
  const { quote: say } = texts;
  if (!searchable) return [say.unsearchable];
  const digests = corpus.documents.filter(({ form }) => form === "digest").length;
  const spellings = unknown.filter(({ similar }) => similar.length > 0);
  return [
    say.notFound(query, { all: corpus.documents.length, digests, filtered }),
    ...(digests > 0 ? [say.fullTextsMay] : []),
    ...(unknown.length > 0 && unknown[0]?.word !== query ? [say.noPassage(unknown.map(({ word }) => word))] : []),
    ...levelNotes(unlevelled, texts),
    ...elsewhereNotes({ elsewhere }, texts),
    say.searchedHere,
    ...spellings.map(({ word, similar }) => say.spelt(word, similar)),
  ];
}

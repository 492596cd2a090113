import { isDeepStrictEqual } from "node:util";
import type { Document } from "../../documents/document.ts";
import { BESIDE_COUNT, DENIES, ENDS_PREDICATE, SPEAKING_PRONOUN, UNTRUE } from "../../lexicon/wording.ts";
import type { Library } from "../../search/library.ts";
import { speakersOf } from "../../search/people.ts";
import { search } from "../../search/search.ts";
import { stem, type Term, wordsOf } from "../../search/terms.ts";
import { numberAt, numbersIn, tokensOf, type WrittenNumber } from "../../text/numbers.ts";
import { answerFigures } from "../figures/figures.ts";
import { type FigureValue, quoteFigure } from "../figures/value.ts";
import { type Quotation, quotationOf } from "../quotation.ts";
import type { Part } from "./asked.ts";
import { speakersOf as speakersOfQuotation } from "./attribution.ts";
import type { WordingMatch } from "./match.ts";
import { means } from "./named.ts";
import { isNegation } from "./negations.ts";

/**
 * What stands first where somebody is named, and the number or the words are another's: `name` is the one who is named.
 * `number`: `gives` is theirs in place of `asked`, which stands in the documents of `standsIn`. `words`: the words are
 * those of `whose`; `open`: they stand in what `whose` issued, and nothing says for certain who speaks. `quotation` is
 * what the named one says, or null where nothing is near.
 */
export type Lead =
  | {
      kind: "number";
      name: string;
      /** Whether it is of a digest that does not tell who gives the number: then `name` is its issuer. */
      isDigest: boolean;
      asked: string;
      gives: string[];
      standsIn: string[];
      quotation: Quotation | null;
    }
  /** `whose`: to whom a question is put, of which the words are; nobody where that can't be told. */
  | { kind: "words" | "open" | "question"; name: string; whose: string[]; quotation: Quotation | null };

/** No more of the words is looked up among those of the named one. UTF-16 units. */
const LONGEST_LOOKED_UP = 600;

/** A text of more numbers does not tell which of them is claimed. Chosen by hand. */
const MOST_CLAIMED = 8;

/** What differs in the words themselves, whoever speaks. */
function inWords({ differences }: WordingMatch) {
  return differences.filter(({ kind }) => kind !== "attribution");
}

/**
 * The number of the named one in a sentence that is the same but for it, from what stands near to the words; the asked
 * number stands in `others`.
 */
export function numberNear(near: readonly WordingMatch[], others: readonly WordingMatch[]): Lead | null {
  for (const match of near) {
    const { differences, quotation, document } = match;
    const numbers = differences.filter(({ kind }) => kind === "number");
    const [number] = numbers;
    if (!number || numbers.length > 1 || !quotation || differences.some(({ kind }) => kind !== "number")) continue;
    // The prefix begins amid a word.
    const around = [quotation.prefix.replace(/^\S*/u, ""), ...match.outside].join(" ");
    if (![number.asked, number.source].every(isNumberAlone) || isUnsaid(around)) continue;
    const standsIn = [...new Set(others.map((other) => other.document))].filter((other) => other !== document);
    const { speaker } = quotation.attribution;
    const isDigest = quotation.text === "digest" && speaker === null;
    const name = speaker ?? quotation.issuer.name;
    return { kind: "number", name, isDigest, asked: number.asked, gives: [number.source], standsIn, quotation };
  }
  return null;
}

function isNumberAlone(words: string): boolean {
  return numbersIn(wordsOf(words).map((word) => word.folded)).length === 1;
}

/** The number that the named one gives for what the words count, by the rows of figures; another gives theirs. */
export function numberCounted(library: Library, text: string, { speaker, start, end }: Part): Lead | null {
  if (speaker === null) return null;
  const words = text.slice(start, end);
  const numbers = numbersIn(wordsOf(words).map((word) => word.folded));
  if (numbers.length === 0 || numbers.length > MOST_CLAIMED) return null;
  const claims = numbers.flatMap((number) => (typeof number === "number" ? (claimOf(words, number) ?? []) : []));
  if (claims.length === 0) return null;
  const rows = answerFigures(library, null).figures.flatMap((row) => {
    const claim = claims.find(({ number }) => row.numbers.includes(number));
    if (claim === undefined || row.numbers.length < 2) return [];
    const given = row.values.filter((value) => giverOf(library, value, speaker.name) !== null);
    if (given.some(({ value }) => value === claim.number)) return [];
    const own = given.filter((value) => saysOf(documentIn(library, value.document), value, claim));
    return own.length > 0 ? [{ row, own, asked: claim.number }] : [];
  });
  // Words that say it of two things do not tell of which.
  if (rows.length !== 1) return null;
  const [best] = rows;
  const [first] = best?.own ?? [];
  if (!best || !first) return null;
  const others = best.row.values.filter(({ value }) => value === best.asked).map(({ document }) => document);
  const { form, metadata } = documentIn(library, first.document);
  const isDigest = form === "digest" && first.speaker === null;
  return {
    kind: "number",
    name: isDigest ? metadata.issuer.name : (giverOf(library, first, speaker.name) ?? speaker.name),
    isDigest,
    asked: String(best.asked),
    gives: [...new Set(best.own.map(({ value }) => String(value)))],
    standsIn: [...new Set(others)],
    quotation: quoteFigure(library, first),
  };
}

/** What an asked text says of a number: the words before and after it that say something, as stems. */
type Claim = { number: number; before: readonly Term[]; after: readonly Term[] };

/** What words say of a number, where it stands in them once; else null. */
function claimOf(words: string, number: number): Claim | null {
  const tokens = tokensOf(words, { start: 0, end: words.length });
  const found: WrittenNumber[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = numberAt(tokens, at);
    if (read?.value === number) found.push(read);
    at = read?.to ?? at + 1;
  }
  const [only] = found;
  const [first, last] = [tokens[only?.from ?? 0], tokens[(only?.to ?? 0) - 1]];
  if (!only || !first || !last || found.length > 1) return null;
  return { number, before: saidIn(words.slice(0, first.start)), after: saidIn(words.slice(last.end)) };
}

/** The words that say something, hashtags and mere grammar left out, as stems. */
function saidIn(words: string): Term[] {
  return wordsOf(words.replace(/(?<![\p{L}\p{N}])#[\p{L}\p{N}_]+/gu, " "))
    .map(({ folded }) => folded)
    .filter((word) => !BESIDE_COUNT.test(word))
    .map(stem);
}

/**
 * Whether a document says of a value what a claim says of its number: its words stand right beside the value, and the
 * clause has no object that they leave out. A value that is bound, planned or of then is not given so.
 */
function saysOf(document: Document, { number }: FigureValue, { before, after }: Claim): boolean {
  const figure = document.figures().find(({ start }) => start === number.start);
  if (
    !figure ||
    figure.bound !== null ||
    figure.mark !== null ||
    figure.isPlanned ||
    figure.isEarlier ||
    figure.isTakenBack
  )
    return false;
  const { text } = document;
  // "The number of boats that are lost is put at seven": what is said stands before the number.
  const from = figure.unit !== null && figure.unit.end <= figure.start ? figure.unit.start : null;
  const lead = text.slice(figure.sentence.start, from ?? figure.start);
  const rest = from === null ? text.slice(figure.end, figure.sentence.end) : text.slice(from, figure.start);
  if (isUnsaid(lead) || isUnsaid(rest.split(/[,;:—–](?!\s*which)|\s(?:and|while|but|because)\s/u, 1)[0] ?? ""))
    return false;
  const noun = figure.unit === null && after.length > 0 ? saidIn(figure.noun ?? "") : [];
  const ends = [...rest.matchAll(/[\p{L}\p{N}](?![\p{L}\p{N}’'-])/gu)].map(({ index }) => index + 1);
  const end = [0, ...ends].find((at) => isDeepStrictEqual([...noun, ...saidIn(rest.slice(0, at))], after));
  const isBeside = before.length === 0 || isDeepStrictEqual(saidIn(lead).slice(-before.length), before);
  if (end === undefined || !isBeside) return false;
  const isNounOnly = before.length === 0 && isDeepStrictEqual(after, saidIn(figure.noun ?? "").slice(-after.length));
  return after.length === 0 || isNounOnly || ENDS_PREDICATE.test(rest.slice(end));
}

/** Whether words say that what stands beside them is not so, or nobody says it. */
function isUnsaid(words: string): boolean {
  const isTurned = (word: string) => isNegation(word, "en") || DENIES.test(word) || UNTRUE.test(word);
  return /n['’]t(?!\p{L})/iu.test(words) || wordsOf(words).some(({ folded }) => isTurned(folded));
}

/**
 * Who gives a value, if that is the one whom `name` means: whom the text names beside it, who speaks, or the issuer.
 */
function giverOf(library: Library, value: FigureValue, name: string): string | null {
  const { document: id, account, speaker } = value;
  const document = documentIn(library, id);
  if (account !== null && OF_HIM_OR_HER.test(account)) {
    const owner = onlyNamedBefore(document, value);
    return owner !== null && means(library, document, name, owner) ? owner : null;
  }
  const isByAnother =
    account !== null && !/^(?:i|my|our)$/i.test(account.trim()) && !SPEAKING_PRONOUN.test(account.trim().toLowerCase());
  const givers = isByAnother
    ? partiesCalled(library, document, account)
    : [speaker ?? onlySpeaker(document) ?? document.metadata.issuer.name];
  return givers.find((party) => means(library, document, name, party)) ?? null;
}

/** "her figure": whose a number is, by a pronoun at the end of what names them. */
const OF_HIM_OR_HER = /(?<!\p{L})(?:his|her)\s*$/iu;

/** The one speaker of a document whom the sentence of a number names before it; null where it is none or several. */
function onlyNamedBefore(document: Document, { number }: FigureValue): string | null {
  const figure = document.figures().find(({ start }) => start === number.start);
  const before = new Set(
    wordsOf(document.text.slice(figure?.sentence.start ?? number.start, number.start)).map(({ folded }) => folded),
  );
  const named = speakersOf(document).filter(({ name }) =>
    wordsOf(name)
      .slice(-1)
      .some(({ folded }) => before.has(folded)),
  );
  return named.length === 1 ? (named[0]?.name ?? null) : null;
}

function documentIn({ corpus }: Library, id: string): Document {
  const document = corpus.documents.find((one) => one.id === id);
  if (!document) throw new Error(`no document ${id}`);
  return document;
}

/** In whose place a digest's number is looked up, as it has no voices: the one speaker of its document, if one. */
function onlySpeaker({ form, metadata: { speakers, issuer, publisher } }: Document): string | null {
  const others = speakers.filter(({ name }) => name !== issuer.name && name !== publisher.name);
  return form === "digest" && others.length === 1 ? (others[0]?.name ?? null) : null;
}

/** The parties of a document whom a name means; of words that end in one, whom that means. */
function partiesCalled(library: Library, document: Document, words: string): string[] {
  const { issuer, publisher } = document.metadata;
  const parties = [...speakersOf(document), issuer, publisher].map((party) => party.name);
  const ends = words
    .trim()
    .split(/\s+/)
    .map((_, at, all) => all.slice(at).join(" "));
  const meant = (name: string) => [...new Set(parties)].filter((party) => means(library, document, name, party));
  return ends.map(meant).find((found) => found.length > 0) ?? [];
}

/**
 * Whose the words are where all that differs is that they are not the named one's; and the nearest of what that one
 * says. They are another's only where that one is established everywhere: narration may be what the named one said. Of
 * digests that don't tell, nothing is said.
 */
export function wordsOfOthers(
  library: Library,
  text: string,
  { speaker, start, end }: Part,
  matches: readonly WordingMatch[],
): Lead | null {
  const quotations = matches.flatMap((match) => (inWords(match).length === 0 ? (match.quotation ?? []) : []));
  if (speaker === null || quotations.length === 0 || quotations.some(isUntold)) return null;
  const speakers = quotations.map(speakersOfQuotation);
  const questions = quotations.flatMap(({ attribution: { known } }) => (known?.by === "question" ? [known] : []));
  if (questions.length === quotations.length)
    return { kind: "question", name: speaker.name, whose: questions.flatMap(({ to }) => to ?? []), quotation: null };
  const isOpen = speakers.some((those) => those.length === 0);
  const whose = isOpen ? quotations.map(({ issuer }) => issuer.name) : speakers.flat();
  const quotation = nearestOf(library, text.slice(start, Math.min(end, start + LONGEST_LOOKED_UP)), speaker.name);
  const called = new Set(
    library.corpus.documents.flatMap((document) => partiesCalled(library, document, speaker.name)),
  );
  // Nobody is told apart from themselves.
  if (whose.some((one) => called.has(one))) return null;
  const [known] = called;
  // "Egon Ahl" is not told to be Bruno Ahl because he has the same surname, nor "Ahl" to be the first of two.
  const isWhole = known !== undefined && called.size === 1 && namesWhole(library, speaker.name, known);
  const name = isWhole ? known : speaker.name;
  return { kind: isOpen ? "open" : "words", name, whose: [...new Set(whose)], quotation };
}

/** Whether a name means a party in all of its words, so that it may be told by the party's name. */
function namesWhole(library: Library, name: string, party: string): boolean {
  return library.corpus.documents.some((document) => means(library, document, name, party));
}

/** Whether a phrase is of a digest that does not say whose it is. */
function isUntold({ text, attribution }: Quotation): boolean {
  return text === "digest" && attribution.speaker === null;
}

/** The nearest of what somebody says on the subject of some words. */
function nearestOf(library: Library, words: string, name: string): Quotation | null {
  const { hits, excerptOf } = search(library, words, { speaker: name }, "loosely");
  const [hit] = hits;
  if (!hit) return null;
  const quotation = quotationOf(library.corpus, hit, excerptOf(hit), hit.score);
  const by = quotation.attribution.speaker ?? quotation.issuer.name;
  return means(library, hit.document, name, by) ? quotation : null;
}
